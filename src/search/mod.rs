//! The search index: what a reader's browser needs to look for words in a site that no server helps.
//!
//! The site says what can be found ([`crate::site::SearchDocument`]); Pagefind makes an index of it that
//! browsers load piece by piece. The index lies in a folder of the site, [`SEARCH_FOLDER`], and is a publication
//! of its own: it is made when the site is written and can be read, and is all or nothing for itself.

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

/// The file that says of which parts the index is made.
const CATALOGUE: &str = "catalogue.json";

/// Changes whenever the same archive would be indexed in another way.
const INDEX_VERSION: u32 = 4;

/// No catalogue is longer.
const MOST: u64 = 1 << 24;

/// A part holds so many records at most. To add a record, Pagefind looks at all that it has, so that
/// its time grows with the square of this.
const PART: usize = 12_500;

/// What became of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refreshed {
    /// It was made.
    Made {
        /// How many records can be found.
        records: usize,
        /// What that did to the files of the index.
        summary: Summary,
    },
    /// It is there, and what can be found did not change.
    Unchanged,
}

/// Why there is no index.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// Pagefind cannot make it.
    #[error("cannot build the search index: {0}")]
    Pagefind(String),
    /// It cannot be written.
    #[error("cannot write the search index: {0}")]
    Output(#[from] OutputError),
}

/// What the script of the search page reads first.
#[derive(Debug, Serialize, Deserialize)]
struct IndexManifest {
    /// Of all that can be found, and of how it is indexed.
    digest: String,
    /// How words are folded, of texts and of what is asked.
    folding: fold::Tables,
    parts: Vec<Part>,
}

/// An index of its own. There is one for each language, because words are cut to their stems by
/// language, and more for a language of very many records.
#[derive(Debug, Serialize, Deserialize)]
struct Part {
    /// Its folder.
    folder: String,
    language: String,
    records: usize,
    /// How many of them have a date; they come first, from the newest to the oldest.
    dated: usize,
    /// How many bytes its facets are together, which a browser need not load for a first answer.
    facets: usize,
    /// The files of its vocabulary, in order: the first form of each, and its name below the folder.
    words: Vec<(String, String)>,
}

/// Makes the index of a site in its output folder, unless what can be found is what it was.
///
/// # Errors
/// Pagefind cannot make it, or it cannot be written. The index that was there stays then.
pub fn refresh(site: &Site, output: &Arc<OutputFolder>) -> Result<Refreshed, SearchError> {
    let findable = site.findable();
    let digest = digest(site, &findable);
    if stands(output, &digest)? {
        return Ok(Refreshed::Unchanged);
    }
    let mut parts = divided(site, findable);
    // One after the other: Pagefind holds a part several times over in memory.
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
    // No reader is meant to write there, and what is there has no other use.
    let publication = INDEX.open(output, paths, |_, _| true)?;
    files
        .par_iter()
        .try_for_each(|(path, bytes)| publication.put(path, bytes))?;
    let summary = publication.commit("")?;
    Ok(Refreshed::Made { records, summary })
}

/// Takes the index out of an output folder whose site has no search.
///
/// # Errors
/// Something cannot be removed.
pub fn withdraw(output: &Arc<OutputFolder>) -> Result<Summary, SearchError> {
    Ok(INDEX.withdraw(output)?)
}

/// Whether the index of what can be found is there, and every file of it is as it was written.
fn stands(output: &OutputFolder, digest: &str) -> Result<bool, SearchError> {
    let catalogue = format!("{SEARCH_FOLDER}/{CATALOGUE}");
    let Some(catalogue) = output.read(&catalogue, MOST) else {
        return Ok(false);
    };
    let known = serde_json::from_slice::<IndexManifest>(&catalogue);
    let same = known.is_ok_and(|known| known.digest == digest);
    Ok(same && INDEX.stands(output)?)
}

/// A text that is another whenever the index must be.
fn digest(site: &Site, findable: &[SearchDocument]) -> String {
    // A record is indexed by the rules of its language, and its date says where.
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

/// The parts of the index and what belongs to each, in a settled order.
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
