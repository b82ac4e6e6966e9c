//! Files as they come: with odd bytes, odd names, odd YAML. Each has an outcome that is told at its
//! place; none makes the program panic or hang.

#[cfg(unix)]
mod unix;

use crate::support::{Archive, archive};

/// The problems of an archive as `code file:line:column`.
fn told(archive: &Archive) -> Vec<String> {
    let problems = archive.problems();
    problems
        .into_iter()
        .map(|p| format!("{} {}", p.code, p.place))
        .collect()
}

/// The problems of one page about the archive, as `code line:column`.
fn told_of(page: impl AsRef<[u8]>) -> Vec<String> {
    let told = told(&archive! { "pages/about.md" => page });
    told.into_iter()
        .map(|line| line.replace("content/pages/about.md:", ""))
        .collect()
}

fn help_of(page: &str) -> String {
    let problems = archive! { "pages/about.md" => page }.problems();
    problems.into_iter().map(|problem| problem.help).collect()
}

#[test]
fn lines_and_columns_are_right_whatever_ends_a_line() {
    let page = "---\ntitle: About\ntitel: x\n---\n\nSee ខ្មែរ [[nobody]].\n";
    let expected = ["unknown-key 3:1", "unknown-link 6:11"];
    assert_eq!(told_of(page), expected);
    assert_eq!(told_of(page.replace('\n', "\r\n")), expected, "CRLF");
    assert_eq!(told_of(page.replace('\n', "\r")), expected, "CR");
    assert_eq!(
        told_of(format!("\u{feff}{page}")),
        expected,
        "byte order mark"
    );
    let both = format!("\u{feff}{}", page.replace('\n', "\r\n"));
    assert_eq!(told_of(both), expected, "byte order mark and CRLF");
}

#[test]
fn what_is_not_utf_8_is_told_at_the_first_wrong_character() {
    let mut page = "\u{feff}---\r\ntitle: About\r\n---\r\nខ្មែរ caf"
        .as_bytes()
        .to_vec();
    page.extend(b"\xe9 in Phnom Penh\r\n");
    assert_eq!(told_of(page), ["not-utf8 4:10"]);
    assert_eq!(told_of(b"\xff\xfe-\0-\0-\0"), ["not-utf8 1:1"], "UTF-16");
}

#[test]
fn front_matter_begins_and_ends_with_a_line() {
    assert_eq!(told_of(""), ["front-matter-missing 1:1"]);
    assert_eq!(told_of("\n\n"), ["front-matter-missing 1:1"]);
    assert_eq!(told_of("Words.\n"), ["front-matter-missing 1:1"]);
    assert_eq!(
        told_of("\n---\ntitle: About\n---\n"),
        ["front-matter-missing 1:1"]
    );
    assert_eq!(
        told_of("----\ntitle: About\n----\n"),
        ["front-matter-missing 1:1"]
    );
    assert_eq!(
        told_of("---\ntitle: About\n"),
        ["front-matter-unclosed 1:1"]
    );
    assert_eq!(told_of("---"), ["front-matter-unclosed 1:1"]);
    assert_eq!(told_of("---\n---\n"), ["missing-key 2:1"]);
    let nothing: [&str; 0] = [];
    assert_eq!(
        told_of("---\ntitle: About\n---"),
        nothing,
        "nothing but front matter"
    );
    assert_eq!(
        told_of("--- \ntitle: About\n...\nWords.\n"),
        nothing,
        "YAML's own end"
    );
}

#[test]
fn a_rule_in_the_body_ends_nothing() {
    let archive = archive! {
        "pages/about.md" => "---\ntitle: About\n---\nBefore.\n\n---\n\nAfter: [[nobody]].\n",
    };
    assert_eq!(told(&archive), ["unknown-link content/pages/about.md:8:8"]);
    archive.write(
        "content/pages/about.md",
        "---\ntitle: About\n---\nBefore.\n\n---\n\nAfter.\n",
    );
    archive.build();
    let page = archive.page("/pages/about/");
    assert!(page.text().contains("Before. After."), "{}", page.text());
    assert_eq!(page.all("main hr").len(), 1);
}

#[test]
fn a_bomb_of_aliases_is_refused() {
    let mut page = String::from("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (i, before) in (1..40).zip(0..) {
        let aliases = vec![format!("*a{before}"); 9].join(", ");
        page += &format!("a{i}: &a{i} [{aliases}]\n");
    }
    page += "title: *a39\n---\n";
    assert!(!told_of(page).is_empty());
}

#[test]
fn what_is_nested_too_deeply_is_refused() {
    let brackets = format!("---\ntitle: {}\n---\n", "[".repeat(200_000));
    assert_eq!(told_of(brackets).len(), 1);
    let braces = format!(
        "---\ntitle: {}{}\n---\n",
        "{a: ".repeat(50_000),
        "}".repeat(50_000)
    );
    assert_eq!(told_of(braces).len(), 1);
    let dashes = format!(
        "---\ntitle: About\nprevious_ids:\n {}x\n---\n",
        "- ".repeat(50_000)
    );
    assert_eq!(told_of(dashes).len(), 1);
    let quotes = format!("---\ntitle: About\n---\n{}\n", "> ".repeat(50_000));
    assert!(
        told_of(quotes).is_empty(),
        "Markdown has no depth that is wrong"
    );
}

#[test]
fn anchors_are_read_and_merge_keys_are_not() {
    let page = "---\ntitle: &name About\ndescription: *name\n---\n";
    let archive = archive! { "pages/about.md" => page };
    archive.build();
    let description = archive.page("/pages/about/");
    let described = description.all("meta[name=description][content=About]");
    assert_eq!(described.len(), 1);
    let merged = "---\ntitle: About\n<<: {draft: true}\n---\n";
    assert_eq!(told_of(merged), ["unknown-key 3:1"]);
    assert_eq!(
        help_of(merged),
        "YAML merge keys are not supported; write out the keys"
    );
}

#[test]
fn a_key_stands_once() {
    assert_eq!(
        told_of("---\ntitle: A\ndraft: false\ntitle: B\n---\n"),
        ["invalid-value 4:1"]
    );
    let person = "---\nname: A\nidentifiers:\n  viaf: '1'\n  viaf: '2'\n---\n";
    let archive = archive! { "people/a.md" => person };
    assert_eq!(told(&archive), ["invalid-value content/people/a.md:5:3"]);
}

#[test]
fn keys_that_are_not_text_are_unknown_keys() {
    assert_eq!(
        told_of("---\ntitle: About\n1: x\n---\n"),
        ["unknown-key 3:1"]
    );
    assert_eq!(
        told_of("---\ntitle: About\ntrue: x\n---\n"),
        ["unknown-key 3:1"]
    );
    for key in ["[a, b]", "{a: b}", "~", "? [a]\n"] {
        let told = told_of(format!("---\ntitle: About\n{key}: x\n---\n"));
        assert_eq!(told.len(), 1, "{key}: {told:?}");
    }
}

#[test]
fn tabs_are_told_at_the_tab() {
    let page = "---\ntitle: About\nprevious_ids:\n\t- a\n---\n";
    assert_eq!(told_of(page), ["yaml-syntax 4:1"]);
    assert_eq!(
        help_of(page),
        "indent with spaces; the keys of this record start in column 1"
    );
}

#[test]
fn a_long_text_is_read_whole() {
    let paragraph = "Cambodia spoke of trade, and *of aid*.\n\n";
    let body = paragraph.repeat(5_000_000 / paragraph.len());
    let archive = archive! {
        "pages/about.md" => format!("---\ntitle: About\n---\n{body}[[nobody]]\n"),
    };
    let line = 4 + body.lines().count();
    assert_eq!(
        told(&archive),
        [format!("unknown-link content/pages/about.md:{line}:1")]
    );
}

#[test]
fn names_of_files_are_ids() {
    let person = "---\nname: Somebody\n---\n";
    let archive = archive! {
        "people/ab.md" => person,
        "people/Ab.md" => person,
        "people/a b.md" => person,
        "people/បាន.md" => person,
        "people/a.b.md" => person,
        // A file that has nothing but an ending is a hidden file.
        "people/.md" => person,
    };
    assert_eq!(
        told(&archive),
        [
            "invalid-id content/people/Ab.md:1:1",
            "invalid-id content/people/a b.md:1:1",
            "invalid-id content/people/a.b.md:1:1",
            "invalid-id content/people/បាន.md:1:1",
        ]
    );
}

#[test]
fn an_id_is_unique_within_its_kind_whatever_the_folder() {
    let archive = archive! {
        "people/cambodia/ab.md" => "---\nname: One\n---\n",
        "people/japan/ab.md" => "---\nname: Two\n---\n",
        "places/ab.md" => "---\nname: Three\n---\n",
    };
    assert_eq!(
        told(&archive),
        ["duplicate-id content/people/japan/ab.md:1:1"]
    );
}

#[test]
fn an_id_of_two_kinds_is_told_apart_by_the_kind() {
    let archive = archive! {
        "places/singapore.md" => "---\nname: Singapore (city)\ncountry: singapore\n---\n",
        "pages/about.md" => "---\ntitle: About\n---\n[[singapore]], [[places/singapore]]\n",
    };
    assert_eq!(
        told(&archive),
        ["ambiguous-reference content/pages/about.md:4:1"]
    );
    let problem = archive.problems().remove(0);
    assert_eq!(
        problem.help,
        "write `places/singapore` or `countries/singapore`"
    );
}

#[test]
fn what_editors_leave_behind_is_no_part_of_the_archive() {
    let rubbish = "no front matter";
    let archive = archive! {
        "pages/about.md" => "---\ntitle: About\n---\n",
        "pages/.about.md.swp" => rubbish,
        "pages/about.md~" => rubbish,
        "pages/#about.md#" => rubbish,
        "pages/about.md.tmp" => rubbish,
        "pages/~$about.md" => rubbish,
        "pages/about.md___jb_tmp___" => rubbish,
        ".obsidian/workspace.json" => rubbish,
        ".DS_Store" => rubbish,
        "files/Thumbs.db" => rubbish,
    };
    assert!(told(&archive).is_empty());
    archive.build();
    assert!(!archive.has("public/files/Thumbs.db"));
}

#[test]
fn dates_in_every_wrong_form_are_told_at_the_date() {
    let wrong = [
        "13 May 2022",
        "May 2022",
        "13.05.2022",
        "5/13/2022",
        "2022/05/13",
        "2022-5-3",
        "22-05-13",
        "2022-13",
        "2022-00",
        "2022-02-30",
        "2023-02-29",
        "2022-05-32",
        "2022-25",
        "20220513",
        "2022-05-13T",
        "2022-05-13T25:00",
        "2022-05-13 noon",
        "2022-05-13/2022-05-12",
        "/",
        "../..",
        "2022-05-13/2022-05-14/2022-05-15",
        "~2022",
        "2022~~",
        "2022-05-1X",
        "-2022",
        "99999",
        "today",
        "[2022]",
        "{year: 2022}",
        "true",
        "1.5",
        "''",
        "２０２２",
        "\"2022-05\\u002D13\\n\\n\\u200b\"",
    ];
    let archive = Archive::new();
    for (i, date) in wrong.iter().enumerate() {
        let event = format!("---\nname: Event {i}\ndate: {date}\n---\n");
        archive.write(&format!("content/events/e{i:02}.md"), event);
    }
    let expected: Vec<_> = (0..wrong.len())
        .map(|i| format!("invalid-value content/events/e{i:02}.md:3"))
        .collect();
    let told: Vec<_> = told(&archive)
        .into_iter()
        .map(|line| line.rsplit_once(':').unwrap().0.to_owned())
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn an_archive_that_is_none_is_told_once() {
    let archive = Archive::new();
    archive.remove("content/site.yaml");
    assert_eq!(told(&archive), ["site-missing "]);
    archive.write("content/site.yaml/x.md", "a folder of that name");
    assert!(told(&archive).contains(&"site-missing ".to_owned()));
    std::fs::remove_dir_all(archive.path("content")).unwrap();
    archive.write("content", "a file of that name");
    assert_eq!(told(&archive), ["site-missing "]);
    archive.remove("content");
    assert_eq!(told(&archive), ["site-missing "]);
}

#[test]
fn a_folder_that_is_called_like_a_file_is_a_folder() {
    let archive = archive! {
        "people/x.md/y.md" => "---\nname: Somebody\n---\n",
        "pages/about.md" => "---\ntitle: About\n---\n[[y]]\n",
    };
    assert!(told(&archive).is_empty());
}

#[test]
fn what_refers_to_a_draft_is_right_when_drafts_are_taken_in() {
    let archive = archive! {
        "people/ab.md" => "---\nname: Somebody\ndraft: true\n---\n",
        "pages/about.md" => "---\ntitle: About\n---\n[[ab]]\n",
    };
    let problem = archive.problems().remove(0);
    assert_eq!(problem.code, "unknown-link");
    assert!(problem.help.contains("--drafts"), "{}", problem.help);
    assert_eq!(archive.run(&["check", "--drafts"]).code, 0);
}

#[test]
fn a_record_that_cannot_be_read_is_reported_once_whoever_refers_to_it() {
    let archive = archive! {
        "site.yaml" => format!("{}menu: [about]\n", crate::support::SITE),
        "people/ab.md" => "name: Somebody\n",
        "pages/about.md" => "---\ntitle: [About]\n---\n",
        "pages/other.md" => "---\ntitle: Other\n---\n[[ab]], [[people/ab|him]], [her](../people/ab.md)\n",
        "organizations/body.md" => "---\nname: A body\ncountry: cambodia\n---\n[[about]]\n",
    };
    assert_eq!(
        told(&archive),
        [
            "invalid-value content/pages/about.md:2:1",
            "front-matter-missing content/people/ab.md:1:1"
        ]
    );
}

#[test]
fn files_are_published_but_for_what_editors_and_systems_leave_behind() {
    let archive = archive! {
        "files/.well-known/security.txt" => "Contact: x",
        "files/.htaccess" => "x",
        "files/.nojekyll" => "",
        "files/x.bak" => "x",
        "files/x.tmp" => "x",
        "files/#x#" => "x",
        "files/.DS_Store" => "x",
        "files/sub/Thumbs.db" => "x",
        "files/sub/desktop.ini" => "x",
        "files/x.txt~" => "x",
        "files/.#x.txt" => "x",
        "files/.x.txt.swp" => "x",
        "files/.git/config" => "x",
    };
    assert!(told(&archive).is_empty());
    archive.build();
    let published = archive.published();
    let files: Vec<_> = published
        .iter()
        .filter_map(|(name, _)| name.strip_prefix("files/"))
        .collect();
    assert_eq!(
        files,
        [
            ".htaccess",
            ".nojekyll",
            ".well-known/security.txt",
            "x.bak",
            "x.tmp"
        ]
    );
}

#[test]
fn templates_end_in_html_or_xml() {
    let archive = archive! { "pages/about.md" => "---\ntitle: About\n---\n" };
    archive.write("templates/README.md", "Write {{ this }} {% so %}.");
    archive.write("templates/logo.png", b"\x89PNG\xff");
    archive.write("templates/static/logo.png", b"\x89PNG\xff");
    archive.write("templates/missing.html", "<p>Nothing is here.</p>");
    assert_eq!(
        told(&archive),
        [
            "ignored-file templates/README.md:1:1",
            "ignored-file templates/logo.png:1:1"
        ]
    );
    for problem in archive.problems() {
        assert_eq!(
            problem.help,
            "templates end in `.html` or `.xml`; theme files belong in `templates/static/`, and messages in `templates/words/LANGUAGE.ftl`"
        );
    }
    archive.build();
    assert_eq!(archive.read("public/404.html"), "<p>Nothing is here.</p>");
    assert!(archive.has("public/static/logo.png"));
}

#[test]
fn the_site_has_one_file_of_one_name() {
    let archive = archive! { "site.yml" => "title: Another\nbase_url: https://example.com/\n" };
    assert_eq!(told(&archive), ["ignored-file content/site.yml:1:1"]);
    assert_eq!(archive.problems()[0].help, "rename it to `site.yaml`");
    archive.build();
    assert!(
        archive
            .read("public/index.html")
            .contains("A small archive")
    );
    archive.remove("content/site.yaml");
    let problems = archive.problems();
    assert_eq!(told(&archive), ["site-missing "], "it is told once");
    assert_eq!(problems[0].help, "rename `content/site.yml` to `site.yaml`");
}

#[test]
fn an_office_begins_and_ends_at_one_date() {
    let person = |office: &str| {
        format!("---\nname: Somebody\noffices:\n  - title: Minister\n    {office}\n---\n")
    };
    for (key, office) in [("from", "from: 2018-08/.."), ("to", "to: 2018/2019")] {
        let archive = archive! { "people/a.md" => person(office) };
        assert_eq!(
            told(&archive),
            [format!(
                "invalid-value content/people/a.md:5:{}",
                7 + key.len()
            )]
        );
        assert_eq!(
            archive.problems()[0].message,
            format!("`{key}` takes one date, not an interval")
        );
    }
    for office in ["from: 2018-08~", "attested: 2018/2019", "to: 2018"] {
        assert!(
            told(&archive! { "people/a.md" => person(office) }).is_empty(),
            "{office}"
        );
    }
}

#[test]
fn what_a_reader_would_click_has_words_and_a_safe_address() {
    for (path, text, place) in [
        (
            "people/a.md",
            "---\nname: \" \"\n---\n",
            "content/people/a.md:2:7",
        ),
        (
            "people/a.md",
            "---\nname: A\naliases: [B, \"\"]\n---\n",
            "content/people/a.md:3:1",
        ),
        (
            "readouts/r.md",
            "---\ntitle: R\nmeeting: m\nside: cambodia\nrendition: summary\ndate: 2020\nparties: [cambodia, egypt]\nsource: {url: \"javascript:alert(1)\"}\n---\n",
            "content/readouts/r.md:8:15",
        ),
        (
            "readouts/r.md",
            "---\ntitle: R\nmeeting: m\nside: cambodia\nrendition: summary\ndate: 2020\nparties: [cambodia, egypt]\nsource:\n  archived: data:text/html,x\n---\n",
            "content/readouts/r.md:9:13",
        ),
    ] {
        let archive = archive! { path => text };
        let places: Vec<_> = archive
            .problems()
            .into_iter()
            .map(|problem| problem.place)
            .collect();
        assert_eq!(places, [place], "{text}");
    }
}

#[test]
fn contradictions_within_a_record_are_told() {
    let archive = archive! {
        "countries/cambodia.md" => "---\nname: Cambodia\niso: KH\n---\n",
        "countries/khmer.md" => "---\nname: Khmer Republic\niso: KHM\n---\n",
        "people/a.md" => "---\nname: A\noffices:\n  - {title: Minister, from: 2024, to: 2020}\n---\n",
    };
    let told: Vec<_> = archive
        .problems()
        .into_iter()
        .map(|problem| (problem.code, problem.place))
        .collect();
    let at = |code: &str, place: &str| (code.to_owned(), place.to_owned());
    assert_eq!(
        told,
        [
            at("duplicate-id", "content/countries/khmer.md:3:6"),
            at("invalid-value", "content/people/a.md:4:39"),
        ]
    );
}

#[test]
fn a_country_that_the_archive_calls_otherwise_is_suggested() {
    let archive = archive! {
        "countries/khmer-kingdom.md" => "---\nname: Cambodia\niso: KHM\n---\n",
        "people/a.md" => "---\nname: A\ncountry: cambodia\n---\n",
        "people/b.md" => "---\nname: B\ncountry: kh\n---\n",
    };
    let help: Vec<_> = archive
        .problems()
        .into_iter()
        .map(|problem| problem.help)
        .collect();
    assert_eq!(help, ["did you mean `khmer-kingdom` (Cambodia)?"; 2]);
}
