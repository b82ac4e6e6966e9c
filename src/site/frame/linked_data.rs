//! What search engines read of accounts and meetings: schema.org data (<https://schema.org>) as JSON-LD.
//! Every page has some, so they are written as they stand, without a value for each field in between.

use std::borrow::Cow;

use serde::Serialize;

use crate::site::citation::author::Author;
use crate::site::view::without_isolates;

/// The vocabulary of which all terms are.
pub(in crate::site) const CONTEXT: &str = "https://schema.org";

/// An account.
#[derive(Serialize)]
pub(in crate::site) struct Article<'a> {
    #[serde(rename = "@context")]
    pub(in crate::site) context: &'static str,
    #[serde(rename = "@type")]
    pub(in crate::site) kind: &'static str,
    pub(in crate::site) headline: &'a str,
    pub(in crate::site) url: &'a str,
    #[serde(rename = "inLanguage")]
    pub(in crate::site) language: &'a str,
    #[serde(rename = "datePublished", skip_serializing_if = "Option::is_none")]
    pub(in crate::site) published: Option<&'a str>,
    #[serde(rename = "dateModified", skip_serializing_if = "Option::is_none")]
    pub(in crate::site) modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::site) license: Option<&'a str>,
    #[serde(rename = "author")]
    pub(in crate::site) authors: Vec<Agent<'a>>,
    #[serde(rename = "translator", skip_serializing_if = "Vec::is_empty")]
    pub(in crate::site) translators: Vec<Agent<'a>>,
    #[serde(
        rename = "alternativeHeadline",
        skip_serializing_if = "Option::is_none"
    )]
    pub(in crate::site) alternative: Option<&'a str>,
    #[serde(rename = "isPartOf")]
    pub(in crate::site) part_of: Part<'a>,
    pub(in crate::site) about: About<'a>,
    #[serde(rename = "isBasedOn", skip_serializing_if = "Option::is_none")]
    pub(in crate::site) based_on: Option<Original<'a>>,
    #[serde(rename = "translationOfWork", skip_serializing_if = "Option::is_none")]
    pub(in crate::site) translation_of: Option<&'a str>,
}

/// Who wrote, issued or translated something.
#[derive(Serialize)]
pub(in crate::site) struct Agent<'a> {
    /// Omitted if nobody says whether it is a person: a node without a type is a `Thing`.
    #[serde(rename = "@type", skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    name: Cow<'a, str>,
}

impl<'a> Agent<'a> {
    /// The issuer of an account, by its name.
    pub(in crate::site) fn issuer(name: impl Into<Cow<'a, str>>, is_person: bool) -> Self {
        let kind = if is_person { "Person" } else { "Organization" };
        Agent {
            kind: Some(kind),
            name: name.into(),
        }
    }

    /// The author of a work. Editors write the names of people among them as `Doe, Jane`.
    pub(in crate::site) fn author(author: &'a Author<'a>, is_person: bool) -> Self {
        Self::issuer(
            author.name(),
            is_person || matches!(author, Author::Person { .. }),
        )
    }

    /// A translator. The name of a person may be written as `Doe, Jane`, but need not be; it may also be the name
    /// of a body or of a program.
    pub(in crate::site) fn translator(author: &'a Author<'a>) -> Self {
        let kind = match author {
            Author::Body(_) => None,
            Author::Person { .. } => Some("Person"),
        };
        Agent {
            kind,
            name: author.name(),
        }
    }
}

/// The site.
#[derive(Serialize)]
pub(in crate::site) struct Part<'a> {
    #[serde(rename = "@type")]
    pub(in crate::site) kind: &'static str,
    pub(in crate::site) name: &'a str,
    pub(in crate::site) url: &'a str,
}

/// The meeting of which an account is.
#[derive(Serialize)]
pub(in crate::site) struct About<'a> {
    #[serde(rename = "@type")]
    pub(in crate::site) kind: &'static str,
    pub(in crate::site) name: &'a str,
    #[serde(rename = "startDate", skip_serializing_if = "Option::is_none")]
    pub(in crate::site) start: Option<String>,
    pub(in crate::site) url: &'a str,
}

/// Of what a text was made.
#[derive(Serialize)]
#[serde(untagged)]
pub(in crate::site) enum Original<'a> {
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
        #[serde(skip_serializing_if = "Option::is_none")]
        license: Option<&'a str>,
    },
}

/// A meeting.
#[derive(Serialize)]
pub(in crate::site) struct Event<'a> {
    #[serde(rename = "@context")]
    pub(in crate::site) context: &'static str,
    #[serde(rename = "@type")]
    pub(in crate::site) kind: &'static str,
    pub(in crate::site) name: &'a str,
    pub(in crate::site) description: &'a str,
    #[serde(rename = "startDate", skip_serializing_if = "Option::is_none")]
    pub(in crate::site) start: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::site) location: Option<Location<'a>>,
    #[serde(rename = "attendee")]
    pub(in crate::site) attendees: Vec<Attendee<'a>>,
    pub(in crate::site) url: &'a str,
    #[serde(rename = "mainEntityOfPage", skip_serializing_if = "Option::is_none")]
    pub(in crate::site) page: Option<ChangedPage<'a>>,
}

/// A page about something, with the day of its last change.
#[derive(Serialize)]
pub(in crate::site) struct ChangedPage<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    url: &'a str,
    #[serde(rename = "dateModified")]
    modified: String,
}

impl<'a> ChangedPage<'a> {
    pub(in crate::site) fn new(url: &'a str, modified: String) -> Self {
        ChangedPage {
            kind: "WebPage",
            url,
            modified,
        }
    }
}

/// Where a meeting was.
#[derive(Serialize)]
pub(in crate::site) struct Location<'a> {
    #[serde(rename = "@type")]
    pub(in crate::site) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::site) name: Option<&'a str>,
}

/// Who took part.
#[derive(Serialize)]
pub(in crate::site) struct Attendee<'a> {
    #[serde(rename = "@type")]
    pub(in crate::site) kind: &'static str,
    pub(in crate::site) name: &'a str,
    pub(in crate::site) url: String,
}

/// JSON that may stand in a `script` element: nothing in it can end the element
/// (<https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements>).
pub(in crate::site) fn script(data: &impl Serialize) -> String {
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
