//! Where links lead on the site, whether Markdown or raw HTML has them.

use std::borrow::Cow;

use ammonia::{UrlRelative, UrlRelativeEvaluate};
use percent_encoding::percent_decode_str;
use pulldown_cmark::{Event, Tag};

use super::Site;
use super::html::Text;
use super::route::{self, Route};
use crate::annotate::{Destination, Linked, destination};
use crate::archive::Target;
use crate::source::address::{Address, address};
use crate::source::heading::find;
use crate::source::raw_html::cleaner;

impl Site {
    /// The path on the site's host of what a link leads to.
    pub(super) fn destination_url(&self, destination: &Destination, here: &Linked) -> String {
        match destination {
            Destination::Here(place) => self.fragment(Some(here), &Some(place.clone())),
            Destination::Record(target, place) => {
                let there = self.links.of(*target);
                format!(
                    "{}{}",
                    self.target_url(*target),
                    self.fragment(Some(there), place)
                )
            }
            Destination::File(name, place) => {
                let address = route::encoded(name);
                format!(
                    "{}files/{address}{}",
                    self.base_path,
                    self.fragment(None, place)
                )
            }
            Destination::Address(address, place) => {
                let address = route::encoded(address);
                format!("{}{address}{}", self.base_path, self.fragment(None, place))
            }
        }
    }

    /// The part of an address behind the page: `#page=3`. A heading that a link means by its words is
    /// found by its id.
    fn fragment(&self, there: Option<&Linked>, place: &Option<String>) -> String {
        let Some(place) = place else {
            return String::new();
        };
        let (query, place) = match (place.starts_with('?'), place.split_once('#')) {
            (false, _) => ("", Some(place.as_str())),
            (true, Some((query, place))) => (query, Some(place)),
            (true, None) => (place.as_str(), None),
        };
        let decoded = |place: &str| percent_decode_str(place).decode_utf8_lossy().into_owned();
        let found = place
            .zip(there)
            .and_then(|(place, there)| find(&there.headings, &decoded(place)));
        let place = found.map(|heading| heading.id.as_str()).or(place);
        match place {
            Some(place) => format!("{query}#{place}"),
            None => query.to_owned(),
        }
    }

    pub(super) fn target_url(&self, target: Target) -> String {
        self.url(Route::of(target))
    }
}

/// Stands before addresses that Chancery wrote while raw HTML is cleaned, so that none is moved twice.
const OURS: &str = "/.chancery-wrote-this:";

/// Tells the addresses that are as they should be from those of raw HTML.
pub(super) fn mark_ours(events: &mut [Event<'_>]) {
    for event in events {
        if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event
            && matches!(address(dest_url), Address::Inner | Address::Fragment)
        {
            *dest_url = format!("{OURS}{dest_url}").into();
        }
    }
}

/// Where addresses within the archive lead that stand in the raw HTML of a text.
struct Within<'a> {
    site: &'a Site,
    /// The path of the text's file.
    path: &'a str,
    /// What is known of the text.
    linked: &'a Linked,
}

impl<'a> UrlRelativeEvaluate<'a> for Within<'a> {
    fn evaluate<'url>(&self, url: &'url str) -> Option<Cow<'url, str>> {
        let Within { site, path, linked } = self;
        if let Some(ours) = url.strip_prefix(OURS) {
            return Some(Cow::Borrowed(ours));
        }
        if !matches!(address(url), Address::Inner | Address::Fragment) {
            return Some(Cow::Borrowed(url));
        }
        Some(match destination(&site.archive, path, url, false) {
            Ok(found) => Cow::Owned(site.destination_url(&found, linked)),
            Err(_) => Cow::Borrowed(url),
        })
    }
}

impl Site {
    /// HTML without scripts, styles, frames and addresses of other sites that browsers would load; links
    /// within the archive lead where they would in Markdown.
    pub(super) fn clean(&self, html: &str, text: &Text<'_>) -> String {
        let within = Within {
            site: self,
            path: text.path,
            linked: text.linked,
        };
        cleaner()
            .url_relative(UrlRelative::Custom(Box::new(within)))
            .attribute_filter(|element, attribute, value| match (element, attribute) {
                ("img", "src") if address(value) != Address::Inner => None,
                _ => Some(Cow::Borrowed(value)),
            })
            .clean(html)
            .to_string()
    }
}
