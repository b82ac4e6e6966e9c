//! The front page, indexes, lists, years, and pages of text.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::source::record::Extra;

use crate::site::view::{
    AccountRow, BriefFinding, Counted, HeatView, Link, MeetingList, MeetingRow, NetworkView, Pager,
    PointRow, Prose, Shared, TopicCoverage,
};

/// `home`: the front page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HomeView {
    /// What the archive is, by its editors; none: a sentence of the interface says it.
    pub intro: Option<Prose>,
    /// The newest readouts, newest first.
    pub newest: Vec<AccountRow>,
    /// The number of readouts.
    pub readouts: usize,
    /// The number of meetings.
    pub meetings: usize,
    /// The country pairs with the most meetings.
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
    /// The meeting that is shown first: that of `home.featured`, of the most telling difference, or the one with the
    /// most accounts and topics.
    pub featured: Option<Shared<MeetingRow>>,
    /// The accounts of that meeting.
    pub accounts: Vec<AccountRow>,
    /// What its accounts tell most differently, if they do as far as is known.
    pub finding: Option<BriefFinding>,
    /// The topics of that meeting, if it has several accounts.
    pub strip: Option<TopicStrip>,
    /// Further points on which accounts of other meetings differ, each in another way.
    pub more: Vec<HomeFinding>,
}

/// The topics of a meeting, and how many of them its accounts have.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TopicStrip {
    /// The topics.
    pub topics: Vec<TopicCoverage>,
    /// How many are in all accounts.
    pub all: usize,
    /// How many are known not to be in all accounts.
    pub not_all: usize,
    /// For how many it is not known whether they are in all accounts.
    pub not_known: usize,
}

/// A point on the front page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HomeFinding {
    /// How the accounts relate, with a link to all points of this kind.
    pub kind: Link,
    /// The point.
    pub row: PointRow,
}

/// `index`: all entities of one kind, or all country pairs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexView {
    /// The title: `People`.
    pub title: Arc<str>,
    /// What they are, in a sentence.
    pub description: Arc<str>,
    /// Every letter of the whole index, with a link to its first entry on this or another page.
    pub letters: Vec<Link>,
    /// Entries of this page by first letter, in the order of the site's language.
    pub groups: Vec<IndexGroup>,
    /// The map that shows the same, for an index of places.
    pub map: Option<Link>,
    /// For people, those who met most often; only on the first page.
    pub network: Option<NetworkView>,
    /// For topics, the most frequent ones by year; only on the first page, and only if there are several years.
    pub topics_by_year: Option<HeatView>,
    /// The position of this page.
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
    /// The name used for sorting in indexes.
    pub title: String,
    /// The address.
    pub url: String,
    /// A few words that distinguish it from others: an office, a country, a date.
    pub hint: Option<String>,
    /// At how many meetings it took part, or for a topic came up; of a relation, how many it has.
    pub meetings: usize,
    /// The number of readouts of the meetings of a country pair.
    pub readouts: usize,
    /// How many readouts name it.
    pub named: usize,
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
    /// The position of this page.
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
    /// The meetings of a list of meetings.
    pub meetings: MeetingList,
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
    /// The position of this page.
    pub pager: Pager,
}

/// The meetings of a month.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MonthView {
    /// `May`; none for meetings with only a known year.
    pub month: Option<Arc<str>>,
    /// The meetings.
    pub meetings: MeetingList,
}

/// `text`: a page about the archive.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TextView {
    /// The title.
    pub title: String,
    /// The text.
    pub body: Prose,
    /// The pages right below it.
    pub below: Vec<Link>,
    /// `extra` of its record.
    pub extra: Extra,
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

/// `search`: the search page. Its script performs the search.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SearchView {
    /// The address of the folder that contains the index.
    pub index: String,
    /// The address of the script, a module.
    pub script: String,
    /// The address of the script that reads queries, a module.
    pub query_script: String,
    /// The address of the script that writes results to a file, a module; it is loaded when it is needed.
    pub table_script: String,
    /// The address of the file with what the fields of queries can name.
    pub fields: String,
    /// The page with the searches that the archive keeps, if there are any.
    pub saved: Option<String>,
    /// How much there is to look through: `1,204 readouts`.
    pub contents: String,
}
