//! Whether a text calls people by offices that they held, by their own records, when they met.
//!
//! A warning is given only where there is no doubt: the office stands right beside the name, nothing
//! says that it is a past or a coming one, and what the record knows leaves no possible day.

use std::collections::HashSet;
use std::ops::Range;

use super::links::Mention;
use super::no_mention_ranges::MentionOrigin;
use super::office_mention::{Calls, OfficeMention};
use super::reading::Text;
use super::titles::OfficeTitles;
use crate::archive::{Archive, Detail, Entity, EntityIx, Fact, Meeting, Office, Readout, listed};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::source::edtf::Edtf;
use crate::source::fold::fold;
use crate::source::markdown::Prose;
use crate::source::word::single_spaced;

/// The offices of all people, ready to be looked for.
pub(super) struct Offices<'a> {
    archive: &'a Archive,
    titles: OfficeTitles,
}

/// What a person's record has against an office.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Fault {
    /// It has no such office.
    Never,
    /// It has, but at another time: these bounds say so, each by the position of its office and its key.
    NotThen(Vec<(usize, &'static str)>),
}

impl<'a> Offices<'a> {
    pub(super) fn new(archive: &'a Archive) -> Self {
        let offices = archive.entities.iter().flat_map(offices_of);
        let titles = offices.map(|office| office.title.as_str());
        Offices {
            titles: OfficeTitles::new(titles),
            archive,
        }
    }

    /// Reports each wording once that calls somebody by an office that the record denies.
    pub(super) fn check(
        &self,
        readout: &Readout,
        text: &Text<'_>,
        prose: &Prose,
        mentions: &[(Mention, MentionOrigin)],
    ) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        if self.titles.is_empty() {
            return diagnostics;
        }
        let is_person =
            |ix: EntityIx| matches!(self.archive.entity(ix).detail, Detail::Person { .. });
        let people: Vec<&(Mention, MentionOrigin)> = mentions
            .iter()
            .filter(|(mention, _)| is_person(mention.entity) && !mention.range.is_empty())
            .collect();
        let names: Vec<Range<usize>> = people.iter().map(|(m, _)| m.range.clone()).collect();
        let calls = Calls {
            titles: &self.titles,
            text: &prose.text,
            names: &names,
        };
        let meeting = self.archive.meeting(readout.meeting);
        let mut reported: HashSet<&str> = HashSet::new();
        for (mention, how) in people {
            let person = self.archive.entity(mention.entity);
            // What is not sure proves nothing.
            if person.is_uncertain() {
                continue;
            }
            for calling in calls.of(&mention.range) {
                let words = &prose.text[calling.whole.clone()];
                if settled(readout, mention, *how, &calling, &prose.text) {
                    continue;
                }
                let Some(fault) = self.fault(person, meeting, &calling, &prose.text) else {
                    continue;
                };
                if reported.insert(words) {
                    let mut diagnostic = report(person, meeting, &calling, &fault, prose, *how);
                    diagnostic.place = Some(text.visible(prose, &calling.whole));
                    diagnostics.push(diagnostic);
                }
            }
        }
        diagnostics
    }

    /// What the record of a person has against what a text calls them; none, if there is any doubt.
    fn fault(
        &self,
        person: &Entity,
        meeting: &Meeting,
        calling: &OfficeMention,
        text: &str,
    ) -> Option<Fault> {
        let offices = offices_of(person);
        if offices.is_empty() {
            return None;
        }
        let called = self.titles.title(calling.title);
        let fitting: Vec<(usize, &Office)> = offices
            .iter()
            .enumerate()
            .filter(|(_, office)| called.fits(&office.title))
            .collect();
        if fitting.is_empty() {
            return (calling.certain && called.is_telling()).then_some(Fault::Never);
        }
        let disagree = |fact| meeting.disagreements.iter().any(|d| d.fact == fact);
        if !meeting.date.is_exact() || disagree(Fact::Date) || other_year(text, calling, meeting) {
            return None;
        }
        let denied = fitting
            .into_iter()
            .map(|(i, office)| Some((i, denies(office, &meeting.date)?)));
        denied.collect::<Option<Vec<_>>>().map(Fault::NotThen)
    }
}

fn offices_of(entity: &Entity) -> &[Office] {
    match &entity.detail {
        Detail::Person { offices, .. } => offices,
        _ => &[],
    }
}

/// The bound of an office that lies on the wrong side of every day of a date. One that is approximate
/// or not known does not.
fn denies(office: &Office, date: &Edtf) -> Option<&'static str> {
    let exact = |bound: &'_ Option<Edtf>| bound.clone().filter(Edtf::is_exact);
    let ended = exact(&office.to).and_then(|to| to.latest());
    let begun = exact(&office.from).and_then(|from| from.earliest());
    // It was held or not on the day on which they met, where they met.
    match date.local_days() {
        (Some(first), _) if ended.is_some_and(|ended| ended < first) => Some("to"),
        (_, Some(last)) if begun.is_some_and(|begun| begun > last) => Some("from"),
        _ => None,
    }
}

/// Whether the sentence in which somebody is called by an office speaks of another year than that of
/// the meeting: the office may be that of then.
fn other_year(text: &str, calling: &OfficeMention, meeting: &Meeting) -> bool {
    let sentence = sentence(text, &calling.whole);
    let years = text[sentence]
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse::<i16>().ok());
    let first = meeting.date.earliest().map_or(i16::MIN, |day| day.year());
    let last = meeting.date.latest().map_or(i16::MAX, |day| day.year());
    years.into_iter().any(|year| year < first || year > last)
}

/// The sentence in which a stretch of a text stands, roughly: up to a full stop that is not that of a
/// capital letter, as in `Joseph R. Biden`, or to the end of the paragraph.
fn sentence(text: &str, stretch: &Range<usize>) -> Range<usize> {
    let (head, tail) = (&text[..stretch.start], &text[stretch.end..]);
    let line = head.rfind('\n').map_or(0, |i| i + 1);
    let ends = |text: &str, i: usize| {
        let before = text[..i].chars().next_back();
        !before.is_some_and(char::is_uppercase)
    };
    let mut stops = head[line..].rmatch_indices(". ");
    let start = stops.find(|(i, _)| ends(&head[line..], *i));
    let tail = &tail[..tail.find('\n').unwrap_or(tail.len())];
    let mut stops = tail.match_indices(". ");
    let end = stops
        .find(|(i, _)| ends(tail, *i))
        .map_or(tail.len(), |(i, _)| i);
    line + start.map_or(0, |(i, _)| i)..stretch.end + end
}

/// Whether an editor has settled the very words: under `mentions`, or by a link around them.
fn settled(
    readout: &Readout,
    mention: &Mention,
    how: MentionOrigin,
    calling: &OfficeMention,
    text: &str,
) -> bool {
    let within =
        mention.range.start <= calling.office.start && calling.office.end <= mention.range.end;
    let words = || fold(&text[mention.range.clone()]).text().to_owned();
    let by_hand = || {
        let names = readout.settled.iter().map(|(name, _)| name.trim());
        how == MentionOrigin::ByHand || names.into_iter().any(|name| fold(name).text() == words())
    };
    within && by_hand()
}

fn report(
    person: &Entity,
    meeting: &Meeting,
    calling: &OfficeMention,
    fault: &Fault,
    prose: &Prose,
    how: MentionOrigin,
) -> Diagnostic {
    let shown = |range: &Range<usize>| single_spaced(&prose.text[range.clone()]);
    let (name, office) = (&person.name, shown(&calling.office));
    let path = person.file.as_ref().map(|file| file.source.path.as_str());
    let path = path.unwrap_or_default();
    let message = match fault {
        Fault::Never => format!("according to `{path}`, {name} never held the office `{office}`"),
        Fault::NotThen(_) => format!(
            "according to `{path}`, {name} did not hold the office `{office}` at the time of the meeting, {}",
            meeting.date.words()
        ),
    };
    let held: Vec<String> = offices_of(person)
        .iter()
        .filter(|office| denies(office, &meeting.date).is_none())
        .map(|office| format!("`{}`", office.title))
        .collect();
    let held: Vec<&str> = held.iter().map(String::as_str).collect();
    let record = match held.as_slice() {
        [] => "the record has no office at that time".to_owned(),
        held => format!("the record has {} at that time", listed(held)),
    };
    let words = shown(&calling.whole)
        .replace('\\', "\\\\")
        .replace('"', "\\\"");
    let settle = match how {
        MentionOrigin::ByHand => format!("`[[{}|{words}]]`", person.id),
        MentionOrigin::ByName | MentionOrigin::InHeading => {
            let id = format!("{}/{}", person.kind.folder(), person.id);
            format!("`mentions: {{\"{words}\": {id}}}`")
        }
    };
    let help = format!("{record}; correct its `offices`, or keep the text and write {settle}");
    let diagnostic = Diagnostic::new(Code::OfficeNotHeld, message).help(help);
    let bounds = match fault {
        Fault::Never => &[][..],
        Fault::NotThen(bounds) => bounds,
    };
    bounds.iter().fold(diagnostic, |diagnostic, (i, key)| {
        let label = match *key {
            "to" => "the office ends here",
            _ => "the office begins here",
        };
        match bound(person, *i, key) {
            Some(place) => diagnostic.related(place, label),
            None => diagnostic,
        }
    })
}

/// Where a record says when an office begins or ends.
fn bound(person: &Entity, office: usize, key: &str) -> Option<Place> {
    let file = person.file.as_ref()?;
    let path = ["offices".into(), office.into(), key.into()];
    file.known_place(&path)
}
