//! The concordance of an entity: every mention with the words around it, account by account. Only
//! where mentions stand is kept; the words are cut when a page is made.

use std::borrow::Cow;
use std::ops::Range;

use crate::annotate::{Annotation, context};
use crate::archive::{EntityIx, ReadoutIx};
use crate::site::index::facts::Facts;
use crate::site::index::mentions;
use crate::site::part::pages::Pages;
use crate::site::part::{account, component, date, label, link};
use crate::site::route::address::Addresses;
use crate::site::route::links;
use crate::site::route::routes::Route;
use crate::site::theme::fragment::Fragment;
use crate::site::view::{
    ConcordanceGroup, ConcordanceHead, ConcordanceView, Html, KwicLine, SafeHtml, Shared,
};
use crate::source::word::is_plain_line;

/// Of one readout it shows so many lines: who wants more reads the account itself.
pub(in crate::site) const ACCOUNT_LINES: usize = 200;

/// The newest mentions of an entity, as its page shows them; none, if nothing mentions it. No
/// account is shown in part, unless it is the only one.
pub(in crate::site) fn concordance(pages: &Pages, ix: EntityIx) -> Option<ConcordanceView> {
    let mut room = mentions::shown(pages, ix);
    let mut groups = Vec::new();
    for (readout, times) in pages.links.mentioned_in[ix.position()].iter().rev() {
        if *times > room && !groups.is_empty() {
            break;
        }
        groups.push(concordance_group(pages, ix, *readout, room));
        room = room.saturating_sub(*times);
        if room == 0 {
            break;
        }
    }
    let more = mentions::mentions_pages(pages, ix) > 0;
    let all = more.then(|| pages.url(Route::Mentions(ix, 1)));
    (!groups.is_empty()).then(|| concordance_view(pages, ix, groups, all))
}

pub(in crate::site) fn concordance_view(
    facts: &Facts,
    ix: EntityIx,
    groups: Vec<ConcordanceGroup>,
    all: Option<String>,
) -> ConcordanceView {
    ConcordanceView {
        groups,
        mentions: mentions::mentions(facts, ix),
        accounts: facts.appearances.naming(ix),
        all,
    }
}

/// The mentions of an entity in a readout, so many at the most.
pub(in crate::site) fn concordance_group(
    pages: &Pages,
    ix: EntityIx,
    at: ReadoutIx,
    most: usize,
) -> ConcordanceGroup {
    let mut own = pages.links.readouts[at.position()]
        .mentions
        .iter()
        .filter(|mention| mention.entity == ix);
    let shown = own.by_ref().take(most).map(|mention| &mention.range);
    let (lines, words) = concordance_lines(pages, at, shown);
    ConcordanceGroup {
        head: concordance_head(pages, at),
        lines,
        words,
        more: own.count(),
    }
}

/// Words of a readout with those around them, in HTML and as values as [`ConcordanceGroup`] says.
pub(in crate::site) fn concordance_lines<'a>(
    pages: &Pages,
    at: ReadoutIx,
    ranges: impl Iterator<Item = &'a Range<usize>>,
) -> (SafeHtml, Vec<KwicLine>) {
    let text = &pages.links.readouts[at.position()].text;
    let account = pages.url(Route::Readout(at));
    let has_readers = pages.theme.has_own_templates();
    let mut html = Html::with_capacity(1024);
    let mut lines = Vec::new();
    for range in ranges {
        let around = context(text, range);
        let parts = [around.before, range.clone(), around.after].map(|part| &text[part]);
        // A link around an image has no words at all.
        if parts.iter().all(|words| words.trim().is_empty()) {
            continue;
        }
        let [mut before, keyword, mut after] = parts.map(in_line);
        if around.cut_before {
            before.to_mut().insert(0, '…');
        }
        if around.cut_after {
            after.to_mut().push('…');
        }
        let statement = statement_around(pages, at, range);
        let url = statement.as_ref().unwrap_or(&account);
        let keyword = (!keyword.is_empty()).then_some(keyword);
        let values = [
            Some(url.as_str()),
            Some(&before),
            keyword.as_deref(),
            Some(&after),
        ];
        component::put(pages, &mut html, Fragment::KwicLine, values);
        html.tags("\n");
        if has_readers {
            lines.push(KwicLine {
                url: url.clone(),
                before: before.into_owned(),
                keyword: keyword.map(Cow::into_owned),
                after: after.into_owned(),
            });
        }
    }
    (html.into(), lines)
}

/// The address of the closest statement to which words of a readout belong.
pub(in crate::site) fn statement_around(
    addresses: &Addresses,
    at: ReadoutIx,
    range: &Range<usize>,
) -> Option<String> {
    let readout = addresses.archive.readout(at);
    let marks = &addresses.links.readouts[at.position()].marks;
    let holding = marks
        .on(range)
        .filter(|mark| mark.range.start <= range.start && mark.range.end >= range.end);
    let statements = holding.filter_map(|mark| match mark.of {
        Annotation::Statement(i) => Some((mark.range.len(), readout.statements.get(i)?)),
        Annotation::Note(_) => None,
    });
    let (_, closest) = statements.min_by_key(|(length, _)| *length)?;
    Some(links::annotation_url(addresses, at, &closest.anchor))
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

/// What stands above the lines of a readout in a concordance.
pub(in crate::site) fn concordance_head(pages: &Pages, ix: ReadoutIx) -> Shared<ConcordanceHead> {
    let made = pages.parts.readouts[ix.position()]
        .concordance
        .get_or_init(|| {
            let readout = pages.archive.readout(ix);
            let record = &readout.document.record;
            let language = pages.language_of(ix);
            let values = [
                ("account", account::account_link(pages, ix).value()),
                ("meeting", link::meeting_ref(pages, readout.meeting).value()),
                ("date", date::meeting_date(pages, readout.meeting).value()),
                (
                    "rendition",
                    label::shared_label(pages, record.rendition).value(),
                ),
            ];
            let head = ConcordanceHead {
                account: account::account_link(pages, ix),
                title: record.title.clone(),
                lang: link::tongue(pages, ix),
                meta: component::markup(pages, "kwic_meta", values),
                language: language.tag(),
                dir: language.direction(),
            };
            Shared::new(&head)
        });
    made.clone()
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
