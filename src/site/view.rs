//! What templates see: plain structs, one for each kind of page.
//!
//! These are the public contract with people who write templates. Every template gets `site`
//! ([`SiteView`]) and `page` ([`PageView`]); which further variable it gets is said at each struct.
//! Addresses (`url`) are paths on the site's host, with any sub-path, ready for `href`. Strings are
//! plain text unless they are called HTML.

use schemars::JsonSchema;
use serde::Serialize;

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
    /// The indexes: readouts, meetings, relations, every kind of entity that occurs, years.
    pub indexes: Vec<Counted>,
    /// Who edits the archive.
    pub editors: Vec<String>,
    /// What may be done with the archive.
    pub rights: Option<String>,
    /// The address of the stylesheet.
    pub stylesheet: String,
    /// The address of the script, without which everything works too.
    pub script: String,
    /// The address of the icon.
    pub icon: String,
    /// Chancery's name and version.
    pub generator: &'static str,
}

/// `page`: what the head of a page says of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PageView {
    /// What it is: `home`, `readout`, `meeting`, `person` and the other kinds of entity, `index`, `relation`, `year`, `page`, `missing` or `redirect`.
    pub kind: &'static str,
    /// The title, without the site's.
    pub title: String,
    /// A sentence for search engines and link previews.
    pub description: String,
    /// The address.
    pub url: String,
    /// The whole address, with scheme and host.
    pub canonical: String,
    /// `website`, `article` or `profile`, after the Open Graph protocol (<https://ogp.me>).
    pub og_type: &'static str,
    /// The pages above it, from the home page down.
    pub breadcrumbs: Vec<Link>,
    /// Feeds that follow what the page shows.
    pub feeds: Vec<Link>,
    /// Names and values of `meta` elements that reference managers read.
    pub citation: Vec<Meta>,
    /// schema.org data as JSON, safe to stand in a `script` element.
    pub json_ld: Option<String>,
    /// Whether search engines should leave it out.
    pub noindex: bool,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Label {
    /// As front matter writes it: `courtesy-call`.
    pub name: &'static str,
    /// As readers read it: `Courtesy call`.
    pub text: &'static str,
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
    pub place: Option<EntityRef>,
    /// Who met.
    pub parties: Vec<EntityRef>,
    /// The people who took part.
    pub participants: Vec<EntityRef>,
    /// Its accounts.
    pub accounts: Vec<AccountLink>,
    /// What the entity whose page shows the list has to do with it: `took part`, `named 3 times`.
    pub roles: Vec<String>,
    /// Whether its facts are not sure.
    pub uncertain: bool,
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
    pub publisher: Option<EntityRef>,
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
    pub statement: Option<StatementView>,
    /// The words of the glossary, for `atmosphere`.
    pub words: Vec<WordView>,
    /// An editor's remark.
    pub note: Option<Prose>,
    /// Whether the annotation is not sure.
    pub uncertain: bool,
    /// How to cite it.
    pub cite: String,
}

/// A statement: who did what speech act, to whom, on which topic, according to which account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatementView {
    /// The address of its words.
    pub url: String,
    /// The speech act.
    pub act: ActView,
    /// Who spoke.
    pub by: Vec<EntityRef>,
    /// To whom.
    pub to: Vec<EntityRef>,
    /// On which topics.
    pub topics: Vec<EntityRef>,
    /// The agreement or scheme that it speaks of.
    pub instrument: Option<EntityRef>,
    /// What it says in short, in the editor's words; none: the quote says it.
    pub gist: Option<String>,
    /// The words of the account.
    pub quote: String,
    /// The language of the quote, as a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`, for that language.
    pub dir: &'static str,
    /// Whether the quote is in the publisher's own words, not the archive's.
    pub exact: bool,
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
    /// The verb as it follows a name: `expressed concern`.
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
    /// `open`, `kept` or `lapsed`.
    pub status: Label,
    /// The readouts and meetings that tell of it.
    pub followed_by: Vec<Link>,
}

/// A statement in a list, with the account that has it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatementRow {
    /// The statement.
    pub statement: StatementView,
    /// The account.
    pub account: AccountLink,
    /// The title of the account.
    pub title: String,
    /// Its meeting.
    pub meeting: Link,
    /// When the meeting was.
    pub date: DateView,
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
    /// The meeting with the most accounts and topics, for a first look.
    pub featured: Option<MeetingRow>,
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
    pub publisher: Option<EntityRef>,
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
    /// How many statements it has.
    pub statements: usize,
    /// Where it was read.
    pub source: SourceView,
    /// What may be done with the text.
    pub rights: Option<String>,
    /// Its meeting.
    pub meeting: MeetingRow,
    /// The occasion.
    pub event: Option<EntityRef>,
    /// How long the meeting lasted.
    pub duration: Option<String>,
    /// What it speaks of.
    pub topics: Vec<EntityRef>,
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
    pub cite: String,
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
    pub row: MeetingRow,
    /// Its accounts, in the order of `row.accounts`.
    pub accounts: Vec<AccountRow>,
    /// The occasion.
    pub event: Option<EntityRef>,
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
    /// The relations to which it belongs.
    pub relations: Vec<Link>,
    /// The meeting before in the first of them.
    pub previous: Option<Link>,
    /// The meeting after.
    pub next: Option<Link>,
    /// How to cite it.
    pub cite: String,
}

/// A fact on which the files of a meeting disagree.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DisagreementView {
    /// `date`, `place`, …
    pub fact: &'static str,
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
    pub topic: EntityRef,
    /// For each account, in the order of `row.accounts`: whether it does.
    pub accounts: Vec<bool>,
    /// The side that alone speaks of it, if there is more than one account.
    pub only: Option<String>,
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
    pub country: Option<EntityRef>,
    /// The offices of a person.
    pub offices: Vec<OfficeView>,
    /// Degrees north of a place.
    pub lat: Option<f64>,
    /// Degrees east of a place.
    pub lon: Option<f64>,
    /// The date of an event or instrument.
    pub date: Option<DateView>,
    /// The place of an event.
    pub place: Option<EntityRef>,
    /// The parties of an instrument.
    pub parties: Vec<EntityRef>,
    /// The topics of an instrument, or the broader topic of a topic.
    pub topics: Vec<EntityRef>,
    /// Ids in authority files, with links where they are known.
    pub identifiers: Vec<IdentifierView>,
    /// The meetings in which it takes part or whose accounts name it, newest first.
    pub meetings: Vec<MeetingRow>,
    /// Where this page stands among those of the list of meetings.
    pub pager: Pager,
    /// How many readouts name it.
    pub mentioned_in: usize,
    /// The people whom a person met, by the number of meetings.
    pub met: Vec<Counted>,
    /// The relations of a party.
    pub relations: Vec<Counted>,
    /// What its meetings speak of.
    pub spoken_of: Vec<Counted>,
    /// Entities that refer to it, by kind.
    pub related: Vec<EntityGroup>,
}

/// An office of a person.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OfficeView {
    /// What it is called.
    pub title: String,
    /// The body in which it is held.
    pub body: Option<EntityRef>,
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
    pub title: &'static str,
    /// The entities, sorted by name.
    pub entities: Vec<EntityRef>,
    /// How many more there are.
    pub more: usize,
}

/// `index`: all entities of one kind, or all relations.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexView {
    /// The title: `People`.
    pub title: &'static str,
    /// What they are, in a sentence.
    pub description: &'static str,
    /// Every letter of the whole index, and where it begins: this page or another.
    pub letters: Vec<Link>,
    /// Entries of this page by first letter, in the order of the site's language.
    pub groups: Vec<IndexGroup>,
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
    pub title: &'static str,
    /// What they are, in a sentence.
    pub description: &'static str,
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
    pub meetings: Vec<MeetingRow>,
}

/// `relation`: two parties and all their meetings.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RelationView {
    /// The title: `Cambodia and the United States`.
    pub title: String,
    /// The parties.
    pub parties: Vec<EntityRef>,
    /// The first and the last meeting: `2018 – 2024`.
    pub span: String,
    /// Their meetings, newest first.
    pub meetings: Vec<MeetingRow>,
    /// Where this page stands.
    pub pager: Pager,
    /// What the meetings spoke of.
    pub topics: Vec<Counted>,
    /// For each party, the people who met for it.
    pub people: Vec<PartyPeople>,
    /// How many of the meetings have an account from each side.
    pub both: usize,
    /// How many have one from one side only.
    pub one: usize,
    /// How many have none.
    pub none: usize,
}

/// The people who met for a party.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PartyPeople {
    /// The party; none for people who act for neither.
    pub party: Option<EntityRef>,
    /// The people, by the number of meetings.
    pub people: Vec<Counted>,
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
    pub month: Option<&'static str>,
    /// The meetings.
    pub meetings: Vec<MeetingRow>,
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
    pub act: ActView,
    /// The root code of the CAMEO codebook.
    pub cameo: Option<String>,
    /// When an editor chooses it.
    pub meaning: Option<String>,
    /// What tells it from its neighbours.
    pub unlike: Option<String>,
    /// Words that it fits.
    pub example: Option<String>,
    /// How many statements have it.
    pub statements: usize,
}

/// A word of atmosphere, explained.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WordEntry {
    /// The word.
    pub word: WordView,
    /// Words that it fits.
    pub example: Option<String>,
    /// How many times accounts say it.
    pub accounts: usize,
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
