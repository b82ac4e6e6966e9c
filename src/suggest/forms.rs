//! Where the forms of the vocabulary stand in a text.

use std::cmp::Reverse;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::archive::{ActIx, Archive, EntityIx, Vocabulary, WordIx};
use crate::source::id::EntityKind;
use crate::source::word::is_whole;

/// Words to look for, whatever their case, and what each means.
pub(super) struct Forms<T> {
    automaton: Option<AhoCorasick>,
    meanings: Vec<T>,
}

impl<T: Copy + Ord> Forms<T> {
    fn new(forms: impl Iterator<Item = (String, T)>) -> Self {
        // Letters beyond ASCII are compared as they are: a form may begin a sentence.
        let both = forms.flat_map(|(form, meaning)| {
            let capital = crate::archive::capitalized(&form);
            let again = (!form.is_ascii() && capital != form).then_some((capital, meaning));
            [(form, meaning)].into_iter().chain(again)
        });
        let (patterns, meanings): (Vec<String>, Vec<T>) =
            both.filter(|(form, _)| !form.trim().is_empty()).unzip();
        // A vocabulary is far below the limits that could make this fail.
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .ascii_case_insensitive(true)
            .build(&patterns)
            .ok();
        Forms {
            automaton,
            meanings,
        }
    }

    /// The forms in a text, whole words, the longest where they overlap, from left to right.
    pub(super) fn find(&self, text: &str) -> Vec<(Range<usize>, T)> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let hyphen = |c: Option<char>| matches!(c, Some('-' | '\u{2010}' | '\u{2011}'));
        let mut found: Vec<(Range<usize>, T)> = automaton
            .find_overlapping_iter(text)
            .filter(|m| {
                is_whole(text, m.range())
                    && !hyphen(text[..m.start()].chars().next_back())
                    && !hyphen(text[m.end()..].chars().next())
            })
            .map(|m| (m.range(), self.meanings[m.pattern().as_usize()]))
            .collect();
        found.sort_by_key(|(range, meaning)| (range.start, Reverse(range.end), *meaning));
        let mut end = 0;
        found.retain(|(range, _)| {
            let free = range.start >= end;
            if free {
                end = range.end;
            }
            free
        });
        found
    }
}

/// The forms of speech acts.
pub(super) fn acts(vocabulary: &Vocabulary) -> Forms<ActIx> {
    Forms::new(vocabulary.acts().flat_map(|(ix, _, act)| {
        let forms = std::iter::once(&act.label).chain(&act.forms);
        forms.map(move |form| (form.to_lowercase(), ix))
    }))
}

/// The words of atmosphere.
pub(super) fn atmosphere(vocabulary: &Vocabulary) -> Forms<WordIx> {
    Forms::new(vocabulary.words().flat_map(|(ix, _, word)| {
        let forms = std::iter::once(&word.label).chain(&word.forms);
        forms.map(move |form| (form.to_lowercase(), ix))
    }))
}

/// The names of topics.
pub(super) fn topics(archive: &Archive) -> Forms<EntityIx> {
    let topics = archive
        .entities()
        .filter(|(_, e)| e.kind == EntityKind::Topic);
    Forms::new(topics.flat_map(|(ix, topic)| {
        let names = std::iter::once(&topic.name).chain(&topic.aliases);
        names.map(move |name| (name.to_lowercase(), ix))
    }))
}
