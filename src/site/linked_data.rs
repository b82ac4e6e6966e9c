//! What search engines read of accounts and meetings: schema.org data (<https://schema.org>) as JSON-LD.
//! Every page has some, so they are written as they stand, without a value for each field in between.

use std::borrow::Cow;

use serde::Serialize;

use super::citation::Author;
use super::describe::without_isolates;

/// The vocabulary of which all terms are.
pub(super) const CONTEXT: &str = "https://schema.org";

/// An account.
#[derive(Serialize)]
pub(super) struct Article<'a> {
    #[serde(rename = "@context")]
    pub(super) context: &'static str,
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) headline: &'a str,
    pub(super) description: &'a str,
    pub(super) url: &'a str,
    #[serde(rename = "inLanguage")]
    pub(super) language: &'a str,
    #[serde(rename = "datePublished", skip_serializing_if = "Option::is_none")]
    pub(super) published: Option<&'a str>,
    #[serde(rename = "author")]
    pub(super) authors: Vec<Agent<'a>>,
    #[serde(rename = "translator", skip_serializing_if = "Vec::is_empty")]
    pub(super) translators: Vec<Agent<'a>>,
    #[serde(
        rename = "alternativeHeadline",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) alternative: Option<&'a str>,
    #[serde(rename = "isPartOf")]
    pub(super) part_of: Part<'a>,
    pub(super) about: About<'a>,
    #[serde(rename = "isBasedOn", skip_serializing_if = "Option::is_none")]
    pub(super) based_on: Option<Original<'a>>,
    #[serde(rename = "translationOfWork", skip_serializing_if = "Option::is_none")]
    pub(super) translation_of: Option<&'a str>,
}

/// Who wrote or issued something.
#[derive(Serialize)]
pub(super) struct Agent<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: std::borrow::Cow<'a, str>,
}

impl<'a> Agent<'a> {
    /// An organization.
    pub(super) fn body(name: &'a str) -> Self {
        Agent {
            kind: "Organization",
            name: name.into(),
        }
    }

    /// The author of a work.
    pub(super) fn of(author: &'a Author<'a>) -> Self {
        let kind = match author {
            Author::Body(_) => "Organization",
            Author::Person { .. } => "Person",
        };
        Agent {
            kind,
            name: author.name(),
        }
    }
}

/// The site.
#[derive(Serialize)]
pub(super) struct Part<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) name: &'a str,
    pub(super) url: &'a str,
}

/// The meeting of which an account is.
#[derive(Serialize)]
pub(super) struct About<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) name: &'a str,
    #[serde(rename = "startDate", skip_serializing_if = "Option::is_none")]
    pub(super) start: Option<String>,
    pub(super) url: &'a str,
}

/// Of what a text was made.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Original<'a> {
    /// The text that is at an address.
    Address(&'a str),
    /// What a summary tells in other words.
    Told {
        #[serde(rename = "@type")]
        kind: &'static str,
        author: Agent<'a>,
        #[serde(rename = "datePublished", skip_serializing_if = "Option::is_none")]
        published: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<&'a str>,
    },
}

/// A meeting.
#[derive(Serialize)]
pub(super) struct Event<'a> {
    #[serde(rename = "@context")]
    pub(super) context: &'static str,
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) name: &'a str,
    pub(super) description: &'a str,
    #[serde(rename = "startDate", skip_serializing_if = "Option::is_none")]
    pub(super) start: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) location: Option<Location<'a>>,
    #[serde(rename = "attendee")]
    pub(super) attendees: Vec<Attendee<'a>>,
    pub(super) url: &'a str,
}

/// Where a meeting was.
#[derive(Serialize)]
pub(super) struct Location<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<&'a str>,
}

/// Who took part.
#[derive(Serialize)]
pub(super) struct Attendee<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) name: &'a str,
    pub(super) url: String,
}

/// JSON that may stand in a `script` element: nothing in it can end the element
/// (<https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements>).
pub(super) fn script(data: &impl Serialize) -> String {
    // Nothing that is made of texts and numbers fails to be written as JSON.
    let text = serde_json::to_string(data).unwrap_or_default();
    let text = match without_isolates(&text) {
        Cow::Owned(text) => text,
        Cow::Borrowed(_) => text,
    };
    match memchr::memchr3(b'<', b'>', b'&', text.as_bytes()) {
        None => text,
        Some(_) => text
            .replace('<', "\\u003c")
            .replace('>', "\\u003e")
            .replace('&', "\\u0026"),
    }
}
