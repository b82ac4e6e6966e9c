//! An account against the one before it by the same issuer, and a version of an account against the one
//! before it, sentence by sentence.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use super::Site;
use super::route::Route;
use super::view::{DateView, DiffPiece, Label, PageView, Tongue};
use crate::annotate::{Change, Fate, Line, may_be_alike, redline, sentences, traces};
use crate::archive::{EntityIx, MeetingIx, Readout, ReadoutIx, Side};
use crate::source::edtf::Edtf;
use crate::source::record::{ReadoutKind, TranslationKind};
use crate::words::Word;

/// Where an account is compared with the one before it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RedlineLink {
    /// The address.
    pub url: String,
    /// When the meeting of the account before was.
    pub date: DateView,
}

/// A capture of a text that was changed after it was published.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CaptureView {
    /// The title.
    pub title: String,
    /// HTML: the attributes with the language of the title, if it is not the language of the site.
    pub lang: Tongue,
    /// The address.
    pub url: String,
    /// What it is called.
    pub version: Option<String>,
    /// When it was read at its source.
    pub retrieved: Option<DateView>,
    /// The comparison with the version of this page; none if other versions are in between, or if one of
    /// the two texts is not whole or not in the publisher's own words.
    pub changes: Option<String>,
}

/// `redline`: two texts, sentence by sentence.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RedlineView {
    /// The title of the later text.
    pub title: String,
    /// `redline` for an account and the previous one, `changes` for two versions of one account.
    pub kind: &'static str,
    /// The earlier text.
    pub old: ComparedText,
    /// The later text.
    pub new: ComparedText,
    /// The language of both, as a BCP 47 tag.
    pub language: String,
    /// The direction of the language: `ltr` or `rtl`.
    pub dir: &'static str,
    /// The number of sentences kept in place.
    pub kept: usize,
    /// The number of sentences moved to another place.
    pub moved: usize,
    /// The number of changed sentences.
    pub changed: usize,
    /// The number of sentences only in the earlier text.
    pub dropped: usize,
    /// The number of sentences only in the later text.
    pub added: usize,
    /// The sentences, in the order of the later text.
    pub lines: Vec<RedlineLine>,
}

/// One of two texts that are compared.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparedText {
    /// The title.
    pub title: String,
    /// The address.
    pub url: String,
    /// Whose account it is: `Cambodia’s readout`, or `Joint readout`.
    pub account: String,
    /// When the meeting was.
    pub date: DateView,
    /// What this capture of it is called.
    pub version: Option<String>,
    /// When it was read at its source.
    pub retrieved: Option<DateView>,
}

/// A sentence of two texts.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RedlineLine {
    /// What became of it: `kept`, `moved`, `changed`, `dropped` or `new`.
    pub fate: &'static str,
    /// Its words; the words of both texts if it changed.
    pub pieces: Vec<DiffPiece>,
}

/// What accounts must have in common to be compared: the issuer, the language, and what kind of document
/// they are.
type Issue = (Option<EntityIx>, Option<EntityIx>, String, &'static str);

/// What tells a version of a text from the others in a title.
pub(super) enum Apart<'a> {
    /// What it is called.
    Version(&'a str),
    /// When it was retrieved.
    Retrieved(&'a Edtf),
}

impl Site {
    /// What tells a readout from other versions of it; none if there are no others, or nothing does.
    pub(super) fn told_apart_by(&self, ix: ReadoutIx) -> Option<Apart<'_>> {
        let readout = self.archive.readout(ix);
        readout.supersedes.or(readout.superseded_by)?;
        let record = &readout.document.record;
        let version = record.version.as_deref().map(Apart::Version);
        version.or_else(|| record.source.retrieved.as_ref().map(Apart::Retrieved))
    }

    /// The title of a readout, with what tells it from other versions of it.
    pub(super) fn title_of_version(&self, ix: ReadoutIx) -> String {
        let title = &self.archive.readout(ix).document.record.title;
        let told = match self.told_apart_by(ix) {
            Some(Apart::Version(version)) => {
                self.words().say(Word::VersionCalled, &[version.into()])
            }
            Some(Apart::Retrieved(day)) => {
                let day = day.in_words(self.words());
                self.words().say(Word::VersionCaptured, &[(&day).into()])
            }
            None => return title.clone(),
        };
        format!("{} ({told})", self.words().direction().isolated(title))
    }

    /// The account before each readout by the same issuer in the same relation, whatever its words. Both are
    /// whole texts in the publisher's own words: what a summary, a translation or a part of a text has more or
    /// less than another says nothing of what the publisher wrote.
    pub(super) fn earlier_accounts(&self) -> Vec<Option<ReadoutIx>> {
        let mut earlier = vec![None; self.archive.readouts.len()];
        let wanted = self.archive.site.redline;
        if !wanted.unwrap_or_else(|| self.is_annotated()) {
            return earlier;
        }
        for relation in &self.archive.relations {
            let mut last: BTreeMap<Issue, ReadoutIx> = BTreeMap::new();
            for meeting in &relation.meetings {
                let mut texts = self.first_told(*meeting, relation.parties);
                for ix in texts.iter().copied() {
                    earlier[ix.position()] = last.get(&self.issue(ix)).copied();
                }
                // The next is compared with the one that weighs most.
                texts.sort_by_key(|ix| Reverse(self.archive.readout(*ix).standing()));
                last.extend(texts.into_iter().map(|ix| (self.issue(ix), ix)));
            }
        }
        earlier
    }

    /// The whole texts of a meeting, if this is the first of its relations.
    fn first_told(&self, ix: MeetingIx, parties: [EntityIx; 2]) -> Vec<ReadoutIx> {
        let meeting = self.archive.meeting(ix);
        let first = meeting.relations.first();
        let mut texts = match first {
            Some(first) if self.archive.relation(*first).parties == parties => meeting.texts(),
            _ => Vec::new(),
        };
        texts.retain(|ix| self.archive.readout(*ix).is_whole_original());
        texts
    }

    fn issue(&self, ix: ReadoutIx) -> Issue {
        let readout = self.archive.readout(ix);
        let record = &readout.document.record;
        let side = match readout.side {
            Side::Party(side) => Some(side),
            Side::Joint => None,
        };
        let kind: ReadoutKind = record.kind;
        (
            readout.publisher,
            side,
            self.language_of(ix).tag(),
            kind.name(),
        )
    }

    /// The account with which each readout is compared: the one before, if any sentence of it came back.
    pub(super) fn redlines(&self) -> &[Option<ReadoutIx>] {
        self.redlines.get_or_init(|| {
            let text = |ix: ReadoutIx| self.links.readouts[ix.position()].text.as_str();
            let earlier = self.earlier_accounts();
            // Most texts are compared twice: with the one before and with the one after.
            let known: Vec<OnceLock<Vec<u64>>> = earlier.iter().map(|_| OnceLock::new()).collect();
            let traces = |ix: ReadoutIx| known[ix.position()].get_or_init(|| traces(text(ix)));
            let found = earlier.par_iter().enumerate().map(|(i, earlier)| {
                let (before, after) = ((*earlier)?, ReadoutIx::at(i));
                if !may_be_alike(traces(before), traces(after)) {
                    return None;
                }
                let (old, new) = (text(before), text(after));
                let lines = redline(&sentences(old), &sentences(new));
                // One sentence that is half another tells nothing yet: accounts begin alike.
                let fates = |fate: Fate| lines.iter().filter(|line| line.fate == fate).count();
                let came_back = fates(Fate::Kept) + fates(Fate::Moved);
                (came_back > 0 || fates(Fate::Changed) > 1).then_some(before)
            });
            found.collect()
        })
    }

    /// The pages that compare texts.
    pub(super) fn redline_routes(&self) -> impl Iterator<Item = Route> {
        let redlines = self.redlines().iter().enumerate();
        let redlines = redlines.filter(|(_, earlier)| earlier.is_some());
        let versions = self.archive.readouts();
        let versions = versions.filter(|(ix, _)| self.has_changes(*ix));
        redlines
            .map(|(i, _)| Route::Redline(ReadoutIx::at(i)))
            .chain(versions.map(|(ix, _)| Route::Changes(ix)))
    }

    /// Whether a version is compared with the one before it: both are whole texts in the publisher's own words.
    fn has_changes(&self, ix: ReadoutIx) -> bool {
        let readout = self.archive.readout(ix);
        let earlier = readout.supersedes.map(|ix| self.archive.readout(ix));
        readout.is_whole_original() && earlier.is_some_and(Readout::is_whole_original)
    }

    pub(super) fn redline_link(&self, ix: ReadoutIx) -> Option<RedlineLink> {
        let earlier = self.redlines()[ix.position()]?;
        let meeting = self.archive.meeting(self.archive.readout(earlier).meeting);
        Some(RedlineLink {
            url: self.url(Route::Redline(ix)),
            date: self.date_view(&meeting.date),
        })
    }

    /// The newest capture of a text that was superseded.
    pub(super) fn newer_version(&self, ix: ReadoutIx) -> Option<CaptureView> {
        let next = self.archive.readout(ix).superseded_by?;
        let newest = self.archive.newest_version(next);
        let mut newest_view = self.capture(newest, next);
        newest_view.changes.take_if(|_| newest != next);
        Some(newest_view)
    }

    /// The earlier captures of a text, the latest first.
    pub(super) fn older_versions(&self, ix: ReadoutIx) -> Vec<CaptureView> {
        let mut older = Vec::new();
        let mut after = ix;
        while let Some(at) = self.archive.readout(after).supersedes {
            older.push(self.capture(at, after));
            after = at;
        }
        older
    }

    fn capture(&self, ix: ReadoutIx, changed_in: ReadoutIx) -> CaptureView {
        let record = &self.archive.readout(ix).document.record;
        let retrieved = record.source.retrieved.as_ref();
        CaptureView {
            title: record.title.clone(),
            lang: self.tongue(ix),
            url: self.url(Route::Readout(ix)),
            version: record.version.clone(),
            retrieved: retrieved.map(|date| self.date_view(date)),
            changes: self
                .has_changes(changed_in)
                .then(|| self.url(Route::Changes(changed_in))),
        }
    }

    fn compared_text(&self, ix: ReadoutIx) -> ComparedText {
        let readout = self.archive.readout(ix);
        let record = &readout.document.record;
        let retrieved = record.source.retrieved.as_ref();
        ComparedText {
            title: record.title.clone(),
            url: self.url(Route::Readout(ix)),
            account: self.account_name(ix),
            date: self.date_view(&self.archive.meeting(readout.meeting).date),
            version: record.version.clone(),
            retrieved: retrieved.map(|date| self.date_view(date)),
        }
    }

    pub(super) fn redline_view(&self, route: Route, ix: ReadoutIx) -> RedlineView {
        let readout = self.archive.readout(ix);
        let (kind, earlier) = match route {
            Route::Changes(_) => ("changes", readout.supersedes),
            _ => ("redline", self.redlines()[ix.position()]),
        };
        let earlier = earlier.unwrap_or(ix);
        let text = |ix: ReadoutIx| self.links.readouts[ix.position()].text.as_str();
        let lines = redline(&sentences(text(earlier)), &sentences(text(ix)));
        let count = |fate: Fate| lines.iter().filter(|line| line.fate == fate).count();
        let language = self.language_of(ix);
        RedlineView {
            title: readout.document.record.title.clone(),
            kind,
            old: self.compared_text(earlier),
            new: self.compared_text(ix),
            language: language.tag(),
            dir: language.direction(),
            kept: count(Fate::Kept),
            moved: count(Fate::Moved),
            changed: count(Fate::Changed),
            dropped: count(Fate::Dropped),
            added: count(Fate::New),
            lines: lines.into_iter().map(line_view).collect(),
        }
    }

    pub(super) fn redline_head(&self, route: Route, ix: ReadoutIx) -> PageView {
        let title = &self.archive.readout(ix).document.record.title;
        let values = [title.into()];
        let (heading, about) = match route {
            Route::Changes(_) => (Word::ChangesTitle, Word::AboutChanges),
            _ => (Word::RedlineTitle, Word::AboutRedline),
        };
        let heading = self.words().say(heading, &values);
        let description = self.words().say(about, &values);
        let mut head = self.listing_head(route, &heading, description);
        head.kind = "redline";
        let readouts = self.words().text(Word::Readouts);
        self.crumb(&mut head, readouts, Route::Readouts(1));
        self.crumb(&mut head, title, Route::Readout(ix));
        head
    }

    pub(super) fn translation_label(&self, kind: TranslationKind) -> Label {
        let (name, word) = match kind {
            TranslationKind::Official => ("official", Word::TranslationOfficial),
            TranslationKind::Independent => ("independent", Word::TranslationIndependent),
            TranslationKind::Machine => ("machine", Word::TranslationMachine),
        };
        self.label_of(name, word)
    }
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
            Fate::Kept => "kept",
            Fate::Moved => "moved",
            Fate::Changed => "changed",
            Fate::Dropped => "dropped",
            Fate::New => "new",
        },
        pieces: line.pieces.into_iter().map(piece).collect(),
    }
}
