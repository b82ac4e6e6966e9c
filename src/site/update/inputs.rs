//! What pages are made of, so that a build need not make again what an earlier one made of the same.
//!
//! The words of readouts are told apart from all else. If only words changed, it is known which pages
//! show them; if anything else did - a front matter, a template, the program - every page is made anew.
//! So nobody has to keep a graph of dependencies true: what is not known to stay is made.

use std::fmt::Write as _;

use rayon::prelude::*;
use xxhash_rust::xxh3::Xxh3;

use crate::archive::{EntityIx, Readout, ReadoutIx, Tombstone};
use crate::site::frame::site;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::citation_volumes::{Held, Period};
use crate::site::index::earlier;
use crate::site::index::facts::Facts;
use crate::site::index::paging::PAGE_LENGTH;
use crate::site::page::{self, Page};
use crate::site::part::pages::Pages;
use crate::site::route::registry::page_kinds;
use crate::site::route::routes::{Follows, Route};

/// What the pages of a site were made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inputs {
    /// The hash of everything but the words of readouts.
    frame: String,
    /// Of each readout, in the archive's order.
    texts: Vec<Words>,
}

/// The words of a readout, and what they name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Words {
    hash: String,
    /// The positions of the entities that it names, and of the formulas that stand in it, in order,
    /// each once; then those of the topics whose names are in it in whatever case, behind all entities.
    named: Vec<usize>,
}

impl Inputs {
    /// As lines of text.
    pub fn to_text(&self) -> String {
        let mut text = format!("{}\n", self.frame);
        for Words { hash, named } in &self.texts {
            text.push_str(hash);
            for entity in named {
                // Writing to a String cannot fail.
                let _ = write!(text, " {entity}");
            }
            text.push('\n');
        }
        text
    }

    /// Reads them again; none if these are no such lines.
    pub fn parse(text: &str) -> Option<Inputs> {
        let mut lines = text.lines();
        let frame = lines.next()?.to_owned();
        let words = |line: &str| {
            let mut fields = line.split(' ');
            let hash = fields.next()?.to_owned();
            let named = fields.map(|field| field.parse().ok());
            let named = named.collect::<Option<_>>()?;
            Some(Words { hash, named })
        };
        let texts = lines.map(words).collect::<Option<_>>()?;
        Some(Inputs { frame, texts })
    }
}

/// Which pages may differ from those of an earlier build.
#[derive(Debug)]
pub enum Affected {
    /// Any of them.
    All,
    /// Those that show the words of some readouts.
    Showing(Box<ChangedWords>),
}

/// Asks the types in the lines of the registry; files follow.
macro_rules! find_affected {
    ($(
        $(#[$doc:meta])*
        $variant:ident $(($($field:ident: $type:ty),+))? $(page $number:ident)?
            at [$($part:expr),*] in $group:literal $($unlisted:ident)?
            => $module:ident::$page:ident $(, $other_module:ident::$other:ident)*;
    )+) => {
        impl Affected {
            /// Whether a route may hold something else than what an earlier build made of it.
            pub fn includes(&self, route: Route) -> bool {
                let Affected::Showing(changed) = self else {
                    return true;
                };
                match route {
                    $(Route::$variant $(($($field),+))? => {
                        page::$module::$page $(($($field),+))?.shows(changed)
                    })+
                    Route::Feed(Follows::Entity(ix)) => changed.followed.contains(&ix),
                    Route::Feed(Follows::Relation(ix)) => changed.relations.contains(&ix),
                    // An account is cited by what its front matter says, a statement with its words.
                    Route::Citations(file) => match (file.held, file.period) {
                        (Held::Accounts, _) => false,
                        (Held::Statements, Period::All) => !changed.readouts.is_empty(),
                        (Held::Statements, Period::Year(year)) => changed.years.contains(&year),
                    },
                    // A few files that are made in no time, or copied if they are not the same.
                    Route::Feed(Follows::Archive | Follows::Corrections | Follows::Search(_))
                    | Route::JsonFeed
                    | Route::Calendar
                    | Route::CorrectionsJson
                    | Route::SearchFields
                    | Route::OpenSearch
                    | Route::Sitemap
                    | Route::SitemapPart(_)
                    | Route::Robots
                    | Route::Asset(_)
                    | Route::File(_)
                    | Route::RootFile(_) => true,
                }
            }
        }
    };
}

page_kinds!(find_affected);

/// What the pages are made of. `program` is what tells two versions of Chancery apart.
pub(in crate::site) fn inputs(pages: &Pages, program: &str) -> Inputs {
    let texts = pages.archive.readouts.par_iter().zip(&pages.links.readouts);
    let count = pages.archive.entities.len();
    let words = texts.enumerate().map(|(i, (readout, linked))| {
        let mut hash = Xxh3::new();
        put(&mut hash, readout.document.body());
        let mentioned = linked.mentions.iter().map(|m| m.entity);
        let used = linked.formulas.iter().map(|one| one.formula);
        let mut named: Vec<usize> = mentioned.chain(used).map(EntityIx::position).collect();
        named.sort_unstable();
        named.dedup();
        let topics = pages.links.topics_named(ReadoutIx::at(i)).iter();
        named.extend(topics.map(|topic| count + topic.position()));
        Words {
            hash: written(&hash),
            named,
        }
    });
    Inputs {
        frame: frame(pages, program),
        texts: words.collect(),
    }
}

/// The hash of everything but the words of readouts.
fn frame(pages: &Pages, program: &str) -> String {
    let mut hash = Xxh3::new();
    put(&mut hash, program);
    let archive = &pages.archive;
    for source in pages.words().sources() {
        put(&mut hash, &source.path);
        put(&mut hash, &source.text);
    }
    put(&mut hash, &pages.origin);
    if let Ok(site) = serde_json::to_string(&site::site_view(pages)) {
        put(&mut hash, &site);
    }
    // The command line has its say in these.
    put(&mut hash, &pages.base_path);
    put(&mut hash, &format!("{}", archive.site.search));
    for asset in &pages.theme.assets {
        put(&mut hash, &asset.name);
        put(&mut hash, &asset.version().unwrap_or_default());
    }
    for file in &archive.files {
        put(&mut hash, &file.name);
    }
    for (name, source) in pages.theme.own() {
        put(&mut hash, name);
        put(&mut hash, &source.text);
    }
    let meetings = archive
        .meetings
        .iter()
        .filter_map(|m| Some(&m.document.as_ref()?.source));
    let entities = archive
        .entities
        .iter()
        .filter_map(|e| Some(&e.file.as_ref()?.source));
    let codings = archive.codings.iter().map(|coding| &coding.document.source);
    let texts = archive.pages.iter().map(|page| &page.source);
    let whole = archive
        .site_text
        .iter()
        .chain(archive.tombstones.iter().map(Tombstone::source))
        .chain(meetings)
        .chain(entities)
        .chain(codings)
        .chain(texts);
    for source in whole {
        put(&mut hash, &source.path);
        put(&mut hash, &source.text);
    }
    for (readout, linked) in archive.readouts.iter().zip(&pages.links.readouts) {
        let document = &readout.document;
        put(&mut hash, &document.source.path);
        put(&mut hash, &document.source.text[document.front.clone()]);
        // Other texts may lead to them.
        for heading in linked.headings.iter() {
            put(&mut hash, &heading.id);
            put(&mut hash, heading.words());
        }
    }
    written(&hash)
}

/// Which pages may differ from those that were made of `past`.
pub(in crate::site) fn affected(facts: &Facts, past: &Inputs, now: &Inputs) -> Affected {
    if past.frame != now.frame || past.texts.len() != now.texts.len() {
        return Affected::All;
    }
    let mut changed = ChangedWords::default();
    let count = facts.archive.entities.len().max(1);
    let texts = past.texts.iter().zip(&now.texts).enumerate();
    for (i, (before, after)) in texts.filter(|(_, (before, after))| before != after) {
        let ix = ReadoutIx::at(i);
        let named = before.named.iter().chain(&after.named);
        changed
            .named
            .extend(named.map(|position| EntityIx::at(*position % count)));
        changed.renamed |= before.named != after.named;
        // Rows of promises tell whether another account of the meeting has them.
        changed.stated |= before.named != after.named && has_promises(facts, ix);
        show(facts, &mut changed, ix, facts.archive.readout(ix));
        // Whether the next account of the issuer is compared with this one hangs on the words of both.
        changed.readouts.insert(ix);
        changed.followed_up.insert(ix);
    }
    if !changed.followed_up.is_empty() {
        for (i, earlier) in earlier::earlier_accounts(facts).into_iter().enumerate() {
            if earlier.is_some_and(|earlier| changed.followed_up.contains(&earlier)) {
                changed.readouts.insert(ReadoutIx::at(i));
            }
        }
    }
    changed.followed.extend(&changed.named);
    let meetings = &changed.meetings;
    for (ix, _) in facts.archive.entities() {
        let mut appearances = facts.appearances.of(ix).iter();
        if !meetings.is_empty() && appearances.any(|one| meetings.contains(&one.meeting)) {
            changed.followed.insert(ix);
        }
    }
    Affected::Showing(Box::new(changed))
}

/// Whether an account of the meeting of a readout records a promise.
fn has_promises(facts: &Facts, ix: ReadoutIx) -> bool {
    let meeting = facts.archive.meeting(facts.archive.readout(ix).meeting);
    let mut accounts = meeting.readouts.iter().map(|ix| facts.archive.readout(*ix));
    accounts.any(|account| account.statements.iter().any(|s| s.commitment.is_some()))
}

fn show(facts: &Facts, changed: &mut ChangedWords, ix: ReadoutIx, readout: &Readout) {
    let meeting = facts.archive.meeting(readout.meeting);
    changed.meetings.insert(readout.meeting);
    // Each account shows how the others of its meeting begin, and a translation its original.
    changed.readouts.extend(meeting.texts());
    changed.relations.extend(&meeting.relations);
    changed.years.extend(meeting.date.year());
    let current = facts.archive.current();
    if let Ok(position) = current.binary_search(&ix) {
        let after = current.len() - 1 - position;
        changed.lists.insert(after / PAGE_LENGTH + 1);
    }
    changed.stated |= !readout.statements.is_empty();
}

/// Adds a text so that no two lists of texts make the same hash.
fn put(hash: &mut Xxh3, text: &str) {
    hash.update(&(text.len() as u64).to_le_bytes());
    hash.update(text.as_bytes());
}

fn written(hash: &Xxh3) -> String {
    format!("{:032x}", hash.digest128())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_come_back_as_they_were() {
        let words = |hash: &str, named: &[usize]| Words {
            hash: hash.to_owned(),
            named: named.to_vec(),
        };
        let inputs = Inputs {
            frame: "f0".to_owned(),
            texts: vec![words("a1", &[0, 12]), words("b2", &[])],
        };
        assert_eq!(Inputs::parse(&inputs.to_text()), Some(inputs));
        assert_eq!(Inputs::parse(""), None);
        assert_eq!(Inputs::parse("f0\na1 x\n"), None);
    }
}
