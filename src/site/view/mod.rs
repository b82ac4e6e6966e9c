//! What templates see: plain structs, one for each kind of page.
//!
//! These are the public contract with people who write templates. Every template gets `site`
//! ([`SiteView`]) and `page` ([`PageView`]); which further variable it gets is said at each struct.
//! Addresses (`url`) are paths on the site's host, with any sub-path, ready for `href`. Strings are
//! plain text unless they are called HTML.

mod comparison;
mod concordance;
mod entity;
mod frame;
mod lists;
mod meeting;
mod parts;
mod readout;
mod relation;
mod shared;
mod shortened;
mod statements;
mod trail;
mod vocabulary;

pub use comparison::{
    AccountAtmosphere, AtmosphereView, ComparedWord, ComparisonCell, ComparisonGroup,
    ComparisonRow, ComparisonView, QuoteView, StandingView,
};
pub use concordance::{ConcordanceGroup, ConcordanceHead, ConcordanceView, MentionsView};
pub use entity::{EntityGroup, EntityView, IdentifierView, OfficeView};
pub use frame::{PageView, SiteView};
pub use lists::{
    HomeView, IndexEntry, IndexGroup, IndexView, ListView, ListYear, MonthView, RedirectView,
    SearchView, TextView, YearView, YearsView,
};
pub use meeting::{ClaimView, DisagreementView, MeetingView, TopicCoverage};
pub use parts::{
    AccountLink, AccountRow, Counted, DateView, EntityRef, Footnote, Label, Link, MeetingRow,
    PageLink, Pager, Prose,
};
pub use readout::{CodingView, OriginalView, PassageView, ReadoutView, SourceView, TextsView};
pub use relation::{PartyPeople, RelationView};
pub(in crate::site) use shared::Html;
pub use shared::{Markup, Shared, Tongue};
pub use shortened::Shortened;
pub use statements::{
    ActCount, ActView, AnnotationView, CommitmentView, CommitmentsPart, CommitmentsView,
    CountedGroup, SelectionView, SpeakerActs, StatementRow, StatementView, StatementsPart,
    StatementsView, ToneActs, WordView,
};
pub use trail::{
    ComparedView, DiffPiece, GlanceCell, SilenceView, TrailCell, TrailLane, TrailStatement,
    TrailStep, TrailView,
};
pub use vocabulary::{ActEntry, VocabularyView, WordEntry};
