//! Finds names in texts: leftmost, longest, whole words.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use aho_corasick::automaton::Automaton;
use aho_corasick::nfa::contiguous::NFA;
use aho_corasick::{Anchored, MatchKind};
use jiff::civil::Date;

use super::parallel::Named;
use crate::archive::{Archive, Entity, EntityIx, spoken_names};
use crate::source::fold::fold;
use crate::source::id::EntityKind;
use crate::source::record::Language;
use crate::source::word::is_whole;

/// All names of all entities.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    automaton: Option<NFA>,
    /// For each byte, whether a name begins with it.
    first: Vec<bool>,
    names: Vec<String>,
    /// Whom each name may mean; nobody, if it is a longer name that holds that of a country.
    bearers: Vec<Vec<EntityIx>>,
    /// Of what kind the bearers of each name are.
    kinds: Vec<Bears>,
    /// The names of each person, by which a part of a longer name is told from the whole.
    people: HashMap<EntityIx, String>,
    /// Of names that meant somebody until a day, that day.
    until: HashMap<usize, Date>,
    /// What texts of a language call countries, beside the names that entities have.
    spoken: BTreeMap<String, Lexicon>,
}

/// Of what kind the bearers of a name are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bears {
    Person,
    Country,
    Place,
    /// Nobody: it holds the name of a country and names something else.
    Nobody,
    Other,
}

/// A name in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Occurrence<'l> {
    /// The bytes of the text.
    pub(super) range: Range<usize>,
    /// Whom it may mean, or what an editor said.
    pub(super) meaning: Meaning<'l>,
}

/// Whom an occurrence of a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning<'l> {
    /// One of these.
    Bearers(&'l [EntityIx]),
    /// What an editor settled: the position in the list of settled names.
    Settled(usize),
}

impl Lexicon {
    /// The names of an archive's entities.
    pub(super) fn new(archive: &Archive) -> Self {
        let mut names: HashMap<String, Vec<EntityIx>> = HashMap::new();
        for (ix, entity) in archive.entities().filter(|(_, e)| e.autolink) {
            for name in std::iter::once(&entity.name).chain(&entity.aliases) {
                let folded = fold(name.trim()).text().to_owned();
                if folded.is_empty() {
                    continue;
                }
                let bearers = names.entry(folded).or_default();
                if !bearers.contains(&ix) {
                    bearers.push(ix);
                }
            }
        }
        let filed = |ix: &EntityIx| archive.entity(*ix).file.is_some();
        for bearers in names.values_mut() {
            // A country that nobody wrote a file for yields to what somebody did.
            if bearers.iter().any(filed) {
                bearers.retain(filed);
            }
            bearers.sort_unstable();
        }
        for name in longer_names() {
            names.entry(fold(name).text().to_owned()).or_default();
        }
        let mut lexicon = Self::from_names(names, &|ix| archive.entity(ix).kind);
        let people = archive
            .entities()
            .filter(|(_, entity)| entity.kind == EntityKind::Person);
        lexicon.people = people.map(|(ix, person)| (ix, words_of(person))).collect();
        lexicon.spoken = spoken(archive);
        lexicon
    }

    /// A lexicon of given names.
    fn from_names(
        names: HashMap<String, Vec<EntityIx>>,
        kind: &dyn Fn(EntityIx) -> EntityKind,
    ) -> Self {
        let mut names = names;
        let contracted: Vec<_> = names
            .iter()
            .filter_map(|(name, bearers)| Some((contracted(name)?, bearers.clone())))
            .collect();
        for (name, bearers) in contracted {
            names.entry(name).or_insert(bearers);
        }
        let (names, bearers): (Vec<_>, Vec<Vec<EntityIx>>) = names.into_iter().unzip();
        let kinds = bearers.iter().map(|bearers| {
            let mut kinds = bearers.iter().map(|ix| kind(*ix));
            let first = kinds.next();
            match first.filter(|first| kinds.all(|kind| kind == *first)) {
                Some(EntityKind::Person) => Bears::Person,
                Some(EntityKind::Country) => Bears::Country,
                Some(EntityKind::Place) => Bears::Place,
                _ if bearers.is_empty() => Bears::Nobody,
                _ => Bears::Other,
            }
        });
        let kinds = kinds.collect();
        // An automaton over names of an archive is far below the limits that could make this fail.
        let automaton = NFA::builder()
            .match_kind(MatchKind::Standard)
            .build(&names)
            .ok();
        let mut first = vec![false; 256];
        for byte in names.iter().filter_map(|name| name.bytes().next()) {
            first[usize::from(byte)] = true;
        }
        Lexicon {
            automaton,
            first,
            names,
            bearers,
            kinds,
            ..Lexicon::default()
        }
    }

    /// The names that mean somebody else, or nobody, in another lexicon, and the other way round.
    pub(super) fn changed_names(&self, other: &Lexicon) -> HashSet<String> {
        let pairs = |lexicon: &Lexicon| -> HashSet<(String, Vec<EntityIx>)> {
            let all = std::iter::once(lexicon).chain(lexicon.spoken.values());
            let pairs = all.flat_map(|lexicon| lexicon.names.iter().zip(&lexicon.bearers));
            pairs
                .map(|(name, bearers)| (name.clone(), bearers.clone()))
                .collect()
        };
        let (here, there) = (pairs(self), pairs(other));
        let differing = here.symmetric_difference(&there);
        differing.map(|(name, _)| name.clone()).collect()
    }

    /// Tells of all places where the letters of a name stand, and whom it may mean.
    fn each_name(&self, text: &str, mut tell: impl FnMut(usize, Range<usize>)) {
        let automaton = self.automaton.as_ref();
        let start = automaton.and_then(|names| names.start_state(Anchored::No).ok());
        let (Some(names), Some(start)) = (automaton, start) else {
            return;
        };
        let bytes = text.as_bytes();
        let (mut state, mut at) = (start, 0);
        while at < bytes.len() {
            // Most letters of most texts are within no name and begin none.
            if state == start {
                let begins = |byte: &u8| self.first[usize::from(*byte)];
                match bytes[at..].iter().position(begins) {
                    Some(passed) => at += passed,
                    None => return,
                }
            }
            state = names.next_state(Anchored::No, state, bytes[at]);
            at += 1;
            if names.is_match(state) {
                for i in 0..names.match_len(state) {
                    let name = names.match_pattern(state, i);
                    let begin = at - names.pattern_len(name);
                    tell(name.as_usize(), begin..at);
                }
            }
        }
    }

    /// The names in a text of a language and of a day, as far as it is known, from left to right, none
    /// within another. `settled` are names that count in this text alone, and before all others of the
    /// same length.
    pub(super) fn find(
        &self,
        text: &str,
        settled: &[&str],
        language: &str,
        day: Option<Date>,
    ) -> Vec<Occurrence<'_>> {
        let folded = fold(text);
        let haystack = folded.text();
        let mut candidates: Vec<Candidate<'_>> = Vec::new();
        let spoken = self.spoken.get(language);
        for lexicon in std::iter::once(self).chain(spoken) {
            lexicon.each_name(haystack, |name, range| {
                let until = lexicon.until.get(&name);
                let past = until.is_some_and(|until| day.is_none_or(|day| day >= *until));
                if !past && is_whole(haystack, range.clone()) {
                    let to_the = haystack[range.start..].starts_with(TO_THE);
                    let start = range.start + usize::from(to_the) * TO.len_utf8();
                    candidates.push(Candidate {
                        range: start..range.end,
                        meaning: Meaning::Bearers(&lexicon.bearers[name]),
                        bears: lexicon.kinds[name],
                    });
                }
            });
        }
        self.leave_out_parts(&mut candidates, haystack, language);
        for (i, name) in settled.iter().enumerate() {
            let name = fold(name.trim());
            if name.text().is_empty() {
                continue;
            }
            for (start, _) in haystack.match_indices(name.text()) {
                let range = start..start + name.text().len();
                if is_whole(haystack, range.clone()) {
                    candidates.push(Candidate {
                        range,
                        meaning: Meaning::Settled(i),
                        bears: Bears::Other,
                    });
                }
            }
        }
        candidates.sort_by_key(|c| {
            let settled = matches!(c.meaning, Meaning::Settled(_));
            let nobody = c.bears == Bears::Nobody;
            (
                c.range.start,
                std::cmp::Reverse(c.range.end),
                !settled,
                !nobody,
            )
        });
        let mut found: Vec<Candidate<'_>> = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            match found.last_mut() {
                Some(last) if candidate.range.start < last.range.end => last.meet(candidate),
                _ => found.push(candidate),
            }
        }
        let told = found.into_iter().filter(|c| c.bears != Bears::Nobody);
        told.map(|candidate| Occurrence {
            range: folded.original_range(&candidate.range),
            meaning: candidate.meaning,
        })
        .collect()
    }

    /// Takes out the names that are parts of other names, which the archive does not know.
    fn leave_out_parts(&self, candidates: &mut Vec<Candidate<'_>>, text: &str, language: &str) {
        if candidates.is_empty() {
            return;
        }
        let named = candidates.iter().filter(|c| c.bears != Bears::Nobody);
        let starts: HashSet<usize> = named.clone().map(|c| c.range.start).collect();
        let countries = named.filter(|c| c.bears == Bears::Country);
        let ends: HashSet<usize> = countries.map(|c| c.range.end).collect();
        candidates.retain(|candidate| {
            let named = Named {
                text,
                range: candidate.range.clone(),
                language,
            };
            let begins = |at: usize| starts.contains(&at);
            match candidate.bears {
                Bears::Country => !named.is_no_country(begins, |at| ends.contains(&at)),
                Bears::Place => !named.is_in_state(),
                Bears::Person => !named.is_cut(begins, |word| self.is_own(candidate, word)),
                Bears::Nobody | Bears::Other => true,
            }
        });
    }

    /// Whether a word belongs to a name of whom a candidate may mean.
    fn is_own(&self, candidate: &Candidate<'_>, word: &str) -> bool {
        let Meaning::Bearers(bearers) = candidate.meaning else {
            return true;
        };
        let names = bearers.iter().filter_map(|ix| self.people.get(ix));
        let mut words = names.flat_map(|names| names.split(|c: char| !c.is_alphanumeric()));
        words.any(|own| own == word)
    }
}

/// A name that a text may hold.
#[derive(Debug)]
struct Candidate<'l> {
    range: Range<usize>,
    meaning: Meaning<'l>,
    bears: Bears,
}

impl<'l> Candidate<'l> {
    /// Settles which counts where another begins before this one ends. The first does, unless both are of
    /// people and the second goes on: `Foreign Minister Wang` ends within `Wang Yi`. If both mean the same
    /// person they are one name, otherwise the first was half of the second.
    fn meet(&mut self, other: Candidate<'l>) {
        let of_people = self.bears == Bears::Person && other.bears == Bears::Person;
        if !of_people || other.range.end <= self.range.end {
            return;
        }
        let start = match (self.meaning, other.meaning) {
            (Meaning::Bearers(one), Meaning::Bearers(two))
                if two.iter().all(|ix| one.contains(ix)) =>
            {
                self.range.start
            }
            _ => other.range.start,
        };
        *self = other;
        self.range.start = start;
    }
}

/// The names of a person in one text.
fn words_of(person: &Entity) -> String {
    let names = std::iter::once(&person.name).chain(&person.aliases);
    names
        .map(|name| fold(name).text().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Proper names that hold the name of a country and name something else.
fn longer_names() -> impl Iterator<Item = &'static str> {
    let lines = include_str!("longer-names.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split('|'))
        .filter(|name| !name.is_empty())
}

/// What the texts of an archive call countries in their own languages.
fn spoken(archive: &Archive) -> BTreeMap<String, Lexicon> {
    let mut languages: HashSet<&str> = archive
        .readouts
        .iter()
        .filter_map(|readout| readout.document.record.language.as_ref())
        .map(Language::primary)
        .collect();
    languages.insert(archive.site.language.primary());
    let countries: Vec<(EntityIx, &str)> = archive
        .entities()
        .filter(|(_, entity)| entity.autolink)
        .filter_map(|(ix, entity)| Some((ix, entity.spoken_key()?)))
        .collect();
    let filed = archive
        .entities()
        .filter(|(_, entity)| entity.file.is_some());
    let written: HashSet<String> = filed
        .flat_map(|(_, entity)| std::iter::once(&entity.name).chain(&entity.aliases))
        .map(|name| fold(name.trim()).text().to_owned())
        .collect();
    let made = languages.into_iter().map(|language| {
        let known = spoken_names(language);
        let mut names: HashMap<String, Vec<EntityIx>> = HashMap::new();
        // What may be another word is a name only where an editor has written it into a record.
        let other_words = known
            .other_words
            .iter()
            .map(|word| fold(word).text().to_owned());
        names.extend(
            other_words
                .filter(|word| !written.contains(word))
                .map(|word| (word, Vec::new())),
        );
        for (ix, code) in &countries {
            for name in known.names.get(code).into_iter().flatten() {
                let bearers = names.entry(fold(name).text().to_owned()).or_default();
                if !bearers.contains(ix) {
                    bearers.push(*ix);
                }
            }
        }
        let kind = |ix: EntityIx| archive.entity(ix).kind;
        let mut lexicon = Lexicon::from_names(names, &kind);
        for (name, day) in known.until {
            let name = fold(&name).text().to_owned();
            let at = lexicon.names.iter().position(|known| *known == name);
            lexicon.until.extend(at.map(|at| (at, day)));
        }
        (language.to_owned(), lexicon)
    });
    made.collect()
}

/// The preposition of Arabic that is written as one with the article, which loses its first letter.
const TO: char = 'ل';
const TO_THE: &str = "لل";
const THE: &str = "ال";

/// A name that has the article of Arabic, as it is written behind `to`: `للصين` of `الصين`.
fn contracted(name: &str) -> Option<String> {
    let rest = name.strip_prefix(THE)?;
    let word = rest.split(' ').next().unwrap_or(rest);
    (word.chars().count() > 2).then(|| format!("{TO_THE}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NAMES: &[&str] = &[
        "Antony Blinken",
        "Anthony Blinken",
        "Blinken",
        "Secretary of State Blinken",
        "Myanmar",
        "Burma",
        "PRC",
        "People's Republic of China",
        "China",
        "U.S.",
        "US",
        "United States",
        "ASEAN",
        "U.S.-ASEAN Special Summit",
        "Cambodia",
        "Kingdom of Cambodia",
        "Ream",
        "Ream Naval Base",
        "Hun Sen",
        "Samdech Techo Hun Sen",
        "កម្ពុជា",
        "中国",
        "Bùi Thanh Sơn",
        "Washington, D.C.",
        "Washington",
    ];

    fn lexicon() -> Lexicon {
        let names = NAMES
            .iter()
            .enumerate()
            .map(|(i, n)| (fold(n).text().to_owned(), vec![EntityIx::at(i)]));
        Lexicon::from_names(names.collect(), &|_| EntityKind::Topic)
    }

    fn found(text: &str) -> Vec<&str> {
        let lexicon = lexicon();
        lexicon
            .find(text, &[], "en", None)
            .into_iter()
            .map(|o| &text[o.range])
            .collect()
    }

    #[test]
    fn hard_cases() {
        assert_eq!(
            found("Anthony Blinken and Antony Blinken met."),
            ["Anthony Blinken", "Antony Blinken"]
        );
        assert_eq!(
            found("Secretary of State Blinken"),
            ["Secretary of State Blinken"]
        );
        assert_eq!(found("in Burma (Myanmar)"), ["Burma", "Myanmar"]);
        assert_eq!(found("the PRC's concerns"), ["PRC"]);
        assert_eq!(
            found("U.S. and U.S.-ASEAN ties; the U.S.-ASEAN Special Summit"),
            ["U.S.", "U.S.", "ASEAN", "U.S.-ASEAN Special Summit"]
        );
        assert_eq!(
            found("Cambodia’s and Cambodia's; Cambodian"),
            ["Cambodia", "Cambodia"]
        );
        assert_eq!(
            found("the Ream Naval Base near Ream, not Reams or a Dream"),
            ["Ream Naval Base", "Ream"]
        );
        assert_eq!(
            found("People’s Republic of China"),
            ["People’s Republic of China"]
        );
        assert_eq!(found("Tell us, US; USA; u.s."), ["US"]);
        assert_eq!(
            found("Washington, D.C., and Washington"),
            ["Washington, D.C.", "Washington"]
        );
        assert_eq!(found("ព្រះរាជាណាចក្រកម្ពុជានិងអាស៊ាន"), ["កម្ពុជា"]);
        assert_eq!(found("美国与中国举行会谈"), ["中国"]);
        assert_eq!(
            found("Bu\u{300}i Thanh So\u{31b}n"),
            ["Bu\u{300}i Thanh So\u{31b}n"]
        );
        assert_eq!(found("l'ASEAN, d’ASEAN, O'Blinken"), ["ASEAN", "ASEAN"]);
    }

    #[test]
    fn a_longer_name_that_is_no_whole_word_hides_no_shorter_one() {
        assert_eq!(found("Hun Sens; Ream Naval Bases"), ["Ream"]);
    }

    #[test]
    fn settled_names_come_first() {
        let lexicon = lexicon();
        let text = "Washington said that the Secretary left Washington, D.C.";
        let meanings: Vec<_> = lexicon
            .find(text, &["Washington", "the Secretary"], "en", None)
            .into_iter()
            .map(|o| (&text[o.range], matches!(o.meaning, Meaning::Settled(_))))
            .collect();
        assert_eq!(
            meanings,
            [
                ("Washington", true),
                ("the Secretary", true),
                ("Washington, D.C.", false)
            ]
        );
    }

    proptest! {
        /// Whatever surrounds names: occurrences are whole, ordered, apart, and spell a name.
        #[test]
        fn occurrences_are_names(parts in prop::collection::vec(prop_oneof![prop::sample::select(NAMES).prop_map(str::to_owned), "[ a-zA-Z'’.,-]{0,6}", "\\PC{0,3}"], 0..12)) {
            let text = parts.concat();
            let lexicon = lexicon();
            let mut end = 0;
            for occurrence in lexicon.find(&text, &[], "en", None) {
                prop_assert!(occurrence.range.start >= end);
                end = occurrence.range.end;
                let spelled = fold(&text[occurrence.range.clone()]).text().to_owned();
                let Meaning::Bearers([ix]) = occurrence.meaning else { panic!("one bearer each") };
                let name = fold(NAMES[ix.position()]).text().to_owned();
                prop_assert_eq!(name, spelled);
            }
        }

        /// A name between spaces is always found.
        #[test]
        fn names_between_spaces_are_found(before in "[a-z ]{0,10}", name in prop::sample::select(NAMES), after in "[a-z ]{0,10}") {
            let text = format!("{before} {name} {after}");
            let at = before.len() + 1;
            let lexicon = lexicon();
            let covered = lexicon.find(&text, &[], "en", None).iter().any(|o| o.range.start <= at && o.range.end >= at + name.len());
            prop_assert!(covered, "{}", text);
        }
    }
}
