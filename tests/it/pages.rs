//! Addresses, feeds and lists of the built site where an archive makes them hard.

use crate::support::{Archive, archive};

fn readout(id: &str, keys: &str) -> (String, String) {
    let front = format!("title: Account {id}\nmeeting: {id}\nrendition: summary\n{keys}");
    (
        format!("content/readouts/{id}.md"),
        format!("---\n{front}---\n\nSome words.\n"),
    )
}

fn add(archive: &Archive, id: &str, keys: &str) {
    let (path, text) = readout(id, keys);
    archive.write(&path, text);
}

#[test]
fn relations_of_parties_that_share_an_id_have_addresses_of_their_own() {
    let archive = archive! {
        "organizations/georgia.md" => "---\nname: State of Georgia\n---\n",
    };
    add(
        &archive,
        "a",
        "side: cambodia\ndate: 2020\nparties: [cambodia, countries/georgia]\n",
    );
    add(
        &archive,
        "b",
        "side: cambodia\ndate: 2021\nparties: [cambodia, organizations/georgia]\n",
    );
    archive.build();
    for relation in [
        "countries.cambodia--countries.georgia",
        "countries.cambodia--organizations.georgia",
    ] {
        assert!(
            archive.has(&format!("public/relations/{relation}/index.html")),
            "{relation}"
        );
        assert!(
            archive.has(&format!("public/feeds/relations/{relation}.xml")),
            "{relation}"
        );
    }
}

#[test]
fn an_old_address_in_the_way_of_a_file_is_an_error_of_the_archive() {
    for (address, taken) in [
        ("/robots.txt", true),
        ("/index.html", true),
        ("/people", true),
        ("/people/x", false),
        ("/feeds/archive.xml/old/", true),
        ("/static/chancery.css", true),
        ("/old.html", false),
        ("/old%20path/", false),
    ] {
        let archive = archive! {
            "people/a.md" => format!("---\nname: A\nredirect_from: [\"{address}\"]\n---\n"),
        };
        let codes: Vec<_> = archive
            .problems()
            .into_iter()
            .map(|problem| problem.code)
            .collect();
        let expected: &[&str] = if taken { &["address-taken"] } else { &[] };
        assert_eq!(codes, expected, "{address}");
        assert_eq!(archive.run(&["build"]).code, i32::from(taken), "{address}");
    }
}

#[test]
fn an_old_address_is_found_as_browsers_ask_for_it() {
    let archive = archive! {
        "people/a.md" => "---\nname: A\nredirect_from: [/old%20path/, /Café/]\n---\n",
    };
    archive.build();
    assert!(
        archive
            .read("public/old path/index.html")
            .contains("url=/people/a/")
    );
    assert!(
        archive
            .read("public/Café/index.html")
            .contains("url=/people/a/")
    );
}

#[test]
fn no_address_leaves_the_site() {
    for address in [
        "/../x/",
        "/a/../../x/",
        "//e.example/x",
        "/a\\b/",
        "/a\tb/",
        "/%2e%2e/x/",
        "/.chancery/x/",
        "x/",
    ] {
        let yaml = address.replace('\\', "\\\\").replace('\t', "\\t");
        let archive = archive! {
            "people/a.md" => format!("---\nname: A\nredirect_from: [\"{yaml}\"]\n---\n"),
        };
        let codes: Vec<_> = archive
            .problems()
            .into_iter()
            .map(|problem| problem.code)
            .collect();
        assert_eq!(codes, ["invalid-value"], "{address}");
    }
}

#[test]
fn a_feed_lists_what_was_published_last_whenever_the_meeting_was() {
    let archive = Archive::new();
    for i in 0..120 {
        let day = 1 + i % 28;
        let keys = format!(
            "side: cambodia\ndate: 2020-01-{day:02}\npublished: 2020-02-{day:02}\nparties: [cambodia, egypt]\n"
        );
        add(&archive, &format!("m{i}"), &keys);
    }
    add(
        &archive,
        "long-ago",
        "side: cambodia\ndate: 1970\npublished: 2024-01-01\nparties: [cambodia, egypt]\n",
    );
    archive.build();
    for (feed, count) in [
        ("archive", 50),
        ("countries/egypt", 20),
        ("relations/cambodia--egypt", 20),
    ] {
        let feed = archive.read(&format!("public/feeds/{feed}.xml"));
        assert_eq!(feed.matches("<entry>").count(), count);
        let first = feed.split("<entry>").nth(1).unwrap();
        assert!(first.contains("Account long-ago"), "{first}");
    }
}

#[test]
fn characters_that_xml_forbids_do_not_break_a_feed() {
    let archive = archive! {
        "readouts/a.md" => "---\ntitle: A title\nmeeting: a\nside: cambodia\nrendition: summary\ndate: 2020\nparties: [cambodia, egypt]\n---\n\nPasted\u{8} from a PDF.\n",
    };
    archive.build();
    let feed = archive.read("public/feeds/archive.xml");
    let parsed = atom_syndication::Feed::read_from(feed.as_bytes()).unwrap();
    assert_eq!(parsed.entries[0].title.value, "A title");
    assert!(!feed.contains('\u{8}'));
}

#[test]
fn a_text_without_spaces_has_an_excerpt() {
    let sentence = "កម្ពុជានិងអាស៊ាន".repeat(40);
    let archive = archive! {
        "readouts/a.md" => format!("---\ntitle: A\nmeeting: a\nside: cambodia\nrendition: verbatim\nlanguage: km\ndate: 2020\nparties: [cambodia, egypt]\n---\n\nថ្ងៃនេះ {sentence}\n"),
    };
    archive.build();
    let page = archive.read("public/readouts/a/index.html");
    let description = page
        .split("name=\"description\" content=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap();
    let length = description.chars().count();
    assert!((150..=225).contains(&length), "{length}: {description}");
    assert!(description.ends_with('…'));
}

#[test]
fn a_meeting_of_many_has_pages_that_can_be_read() {
    let codes = "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh barbados belarus belgium belize benin bhutan botswana brazil bulgaria burundi cameroon canada chad chile china colombia cuba cyprus";
    let parties: Vec<&str> = codes.split(' ').collect();
    let archive = Archive::new();
    add(
        &archive,
        "summit",
        &format!(
            "side: joint\ndate: 2020\nparties: [{}]\n",
            parties.join(", ")
        ),
    );
    archive.build();
    let page = archive.read("public/meetings/summit/index.html");
    assert!(page.len() < 60_000, "{} bytes", page.len());
}

#[test]
fn one_build_reports_every_template_that_fails() {
    let archive = Archive::new();
    archive.write("templates/home.html", "{{ home.nothing }}");
    archive.write("templates/years.html", "{{ years.nothing }}");
    let run = archive.run(&["build"]);
    assert_eq!(run.code, 1);
    for template in ["templates/home.html:1:", "templates/years.html:1:"] {
        assert!(run.err.contains(template), "{}", run.err);
    }
    assert!(!archive.has("public/index.html"));
}

#[test]
fn a_component_is_replaced_alone() {
    let archive = Archive::new();
    add(
        &archive,
        "talk",
        "side: france\ndate: 2020-01-02\ncertainty: low\nparties: [france, japan]\n",
    );
    archive.build();
    let built_in = archive.read("public/readouts/index.html");
    let badge = "<span class=\"badge badge-uncertain\"";
    assert!(built_in.contains(badge), "{built_in}");
    // The name of the file is not what counts.
    for name in ["components/uncertain.html", "mine.html"] {
        let component = "{% component uncertain() %}<i>unsure</i>{% endcomponent uncertain %}\n";
        archive.write(&format!("templates/{name}"), component);
        archive.build();
        let own = archive.read("public/readouts/index.html");
        assert!(own.contains("<i>unsure</i>"), "{own}");
        assert!(!own.contains(badge), "{own}");
        std::fs::remove_file(archive.path(&format!("templates/{name}"))).unwrap();
    }
}

#[test]
fn components_that_are_set_for_many_pages_fail_once_and_in_their_own_places() {
    let archive = Archive::new();
    add(
        &archive,
        "talk",
        "side: france\ndate: 2020-01-02\nparties: [france, japan]\n",
    );
    let components = [
        (
            "meeting_row",
            include_str!("../../templates/components/meeting_row.html"),
        ),
        (
            "meeting_facts",
            include_str!("../../templates/components/meeting_facts.html"),
        ),
    ];
    let places = components.map(|(name, text)| {
        let begin = text.find(" -%}\n").unwrap() + " -%}\n".len();
        let path = format!("templates/components/{name}.html");
        let broken = format!("{}{{{{ row.nothing }}}}{}", &text[..begin], &text[begin..]);
        archive.write(&path, broken);
        let line = 1 + text[..begin].matches('\n').count();
        format!("{path}:{line}:8")
    });
    for command in ["build", "check"] {
        let run = archive.run(&[command]);
        assert_eq!(run.code, 1, "{}", run.err);
        for place in &places {
            assert_eq!(run.err.matches(place).count(), 1, "{}", run.err);
        }
        assert!(run.err.contains("2 errors"), "{}", run.err);
    }
    assert!(!archive.has("public/index.html"));
}

#[test]
fn an_old_address_that_is_written_twice_leads_to_one_page() {
    let archive = archive! {
        "pages/a.md" => "---\ntitle: A\naliases: [/x, /x/]\nredirect_from: [/%78/]\nprevious_ids: [b]\n---\n",
    };
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    assert!(
        archive
            .read("public/x/index.html")
            .contains("url=/pages/a/")
    );
}
