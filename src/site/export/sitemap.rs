//! The sitemap (<https://www.sitemaps.org/protocol.html>) and `robots.txt`.

use serde::Serialize;

use crate::site::index::facts::Facts;
use crate::site::route::address::Addresses;
use crate::site::route::listing::{self, MOST, parts};
use crate::site::route::routes::Route;

/// The namespace of sitemaps.
pub(in crate::site) const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// How `robots.txt` begins.
pub(in crate::site) const ROBOTS: &str = "User-agent: *\nAllow: /\n\nSitemap: ";

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
    /// A date of W3C's profile of ISO 8601 (<https://www.w3.org/TR/NOTE-datetime>).
    #[serde(skip_serializing_if = "Option::is_none")]
    lastmod: Option<String>,
}

/// The sitemap, or the index of its parts.
pub(in crate::site) fn sitemap(addresses: &Addresses) -> String {
    let pages = listed_pages(addresses);
    match parts(pages.len()) {
        1 => url_set(addresses, &pages),
        count => {
            let sitemap = (1..=count).map(|number| Loc {
                loc: addresses.canonical(Route::SitemapPart(number)),
                lastmod: None,
            });
            xml(&SitemapIndex {
                xmlns: NAMESPACE,
                sitemap: sitemap.collect(),
            })
        }
    }
}

pub(in crate::site) fn sitemap_part(addresses: &Addresses, number: usize) -> String {
    let pages = listed_pages(addresses);
    url_set(
        addresses,
        pages
            .chunks(MOST)
            .nth(number.saturating_sub(1))
            .unwrap_or_default(),
    )
}

fn listed_pages(addresses: &Addresses) -> Vec<Route> {
    listing::routes(addresses)
        .into_iter()
        .filter(|route| listing::is_listed(addresses, *route))
        .collect()
}

fn url_set(addresses: &Addresses, pages: &[Route]) -> String {
    let url = pages.iter().map(|page| Loc {
        loc: addresses.canonical(*page),
        lastmod: last_change(addresses, *page),
    });
    xml(&UrlSet {
        xmlns: NAMESPACE,
        url: url.collect(),
    })
}

/// Returns when the page of a record was last changed, as far as its record says it.
fn last_change(facts: &Facts, page: Route) -> Option<String> {
    facts.archive.worked_on(page.record()?)?.machine()
}

pub(in crate::site) fn robots(addresses: &Addresses) -> String {
    format!("{ROBOTS}{}\n", addresses.canonical(Route::Sitemap))
}

fn xml<T: Serialize>(document: &T) -> String {
    // Serializing strings to a string cannot fail.
    let body = quick_xml::se::to_string(document).unwrap_or_default();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{body}\n")
}
