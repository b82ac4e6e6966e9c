//! Files that are in an archive's folders and not part of it: what editors and systems leave behind, and hidden files.

use std::path::Path;

/// The folder of an archive whose files are published at the root of the site.
pub(crate) const ROOT_FOLDER: &str = "static";

/// The hidden files and folders that hosts and standards expect at the root of a site. All others are likelier there by
/// mistake, and some hold secrets: `.htpasswd`, `.env`.
pub(super) const PUBLISHED_HIDDEN: [&str; 4] =
    [".well-known", ".nojekyll", ".htaccess", ".domains"];

/// Whether a file or folder is what editors and systems leave behind.
pub(crate) fn is_litter(root: &Path, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // What is published as it is may have any name.
    let below_files = || {
        let published = root.join("content").join("files");
        path.starts_with(&published) && path != published
    };
    is_leftover(&name)
        || is_hidden(&name)
            && !below_files()
            && !(PUBLISHED_HIDDEN.contains(&name.as_ref()) && is_root_file(root, path))
}

/// Whether it is below `static/`.
fn is_root_file(root: &Path, path: &Path) -> bool {
    path.starts_with(root.join(ROOT_FOLDER))
}

/// Whether somebody may have meant to publish a hidden file of `static/`. Files of Git are in any folder.
pub(super) fn is_surprising(root: &Path, path: &Path, name: &str) -> bool {
    is_root_file(root, path)
        && name.starts_with('.')
        && !name.starts_with(".git")
        && is_hidden(name)
        && !is_leftover(name)
}

/// What editors and systems leave behind, and nobody would publish.
fn is_leftover(name: &str) -> bool {
    name.ends_with('~')
        || name.starts_with(".#")
        || name.starts_with("._")
        || name.starts_with('#') && name.ends_with('#')
        || name.ends_with(".swp")
        || matches!(
            name,
            ".DS_Store" | "Thumbs.db" | "desktop.ini" | "@eaDir" | ".git" | ".obsidian"
        )
}

/// Hidden files, and more of editors' backups and temporary files.
fn is_hidden(name: &str) -> bool {
    name.starts_with(['.', '#'])
        || name.starts_with("~$")
        || name.ends_with(".swx")
        || name.ends_with(".tmp")
        || name.ends_with(".bak")
        || name.contains("___jb_")
}
