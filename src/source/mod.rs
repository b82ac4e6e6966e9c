//! From files to typed records with positions: the only room that reads what people wrote.

pub mod edtf;
pub mod id;
pub(crate) mod markdown;
pub mod record;
pub mod yaml;

pub(crate) mod address;
mod boundary;
mod conflict;
pub(crate) mod controls;
mod edit;
pub(crate) mod fold;
pub(crate) mod heading;
mod lead;
mod litter;
pub(crate) mod plain;
pub(crate) mod raw_html;
mod regular;
mod source_cache;
mod stamp;
mod walk;
pub(crate) mod word;

pub(crate) use boundary::Boundary;
pub(crate) use edit::{Edit, id_for_item, key_added, keys_replaced, with_edits, with_key};

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::diagnostics::{Code, Diagnostic, Place, SourceText};
use id::{EntityKind, Id, Kind, Reference};
use record::{
    CountryRecord, EntityRecord, EventRecord, FormulaRecord, InstrumentRecord, MeetingRecord,
    OrganizationRecord, PageRecord, PersonRecord, PlaceRecord, ReadoutRecord, SecondCodingRecord,
    SiteRecord, TopicRecord,
};
use source_cache::Outcome;

pub(crate) use litter::{ROOT_FOLDER, is_litter};
pub(crate) use regular::{open_regular, read_regular};
pub use source_cache::{Changes, ReadTimings, Revised, SourceCache};
pub(crate) use stamp::Stamp;

/// A file with front matter, read.
#[derive(Debug)]
pub struct Document<R> {
    /// The id: the file's stem.
    pub id: Id,
    /// The text of the file.
    pub source: Arc<SourceText>,
    /// Where the YAML stands in it.
    pub front: Range<usize>,
    /// Where the Markdown stands in it.
    pub body: Range<usize>,
    /// The front matter.
    pub record: R,
    /// Keys of the front matter that were left out of the record because their values are wrong, or
    /// a part of them; that has been reported.
    pub faulty: Vec<String>,
    /// Where the parts of the front matter stand.
    pub places: yaml::Places,
}

impl<R> Document<R> {
    /// The Markdown.
    pub fn body(&self) -> &str {
        &self.source.text[self.body.clone()]
    }

    /// A problem with a part of the front matter, with its place.
    pub(crate) fn fault(&self, diagnostic: Diagnostic, path: &[yaml::Step]) -> Diagnostic {
        Diagnostic {
            place: Some(self.place(path)),
            ..diagnostic
        }
    }

    /// The place of a part of the front matter.
    pub(crate) fn place(&self, path: &[yaml::Step]) -> Place {
        self.place_of(self.places.locate(self.front(), path))
    }

    /// The place of a part of the front matter, if it has this part.
    pub(crate) fn known_place(&self, path: &[yaml::Step]) -> Option<Place> {
        let span = self.places.locate(self.front(), path)?;
        Some(self.place_of(Some(span)))
    }

    /// The place of the key at which a path into the front matter ends.
    pub(crate) fn place_of_key(&self, path: &[yaml::Step]) -> Place {
        self.place_of(self.places.locate_key(self.front(), path))
    }

    fn front(&self) -> &str {
        &self.source.text[self.front.clone()]
    }

    fn place_of(&self, span: Option<Range<usize>>) -> Place {
        let span = span.unwrap_or(0..0);
        let start = self.front.start;
        Place {
            source: Arc::clone(&self.source),
            span: start + span.start..start + span.end,
        }
    }
}

/// The statements that another coder found in the text of a readout.
#[derive(Debug, Clone)]
pub struct SecondCoding {
    /// The coder, by the name of the folder.
    pub coder: Id,
    /// The file; its id is that of the readout.
    pub document: Arc<Document<SecondCodingRecord>>,
}

/// A file that is copied as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaticFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its path below `content/files/`, `templates/static/` or `static/`, with forward slashes.
    pub name: String,
}

/// All that an archive's folder holds.
#[derive(Debug, Default)]
pub struct Sources {
    /// `site.yaml`, if it could be read.
    pub site: Option<SiteRecord>,
    /// The text of `site.yaml`.
    pub site_text: Option<Arc<SourceText>>,
    /// Where the parts of `site.yaml` stand.
    pub site_places: Arc<yaml::Places>,
    /// The accounts.
    pub readouts: Vec<Arc<Document<ReadoutRecord>>>,
    /// The meetings that have a file.
    pub meetings: Vec<Arc<Document<MeetingRecord>>>,
    /// The entities that have a file.
    pub entities: Vec<(EntityKind, Arc<Document<EntityRecord>>)>,
    /// What other coders found in the texts of readouts.
    pub codings: Vec<SecondCoding>,
    /// Pages about the archive.
    pub pages: Vec<Arc<Document<PageRecord>>>,
    /// Records whose files could not be read; references to them are not reported as well.
    pub broken: Vec<(Kind, Id)>,
    /// The meetings of accounts whose files could not be read, as they are written there; none where even
    /// that could not be read.
    pub unread_accounts: Vec<Option<Reference>>,
    /// Files to copy.
    pub files: Vec<StaticFile>,
    /// Files to copy to the root of the site, from `static/` in the archive's folder.
    pub root_files: Vec<StaticFile>,
    /// The archive's own templates, named relative to `templates/`.
    pub templates: Vec<(String, Arc<SourceText>)>,
    /// The archive's own files of messages, by language: `templates/words/fr.ftl`.
    pub words: Vec<Arc<SourceText>>,
    /// The archive's own theme files.
    pub assets: Vec<StaticFile>,
}

impl Sources {
    /// How many records there are.
    pub fn len(&self) -> usize {
        self.readouts.len() + self.meetings.len() + self.entities.len() + self.pages.len()
    }

    /// Whether there is no record at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Reads the archive below `root`. What cannot be read is left out and reported.
pub fn load(root: &Path) -> (Sources, Vec<Diagnostic>) {
    SourceCache::read_once(root).sources()
}

fn no_site(misnamed: bool) -> Diagnostic {
    let help = if misnamed {
        "rename `content/site.yml` to `site.yaml`"
    } else {
        "use `chancery init DIR` to create an archive, or `--root DIR` to name the folder of an existing one"
    };
    let message = "this folder has no `content/site.yaml`";
    Diagnostic::new(Code::SiteMissing, message).help(help)
}

/// A file whose name is no id.
fn not_an_id(stem: &str, text: &Arc<SourceText>) -> Diagnostic {
    let message =
        format!("the file name `{stem}` is not an id: lowercase letters a-z, digits and hyphens");
    let help = match id::slug(stem) {
        slug if slug.is_empty() => {
            "use a file name in Latin letters; the record's own name can be in any script"
                .to_owned()
        }
        slug => format!("rename the file to `{slug}.md`"),
    };
    Diagnostic::new(Code::InvalidId, message)
        .at(text, 0..0)
        .help(help)
}

/// Reads one record from its text.
fn parse(kind: Kind, id: Id, source: Arc<SourceText>) -> (Outcome, Vec<Diagnostic>) {
    let (front, body) = match split(&source.text) {
        Ok(parts) => parts,
        Err(problem) => {
            let diagnostic = match problem {
                Unsplit::Missing => Diagnostic::new(
                    Code::FrontMatterMissing,
                    if source.text.trim().is_empty() {
                        "the file is empty"
                    } else {
                        "the file does not begin with front matter"
                    },
                )
                .at(
                    &source,
                    0..source.text.find('\n').unwrap_or(source.text.len()),
                )
                .help(format!(
                    "start the file with a line `---`, the keys of the {}, and another line `---`",
                    kind.name()
                )),
                Unsplit::Unclosed => {
                    Diagnostic::new(Code::FrontMatterUnclosed, "the front matter is not closed")
                        .at(&source, 0..3)
                        .help("add a line `---` after the last key")
                }
            };
            return (broken(kind, id, &source.text), vec![diagnostic]);
        }
    };
    fn document<R: DeserializeOwned, S: From<R>>(
        kind: Kind,
        id: Id,
        source: Arc<SourceText>,
        front: Range<usize>,
        body: Range<usize>,
        wrap: impl FnOnce(Arc<Document<S>>) -> Outcome,
    ) -> (Outcome, Vec<Diagnostic>) {
        let (record, faults, places) = typed::<R>(&source, front.clone());
        let outcome = match record {
            Some(record) => wrap(Arc::new(Document {
                faulty: places.faulty_keys(),
                places,
                id,
                source,
                front,
                body,
                record: record.into(),
            })),
            None => broken(kind, id, &source.text),
        };
        (outcome, faults)
    }
    let cut = keys_behind(&source, &body);
    let (outcome, mut faults) = match kind {
        Kind::Readout => {
            document::<ReadoutRecord, _>(kind, id, source, front, body, Outcome::Readout)
        }
        Kind::Meeting => {
            document::<MeetingRecord, _>(kind, id, source, front, body, Outcome::Meeting)
        }
        Kind::Page => document::<PageRecord, _>(kind, id, source, front, body, Outcome::Page),
        Kind::Entity(entity) => {
            let wrap = |document| Outcome::Entity(entity, document);
            match entity {
                EntityKind::Person => {
                    document::<PersonRecord, _>(kind, id, source, front, body, wrap)
                }
                EntityKind::Country => {
                    document::<CountryRecord, _>(kind, id, source, front, body, wrap)
                }
                EntityKind::Organization => {
                    document::<OrganizationRecord, _>(kind, id, source, front, body, wrap)
                }
                EntityKind::Place => {
                    document::<PlaceRecord, _>(kind, id, source, front, body, wrap)
                }
                EntityKind::Event => {
                    document::<EventRecord, _>(kind, id, source, front, body, wrap)
                }
                EntityKind::Instrument => {
                    document::<InstrumentRecord, _>(kind, id, source, front, body, wrap)
                }
                EntityKind::Topic => {
                    document::<TopicRecord, _>(kind, id, source, front, body, wrap)
                }
                EntityKind::Formula => {
                    document::<FormulaRecord, _>(kind, id, source, front, body, wrap)
                }
            }
        }
    };
    faults.extend(cut);
    (outcome, faults)
}

/// Reads the statements of another coder, which are a whole file of YAML.
fn parse_coding(
    coder: Id,
    readout: &str,
    source: Arc<SourceText>,
) -> (Option<SecondCoding>, Vec<Diagnostic>) {
    let id = match Id::new(readout) {
        Ok(id) => id,
        Err(message) => {
            let fault = Diagnostic::new(Code::InvalidId, message)
                .at(&source, 0..0)
                .help("name the file after the readout, as in `coding/a-coder/READOUT.yaml`");
            return (None, vec![fault]);
        }
    };
    let end = source.text.len();
    let (record, faults, places) = typed::<SecondCodingRecord>(&source, 0..end);
    let coding = record.map(|record| SecondCoding {
        coder,
        document: Arc::new(Document {
            faulty: places.faulty_keys(),
            places,
            id,
            source,
            front: 0..end,
            body: end..end,
            record,
        }),
    });
    (coding, faults)
}

/// Keys behind the front matter, which a line `---` among its keys has ended before them: they would be
/// published as words.
fn keys_behind(source: &Arc<SourceText>, body: &Range<usize>) -> Option<Diagnostic> {
    let text = &source.text[body.clone()];
    let first = text.lines().find(|line| !line.trim().is_empty())?;
    let (key, value) = first.split_once(':')?;
    let is_key = yaml::is_key(key) && (value.is_empty() || value.starts_with(' '));
    if !is_key || !text.lines().any(|line| line.trim_end() == "---") {
        return None;
    }
    let at = body.start + text.find(first)?;
    let message = "the front matter ends above this key, so the key is part of the text";
    let fault = Diagnostic::new(Code::YamlMeaning, message).at(source, at..at + key.len());
    Some(fault.help(
        "remove the line `---` or `...` above it, or indent that line if it is part of a value",
    ))
}

/// A record that could not be read. Of an account, its meeting is looked for all the same, so that nothing is
/// said of the meeting that the account would settle.
fn broken(kind: Kind, id: Id, text: &str) -> Outcome {
    let mut meetings = text.lines().filter_map(|line| {
        let value = line.trim_start().strip_prefix("meeting:")?;
        Reference::new(value.trim().trim_matches(['"', '\''])).ok()
    });
    let meeting = (kind == Kind::Readout).then(|| meetings.next()).flatten();
    Outcome::Broken(kind, id, meeting)
}

/// The record, what is wrong with it, and where the parts stand that were not left out.
fn typed<R: DeserializeOwned>(
    source: &Arc<SourceText>,
    range: Range<usize>,
) -> (Option<R>, Vec<Diagnostic>, yaml::Places) {
    let start = range.start;
    let text = &source.text[range];
    let mut parsed = yaml::parse::<R>(text);
    let places = yaml::Places::of(&mut parsed);
    // What is wrong with a record may be why the rest of it looks odd.
    let oddities = match parsed.faults.is_empty() {
        true => yaml::oddities(text),
        false => Vec::new(),
    };
    let oddities = oddities.into_iter().map(|odd| {
        let span = start + odd.span.start..start + odd.span.end;
        Diagnostic::new(Code::YamlMeaning, odd.message)
            .at(source, span)
            .help(odd.help)
    });
    let faults = parsed
        .faults
        .into_iter()
        .map(|fault| {
            let span = start + fault.span.start..start + fault.span.end;
            let code = match fault.kind {
                yaml::FaultKind::Syntax => Code::YamlSyntax,
                yaml::FaultKind::InvalidValue | yaml::FaultKind::RepeatedKey => Code::InvalidValue,
                yaml::FaultKind::MissingKey(_) => Code::MissingKey,
                yaml::FaultKind::UnknownKey => Code::UnknownKey,
            };
            let diagnostic = Diagnostic::new(code, fault.message).at(source, span);
            match fault.help {
                Some(help) => diagnostic.help(help),
                None => diagnostic,
            }
        })
        .chain(oddities)
        .collect();
    (parsed.record, faults, places)
}

/// Why a text has no front matter.
pub(crate) enum Unsplit {
    /// It does not begin with a line `---`.
    Missing,
    /// No line ends it.
    Unclosed,
}

/// Front matter between two lines `---`, and what follows.
pub(crate) fn split(text: &str) -> Result<(Range<usize>, Range<usize>), Unsplit> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "---" {
        return Err(Unsplit::Missing);
    }
    let start = first.len();
    let mut end = start;
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            return Ok((start..end, end + line.len()..text.len()));
        }
        end += line.len();
    }
    Err(Unsplit::Unclosed)
}

fn read_text(root: &Path, path: &Path) -> Result<Arc<SourceText>, Box<Diagnostic>> {
    let shown = walk::shown(root, path);
    let empty = |shown: String| {
        Arc::new(SourceText {
            path: shown,
            text: String::new(),
        })
    };
    let bytes = read_regular(path).map_err(|error| {
        Diagnostic::new(Code::Unreadable, format!("cannot read the file: {error}"))
            .at(&empty(shown.clone()), 0..0)
            .help("change its permissions, or move it out of the archive")
    })?;
    match String::from_utf8(bytes) {
        Ok(text) => {
            let source = Arc::new(SourceText {
                path: shown,
                text: normalize(text),
            });
            match conflict::conflict(&source) {
                Some(fault) => Err(Box::new(fault)),
                None => Ok(source),
            }
        }
        Err(error) => {
            // The readable text is kept, so that the place can be shown.
            let readable = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let upto = normalize(String::from_utf8_lossy(readable).into_owned()).len();
            let text = normalize(String::from_utf8_lossy(error.as_bytes()).into_owned());
            let upto = text.floor_char_boundary(upto.min(text.len()));
            let end = text.ceil_char_boundary((upto + 1).min(text.len()));
            let source = Arc::new(SourceText { path: shown, text });
            Err(Box::new(
                Diagnostic::new(Code::NotUtf8, "the file is not UTF-8 text")
                    .at(&source, upto..end)
                    .help("save it as UTF-8"),
            ))
        }
    }
}

/// Without a byte order mark and with `\n` alone as line end, which moves no line and no column.
pub(crate) fn normalize(text: String) -> String {
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    }
}
