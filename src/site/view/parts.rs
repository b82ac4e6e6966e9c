//! Parts of which many pages are made: links, rows, dates, pagers, prose.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::shared::serialize_preescaped;
use crate::site::view::{CaptureView, SafeHtml, Shared, Tongue, VersionView};

/// A title and its link.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Link {
    /// The words.
    #[serde(serialize_with = "serialize_preescaped")]
    pub title: String,
    /// The address.
    #[serde(serialize_with = "serialize_preescaped")]
    pub url: String,
    /// HTML: the attributes with the language of the words, if it is not the language of the site.
    pub lang: Tongue,
}

/// A title, its link, and a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counted {
    /// The words.
    pub title: String,
    /// The address.
    pub url: String,
    /// How many.
    pub count: usize,
}

/// A word of the model: as front matter writes it, and as readers read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Label {
    /// As front matter writes it: `courtesy-call`.
    pub name: &'static str,
    /// As readers read it: `Courtesy call`.
    pub text: Arc<str>,
}

/// A date.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DateView {
    /// In words: `about 14 May 2022`.
    pub text: String,
    /// For a `datetime` attribute, where HTML can say it.
    pub machine: Option<String>,
    /// As EDTF.
    pub edtf: String,
    /// HTML: the words, as a `time` element where HTML can say the date.
    pub html: SafeHtml,
}

/// An entity, in a few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EntityRef {
    /// `person`, `country`, …
    pub kind: &'static str,
    /// The name.
    #[serde(serialize_with = "serialize_preescaped")]
    pub name: String,
    /// The name within a sentence: `the United States`.
    #[serde(serialize_with = "serialize_preescaped")]
    pub in_text: String,
    /// The name as a sentence begins with it: `The United States`.
    #[serde(serialize_with = "serialize_preescaped")]
    pub begins: String,
    /// The address.
    #[serde(serialize_with = "serialize_preescaped")]
    pub url: String,
}

/// A meeting, as lists show it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeetingRow {
    /// The title.
    pub title: String,
    /// The address.
    pub url: String,
    /// When it was.
    pub date: Shared<DateView>,
    /// Its form.
    pub format: Option<Shared<Label>>,
    /// Where it was.
    pub place: Option<Shared<EntityRef>>,
    /// Who met.
    pub parties: Vec<Shared<EntityRef>>,
    /// The people who took part.
    pub participants: Vec<Shared<EntityRef>>,
    /// Its accounts.
    pub accounts: Vec<Shared<AccountLink>>,
    /// Whether its facts are uncertain.
    pub uncertain: bool,
}

/// Meetings in a list.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct MeetingList {
    /// HTML: their rows, each rendered by the component `meeting_row`, after a line end.
    pub html: SafeHtml,
    /// The same as values, if the archive has templates of its own; otherwise empty.
    pub rows: Vec<ListedMeeting>,
}

/// A meeting in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ListedMeeting {
    /// The meeting.
    pub meeting: Shared<MeetingRow>,
    /// The roles in it of the entity that the page is about, in words.
    pub roles: Vec<String>,
}

/// A readout, in a few words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AccountLink {
    /// The address.
    pub url: String,
    /// Whose account it is: the party's name, or `Joint`.
    pub side: String,
    /// The same as a phrase: `Cambodia’s readout`, or `Joint readout`.
    pub account: String,
    /// The place of the side among the parties of the meeting, from 1, by which a side keeps its colour at all meetings
    /// of two; 0 for any other.
    pub colour: usize,
}

/// A readout, as lists show it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AccountRow {
    /// The title.
    pub title: String,
    /// The title in the language of the site, if the record has one.
    pub title_translated: Option<String>,
    /// HTML: the attributes with the language of the title, if it is not the language of the site.
    pub lang: Tongue,
    /// The address.
    pub url: String,
    /// Whose account it is: the party's name, or `Joint`.
    pub side: String,
    /// The same as a phrase: `Cambodia’s readout`, or `Joint readout`.
    pub account: String,
    /// The body that issued it.
    pub publisher: Option<Shared<EntityRef>>,
    /// When it was published.
    pub published: Option<DateView>,
    /// How the text relates to the original.
    pub rendition: Shared<Label>,
    /// HTML: the same as a badge, rendered by the component `rendition`.
    pub badge: SafeHtml,
    /// When the meeting was.
    pub date: Shared<DateView>,
    /// A sentence or two of it.
    pub excerpt: String,
    /// The language of the excerpt, as a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`, for that language.
    pub dir: &'static str,
    /// Whether its facts are uncertain.
    pub uncertain: bool,
    /// The earlier captures of the text, the latest first.
    pub older: Vec<CaptureView>,
    /// Other texts of the account: its original, or translations.
    pub texts: Vec<VersionView>,
}

/// The position of a page in a list that spans several pages.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Pager {
    /// The number of this page, from 1.
    pub number: usize,
    /// How many pages there are.
    pub count: usize,
    /// How many items there are on all of them.
    pub total: usize,
    /// The address of the page before.
    pub previous: Option<String>,
    /// The address of the page after.
    pub next: Option<String>,
    /// The first page, the last page, and the pages around this one.
    pub pages: Vec<PageLink>,
}

/// A page of a long list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PageLink {
    /// Its number, from 1.
    pub number: usize,
    /// Its address.
    pub url: String,
    /// Whether pages between this one and the one before it are left out here.
    pub gap: bool,
}

/// A Markdown text, rendered for a page.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Prose {
    /// HTML.
    pub html: String,
    /// Its footnotes, in the order of the references in the text.
    pub footnotes: Vec<Footnote>,
}

/// A footnote.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Footnote {
    /// Its number: the original's number, or from 1 in the order of the references.
    pub number: usize,
    /// The `id` of its element: `fn-1`.
    pub id: String,
    /// The `id`s of the marks that refer to it: `fnref-1`.
    pub marks: Vec<String>,
    /// HTML.
    pub html: String,
}
