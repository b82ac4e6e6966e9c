//! What an archive's folder holds, as it was last read. A file that did not change is not read again,
//! and what was made of it stays.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime};

use rayon::prelude::*;

use super::id::{EntityKind, Id, Kind};
use super::record::{EntityRecord, MeetingRecord, PageRecord, ReadoutRecord, SiteRecord};
use super::walk::{self, Found, RecordFile};
use super::{Document, Sources, StaticFile, no_site, not_an_id, parse, read_text, typed};
use crate::diagnostics::{Diagnostic, SourceText};

/// What a file came to.
#[derive(Debug, Clone)]
pub(super) enum Outcome {
    Readout(Arc<Document<ReadoutRecord>>),
    Meeting(Arc<Document<MeetingRecord>>),
    Entity(EntityKind, Arc<Document<EntityRecord>>),
    Page(Arc<Document<PageRecord>>),
    Broken(Kind, Id),
    Nothing,
}

/// A file that was read.
#[derive(Debug)]
struct Read<T> {
    stamp: Stamp,
    made: T,
    faults: Vec<Diagnostic>,
}

type Text = Option<Arc<SourceText>>;

/// When a file was last written and how long it is, by which a change is told.
type Stamp = Option<(SystemTime, u64)>;

/// An archive's folder, as it was last read.
#[derive(Debug)]
pub struct Holdings {
    root: PathBuf,
    found: Found,
    records: HashMap<PathBuf, Read<Outcome>>,
    templates: HashMap<PathBuf, Read<Text>>,
    site: Option<Read<(Option<SiteRecord>, Text)>>,
    /// Files that are published as they are, and those of the theme.
    copied: HashMap<PathBuf, Stamp>,
    /// Those of them that came to hold something else, by their path in the site.
    renewed: Vec<String>,
    effort: Clock,
}

/// How long it took to read an archive's records, on all cores together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Effort {
    /// Looking through the folders.
    pub walking: Duration,
    /// Getting the texts of the files from the disk.
    pub reading: Duration,
    /// Making typed records of them.
    pub parsing: Duration,
}

/// What many threads add to an [`Effort`], in nanoseconds.
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

impl Holdings {
    /// Reads an archive's folder. What cannot be read is left out and reported.
    pub fn read(root: &Path) -> Holdings {
        let mut holdings = Holdings {
            root: root.to_owned(),
            found: Found::default(),
            records: HashMap::new(),
            templates: HashMap::new(),
            site: None,
            copied: HashMap::new(),
            renewed: Vec::new(),
            effort: Clock::default(),
        };
        holdings.read_again();
        holdings
    }

    /// Walks the folder again and reads what is new or has changed.
    pub fn read_again(&mut self) -> Changes {
        let started = Instant::now();
        let found = walk::walk(&self.root);
        Clock::add(&self.effort.walking, started);
        let same_files = found.is_like(&self.found);
        self.found = found;
        let root = &self.root;
        let before = &self.records;
        let clock = &self.effort;
        let fresh: Vec<(PathBuf, Read<Outcome>)> = self
            .found
            .records
            .par_iter()
            .filter_map(|file| {
                let stamp = stamp(&file.path);
                let known = before.get(&file.path);
                let unchanged = known.is_some_and(|k| stamp.is_some() && k.stamp == stamp);
                (!unchanged).then(|| (file.path.clone(), read(root, file, stamp, clock)))
            })
            .collect();
        let mut changes = if same_files {
            Changes::None
        } else {
            Changes::Any
        };
        if !same_files {
            let there: std::collections::HashSet<&Path> = self
                .found
                .records
                .iter()
                .map(|file| file.path.as_path())
                .collect();
            self.records
                .retain(|path, _| there.contains(path.as_path()));
        }
        for (path, read) in fresh {
            changes = changes.and(self.put(path, read));
        }
        let others = self.read_others();
        let copied = self.look_at_copied();
        changes.and(others).and(copied)
    }

    /// Reads single files again, of which nothing but the contents can have changed.
    pub fn read_files(&mut self, paths: &[PathBuf]) -> Changes {
        let mut changes = Changes::None;
        for path in paths {
            let Some(file) = self.found.records.iter().find(|file| file.path == *path) else {
                return self.read_again();
            };
            let read = read(&self.root, file, stamp(path), &self.effort);
            changes = changes.and(self.put(path.clone(), read));
        }
        changes
    }

    /// Whether a path is that of a record that was found.
    pub fn is_record(&self, path: &Path) -> bool {
        self.records.contains_key(path)
    }

    fn put(&mut self, path: PathBuf, mut read: Read<Outcome>) -> Changes {
        let Some(before) = self.records.get(&path) else {
            self.records.insert(path, read);
            return Changes::Any;
        };
        let change = change(&before.made, &mut read);
        if matches!(change, Changes::None) {
            // What was made of the same text stays, so that others who hold it see that it is the same.
            if let Some(before) = self.records.get_mut(&path) {
                before.stamp = read.stamp;
            }
        } else {
            self.records.insert(path, read);
        }
        change
    }

    /// Templates and `site.yaml`.
    fn read_others(&mut self) -> Changes {
        let mut changed = false;
        let mut templates = HashMap::new();
        for (path, _) in &self.found.templates {
            let stamp = stamp(path);
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
        let site = self.found.site.as_ref().map(|path| (path, stamp(path)));
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
                    made: (None, None),
                    faults: vec![*fault],
                },
                Ok(text) => {
                    let (record, faults, _) = typed(&text, 0..text.text.len());
                    Read {
                        stamp,
                        made: (record, Some(text)),
                        faults,
                    }
                }
            });
        }
        if changed { Changes::Any } else { Changes::None }
    }

    /// Files that are copied without being read.
    fn look_at_copied(&mut self) -> Changes {
        let before = std::mem::take(&mut self.copied);
        let mut look = |files: &[StaticFile], folder: &str| -> bool {
            let stamps: Vec<Stamp> = files.par_iter().map(|file| stamp(&file.path)).collect();
            let known = self.renewed.len();
            for (file, stamp) in files.iter().zip(stamps) {
                if before.get(&file.path).is_some_and(|b| *b != stamp) {
                    self.renewed.push(format!("{folder}/{}", file.name));
                }
                self.copied.insert(file.path.clone(), stamp);
            }
            self.renewed.len() > known
        };
        let files = look(&self.found.files, "files");
        let assets = look(&self.found.assets, "static");
        match (files, assets) {
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
            assets: self.found.assets.clone(),
            ..Sources::default()
        };
        for file in &self.found.records {
            match self.records.get(&file.path).map(|read| &read.made) {
                Some(Outcome::Readout(document)) => sources.readouts.push(Arc::clone(document)),
                Some(Outcome::Meeting(document)) => sources.meetings.push(Arc::clone(document)),
                Some(Outcome::Entity(kind, document)) => {
                    sources.entities.push((*kind, Arc::clone(document)));
                }
                Some(Outcome::Page(document)) => sources.pages.push(Arc::clone(document)),
                Some(Outcome::Broken(kind, id)) => sources.broken.push((*kind, id.clone())),
                Some(Outcome::Nothing) | None => {}
            }
        }
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
            (sources.site, sources.site_text) = site.made.clone();
        }
        (sources, self.faults())
    }

    /// What is wrong with what was read.
    pub fn faults(&self) -> Vec<Diagnostic> {
        let mut faults = self.found.diagnostics.clone();
        let records = self.found.records.iter();
        let records = records.filter_map(|file| self.records.get(&file.path));
        faults.extend(records.flat_map(|read| read.faults.iter().cloned()));
        let templates = self.found.templates.iter();
        let templates = templates.filter_map(|(path, _)| self.templates.get(path));
        faults.extend(templates.flat_map(|read| read.faults.iter().cloned()));
        match &self.site {
            Some(site) => faults.extend(site.faults.iter().cloned()),
            None => faults.push(no_site(self.found.misnamed_site)),
        }
        faults
    }

    /// How long reading took so far.
    pub fn effort(&self) -> Effort {
        let time = |hand: &AtomicU64| Duration::from_nanos(hand.load(Ordering::Relaxed));
        Effort {
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

/// What distinguishes a file from what was read of it before.
fn change(before: &Outcome, read: &mut Read<Outcome>) -> Changes {
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

fn stamp(path: &Path) -> Stamp {
    let metadata = std::fs::metadata(path).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

fn read(root: &Path, file: &RecordFile, stamp: Stamp, clock: &Clock) -> Read<Outcome> {
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
            let outcome = id.map_or(Outcome::Nothing, |id| Outcome::Broken(file.kind, id));
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
