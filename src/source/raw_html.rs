//! Raw HTML in Markdown: what of it will not reach a page, and where names in it are not linked.

use std::ops::Range;

use super::markdown::Closed;

/// Names of tags and attributes in raw HTML that will not reach the page.
pub(super) fn removed_html(html: &str) -> Vec<String> {
    let mut removed = Vec::new();
    let cleaner = ammonia::Builder::default();
    let allowed = cleaner.clone_tags();
    for tag in html.split('<').skip(1) {
        let name: String = tag
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        if name.is_empty() {
            continue;
        }
        if !allowed.contains(name.as_str()) {
            removed.push(format!("<{name}>"));
            continue;
        }
        let inside = tag.split('>').next().unwrap_or_default();
        for attribute in inside.split_ascii_whitespace().skip(1) {
            let attribute = attribute
                .split('=')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase();
            if attribute == "style" || (attribute.starts_with("on") && attribute.len() > 2) {
                removed.push(attribute);
            }
        }
    }
    removed
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
    /// Takes in a piece of raw HTML that stands at an offset of the visible text, in a block of it.
    pub(super) fn take(
        &mut self,
        html: &str,
        at: usize,
        block: usize,
        closed: &mut Vec<(Range<usize>, Closed)>,
    ) {
        for tag in html.split('<').skip(1) {
            let (ends, tag) = match tag.strip_prefix('/') {
                Some(tag) => (true, tag),
                None => (false, tag),
            };
            let length = tag.bytes().take_while(u8::is_ascii_alphanumeric).count();
            match &*tag[..length].to_ascii_lowercase() {
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
