//! Finds formulas in texts: the phrases that their records give for the language of a text.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use aho_corasick::AhoCorasick;

use crate::archive::{Archive, Entity, EntityIx, language};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::fold::fold;
use crate::source::record::Language;
use crate::source::word::{is_whole, single_spaced};
use crate::source::yaml::Step;

/// A place in a text where a phrase of a formula stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormulaUse {
    /// The bytes of the visible text.
    pub range: Range<usize>,
    /// Which formula.
    pub formula: EntityIx,
}

/// The phrases of one language, as they are compared.
type Phrases = BTreeMap<String, EntityIx>;

/// The phrases of all formulas. Empty if the archive has none, and then nothing is looked for.
#[derive(Debug, Default)]
pub(super) struct Phrasebook {
    /// By language tag in lower case.
    by_language: BTreeMap<String, Phrases>,
    searchers: Vec<Searcher>,
    /// Which of these finds the phrases for texts of a language, by tag in lower case.
    searcher_of: HashMap<String, usize>,
    /// What is wrong with the phrases.
    pub(super) faults: Vec<Diagnostic>,
}

/// Finds the phrases of some languages.
#[derive(Debug)]
struct Searcher {
    automaton: AhoCorasick,
    /// Whose each phrase is.
    owners: Vec<EntityIx>,
}

impl Phrasebook {
    /// The phrases of an archive's formulas, for the languages of its texts.
    pub(super) fn new(archive: &Archive) -> Self {
        let mut book = Phrasebook::default();
        for (ix, entity) in archive.entities() {
            book.add(archive, ix, entity);
        }
        if book.by_language.is_empty() {
            return book;
        }
        let mut made: HashMap<Vec<String>, Option<usize>> = HashMap::new();
        for readout in &archive.readouts {
            let record = &readout.document.record;
            let tag = tag(record.language.as_ref().unwrap_or(&archive.site.language));
            if book.searcher_of.contains_key(&tag) {
                continue;
            }
            let languages: Vec<String> = book.ranges_of(&tag).cloned().collect();
            let searcher = match made.get(&languages) {
                Some(known) => *known,
                None => {
                    let new = book.searcher(&languages);
                    let new = new.map(|searcher| {
                        book.searchers.push(searcher);
                        book.searchers.len() - 1
                    });
                    made.insert(languages, new);
                    new
                }
            };
            if let Some(searcher) = searcher {
                book.searcher_of.insert(tag, searcher);
            }
        }
        book
    }

    /// Takes in the phrases of an entity, if it is a formula.
    fn add(&mut self, archive: &Archive, ix: EntityIx, entity: &Entity) {
        let (Some(phrases), Some(file)) = (entity.phrases(), &entity.file) else {
            return;
        };
        let fault = |fault: Diagnostic, path: &[Step]| file.fault(fault, path);
        if phrases.values().all(|list| list.0.is_empty()) {
            let empty = Diagnostic::new(Code::InvalidValue, "the set phrase has no patterns").help(
                "write the words as they appear in texts: `patterns: {en: [win-win cooperation]}`",
            );
            self.faults.push(fault(empty, &["patterns".into()]));
        }
        for (language, list) in phrases {
            let key = Step::Key(language.clone());
            let (language, wrong) = language_key(language);
            let at = ["patterns".into(), key.clone()];
            self.faults.extend(wrong.map(|wrong| fault(wrong, &at)));
            let Some(language) = language else { continue };
            for (i, phrase) in list.0.iter().enumerate() {
                let path = ["patterns".into(), key.clone(), i.into()];
                let compared = comparable(&single_spaced(phrase));
                if !compared.contains(char::is_alphanumeric) {
                    let empty = Diagnostic::new(Code::InvalidValue, "the pattern has no words")
                        .help("an empty pattern would match everywhere; remove it");
                    self.faults.push(fault(empty, &path));
                    continue;
                }
                match self.owner(&language, &compared) {
                    Some(other) => {
                        let taken = taken(phrase, archive.entity(other), other == ix);
                        self.faults.push(fault(taken, &path));
                    }
                    None => {
                        let phrases = self.by_language.entry(language.clone()).or_default();
                        phrases.insert(compared, ix);
                    }
                }
            }
        }
    }

    /// Whose a phrase is already in texts of a language, or of some of its regions.
    fn owner(&self, language: &str, phrase: &str) -> Option<EntityIx> {
        let meet = |other: &str| covers(other, language) || covers(language, other);
        let languages = self.by_language.iter().filter(|(other, _)| meet(other));
        languages
            .filter_map(|(_, phrases)| phrases.get(phrase))
            .next()
            .copied()
    }

    /// The languages whose phrases count in texts of a language.
    fn ranges_of<'b>(&'b self, tag: &'b str) -> impl Iterator<Item = &'b String> {
        self.by_language.keys().filter(move |key| covers(key, tag))
    }

    /// Finds the phrases of some languages; none, if they have none.
    fn searcher(&self, languages: &[String]) -> Option<Searcher> {
        let lists = languages.iter().filter_map(|key| self.by_language.get(key));
        let (phrases, owners): (Vec<&str>, Vec<EntityIx>) = lists
            .flatten()
            .map(|(text, ix)| (text.as_str(), *ix))
            .unzip();
        if phrases.is_empty() {
            return None;
        }
        // An automaton over phrases of an archive is far below the limits that could make this fail.
        let automaton = AhoCorasick::new(&phrases).ok()?;
        Some(Searcher { automaton, owners })
    }

    /// Whether the same is found with it as with another, where texts and entities are the same.
    pub(super) fn is_like(&self, other: &Phrasebook) -> bool {
        self.by_language == other.by_language
    }

    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.searchers.is_empty()
    }

    /// The languages of texts in which a formula has phrases to be found by.
    pub(super) fn speaks(&self, formula: EntityIx, language: &Language) -> bool {
        let tag = tag(language);
        self.ranges_of(&tag)
            .filter_map(|key| self.by_language.get(key))
            .any(|phrases| phrases.values().any(|ix| *ix == formula))
    }

    /// The phrases in a text of a language, from left to right: leftmost, longest, whole words, none
    /// within another.
    pub(super) fn find(&self, text: &str, language: &Language) -> Vec<FormulaUse> {
        if self.is_empty() {
            return Vec::new();
        }
        let searcher = self.searcher_of.get(&tag(language));
        let Some(searcher) = searcher.and_then(|i| self.searchers.get(*i)) else {
            return Vec::new();
        };
        let folded = fold(text);
        let lower = lower(folded.text());
        let mut found: Vec<FormulaUse> = searcher
            .automaton
            .find_overlapping_iter(&lower)
            .filter(|found| is_whole(folded.text(), found.range()))
            .map(|found| FormulaUse {
                range: found.range(),
                formula: searcher.owners[found.pattern().as_usize()],
            })
            .collect();
        found.sort_by_key(|one| (one.range.start, std::cmp::Reverse(one.range.end)));
        let mut end = 0;
        found.retain(|one| {
            let free = one.range.start >= end;
            if free {
                end = one.range.end;
            }
            free
        });
        for one in &mut found {
            one.range = folded.original_range(&one.range);
        }
        found
    }
}

/// The tag of a language that is a key of a record, and what is wrong with it.
pub(super) fn language_key(key: &str) -> (Option<String>, Option<Diagnostic>) {
    match Language::parse(key) {
        Ok(language) => (Some(tag(&language)), language::suspect(&language)),
        Err(no_language) => {
            let mut wrong = Diagnostic::new(Code::InvalidValue, no_language.message);
            wrong.help = no_language.help;
            (None, Some(wrong))
        }
    }
}

/// A phrase that stands under two formulas, or twice under one.
fn taken(phrase: &str, other: &Entity, same: bool) -> Diagnostic {
    let phrase = single_spaced(phrase);
    let (message, help) = match same {
        true => (
            format!("duplicate pattern `{phrase}`"),
            "case, spaces and the style of quotation marks are ignored; remove one of them",
        ),
        false => (
            format!("`{phrase}` is also a pattern of `formulas/{}`", other.id),
            "a pattern can belong to only one set phrase; where several patterns match, the longest counts",
        ),
    };
    Diagnostic::new(Code::DuplicatePhrase, message).help(help)
}

/// The tag of a language, in lower case.
pub(super) fn tag(language: &Language) -> String {
    language.tag().to_ascii_lowercase()
}

/// Whether phrases of a language count in texts of another: `en` in `en-GB`, after the basic filtering
/// of RFC 4647, section 3.3.1. Both are tags in lower case.
pub(super) fn covers(range: &str, tag: &str) -> bool {
    let rest = tag.strip_prefix(range);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// A phrase as it is compared.
fn comparable(text: &str) -> String {
    lower(fold(text).text())
}

/// A text without capitals, in which everything stands where it stood: the few letters whose small form
/// takes more or fewer bytes are left as they are.
pub(super) fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars()
        .map(|c| {
            let mut small = c.to_lowercase();
            match (small.next(), small.next()) {
                (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
                _ => c,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A book of English and Chinese phrases; the formula of each is its position.
    fn book(english: &[&str], chinese: &[&str]) -> Phrasebook {
        let mut book = Phrasebook::default();
        let lists = [("en", english), ("zh-hans", chinese)];
        let mut position = 0;
        for (language, list) in lists {
            for phrase in list {
                let phrases = book.by_language.entry(language.to_owned()).or_default();
                phrases.insert(comparable(phrase), EntityIx::at(position));
                position += 1;
            }
            book.searchers.extend(book.searcher(&[language.to_owned()]));
        }
        for (tag, searcher) in [("en", 0), ("en-gb", 0), ("zh-hans", 1)] {
            book.searcher_of.insert(tag.to_owned(), searcher);
        }
        book
    }

    const ENGLISH: &[&str] = &[
        "win-win cooperation",
        "win-win",
        "one-China policy",
        "China's core interests",
        "free and open Indo-Pacific",
    ];
    const CHINESE: &[&str] = &["合作共赢", "一个中国原则"];

    fn found<'t>(language: &str, text: &'t str) -> Vec<&'t str> {
        let language = Language::parse(language).unwrap_or_default();
        let found = book(ENGLISH, CHINESE).find(text, &language);
        found.into_iter().map(|one| &text[one.range]).collect()
    }

    #[test]
    fn phrases_are_found_as_readers_see_them() {
        assert_eq!(
            found(
                "en-GB",
                "Win-win\u{a0} cooperation, a win-win; the “One-China Policy” and China’s core  interests"
            ),
            [
                "Win-win\u{a0} cooperation",
                "win-win",
                "One-China Policy",
                "China’s core  interests"
            ]
        );
        assert_eq!(found("en", "one-China policymakers; twin-win"), [""; 0]);
        assert_eq!(found("en", "a free and\nopen Indo-Pacific"), [""; 0]);
        assert_eq!(found("zh-Hans", "推动合作共赢。恪守一个中国原则"), CHINESE);
        assert_eq!(found("fr", "win-win"), [""; 0]);
    }

    #[test]
    fn languages_cover_their_regions() {
        assert!(covers("en", "en") && covers("en", "en-gb") && covers("zh-hans", "zh-hans-cn"));
        assert!(!covers("en-gb", "en") && !covers("e", "en") && !covers("zh", "zhx"));
    }

    proptest! {
        /// Whatever surrounds phrases: what is found is whole, apart, in order, and spells a phrase.
        #[test]
        fn uses_spell_phrases(parts in prop::collection::vec(prop_oneof![
            prop::sample::select(ENGLISH).prop_map(str::to_owned),
            prop::sample::select(ENGLISH).prop_map(str::to_uppercase),
            "[ a-zA-Z'’.,-]{0,6}",
            "\\PC{0,3}",
            "[İẞKȺ\u{301}]{0,2}",
        ], 0..12)) {
            let text = parts.concat();
            let book = book(ENGLISH, CHINESE);
            let mut end = 0;
            for one in book.find(&text, &Language::default()) {
                prop_assert!(one.range.start >= end);
                end = one.range.end;
                let phrase = ENGLISH[one.formula.position()];
                prop_assert_eq!(comparable(&text[one.range.clone()]), comparable(phrase));
            }
        }

        /// A phrase between spaces is always found, alone or within a longer one.
        #[test]
        fn phrases_between_spaces_are_found(before in "[a-z ]{0,10}", phrase in prop::sample::select(ENGLISH), after in "[a-z ]{0,10}") {
            let text = format!("{before} {phrase} {after}");
            let at = before.len() + 1;
            let found = book(ENGLISH, CHINESE).find(&text, &Language::default());
            let covered = found.iter().any(|one| one.range.start <= at && one.range.end >= at + phrase.len());
            prop_assert!(covered, "{}", text);
        }

        #[test]
        fn small_letters_stand_where_capitals_stood(text in "\\PC{0,40}") {
            let small = lower(&text);
            prop_assert_eq!(small.len(), text.len());
            for (i, _) in text.char_indices() {
                prop_assert!(small.is_char_boundary(i));
            }
        }
    }
}
