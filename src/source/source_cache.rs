//! What an archive's folder holds, as it was last read. A file that did not change is not read again,
//! and what was made of it stays.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use rayon::prelude::*;

use super::id::{EntityKind, Id, Kind, Reference};
use super::record::{EntityRecord, MeetingRecord, PageRecord, ReadoutRecord, SiteRecord};
use super::stamp::Stamp;
use super::walk::{self, Found, RecordFile};
use super::yaml::Places;
use super::{
    Document, SecondCoding, Sources, StaticFile, no_site, not_an_id, parse, parse_coding,
    read_text, typed,
};
use crate::diagnostics::{Diagnostic, SourceText};

/// What a file came to.
#[derive(Debug, Clone)]
pub(super) enum Outcome {
    Readout(Arc<Document<ReadoutRecord>>),
    Meeting(Arc<Document<MeetingRecord>>),
    Entity(EntityKind, Arc<Document<EntityRecord>>),
    Page(Arc<Document<PageRecord>>),
    /// A record that could not be read; of an account, also its meeting, if that is known.
    Broken(Kind, Id, Option<Reference>),
    Nothing,
}

/// A file that was read.
#[derive(Debug)]
struct Read<T> {
    stamp: Option<Stamp>,
    made: T,
    faults: Vec<Diagnostic>,
}

impl Read<Outcome> {
    fn nothing() -> Self {
        Read {
            stamp: None,
            made: Outcome::Nothing,
            faults: Vec::new(),
        }
    }
}

type Text = Option<Arc<SourceText>>;

/// The settings of the site with their text, and where their parts stand in it.
type Settings = (Option<SiteRecord>, Text, Arc<Places>);

/// So many files at the most are read in one go, so that no core waits long for another at the end.
const FILES: usize = 32;

/// An archive's folder, as it was last read.
#[derive(Debug)]
pub struct SourceCache {
    root: PathBuf,
    /// Whether it will be read again, so that files are asked when they were written.
    again: bool,
    found: Found,
    /// What the records came to, in the order in which they were found.
    records: Vec<Read<Outcome>>,
    templates: HashMap<PathBuf, Read<Text>>,
    codings: HashMap<PathBuf, Read<Option<SecondCoding>>>,
    site: Option<Read<Settings>>,
    /// Files that are published as they are, and those of the theme.
    copied: HashMap<PathBuf, Option<Stamp>>,
    /// Those of them that came to hold something else, by their path in the site.
    renewed: Vec<String>,
    effort: Clock,
}

/// How long it took to read an archive's records, on all cores together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReadTimings {
    /// Looking through the folders.
    pub walking: Duration,
    /// Getting the texts of the files from the disk.
    pub reading: Duration,
    /// Making typed records of them.
    pub parsing: Duration,
}

/// What many threads add to an [`ReadTimings`], in nanoseconds.
#[derive(Debug, Default)]
struct Clock {
    walking: AtomicU64,
    reading: AtomicU64,
    parsing: AtomicU64,
}

impl Clock {
    fn add(hand: &AtomicU64, started: Instant) {
        let nanos = u64::try_from(started.elapsed().as_nanos()).unwrap_or(u64::MAX);
        hand.fetch_add(nanos, Ordering::Relaxed);
    }
}

/// What came of reading an archive's folder again.
#[derive(Debug)]
pub enum Changes {
    /// Nothing that was read has changed.
    None,
    /// Nothing but the texts below the front matter of these records.
    Bodies(Vec<Revised>),
    /// Nothing but what files hold that are published as they are.
    Files,
    /// Anything else.
    Any,
}

/// A record with another text and the same front matter.
#[derive(Debug, Clone)]
pub enum Revised {
    /// A readout.
    Readout(Arc<Document<ReadoutRecord>>),
    /// A meeting.
    Meeting(Arc<Document<MeetingRecord>>),
    /// An entity.
    Entity(EntityKind, Arc<Document<EntityRecord>>),
    /// A page about the archive.
    Page(Arc<Document<PageRecord>>),
}

impl SourceCache {
    /// Reads an archive's folder. What cannot be read is left out and reported.
    pub fn read(root: &Path) -> SourceCache {
        SourceCache::read_first(root, true)
    }

    /// The same for a program that ends before anything can change: to read it again would be to read all
    /// of it.
    pub fn read_once(root: &Path) -> SourceCache {
        SourceCache::read_first(root, false)
    }

    fn read_first(root: &Path, again: bool) -> SourceCache {
        let mut cache = SourceCache {
            root: root.to_owned(),
            again,
            found: Found::default(),
            records: Vec::new(),
            templates: HashMap::new(),
            codings: HashMap::new(),
            site: None,
            copied: HashMap::new(),
            renewed: Vec::new(),
            effort: Clock::default(),
        };
        cache.read_again();
        cache
    }

    /// Walks the folder again and reads what is new or has changed.
    pub fn read_again(&mut self) -> Changes {
        let started = Instant::now();
        let found = walk::walk(&self.root);
        Clock::add(&self.effort.walking, started);
        let same_files = found.is_like(&self.found);
        let before = std::mem::replace(&mut self.found, found);
        let known = std::mem::take(&mut self.records);
        let paths = before.records.iter().map(|file| file.path.as_path());
        let mut known: HashMap<&Path, Read<Outcome>> = paths.zip(known).collect();
        let fresh: Vec<Option<Read<Outcome>>> = self
            .found
            .records
            .par_iter()
            .with_max_len(FILES)
            .map(|file| {
                let stamp = self.stamp(&file.path);
                let known = known.get(file.path.as_path());
                let unchanged = known.is_some_and(|k| stamp.is_some() && k.stamp == stamp);
                (!unchanged).then(|| read(&self.root, file, stamp, &self.effort))
            })
            .collect();
        let mut changes = if same_files {
            Changes::None
        } else {
            Changes::Any
        };
        let mut known = |file: &RecordFile| match known.is_empty() {
            // The first time, no path has to be looked up.
            true => None,
            false => known.remove(file.path.as_path()),
        };
        let files = self.found.records.iter().zip(fresh);
        let records = files.map(|(file, fresh)| match (known(file), fresh) {
            (Some(known), Some(fresh)) => {
                let (read, change) = renewed(known, fresh);
                changes.add(change);
                read
            }
            (known, fresh) => fresh.or(known).unwrap_or_else(Read::nothing),
        });
        self.records = records.collect();
        let others = self.read_others();
        let copied = self.look_at_copied();
        changes.and(others).and(copied)
    }

    /// Reads single files again, of which nothing but the contents can have changed.
    pub fn read_files(&mut self, paths: &[PathBuf]) -> Changes {
        let mut changes = Changes::None;
        for path in paths {
            let Some(number) = self.number(path) else {
                return self.read_again();
            };
            let file = &self.found.records[number];
            let fresh = read(&self.root, file, self.stamp(path), &self.effort);
            let known = std::mem::replace(&mut self.records[number], Read::nothing());
            let (read, change) = renewed(known, fresh);
            self.records[number] = read;
            changes.add(change);
        }
        changes
    }

    /// Where links in the archive lead.
    pub fn led_to(&self) -> &[PathBuf] {
        &self.found.led_to
    }

    /// Whether a path is that of a record that was found.
    pub fn is_record(&self, path: &Path) -> bool {
        self.number(path).is_some()
    }

    /// Which of the records a path is that of.
    fn number(&self, path: &Path) -> Option<usize> {
        // The walk goes by names, folder by folder, which is the order of paths.
        let files = &self.found.records;
        files
            .binary_search_by(|file| file.path.as_path().cmp(path))
            .ok()
    }

    /// When a file was last written; not asked if that does not matter.
    fn stamp(&self, path: &Path) -> Option<Stamp> {
        if self.again { Stamp::of(path) } else { None }
    }

    /// Templates, the statements of other coders, and `site.yaml`.
    fn read_others(&mut self) -> Changes {
        let mut changed = false;
        let mut templates = HashMap::new();
        for (path, _) in &self.found.templates {
            let stamp = self.stamp(path);
            let read = match self.templates.remove(path) {
                Some(known) if stamp.is_some() && known.stamp == stamp => known,
                _ => {
                    changed = true;
                    let (made, faults) = match read_text(&self.root, path) {
                        Ok(text) => (Some(text), Vec::new()),
                        Err(fault) => (None, vec![*fault]),
                    };
                    Read {
                        stamp,
                        made,
                        faults,
                    }
                }
            };
            templates.insert(path.clone(), read);
        }
        changed |= !self.templates.is_empty();
        self.templates = templates;
        let mut codings = HashMap::new();
        for file in &self.found.codings {
            let stamp = self.stamp(&file.path);
            let read = match self.codings.remove(&file.path) {
                Some(known) if stamp.is_some() && known.stamp == stamp => known,
                _ => {
                    changed = true;
                    let (made, faults) = match read_text(&self.root, &file.path) {
                        Ok(text) => parse_coding(file.coder.clone(), &file.stem, text),
                        Err(fault) => (None, vec![*fault]),
                    };
                    Read {
                        stamp,
                        made,
                        faults,
                    }
                }
            };
            codings.insert(file.path.clone(), read);
        }
        changed |= !self.codings.is_empty();
        self.codings = codings;
        let site = self
            .found
            .site
            .as_ref()
            .map(|path| (path, self.stamp(path)));
        let same_site = match (&site, &self.site) {
            (Some((_, stamp)), Some(known)) => stamp.is_some() && known.stamp == *stamp,
            (None, None) => true,
            _ => false,
        };
        if !same_site {
            changed = true;
            self.site = site.map(|(path, stamp)| match read_text(&self.root, path) {
                Err(fault) => Read {
                    stamp,
                    made: (None, None, Arc::default()),
                    faults: vec![*fault],
                },
                Ok(text) => {
                    let (record, faults, places) = typed(&text, 0..text.text.len());
                    Read {
                        stamp,
                        made: (record, Some(text), Arc::new(places)),
                        faults,
                    }
                }
            });
        }
        if changed { Changes::Any } else { Changes::None }
    }

    /// Files that are copied without being read.
    fn look_at_copied(&mut self) -> Changes {
        if !self.again {
            return Changes::None;
        }
        let before = std::mem::take(&mut self.copied);
        let mut look = |files: &[StaticFile], folder: &str| -> bool {
            let stamps: Vec<_> = files.par_iter().map(|file| Stamp::of(&file.path)).collect();
            let known = self.renewed.len();
            for (file, stamp) in files.iter().zip(stamps) {
                if before.get(&file.path).is_some_and(|b| *b != stamp) {
                    self.renewed.push(format!("{folder}{}", file.name));
                }
                self.copied.insert(file.path.clone(), stamp);
            }
            self.renewed.len() > known
        };
        let files = look(&self.found.files, "files/");
        let root_files = look(&self.found.root_files, "");
        let assets = look(&self.found.assets, "static/");
        match (files || root_files, assets) {
            // Pages name the version of each file of the theme.
            (_, true) => Changes::Any,
            (true, false) => Changes::Files,
            (false, false) => Changes::None,
        }
    }

    /// The copied files that came to hold something else since this was asked before, by their path in
    /// the site.
    pub fn take_renewed(&mut self) -> Vec<String> {
        std::mem::take(&mut self.renewed)
    }

    /// All that was read, and what is wrong with it.
    pub fn sources(&self) -> (Sources, Vec<Diagnostic>) {
        let mut sources = Sources {
            files: self.found.files.clone(),
            root_files: self.found.root_files.clone(),
            assets: self.found.assets.clone(),
            ..Sources::default()
        };
        for read in &self.records {
            match &read.made {
                Outcome::Readout(document) => sources.readouts.push(Arc::clone(document)),
                Outcome::Meeting(document) => sources.meetings.push(Arc::clone(document)),
                Outcome::Entity(kind, document) => {
                    sources.entities.push((*kind, Arc::clone(document)));
                }
                Outcome::Page(document) => sources.pages.push(Arc::clone(document)),
                Outcome::Broken(kind, id, meeting) => {
                    sources.broken.push((*kind, id.clone()));
                    if *kind == Kind::Readout {
                        sources.unread_accounts.push(meeting.clone());
                    }
                }
                Outcome::Nothing => {}
            }
        }
        let codings = self.found.codings.iter();
        let codings = codings.filter_map(|file| self.codings.get(&file.path)?.made.clone());
        sources.codings.extend(codings);
        for (path, name) in &self.found.templates {
            let text = self.templates.get(path).and_then(|read| read.made.clone());
            if name.ends_with(".ftl") {
                sources.words.extend(text);
            } else {
                sources
                    .templates
                    .extend(text.map(|text| (name.clone(), text)));
            }
        }
        if let Some(site) = &self.site {
            (sources.site, sources.site_text, sources.site_places) = site.made.clone();
        }
        (sources, self.faults())
    }

    /// What is wrong with what was read.
    pub fn faults(&self) -> Vec<Diagnostic> {
        let mut faults = self.found.diagnostics.clone();
        let records = self.records.iter();
        faults.extend(records.flat_map(|read| read.faults.iter().cloned()));
        let templates = self.found.templates.iter();
        let templates = templates.filter_map(|(path, _)| self.templates.get(path));
        faults.extend(templates.flat_map(|read| read.faults.iter().cloned()));
        let codings = self.found.codings.iter();
        let codings = codings.filter_map(|file| self.codings.get(&file.path));
        faults.extend(codings.flat_map(|read| read.faults.iter().cloned()));
        match &self.site {
            Some(site) => faults.extend(site.faults.iter().cloned()),
            None => faults.push(no_site(self.found.misnamed_site)),
        }
        faults
    }

    /// How long reading took so far.
    pub fn effort(&self) -> ReadTimings {
        let time = |hand: &AtomicU64| Duration::from_nanos(hand.load(Ordering::Relaxed));
        ReadTimings {
            walking: time(&self.effort.walking),
            reading: time(&self.effort.reading),
            parsing: time(&self.effort.parsing),
        }
    }

    /// The archive's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

impl Changes {
    fn add(&mut self, other: Changes) {
        *self = std::mem::replace(self, Changes::None).and(other);
    }

    fn and(self, other: Changes) -> Changes {
        match (self, other) {
            (Changes::None, changes) | (changes, Changes::None) => changes,
            (Changes::Files, Changes::Files) => Changes::Files,
            (Changes::Bodies(mut all), Changes::Bodies(more)) => {
                all.extend(more);
                Changes::Bodies(all)
            }
            _ => Changes::Any,
        }
    }
}

/// A record that was read anew in place of what was known, and what has changed. What was made of the same
/// text stays, so that others who hold it see that it is the same.
fn renewed(known: Read<Outcome>, fresh: Read<Outcome>) -> (Read<Outcome>, Changes) {
    match change(&known.made, &fresh) {
        Changes::None => {
            let stamp = fresh.stamp;
            (Read { stamp, ..known }, Changes::None)
        }
        change => (fresh, change),
    }
}

/// What distinguishes a file from what was read of it before.
fn change(before: &Outcome, read: &Read<Outcome>) -> Changes {
    if !read.faults.is_empty() {
        return Changes::Any;
    }
    let revised = match (before, &read.made) {
        (Outcome::Readout(a), Outcome::Readout(b)) => {
            revised(a, b).map(|same| same.then(|| Revised::Readout(Arc::clone(b))))
        }
        (Outcome::Meeting(a), Outcome::Meeting(b)) => {
            revised(a, b).map(|same| same.then(|| Revised::Meeting(Arc::clone(b))))
        }
        (Outcome::Entity(kind, a), Outcome::Entity(_, b)) => {
            revised(a, b).map(|same| same.then(|| Revised::Entity(*kind, Arc::clone(b))))
        }
        (Outcome::Page(a), Outcome::Page(b)) => {
            revised(a, b).map(|same| same.then(|| Revised::Page(Arc::clone(b))))
        }
        _ => Some(None),
    };
    match revised {
        None => Changes::None,
        Some(Some(revised)) => Changes::Bodies(vec![revised]),
        Some(None) => Changes::Any,
    }
}

/// Nothing if the texts are the same; otherwise whether the front matter is.
fn revised<R>(before: &Document<R>, after: &Document<R>) -> Option<bool> {
    let front = |document: &Document<R>| document.source.text[..document.body.start].to_owned();
    if before.source.text == after.source.text && before.faulty.is_empty() {
        return None;
    }
    Some(before.faulty.is_empty() && front(before) == front(after))
}

fn read(root: &Path, file: &RecordFile, stamp: Option<Stamp>, clock: &Clock) -> Read<Outcome> {
    let (made, faults) = outcome(root, file, clock);
    Read {
        stamp,
        made,
        faults,
    }
}

fn outcome(root: &Path, file: &RecordFile, clock: &Clock) -> (Outcome, Vec<Diagnostic>) {
    let started = Instant::now();
    let text = read_text(root, &file.path);
    Clock::add(&clock.reading, started);
    let text = match text {
        Ok(text) => text,
        Err(diagnostic) => {
            let id = Id::new(&file.stem);
            let outcome = id.map_or(Outcome::Nothing, |id| Outcome::Broken(file.kind, id, None));
            return (outcome, vec![*diagnostic]);
        }
    };
    let started = Instant::now();
    let outcome = match Id::new(&file.stem) {
        Ok(id) => parse(file.kind, id, text),
        Err(_) => (Outcome::Nothing, vec![not_an_id(&file.stem, &text)]),
    };
    Clock::add(&clock.parsing, started);
    outcome
}
