//! What a citation says of a work, before any style or format writes it.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::site::citation::author::Author;
use crate::site::citation::words::{listed, within_quotes};
use crate::source::edtf::Edtf;
use crate::source::record::{ReadoutKind, Rendition};

/// A page of the archive, or a passage of one, as something to be cited.
#[derive(Debug)]
pub(in crate::site) struct Work<'a> {
    /// Names it in files that hold many: a record's id, for a passage with its anchor.
    pub(in crate::site) key: String,
    /// Whose words it is.
    pub(in crate::site) authors: Vec<Author<'a>>,
    pub(in crate::site) title: Cow<'a, str>,
    /// What the title means, where it is in another language than the citation.
    pub(in crate::site) title_translated: Option<&'a str>,
    /// Who translated it.
    pub(in crate::site) translators: Vec<Author<'a>>,
    /// Of a translation, the title of the original, if the archive has it.
    pub(in crate::site) original_title: Option<&'a str>,
    pub(in crate::site) form: Form<'a>,
    /// When it was published; otherwise the date of its page, as far as the records say it; none if they do not.
    pub(in crate::site) date: Option<Cow<'a, Edtf>>,
    /// The archive's title.
    pub(in crate::site) container: &'a str,
    pub(in crate::site) url: String,
    /// A BCP 47 tag.
    pub(in crate::site) language: String,
    /// The license of its words, as programs read it.
    pub(in crate::site) license: Option<&'a str>,
    /// Where the publisher's own text is.
    pub(in crate::site) original: Option<&'a str>,
    pub(in crate::site) passage: Option<Passage<'a>>,
    /// What [`Work::described`] has found.
    pub(in crate::site) description: OnceCell<Option<String>>,
    /// What [`Work::remarks`] has found.
    pub(in crate::site) remarks: OnceCell<String>,
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
    pub(in crate::site) fn named(&self, date: impl Fn(&Edtf) -> String) -> Option<String> {
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
    pub(in crate::site) fn described(&self, date: impl Fn(&Edtf) -> String) -> Option<String> {
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
    pub(in crate::site) fn quoted(&self) -> String {
        match self.rendition {
            Rendition::Verbatim | Rendition::Excerpt => {
                format!("“{}”", within_quotes(&self.words))
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
    pub(in crate::site) fn translated_by(&self, verb: &str) -> Option<String> {
        let names: Vec<_> = self.translators.iter().map(Author::name).collect();
        (!names.is_empty()).then(|| format!("{verb} {}", listed(&names, "and", false)))
    }

    /// Whether the archive is its only author.
    pub(in crate::site) fn is_by_container(&self) -> bool {
        matches!(&self.authors[..], [Author::Body(only)] if *only == self.container)
    }

    /// What it is, as [`Form::described`] says it, with dates as the archive writes them.
    pub(in crate::site) fn described(&self) -> Option<&str> {
        let described = || self.form.described(Edtf::words);
        self.description.get_or_init(described).as_deref()
    }

    /// What else a reader of a list of references should know: what it is, where the
    /// original is, and of a passage its words.
    pub(in crate::site) fn remarks(&self) -> &str {
        self.remarks.get_or_init(|| {
            let is = self.described().filter(|_| !self.form.is_plain());
            self.further_remarks(is.unwrap_or_default().to_owned())
        })
    }

    /// The same after other words than what it is.
    pub(in crate::site) fn further_remarks(&self, mut remarks: String) -> String {
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
