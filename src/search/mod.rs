//! The search index, with which a reader's browser searches a static site without a server.
//!
//! The site provides the documents ([`crate::site::SearchDocument`]), and Pagefind builds an index that browsers load
//! in parts. The index is in a folder of the site, [`SEARCH_FOLDER`], and is published separately: it is built after
//! the site is written, and is itself written all or nothing.

mod fold;
mod index;
mod repack;
mod token;
mod vocabulary;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::output::{self, OutputError, OutputFolder, Summary};
use crate::site::{SEARCH_FOLDER, SearchDocument, Site};

/// The part of the output folder that is the index.
const INDEX: output::Part = output::Part {
    folder: SEARCH_FOLDER,
    name: "search",
};

/// The file that lists the parts of the index.
const CATALOGUE: &str = "catalogue.json";

/// The version of the way in which an archive is indexed.
const INDEX_VERSION: u32 = 4;

/// The maximum length of a catalogue.
const MOST: u64 = 1 << 24;

/// The maximum number of records in a part. To add a record, Pagefind looks at all records of the part, so its time
/// is quadratic in this number.
const PART: usize = 12_500;

/// The outcome of refreshing the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refreshed {
    /// The index was built.
    Made {
        /// How many records can be found.
        records: usize,
        /// What changed in the files of the index.
        summary: Summary,
    },
    /// The index exists and is up to date.
    Unchanged,
}

/// Why the index could not be built.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// Pagefind cannot build it.
    #[error("cannot build the search index: {0}")]
    Pagefind(String),
    /// It cannot be written.
    #[error("cannot write the search index: {0}")]
    Output(#[from] OutputError),
}

/// The file that the script of the search page reads first.
#[derive(Debug, Serialize, Deserialize)]
struct IndexManifest {
    /// The digest of all documents and of the way in which they are indexed.
    digest: String,
    /// The tables by which words of texts and of queries are folded.
    folding: fold::Tables,
    parts: Vec<Part>,
}

/// A separate index. Each language has one, because stemming depends on the language, and a language with very many
/// records has several.
#[derive(Debug, Serialize, Deserialize)]
struct Part {
    /// Its folder.
    folder: String,
    language: String,
    records: usize,
    /// The number of records with a date. These come first, newest first.
    dated: usize,
    /// The total size of its facets in bytes. A browser does not need them for a first result.
    facets: usize,
    /// The files of its vocabulary, in order: the first word form of each, and its path below the folder.
    words: Vec<(String, String)>,
}

/// Builds the index of a site in its output folder, unless the documents are unchanged.
///
/// # Errors
/// Pagefind cannot build it, or it cannot be written. The previous index is kept then.
pub fn refresh(site: &Site, output: &Arc<OutputFolder>) -> Result<Refreshed, SearchError> {
    let findable = site.findable();
    let digest = digest(site, &findable);
    if stands(output, &digest)? {
        return Ok(Refreshed::Unchanged);
    }
    let mut parts = divided(site, findable);
    // Sequentially, because Pagefind keeps several copies of a part in memory.
    let made: Result<Vec<_>, SearchError> = parts
        .iter_mut()
        .map(|(part, findable)| {
            let index = index::index(site, &part.language, findable)?;
            part.words = index.words;
            let facets = index
                .files
                .iter()
                .filter(|(name, _)| name.starts_with("filter/"));
            part.facets = facets.map(|(_, bytes)| bytes.len()).sum();
            let named = index.files.into_iter();
            let named = named
                .map(|(name, bytes)| (format!("{SEARCH_FOLDER}/{}/{name}", part.folder), bytes));
            Ok(named.collect::<Vec<_>>())
        })
        .collect();
    let mut files: Vec<(String, Vec<u8>)> = made?.into_iter().flatten().collect();
    let records = parts.iter().map(|(part, _)| part.records).sum();
    let catalogue = IndexManifest {
        digest,
        folding: fold::tables(),
        parts: parts.into_iter().map(|(part, _)| part).collect(),
    };
    let catalogue =
        serde_json::to_vec(&catalogue).map_err(|error| SearchError::Pagefind(error.to_string()))?;
    files.push((format!("{SEARCH_FOLDER}/{CATALOGUE}"), catalogue));
    let paths = files.iter().map(|(path, _)| path.as_str());
    // Nobody is expected to write there, and the files there have no other use.
    let publication = INDEX.open(output, paths, |_, _| true)?;
    files
        .par_iter()
        .try_for_each(|(path, bytes)| publication.put(path, bytes))?;
    let summary = publication.commit("")?;
    Ok(Refreshed::Made { records, summary })
}

/// Removes the index from an output folder whose site has no search.
///
/// # Errors
/// A file cannot be removed.
pub fn withdraw(output: &Arc<OutputFolder>) -> Result<Summary, SearchError> {
    Ok(INDEX.withdraw(output)?)
}

/// Returns whether the index of these documents exists, with every file as it was written.
fn stands(output: &OutputFolder, digest: &str) -> Result<bool, SearchError> {
    let catalogue = format!("{SEARCH_FOLDER}/{CATALOGUE}");
    let Some(catalogue) = output.read(&catalogue, MOST) else {
        return Ok(false);
    };
    let known = serde_json::from_slice::<IndexManifest>(&catalogue);
    let same = known.is_ok_and(|known| known.digest == digest);
    Ok(same && INDEX.stands(output)?)
}

/// Returns a digest that changes whenever the index must change.
fn digest(site: &Site, findable: &[SearchDocument]) -> String {
    // The language of a record determines how it is indexed, and its date determines where.
    let keyed = |one: &SearchDocument| {
        let language = site.search_language(*one);
        (site.search_record(*one).hash(), language, one.is_dated())
    };
    let hashes: Vec<(blake3::Hash, String, bool)> = findable.par_iter().map(keyed).collect();
    let mut hasher = blake3::Hasher::new();
    hasher.update(format!("{INDEX_VERSION} {PART} {}", index::PAGEFIND).as_bytes());
    for (hash, language, dated) in hashes {
        hasher.update(hash.as_bytes());
        hasher.update(format!(" {language} {dated}\n").as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

/// Returns the parts of the index with their documents, in a deterministic order.
fn divided(site: &Site, findable: Vec<SearchDocument>) -> Vec<(Part, Vec<SearchDocument>)> {
    let mut languages: BTreeMap<String, Vec<SearchDocument>> = BTreeMap::new();
    for one in findable {
        let language = site.search_language(one);
        languages.entry(language).or_default().push(one);
    }
    let mut parts = Vec::new();
    for (language, findable) in languages {
        for (i, some) in findable.chunks(PART).enumerate() {
            let folder = match i {
                0 => language.clone(),
                i => format!("{language}.{}", i + 1),
            };
            let part = Part {
                folder,
                language: language.clone(),
                records: some.len(),
                dated: some.iter().filter(|one| one.is_dated()).count(),
                facets: 0,
                words: Vec::new(),
            };
            parts.push((part, some.to_vec()));
        }
    }
    parts
}
