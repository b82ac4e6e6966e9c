//! Two texts side by side: what belongs together is seen together, with a script and without.

use super::devtools::{Browser, Look};
use super::host::Site;

type Case = fn(&mut Browser, &Site) -> Result<(), String>;

/// Every case by its name.
pub(super) const ALL: &[(&str, Case)] = &[
    ("two texts are read together", together),
    ("two texts need no script", scriptless),
];

const TEXTS: &str = "meetings/2022-05-13-cambodia-united-states/texts/";
const DESK: Look = Look {
    width: 1440,
    scheme: "light",
};
const PHONE: Look = Look {
    width: 390,
    scheme: "light",
};

/// The note on the work at Ream in the second text, and the words to which it leads.
const NOTE: &str = "document.querySelector('.text-note[data-of=\"_2-s-ream\"]')";
const THERE: &str = "document.getElementById('_1-s-base')";
const TOP: &str = "getBoundingClientRect().top";

fn together(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = browser.tab()?;
    browser.look(&tab, DESK)?;
    browser.go(&tab, &site.url(TEXTS))?;
    browser.demand(
        &tab,
        "both texts begin at one height",
        "new Set([...document.querySelectorAll('.text-side')].map((e) => e.offsetTop)).size === 1",
    )?;
    browser.value(&tab, &format!("{NOTE}.querySelector('.text-to').focus()"))?;
    browser.until(
        &tab,
        "a note lights the words on its point in both texts",
        &format!("{THERE}.matches('.lit') && document.getElementById('_2-s-ream').matches('.lit')"),
    )?;
    browser.press(&tab, "Enter")?;
    browser.until(
        &tab,
        "its link leads to the other text",
        "location.hash === '#_1-s-base'",
    )?;
    browser.until(
        &tab,
        "and brings both places to one height, in sight and below the heads",
        &format!(
            "Math.abs({THERE}.{TOP} - document.getElementById('_2-s-ream').{TOP}) < 3 && {THERE}.{TOP} > 40 \
             && {THERE}.{TOP} < innerHeight"
        ),
    )?;
    browser.demand(
        &tab,
        "the heads of both are in sight",
        &format!(
            "[...document.querySelectorAll('.text-head')].every((e) => Math.abs(e.{TOP}) < 3)"
        ),
    )?;
    browser.look(&tab, PHONE)?;
    browser.go(&tab, &site.url(TEXTS))?;
    browser.demand(
        &tab,
        "on a phone one text comes after the other",
        "(() => { const [a, b] = document.querySelectorAll('.text-side'); return b.offsetTop >= a.offsetTop + a.offsetHeight; })()",
    )
}

fn scriptless(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = browser.tab()?;
    browser.scripting(&tab, false)?;
    browser.look(&tab, DESK)?;
    browser.go(&tab, &site.url(&format!("{TEXTS}#_1-s-base")))?;
    let ground =
        |id: &str| format!("getComputedStyle(document.getElementById('{id}')).backgroundColor");
    browser.demand(
        &tab,
        "the words in the address are lit",
        &format!("{} !== {}", ground("_1-s-base"), ground("_1-s-renovation")),
    )?;
    browser.demand(
        &tab,
        "every link within the page leads to a place",
        "[...document.querySelectorAll('main a[href^=\"#\"]')].every((a) => document.getElementById(a.hash.slice(1)))",
    )
}
