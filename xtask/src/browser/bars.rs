//! What pages promise in numbers: where what matters begins, that nothing is wider than a small phone, and how often a
//! keyboard stops before the end of a text. The bars hold for the sample archive.

use super::devtools::{Browser, Look, Tab};
use super::host::Site;
use super::{list, pages};

type Case = fn(&mut Browser, &Site) -> Result<(), String>;

/// Every case by its name.
pub(super) const ALL: &[(&str, Case)] = &[
    ("what matters is on the first screen", first_screen),
    ("nothing is wider than a small phone", small_phone),
    ("a keyboard is soon at the end of a text", stops),
    ("links past the masthead lead to what matters", skip_links),
    ("the menu needs no script", menu),
    (
        "a switch hides names and statements without a script",
        switch,
    ),
    (
        "data are stronger than grids in forced colours",
        forced_colours,
    ),
];

const DESK: Look = Look {
    width: 1440,
    scheme: "light",
};
const PHONE: Look = Look {
    width: 390,
    scheme: "light",
};

/// A bar: the pages of an address, what is looked for on them, and at which pixel it must begin or end, on a desktop of
/// 1440 x 900 and on a phone of 390 x 844 pixels.
struct Bar {
    below: &'static str,
    what: &'static str,
    /// Gives the pixel, or null where the page need not have it.
    at: &'static str,
    desk: u64,
    phone: u64,
}

const BARS: [Bar; 3] = [
    Bar {
        below: "",
        what: "the words of both sides end",
        at: "document.querySelector('#divergence .finding-sides').getBoundingClientRect().bottom",
        desk: 900,
        phone: 1300,
    },
    Bar {
        below: "meetings/",
        what: "the first point begins",
        // Its heading is where the link past the masthead leads.
        at: "document.querySelector('#comparison') \
             && document.querySelector('#comparison ~ .points .point, #comparison ~ .comparison-group .comparison-row') \
                .getBoundingClientRect().top",
        desk: 900,
        phone: 1300,
    },
    Bar {
        below: "readouts/",
        what: "the text begins",
        at: "document.querySelector('#text').getBoundingClientRect().top",
        desk: 520,
        phone: 700,
    },
];

/// The addresses of the pages of records below a folder; of the front page, if there is no folder.
fn records(site: &Site, below: &str) -> Result<Vec<String>, String> {
    if below.is_empty() {
        return Ok(vec![String::new()]);
    }
    let all = site.pages()?.into_keys();
    let of_records = all.filter(|address| {
        let id = address
            .strip_prefix(below)
            .and_then(|id| id.strip_suffix('/'));
        id.is_some_and(|id| !id.is_empty() && !id.contains('/') && id.parse::<u32>().is_err())
    });
    Ok(of_records.collect())
}

fn first_screen(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = browser.tab()?;
    let mut found = Vec::new();
    for bar in &BARS {
        let addresses = records(site, bar.below)?;
        let mut seen = 0;
        for (look, most) in [(DESK, bar.desk), (PHONE, bar.phone)] {
            browser.look(&tab, look)?;
            for address in &addresses {
                browser.go(&tab, &site.url(address))?;
                // The second look has the font that the first one fetched.
                let at = browser.value(
                    &tab,
                    &format!("document.fonts.ready.then(() => {})", bar.at),
                )?;
                let Some(at) = at.as_f64() else {
                    continue;
                };
                seen += 1;
                if at <= 0.0 || at >= most as f64 {
                    found.push(format!(
                        "/{address} at {} px: {} at {at:.0} px, and {most} px is the bar",
                        look.width, bar.what
                    ));
                }
            }
        }
        if seen < addresses.len() {
            found.push(format!(
                "{} on {seen} of {} pages",
                bar.what,
                addresses.len()
            ));
        }
    }
    list(found)
}

/// The text spacing that readers may set (WCAG 2.2, 1.4.12). The policy of pages allows no style sheet in a page, but
/// that of a script.
const SPACING: &str = "(() => { const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; \
      word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }'); \
    document.adoptedStyleSheets = [sheet]; })()";

fn small_phone(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = browser.tab()?;
    browser.look(
        &tab,
        Look {
            width: 320,
            ..PHONE
        },
    )?;
    let mut found = Vec::new();
    for pages::Chosen { address, .. } in pages::chosen(&[site.pages()?]) {
        browser.go(&tab, &site.url(&address))?;
        for spacing in [false, true] {
            if spacing {
                browser.value(&tab, SPACING)?;
            }
            let wide = wide(browser, &tab)?;
            if !wide.is_empty() {
                let spaced = if spacing {
                    ", with wide text spacing"
                } else {
                    ""
                };
                found.push(format!("/{address} at 320 px{spaced}: {wide}"));
            }
        }
    }
    list(found)
}

/// Returns what reaches over the edge of the window; nothing if the page is not wider.
fn wide(browser: &mut Browser, tab: &Tab) -> Result<String, String> {
    let wide = browser.value(
        tab,
        "(() => { const width = document.documentElement.clientWidth; \
           if (document.documentElement.scrollWidth <= width) return ''; \
           const over = [...document.querySelectorAll('body *')] \
             .filter((e) => e.getBoundingClientRect().right > width + 0.5 && e.checkVisibility() \
               && !e.closest('.visually-hidden, .table, .skip')); \
           const last = over.at(-1) || document.body; \
           return document.documentElement.scrollWidth + ' px wide, ' + last.localName + '.' + last.className; })()",
    )?;
    Ok(wide.as_str().unwrap_or("not measured").to_owned())
}

/// The most stops of a keyboard before the end of a text, from the top of the page.
const STOPS: u64 = 60;

fn stops(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = browser.tab()?;
    let mut found = Vec::new();
    let mut most = 0;
    for look in [DESK, PHONE] {
        browser.look(&tab, look)?;
        for address in records(site, "readouts/")? {
            browser.go(&tab, &site.url(&address))?;
            let count = browser.value(
                &tab,
                "(() => { const text = document.querySelector('.prose-account'); \
                   return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')] \
                     .filter((e) => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true })) \
                     .filter((e) => text.contains(e) || text.compareDocumentPosition(e) & 2).length; })()",
            )?;
            let count = count.as_u64().ok_or("the stops were not counted")?;
            most = most.max(count);
            if count == 0 || count > STOPS {
                found.push(format!("/{address} at {} px: {count} stops", look.width));
            }
        }
    }
    eprintln!("  at most {most} stops before the end of a text");
    list(found)
}

fn skip_links(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = browser.tab()?;
    browser.look(&tab, DESK)?;
    for (address, stop, place) in [
        (
            "meetings/2022-05-13-cambodia-united-states/",
            2,
            "#comparison",
        ),
        (
            "readouts/2022-05-13-cambodia-united-states-khm/",
            1,
            "#text",
        ),
    ] {
        browser.go(&tab, &site.url(address))?;
        for _ in 0..stop {
            browser.press(&tab, "Tab")?;
        }
        browser.press(&tab, "Enter")?;
        browser.until(
            &tab,
            &format!("the link past the masthead leads to {place}"),
            &format!("location.hash === '{place}' && !!document.querySelector('h2{place}')"),
        )?;
        browser.press(&tab, "Tab")?;
        browser.demand(
            &tab,
            "the keyboard continues from there",
            &format!(
                "!!(document.querySelector('{place}').compareDocumentPosition(document.activeElement) & 4) \
                 && !!document.activeElement.closest('main')"
            ),
        )?;
    }
    Ok(())
}

fn menu(browser: &mut Browser, site: &Site) -> Result<(), String> {
    const PANEL: &str = "document.querySelector('.masthead-panel').checkVisibility()";
    let tab = browser.tab()?;
    browser.scripting(&tab, false)?;
    for look in [DESK, PHONE] {
        browser.look(&tab, look)?;
        browser.go(&tab, &site.url("people/"))?;
        browser.demand(
            &tab,
            "the head has one line",
            "document.querySelector('.masthead').getBoundingClientRect().height < 90",
        )?;
        browser.demand(&tab, "the menu is closed", &format!("!{PANEL}"))?;
        browser.click(&tab, ".masthead-more > summary")?;
        browser.until(&tab, "a click opens it", PANEL)?;
        browser.demand(
            &tab,
            "it is within the window",
            "(() => { const box = document.querySelector('.masthead-panel').getBoundingClientRect(); \
             return box.left >= 0 && box.right <= innerWidth; })()",
        )?;
        browser.demand(
            &tab,
            "every index can be reached",
            "['meetings', 'people', 'countries', 'years'].every((name) => \
               [...document.querySelectorAll(`.masthead-nav a[href$=\"/${name}/\"]`)].some((a) => a.checkVisibility()))",
        )?;
    }
    browser.scripting(&tab, true)?;
    browser.go(&tab, &site.url("people/"))?;
    browser.click(&tab, ".masthead-more > summary")?;
    browser.until(&tab, "it opens with scripts too", PANEL)?;
    browser.press(&tab, "Escape")?;
    browser.until(&tab, "Escape closes it", &format!("!{PANEL}"))
}

fn switch(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = browser.tab()?;
    browser.scripting(&tab, false)?;
    browser.look(&tab, DESK)?;
    browser.go(
        &tab,
        &site.url("readouts/2022-05-13-cambodia-united-states-khm/"),
    )?;
    const NOTES: &str = "[...document.querySelectorAll('.note, .pointer')].filter((e) => e.checkVisibility()).length";
    let shown = browser.value(&tab, NOTES)?;
    if shown.as_u64().unwrap_or_default() < 20 {
        return Err(format!("{shown} notes and pointers are shown"));
    }
    browser.click(&tab, "#_statements")?;
    browser.until(&tab, "no statement is shown", &format!("{NOTES} === 0"))?;
    browser.demand(
        &tab,
        "their words have no ground",
        "getComputedStyle(document.querySelector('mark')).backgroundColor === 'rgba(0, 0, 0, 0)'",
    )?;
    browser.click(&tab, "#_statements")?;
    browser.until(&tab, "they come back", &format!("{NOTES} === {shown}"))?;
    const NAME: &str = "getComputedStyle(document.querySelector('.passage-text a[href*=\"/people/\"]')).textDecorationColor";
    let line = browser.value(&tab, NAME)?;
    browser.click(&tab, "#_names")?;
    browser.until(&tab, "names look like words", &format!("{NAME} !== {line}"))
}

fn forced_colours(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = browser.tab()?;
    browser.look(&tab, DESK)?;
    browser.forced_colours(&tab)?;
    // The colour of what shows data, and of what holds it, against the ground: by how much they differ from it.
    let contrast = |browser: &mut Browser, selector: &str, property: &str| -> Result<f64, String> {
        let value = browser.value(
            &tab,
            &format!(
                "(() => {{ const rgb = (c) => (c.match(/[\\d.]+/g) || []).map(Number); \
                   const e = document.querySelector({selector:?}); if (!e) return null; \
                   const c = rgb(getComputedStyle(e)[{property:?}]), g = rgb(getComputedStyle(document.body).backgroundColor); \
                   if (c.length > 3 && c[3] === 0) return 0; \
                   return [0, 1, 2].reduce((sum, i) => sum + Math.abs(c[i] - g[i]), 0); }})()"
            ),
        )?;
        value
            .as_f64()
            .ok_or_else(|| format!("no {selector} is on the page"))
    };
    let mut found = Vec::new();
    for (address, data, property, grid, grid_property) in [
        (
            "",
            ".field-speaks",
            "backgroundColor",
            ".field-absent",
            "backgroundColor",
        ),
        (
            "relations/cambodia--united-states/",
            ".chart .chart-dot",
            "stroke",
            ".chart .chart-grid",
            "stroke",
        ),
    ] {
        browser.go(&tab, &site.url(address))?;
        let data_contrast = contrast(browser, data, property)?;
        let grid_contrast = contrast(browser, grid, grid_property)?;
        if data_contrast <= grid_contrast {
            found.push(format!(
                "/{address}: {data} is {data_contrast} from the ground, {grid} {grid_contrast}"
            ));
        }
    }
    list(found)
}
