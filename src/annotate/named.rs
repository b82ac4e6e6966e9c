//! Which topics a text names, whether or not an annotation says that it speaks of them. Whoever says
//! that an account leaves a topic out must look here first.

use aho_corasick::AhoCorasick;

use super::links::{Linked, Links};
use super::phrases::{covers, language_key, tag};
use crate::archive::{Archive, EntityIx, Meeting, Readout, ReadoutIx};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::fold::fold;
use crate::source::id::EntityKind;
use crate::source::record::{Language, Rendition};
use crate::source::word::is_whole;
use crate::source::yaml::Step;

/// The names, aliases and terms of all topics.
#[derive(Debug, Default)]
pub(super) struct TopicNames {
    /// None if there are no topics.
    automaton: Option<AhoCorasick>,
    /// Whose each name is.
    names: Vec<TopicName>,
    /// All topics, in the order of handles.
    topics: Vec<EntityIx>,
    /// What is wrong with the terms.
    pub(super) faults: Vec<Diagnostic>,
}

/// What a name of a topic is known by.
#[derive(Debug)]
struct TopicName {
    topic: EntityIx,
    /// The language of the texts in which it counts, a tag in lower case; none: of all.
    language: Option<String>,
}

impl TopicNames {
    /// The names of an archive's topics.
    pub(super) fn new(archive: &Archive) -> Self {
        let mut found = TopicNames::default();
        let mut words = Vec::new();
        for (ix, topic) in archive.entities() {
            if topic.kind != EntityKind::Topic {
                continue;
            }
            found.topics.push(ix);
            for name in std::iter::once(&topic.name).chain(&topic.aliases) {
                found.add(&mut words, ix, name, None);
            }
            for (key, terms) in topic.terms().into_iter().flatten() {
                let (language, wrong) = language_key(key);
                let path =
                    |rest: &[Step]| [&["terms".into(), Step::Key(key.clone())], rest].concat();
                let fault = |fault: Diagnostic, rest: &[Step]| {
                    Some(topic.file.as_ref()?.fault(fault, &path(rest)))
                };
                found
                    .faults
                    .extend(wrong.and_then(|wrong| fault(wrong, &[])));
                for (i, term) in terms.0.iter().enumerate() {
                    if language.is_some() && !found.add(&mut words, ix, term, language.as_deref()) {
                        let empty = Diagnostic::new(Code::InvalidValue, "the term has no words")
                            .help("write words that texts use for the topic, or remove the term");
                        found.faults.extend(fault(empty, &[i.into()]));
                    }
                }
            }
        }
        // An automaton over names of an archive is far below the limits that could make this fail.
        found.automaton = (!words.is_empty())
            .then(|| AhoCorasick::new(&words).ok())
            .flatten();
        found
    }

    /// Takes in a name of a topic; false if it has no words.
    fn add(
        &mut self,
        words: &mut Vec<String>,
        topic: EntityIx,
        name: &str,
        language: Option<&str>,
    ) -> bool {
        let name = comparable(name.trim());
        let has_words = name.contains(char::is_alphanumeric);
        if has_words {
            words.push(name);
            self.names.push(TopicName {
                topic,
                language: language.map(str::to_owned),
            });
        }
        has_words
    }

    /// The topics whose names, aliases or terms are in a text of a language, or to which it links, in the order
    /// of handles.
    pub(super) fn find(&self, linked: &Linked, language: &Language) -> Vec<EntityIx> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let mentions = linked.mentions.iter().map(|mention| mention.entity);
        self.among(automaton, &linked.text, mentions, language)
    }

    /// The topics that words name, and those among the entities that they mention.
    fn among(
        &self,
        automaton: &AhoCorasick,
        words: &str,
        mentioned: impl Iterator<Item = EntityIx>,
        language: &Language,
    ) -> Vec<EntityIx> {
        let text = comparable(words);
        let language = tag(language);
        let counts = |name: &TopicName| {
            let own = name.language.as_ref();
            own.is_none_or(|own| covers(own, &language))
        };
        let mut found: Vec<EntityIx> = automaton
            .find_overlapping_iter(&text)
            .filter(|found| is_whole(&text, found.range()))
            .map(|found| &self.names[found.pattern().as_usize()])
            .filter(|name| counts(name))
            .map(|name| name.topic)
            .collect();
        found.extend(mentioned);
        found.sort_unstable();
        found.dedup();
        found.retain(|ix| self.topics.binary_search(ix).is_ok());
        found
    }
}

/// A text as names of topics are looked for: without capitals, and with spaces in the place of hyphens
/// and of the ends of lines.
fn comparable(text: &str) -> String {
    fn spaced(c: char) -> char {
        match c {
            '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\n' | '\t' => ' ',
            c => c,
        }
    }
    if text.is_ascii() {
        let lower = text.chars().map(|c| spaced(c.to_ascii_lowercase()));
        return single_spaces(lower);
    }
    let folded = fold(text);
    let lower = folded.text().chars().flat_map(char::to_lowercase);
    // The two small sigmas are one letter; a soft hyphen is none.
    let lower = lower.filter(|c| *c != '\u{ad}').map(|c| match c {
        'ς' => 'σ',
        c => spaced(c),
    });
    single_spaces(lower)
}

fn single_spaces(letters: impl Iterator<Item = char>) -> String {
    let mut text = String::with_capacity(letters.size_hint().0);
    for c in letters {
        if c != ' ' || !text.ends_with(' ') {
            text.push(c);
        }
    }
    text
}

impl Links {
    /// The topics that a readout names, in the order of handles.
    pub(crate) fn topics_named(&self, readout: ReadoutIx) -> &[EntityIx] {
        let named = self.named_topics.get(readout.position());
        named.map(Vec::as_slice).unwrap_or_default()
    }

    /// The topics that words in a language name.
    pub(super) fn topics_in(&self, words: &str, language: &Language) -> Vec<EntityIx> {
        let names = &self.topic_names;
        let automaton = names.automaton.as_ref();
        automaton.map_or_else(Vec::new, |automaton| {
            names.among(automaton, words, std::iter::empty(), language)
        })
    }

    /// Whether the words of a readout name a topic.
    pub(crate) fn names_topic(&self, readout: ReadoutIx, topic: EntityIx) -> bool {
        let named = self.named_topics.get(readout.position());
        named.is_some_and(|named| named.binary_search(&topic).is_ok())
    }

    /// The topics that a readout names, and those that it would name with other words.
    pub(crate) fn names_the_same(
        &self,
        archive: &Archive,
        readout: ReadoutIx,
        linked: &Linked,
    ) -> bool {
        let named = self.named_topics.get(readout.position());
        let language = archive.language_of(readout);
        named.is_some_and(|named| *named == self.topic_names.find(linked, language))
    }

    /// Accounts that name topics that are annotated in another account of their meeting, and not in them.
    pub(super) fn topics_not_annotated(&self, archive: &Archive) -> Vec<Diagnostic> {
        let mut faults = Vec::new();
        for (_, meeting) in archive.meetings() {
            if meeting.readouts.len() < 2 {
                continue;
            }
            for ix in &meeting.readouts {
                faults.extend(self.topics_missing_in(archive, meeting, *ix));
            }
        }
        faults
    }

    fn topics_missing_in(
        &self,
        archive: &Archive,
        meeting: &Meeting,
        ix: ReadoutIx,
    ) -> Option<Diagnostic> {
        let readout = archive.readout(ix);
        let record = &readout.document.record;
        // Of an account that nobody has gone through, nothing is said; and the words of a summary are those
        // of editors, who may say in it what the account does not speak of.
        if readout.statements.is_empty() && readout.topics.is_empty()
            || record.rendition == Rendition::Summary
        {
            return None;
        }
        let missing = |topic: &&EntityIx| {
            !readout.topics.contains(topic)
                && archive.entity(**topic).autolink
                && self.names_topic(ix, **topic)
        };
        let topics: Vec<&EntityIx> = meeting.topics.iter().filter(missing).collect();
        let names: Vec<&str> = topics
            .iter()
            .map(|topic| archive.entity(**topic).id.as_str())
            .collect();
        let first = **topics.first()?;
        let elsewhere = |other: &&Readout| other.topics.contains(&first);
        let mut others = meeting.readouts.iter().map(|ix| archive.readout(*ix));
        let other = others.find(elsewhere)?;
        let message = format!(
            "the text names {} `{}`, annotated in `{}` but not here",
            match names.len() {
                1 => "the topic",
                _ => "the topics",
            },
            names.join("`, `"),
            other.document.id
        );
        let fault = Diagnostic::new(Code::TopicNotAnnotated, message).help(
            "add it to `topics`, or to the statement about it; until then, pages say only that the text names it",
        );
        let key = match record.topics.is_empty() {
            true => "statements",
            false => "topics",
        };
        Some(readout.document.fault(fault, &[key.into()]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::char::is_combining_mark;

    const NAMES: &[&str] = &[
        "Arms control",
        "Terrorism",
        "الإرهاب",
        "贸易",
        "Ασφάλεια",
        "Öl",
    ];

    fn found(text: &str) -> Vec<&'static str> {
        let language = Language::default();
        let found = names().find(&linked(text), &language).into_iter();
        found.map(|ix| NAMES[ix.position()]).collect()
    }

    fn linked(text: &str) -> Linked {
        Linked {
            text: text.to_owned(),
            ..Linked::default()
        }
    }

    /// The topics `NAMES`; the first has terms in English and in Khmer besides.
    fn names() -> TopicNames {
        let mut names = TopicNames::default();
        let mut words = Vec::new();
        for (i, name) in NAMES.iter().enumerate() {
            names.topics.push(EntityIx::at(i));
            assert!(names.add(&mut words, EntityIx::at(i), name, None));
        }
        for (term, language) in [("Warheads", "en"), ("chat", "fr"), ("អាវុធ", "km")] {
            assert!(names.add(&mut words, EntityIx::at(0), term, Some(language)));
        }
        assert!(!names.add(&mut words, EntityIx::at(0), " … ", Some("en")));
        names.automaton = AhoCorasick::new(&words).ok();
        names
    }

    #[test]
    fn terms_count_in_texts_of_their_language() {
        let found = |tag: &str, text: &str| {
            let language = Language::parse(tag).unwrap_or_default();
            !names().find(&linked(text), &language).is_empty()
        };
        assert!(found("en", "on WARHEADS") && found("en-GB", "some warheads."));
        assert!(found("km", "អំពីអាវុធ") && found("fr", "un chat"));
        assert!(!found("en", "a chat") && !found("fr", "warheads"));
    }

    #[test]
    fn topics_are_found_in_whatever_case_and_script() {
        assert_eq!(found("on arms control."), ["Arms control"]);
        assert_eq!(found("ARMS-CONTROL talks"), ["Arms control"]);
        assert_eq!(found("arms\u{a0}control, arms\ncontrol"), ["Arms control"]);
        assert_eq!(found("counterterrorism and terrorists"), [""; 0]);
        assert_eq!(found("双方就贸易问题交换了意见"), ["贸易"]);
        assert_eq!(found("ΑΣΦΆΛΕΙΑ"), ["Ασφάλεια"]);
        assert_eq!(found("O\u{308}L"), ["Öl"]);
        assert_eq!(found(""), [""; 0]);
    }

    proptest! {
        /// A name between spaces is always found, in whatever case.
        #[test]
        fn names_are_found(before in "\\PC{0,20}", name in prop::sample::select(NAMES), after in "\\PC{0,20}") {
            // A mark belongs to the letter before it, and makes another of it.
            prop_assume!(!after.starts_with(is_combining_mark));
            for name in [name.to_owned(), name.to_uppercase(), name.to_lowercase()] {
                let text = format!("{before} {name} {after}");
                prop_assert!(
                    found(&text).iter().any(|found| comparable(found) == comparable(&name)),
                    "{text}"
                );
            }
        }
    }
}
