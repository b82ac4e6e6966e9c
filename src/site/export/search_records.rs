//! What the search page can find, and the page itself.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::annotate::{Annotation, name};
use crate::archive::{Detail, EntityIx, MeetingIx, PageIx, Readout, ReadoutIx};
use crate::site::export::search_fields::{self, facet_name};
use crate::site::index::facts::Facts;
use crate::site::part::pages::Pages;
use crate::site::part::{account, label};
use crate::site::route::routes::Route;
use crate::site::view::without_isolates;
use crate::source::id::EntityKind;
use crate::source::markdown::Prose;
use crate::words::Word;

/// What can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchDocument {
    /// A readout: its text, its statements and its notes.
    Readout(ReadoutIx),
    /// A meeting that has a file of its own.
    Meeting(MeetingIx),
    /// An entity that has a page.
    Entity(EntityIx),
    /// A page about the archive.
    Page(PageIx),
}

impl SearchDocument {
    /// Whether it has a date: that of a meeting.
    pub fn is_dated(self) -> bool {
        matches!(
            self,
            SearchDocument::Readout(_) | SearchDocument::Meeting(_)
        )
    }
}

/// What is indexed of something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its address below the site's base path, so that the index of a site is the same wherever it is.
    pub address: String,
    /// Its title.
    pub title: String,
    /// What it says.
    pub text: String,
    /// Passages of the text that have an address, by their beginnings: the bytes, and the id.
    pub passages: Vec<(Range<usize>, String)>,
    /// When it was, in words.
    pub date: Option<String>,
    /// By what it can be narrowed down: the facet, and the words for it.
    pub filters: BTreeMap<String, Vec<String>>,
}

impl Record {
    /// A hash of all of it.
    pub fn hash(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        let mut add = |text: &str| {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        add(&self.address);
        add(&self.title);
        add(&self.text);
        for (range, id) in &self.passages {
            add(id);
            add(&format!("{range:?}"));
        }
        add(self.date.as_deref().unwrap_or_default());
        for (facet, values) in &self.filters {
            add(facet);
            add(&values.len().to_string());
            values.iter().for_each(|value| add(value));
        }
        hasher.finalize()
    }
}

/// All that can be found: what has no date, and then what is told of meetings, the oldest first. So what is new stands
/// behind what is there.
pub(in crate::site) fn findable(facts: &Facts) -> Vec<SearchDocument> {
    let archive = &facts.archive;
    let told = archive.meetings().flat_map(|(ix, meeting)| {
        let own = meeting
            .document
            .as_ref()
            .map(|_| SearchDocument::Meeting(ix));
        // Read from the end, accounts are in their order, and what the archive itself says of a meeting follows.
        let accounts = meeting.texts().into_iter().rev();
        own.into_iter().chain(accounts.map(SearchDocument::Readout))
    });
    let shown = facts.shown.values().flat_map(|entities| entities.items());
    let shown = shown.filter(|ix| !facts.sensitive.has(**ix));
    shown
        .map(|ix| SearchDocument::Entity(*ix))
        .chain(archive.pages().map(|(ix, _)| SearchDocument::Page(ix)))
        .chain(told)
        .collect()
}

/// The language by whose stems something is indexed, in lower case.
pub(in crate::site) fn search_language(facts: &Facts, findable: SearchDocument) -> String {
    let language = match findable {
        SearchDocument::Readout(ix) => facts.language_of(ix),
        _ => &facts.archive.site.language,
    };
    language.tag().to_ascii_lowercase()
}

/// What is indexed of something.
pub(in crate::site) fn search_record(pages: &Pages, findable: SearchDocument) -> Record {
    match findable {
        SearchDocument::Readout(ix) => readout_record(pages, ix),
        SearchDocument::Meeting(ix) => meeting_record(pages, ix),
        SearchDocument::Entity(ix) => entity_record(pages, ix),
        SearchDocument::Page(ix) => page_record(pages, ix),
    }
}

fn readout_record(pages: &Pages, ix: ReadoutIx) -> Record {
    let readout = pages.archive.readout(ix);
    let record = &readout.document.record;
    let linked = &pages.links.readouts[ix.position()];
    let named = linked.mentions.iter().map(|mention| mention.entity);
    let spoke = readout.statements.iter().flat_map(|s| s.by.iter().copied());
    let mut filters = meeting_filters(
        pages,
        readout.meeting,
        named.chain(spoke).chain(readout.topics.iter().copied()),
    );
    let kind = label::label(pages, record.kind);
    filters.insert("kind".to_owned(), vec![kind.text.to_string()]);
    filters.insert(
        "side".to_owned(),
        vec![account::side_name(pages, ix).to_owned()],
    );
    let rendition = label::label(pages, record.rendition).text;
    filters.insert("rendition".to_owned(), vec![rendition.to_string()]);
    let said = search_fields::statements(pages, ix);
    if !said.is_empty() {
        filters.insert(search_fields::STATEMENT.to_owned(), said);
    }
    let mut text = linked.text.clone();
    let mut passages: Vec<_> = linked
        .marks
        .iter()
        .filter_map(|mark| {
            let id = match mark.of {
                Annotation::Statement(i) => &readout.statements.get(i)?.anchor,
                Annotation::Note(i) => readout.note_anchors.get(i)?,
            };
            Some((mark.range.clone(), id.clone()))
        })
        .collect();
    add_remarks(pages, readout, &mut text, &mut passages);
    if let Some(translated) = &record.title_translated {
        text = format!("{}\n{translated}\n", text.trim_end_matches('\n'));
    }
    Record {
        address: pages.address(Route::Readout(ix)),
        title: record.title.clone(),
        text,
        passages,
        filters,
        ..dated(pages, readout.meeting)
    }
}

/// Puts what editors say of an account behind its text.
fn add_remarks(
    facts: &Facts,
    readout: &Readout,
    text: &mut String,
    passages: &mut Vec<(Range<usize>, String)>,
) {
    let mut add = |words: &str, id: &str| {
        if !text.ends_with('\n') {
            text.push('\n');
        }
        let start = text.len();
        text.push_str(words);
        passages.push((start..text.len(), id.to_owned()));
    };
    for statement in &readout.statements {
        if let Some(gist) = &readout.record(statement).gist {
            add(gist, &statement.anchor);
        }
    }
    for (key, i, remark) in readout.document.record.remarks() {
        let id = match key {
            "statements" => {
                let statement = readout.statements.iter().find(|s| s.position == i);
                statement.map(|statement| statement.anchor.as_str())
            }
            _ => readout.note_anchors.get(i).map(String::as_str),
        };
        let path = &readout.document.source.path;
        let names = |target: &str| name(&facts.archive, path, target);
        if let Some(id) = id {
            add(
                Prose::read(remark, facts.archive.reading(), &names)
                    .text
                    .trim_end(),
                id,
            );
        }
    }
}

fn meeting_record(pages: &Pages, ix: MeetingIx) -> Record {
    let meeting = pages.archive.meeting(ix);
    let linked = &pages.links.meetings[ix.position()];
    let named = linked.mentions.iter().map(|mention| mention.entity);
    let mut filters = meeting_filters(pages, ix, named.chain(meeting.topics.iter().copied()));
    filters.insert(
        "kind".to_owned(),
        vec![pages.words().text(Word::Meeting).to_owned()],
    );
    // What is shown keeps the marks that hold names of the other direction together; what is indexed has none.
    let plain = without_isolates(&meeting.title);
    Record {
        address: pages.address(Route::Meeting(ix)),
        text: nonempty(&linked.text, &plain),
        title: meeting.title.clone(),
        filters,
        ..dated(pages, ix)
    }
}

fn entity_record(pages: &Pages, ix: EntityIx) -> Record {
    let entity = pages.archive.entity(ix);
    let mut parts: Vec<&str> = entity.aliases.iter().map(String::as_str).collect();
    if let Detail::Person { offices, .. } = &entity.detail {
        parts.extend(offices.iter().map(|office| office.title.as_str()));
    }
    let phrases = entity.phrases().into_iter().flat_map(|p| p.values());
    parts.extend(phrases.flat_map(|list| &list.0).map(String::as_str));
    let description = pages.links.entities[ix.position()].text.trim();
    parts.extend(Some(description).filter(|text| !text.is_empty()));
    let text = parts.join(" · ");
    Record {
        address: pages.address(Route::Entity(ix, 1)),
        title: entity.name.clone(),
        text: nonempty(&text, &entity.name),
        filters: of_kind(&label::label(pages, entity.kind).text),
        ..undated()
    }
}

fn page_record(pages: &Pages, ix: PageIx) -> Record {
    let page = pages.archive.page(ix);
    let title = &page.record.title;
    Record {
        address: pages.address(Route::Page(ix)),
        title: title.clone(),
        text: nonempty(&pages.links.pages[ix.position()].text, title),
        filters: of_kind(pages.words().text(Word::Page)),
        ..undated()
    }
}

/// A record with the date of a meeting, and nothing else.
fn dated(pages: &Pages, ix: MeetingIx) -> Record {
    let date = &pages.archive.meeting(ix).date;
    Record {
        date: Some(date.in_words(pages.words())),
        ..undated()
    }
}

/// What narrows down to a meeting, with those whom a text of it names.
fn meeting_filters(
    pages: &Pages,
    ix: MeetingIx,
    named: impl Iterator<Item = EntityIx>,
) -> BTreeMap<String, Vec<String>> {
    let meeting = pages.archive.meeting(ix);
    let people: BTreeSet<EntityIx> = meeting.participants.iter().copied().collect();
    let (mut others, mut topics) = (BTreeSet::new(), BTreeSet::new());
    for entity in named {
        match pages.archive.entity(entity).kind {
            EntityKind::Person if !people.contains(&entity) => others.insert(entity),
            EntityKind::Topic => topics.insert(entity),
            _ => false,
        };
    }
    let names = |entities: BTreeSet<EntityIx>| -> Vec<String> {
        entities
            .into_iter()
            .filter(|ix| !pages.sensitive.has(*ix))
            .map(|ix| facet_name(pages, ix))
            .collect()
    };
    let mut filters = BTreeMap::new();
    let year = meeting.date.year().map(|year| year.to_string());
    filters.insert("year".to_owned(), year.into_iter().collect());
    let parties = meeting.parties.iter().map(|ix| facet_name(pages, *ix));
    filters.insert("party".to_owned(), parties.collect());
    filters.insert("person".to_owned(), names(people));
    filters.insert("named".to_owned(), names(others));
    filters.insert("topic".to_owned(), names(topics));
    search_fields::add_meeting(pages, ix, &mut filters);
    filters.retain(|_, values: &mut Vec<String>| !values.is_empty());
    filters
}

fn of_kind(kind: &str) -> BTreeMap<String, Vec<String>> {
    BTreeMap::from([("kind".to_owned(), vec![kind.to_owned()])])
}

/// A record without a text has no place in an index.
fn nonempty(text: &str, title: &str) -> String {
    match text.trim() {
        "" => title.to_owned(),
        text => text.to_owned(),
    }
}

fn undated() -> Record {
    Record {
        address: String::new(),
        title: String::new(),
        text: String::new(),
        passages: Vec::new(),
        date: None,
        filters: BTreeMap::new(),
    }
}
