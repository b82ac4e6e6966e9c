//! Which paths may be files of a site.
//! The rule keeps every write and every removal below the output folder.

use super::OutputError;

/// The folder in the output folder that holds Chancery's own notes.
pub(super) const DESK: &str = ".chancery";

/// Folders are held open one below the other.
const DEEPEST: usize = 64;

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

/// Why a path cannot be that of a file of a site, if it cannot.
pub fn flaw(path: &str) -> Option<&'static str> {
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
        return Some("it contains a control character");
    }
    if path.contains('\\') {
        return Some("it contains a backslash");
    }
    // `C:x` is a path of its own on Windows, and `x:y` a hidden stream of the file `x`.
    if cfg!(windows) && path.contains(':') {
        return Some("it contains a colon, which Windows does not allow in file names");
    }
    if path.matches('/').count() > DEEPEST {
        return Some("it is nested more than 64 folders deep");
    }
    for (depth, segment) in path.split('/').enumerate() {
        match segment {
            "" => return Some("it contains an empty segment"),
            "." | ".." => return Some("it contains a segment of dots"),
            // Disks allow no longer ones.
            _ if segment.len() > 255 => return Some("a name in it is longer than 255 bytes"),
            _ => {}
        }
        // Cheap to tell from nearly all others.
        if !segment.starts_with(['.', 'g', 'G', 'c', 'C']) && segment.is_ascii() {
            continue;
        }
        match plain(segment).as_str() {
            ".git" | "git~1" => return Some("that folder name is reserved for Git"),
            DESK | "chance~1" if depth == 0 => {
                return Some("the folder `.chancery` is reserved for Chancery");
            }
            _ => {}
        }
    }
    None
}

/// A name as disks read it that tell no cases apart, that pass over characters nobody sees (as those of
/// macOS do), or over dots and spaces at its end (as Windows does).
fn plain(name: &str) -> String {
    let seen = |c: &char| {
        !matches!(
            c,
            '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{206a}'..='\u{206f}' | '\u{feff}'
        )
    };
    let lower: String = name
        .chars()
        .filter(seen)
        .flat_map(char::to_lowercase)
        .collect();
    lower.trim_end_matches(['.', ' ']).to_owned()
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
