//! What a reader of the preview must see.

use super::devtools::{Browser, Tab, wait};
use super::preview::{ACCOUNT, PAGE, Preview, account, picture};

type Case = fn(&mut Browser) -> Result<(), String>;

/// Every case by its name.
pub(super) const ALL: [(&str, Case); 9] = [
    ("an edit shows and nothing else moves", an_edit),
    ("what scripts add to a page stays", additions),
    ("a style applies without a reload", a_style),
    ("a picture is exchanged", a_picture),
    ("a page that does not change is not disturbed", undisturbed),
    ("errors come and go", errors),
    ("many tabs share one stream", tabs),
    (
        "a tab catches up with a preview that was started again",
        restart,
    ),
    ("fifty edits leave nothing behind", many_edits),
];

const MARKED: &str = "window.marker === 1";

fn says(words: &str) -> String {
    format!("document.body.textContent.includes({words:?})")
}

/// Opens the account, and marks the tab so that a reload would be seen.
fn open(browser: &mut Browser, preview: &Preview) -> Result<Tab, String> {
    let tab = browser.open(&preview.url(PAGE))?;
    browser.value(&tab, "window.marker = 1")?;
    Ok(tab)
}

fn no_complaints(browser: &Browser) -> Result<(), String> {
    match browser.complaints.as_slice() {
        [] => Ok(()),
        complaints => Err(format!("the page complains: {}", complaints.join("\n"))),
    }
}

fn an_edit(browser: &mut Browser) -> Result<(), String> {
    let preview = Preview::start()?;
    let tab = open(browser, &preview)?;
    let focuses = [
        "document.querySelector('main a[href=\"https://example.net/\"]')",
        // What a click into the text or the link past the masthead gives the focus to.
        "document.querySelector('main')",
        "document.querySelector('#more summary')",
    ];
    for (n, focus) in focuses.iter().enumerate() {
        browser.value(
            &tab,
            "for (const d of document.querySelectorAll('main details')) d.open = true",
        )?;
        browser.value(
            &tab,
            &format!("window.focused = {focus}; focused.focus(); scrollTo(0, 900)"),
        )?;
        browser.until(&tab, "it has scrolled", "scrollY === 900")?;
        let words = format!("Second words {n}.");
        let text = account(&words).replace("title: One", &format!("title: Number {n}"));
        preview.write(ACCOUNT, &text)?;
        browser.until(&tab, "the edit shows", &says(&words))?;
        browser.demand(&tab, "the page was not loaded anew", MARKED)?;
        browser.until(
            &tab,
            "the title is the new one",
            &format!("document.title.includes('Number {n}')"),
        )?;
        browser.demand(&tab, "so is what it says of itself", &format!(
            "document.querySelector('meta[property=\"og:title\"]').content.includes('Number {n}') \
             && document.querySelectorAll('meta[property=\"og:title\"], title').length === 2"
        ))?;
        browser.demand(&tab, "it has not scrolled", "Math.abs(scrollY - 900) < 2")?;
        browser.demand(
            &tab,
            "notes stay open",
            "[...document.querySelectorAll('main details')].every((d) => d.open)",
        )?;
        browser.demand(
            &tab,
            "the focus stays",
            "document.activeElement === focused",
        )?;
        browser.demand(
            &tab,
            "the panel stays",
            "document.querySelectorAll('chancery-preview').length === 1 \
            && !!document.querySelector('chancery-preview').shadowRoot.querySelector('.bar')",
        )?;
        browser.demand(&tab, "there is one body", "document.querySelectorAll('body').length === 1 && document.body.className === 'kind-readout'")?;
    }
    // A page that is gone, and there again.
    std::fs::remove_file(preview.path(ACCOUNT)).map_err(|error| error.to_string())?;
    browser.until(&tab, "the page is gone", "document.body.className === 'kind-missing' || !document.body.textContent.includes('Second words')")?;
    preview.write(ACCOUNT, &account("Back again."))?;
    browser.until(&tab, "the page is back", &says("Back again."))?;
    browser.demand(&tab, "the page was not loaded anew", MARKED)?;
    // What asks for a page that is not there is told of as an error.
    browser
        .complaints
        .retain(|complaint| !complaint.contains("404"));
    no_complaints(browser)
}

fn additions(browser: &mut Browser) -> Result<(), String> {
    let preview = Preview::start()?;
    let tab = browser.open(&preview.url("/topics/"))?;
    browser.value(&tab, "window.marker = 1")?;
    browser.until(
        &tab,
        "there is a filter",
        "!!document.querySelector('#filter')",
    )?;
    browser.value(&tab, "{ const f = document.querySelector('#filter'); f.focus(); f.value = 'topic 7'; f.dispatchEvent(new Event('input')) }")?;
    preview.write("content/topics/t7.md", "---\nname: Topic 7 renamed\n---\n")?;
    browser.until(&tab, "the edit shows", &says("Topic 7 renamed"))?;
    browser.demand(&tab, "the page was not loaded anew", MARKED)?;
    browser.demand(
        &tab,
        "the filter is there once, as it was",
        "document.querySelectorAll('#filter').length === 1 \
        && document.activeElement.id === 'filter' && document.activeElement.value === 'topic 7'",
    )?;
    no_complaints(browser)
}

fn a_style(browser: &mut Browser) -> Result<(), String> {
    let preview = Preview::start()?;
    let tab = open(browser, &preview)?;
    let css = "templates/static/chancery.css";
    for (colour, computed) in [("#010203", "rgb(1, 2, 3)"), ("#040506", "rgb(4, 5, 6)")] {
        preview.write(css, &format!("main p {{ color: {colour} }}"))?;
        let applied =
            format!("getComputedStyle(document.querySelector('main p')).color === '{computed}'");
        browser.until(&tab, "the style applies", &applied)?;
        browser.demand(&tab, "the page was not loaded anew", MARKED)?;
    }
    browser.until(
        &tab,
        "there is one style sheet",
        "document.querySelectorAll('link[rel=stylesheet]').length === 1",
    )?;
    no_complaints(browser)
}

fn a_picture(browser: &mut Browser) -> Result<(), String> {
    let preview = Preview::start()?;
    let tab = open(browser, &preview)?;
    for size in [20, 30] {
        preview.write("content/files/a.svg", &picture(size))?;
        let shown = format!("document.querySelector('main img').naturalWidth === {size}");
        browser.until(&tab, "the new picture shows", &shown)?;
        preview.write(ACCOUNT, &account(&format!("After {size}.")))?;
        browser.until(&tab, "the edit shows", &says(&format!("After {size}.")))?;
        browser.demand(&tab, "the picture is still the new one", &shown)?;
        browser.demand(&tab, "the page was not loaded anew", MARKED)?;
    }
    no_complaints(browser)
}

fn undisturbed(browser: &mut Browser) -> Result<(), String> {
    let preview = Preview::start()?;
    let tab = browser.open(&preview.url("/topics/t5/"))?;
    let other = open(browser, &preview)?;
    browser.value(&tab, "window.marker = 1; window.changes = 0; \
        new MutationObserver((all) => window.changes += all.length).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })")?;
    for n in 0..5 {
        preview.write(ACCOUNT, &account(&format!("Edit {n}.")))?;
        browser.until(
            &other,
            "the edit shows in the other tab",
            &says(&format!("Edit {n}.")),
        )?;
    }
    // This tab has heard of it too: it shows the number of errors, which is told to all.
    preview.write("content/people/prak.md", "---\nname: [\n---\n")?;
    let over = "!!document.querySelector('chancery-preview').shadowRoot.querySelector('.over')";
    browser.until(&tab, "the tab keeps up", over)?;
    browser.demand(
        &tab,
        "nothing in the page was touched",
        "window.changes === 0 && window.marker === 1",
    )?;
    no_complaints(browser)
}

fn errors(browser: &mut Browser) -> Result<(), String> {
    let preview = Preview::start()?;
    let tab = open(browser, &preview)?;
    let over = "document.querySelector('chancery-preview').shadowRoot.querySelector('.over')";
    for n in 0..2 {
        preview.write(ACCOUNT, &account("See [[nobody]]."))?;
        browser.until(
            &tab,
            "the error shows",
            &format!("!!{over}?.textContent.includes('nobody')"),
        )?;
        browser.demand(
            &tab,
            "with its place",
            &format!("!!{over}.querySelector('a[href^=\"vscode://file/\"]')"),
        )?;
        browser.demand(
            &tab,
            "the last good page is behind it",
            &says("Prak spoke."),
        )?;
        preview.write(ACCOUNT, &account(&format!("Mended {n}.")))?;
        browser.until(&tab, "the error goes", &format!("!{over}"))?;
        browser.until(&tab, "the edit shows", &says(&format!("Mended {n}.")))?;
    }
    preview.write("templates/readout.html", "<p>\n{{ readout.\n</p>")?;
    browser.until(
        &tab,
        "the template's error shows",
        &format!("!!{over}?.textContent.includes('templates/readout.html:')"),
    )?;
    let failing = "{% extends \"chancery/base.html\" %}\n{% block main %}{{ readout.nothing.at_all }}{% endblock main %}";
    preview.write("templates/readout.html", failing)?;
    browser.until(&tab, "a page that cannot be rendered says why", &format!("!!{over}?.textContent.includes('templates/readout.html:2') && !document.body.textContent.includes('Prak spoke.')"))?;
    std::fs::remove_file(preview.path("templates/readout.html"))
        .map_err(|error| error.to_string())?;
    browser.until(
        &tab,
        "the page is back",
        &format!("!{over} && {}", says("Mended 1.")),
    )?;
    // The page that could not be rendered is told of as an error by the browser.
    browser
        .complaints
        .retain(|complaint| !complaint.contains("500"));
    no_complaints(browser)
}

fn tabs(browser: &mut Browser) -> Result<(), String> {
    let preview = Preview::start()?;
    // More than the six connections that a browser opens to one host.
    let mut tabs = Vec::new();
    for _ in 0..8 {
        tabs.push(open(browser, &preview)?);
    }
    preview.write(ACCOUNT, &account("For all."))?;
    for tab in &tabs {
        browser.until(tab, "the edit shows in every tab", &says("For all."))?;
    }
    // The tab that listened closes, and another listens.
    let first = tabs.remove(0);
    browser.close(&first)?;
    preview.write(ACCOUNT, &account("For the others."))?;
    for tab in &tabs {
        browser.until(
            tab,
            "the edit shows in the tabs that are left",
            &says("For the others."),
        )?;
    }
    no_complaints(browser)
}

fn restart(browser: &mut Browser) -> Result<(), String> {
    let mut preview = Preview::start()?;
    let tab = open(browser, &preview)?;
    preview.stop();
    preview.write(ACCOUNT, &account("Meanwhile."))?;
    preview.start_again()?;
    browser.until(&tab, "the tab catches up", &says("Meanwhile."))?;
    browser.demand(&tab, "the page was not loaded anew", MARKED)?;
    preview.write(ACCOUNT, &account("And afterwards."))?;
    browser.until(&tab, "the tab keeps up", &says("And afterwards."))?;
    // That the preview was gone for a moment is told of as an error.
    browser
        .complaints
        .retain(|complaint| !complaint.contains("net::ERR_"));
    no_complaints(browser)
}

fn many_edits(browser: &mut Browser) -> Result<(), String> {
    let preview = Preview::start()?;
    let tab = open(browser, &preview)?;
    let edit = |browser: &mut Browser, n: usize| {
        preview.write(ACCOUNT, &account(&format!("Edit number {n}.")))?;
        browser.until(&tab, "the edit shows", &says(&format!("Edit number {n}.")))
    };
    // What is kept once is there after the first edits.
    for n in 0..5 {
        edit(browser, n)?;
    }
    let (heap, (nodes, listeners)) = (browser.heap(&tab)?, browser.nodes(&tab)?);
    for n in 5..55 {
        edit(browser, n)?;
    }
    wait("the memory is given back", || {
        let (now, (now_nodes, now_listeners)) = (browser.heap(&tab)?, browser.nodes(&tab)?);
        let fits =
            now < heap + 512 * 1024 && now_nodes < nodes * 3 / 2 && now_listeners <= listeners + 5;
        match fits {
            true => Ok(Some(())),
            false => Err(format!(
                "{heap} bytes, {nodes} nodes and {listeners} listeners became {now}, {now_nodes} and {now_listeners}"
            )),
        }
    })?;
    if let Some(connections) = preview.connections() {
        // A browser opens six at most, and keeps some of them for a while.
        if connections > 6 {
            return Err(format!("{connections} connections are open"));
        }
        wait("one connection is left, on which the tab listens", || {
            Ok((preview.connections() == Some(1)).then_some(()))
        })?;
    }
    browser.demand(&tab, "the page was not loaded anew", MARKED)?;
    no_complaints(browser)
}
