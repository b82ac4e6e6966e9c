//! Builds an index of records with Pagefind, which is used as a library.
//!
//! Pagefind receives the keys of words instead of the words, and returns an index of the keys. In the files in which
//! it keeps the texts, the keys are replaced by the words as written.

use std::collections::{BTreeMap, HashMap};

use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

use super::SearchError;
use super::repack::{Shown, repacked};
use super::token::prepared;
use super::vocabulary::Vocabulary;
use crate::site::{Record, SearchDocument, Site};

/// The version of Pagefind; `Cargo.toml` requires the same.
pub(super) const PAGEFIND: &str = "1.6";

/// Pagefind's name for a language without stemming, since the keys are already stems.
const UNKNOWN: &str = "unknown";

/// The number of records whose texts share a file, which the search page reads to show excerpts. A reader loads at
/// most this many texts too many, and a site with thousands of records does not have a file for each.
const TOGETHER: usize = 4;

/// An index of records in one language.
pub(super) struct Index {
    /// Its files, by name.
    pub(super) files: Vec<(String, Vec<u8>)>,
    /// The files of its vocabulary: the first form of each, and its name.
    pub(super) words: Vec<(String, String)>,
}

/// Builds the index of records in one language.
pub(super) fn index(
    site: &Site,
    language: &str,
    findable: &[SearchDocument],
) -> Result<Index, SearchError> {
    let failed = |error: &dyn std::fmt::Display| SearchError::Pagefind(error.to_string());
    // Pagefind assumes that there is at least one.
    std::env::current_dir().map_err(|error| failed(&error))?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| failed(&error))?;
    let bundles = u32::try_from(findable.len().div_ceil(TOGETHER)).unwrap_or(u32::MAX);
    let config = PagefindServiceConfig::builder()
        .force_language(UNKNOWN.to_owned())
        .max_fragments(bundles)
        .build();
    runtime.block_on(async {
        let mut index = PagefindIndex::new(Some(config)).map_err(|error| failed(&error))?;
        let mut vocabulary = Vocabulary::new(language);
        let mut shown = HashMap::with_capacity(findable.len());
        for one in findable {
            let record = site.search_record(*one);
            add(&mut index, record, &mut vocabulary, &mut shown)
                .await
                .map_err(|error| failed(&error))?;
        }
        let files = index.get_files().await.map_err(|error| failed(&error))?;
        let named = files.into_iter().filter_map(|file| {
            let name = file.filename.to_str()?.replace('\\', "/");
            is_needed(&name).then_some((name, file.contents))
        });
        let mut files = repacked(named.collect(), &shown).map_err(|fault| failed(&fault))?;
        let mut words = Vec::new();
        for lines in vocabulary.lines() {
            let hash = blake3::hash(lines.text.as_bytes()).to_hex();
            let name = format!("words/{}.txt", &hash[..16]);
            words.push((lines.first, name.clone()));
            files.push((name, lines.text.into_bytes()));
        }
        Ok(Index { files, words })
    })
}

async fn add(
    index: &mut PagefindIndex,
    record: Record,
    vocabulary: &mut Vocabulary,
    shown: &mut HashMap<String, Shown>,
) -> Result<(), impl std::fmt::Display> {
    let content = prepared(&record.text, &record.passages, vocabulary);
    let mut words = |text: &str| prepared(text, &[], vocabulary).indexed;
    let mut meta = BTreeMap::from([("title".to_owned(), words(&record.title))]);
    if let Some(date) = &record.date {
        meta.insert("date".to_owned(), words(date));
    }
    let its = Shown {
        content: content.shown,
        title: record.title,
        date: record.date,
    };
    shown.insert(record.address.clone(), its);
    let added = index.add_custom_record(
        record.address,
        content.indexed,
        UNKNOWN.to_owned(),
        Some(meta),
        Some(record.filters),
        // The records are in chronological order, so that order needs no data.
        None,
    );
    added.await.map(|_| ())
}

/// Pagefind includes its own pages and scripts; the search page needs only the script that reads the index.
fn is_needed(name: &str) -> bool {
    matches!(name, "pagefind.js" | "pagefind-entry.json")
        || name.ends_with(".pagefind")
        || name.contains(".pf_")
}
