//! `build` as the keeper of a published folder: what it writes, what it leaves alone, what it removes.

use crate::support::{Archive, archive};

fn person(name: &str) -> String {
    format!("---\nname: {name}\n---\n\nA biography.\n")
}

fn small() -> Archive {
    archive! {
        "people/hun-sen.md" => person("Hun Sen"),
        "people/hor-namhong.md" => person("Hor Namhong"),
        "pages/about.md" => "---\ntitle: About\n---\n\nOf [[hun-sen]].\n",
        "files/letter.txt" => "A letter.",
    }
}

#[test]
fn a_second_build_writes_nothing() {
    let archive = small();
    archive.build();
    let stamp = |path: &str| archive.path(path).metadata().unwrap().modified().unwrap();
    let (first, before) = (
        archive.published(),
        stamp("public/people/hun-sen/index.html"),
    );
    let again = archive.build();
    assert!(again.err.contains(" 0 files written"), "{}", again.err);
    assert_eq!(archive.published(), first);
    assert_eq!(stamp("public/people/hun-sen/index.html"), before);
    archive.write("content/people/hun-sen.md", person("Samdech Hun Sen"));
    archive.build();
    assert_ne!(archive.published(), first);
    assert!(
        archive
            .page("/people/hun-sen/")
            .text()
            .contains("Samdech Hun Sen")
    );
}

#[test]
fn what_pages_share_does_not_tell_which_of_them_asked_first() {
    let archive = small();
    let components = [
        (
            "masthead",
            include_str!("../../templates/components/masthead.html"),
            "<header",
        ),
        (
            "assets",
            include_str!("../../templates/components/assets.html"),
            "<link rel=\"icon\"",
        ),
    ];
    for (name, built_in, element) in components {
        let told = built_in.replace(element, &format!("{element} data-kind=\"{{{{ kind }}}}\""));
        assert_ne!(told, built_in);
        archive.write(&format!("templates/components/{name}.html"), told);
    }
    archive.build();
    for page in ["people/hun-sen", "people", "years"] {
        let html = archive.read(&format!("public/{page}/index.html"));
        assert_eq!(html.matches("data-kind=\"\"").count(), 2, "{page}");
    }
    let html = archive.read("public/index.html");
    assert!(
        html.contains("<header data-kind=\"home\" class=\"masthead\""),
        "{html}"
    );
}

#[test]
fn builds_of_one_archive_are_alike_wherever_it_lies() {
    let (one, other) = (small(), small());
    one.build();
    other.build();
    assert_eq!(one.published(), other.published());
}

#[test]
fn a_page_goes_with_its_source() {
    let archive = small();
    archive.build();
    assert!(archive.has("public/people/hor-namhong/index.html"));
    archive.remove("content/people/hor-namhong.md");
    archive.remove("content/files/letter.txt");
    let run = archive.build();
    assert!(run.err.contains("removed"), "{}", run.err);
    for gone in [
        "people/hor-namhong",
        "feeds/people/hor-namhong.xml",
        "files",
    ] {
        assert!(!archive.has(&format!("public/{gone}")), "{gone}");
    }
    assert!(archive.has("public/people/hun-sen/index.html"));
}

#[test]
fn an_error_leaves_the_site_as_it_was() {
    let archive = small();
    archive.build();
    let before = archive.published();
    archive.write(
        "content/people/hun-sen.md",
        "---\nname: Hun Sen\n---\n\n[[nobody]]\n",
    );
    archive.remove("content/people/hor-namhong.md");
    let run = archive.run(&["build"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("the output folder is unchanged"),
        "{}",
        run.err
    );
    assert_eq!(archive.published(), before);
    archive.write("templates/entity.html", "{{ nothing.of.that.name }}");
    archive.write("content/people/hun-sen.md", person("Hun Sen"));
    let run = archive.run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("templates/entity.html:1:4"), "{}", run.err);
    assert_eq!(archive.published(), before);
}

#[test]
fn what_others_put_there_stays() {
    let archive = small();
    archive.write("public/.gitignore", "*\n");
    archive.write("public/CNAME", "archive.example\n");
    archive.write("public/people/notes.txt", "mine");
    archive.build();
    archive.remove("content/people/hun-sen.md");
    archive.remove("content/people/hor-namhong.md");
    archive.write("content/pages/about.md", "---\ntitle: About\n---\n");
    archive.build();
    assert_eq!(archive.read("public/.gitignore"), "*\n");
    assert_eq!(archive.read("public/CNAME"), "archive.example\n");
    assert_eq!(archive.read("public/people/notes.txt"), "mine");
}

#[test]
fn what_others_put_in_the_way_is_reported_and_not_touched() {
    for (path, what) in [
        (
            "public/people/hun-sen/index.html",
            "not written by Chancery",
        ),
        (
            "public/people",
            "is a file, but the site has a folder of that name",
        ),
        (
            "public/index.html/page.html",
            "is a folder, but the site has a file of that name",
        ),
    ] {
        let archive = small();
        archive.write(path, "somebody else's");
        let run = archive.run(&["build"]);
        assert_eq!(run.code, 3, "{path}: {}", run.err);
        assert!(run.err.contains(what), "{path}: {}", run.err);
        assert_eq!(archive.read(path), "somebody else's");
        assert_eq!(
            archive.published().len(),
            1,
            "{path}: nothing else was written"
        );
    }
}

#[test]
fn a_page_that_somebody_changed_is_put_right_and_one_that_is_gone_comes_back() {
    let archive = small();
    archive.build();
    let before = archive.published();
    archive.write("public/people/hun-sen/index.html", "changed by hand");
    archive.remove("public/people/hor-namhong/index.html");
    archive.build();
    assert_eq!(archive.published(), before);
}

#[test]
fn pages_lie_below_the_path_of_the_base_url() {
    let archive = small();
    let run = archive.run(&["build", "--base-url", "https://example.com/archive"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let page = archive.page("/pages/about/");
    assert!(page.links_to("/archive/people/hun-sen/"));
    let canonical = page.all("link[rel=canonical]");
    assert_eq!(
        canonical[0].attr("href"),
        Some("https://example.com/archive/pages/about/")
    );
    for element in page.all("[href], [src]") {
        let address = element.attr("href").or(element.attr("src")).unwrap();
        let root = address.starts_with('/') && !address.starts_with("/archive/");
        assert!(!root, "{address} leads out of the site");
    }
    assert!(
        archive
            .read("public/sitemap.xml")
            .contains("https://example.com/archive/")
    );
}

#[test]
fn drafts_are_published_when_asked_for() {
    let archive = small();
    let draft = "---\nname: Somebody\ndraft: true\n---\n";
    archive.write("content/people/somebody.md", draft);
    archive.build();
    assert!(!archive.has("public/people/somebody"));
    let drafts = archive.run(&["build", "--drafts"]);
    assert_eq!(drafts.code, 0, "{}", drafts.err);
    assert!(archive.has("public/people/somebody/index.html"));
    archive.build();
    assert!(!archive.has("public/people/somebody"));
}

#[test]
fn old_addresses_lead_to_new_pages() {
    let archive = archive! {
        "people/hun-sen.md" => "---\nname: Hun Sen\nprevious_ids: [samdech]\nredirect_from: [/old/hun-sen.html, /premier/]\n---\n",
        "meetings/talks.md" => "---\ndate: 2022-05-13\nparties: [cambodia, japan]\nprevious_ids: [meeting-1]\n---\n",
        "readouts/talks-khm.md" => "---\ntitle: An account\nmeeting: talks\nside: cambodia\nrendition: summary\naliases: [/2022/05/talks]\n---\n",
        "pages/about.md" => "---\ntitle: About\nredirect_from: [/about]\n---\n",
    };
    archive.build();
    for (old, new) in [
        ("people/samdech/index.html", "people/hun-sen/"),
        ("old/hun-sen.html", "people/hun-sen/"),
        ("premier/index.html", "people/hun-sen/"),
        ("meetings/meeting-1/index.html", "meetings/talks/"),
        ("2022/05/talks/index.html", "readouts/talks-khm/"),
        ("about/index.html", "pages/about/"),
    ] {
        let page = crate::support::html::Page::new(&archive.read(&format!("public/{old}")));
        // The parser takes the page as a browser with scripts does: this is text to it.
        let refresh: String = page.all("noscript")[0].text().collect();
        let content = format!("content=\"0; url=/{new}\"");
        assert!(refresh.contains(&content), "{old}: {refresh}");
        let script = page.all("script[data-to]");
        let to = script[0].attr("data-to");
        assert_eq!(to, Some(&*format!("/{new}")), "{old}");
        let canonical = page.all("link[rel=canonical]");
        let expected = format!("https://example.org/{new}");
        assert_eq!(canonical[0].attr("href"), Some(&*expected), "{old}");
        assert_eq!(page.all(&format!("a[href=\"/{new}\"]")).len(), 1, "{old}");
    }
    assert!(!archive.read("public/sitemap.xml").contains("samdech"));
}

#[test]
fn the_script_of_a_redirect_is_the_one_that_its_policy_lets_run() {
    use sha2::Digest as _;
    let archive = archive! {
        "pages/about.md" => "---\ntitle: About\nredirect_from: [/old/]\n---\n",
    };
    archive.build();
    let page = archive.page("/old/");
    let script: String = page.all("script[data-to]")[0].text().collect();
    assert!(script.contains("location.search+location.hash"), "{script}");
    let digest = sha2::Sha256::digest(script.as_bytes());
    let hash = base64(&digest);
    let policy = page.all("meta[http-equiv=Content-Security-Policy]");
    let policy = policy[0].attr("content").unwrap();
    assert!(
        policy.contains(&format!("script-src 'sha256-{hash}';")),
        "{policy}"
    );
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, i| {
            bits << 8 | u32::from(chunk.get(i).copied().unwrap_or(0))
        });
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place > chunk.len() {
                '='
            } else {
                letter.into()
            });
        }
    }
    text
}

#[test]
fn an_old_address_is_told_that_some_hosts_take_for_the_page_itself() {
    let archive = archive! {
        "pages/about.md" => "---\ntitle: About\nredirect_from: [/Pages/About/, /pages/old/]\n---\n",
        "pages/other.md" => "---\ntitle: Other\naliases: [/Pages/OLD/, /caf\u{e9}/, /cafe\u{301}/]\n---\n",
    };
    let problems = archive.problems();
    let told: Vec<_> = problems
        .iter()
        .map(|p| (p.code.as_str(), p.place.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("address-taken", "content/pages/about.md:3:17"),
            ("address-taken", "content/pages/other.md:3:11"),
            ("address-taken", "content/pages/other.md:3:32"),
        ]
    );
    assert!(problems[0].message.contains("only in case"), "{problems:?}");
    assert!(
        problems[2]
            .message
            .contains("only in Unicode normalization"),
        "{problems:?}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn files_that_some_disks_take_for_one_are_told() {
    let archive = archive! {
        "files/Scan.pdf" => "a", "files/scan.pdf" => "b", "files/2022/scan.pdf" => "c",
        "files/caf\u{e9}.pdf" => "d", "files/cafe\u{301}.pdf" => "e",
    };
    archive.write("templates/static/Own.css", "a {}");
    archive.write("templates/static/own.css", "b {}");
    let problems = archive.problems();
    let alike = problems.iter().filter(|p| p.code == "address-alike");
    assert_eq!(alike.count(), 3, "{problems:?}");
}

#[test]
fn an_old_id_leads_to_its_record_wherever_it_is_written() {
    let archive = archive! {
        "people/emmanuel-macron.md" => "---\nname: Emmanuel Macron\ncountry: france\nprevious_ids: [macron]\n---\n",
        "topics/trade.md" => "---\nname: Trade\nprevious_ids: [commerce]\n---\n",
        "topics/tariffs.md" => "---\nname: Tariffs\nbroader: commerce\n---\n",
        "meetings/talks.md" => "---\ntitle: Talks\nprevious_ids: [meeting-1]\ndate: 2022-05-13\nparties: [france, japan]\npoints:\n  - id: visas\n    topic: commerce\n    point: Visas\n    accounts:\n      old-fra: {stance: states, statements: [visas]}\n    by: A. Editor\n    date: 2022-06-01\n---\n",
        "readouts/talks-fra.md" => "---\ntitle: Talks in Paris\nrendition: verbatim\nlanguage: fr\nmeeting: meeting-1\nside: france\nprevious_ids: [old-fra]\nparticipants: [macron]\nstatements:\n  - quote: Visas were raised\n    id: visas\n    act: raised\n    by: macron\n    topics: commerce\n---\nVisas were raised.\n",
        "readouts/talks-jpn.md" => "---\ntitle: Talks in Tokyo\nrendition: verbatim\nmeeting: talks\nside: japan\nmentions: {He: macron}\nstatements:\n  - quote: Visas were raised\n    id: visas\n    act: raised\n    topics: commerce\n---\nVisas were raised. He\nleft. See [[old-fra#s-visas]], [it](/readouts/old-fra/), [there](old-fra.md) and [[people/macron]].\n",
        "readouts/talks-fra-en.md" => "---\ntitle: Talks, in English\nrendition: translation\nlanguage: en\nmeeting: meeting-1\nside: france\ntranslation_of: old-fra\n---\nVisas were raised.\n",
        "readouts/talks-jpn-2.md" => "---\ntitle: Talks in Tokyo, again\nrendition: verbatim\nmeeting: meeting-1\nside: japan\nprevious_ids: [later]\nsupersedes: talks-jpn\n---\nVisas were not raised.\n",
    };
    let problems = archive.problems();
    assert!(
        !problems
            .iter()
            .any(|p| p.code == "unknown-reference" || p.code == "unknown-link"),
        "{problems:#?}"
    );
    assert!(!archive.has("public/meetings/meeting-1/index.html"));
}

#[test]
fn a_template_that_nothing_uses_is_told() {
    let archive = archive! { "pages/about.md" => "---\ntitle: About\n---\n" };
    archive.write("templates/misssing.html", "<p>Mine</p>");
    archive.write("templates/own-part.html", "<p>Mine</p>");
    archive.write("templates/nobodys.html", "<p>Mine</p>");
    let missing = "{% include \"own-part.html\" %}";
    archive.write("templates/missing.html", missing);
    let problems = archive.problems();
    let told: Vec<_> = problems
        .iter()
        .map(|p| (p.code.as_str(), p.place.as_str(), p.help.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (
                "ignored-file",
                "templates/misssing.html:1:1",
                "did you mean `missing.html`?"
            ),
            (
                "ignored-file",
                "templates/nobodys.html:1:1",
                "a template replaces the built-in template of the same name"
            ),
        ]
    );
}

#[test]
fn names_in_the_place_of_ids_are_answered_with_the_id() {
    let archive = archive! {
        "people/emmanuel-macron.md" => "---\nname: Emmanuel Macron\naliases: [Macron, \"Président Macron\"]\ncountry: france\n---\n",
        "organizations/ministry.md" => "---\nname: The Élysée\ncountry: france\n---\n",
        "topics/trade.md" => "---\nname: Trade\naliases: [Commerce]\n---\n",
        "readouts/talks-fra.md" => "---\ntitle: Talks\nrendition: verbatim\nmeeting: talks\nside: france\ndate: 2022-05-13\nparties: [france, japan]\nparticipants: [macron, president-macron]\npublisher: the-elysee\ntopics: [commerce]\n---\nWords.\n",
    };
    let problems = archive.problems();
    let helps: Vec<_> = problems.iter().map(|p| p.help.as_str()).collect();
    assert_eq!(
        helps,
        [
            "`macron` is a name of `emmanuel-macron`; write the id",
            "`president-macron` is a name of `emmanuel-macron`; write the id",
            "`the-elysee` is a name of `ministry`; write the id",
            "`commerce` is a name of `trade`; write the id",
        ]
    );
}

#[test]
fn own_templates_and_files_take_the_place_of_the_built_in_ones() {
    let archive = small();
    archive.write(
        "templates/text.html",
        "{% extends \"chancery/text.html\" %}\n{% block main %}<p>Mine: {{ text.title }}</p>{% endblock main %}",
    );
    archive.write("templates/static/own.css", "p { color: teal }");
    archive.build();
    assert!(
        archive
            .read("public/pages/about/index.html")
            .contains("Mine: About")
    );
    assert_eq!(archive.read("public/static/own.css"), "p { color: teal }");
}

#[test]
fn templates_that_do_not_fit_together_are_told_at_their_places() {
    let archive = Archive::new();
    archive.write(
        "templates/base.html",
        "{% extends \"chancery/base.html\" %}\n{% block main %}{{ site.title | nofilter }}{% endblock main %}",
    );
    let [problem] = &archive.problems()[..] else {
        panic!("{:?}", archive.problems());
    };
    assert_eq!(problem.place, "templates/base.html:2:33");
    assert_eq!(problem.message, "unknown filter `nofilter`");

    archive.write(
        "templates/base.html",
        "<html>{% block other %}{% endblock other %}</html>",
    );
    let [problem] = &archive.problems()[..] else {
        panic!("{:?}", archive.problems());
    };
    assert_eq!(
        problem.place, "templates/base.html:1:1",
        "the built-in templates are not to blame"
    );
    assert!(
        problem.message.contains("block `main` is not defined"),
        "{}",
        problem.message
    );
}

/// Archives of which a file of the site could not have its name.
fn unpublishable() -> Vec<(&'static str, Archive)> {
    let long = |letter: &str, length: usize| letter.repeat(length);
    let (a, b) = (long("a", 140), long("b", 140));
    let organization = |id: &str| {
        (
            format!("organizations/{id}.md"),
            format!("---\nname: Org {id}\n---\n"),
        )
    };
    let parties = archive! {
        "meetings/m.md" => format!("---\ndate: 2020-01-01\nparties: [{a}, {b}]\n---\n"),
    };
    for (path, text) in [organization(&a), organization(&b)] {
        parties.write(&format!("content/{path}"), text);
    }
    let id = long("m", 300);
    let meeting = archive! {
        "readouts/r.md" => format!("---\ntitle: R\nmeeting: {id}\nside: japan\nrendition: summary\ndate: 2020-01-01\nparties: [japan, cambodia]\n---\nWords.\n"),
    };
    let redirect = |from: &str| {
        archive! { "pages/r.md" => format!("---\ntitle: R\nredirect_from: [{from}]\n---\n") }
    };
    let person = archive! { format!("people/{}.md", long("p", 252)) => "---\nname: P\n---\n" };
    vec![
        ("a relation", parties),
        ("a meeting without a file", meeting),
        ("a person", person),
        (
            "a long redirect",
            redirect(&format!("/{}/", long("r", 300))),
        ),
        (
            "a long file",
            redirect(&format!("/{}.html", long("r", 252))),
        ),
        (
            "a deep redirect",
            redirect(&format!("/{}", "r/".repeat(70))),
        ),
        ("the index", redirect("/search/index/catalogue.json")),
        ("the index's folder", redirect("/search/index/")),
        ("a folder in the index", redirect("/search/index/en/x.html")),
        ("a git folder", redirect("/git~1/config.html")),
    ]
}

#[test]
fn whatever_cannot_be_published_is_found_by_check() {
    for (name, archive) in unpublishable() {
        let (check, build) = (archive.check(), archive.run(&["build"]));
        // A name that no page needs is no fault.
        assert_eq!(
            check.code, build.code,
            "{name}: {} {}",
            check.err, build.err
        );
        if name != "a person" {
            assert_eq!(check.code, 1, "{name}: {}", check.err);
        }
        for problem in archive.problems() {
            assert!(problem.place.starts_with("content/"), "{name}: {problem:?}");
        }
        assert_eq!(archive.has("public"), build.code == 0, "{name}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_become_the_same_are_found_by_check() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let write = |archive: &Archive, name: &[u8]| {
        let path = archive.path("content/files").join(OsStr::from_bytes(name));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, "x").unwrap();
    };
    for names in [[&b"\xff"[..], b"\xfe"], [b"\xff", b"\xfe/x"]] {
        let archive = small();
        names.into_iter().for_each(|name| write(&archive, name));
        let (check, build) = (archive.check(), archive.run(&["build"]));
        assert_eq!((check.code, build.code), (1, 1), "{}", check.err);
        assert!(!archive.has("public"));
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_a_link_in_the_archive_leads_to_is_no_output_folder() {
    use std::os::unix::fs::symlink;
    let archive = small();
    archive.write("data/trade.md", "---\nname: Trade\n---\n");
    symlink("../data", archive.path("content/topics")).unwrap();
    archive.write("single/us.md", "---\ntitle: Us\n---\n");
    symlink("../../single/us.md", archive.path("content/pages/us.md")).unwrap();
    for output in ["data", "data/below", "single"] {
        let output = archive.path(output);
        let run = archive.run(&["build", "--output", output.to_str().unwrap()]);
        assert_eq!(run.code, 2, "{}", run.err);
        assert!(!output.join("index.html").exists());
    }
    archive.build();
}
