//! Whether words that can report a speech act do so where they stand, and who speaks.
//!
//! Many of them are nouns as well (`offer`, `concern`), or participles (`the proposed visit`). What
//! stands around them decides, and where it leaves doubt nothing is suggested: an editor who is shown
//! ten wrong sentences does not look at the eleventh.

use std::ops::Range;

use super::account::{Account, Sentence};
use super::lists::{
    ADJECTIVES, AFTER_VERBS, BE, BEFORE_NOUNS, BETWEEN, CARRIERS, INTRODUCTIONS, NOT_DONE,
    NOUN_ENDINGS, NOUNS, NOUNS_TOO, PAST, PRONOUNS, ROLES, TITLE_PARTS, TITLES, holds,
};
use crate::archive::EntityIx;
use crate::source::id::EntityKind;

/// What a form is by its first word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// `thanked`, `took note`
    Past,
    /// `stressing`
    Gerund,
    /// `satisfied with`, `grateful`
    Adjective,
    /// `gratitude`, `condolences`
    Noun,
    /// `was ready to`, `would consider`
    Finite,
    /// `urge`, `urges`; many are nouns as well.
    Plain,
}

fn class(first: &str) -> Class {
    let ends = |end: &str| {
        first.ends_with(end)
            || first
                .strip_suffix('s')
                .is_some_and(|one| one.ends_with(end))
    };
    if holds("was were is are would will did take", first) {
        Class::Finite
    } else if holds(ADJECTIVES, first) {
        Class::Adjective
    } else if holds(NOUNS, first) || NOUN_ENDINGS.iter().any(|end| ends(end)) {
        Class::Noun
    } else if first.ends_with("ing") {
        Class::Gerund
    } else if first.ends_with("ed") || holds(PAST, first) {
        Class::Past
    } else {
        Class::Plain
    }
}

/// Whether a language is one whose verbs are told apart here. Elsewhere a form counts where it stands.
pub(super) fn is_english(form: &str) -> bool {
    form.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Where the words begin that report a speech act, if those of a form do: `its deep concern` is
/// reported from `expressed` on.
pub(super) fn reported(
    account: &Account<'_>,
    sentence: &Sentence,
    form: &Range<usize>,
) -> Option<usize> {
    if !is_english(&account.text()[form.clone()]) {
        return Some(form.start);
    }
    let at = account.word_from(form.start);
    let next = account.word_from(form.end);
    if is_verb(account, sentence, at, next) {
        return Some(form.start);
    }
    match class(&account.lower(at)) {
        Class::Noun | Class::Plain => carrier(account, sentence, at),
        _ => None,
    }
}

/// The verb that carries a noun: `expressed`.
fn carrier(account: &Account<'_>, sentence: &Sentence, at: usize) -> Option<usize> {
    const REACH: usize = 4;
    let from = sentence.words.start.max(at.saturating_sub(REACH));
    for i in (from..at).rev() {
        if account.gap(i).contains([',', ';', ':', '(', '—']) {
            return None;
        }
        let word = account.lower(i);
        if holds(CARRIERS, &word) {
            return is_verb(account, sentence, i, i + 1).then(|| account.words[i].range.start);
        }
        if holds(
            "about and against at but by for from in of on or over that to with",
            &word,
        ) {
            return None;
        }
    }
    None
}

/// Whether the words from one on, up to another, are a verb with a subject.
fn is_verb(account: &Account<'_>, sentence: &Sentence, at: usize, next: usize) -> bool {
    let first = account.lower(at);
    let class = class(&first);
    let single = next == at + 1;
    let ends = next >= sentence.words.end || account.gap(next - 1).contains([',', '.', ';']);
    let following = if ends {
        String::new()
    } else {
        account.lower(next)
    };
    // `what the presidents agreed`, `That the other side had requested it is`: told by the way.
    let from = sentence.words.start.max(at.saturating_sub(6));
    let what = (from..at).any(|i| {
        let word = account.lower(i);
        holds("what whatever", &word)
            || i == sentence.words.start && holds("that whether whatever", &word)
    });
    if what || first.is_empty() {
        return false;
    }
    let Some(before) = before(account, sentence, at) else {
        // A text in the first person may begin with the subject left out; one in the third does not.
        return class == Class::Finite;
    };
    let word = account.lower(before);
    let near = account.lower(at - 1);
    let owned = account.words[before].possessive || account.words[at - 1].possessive;
    let undone = holds(NOT_DONE, &word) || holds(NOT_DONE, &near);
    let is = holds(BE, &word);
    let noun = holds(BEFORE_NOUNS, &near) || holds(BEFORE_NOUNS, &word) && word != "once";
    match class {
        Class::Finite => !undone,
        Class::Adjective => {
            is || !noun && !owned && at - 1 == before && account.mention_at(before).is_some()
        }
        Class::Past => {
            let passive = is && !(single && matches!(following.as_str(), "that" | "to"));
            let fixed = first == "committed";
            !(noun || owned || undone || following == "by" || passive && !fixed)
        }
        Class::Gerund => {
            let apart = account.gap(at - 1).contains([',', ';', '–', '—']);
            let goes_on = is || holds("while as kept continued on", &near);
            !owned && (goes_on && !undone || apart && following != "of")
        }
        Class::Noun => false,
        Class::Plain => {
            let wish = word == "to"
                && holds(
                    "like want wish wishes wanted wished",
                    &account.lower(before.saturating_sub(1)),
                );
            let subject = account
                .mention_at(before)
                .is_some_and(|m| speaks(account, m.entity))
                || holds(ROLES, &word);
            let noun_too = holds(NOUNS_TOO, &first);
            let verb = holds(AFTER_VERBS, &following)
                || account.mention_at(next).is_some() && !following.is_empty()
                || !single
                || !noun_too;
            // `opposes and condemns`
            let goes_on = joins(account, before)
                && first.ends_with('s')
                && !noun_too
                && !leading(account, sentence, before).is_empty();
            let does = holds("do does did", &word);
            wish || !owned
                && !undone
                && (holds(PRONOUNS, &word) || does || goes_on || subject && verb)
        }
    }
}

fn speaks(account: &Account<'_>, entity: EntityIx) -> bool {
    matches!(
        account.archive.entity(entity).kind,
        EntityKind::Person | EntityKind::Country | EntityKind::Organization
    )
}

fn is_adverb(word: &str) -> bool {
    holds(BETWEEN, word) || word.len() > 4 && word.ends_with("ly")
}

/// The word before a verb that is no adverb and stands in no insertion between commas.
fn before(account: &Account<'_>, sentence: &Sentence, at: usize) -> Option<usize> {
    let mut i = at;
    for _ in 0..12 {
        let previous = i.checked_sub(1).filter(|p| *p >= sentence.words.start)?;
        if account.gap(previous).contains(',') {
            // `Blinken, as Cambodia reports it, was`: back to the comma that opens it.
            let opens = (reach(sentence, previous)..previous)
                .rev()
                .find(|k| account.gap(*k).contains(','));
            match opens {
                Some(k) if account.mention_at(k).is_some() && !joins(account, previous) => {
                    return Some(k);
                }
                _ => return Some(previous),
            }
        }
        if !is_adverb(&account.lower(previous)) || account.mention_at(previous).is_some() {
            return Some(previous);
        }
        i = previous;
    }
    None
}

fn joins(account: &Account<'_>, i: usize) -> bool {
    matches!(account.lower(i).as_str(), "and" | "but" | "or")
}

/// Who speaks: the people, countries or bodies that are the subject of a verb; none where that is
/// not plain.
pub(super) fn subject(account: &Account<'_>, sentence: &Sentence, start: usize) -> Vec<EntityIx> {
    let at = account.word_from(start);
    let Some(mut last) = before(account, sentence, at) else {
        return Vec::new();
    };
    // `was concerned`, `has been`: back to what stands before.
    for _ in 0..2 {
        if holds(BE, &account.lower(last)) && account.mention_at(last).is_none() {
            match before(account, sentence, last) {
                Some(previous) => last = previous,
                None => return Vec::new(),
            }
        }
    }
    if account.mention_at(last).is_some() {
        let direct = direct(account, sentence, last);
        return direct.map(|(all, _)| all).unwrap_or_default();
    }
    // `Sherman thanked Cambodia and pledged`: whoever leads the sentence goes on.
    if joins(account, last) {
        return leading(account, sentence, last);
    }
    Vec::new()
}

/// The mentions that end at a word, where they are a subject, and where the first of them begins: `Xi and Biden`.
fn direct(
    account: &Account<'_>,
    sentence: &Sentence,
    last: usize,
) -> Option<(Vec<EntityIx>, usize)> {
    let mention = account.mention_at(last)?;
    if account.words[last].possessive || !speaks(account, mention.entity) {
        return None;
    }
    let mut first = account.word_from(mention.range.start);
    let mut all = vec![mention.entity];
    loop {
        let before = |i: usize| i.checked_sub(1).filter(|p| *p >= sentence.words.start);
        let mut previous = before(first);
        while let Some(i) = previous
            && is_title(account, i)
            && !account.gap(i).contains(',')
        {
            previous = before(i);
        }
        let Some(i) = previous else { break };
        let word = account.lower(i);
        if matches!(word.as_str(), "and" | "or") {
            // `The Secretary and Minister Lin`: who the other is, or whether a new clause begins, is not plain.
            let other = before(i)?;
            let joined = account.mention_at(other)?;
            if !speaks(account, joined.entity) || account.words[other].possessive {
                return None;
            }
            all.insert(0, joined.entity);
            first = account.word_from(joined.range.start);
            continue;
        }
        // `the Deputy, Xi and Biden`, `met Xi and Biden thanked`: more may belong to the subject, or less.
        if all.len() > 1 {
            let leads = match account.gap(i).contains(',') {
                true => holds(INTRODUCTIONS, &account.lower(sentence.words.start)),
                false => {
                    holds(INTRODUCTIONS, &word)
                        || holds("that because but whether so", &word)
                        || is_adverb(&word)
                }
            };
            if !leads {
                return None;
            }
        }
        let object = "of with to by for from in at about on against between toward towards";
        if holds(object, &word) && !account.gap(i).contains(',') {
            return None;
        }
        break;
    }
    all.dedup();
    Some((all, first))
}

fn is_title(account: &Account<'_>, i: usize) -> bool {
    let word = account.lower(i);
    let word = word.trim_end_matches('.');
    account.mention_at(i).is_none() && (holds(TITLES, word) || holds(TITLE_PARTS, word))
}

/// Words of a sentence beyond which no subject is looked for: what is longer is a list or a table.
const FAR: usize = 300;

/// The first word of a sentence, or one that is far enough from another.
fn reach(sentence: &Sentence, from: usize) -> usize {
    sentence.words.start.max(from.saturating_sub(FAR))
}

/// Whether a subject begins at a word: nothing but titles stands before it in its sentence, or an introduction that
/// ends in a comma. What follows other words may be the object of a verb: `The Deputy thanked Chile`.
fn opens(account: &Account<'_>, sentence: &Sentence, first: usize) -> bool {
    let mut from = first;
    while from > sentence.words.start
        && is_title(account, from - 1)
        && !account.gap(from - 1).contains(',')
    {
        from -= 1;
    }
    // An office without its holder is somebody of whom nothing is known: `The Deputy, Chile`.
    from == sentence.words.start
        || account.gap(from - 1).contains(',')
            && holds(INTRODUCTIONS, &account.lower(sentence.words.start))
}

/// Whether what stands behind a name may be its verb: `Sherman also thanked`, and not `League Chair`.
fn goes_on(account: &Account<'_>, sentence: &Sentence, last: usize) -> bool {
    let mut next = last + 1;
    if account.gap(last).contains(',') {
        return true;
    }
    while next < sentence.words.end && is_adverb(&account.lower(next)) {
        next += 1;
    }
    if next >= sentence.words.end || account.mention_at(next).is_some() {
        return false;
    }
    let word = account.word(next);
    let small = word.starts_with(char::is_lowercase);
    small && !joins(account, next) && !holds("of for in on at with to by from as", word)
}

/// The first subject of a sentence, if no other comes before a word and it is plain that it is one.
fn leading(account: &Account<'_>, sentence: &Sentence, until: usize) -> Vec<EntityIx> {
    if reach(sentence, until) > sentence.words.start {
        return Vec::new();
    }
    let mut found: Option<Vec<EntityIx>> = None;
    for i in sentence.words.start..until {
        if holds("he she they we i", &account.lower(i)) {
            return Vec::new();
        }
        let ends = account
            .mention_at(i)
            .is_some_and(|m| speaks(account, m.entity))
            && account
                .mention_at(i + 1)
                .is_none_or(|m| m.range.start >= account.words[i].range.end);
        // `Xi and Biden`: the whole of a subject ends with the last name.
        let more = joins(account, i + 1) && account.mention_at(i + 2).is_some();
        if found.is_none() && ends && !more {
            let plain = direct(account, sentence, i).filter(|(_, first)| {
                opens(account, sentence, *first) && goes_on(account, sentence, i)
            });
            // Whoever is named first and is no subject leaves it open who is one.
            match plain {
                Some((all, _)) => found = Some(all),
                None => return Vec::new(),
            }
        }
    }
    found.unwrap_or_default()
}
