//! Where links lead on the site, whether Markdown or raw HTML has them.

use std::borrow::Cow;

use ammonia::{UrlRelative, UrlRelativeEvaluate};
use percent_encoding::percent_decode_str;
use pulldown_cmark::{Event, Tag};

use super::Site;
use super::html::Text;
use super::route::{self, Route};
use crate::annotate::{Destination, Linked, Rest, destination};
use crate::archive::Target;
use crate::source::address::{Address, address};
use crate::source::heading::find;
use crate::source::raw_html::cleaner;

impl Site {
    /// The path on the site's host of what a link leads to.
    pub(super) fn destination_url(&self, destination: &Destination, here: &Linked) -> String {
        let base = &self.base_path;
        match destination {
            Destination::Here(place) => format!("#{}", place_id(place, Some(here))),
            Destination::Record(target, rest) => {
                let there = Some(self.links.of(*target));
                format!("{}{}", self.target_url(*target), behind(rest, there))
            }
            Destination::File(name, rest) => {
                format!("{base}files/{}{}", route::encoded(name), behind(rest, None))
            }
            Destination::Address(address, rest) => {
                format!("{base}{}{}", route::encoded(address), behind(rest, None))
            }
        }
    }

    pub(super) fn target_url(&self, target: Target) -> String {
        self.url(Route::of(target))
    }
}

/// What stands behind the path of an address.
fn behind(rest: &Rest, there: Option<&Linked>) -> String {
    match &rest.place {
        Some(place) => format!("{}#{}", rest.query, place_id(place, there)),
        None => rest.query.clone(),
    }
}

/// The id of a place: of a heading that the link means by its words, its id.
fn place_id<'a>(place: &'a str, there: Option<&'a Linked>) -> &'a str {
    let decoded = percent_decode_str(place).decode_utf8_lossy();
    let heading = there.and_then(|there| find(&there.headings, &decoded));
    heading.map_or(place, |heading| heading.id.as_str())
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
