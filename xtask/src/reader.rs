//! Writes what reads the search index in a browser, from the package of Pagefind.
//!
//! The version is the one in `Cargo.toml`. The files are committed, so that nobody has to compile Pagefind to build
//! Chancery; this command is how they were made. A test of `chancery::search` compares them with the package.

use std::collections::BTreeMap;
use std::path::Path;

use pagefind::api::PagefindIndex;

const OUTPUT: &str = "src/search/reader";

/// Writes the script and the WebAssembly.
///
/// # Errors
/// When Pagefind makes no index, or a file cannot be written.
pub(crate) fn write(root: &Path) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| format!("no runtime: {error}"))?;
    let files = runtime.block_on(packaged())?;
    let file = |name: &str| {
        let file = files.get(name);
        file.ok_or_else(|| format!("Pagefind brings no `{name}`"))
    };
    let script = String::from_utf8_lossy(file("pagefind.js")?);
    let script = chancery::search::reader_script(&script).into_bytes();
    let wasm = file("wasm.unknown.pagefind")?;
    for (name, bytes) in [("pagefind.js", &script), ("wasm.unknown.pagefind", wasm)] {
        let path = root.join(OUTPUT).join(name);
        std::fs::write(&path, bytes)
            .map_err(|error| format!("cannot write `{}`: {error}", path.display()))?;
        eprintln!("wrote {OUTPUT}/{name}: {} bytes", bytes.len());
    }
    Ok(())
}

/// All files of an index with one record, which is the least that Pagefind takes.
async fn packaged() -> Result<BTreeMap<String, Vec<u8>>, String> {
    let said = |error: &dyn std::fmt::Display| format!("Pagefind makes no index: {error}");
    let mut index = PagefindIndex::new(None).map_err(|error| said(&error))?;
    let record = index.add_custom_record(
        "/".to_owned(),
        "word".to_owned(),
        "en".to_owned(),
        None,
        None,
        None,
    );
    record.await.map_err(|error| said(&error))?;
    let files = index.get_files().await.map_err(|error| said(&error))?;
    let named = files.into_iter().map(|file| {
        let name = file.filename.to_string_lossy().replace('\\', "/");
        (name, file.contents)
    });
    Ok(named.collect())
}
