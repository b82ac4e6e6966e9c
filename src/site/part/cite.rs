//! Works to cite: accounts, meetings and passages, with their citations.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::archive::{MeetingIx, ReadoutIx, Side, TombstoneIx};
use crate::site::citation::author::Author;
use crate::site::citation::format::file_of;
use crate::site::citation::view::Citation;
use crate::site::citation::work::{Form, Passage, Work};
use crate::site::citation::{apa, chicago, data_uri, mla};
use crate::site::index::earlier::{self, Apart};
use crate::site::index::facts::{Facts, first_id};
use crate::site::markup::line::cited_words;
use crate::site::part::pages::Pages;
use crate::site::part::{component, license, link, tombstone};
use crate::site::route::address::Addresses;
use crate::site::route::citation_file::Format;
use crate::site::route::routes::Route;
use crate::site::theme::fragment::Fragment;
use crate::site::view::{
    CitationView, CitedView, FilesView, Html, MetaTag, SafeHtml, without_isolates,
};
use crate::source::edtf::Edtf;
use crate::source::record::{License, Rendition};

/// How to cite a readout.
pub(in crate::site) fn readout_citation(pages: &Pages, work: &Work<'_>) -> CitationView {
    let file = |format: Format| {
        let text = file_of(format, std::iter::once(work));
        SafeHtml::new(&data_uri::of(format.media_type(), &text))
    };
    CitationView {
        files: Some(FilesView {
            name: work.key.clone(),
            bibtex: file(Format::Bibtex),
            ris: file(Format::Ris),
            csl_json: file(Format::Csl),
        }),
        all: Some(pages.url(Route::Data)),
        ..citation(pages, work)
    }
}

/// How to cite a page of the archive's own. It has no files: they would be a third of the page, and Zotero finds the
/// same in its head.
pub(in crate::site) fn page_citation(pages: &Pages, work: &Work<'_>) -> CitationView {
    citation(pages, work)
}

/// Where a passage of a readout stands, for citations: all but its anchor and a full stop.
pub(in crate::site) fn place_of_passages(pages: &Pages, ix: ReadoutIx) -> String {
    format!(", in {}", chicago::note(&readout_work(pages, ix)))
}

/// A citation as HTML.
fn cited_markup(pages: &Pages, citation: &Citation) -> SafeHtml {
    let part = |words: &str| {
        let mut html = Html::with_capacity(words.len());
        cited_words(&mut html, words);
        html
    };
    let parts = [&citation.before, &citation.italic, &citation.after].map(|words| part(words));
    let mut html = Html::with_capacity(512);
    let values = parts.each_ref().map(|part| Some(part.as_str()));
    component::put(pages, &mut html, Fragment::Cited, values);
    html.into()
}

/// A citation without files.
fn citation(pages: &Pages, work: &Work<'_>) -> CitationView {
    CitationView {
        chicago: cited_markup(pages, &chicago::entry(work)),
        apa: cited_markup(pages, &apa::entry(work)),
        mla: cited_markup(pages, &mla::entry(work)),
        files: None,
        url: work.url.clone(),
        undated: work.date.is_none(),
        all: None,
    }
}

/// How to cite an annotation, of which `place` is what [`place_of_passages`] gives.
pub(in crate::site) fn cited(
    name: String,
    words: &str,
    rendition: Rendition,
    place: &str,
    anchor: &str,
) -> CitedView {
    let passage = Passage {
        name,
        words: words.into(),
        rendition,
    };
    let mut rest = Html::with_capacity(place.len() + 16);
    cited_words(&mut rest, &format!("{place}#{anchor}."));
    CitedView {
        words: passage.quoted(),
        rest: rest.into(),
        name: passage.name,
    }
}

/// What reference managers read in the head of a page: the names that Zotero's translator for embedded
/// metadata knows (<https://www.zotero.org/support/dev/exposing_metadata>).
pub(in crate::site) fn tags(work: &Work<'_>) -> Vec<MetaTag> {
    let mut tags = Vec::with_capacity(10);
    let mut tag = |name: &'static str, content: &str| {
        tags.push(MetaTag {
            name,
            content: content.to_owned(),
        });
    };
    // Without it, a page with `citation_title` is taken for an article in a journal.
    tag("z:itemType", "webpage");
    tag("citation_title", &work.title);
    for author in &work.authors {
        tag("citation_author", &author.highwire());
    }
    let machine = work.date.as_deref().and_then(Edtf::machine);
    match machine.as_deref().and_then(|date| date.split('T').next()) {
        // A day without its time, in the form that Google Scholar asks for: 2022/05/14.
        Some(day) => tag("citation_publication_date", &day.replace('-', "/")),
        // Where there is no date, Zotero takes the first that it finds on the page, which is of the
        // meeting.
        None => {
            let date = work.date.as_deref();
            let date = date.map_or_else(|| "n.d.".to_owned(), Edtf::words);
            tag("DC.date", &date);
        }
    }
    tag("citation_publisher", work.container);
    tag("citation_language", &work.language);
    tag("citation_public_url", &work.url);
    if let Some(form) = work.described() {
        tag("DC.type", form);
    }
    if let Some(license) = work.license {
        tag("DC.rights", license);
    }
    tags
}

/// A readout as something to be cited.
pub(in crate::site) fn readout_work(pages: &Pages, ix: ReadoutIx) -> Work<'_> {
    let readout = pages.archive.readout(ix);
    let record = &readout.document.record;
    let published = record.published.as_ref();
    let summary = record.rendition == Rendition::Summary;
    Work {
        key: first_id(&readout.document.id, &record.previous_ids).to_string(),
        authors: cited_authors(pages, ix),
        title: match earlier::told_apart_by(pages, ix) {
            Some(Apart::Version(version)) => format!("{} (version {version})", record.title).into(),
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
            pages
                .archive
                .readout(original)
                .document
                .record
                .title
                .as_str()
        }),
        form: match record.rendition {
            Rendition::Summary => Form::Summary {
                kind: record.kind,
                issuer: issuer_in_text(pages, ix),
                published,
            },
            rendition => Form::Text(record.kind, rendition),
        },
        date: match summary {
            true => pages.archive.readout_page_date(ix),
            false => published
                .map(Cow::Borrowed)
                .or_else(|| pages.archive.readout_page_date(ix)),
        },
        container: &pages.archive.site.title,
        url: pages.canonical(Route::Readout(ix)),
        language: pages.language_of(ix).tag(),
        license: license::of_words(pages, ix).map(License::value),
        original: record.source.url.as_ref().map(url::Url::as_str),
        passage: None,
        description: OnceCell::new(),
        remarks: OnceCell::new(),
    }
}

/// A passage of a readout as something to be cited.
pub(in crate::site) fn passage_work<'a>(
    pages: &'a Pages,
    ix: ReadoutIx,
    anchor: &str,
    passage: Passage<'a>,
) -> Work<'a> {
    let mut work = readout_work(pages, ix);
    work.key.push(':');
    work.key.push_str(anchor);
    work.url.push('#');
    work.url.push_str(anchor);
    work.passage = Some(passage);
    work
}

/// A meeting's page as something to be cited.
pub(in crate::site) fn meeting_work(addresses: &Addresses, ix: MeetingIx) -> Work<'_> {
    let meeting = addresses.archive.meeting(ix);
    Work {
        key: match &meeting.document {
            Some(document) => first_id(&document.id, &document.record.previous_ids),
            None => &meeting.id,
        }
        .to_string(),
        authors: cited_editors(addresses),
        title: without_isolates(&meeting.title),
        title_translated: None,
        translators: Vec::new(),
        original_title: None,
        form: Form::Page,
        date: addresses.archive.meeting_page_date(ix),
        container: &addresses.archive.site.title,
        url: addresses.canonical(Route::Meeting(ix)),
        language: addresses.archive.site.language.tag(),
        license: addresses.archive.site.license.as_ref().map(License::value),
        original: None,
        passage: None,
        description: OnceCell::new(),
        remarks: OnceCell::new(),
    }
}

/// The page of a record that was withdrawn as something to be cited: with nothing of the record but its title.
pub(in crate::site) fn tombstone_work(addresses: &Addresses, ix: TombstoneIx) -> Work<'_> {
    let tombstone = addresses.archive.tombstone(ix);
    Work {
        key: first_id(&tombstone.id, tombstone.previous_ids()).to_string(),
        authors: cited_editors(addresses),
        title: tombstone::title(addresses, ix).into(),
        title_translated: None,
        translators: Vec::new(),
        original_title: None,
        form: Form::Page,
        date: Some(Cow::Borrowed(tombstone.withdrawn.date.edtf())),
        container: &addresses.archive.site.title,
        url: addresses.canonical(Route::Tombstone(ix)),
        language: addresses.archive.site.language.tag(),
        license: addresses.archive.site.license.as_ref().map(License::value),
        original: None,
        passage: None,
        description: OnceCell::new(),
        remarks: OnceCell::new(),
    }
}

/// Whose words a readout's text is, one by one.
fn cited_authors(facts: &Facts, ix: ReadoutIx) -> Vec<Author<'_>> {
    let readout = facts.archive.readout(ix);
    match (
        readout.document.record.rendition,
        readout.publisher,
        readout.side,
    ) {
        (Rendition::Summary, ..) => cited_editors(facts),
        (_, Some(issuer), _) | (_, None, Side::Party(issuer)) => {
            vec![Author::Body(facts.name(issuer).into())]
        }
        (_, None, Side::Joint) => {
            let parties = &facts.archive.meeting(readout.meeting).parties;
            let names = parties
                .iter()
                .map(|party| Author::Body(facts.name(*party).into()));
            names.collect()
        }
    }
}

fn cited_editors(facts: &Facts) -> Vec<Author<'_>> {
    let site = &facts.archive.site;
    match site.editors.as_slice() {
        [] => vec![Author::Body(site.title.as_str().into())],
        editors => editors.iter().map(|name| Author::editor(name)).collect(),
    }
}

/// Who issued a readout, within a sentence: `the United States`.
fn issuer_in_text(pages: &Pages, ix: ReadoutIx) -> String {
    let readout = pages.archive.readout(ix);
    match (readout.publisher, readout.side) {
        (Some(issuer), _) | (None, Side::Party(issuer)) => pages.archive.entity(issuer).in_text(),
        (None, Side::Joint) => {
            link::in_text(pages, &pages.archive.meeting(readout.meeting).parties)
        }
    }
}
