//! What the readers of the published sample archive must find. A case gets a browser of its own, and the
//! site below a path of its host.

use super::devtools::{Browser, Look, Tab, said};
use super::host::{Site, compressed};

type Case = fn(&mut Browser, &Site) -> Result<(), String>;

/// Every case by its name.
pub(super) const ALL: &[(&str, Case)] = &[
    ("notes open and close", notes),
    ("a keyboard gets everywhere", keyboard),
    ("a readout page weighs little", weight),
    ("a readout has all the style it needs", style),
    ("link previews come and go", previews),
    ("light or dark is remembered", scheme),
    ("nothing dead without scripts", scriptless),
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
    let closed = "!document.querySelector('.note-fold').open";
    let opened = "document.querySelector('.note-fold').open";
    browser.demand(&tab, "what is behind a note is folded", closed)?;
    browser.click(&tab, ".note-fold > summary")?;
    browser.until(&tab, "a click unfolds it", opened)?;
    browser.click(&tab, ".note-fold > summary")?;
    browser.until(&tab, "and folds it again", closed)?;
    browser.value(
        &tab,
        "document.querySelector('.note-fold > summary').focus()",
    )?;
    browser.press(&tab, "Enter")?;
    browser.until(&tab, "so does a key", opened)?;
    browser.press(&tab, "Enter")?;
    browser.until(&tab, "both ways", closed)?;
    // A pointer in the text leads to its note, which unfolds.
    browser.click(&tab, ".pointer")?;
    browser.until(
        &tab,
        "a pointer unfolds its note",
        "document.getElementById(location.hash.slice(1)).closest('.note-fold').open",
    )?;
    browser.close(&tab)?;

    let tab = open(browser, site, DESK, READOUT)?;
    browser.demand(
        &tab,
        "notes are in the margin",
        "[...document.querySelectorAll('.note')].every((n) => n.checkVisibility() \
         && n.getBoundingClientRect().left > document.querySelector('.passage-text').getBoundingClientRect().right)",
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
            "document.activeElement === document.querySelector(document.querySelector('.skip').hash) \
             && !!document.activeElement.closest('main')",
        )?;
        browser.press(&tab, "Tab")?;
        browser.until(
            &tab,
            "and on from there",
            "document.activeElement.closest('main') \
             && document.activeElement !== document.querySelector(document.querySelector('.skip').hash)",
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

/// Holds the style sheet of readouts against the whole one.
fn style(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let readouts = [READOUT, "readouts/2018-08-01-cambodia-china-chn/"];
    for (path, look) in readouts.into_iter().zip([DESK, PHONE]) {
        let tab = open(browser, site, look, path)?;
        let lost = browser.value(
            &tab,
            "(async () => {
               let sheet = document.querySelector('link[rel=stylesheet]');
               const put = async (href) => {
                 const other = Object.assign(sheet.cloneNode(), { href });
                 await new Promise((done) => { other.onload = done; sheet.after(other); });
                 sheet.remove();
                 sheet = other;
               };
               if (!sheet.href.includes('readout.css')) return 'the page has another style sheet';
               for (const d of document.querySelectorAll('details')) d.open = true;
               const kinds = new Map();
               for (const e of document.querySelectorAll('body, body *')) {
                 const kind = [e, e.parentElement, e.previousElementSibling].map((n) => n?.localName + ' ' + n?.className);
                 if (!kinds.has(kind.join())) kinds.set(kind.join(), e);
               }
               const taken = () => [...kinds.values()].flatMap((e) =>
                 [null, '::before', '::after'].map((part) => {
                   const style = getComputedStyle(e, part);
                   if (part && style.content === 'none') return [e, []];
                   return [e, [...style].filter((name) => !name.startsWith('--')).map((name) => name + ':' + style.getPropertyValue(name))];
                 }));
               // The first is put once more, since the width of a window counts anew with a new sheet.
               await put(sheet.href);
               const before = taken();
               await put(sheet.href.replace('readout.css', 'chancery.css'));
               const after = taken();
               // Sizes last: those of what holds something follow from what it holds.
               const sizes = /^(block-size|height|inline-size|width|perspective-origin|transform-origin|inset|top|bottom|left|right)/;
               for (const size of [false, true]) {
                 const found = [];
                 for (let i = before.length - 1; i >= 0; i--) {
                   const other = before[i][1].find((line, n) => line !== after[i][1][n] && sizes.test(line) === size);
                   const n = before[i][1].indexOf(other);
                   if (other) found.push(before[i][0].outerHTML.slice(0, 80) + ' has ' + other + ', not ' + after[i][1][n]);
                 }
                 if (found.length > 0) return found.slice(0, 12).join(' | ');
               }
               return '';
             })()",
        )?;
        if lost != "" {
            return Err(format!("/{path}: {lost}"));
        }
        browser.close(&tab)?;
    }
    no_complaints(browser)
}

fn previews(browser: &mut Browser, site: &Site) -> Result<(), String> {
    const PERSON: &str = ".prose-account a[href*='/people/']";
    const SHOWN: &str = "!!document.querySelector('.preview:popover-open')";
    const HIDDEN: &str = "!document.querySelector('.preview:popover-open')";
    let tab = open(browser, site, DESK, READOUT)?;
    browser.value(
        &tab,
        "window.moved = []; new PerformanceObserver((list) => { for (const e of list.getEntries()) \
           moved.push(e.value + ' ' + e.sources.map((s) => s.node?.outerHTML?.slice(0, 80))); }) \
         .observe({ type: 'layout-shift' }); 1",
    )?;
    let fetched =
        "performance.getEntriesByType('resource').some((e) => e.name.includes('previews.js'))";
    browser.demand(
        &tab,
        "the script is not there before it is needed",
        &format!("!{fetched}"),
    )?;
    browser.point(&tab, PERSON)?;
    browser.until(&tab, "the mouse brings a card", SHOWN)?;
    browser.demand(
        &tab,
        "it tells kind, name and more",
        "(() => { const [kind, name, words] = [...document.querySelectorAll('.preview p')].map((p) => p.textContent); \
         return kind === 'Person' && name.length > 3 && words.length > 20; })()",
    )?;
    browser.demand(
        &tab,
        "it describes the link, beside which it stands within the window",
        &format!(
            "(() => {{ const link = document.querySelector({PERSON:?}), card = document.querySelector('.preview'); \
             const a = link.getClientRects()[0], b = card.getBoundingClientRect(); \
             return link.getAttribute('aria-describedby') === card.id && b.left >= 0 && b.right <= innerWidth \
               && Math.min(Math.abs(b.top - a.bottom), Math.abs(a.top - b.bottom)) < 12; }})()"
        ),
    )?;
    browser.point(&tab, ".preview-name")?;
    browser.rest();
    browser.demand(&tab, "the mouse may go into it", SHOWN)?;
    browser.point(&tab, "h1")?;
    browser.until(&tab, "it goes when the mouse has gone", HIDDEN)?;
    browser.demand(
        &tab,
        "and describes nothing any more",
        "!document.querySelector('[aria-describedby=_preview]')",
    )?;
    browser.point(&tab, PERSON)?;
    browser.until(&tab, "it comes again", SHOWN)?;
    browser.press(&tab, "Escape")?;
    browser.demand(&tab, "Escape puts it away", HIDDEN)?;
    // By the keyboard.
    browser.point(&tab, "h1")?;
    browser.value(
        &tab,
        "document.querySelector('.facts a').focus({ focusVisible: true })",
    )?;
    browser.until(&tab, "the keyboard brings a card", SHOWN)?;
    browser.rest();
    browser.demand(&tab, "which stays", SHOWN)?;
    browser.press(&tab, "Tab")?;
    browser.press(&tab, "Escape")?;
    browser.demand(&tab, "Escape puts it away", HIDDEN)?;
    browser.demand(
        &tab,
        "nothing has moved",
        "moved.length === 0 || moved.join('; ')",
    )?;
    browser.close(&tab)?;
    // Lists that say what is behind their links have none.
    let tab = open(browser, site, DESK, "readouts/")?;
    browser.point(&tab, ".row-title a")?;
    browser.rest();
    browser.demand(&tab, "a list has no cards", HIDDEN)?;
    no_complaints(browser)
}

fn scheme(browser: &mut Browser, site: &Site) -> Result<(), String> {
    const GROUND: &str = "getComputedStyle(document.body).backgroundColor";
    const LIGHT: &str = "rgb(251, 249, 243)";
    const DARK: &str = "rgb(23, 21, 18)";
    let ground = |colour: &str| format!("{GROUND} === '{colour}'");
    let tab = open(browser, site, DESK, READOUT)?;
    let choose = |scheme: &str| {
        format!(
            "(() => {{ const s = document.querySelector('#_scheme'); s.value = '{scheme}'; \
             s.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
        )
    };
    browser.demand(&tab, "a light system has light pages", &ground(LIGHT))?;
    browser.value(&tab, &choose("dark"))?;
    browser.demand(&tab, "the switch makes them dark", &ground(DARK))?;
    for path in ["", "people/", READOUT] {
        browser.go(&tab, &site.url(path))?;
        browser.demand(&tab, "other pages are dark too", &ground(DARK))?;
        browser.demand(
            &tab,
            "and the switch says so",
            "document.querySelector('#_scheme').value === 'dark'",
        )?;
        // The browser holds the script by now, so the first paint has the right colours.
        browser.until(
            &tab,
            "the choice was there before the first paint",
            "performance.getEntriesByName('chancery-scheme')[0].startTime \
             <= performance.getEntriesByName('first-paint')[0].startTime",
        )?;
    }
    browser.value(&tab, &choose("light"))?;
    let night = Look {
        scheme: "dark",
        ..DESK
    };
    browser.look(&tab, night)?;
    browser.demand(
        &tab,
        "who chose light has light pages by night",
        &ground(LIGHT),
    )?;
    browser.value(&tab, &choose(""))?;
    browser.demand(&tab, "and else what the system has", &ground(DARK))?;
    browser.go(&tab, &site.url(""))?;
    browser.demand(&tab, "on other pages as well", &ground(DARK))?;
    // Where a page may remember nothing, the switch works on the page.
    browser.value(
        &tab,
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } }); 1",
    )?;
    browser.value(&tab, &choose("light"))?;
    browser.demand(
        &tab,
        "without a memory it works for the page",
        &ground(LIGHT),
    )?;
    browser.look(
        &tab,
        Look {
            width: 360,
            ..night
        },
    )?;
    browser.demand(
        &tab,
        "a phone has the switch too",
        "document.querySelector('#_scheme').checkVisibility()",
    )?;
    no_complaints(browser)
}

fn scriptless(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = browser.tab()?;
    browser.look(&tab, DESK)?;
    browser.scripting(&tab, false)?;
    for path in ["people/", READOUT] {
        browser.go(&tab, &site.url(path))?;
        browser.demand(
            &tab,
            "what needs scripts is not shown",
            "[...document.querySelectorAll('.needs-script, button, select, input:not(.show input)')].every((e) => !e.checkVisibility()) \
             || document.querySelectorAll('.needs-script').length + ' ' + matchMedia('(scripting: none)').matches",
        )?;
    }
    no_complaints(browser)
}

/// The most that a page of a readout may weigh as it is sent, with all that it loads but fonts, in bytes.
const BUDGET: u64 = 60_000;
/// The most with fonts.
const WITH_FONTS: u64 = 130_000;

fn weight(browser: &mut Browser, site: &Site) -> Result<(), String> {
    let tab = open(browser, site, DESK, READOUT)?;
    let mut sizes = Vec::new();
    for (address, text) in site.pages()? {
        if address.starts_with("readouts/") && address.len() > "readouts/".len() {
            let sent = compressed(text.as_bytes()).map_err(said)?;
            sizes.push((sent.len() as u64, text.len() as u64));
        }
    }
    browser.until(
        &tab,
        "the fonts are there",
        "document.fonts.status === 'loaded'",
    )?;
    let mut loaded = |what: &str, fonts: bool| {
        let entries = "performance.getEntriesByType('resource')";
        let sum = format!(
            "{entries}.filter((entry) => entry.name.endsWith('.woff2') === {fonts}) \
             .reduce((sum, entry) => sum + entry.{what}, 0)"
        );
        let sum = browser.value(&tab, &sum)?;
        sum.as_u64()
            .ok_or(format!("the browser counts {sum} bytes"))
    };
    let (sent, plain) = (
        loaded("encodedBodySize", false)?,
        loaded("decodedBodySize", false)?,
    );
    let fonts = loaded("encodedBodySize", true)?;
    let (page_sent, page) = sizes.iter().copied().max().unwrap_or_default();
    let whole = sent + page_sent;
    eprintln!(
        "  the largest readout page is sent in {whole} bytes with all that it loads but fonts, {} before compression, \
         and fonts are {fonts} bytes",
        plain + page
    );
    let is_counted = plain > sent && page > 0 && fonts > 0;
    match is_counted && whole <= BUDGET && whole + fonts <= WITH_FONTS {
        true => no_complaints(browser),
        false => Err(format!(
            "more than {BUDGET} bytes without fonts or {WITH_FONTS} with them, or not counted"
        )),
    }
}
