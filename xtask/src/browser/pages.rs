//! Every kind of page, looked at as readers do: on a phone and on a desk, by day and by night.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;

use super::Program;
use super::axe::Axe;
use super::devtools::{Browser, Look, Tab, said};
use super::host::Site;

const WIDTHS: [u32; 2] = [360, 1440];
/// As many browsers look at pages at the same time.
const BROWSERS: usize = 2;

/// Looks at pages of every kind, and leaves pictures of them in `pictures`.
///
/// # Errors
/// Everything that is wrong with any of them.
pub(super) fn look(
    programs: &[Program; 2],
    site: &Site,
    axe: Option<&Axe>,
    pictures: &Path,
) -> Result<usize, String> {
    let _ = std::fs::remove_dir_all(pictures);
    std::fs::create_dir_all(pictures).map_err(said)?;
    let chosen = chosen(&site.pages()?);
    let mut faults = 0;
    for (scheme, program) in ["light", "dark"].into_iter().zip(programs) {
        // Layouts that move when more of a page or its scripts come are seen to move over a slow line, by day.
        site.slow_line(scheme == "light");
        faults += look_by(scheme, &chosen, program, site, axe, pictures);
    }
    match faults {
        0 => Ok(chosen.len()),
        faults => Err(format!(
            "{faults} faults on {} pages, told above",
            chosen.len()
        )),
    }
}

/// Looks at pages by day or by night; how many faults there are, which are told at once, so that a run that
/// is broken off has told what it saw.
fn look_by(
    scheme: &'static str,
    chosen: &[(String, String)],
    program: &Program,
    site: &Site,
    axe: Option<&Axe>,
    pictures: &Path,
) -> usize {
    let left = Mutex::new(chosen.to_vec());
    let next = || left.lock().ok()?.pop();
    let work = || -> usize {
        let mut browser = match Browser::start(program) {
            Ok(browser) => browser,
            Err(reason) => {
                eprintln!("  {reason}");
                return 1;
            }
        };
        let mut found = 0;
        while let Some((name, address)) = next() {
            for width in WIDTHS {
                let look = Look { width, scheme };
                let outcome =
                    seen(&mut browser, site, axe, look, &address).and_then(|(faults, picture)| {
                        let file = pictures.join(format!("{name}-{width}-{scheme}.png"));
                        std::fs::write(file, picture).map_err(said)?;
                        Ok(faults)
                    });
                for fault in outcome.unwrap_or_else(|reason| vec![reason]) {
                    eprintln!(
                        "  /{address} at {width} px, {scheme}, {}: {fault}",
                        program.fonts.name
                    );
                    found += 1;
                }
            }
        }
        found
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..BROWSERS).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or(1))
            .sum()
    })
}

/// What is wrong with a page, and a picture of it.
fn seen(
    browser: &mut Browser,
    site: &Site,
    axe: Option<&Axe>,
    look: Look,
    address: &str,
) -> Result<(Vec<String>, Vec<u8>), String> {
    let tab = browser.tab()?;
    browser.look(&tab, look)?;
    browser.without_cache(&tab)?;
    browser.complaints.clear();
    browser.requests.clear();
    browser.go(&tab, &site.url(address))?;
    let mut faults = Vec::new();
    let by_day = look.scheme == "light";
    if by_day {
        faults.extend(moved(browser, &tab)?);
        faults.extend(slow(browser, &tab)?);
    }
    let wide = "document.documentElement.scrollWidth > innerWidth";
    if browser.value(&tab, wide)? == true {
        faults.push("it is wider than the window".to_owned());
    }
    if let Some(axe) = axe {
        // Folded notes are looked at as well.
        let unfold = "for (const d of document.querySelectorAll('details')) d.open = true";
        browser.value(&tab, unfold)?;
        // By night the fonts are others too, so every rule is asked both times.
        faults.extend(axe.violations(browser, &tab)?);
    }
    let picture = browser.picture(&tab)?;
    browser.close(&tab)?;
    let strange = |url: &&String| !url.starts_with(&site.origin()) && !url.starts_with("about:");
    faults.extend(
        browser
            .requests
            .iter()
            .filter(strange)
            .map(|url| format!("it asks another host: {url}")),
    );
    faults.append(&mut browser.complaints);
    Ok((faults, picture))
}

/// What moved. While a page still comes, its lines grow and what hangs on them moves; as long as that is no
/// more than what counts as good (<https://web.dev/articles/cls>: 0.1), it may. Once all of it is there,
/// nothing may move: scripts come last.
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
         setTimeout(() => tell(seen.filter((s) => early > 0.1 || !s[0]).map((s) => s[1]).join('; ')), 50); })",
    )?;
    Ok(match shifts.as_str() {
        Some("") => None,
        _ => Some(format!("its layout moves: {shifts}")),
    })
}

/// What the first paint waits for besides the page and one stylesheet.
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

/// Pages enough that each kind is among them, and each class that any page uses: by the name of a
/// picture, with the address.
fn chosen(pages: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let classes: Vec<(&str, &str, BTreeSet<&str>)> = pages
        .iter()
        .filter_map(|(address, text)| {
            let kind = text
                .split_once("<body class=\"kind-")?
                .1
                .split('"')
                .next()?;
            let lists = text.split("class=\"").skip(1);
            let classes = lists.filter_map(|rest| rest.split('"').next());
            let classes = classes.flat_map(str::split_whitespace);
            Some((address.as_str(), kind, classes.collect()))
        })
        .collect();
    let mut covered = BTreeSet::new();
    let mut chosen = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    loop {
        // A class of the body stands for its kind, so that no kind is left out.
        let gain = |entry: &&(&str, &str, BTreeSet<&str>)| entry.2.difference(&covered).count();
        let Some(best) = classes.iter().rev().max_by_key(gain) else {
            break;
        };
        if gain(&best) == 0 {
            break;
        }
        let (address, kind, added) = best;
        covered.extend(added.iter().copied());
        let number = counts.entry(kind).or_default();
        *number += 1;
        let name = match *number {
            1 => (*kind).to_owned(),
            number => format!("{kind}-{number}"),
        };
        chosen.push((name, (*address).to_owned()));
    }
    chosen
}
