//! Checks pages of every kind as readers see them: on a phone and on a desktop, in the light and the dark scheme.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;

use super::Program;
use super::axe::{Axe, Rules};
use super::devtools::{Browser, Look, Tab, said};
use super::host::Site;

const WIDTHS: [u32; 2] = [360, 1440];
/// The number of browsers that look at pages at the same time.
const BROWSERS: usize = 2;

/// The sites to check, and what to check them with.
pub(super) struct Looking<'a> {
    pub(super) sites: [&'a Site; 2],
    /// The rules of accessibility, if they could be fetched.
    pub(super) axe: Option<&'a Axe>,
    /// The folder for pictures of the pages, if any are wanted.
    pub(super) pictures: Option<&'a Path>,
}

/// Checks pages of every kind, by day (`light`) or by night (`dark`).
///
/// # Errors
/// How many faults there are. They are printed at once, so that a run that is interrupted has printed what it
/// saw.
pub(super) fn look(
    program: &Program,
    scheme: &'static str,
    looking: &Looking,
) -> Result<usize, String> {
    let pages = [looking.sites[0].pages()?, looking.sites[1].pages()?];
    let chosen = chosen(&pages);
    let left = Mutex::new(chosen.clone());
    let looker = Looker {
        program,
        scheme,
        looking,
    };
    let faults: usize = std::thread::scope(|scope| {
        let workers = [(); BROWSERS].map(|()| scope.spawn(|| looker.look_at(&left)));
        let faults = workers.map(|worker| worker.join().unwrap_or(1));
        faults.iter().sum()
    });
    match faults {
        0 => Ok(chosen.len()),
        faults => Err(format!(
            "{faults} faults on {} pages, told above",
            chosen.len()
        )),
    }
}

struct Looker<'a> {
    program: &'a Program,
    scheme: &'static str,
    looking: &'a Looking<'a>,
}

impl Looker<'_> {
    /// Looks at pages until none is left, and returns how many faults there are.
    fn look_at(&self, left: &Mutex<Vec<Chosen>>) -> usize {
        let next = || left.lock().ok()?.pop();
        let started = Browser::start(self.program).and_then(|mut browser| {
            let tab = browser.tab()?;
            browser.without_cache(&tab)?;
            // Layouts that move when more of a page or its scripts come are seen to move over a slow line,
            // by day.
            if self.is_by_day() {
                browser.over_a_slow_line(&tab)?;
            }
            Ok((browser, tab))
        });
        let (mut browser, tab) = match started {
            Ok(started) => started,
            Err(reason) => {
                eprintln!("  {reason}");
                return 1;
            }
        };
        let mut found = 0;
        while let Some(page) = next() {
            let address = &page.address;
            for width in WIDTHS {
                let outcome = self.seen(&mut browser, &tab, width, &page);
                for fault in outcome.unwrap_or_else(|reason| vec![reason]) {
                    eprintln!(
                        "  /{address} at {width} px, {}, {}: {fault}",
                        self.scheme, self.program.fonts.name
                    );
                    found += 1;
                }
            }
        }
        found
    }

    fn is_by_day(&self) -> bool {
        self.scheme == "light"
    }

    /// What is wrong with a page. All pages are shown in one tab: a new one for each takes a tenth of a second,
    /// and compiles axe-core again.
    fn seen(
        &self,
        browser: &mut Browser,
        tab: &Tab,
        width: u32,
        page: &Chosen,
    ) -> Result<Vec<String>, String> {
        let scheme = self.scheme;
        browser.look(tab, Look { width, scheme })?;
        browser.complaints.clear();
        browser.requests.clear();
        let site = self.looking.sites[page.site];
        browser.go(tab, &site.url(&page.address))?;
        let mut faults = Vec::new();
        if self.is_by_day() {
            faults.extend(moved(browser, tab)?);
            faults.extend(slow(browser, tab)?);
        }
        let wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
        if browser.value(tab, wide)? == true {
            faults.push("it is wider than the window".to_owned());
        }
        if let Some(axe) = self.looking.axe {
            // Folded notes are looked at as well; the menu would cover what is below it.
            let unfold = "for (const d of document.querySelectorAll('main details')) d.open = true";
            browser.value(tab, unfold)?;
            // By night the fonts are others too, so every rule is asked both times.
            faults.extend(axe.violations(browser, tab, Rules::All)?);
            // The sheet for paper is the one of the light scheme, and readers who force colours have few of them in
            // either; one width is enough for both.
            if width == WIDTHS[1] {
                let medium = match self.is_by_day() {
                    true => {
                        browser.printed(tab)?;
                        "printed"
                    }
                    false => {
                        browser.forced_colours(tab)?;
                        "in forced colours"
                    }
                };
                let found = axe.violations(browser, tab, Rules::All)?.into_iter();
                // Nobody touches paper.
                let is_of_use =
                    |fault: &String| !self.is_by_day() || !fault.starts_with("target-size");
                let found = found.filter(is_of_use);
                faults.extend(found.map(|fault| format!("{medium}: {fault}")));
                browser.look(tab, Look { width, scheme })?;
            }
        }
        if let Some(pictures) = self.looking.pictures {
            let file = pictures.join(format!("{}-{width}-{scheme}.png", page.name));
            std::fs::write(file, browser.picture(tab)?).map_err(said)?;
        }
        let origin = site.origin();
        let strange = |url: &&String| !url.starts_with(&origin) && !url.starts_with("about:");
        faults.extend(
            browser
                .requests
                .iter()
                .filter(strange)
                .map(|url| format!("it asks another host: {url}")),
        );
        faults.append(&mut browser.complaints);
        Ok(faults)
    }
}

/// Returns what moved. While a page is loading, its lines grow, and what depends on them moves. That is allowed up to
/// a fifth of the shift that counts as good (<https://web.dev/articles/cls>: 0.1). After all of the page is loaded, nothing may
/// move: scripts are loaded last.
fn moved(browser: &mut Browser, tab: &Tab) -> Result<Option<String>, String> {
    let shifts = browser.value(
        tab,
        "new Promise((tell) => { const seen = []; let early = 0; \
         const scripts = performance.getEntriesByType('resource').filter((e) => e.initiatorType === 'script'); \
         const whole = Math.min(...scripts.map((e) => e.responseEnd)); \
         new PerformanceObserver((list) => { for (const e of list.getEntries()) { \
           /* Less than this is a rounding of half a pixel, which nobody sees. */ \
           if (e.value < 0.0001) continue; \
           const early_on = e.startTime < whole; \
           if (early_on) early += e.value; \
           const what = e.sources.map((s) => s.node && (s.node.className || s.node.nodeName)); \
           seen.push([early_on, `${e.value.toFixed(4)} ${what}`]); } }) \
           .observe({ type: 'layout-shift', buffered: true }); \
         setTimeout(() => tell(seen.filter((s) => early > 0.02 || !s[0]).map((s) => s[1]).join('; ')), 50); })",
    )?;
    Ok(match shifts.as_str() {
        Some("") => None,
        _ => Some(format!("its layout moves: {shifts}")),
    })
}

/// Returns what blocks the first paint, apart from the page and one style sheet.
fn slow(browser: &mut Browser, tab: &Tab) -> Result<Option<String>, String> {
    let blocking = browser.value(
        tab,
        "performance.getEntriesByType('resource').filter((e) => e.renderBlockingStatus === 'blocking') \
         .map((e) => new URL(e.name).pathname).join(' ')",
    )?;
    let blocking = blocking.as_str().unwrap_or_default();
    let one = blocking.ends_with(".css") && !blocking.contains(' ');
    Ok((!one).then(|| format!("its first paint waits for: {blocking}")))
}

/// Asks the rules of accessibility of a page of each kind, on a phone, with interfaces in other languages and scripts.
///
/// # Errors
/// What they found.
pub(super) fn in_languages(
    browser: &mut Browser,
    axe: &Axe,
    sites: &[&Site],
) -> Result<usize, String> {
    let tab = browser.tab()?;
    let look = Look {
        width: 390,
        scheme: "light",
    };
    browser.look(&tab, look)?;
    let (mut faults, mut count) = (Vec::new(), 0);
    for site in sites {
        let mut kinds = BTreeSet::new();
        for page in chosen(&[site.pages()?]) {
            let kind = page
                .name
                .trim_end_matches(|c: char| c == '-' || c.is_ascii_digit());
            if !kinds.insert(kind.to_owned()) {
                continue;
            }
            count += 1;
            browser.go(&tab, &site.url(&page.address))?;
            let unfold = "for (const d of document.querySelectorAll('main details')) d.open = true; \
                          document.documentElement.scrollWidth > document.documentElement.clientWidth";
            let address = &page.address;
            if browser.value(&tab, unfold)? == true {
                faults.push(format!("/{address} is wider than the window"));
            }
            let found = axe
                .violations(browser, &tab, Rules::WithoutContrast)?
                .into_iter();
            let language = browser.value(&tab, "document.documentElement.lang")?;
            faults.extend(found.map(|fault| format!("/{address} in {language}: {fault}")));
        }
    }
    super::list(faults).map(|()| count)
}

/// A page that is checked.
#[derive(Debug, Clone)]
pub(super) struct Chosen {
    /// Which of the sites has it.
    site: usize,
    /// The name of its picture.
    name: String,
    pub(super) address: String,
}

/// A page with the classes of its elements, of which one is its kind.
struct Page<'a> {
    site: usize,
    address: &'a str,
    kind: &'a str,
    classes: BTreeSet<&'a str>,
}

impl<'a> Page<'a> {
    fn read(site: usize, address: &'a str, text: &'a str) -> Option<Self> {
        let kind = text.split_once("<body class=\"kind-")?.1;
        let lists = text.split("class=\"").skip(1);
        let classes = lists.filter_map(|rest| rest.split('"').next());
        // A redirect is another page before it can be looked at.
        if kind.starts_with("redirect\"") {
            return None;
        }
        Some(Page {
            site,
            address,
            kind: kind.split('"').next()?,
            classes: classes.flat_map(str::split_whitespace).collect(),
        })
    }
}

/// Chooses pages that together have every kind and every class that any page of the sites uses.
pub(super) fn chosen(sites: &[BTreeMap<String, String>]) -> Vec<Chosen> {
    let pages: Vec<Page<'_>> = sites
        .iter()
        .enumerate()
        .flat_map(|(site, pages)| {
            let pages = pages.iter();
            pages.filter_map(move |(address, text)| Page::read(site, address, text))
        })
        .collect();
    let mut covered = BTreeSet::new();
    let mut chosen = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    loop {
        // The kind of a page is a class of its body, so every kind is included.
        let gain = |page: &&Page<'_>| page.classes.difference(&covered).count();
        let Some(best) = pages.iter().rev().max_by_key(gain) else {
            break;
        };
        if gain(&best) == 0 {
            break;
        }
        covered.extend(best.classes.iter().copied());
        let number = counts.entry(best.kind).or_default();
        *number += 1;
        chosen.push(Chosen {
            site: best.site,
            name: match *number {
                1 => best.kind.to_owned(),
                number => format!("{}-{number}", best.kind),
            },
            address: best.address.to_owned(),
        });
    }
    chosen
}
