//! What readers of the published sample archive must find by its search page.

use super::devtools::{Browser, Tab, said};
use super::host::Site;
use super::list;

type Case = fn(&mut Browser, &Site) -> Result<(), String>;

/// Every case by its name.
pub(super) const ALL: &[(&str, Case)] = &[
    ("search finds and leads to the statement", finds),
    ("search narrows down, and back", narrows),
    ("search by the keyboard alone", keyboard),
    ("search loads little and asks nobody else", weight),
    ("search says so without scripts", scriptless),
];

/// Cases on the archive of `tests/archives/languages`.
pub(super) const LANGUAGES: &[(&str, Case)] = &[
    (
        "search finds whole words in every language",
        finds_in_languages,
    ),
    ("search finds no word that no record has", admits_absence),
];

/// What is asked of the archive in many languages, and the readouts that have it.
const ASKED: &[(&str, &[&str])] = &[
    ("Lukasz Orsted", &["en"]),
    ("cooperation", &["en"]),
    ("co-operation", &["en"]),
    ("visa", &["en"]),
    ("US harbour", &["en"]),
    ("\"plan of the\" rice", &["en"]),
    ("économie", &["fr"]),
    ("l'accord", &["fr"]),
    ("Ivoire manoeuvre", &["fr"]),
    ("importanza", &["it"]),
    ("DELL’UNIONE", &["it"]),
    ("Dang Bui", &["vi"]),
    ("تجارة", &["ar"]),
    ("الاقتصاد", &["ar"]),
    ("ביטחון", &["he"]),
    ("미사일", &["ko"]),
    ("회담", &["ko"]),
    ("经济合作", &["zh"]),
    ("贸易 合作", &["zh"]),
    ("ความร่วมมือทางเศรษฐกิจ", &["th"]),
    ("Ruritanya", &["tr"]),
    ("istanbul", &["tr"]),
    ("ёлку", &["ru"]),
    ("ЕЛКУ", &["ru"]),
];

/// What no record of that archive has.
const ABSENT: &[&str] = &[
    "apartheid",
    "theft",
    "planetarium",
    "rice zebra",
    "ric",
    "econ",
    "étoile",
    "дом",
    "وزارة",
    "דנ",
    "없다",
    "合经",
    "经贸",
    "\"rice on\"",
    "ความทาง",
    "yıldız",
];

/// A first answer may load so many bytes of scripts and index.
const LIGHT: f64 = 300_000.0;

fn open(browser: &mut Browser, site: &Site, path: &str) -> Result<Tab, String> {
    let tab = browser.tab()?;
    browser.go(&tab, &site.url(path))?;
    Ok(tab)
}

fn found(browser: &mut Browser, tab: &Tab) -> Result<(), String> {
    browser.until(
        tab,
        "something is found",
        "!!document.querySelector('.hit')",
    )
}

fn no_complaints(browser: &Browser) -> Result<(), String> {
    match browser.complaints.as_slice() {
        [] => Ok(()),
        complaints => Err(format!("the page complains: {}", complaints.join("\n"))),
    }
}

fn finds(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = open(browser, site, "search/?q=visa+restrictions")?;
    found(browser, &tab)?;
    browser.demand(
        &tab,
        "the words are marked",
        "[...document.querySelectorAll('.hit mark')].some((m) => m.textContent === 'visa restrictions')",
    )?;
    browser.demand(
        &tab,
        "how many there are is said",
        "/^\\d+ records$/.test(document.querySelector('#_status').textContent)",
    )?;
    browser.value(&tab, "document.querySelector('.hit-statement a').click()")?;
    browser.until(
        &tab,
        "the link leads to the statement",
        "location.hash.startsWith('#s-') && !!document.querySelector(':target')",
    )?;
    // What a reader types is never read as HTML.
    browser.go(&tab, &site.url("search/?q=%3Cimg+src%3Dx%3E"))?;
    browser.until(
        &tab,
        "an answer comes",
        "document.querySelector('#_status').textContent !== ''",
    )?;
    browser.demand(
        &tab,
        "no such element is made",
        "!document.querySelector('main img')",
    )?;
    no_complaints(browser)
}

/// Asks for some words, and gives the ids of the readouts that are found and what is said of them.
fn answer(browser: &mut Browser, tab: &Tab, query: &str) -> Result<(Vec<String>, String), String> {
    let quoted = serde_json::to_string(query).map_err(said)?;
    browser.value(
        tab,
        &format!(
            "{{ const field = document.querySelector('#_query'); field.value = {quoted}; \
             document.querySelector('#_status').textContent = ''; field.form.requestSubmit(); }}"
        ),
    )?;
    browser.until(
        tab,
        &format!("there is an answer to `{query}`"),
        "/\\S{2}|\\d/.test(document.querySelector('#_status').textContent) \
         && document.querySelector('#_status').textContent !== 'Searching…' && document.querySelector('#_status').textContent !== 'Looking'",
    )?;
    let found = browser.value(
        tab,
        "JSON.stringify([[...document.querySelectorAll('#_found:not([hidden]) .hit h3 a')].map((a) => \
         a.pathname.split('/').at(-2)), document.querySelector('#_status').textContent])",
    )?;
    let found = found.as_str().unwrap_or_default();
    serde_json::from_str(found).map_err(said)
}

fn finds_in_languages(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = open(browser, site, "search/")?;
    let mut faults = Vec::new();
    for (query, ids) in ASKED {
        let (found, status) = answer(browser, &tab, query)?;
        if found != *ids {
            faults.push(format!("`{query}` finds {found:?} ({status})"));
        }
        let marks = browser.value(&tab, "document.querySelectorAll('.hit mark').length")?;
        if marks.as_u64() == Some(0) {
            faults.push(format!("`{query}` marks no word"));
        }
    }
    list(faults)?;
    no_complaints(browser)
}

fn admits_absence(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = open(browser, site, "search/")?;
    let mut faults = Vec::new();
    for query in ABSENT {
        let (found, status) = answer(browser, &tab, query)?;
        if !found.is_empty() || status.contains(|c: char| c.is_ascii_digit()) {
            faults.push(format!("`{query}` finds {found:?} ({status})"));
        }
    }
    list(faults)?;
    let (_, status) = answer(browser, &tab, "rice ric")?;
    if !status.contains("“ric”") || status.contains("“rice”") || !status.ends_with(" rice")
    {
        return Err(format!(
            "a missing word is not named as it should be: {status}"
        ));
    }
    no_complaints(browser)
}

fn narrows(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = open(browser, site, "search/?q=Ream")?;
    found(browser, &tab)?;
    browser.until(
        &tab,
        "the facets have values with counts",
        "!!document.querySelector('[data-facet=side] input[value=Cambodia]') \
         && Number(document.querySelector('[data-facet=side] .count').textContent) > 0",
    )?;
    browser.value(
        &tab,
        "document.querySelector('[data-facet=side] input[value=Cambodia]').click()",
    )?;
    browser.until(
        &tab,
        "only accounts of that side are left",
        "location.search.includes('side=Cambodia') && document.querySelector('.hit') \
         && [...document.querySelectorAll('.hit .row-meta')].every((p) => p.textContent.includes('Cambodia'))",
    )?;
    browser.until(
        &tab,
        "other sides can be added",
        "document.querySelectorAll('[data-facet=side] input').length > 1",
    )?;
    browser.value(&tab, "history.back()")?;
    browser.until(
        &tab,
        "the way back leads back",
        "!location.search.includes('side') && !document.querySelector('#_chosen button') \
         && document.querySelector('#_query').value === 'Ream' && !!document.querySelector('.hit')",
    )?;
    // Such an address can be sent to somebody.
    browser.go(
        &tab,
        &site.url("search/?topic=Visa+restrictions&order=oldest"),
    )?;
    found(browser, &tab)?;
    browser.until(
        &tab,
        "what was chosen is shown",
        "document.querySelector('#_chosen button')?.textContent.includes('Visa restrictions') \
         && document.querySelector('#_order').value === 'oldest'",
    )?;
    no_complaints(browser)
}

fn keyboard(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = open(browser, site, "people/")?;
    browser.press(&tab, "/")?;
    browser.until(
        &tab,
        "the key / opens the search page",
        "location.pathname.endsWith('/search/') && document.activeElement?.id === '_query'",
    )?;
    for letter in ["v", "i", "s", "a"] {
        browser.press(&tab, letter)?;
    }
    found(browser, &tab)?;
    browser.until(
        &tab,
        "the address holds the words",
        "location.search === '?q=visa'",
    )?;
    browser.press(&tab, "ArrowDown")?;
    browser.demand(
        &tab,
        "an arrow goes to what was found",
        "document.activeElement === document.querySelector('.hit a')",
    )?;
    browser.press(&tab, "Escape")?;
    browser.demand(
        &tab,
        "Escape comes back",
        "document.activeElement.id === '_query'",
    )?;
    no_complaints(browser)
}

fn weight(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = browser.tab()?;
    browser.without_cache(&tab)?;
    browser.requests.clear();
    browser.go(&tab, &site.url("search/?q=visa"))?;
    found(browser, &tab)?;
    let bytes = browser.value(
        &tab,
        "performance.getEntriesByType('resource').filter((r) => r.name.includes('/search/index/')) \
         .reduce((sum, r) => sum + r.transferSize, 0)",
    )?;
    match bytes.as_f64() {
        Some(bytes) if bytes > 0.0 && bytes <= LIGHT => {}
        _ => return Err(format!("a first answer loads {bytes} bytes")),
    }
    let origin = site.origin();
    let away = browser
        .requests
        .iter()
        .find(|url| !url.starts_with(&origin));
    if let Some(url) = away {
        return Err(format!("another site is asked for `{url}`"));
    }
    no_complaints(browser)
}

fn scriptless(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = browser.tab()?;
    browser.scripting(&tab, false)?;
    browser.go(&tab, &site.url("search/"))?;
    browser.demand(
        &tab,
        "it says that it needs scripts, and offers the indexes",
        "document.querySelector('#_unscripted').checkVisibility() \
         && !document.querySelector('.search-form').checkVisibility() \
         && document.querySelectorAll('main .strip a').length > 3",
    )
}
