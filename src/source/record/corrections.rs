//! Where readers suggest corrections: the pattern of an address, filled in for each page.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use url::Url;

/// What can stand anywhere in an address: the unreserved characters of RFC 3986, section 2.3.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');
/// A path keeps its slashes: they may stand in a path, a query and a fragment alike.
const PATH: &AsciiSet = &UNRESERVED.remove(b'/');

/// The pattern of an address at which readers suggest corrections to a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrections {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    Url,
    Source,
    Title,
}

impl Corrections {
    /// The address for a page: with its whole address, the path of its file, and its title.
    pub fn address(&self, url: &str, source: &str, title: &str) -> String {
        let mut address = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Words(words) => address.push_str(words),
                Piece::Url => address.extend(utf8_percent_encode(url, UNRESERVED)),
                Piece::Source => address.extend(utf8_percent_encode(source, PATH)),
                Piece::Title => address.extend(utf8_percent_encode(title, UNRESERVED)),
            }
        }
        address
    }

    fn parse(pattern: &str) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else {
                return Err(format!("`{{{after}` has no closing `}}`"));
            };
            if !before.is_empty() {
                pieces.push(Piece::Words(before.to_owned()));
            }
            pieces.push(match name {
                "url" => Piece::Url,
                "source" => Piece::Source,
                "title" => Piece::Title,
                _ => {
                    return Err(format!(
                        "`{{{name}}}` is not a placeholder; the placeholders are `{{url}}`, `{{source}}` and \
                         `{{title}}`"
                    ));
                }
            });
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest.to_owned()));
        }
        let corrections = Corrections { pieces };
        corrections.is_sound(pattern)?;
        Ok(corrections)
    }

    /// Whether it is an address whatever is filled in, and always at the same host or of the same person.
    fn is_sound(&self, pattern: &str) -> Result<(), String> {
        let filled = self.address("x", "x", "x");
        let settled = pattern.split('{').next().unwrap_or_default();
        let fixed = match Url::parse(&filled) {
            Ok(url) if matches!(url.scheme(), "http" | "https") => {
                let behind = settled.split_once("://").map(|(_, behind)| behind);
                behind.is_some_and(|behind| settled == pattern || behind.contains(['/', '?', '#']))
            }
            Ok(url) if url.scheme() == "mailto" => {
                url.path().contains('@') && (settled == pattern || settled.contains('?'))
            }
            _ => {
                return Err(format!(
                    "`{pattern}` is neither a web address nor a mail address, such as \
                     https://example.org/report?page={{url}} or mailto:editors@example.org?subject={{title}}"
                ));
            }
        };
        match fixed {
            true => Ok(()),
            false => Err(format!(
                "`{pattern}` needs a complete host or mail address before the first `{{`"
            )),
        }
    }
}

impl<'de> Deserialize<'de> for Corrections {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pattern;

        impl<'de> Visitor<'de> for Pattern {
            type Value = Corrections;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an address")
            }

            fn visit_str<E: Error>(self, pattern: &str) -> Result<Corrections, E> {
                Corrections::parse(pattern.trim()).map_err(E::custom)
            }

            // Whoever lists corrections here looks for the key of records.
            fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Corrections, A::Error> {
                Err(A::Error::custom(
                    "in `site.yaml`, `corrections` is the address at which readers suggest corrections\n\
                     list what was corrected in the front matter of the record that was wrong",
                ))
            }
        }

        deserializer.deserialize_any(Pattern)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_filled_in_cannot_break_the_address() {
        let corrections =
            Corrections::parse("https://example.org/edit/{source}?title={title}&page={url}#x")
                .unwrap();
        assert_eq!(
            corrections.address(
                "https://a.example/b/",
                "content/people/a b.md",
                "Q&A: «1» #2"
            ),
            "https://example.org/edit/content/people/a%20b.md?title=Q%26A%3A%20%C2%AB1%C2%BB%20%232\
             &page=https%3A%2F%2Fa.example%2Fb%2F#x"
        );
    }

    #[test]
    fn a_pattern_is_an_address_that_leads_to_one_place() {
        for good in [
            "https://example.org/",
            "https://example.org",
            "https://example.org/{source}",
            "https://example.org?{url}",
            "mailto:a@example.org",
            "mailto:a@example.org?subject={title}&body={url}",
        ] {
            assert!(Corrections::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "example.org/{source}",
            "javascript:alert({title})",
            "data:text/html,{title}",
            "https://{source}/",
            "https://example.org{source}",
            "mailto:{title}@example.org",
            "mailto:",
            "https://example.org/{page}",
            "https://example.org/{source",
            "{url}",
        ] {
            assert!(Corrections::parse(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn any_title_keeps_the_host_and_can_be_read_back(title in ".*") {
            let corrections = Corrections::parse("https://example.org/new?title={title}").unwrap();
            let url = Url::parse(&corrections.address("", "", &title)).unwrap();
            prop_assert_eq!(url.host_str(), Some("example.org"));
            let pairs: Vec<_> = url.query_pairs().collect();
            prop_assert_eq!(pairs, [("title".into(), title.as_str().into())]);
        }
    }
}
