//! Accounts of meetings.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use url::Url;

use super::gap::TranslationGapRecord;
use super::value::{self, Label, called, label, people, web_address};
use super::{
    Certainty, Language, MeetingFacts, MeetingFormat, NoteRecord, OneOrMany, Seal, StatementRecord,
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

/// What kind of document an account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReadoutKind {
    /// An account by one side.
    #[default]
    Readout,
    /// A text that all parties agreed on.
    JointStatement,
    /// The words as spoken.
    Transcript,
    /// Questions and answers before the press.
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

/// What the characters of a text mean.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Markup {
    /// Markdown.
    #[default]
    Markdown,
    /// Nothing but themselves: the text has paragraphs and lines.
    Plain,
}

/// Who stands behind a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum TranslationKind {
    /// The issuer of the original.
    Official,
    /// Somebody else.
    Independent,
    /// A machine, and nobody has answered for its words.
    Machine,
}

/// How much of an account was read by whoever made its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Extent {
    /// All of it.
    Whole,
    /// A part of it.
    Partial,
    /// What somebody else, such as a news agency, reported of it.
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

/// Facts of the official text, whatever of it the archive holds.
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
    /// What its title means.
    pub title_translated: Option<String>,
    /// Its title in Latin letters.
    pub title_romanized: Option<String>,
}

/// Who went through an account and marked its statements.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CodingRecord {
    /// Who: a name, or a list of names.
    #[serde(default, deserialize_with = "people")]
    pub by: OneOrMany<String>,
    /// When.
    pub date: Option<Edtf>,
    /// Whether all of the text was gone through, for every topic of the archive.
    pub complete: Option<bool>,
    /// The rules that were followed: a name, a version or an address.
    pub codebook: Option<String>,
}

/// Where the text was read.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceRecord {
    /// The address.
    #[serde(default, deserialize_with = "web_address")]
    pub url: Option<Url>,
    /// What the source calls itself.
    pub title: Option<String>,
    /// When it was read.
    pub retrieved: Option<Edtf>,
    /// The address of an archived copy.
    #[serde(default, deserialize_with = "web_address")]
    pub archived: Option<Url>,
    /// Anything to know about it, in plain text.
    pub note: Option<String>,
}

stating_record! {
    /// `readouts/**/ID.md`: one published account of one meeting, by one issuing body.
    ReadoutRecord {
        /// What pages call it.
        #[serde(deserialize_with = "called")]
        pub title: String,
        /// What the title means, in English or the language of the site, where the title itself is in another:
        /// citations give it in brackets.
        #[serde(default, deserialize_with = "value::title")]
        pub title_translated: Option<String>,
        /// The meeting that it tells of: the id of a meeting file, or any id that its readouts share.
        pub meeting: Reference,
        /// The party whose account it is, or `joint`.
        pub side: Reference,
        /// The body that issued it.
        pub publisher: Option<Reference>,
        /// Who signed or spoke it, in plain text.
        pub attributed_to: Option<String>,
        /// When it was published.
        pub published: Option<Edtf>,
        /// Who asked for the meeting or the call, according to this account: a party of the meeting, or
        /// `both`.
        pub initiated_by: Option<Reference>,
        /// What this account calls things, where the other side calls them something else:
        /// `woodside: San Francisco`
        #[serde(default, deserialize_with = "distinct_keys")]
        pub names: BTreeMap<String, String>,
        /// The language of the text, as a BCP 47 tag; the site's language unless given.
        pub language: Option<Language>,
        /// How the text relates to the original.
        pub rendition: Rendition,
        /// How much of the account was read: `whole`, `partial`, or a `digest` of it by somebody else. A
        /// verbatim text is whole and an excerpt partial unless said otherwise; of all others it is not known.
        /// Nothing is concluded from what an account lacks that was not read whole.
        pub extent: Option<Extent>,
        /// What of the account was not seen, in plain text.
        pub extent_note: Option<String>,
        /// Who stands for what this record's prose says an account leaves out, where an account of the meeting was
        /// not read whole; without it, `check` warns of such sentences.
        pub absence_checked_by: Option<String>,
        /// Facts of the official text, whatever of it is held here.
        #[serde(default)]
        pub original: OriginalRecord,
        /// Who went through the text and marked its statements, and whether all of it.
        #[serde(default)]
        pub coding: CodingRecord,
        /// What the characters of the text mean: `markdown`, or `plain` for nothing but themselves.
        #[serde(default)]
        pub markup: Markup,
        /// The readout of which this one is a translation, if the archive has it.
        pub translation_of: Option<Reference>,
        /// What this capture of the text is called, where the archive has several: a label or a number.
        #[serde(default, deserialize_with = "label")]
        #[schemars(with = "Option<Label>")]
        pub version: Option<String>,
        /// The readout that is an earlier capture of this one, from before its publisher changed the text.
        pub supersedes: Option<Reference>,
        /// Who made the translation: a name, or a list of names. A person's may be written `Doe, Jane`.
        #[serde(default, deserialize_with = "people")]
        pub translator: OneOrMany<String>,
        /// Who stands behind a translation.
        pub translation: Option<TranslationKind>,
        /// Where the translation does not say what the original, or another translation of it, says.
        #[serde(default)]
        pub gaps: Vec<TranslationGapRecord>,
        /// What kind of document it is; `readout` unless given.
        #[serde(default)]
        pub kind: ReadoutKind,
        /// Where the text was read.
        #[serde(default)]
        pub source: SourceRecord,
        /// What may be done with the text.
        pub rights: Option<String>,
        /// A sentence about it for lists, feeds and search engines; the text's beginning unless given.
        pub description: Option<String>,
    } and {
        /// What the account speaks of.
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
        /// Formulas for which an editor looked in the original, which does not use them.
        #[serde(default)]
        pub formulas_absent: Vec<Reference>,
        /// The seal of a verbatim text, which `chancery seal` writes: the SHA-256 of its words.
        pub text_sha256: Option<Seal>,
        /// Addresses from which this page was reached before: `/old/path/`
        #[serde(default)]
        pub redirect_from: Vec<String>,
        /// The same as `redirect_from`, by the name that Zola and Hugo give it.
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
