//! Unlinked variants of the names of known entities.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::account::Account;
use super::names::Candidate;
use crate::archive::{Archive, Entity, EntityIx};
use crate::source::fold::fold;
use crate::source::id::{EntityKind, slug};

/// Letters below which one that differs makes another name.
const LONG_ENOUGH: usize = 8;
/// Letters by which two spellings of a name may differ at the most.
const MOST_APART: usize = 2;

/// The names of an archive, ready to be asked whose variant a name is.
pub(super) struct Known<'a> {
    archive: &'a Archive,
    /// All names as texts are compared.
    names: HashSet<String>,
    /// By a word of a name, in letters that ids have: all names that have it.
    by_word: HashMap<String, Vec<(EntityIx, Arc<Name>)>>,
    /// Names of a single word by their first letter and their length.
    by_letter: BTreeMap<(char, usize), Vec<(EntityIx, String)>>,
}

/// A name of several words, ready to be compared.
struct Name {
    /// How many words it has.
    words: usize,
    /// Its words in the order of the alphabet.
    sorted: Vec<String>,
    /// Its words in their order.
    text: String,
}

impl Name {
    fn new(words: &[String]) -> Name {
        let mut sorted = words.to_vec();
        sorted.sort_unstable();
        Name {
            words: words.len(),
            sorted,
            text: words.join(" "),
        }
    }
}

impl<'a> Known<'a> {
    pub(super) fn new(archive: &'a Archive) -> Self {
        let mut known = Known {
            archive,
            names: HashSet::new(),
            by_word: HashMap::new(),
            by_letter: BTreeMap::new(),
        };
        for (ix, entity) in archive.entities() {
            for name in std::iter::once(&entity.name).chain(&entity.aliases) {
                known.names.insert(fold(name.trim()).text().to_owned());
                // What no text links to needs no other names.
                if !entity.autolink {
                    continue;
                }
                let words = essential(name);
                if let [only] = words.as_slice()
                    && let Some(first) = only.chars().next()
                {
                    let bucket = (first, only.chars().count());
                    let list = known.by_letter.entry(bucket).or_default();
                    list.push((ix, only.clone()));
                }
                let whole = Arc::new(Name::new(&words));
                let distinct: BTreeSet<&String> = words.iter().collect();
                for word in distinct {
                    let list = known.by_word.entry(word.clone()).or_default();
                    list.push((ix, Arc::clone(&whole)));
                }
            }
        }
        known
    }

    /// Whether it is a name already, which a text may have left unlinked for a reason of its own.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// Whose variant a name is, if it can only be one's; `here` are those of whom the text speaks.
    pub(super) fn whose(
        &self,
        candidate: &Candidate,
        here: &HashSet<EntityIx>,
    ) -> Option<EntityIx> {
        let words = essential(&candidate.name);
        match words.as_slice() {
            [] => None,
            [only] => self
                .part_of_a_name(only, candidate, here)
                .or_else(|| self.close_word(only)),
            words => self.close_words(words, here),
        }
    }

    /// A surname or a given name alone: of somebody of whom the text speaks, or, behind a title, of
    /// the only one who has it.
    fn part_of_a_name(
        &self,
        word: &str,
        candidate: &Candidate,
        here: &HashSet<EntityIx>,
    ) -> Option<EntityIx> {
        let titled = candidate.titled.start < candidate.range.start;
        if word.chars().count() < 3 && !titled {
            return None;
        }
        let bearers = self.by_word.get(word)?;
        let people: BTreeSet<EntityIx> = bearers
            .iter()
            .filter(|(ix, name)| name.words > 1 && self.is(*ix, EntityKind::Person))
            .map(|(ix, _)| *ix)
            .collect();
        let mut fitting = people.iter().filter(|ix| here.contains(ix));
        match (fitting.next(), fitting.next()) {
            (Some(one), None) => Some(*one),
            (None, _) if titled && people.len() == 1 => people.first().copied(),
            _ => None,
        }
    }

    /// A single word that differs by a letter from the name of a country, a body or a place.
    fn close_word(&self, word: &str) -> Option<EntityIx> {
        let first = word.chars().next()?;
        let length = word.chars().count();
        let alike = (first, length.saturating_sub(MOST_APART))..=(first, length + MOST_APART);
        let close = self
            .by_letter
            .range(alike)
            .flat_map(|(_, names)| names)
            .filter(|(ix, _)| !self.is(*ix, EntityKind::Topic))
            .filter(|(_, name)| name == word || is_close(word, name));
        single(close.map(|(ix, _)| *ix))
    }

    /// Several words: the same in another order, without initials, with other accents, or spelt
    /// almost alike.
    fn close_words(&self, words: &[String], here: &HashSet<EntityIx>) -> Option<EntityIx> {
        let own = Name::new(words);
        let mut same = BTreeSet::new();
        let mut close = BTreeSet::new();
        for (ix, name) in words.iter().filter_map(|w| self.by_word.get(w)).flatten() {
            if name.words != own.words || self.is(*ix, EntityKind::Topic) {
                continue;
            }
            if name.sorted == own.sorted {
                same.insert(*ix);
            } else if is_close(&own.text, &name.text) {
                close.insert(*ix);
            }
        }
        let settle = |fitting: BTreeSet<EntityIx>| {
            single(fitting.iter().copied())
                .or_else(|| single(fitting.into_iter().filter(|ix| here.contains(ix))))
        };
        if same.is_empty() {
            settle(close)
        } else {
            settle(same)
        }
    }

    fn is(&self, ix: EntityIx, kind: EntityKind) -> bool {
        self.archive.entity(ix).kind == kind
    }
}

/// Of whom a text speaks.
pub(super) fn context(account: &Account<'_>) -> HashSet<EntityIx> {
    let meeting = account.archive.meeting(account.readout.meeting);
    let mut here: HashSet<EntityIx> = account.archive.context(meeting).into_iter().collect();
    here.extend(account.linked.mentions.iter().map(|m| m.entity));
    here
}

fn single(mut all: impl Iterator<Item = EntityIx>) -> Option<EntityIx> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// Whether two names are spelt almost alike; the shorter they are, the more a letter counts.
fn is_close(a: &str, b: &str) -> bool {
    let length = a.chars().count().min(b.chars().count());
    let most = match length {
        0..LONG_ENOUGH => return false,
        LONG_ENOUGH..20 => 1,
        _ => MOST_APART,
    };
    a.chars().count().abs_diff(b.chars().count()) <= most && strsim::osa_distance(a, b) <= most
}

/// The words of a name in letters that ids have, without initials and what comes behind a name.
fn essential(name: &str) -> Vec<String> {
    let words = name.split(|c: char| c.is_whitespace() || c == ',');
    let words = words.map(slug).filter(|word| {
        word.chars().count() > 1
            && !matches!(word.as_str(), "jr" | "sr" | "ii" | "iii" | "iv" | "the")
    });
    words.collect()
}

/// The keys to paste into an entity's file so that it has these names too.
pub(super) fn yaml(entity: &Entity, more: &[String]) -> String {
    let all: Vec<String> = entity
        .aliases
        .iter()
        .chain(more)
        .map(|a| super::yaml::item(a))
        .collect();
    let aliases = format!("aliases: [{}]\n", all.join(", "));
    match entity.file {
        Some(_) => aliases,
        // A country of the ISO table has no file yet.
        None => format!(
            "---\nname: {}\n{aliases}---\n",
            super::yaml::value(&entity.name)
        ),
    }
}

/// The file of an entity, or where one would lie.
pub(super) fn file(entity: &Entity) -> String {
    match &entity.file {
        Some(file) => file.source.path.clone(),
        None => format!("content/{}/{}.md", entity.kind.folder(), entity.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_not_taken_for_each_other() {
        assert!(is_close("anthony blinken", "antony blinken"));
        assert!(!is_close("wang li", "wang yi"));
        assert!(!is_close("kim jong un", "kim jong il"));
    }

    #[test]
    fn initials_are_not_essential() {
        assert_eq!(essential("Antony J. Blinken"), ["antony", "blinken"]);
        assert_eq!(essential("Joseph R. Biden Jr."), ["joseph", "biden"]);
        assert_eq!(essential("Bùi Thanh Sơn"), ["bui", "thanh", "son"]);
    }
}
