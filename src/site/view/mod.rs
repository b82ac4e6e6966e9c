//! What templates see: plain structs, one for each kind of page.
//!
//! These are the public contract with people who write templates. Every template gets `site`
//! ([`SiteView`]) and `page` ([`PageView`]); which further variable it gets is said at each struct.
//! Addresses (`url`) are paths on the site's host, with any sub-path, ready for `href`. Strings are
//! plain text unless they are called HTML.

mod agenda;
mod beside;
mod brief;
mod chart;
mod citation;
mod commitment;
mod comparison;
mod concordance;
mod course;
mod coverage;
mod divergence;
mod entity;
mod frame;
mod gap;
mod keeping;
mod lists;
mod map;
mod meeting;
mod metadata;
mod method;
mod parts;
mod point;
mod readout;
mod redline;
mod relation;
mod searches;
mod set_phrase;
mod shared;
mod shortened;
mod statements;
mod texts;
mod trail;
mod vocabulary;
pub use comparison::{
    AccountAtmosphere, AtmosphereView, ComparedWord, ComparisonCell, ComparisonGroup,
    ComparisonRow, ComparisonView, QuoteView, StandingView,
};
pub use concordance::{ConcordanceGroup, ConcordanceHead, ConcordanceView, KwicLine, MentionsView};
pub use entity::{EntityGroup, EntityView, IdentifierView, OfficeView};
pub use frame::{LogoPicture, LogoView, PageView, SiteView};
pub use lists::{
    HomeFinding, HomeView, IndexEntry, IndexGroup, IndexView, ListView, ListYear, MonthView,
    RedirectView, SearchView, TextView, TopicStrip, YearView, YearsView,
};
pub use meeting::{ClaimView, DisagreementView, MeetingView, TopicCoverage};
pub use method::{
    AgreementView, CodebookView, CodedView, CoderDifference, CoderDifferences,
    CoderDifferencesView, CoderView, DoubtView, MeasureView, MethodCount, MethodView,
};
pub use parts::{
    AccountLink, AccountRow, Counted, DateView, EntityRef, Footnote, Label, Link, ListedMeeting,
    MeetingList, MeetingRow, PageLink, Pager, Prose,
};
pub use readout::{
    CodingView, OriginalView, PassageView, ReadoutView, SideLink, SourceView, TextsView,
};
pub use relation::{PartyPeople, RelationView};
pub use searches::{FoundPassageView, FoundView, FoundWords, SavedEntry, SavedView, SearchesView};
pub(in crate::site) use shared::Html;
pub use shared::{SafeHtml, Shared, Tongue};
pub use shortened::Shortened;
pub use statements::{
    AcrossView, ActCount, ActView, AnnotationView, BeyondView, CommitmentView, CommitmentsPart,
    CommitmentsView, CountedGroup, RecordedView, SelectionView, SpeakerActs, StatementRow,
    StatementView, StatementsPart, StatementsView, ToneActs, WordView,
};
pub use texts::{TextAlone, TextBlock, TextColumn, TextLink, TextNote, TextPairView};
pub use trail::{
    ComparedView, DiffPiece, GlanceCell, SilenceView, TrailCell, TrailLane, TrailStatement,
    TrailStep, TrailView,
};
pub use vocabulary::{ActEntry, VocabularyView, WordEntry};

pub use agenda::{
    ComparedMeeting, OnlyReported, OnlyTopic, RaisedAccount, RaisedBy, RaisedChart, RaisedColumn,
    RaisedMark, RaisedTopic, RaisedView,
};
pub use beside::{BesideRow, BesideView, VersionView};
pub use brief::{BriefAlone, BriefFinding, BriefItem, BriefSide, BriefSince, BriefView};
pub use chart::{
    AxisLabel, AxisView, HeatCell, HeatColumn, HeatRow, HeatView, NetworkArcs, NetworkGroup,
    NetworkPair, NetworkPerson, NetworkView, PeriodRow, TimelineLane, TimelineView, ToneLane,
    ToneMark, ToneMarks, ToneVerb, ToneView,
};
pub use citation::{CitationView, CitationsOfYear, CitedView, DataView, FilesView};
pub use commitment::{DueGroup, DueView, EvidenceView, OverdueView, StatusView};
pub use course::{
    CourseAct, CourseYear, CoursesView, PartnerCell, PartnerColumn, PartnerRow, PartnersView,
    PointsPart, TopicCourse,
};
pub use coverage::{CoverageView, GapRecord, GapView};
pub use divergence::{AttributedView, DivergenceCell, DivergenceRow, DivergenceView};
pub use gap::{TranslationGapCount, TranslationGapView};
pub use keeping::{CorrectionView, CorrectionsView, KeptView, LicenseView, TombstoneView};
pub use map::{
    CircleView, ClosePlace, LabelView, LocatorView, MapView, OffMapView, PictureView, ScaleView,
    SpotView,
};
pub(in crate::site) use metadata::without_isolates;
pub use metadata::{Alternate, MetaTag, Metadata, OgType};
pub use point::{PointCell, PointGroup, PointListView, PointRow, PointView, PointsView};
pub use redline::{CaptureView, ComparedText, RedlineLine, RedlineLink, RedlineView};
pub use set_phrase::{
    FirstUse, FormulaCell, FormulaRow, FormulaRows, FormulaView, FormulasView, IssuerUse,
    PhrasesView, ReadoutFormulas, RelationFormula, RelationFormulas, TurnPoint, UseAccount,
    UseGroup, UseRow, UsesPart, UsesView,
};
