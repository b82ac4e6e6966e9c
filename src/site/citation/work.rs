//! What a citation says of a work, before any style or format writes it.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::Author;
use crate::archive::{MeetingIx, ReadoutIx, Side};
use crate::site::Site;
use crate::site::describe::without_isolates;
use crate::site::feed::first_id;
use crate::site::redline::Apart;
use crate::site::route::Route;
use crate::source::edtf::Edtf;
use crate::source::record::{ReadoutKind, Rendition};

/// A page of the archive, or a passage of one, as something to be cited.
#[derive(Debug)]
pub(in crate::site) struct Work<'a> {
    /// Names it in files that hold many: a record's id, for a passage with its anchor.
    pub(super) key: String,
    /// Whose words it is.
    pub(super) authors: Vec<Author<'a>>,
    pub(super) title: Cow<'a, str>,
    /// What the title means, where it is in another language than the citation.
    pub(super) title_translated: Option<&'a str>,
    /// Who translated it.
    pub(super) translators: Vec<Author<'a>>,
    /// Of a translation, the title of the original, if the archive has it.
    pub(super) original_title: Option<&'a str>,
    pub(super) form: Form<'a>,
    /// When it was published; none if that is not known. An archive's own words have no date, since
    /// nothing records when they were written.
    pub(super) date: Option<&'a Edtf>,
    /// The archive's title.
    pub(super) container: &'a str,
    pub(super) url: String,
    /// A BCP 47 tag.
    pub(super) language: String,
    /// Where the publisher's own text is.
    pub(super) original: Option<&'a str>,
    pub(super) passage: Option<Passage<'a>>,
    /// What [`Work::described`] has found.
    pub(super) description: OnceCell<Option<String>>,
    /// What [`Work::remarks`] has found.
    pub(super) remarks: OnceCell<String>,
}

/// What sort of thing is cited.
#[derive(Debug)]
pub(in crate::site) enum Form<'a> {
    /// A page of the archive's own making.
    Page,
    /// A publisher's text, or what was made of it without changing whose words it is.
    Text(ReadoutKind, Rendition),
    /// What a publisher's text says, in the archive's words.
    Summary {
        kind: ReadoutKind,
        issuer: String,
        /// When the publisher's text was published.
        published: Option<&'a Edtf>,
    },
}

/// Words within a work.
#[derive(Debug)]
pub(in crate::site) struct Passage<'a> {
    /// What the page calls it: `Statement 3`.
    pub(in crate::site) name: String,
    /// The words.
    pub(in crate::site) words: Cow<'a, str>,
    /// Whose they are.
    pub(in crate::site) rendition: Rendition,
}

/// What a citation calls a text. The styles are those of English manuals, whatever the site's language.
fn called(kind: ReadoutKind) -> &'static str {
    match kind {
        ReadoutKind::Readout => "Readout",
        ReadoutKind::JointStatement => "Joint statement",
        ReadoutKind::Transcript => "Transcript",
        ReadoutKind::PressConference => "Press conference",
    }
}

impl Form<'_> {
    /// What it is, in words that begin with a capital letter; nothing if it is just what its author
    /// published. `date` writes dates as the style does.
    pub(super) fn named(&self, date: impl Fn(&Edtf) -> String) -> Option<String> {
        match self.is_plain() {
            true => None,
            false => self.described(date),
        }
    }

    /// Whether it is just what its author published.
    fn is_plain(&self) -> bool {
        matches!(self, Form::Text(ReadoutKind::Readout, Rendition::Verbatim))
    }

    /// What it is, in words that begin with a capital letter; nothing for a page of the archive's own.
    pub(super) fn described(&self, date: impl Fn(&Edtf) -> String) -> Option<String> {
        let noun = |kind: &ReadoutKind| called(*kind).to_lowercase();
        match self {
            Form::Page => None,
            Form::Text(kind, Rendition::Translation) => {
                Some(format!("Translation of a {}", noun(kind)))
            }
            Form::Text(kind, Rendition::Excerpt) => Some(format!("Excerpt from a {}", noun(kind))),
            Form::Text(kind, Rendition::Verbatim | Rendition::Summary) => {
                Some(called(*kind).to_owned())
            }
            Form::Summary {
                kind,
                issuer,
                published,
            } => {
                let kind = match kind {
                    ReadoutKind::Readout => "account".to_owned(),
                    kind => noun(kind),
                };
                let published = match published {
                    Some(published) => format!(", published {}", date(published)),
                    None => String::new(),
                };
                Some(format!("Summary of the {kind} by {issuer}{published}"))
            }
        }
    }
}

impl Passage<'_> {
    /// The words, in quotation marks only if they are those of whoever issued the text.
    pub(super) fn quoted(&self) -> String {
        match self.rendition {
            Rendition::Verbatim | Rendition::Excerpt => {
                format!("“{}”", super::words::within_quotes(&self.words))
            }
            Rendition::Summary => format!("{} [in the words of this archive]", self.words),
            Rendition::Translation => format!("{} [in translation]", self.words),
        }
    }
}

impl Work<'_> {
    /// Whose words it is, one by one.
    pub(in crate::site) fn authors(&self) -> &[Author<'_>] {
        &self.authors
    }

    /// Who translated it, one by one.
    pub(in crate::site) fn translators(&self) -> &[Author<'_>] {
        &self.translators
    }

    /// Who translated it, after the words that a style has for it; none if nobody did.
    pub(super) fn translated_by(&self, verb: &str) -> Option<String> {
        let names: Vec<_> = self.translators.iter().map(Author::name).collect();
        (!names.is_empty())
            .then(|| format!("{verb} {}", super::words::listed(&names, "and", false)))
    }

    /// Whether the archive is its only author.
    pub(super) fn is_by_container(&self) -> bool {
        matches!(&self.authors[..], [Author::Body(only)] if *only == self.container)
    }

    /// What it is, as [`Form::described`] says it, with dates as the archive writes them.
    pub(super) fn described(&self) -> Option<&str> {
        let described = || self.form.described(Edtf::words);
        self.description.get_or_init(described).as_deref()
    }

    /// What else a reader of a list of references should know: what it is, where the
    /// original is, and of a passage its words.
    pub(super) fn remarks(&self) -> &str {
        self.remarks.get_or_init(|| {
            let is = self.described().filter(|_| !self.form.is_plain());
            self.further_remarks(is.unwrap_or_default().to_owned())
        })
    }

    /// The same after other words than what it is.
    pub(super) fn further_remarks(&self, mut remarks: String) -> String {
        let mut add = |remark: String| {
            if !remarks.is_empty() {
                remarks.push_str("; ");
            }
            remarks.push_str(&remark);
        };
        if let Some(original) = self.original {
            add(format!("original: {original}"));
        }
        if let Some(passage) = &self.passage {
            add(format!("{}: {}", passage.name, passage.quoted()));
        }
        remarks
    }
}

impl Site {
    /// A readout as something to be cited.
    pub(in crate::site) fn readout_work(&self, ix: ReadoutIx) -> Work<'_> {
        let readout = self.archive.readout(ix);
        let record = &readout.document.record;
        let published = record.published.as_ref();
        let summary = record.rendition == Rendition::Summary;
        Work {
            key: first_id(&readout.document.id, &record.previous_ids).to_string(),
            authors: self.cited_authors(ix),
            title: match self.told_apart_by(ix) {
                Some(Apart::Version(version)) => {
                    format!("{} (version {version})", record.title).into()
                }
                Some(Apart::Retrieved(day)) => {
                    format!("{} (captured {})", record.title, day.words()).into()
                }
                None => record.title.as_str().into(),
            },
            title_translated: record.title_translated.as_deref(),
            translators: record
                .translator
                .0
                .iter()
                .map(|name| Author::editor(name))
                .collect(),
            original_title: readout.translation_of.map(|original| {
                self.archive
                    .readout(original)
                    .document
                    .record
                    .title
                    .as_str()
            }),
            form: match record.rendition {
                Rendition::Summary => Form::Summary {
                    kind: record.kind,
                    issuer: self.issuer_in_text(ix),
                    published,
                },
                rendition => Form::Text(record.kind, rendition),
            },
            date: published.filter(|_| !summary),
            container: &self.archive.site.title,
            url: self.canonical(Route::Readout(ix)),
            language: self.language_of(ix).tag(),
            original: record.source.url.as_ref().map(url::Url::as_str),
            passage: None,
            description: OnceCell::new(),
            remarks: OnceCell::new(),
        }
    }

    /// A passage of a readout as something to be cited.
    pub(in crate::site) fn passage_work<'a>(
        &'a self,
        ix: ReadoutIx,
        anchor: &str,
        passage: Passage<'a>,
    ) -> Work<'a> {
        let mut work = self.readout_work(ix);
        work.key.push(':');
        work.key.push_str(anchor);
        work.url.push('#');
        work.url.push_str(anchor);
        work.passage = Some(passage);
        work
    }

    /// A meeting's page as something to be cited.
    pub(in crate::site) fn meeting_work(&self, ix: MeetingIx) -> Work<'_> {
        let meeting = self.archive.meeting(ix);
        Work {
            key: match &meeting.document {
                Some(document) => first_id(&document.id, &document.record.previous_ids),
                None => &meeting.id,
            }
            .to_string(),
            authors: self.cited_editors(),
            title: without_isolates(&meeting.title),
            title_translated: None,
            translators: Vec::new(),
            original_title: None,
            form: Form::Page,
            date: None,
            container: &self.archive.site.title,
            url: self.canonical(Route::Meeting(ix)),
            language: self.archive.site.language.tag(),
            original: None,
            passage: None,
            description: OnceCell::new(),
            remarks: OnceCell::new(),
        }
    }

    /// Whose words a readout's text is, one by one.
    fn cited_authors(&self, ix: ReadoutIx) -> Vec<Author<'_>> {
        let readout = self.archive.readout(ix);
        match (
            readout.document.record.rendition,
            readout.publisher,
            readout.side,
        ) {
            (Rendition::Summary, ..) => self.cited_editors(),
            (_, Some(issuer), _) | (_, None, Side::Party(issuer)) => {
                vec![Author::Body(self.name(issuer).into())]
            }
            (_, None, Side::Joint) => {
                let parties = &self.archive.meeting(readout.meeting).parties;
                let names = parties
                    .iter()
                    .map(|party| Author::Body(self.name(*party).into()));
                names.collect()
            }
        }
    }

    fn cited_editors(&self) -> Vec<Author<'_>> {
        let site = &self.archive.site;
        match site.editors.as_slice() {
            [] => vec![Author::Body(site.title.as_str().into())],
            editors => editors.iter().map(|name| Author::editor(name)).collect(),
        }
    }

    /// Who issued a readout, within a sentence: `the United States`.
    fn issuer_in_text(&self, ix: ReadoutIx) -> String {
        let readout = self.archive.readout(ix);
        match (readout.publisher, readout.side) {
            (Some(issuer), _) | (None, Side::Party(issuer)) => {
                self.archive.entity(issuer).in_text()
            }
            (None, Side::Joint) => self.in_text(&self.archive.meeting(readout.meeting).parties),
        }
    }
}
