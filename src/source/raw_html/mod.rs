//! Raw HTML in Markdown: what of it reaches a page, and where names in it are not linked.

mod tags;

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::address::{Address, SCHEMES, address};
use super::markdown::Closed;
use tags::{Tag, tags};

/// What takes dangers out of HTML: scripts, styles, frames, and all that is not known to be harmless.
pub(crate) fn cleaner<'a>() -> ammonia::Builder<'a> {
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .add_generic_attributes([
            "id",
            "class",
            "role",
            "lang",
            "dir",
            "title",
            "aria-label",
            "data-n",
            "data-of",
        ])
        .url_schemes(SCHEMES.into_iter().collect())
        .link_rel(None);
    cleaner
}

/// What the cleaner lets through.
struct Allowed {
    tags: HashSet<&'static str>,
    attributes: HashMap<&'static str, HashSet<&'static str>>,
    of_any_tag: HashSet<&'static str>,
}

static ALLOWED: LazyLock<Allowed> = LazyLock::new(|| {
    let cleaner = cleaner();
    Allowed {
        tags: cleaner.clone_tags(),
        attributes: cleaner.clone_tag_attributes(),
        of_any_tag: cleaner.clone_generic_attributes(),
    }
});

impl Allowed {
    fn attribute(&self, tag: &str, name: &str, value: &str) -> bool {
        let known = self.of_any_tag.contains(name)
            || self.attributes.get(tag).is_some_and(|of| of.contains(name));
        known
            && match name {
                "src" => address(value) == Address::Inner,
                "href" => address(value) != Address::Unsafe,
                _ => true,
            }
    }
}

/// Names of tags and attributes in raw HTML that will not reach the page, each with where it stands.
pub(super) fn removed_html(html: &str) -> Vec<(usize, String)> {
    let mut removed = Vec::new();
    for tag in tags(html).filter(|tag| !tag.ends) {
        if !ALLOWED.tags.contains(tag.name.as_str()) {
            removed.push((tag.at, format!("<{}>", tag.name)));
            continue;
        }
        for attribute in tag.attributes {
            if !ALLOWED.attribute(&tag.name, &attribute.name, attribute.value) {
                removed.push((attribute.at, attribute.name));
            }
        }
    }
    removed
}

/// Addresses within the archive that raw HTML links to or shows, each with where it stands.
pub(super) fn raw_links(html: &str) -> Vec<(usize, String)> {
    let mut links = Vec::new();
    for tag in tags(html).filter(|tag| !tag.ends) {
        for attribute in &tag.attributes {
            let link = matches!(
                (&*tag.name, &*attribute.name),
                ("a", "href") | ("img", "src")
            );
            let inner = matches!(address(attribute.value), Address::Inner | Address::Fragment);
            if link && inner && !attribute.value.is_empty() {
                links.push((attribute.at, attribute.value.replace("&amp;", "&")));
            }
        }
    }
    links
}

/// Links and code that are written as raw HTML, while a text is read.
#[derive(Debug, Default)]
pub(super) struct RawZones {
    /// Where the open link begins, and in which block.
    link: Option<(usize, usize)>,
    /// Where the open code begins.
    code: Option<usize>,
}

impl RawZones {
    /// Takes in raw HTML that stands at an offset of the visible text, in a block of it.
    pub(super) fn take(
        &mut self,
        html: &str,
        at: usize,
        block: usize,
        closed: &mut Vec<(Range<usize>, Closed)>,
    ) {
        for Tag { name, ends, .. } in tags(html) {
            match &*name {
                "a" if !ends => _ = self.link.get_or_insert((at, block)),
                // Browsers let a link that its block did not close go on in the blocks that follow,
                // and which of its ends counts is then hard to tell.
                "a" => {
                    if let Some((start, _)) = self.link.take_if(|(_, begun)| *begun == block) {
                        closed.push((start..at, Closed::Link));
                    }
                }
                "code" | "pre" | "kbd" | "samp" if !ends => _ = self.code.get_or_insert(at),
                "code" | "pre" | "kbd" | "samp" => {
                    closed.extend(self.code.take().map(|start| (start..at, Closed::Code)));
                }
                _ => {}
            }
        }
    }

    /// Whatever is still open goes on to the end of the text.
    pub(super) fn end(self, at: usize, closed: &mut Vec<(Range<usize>, Closed)>) {
        closed.extend(self.link.map(|(start, _)| (start..at, Closed::Link)));
        closed.extend(self.code.map(|start| (start..at, Closed::Code)));
    }
}

/// A block of raw HTML, gathered from its lines.
#[derive(Debug, Default)]
pub(super) struct RawBlock {
    html: String,
    /// Where each line begins in `html`, and the bytes of the Markdown from which it comes.
    lines: Vec<(usize, Range<usize>)>,
}

impl RawBlock {
    pub(super) fn push(&mut self, line: &str, source: Range<usize>) {
        self.lines.push((self.html.len(), source));
        self.html.push_str(line);
    }

    pub(super) fn html(&self) -> &str {
        &self.html
    }

    /// What of it will not reach the page, with the line of the Markdown on which it stands.
    pub(super) fn removed(&self) -> impl Iterator<Item = (Range<usize>, String)> {
        let removed = removed_html(&self.html).into_iter();
        removed.map(|(at, what)| (self.line(at), what))
    }

    /// The addresses within the archive to which it leads, each with its line.
    pub(super) fn links(&self) -> impl Iterator<Item = (Range<usize>, String)> {
        let links = raw_links(&self.html).into_iter();
        links.map(|(at, target)| (self.line(at), target))
    }

    /// The line of the Markdown on which a place of the block stands.
    fn line(&self, at: usize) -> Range<usize> {
        let after = self.lines.partition_point(|(start, _)| *start <= at);
        let line = after.checked_sub(1).and_then(|i| self.lines.get(i));
        line.map_or(0..0, |(_, source)| source.clone())
    }
}
