//! The model: entities, meetings and readouts, with every reference resolved.

mod absence;
mod coding;
mod commitment;
mod country;
mod coverage;
mod dated;
mod entity;
mod fact;
mod gap;
mod implausible;
mod index;
mod keeping;
pub(crate) mod language;
mod lineage;
mod meeting;
mod menu;
mod page_tree;
mod point;
mod readout;
mod relation;
mod searches;
mod sorting;
mod spoken;
mod tombstone;
mod vocabulary;
mod words;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use page_tree::PageTree;

use crate::diagnostics::{Code, Diagnostic, Place, SourceText, did_you_mean};
use crate::source::id::{EntityKind, Id, Kind, PointReference, Reference};
use crate::source::markdown::Reading;
use crate::source::record::{ColourRecord, Language, Markup, PageRecord, SiteRecord};
use crate::source::yaml::Places;
use crate::source::{Document, Sources, StaticFile};
use crate::words::Words;

pub use absence::Unknown;
pub use coding::Coding;
pub(crate) use commitment::superseded;
pub use commitment::{Commitment, StatementIx};
pub use coverage::{Gap, GapKind, coverage};
pub use entity::{Detail, Entity, Office};
pub use fact::{Disagreement, Fact};
pub use gap::TranslationGap;
pub use index::{Index, Target};
pub use meeting::Meeting;
pub use menu::{MenuEntry, MenuTarget};
pub(crate) use point::by_number;
pub use point::{Point, PointAccount};
pub use readout::{Initiator, Readout, RecordedFormulas, Said, Side, Statement};
pub use relation::Relation;
pub use sorting::Sorting;
pub(crate) use spoken::spoken_names;
pub use tombstone::{Lost, Tombstone};
pub use vocabulary::Vocabulary;
pub(crate) use words::{capitalized, listed};

macro_rules! handle {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The handle of the item at a position.
            pub(crate) fn at(position: usize) -> Self {
                $name(u32::try_from(position).unwrap_or(u32::MAX))
            }

            /// The position.
            pub(crate) fn position(self) -> usize {
                self.0 as usize
            }
        }
    };
}

handle!(
    /// Which entity.
    EntityIx
);
handle!(
    /// Which readout; in the order of their meetings.
    ReadoutIx
);
handle!(
    /// Which meeting; in the order of time.
    MeetingIx
);
handle!(
    /// Which relation.
    RelationIx
);
handle!(
    /// Which page about the archive.
    PageIx
);
handle!(
    /// Which record that was withdrawn.
    TombstoneIx
);
handle!(
    /// Which speech act of the vocabulary.
    ActIx
);
handle!(
    /// Which word of atmosphere of the vocabulary.
    WordIx
);

/// What the front page begins with, as `site.yaml` says.
#[derive(Debug, Default)]
pub struct Home {
    /// The meeting, and the position of the point among [`Meeting::points`].
    pub featured: Option<(MeetingIx, usize)>,
    /// Where the introduction is written, if there is one.
    pub intro: Option<Place>,
}

/// An archive, whole and resolved.
#[derive(Debug)]
pub struct Archive {
    /// What holds for the whole archive.
    pub site: SiteRecord,
    /// The file that says so.
    pub site_text: Option<Arc<SourceText>>,
    /// Where the parts of that file stand.
    pub site_places: Arc<Places>,
    /// The entries of the site's menu.
    pub menu: Vec<MenuEntry>,
    /// The parties that the theme gives colours, wherever they take part, in its order.
    pub party_colours: Vec<(EntityIx, ColourRecord)>,
    /// Where the queries of the site's searches are written, in their order.
    pub searches: Vec<Place>,
    /// What the front page begins with.
    pub home: Home,
    /// What accounts speak of.
    pub entities: Vec<Entity>,
    /// The accounts, in the order of their meetings.
    pub readouts: Vec<Readout>,
    /// The meetings, in the order of time.
    pub meetings: Vec<Meeting>,
    /// Every two parties that met.
    pub relations: Vec<Relation>,
    /// What other coders found in the texts of readouts, in the order of readouts and coders.
    pub codings: Vec<Coding>,
    /// Pages about the archive.
    pub pages: Vec<Arc<Document<PageRecord>>>,
    /// What is left of records that were withdrawn.
    pub tombstones: Vec<Tombstone>,
    /// The readouts among them, by their meeting.
    withdrawn: tombstone::Withdrawn,
    /// Files to copy.
    pub files: Vec<StaticFile>,
    /// Files to copy to the root of the site.
    pub root_files: Vec<StaticFile>,
    /// How names are sorted.
    pub sorting: Sorting,
    /// The words by which annotations classify.
    pub vocabulary: Vocabulary,
    /// The words of the interface, in the site's language.
    pub words: Arc<Words>,
    page_tree: PageTree,
    current: Vec<ReadoutIx>,
    relations_of: HashMap<EntityIx, Vec<RelationIx>>,
    index: Index,
}

impl Archive {
    /// How texts in the site's own language are read: descriptions, introductions, pages and remarks.
    pub(crate) fn reading(&self) -> Reading {
        self.reading_in(&self.site.language)
    }

    /// How the text of a readout is read.
    pub(crate) fn reading_of(&self, readout: &Readout) -> Reading {
        let record = &readout.document.record;
        match (record.markup, record.rendition.is_exact()) {
            (Markup::Plain, _) => Reading::Plain,
            (Markup::Markdown, true) => Reading::Exact,
            (Markup::Markdown, false) => {
                self.reading_in(record.language.as_ref().unwrap_or(&self.site.language))
            }
        }
    }

    /// Typographic punctuation is that of English, so that texts in other languages keep theirs.
    fn reading_in(&self, language: &Language) -> Reading {
        let is_english = language.locale().id.language.as_str() == "en";
        match self.site.smart_punctuation && is_english {
            true => Reading::Typographic,
            false => Reading::Markdown,
        }
    }

    /// Resolves what was read. What cannot be resolved is left out and reported.
    pub fn build(mut sources: Sources, drafts: bool) -> (Option<Archive>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let Some(mut site) = sources.site.take() else {
            return (None, diagnostics);
        };
        let (left_out, drafts_of) = if drafts {
            Default::default()
        } else {
            leave_out_drafts(&mut sources)
        };
        drop_duplicates(&mut sources, &mut diagnostics);
        keeping::check(&sources, &mut diagnostics);
        let sources_broken = sources.broken.clone();
        let is_left_out = |kind: Kind, id: &Id| {
            let known = sources_broken.contains(&(kind, id.clone()));
            known || left_out.contains(&(kind, id.clone()))
        };
        let (tombstones, withdrawn) =
            tombstone::withdraw(&mut sources, is_left_out, &mut diagnostics);

        if let (Some(suspect), Some(text)) = (language::suspect(&site.language), &sources.site_text)
        {
            let at = sources.site_places.locate(&text.text, &["language".into()]);
            let at = at.unwrap_or(0..0);
            diagnostics.push(suspect.at(text, at));
        }
        let (words, faults) = Words::new(site.language.locale(), &sources.words);
        diagnostics.extend(faults);
        let sorting = Sorting::new(site.language.locale());
        let language = site.language.locale().id.language;
        let documents = std::mem::take(&mut sources.entities);
        let (mut entities, documents) =
            entity::gather(documents, language.as_str(), &mut diagnostics);
        let mut index = Index::new(&entities, &sources);
        index.set_drafts(left_out);
        index.set_withdrawn(&tombstones);
        entity::resolve(&mut entities, &documents, &index, &mut diagnostics);

        let announced = announced(&sources);
        let mut expected = Expected::of(&sources);
        expected.accounts.extend(drafts_of);
        expected.accounts.extend(withdrawn);
        let meetings = meeting::gather(
            sources.meetings,
            &sources.readouts,
            &index,
            &entities,
            &words,
            &mut diagnostics,
        );
        index.set_meetings(&meetings);
        let vocabulary = Vocabulary::new(&site.vocabulary, &site.language);
        let (mut readouts, mut meetings) = readout::resolve(
            sources.readouts,
            meetings,
            &index,
            &vocabulary,
            &site.coding,
            &mut diagnostics,
        );
        index.set_readouts(&readouts);
        index.set_unresolved(announced);
        lineage::translations(&mut readouts, &index, &mut diagnostics);
        lineage::versions(
            &mut readouts,
            &mut meetings,
            &tombstones,
            &index,
            &mut diagnostics,
        );
        tombstone::tell_earlier_versions(&mut readouts, &tombstones, &index);
        lineage::accounts(&readouts, &mut meetings, &mut diagnostics);
        gap::resolve(&mut readouts, &index, &mut diagnostics);
        language::check(&readouts, &meetings, &entities, &mut diagnostics);
        readout::follow_up(&mut readouts, &index, &mut diagnostics);
        let unheard = expected.unheard(&index);
        point::resolve(&mut meetings, &readouts, &unheard, &index, &mut diagnostics);
        let relations = relation::gather(&mut meetings, &entities);
        commitment::resolve(
            &mut readouts,
            &meetings,
            &entities,
            &index,
            &site.base_url,
            &mut diagnostics,
        );
        let codings = std::mem::take(&mut sources.codings);
        let codings = coding::resolve(codings, &readouts, &index, &vocabulary, &mut diagnostics);
        implausible::check(
            &readouts,
            &meetings,
            &entities,
            &codings,
            &tombstones,
            &mut diagnostics,
        );
        let site_file = sources.site_text.as_ref();
        let site_file = site_file.map(|text| (text, sources.site_places.as_ref()));
        let menu = menu::resolve(&site, site_file, &index, &mut diagnostics);
        let party_colours = menu::party_colours(&site, site_file, &index, &mut diagnostics);
        let page_tree = PageTree::new(&sources.pages, &index, &mut diagnostics);
        let searches = searches::resolve(&mut site, site_file, &mut diagnostics);
        let home = resolve_home(&site, site_file, &meetings, &index, &mut diagnostics);

        let current = (0..readouts.len()).filter(|i| readouts[*i].superseded_by.is_none());
        let archive = Archive {
            current: current.map(ReadoutIx::at).collect(),
            site,
            site_text: sources.site_text,
            site_places: sources.site_places,
            menu,
            party_colours,
            searches,
            home,
            entities,
            readouts,
            codings,
            meetings,
            relations_of: relation::by_party(&relations),
            relations,
            page_tree,
            pages: sources.pages,
            withdrawn: tombstone::by_meeting(&tombstones, &index),
            tombstones,
            files: sources.files,
            root_files: sources.root_files,
            sorting,
            vocabulary,
            words: Arc::new(words),
            index,
        };
        (Some(archive), diagnostics)
    }

    /// Where ids lead.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// An entity.
    pub fn entity(&self, ix: EntityIx) -> &Entity {
        &self.entities[ix.position()]
    }

    /// The language of a readout's text.
    pub fn language_of(&self, ix: ReadoutIx) -> &Language {
        let own = self.readout(ix).document.record.language.as_ref();
        own.unwrap_or(&self.site.language)
    }

    /// A readout.
    pub fn readout(&self, ix: ReadoutIx) -> &Readout {
        &self.readouts[ix.position()]
    }

    /// A meeting.
    pub fn meeting(&self, ix: MeetingIx) -> &Meeting {
        &self.meetings[ix.position()]
    }

    /// A relation.
    pub fn relation(&self, ix: RelationIx) -> &Relation {
        &self.relations[ix.position()]
    }

    /// A page about the archive.
    pub fn page(&self, ix: PageIx) -> &Document<PageRecord> {
        &self.pages[ix.position()]
    }

    /// The pages above a page about the archive, the topmost first.
    pub fn above(&self, ix: PageIx) -> &[PageIx] {
        self.page_tree.above(ix)
    }

    /// The pages right below a page about the archive, in the order of their files.
    pub fn below(&self, ix: PageIx) -> &[PageIx] {
        self.page_tree.below(ix)
    }

    /// Every entity with its handle.
    pub fn entities(&self) -> impl Iterator<Item = (EntityIx, &Entity)> {
        self.entities
            .iter()
            .enumerate()
            .map(|(i, e)| (EntityIx::at(i), e))
    }

    /// Every readout with its handle.
    pub fn readouts(&self) -> impl DoubleEndedIterator<Item = (ReadoutIx, &Readout)> {
        self.readouts
            .iter()
            .enumerate()
            .map(|(i, r)| (ReadoutIx::at(i), r))
    }

    /// The readouts that no later capture superseded: the only ones that lists show and totals count.
    pub fn current(&self) -> &[ReadoutIx] {
        &self.current
    }

    /// The accounts that count, with their handles: of an account and its translations one.
    pub fn accounts(&self) -> impl Iterator<Item = (ReadoutIx, &Readout)> {
        let accounts = self.meetings.iter().flat_map(|meeting| &meeting.readouts);
        accounts.map(|ix| (*ix, self.readout(*ix)))
    }

    /// The current readouts, each with its handle.
    pub fn current_readouts(&self) -> impl DoubleEndedIterator<Item = (ReadoutIx, &Readout)> {
        self.current.iter().map(|ix| (*ix, self.readout(*ix)))
    }

    /// The relations of a party, in the order of the other parties' ids.
    pub(crate) fn relations_of(&self, party: EntityIx) -> &[RelationIx] {
        self.relations_of
            .get(&party)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// Every page about the archive with its handle.
    pub fn pages(&self) -> impl Iterator<Item = (PageIx, &Document<PageRecord>)> {
        self.pages
            .iter()
            .enumerate()
            .map(|(i, page)| (PageIx::at(i), page.as_ref()))
    }

    /// Every meeting with its handle.
    pub fn meetings(&self) -> impl DoubleEndedIterator<Item = (MeetingIx, &Meeting)> {
        self.meetings
            .iter()
            .enumerate()
            .map(|(i, m)| (MeetingIx::at(i), m))
    }

    /// What takes part in a meeting or frames it: what settles a name that fits several entities.
    pub(crate) fn context(&self, meeting: &Meeting) -> Vec<EntityIx> {
        let mut context = meeting.parties.clone();
        context.extend(&meeting.participants);
        context.extend(meeting.place);
        context.extend(meeting.event);
        context
    }
}

/// The meetings and readouts of which there are files. Some may be left out because of what is wrong
/// with them.
fn announced(sources: &Sources) -> Vec<(Kind, Id)> {
    let readouts = sources.readouts.iter().flat_map(|document| {
        let meeting = Id::new(document.record.meeting.parts().1).ok();
        let meeting = meeting.map(|id| (Kind::Meeting, id));
        meeting
            .into_iter()
            .chain([(Kind::Readout, document.id.clone())])
    });
    let meetings = sources
        .meetings
        .iter()
        .map(|document| (Kind::Meeting, document.id.clone()));
    readouts.chain(meetings).collect()
}

/// The accounts of which there are files, with the meetings of which they tell.
#[derive(Default)]
struct Expected {
    accounts: Vec<(Id, Reference)>,
    unread: Vec<Option<Reference>>,
}

impl Expected {
    fn of(sources: &Sources) -> Expected {
        let readouts = sources.readouts.iter();
        Expected {
            accounts: readouts
                .map(|document| (document.id.clone(), document.record.meeting.clone()))
                .collect(),
            unread: sources.unread_accounts.clone(),
        }
    }

    /// The meetings of which an account is not among those that can be judged: because its file is faulty, or
    /// because it is a draft. None, if it may be any.
    fn unheard(&self, index: &Index) -> Unheard {
        let missing = self.accounts.iter().filter(|(id, _)| {
            // One that is found under this id is there.
            index.exactly(Kind::Readout, id).is_none()
        });
        let mut unheard = Unheard::default();
        let unread = self.unread.iter().map(Option::as_ref);
        for meeting in unread.chain(missing.map(|(_, meeting)| Some(meeting))) {
            let found = meeting.map(|meeting| index.resolve(meeting, &[Kind::Meeting]));
            match found {
                Some(Ok(Target::Meeting(ix))) => {
                    unheard.meetings.insert(ix);
                }
                Some(_) => {}
                None => unheard.all = true,
            }
        }
        unheard
    }
}

/// The meetings of which an account is not among those that can be judged.
#[derive(Default)]
struct Unheard {
    meetings: HashSet<MeetingIx>,
    /// Whether it may be any, because nothing can be made of the account's file.
    all: bool,
}

impl Unheard {
    fn concerns(&self, meeting: MeetingIx) -> bool {
        self.all || self.meetings.contains(&meeting)
    }
}

/// Records, and accounts with their meetings.
type LeftOut = (Vec<(Kind, Id)>, Vec<(Id, Reference)>);

/// Takes the drafts out, and says which records they are.
fn leave_out_drafts(sources: &mut Sources) -> LeftOut {
    fn finished<R>(
        documents: &mut Vec<Arc<Document<R>>>,
        kind: Kind,
        is_draft: impl Fn(&R) -> bool,
        drafts: &mut Vec<(Kind, Id)>,
    ) {
        let taken = documents.extract_if(.., |document| is_draft(&document.record));
        drafts.extend(taken.map(|document| (kind, document.id.clone())));
    }
    let mut drafts = Vec::new();
    let accounts = sources.readouts.iter();
    let accounts = accounts.filter(|document| document.record.draft);
    let accounts: Vec<_> = accounts
        .map(|document| (document.id.clone(), document.record.meeting.clone()))
        .collect();
    finished(
        &mut sources.readouts,
        Kind::Readout,
        |r| r.draft,
        &mut drafts,
    );
    finished(
        &mut sources.meetings,
        Kind::Meeting,
        |r| r.draft,
        &mut drafts,
    );
    finished(&mut sources.pages, Kind::Page, |r| r.draft, &mut drafts);
    let taken = sources
        .entities
        .extract_if(.., |(_, document)| document.record.draft);
    drafts.extend(taken.map(|(kind, document)| (Kind::Entity(kind), document.id.clone())));
    (drafts, accounts)
}

/// Two files of one kind with one id: the first in the order of paths stays.
fn drop_duplicates(sources: &mut Sources, diagnostics: &mut Vec<Diagnostic>) {
    fn distinct<R>(
        documents: &mut Vec<Arc<Document<R>>>,
        kind: Kind,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let mut seen = std::collections::HashMap::<String, Arc<SourceText>>::new();
        documents.retain(|document| {
            if let Some(first) = seen.get(document.id.as_str()) {
                diagnostics.push(
                    Diagnostic::new(
                        Code::DuplicateId,
                        format!("duplicate {} `{}`", kind.name(), document.id),
                    )
                    .at(&document.source, 0..0)
                    .help(format!(
                        "the other file is `{}`; ids must be unique within a kind, even across folders",
                        first.path
                    )),
                );
                return false;
            }
            seen.insert(
                document.id.as_str().to_owned(),
                Arc::clone(&document.source),
            );
            true
        });
    }
    distinct(&mut sources.readouts, Kind::Readout, diagnostics);
    distinct(&mut sources.meetings, Kind::Meeting, diagnostics);
    distinct(&mut sources.pages, Kind::Page, diagnostics);
    let mut entities = std::mem::take(&mut sources.entities);
    for kind in EntityKind::ALL {
        let (mine, rest): (Vec<_>, Vec<_>) = entities.into_iter().partition(|(k, _)| *k == kind);
        entities = rest;
        let mut documents: Vec<_> = mine.into_iter().map(|(_, d)| d).collect();
        distinct(&mut documents, Kind::Entity(kind), diagnostics);
        sources
            .entities
            .extend(documents.into_iter().map(|d| (kind, d)));
    }
}

fn resolve_home(
    site: &SiteRecord,
    file: Option<(&Arc<SourceText>, &Places)>,
    meetings: &[Meeting],
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) -> Home {
    let place = |key: &str| {
        let (text, places) = file?;
        let span = places.locate(&text.text, &["home".into(), key.into()]);
        Some(Place {
            source: Arc::clone(text),
            span: span.unwrap_or(0..0),
        })
    };
    let intro = site.home.intro.as_ref().and_then(|_| place("intro"));
    let featured = site.home.featured.as_ref().and_then(|reference| {
        let found = featured_point(reference, meetings, index);
        let fault = match found {
            Ok(found) => return Some(found),
            Err(fault) => fault?,
        };
        diagnostics.push(Diagnostic {
            place: place("featured"),
            ..*fault
        });
        None
    });
    Home { featured, intro }
}

/// The meeting and the point that `home.featured` names.
fn featured_point(
    reference: &PointReference,
    meetings: &[Meeting],
    index: &Index,
) -> Result<(MeetingIx, usize), Option<Box<Diagnostic>>> {
    let ix = match index.resolve(&reference.meeting, &[Kind::Meeting])? {
        Target::Meeting(ix) => ix,
        _ => return Err(None),
    };
    let meeting = &meetings[ix.position()];
    let id = |point: &Point| point.record(meeting).map(|record| record.id.as_str());
    let wanted = Some(reference.point.as_str());
    if let Some(position) = meeting.points.iter().position(|point| id(point) == wanted) {
        return Ok((ix, position));
    }
    let message = format!(
        "the meeting `{}` has no point `{}`",
        meeting.id, reference.point
    );
    let fault = Diagnostic::new(Code::UnknownReference, message);
    let known: Vec<&str> = meeting.points.iter().filter_map(id).collect();
    Err(Some(Box::new(
        match did_you_mean(reference.point.as_str(), known.iter().copied()) {
            Some(meant) => fault.help(format!("did you mean `{meant}`?")),
            None if known.is_empty() => fault.help("the meeting has no `points`"),
            None => fault.help(format!("its points are: {}", known.join(", "))),
        },
    )))
}
