//! Meetings, gathered from their own files and from what readouts say of them.

use std::collections::{HashMap, HashSet};

use super::entity::{Entity, PARTY};
use super::index::Index;
use super::{EntityIx, ReadoutIx, RelationIx};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::source::Document;
use crate::source::edtf::Edtf;
use crate::source::id::{EntityKind, Id, Kind};
use crate::source::record::{Certainty, MeetingFacts, MeetingFormat, MeetingRecord, ReadoutRecord};
use crate::source::yaml::locate;

/// An encounter of two or more parties.
#[derive(Debug)]
pub struct Meeting {
    /// Its id.
    pub id: Id,
    /// What pages call it.
    pub title: String,
    /// When it was.
    pub date: Edtf,
    /// Where it was.
    pub place: Option<EntityIx>,
    /// Its form.
    pub format: Option<MeetingFormat>,
    /// The occasion.
    pub event: Option<EntityIx>,
    /// The countries and organizations that took part.
    pub parties: Vec<EntityIx>,
    /// The people who took part.
    pub participants: Vec<EntityIx>,
    /// What its accounts speak of, in the order in which they first do.
    pub topics: Vec<EntityIx>,
    /// Its accounts.
    pub readouts: Vec<ReadoutIx>,
    /// The relations to which it belongs: every two of its parties.
    pub relations: Vec<RelationIx>,
    /// Facts on which its files disagree.
    pub disagreements: Vec<Disagreement>,
    /// Its own file, if it has one.
    pub document: Option<Document<MeetingRecord>>,
}

impl Meeting {
    /// Whether its facts are not sure, by its own file.
    pub fn is_uncertain(&self) -> bool {
        self.document
            .as_ref()
            .is_some_and(|document| document.record.certainty == Certainty::Low)
    }
}

/// A fact that the files of a meeting state differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// Which fact: `date`, `place`, `format`, `event`, `parties` or `participants`.
    pub fact: &'static str,
    /// What each says: the readout, or none for the meeting's own file, and the value in words.
    pub claims: Vec<(Option<Id>, String)>,
}

/// A fact as one file states it.
struct Claim<'a, T> {
    value: T,
    voice: Voice<'a>,
}

#[derive(Clone, Copy)]
enum Voice<'a> {
    Meeting(&'a Document<MeetingRecord>),
    Readout(&'a Document<ReadoutRecord>),
}

impl Voice<'_> {
    fn place(self, key: &str) -> Place {
        let (source, front) = match self {
            Voice::Meeting(document) => (&document.source, &document.front),
            Voice::Readout(document) => (&document.source, &document.front),
        };
        let span = locate(&source.text[front.clone()], &[key.into()]).unwrap_or(0..0);
        Place {
            source: source.clone(),
            span: front.start + span.start..front.start + span.end,
        }
    }

    /// How many different parties it names, whether or not there are records of them.
    fn named_parties(self) -> usize {
        let parties = match self {
            Voice::Meeting(document) => &document.record.parties,
            Voice::Readout(document) => &document.record.parties,
        };
        parties
            .iter()
            .map(|party| party.parts().1)
            .collect::<HashSet<_>>()
            .len()
    }

    /// Whether it states a fact in a form that is wrong.
    fn is_faulty(self, key: &str) -> bool {
        let faulty = match self {
            Voice::Meeting(document) => &document.faulty,
            Voice::Readout(document) => &document.faulty,
        };
        faulty.iter().any(|k| k == key)
    }

    fn readout(self) -> Option<Id> {
        match self {
            Voice::Meeting(_) => None,
            Voice::Readout(document) => Some(document.id.clone()),
        }
    }
}

/// What one file states, resolved.
#[derive(Default)]
struct Resolved {
    date: Option<Edtf>,
    place: Option<EntityIx>,
    format: Option<MeetingFormat>,
    event: Option<EntityIx>,
    parties: Vec<EntityIx>,
    participants: Vec<EntityIx>,
}

fn resolve<R>(
    facts: MeetingFacts,
    document: &Document<R>,
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) -> Resolved {
    let mut one = |reference: &Option<_>, kind, key: &str| {
        reference.as_ref().and_then(|r| {
            index.entity(
                r,
                &[Kind::Entity(kind)],
                document,
                &[key.into()],
                diagnostics,
            )
        })
    };
    let place = one(&facts.place, EntityKind::Place, "place");
    let event = one(&facts.event, EntityKind::Event, "event");
    let people = [Kind::Entity(EntityKind::Person)];
    Resolved {
        date: facts.date,
        place,
        format: facts.format,
        event,
        parties: index.entities(&facts.parties, PARTY, document, "parties", diagnostics),
        participants: index.entities(
            &facts.participants,
            &people,
            document,
            "participants",
            diagnostics,
        ),
    }
}

/// The meetings of an archive in the order of time, still without their readouts.
pub(super) fn gather(
    documents: Vec<Document<MeetingRecord>>,
    readouts: &[Document<ReadoutRecord>],
    index: &Index,
    entities: &[Entity],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Meeting> {
    let mut accounts: HashMap<&str, Vec<&Document<ReadoutRecord>>> =
        HashMap::with_capacity(readouts.len());
    let mut order: Vec<&str> = Vec::new();
    for readout in readouts {
        let (kind, id) = readout.record.meeting.parts();
        if kind.is_some_and(|kind| kind != Kind::Meeting) {
            let diagnostic = Diagnostic::new(
                Code::InvalidValue,
                format!("`{}` is not a meeting", readout.record.meeting.as_str()),
            );
            diagnostics.push(readout.fault(diagnostic, &["meeting".into()]));
            continue;
        }
        let of_meeting = accounts.entry(id).or_default();
        if of_meeting.is_empty() {
            order.push(id);
        }
        of_meeting.push(readout);
    }
    let mut meetings = Vec::with_capacity(order.len());
    for document in documents {
        let of_meeting = accounts.remove(document.id.as_str()).unwrap_or_default();
        meetings.extend(meeting(
            document.id.clone(),
            Some(document),
            &of_meeting,
            index,
            entities,
            diagnostics,
        ));
    }
    for id in order {
        let Some(of_meeting) = accounts.remove(id) else {
            continue;
        };
        let Ok(id) = Id::new(id) else { continue };
        if !index.is_broken(Kind::Meeting, &id) {
            meetings.extend(meeting(id, None, &of_meeting, index, entities, diagnostics));
        }
    }
    meetings.sort_by(|a, b| {
        a.date
            .sort_key()
            .cmp(&b.date.sort_key())
            .then_with(|| a.id.cmp(&b.id))
    });
    meetings
}

fn meeting(
    id: Id,
    document: Option<Document<MeetingRecord>>,
    readouts: &[&Document<ReadoutRecord>],
    index: &Index,
    entities: &[Entity],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Meeting> {
    let mut stated: Vec<(Voice, Resolved)> = Vec::with_capacity(readouts.len() + 1);
    if let Some(document) = &document {
        let facts = resolve(document.record.facts(), document, index, diagnostics);
        stated.push((Voice::Meeting(document), facts));
    }
    for readout in readouts {
        stated.push((
            Voice::Readout(readout),
            resolve(readout.record.facts(), readout, index, diagnostics),
        ));
    }

    let names = |list: &Vec<EntityIx>| {
        let names: Vec<_> = list
            .iter()
            .map(|ix| entities[ix.position()].name.as_str())
            .collect();
        names.join(", ")
    };
    let name = |ix: &EntityIx| entities[ix.position()].name.clone();
    let same_members = |a: &Vec<EntityIx>, b: &Vec<EntityIx>| {
        a.len() == b.len() && a.iter().all(|x| b.contains(x))
    };
    let mut settling = Settling {
        disagreements: Vec::new(),
        diagnostics,
    };
    let some = |list: &Vec<EntityIx>| (!list.is_empty()).then(|| list.clone());

    let date = settling.settle(
        "date",
        claims(&stated, |f| f.date.clone()),
        Edtf::agrees_with,
        Edtf::words,
    );
    let place = settling.settle("place", claims(&stated, |f| f.place), PartialEq::eq, name);
    let format = settling.settle(
        "format",
        claims(&stated, |f| f.format),
        PartialEq::eq,
        |f| f.name().to_owned(),
    );
    let event = settling.settle("event", claims(&stated, |f| f.event), PartialEq::eq, name);
    let parties = settling.settle(
        "parties",
        claims(&stated, |f| some(&f.parties)),
        same_members,
        names,
    );
    let participants = settling.settle(
        "participants",
        claims(&stated, |f| some(&f.participants)),
        same_members,
        names,
    );
    let disagreements = settling.disagreements;

    let voices: Vec<Voice> = stated.iter().map(|(voice, _)| *voice).collect();
    let named_parties = voices.iter().any(|voice| voice.named_parties() > 1);
    // A value that is wrong has been reported; its fact is not missing.
    if date.is_none() && !voices.iter().any(|voice| voice.is_faulty("date")) {
        diagnostics.extend(missing(&id, &voices, "the date", "date: 2022-05-13"));
    }
    if !named_parties && !voices.iter().any(|voice| voice.is_faulty("parties")) {
        diagnostics.extend(
            match voices.iter().find(|voice| voice.named_parties() == 1) {
                Some(voice) => Some(alone(*voice)),
                None => missing(
                    &id,
                    &voices,
                    "the parties",
                    "parties: [cambodia, united-states]",
                ),
            },
        );
    }
    let (date, parties) = (date?, parties.filter(|_| named_parties)?);
    let title = match document.as_ref().and_then(|d| d.record.title.clone()) {
        Some(title) => title,
        None => default_title(&parties, &date, entities),
    };
    Some(Meeting {
        id,
        title,
        date,
        place,
        format,
        event,
        parties,
        participants: participants.unwrap_or_default(),
        topics: Vec::new(),
        readouts: Vec::new(),
        relations: Vec::new(),
        disagreements,
        document,
    })
}

/// A fact that nothing states, told of the first file of the meeting.
fn missing(id: &Id, voices: &[Voice], fact: &str, example: &str) -> Option<Diagnostic> {
    let place = voices.first()?.place("meeting");
    let message = format!("nothing says {fact} of the meeting `{id}`");
    let help = format!("add `{example}` to a readout of it or to `content/meetings/{id}.md`");
    let diagnostic = Diagnostic::new(Code::MissingFact, message).help(help);
    Some(diagnostic.at(&place.source, place.span))
}

/// A list of one party.
fn alone(voice: Voice) -> Diagnostic {
    let place = voice.place("parties");
    Diagnostic::new(
        Code::MissingFact,
        "a meeting has two parties at least, and one is named",
    )
    .help("add the other: `parties: [cambodia, united-states]`")
    .at(&place.source, place.span)
}

fn default_title(parties: &[EntityIx], date: &Edtf, entities: &[Entity]) -> String {
    let names: Vec<_> = parties
        .iter()
        .map(|ix| entities[ix.position()].name.as_str())
        .collect();
    let names = match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    };
    format!("{names}, {}", date.words())
}

fn claims<'a, T>(
    stated: &[(Voice<'a>, Resolved)],
    of: impl Fn(&Resolved) -> Option<T>,
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

struct Settling<'d> {
    disagreements: Vec<Disagreement>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl Settling<'_> {
    /// The value that counts: that of the meeting's own file, otherwise of the first readout that states one.
    fn settle<T>(
        &mut self,
        fact: &'static str,
        claims: Vec<Claim<'_, T>>,
        agree: impl Fn(&T, &T) -> bool,
        words: impl Fn(&T) -> String,
    ) -> Option<T> {
        let (first, others) = claims.split_first()?;
        let others: Vec<_> = others
            .iter()
            .filter(|claim| !agree(&first.value, &claim.value))
            .collect();
        for claim in &others {
            let place = claim.voice.place(fact);
            let diagnostic = Diagnostic::new(
                Code::FactsDisagree,
                format!(
                    "the {fact} of the meeting {} {} here, and {} elsewhere",
                    if fact.ends_with('s') { "are" } else { "is" },
                    words(&claim.value),
                    words(&first.value)
                ),
            )
            .at(&place.source, place.span)
            .related(first.voice.place(fact), "the other")
            .help("if the accounts differ, keep both and say so in the meeting's file: its page shows both");
            self.diagnostics.push(diagnostic);
        }
        if !others.is_empty() {
            let claims = std::iter::once(first).chain(others);
            let claims = claims
                .map(|c| (c.voice.readout(), words(&c.value)))
                .collect();
            self.disagreements.push(Disagreement { fact, claims });
        }
        claims.into_iter().next().map(|claim| claim.value)
    }
}
