//! What an object store says of a file when it hands it out: its type, and how long it may be kept.

use super::plan::{Rank, rank};

/// The content type of a file, with the encoding of texts.
pub(super) fn content_type(path: &str) -> String {
    let guess = mime_guess::from_path(path).first_or_octet_stream();
    let is_text = guess.type_() == mime_guess::mime::TEXT
        || matches!(guess.subtype().as_str(), "javascript" | "json")
        || guess.suffix() == Some(mime_guess::mime::XML);
    match is_text && guess.get_param("charset").is_none() {
        true => format!("{guess}; charset=utf-8"),
        false => guess.to_string(),
    }
}

/// How long browsers and caches may keep a file.
pub(super) fn cache_control(path: &str) -> &'static str {
    match rank(path) {
        // The names of these files tell what they hold.
        Rank::Asset if path.starts_with("search/index/") => "public, max-age=31536000, immutable",
        // Pages name the version of these, but style sheets do not.
        Rank::Asset => "public, max-age=86400",
        // A page of yesterday may need parts of the search index that are gone.
        Rank::Page | Rank::Entry | Rank::Manifest => "public, max-age=60, must-revalidate",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_tell_the_encoding_of_texts() {
        for (path, expected) in [
            ("a/index.html", "text/html; charset=utf-8"),
            ("static/chancery.css", "text/css; charset=utf-8"),
            ("static/search.js", "text/javascript; charset=utf-8"),
            ("feed.json", "application/json; charset=utf-8"),
            ("files/letter.pdf", "application/pdf"),
            ("static/serif.woff2", "font/woff2"),
            ("static/world.svg", "image/svg+xml; charset=utf-8"),
            ("search/index/en/x.pf_fragment", "application/octet-stream"),
        ] {
            assert_eq!(content_type(path), expected, "{path}");
        }
    }

    #[test]
    fn only_names_that_tell_their_content_are_kept_for_ever() {
        assert!(cache_control("search/index/en/fragment/x.pf_fragment").contains("immutable"));
        for path in [
            "search/index/catalogue.json",
            "index.html",
            "static/chancery.css",
            "files/a.pdf",
        ] {
            assert!(!cache_control(path).contains("immutable"), "{path}");
        }
        assert!(cache_control("index.html").contains("max-age=60,"));
    }
}
