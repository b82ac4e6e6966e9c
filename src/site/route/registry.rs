//! The kinds of pages: one line for each.
//!
//! `Route` ([`routes`](crate::site::route::routes)), the addresses, the origins of files, rendering, the listing
//! of all routes, the incremental build and the reference of templates are generated from these lines. A line is
//!
//! ```text
//! VARIANT(FIELD: TYPE, …) page NUMBER at [PARTS] in "GROUP" unlisted => FILE::TYPE;
//! ```
//!
//! - `VARIANT` is the variant of `Route`, with its fields.
//! - `page NUMBER`: the kind is a list of several pages, and this field says which one of them a route is. Pages
//!   count from 1; the address of all but the first ends with `page/NUMBER/`.
//! - `at [PARTS]`: the address. Parts are texts and what implements `Segment`.
//! - `in "GROUP"`: how a report of a build calls it, with kinds that are like it.
//! - `unlisted`: search engines are not told of it.
//! - `FILE::TYPE`: the type in `site/page/FILE.rs` that implements `Page`. It is made from the fields. Where it
//!   leaves some of its pages to another type, that type follows.
//!
//! The order is that of the listing and so of the sitemap.

/// Gives the lines to a macro.
macro_rules! page_kinds {
    ($with:ident) => {
        $with! {
            /// The front page.
            Home at [] in "home" => home::HomePage;
            /// What a host shows where nothing is.
            Missing at ["404.html"] in "texts" unlisted => missing::MissingPage;
            /// All readouts.
            Readouts(number: usize) page number at ["readouts/"] in "indexes" => indexes::ReadoutsPage;
            /// All meetings.
            Meetings(number: usize) page number at ["meetings/"] in "indexes" => indexes::MeetingsPage;
            /// All relations.
            Relations(number: usize) page number at ["relations/"] in "indexes" => indexes::RelationsPage;
            /// All years.
            Years at ["years/"] in "indexes" => year::YearsPage;
            /// Where meetings were held.
            Map at ["map/"] in "indexes" => map::MapPage;
            /// All entities of a kind.
            Entities(kind: EntityKind, number: usize) page number at [kind, "/"] in "indexes"
                => indexes::EntitiesPage, set_phrase_index::FormulasPage;
            /// One entity.
            Entity(ix: EntityIx, number: usize) page number at [ix, "/"] in "entities"
                => entity::EntityPage, set_phrase::FormulaPage;
            /// All mentions of one entity, where its own page does not show them all.
            Mentions(ix: EntityIx, number: usize) page number at [ix, "/mentions/"] in "mentions"
                => mentions::MentionsPage;
            /// All places where a formula stands in texts.
            FormulaUses(ix: EntityIx, number: usize) page number at [ix, "/in-context/"] in "mentions"
                => set_phrase_uses::FormulaUsesPage;
            /// One year.
            Year(year: i16, number: usize) page number at ["years/", year, "/"] in "years" => year::YearPage;
            /// One relation.
            Relation(ix: RelationIx, number: usize) page number at ["relations/", ix, "/"] in "relations"
                => relation::RelationPage;
            /// What the accounts of a relation say on one topic, in time.
            Trail(relation: RelationIx, topic: EntityIx, number: usize) page number
                at ["relations/", relation, "/", TrailFolder(topic), "/"] in "trails" => trail::TrailPage;
            /// Who raised what at the meetings of a relation.
            Agenda(ix: RelationIx, number: usize) page number at ["relations/", ix, "/raised/"] in "trails"
                => agenda::AgendaPage;
            /// One meeting.
            Meeting(ix: MeetingIx) at ["meetings/", ix, "/"] in "meetings" => meeting::MeetingPage;
            /// The texts of two accounts of a meeting, side by side: those that differ most.
            Texts(ix: MeetingIx) at ["meetings/", ix, "/texts/"] in "meetings" => texts::TextsPage;
            /// Any other two.
            TextPair(left: ReadoutIx, right: ReadoutIx)
                at ["meetings/", MeetingOf(left), "/texts/", left, "/", right, "/"] in "meetings"
                => texts::TextPairPage;
            /// One readout.
            Readout(ix: ReadoutIx) at ["readouts/", ix, "/"] in "readouts" => readout::ReadoutPage;
            /// A translation and its original, side by side.
            Beside(ix: ReadoutIx) at ["readouts/", ix, "/beside/"] in "readouts" => beside::BesidePage;
            /// Two translations of one account into one language, side by side.
            Translations(left: ReadoutIx, right: ReadoutIx) at ["readouts/", left, "/beside/", right, "/"]
                in "readouts" => beside::TranslationsPage;
            /// An account against the one before it by the same issuer.
            Redline(ix: ReadoutIx) at ["readouts/", ix, "/redline/"] in "readouts" => redline::RedlinePage;
            /// A version of an account against the one before it.
            Changes(ix: ReadoutIx) at ["readouts/", ix, "/changes/"] in "readouts" => redline::ChangesPage;
            /// What is left of a record that was withdrawn.
            Tombstone(ix: TombstoneIx) at [ix, "/"] in "texts" unlisted => tombstone::TombstonePage;
            /// A page about the archive.
            Page(ix: PageIx) at ["pages/", ix, "/"] in "texts" => text::TextPage;
            /// The speech acts and words of atmosphere by which the archive classifies.
            Vocabulary at ["vocabulary/"] in "texts" => vocabulary::VocabularyPage;
            /// Where accounts differ: ways in to all points.
            Points at ["points/"] in "points" => points::PointsPage;
            /// The points that have something in common.
            PointsOf(selection: PointSelection, number: usize) page number at [selection] in "points"
                => points::PointListPage;
            /// Ways in to all statements.
            Statements at ["statements/"] in "statements" => statements::StatementsPage;
            /// All promises, by what became of them.
            Commitments at ["commitments/"] in "statements" => statements::CommitmentsPage;
            /// Promises by due date.
            Due(number: usize) page number at ["commitments/due/"] in "statements" => due::DuePage;
            /// The statements that have something in common.
            StatementsOf(selection: Selection, number: usize) page number at [selection] in "statements"
                => statements::StatementsOfPage;
            /// How the archive was annotated.
            Method at ["method/"] in "texts" => method::MethodPage;
            /// Statements on which coders differ.
            Disagreements(number: usize) page number at ["method/disagreements/"] in "texts"
                => method::DisagreementsPage;
            /// The corrections of all records.
            Corrections(number: usize) page number at ["corrections/"] in "texts" => corrections::CorrectionsPage;
            /// What the archive does not hold.
            Coverage at ["coverage/"] in "texts" => coverage::CoveragePage;
            /// Where readers look for words.
            Search at ["search/"] in "texts" unlisted => search::SearchPage;
            /// The searches that the archive keeps.
            Searches at ["searches/"] in "texts" => searches::SearchesPage;
            /// What one of them finds.
            Saved(i: usize) at [SavedSearch(i), "/"] in "texts" => searches::SavedPage;
            /// What of the archive can be downloaded.
            Data at ["data/"] in "data" => data::DataPage;
            /// An address that a page had before.
            Redirect(i: usize) at [OldAddress(i)] in "redirects" unlisted => redirect::RedirectPage;
        }
    };
}

pub(in crate::site) use page_kinds;
