//! An index of records, made by Pagefind as a library.

use std::collections::BTreeMap;

use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

use super::SearchError;
use super::repack::repacked;
use super::token::prepared;
use crate::site::{Findable, Record, Site};

/// Which Pagefind it is; `Cargo.toml` asks for the same.
pub(super) const PAGEFIND: &str = "1.6";

/// The texts of so many records lie in one file, from which the search page takes excerpts. A reader
/// loads at most so many more than are shown, and a site of thousands has no file for each.
const TOGETHER: usize = 4;

/// What follows `wasm.` in the name of the reader of an index in a language that Pagefind does not know.
const UNKNOWN: &str = "unknown.pagefind";

/// The files of an index of records in one language, by name.
pub(super) fn files(
    site: &Site,
    language: &str,
    findable: &[Findable],
) -> Result<Vec<(String, Vec<u8>)>, SearchError> {
    let failed = |error: &dyn std::fmt::Display| SearchError::Pagefind(error.to_string());
    // Pagefind takes it for granted that there is one.
    std::env::current_dir().map_err(|error| failed(&error))?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| failed(&error))?;
    let bundles = u32::try_from(findable.len().div_ceil(TOGETHER)).unwrap_or(u32::MAX);
    let config = PagefindServiceConfig::builder()
        .force_language(language.to_owned())
        .max_fragments(bundles)
        .build();
    runtime.block_on(async {
        let mut index = PagefindIndex::new(Some(config)).map_err(|error| failed(&error))?;
        for one in findable {
            let record = site.search_record(*one);
            add(&mut index, record, language)
                .await
                .map_err(|error| failed(&error))?;
        }
        let files = index.get_files().await.map_err(|error| failed(&error))?;
        let mut named: Vec<(String, Vec<u8>)> = files
            .into_iter()
            .filter_map(|file| {
                let name = file.filename.to_str()?.replace('\\', "/");
                is_needed(&name).then_some((name, file.contents))
            })
            .collect();
        // Where there are rules for the stems of a language, those for all others are not loaded.
        let reader = |name: &str| name.strip_prefix("wasm.").is_some_and(|of| of != UNKNOWN);
        if named.iter().any(|(name, _)| reader(name)) {
            named.retain(|(name, _)| name.strip_prefix("wasm.") != Some(UNKNOWN));
        }
        repacked(named).map_err(|fault| failed(&fault))
    })
}

async fn add(
    index: &mut PagefindIndex,
    record: Record,
    language: &str,
) -> Result<(), impl std::fmt::Display> {
    let mut meta = BTreeMap::from([("title".to_owned(), record.title)]);
    if let Some(date) = record.date {
        meta.insert("date".to_owned(), date);
    }
    let content = prepared(&record.text, &record.passages);
    let added = index.add_custom_record(
        record.address,
        content,
        language.to_owned(),
        Some(meta),
        Some(record.filters),
        // The order of time is that of the records, and costs nothing to load.
        None,
    );
    added.await.map(|_| ())
}

/// Pagefind brings pages and scripts of its own along; the search page needs only what reads the index.
fn is_needed(name: &str) -> bool {
    matches!(name, "pagefind.js" | "pagefind-entry.json")
        || name.ends_with(".pagefind")
        || name.contains(".pf_")
}
