//! Built pages, asked what a reader would ask of them.

use scraper::{ElementRef, Html, Selector};

/// A page as a reader without scripts sees it. The parser alone takes what stands in `noscript` for
/// text, as a browser with scripts does.
pub(crate) fn unscripted(text: &str) -> Html {
    Html::parse_document(&text.replace("<noscript>", "").replace("</noscript>", ""))
}

/// A page of a built site.
pub(crate) struct Page {
    html: Html,
}

impl Page {
    pub(crate) fn new(text: &str) -> Self {
        Page {
            html: Html::parse_document(text),
        }
    }

    /// The elements that fit a CSS selector.
    pub(crate) fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.html
            .select(&Selector::parse(selector).unwrap())
            .collect()
    }

    /// What stands in `main`, with single spaces.
    pub(crate) fn text(&self) -> String {
        self.all("main").into_iter().map(words).collect()
    }

    /// Whether the page links to an address from `main`.
    pub(crate) fn links_to(&self, href: &str) -> bool {
        !self.all(&format!("main a[href=\"{href}\"]")).is_empty()
    }

    /// The links of the one block of text that holds some words: `words → address`. Blocks are found
    /// by what they say, so that no test depends on how a theme arranges them.
    pub(crate) fn links_in(&self, saying: &str) -> Vec<String> {
        let block = self.block(saying);
        let link = Selector::parse("a[href]").unwrap();
        let links = block.select(&link);
        links
            .map(|a| format!("{} → {}", words(a), a.attr("href").unwrap_or_default()))
            .collect()
    }

    /// The one innermost block of text in `main` that holds some words.
    pub(crate) fn block(&self, saying: &str) -> ElementRef<'_> {
        let blocks = self.all("main p, main li, main h1, main h2, main h3, main td, main pre");
        let holds = |block: &&ElementRef<'_>| words(**block).contains(saying);
        let mut holding: Vec<_> = blocks.iter().filter(holds).collect();
        let all = holding.clone();
        holding.retain(|outer| {
            let within = |inner: &&&ElementRef<'_>| {
                inner
                    .ancestors()
                    .any(|ancestor| ancestor.id() == outer.id())
            };
            !all.iter().any(|inner| within(&inner))
        });
        match holding[..] {
            [one] => *one,
            ref blocks => panic!("{} blocks say `{saying}` in: {}", blocks.len(), self.text()),
        }
    }
}

/// The text of an element, with single spaces.
pub(crate) fn words(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A page without the places of its sentences, which `annotated.rs` tests.
pub(crate) fn without_places(page: &str) -> String {
    let mut parts = page.split("<span class=\"place\" id=\"");
    let mut rest = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        rest.push_str(part.split_once("\"></span>").unwrap().1);
    }
    rest
}
