//! Editors' assessments of what the accounts of a meeting say on a topic.

use crate::archive::{EntityIx, Meeting, Side};
use crate::site::part::pages::Pages;
use crate::site::part::{account, date, label, link};
use crate::site::route::links;
use crate::site::view::{Link, RulingView};
use crate::words::Word;

/// What editors decided of some topics of a meeting.
pub(in crate::site) fn rulings(
    pages: &Pages,
    meeting: &Meeting,
    topics: &[EntityIx],
) -> Vec<RulingView> {
    let Some(document) = &meeting.document else {
        return Vec::new();
    };
    let record = &document.record;
    let rulings = meeting.rulings.iter();
    let rulings = rulings.filter(|ruling| topics.contains(&ruling.topic));
    let rulings = rulings.map(|ruling| {
        let written = &record.rulings[ruling.position];
        let statements = ruling.statements.iter().map(|(ix, position)| {
            let statement = &pages.archive.readout(*ix).statements[*position];
            let account = account::compared_link(pages, *ix).account;
            let values = [(position + 1).into(), (&account).into()];
            Link {
                title: pages.words().say(Word::StatementOf, &values),
                url: links::annotation_url(pages, *ix, &statement.anchor),
                ..Link::default()
            }
        });
        RulingView {
            ruling: label::label(pages, written.ruling),
            topic: link::entity_ref(pages, ruling.topic),
            account: None,
            statements: statements.collect(),
            note: written.note.clone(),
            by: written.by.trim().to_owned(),
            date: date::date_view(pages, &written.date),
        }
    });
    let silences = meeting.silences.iter();
    let silences = silences.filter(|silence| topics.contains(&silence.topic));
    let silences = silences.map(|silence| {
        let written = &record.silences[silence.position];
        let silent = Side::Party(silence.side);
        let mut own = meeting.readouts.iter();
        let own = own.find(|ix| pages.archive.readout(**ix).side == silent);
        RulingView {
            ruling: label::label(pages, written.meaning),
            topic: link::entity_ref(pages, silence.topic),
            account: own.map(|ix| account::compared_in_text(pages, *ix)),
            statements: Vec::new(),
            note: written.note.clone(),
            by: written.by.trim().to_owned(),
            date: date::date_view(pages, &written.date),
        }
    });
    rulings.chain(silences).collect()
}
