//! The reference pages in `docs/`, made from the code that they describe.
//! What is written by hand stands in `text/`; the tables come from schemas and lists of the library.

mod annotating;
mod diagnostics;
mod front_matter;
mod hosting;
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
    path: String,
    text: String,
}

fn pages() -> Result<Vec<Page>, String> {
    // Version control may have given the lines of what is written by hand other ends.
    let page = |path: &str, text: &str| Page {
        path: path.to_owned(),
        text: format!("{NOTICE}{}\n", text.trim_end()).replace("\r\n", "\n"),
    };
    let mut pages = vec![
        page("docs/front-matter.md", &front_matter::page()?),
        page("docs/annotating.md", &annotating::page()),
        page("docs/diagnostics.md", &diagnostics::page()),
        page("docs/hosting.md", &hosting::page()?),
    ];
    let templates = templates::pages()?;
    pages.extend(templates.iter().map(|(path, text)| page(path, text)));
    Ok(pages)
}

/// The folder in which every file is generated.
const GENERATED: &str = "docs/templates";

/// Files of that folder that no page is written to any more.
fn left_over(root: &Path, pages: &[Page]) -> Vec<String> {
    let files = fs::read_dir(root.join(GENERATED)).into_iter().flatten();
    let paths = files.filter_map(|file| {
        let name = file.ok()?.file_name();
        Some(format!("{GENERATED}/{}", name.to_str()?))
    });
    paths
        .filter(|path| pages.iter().all(|page| page.path != *path))
        .collect()
}

/// Writes the pages.
///
/// # Errors
/// When a page cannot be made or written.
pub(crate) fn write(root: &Path) -> Result<(), String> {
    let pages = pages()?;
    for path in left_over(root, &pages) {
        fs::remove_file(root.join(&path))
            .map_err(|error| format!("cannot remove `{path}`: {error}"))?;
    }
    for page in pages {
        let path = root.join(&page.path);
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
        let text = fs::read_to_string(root.join(&page.path)).unwrap_or_default();
        text.replace("\r\n", "\n") == page.text
    };
    let pages = pages()?;
    let mut stale = left_over(root, &pages);
    let old = pages.into_iter().filter(|page| !current(page));
    stale.extend(old.map(|page| page.path));
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!(
        "out of date: {}\n  help: run `cargo xtask docs` to regenerate them",
        stale.join(", ")
    ))
}
