//! Marks around annotated words, while a text becomes HTML.
//!
//! Annotations may overlap, and elements may not: words are marked stretch by stretch, and each
//! stretch says which annotations it belongs to. What stands beside the words is not written here, so
//! that the text of a page is the text of the account and nothing else.

use std::fmt::Write as _;
use std::ops::Range;

/// A mark: which words, how it looks and where it leads.
#[derive(Debug, Clone)]
pub(in crate::site) struct MarkTag {
    /// The bytes of the visible text.
    pub(in crate::site) range: Range<usize>,
    /// The id of the words: `s-3`.
    pub(in crate::site) anchor: String,
    /// The id of what stands beside them: `_s-3`. Empty: they have no pointer.
    pub(in crate::site) note: String,
    /// What the text shows beside the words: `3`, or `a` for a note.
    pub(in crate::site) number: String,
    /// `cooperative`, `neutral` or `critical`; `atmosphere`; `note`; `gap`; `side` or `plain` where two texts are
    /// side by side.
    pub(in crate::site) tone: &'static str,
    /// What the annotation is, in words: `Statement 3: urged`.
    pub(in crate::site) label: String,
}

impl MarkTag {
    fn is_note(&self) -> bool {
        self.tone == "note"
    }
}

/// The marks of a text, asked from left to right.
#[derive(Debug)]
pub(in crate::site) struct Marking<'a> {
    tags: &'a [MarkTag],
    /// Every offset of the visible text at which a mark begins or ends.
    edges: Vec<usize>,
    /// Whether the words of a mark have begun, so that its id has been written.
    begun: Vec<bool>,
    /// Positions of marks by their ends, and how many of them have been pointed to.
    by_end: Vec<usize>,
    pointed: usize,
    /// The marks that cover the offset asked for last, and how many marks began at or before it.
    active: Vec<usize>,
    entered: usize,
    /// The marks of the open stretch; none: no stretch is open.
    open: Vec<usize>,
}

impl<'a> Marking<'a> {
    pub(in crate::site) fn new(tags: &'a [MarkTag]) -> Self {
        let mut edges: Vec<usize> = tags
            .iter()
            .flat_map(|mark| [mark.range.start, mark.range.end])
            .collect();
        edges.sort_unstable();
        edges.dedup();
        let mut by_end: Vec<usize> = (0..tags.len()).collect();
        by_end.sort_by_key(|i| tags[*i].range.end);
        Marking {
            tags,
            edges,
            begun: vec![false; tags.len()],
            by_end,
            pointed: 0,
            active: Vec::new(),
            entered: 0,
            open: Vec::new(),
        }
    }

    pub(in crate::site) fn is_empty(&self) -> bool {
        self.tags.is_empty()
    }

    /// The end of the stretch that begins at an offset: the next edge, at most `end`.
    pub(in crate::site) fn stretch(&self, at: usize, end: usize) -> usize {
        let next = self.edges.partition_point(|edge| *edge <= at);
        self.edges.get(next).map_or(end, |edge| (*edge).min(end))
    }

    /// What must be written before the words at an offset: the end of a stretch, the beginning of one,
    /// both or nothing.
    pub(in crate::site) fn before(&mut self, at: usize) -> String {
        while self
            .tags
            .get(self.entered)
            .is_some_and(|mark| mark.range.start <= at)
        {
            self.active.push(self.entered);
            self.entered += 1;
        }
        self.active.retain(|i| self.tags[*i].range.end > at);
        if self.active == self.open {
            return String::new();
        }
        let mut html = self.close();
        let covering = self.active.clone();
        if let Some(innermost) = covering.last() {
            self.begin(&covering, *innermost, &mut html);
        }
        self.open = covering;
        html
    }

    fn begin(&mut self, covering: &[usize], innermost: usize, html: &mut String) {
        let mut new: Vec<&str> = Vec::new();
        for i in covering {
            if !std::mem::replace(&mut self.begun[*i], true) {
                new.push(&self.tags[*i].anchor);
            }
        }
        // An element has one id; what else begins here gets a place of its own before it.
        let id = new.pop();
        for other in new {
            let _ = write!(html, "<span class=\"mark-place\" id=\"{other}\"></span>");
        }
        let of: Vec<&str> = covering
            .iter()
            .map(|i| self.tags[*i].anchor.as_str())
            .collect();
        let deep = if covering.len() > 1 { " mark-deep" } else { "" };
        // A note within a statement leaves the line of the statement whole.
        let spoken = covering.iter().rev().find(|i| !self.tags[**i].is_note());
        let tone = self.tags[*spoken.unwrap_or(&innermost)].tone;
        let _ = write!(html, "<mark class=\"mark mark-{tone}{deep}\"");
        if let Some(id) = id {
            let _ = write!(html, " id=\"{id}\"");
        }
        let _ = write!(html, " data-of=\"{}\">", of.join(" "));
    }

    /// What ends the open stretch, if there is one.
    pub(in crate::site) fn close(&mut self) -> String {
        if self.open.is_empty() {
            return String::new();
        }
        self.open.clear();
        "</mark>".to_owned()
    }

    /// Links to the annotations whose words end at an offset or before it, each once. They have no text:
    /// the style sheet shows their numbers, so that whoever copies the words copies nothing else. The keyboard stops at
    /// what stands beside the words, which follows in the document, and not at these as well.
    pub(in crate::site) fn pointers(&mut self, at: usize) -> String {
        let mut html = String::new();
        while let Some(i) = self.by_end.get(self.pointed).copied() {
            if self.tags[i].range.end > at {
                break;
            }
            self.pointed += 1;
            // What leads nowhere has no pointer.
            if self.tags[i].note.is_empty() {
                continue;
            }
            let MarkTag {
                note,
                number,
                tone,
                label,
                ..
            } = &self.tags[i];
            let _ = write!(
                html,
                "<a class=\"pointer pointer-{tone}\" href=\"#{note}\" data-n=\"{number}\" tabindex=\"-1\" aria-label=\"{}\"></a>",
                escaped(label)
            );
        }
        html
    }

    /// The positions of marks that begin before an offset, from the one at `from` on.
    pub(in crate::site) fn beginning_before(
        &self,
        from: usize,
        at: usize,
    ) -> std::ops::Range<usize> {
        let end = self.tags.partition_point(|mark| mark.range.start < at);
        from..end.max(from)
    }

    /// How many marks there are.
    pub(in crate::site) fn len(&self) -> usize {
        self.tags.len()
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}
