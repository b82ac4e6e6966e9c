//! The vocabulary by which annotations classify: speech acts, and words of atmosphere.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Deserialize;

use super::{ActIx, WordIx};
use crate::source::id::Id;
use crate::source::record::{ActRecord, AtmosphereRecord, Language, VocabularyRecord};
use crate::source::word::is_whole;
use crate::source::yaml;

/// What holds unless an archive says otherwise.
const BUILT_IN: &str = include_str!("vocabulary.yaml");

/// Its labels in other languages.
const LABELS: &str = include_str!("vocabulary-labels.yaml");

/// The labels of a language by id.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Labels {
    acts: BTreeMap<Id, String>,
    atmosphere: BTreeMap<Id, String>,
}

/// The labels in every language that has some. A test sees to it that they are sound.
fn labels() -> BTreeMap<String, Labels> {
    yaml::parse(LABELS).record.unwrap_or_default()
}

/// The entries of the built-in vocabulary. A test sees to it that they are sound.
fn built_in() -> VocabularyRecord {
    yaml::parse(BUILT_IN).record.unwrap_or_default()
}

/// All speech acts and all words of atmosphere of an archive, in the order of their ids.
#[derive(Debug)]
pub struct Vocabulary {
    acts: Vec<(Id, ActRecord)>,
    words: Vec<(Id, AtmosphereRecord)>,
    /// Of both, those that are explained in English on a site in another language.
    in_english: BTreeSet<Id>,
}

impl Vocabulary {
    /// The vocabulary that `site.yaml` asks for, with labels in the language of the site.
    pub(super) fn new(own: &VocabularyRecord, language: &Language) -> Vocabulary {
        let base = if own.built_in {
            labelled(built_in(), language)
        } else {
            VocabularyRecord::default()
        };
        let mut in_english = BTreeSet::new();
        if language.locale().id.language != Language::default().locale().id.language {
            let acts = base.acts.keys().filter(|id| !own.acts.contains_key(*id));
            let words = base.atmosphere.keys();
            let words = words.filter(|id| !own.atmosphere.contains_key(*id));
            in_english.extend(acts.chain(words).cloned());
        }
        Vocabulary {
            acts: merged(base.acts, &own.acts),
            words: merged(base.atmosphere, &own.atmosphere),
            in_english,
        }
    }

    /// The vocabulary of an archive that says nothing of its own.
    pub fn built_in() -> Vocabulary {
        Vocabulary::new(&VocabularyRecord::default(), &Language::default())
    }

    /// A speech act.
    pub fn act(&self, ix: ActIx) -> &ActRecord {
        &self.acts[ix.position()].1
    }

    /// The id of a speech act.
    pub fn act_id(&self, ix: ActIx) -> &Id {
        &self.acts[ix.position()].0
    }

    /// The speech act with an id.
    pub fn find_act(&self, id: &Id) -> Option<ActIx> {
        find(&self.acts, id).map(ActIx::at)
    }

    /// Every speech act, in the order of ids.
    pub fn acts(&self) -> impl Iterator<Item = (ActIx, &Id, &ActRecord)> {
        let numbered = self.acts.iter().enumerate();
        numbered.map(|(i, (id, act))| (ActIx::at(i), id, act))
    }

    /// The language in which an act or a word is explained, if it is not that of the site.
    pub fn explained_in(&self, id: &Id) -> Option<&'static str> {
        self.in_english.contains(id).then_some("en")
    }

    /// A word of atmosphere.
    pub fn word(&self, ix: WordIx) -> &AtmosphereRecord {
        &self.words[ix.position()].1
    }

    /// The id of a word of atmosphere.
    pub fn word_id(&self, ix: WordIx) -> &Id {
        &self.words[ix.position()].0
    }

    /// The word of atmosphere with an id.
    pub fn find_word(&self, id: &Id) -> Option<WordIx> {
        find(&self.words, id).map(WordIx::at)
    }

    /// Every word of atmosphere, in the order of ids.
    pub fn words(&self) -> impl Iterator<Item = (WordIx, &Id, &AtmosphereRecord)> {
        let numbered = self.words.iter().enumerate();
        numbered.map(|(i, (id, word))| (WordIx::at(i), id, word))
    }

    /// The words of atmosphere in a text, in its order, each once; the longer where forms overlap.
    pub(crate) fn words_in(&self, text: &str) -> Vec<WordIx> {
        let text = text.to_lowercase();
        let mut places: Vec<(usize, Reverse<usize>, WordIx)> = self
            .words()
            .flat_map(|(ix, _, word)| {
                let forms = std::iter::once(&word.label).chain(&word.forms);
                let places = forms.flat_map(|form| whole(&text, form));
                places.map(move |place| (place.start, Reverse(place.end), ix))
            })
            .collect();
        places.sort_unstable();
        let mut end = 0;
        let mut found: Vec<WordIx> = Vec::new();
        for (from, Reverse(to), ix) in places {
            if from >= end {
                end = to;
                if !found.contains(&ix) {
                    found.push(ix);
                }
            }
        }
        found
    }
}

/// The built-in vocabulary with the labels of a language, if it has some.
fn labelled(mut base: VocabularyRecord, language: &Language) -> VocabularyRecord {
    let tag = language.locale().id.language.to_string();
    if tag == "en" {
        return base;
    }
    let Some(labels) = labels().remove(&tag) else {
        return base;
    };
    for (id, label) in labels.acts {
        if let Some(act) = base.acts.get_mut(&id) {
            act.label = label;
        }
    }
    for (id, label) in labels.atmosphere {
        if let Some(word) = base.atmosphere.get_mut(&id) {
            // A text in English still says it by the English word.
            let english = std::mem::replace(&mut word.label, label);
            word.forms.push(english);
        }
    }
    base
}

fn merged<R: Clone>(mut base: BTreeMap<Id, R>, own: &BTreeMap<Id, R>) -> Vec<(Id, R)> {
    base.extend(own.iter().map(|(id, record)| (id.clone(), record.clone())));
    base.into_iter().collect()
}

fn find<R>(entries: &[(Id, R)], id: &Id) -> Option<usize> {
    entries.binary_search_by(|(known, _)| known.cmp(id)).ok()
}

/// Where a form stands in a text in lower case, not within another word.
fn whole(text: &str, form: &str) -> Vec<Range<usize>> {
    let form = form.to_lowercase();
    let places = text.match_indices(form.as_str());
    places
        .map(|(at, form)| at..at + form.len())
        .filter(|place| is_whole(text, place.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn the_built_in_vocabulary_is_whole() {
        let parsed = yaml::parse::<VocabularyRecord>(BUILT_IN);
        assert!(parsed.faults.is_empty(), "{:?}", parsed.faults);
        let vocabulary = built_in();
        assert!(!vocabulary.acts.is_empty() && !vocabulary.atmosphere.is_empty());
        let mut forms: HashMap<&str, &Id> = HashMap::new();
        for (id, act) in &vocabulary.acts {
            assert!(
                act.meaning.is_some() && act.unlike.is_some() && act.example.is_some(),
                "{id}"
            );
            for form in &act.forms {
                assert_eq!(form, &form.to_lowercase());
                assert_eq!(forms.insert(form, id), None, "{form} stands for two acts");
            }
        }
        for (id, word) in &vocabulary.atmosphere {
            assert!(word.meaning.is_some() && !word.forms.is_empty(), "{id}");
        }
    }

    #[test]
    fn every_language_labels_the_whole_vocabulary() {
        let parsed = yaml::parse::<BTreeMap<String, Labels>>(LABELS);
        assert!(parsed.faults.is_empty(), "{:?}", parsed.faults);
        let base = built_in();
        let labels = labels();
        assert_eq!(labels.keys().collect::<Vec<_>>(), ["ar", "fr", "km"]);
        for (tag, labels) in labels {
            let distinct = |labels: &BTreeMap<Id, String>| {
                let all: BTreeSet<&String> = labels.values().collect();
                assert_eq!(all.len(), labels.len(), "{tag} says two things by one word");
            };
            assert!(labels.acts.keys().eq(base.acts.keys()), "{tag}");
            assert!(labels.atmosphere.keys().eq(base.atmosphere.keys()), "{tag}");
            distinct(&labels.acts);
            distinct(&labels.atmosphere);
        }
    }

    #[test]
    fn words_are_found_whole_and_in_their_order() {
        let vocabulary = Vocabulary::built_in();
        let ids = |text: &str| -> Vec<String> {
            let found = vocabulary.words_in(text);
            found
                .iter()
                .map(|ix| vocabulary.word_id(*ix).to_string())
                .collect()
        };
        assert_eq!(
            ids("Constructive, candid and in-depth talks"),
            ["constructive", "candid", "in-depth"]
        );
        assert_eq!(ids("full and frank"), ["full-and-frank"]);
        assert_eq!(ids("an uncandid talk"), [""; 0]);
    }

    #[test]
    fn words_of_an_archive_are_found_however_they_are_written() {
        let own: VocabularyRecord =
            yaml::parse("{built_in: false, atmosphere: {frank: {label: Frank, forms: [坦诚]}}}")
                .record
                .unwrap_or_default();
        let vocabulary = Vocabulary::new(&own, &Language::default());
        assert_eq!(vocabulary.words_in("in Frank talks").len(), 1);
        // A script without spaces has no edges of words to look for.
        assert_eq!(vocabulary.words_in("双方进行了坦诚的交流").len(), 1);
    }
}
