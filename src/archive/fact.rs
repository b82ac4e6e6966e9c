//! The facts of a meeting: what its files say of them, and which of it counts.

use std::collections::HashSet;

use crate::diagnostics::{Code, Diagnostic, Place};
use crate::source::Document;
use crate::source::id::Id;
use crate::source::record::{MeetingRecord, ReadoutRecord};

/// What there is to say of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// When it was.
    Date,
    /// Where it was.
    Place,
    /// Its form.
    Format,
    /// The occasion.
    Event,
    /// The countries and organizations that took part.
    Parties,
    /// The people who took part.
    Participants,
}

impl Fact {
    /// The key in front matter.
    pub fn name(self) -> &'static str {
        match self {
            Fact::Date => "date",
            Fact::Place => "place",
            Fact::Format => "format",
            Fact::Event => "event",
            Fact::Parties => "parties",
            Fact::Participants => "participants",
        }
    }

    /// `is` or `are`.
    fn verb(self) -> &'static str {
        match self {
            Fact::Date | Fact::Place | Fact::Format | Fact::Event => "is",
            Fact::Parties | Fact::Participants => "are",
        }
    }
}

/// A fact that the files of a meeting state differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// Which fact.
    pub fact: Fact,
    /// What each file that states it says: the readout, or none for the meeting's own file, and the value in words.
    pub claims: Vec<(Option<Id>, String)>,
}

/// A fact as one file states it.
pub(super) struct Claim<'a, T> {
    value: T,
    voice: Claimant<'a>,
}

/// A file that speaks of a meeting.
#[derive(Clone, Copy)]
pub(super) enum Claimant<'a> {
    Meeting(&'a Document<MeetingRecord>),
    Readout(&'a Document<ReadoutRecord>),
}

impl Claimant<'_> {
    pub(super) fn place(self, key: &str) -> Place {
        match self {
            Claimant::Meeting(document) => document.place(&[key.into()]),
            Claimant::Readout(document) => document.place(&[key.into()]),
        }
    }

    /// How many different parties it names, whether or not there are records of them.
    pub(super) fn named_parties(self) -> usize {
        let parties = match self {
            Claimant::Meeting(document) => &document.record.parties,
            Claimant::Readout(document) => &document.record.parties,
        };
        parties
            .iter()
            .map(|party| party.parts().1)
            .collect::<HashSet<_>>()
            .len()
    }

    /// Whether it states a fact in a form that is wrong.
    pub(super) fn is_faulty(self, key: &str) -> bool {
        let faulty = match self {
            Claimant::Meeting(document) => &document.faulty,
            Claimant::Readout(document) => &document.faulty,
        };
        faulty.iter().any(|k| k == key)
    }

    fn readout(self) -> Option<Id> {
        match self {
            Claimant::Meeting(_) => None,
            Claimant::Readout(document) => Some(document.id.clone()),
        }
    }
}

/// What those files say that say something.
pub(super) fn claims<'a, F, T>(
    stated: &[(Claimant<'a>, F)],
    of: impl Fn(&F) -> Option<T>,
) -> Vec<Claim<'a, T>> {
    stated
        .iter()
        .filter_map(|(voice, facts)| {
            Some(Claim {
                value: of(facts)?,
                voice: *voice,
            })
        })
        .collect()
}

/// Finds out what counts, and keeps what does not agree.
pub(super) struct FactResolver<'d> {
    pub(super) disagreements: Vec<Disagreement>,
    pub(super) diagnostics: &'d mut Vec<Diagnostic>,
}

impl FactResolver<'_> {
    /// The value that counts: that of the meeting's own file, otherwise of the first readout that states one.
    /// `words` is how diagnostics say a value, `shown` how pages do.
    pub(super) fn settle<T>(
        &mut self,
        fact: Fact,
        claims: Vec<Claim<'_, T>>,
        agree: impl Fn(&T, &T) -> bool,
        words: impl Fn(&T) -> String,
        shown: impl Fn(&T) -> String,
    ) -> Option<T> {
        let mut differ = false;
        for (i, claim) in claims.iter().enumerate() {
            // What differs from the fact that counts has been told; nobody else is to blame for it.
            let counts = |o: &&Claim<'_, T>| agree(&claims[0].value, &o.value);
            let mut earlier = claims[..i].iter().filter(counts);
            let Some(other) = earlier.find(|o| !agree(&o.value, &claim.value)) else {
                continue;
            };
            differ = true;
            let place = claim.voice.place(fact.name());
            let diagnostic = Diagnostic::new(
                Code::FactsDisagree,
                format!(
                    "the {} of the meeting {} {} here, and {} elsewhere",
                    fact.name(),
                    fact.verb(),
                    words(&claim.value),
                    words(&other.value)
                ),
            )
            .at(&place.source, place.span)
            .related(other.voice.place(fact.name()), "the other value")
            .help("if the accounts differ, keep both and explain it in the meeting's file; the meeting's page shows both");
            self.diagnostics.push(diagnostic);
        }
        if differ {
            let claims = claims
                .iter()
                .map(|c| (c.voice.readout(), shown(&c.value)))
                .collect();
            self.disagreements.push(Disagreement { fact, claims });
        }
        claims.into_iter().next().map(|claim| claim.value)
    }
}
