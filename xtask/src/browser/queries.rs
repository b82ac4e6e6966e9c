//! The queries of `tests/queries/`, asked on the search page of an archive with texts in many scripts. The test of the
//! program asks the same of the searches that an archive keeps.

use serde_json::Value;

use super::devtools::{Browser, Tab, said};
use super::host::Site;
use super::list;

type Case = fn(&mut Browser, &Site) -> Result<(), String>;

/// Every case by its name.
pub(super) const ALL: &[(&str, Case)] = &[
    ("search answers every query of the list", answers),
    ("search gives its results as a table", table),
    ("search finds the same by fields and by filters", agree),
    ("search offers what resembles an unknown value", suggests),
];

const QUERIES: &str = include_str!("../../../tests/queries/queries.json");

fn open(browser: &mut Browser, site: &Site, path: &str) -> Result<Tab, String> {
    let tab = browser.tab()?;
    browser.go(&tab, &site.url(path))?;
    Ok(tab)
}

/// Asks, and gives the ids of all records that are found, sorted, and what is said of them.
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
        "(() => { const said = document.querySelector('#_status').textContent; \
         return /\\S/.test(said) && said !== 'Searching…'; })()",
    )?;
    browser.until(
        tab,
        &format!("all that `{query}` finds is shown"),
        "(() => { const more = document.querySelector('#_more'); \
         const shown = !document.querySelector('#_found').hidden; \
         if (shown && !more.hidden) more.click(); return !shown || more.hidden; })()",
    )?;
    let found = browser.value(
        tab,
        "JSON.stringify([[...document.querySelectorAll('#_found:not([hidden]) .hit h3 a')].map((a) => \
         a.pathname.split('/').at(-2)).sort(), document.querySelector('#_status').textContent])",
    )?;
    serde_json::from_str(found.as_str().unwrap_or_default()).map_err(said)
}

fn answers(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let cases: Vec<Value> = serde_json::from_str(QUERIES).map_err(said)?;
    let tab = open(browser, site, "search/")?;
    let mut faults = Vec::new();
    for case in &cases {
        let query = case["ask"].as_str().unwrap_or_default();
        let ids = case["find"].as_array().into_iter().flatten();
        let mut wanted: Vec<&str> = ids.filter_map(Value::as_str).collect();
        wanted.sort_unstable();
        let (found, status) = answer(browser, &tab, query)?;
        let named = case["fault"].as_str().unwrap_or_default();
        let counted = status
            .split(' ')
            .next()
            .and_then(|count| count.parse().ok());
        let is_counted = found.is_empty() || counted == Some(found.len());
        if found != wanted || !is_counted || !status.contains(named) {
            faults.push(format!(
                "`{query}` finds {found:?} ({status}), not {wanted:?}"
            ));
        }
    }
    list(faults)
}

fn table(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = open(browser, site, "search/?q=rice&order=oldest")?;
    let until_found = "!!document.querySelector('.hit')";
    browser.until(&tab, "something is found", until_found)?;
    browser.value(
        &tab,
        "URL.createObjectURL = (file) => { file.text().then((text) => (window.saved = text)); return 'about:blank#'; }; \
         HTMLAnchorElement.prototype.click = function () { window.named = this.download; }; \
         document.querySelector('#_file').click()",
    )?;
    browser.until(&tab, "a file is made", "!!window.saved && !!window.named")?;
    let saved = browser.value(&tab, "window.named + '\\n' + window.saved")?;
    let saved = saved.as_str().unwrap_or_default();
    let origin = site.origin();
    for (what, part) in [
        ("a name", "search-rice.csv\n".to_owned()),
        (
            "a heading",
            "Title,Address,Address of the passage,Date,Type,Language,Parties,Excerpt\r\n"
                .to_owned(),
        ),
        (
            "a record",
            format!(
                "\nA note on the harbour,{origin}/readouts/en/,,2018-11-05,Readout,en,Ruritania; Borduria,"
            ),
        ),
        (
            "a title with a comma",
            "\"Rice, and more rice\",".to_owned(),
        ),
    ] {
        let is_there = saved.contains(&part);
        if !is_there {
            return Err(format!("the table lacks {what} `{part}`: {saved}"));
        }
    }
    // What could be a formula is text.
    browser.value(
        &tab,
        "import(document.querySelector('#_finder').dataset.table).then(({ csv }) => \
         (window.made = csv([['=1+1', '-2', '+a', '@b', '\\t=c', ' =d', 'a,b', 'e \"f\"', 'g\\nh', undefined, 'i=j', '\\uff1dk']])))",
    )?;
    browser.until(&tab, "a table is made", "!!window.made")?;
    let made = browser.value(&tab, "window.made")?;
    let wanted =
        "'=1+1,'-2,'+a,'@b,'\t=c,' =d,\"a,b\",\"e \"\"f\"\"\",\"g\nh\",,i=j,'\u{ff1d}k\r\n";
    match made.as_str() {
        Some(made) if made == wanted => Ok(()),
        _ => Err(format!("the table is {made}, not {wanted:?}")),
    }
}

fn agree(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = open(browser, site, "search/")?;
    for (field, facet) in [
        ("topic%3Atrade", "topic=Trade"),
        ("side%3Aborduria", "side=Borduria"),
        ("person%3Ali-wei-2", "person=Li+Wei+%28li-wei-2%29"),
        ("form%3Asummary", "rendition=Summary"),
        ("kind%3Aperson", "kind=Person"),
        ("2018..2018", "year=2018"),
        ("language%3Ahe", "language=he"),
    ] {
        let mut found = Vec::new();
        for asked in [
            format!("q={field}"),
            facet.to_owned(),
            format!("q={field}&{facet}"),
        ] {
            // The page reads its address again when a reader goes back to it.
            browser.value(
                &tab,
                &format!(
                    "document.querySelector('#_status').textContent = ''; \
                     history.pushState(null, '', '?{asked}'); dispatchEvent(new PopStateEvent('popstate'))"
                ),
            )?;
            browser.until(
                &tab,
                &format!("`{asked}` finds something"),
                "/\\d/.test(document.querySelector('#_status').textContent)",
            )?;
            let shown = "document.querySelector('#_status').textContent + \
                 [...document.querySelectorAll('.hit h3 a')].map((a) => a.pathname).sort().join(' ')";
            found.push(browser.value(&tab, shown)?);
        }
        if found.iter().any(|one| *one != found[0]) {
            return Err(format!("`{field}` and `{facet}` differ: {found:?}"));
        }
    }
    Ok(())
}

fn suggests(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = open(browser, site, "search/?q=rice+topic%3Atrad")?;
    browser.until(
        &tab,
        "what is not known is said, and what may be meant",
        "document.querySelector('#_status').textContent.includes('“trad”') \
         && document.querySelector('#_status a')?.textContent === 'trade'",
    )?;
    browser.value(&tab, "document.querySelector('#_status a').click()")?;
    browser.until(
        &tab,
        "the offer is taken",
        "location.search === '?q=rice+topic%3Atrade' && document.querySelectorAll('.hit').length === 2",
    )?;
    // A hit leads to the statement that was asked for.
    browser.go(&tab, &site.url("search/?q=act%3Aurged+by%3Aruritania"))?;
    browser.until(
        &tab,
        "the statement is shown",
        "document.querySelector('.hit-statement a')?.hash === '#s-2' \
         && document.querySelectorAll('.hit-passages li').length === 1",
    )
}
