//! The search index: what a reader's browser needs to look for words in a site that no server helps.
//!
//! The site says what can be found ([`crate::site::Findable`]); Pagefind makes an index of it that
//! browsers load piece by piece. The index lies in a folder of the site, [`SEARCH_FOLDER`], and is a publication
//! of its own: it is made when the site is written and can be read, and is all or nothing for itself.

mod index;
mod repack;
mod token;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::output::{self, OutputError};
use crate::site::{Findable, SEARCH_FOLDER, Site};

/// The part of the output folder that is the index.
const INDEX: output::Part = output::Part {
    folder: SEARCH_FOLDER,
    name: "search",
};

/// The file that says of which parts the index is made.
const CATALOGUE: &str = "catalogue.json";

/// Changes whenever the same archive would be indexed in another way.
const EDITION: u32 = 2;

/// A part holds so many records at most. To add a record, Pagefind looks at all that it has, so that
/// its time grows with the square of this.
const PART: usize = 12_500;

/// What became of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refreshed {
    /// It was made: of so many records, and so many of its files were written.
    Made {
        /// How many records can be found.
        records: usize,
        /// How many files were written.
        written: usize,
    },
    /// It is there, and what can be found did not change.
    Unchanged,
}

/// Why there is no index.
#[derive(Debug)]
pub enum SearchError {
    /// Pagefind cannot make it.
    Pagefind(String),
    /// It cannot be written.
    Output(OutputError),
}

impl fmt::Display for SearchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SearchError::Pagefind(message) => write!(f, "cannot make the search index: {message}"),
            SearchError::Output(error) => write!(f, "cannot write the search index: {error}"),
        }
    }
}

impl std::error::Error for SearchError {}

impl From<OutputError> for SearchError {
    fn from(error: OutputError) -> Self {
        SearchError::Output(error)
    }
}

/// What the script of the search page reads first.
#[derive(Debug, Serialize, Deserialize)]
struct Catalogue {
    /// Of all that can be found, and of how it is indexed.
    digest: String,
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
}

/// Makes the index of a site in its output folder, unless what can be found is what it was.
///
/// # Errors
/// Pagefind cannot make it, or it cannot be written. The index that was there stays then.
pub fn refresh(site: &Site, output: &Path) -> Result<Refreshed, SearchError> {
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
            let files = index::files(site, &part.language, findable)?;
            let facets = files.iter().filter(|(name, _)| name.starts_with("filter/"));
            part.facets = facets.map(|(_, bytes)| bytes.len()).sum();
            let named = files.into_iter();
            let named = named.map(|(name, bytes)| (format!("{}/{name}", part.folder), bytes));
            Ok(named.collect::<Vec<_>>())
        })
        .collect();
    let mut files: Vec<(String, Vec<u8>)> = made?.into_iter().flatten().collect();
    let records = parts.iter().map(|(part, _)| part.records).sum();
    let catalogue = Catalogue {
        digest,
        parts: parts.into_iter().map(|(part, _)| part).collect(),
    };
    let catalogue =
        serde_json::to_vec(&catalogue).map_err(|error| SearchError::Pagefind(error.to_string()))?;
    files.push((CATALOGUE.to_owned(), catalogue));
    let publication = INDEX.open(output, files.iter().map(|(name, _)| name.as_str()))?;
    files
        .par_iter()
        .try_for_each(|(name, bytes)| publication.put(name, bytes))?;
    let summary = publication.commit("")?;
    Ok(Refreshed::Made {
        records,
        written: summary.written,
    })
}

/// Takes the index out of an output folder whose site has no search.
///
/// # Errors
/// Something cannot be removed.
pub fn withdraw(output: &Path) -> Result<(), SearchError> {
    Ok(INDEX.withdraw(output)?)
}

/// Whether the index of what can be found is there, and every file of it is as it was written.
fn stands(output: &Path, digest: &str) -> Result<bool, SearchError> {
    let Ok(catalogue) = fs::read(output.join(SEARCH_FOLDER).join(CATALOGUE)) else {
        return Ok(false);
    };
    let known = serde_json::from_slice::<Catalogue>(&catalogue);
    let same = known.is_ok_and(|known| known.digest == digest);
    Ok(same && INDEX.stands(output)?)
}

/// A text that is another whenever the index must be.
fn digest(site: &Site, findable: &[Findable]) -> String {
    let hashes: Vec<blake3::Hash> = findable
        .par_iter()
        .map(|one| site.search_record(*one).hash())
        .collect();
    let mut hasher = blake3::Hasher::new();
    hasher.update(format!("{EDITION} {PART} {}", index::PAGEFIND).as_bytes());
    for hash in hashes {
        hasher.update(hash.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

/// The parts of the index and what belongs to each, in a settled order.
fn divided(site: &Site, findable: Vec<Findable>) -> Vec<(Part, Vec<Findable>)> {
    let mut languages: BTreeMap<String, Vec<Findable>> = BTreeMap::new();
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
            };
            parts.push((part, some.to_vec()));
        }
    }
    parts
}
