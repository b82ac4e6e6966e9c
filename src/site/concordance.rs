//! The concordance of an entity: every mention with the words around it, account by account. Only
//! where mentions stand is kept; the words are cut when a page is made.

use std::borrow::Cow;
use std::ops::Range;

use super::Site;
use super::route::Route;
use super::view::{ConcordanceGroup, ConcordanceView, Html, Markup, MentionsView, PageView};
use crate::annotate::{Annotation, context};
use crate::archive::{EntityIx, ReadoutIx};
use crate::source::word::is_plain_line;
use crate::words::Word;

/// The page of an entity shows so many lines at the most.
const LINES: usize = 24;
/// A page of mentions shows those of so many readouts.
pub(super) const READOUTS: usize = 50;
/// Of one readout it shows so many lines: who wants more reads the account itself.
const ACCOUNT_LINES: usize = 200;

impl Site {
    /// How many mentions of an entity there are.
    fn mentions(&self, ix: EntityIx) -> usize {
        let readouts = &self.links.mentioned_in[ix.position()];
        readouts.iter().map(|(_, times)| times).sum()
    }

    /// How many pages the mentions of an entity take beside its own; none, if that shows them all.
    pub(super) fn mentions_pages(&self, ix: EntityIx) -> usize {
        if self.mentions(ix) <= LINES {
            return 0;
        }
        let readouts = self.links.mentioned_in[ix.position()].len();
        readouts.div_ceil(READOUTS)
    }

    /// The newest mentions of an entity, as its page shows them; none, if nothing mentions it. No
    /// account is shown in part, unless it is the only one.
    pub(super) fn concordance(&self, ix: EntityIx) -> Option<ConcordanceView> {
        let mut room = LINES;
        let mut groups = Vec::new();
        for (readout, times) in self.links.mentioned_in[ix.position()].iter().rev() {
            if *times > room && !groups.is_empty() {
                break;
            }
            groups.push(self.concordance_group(ix, *readout, room));
            room = room.saturating_sub(*times);
            if room == 0 {
                break;
            }
        }
        let more = self.mentions_pages(ix) > 0;
        let all = more.then(|| self.url(Route::Mentions(ix, 1)));
        (!groups.is_empty()).then(|| self.concordance_view(ix, groups, all))
    }

    fn concordance_view(
        &self,
        ix: EntityIx,
        groups: Vec<ConcordanceGroup>,
        all: Option<String>,
    ) -> ConcordanceView {
        ConcordanceView {
            groups,
            mentions: self.mentions(ix),
            accounts: self.appearances.naming(ix),
            all,
        }
    }

    /// A page of all mentions of an entity, newest first; of an account that is full of them, the first.
    pub(super) fn mentions_view(&self, ix: EntityIx, number: usize) -> MentionsView {
        let readouts = &self.links.mentioned_in[ix.position()];
        let skipped = number.saturating_sub(1).saturating_mul(READOUTS);
        let shown = readouts.iter().rev().skip(skipped).take(READOUTS);
        let groups = shown.map(|(readout, _)| self.concordance_group(ix, *readout, ACCOUNT_LINES));
        let route = Route::Mentions(ix, number);
        let pages = self.mentions_pages(ix).max(1);
        MentionsView {
            entity: self.entity_ref(ix),
            concordance: self.concordance_view(ix, groups.collect(), None),
            pager: self.pager_of(route, number, readouts.len(), pages),
        }
    }

    pub(super) fn mentions_head(&self, ix: EntityIx, number: usize) -> PageView {
        let name = &self.archive.entity(ix).in_text();
        let accounts = self.appearances.naming(ix);
        let values = [name.into(), self.mentions(ix).into(), accounts.into()];
        let description = self.words().say(Word::AboutMentions, &values);
        let title = self.words().say(Word::MentionsOf, &[self.name(ix).into()]);
        let mut head = self.listing_head(Route::Mentions(ix, number), &title, description);
        head.kind = "mentions";
        self.below_entity(head, ix)
    }

    /// The mentions of an entity in a readout, so many at the most.
    fn concordance_group(&self, ix: EntityIx, at: ReadoutIx, most: usize) -> ConcordanceGroup {
        let mut own = self.links.readouts[at.position()]
            .mentions
            .iter()
            .filter(|mention| mention.entity == ix);
        let shown = own.by_ref().take(most).map(|mention| &mention.range);
        ConcordanceGroup {
            head: self.concordance_head(at),
            lines: self.concordance_lines(at, shown),
            more: own.count(),
        }
    }

    /// Words of a readout with those around them, in HTML as [`ConcordanceGroup::lines`] says.
    pub(super) fn concordance_lines<'a>(
        &self,
        at: ReadoutIx,
        ranges: impl Iterator<Item = &'a Range<usize>>,
    ) -> Markup {
        let text = &self.links.readouts[at.position()].text;
        let account = self.url(Route::Readout(at));
        let mut lines = Html::with_room(1024);
        for range in ranges {
            let around = context(text, range);
            let parts = [around.before, range.clone(), around.after].map(|part| &text[part]);
            // A link around an image has no words at all.
            if parts.iter().all(|words| words.trim().is_empty()) {
                continue;
            }
            let [before, keyword, after] = parts;
            lines.tags("<li><a href=\"");
            lines.words(
                self.statement_around(at, range)
                    .as_ref()
                    .unwrap_or(&account),
            );
            lines.tags("\"><span>");
            if around.cut_before {
                lines.tags("…");
            }
            lines.words(&in_line(before));
            lines.tags("</span>");
            if !keyword.is_empty() {
                lines.tags("<b>");
                lines.words(&in_line(keyword));
                lines.tags("</b>");
            }
            lines.tags("<span>");
            lines.words(&in_line(after));
            if around.cut_after {
                lines.tags("…");
            }
            lines.tags("</span></a></li>\n");
        }
        lines.into()
    }

    /// The address of the closest statement to which words of a readout belong.
    pub(super) fn statement_around(&self, at: ReadoutIx, range: &Range<usize>) -> Option<String> {
        let readout = self.archive.readout(at);
        let marks = &self.links.readouts[at.position()].marks;
        let holding = marks
            .iter()
            .take_while(|mark| mark.range.start <= range.start)
            .filter(|mark| mark.range.end >= range.end);
        let statements = holding.filter_map(|mark| match mark.of {
            Annotation::Statement(i) => Some((mark.range.len(), readout.statements.get(i)?)),
            Annotation::Note(_) => None,
        });
        let (_, closest) = statements.min_by_key(|(length, _)| *length)?;
        Some(self.annotation_url(at, &closest.anchor))
    }
}

/// Words of a text as they stand in one line, where they may hold the end of another: it is shown as
/// the line ends of verse are.
fn in_line(text: &str) -> Cow<'_, str> {
    if is_plain_line(text) {
        return Cow::Borrowed(text);
    }
    let mut line = String::with_capacity(text.len());
    let mut gap = "";
    for c in text.chars() {
        match c {
            '\n' => gap = " / ",
            c if c.is_whitespace() => gap = if gap.is_empty() { " " } else { gap },
            c => {
                line.push_str(gap);
                gap = "";
                line.push(c);
            }
        }
    }
    line.push_str(gap);
    Cow::Owned(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_are_shown_and_spaces_folded() {
        assert_eq!(in_line("a  b\u{a0}c\n d "), "a b c / d ");
        assert_eq!(in_line("\nNext"), " / Next");
        assert_eq!(in_line(" "), " ");
        assert_eq!(in_line(" a b "), " a b ");
    }
}
