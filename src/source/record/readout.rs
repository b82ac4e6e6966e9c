//! Accounts of meetings.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use url::Url;

use super::gap::TranslationGapRecord;
use super::value::{self, Label, called, label, people, web_address};
use super::{
    Certainty, CodingRecord, CorrectionRecord, Day, Extra, Kept, Language, License, MeetingFacts,
    MeetingFormat, NoteRecord, OneOrMany, Seal, StatementRecord, WithdrawnRecord,
};
use crate::source::edtf::Edtf;
use crate::source::id::{Id, Reference};
use crate::source::yaml::distinct_keys;

/// How a text relates to the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Rendition {
    /// The words of the original.
    Verbatim,
    /// What the original says, in the editors' words.
    Summary,
    /// The original in another language.
    Translation,
    /// A part of the original's words.
    Excerpt,
}

impl Rendition {
    /// Whether the text is the original's own words, in which nothing may be changed.
    pub fn is_exact(self) -> bool {
        matches!(self, Rendition::Verbatim | Rendition::Excerpt)
    }

    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            Rendition::Verbatim => "verbatim",
            Rendition::Summary => "summary",
            Rendition::Translation => "translation",
            Rendition::Excerpt => "excerpt",
        }
    }
}

/// The kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReadoutKind {
    /// An account by one side.
    #[default]
    Readout,
    /// A text that all parties agreed on.
    JointStatement,
    /// A record of the spoken words.
    Transcript,
    /// Questions and answers with the press.
    PressConference,
}

impl ReadoutKind {
    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            ReadoutKind::Readout => "readout",
            ReadoutKind::JointStatement => "joint-statement",
            ReadoutKind::Transcript => "transcript",
            ReadoutKind::PressConference => "press-conference",
        }
    }
}

/// The markup of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Markup {
    /// Markdown.
    #[default]
    Markdown,
    /// Plain text with lines and paragraphs.
    Plain,
}

/// Who is responsible for a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum TranslationKind {
    /// The issuer of the original.
    Official,
    /// Someone other than the issuer.
    Independent,
    /// Machine translation without human review.
    Machine,
}

/// How much of an account the author of the record read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Extent {
    /// All of it.
    Whole,
    /// A part of it.
    Partial,
    /// Only a report by somebody else, such as a news agency.
    Digest,
}

impl Extent {
    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            Extent::Whole => "whole",
            Extent::Partial => "partial",
            Extent::Digest => "digest",
        }
    }
}

/// Facts about the official text, regardless of how much of it is in the archive.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OriginalRecord {
    /// How many words it has.
    pub words: Option<u32>,
    /// How many paragraphs it has.
    pub paragraphs: Option<u32>,
    /// Its language, as a BCP 47 tag.
    pub language: Option<Language>,
    /// Its own title.
    pub title: Option<String>,
    /// A translation of its title.
    pub title_translated: Option<String>,
    /// Its title in Latin letters.
    pub title_romanized: Option<String>,
}

/// Where the text was found.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceRecord {
    /// The address.
    #[serde(default, deserialize_with = "web_address")]
    pub url: Option<Url>,
    /// The title of the source.
    pub title: Option<String>,
    /// When it was retrieved.
    pub retrieved: Option<Edtf>,
    /// When the text was found to be no longer at its address, because its publisher removed it.
    pub gone: Option<Edtf>,
    /// The address of an archived copy.
    #[serde(default, deserialize_with = "web_address")]
    pub archived: Option<Url>,
    /// A remark about it, in plain text.
    pub note: Option<String>,
}

stating_record! {
    /// `readouts/**/ID.md`: one published account of one meeting, by one issuing body.
    ReadoutRecord {
        /// The title on pages.
        #[serde(deserialize_with = "called")]
        pub title: String,
        /// A translation of the title into English or the language of the site, if the title is in another
        /// language; citations give it in brackets.
        #[serde(default, deserialize_with = "value::title")]
        pub title_translated: Option<String>,
        /// The meeting that it reports: the id of a meeting file, or any id shared by its readouts.
        pub meeting: Reference,
        /// The party whose account it is, or `joint`.
        pub side: Reference,
        /// The body that issued it.
        pub publisher: Option<Reference>,
        /// Who signed or spoke it, in plain text.
        pub attributed_to: Option<String>,
        /// When it was published.
        pub published: Option<Edtf>,
        /// Who requested the meeting or the call, according to this account: a party of the meeting, or `both`.
        pub initiated_by: Option<Reference>,
        /// The names that this account uses for things that the other side names differently: `woodside: San
        /// Francisco`
        #[serde(default, deserialize_with = "distinct_keys")]
        pub names: BTreeMap<String, String>,
        /// The language of the text, as a BCP 47 tag; defaults to the language of the site.
        pub language: Option<Language>,
        /// How the text relates to the original.
        pub rendition: Rendition,
        /// How much of the account was read: `whole`, `partial`, or a `digest` by somebody else. A verbatim
        /// text defaults to `whole` and an excerpt to `partial`; otherwise the extent is unknown. If an account
        /// was not read whole, nothing is concluded from what it lacks.
        pub extent: Option<Extent>,
        /// What was not read of the account, in plain text.
        pub extent_note: Option<String>,
        /// Who checked the sentences of this record that say that something is absent from an account, if an
        /// account of the meeting was not read whole; without it, `check` warns about such sentences.
        pub absence_checked_by: Option<String>,
        /// Facts about the official text, regardless of how much of it is in the archive.
        #[serde(default)]
        pub original: OriginalRecord,
        /// Who annotated the statements, and whether the whole text was covered.
        #[serde(default)]
        pub coding: CodingRecord,
        /// The markup of the text: `markdown`, or `plain` for none.
        #[serde(default)]
        pub markup: Markup,
        /// The readout that this one is a translation of, if it is in the archive.
        pub translation_of: Option<Reference>,
        /// The label of this version of the text, if the archive has several: a word or a number.
        #[serde(default, deserialize_with = "label")]
        #[schemars(with = "Option<Label>")]
        pub version: Option<String>,
        /// The readout with the previous version of this text, from before its publisher changed it.
        pub supersedes: Option<Reference>,
        /// Who made the translation: a name, or a list of names. A person's may be written `Doe, Jane`.
        #[serde(default, deserialize_with = "people")]
        pub translator: OneOrMany<String>,
        /// Who is responsible for a translation.
        pub translation: Option<TranslationKind>,
        /// Differences in meaning between this translation and the original, or another translation of it.
        #[serde(default)]
        pub gaps: Vec<TranslationGapRecord>,
        /// The kind of document; defaults to `readout`.
        #[serde(default)]
        pub kind: ReadoutKind,
        /// Where the text was found.
        #[serde(default)]
        pub source: SourceRecord,
        /// The rights to the publisher’s text, in plain text.
        pub rights: Option<String>,
        /// The same for programs: an SPDX id or expression (`CC-BY-4.0`), or an address of rightsstatements.org
        /// (`https://rightsstatements.org/vocab/NoC-US/1.0/`) or creativecommons.org. Like `rights`, it is about the
        /// publisher’s text: a summary is the archive’s own, and has the `license` of `site.yaml`.
        pub license: Option<License>,
        /// A sentence about it for lists, feeds and search engines; defaults to the beginning of the text.
        pub description: Option<String>,
    } and {
        /// The topics of the account.
        #[serde(default)]
        pub topics: Vec<Reference>,
        /// Annotations that say who did which speech act.
        #[serde(default)]
        pub statements: Vec<StatementRecord>,
        /// Editor's annotations.
        #[serde(default)]
        pub notes: Vec<NoteRecord>,
        /// Names in the text that are settled by hand: `the Secretary: antony-blinken`, `Washington: none`
        #[serde(default, deserialize_with = "distinct_keys")]
        pub mentions: BTreeMap<String, Reference>,
        /// Formulas that the original uses, where the text here does not show it: the records in
        /// `formulas/`. An empty list says that an editor looked for all of them and found none.
        pub formulas: Option<Vec<Reference>>,
        /// Set phrases that an editor looked for in the original and did not find.
        #[serde(default)]
        pub formulas_absent: Vec<Reference>,
        /// The seal of a verbatim text, which `chancery seal` writes: the SHA-256 of its words.
        pub text_sha256: Option<Seal>,
        /// Earlier addresses of this page, which redirect to it: `/old/path/`
        #[serde(default)]
        pub redirect_from: Vec<String>,
        /// The same as `redirect_from`, with the name that Zola and Hugo use.
        #[serde(default)]
        pub aliases: Vec<String>,
    }
}

impl ReadoutRecord {
    /// The editors' remarks, each with the list and the position in it under which it stands.
    pub(crate) fn remarks(&self) -> impl Iterator<Item = (&'static str, usize, &str)> {
        let statements = self.statements.iter().enumerate();
        let statements =
            statements.filter_map(|(i, s)| Some(("statements", i, s.note.as_deref()?)));
        let notes = self.notes.iter().enumerate();
        statements.chain(notes.map(|(i, note)| ("notes", i, note.note.as_str())))
    }
}
