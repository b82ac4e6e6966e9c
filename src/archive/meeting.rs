//! Meetings, gathered from their own files and from what readouts say of them.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::entity::{Entity, PARTY};
use super::fact::{self, Claim, Claimant, Disagreement, Fact, FactResolver};
use super::index::{Index, withdrawn_reference};
use super::point::Point;
use super::{EntityIx, ReadoutIx, RelationIx, capitalized};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::Document;
use crate::source::edtf::{Edtf, order_instants};
use crate::source::id::{EntityKind, Id, Kind};
use crate::source::record::{Certainty, MeetingFacts, MeetingFormat, MeetingRecord, ReadoutRecord};
use crate::words::{Word, Words};

/// An encounter of two or more parties.
#[derive(Debug)]
pub struct Meeting {
    /// Its id.
    pub id: Id,
    /// The title on pages.
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
    /// Its accounts: of an account and its translations the one that counts, and no text that was
    /// superseded.
    pub readouts: Vec<ReadoutIx>,
    /// The other texts of these accounts: translations, and originals of which a translation counts.
    pub translations: Vec<ReadoutIx>,
    /// The relations to which it belongs: every two of its parties.
    pub relations: Vec<RelationIx>,
    /// The facts that its files disagree about.
    pub disagreements: Vec<Disagreement>,
    /// What was at issue, and what each account makes of it, as editors see it.
    pub points: Vec<Point>,
    /// Its own file, if it has one.
    pub document: Option<Arc<Document<MeetingRecord>>>,
}

impl Meeting {
    /// All texts of its accounts, but for those that were superseded, in the archive's order.
    pub fn texts(&self) -> Vec<ReadoutIx> {
        let mut texts = [self.readouts.as_slice(), &self.translations].concat();
        texts.sort_unstable();
        texts
    }

    /// How long it lasted, if its own file says so.
    pub fn duration(&self) -> Option<&str> {
        self.document.as_ref()?.record.duration.as_deref()
    }

    /// Whether its facts are not sure, by its own file.
    pub fn is_uncertain(&self) -> bool {
        self.document
            .as_ref()
            .is_some_and(|document| document.record.certainty == Certainty::Low)
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

/// What the files of a meeting state.
struct Stated<'a> {
    stated: Vec<(Claimant<'a>, Resolved)>,
    /// What versions state that were superseded.
    earlier: Vec<(Claimant<'a>, Resolved)>,
}

impl<'a> Stated<'a> {
    /// What is said of a fact.
    fn claims<T>(&self, of: impl Fn(&Resolved) -> Option<T>) -> Vec<Claim<'a, T>> {
        let claims = fact::claims(&self.stated, &of);
        match claims.is_empty() {
            true => fact::claims(&self.earlier, of),
            false => claims,
        }
    }

    fn all(&self) -> impl Iterator<Item = &(Claimant<'a>, Resolved)> {
        self.stated.iter().chain(&self.earlier)
    }
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
    documents: Vec<Arc<Document<MeetingRecord>>>,
    readouts: &[Arc<Document<ReadoutRecord>>],
    index: &Index,
    entities: &[Entity],
    words: &Words,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Meeting> {
    let renamed = now_called(&documents);
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
        let id = renamed.get(id).map_or(id, String::as_str);
        let of_meeting = accounts.entry(id).or_default();
        if of_meeting.is_empty() {
            order.push(id);
        }
        of_meeting.push(readout);
    }
    let mut records = Vec::with_capacity(order.len());
    for document in documents {
        let of_meeting = accounts.remove(document.id.as_str()).unwrap_or_default();
        records.push((document.id.clone(), Some(document), of_meeting));
    }
    for id in order {
        let Some(of_meeting) = accounts.remove(id) else {
            continue;
        };
        let Ok(id) = Id::new(id) else { continue };
        // What is left of the meeting has its address.
        let is_withdrawn = |readout: &&&Document<ReadoutRecord>| {
            let reference = &readout.record.meeting;
            index.withdrawn(reference, &[Kind::Meeting]).is_some()
        };
        let mut withdrawn = of_meeting.iter().filter(is_withdrawn).peekable();
        if withdrawn.peek().is_some() {
            diagnostics.extend(withdrawn.map(|readout| {
                let fault = withdrawn_reference(&readout.record.meeting)
                    .help("withdraw the readout too, or give it another meeting");
                readout.fault(fault, &["meeting".into()])
            }));
            continue;
        }
        if !index.is_broken(Kind::Meeting, &id) {
            records.push((id, None, of_meeting));
        }
    }
    let made = records.into_par_iter().map(|(id, document, of_meeting)| {
        let mut faults = Vec::new();
        let meeting = meeting(
            id,
            document,
            &of_meeting,
            index,
            entities,
            words,
            &mut faults,
        );
        (meeting, faults)
    });
    let mut meetings = Vec::new();
    for (meeting, faults) in made.collect::<Vec<_>>() {
        meetings.extend(meeting);
        diagnostics.extend(faults);
    }
    meetings.sort_by(|a, b| {
        a.date
            .sort_key()
            .cmp(&b.date.sort_key())
            .then_with(|| a.id.cmp(&b.id))
    });
    order_instants(&mut meetings, |meeting| Some(&meeting.date));
    meetings
}

/// The ids that meetings had before, with those that they have now.
fn now_called(documents: &[Arc<Document<MeetingRecord>>]) -> HashMap<String, String> {
    let renamed = documents.iter().flat_map(|document| {
        let previous = document.record.previous_ids.iter();
        previous.map(|id| (id.to_string(), document.id.to_string()))
    });
    let mut renamed: HashMap<String, String> = renamed.collect();
    if !renamed.is_empty() {
        for document in documents {
            renamed.remove(document.id.as_str());
        }
    }
    renamed
}

fn meeting(
    id: Id,
    document: Option<Arc<Document<MeetingRecord>>>,
    readouts: &[&Document<ReadoutRecord>],
    index: &Index,
    entities: &[Entity],
    words: &Words,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Meeting> {
    let mut stated: Vec<(Claimant, Resolved)> = Vec::with_capacity(readouts.len() + 1);
    if let Some(document) = &document {
        let facts = resolve(document.record.facts(), document, index, diagnostics);
        stated.push((Claimant::Meeting(document), facts));
    }
    // What an earlier version of a text states counts where nothing else does.
    let superseded = |readout: &Document<ReadoutRecord>| {
        let mut references = readouts.iter().filter_map(|r| r.record.supersedes.as_ref());
        references.any(|reference| {
            let id = reference.parts().1;
            let previous = &readout.record.previous_ids;
            id == readout.id.as_str() || previous.iter().any(|known| known.as_str() == id)
        })
    };
    let mut earlier: Vec<(Claimant, Resolved)> = Vec::new();
    for readout in readouts {
        let facts = resolve(readout.record.facts(), readout, index, diagnostics);
        match superseded(readout) {
            false => stated.push((Claimant::Readout(readout), facts)),
            true => earlier.push((Claimant::Readout(readout), facts)),
        }
    }
    let stated = Stated { stated, earlier };

    let names = |list: &Vec<EntityIx>| {
        let names: Vec<_> = list
            .iter()
            .map(|ix| entities[ix.position()].name.as_str())
            .collect();
        words.commas(&names)
    };
    let name = |ix: &EntityIx| entities[ix.position()].name.clone();
    let same_members = |a: &Vec<EntityIx>, b: &Vec<EntityIx>| {
        a.len() == b.len() && a.iter().all(|x| b.contains(x))
    };
    let mut settling = FactResolver {
        disagreements: Vec::new(),
        diagnostics,
    };
    let some = |list: &Vec<EntityIx>| (!list.is_empty()).then(|| list.clone());

    let date = settling.settle(
        Fact::Date,
        stated.claims(|f| f.date.clone()),
        Edtf::agrees_with,
        Edtf::words,
        |date| date.in_words(words),
    );
    let place = settling.settle(
        Fact::Place,
        stated.claims(|f| f.place),
        PartialEq::eq,
        name,
        name,
    );
    let format = settling.settle(
        Fact::Format,
        stated.claims(|f| f.format),
        PartialEq::eq,
        |f| f.name().to_owned(),
        |f| words.text(format_word(*f)).to_owned(),
    );
    let event = settling.settle(
        Fact::Event,
        stated.claims(|f| f.event),
        PartialEq::eq,
        name,
        name,
    );
    let parties = settling.settle(
        Fact::Parties,
        stated.claims(|f| some(&f.parties)),
        same_members,
        names,
        names,
    );
    let participants = settling.settle(
        Fact::Participants,
        stated.claims(|f| some(&f.participants)),
        same_members,
        names,
        names,
    );
    let disagreements = settling.disagreements;

    let voices: Vec<Claimant> = stated.all().map(|(voice, _)| *voice).collect();
    let draft = index.is_draft(Kind::Meeting, &id);
    // A value that is wrong has been reported; its fact is not missing.
    let wrong = |fact: Fact| voices.iter().any(|voice| voice.is_faulty(fact.name()));
    if date.is_none() && !wrong(Fact::Date) {
        let example = "date: 2022-05-13";
        diagnostics.extend(missing(&id, draft, &voices, "the date", example));
    }
    // The list that counts; records of its parties need not be there.
    let settled = stated
        .all()
        .find(|(_, facts)| !facts.parties.is_empty())
        .map(|(voice, _)| *voice);
    let naming = settled.or_else(|| voices.iter().copied().find(|v| v.named_parties() > 0));
    let named = naming.map_or(0, Claimant::named_parties);
    match naming {
        _ if wrong(Fact::Parties) => {}
        Some(voice) if named == 1 => diagnostics.push(alone(voice)),
        Some(_) => {}
        None => {
            let example = "parties: [cambodia, united-states]";
            diagnostics.extend(missing(&id, draft, &voices, "the parties", example));
        }
    }
    let (date, parties) = (date?, parties.filter(|_| named > 1)?);
    if let Some(voice) = naming {
        let gone = parties
            .iter()
            .filter_map(|ix| out_of_time(&entities[ix.position()], &date));
        diagnostics.extend(gone.map(|fault| {
            let place = voice.place("parties");
            fault.at(&place.source, place.span)
        }));
    }
    let title = match document.as_ref().and_then(|d| d.record.title.clone()) {
        Some(title) => title,
        None => default_title(&parties, &date, entities, words),
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
        translations: Vec::new(),
        relations: Vec::new(),
        disagreements,
        points: Vec::new(),
        document,
    })
}

/// A fact that nothing states, told of the first file of the meeting.
fn missing(
    id: &Id,
    draft: bool,
    voices: &[Claimant],
    fact: &str,
    example: &str,
) -> Option<Diagnostic> {
    let place = voices.first()?.place("meeting");
    let message = format!("no file states {fact} of the meeting `{id}`");
    let help = if draft {
        format!("`content/meetings/{id}.md` is a draft; use `--drafts` to include drafts")
    } else {
        format!("add `{example}` to one of its readouts or to `content/meetings/{id}.md`")
    };
    let diagnostic = Diagnostic::new(Code::MissingFact, message).help(help);
    Some(diagnostic.at(&place.source, place.span))
}

/// A party that did not exist on any day that a date can mean.
fn out_of_time(party: &Entity, date: &Edtf) -> Option<Diagnostic> {
    let (first, last) = party.days()?;
    let (name, shown) = (&party.name, date.as_str());
    let message = if date.earliest().is_some_and(|day| day > last) {
        format!(
            "`{}` ({name}) no longer existed on {shown}; its last day was {last}",
            party.id
        )
    } else if date.latest().is_some_and(|day| day < first) {
        format!(
            "`{}` ({name}) did not exist yet on {shown}; its first day was {first}",
            party.id
        )
    } else {
        return None;
    };
    let help = "use the state that existed then, or correct the date";
    Some(Diagnostic::new(Code::PartyOutOfTime, message).help(help))
}

/// A list of one party.
fn alone(voice: Claimant) -> Diagnostic {
    let place = voice.place("parties");
    Diagnostic::new(
        Code::MissingFact,
        "a meeting needs at least two parties, but only one is given",
    )
    .help("add the other party: `parties: [cambodia, united-states]`")
    .at(&place.source, place.span)
}

fn default_title(parties: &[EntityIx], date: &Edtf, entities: &[Entity], words: &Words) -> String {
    let names: Vec<_> = parties
        .iter()
        .map(|ix| entities[ix.position()].in_text())
        .collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let (parties, date) = (words.listed(&names), date.in_words(words));
    let title = words.say(Word::ListComma, &[(&parties).into(), (&date).into()]);
    capitalized(&title)
}

/// The form of a meeting within a list of claims.
fn format_word(format: MeetingFormat) -> Word {
    match format {
        MeetingFormat::Meeting => Word::ClaimMeeting,
        MeetingFormat::Call => Word::ClaimCall,
        MeetingFormat::Visit => Word::ClaimVisit,
        MeetingFormat::CourtesyCall => Word::ClaimCourtesyCall,
        MeetingFormat::Sidelines => Word::ClaimSidelines,
        MeetingFormat::Video => Word::ClaimVideo,
    }
}
