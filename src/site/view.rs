//! What templates see: plain structs, one for each kind of page.
//!
//! These are the public contract with people who write templates. Every template gets `site`
//! ([`SiteView`]) and `page` ([`PageView`]); which further variable it gets is said at each struct.
//! Addresses (`url`) are paths on the site's host, with any sub-path, ready for `href`. Strings are
//! plain text unless they are called HTML.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::beside::{Alternate, VersionView};
use super::chart::{HeatView, NetworkView, TimelineView, ToneView};
use super::citation::{CitationView, CitedView};
use super::divergence::DivergenceView;
use super::ledger::{EvidenceView, OverdueView};
use super::map::view::LocatorView;
use super::redline::{CaptureView, RedlineLink};
use super::ruling::RulingView;

/// A part of views that is made once and shown on many pages. To templates it is what it holds.
#[derive(Debug, Clone)]
pub struct Shared<T> {
    value: tera::Value,
    of: PhantomData<T>,
}

impl<T: Serialize> Shared<T> {
    /// Makes a part ready to be shared.
    pub(super) fn new(part: &T) -> Self {
        Shared {
            // Nothing that is made of fields with names can fail to be one.
            value: tera::Value::try_from_serializable(part).unwrap_or_else(|_| tera::Value::none()),
            of: PhantomData,
        }
    }

    /// What templates are given.
    pub(super) fn value(self) -> tera::Value {
        self.value
    }
}

impl<T> Serialize for Shared<T> {
    /// The template engine takes a value of its own as it is, without going through it again.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<T: JsonSchema> JsonSchema for Shared<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// HTML that a component of the theme made once, for all pages that show it. Templates show it as it is.
#[derive(Debug, Clone)]
pub struct Markup(tera::Value);

impl Markup {
    pub(super) fn new(html: &str) -> Self {
        Markup(tera::Value::safe_string(html))
    }
}

impl Serialize for Markup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl JsonSchema for Markup {
    fn schema_name() -> Cow<'static, str> {
        String::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }

    fn inline_schema() -> bool {
        true
    }
}

/// `site`: what every page shows.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SiteView {
    /// The archive's title.
    pub title: String,
    /// What the archive is, in a sentence or two.
    pub description: String,
    /// The site's language, as a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The address of the home page.
    pub url: String,
    /// The path that every address of the site begins with: `/`, or `/sub/path/`.
    pub base_path: String,
    /// Pages about the archive, for the header.
    pub menu: Vec<Link>,
    /// The indexes: meetings, readouts, relations, statements and commitments if there are any, every kind of
    /// entity that occurs, years.
    pub indexes: Vec<Counted>,
    /// Who edits the archive.
    pub editors: Vec<String>,
    /// What may be done with the archive.
    pub rights: Option<String>,
    /// The page on what the archive does not hold, if it wants one.
    pub coverage: Option<String>,
    /// The page with what can be downloaded, if there is anything.
    pub data: Option<String>,
    /// The address of the stylesheet.
    pub stylesheet: String,
    /// The address of the stylesheet for pages of readouts: of the built-in one, what they need; else the same.
    pub readout_stylesheet: String,
    /// The address of the script, without which everything works too.
    pub script: String,
    /// The address of the script that remembers whether a reader wants light or dark.
    pub scheme_script: String,
    /// The address of the script that shows what is behind a link; the other script fetches it when it is needed.
    pub previews_script: String,
    /// The address of the script that puts a filter box on a long index.
    pub filter_script: String,
    /// The address of the icon.
    pub icon: String,
    /// The address of the world’s land, of which maps refer to the parts `land`, `graticule` and `sphere`.
    pub world: String,
    /// The address of the search page, unless the site has none.
    pub search: Option<String>,
    /// Chancery's name and version.
    pub generator: &'static str,
    /// HTML: the links to all indexes, as the component `contents` sets them.
    pub contents: Option<Markup>,
    /// HTML: who made the archive, as the component `imprint` sets it.
    pub imprint: Option<Markup>,
}

/// `page`: what the head of a page says of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PageView {
    /// What it is: `home`, `readout`, `meeting`, `person` and the other kinds of entity, `index`, `map`, `mentions`, `relation`, `trail`, `year`, `page`, `search`, `missing` or `redirect`.
    pub kind: &'static str,
    /// The title, without the site's.
    pub title: String,
    /// A sentence for search engines and link previews.
    pub description: String,
    /// The address.
    pub url: String,
    /// The whole address, with scheme and host.
    pub canonical: String,
    /// Where a reader suggests a correction, if the archive says where and the page is made of one file.
    pub correction: Option<String>,
    /// `website`, `article` or `profile`, after the Open Graph protocol (<https://ogp.me>).
    pub og_type: &'static str,
    /// The pages above it, from the home page down.
    pub breadcrumbs: Vec<Link>,
    /// Feeds that follow what the page shows.
    pub feeds: Vec<Link>,
    /// Names and values of `meta` elements that reference managers read.
    pub citation: Vec<Meta>,
    /// schema.org data as JSON, safe to stand in a `script` element.
    pub json_ld: Option<Markup>,
    /// Whether search engines should leave it out.
    pub noindex: bool,
    /// The languages in which the archive has the page, its own among them; empty if there is one only.
    pub alternates: Vec<Alternate>,
    /// HTML: the head of the page that readers see, as the component `masthead` sets it for this page.
    pub masthead: Option<Markup>,
    /// HTML: what the page loads, as the component `assets` sets it.
    pub assets: Option<Markup>,
}

/// The name and content of a `meta` element.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Meta {
    /// The name.
    pub name: &'static str,
    /// The content.
    pub content: String,
}

/// A title and where it leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Link {
    /// The words.
    pub title: String,
    /// The address.
    pub url: String,
}

/// A title, where it leads, and how many there are.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DateView {
    /// In words: `about 14 May 2022`.
    pub text: String,
    /// For a `datetime` attribute, where HTML can say it.
    pub machine: Option<String>,
    /// As EDTF.
    pub edtf: String,
}

/// An entity, in a few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EntityRef {
    /// `person`, `country`, …
    pub kind: &'static str,
    /// The name.
    pub name: String,
    /// The address.
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
    pub date: DateView,
    /// Its form.
    pub format: Option<Label>,
    /// Where it was.
    pub place: Option<Shared<EntityRef>>,
    /// Who met.
    pub parties: Vec<Shared<EntityRef>>,
    /// The people who took part.
    pub participants: Vec<Shared<EntityRef>>,
    /// Its accounts.
    pub accounts: Vec<Shared<AccountLink>>,
    /// Whether its facts are not sure.
    pub uncertain: bool,
    /// HTML: the row without the part that an entity has in it, as the component `meeting_main` sets it.
    pub main: Option<Markup>,
    /// HTML: which accounts are held, as the component `held` sets it.
    pub held: Option<Markup>,
}

/// A meeting in the list of an entity's page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AppearanceRow {
    /// The meeting.
    pub meeting: Shared<MeetingRow>,
    /// What the entity has to do with it: `took part`, `named 3 times`.
    pub roles: Vec<String>,
}

/// A readout, in a few words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AccountLink {
    /// The address.
    pub url: String,
    /// Whose account it is: the party's name, or `Joint`.
    pub side: String,
    /// The same as a phrase: `Cambodia’s account`, or `Joint account`.
    pub account: String,
}

/// A readout, as lists show it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AccountRow {
    /// The title.
    pub title: String,
    /// The address.
    pub url: String,
    /// Whose account it is: the party's name, or `Joint`.
    pub side: String,
    /// The same as a phrase: `Cambodia’s account`, or `Joint account`.
    pub account: String,
    /// The body that issued it.
    pub publisher: Option<Shared<EntityRef>>,
    /// When it was published.
    pub published: Option<DateView>,
    /// How the text relates to the original.
    pub rendition: Label,
    /// When the meeting was.
    pub date: DateView,
    /// A sentence or two of it.
    pub excerpt: String,
    /// The language of the excerpt, as a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`, for that language.
    pub dir: &'static str,
    /// Whether its facts are not sure.
    pub uncertain: bool,
    /// The earlier captures of the text, the latest first.
    pub older: Vec<CaptureView>,
    /// Other texts of the account: its original, or translations.
    pub texts: Vec<VersionView>,
}

/// Where a page stands in a list too long for one.
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
    /// The first page, the last, and those around this one.
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

/// A Markdown text, ready to stand in a page.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Prose {
    /// HTML.
    pub html: String,
    /// Its footnotes, in the order in which the text refers to them.
    pub footnotes: Vec<Footnote>,
}

/// A footnote.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Footnote {
    /// Its number, from 1.
    pub number: usize,
    /// The `id` at which it stands: `fn-1`.
    pub id: String,
    /// The `id`s of the marks that refer to it: `fnref-1`.
    pub marks: Vec<String>,
    /// HTML.
    pub html: String,
}

/// An annotation, beside the words to which it belongs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AnnotationView {
    /// `act`, `atmosphere` or `note`.
    pub kind: &'static str,
    /// The `id` of its words on the readout's page: `s-3`. With `_` before it, the `id` of what stands
    /// beside them.
    pub anchor: String,
    /// What stands beside the words: `3`, or `a` for a note.
    pub number: String,
    /// The address of the words.
    pub url: String,
    /// The words.
    pub quote: String,
    /// What was said, for `act`.
    pub statement: Option<Shared<StatementView>>,
    /// The words of the glossary, for `atmosphere`.
    pub words: Vec<WordView>,
    /// An editor's remark.
    pub note: Option<Prose>,
    /// Whether the annotation is not sure.
    pub uncertain: bool,
    /// How to cite it.
    pub cite: CitedView,
}

/// A statement: who did what speech act, to whom, on which topic, according to which account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatementView {
    /// The address of its words.
    pub url: String,
    /// The speech act.
    pub act: Shared<ActView>,
    /// Who spoke.
    pub by: Vec<Shared<EntityRef>>,
    /// To whom.
    pub to: Vec<Shared<EntityRef>>,
    /// On which topics.
    pub topics: Vec<Shared<EntityRef>>,
    /// The agreement or scheme that it speaks of.
    pub instrument: Option<Shared<EntityRef>>,
    /// What it says in short, in the editor's words; none: the quote says it.
    pub gist: Option<String>,
    /// The words of the account.
    pub quote: String,
    /// The language of the quote, as a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`, for that language.
    pub dir: &'static str,
    /// Whether the quote is in the publisher's own words: not those of a summary or a translation.
    pub exact: bool,
    /// How the account relates to the original: `verbatim`, `summary`, `translation` or `excerpt`.
    pub rendition: Label,
    /// Whether the annotation is not sure.
    pub uncertain: bool,
    /// What makes it a promise.
    pub commitment: Option<CommitmentView>,
}

/// A speech act of the vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActView {
    /// The id: `expressed-concern`.
    pub id: String,
    /// What it is called, as it follows a name: `expressed concern`.
    pub label: String,
    /// `cooperative`, `neutral` or `critical`.
    pub tone: Label,
    /// From 1 to 5, on the archive's own scale.
    pub strength: u8,
    /// Where the vocabulary explains it.
    pub url: String,
}

/// A word of atmosphere of the vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WordView {
    /// The id: `in-depth`.
    pub id: String,
    /// The word.
    pub label: String,
    /// What diplomats mean by it.
    pub meaning: Option<String>,
    /// Where the vocabulary explains it.
    pub url: String,
}

/// What became of a promise.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CommitmentView {
    /// `open`, `partial`, `kept`, `lapsed` or `superseded`.
    pub status: Label,
    /// Who says so.
    pub assessed_by: Option<String>,
    /// On which day.
    pub assessed: Option<DateView>,
    /// Who owes it, according to the account.
    pub debtors: Vec<Shared<EntityRef>>,
    /// For whom it is, as far as that is recorded.
    pub beneficiaries: Vec<Shared<EntityRef>>,
    /// What is to be reached, in the editors' words.
    pub target: Option<String>,
    /// By when.
    pub due: Option<DateView>,
    /// Whether it goes on, and was due before the date against which the archive holds due dates.
    pub overdue: bool,
    /// The account that records it, at its words.
    pub recorded_by: Link,
    /// The later accounts in which it is made again.
    pub reaffirmed_in: Vec<Link>,
    /// What shows what became of it, with dates.
    pub evidence: Vec<EvidenceView>,
    /// The readouts and meetings that tell of it.
    pub followed_by: Vec<Link>,
}

/// A statement in a list, with the account that has it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatementRow {
    /// The statement.
    pub statement: Shared<StatementView>,
    /// The account.
    pub account: Shared<AccountLink>,
    /// The account within a sentence: `the United States’ account`.
    pub according_to: String,
    /// The title of the account.
    pub title: String,
    /// Its meeting.
    pub meeting: Shared<Link>,
    /// When the meeting was.
    pub date: Shared<DateView>,
}

/// The newest of a list of statements, and where all of them are.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatementsPart {
    /// What they have in common: `Statements by Wang Yi`.
    pub title: String,
    /// How many there are.
    pub total: usize,
    /// The address of the whole list.
    pub url: String,
    /// The words that lead there: `All 123 statements by Wang Yi`; none where all are here.
    pub more: Option<String>,
    /// The newest, newest first.
    pub newest: Vec<Shared<StatementRow>>,
}

/// A speech act, and how many statements have it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ActCount {
    /// The act.
    pub act: Shared<ActView>,
    /// The address of the list of all statements of the act.
    pub url: String,
    /// How many.
    pub count: usize,
}

/// How somebody spoke of a topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SpeakerActs {
    /// Who spoke.
    pub speaker: Shared<EntityRef>,
    /// How many statements that are.
    pub count: usize,
    /// By which acts, most frequent first.
    pub acts: Vec<ActCount>,
}

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

/// `home`: the front page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HomeView {
    /// The newest readouts, newest first.
    pub newest: Vec<AccountRow>,
    /// How many readouts there are.
    pub readouts: usize,
    /// How many meetings there are.
    pub meetings: usize,
    /// The relations with the most meetings.
    pub relations: Vec<Counted>,
    /// The parties with the most meetings.
    pub parties: Vec<Counted>,
    /// The people with the most meetings.
    pub people: Vec<Counted>,
    /// The topics of the most meetings.
    pub topics: Vec<Counted>,
    /// All years, newest first.
    pub years: Vec<Counted>,
    /// The map of the meetings, if any of their places has a position.
    pub map: Option<Link>,
    /// The meeting with the most accounts and topics, for a first look.
    pub featured: Option<Shared<MeetingRow>>,
    /// The accounts of that meeting.
    pub accounts: Vec<AccountRow>,
}

/// `readout`: one account of one meeting.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReadoutView {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
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
    pub rendition: Label,
    /// What kind of document it is.
    pub kind: Label,
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
    pub formulas: Option<super::formula::view::ReadoutFormulas>,
    /// Where it was read.
    pub source: SourceView,
    /// What may be done with the text.
    pub rights: Option<String>,
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
    /// The SHA-256 with which the text was sealed, and which it still has: 64 hexadecimal digits.
    pub seal: Option<String>,
    /// Its meeting.
    pub meeting: Shared<MeetingRow>,
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
    pub relation: Option<Link>,
    /// The meeting before in the relation, in this side's account if there is one.
    pub previous: Option<Link>,
    /// The meeting after.
    pub next: Option<Link>,
    /// How to cite it.
    pub cite: CitationView,
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

/// `meeting`: one meeting and its accounts.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeetingView {
    /// The id.
    pub id: String,
    /// Its facts.
    pub row: Shared<MeetingRow>,
    /// Its accounts, in the order of `row.accounts`.
    pub accounts: Vec<AccountRow>,
    /// The occasion.
    pub event: Option<Shared<EntityRef>>,
    /// How long it lasted.
    pub duration: Option<String>,
    /// The editor's introduction.
    pub introduction: Prose,
    /// Why its facts are not sure.
    pub certainty_note: Option<String>,
    /// Facts on which its files disagree.
    pub disagreements: Vec<DisagreementView>,
    /// What its accounts speak of, and which of them do.
    pub topics: Vec<TopicCoverage>,
    /// How its accounts differ as documents; none if it has fewer than two.
    pub divergence: Option<DivergenceView>,
    /// What each account says on each topic; none if no account has a statement.
    pub comparison: Option<ComparisonView>,
    /// With which words its accounts describe the talks; none if no account does.
    pub atmosphere: Option<AtmosphereView>,
    /// The relations to which it belongs.
    pub relations: Vec<Link>,
    /// The meeting before in the first of them.
    pub previous: Option<Link>,
    /// The meeting after.
    pub next: Option<Link>,
    /// How to cite it.
    pub cite: CitationView,
}

/// A fact on which the files of a meeting disagree.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DisagreementView {
    /// `date`, `place`, …
    pub fact: Arc<str>,
    /// Who says what.
    pub claims: Vec<ClaimView>,
}

/// What one file says.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClaimView {
    /// `Cambodia's account`, or `This archive` for the meeting's own file.
    pub by: String,
    /// The page of that account.
    pub url: Option<String>,
    /// The value in words.
    pub value: String,
}

/// Which accounts of a meeting speak of a topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TopicCoverage {
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// For each account, in the order of `row.accounts`: whether it does.
    pub accounts: Vec<bool>,
    /// The side that alone speaks of it, if there is more than one account.
    pub only: Option<String>,
}

/// The accounts of a meeting, topic by topic.
///
/// Accounts are compared that have a statement or name a topic. Of the others nothing is recorded, so
/// that nothing can be said of what they leave out.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparisonView {
    /// How many statements and topics each account has, and how many topics they share, in a few
    /// sentences.
    pub balance: String,
    /// How many accounts are compared.
    pub columns: usize,
    /// Whether one of several accounts is that of all parties together.
    pub joint: bool,
    /// Whether an editor decided anything of it.
    pub ruled: bool,
    /// All topics of the meeting, by which accounts speak of them.
    pub groups: Vec<ComparisonGroup>,
}

/// Topics of which the same accounts speak.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparisonGroup {
    /// `all`, `some` or `only` of several accounts; `alone` if there is one; `apart` for statements on
    /// no topic.
    pub kind: &'static str,
    /// `In both accounts`, `Only in Cambodia’s account`
    pub title: String,
    /// What they say, in the order of the text; empty if there is no such topic.
    pub rows: Vec<ComparisonRow>,
}

/// What accounts say on a topic, or on several on which each says the same.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparisonRow {
    /// The topics; none for statements on no topic.
    pub topics: Vec<Shared<EntityRef>>,
    /// What each account says; in groups but `all` and `some`, only of accounts that say something.
    pub cells: Vec<ComparisonCell>,
    /// What editors decided of them.
    pub rulings: Vec<RulingView>,
}

/// What one account says on a topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparisonCell {
    /// The number of the account among those compared, from 1.
    pub column: usize,
    /// The account. Where a side has several, `account` tells which: `The United States’ account
    /// (White House)`
    pub account: AccountLink,
    /// How its text relates to the original.
    pub rendition: Label,
    /// Whether it speaks of the topic, be it without a statement.
    pub speaks: bool,
    /// Its statements, in the order of the text.
    pub statements: Vec<Shared<StatementView>>,
}

/// With which words the accounts of a meeting describe the talks.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AtmosphereView {
    /// The accounts, in the order of `row.accounts`.
    pub accounts: Vec<AccountAtmosphere>,
    /// The words that they use, once each, if the vocabulary says what is meant by them.
    pub glossary: Vec<WordView>,
}

/// How an account describes the talks.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AccountAtmosphere {
    /// The account.
    pub account: AccountLink,
    /// How its text relates to the original.
    pub rendition: Label,
    /// Whether anything of it is recorded. If not, nothing is known of its words.
    pub recorded: bool,
    /// The words, in the order of the text.
    pub words: Vec<ComparedWord>,
    /// Where they stand in the account.
    pub quotes: Vec<QuoteView>,
}

/// A word of atmosphere in an account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparedWord {
    /// The word.
    pub word: WordView,
    /// The other accounts that use it, as a phrase: `the United States’ account`
    pub also_in: Option<String>,
    /// Whether it is used by this one alone of several accounts.
    pub only: bool,
}

/// Words of an account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct QuoteView {
    /// The words.
    pub quote: String,
    /// Their address.
    pub url: String,
    /// Their language, as a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`, for that language.
    pub dir: &'static str,
    /// Whether they are the publisher's own words, not the archive's.
    pub exact: bool,
    /// Whether the annotation is not sure.
    pub uncertain: bool,
}

/// `entity`: a person, country, organization, place, event, instrument or topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EntityView {
    /// The id.
    pub id: String,
    /// What it is.
    pub kind: Label,
    /// The name.
    pub name: String,
    /// The official name of a country.
    pub official: Option<String>,
    /// The ISO 3166-1 code of a country.
    pub iso: Option<&'static str>,
    /// Other names.
    pub aliases: Vec<String>,
    /// Biography or description.
    pub body: Prose,
    /// Whether its facts are not sure.
    pub uncertain: bool,
    /// Why they are not.
    pub certainty_note: Option<String>,
    /// The country of a person, organization or place.
    pub country: Option<Shared<EntityRef>>,
    /// The offices of a person.
    pub offices: Vec<OfficeView>,
    /// Degrees north of a place.
    pub lat: Option<f64>,
    /// Degrees east of a place.
    pub lon: Option<f64>,
    /// Where a place lies on the map of the world, if its position is known.
    pub locator: Option<LocatorView>,
    /// The map of the meetings, for a place at which one was held.
    pub map: Option<Link>,
    /// The date of an event or instrument.
    pub date: Option<DateView>,
    /// The place of an event.
    pub place: Option<Shared<EntityRef>>,
    /// The parties of an instrument.
    pub parties: Vec<Shared<EntityRef>>,
    /// The topics of an instrument, or the broader topic of a topic.
    pub topics: Vec<Shared<EntityRef>>,
    /// Ids in authority files, with links where they are known.
    pub identifiers: Vec<IdentifierView>,
    /// The meetings in which it takes part or whose accounts name it, newest first.
    pub meetings: Vec<AppearanceRow>,
    /// Where this page stands among those of the list of meetings.
    pub pager: Pager,
    /// For a person, the meetings in time; on the first page only, and if there are enough.
    pub timeline: Option<TimelineView>,
    /// How many readouts name it.
    pub mentioned_in: usize,
    /// The people whom a person met, by the number of meetings.
    pub met: Vec<Counted>,
    /// These people, and who of them met one another; on the first page only, and if there are enough.
    pub network: Option<NetworkView>,
    /// The relations of a party.
    pub relations: Vec<Counted>,
    /// What its meetings speak of.
    pub spoken_of: Vec<Counted>,
    /// Entities that refer to it, by kind.
    pub related: Vec<EntityGroup>,
    /// Who spoke of a topic, by which acts; most statements first.
    pub speakers: Vec<SpeakerActs>,
    /// How many more speakers there are.
    pub more_speakers: usize,
    /// Statements by it and about it, on a topic, or that speak of an instrument.
    pub statements: Vec<StatementsPart>,
    /// For a topic, the relations whose accounts return to it: their wording trails, by the number of
    /// statements.
    pub trails: Vec<Counted>,
    /// Its newest mentions in context; none, if no account names it.
    pub concordance: Option<ConcordanceView>,
}

/// An office of a person.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OfficeView {
    /// What it is called.
    pub title: String,
    /// The body in which it is held.
    pub body: Option<Shared<EntityRef>>,
    /// When, in words: `since August 2023`, or `attested 3 August 2021 – 19 June 2023`.
    pub when: Option<String>,
}

/// An id in an authority file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IdentifierView {
    /// The authority: `Wikidata`, or the key as it was written.
    pub name: String,
    /// The id there.
    pub value: String,
    /// The address, for authorities that Chancery knows.
    pub url: Option<String>,
}

/// Entities of one kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EntityGroup {
    /// The title: `People`.
    pub title: Arc<str>,
    /// The entities, sorted by name.
    pub entities: Vec<Shared<EntityRef>>,
    /// How many more there are.
    pub more: usize,
}

/// Mentions of an entity, each with the words around it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ConcordanceView {
    /// The mentions by account, newest first.
    pub groups: Vec<ConcordanceGroup>,
    /// How many mentions there are in all.
    pub mentions: usize,
    /// In how many accounts they are.
    pub accounts: usize,
    /// The address of the page that shows them all, if these are not all.
    pub all: Option<String>,
}

/// The mentions of an entity in one account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ConcordanceGroup {
    /// The account.
    pub head: Shared<ConcordanceHead>,
    /// The mentions, in the order of the text.
    pub lines: Vec<ConcordanceLine>,
    /// How many more the account has that are not shown here.
    pub more: usize,
}

/// An account in a concordance.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ConcordanceHead {
    /// The account.
    pub account: Shared<AccountLink>,
    /// The title of the account.
    pub title: String,
    /// HTML: the line below the heading, as the component `kwic_meta` sets it.
    pub meta: Option<Markup>,
    /// What that line is made of; not there once it is made, since every account keeps its own.
    pub told: Option<ConcordanceMeta>,
    /// The language of the lines, as a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`, for that language.
    pub dir: &'static str,
}

/// What stands below the heading of an account in a concordance.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ConcordanceMeta {
    /// Its meeting.
    pub meeting: Shared<Link>,
    /// When the meeting was.
    pub date: Shared<DateView>,
    /// How the text of the account relates to the original.
    pub rendition: Label,
}

/// A mention with the words around it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ConcordanceLine {
    /// The words before it, with the space next to it if there is one. The end of a paragraph stands
    /// as ` / `, and more words than are shown as `…`.
    pub before: String,
    /// The words that name the entity.
    pub keyword: String,
    /// The words after it, in the same way.
    pub after: String,
    /// The address of the words, if they belong to a statement; otherwise that of the account is theirs.
    pub url: Option<String>,
}

/// `mentions`: all mentions of an entity, where its own page does not show them all.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MentionsView {
    /// The entity.
    pub entity: Shared<EntityRef>,
    /// The mentions of this page.
    pub concordance: ConcordanceView,
    /// Where this page stands; its items are accounts.
    pub pager: Pager,
}

/// `index`: all entities of one kind, or all relations.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexView {
    /// The title: `People`.
    pub title: Arc<str>,
    /// What they are, in a sentence.
    pub description: Arc<str>,
    /// Every letter of the whole index, and where it begins: this page or another.
    pub letters: Vec<Link>,
    /// Entries of this page by first letter, in the order of the site's language.
    pub groups: Vec<IndexGroup>,
    /// The map that shows the same, for an index of places.
    pub map: Option<Link>,
    /// For people, those who met most often; on the first page only.
    pub network: Option<NetworkView>,
    /// For topics, those that came up most, year by year; on the first page only, and if there are
    /// several years.
    pub topics_by_year: Option<HeatView>,
    /// Where this page stands.
    pub pager: Pager,
}

/// The entries of an index under one letter.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexGroup {
    /// The letter.
    pub heading: String,
    /// The `id` of the heading on the page.
    pub anchor: String,
    /// The entries.
    pub entries: Vec<IndexEntry>,
}

/// An entry of an index.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexEntry {
    /// The name as indexes sort it.
    pub title: String,
    /// The address.
    pub url: String,
    /// A few words that tell it from others: an office, a country, a date.
    pub hint: Option<String>,
    /// How many meetings it has to do with.
    pub meetings: usize,
    /// How many readouts name it.
    pub readouts: usize,
}

/// `list`: all readouts, or all meetings, by year, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ListView {
    /// The title: `Readouts` or `Meetings`.
    pub title: Arc<str>,
    /// What they are, in a sentence.
    pub description: Arc<str>,
    /// The years of this page.
    pub years: Vec<ListYear>,
    /// Where this page stands.
    pub pager: Pager,
}

/// One year of a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ListYear {
    /// The year.
    pub year: String,
    /// The address of the year's page.
    pub url: Option<String>,
    /// Readouts, in a list of readouts.
    pub readouts: Vec<AccountRow>,
    /// Meetings, in a list of meetings.
    pub meetings: Vec<Shared<MeetingRow>>,
}

/// `relation`: two parties and all their meetings.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RelationView {
    /// The title: `Cambodia and the United States`.
    pub title: String,
    /// The parties.
    pub parties: Vec<Shared<EntityRef>>,
    /// The first and the last meeting: `2018 – 2024`.
    pub span: String,
    /// Their meetings, newest first.
    pub meetings: Vec<Shared<MeetingRow>>,
    /// Where this page stands.
    pub pager: Pager,
    /// The meetings in time; on the first page only, and if there are enough.
    pub timeline: Option<TimelineView>,
    /// What the meetings spoke of.
    pub topics: Vec<Counted>,
    /// The first of these topics, year by year; on the first page only, and if there are several years.
    pub topics_by_year: Option<HeatView>,
    /// The wording trails, by the number of statements; on the first page only.
    pub trails: Vec<Counted>,
    /// For each party, the people who met for it.
    pub people: Vec<PartyPeople>,
    /// How many of the meetings have an account from each side.
    pub both: usize,
    /// How many have one from one side only.
    pub one: usize,
    /// How many have none.
    pub none: usize,
    /// What was promised at the meetings.
    pub commitments: Option<StatementsPart>,
    /// The formulas that the accounts use; on the first page only, and if they are known to use any.
    pub formulas: Option<super::formula::view::RelationFormulas>,
    /// The page that tells who raised what, if accounts have statements on two meetings.
    pub raised: Option<String>,
}

/// The people who met for a party.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PartyPeople {
    /// The party; none for people who act for neither.
    pub party: Option<Shared<EntityRef>>,
    /// The people, by the number of meetings.
    pub people: Vec<Counted>,
}

/// `trail`: what the accounts of two parties say on one topic, meeting by meeting, and how their words
/// changed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TrailView {
    /// The title: `China and the United States on Taiwan`.
    pub title: String,
    /// The relation.
    pub relation: Link,
    /// Its parties.
    pub parties: Vec<Shared<EntityRef>>,
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// The topic’s name as it stands within a sentence.
    pub about: String,
    /// The sides whose accounts are compared: both parties, then joint accounts if there are any.
    pub lanes: Vec<TrailLane>,
    /// The strength and tone of each side's acts in time, at the meetings of this page; none if there is
    /// too little to see.
    pub tone: Option<ToneView>,
    /// The meetings of this page at which one of these accounts has a statement on the topic, oldest
    /// first.
    pub steps: Vec<TrailStep>,
    /// The meetings after the last one; only on the last page.
    pub after: Option<SilenceView>,
    /// How many statements there are on all pages.
    pub statements: usize,
    /// Whether any statement of this page is in the publisher's own words.
    pub exact: bool,
    /// Whether any statement of this page is in the words of a summary of the archive.
    pub summaries: bool,
    /// Whether any statement of this page is in the words of a translation.
    pub translations: bool,
    /// Whether this page shows any words that changed.
    pub changes: bool,
    /// The address of the vocabulary.
    pub vocabulary: String,
    /// Where this page stands; it counts meetings.
    pub pager: Pager,
}

/// How often the accounts of one side speak of a topic, from the first to the last meeting of a trail.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TrailLane {
    /// The party's name, or `Joint`.
    pub side: String,
    /// As a phrase: `China’s accounts`, `Joint accounts`.
    pub accounts: String,
    /// At how many meetings they have a statement on the topic.
    pub spoken: usize,
    /// Of how many meetings such an account is held.
    pub held: usize,
    /// At how many of these it may speak of the topic without a statement that says so: because the
    /// account has no statements yet, or lists the topic only.
    pub unread: usize,
    /// How many meetings there were.
    pub meetings: usize,
}

/// One meeting of a trail.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TrailStep {
    /// The `id` at which it stands on the page.
    pub anchor: String,
    /// The meeting.
    pub meeting: Link,
    /// When it was.
    pub date: DateView,
    /// The meetings between the one before and this one.
    pub before: Option<SilenceView>,
    /// The accounts, side by side: both parties’, whether held or not, then others that are.
    pub cells: Vec<TrailCell>,
    /// The strongest act of each side, in the order of `lanes`.
    pub glance: Vec<GlanceCell>,
}

/// What the account of one side has on the topic at one meeting.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TrailCell {
    /// The party's name, or `Joint`.
    pub side: String,
    /// As a phrase: `China’s account`, `Joint account`.
    pub account: String,
    /// The account; more than one if the side published several.
    pub accounts: Vec<Link>,
    /// Its statements on the topic, in the order of the text.
    pub statements: Vec<TrailStatement>,
    /// Why it has none: `silent`; `unmarked`, the account lists the topic, but no statement on it;
    /// `unread`, the account has no statements yet; `missing`, no account of the side is held;
    /// `joint`, only a joint account is.
    pub absence: Option<&'static str>,
}

/// A statement of a trail.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TrailStatement {
    /// The statement.
    pub statement: StatementView,
    /// How it differs from what was said for the same party in an earlier account of the same side;
    /// none for the first.
    pub compared: Option<ComparedView>,
}

/// A statement against the one that it follows.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparedView {
    /// When the earlier meeting was.
    pub date: DateView,
    /// The address of the earlier words.
    pub url: String,
    /// Who spoke then; empty if the same spoke.
    pub by: Vec<Shared<EntityRef>>,
    /// The speech act then.
    pub act: Shared<ActView>,
    /// If the act is another now: `softer`, `stronger`, or `level` for the same strength.
    pub shift: Option<Label>,
    /// `same`, `reworded`, `new`, or `other-language`, in which case there are no pieces.
    pub wording: Label,
    /// Whether one of both wordings is the archive's, not the publisher's.
    pub summary: bool,
    /// Both wordings in one.
    pub pieces: Vec<DiffPiece>,
}

/// Words of two wordings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DiffPiece {
    /// `same`, `removed` or `added`.
    pub change: &'static str,
    /// The words, with their spaces.
    pub text: String,
}

/// The strongest act that a side's account says of the side itself, at one meeting.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GlanceCell {
    /// The act.
    pub act: Option<Shared<ActView>>,
    /// If it is another than the one before: `softer`, `stronger`, or `level` for the same strength.
    pub shift: Option<Label>,
    /// Why there is none: as for `TrailCell`, or `others`, the account has only what others said.
    pub absence: Option<&'static str>,
}

/// Meetings at which the accounts that are held have no statement on a topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SilenceView {
    /// How many.
    pub count: usize,
    /// Of how many of them an account of either side, or a joint one, is held.
    pub told: usize,
    /// The first of them.
    pub meetings: Vec<Link>,
    /// How many more there are.
    pub more: usize,
}

/// `years`: all years, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct YearsView {
    /// The years, with the number of their meetings.
    pub years: Vec<Counted>,
}

/// `year`: the meetings of one year, month by month.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct YearView {
    /// The year.
    pub year: i16,
    /// Its months, in order.
    pub months: Vec<MonthView>,
    /// The year before that has meetings.
    pub previous: Option<Link>,
    /// The year after that has meetings.
    pub next: Option<Link>,
    /// Where this page stands.
    pub pager: Pager,
}

/// The meetings of a month.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MonthView {
    /// `May`; none for meetings of which only the year is known.
    pub month: Option<Arc<str>>,
    /// The meetings.
    pub meetings: Vec<Shared<MeetingRow>>,
}

/// `text`: a page about the archive.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TextView {
    /// The title.
    pub title: String,
    /// The text.
    pub body: Prose,
}

/// `vocabulary`: the words by which the archive classifies what accounts say.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct VocabularyView {
    /// Speech acts, in the order of their ids.
    pub acts: Vec<ActEntry>,
    /// Words with which accounts describe the talks, in the order of their ids.
    pub atmosphere: Vec<WordEntry>,
}

/// A speech act, explained.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ActEntry {
    /// The act.
    pub act: Shared<ActView>,
    /// The root code of the CAMEO codebook.
    pub cameo: Option<String>,
    /// The language of what explains it, as a BCP 47 tag, if it is not the site's.
    pub language: Option<&'static str>,
    /// When an editor chooses it.
    pub meaning: Option<String>,
    /// What tells it from its neighbours.
    pub unlike: Option<String>,
    /// Words that it fits.
    pub example: Option<String>,
    /// How many statements have it.
    pub statements: usize,
    /// The address of the list of them.
    pub statements_url: Option<String>,
}

/// A word of atmosphere, explained.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WordEntry {
    /// The word.
    pub word: WordView,
    /// The language of what explains it, as a BCP 47 tag, if it is not the site's.
    pub language: Option<&'static str>,
    /// Words that it fits.
    pub example: Option<String>,
    /// How many times accounts say it.
    pub accounts: usize,
}

/// `statements`: ways in to all statements.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatementsView {
    /// How many there are.
    pub total: usize,
    /// Speakers by kind: people, countries, organizations.
    pub speakers: Vec<CountedGroup>,
    /// Speech acts by tone.
    pub acts: Vec<ToneActs>,
    /// Topics.
    pub topics: Option<CountedGroup>,
    /// The newest statements, newest first.
    pub newest: Vec<Shared<StatementRow>>,
    /// The address of the page that explains the acts.
    pub vocabulary: String,
}

/// Lists of statements, each with its length.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CountedGroup {
    /// The title: `People`.
    pub title: Arc<str>,
    /// The longest lists, longest first.
    pub lists: Vec<Counted>,
    /// How many more there are.
    pub more: usize,
    /// The address of the index, which leads to all.
    pub index: String,
}

/// The speech acts of a tone.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ToneActs {
    /// The tone.
    pub tone: Label,
    /// Its acts that statements have, most frequent first.
    pub acts: Vec<ActCount>,
}

/// `selection`: all statements that have something in common, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SelectionView {
    /// What they have in common: `Statements by Wang Yi`.
    pub title: String,
    /// The same in a sentence or two.
    pub description: String,
    /// Whether they are promises.
    pub commitments: bool,
    /// The speech act, if it is that.
    pub act: Option<Shared<ActView>>,
    /// The page of what they have in common.
    pub subject: Option<Link>,
    /// Lists that lie near.
    pub near: Vec<Counted>,
    /// The statements of this page.
    pub statements: Vec<Shared<StatementRow>>,
    /// Where this page stands.
    pub pager: Pager,
}

/// `commitments`: what was promised, by what became of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CommitmentsView {
    /// How many there are.
    pub total: usize,
    /// What is overdue, and by which date.
    pub overdue: Option<OverdueView>,
    /// Those of each status, as far as there are any.
    pub parts: Vec<CommitmentsPart>,
}

/// The promises of which one thing became.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CommitmentsPart {
    /// What became of them.
    pub status: Label,
    /// The same in a sentence.
    pub description: Arc<str>,
    /// The promises.
    pub statements: StatementsPart,
}

/// `redirect`: an address that a page had before.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RedirectView {
    /// Where the page is now.
    pub url: String,
    /// The whole address.
    pub canonical: String,
    /// Its title.
    pub title: String,
}

/// `search`: the page on which readers look for words. Its script does the looking.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SearchView {
    /// The address of the folder in which the index lies.
    pub index: String,
    /// The address of the script, a module.
    pub script: String,
    /// How much there is to look through: `1,204 readouts`.
    pub contents: String,
}
