//! What reads an index in a browser: the script and the WebAssembly of Pagefind, as they are in its package.
//!
//! The files are committed, so that the program need not compile Pagefind to publish them. `cargo xtask reader` writes
//! them; a test compares them with the package. Their licence is in `reader/LICENSE`, and at the head of the script.

use serde::{Deserialize, Serialize};

use super::{CATALOGUE, SearchError, format};

pub(super) const SCRIPT: &str = include_str!("reader/pagefind.js");
/// The reader for a language without stemming, since keys are stems already.
pub(super) const WASM: &[u8] = include_bytes!("reader/wasm.unknown.pagefind");
const LICENSE: &str = include_str!("reader/LICENSE");

/// Makes the class known that reads one index. The search page has an index for each language; all of them can use
/// one WebAssembly, and what each loads first is named in the catalogue.
const EXPORT: &str = "\nexport { PagefindInstance };\n";

/// The names of these files, below the folder of the index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ReaderFiles {
    script: String,
    wasm: String,
}

/// The script of the reader, from that in the package of Pagefind.
pub fn script(packaged: &str) -> String {
    format!("/*!\n{LICENSE}*/\n{packaged}{EXPORT}")
}

/// The names of the files of the reader.
///
/// # Errors
/// The reader is for another version of the format.
pub(super) fn names() -> Result<ReaderFiles, SearchError> {
    check(SCRIPT)?;
    Ok(ReaderFiles {
        script: name("pagefind", SCRIPT.as_bytes(), "js"),
        wasm: name("wasm", WASM, "pagefind"),
    })
}

/// All files that are not of one part, by their names.
pub(super) fn files(catalogue: &[u8]) -> [(String, &[u8]); 3] {
    [
        (name("pagefind", SCRIPT.as_bytes(), "js"), SCRIPT.as_bytes()),
        (name("wasm", WASM, "pagefind"), WASM),
        (CATALOGUE.to_owned(), catalogue),
    ]
}

fn name(what: &str, bytes: &[u8], kind: &str) -> String {
    let hash = blake3::hash(bytes).to_hex();
    format!("{what}.{}.{kind}", &hash[..10])
}

/// Checks that a script of a reader is for the format of this program.
fn check(script: &str) -> Result<(), SearchError> {
    let found = script
        .split_once("pagefind_version=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or("", |(version, _)| version);
    match found == format::VERSION {
        true => Ok(()),
        false => Err(SearchError::Reader {
            found: found.to_owned(),
            version: format::VERSION,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_of_another_version_is_refused() {
        assert!(check(SCRIPT).is_ok());
        let later = SCRIPT.replace("version=\"1.6.0\"", "version=\"1.7.0\"");
        for (script, version) in [(later.as_str(), "1.7.0"), ("export {}", "")] {
            assert_eq!(
                check(script).unwrap_err().to_string(),
                format!(
                    "cannot build the search index: its reader is for version `{version}` of the format, and the index has version `1.6.0`"
                )
            );
        }
    }
}
