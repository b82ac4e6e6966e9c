//! An account against the one before it by the same issuer, and a version of an account against the one
//! before it, sentence by sentence.

use crate::annotate::{Change, Line, SentenceChange, redline, sentences};
use crate::archive::ReadoutIx;
use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::earlier;
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::part::{account, date};
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{ComparedText, DiffPiece, PageView, RedlineLine, RedlineView};
use crate::words::Word;

/// The page of an account against the one before it by the same issuer.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct RedlinePage(pub(in crate::site) ReadoutIx);

impl Page for RedlinePage {
    const TEMPLATE: &'static str = "redline";
    const ADDRESSES: &'static str = "`/readouts/ID/redline/`, where an account has sentences in common with the one before it by the same issuer";
    type View = RedlineView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let redlines = earlier::redlines(addresses).iter().enumerate();
        let redlines = redlines.filter(|(_, earlier)| earlier.is_some());
        routes.extend(redlines.map(|(i, _)| Route::Redline(ReadoutIx::at(i))));
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        // It shows the words of two.
        !changed.readouts.is_empty()
    }

    fn make(self, pages: &Pages) -> (PageView, RedlineView) {
        let route = Route::Redline(self.0);
        (
            redline_head(pages, route, self.0),
            redline_view(pages, route, self.0),
        )
    }
}

/// The page of a version of an account against the one before it.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct ChangesPage(pub(in crate::site) ReadoutIx);

impl Page for ChangesPage {
    const TEMPLATE: &'static str = "redline";
    const ADDRESSES: &'static str = "`/readouts/ID/changes/`, where it supersedes another version";
    type View = RedlineView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let versions = addresses.archive.readouts();
        let versions = versions.filter(|(ix, _)| earlier::has_changes(addresses, *ix));
        routes.extend(versions.map(|(ix, _)| Route::Changes(ix)));
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        // It shows the words of two.
        !changed.readouts.is_empty()
    }

    fn make(self, pages: &Pages) -> (PageView, RedlineView) {
        let route = Route::Changes(self.0);
        (
            redline_head(pages, route, self.0),
            redline_view(pages, route, self.0),
        )
    }
}

fn compared_text(pages: &Pages, ix: ReadoutIx) -> ComparedText {
    let readout = pages.archive.readout(ix);
    let record = &readout.document.record;
    let retrieved = record.source.retrieved.as_ref();
    ComparedText {
        title: record.title.clone(),
        url: pages.url(Route::Readout(ix)),
        account: account::account_name(pages, ix),
        date: date::date_view(pages, &pages.archive.meeting(readout.meeting).date),
        version: record.version.clone(),
        retrieved: retrieved.map(|date| date::date_view(pages, date)),
    }
}

fn redline_view(pages: &Pages, route: Route, ix: ReadoutIx) -> RedlineView {
    let readout = pages.archive.readout(ix);
    let (kind, earlier) = match route {
        Route::Changes(_) => ("changes", readout.supersedes),
        _ => ("redline", earlier::redlines(pages)[ix.position()]),
    };
    let earlier = earlier.unwrap_or(ix);
    let text = |ix: ReadoutIx| pages.links.readouts[ix.position()].text.as_str();
    let lines = redline(&sentences(text(earlier)), &sentences(text(ix)));
    let count = |fate: SentenceChange| lines.iter().filter(|line| line.fate == fate).count();
    let language = pages.language_of(ix);
    RedlineView {
        title: readout.document.record.title.clone(),
        kind,
        old: compared_text(pages, earlier),
        new: compared_text(pages, ix),
        language: language.tag(),
        dir: language.direction(),
        kept: count(SentenceChange::Kept),
        moved: count(SentenceChange::Moved),
        changed: count(SentenceChange::Changed),
        dropped: count(SentenceChange::Dropped),
        added: count(SentenceChange::New),
        lines: lines.into_iter().map(line_view).collect(),
    }
}

fn redline_head(pages: &Pages, route: Route, ix: ReadoutIx) -> PageView {
    let title = &pages.archive.readout(ix).document.record.title;
    let values = [title.into()];
    let (heading, about) = match route {
        Route::Changes(_) => (Word::ChangesTitle, Word::AboutChanges),
        _ => (Word::RedlineTitle, Word::AboutRedline),
    };
    let heading = pages.words().say(heading, &values);
    let description = pages.words().say(about, &values);
    let mut head = head::listing_head(pages, route, &heading, description);
    head.kind = "redline";
    let readouts = pages.words().text(Word::Readouts);
    head::crumb(pages, &mut head, readouts, Route::Readouts(1));
    head::crumb(pages, &mut head, title, Route::Readout(ix));
    head
}

fn line_view(line: Line) -> RedlineLine {
    let piece = |piece: crate::annotate::Piece| DiffPiece {
        change: match piece.change {
            Change::Same => "same",
            Change::Removed => "removed",
            Change::Added => "added",
        },
        text: piece.text,
    };
    RedlineLine {
        fate: match line.fate {
            SentenceChange::Kept => "kept",
            SentenceChange::Moved => "moved",
            SentenceChange::Changed => "changed",
            SentenceChange::Dropped => "dropped",
            SentenceChange::New => "new",
        },
        pieces: line.pieces.into_iter().map(piece).collect(),
    }
}
