//! Capitalised words that look like names and lead nowhere.
//!
//! Capitals tell names only in scripts that have them, and titles, bodies and the like are known in
//! English alone; elsewhere nothing is said.

use std::ops::Range;

use super::account::Account;
use super::lists::{
    BEFORE_NOUNS, BODIES, CALENDAR, DIRECTIONS, INITIALISMS, NATIONS, OPENERS, PARTICLES, PLACES,
    THINGS, TITLE_PARTS, TITLES, WHERE, holds,
};
use crate::source::fold::fold;
use crate::source::id::EntityKind;
use crate::source::plain::search_form;

/// Words of a text that look like a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The bytes of the visible text, without a title.
    pub(super) range: Range<usize>,
    /// With the title before it.
    pub(super) titled: Range<usize>,
    /// As it is compared and listed.
    pub(super) name: String,
    /// What the words and what stands before them make it look like.
    pub(super) looks: Looks,
    /// Whether it begins a sentence, where a capital says nothing.
    pub(super) opens: bool,
    /// An initialism in brackets behind it: `World Health Organization (WHO)`.
    pub(super) short: Option<Range<usize>>,
}

/// What a name looks like, the surer the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Looks {
    /// Like nothing that is listed; a known surname perhaps.
    Unsure,
    /// Two capitalised words or more.
    Person,
    /// It stands where a place does.
    Where,
    /// An initialism.
    Initials,
    /// One of its words says that it is a place.
    Place,
    /// One of its words says that it is a body.
    Body,
    /// A title stands before it.
    Titled,
}

impl Looks {
    /// The kind of record to start.
    pub(super) fn kind(self) -> Option<EntityKind> {
        match self {
            Looks::Unsure => None,
            Looks::Person | Looks::Titled => Some(EntityKind::Person),
            Looks::Where | Looks::Place => Some(EntityKind::Place),
            Looks::Initials | Looks::Body => Some(EntityKind::Organization),
        }
    }
}

/// What a word is to a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Capital,
    Initials,
    Particle,
    Mention,
    Other,
}

/// All of them, from left to right.
pub(super) fn candidates(account: &Account<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for sentence in &account.sentences {
        let words = sentence.words.clone();
        if shouts(account, words.clone()) {
            continue;
        }
        let mut at = words.start;
        while at < words.end {
            let run = run(account, at, words.end);
            if run.is_empty() {
                at += 1;
                continue;
            }
            at = run.end;
            read(account, run, words.start, &mut found);
        }
    }
    let settled: Vec<String> = account
        .readout
        .settled
        .iter()
        .map(|(name, _)| fold(name.trim()).text().to_owned())
        .collect();
    found.retain(|candidate| {
        let touches = |name: &String| {
            name.contains(&candidate.name) || candidate.name.contains(name.as_str())
        };
        !account.is_closed(&candidate.range) && !settled.iter().any(touches)
    });
    found
}

/// Capitals throughout tell nothing.
fn shouts(account: &Account<'_>, words: Range<usize>) -> bool {
    let long = words.filter(|i| {
        account
            .word(*i)
            .chars()
            .filter(|c| c.is_alphabetic())
            .count()
            > 1
    });
    let (mut all, mut loud) = (0, 0);
    for i in long {
        all += 1;
        loud += usize::from(!account.word(i).contains(char::is_lowercase));
    }
    loud > 1 && loud * 2 > all
}

fn part(account: &Account<'_>, i: usize) -> Part {
    if account.mention_at(i).is_some() {
        return Part::Mention;
    }
    let word = account.word(i);
    let lower = account.lower(i);
    let capital = word.starts_with(char::is_uppercase);
    if capital && holds(CALENDAR, &lower) {
        return Part::Other;
    }
    if is_initialism(word) {
        return Part::Initials;
    }
    match capital {
        true => Part::Capital,
        false if holds(PARTICLES, &lower) => Part::Particle,
        false => Part::Other,
    }
}

/// Two capitals or more, and no small letter: `MFAIC`, `G20`.
fn is_initialism(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let strokes = word
        .chars()
        .all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '-');
    word.starts_with(char::is_uppercase)
        && (letters > 1 || letters == 1 && word.len() > 1)
        && capitals == letters
        && strokes
}

/// The words from one on that may make one name, mentions among them.
fn run(account: &Account<'_>, start: usize, end: usize) -> Range<usize> {
    let begins = matches!(
        part(account, start),
        Part::Capital | Part::Initials | Part::Mention
    );
    if !begins {
        return start..start;
    }
    let mut last = start;
    let mut joins_lists = false;
    let spaced = |i: usize| {
        let gap = account.gap(i);
        let possessive = account.words.get(i).is_some_and(|w| w.possessive);
        !possessive && (gap.trim().is_empty() || gap.trim() == "&")
    };
    loop {
        let mut next = last + 1;
        // `of the`, `for`: as many particles as lead to another capital.
        let mut joined = true;
        while next < end && joined && part(account, next) == Part::Particle {
            let lower = account.lower(next);
            joined = spaced(next - 1)
                && match lower.as_str() {
                    "and" | "for" | "on" => joins_lists,
                    "the" => next > last + 1,
                    _ => true,
                };
            next += 1;
        }
        let fits = |i: usize| {
            matches!(
                part(account, i),
                Part::Capital | Part::Initials | Part::Mention
            )
        };
        if next >= end || !joined || next > last + 3 || !spaced(next - 1) || !fits(next) {
            return start..last + 1;
        }
        joins_lists |= (last + 1..next).any(|i| account.word(i) == "of")
            || holds(BODIES, &account.lower(last));
        last = next;
    }
}

/// The names in a run of capitalised words.
fn read(account: &Account<'_>, run: Range<usize>, opening: usize, found: &mut Vec<Candidate>) {
    let mentions = |i: usize| account.mention_at(i).is_some();
    let whole = run.clone().any(mentions);
    if !whole {
        found.extend(name(account, run, opening));
        return;
    }
    // `Royal University of Phnom Penh` is a body, though the city is known.
    let body = run
        .clone()
        .any(|i| !mentions(i) && holds(BODIES, &account.lower(i)));
    let person = run
        .clone()
        .any(|i| !mentions(i) && holds(TITLES, &account.lower(i)));
    let fits = |i: usize| {
        account.mention_at(i).is_none_or(|m| {
            let kind = account.archive.entity(m.entity).kind;
            matches!(
                kind,
                EntityKind::Country | EntityKind::Place | EntityKind::Organization
            ) && m.range.start >= account.words[run.start].range.start
        })
    };
    let tied = run.clone().all(fits);
    if body && !person && tied {
        found.extend(name(account, run, opening));
        return;
    }
    let mut from = run.start;
    for i in run.start..=run.end {
        if i == run.end || mentions(i) {
            let mut part = from..i;
            while !part.is_empty() && account.word(part.start).starts_with(char::is_lowercase) {
                part.start += 1;
            }
            while !part.is_empty() && account.word(part.end - 1).starts_with(char::is_lowercase) {
                part.end -= 1;
            }
            // What stands directly before a name is a title, and behind it the rest of another.
            let beside = i < run.end && part.end == i || from > run.start && part.start == from;
            if !part.is_empty() && !beside {
                found.extend(name(account, part, opening));
            }
            from = i + 1;
        }
    }
}

/// The name that some words are, without the title before it.
fn name(account: &Account<'_>, run: Range<usize>, opening: usize) -> Option<Candidate> {
    let lower = |i: usize| {
        let lower = account.lower(i);
        lower.trim_end_matches('.').to_owned()
    };
    let mut start = run.start;
    let mut end = run.end;
    while start < end && (holds(OPENERS, &lower(start)) || part(account, start) == Part::Particle) {
        start += 1;
    }
    let body = (start..end).any(|i| holds(BODIES, &lower(i)));
    let adjectives = start;
    while start < end && !body && holds(NATIONS, &lower(start)) {
        start += 1;
    }
    let title = (start..end).rev().find(|i| holds(TITLES, &lower(*i)));
    // `General Assembly` is no general; `Minister of the Government` is no government.
    let has_title = title.is_some_and(|i| !body || part(account, i + 1) == Part::Particle);
    let mut titled = start;
    if has_title && let Some(after) = after_title(account, start..end) {
        start = after;
    } else if has_title {
        return None;
    } else {
        titled = start;
    }
    while start < end && part(account, end - 1) == Part::Particle {
        end -= 1;
    }
    if start >= end {
        return None;
    }
    let all = |i: usize| lower(i);
    let words: Vec<String> = (start..end).map(all).collect();
    let count = (start..end)
        .filter(|i| part(account, *i) != Part::Particle)
        .count();
    let empty = |w: &String| {
        holds(NATIONS, w) || holds(INITIALISMS, w) || holds(TITLE_PARTS, w) || holds(PARTICLES, w)
    };
    // `Cambodian Government` is no name of its own.
    let generic = |w: &String| empty(w) || w == "government";
    if words.iter().all(generic) {
        return None;
    }
    let last = words.last().map(String::as_str).unwrap_or_default();
    let first = words.first().map(String::as_str).unwrap_or_default();
    let before = (start > opening).then(|| lower(start - 1));
    // `the spokesperson Ned Price`, in small letters.
    let spoken = before
        .as_ref()
        .is_some_and(|w| holds(TITLES, w) && !holds(OPENERS, w))
        && account.gap(start - 1).trim().is_empty();
    let within = before
        .as_ref()
        .is_some_and(|w| holds(WHERE, w) && account.gap(start - 1).trim().is_empty());
    let ordinary = |w: &String| {
        holds(NATIONS, w) || holds(THINGS, w) || holds(TITLE_PARTS, w) || holds(OPENERS, w)
    };
    let initials = count == 1 && part(account, start) == Part::Initials;
    let looks = if body && count > 1 && !holds(THINGS, last) {
        Looks::Body
    } else if titled < start && !body && !words.iter().any(|w| holds(THINGS, w)) {
        Looks::Titled
    } else if body {
        return None;
    } else if count > 1 && words.iter().any(|w| holds(PLACES, w)) && !holds(THINGS, last) {
        Looks::Place
    } else if initials && holds(INITIALISMS, last) {
        return None;
    } else if initials {
        Looks::Initials
    } else if holds(THINGS, last) {
        return None;
    } else if count > 1 && holds(DIRECTIONS, first) {
        Looks::Place
    } else if spoken && count <= 4 {
        Looks::Titled
    } else if within && !words.iter().any(ordinary) {
        Looks::Where
    } else if (2..=4).contains(&count)
        && !words.iter().any(ordinary)
        && words.iter().all(|w| !holds(BEFORE_NOUNS, w) && w != "of")
        && !has_digits(&words)
    {
        Looks::Person
    } else {
        Looks::Unsure
    };
    if looks == Looks::Unsure && (count > 1 || words.iter().any(ordinary)) {
        return None;
    }
    if looks == Looks::Titled && holds(INITIALISMS, last) {
        return None;
    }
    let start = if looks == Looks::Body && titled == start {
        adjectives.min(start)
    } else {
        start
    };
    let range = account.words[start].range.start..account.words[end - 1].range.end;
    let text = account.text()[range.clone()].replace('\n', " ");
    Some(Candidate {
        titled: account.words[titled.min(start)].range.start..range.end,
        name: fold(&text).text().trim().to_owned(),
        looks,
        opens: start == opening,
        short: bracketed(account, range.end),
        range,
    })
}

fn has_digits(words: &[String]) -> bool {
    words
        .iter()
        .any(|w| w.contains(|c: char| c.is_ascii_digit()))
}

/// Where the name begins behind the title; none where the words are an office alone.
fn after_title(account: &Account<'_>, words: Range<usize>) -> Option<usize> {
    let lower = |i: usize| {
        let lower = account.lower(i);
        lower.trim_end_matches('.').to_owned()
    };
    let mut last = words.clone().rev().find(|i| holds(TITLES, &lower(*i)))?;
    // `Secretary of State` and `Minister of Defence` may be followed by the name.
    if last + 2 < words.end && account.word(last + 1) == "of" {
        let office = lower(last + 2);
        if !matches!(
            office.as_str(),
            "state" | "defense" | "defence" | "commerce" | "energy"
        ) {
            return None;
        }
        last += 2;
    }
    let next = last + 1;
    let title = (words.start..=last).all(|i| {
        let word = lower(i);
        holds(TITLES, &word)
            || holds(TITLE_PARTS, &word)
            || holds(PARTICLES, &word)
            || holds(NATIONS, &word)
            || i > words.start
            || words.len() > 2
    });
    (title && next < words.end && part(account, next) != Part::Particle).then_some(next)
}

/// An initialism in brackets behind an offset of the text: `(WHO)`.
pub(super) fn bracketed(account: &Account<'_>, end: usize) -> Option<Range<usize>> {
    let rest = account.text().get(end..)?;
    let inside = rest.strip_prefix(" (")?;
    let length = inside.find(')')?;
    let word = inside.get(..length)?;
    let start = end + 2;
    (is_initialism(word) && word.chars().count() <= 12).then_some(start..start + length)
}

/// Whether letters in capitals can stand for a name: they stand in it in their order, and the first
/// begins it.
pub(super) fn stands_for(short: &str, name: &str) -> bool {
    let name = search_form(name);
    let name = name.strip_prefix("the ").unwrap_or(&name);
    let mut letters = name.chars();
    let short = search_form(short);
    short.chars().next() == name.chars().next()
        && short
            .chars()
            .filter(|c| c.is_alphanumeric())
            .all(|c| letters.any(|l| l == c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initialisms_are_capitals_and_digits() {
        for word in ["MFAIC", "G20", "UN", "ASEAN-US"] {
            assert!(is_initialism(word), "{word}");
        }
        for word in ["U", "Un", "NGOs", "20", "Covid-19", "McD"] {
            assert!(!is_initialism(word), "{word}");
        }
    }

    #[test]
    fn initials_stand_for_the_name_that_has_them() {
        assert!(stands_for("WHO", "World Health Organization"));
        assert!(stands_for(
            "ASEAN",
            "the Association of Southeast Asian Nations"
        ));
        assert!(!stands_for("NATO", "World Health Organization"));
        assert!(!stands_for("WXO", "World Health Organization"));
    }
}
