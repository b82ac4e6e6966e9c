//! The search index, with which a reader's browser searches a static site without a server.
//!
//! The site provides the documents ([`crate::site::SearchDocument`]). Their words are cut (`token`), folded and stemmed
//! (`vocabulary`, with the rules of `source::plain`), and written into an index that browsers load in parts (`index`,
//! `postings`, `format`). What reads it in a browser is the reader of Pagefind (`reader`).
//!
//! The index is in a folder of the site, [`SEARCH_FOLDER`], and is published separately: it is built after the site is
//! written, and is itself written all or nothing.

#[cfg(test)]
mod against;
mod fold;
mod format;
mod index;
mod postings;
mod reader;
mod stretch;
mod token;
pub(crate) mod typed;
mod vocabulary;
pub(crate) mod wordlist;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::output::{self, OutputError, OutputFolder, Sha256, Summary};
use crate::site::{Record, SEARCH_FOLDER, SearchDocument, Site};
use index::{Content, Found, Index, Records};

pub use reader::script as reader_script;

/// The part of the output folder that is the index.
const INDEX: output::Part = output::Part {
    folder: SEARCH_FOLDER,
    name: "search",
};

/// The file that lists the parts of the index.
const CATALOGUE: &str = "catalogue.json";

/// The version of the way in which an archive is indexed.
const INDEX_VERSION: u32 = 7;

/// The maximum length of a catalogue.
const MOST: u64 = 1 << 24;

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
    Unchanged {
        /// Its files with their hashes.
        hashes: Vec<(String, Sha256)>,
    },
}

/// Why the index could not be built.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// It cannot be made.
    #[error("cannot build the search index: {0}")]
    Unmade(String),
    /// What reads it in a browser expects another format.
    #[error(
        "cannot build the search index: its reader is for version `{found}` of the format, and the index has version `{version}`"
    )]
    Reader {
        /// The version that the reader names.
        found: String,
        /// The version of the index.
        version: &'static str,
    },
    /// It cannot be written.
    #[error("cannot write the search index: {0}")]
    Output(#[from] OutputError),
}

impl From<minicbor::encode::Error<std::convert::Infallible>> for SearchError {
    fn from(error: minicbor::encode::Error<std::convert::Infallible>) -> SearchError {
        SearchError::Unmade(error.to_string())
    }
}

/// The file that the script of the search page reads first.
#[derive(Debug, Serialize, Deserialize)]
struct IndexManifest {
    /// The digest of all documents and of the way in which they are indexed.
    digest: String,
    /// The tables by which words of texts and of queries are folded.
    folding: fold::Tables,
    /// The script and the WebAssembly that read the parts.
    reader: reader::ReaderFiles,
    parts: Vec<Part>,
}

/// A separate index. Each language has one, because stemming depends on the language.
#[derive(Debug, Serialize, Deserialize)]
struct Part {
    /// Its folder.
    folder: String,
    language: String,
    records: usize,
    /// The number of records without a date. These come first, then the others, the oldest first.
    undated: usize,
    /// The name of the list of its files.
    meta: String,
    /// The total size of its facets in bytes. A browser does not need them for a first result.
    facets: usize,
    /// The files of its vocabulary, in order: the first word form of each, and its path below the folder.
    words: Vec<(String, String)>,
}

/// Builds the index of a site in its output folder, unless the documents are unchanged.
///
/// # Errors
/// It cannot be made or written. The previous index is kept then.
pub fn refresh(site: &Site, output: &Arc<OutputFolder>) -> Result<Refreshed, SearchError> {
    let findable = findable(site);
    let digest = digest(&findable);
    if let Some(hashes) = stands(output, &digest)? {
        return Ok(Refreshed::Unchanged { hashes });
    }
    let reader = reader::names()?;
    let written: HashSet<String> = INDEX.written(output)?.into_iter().collect();
    let languages = divided(findable);
    let read = |documents: &[SearchDocument], number: usize| site.search_record(documents[number]);
    let mut parts = Vec::with_capacity(languages.len());
    let mut made = Vec::with_capacity(languages.len());
    for (language, its) in &languages {
        let read = |number: usize| read(&its.documents, number);
        let records = its.records(language, &read);
        let stands = |name: &str| written.contains(&path(language, name));
        let index = index::index(records, &stands)?;
        parts.push(its.part(language, &index));
        made.push((language, its, index.files));
    }
    let records = parts.iter().map(|part| part.records).sum();
    let catalogue = IndexManifest {
        digest,
        folding: fold::tables(),
        reader,
        parts,
    };
    let catalogue =
        serde_json::to_vec(&catalogue).map_err(|error| SearchError::Unmade(error.to_string()))?;
    let apart = reader::files(&catalogue);
    let apart: Vec<(String, &[u8])> = apart
        .into_iter()
        .map(|(name, bytes)| (format!("{SEARCH_FOLDER}/{name}"), bytes))
        .collect();
    let files: Vec<_> = made
        .iter()
        .flat_map(|(language, its, files)| {
            let path = |file: &index::File| path(language, &file.name);
            files
                .iter()
                .map(move |file| (path(file), *language, *its, &file.content))
        })
        .collect();
    let paths = files.iter().map(|(path, ..)| path.as_str());
    let paths = paths.chain(apart.iter().map(|(path, _)| path.as_str()));
    // Nobody is expected to write there, and the files there have no other use.
    let publication = INDEX.open(output, paths, |_, _| true)?;
    files.par_iter().try_for_each(
        |(path, language, its, content)| -> Result<(), SearchError> {
            if let Content::Ready(bytes) = content {
                return Ok(publication.put(path, bytes)?);
            }
            if publication.keep(path) {
                return Ok(());
            }
            let read = |number: usize| read(&its.documents, number);
            let bytes = index::bytes(content, its.records(language, &read))?;
            Ok(publication.put(path, &bytes)?)
        },
    )?;
    for (path, bytes) in &apart {
        publication.put(path, bytes)?;
    }
    let summary = publication.commit("")?;
    Ok(Refreshed::Made { records, summary })
}

/// Where a file of a part lies.
fn path(language: &str, name: &str) -> String {
    format!("{SEARCH_FOLDER}/{language}/{name}")
}

/// Removes the index from an output folder whose site has no search.
///
/// # Errors
/// A file cannot be removed.
pub fn withdraw(output: &Arc<OutputFolder>) -> Result<Summary, SearchError> {
    Ok(INDEX.withdraw(output)?)
}

/// Returns the files of the index of these documents if it exists, with every file as it was written.
fn stands(
    output: &OutputFolder,
    digest: &str,
) -> Result<Option<Vec<(String, Sha256)>>, SearchError> {
    let catalogue = format!("{SEARCH_FOLDER}/{CATALOGUE}");
    let Some(catalogue) = output.read(&catalogue, MOST) else {
        return Ok(None);
    };
    let known = serde_json::from_slice::<IndexManifest>(&catalogue);
    let same = known.is_ok_and(|known| known.digest == digest);
    match same {
        true => Ok(INDEX.stands(output)?),
        false => Ok(None),
    }
}

/// All that can be found, in order, with the language of each.
fn findable(site: &Site) -> Vec<(SearchDocument, String, Found)> {
    let findable = site.findable();
    let found = |one: &SearchDocument| {
        let record = site.search_record(*one);
        let found = Found {
            digest: record.hash(),
            is_dated: one.is_dated(),
            address: record.address,
        };
        (*one, site.search_language(*one), found)
    };
    findable.par_iter().map(found).collect()
}

/// Returns a digest that changes whenever the index must change.
fn digest(findable: &[(SearchDocument, String, Found)]) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(format!("{INDEX_VERSION} {}", format::VERSION).as_bytes());
    // The language of a record determines how it is indexed, and its date determines where.
    for (_, language, found) in findable {
        hasher.update(found.digest.as_bytes());
        hasher.update(format!(" {language} {}\n", found.is_dated).as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

/// What can be found in one language, in order.
#[derive(Default)]
struct LanguageRecords {
    documents: Vec<SearchDocument>,
    found: Vec<Found>,
}

impl LanguageRecords {
    fn records<'a>(
        &'a self,
        language: &'a str,
        read: &'a (dyn Fn(usize) -> Record + Sync),
    ) -> Records<'a> {
        Records {
            language,
            found: &self.found,
            read,
        }
    }

    fn part(&self, language: &str, index: &Index) -> Part {
        Part {
            folder: language.to_owned(),
            language: language.to_owned(),
            records: self.found.len(),
            undated: self.found.iter().filter(|one| !one.is_dated).count(),
            meta: index.meta.clone(),
            facets: index.facets,
            words: index.words.clone(),
        }
    }
}

/// Divides what can be found by its languages.
fn divided(findable: Vec<(SearchDocument, String, Found)>) -> BTreeMap<String, LanguageRecords> {
    let mut languages: BTreeMap<String, LanguageRecords> = BTreeMap::new();
    for (document, language, found) in findable {
        let its = languages.entry(language).or_default();
        its.documents.push(document);
        its.found.push(found);
    }
    languages
}
