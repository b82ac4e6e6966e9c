//! Sentences that report a speech act, or describe the talks, and carry no annotation of it.

use std::ops::Range;

use super::account::{Account, Sentence};
use super::forms::Forms;
use super::lists::{BE, TALKS, holds};
use super::verbs::{is_english, reported, subject};
use super::{Idea, MOST, Suggestion, yaml};
use crate::annotate::{Annotation, Mark, Mention};
use crate::archive::{ActIx, EntityIx, Said, WordIx};
use crate::source::id::{EntityKind, Kind, Reference};
use crate::source::word::single_spaced;

/// Words between a verb and the quote that annotates it: `repeated, the account says, a concern`.
const NEAR: usize = 5;
/// Words from what is described to a word of atmosphere behind it.
const AROUND: usize = 8;
/// Words from a word of atmosphere to what it describes.
const AHEAD: usize = 3;
/// A quote of more words is given by its first and its last.
const LONG_QUOTE: usize = 24;
/// A quote ends after so many words, whatever the sentence does: nobody reads more as one statement.
const LONGEST_QUOTE: usize = 200;

/// A verb that reports a speech act.
struct Hit<'s> {
    sentence: &'s Sentence,
    /// From the verb to the end of the form.
    range: Range<usize>,
    act: ActIx,
}

/// The vocabulary of an archive, ready to be looked for.
pub(super) struct Vocabularies {
    pub(super) acts: Forms<ActIx>,
    pub(super) words: Forms<WordIx>,
    pub(super) topics: Forms<EntityIx>,
}

/// Speech acts without a statement, and how many more there are than are looked at. In a text that is not English, only
/// forms that the archive has in other scripts count.
pub(super) fn statements(
    account: &Account<'_>,
    known: &Vocabularies,
    english: bool,
) -> (Vec<Suggestion>, usize) {
    let mut hits: Vec<Hit<'_>> = Vec::new();
    for (form, act) in known.acts.find(account.text()) {
        let Some(sentence) = account.sentence(form.start) else {
            continue;
        };
        if !english && is_english(&account.text()[form.clone()]) {
            continue;
        }
        let inside = form.end <= sentence.range.end && account.mention(&form).is_none();
        if !inside {
            continue;
        }
        let Some(start) = reported(account, sentence, &form) else {
            continue;
        };
        // `repeated his thanks` is one act, that of the thanks.
        // Hits stand from left to right, so that those which this one holds are the last.
        while hits.last().is_some_and(|hit| hit.range.start >= start) {
            hits.pop();
        }
        let range = start..form.end;
        hits.push(Hit {
            sentence,
            range,
            act,
        });
    }
    let mut found = Vec::new();
    let mut open = 0;
    // The topics of a sentence, for all hits in it.
    let mut named: Option<(usize, Vec<EntityIx>)> = None;
    for (i, hit) in hits.iter().enumerate() {
        if covered(account, hit) {
            continue;
        }
        open += 1;
        if open > MOST {
            continue;
        }
        let next = hits
            .get(i + 1)
            .filter(|next| next.range.start < hit.sentence.range.end);
        let start = hit.sentence.range.start;
        let topics = match named.take().filter(|(of, _)| *of == start) {
            Some((_, topics)) => topics,
            None => topics(account, hit.sentence, known),
        };
        let by = match english {
            true => subject(account, hit.sentence, hit.range.start),
            false => Vec::new(),
        };
        found.extend(statement(account, hit, next, by, &topics));
        named = Some((start, topics));
    }
    (found, open.saturating_sub(MOST))
}

/// The marks of statements, with what they annotate.
fn annotated<'a>(account: &'a Account<'_>) -> impl Iterator<Item = (&'a Mark, &'a Said)> {
    account
        .linked
        .marks
        .iter()
        .filter_map(|mark| match mark.of {
            Annotation::Statement(i) => Some((mark, &account.readout.statements.get(i)?.said)),
            Annotation::Note(_) => None,
        })
}

/// Whether a statement holds a verb, or begins right behind it, or has its act in the same sentence.
fn covered(account: &Account<'_>, hit: &Hit<'_>) -> bool {
    let mut last = account.word_from(hit.range.end);
    // `hoped, the account goes on, that`: what is put in between does not count.
    if account.gap(last.saturating_sub(1)).contains(',') {
        let closes = (last..hit.sentence.words.end).find(|i| account.gap(*i).contains(','));
        last = closes.map_or(last, |i| i + 1);
    }
    let last = (last + NEAR).min(hit.sentence.words.end).saturating_sub(1);
    let reach = account
        .words
        .get(last)
        .map_or(0, |w| w.range.end)
        .max(hit.range.end);
    annotated(account).any(|(mark, said)| {
        let holds = mark.range.start <= reach && mark.range.end > hit.range.start;
        let within =
            mark.range.start < hit.sentence.range.end && mark.range.end > hit.sentence.range.start;
        let act = matches!(said, Said::Act(act) if *act == hit.act);
        matches!(said, Said::Act(_)) && holds || act && within
    })
}

fn statement(
    account: &Account<'_>,
    hit: &Hit<'_>,
    next: Option<&Hit<'_>>,
    by: Vec<EntityIx>,
    topics: &[EntityIx],
) -> Option<Suggestion> {
    let quote = quoted(account, hit, next);
    let selector = selector(account, &quote)?;
    let to = to(account, hit, &by);
    let mut keys = selector;
    keys.push(key("by", &by, account, true));
    if let Some(to) = to {
        keys.push(format!("# to: {}", reference(account, to)));
    }
    let act = account.archive.vocabulary.act_id(hit.act);
    keys.push(format!("act: {act}"));
    keys.push(key("topics", topics, account, false));
    let idea = Idea::Statement {
        act: hit.act,
        by,
        topics: topics.to_vec(),
    };
    Some(Suggestion::new(
        account,
        hit.sentence,
        &hit.range,
        listed(&keys),
        idea,
    ))
}

/// Keys as an item of the list `statements`.
fn listed(keys: &[String]) -> String {
    let lines = keys.iter().enumerate().map(|(i, key)| match i {
        0 => format!("  - {key}\n"),
        _ => format!("    {key}\n"),
    });
    lines.collect()
}

/// A key with the entities that it names; a comment, if none are known.
fn key(name: &str, entities: &[EntityIx], account: &Account<'_>, single: bool) -> String {
    let all: Vec<String> = entities.iter().map(|ix| reference(account, *ix)).collect();
    match all.as_slice() {
        [] => format!("# {name}:"),
        [one] if single => format!("{name}: {one}"),
        all => format!("{name}: [{}]", all.join(", ")),
    }
}

/// How a statement refers to an entity.
fn reference(account: &Account<'_>, ix: EntityIx) -> String {
    let entity = account.archive.entity(ix);
    let speakers = [
        EntityKind::Person,
        EntityKind::Country,
        EntityKind::Organization,
    ];
    let kinds: Vec<Kind> = match entity.kind {
        EntityKind::Topic => vec![Kind::Entity(EntityKind::Topic)],
        _ => speakers.map(Kind::Entity).to_vec(),
    };
    let plain = Reference::new(entity.id.as_str())
        .is_ok_and(|id| account.archive.index().resolve(&id, &kinds).is_ok());
    if plain {
        entity.id.to_string()
    } else {
        format!("{}/{}", entity.kind.folder(), entity.id)
    }
}

/// Whom the verb addresses, if that stands right behind it: a guess, given as a comment.
fn to(account: &Account<'_>, hit: &Hit<'_>, by: &[EntityIx]) -> Option<EntityIx> {
    let mut next = account.word_from(hit.range.end);
    if account.gap(next.saturating_sub(1)).contains([',', ';']) {
        return None;
    }
    if account.lower(next) == "the" {
        next += 1;
    }
    let mention = account.mention_at(next)?;
    let kind = account.archive.entity(mention.entity).kind;
    let fits = matches!(
        kind,
        EntityKind::Person | EntityKind::Country | EntityKind::Organization
    );
    let last = account
        .words
        .get(account.word_from(mention.range.end).checked_sub(1)?)?;
    let owner = last.possessive;
    // `the Ukraine-Russia conflict` is nobody.
    let whole = account.words.get(next)?.range.start == mention.range.start
        && last.range.end <= mention.range.end;
    (whole && fits && !owner && !by.contains(&mention.entity)).then_some(mention.entity)
}

/// The topics that a sentence names, in its order.
fn topics(account: &Account<'_>, sentence: &Sentence, known: &Vocabularies) -> Vec<EntityIx> {
    let mentions = account.mentions_in(&sentence.range);
    let mut topics: Vec<(usize, EntityIx)> = mentions
        .filter(|m| account.archive.entity(m.entity).kind == EntityKind::Topic)
        .map(|m| (m.range.start, m.entity))
        .collect();
    let words = &account.text()[sentence.range.clone()];
    for (range, topic) in known.topics.find(words) {
        let start = sentence.range.start + range.start;
        let end = sentence.range.start + range.end;
        // `Singapore` within the name of something else is not the topic.
        let longer = |m: &Mention| m.range.len() > range.len();
        if !account.mention(&(start..end)).is_some_and(longer) {
            topics.push((start, topic));
        }
    }
    topics.sort_unstable();
    let mut distinct = Vec::new();
    for (_, topic) in topics {
        if !distinct.contains(&topic) {
            distinct.push(topic);
        }
    }
    distinct
}

/// The words to quote: from the verb to the end of the sentence, or to where the next verb's begin.
fn quoted(account: &Account<'_>, hit: &Hit<'_>, next: Option<&Hit<'_>>) -> Range<usize> {
    let text = account.text();
    let mut end = hit.sentence.range.end;
    if let Some(next) = next {
        let first = account.word_from(hit.range.end) + 1;
        let last = account.word_from(next.range.start);
        let cut = (first..last).rev().find(|i| {
            matches!(
                account.lower(*i).as_str(),
                "and" | "but" | "while" | "who" | "which"
            ) || account.gap(i.saturating_sub(1)).contains([',', ';'])
        });
        if let Some(cut) = cut.and_then(|i| account.words.get(i)) {
            end = cut.range.start;
        }
    }
    let longest = account.word_from(hit.range.end) + LONGEST_QUOTE;
    if let Some(word) = account.words.get(longest) {
        end = end.min(word.range.start);
    }
    // What follows a semicolon is said anew.
    let after = text.get(hit.range.end..end).and_then(|rest| rest.find(';'));
    if let Some(after) = after.filter(|after| *after > 0) {
        end = hit.range.end + after;
    }
    let closes = |c: char| c.is_whitespace() || ".,;:!?…。！？។।—–-".contains(c);
    let mut words = &text[hit.range.start..end];
    loop {
        let shorter = words.trim_end_matches(closes);
        // A quotation or bracket that ends the sentence, but began before the verb.
        let lone = [('”', '“'), ('’', '‘'), (')', '('), ('"', '"'), (']', '[')]
            .iter()
            .find(|(close, open)| {
                shorter.ends_with(*close)
                    && !shorter[..shorter.len() - close.len_utf8()].contains(*open)
            });
        words = match lone {
            Some((close, _)) => &shorter[..shorter.len() - close.len_utf8()],
            None if shorter.len() == words.len() => break,
            None => shorter,
        };
    }
    // An abbreviation keeps its full stop.
    let end = hit.range.start + words.len();
    let word = account.words.get(account.word_from(end).saturating_sub(1));
    let end = word
        .map_or(end, |w| end.max(w.range.end))
        .max(hit.range.end);
    hit.range.start..end
}

/// The keys that anchor an annotation to a stretch of the text, and to nothing else.
fn selector(account: &Account<'_>, range: &Range<usize>) -> Option<Vec<String>> {
    let text = account.text();
    let shown = |range: Range<usize>| single_spaced(&text[range]);
    let full = shown(range.clone());
    let first = account.word_from(range.start);
    let last = account.word_from(range.end);
    let mut quotes = Vec::new();
    if last.saturating_sub(first) > LONG_QUOTE {
        let head = account.words[first + 6].range.end;
        let tail = account.words[last - 5].range.start;
        quotes.push(format!(
            "{} … {}",
            shown(range.start..head),
            shown(tail..range.end)
        ));
    }
    quotes.push(full);
    let before = |count: usize| {
        let from = account.words.get(first.saturating_sub(count))?.range.start;
        (from < range.start)
            .then(|| shown(from..range.start))
            .filter(|w| !w.is_empty())
    };
    let after = |count: usize| {
        let to = (last + count).min(account.words.len()).checked_sub(1)?;
        let to = account.words.get(to)?.range.end;
        (to > range.end)
            .then(|| shown(range.end..to))
            .filter(|w| !w.is_empty())
    };
    let mut beside = vec![(None, None)];
    for count in [2, 4, 8, 16, 32] {
        beside.push((before(count), None));
        beside.push((None, after(count)));
        beside.push((before(count), after(count)));
    }
    let quotes: Vec<_> = quotes
        .iter()
        .filter_map(|quote| Some((quote, account.traced.quoted(quote)?)))
        .collect();
    for (prefix, suffix) in &beside {
        for (quote, places) in &quotes {
            let found = places.anchor(prefix.as_deref(), suffix.as_deref());
            if found.as_ref() == Some(range) {
                let mut keys = vec![format!("quote: {}", yaml::value(quote))];
                keys.extend(prefix.iter().map(|p| format!("prefix: {}", yaml::value(p))));
                keys.extend(suffix.iter().map(|s| format!("suffix: {}", yaml::value(s))));
                return Some(keys);
            }
        }
    }
    None
}

/// Words of atmosphere that describe the talks and carry no annotation, and how many more there are
/// than are looked at.
pub(super) fn atmosphere(account: &Account<'_>, known: &Vocabularies) -> (Vec<Suggestion>, usize) {
    let text = account.text();
    let mut groups: Vec<(Range<usize>, Vec<WordIx>)> = Vec::new();
    for (range, word) in known.words.find(text) {
        let Some(sentence) = account.sentence(range.start) else {
            continue;
        };
        let joined = groups.last_mut().filter(|(group, _)| {
            group.start >= sentence.range.start
                && text[group.end..range.start]
                    .split([',', ' '])
                    .all(|w| matches!(w, "" | "and" | "but" | "yet" | "very"))
        });
        match joined {
            Some((group, words)) => {
                group.end = range.end;
                if !words.contains(&word) {
                    words.push(word);
                }
            }
            None => groups.push((range, vec![word])),
        }
    }
    let mut open: Vec<_> = groups
        .into_iter()
        .filter_map(|(range, words)| {
            let sentence = account.sentence(range.start)?;
            let describes = describes_talks(account, sentence, &range);
            let is_open = describes && account.linked.marks.on(&range).next().is_none();
            is_open.then_some((sentence, range, words))
        })
        .collect();
    let more = open.len().saturating_sub(MOST);
    open.truncate(MOST);
    let found = open.into_iter().filter_map(|(sentence, range, words)| {
        let mut keys = selector(account, &range)?;
        keys.push("kind: atmosphere".to_owned());
        let yaml = listed(&keys);
        Some(Suggestion::new(
            account,
            sentence,
            &range,
            yaml,
            Idea::Atmosphere { words },
        ))
    });
    (found.collect(), more)
}

/// Whether words describe the talks: they stand before these (`candid talks`), or are said of them
/// (`the talks are described as candid`).
fn describes_talks(account: &Account<'_>, sentence: &Sentence, range: &Range<usize>) -> bool {
    let talks = |i: usize| holds(TALKS, &account.lower(i));
    let first = account.word_from(range.start);
    let end = account.word_from(range.end);
    // The noun may be part of the form: `direct talks`.
    let mut ahead = first..(end + AHEAD).min(sentence.words.end);
    if ahead.any(talks) {
        return true;
    }
    let from = first.saturating_sub(AROUND).max(sentence.words.start);
    let said = first > from && {
        let word = account.lower(first - 1);
        holds("as very both most so", &word) || holds(BE, &word) || talks(first - 1)
    };
    said && (from..first).any(talks)
}
