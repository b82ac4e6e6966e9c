//! Makes the index of the records in one language.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::SearchError;
use super::format::{self, IndexedPage, PageText};
use super::postings::{self, Gatherer, Posting};
use super::stretch::{Divider, FileNames, Lengths};
use super::token::prepared;
use super::vocabulary::{Forms, Vocabulary, WordTable};
use crate::site::Record;

/// The number of records whose texts share a file, which the search page reads to show excerpts: about four. A reader
/// loads few texts too many, and a site with thousands of records does not have a file for each.
const TOGETHER: Lengths = Lengths {
    least: 3,
    most: 6,
    one_in: 2,
};

/// Each core gathers the words of so many stretches of records. One that is ready sooner takes another, but each
/// stretch has to find the stems of words anew.
const STRETCHES: usize = 2;

/// A record that can be found, as far as it is known without its text.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) address: String,
    pub(super) digest: blake3::Hash,
    pub(super) is_dated: bool,
}

/// The records in one language, in order.
#[derive(Clone, Copy)]
pub(super) struct Records<'a> {
    pub(super) language: &'a str,
    pub(super) found: &'a [Found],
    /// Gives a record by its number.
    pub(super) read: &'a (dyn Fn(usize) -> Record + Sync),
}

/// An index of records in one language.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) files: Vec<File>,
    /// The name of the list of all files.
    pub(super) meta: String,
    /// The files of its vocabulary: the first form of each, and its name.
    pub(super) words: Vec<(String, String)>,
    /// How many bytes its filters have.
    pub(super) facets: usize,
}

/// A file of an index. The names of all but the first tell what they hold, so one that is there need not be made.
#[derive(Debug)]
pub(super) struct File {
    pub(super) name: String,
    pub(super) content: Content,
}

#[derive(Debug)]
pub(super) enum Content {
    /// It is ready.
    Ready(Vec<u8>),
    /// It is still to be packed.
    Loose(Vec<u8>),
    /// It holds the texts of records, and is there already, unless somebody removes it in this moment.
    Texts(Bundle),
}

/// Records whose texts are in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bundle {
    name: String,
    records: Range<usize>,
}

impl Bundle {
    fn file(&self) -> String {
        format!("fragment/{}.pf_fragment", self.name)
    }

    /// The name of a record, by its place in the bundle.
    fn page(&self, place: u8) -> String {
        format!("{}{}", self.name, char::from(b'a' + place))
    }
}

/// What a stretch of records holds.
struct Stretch {
    postings: Vec<(String, Posting)>,
    forms: Forms,
    pages: Vec<IndexedPage>,
    filters: Filters,
    files: Vec<File>,
}

/// Facets that only queries name, and no list of the search page shows: it loads them when a query asks.
const UNLISTED: [&str; 3] = ["date", "place", "statement"];

type Filters = BTreeMap<String, BTreeMap<String, Vec<u32>>>;

/// Makes an index. Texts are not packed if `stands` has their file.
///
/// # Errors
/// There are more records than the format can number, or there is no memory left.
pub(super) fn index(
    records: Records<'_>,
    stands: &(dyn Fn(&str) -> bool + Sync),
) -> Result<Index, SearchError> {
    u32::try_from(records.found.len()).map_err(|error| SearchError::Unmade(error.to_string()))?;
    let bundles = bundles(records.found);
    let share = bundles
        .len()
        .div_ceil(rayon::current_num_threads() * STRETCHES);
    let stretches: Result<Vec<Stretch>, SearchError> = bundles
        .par_chunks(share.max(1))
        .map(|bundles| gathered(records, bundles, stands))
        .collect();
    let mut vocabulary = Vocabulary::new(records.language);
    let mut filters = Filters::new();
    let (mut pages, mut files, mut postings) = (Vec::new(), Vec::new(), Vec::new());
    for stretch in stretches? {
        postings.push(stretch.postings);
        vocabulary.add(stretch.forms);
        pages.extend(stretch.pages);
        files.extend(stretch.files);
        for (name, values) in stretch.filters {
            let known = filters.entry(name).or_default();
            for (value, pages) in values {
                known.entry(value).or_default().extend(pages);
            }
        }
    }
    let mut names = FileNames::default();
    let (pieces, lines) = rayon::join(|| postings::pieces(postings), || vocabulary.lines());
    let pieces = pieces?;
    let listed = postings::listed(&pieces, &mut names);
    for (piece, made) in listed.iter().zip(pieces) {
        files.push(File {
            name: format!("index/{}.pf_index", piece.name),
            content: Content::Loose(made.content),
        });
    }
    let mut facets = 0;
    let mut named = Vec::with_capacity(filters.len());
    for (filter, values) in &filters {
        let content = format::filter(filter, values)?;
        let name = names.name(&blake3::hash(&content));
        let content = packed(&content)?;
        if !UNLISTED.contains(&filter.as_str()) {
            facets += content.len();
        }
        files.push(File {
            name: format!("filter/{name}.pf_filter"),
            content: Content::Ready(content),
        });
        named.push((filter.clone(), name));
    }
    let mut words = Vec::with_capacity(lines.len());
    for lines in lines {
        let name = names.name(&blake3::hash(lines.text.as_bytes()));
        let name = format!("words/{name}.txt");
        words.push((lines.first, name.clone()));
        files.push(File {
            name,
            content: Content::Ready(lines.text.into_bytes()),
        });
    }
    let content = format::meta(&pages, &listed, &named, fields(records.found))?;
    let meta = names.name(&blake3::hash(&content));
    files.push(File {
        name: format!("pagefind.{meta}.pf_meta"),
        content: Content::Loose(content),
    });
    let entry = format::entry(&meta, pages.len()).to_string();
    files.push(File {
        name: "pagefind-entry.json".to_owned(),
        content: Content::Ready(entry.into_bytes()),
    });
    Ok(Index {
        files,
        meta,
        words,
        facets,
    })
}

/// The bytes of a file.
///
/// # Errors
/// There is no memory left.
pub(super) fn bytes(content: &Content, records: Records<'_>) -> Result<Vec<u8>, SearchError> {
    match content {
        Content::Ready(bytes) => Ok(bytes.clone()),
        Content::Loose(content) => packed(content),
        Content::Texts(bundle) => {
            let read: Vec<Record> = bundle.records.clone().map(records.read).collect();
            let mut table = WordTable::new(records.language);
            let texts = read.iter().map(|record| text(record, &mut table).0);
            texts_of(bundle, texts.collect())
        }
    }
}

fn packed(content: &[u8]) -> Result<Vec<u8>, SearchError> {
    format::packed(content).map_err(|error| SearchError::Unmade(error.to_string()))
}

/// The fields of records whose words are found, in alphabetical order.
fn fields(found: &[Found]) -> &'static [&'static str] {
    match found.iter().any(|one| one.is_dated) {
        true => &["date", "title"],
        false => &["title"],
    }
}

/// The bundles of records, in order.
fn bundles(found: &[Found]) -> Vec<Bundle> {
    let mut names = FileNames::default();
    let mut divider = Divider::new(TOGETHER);
    let mut bundles = Vec::with_capacity(found.len() / TOGETHER.least + 1);
    let mut hasher = blake3::Hasher::new();
    let mut start = 0;
    for (i, one) in found.iter().enumerate() {
        hasher.update(one.digest.as_bytes());
        if divider.ends(1, &one.address) || i + 1 == found.len() {
            bundles.push(Bundle {
                name: names.name(&hasher.finalize()),
                records: start..i + 1,
            });
            hasher.reset();
            start = i + 1;
        }
    }
    bundles
}

fn gathered(
    records: Records<'_>,
    bundles: &[Bundle],
    stands: &(dyn Fn(&str) -> bool + Sync),
) -> Result<Stretch, SearchError> {
    let fields = fields(records.found);
    let number = |field: &str| {
        let at = fields.iter().position(|name| *name == field);
        at.and_then(|at| u32::try_from(at).ok())
    };
    let (title, date) = (number("title"), number("date"));
    let mut table = WordTable::new(records.language);
    let mut gatherer = Gatherer::default();
    let (mut pages, mut files, mut filters) = (Vec::new(), Vec::new(), Filters::new());
    for bundle in bundles {
        let read: Vec<Record> = bundle.records.clone().map(records.read).collect();
        let mut texts = Vec::with_capacity(read.len());
        for ((place, page), record) in (0..).zip(bundle.records.clone()).zip(&read) {
            let page = u32::try_from(page).unwrap_or(u32::MAX);
            let (text, words) = text(record, &mut table);
            gatherer.add(None, &words);
            gatherer.add(title, &prepared(&record.title, &[], &mut table).words);
            if let Some(words) = &record.date {
                gatherer.add(date, &prepared(words, &[], &mut table).words);
            }
            gatherer.end(page)?;
            for (name, values) in &record.filters {
                let known = filters.entry(name.clone()).or_default();
                for value in values {
                    known.entry(value.clone()).or_default().push(page);
                }
            }
            pages.push(IndexedPage {
                name: bundle.page(place),
                words: text.word_count,
                file: bundle.name.clone(),
            });
            texts.push(text);
        }
        let name = bundle.file();
        let content = match stands(&name) {
            true => Content::Texts(bundle.clone()),
            false => Content::Ready(texts_of(bundle, texts)?),
        };
        files.push(File { name, content });
    }
    let (words, forms) = table.into_words();
    Ok(Stretch {
        postings: gatherer.into_postings(words),
        forms,
        pages,
        filters,
        files,
    })
}

/// A text as it is shown, and its words.
fn text<'a>(record: &'a Record, table: &mut WordTable) -> (PageText<'a>, Vec<Option<u32>>) {
    let content = prepared(&record.text, &record.passages, table);
    let mut meta = BTreeMap::from([("title", record.title.as_str())]);
    meta.extend(record.date.iter().map(|date| ("date", date.as_str())));
    let text = PageText {
        url: &record.address,
        content: content.shown,
        // The reader divides by it.
        word_count: u32::try_from(content.words.len().max(1)).unwrap_or(u32::MAX),
        filters: &record.filters,
        meta,
        anchors: content.anchors,
    };
    (text, content.words)
}

/// The file of texts.
fn texts_of(bundle: &Bundle, texts: Vec<PageText<'_>>) -> Result<Vec<u8>, SearchError> {
    let names = (0..).map(|place| bundle.page(place));
    let texts: BTreeMap<String, PageText<'_>> = names.zip(texts).collect();
    let json = serde_json::to_vec(&texts);
    packed(&json.map_err(|error| SearchError::Unmade(error.to_string()))?)
}
