//! What the readers of the published sample archive must find. A case gets a browser of its own, and the
//! site below a path of its host.

use super::devtools::{Browser, Look, Tab};
use super::host::Site;

type Case = fn(&mut Browser, &Site) -> Result<(), String>;

/// Every case by its name.
pub(super) const ALL: &[(&str, Case)] = &[
    ("notes open and close", notes),
    ("a keyboard gets everywhere", keyboard),
    ("a readout page weighs little", weight),
];

/// An account with many notes.
const READOUT: &str = "readouts/2022-05-13-cambodia-united-states-khm/";

const DESK: Look = Look {
    width: 1440,
    scheme: "light",
};
const PHONE: Look = Look {
    width: 360,
    scheme: "light",
};

/// Opens a page of the site.
fn open(browser: &mut Browser, site: &Site, look: Look, path: &str) -> Result<Tab, String> {
    let tab = browser.tab()?;
    browser.look(&tab, look)?;
    browser.go(&tab, &site.url(path))?;
    Ok(tab)
}

/// Demands that no page complained of anything.
fn no_complaints(browser: &Browser) -> Result<(), String> {
    match browser.complaints.as_slice() {
        [] => Ok(()),
        complaints => Err(format!("the page complains: {}", complaints.join("\n"))),
    }
}

fn notes(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = open(browser, site, PHONE, READOUT)?;
    let closed = "!document.querySelector('.note').open";
    browser.demand(&tab, "notes are folded on a phone", closed)?;
    browser.click(&tab, ".note summary")?;
    browser.until(
        &tab,
        "a click unfolds one",
        "document.querySelector('.note').open",
    )?;
    browser.click(&tab, ".note summary")?;
    browser.until(&tab, "and folds it again", closed)?;
    browser.value(&tab, "document.querySelector('.note summary').focus()")?;
    browser.press(&tab, "Enter")?;
    browser.until(
        &tab,
        "so does a key",
        "document.querySelector('.note').open",
    )?;
    browser.press(&tab, "Enter")?;
    browser.until(&tab, "both ways", closed)?;
    // A pointer in the text leads to its note, which unfolds.
    browser.click(&tab, ".pointer")?;
    browser.until(
        &tab,
        "a pointer unfolds its note",
        "document.getElementById(location.hash.slice(1)).closest('.note').open",
    )?;
    browser.close(&tab)?;

    let tab = open(browser, site, DESK, READOUT)?;
    browser.demand(
        &tab,
        "notes stand open in the margin",
        "[...document.querySelectorAll('.note')].every((n) => n.querySelector('.note-body').checkVisibility() \
         && n.querySelector('.note-body').getBoundingClientRect().left > \
            document.querySelector('.passage-text').getBoundingClientRect().right)",
    )?;
    browser.point(&tab, ".pointer")?;
    browser.until(
        &tab,
        "what belongs together is lit",
        "document.querySelectorAll('.note.lit').length === 1 && !!document.querySelector('mark.lit')",
    )?;
    no_complaints(browser)
}

/// Goes through a page by the key Tab alone.
fn keyboard(browser: &mut Browser, site: &Site) -> Result<(), String> {
    for path in ["", READOUT, "people/", "statements/"] {
        let tab = open(browser, site, DESK, path)?;
        browser.press(&tab, "Tab")?;
        browser.demand(
            &tab,
            "the first key press shows the link past the masthead",
            "document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().top >= 0",
        )?;
        browser.press(&tab, "Enter")?;
        browser.until(
            &tab,
            "it leads to the text",
            "document.activeElement.matches('main')",
        )?;
        browser.press(&tab, "Tab")?;
        browser.until(
            &tab,
            "and on from there",
            "document.activeElement.closest('main') && !document.activeElement.matches('main')",
        )?;
        // From the top, everything that can be reached is: in the order of the page, visible, and with
        // a line around it.
        browser.value(
            &tab,
            "history.replaceState(null, '', location.pathname); document.activeElement.blur(); \
             window.seen = []; document.addEventListener('focusin', (event) => { \
               const e = event.target, box = e.getBoundingClientRect(), style = getComputedStyle(e); \
               const last = seen.at(-1); \
               if (last && !(last.compareDocumentPosition(e) & 4)) seen.wrong = 'out of order: ' + e.outerHTML; \
               if (!box.width || !box.height) seen.wrong = 'not to be seen: ' + e.outerHTML; \
               if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) \
                 seen.wrong = 'without a line around it: ' + e.outerHTML; \
               seen.push(e); })",
        )?;
        browser.value(&tab, "document.querySelector('.skip').focus()")?;
        let total = browser.value(
            &tab,
            "[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')] \
             .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.tabIndex >= 0).length",
        )?;
        let total = total.as_u64().unwrap_or_default();
        for _ in 1..total {
            browser.press(&tab, "Tab")?;
        }
        browser.demand(
            &tab,
            "the keyboard reaches everything in order, and sees where it is",
            &format!(
                "!seen.wrong && new Set(seen).size === {total} || seen.wrong || \
                 `${{new Set(seen).size}} of {total}, last ${{seen.at(-1).outerHTML}}`"
            ),
        )?;
        browser.close(&tab)?;
    }
    no_complaints(browser)
}

/// The most that a page of a readout may weigh in all, in bytes.
const BUDGET: u64 = 60_000;

fn weight(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = open(browser, site, DESK, READOUT)?;
    let pages = site.pages()?;
    let readouts = pages.iter().filter(|(address, _)| {
        address.starts_with("readouts/") && address.len() > "readouts/".len()
    });
    let mut sizes: Vec<u64> = readouts.map(|(_, text)| text.len() as u64).collect();
    sizes.sort_unstable();
    let loaded = browser.value(
        &tab,
        "performance.getEntriesByType('resource').reduce((sum, e) => sum + e.decodedBodySize, 0)",
    )?;
    let loaded = loaded.as_u64().unwrap_or_default();
    let median = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
    let largest = sizes.last().copied().unwrap_or_default();
    eprintln!(
        "  what a readout loads besides itself: {loaded} bytes; with the page {} (median), {} (largest)",
        loaded + median,
        loaded + largest
    );
    match loaded + median <= BUDGET {
        true => no_complaints(browser),
        false => Err(format!("more than {BUDGET} bytes")),
    }
}
