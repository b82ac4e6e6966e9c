//! What templates see of formulas.

use schemars::JsonSchema;
use serde::Serialize;

use crate::source::record::Extra;

use crate::site::view::{
    ConcordanceGroup, DateView, EntityGroup, EntityRef, HeatColumn, IdentifierView, Label, Link,
    Pager, Prose, Shared, Tongue,
};

/// `formula`: one formula.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FormulaView {
    /// The id.
    pub id: String,
    /// The kind: a formula.
    pub kind: Label,
    /// The name.
    pub name: String,
    /// The editors' explanation; on the first page only.
    pub body: Prose,
    /// Whether its facts are uncertain.
    pub uncertain: bool,
    /// Why they are uncertain.
    pub certainty_note: Option<String>,
    /// `extra` of its record.
    pub extra: Extra,
    /// Its phrases by language.
    pub phrases: Vec<PhrasesView>,
    /// What it is about, as topics.
    pub topics: Vec<Shared<EntityRef>>,
    /// Who is known for it.
    pub issuer: Option<Shared<EntityRef>>,
    /// Other related records.
    pub about: Vec<Shared<EntityRef>>,
    /// Ids in authority files.
    pub identifiers: Vec<IdentifierView>,
    /// Where it was first seen: the accounts of the first meeting with an account that uses it; none if no
    /// account is known to use it.
    pub first: Vec<FirstUse>,
    /// How many accounts use it.
    pub accounts: usize,
    /// On the first page only: how each issuer uses it, in the order of first use; then issuers who published
    /// accounts of the same meetings and are known not to use it in some account.
    pub by_issuer: Vec<IssuerUse>,
    /// The accounts that use it and the accounts that drop it, by issuer and country pair.
    pub history: Vec<UseGroup>,
    /// The position of this page; its items are rows of the history.
    pub pager: Pager,
    /// On the first page only: where it occurs in the issuers' own words.
    pub said: UsesPart,
    /// On the first page only: where it occurs in the archive's or a translator's words.
    pub retold: UsesPart,
    /// The address of the page with all places, if these are not all.
    pub all_uses: Option<String>,
    /// The entities whose records refer to it, by kind.
    pub related: Vec<EntityGroup>,
}

/// The phrases of a language.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PhrasesView {
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`, for that language.
    pub dir: &'static str,
    /// The phrases.
    pub phrases: Vec<String>,
}

/// An account that uses a formula first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FirstUse {
    /// When the meeting was.
    pub date: Shared<DateView>,
    /// Who issued the account.
    pub issuer: String,
    /// The account; where its own words have the formula in a statement, that place.
    pub account: Link,
}

/// How an issuer uses a formula.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IssuerUse {
    /// The issuer.
    pub issuer: String,
    /// The issuer's page; none for joint texts.
    pub url: Option<String>,
    /// How many of its accounts use the formula.
    pub using: usize,
    /// How many are known not to use it.
    pub without: usize,
    /// Of how many it is not known.
    pub unknown: usize,
    /// The date of the first meeting with an account that uses it; none if no account does.
    pub first: Option<Shared<DateView>>,
    /// When the last was.
    pub last: Option<Shared<DateView>>,
    /// How often it was dropped, in all relations.
    pub dropped: usize,
    /// How often it returned, in all relations.
    pub returned: usize,
}

/// The history of a formula with one issuer in one relation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UseGroup {
    /// The issuer.
    pub issuer: String,
    /// The issuer's page; none for joint texts.
    pub url: Option<String>,
    /// The relation.
    pub relation: Option<Link>,
    /// Whether it began on the page before.
    pub continued: bool,
    /// Its rows, in the order of time.
    pub rows: Vec<UseRow>,
}

/// A meeting whose accounts by one issuer use a set phrase, or drop it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UseRow {
    /// `first`, `used`, `dropped` or `returned`.
    pub turn: &'static str,
    /// When the meeting was.
    pub date: Shared<DateView>,
    /// The meeting.
    pub meeting: Shared<Link>,
    /// The accounts.
    pub accounts: Vec<UseAccount>,
    /// The number of meetings between this row and the previous account with a known answer; before the
    /// first use, the number of earlier meetings for which it is not known.
    pub between: usize,
}

/// An account, and how it is known whether it uses a formula.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UseAccount {
    /// The title.
    pub title: String,
    /// HTML: the attributes with the language of the title, if it is not the language of the site.
    pub lang: Tongue,
    /// The address.
    pub url: String,
    /// How often its own words have the formula; 0 where an editor recorded it, or that it is not there.
    pub times: usize,
    /// Whether an editor recorded it.
    pub recorded: bool,
}

/// Places where a set phrase occurs, with the surrounding words.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct UsesPart {
    /// By account, newest first.
    pub groups: Vec<ConcordanceGroup>,
    /// How many places there are in all.
    pub places: usize,
    /// In how many accounts they are.
    pub accounts: usize,
}

/// `uses`: all places where a set phrase occurs, if its own page does not show them all.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UsesView {
    /// The formula.
    pub formula: Shared<EntityRef>,
    /// Of this page: places in the issuers' own words, newest first.
    pub said: UsesPart,
    /// On this page: places in the archive's or a translator's words; they follow all places in the issuers'
    /// words.
    pub retold: UsesPart,
    /// The position of this page; its items are places.
    pub pager: Pager,
}

/// `formulas`: all set phrases, and who used each of them in which year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FormulasView {
    /// The columns: years, or periods of years, in the order of time without a gap.
    pub columns: Vec<HeatColumn>,
    /// The formulas of this page, sorted by name.
    pub formulas: Vec<FormulaRows>,
    /// The position of this page.
    pub pager: Pager,
}

/// A formula in the table of all.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FormulaRows {
    /// The name.
    pub name: String,
    /// The address.
    pub url: String,
    /// How many accounts use it.
    pub accounts: usize,
    /// The number of places where it occurs in summaries and translations.
    pub retold: usize,
    /// Its issuers, in the order of first use.
    pub issuers: Vec<FormulaRow>,
    /// How many issuers more there are.
    pub more: usize,
}

/// A formula with one issuer, year by year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FormulaRow {
    /// The issuer.
    pub issuer: String,
    /// The issuer's page; none for joint texts.
    pub url: Option<String>,
    /// One for each column.
    pub cells: Vec<FormulaCell>,
}

/// What the accounts of an issuer in a year, or a period of years, do with a formula.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FormulaCell {
    /// How many use it.
    pub using: usize,
    /// How many are known not to use it.
    pub without: usize,
    /// Of how many that is not known.
    pub unknown: usize,
    /// The shade: from 1, the lightest, to 4; 0 if none uses it.
    pub shade: usize,
}

/// The formulas that accounts of a relation use.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RelationFormulas {
    /// Each set phrase with each issuer, in the order of first use.
    pub rows: Vec<RelationFormula>,
    /// How many more there are.
    pub more: usize,
    /// The address of the index of formulas.
    pub index: String,
}

/// A formula with one issuer, in the accounts of a relation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RelationFormula {
    /// The formula.
    pub formula: Link,
    /// The issuer.
    pub issuer: String,
    /// The issuer's page; none for joint texts.
    pub issuer_url: Option<String>,
    /// At how many meetings the issuer's accounts use it.
    pub meetings: usize,
    /// When the last of these meetings was.
    pub last: Shared<DateView>,
    /// When it was first used, dropped and used again: the newest of these, in the order of time.
    pub points: Vec<TurnPoint>,
}

/// When an issuer first used a formula, dropped it or came back to it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TurnPoint {
    /// `first`, `dropped` or `returned`.
    pub turn: &'static str,
    /// When the meeting was.
    pub date: Shared<DateView>,
}

/// The formulas of an account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReadoutFormulas {
    /// The set phrases that it uses, in its own words or as recorded by an editor.
    pub used: Vec<Shared<EntityRef>>,
    /// The set phrases in its text, if the text is not the issuer's own words.
    pub retold: Vec<Shared<EntityRef>>,
    /// The set phrases that an editor looked for and did not find.
    pub absent: Vec<Shared<EntityRef>>,
    /// Whether an editor looked for all and found none.
    pub none: bool,
}
