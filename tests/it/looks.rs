//! `theme` in `site.yaml`, `extra`, menus and templates that pages name: a look of one's own without another theme.

use crate::support::html::words;
use crate::support::{Archive, Problem, SITE, archive};

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"48\" height=\"24\"/>";

/// The line at which a problem stands.
fn line_of(problem: &Problem) -> usize {
    problem.place.split(':').nth(1).unwrap().parse().unwrap()
}

fn with(site: &str) -> Archive {
    archive! {
        "site.yaml" => format!("{SITE}{site}"),
        "meetings/talk.md" => "---\ntitle: Talk\ndate: 2020-01-02\nparties: [france, japan]\nextra: {room: 7}\n---\n",
        "readouts/talk-france.md" => "---\ntitle: On the talk\nmeeting: talk\nside: france\npublished: 2020-01-03\nrendition: summary\nextra: {box: [1, two]}\n---\n\nThey met.\n",
        "readouts/talk-japan.md" => "---\ntitle: On it\nmeeting: talk\nside: japan\npublished: 2020-01-03\nrendition: summary\n---\n\nThey talked.\n",
        "pages/staff.md" => "---\ntitle: Staff\n---\n\nAll of us.\n",
    }
}

#[test]
fn colours_come_behind_the_built_in_ones_in_both_style_sheets() {
    let archive = with(
        "theme:\n  accent: \"#1F4E79\"\n  sides: [{light: \"#005a9c\", dark: \"#9cf\"}, \"#7a3b00\"]\n",
    );
    let run = archive.build();
    assert!(run.err.contains("no warnings"), "{}", run.err);
    for name in ["chancery.css", "readout.css"] {
        let css = archive.read(&format!("public/static/{name}"));
        let own = &css[css.rfind("@media screen{:root{--accent:").unwrap()..];
        assert!(own.contains("--accent:light-dark(#1f4e79,#"), "{own}");
        assert!(
            own.contains("[data-side=\"1\"]{--side:light-dark(#005a9c,#99ccff)"),
            "{own}"
        );
        assert!(
            own.contains("[data-side=\"2\"]{--side:light-dark(#7a3b00,#"),
            "{own}"
        );
    }
    // The address of the style sheet changes with the colours, so that browsers load it again.
    let style = |archive: &Archive| {
        let page = archive.read("public/index.html");
        let start = page.find("static/chancery.css?v=").unwrap();
        page[start..start + 32].to_owned()
    };
    let before = style(&archive);
    archive.write(
        "content/site.yaml",
        format!("{SITE}theme: {{accent: teal}}\n"),
    );
    archive.build();
    assert_ne!(before, style(&archive));
}

#[test]
fn a_party_keeps_its_own_colour_wherever_it_takes_part() {
    let archive = with("theme:\n  sides: {japan: \"#b0003a\"}\n");
    archive.build();
    let css = archive.read("public/static/chancery.css");
    assert!(css.contains("[data-side=\"3\"]{--side:light-dark(#b0003a,#"));
    let readout = archive.read("public/readouts/talk-japan/index.html");
    assert!(
        readout.contains("data-side=\"3\"") && readout.contains("data-side=\"1\""),
        "{readout}"
    );
    let archive =
        with("theme:\n  sides: {japan: \"#b0003a\", atlantis: red, countries/japan: blue}\n");
    let problems = archive.problems();
    let told: Vec<_> = problems
        .iter()
        .map(|p| (p.code.as_str(), line_of(p)))
        .collect();
    let line = SITE.lines().count() + 2;
    assert_eq!(
        told,
        [("unknown-reference", line), ("named-twice", line)],
        "{problems:?}"
    );
}

#[test]
fn a_logo_keeps_its_place_and_the_title_its_words() {
    let archive =
        with("theme:\n  logo: {light: brand/day.svg, dark: night.png}\n  icon: night.png\n");
    archive.write("templates/static/brand/day.svg", LOGO);
    // A PNG of 3 by 2 pixels, as far as its size is concerned.
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0";
    archive.write("templates/static/night.png", png);
    archive.build();
    let home = archive.page("/");
    let titles = home.all(".masthead-title img");
    assert_eq!(titles.len(), 2);
    let text = archive.read("public/index.html");
    assert!(
        text.contains("<img class=\"logo logo-light\" src=\"/static/brand/day.svg?v="),
        "{text}"
    );
    assert!(
        text.contains("alt=\"\" width=\"48\" height=\"24\">"),
        "{text}"
    );
    assert!(
        text.contains("alt=\"\" width=\"3\" height=\"2\">"),
        "{text}"
    );
    assert!(text.contains("<link rel=\"icon\" href=\"/static/night.png?v="));
    assert!(text.contains("type=\"image/png\">"));

    archive.write(
        "content/site.yaml",
        format!("{SITE}theme:\n  logo: {{light: brand/day.svg, has_title: true}}\n"),
    );
    archive.build();
    let text = archive.read("public/index.html");
    assert!(text.contains("<span class=\"visually-hidden\">"), "{text}");
    assert!(!text.contains("logo-light"));
}

#[test]
fn typefaces_and_style_sheets_are_loaded() {
    let archive = with(
        "theme:\n  css: [house.css]\n  fonts:\n    text:\n      family: Gentium Book\n      files:\n        - {file: \"gentium plus.woff2\", weight: 200 900}\n        - {file: italic.ttf, style: italic}\n    interface: {family: Inter}\n",
    );
    for name in ["house.css", "gentium plus.woff2", "italic.ttf"] {
        archive.write(&format!("templates/static/{name}"), "x");
    }
    archive.build();
    let css = archive.read("public/static/readout.css");
    let faces = "@font-face{font-family:\"Gentium Book\";src:url(\"gentium%20plus.woff2\") format(\"woff2\");font-weight:200 900;font-style:normal;font-display:swap}\
                 @font-face{font-family:\"Gentium Book\";src:url(\"italic.ttf\") format(\"truetype\");font-weight:400;font-style:italic;font-display:swap}\
                 :root{--text-face:\"Gentium Book\"}";
    assert!(css.contains(faces), "{css}");
    assert!(css.contains(":root{--interface-face:\"Inter\"}"));
    // The built-in families stand behind these.
    assert!(
        css.contains("--serif:var(--text-face,\"Chancery Serif\"),"),
        "{css}"
    );
    let home = archive.read("public/index.html");
    let style = home
        .find("rel=\"stylesheet\" href=\"/static/chancery.css")
        .unwrap();
    assert!(home[style..].contains("rel=\"stylesheet\" href=\"/static/house.css?v="));
    assert!(
        home.contains(
            "<link rel=\"preload\" href=\"/static/gentium%20plus.woff2\" as=\"font\" crossorigin>"
        ),
        "{home}"
    );
    assert!(!home.contains("preload\" href=\"/static/chancery-serif"));
    assert!(
        home.contains("href=\"/static/italic.ttf\" as=\"font\" crossorigin"),
        "{home}"
    );
}

#[test]
fn what_is_wrong_with_a_theme_is_told_at_its_place() {
    let first = SITE.lines().count() + 1;
    for (yaml, code, line, told) in [
        (
            "theme:\n  accent: #1f4e79\n",
            "invalid-value",
            1,
            "begins a comment",
        ),
        (
            "theme:\n  accent: bluish\n",
            "invalid-value",
            1,
            "is not a colour",
        ),
        (
            "theme:\n  accent: \"#0008\"\n",
            "invalid-value",
            1,
            "not opaque",
        ),
        (
            "theme:\n  accent: {light: \"#800000\", dusk: blue}\n",
            "unknown-key",
            1,
            "dusk",
        ),
        ("theme:\n  sides: [red]\n", "invalid-value", 1, "1 colours"),
        (
            "theme:\n  logo: logo.svg\n",
            "unknown-link",
            1,
            "did you mean `logo2.svg`?",
        ),
        (
            "theme:\n  logo: ../logo2.svg\n",
            "invalid-value",
            1,
            "below `templates/static/`",
        ),
        (
            "theme:\n  logo: house.css\n",
            "invalid-value",
            1,
            "ends in `.svg`",
        ),
        (
            "theme:\n  icon:\n    - a\n",
            "invalid-value",
            1,
            "found a list",
        ),
        (
            "theme:\n  css:\n    - house.css\n    - hause.css\n",
            "unknown-link",
            3,
            "did you mean `house.css`?",
        ),
        (
            "theme:\n  fonts:\n    text: {family: 'A\"; } body {'}\n",
            "invalid-value",
            2,
            "name of a typeface",
        ),
        (
            "theme:\n  fonts:\n    text: {family: A, files: [{file: house.css}]}\n",
            "invalid-value",
            2,
            "woff2",
        ),
        (
            "theme:\n  fonts:\n    text: {family: A, files: [{file: a.woff2, weight: bold}]}\n",
            "invalid-value",
            2,
            "not a weight",
        ),
        ("theme:\n  colour: red\n", "unknown-key", 1, "colour"),
        (
            "menu:\n  - staff\n  - {title: Points, url: /pints/}\n",
            "unknown-link",
            2,
            "no page `/pints/`",
        ),
        (
            "menu:\n  - {title: Evil, url: \"javascript:alert(1)\"}\n",
            "invalid-value",
            1,
            "is not an address",
        ),
        (
            "menu:\n  - {url: https://example.org/}\n",
            "invalid-value",
            1,
            "write `title` and `url`",
        ),
        (
            "menu:\n  - stuff\n",
            "unknown-reference",
            1,
            "did you mean `staff`?",
        ),
    ] {
        let archive = with(yaml);
        archive.write("templates/static/logo2.svg", LOGO);
        archive.write("templates/static/house.css", "p{}");
        archive.write("templates/static/a.woff2", "x");
        let problems = archive.problems();
        let [problem] = &problems[..] else {
            panic!("{yaml}: {problems:?}");
        };
        let text = format!("{}\n{}", problem.message, problem.help);
        assert_eq!(
            (problem.code.as_str(), line_of(problem)),
            (code, first + line),
            "{yaml}: {problem:?}"
        );
        assert!(text.contains(told), "{yaml}: {text}");
    }
}

#[test]
fn colours_that_few_can_read_are_told_with_the_nearest_that_all_can() {
    let archive = with(
        "theme:\n  accent: \"#7fb2e5\"\n  sides: [\"#005a9c\", {light: \"#00599a\", dark: \"#333\"}]\n",
    );
    let problems = archive.problems();
    assert!(
        problems.iter().all(|p| p.code == "low-contrast"),
        "{problems:?}"
    );
    let told: Vec<&str> = problems.iter().map(|p| p.message.as_str()).collect();
    assert_eq!(told.len(), 3, "{told:?}");
    let [accent, ..] = &problems[..] else {
        panic!()
    };
    let help = accent.help.as_str();
    let colour = help.split('"').nth(1).unwrap();
    archive.write(
        "content/site.yaml",
        format!("{SITE}theme: {{accent: \"{colour}\"}}\n"),
    );
    assert_eq!(archive.problems().len(), 0, "{colour}");
    // Nobody knows the background of an archive whose own style sheet may set another.
    archive.write("templates/static/own.css", "");
    archive.write(
        "content/site.yaml",
        format!("{SITE}theme: {{accent: yellow, css: [own.css]}}\n"),
    );
    assert_eq!(archive.problems().len(), 0);
}

#[test]
fn menus_lead_to_pages_files_and_other_sites() {
    let archive = with(
        "menu:\n  - staff\n  - {page: staff, title: Who we are}\n  - {title: The ministry, url: https://example.com/a?b=c&d}\n  - {title: All meetings, url: /meetings/}\n",
    );
    let run = archive.run(&["build", "--base-url", "https://example.org/below/"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let home = archive.page("/");
    let links: Vec<_> = home
        .all(".masthead-about a")
        .iter()
        .map(|link| (link.attr("href").unwrap().to_owned(), words(*link)))
        .collect();
    let links: Vec<_> = links
        .iter()
        .map(|(url, text)| (url.as_str(), text.as_str()))
        .collect();
    assert_eq!(
        links,
        [
            ("/below/pages/staff/", "Staff"),
            ("/below/pages/staff/", "Who we are"),
            ("https://example.com/a?b=c&d", "The ministry"),
            ("/below/meetings/", "All meetings"),
        ]
    );
}

#[test]
fn templates_see_what_records_hold_for_them() {
    let archive = with("extra: {funder: {name: A & B}}\n");
    for (name, shown) in [
        ("meeting", "{{ meeting.extra.room }}"),
        (
            "readout",
            "{% if readout.extra.box %}{{ readout.extra.box | join(sep=\"+\") }}{% endif %}",
        ),
        ("home", "{{ site.extra.funder.name }}"),
    ] {
        let text = format!(
            "{{% extends \"chancery/{name}.html\" %}}{{% block footer %}}<i id=\"own\">{shown}</i>{{% endblock footer %}}"
        );
        archive.write(&format!("templates/{name}.html"), text);
    }
    archive.build();
    for (page, shown) in [
        ("/meetings/talk/", "7"),
        ("/readouts/talk-france/", "1+two"),
        ("/readouts/talk-japan/", ""),
        ("/", "A & B"),
    ] {
        let page = archive.page(page);
        assert_eq!(words(page.all("#own")[0]), shown);
    }
    // A change of it is a change of the page.
    let readout = archive.read("content/readouts/talk-france.md");
    archive.write(
        "content/readouts/talk-france.md",
        readout.replace("two", "three"),
    );
    archive.build();
    assert_eq!(
        words(archive.page("/readouts/talk-france/").all("#own")[0]),
        "1+three"
    );
}

#[test]
fn a_page_names_the_template_that_makes_it() {
    let archive = with("");
    archive.write(
        "content/pages/staff.md",
        "---\ntitle: Staff\ntemplate: staff.html\nextra: {people: [Ann, Bo]}\n---\n\nAll of us.\n",
    );
    let problems = archive.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(
        (problems[0].code.as_str(), line_of(&problems[0])),
        ("template", 3)
    );
    archive.write(
        "templates/staff.html",
        "{% extends \"text.html\" %}{% block main %}<ul>{% for p in text.extra.people %}<li>{{ p }}</li>{% endfor %}</ul>{{ text.body.html | safe }}{% endblock main %}",
    );
    let run = archive.build();
    assert!(run.err.contains("no warnings"), "{}", run.err);
    let page = archive.page("/pages/staff/");
    let people: Vec<String> = page
        .all("main li")
        .iter()
        .map(|item| words(*item))
        .collect();
    assert_eq!(people, ["Ann", "Bo"]);
    assert!(
        archive
            .read("public/pages/staff/index.html")
            .contains("<p>All of us.</p>")
    );
    archive.write(
        "content/pages/staff.md",
        "---\ntitle: Staff\ntemplate: staf.html\n---\n",
    );
    let problems = archive.problems();
    assert!(
        problems
            .iter()
            .any(|p| p.help == "did you mean `staff.html`?"),
        "{problems:?}"
    );
}

#[test]
fn pages_are_below_others() {
    let archive = with("menu: [about]\n");
    let page = |title: &str, keys: &str| format!("---\ntitle: {title}\n{keys}---\n\nText.\n");
    archive.write("content/pages/about.md", page("About", ""));
    archive.write(
        "content/pages/staff.md",
        page("Staff", "parent: about\nredirect_from: [/pages/staff/]\n"),
    );
    archive.write(
        "content/pages/former.md",
        page("Former staff", "parent: staff\n"),
    );
    let run = archive.build();
    assert!(run.err.contains("no warnings"), "{}", run.err);
    let about = archive.page("/pages/about/");
    assert!(about.links_to("/pages/about/staff/") && !about.links_to("/pages/about/staff/former/"));
    let former = archive.page("/pages/about/staff/former/");
    let crumbs: Vec<String> = former
        .all(".breadcrumbs a")
        .iter()
        .map(|a| words(*a))
        .collect();
    assert_eq!(crumbs, ["About", "Staff"]);
    assert!(
        archive
            .read("public/pages/staff/index.html")
            .contains("/pages/about/staff/")
    );
    assert!(
        archive
            .read("public/sitemap.xml")
            .contains("/pages/about/staff/former/")
    );

    archive.write("content/pages/about.md", page("About", "parent: former\n"));
    let problems = archive.problems();
    let files: Vec<&str> = problems.iter().map(|p| p.place.as_str()).collect();
    let circle = ["about", "former", "staff"].map(|name| format!("content/pages/{name}.md:3:9"));
    assert_eq!(files, circle, "{problems:?}");
    archive.write("content/pages/about.md", page("About", "parent: abuot\n"));
    let problems = archive.problems();
    assert_eq!(problems[0].code, "unknown-reference");
    assert_eq!(problems[0].help, "did you mean `about`?");
}

#[test]
fn files_of_the_theme_are_copied_and_never_overwritten() {
    let archive = with("");
    let run = archive.run(&["theme", "export", "masthead", "list.html"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        archive
            .read("templates/components/masthead.html")
            .contains("component masthead")
    );
    let before = archive.run(&["theme", "list"]);
    assert!(
        before.out.contains("\n* components/masthead.html\n")
            && before.out.contains("\n  home.html\n")
    );
    // The same again is as good; what somebody changed stays, and nothing else is written.
    assert_eq!(archive.run(&["theme", "export", "masthead"]).code, 0);
    archive.write("templates/components/masthead.html", "{% component masthead(kind, url, within, @site) %}<header>mine</header>{% endcomponent masthead %}");
    let run = archive.run(&["theme", "export", "home.html", "masthead"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("already exists and differs"),
        "{}",
        run.err
    );
    assert!(!archive.has("templates/home.html"));
    archive.build();
    assert!(
        archive
            .read("public/index.html")
            .contains("<header>mine</header>")
    );
    let run = archive.run(&["theme", "export", "mastheat"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("did you mean `masthead`?"), "{}", run.err);
    let to = archive.path("copy");
    let run = archive.run(&[
        "theme",
        "export",
        "--all",
        "--to",
        to.to_str().unwrap(),
        "--quiet",
    ]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(archive.has("copy/static/chancery.css") && archive.has("copy/base.html"));
    assert_eq!(run.err, "");
}

#[test]
fn a_site_of_copied_files_is_the_same_site() {
    let archive = with("");
    archive.build();
    let before = archive.published();
    assert_eq!(archive.run(&["theme", "export", "--all"]).code, 0);
    let run = archive.build();
    assert!(run.err.contains("no warnings"), "{}", run.err);
    let after = archive.published();
    for ((name, old), (also, new)) in before.iter().zip(&after) {
        assert_eq!(name, also);
        if name.ends_with(".html") {
            assert!(old == new, "{name} differs");
        }
    }
    assert_eq!(before.len(), after.len());
}
