//! How the words and the force of a statement differ from those of an earlier one.

use crate::annotate::{Change, Comparison};
use crate::archive::ActIx;
use crate::site::index::statements::speakers;
use crate::site::index::voice::{self, NEW_WORDING, NotComparable, Spoken};
use crate::site::part::pages::Pages;
use crate::site::part::{date, label, link, statement};
use crate::site::route::links;
use crate::site::view::{ComparedView, DiffPiece, Label};
use crate::words::Word;

pub(in crate::site) fn compared(
    pages: &Pages,
    one: &Spoken<'_>,
    old: &Spoken<'_>,
    comparison: Option<Comparison>,
) -> ComparedView {
    let (name, word) = match &comparison {
        None if voice::not_comparable(pages, old, one) == Some(NotComparable::Language) => {
            ("other-language", Word::WordingOtherLanguage)
        }
        None => ("not-own-words", Word::WordingNotOwnWords),
        Some(c) if c.pieces.iter().all(|p| p.change == Change::Same) => ("same", Word::WordingSame),
        Some(c) if c.likeness < NEW_WORDING => ("new", Word::WordingNew),
        Some(_) => ("reworded", Word::WordingReworded),
    };
    let pieces = comparison.map(|c| c.pieces).unwrap_or_default();
    let spoke = |spoken: &Spoken<'_>| {
        let readout = pages.archive.readout(spoken.readout);
        speakers(&pages.archive, readout, spoken.statement)
    };
    ComparedView {
        date: date::date_view(
            pages,
            &pages
                .archive
                .meeting(pages.archive.readout(old.readout).meeting)
                .date,
        ),
        url: links::annotation_url(pages, old.readout, &old.statement.anchor),
        by: if spoke(one) == spoke(old) {
            Vec::new()
        } else {
            link::entity_refs(pages, &spoke(old))
        },
        shift: (one.deed.act != old.deed.act).then(|| {
            let is_known = |ix| pages.archive.readout(ix).unknown().is_none();
            // Words that have nothing in common may be on two matters of one topic.
            let on_one_matter = matches!(name, "same" | "reworded");
            match on_one_matter && is_known(one.readout) && is_known(old.readout) {
                true => shift(pages, old.deed.act, one.deed.act),
                // The account may have said it more strongly where it was not read.
                false => label::label_of(pages, "recorded", Word::OtherAct),
            }
        }),
        act: statement::deed_view(pages, old.deed),
        wording: label::label_of(pages, name, word),
        pieces: pieces
            .into_iter()
            .map(|piece| DiffPiece {
                change: match piece.change {
                    Change::Same => "same",
                    Change::Removed => "removed",
                    Change::Added => "added",
                },
                text: piece.text,
            })
            .collect(),
    }
}

/// Whether an act puts more force behind the words than the one before.
pub(in crate::site) fn shift(pages: &Pages, old: ActIx, new: ActIx) -> Label {
    let strength = |act| pages.archive.vocabulary.act(act).strength;
    let (name, word) = match strength(new).cmp(&strength(old)) {
        std::cmp::Ordering::Less => ("softer", Word::Softer),
        std::cmp::Ordering::Equal => ("level", Word::Level),
        std::cmp::Ordering::Greater => ("stronger", Word::Stronger),
    };
    label::label_of(pages, name, word)
}
