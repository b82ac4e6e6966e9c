//! Points in place of `rulings` and `silences`, which an earlier form of front matter had.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;

use serde::Deserialize;

use super::NewId;
use super::yaml::value;
use crate::archive::{Archive, EntityIx, Meeting, Readout, ReadoutIx, Side, Target};
use crate::source::id::{EntityKind, Id, Kind, Reference, first_free};
use crate::source::record::Assessment;
use crate::source::yaml;

/// The keys of the earlier form.
pub(crate) const OLD_KEYS: [&str; 2] = ["rulings", "silences"];

/// What of the front matter of a meeting is in the earlier form.
#[derive(Debug, Default, Deserialize)]
struct OldMeeting {
    #[serde(default)]
    rulings: Vec<OldRuling>,
    #[serde(default)]
    silences: Vec<OldSilence>,
}

/// An assessment of the statements on a topic.
#[derive(Debug, Deserialize)]
struct OldRuling {
    topic: Reference,
    ruling: Assessment,
    #[serde(default)]
    statements: Vec<String>,
    note: Option<String>,
    by: String,
    date: String,
}

/// A topic that the account of a side does not have.
#[derive(Debug, Deserialize)]
struct OldSilence {
    topic: Reference,
    side: Reference,
    meaning: String,
    note: Option<String>,
    by: String,
    date: String,
}

/// Whether the front matter of a meeting is in the earlier form.
pub(crate) fn is_old(front: &str) -> bool {
    yaml::some::<OldMeeting>(front)
        .is_some_and(|old| !old.rulings.is_empty() || !old.silences.is_empty())
        || OLD_KEYS
            .iter()
            .any(|key| yaml::locate_key(front, &[(*key).into()]).is_some())
}

/// The `points` of a meeting, as YAML, in place of its `rulings` and `silences`. `new` are ids that statements get.
///
/// # Errors
/// What of it cannot be written as a point.
pub(crate) fn points_of(
    archive: &Archive,
    meeting: &Meeting,
    front: &str,
    new: &[NewId],
) -> Result<String, String> {
    let Some(old) = yaml::some::<OldMeeting>(front) else {
        return Err("its `rulings` or `silences` cannot be read".to_owned());
    };
    let mut writer = Writer {
        archive,
        meeting,
        new: new
            .iter()
            .map(|new| ((new.readout, new.anchor.as_str()), &new.id))
            .collect(),
        ids: BTreeSet::new(),
        text: String::new(),
    };
    for (i, ruling) in old.rulings.iter().enumerate() {
        writer
            .ruling(ruling)
            .map_err(|why| format!("item {} of `rulings`: {why}", i + 1))?;
    }
    for (i, silence) in old.silences.iter().enumerate() {
        writer
            .silence(silence)
            .map_err(|why| format!("item {} of `silences`: {why}", i + 1))?;
    }
    Ok(match writer.text.is_empty() {
        true => "points: []\n".to_owned(),
        false => format!("points:\n{}", writer.text),
    })
}

struct Writer<'a> {
    archive: &'a Archive,
    meeting: &'a Meeting,
    /// The ids that statements and notes get, by their readout and their address.
    new: HashMap<(ReadoutIx, &'a str), &'a Id>,
    ids: BTreeSet<String>,
    text: String,
}

impl Writer<'_> {
    fn ruling(&mut self, ruling: &OldRuling) -> Result<(), String> {
        let topic = self.topic(&ruling.topic)?;
        let mut accounts: Vec<(ReadoutIx, Vec<String>)> = Vec::new();
        for written in &ruling.statements {
            let (ix, anchor) = self.statement(written)?;
            let id = self.id_of(ix, &anchor)?;
            match accounts.iter_mut().find(|(account, _)| *account == ix) {
                Some((_, ids)) => ids.push(id),
                None => accounts.push((ix, vec![id])),
            }
        }
        if ruling.statements.is_empty() {
            accounts = self.all_on(topic)?;
        }
        if accounts.len() < 2 {
            return Err("fewer than two accounts have statements on the topic".to_owned());
        }
        let last = accounts.len() - 1;
        let accounts = accounts.into_iter().enumerate().map(|(i, (ix, ids))| {
            // The earlier form did not say which of them contradicts the other.
            let stance = match ruling.ruling {
                Assessment::Contradicts if i == last => "contradicts",
                _ => "states",
            };
            (
                ix,
                format!("{{stance: {stance}, statements: [{}]}}", ids.join(", ")),
            )
        });
        let accounts: Vec<_> = accounts.collect();
        let signature = (ruling.by.as_str(), ruling.date.as_str());
        let assessment = Some(ruling.ruling.name());
        self.point(
            topic,
            &accounts,
            assessment,
            ruling.note.as_deref(),
            signature,
        );
        Ok(())
    }

    fn silence(&mut self, silence: &OldSilence) -> Result<(), String> {
        let topic = self.topic(&silence.topic)?;
        let side = self
            .archive
            .index()
            .resolve(&silence.side, &Kind::all().collect::<Vec<_>>());
        let Ok(Target::Entity(side)) = side else {
            return Err(format!("there is no party `{}`", silence.side.as_str()));
        };
        let mut accounts: Vec<(ReadoutIx, String)> = self
            .all_on(topic)?
            .into_iter()
            .map(|(ix, ids)| {
                (
                    ix,
                    format!("{{stance: states, statements: [{}]}}", ids.join(", ")),
                )
            })
            .collect();
        if accounts.is_empty() {
            return Err("no account has a statement on the topic".to_owned());
        }
        let silent = self.meeting.readouts.iter();
        let silent = silent.filter(|ix| self.readout(**ix).side == Side::Party(side));
        let silent: Vec<_> = silent
            .map(|ix| {
                (
                    *ix,
                    format!("{{stance: absent, meaning: {}}}", value(&silence.meaning)),
                )
            })
            .collect();
        if silent.is_empty() {
            return Err(format!(
                "there is no readout from `{}`",
                silence.side.as_str()
            ));
        }
        accounts.extend(silent);
        let signature = (silence.by.as_str(), silence.date.as_str());
        self.point(topic, &accounts, None, silence.note.as_deref(), signature);
        Ok(())
    }

    fn point(
        &mut self,
        topic: EntityIx,
        accounts: &[(ReadoutIx, String)],
        assessment: Option<&str>,
        note: Option<&str>,
        (by, date): (&str, &str),
    ) {
        let entity = self.archive.entity(topic);
        let base = entity.id.as_str();
        let id = first_free(base, |id| self.ids.contains(id));
        let mut lines = format!(
            "  - id: {id}\n    topic: {base}\n    point: {}\n    accounts:\n",
            value(&entity.name)
        );
        for (ix, what) in accounts {
            let readout = self.readout(*ix).document.id.as_str();
            // Writing to a string does not fail.
            let _ = writeln!(lines, "      {}: {what}", value(readout));
        }
        let signature = [
            ("assessment", assessment),
            ("note", note),
            ("by", Some(by)),
            ("date", Some(date)),
        ];
        for (key, text) in signature {
            if let Some(text) = text {
                let text = if key == "date" {
                    text.to_owned()
                } else {
                    value(text)
                };
                let _ = writeln!(lines, "    {key}: {text}");
            }
        }
        self.ids.insert(id);
        self.text.push_str(&lines);
    }

    fn readout(&self, ix: ReadoutIx) -> &Readout {
        self.archive.readout(ix)
    }

    fn topic(&self, topic: &Reference) -> Result<EntityIx, String> {
        match self
            .archive
            .index()
            .resolve(topic, &[Kind::Entity(EntityKind::Topic)])
        {
            Ok(Target::Entity(ix)) => Ok(ix),
            _ => Err(format!("there is no topic `{}`", topic.as_str())),
        }
    }

    /// The ids of all statements on a topic, by account.
    fn all_on(&self, topic: EntityIx) -> Result<Vec<(ReadoutIx, Vec<String>)>, String> {
        let mut accounts = Vec::new();
        for ix in &self.meeting.readouts {
            let statements = self.readout(*ix).statements.iter();
            let on_topic = statements.filter(|s| s.act().is_some() && s.topics.contains(&topic));
            let ids = on_topic.map(|s| self.id_of(*ix, &s.anchor));
            let ids: Vec<String> = ids.collect::<Result<_, _>>()?;
            if !ids.is_empty() {
                accounts.push((*ix, ids));
            }
        }
        Ok(accounts)
    }

    /// A statement by its address: `talks-khm#s-3`
    fn statement(&self, written: &str) -> Result<(ReadoutIx, String), String> {
        let none = || format!("`{written}` does not name a statement");
        let (readout, anchor) = written.split_once('#').ok_or_else(none)?;
        let reference = Reference::new(readout).map_err(|_| none())?;
        match self.archive.index().resolve(&reference, &[Kind::Readout]) {
            Ok(Target::Readout(ix)) => Ok((ix, anchor.to_owned())),
            _ => Err(none()),
        }
    }

    fn id_of(&self, ix: ReadoutIx, anchor: &str) -> Result<String, String> {
        let readout = self.readout(ix);
        let statement = readout.statements.iter().find(|s| s.anchor == anchor);
        let own = statement.and_then(|s| readout.record(s).id.as_ref());
        let id = own.or_else(|| self.new.get(&(ix, anchor)).copied());
        id.map(Id::to_string)
            .ok_or_else(|| format!("`{}` has no statement `{anchor}`", readout.document.id))
    }
}
