//! The reference pages in `docs/`, made from the code that they describe.
//! What is written by hand stands in `text/`; the tables come from schemas and lists of the library.

mod annotating;
mod diagnostics;
mod front_matter;
mod schema;
mod table;
mod templates;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

const NOTICE: &str = "<!-- Written by `cargo xtask docs` from the doc comments of the code and from \
                      `xtask/src/reference/`: change those, not this file. -->\n\n";

/// A page, before it is a file.
struct Page {
    /// Its path below the root of the repository.
    path: &'static str,
    text: String,
}

fn pages() -> Result<[Page; 4], String> {
    // Version control may have given the lines of what is written by hand other ends.
    let page = |path, text: String| Page {
        path,
        text: format!("{NOTICE}{}\n", text.trim_end()).replace("\r\n", "\n"),
    };
    Ok([
        page("docs/front-matter.md", front_matter::page()?),
        page("docs/annotating.md", annotating::page()),
        page("docs/templates.md", templates::page()?),
        page("docs/diagnostics.md", diagnostics::page()),
    ])
}

/// Writes the pages.
///
/// # Errors
/// When a page cannot be made or written.
pub(crate) fn write(root: &Path) -> Result<(), String> {
    for page in pages()? {
        let path = root.join(page.path);
        let folder = path.parent().unwrap_or(root);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, &page.text))
            .map_err(|error| format!("cannot write `{}`: {error}", page.path))?;
        eprintln!("wrote {}", page.path);
    }
    Ok(())
}

/// Compares the pages with their files.
///
/// # Errors
/// Which files are out of date or not there, and how to renew them.
pub(crate) fn check(root: &Path) -> Result<(), String> {
    let current = |page: &Page| {
        let text = fs::read_to_string(root.join(page.path)).unwrap_or_default();
        text.replace("\r\n", "\n") == page.text
    };
    let stale: Vec<&str> = pages()?
        .iter()
        .filter(|page| !current(page))
        .map(|page| page.path)
        .collect();
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!(
        "out of date: {}\n  help: run `cargo xtask docs` to regenerate them",
        stale.join(", ")
    ))
}
