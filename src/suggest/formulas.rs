//! Candidates for formulas: phrases that several accounts of one issuer have.
//!
//! Phrases grow word by word. What several accounts share of `n` words is made of two overlapping parts
//! of one word less that they share too, so that each step goes once over the words of the texts and
//! counts no more than what the step before left: the whole is linear in the texts.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::account::Account;
use super::lists::{GRAMMAR, TITLES, holds};
use super::yaml;
use crate::annotate::Links;
use crate::archive::{Archive, Detail, EntityIx, ReadoutIx, Side};
use crate::diagnostics::Place;
use crate::source::fold::fold;
use crate::source::id::{Id, slug};
use crate::source::word::single_spaced;

/// A phrase has so many words at the least; those that a hyphen joins count one by one.
const FEWEST: usize = 3;
/// And so many at the most.
const MOST_WORDS: usize = 8;
/// So many accounts of an issuer have a phrase at the least,
const ACCOUNTS: usize = 3;
/// or two, where the issuer has fewer accounts than this.
const FEW_ACCOUNTS: usize = 10;
/// So many places of a phrase are told.
const PLACES: usize = 5;
/// The most frequent words of a language other than English hold others together,
const FREQUENT: usize = 25;
/// if there are so many words to tell by.
const ENOUGH: usize = 400;
/// Bytes that are kept of a sentence on each side of the words found in it.
const AROUND: usize = 400;

/// A phrase that may be a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The phrase as it first stands, with single spaces.
    pub text: String,
    /// The language of the texts, as a BCP 47 tag.
    pub language: String,
    /// How many accounts have it, of those issuers of whom several do.
    pub accounts: usize,
    /// How many of these are the issuers' own words.
    pub exact: usize,
    /// The issuers, none for joint texts of no publisher, each with how many of its accounts have it; who
    /// has most comes first.
    pub issuers: Vec<(Option<EntityIx>, usize)>,
    /// Where it stands first in each of the first accounts, in the archive's order.
    pub places: Vec<(ReadoutIx, Place)>,
    /// What stands before the words in their sentence, at the first place.
    pub before: String,
    /// What stands behind them.
    pub after: String,
    /// The id that a record could have; none, if the words have no Latin letters.
    pub id: Option<Id>,
    /// The record, as a new file.
    pub yaml: String,
}

/// Phrases that may be formulas: those that stand in issuers' own words before those of summaries alone;
/// of these, those of most accounts first, and among equals the longer ones. Phrases of formulas that the archive has are left out, and so is what
/// consists of names and of words that hold others together. Gives the first `most`, and how many more
/// there are.
pub fn formulas(
    archive: &Archive,
    links: &Links,
    readouts: &[ReadoutIx],
    most: usize,
) -> (Vec<Phrase>, usize) {
    let mut chosen = readouts.to_vec();
    chosen.sort_unstable();
    // A translation has the phrases of its original, not of its issuer.
    chosen.retain(|ix| archive.readout(*ix).translation_of.is_none());
    let titles = titles(archive);
    let mut lexicon = Lexicon::default();
    let mut groups: BTreeMap<(Option<EntityIx>, String), Row> = BTreeMap::new();
    // Some at a time, because words take ten times the memory of their numbers.
    let tokenized = chosen.chunks(TOGETHER).flat_map(|some| {
        let words = |ix: &ReadoutIx| {
            let account = Account::new(archive, &links.readouts[ix.position()], *ix);
            (*ix, words(&account, &titles))
        };
        some.par_iter().map(words).collect::<Vec<_>>()
    });
    for (ix, words) in tokenized {
        let readout = archive.readout(ix);
        let issuer = match (readout.publisher, readout.side) {
            (Some(issuer), _) | (None, Side::Party(issuer)) => Some(issuer),
            (None, Side::Joint) => None,
        };
        let record = &readout.document.record;
        let language = record.language.as_ref().unwrap_or(&archive.site.language);
        let row = groups.entry((issuer, language.tag())).or_default();
        let exact = record.rendition.is_exact();
        row.add(Text { ix, exact }, words, &mut lexicon);
    }
    let groups: Vec<_> = groups.into_iter().collect();
    let found: Vec<_> = groups
        .into_par_iter()
        .map(|((issuer, language), row)| {
            let found = row.repeated(&lexicon, &language);
            (issuer, language, found)
        })
        .collect();
    let mut merged: BTreeMap<(String, String), Candidate> = BTreeMap::new();
    for (issuer, language, found) in found {
        for one in found {
            let key = (one.key.clone(), language.clone());
            merged.entry(key).or_default().add(archive, issuer, one);
        }
    }
    let mut candidates: Vec<((String, String), Candidate)> = merged.into_iter().collect();
    candidates.sort_by(|(a_key, a), (b_key, b)| {
        // Words of a summary repeat themselves because the archive's editors do.
        let rank = |c: &Candidate| (c.exact > 0, c.spots.len(), c.words);
        rank(b).cmp(&rank(a)).then_with(|| a_key.cmp(b_key))
    });
    let more = candidates.len().saturating_sub(most);
    candidates.truncate(most);
    let phrases = candidates
        .into_par_iter()
        .filter_map(|((_, language), candidate)| candidate.phrase(archive, links, language))
        .collect();
    (phrases, more)
}

/// The words of which titles of offices are made, as they are compared.
fn titles(archive: &Archive) -> HashSet<String> {
    let offices = archive
        .entities
        .iter()
        .filter_map(|entity| match &entity.detail {
            Detail::Person { offices, .. } => Some(offices),
            _ => None,
        });
    let titles = offices.flatten().map(|office| office.title.as_str());
    let known = TITLES.split_ascii_whitespace().map(str::to_owned);
    titles
        .flat_map(|title| title.split(|c: char| !c.is_alphanumeric()))
        .map(|word| fold(word).text().to_lowercase())
        .chain(known)
        .collect()
}

/// So many accounts are cut into words at a time.
const TOGETHER: usize = 1024;

/// A word of an account.
struct Word {
    /// The word as it is compared.
    text: String,
    token: Token,
}

/// A word of an account by its number. There may be millions.
#[derive(Debug, Clone, Copy)]
struct Token {
    /// Where it stands in the text.
    start: u32,
    end: u32,
    /// Its number in the lexicon.
    word: u32,
    /// What stands between it and the next; none if no phrase goes on there.
    gap: Option<Gap>,
    /// Whether it belongs to a name or the title of an office.
    named: bool,
    /// Whether it belongs to the same name as the word before it.
    goes_on: bool,
    /// Whether it belongs to a formula that the archive has.
    known: bool,
    /// How many words it is, with those that hyphens join.
    parts: u8,
}

/// All words, each once.
#[derive(Debug, Default)]
struct Lexicon {
    numbers: HashMap<Arc<str>, u32>,
    words: Vec<Arc<str>>,
}

impl Lexicon {
    /// The number of a word, the same each time.
    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let word: Arc<str> = word.into();
        self.words.push(Arc::clone(&word));
        self.numbers.insert(word, number);
        number
    }

    fn word(&self, number: u32) -> &str {
        self.words.get(number as usize).map_or("", Arc::as_ref)
    }
}

/// What may stand between two words of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Gap {
    Space,
    Comma,
    Possessive,
}

/// The words of an account, still without their numbers.
fn words(account: &Account<'_>, titles: &HashSet<String>) -> Vec<Word> {
    let text = account.text();
    let mut words = Vec::with_capacity(account.words.len());
    let mut last_mention = None;
    let mut uses = account.linked.formulas.iter().peekable();
    for sentence in &account.sentences {
        let last = sentence.words.end.saturating_sub(1);
        for i in sentence.words.clone() {
            let Some(word) = account.words.get(i) else {
                continue;
            };
            let next = account.words.get(i + 1).filter(|_| i < last);
            let gap = next.and_then(|next| gap(&text[word.range.end..next.range.start]));
            while uses
                .next_if(|one| one.range.end <= word.range.start)
                .is_some()
            {}
            let known = uses
                .peek()
                .is_some_and(|one| one.range.start < word.range.end);
            let shown = &text[word.range.clone()];
            let mention = account.mention_at(i).map(|mention| mention.range.start);
            let goes_on = mention.is_some() && mention == last_mention;
            last_mention = mention;
            let compared = fold(shown).text().to_lowercase();
            let title = shown.starts_with(char::is_uppercase) && titles.contains(&compared);
            let parts = shown.split(['-', '\u{2010}', '\u{2011}']).count();
            let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            words.push(Word {
                text: compared,
                token: Token {
                    start: place(word.range.start),
                    end: place(word.range.end),
                    word: 0,
                    gap,
                    named: mention.is_some() || title,
                    goes_on,
                    known,
                    parts: u8::try_from(parts).unwrap_or(u8::MAX),
                },
            });
        }
    }
    words
}

fn gap(between: &str) -> Option<Gap> {
    let spaces = |text: &str| !text.is_empty() && text.chars().all(char::is_whitespace);
    if spaces(between) {
        return Some(Gap::Space);
    }
    if between.strip_prefix(',').is_some_and(spaces) {
        return Some(Gap::Comma);
    }
    let rest = between.strip_prefix(['\'', '’'])?;
    spaces(rest.strip_prefix('s').unwrap_or(rest)).then_some(Gap::Possessive)
}

/// A phrase that several accounts of one issuer have.
struct Found {
    /// The words, as they are compared.
    key: String,
    words: usize,
    /// The first place in each account that has it.
    spots: Vec<Spot>,
}

#[derive(Clone)]
struct Spot {
    ix: ReadoutIx,
    exact: bool,
    range: Range<usize>,
}

/// A sequence of words that several accounts have.
struct Gram {
    /// Its parts of one word less: all but the last, and all but the first.
    parts: [u32; 2],
    accounts: usize,
    /// Where it first stands.
    first: usize,
    /// The most accounts that any longer phrase has which holds it and is told.
    covered: usize,
}

/// An account whose words are in a row.
#[derive(Debug, Clone, Copy)]
struct Text {
    ix: ReadoutIx,
    exact: bool,
}

/// Words of one sentence after another, of one account after another.
#[derive(Debug, Default)]
struct Row {
    texts: Vec<Text>,
    tokens: Vec<Token>,
    /// The position in `texts` of each word.
    accounts: Vec<u32>,
}

/// No gram.
const NONE: u32 = u32::MAX;

impl Row {
    fn add(&mut self, text: Text, words: Vec<Word>, lexicon: &mut Lexicon) {
        let account = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(text);
        self.tokens.extend(words.into_iter().map(|word| Token {
            word: lexicon.number(&word.text),
            ..word.token
        }));
        self.accounts.resize(self.tokens.len(), account);
    }

    /// The grams of one word more than those at `ids` that enough accounts have, and where each stands.
    fn grown(&self, ids: &[u32], least: usize) -> (Vec<Gram>, Vec<u32>) {
        let mut known: HashMap<(u32, u32, Gap), u32> = HashMap::new();
        let mut grams: Vec<Gram> = Vec::new();
        let mut last_account: Vec<u32> = Vec::new();
        let mut at = vec![NONE; ids.len()];
        for i in 0..ids.len().saturating_sub(1) {
            let (a, b) = (ids[i], ids[i + 1]);
            let Some(gap) = self.tokens[i].gap.filter(|_| a != NONE && b != NONE) else {
                continue;
            };
            let new = u32::try_from(grams.len()).unwrap_or(u32::MAX);
            let id = *known.entry((a, b, gap)).or_insert_with(|| {
                grams.push(Gram {
                    parts: [a, b],
                    accounts: 0,
                    first: i,
                    covered: 0,
                });
                last_account.push(NONE);
                new
            });
            let position = id as usize;
            if last_account[position] != self.accounts[i] {
                last_account[position] = self.accounts[i];
                grams[position].accounts += 1;
            }
            at[i] = id;
        }
        // Only those of enough accounts are kept, and numbered anew.
        let mut number: Vec<u32> = Vec::with_capacity(grams.len());
        let mut kept = 0;
        for gram in &grams {
            let stays = gram.accounts >= least;
            number.push(if stays { kept } else { NONE });
            kept += u32::from(stays);
        }
        for id in at.iter_mut().filter(|id| **id != NONE) {
            *id = number[*id as usize];
        }
        grams.retain(|gram| gram.accounts >= least);
        (grams, at)
    }

    /// The phrases that several accounts of one issuer in one language have.
    fn repeated(&self, lexicon: &Lexicon, language: &str) -> Vec<Found> {
        let least = match self.texts.len() < FEW_ACCOUNTS {
            true => 2,
            false => ACCOUNTS,
        };
        if self.texts.len() < least {
            return Vec::new();
        }
        let light = self.light(lexicon, language);
        let mut levels: Vec<Vec<Gram>> = Vec::new();
        // Where each gram of each level stands.
        let mut standing: Vec<Vec<u32>> = Vec::new();
        while levels.len() + 1 < MOST_WORDS {
            let (grams, at) = match standing.last() {
                Some(current) => self.grown(current, least),
                None => {
                    let words: Vec<u32> = self.tokens.iter().map(|token| token.word).collect();
                    self.grown(&words, least)
                }
            };
            if grams.is_empty() {
                break;
            }
            levels.push(grams);
            standing.push(at);
        }
        let is_light = |i: usize| light.contains(&self.tokens[i].word);
        let fits = |first: usize, length: usize| {
            let tokens = &self.tokens[first..first + length];
            let parts = parts_of(tokens);
            (FEWEST..=MOST_WORDS).contains(&parts)
                && !tokens[0].goes_on
                && !self
                    .tokens
                    .get(first + length)
                    .is_some_and(|next| next.goes_on)
                && !is_light(first)
                && !is_light(first + length - 1)
                && !tokens.iter().any(|token| token.known)
                && (first..first + length).any(|i| !is_light(i) && !self.tokens[i].named)
        };
        // From the longest to the shortest: what stands only within a longer phrase is not told as well.
        let mut told: Vec<(usize, u32)> = Vec::new();
        let mut marked = vec![0; self.tokens.len()];
        for level in (0..levels.len()).rev() {
            let length = level + 2;
            for id in 0..levels[level].len() {
                let gram = &levels[level][id];
                let (first, count, parts) = (gram.first, gram.accounts, gram.parts);
                let mut covered = gram.covered;
                let overlaps = marked[first..first + length].contains(&count);
                if covered < count && !overlaps && fits(first, length) {
                    told.push((level, u32::try_from(id).unwrap_or(u32::MAX)));
                    marked[first..first + length].fill(count);
                    covered = count;
                }
                if let Some(below) = level.checked_sub(1) {
                    for part in parts {
                        let part = &mut levels[below][part as usize];
                        part.covered = part.covered.max(covered);
                    }
                }
            }
        }
        let mut spots: HashMap<(usize, u32), Vec<Spot>> =
            told.iter().map(|key| (*key, Vec::new())).collect();
        for (level, at) in standing.iter().enumerate() {
            for (i, id) in at.iter().enumerate() {
                let Some(list) = spots.get_mut(&(level, *id)) else {
                    continue;
                };
                let account = self.texts[self.accounts[i] as usize];
                if list.last().is_none_or(|last| last.ix != account.ix) {
                    list.push(Spot {
                        ix: account.ix,
                        exact: account.exact,
                        range: self.tokens[i].start as usize
                            ..self.tokens[i + level + 1].end as usize,
                    });
                }
            }
        }
        told.into_iter()
            .filter_map(|(level, id)| {
                let gram = levels[level].get(id as usize)?;
                let tokens = &self.tokens[gram.first..gram.first + level + 2];
                let mut key = String::new();
                for (i, token) in tokens.iter().enumerate() {
                    key.push_str(lexicon.word(token.word));
                    // What stands behind the last word belongs to no phrase.
                    if i + 1 < tokens.len() {
                        key.push_str(match token.gap {
                            Some(Gap::Comma) => ", ",
                            Some(Gap::Possessive) => "'s ",
                            _ => " ",
                        });
                    }
                }
                Some(Found {
                    key,
                    words: parts_of(tokens),
                    spots: spots.remove(&(level, id))?,
                })
            })
            .collect()
    }

    /// Which words hold others together. English ones are known; of other languages it is guessed from how short and
    /// how frequent they are.
    fn light(&self, lexicon: &Lexicon, language: &str) -> HashSet<u32> {
        let mut counts: HashMap<u32, usize> = HashMap::new();
        for token in &self.tokens {
            *counts.entry(token.word).or_default() += 1;
        }
        let english = language == "en" || language.starts_with("en-");
        let mut order: Vec<usize> = counts.values().copied().collect();
        order.sort_unstable_by(|a, b| b.cmp(a));
        let often = match !english && self.tokens.len() >= ENOUGH {
            true => order.get(FREQUENT).copied().unwrap_or(usize::MAX),
            false => usize::MAX,
        };
        let light = counts.into_iter().filter(|(word, count)| {
            let word = lexicon.word(*word);
            let number = word.chars().all(|c| c.is_ascii_digit());
            number
                || match english {
                    true => holds(GRAMMAR, word),
                    false => word.chars().count() < 4 || *count > often,
                }
        });
        light.map(|(word, _)| word).collect()
    }
}

/// How many words these are, with those that hyphens join.
fn parts_of(tokens: &[Token]) -> usize {
    tokens.iter().map(|token| usize::from(token.parts)).sum()
}

/// A phrase of all issuers who have it.
#[derive(Default)]
struct Candidate {
    words: usize,
    exact: usize,
    issuers: Vec<(Option<EntityIx>, usize)>,
    spots: Vec<Spot>,
}

impl Candidate {
    fn add(&mut self, archive: &Archive, issuer: Option<EntityIx>, found: Found) {
        self.words = found.words;
        self.exact += found.spots.iter().filter(|spot| spot.exact).count();
        self.issuers.push((issuer, found.spots.len()));
        let name = |ix: &Option<EntityIx>| ix.map(|ix| archive.entity(ix).name.as_str());
        self.issuers
            .sort_by(|a, b| b.1.cmp(&a.1).then_with(|| name(&a.0).cmp(&name(&b.0))));
        self.spots.extend(found.spots);
        self.spots.sort_by_key(|spot| spot.ix);
    }

    fn phrase(self, archive: &Archive, links: &Links, language: String) -> Option<Phrase> {
        let account = |ix: ReadoutIx| Account::new(archive, &links.readouts[ix.position()], ix);
        let place = |spot: &Spot| (spot.ix, account(spot.ix).traced.place(&spot.range));
        let places = self.spots.iter().take(PLACES).map(place);
        let first = self.spots.first()?;
        let shown = account(first.ix);
        let text = shown.text();
        let range = first.range.clone();
        let sentence = shown.sentence(range.start)?.range.clone();
        let near = text.ceil_char_boundary(range.start.saturating_sub(AROUND));
        let start = sentence.start.max(near).min(range.start);
        let near = text.floor_char_boundary(range.end.saturating_add(AROUND));
        let end = sentence.end.min(near).max(range.end);
        let phrase = single_spaced(&text[range.clone()]);
        let mut letters = phrase.chars();
        let name: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .chain(letters)
            .collect();
        Some(Phrase {
            id: Id::new(&slug(&phrase)).ok(),
            yaml: format!(
                "---\nname: {}\npatterns:\n  {language}: [{}]\n---\n",
                yaml::value(&name),
                yaml::item(&phrase)
            ),
            before: text[start..range.start].replace('\n', " "),
            after: text[range.end..end].replace('\n', " "),
            accounts: self.spots.len(),
            exact: self.exact,
            issuers: self.issuers,
            places: places.collect(),
            text: phrase,
            language,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The words of an account, between spaces; a full stop ends a sentence.
    fn told(text: &str) -> Vec<Word> {
        let words = text.split_whitespace().collect::<Vec<_>>();
        let mut told = Vec::new();
        let mut at = 0;
        for (i, word) in words.iter().enumerate() {
            let plain = word.trim_end_matches(['.', ',']);
            let gap = match word.strip_prefix(plain) {
                _ if i + 1 == words.len() => None,
                Some("") => Some(Gap::Space),
                Some(",") => Some(Gap::Comma),
                _ => None,
            };
            told.push(Word {
                text: plain.to_owned(),
                token: Token {
                    start: at,
                    end: at + u32::try_from(plain.len()).unwrap(),
                    word: 0,
                    gap,
                    named: plain == "China",
                    goes_on: false,
                    known: false,
                    parts: u8::try_from(plain.split('-').count()).unwrap(),
                },
            });
            at += u32::try_from(word.len()).unwrap() + 1;
        }
        told
    }

    fn found(texts: &[&str]) -> Vec<(String, usize)> {
        let mut lexicon = Lexicon::default();
        let mut row = Row::default();
        for (i, text) in texts.iter().enumerate() {
            let ix = ReadoutIx::at(i);
            row.add(Text { ix, exact: true }, told(text), &mut lexicon);
        }
        let found = row.repeated(&lexicon, "en");
        found
            .into_iter()
            .map(|one| (one.key, one.spots.len()))
            .collect()
    }

    #[test]
    fn the_longest_phrases_are_told_once() {
        let three = [
            "the win-win cooperation of all",
            "a win-win cooperation. the lasting peace of mind, steady progress",
            "win-win cooperation and the lasting peace of mind, steady progress",
        ];
        let expected = [
            ("lasting peace of mind, steady progress", 2),
            ("win-win cooperation", 3),
        ];
        assert_eq!(
            found(&three),
            expected.map(|(text, n)| (text.to_owned(), n))
        );
        assert_eq!(
            found(&["of the China and of it", "of the China and of it"]),
            []
        );
        // A text of nothing but one sentence is told by its beginning.
        let long = "one two three four five six seven eight nine ten eleven twelve";
        let told = found(&[long, long]);
        assert_eq!(told[0].0, "one two three four five six seven eight");
        assert_eq!(told.len(), 2, "{told:?}");
    }

    proptest! {
        /// What is told is in as many accounts as is said, by looking for it in each; and what stands in
        /// another phrase of as many accounts is not told.
        #[test]
        fn phrases_are_where_they_are_said_to_be(
            texts in prop::collection::vec("((red|blue|of|win-win|China|sea)[.,]? ){0,14}", 2..8),
        ) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let found = found(&texts);
            for (key, count) in &found {
                let spaced = format!(" {key}");
                let holds = |text: &&&str| {
                    let padded = format!(" {}", **text);
                    let mut places = padded.match_indices(&spaced);
                    places.any(|(i, _)| {
                        let after = padded[i + spaced.len()..].chars().next();
                        after.is_none_or(|c| !c.is_alphanumeric() && c != '-')
                    })
                };
                prop_assert_eq!(texts.iter().filter(holds).count(), *count, "{}", key);
                let within = |(other, n): &&(String, usize)| {
                    n == count && other != key && format!(" {other} ").contains(&format!(" {key} "))
                };
                prop_assert_eq!(found.iter().find(within), None, "{}", key);
            }
        }
    }
}
