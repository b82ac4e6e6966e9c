//! One account.

use schemars::JsonSchema;
use serde::Serialize;

use crate::source::record::Extra;

use crate::site::view::{
    AccountLink, AccountRow, AnnotationView, CaptureView, CitationView, DateView, EntityRef,
    Footnote, Label, LicenseView, Link, MeetingRow, Prose, ReadoutFormulas, RedlineLink, SafeHtml,
    Shared, Shortened, VersionView,
};

/// A part of a readout's text with its annotations and footnotes.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PassageView {
    /// HTML.
    pub html: String,
    /// The annotations that begin in it, in the order of the text.
    pub annotations: Vec<AnnotationView>,
    /// The footnotes that it is the first to refer to.
    pub footnotes: Vec<Footnote>,
}

/// `readout`: one account of one meeting.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReadoutView {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The translation of the title, if it is in another language.
    pub title_translated: Option<String>,
    /// Whose account it is: the party's name, or `Joint`.
    pub side: String,
    /// The same as a phrase: `Cambodia’s readout`, or `Joint readout`.
    pub account: String,
    /// That party's page.
    pub side_url: Option<String>,
    /// The body that issued it.
    pub publisher: Option<Shared<EntityRef>>,
    /// Who signed or spoke it.
    pub attributed_to: Option<String>,
    /// When it was published.
    pub published: Option<DateView>,
    /// The language of the text.
    pub language: String,
    /// `ltr` or `rtl`, for that language.
    pub dir: &'static str,
    /// How the text relates to the original.
    pub rendition: Shared<Label>,
    /// HTML: the same as a badge, rendered by the component `rendition`.
    pub badge: SafeHtml,
    /// The kind of document.
    pub kind: Shared<Label>,
    /// The text.
    pub body: Prose,
    /// The same text in parts, each with its annotations and footnotes; empty if it has neither.
    pub passages: Vec<PassageView>,
    /// The number of numbered passages: statements, and words about the talks.
    pub statements: usize,
    /// Whether they include words about the talks.
    pub on_the_talks: bool,
    /// Whether it has editor's notes.
    pub noted: bool,
    /// The set phrases that it uses, if it is known to use any or its text contains any.
    pub formulas: Option<ReadoutFormulas>,
    /// Where it was read.
    pub source: SourceView,
    /// How much of the account was read, if its file says so: `whole`, `partial` or `digest`.
    pub extent: Option<&'static str>,
    /// What was not read of it.
    pub extent_note: Option<String>,
    /// Facts about the official text; none if its file has none.
    pub original: Option<OriginalView>,
    /// Who annotated the text; none if its file does not say.
    pub coding: Option<CodingView>,
    /// The rights to the publisher’s text.
    pub rights: Option<String>,
    /// The same for programs.
    pub license: Option<LicenseView>,
    /// The license of the archive’s own words, if this is a summary.
    pub own_license: Option<LicenseView>,
    /// Related texts, and its role among them; none if it has no related texts.
    pub texts: Option<TextsView>,
    /// The SHA-256 of the sealed and unchanged text: 64 hexadecimal digits.
    pub seal: Option<String>,
    /// Its meeting.
    pub meeting: Shared<MeetingRow>,
    /// HTML: the facts of the meeting, rendered by the component `meeting_facts`.
    pub facts: SafeHtml,
    /// The occasion.
    pub event: Option<Shared<EntityRef>>,
    /// How long the meeting lasted.
    pub duration: Option<String>,
    /// Its topics.
    pub topics: Vec<Shared<EntityRef>>,
    /// The first accounts of the meeting, in its order. This one may be among them.
    pub sides: Shortened<SideLink>,
    /// Where they are compared; none if none of them has a statement.
    pub compared: Option<String>,
    /// Where its text is shown next to that of another account of the meeting.
    pub side_by_side: Option<String>,
    /// The first of the other accounts of the meeting.
    pub others: Shortened<AccountRow>,
    /// Whether its facts are uncertain.
    pub uncertain: bool,
    /// Why they are uncertain.
    pub certainty_note: Option<String>,
    /// `extra` of its record.
    pub extra: Extra,
    /// The country pair that the meeting belongs to.
    pub relation: Option<Shared<Link>>,
    /// The previous meeting of the country pair, in this side's account if there is one.
    pub previous: Option<Link>,
    /// The next meeting.
    pub next: Option<Link>,
    /// How to cite it.
    pub cite: CitationView,
}

/// Facts about an official text, regardless of how much of it is in the archive.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OriginalView {
    /// Its own title.
    pub title: Option<String>,
    /// The same in Latin letters.
    pub title_romanized: Option<String>,
    /// What it means.
    pub title_translated: Option<String>,
    /// Its language.
    pub language: String,
    /// `ltr` or `rtl`, for that language.
    pub dir: &'static str,
    /// How many words it has.
    pub words: Option<u32>,
    /// How many paragraphs.
    pub paragraphs: Option<u32>,
}

/// Who annotated a text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CodingView {
    /// Who.
    pub by: Option<String>,
    /// The date.
    pub date: Option<DateView>,
    /// Whether the whole text was covered.
    pub complete: bool,
    /// The rules that were followed.
    pub codebook: Option<String>,
}

/// The texts related to a readout.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TextsView {
    /// The readout that it is a translation of.
    pub original: Option<VersionView>,
    /// The readouts that are translations of it.
    pub translations: Vec<VersionView>,
    /// The other translations of the same original into the same language.
    pub other_translations: Vec<VersionView>,
    /// Who made the translation.
    pub translator: Option<String>,
    /// Who is responsible for the translation: `official`, `independent` or `machine`.
    pub translation: Option<Label>,
    /// What this capture of the text is called, where there are several.
    pub version: Option<String>,
    /// The newest later version that superseded it.
    pub newer: Option<CaptureView>,
    /// The earlier captures of the text, the latest first.
    pub older: Vec<CaptureView>,
    /// Where it is compared with the account before it by the same issuer, and when that meeting was.
    pub redline: Option<RedlineLink>,
    /// Earlier versions that the archive withdrew.
    pub withdrawn_earlier: Vec<Link>,
    /// Later versions that the archive withdrew.
    pub withdrawn_later: Vec<Link>,
    /// The original, if the archive withdrew it.
    pub withdrawn_original: Option<Link>,
}

impl TextsView {
    /// Whether there is nothing to say.
    fn is_empty(&self) -> bool {
        let TextsView {
            original,
            translations,
            other_translations,
            translator,
            translation,
            version,
            newer,
            older,
            redline,
            withdrawn_earlier,
            withdrawn_later,
            withdrawn_original,
        } = self;
        original.is_none()
            && translations.is_empty()
            && other_translations.is_empty()
            && translator.is_none()
            && translation.is_none()
            && version.is_none()
            && newer.is_none()
            && older.is_empty()
            && redline.is_none()
            && withdrawn_earlier.is_empty()
            && withdrawn_later.is_empty()
            && withdrawn_original.is_none()
    }

    /// The same, unless there is nothing to say.
    pub(in crate::site) fn if_any(self) -> Option<Self> {
        (!self.is_empty()).then_some(self)
    }
}

/// An account of the meeting, for moving between them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SideLink {
    /// The account.
    pub account: AccountLink,
    /// Its place among the accounts of the meeting, from 1.
    pub column: usize,
    /// Whether the page shows it, in whatever text.
    pub here: bool,
}

/// Where a text was read.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct SourceView {
    /// The address.
    pub url: Option<String>,
    /// The host of that address.
    pub host: Option<String>,
    /// The title of the source.
    pub title: Option<String>,
    /// When it was retrieved.
    pub retrieved: Option<DateView>,
    /// When the text was found to be no longer at its address.
    pub gone: Option<DateView>,
    /// The address of an archived copy.
    pub archived: Option<String>,
    /// Anything to know about it.
    pub note: Option<String>,
}
