//! What the search page can find, and the page itself.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::Site;
use super::describe::without_isolates;
use super::route::Route;
use super::view::{PageView, SearchView};
use crate::annotate::{Annotation, name};
use crate::archive::{Archive, Detail, EntityIx, MeetingIx, PageIx, Readout, ReadoutIx};
use crate::source::id::EntityKind;
use crate::source::markdown::Prose;
use crate::words::Word;

/// The folder of the search index below the site's.
pub const SEARCH_FOLDER: &str = "search/index";

/// What can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Findable {
    /// A readout: its text, its statements and its notes.
    Readout(ReadoutIx),
    /// A meeting that has a file of its own.
    Meeting(MeetingIx),
    /// An entity that has a page.
    Entity(EntityIx),
    /// A page about the archive.
    Page(PageIx),
}

impl Findable {
    /// Whether it has a date: that of a meeting.
    pub fn is_dated(self) -> bool {
        matches!(self, Findable::Readout(_) | Findable::Meeting(_))
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

impl Site {
    /// Whether the site has a search page.
    pub fn has_search(&self) -> bool {
        self.archive.site.search
    }

    /// All that can be found: what is told of meetings, the newest first, and then what has no date.
    pub fn findable(&self) -> Vec<Findable> {
        let archive = &self.archive;
        let told = archive.meetings().rev().flat_map(|(ix, meeting)| {
            let own = meeting.document.as_ref().map(|_| Findable::Meeting(ix));
            let accounts = meeting.texts().into_iter().map(Findable::Readout);
            accounts.chain(own)
        });
        let shown = self.shown.values().flat_map(|entities| entities.items());
        told.chain(shown.map(|ix| Findable::Entity(*ix)))
            .chain(archive.pages().map(|(ix, _)| Findable::Page(ix)))
            .collect()
    }

    /// The language by whose stems something is indexed, in lower case.
    pub fn search_language(&self, findable: Findable) -> String {
        let language = match findable {
            Findable::Readout(ix) => self.language_of(ix),
            _ => &self.archive.site.language,
        };
        language.tag().to_ascii_lowercase()
    }

    /// What is indexed of something.
    pub fn search_record(&self, findable: Findable) -> Record {
        match findable {
            Findable::Readout(ix) => self.readout_record(ix),
            Findable::Meeting(ix) => self.meeting_record(ix),
            Findable::Entity(ix) => self.entity_record(ix),
            Findable::Page(ix) => self.page_record(ix),
        }
    }

    fn readout_record(&self, ix: ReadoutIx) -> Record {
        let readout = self.archive.readout(ix);
        let record = &readout.document.record;
        let linked = &self.links.readouts[ix.position()];
        let named = linked.mentions.iter().map(|mention| mention.entity);
        let spoke = readout.statements.iter().flat_map(|s| s.by.iter().copied());
        let mut filters = self.meeting_filters(
            readout.meeting,
            named.chain(spoke).chain(readout.topics.iter().copied()),
        );
        let kind = self.label(record.kind);
        filters.insert("kind".to_owned(), vec![kind.text.to_string()]);
        filters.insert("side".to_owned(), vec![self.side_name(ix).to_owned()]);
        let rendition = self.label(record.rendition).text;
        filters.insert("rendition".to_owned(), vec![rendition.to_string()]);
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
        self.add_remarks(readout, &mut text, &mut passages);
        if let Some(translated) = &record.title_translated {
            text = format!("{}\n{translated}\n", text.trim_end_matches('\n'));
        }
        Record {
            address: self.address(Route::Readout(ix)),
            title: record.title.clone(),
            text,
            passages,
            filters,
            ..self.dated(readout.meeting)
        }
    }

    /// Puts what editors say of an account behind its text.
    fn add_remarks(
        &self,
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
            let names = |target: &str| name(&self.archive, path, target);
            if let Some(id) = id {
                add(
                    Prose::read(remark, self.archive.reading(), &names)
                        .text
                        .trim_end(),
                    id,
                );
            }
        }
    }

    fn meeting_record(&self, ix: MeetingIx) -> Record {
        let meeting = self.archive.meeting(ix);
        let linked = &self.links.meetings[ix.position()];
        let named = linked.mentions.iter().map(|mention| mention.entity);
        let mut filters = self.meeting_filters(ix, named.chain(meeting.topics.iter().copied()));
        filters.insert(
            "kind".to_owned(),
            vec![self.words().text(Word::Meeting).to_owned()],
        );
        // What is shown keeps the marks that hold names of the other direction together; what is indexed has none.
        let plain = without_isolates(&meeting.title);
        Record {
            address: self.address(Route::Meeting(ix)),
            text: nonempty(&linked.text, &plain),
            title: meeting.title.clone(),
            filters,
            ..self.dated(ix)
        }
    }

    fn entity_record(&self, ix: EntityIx) -> Record {
        let entity = self.archive.entity(ix);
        let mut parts: Vec<&str> = entity.aliases.iter().map(String::as_str).collect();
        if let Detail::Person { offices, .. } = &entity.detail {
            parts.extend(offices.iter().map(|office| office.title.as_str()));
        }
        let phrases = entity.phrases().into_iter().flat_map(|p| p.values());
        parts.extend(phrases.flat_map(|list| &list.0).map(String::as_str));
        let description = self.links.entities[ix.position()].text.trim();
        parts.extend(Some(description).filter(|text| !text.is_empty()));
        let text = parts.join(" · ");
        Record {
            address: self.address(Route::Entity(ix, 1)),
            title: entity.name.clone(),
            text: nonempty(&text, &entity.name),
            filters: of_kind(&self.label(entity.kind).text),
            ..undated()
        }
    }

    fn page_record(&self, ix: PageIx) -> Record {
        let page = self.archive.page(ix);
        let title = &page.record.title;
        Record {
            address: self.address(Route::Page(ix)),
            title: title.clone(),
            text: nonempty(&self.links.pages[ix.position()].text, title),
            filters: of_kind(self.words().text(Word::Page)),
            ..undated()
        }
    }

    /// A record with the date of a meeting, and nothing else.
    fn dated(&self, ix: MeetingIx) -> Record {
        let date = &self.archive.meeting(ix).date;
        Record {
            date: Some(date.in_words(self.words())),
            ..undated()
        }
    }

    /// What narrows down to a meeting, with those whom a text of it names.
    fn meeting_filters(
        &self,
        ix: MeetingIx,
        named: impl Iterator<Item = EntityIx>,
    ) -> BTreeMap<String, Vec<String>> {
        let meeting = self.archive.meeting(ix);
        let people: BTreeSet<EntityIx> = meeting.participants.iter().copied().collect();
        let (mut others, mut topics) = (BTreeSet::new(), BTreeSet::new());
        for entity in named {
            match self.archive.entity(entity).kind {
                EntityKind::Person if !people.contains(&entity) => others.insert(entity),
                EntityKind::Topic => topics.insert(entity),
                _ => false,
            };
        }
        let names = |entities: BTreeSet<EntityIx>| -> Vec<String> {
            entities.into_iter().map(|ix| self.facet_name(ix)).collect()
        };
        let mut filters = BTreeMap::new();
        let year = meeting.date.year().map(|year| year.to_string());
        filters.insert("year".to_owned(), year.into_iter().collect());
        let parties = meeting.parties.iter().map(|ix| self.facet_name(*ix));
        filters.insert("party".to_owned(), parties.collect());
        filters.insert("person".to_owned(), names(people));
        filters.insert("named".to_owned(), names(others));
        filters.insert("topic".to_owned(), names(topics));
        filters.retain(|_, values: &mut Vec<String>| !values.is_empty());
        filters
    }

    /// The name of an entity among the values of a facet; with the id where others of its kind have
    /// the same.
    fn facet_name(&self, ix: EntityIx) -> String {
        let entity = self.archive.entity(ix);
        match self.parts.namesakes(&self.archive).contains(&ix) {
            true => format!("{} ({})", entity.name, entity.id),
            false => entity.name.clone(),
        }
    }

    pub(super) fn search_head(&self) -> PageView {
        let words = self.words();
        let description = words.text(Word::AboutSearch).to_owned();
        let mut head = self.listing_head(Route::Search, words.text(Word::Search), description);
        head.kind = "search";
        head.said.noindex = true;
        head
    }

    pub(super) fn search_view(&self) -> SearchView {
        let readouts = self.archive.current().len();
        SearchView {
            index: format!("{}{}/", self.base_path, SEARCH_FOLDER),
            script: self.asset_url("search.js"),
            contents: self.words().count(Word::CountReadouts, readouts),
        }
    }
}

/// The entities that share their name with another of their kind.
pub(super) fn namesakes(archive: &Archive) -> BTreeSet<EntityIx> {
    let mut first = HashMap::new();
    let mut namesakes = BTreeSet::new();
    for (ix, entity) in archive.entities() {
        if let Some(other) = first.insert((entity.kind, entity.name.as_str()), ix) {
            namesakes.extend([ix, other]);
        }
    }
    namesakes
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
