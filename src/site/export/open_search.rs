//! The OpenSearch description (<https://github.com/dewitt/opensearch>), with which browsers offer the site's search.

use serde::Serialize;

use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::words::Word;

/// The namespace of OpenSearch descriptions.
pub(in crate::site) const NAMESPACE: &str = "http://a9.com/-/spec/opensearch/1.1/";

/// A short name has so many characters at the most, by the specification.
const SHORT: usize = 16;
/// A long name.
const LONG: usize = 48;
/// A description.
const DESCRIPTION: usize = 1024;

#[derive(Serialize)]
#[serde(rename = "OpenSearchDescription", rename_all = "PascalCase")]
struct Description {
    #[serde(rename = "@xmlns")]
    xmlns: &'static str,
    short_name: String,
    long_name: String,
    description: String,
    url: Vec<Template>,
    language: String,
    input_encoding: &'static str,
    output_encoding: &'static str,
}

#[derive(Serialize)]
struct Template {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@rel", skip_serializing_if = "Option::is_none")]
    rel: Option<&'static str>,
    #[serde(rename = "@template")]
    template: String,
}

/// The description of the search page.
pub(in crate::site) fn description(addresses: &Addresses) -> String {
    let site = &addresses.archive.site;
    let template = |kind, rel, template| Template {
        kind,
        rel,
        template,
    };
    let search = addresses.canonical(Route::Search);
    let about = match site.description.as_str() {
        "" => addresses.archive.words.text(Word::AboutSearch),
        description => description,
    };
    let document = Description {
        xmlns: NAMESPACE,
        short_name: shortened(&site.title, SHORT),
        long_name: shortened(&site.title, LONG),
        description: shortened(about, DESCRIPTION),
        url: vec![
            template("text/html", None, format!("{search}?q={{searchTerms}}")),
            template(
                "application/opensearchdescription+xml",
                Some("self"),
                addresses.canonical(Route::OpenSearch),
            ),
        ],
        language: site.language.tag(),
        input_encoding: "UTF-8",
        output_encoding: "UTF-8",
    };
    // Serializing strings to a string cannot fail.
    let body = quick_xml::se::to_string(&document).unwrap_or_default();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{body}\n")
}

/// A text on one line with so many characters at the most, cut between words where it has any.
fn shortened(text: &str, most: usize) -> String {
    let text = crate::source::word::single_spaced(text);
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most - 1).collect();
    let whole = cut.rfind(' ').filter(|at| *at > 0);
    let kept = cut.get(..whole.unwrap_or(cut.len())).unwrap_or(&cut);
    format!("{kept}…")
}
