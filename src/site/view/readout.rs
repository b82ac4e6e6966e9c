//! One account.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{
    AccountRow, AnnotationView, CaptureView, CitationView, DateView, EntityRef, Footnote, Label,
    Link, Markup, MeetingRow, Prose, ReadoutFormulas, RedlineLink, Shared, VersionView,
};

/// A part of a readout's text with what stands beside it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PassageView {
    /// HTML.
    pub html: String,
    /// The annotations that begin in it, in the order of the text.
    pub annotations: Vec<AnnotationView>,
    /// The footnotes to which it is the first to refer.
    pub footnotes: Vec<Footnote>,
}

/// `readout`: one account of one meeting.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReadoutView {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// What the title means, where it is in another language.
    pub title_translated: Option<String>,
    /// Whose account it is: the party's name, or `Joint`.
    pub side: String,
    /// The same as a phrase: `Cambodia’s account`, or `Joint account`.
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
    /// HTML: the same as a badge, as the component `rendition` sets it.
    pub badge: Markup,
    /// What kind of document it is.
    pub kind: Shared<Label>,
    /// The text.
    pub body: Prose,
    /// The same text in parts, with the annotations and footnotes beside each; empty if it has neither.
    pub passages: Vec<PassageView>,
    /// How many of its passages are numbered: statements, and words on the talks.
    pub statements: usize,
    /// Whether there are words on the talks themselves among them.
    pub on_the_talks: bool,
    /// Whether an editor has noted anything beside it.
    pub noted: bool,
    /// The formulas that it uses, if it is known to use any or its text has any.
    pub formulas: Option<ReadoutFormulas>,
    /// Where it was read.
    pub source: SourceView,
    /// How much of the account was read, if its file says so: `whole`, `partial` or `digest`.
    pub extent: Option<&'static str>,
    /// What of it was not seen.
    pub extent_note: Option<String>,
    /// Facts of the official text; none if its file has none.
    pub original: Option<OriginalView>,
    /// Who went through the text; none if its file does not say.
    pub coding: Option<CodingView>,
    /// What may be done with the text.
    pub rights: Option<String>,
    /// Other texts with which it has to do, and what it is among them; none if it stands alone.
    pub texts: Option<TextsView>,
    /// The SHA-256 with which the text was sealed, and which it still has: 64 hexadecimal digits.
    pub seal: Option<String>,
    /// Its meeting.
    pub meeting: Shared<MeetingRow>,
    /// HTML: the facts of the meeting, as the component `meeting_facts` sets them.
    pub facts: Markup,
    /// The occasion.
    pub event: Option<Shared<EntityRef>>,
    /// How long the meeting lasted.
    pub duration: Option<String>,
    /// What it speaks of.
    pub topics: Vec<Shared<EntityRef>>,
    /// The other accounts of the meeting.
    pub others: Vec<AccountRow>,
    /// Whether its facts are not sure.
    pub uncertain: bool,
    /// Why they are not.
    pub certainty_note: Option<String>,
    /// The relation to which the meeting belongs.
    pub relation: Option<Shared<Link>>,
    /// The meeting before in the relation, in this side's account if there is one.
    pub previous: Option<Link>,
    /// The meeting after.
    pub next: Option<Link>,
    /// How to cite it.
    pub cite: CitationView,
}

/// Facts of an official text, whatever of it is held.
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

/// Who went through a text and marked its statements.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CodingView {
    /// Who.
    pub by: Option<String>,
    /// When.
    pub date: Option<DateView>,
    /// Whether all of the text was gone through.
    pub complete: bool,
    /// The rules that were followed.
    pub codebook: Option<String>,
}

/// The texts with which a readout has to do.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TextsView {
    /// The readout of which it is a translation.
    pub original: Option<VersionView>,
    /// The readouts that are translations of it.
    pub translations: Vec<VersionView>,
    /// The other translations of the same original into the same language.
    pub other_translations: Vec<VersionView>,
    /// Who made the translation.
    pub translator: Option<String>,
    /// Who stands behind the translation: `official`, `independent` or `machine`.
    pub translation: Option<Label>,
    /// What this capture of the text is called, where there are several.
    pub version: Option<String>,
    /// The later capture that came in its place, the newest of them.
    pub newer: Option<CaptureView>,
    /// The earlier captures of the text, the latest first.
    pub older: Vec<CaptureView>,
    /// Where it is compared with the account before it by the same issuer, and when that meeting was.
    pub redline: Option<RedlineLink>,
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
    }

    /// The same, unless there is nothing to say.
    pub(in crate::site) fn if_any(self) -> Option<Self> {
        (!self.is_empty()).then_some(self)
    }
}

/// Where a text was read.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct SourceView {
    /// The address.
    pub url: Option<String>,
    /// The host of that address.
    pub host: Option<String>,
    /// What the source calls itself.
    pub title: Option<String>,
    /// When it was read.
    pub retrieved: Option<DateView>,
    /// The address of an archived copy.
    pub archived: Option<String>,
    /// Anything to know about it.
    pub note: Option<String>,
}
