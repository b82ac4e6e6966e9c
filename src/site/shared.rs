//! Parts of views that many pages show, each made once, when the first page asks for it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use super::Site;
use super::annotation::StatementIx;
use super::describe::Labelled;
use super::route::{Follows, Route};
use super::searching::namesakes;
use super::view::{
    AccountLink, ActView, ConcordanceHead, DateView, EntityRef, Html, Label, Link, Markup,
    MeetingRow, PageView, Shared, StatementRow, StatementView, Tongue,
};
use super::wording::DOT;
use crate::archive::{ActIx, Archive, EntityIx, MeetingIx, ReadoutIx, RelationIx, Statement};
use crate::diagnostics::Diagnostic;
use crate::source::record::Rendition;
use crate::words::Word;

/// So many bytes has a row of most lists.
const ROW: usize = 768;

/// The parts that have been made so far.
#[derive(Debug, Default)]
pub(super) struct Parts {
    entities: Vec<OnceLock<Shared<EntityRef>>>,
    acts: Vec<OnceLock<Shared<ActView>>>,
    /// What choices are called, by the word for each.
    labels: Vec<OnceLock<Shared<Label>>>,
    /// The badges of renditions, by the word for each.
    badges: Vec<OnceLock<Markup>>,
    meetings: Vec<MeetingParts>,
    relations: Vec<RelationParts>,
    readouts: Vec<ReadoutParts>,
    frame: Frame,
    namesakes: OnceLock<BTreeSet<EntityIx>>,
    /// Why some parts could not be set.
    faults: Mutex<Vec<Diagnostic>>,
}

/// What stands around pages.
#[derive(Debug, Default)]
struct Frame {
    /// The addresses of the indexes, in the order of the main navigation.
    indexes: Vec<String>,
    /// The addresses of the pages about the archive.
    menu: Vec<String>,
    /// The mastheads by which of the indexes the page is, and which one it belongs to: the position of
    /// each, or that of the last and one for none.
    mastheads: Vec<OnceLock<Markup>>,
    /// What pages of readouts load.
    readout_assets: OnceLock<Markup>,
    /// What all others load.
    assets: OnceLock<Markup>,
    /// Links to what is above most pages, and to what follows the archive.
    links: BTreeMap<Route, OnceLock<Shared<Link>>>,
}

#[derive(Debug, Default)]
struct RelationParts {
    link: OnceLock<Shared<Link>>,
    feed: OnceLock<Shared<Link>>,
}

#[derive(Debug, Default)]
struct MeetingParts {
    row: OnceLock<Shared<MeetingRow>>,
    /// The beginning and the end of its row in a list.
    ends: OnceLock<(Box<str>, Box<str>)>,
    facts: OnceLock<Markup>,
    link: OnceLock<Shared<Link>>,
    date: OnceLock<Shared<DateView>>,
}

#[derive(Debug, Default)]
struct ReadoutParts {
    link: OnceLock<Shared<AccountLink>>,
    /// What stands above its lines in a concordance.
    concordance: OnceLock<Shared<ConcordanceHead>>,
    /// Its entry in Atom feeds.
    entry: OnceLock<Box<str>>,
    /// In the order of its statements.
    statements: Vec<StatementParts>,
}

#[derive(Debug, Default)]
struct StatementParts {
    view: OnceLock<Shared<StatementView>>,
    row: OnceLock<Shared<StatementRow>>,
}

impl Parts {
    /// Room for the parts of an archive.
    pub(super) fn of(archive: &Archive) -> Self {
        fn room<T>(count: usize) -> Vec<OnceLock<T>> {
            (0..count).map(|_| OnceLock::new()).collect()
        }
        let readouts = archive.readouts.iter().map(|readout| {
            let places = readout.statements.iter();
            ReadoutParts {
                statements: places.map(|_| StatementParts::default()).collect(),
                ..ReadoutParts::default()
            }
        });
        let meetings = archive.meetings.iter().map(|_| MeetingParts::default());
        Parts {
            entities: room(archive.entities.len()),
            acts: room(archive.vocabulary.acts().count()),
            labels: room(Word::ALL.len()),
            badges: room(Word::ALL.len()),
            meetings: meetings.collect(),
            relations: archive
                .relations
                .iter()
                .map(|_| RelationParts::default())
                .collect(),
            readouts: readouts.collect(),
            frame: Frame::default(),
            namesakes: OnceLock::new(),
            faults: Mutex::default(),
        }
    }

    /// The entities that share their name with another of their kind.
    pub(super) fn namesakes(&self, archive: &Archive) -> &BTreeSet<EntityIx> {
        self.namesakes.get_or_init(|| namesakes(archive))
    }

    /// Why parts that pages show could not be set.
    pub(super) fn faults(&self) -> MutexGuard<'_, Vec<Diagnostic>> {
        // Nothing is ever half done to the list.
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where a link is kept, if many pages show it.
    fn link(&self, route: Route) -> Option<&OnceLock<Shared<Link>>> {
        match route {
            Route::Meeting(ix) => Some(&self.meetings[ix.position()].link),
            Route::Relation(ix, 1) => Some(&self.relations[ix.position()].link),
            Route::Feed(Follows::Relation(ix)) => Some(&self.relations[ix.position()].feed),
            route => self.frame.links.get(&route),
        }
    }

    /// Forgets what was made of a readout's text.
    pub(super) fn forget(&mut self, readout: ReadoutIx) {
        if let Some(parts) = self.readouts.get_mut(readout.position()) {
            parts.entry = OnceLock::new();
            parts.statements.fill_with(StatementParts::default);
        }
    }
}

impl Site {
    pub(super) fn entity_ref(&self, ix: EntityIx) -> Shared<EntityRef> {
        let made =
            self.parts.entities[ix.position()].get_or_init(|| Shared::new(&self.entity_link(ix)));
        made.clone()
    }

    pub(super) fn entity_refs(&self, list: &[EntityIx]) -> Vec<Shared<EntityRef>> {
        list.iter().map(|ix| self.entity_ref(*ix)).collect()
    }

    pub(super) fn act_view(&self, ix: ActIx) -> Shared<ActView> {
        let made = self.parts.acts[ix.position()].get_or_init(|| Shared::new(&self.explained(ix)));
        made.clone()
    }

    /// Gives templates what they need to know of the site.
    pub(super) fn tell_site(&mut self) {
        let mut view = self.site_view();
        let indexes: Vec<String> = view.indexes.iter().map(|index| index.url.clone()).collect();
        let above = [
            Route::Home,
            Route::Meetings(1),
            Route::Readouts(1),
            Route::Relations(1),
            Route::Years,
            Route::Feed(Follows::Archive),
        ];
        let kinds = self.shown.keys().map(|kind| Route::Entities(*kind, 1));
        self.parts.frame = Frame {
            links: above
                .into_iter()
                .chain(kinds)
                .map(|route| (route, OnceLock::new()))
                .collect(),
            mastheads: (0..(indexes.len() + 1).pow(2))
                .map(|_| OnceLock::new())
                .collect(),
            indexes,
            menu: view.menu.iter().map(|link| link.url.clone()).collect(),
            ..Frame::default()
        };
        self.theme.tera.global_context().insert("site", &view);
        view.imprint = self.markup("imprint", []);
        self.theme.tera.global_context().insert("site", &view);
    }

    /// Gives a page the parts of its frame that it shares with others.
    pub(super) fn share_frame(&self, page: &mut PageView) {
        // What is shared must not tell which page asked for it first.
        let (kind, assets) = match page.kind {
            "readout" => ("readout", &self.parts.frame.readout_assets),
            _ => ("", &self.parts.frame.assets),
        };
        let made = assets.get_or_init(|| self.markup("assets", [("kind", kind.into())]));
        page.assets = made.clone();
        page.masthead = self.masthead(page);
        page.metadata = self.metadata(page);
    }

    /// The masthead of a page: its own for the home page, the search page and those of the menu.
    fn masthead(&self, page: &PageView) -> Markup {
        let Frame {
            indexes,
            menu,
            mastheads,
            ..
        } = &self.parts.frame;
        let above = page.breadcrumbs.get(1).map_or("", |crumb| crumb.url());
        let set = |kind: &str, url: &str, within: &str| {
            let values = [
                ("kind", kind.into()),
                ("url", url.into()),
                ("within", within.into()),
            ];
            self.markup("masthead", values)
        };
        if matches!(page.kind, "home" | "search") || menu.contains(&page.url) {
            return set(page.kind, &page.url, above);
        }
        // What is shared must not tell which page asked for it first.
        let position = |url: &str| indexes.iter().position(|index| index == url);
        let url = |position: Option<usize>| position.map_or("", |i| indexes[i].as_str());
        let (here, within) = (position(&page.url), position(above));
        let cell =
            here.unwrap_or(indexes.len()) * (indexes.len() + 1) + within.unwrap_or(indexes.len());
        let made = || set("", url(here), url(within));
        match mastheads.get(cell) {
            Some(kept) => kept.get_or_init(made).clone(),
            None => made(),
        }
    }

    /// What pages call a choice of which most of them show one.
    pub(super) fn shared_label(&self, choice: impl Labelled) -> Shared<Label> {
        let (name, word) = choice.labelled();
        let made = || Shared::new(&self.label_of(name, word));
        match self.parts.labels.get(word as usize) {
            Some(kept) => kept.get_or_init(made).clone(),
            None => made(),
        }
    }

    /// The badge that says how a text relates to the original.
    pub(super) fn badge(&self, rendition: Rendition) -> Markup {
        let (_, word) = rendition.labelled();
        let made = || {
            let label = self.shared_label(rendition).value();
            self.markup("rendition", [("rendition", label)])
        };
        match self.parts.badges.get(word as usize) {
            Some(kept) => kept.get_or_init(made).clone(),
            None => made(),
        }
    }

    /// A meeting in a few words.
    pub(super) fn meeting_row(&self, ix: MeetingIx) -> Shared<MeetingRow> {
        let made = || Shared::new(&self.row_of(ix));
        let parts = &self.parts.meetings[ix.position()];
        parts.row.get_or_init(made).clone()
    }

    /// The rows of meetings in a list, each with what the meeting has to do with whom the page is about.
    pub(super) fn rows_with_roles(
        &self,
        meetings: impl Iterator<Item = (MeetingIx, Vec<String>)>,
    ) -> Markup {
        let mut rows = Html::with_room(meetings.size_hint().0 * ROW);
        for (ix, roles) in meetings {
            let (begin, end) = self.parts.meetings[ix.position()].ends.get_or_init(|| {
                let set = |component| {
                    let row = self.meeting_row(ix).value();
                    self.set(component, [("row", row)]).into_boxed_str()
                };
                (set("row_begin"), set("row_end"))
            });
            rows.tags("\n");
            rows.tags(begin);
            if !roles.is_empty() {
                rows.tags("\n<p class=\"row-roles\">");
                for (i, role) in roles.into_iter().enumerate() {
                    rows.tags(if i > 0 { DOT } else { "" });
                    rows.tags("<span>");
                    rows.words(&role);
                    rows.tags("</span>");
                }
                rows.tags("</p>");
            }
            rows.tags("\n");
            rows.tags(end);
        }
        rows.into()
    }

    /// The rows of meetings in a list of which nothing more is to be said.
    pub(super) fn rows(&self, meetings: impl Iterator<Item = MeetingIx>) -> Markup {
        self.rows_with_roles(meetings.map(|ix| (ix, Vec::new())))
    }

    /// The facts of a meeting, which its page and those of its accounts show.
    pub(super) fn meeting_facts(&self, ix: MeetingIx) -> Markup {
        let made = || {
            let meeting = self.archive.meeting(ix);
            let event = meeting.event.map(|ix| self.entity_ref(ix).value());
            let duration = meeting.duration().map(tera::Value::from);
            let none = tera::Value::none;
            let values = [
                ("row", self.meeting_row(ix).value()),
                ("event", event.unwrap_or_else(none)),
                ("duration", duration.unwrap_or_else(none)),
            ];
            self.markup("meeting_facts", values)
        };
        let parts = &self.parts.meetings[ix.position()];
        parts.facts.get_or_init(made).clone()
    }

    /// A link to a route by its title, which is the same wherever it is linked.
    pub(super) fn link_to<'t, T: Into<Cow<'t, str>>>(
        &self,
        route: Route,
        title: impl FnOnce() -> T,
    ) -> Shared<Link> {
        let made = || {
            Shared::new(&Link {
                title: title().into().into_owned(),
                lang: match route {
                    Route::Readout(ix) => self.tongue(ix),
                    _ => Tongue::default(),
                },
                url: self.url(route),
            })
        };
        match self.parts.link(route) {
            Some(kept) => kept.get_or_init(made).clone(),
            None => made(),
        }
    }

    /// A link to a meeting.
    pub(super) fn meeting_ref(&self, ix: MeetingIx) -> Shared<Link> {
        self.link_to(Route::Meeting(ix), || &self.archive.meeting(ix).title)
    }

    /// A link to a relation.
    pub(super) fn relation_ref(&self, ix: RelationIx) -> Shared<Link> {
        self.link_to(Route::Relation(ix, 1), || self.relation_title(ix))
    }

    /// When a meeting was.
    pub(super) fn meeting_date(&self, ix: MeetingIx) -> Shared<DateView> {
        let parts = &self.parts.meetings[ix.position()];
        let made = || Shared::new(&self.date_view(&self.archive.meeting(ix).date));
        parts.date.get_or_init(made).clone()
    }

    /// A link to an account.
    pub(super) fn account_link(&self, ix: ReadoutIx) -> Shared<AccountLink> {
        let parts = &self.parts.readouts[ix.position()];
        let made = || Shared::new(&self.linked_account(ix));
        parts.link.get_or_init(made).clone()
    }

    /// What stands above the lines of a readout in a concordance.
    pub(super) fn concordance_head(&self, ix: ReadoutIx) -> Shared<ConcordanceHead> {
        let made = self.parts.readouts[ix.position()]
            .concordance
            .get_or_init(|| {
                let readout = self.archive.readout(ix);
                let record = &readout.document.record;
                let language = self.language_of(ix);
                let values = [
                    ("account", self.account_link(ix).value()),
                    ("language", language.tag().into()),
                    ("dir", language.direction().into()),
                    ("meeting", self.meeting_ref(readout.meeting).value()),
                    ("date", self.meeting_date(readout.meeting).value()),
                    ("rendition", self.shared_label(record.rendition).value()),
                ];
                let head = ConcordanceHead {
                    account: self.account_link(ix),
                    title: record.title.clone(),
                    lang: self.tongue(ix),
                    begin: self.markup("kwic_begin", values),
                };
                Shared::new(&head)
            });
        made.clone()
    }

    /// The entry of a readout in Atom feeds.
    pub(super) fn feed_entry(&self, ix: ReadoutIx) -> &str {
        let parts = &self.parts.readouts[ix.position()];
        parts.entry.get_or_init(|| self.entry(ix).into_boxed_str())
    }

    fn markup<const N: usize>(
        &self,
        component: &str,
        arguments: [(&'static str, tera::Value); N],
    ) -> Markup {
        Markup::new(&self.set(component, arguments))
    }

    /// The HTML that a component of the theme makes of its arguments; none if it fails, which is a fault of
    /// the pages that show it.
    fn set<const N: usize>(
        &self,
        component: &str,
        arguments: [(&'static str, tera::Value); N],
    ) -> String {
        let mut context = tera::Context::new();
        for (name, value) in arguments {
            context.insert_value(name, value);
        }
        let theme = &self.theme;
        match theme.tera.render_component(component, &context, None, true) {
            Ok(html) => html,
            Err(error) => {
                let fault = theme.diagnostic(&error, None);
                let mut faults = self.parts.faults();
                if !faults.contains(&fault) {
                    faults.push(fault);
                }
                String::new()
            }
        }
    }

    pub(super) fn statement_view(
        &self,
        ix: ReadoutIx,
        statement: &Statement,
        act: ActIx,
    ) -> Shared<StatementView> {
        let view = || Shared::new(&self.told(ix, statement, act));
        match self.statement_parts(ix, statement) {
            Some(parts) => parts.view.get_or_init(view).clone(),
            None => view(),
        }
    }

    /// A statement in a list; none for words on the talks themselves.
    pub(super) fn statement_row(&self, at: StatementIx) -> Option<Shared<StatementRow>> {
        let statement = self
            .archive
            .readout(at.readout)
            .statements
            .get(at.position)?;
        let view = self.statement_view(at.readout, statement, statement.act()?);
        let parts = self.statement_parts(at.readout, statement)?;
        let row = || Shared::new(&self.listed_statement(at.readout, view));
        Some(parts.row.get_or_init(row).clone())
    }

    fn statement_parts(&self, ix: ReadoutIx, statement: &Statement) -> Option<&StatementParts> {
        let statements = &self.archive.readout(ix).statements;
        // Statements stand in the order of the record's list, from which faulty ones may be missing.
        let place = statements.binary_search_by_key(&statement.position, |s| s.position);
        self.parts.readouts[ix.position()]
            .statements
            .get(place.ok()?)
    }
}
