//! Whether a file looks like one that this program makes.

use crate::site::export::calendar::PRODUCT;
use crate::site::export::open_search;
use crate::site::export::sitemap::{NAMESPACE, ROBOTS};

/// Whether a build makes files such as this one, of which the path below the site and the bytes are
/// known. It is a last resort, where no proof can be had of who wrote a file; in doubt the answer is no.
pub fn recognise(path: &str, bytes: &[u8]) -> bool {
    let has = |mark: &str| memchr::memmem::find(bytes, mark.as_bytes()).is_some();
    match path.split_once('/') {
        // Copies of any file there may be.
        Some(("files" | "static", _)) => false,
        Some(("feeds" | "data", _)) if !path.ends_with(".html") => true,
        Some(("commitments", "due.ics")) => has(PRODUCT),
        Some(("search", "fields.json")) => bytes.starts_with(b"{\"fields\":{\"act\""),
        None if path == "opensearch.xml" => has(open_search::NAMESPACE),
        None if path == "robots.txt" => bytes.starts_with(ROBOTS.as_bytes()),
        None if path.starts_with("sitemap") && path.ends_with(".xml") => has(NAMESPACE),
        _ => has(" name=\"generator\" content=\"Chancery "),
    }
}

#[cfg(test)]
mod tests {
    use super::recognise;

    #[test]
    fn only_what_a_build_makes_is_recognised() {
        let page = b"<html><meta name=\"generator\" content=\"Chancery 0.1.0\">";
        let robots = b"User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n";
        for (path, bytes, known) in [
            ("index.html", &page[..], true),
            ("people/x/index.html", page, true),
            ("old/page.htm", page, true),
            ("data/index.html", page, true),
            ("robots.txt", robots, true),
            ("feeds/archive.json", b"{}", true),
            ("index.html", b"<h1>Under construction</h1>", false),
            ("data/index.html", b"mine", false),
            ("robots.txt", b"User-agent: *\nDisallow: /\n", false),
            ("commitments/due.ics", b"BEGIN:VCALENDAR\r\n", false),
            ("sitemap.xml", b"<urlset/>", false),
            ("files/letter.html", page, false),
            ("static/chancery.css", b"", false),
            ("search/fields.json", b"{\"fields\":{\"act\":[]}}", true),
            ("search/fields.json", b"{}", false),
            ("opensearch.xml", b"<OpenSearchDescription/>", false),
            ("CNAME", b"example.org", false),
        ] {
            assert_eq!(recognise(path, bytes), known, "{path}");
        }
    }
}
