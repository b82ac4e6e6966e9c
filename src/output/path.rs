//! Which paths may be files of a site.
//! The rule keeps every write and every removal below the output folder.

use super::OutputError;

/// The folder in the output folder that holds Chancery's own notes.
pub(super) const DESK: &str = ".chancery";

/// Refuses a path that could lead out of the output folder or into Chancery's own notes.
pub(super) fn check(path: &str) -> Result<(), OutputError> {
    match flaw(path) {
        None => Ok(()),
        Some(reason) => Err(OutputError::UnsafePath {
            path: path.to_owned(),
            reason,
        }),
    }
}

/// What is wrong with a path, if anything is.
pub(super) fn flaw(path: &str) -> Option<&'static str> {
    if path.is_empty() {
        return Some("it is empty");
    }
    // Longer ones are refused by most systems, and folders are walked by recursion.
    if path.len() > 2000 {
        return Some("it is longer than 2000 bytes");
    }
    if path.starts_with('/') {
        return Some("it begins with a slash");
    }
    // The manifest has a line for each file, and no address needs a control character.
    if path.bytes().any(|byte| byte.is_ascii_control()) {
        return Some("it has a control character");
    }
    if path.contains('\\') {
        return Some("it has a backslash");
    }
    // `C:x` is a path of its own on Windows, and `x:y` a hidden stream of the file `x`.
    if cfg!(windows) && path.contains(':') {
        return Some("it has a colon, which Windows does not allow in names");
    }
    for segment in path.split('/') {
        match segment {
            "" => return Some("it has an empty segment"),
            "." | ".." => return Some("it has a segment of dots"),
            _ => {}
        }
    }
    if path.split('/').next() == Some(DESK) {
        return Some("the folder `.chancery` is for Chancery's own notes");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_below_the_folder() {
        for good in [
            "index.html",
            "people/x/index.html",
            ".nojekyll",
            "a/..b",
            "ខ្មែរ/x",
            ".chancery.txt",
        ] {
            assert_eq!(flaw(good), None, "{good}");
        }
        for bad in [
            "",
            "/etc/passwd",
            "a//b",
            "a/",
            "../a",
            "a/../b",
            "./a",
            "a/.",
            "a\\b",
            "a\0b",
            "a\nb",
            ".chancery",
            ".chancery/manifest",
        ] {
            assert!(check(bad).is_err(), "{bad:?}");
        }
        assert!(check(&"a/".repeat(1001)).is_err());
    }
}
