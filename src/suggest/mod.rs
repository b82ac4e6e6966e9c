//! Help for annotators: names that lead nowhere, speech acts without a statement, aliases worth
//! adding. Suggestions are data; they are guesses, and an editor decides.

mod account;
mod aliases;
mod align;
mod forms;
mod formulas;
mod ids;
mod lists;
mod names;
mod old_form;
mod statements;
mod text;
mod verbs;
mod yaml;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use rayon::prelude::*;

use crate::annotate::Links;
use crate::archive::{ActIx, Archive, EntityIx, ReadoutIx, WordIx};
use crate::diagnostics::Place;
use crate::source::fold::fold;
use crate::source::id::{EntityKind, Id, slug};
use crate::source::word::single_spaced;
use account::{Account, Sentence};
use aliases::Known;
use names::{Candidate, Looks, bracketed, stands_for};
use statements::Vocabularies;

pub use align::{PointIdea, align, points_in_yaml};
pub use formulas::{Phrase, formulas};
pub use ids::{NewId, new_ids};
pub(crate) use old_form::{OLD_KEYS, is_old, points_of};

/// Something that an annotator may want to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// In whose text the words stand.
    pub readout: ReadoutIx,
    /// Where they stand in its file.
    pub place: Place,
    /// The words, with single spaces.
    pub text: String,
    /// What stands before them in their sentence, or the end of that where it is long.
    pub before: String,
    /// What stands behind them in their sentence, or the beginning of that where it is long.
    pub after: String,
    /// YAML to paste: below `statements:` of the readout, into the entity's file, or as a new file.
    pub yaml: String,
    /// What it is.
    pub idea: Idea,
}

/// What a suggestion is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Idea {
    /// A name that leads nowhere.
    Name {
        /// What it looks like.
        kind: EntityKind,
        /// The id that a record could have.
        id: Id,
        /// How often it stands in the texts that were looked at.
        count: usize,
    },
    /// A speech act without a statement.
    Statement {
        /// The act by whose form it was found.
        act: ActIx,
        /// Who speaks, if that is plain.
        by: Vec<EntityIx>,
        /// The topics that the sentence names.
        topics: Vec<EntityIx>,
    },
    /// Words that describe the talks, without an annotation.
    Atmosphere {
        /// The words of the glossary.
        words: Vec<WordIx>,
    },
    /// A variant of a known name that is not linked.
    Alias {
        /// Whose it is.
        entity: EntityIx,
        /// Its file, or where one would lie.
        file: String,
        /// How often it stands in the texts that were looked at.
        count: usize,
    },
}

/// So many suggestions are listed for an account at the most: who has settled them sees the next.
/// Only odd texts have more, such as tables and lists of names.
pub const MOST: usize = 200;

/// What is suggested, and what is not listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestions {
    /// At most [`MOST`] for each account.
    pub listed: Vec<Suggestion>,
    /// Accounts with more than that, and how many more may be suggested for each.
    pub more: Vec<(ReadoutIx, usize)>,
    /// Accounts in languages whose names and verbs are not known here: only the archive's own forms of acts are
    /// looked for in them.
    pub foreign: Vec<ReadoutIx>,
}

/// The languages whose names and verbs are known, as tags without a country.
pub const LANGUAGES: [&str; 1] = ["en"];

/// Whether names and verbs in a text can be told from other words.
fn is_known(archive: &Archive, ix: ReadoutIx) -> bool {
    let own = archive.readout(ix).document.record.language.as_ref();
    let language = own.unwrap_or(&archive.site.language).locale().id.language;
    LANGUAGES.contains(&language.as_str())
}

/// Bytes that are kept of a sentence on each side of the words found in it.
const AROUND: usize = 400;

impl Suggestion {
    fn new(
        account: &Account<'_>,
        sentence: &Sentence,
        range: &Range<usize>,
        yaml: String,
        idea: Idea,
    ) -> Self {
        let text = account.text();
        // A sentence may be as long as its text.
        let near = text.ceil_char_boundary(range.start.saturating_sub(AROUND));
        let start = sentence.range.start.max(near).min(range.start);
        let near = text.floor_char_boundary(range.end + AROUND);
        let end = sentence.range.end.min(near).max(range.end);
        Suggestion {
            readout: account.ix,
            place: account.traced.place(range),
            text: single_spaced(&text[range.clone()]),
            before: text[start..range.start].replace('\n', " "),
            after: text[range.end..end].replace('\n', " "),
            yaml,
            idea,
        }
    }
}

/// What a name was found to be in one text.
struct Seen {
    /// As a suggestion without YAML and idea; kept for the first place alone.
    at: Suggestion,
    candidate: Candidate,
    /// Whose variant it is.
    variant: Option<EntityIx>,
    /// The name as an alias of that entity would be written.
    alias: String,
    /// The initialism behind it.
    short: Option<String>,
}

/// Suggestions for some readouts: in their order, each from the beginning of its text to the end;
/// aliases last, by entity. Names count in all of these readouts together, and stand where the
/// first of them does. Each account is given the first [`MOST`] of its own, and as many aliases.
pub fn suggest(archive: &Archive, links: &Links, readouts: &[ReadoutIx]) -> Suggestions {
    let known = Known::new(archive);
    let vocabularies = Vocabularies {
        acts: forms::acts(&archive.vocabulary),
        words: forms::atmosphere(&archive.vocabulary),
        topics: forms::topics(archive),
    };
    let looked: Vec<(Vec<Suggestion>, usize, Vec<Seen>)> = readouts
        .par_iter()
        .map(|ix| {
            let account = Account::new(archive, &links.readouts[ix.position()], *ix);
            let english = is_known(archive, *ix);
            let (mut found, mut more) = statements::statements(&account, &vocabularies, english);
            if !english {
                ids::give(&account, &mut found);
                return (found, more, Vec::new());
            }
            let (words, more_words) = statements::atmosphere(&account, &vocabularies);
            found.extend(words);
            more += more_words;
            ids::give(&account, &mut found);
            (found, more, seen(&account, &known))
        })
        .collect();
    let mut all = Vec::new();
    let mut sightings = Vec::new();
    let mut more: HashMap<ReadoutIx, usize> = HashMap::new();
    for (ix, (found, left_out, seen)) in readouts.iter().zip(looked) {
        more.insert(*ix, left_out);
        all.extend(found);
        sightings.extend(seen);
    }
    let (names, aliases) = gathered(archive, sightings, &mut more);
    all.extend(names);
    let order: HashMap<ReadoutIx, usize> = readouts
        .iter()
        .enumerate()
        .map(|(i, ix)| (*ix, i))
        .collect();
    all.sort_by_key(|s| {
        (
            order.get(&s.readout).copied(),
            s.place.span.start,
            s.place.span.end,
        )
    });
    let mut rooms: HashMap<ReadoutIx, usize> = HashMap::new();
    all.retain(|s| has_room(s.readout, &mut rooms, &mut more));
    all.extend(aliases);
    let more = readouts
        .iter()
        .map(|ix| (*ix, more.get(ix).copied().unwrap_or_default()));
    Suggestions {
        listed: all,
        more: more.filter(|(_, count)| *count > 0).collect(),
        foreign: readouts
            .iter()
            .copied()
            .filter(|ix| !is_known(archive, *ix))
            .collect(),
    }
}

/// Whether an account has room for one more; counts it, or that it was left out.
fn has_room(
    ix: ReadoutIx,
    listed: &mut HashMap<ReadoutIx, usize>,
    more: &mut HashMap<ReadoutIx, usize>,
) -> bool {
    let listed = listed.entry(ix).or_default();
    let has_room = *listed < MOST;
    match has_room {
        true => *listed += 1,
        false => *more.entry(ix).or_default() += 1,
    }
    has_room
}

/// The names of a text that lead nowhere, and initialisms behind those that lead somewhere.
fn seen(account: &Account<'_>, known: &Known<'_>) -> Vec<Seen> {
    let mut all = Vec::new();
    let at = |range: &Range<usize>| {
        let sentence = account.sentence(range.start)?;
        // Filled in when all of its kind are known.
        let idea = Idea::Atmosphere { words: Vec::new() };
        Some(Suggestion::new(
            account,
            sentence,
            range,
            String::new(),
            idea,
        ))
    };
    // Initialisms in brackets, and whose they may be.
    let mut behind: HashMap<Range<usize>, EntityIx> = HashMap::new();
    let brackets = account
        .linked
        .mentions
        .iter()
        .filter_map(|mention| Some((bracketed(account, mention.range.end)?, mention.entity)))
        .filter(|(short, _)| account.mention(short).is_none() && !account.is_closed(short));
    for (short, entity) in brackets {
        behind.entry(short).or_insert(entity);
    }
    let here = aliases::context(account);
    let candidates = names::candidates(account);
    let shorts: HashSet<Range<usize>> = candidates.iter().filter_map(|c| c.short.clone()).collect();
    for candidate in candidates {
        let text = |range: &Range<usize>| single_spaced(&account.text()[range.clone()]);
        if known.has(&candidate.name) || shorts.contains(&candidate.range) {
            continue;
        }
        if let Some(entity) = behind.get(&candidate.range) {
            let bearer = account.archive.entity(*entity);
            let mut names = std::iter::once(&bearer.name).chain(&bearer.aliases);
            let fits = bearer.kind != EntityKind::Person
                && names.any(|name| stands_for(&candidate.name, name));
            if let Some(at) = at(&candidate.range).filter(|_| fits) {
                all.push(Seen {
                    at,
                    variant: Some(*entity),
                    alias: text(&candidate.range),
                    short: None,
                    candidate,
                });
                continue;
            }
        }
        let variant = known.whose(&candidate, &here);
        let range = match variant {
            Some(_) => &candidate.titled,
            None => &candidate.range,
        };
        let Some(at) = at(range) else { continue };
        let short = candidate.short.as_ref().map(text);
        all.push(Seen {
            at,
            variant,
            alias: text(&candidate.titled),
            short: short.filter(|short| stands_for(short, &candidate.name)),
            candidate,
        });
    }
    all
}

/// Names and aliases, each once, at its first place; of aliases, what has room in its account.
fn gathered(
    archive: &Archive,
    seen: Vec<Seen>,
    left_out: &mut HashMap<ReadoutIx, usize>,
) -> (Vec<Suggestion>, Vec<Suggestion>) {
    let mut names: BTreeMap<String, Vec<Seen>> = BTreeMap::new();
    let mut variants: BTreeMap<(EntityIx, String), Vec<Seen>> = BTreeMap::new();
    for seen in seen {
        match seen.variant {
            Some(entity) => {
                let alias = fold(&seen.alias).text().to_owned();
                variants.entry((entity, alias)).or_default().push(seen);
            }
            None => names
                .entry(seen.candidate.name.clone())
                .or_default()
                .push(seen),
        }
    }
    // A capital at the beginning of a sentence says nothing of a single word.
    let told = |all: &Vec<Seen>| {
        all.iter()
            .any(|s| !s.candidate.opens || s.candidate.name.contains(' ') || s.alias.contains(' '))
    };
    variants.retain(|_, all| told(all));
    names.retain(|_, all| told(all));
    let mut rooms: HashMap<ReadoutIx, usize> = HashMap::new();
    variants.retain(|_, all| {
        let first = all.first();
        first.is_some_and(|seen| has_room(seen.at.readout, &mut rooms, left_out))
    });

    let mut more: BTreeMap<EntityIx, Vec<String>> = BTreeMap::new();
    for ((entity, _), all) in &variants {
        let alias = all.first().map(|seen| seen.alias.clone());
        more.entry(*entity).or_default().extend(alias);
    }
    let aliases = variants.into_iter().filter_map(|((ix, _), all)| {
        let count = all.len();
        let mut suggestion = all.into_iter().next()?.at;
        let entity = archive.entity(ix);
        suggestion.yaml = aliases::yaml(entity, more.get(&ix).map_or(&[][..], Vec::as_slice));
        suggestion.idea = Idea::Alias {
            entity: ix,
            file: aliases::file(entity),
            count,
        };
        Some(suggestion)
    });
    let aliases = aliases.collect();

    // `Ryder` after `Pat Ryder`: another name of the same, and no name of its own.
    let mut by_last: HashMap<String, Vec<String>> = HashMap::new();
    for (name, all) in &names {
        if let Some(last) = name.rsplit(' ').next().filter(|last| *last != name)
            && looks(all).kind() == Some(EntityKind::Person)
        {
            by_last
                .entry(last.to_owned())
                .or_default()
                .push(name.clone());
        }
    }
    let mut own: BTreeMap<String, Vec<String>> = BTreeMap::new();
    names.retain(|name, _| match by_last.get(name).map(Vec::as_slice) {
        Some([whole]) => {
            own.entry(whole.clone()).or_default().push(name.clone());
            false
        }
        _ => true,
    });
    let names = names.into_iter().filter_map(|(name, all)| {
        let kind = looks(&all).kind()?;
        let id = Id::new(&slug(&name)).ok()?;
        let count = all.len();
        let mut shorts: Vec<String> = own.remove(&name).unwrap_or_default();
        shorts.extend(all.iter().find_map(|seen| seen.short.clone()));
        let mut suggestion = all.into_iter().next()?.at;
        let listed: Vec<String> = shorts.iter().map(|s| yaml::item(s)).collect();
        let aliases = match listed.as_slice() {
            [] => String::new(),
            listed => format!("aliases: [{}]\n", listed.join(", ")),
        };
        suggestion.yaml = format!(
            "---\nname: {}\n{aliases}---\n",
            yaml::value(&suggestion.text)
        );
        suggestion.idea = Idea::Name { kind, id, count };
        Some(suggestion)
    });
    (names.collect(), aliases)
}

/// What a name looks like where it looks like something most surely.
fn looks(all: &[Seen]) -> Looks {
    let looks = all.iter().map(|seen| seen.candidate.looks);
    looks.max().unwrap_or(Looks::Unsure)
}
