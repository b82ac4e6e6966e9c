//! The sitemap (<https://www.sitemaps.org/protocol.html>) and `robots.txt`.

use serde::Serialize;

use super::Site;
use super::route::Route;

/// The most addresses that one sitemap may hold, by the protocol.
const MOST: usize = 50_000;
/// The namespace of sitemaps.
pub(super) const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// How `robots.txt` begins.
pub(super) const ROBOTS: &str = "User-agent: *\nAllow: /\n\nSitemap: ";

#[derive(Serialize)]
#[serde(rename = "urlset")]
struct UrlSet {
    #[serde(rename = "@xmlns")]
    xmlns: &'static str,
    url: Vec<Loc>,
}

#[derive(Serialize)]
#[serde(rename = "sitemapindex")]
struct SitemapIndex {
    #[serde(rename = "@xmlns")]
    xmlns: &'static str,
    sitemap: Vec<Loc>,
}

#[derive(Serialize)]
struct Loc {
    loc: String,
}

/// How many sitemaps so many addresses need.
pub(super) fn parts(addresses: usize) -> usize {
    addresses.div_ceil(MOST).max(1)
}

impl Site {
    /// The sitemap, or the index of its parts.
    pub(super) fn sitemap(&self) -> String {
        let pages = self.listed_pages();
        match parts(pages.len()) {
            1 => self.url_set(&pages),
            count => {
                let sitemap = (1..=count).map(|number| Loc {
                    loc: self.canonical(Route::SitemapPart(number)),
                });
                xml(&SitemapIndex {
                    xmlns: NAMESPACE,
                    sitemap: sitemap.collect(),
                })
            }
        }
    }

    pub(super) fn sitemap_part(&self, number: usize) -> String {
        let pages = self.listed_pages();
        self.url_set(
            pages
                .chunks(MOST)
                .nth(number.saturating_sub(1))
                .unwrap_or_default(),
        )
    }

    fn listed_pages(&self) -> Vec<Route> {
        self.routes()
            .into_iter()
            .filter(|route| route.is_page())
            .collect()
    }

    fn url_set(&self, pages: &[Route]) -> String {
        let url = pages.iter().map(|page| Loc {
            loc: self.canonical(*page),
        });
        xml(&UrlSet {
            xmlns: NAMESPACE,
            url: url.collect(),
        })
    }

    pub(super) fn robots(&self) -> String {
        format!("{ROBOTS}{}\n", self.canonical(Route::Sitemap))
    }
}

fn xml<T: Serialize>(document: &T) -> String {
    // Serializing strings to a string cannot fail.
    let body = quick_xml::se::to_string(document).unwrap_or_default();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{body}\n")
}
