//! Other texts of an account: translations, the original, earlier and later versions.

use crate::archive::ReadoutIx;
use crate::site::index::earlier::{self, Apart};
use crate::site::index::{gaps, translations};
use crate::site::part::pages::Pages;
use crate::site::part::{date, label, link};
use crate::site::route::address::Addresses;
use crate::site::route::links;
use crate::site::route::routes::Route;
use crate::site::view::{Alternate, CaptureView, Label, RedlineLink, VersionView};
use crate::source::record::TranslationKind;
use crate::words::Word;

/// The original of a readout, as its page shows it.
pub(in crate::site) fn original(pages: &Pages, ix: ReadoutIx) -> Option<VersionView> {
    let original = pages.archive.readout(ix).translation_of?;
    Some(version_beside(
        pages,
        original,
        Route::Beside(ix),
        (original, ix),
    ))
}

/// The translations of a readout, as its page shows them.
pub(in crate::site) fn translations(pages: &Pages, ix: ReadoutIx) -> Vec<VersionView> {
    let mut translations = pages.archive.readout(ix).translations.clone();
    // Those of earlier captures are translations of this account too.
    if pages.archive.readout(ix).superseded_by.is_none() {
        let mut earlier = ix;
        while let Some(before) = pages.archive.readout(earlier).supersedes {
            translations.extend(&pages.archive.readout(before).translations);
            earlier = before;
        }
    }
    let current = translations
        .iter()
        .filter(|ix| pages.archive.readout(**ix).superseded_by.is_none());
    let view = |other: &ReadoutIx| {
        version_beside(
            pages,
            *other,
            Route::Beside(*other),
            translations::with_original(pages, *other),
        )
    };
    current.map(view).collect()
}

/// The other translations of the account of which a readout is a translation, and those with which
/// editors compared it.
pub(in crate::site) fn other_translations(pages: &Pages, ix: ReadoutIx) -> Vec<VersionView> {
    if pages.archive.readout(ix).translation_of.is_none() {
        return Vec::new();
    }
    let mut texts = other_texts(pages, ix);
    texts.retain(|text| !text.original);
    let compared = pages.archive.other_translations(ix);
    let earlier = compared.filter(|other| pages.archive.readout(*other).superseded_by.is_some());
    texts.extend(earlier.filter_map(|other| {
        let (route, texts) = links::beside_of(pages, ix, other)?;
        Some(version_beside(pages, other, route, texts))
    }));
    texts
}

/// The other texts of an account that none superseded: its original and translations of it.
pub(in crate::site) fn other_texts(pages: &Pages, ix: ReadoutIx) -> Vec<VersionView> {
    let readout = pages.archive.readout(ix);
    let this = pages.archive.newest_version(ix);
    let mut others = pages.archive.meeting(readout.meeting).texts();
    others.retain(|other| ![ix, this].contains(other) && pages.archive.is_same_account(ix, *other));
    let is_translation = |ix: ReadoutIx| pages.archive.readout(ix).translation_of.is_some();
    others.sort_by_key(|ix| (is_translation(*ix), pages.archive.readout(*ix).standing()));
    let view = |other: ReadoutIx| match links::beside_of(pages, ix, other) {
        Some((route, texts)) => version_beside(pages, other, route, texts),
        None => version(pages, other),
    };
    others.into_iter().map(view).collect()
}

/// A text beside that on whose page it is named.
fn version_beside(
    pages: &Pages,
    ix: ReadoutIx,
    route: Route,
    texts: (ReadoutIx, ReadoutIx),
) -> VersionView {
    VersionView {
        beside: Some(pages.url(route)),
        gaps: gaps::gaps_noted(pages, texts).count(),
        ..version(pages, ix)
    }
}

pub(in crate::site) fn version(pages: &Pages, ix: ReadoutIx) -> VersionView {
    let readout = pages.archive.readout(ix);
    let record = &readout.document.record;
    let language = pages.language_of(ix);
    VersionView {
        title: record.title.clone(),
        url: pages.url(Route::Readout(ix)),
        language: language.tag(),
        dir: language.direction(),
        original: readout.translation_of.is_none(),
        translation: record
            .translation
            .map(|kind| translation_label(pages, kind)),
        translator: link::people_listed(pages, &record.translator.0),
        beside: None,
        gaps: 0,
        superseded: readout.superseded_by.is_some(),
    }
}

/// A readout in all the languages in which the archive has it; empty if there is one only. A language
/// has one address: that of this text, otherwise of the translation that weighs most.
pub(in crate::site) fn alternates(addresses: &Addresses, ix: ReadoutIx) -> Vec<Alternate> {
    let original = addresses.archive.readout(ix).translation_of.unwrap_or(ix);
    let current = |other: &ReadoutIx| {
        *other == ix || addresses.archive.readout(*other).superseded_by.is_none()
    };
    let translations = addresses
        .archive
        .readout(original)
        .translations
        .iter()
        .copied();
    let mut texts: Vec<ReadoutIx> = translations.filter(current).collect();
    texts.sort_by_key(|other| (*other != ix, addresses.archive.readout(*other).standing()));
    texts.insert(0, original);
    let mut alternates: Vec<Alternate> = Vec::new();
    for text in texts {
        let language = addresses.language_of(text).tag();
        if alternates.iter().all(|known| known.language != language) {
            let url = addresses.canonical(Route::Readout(text));
            alternates.push(Alternate { language, url });
        }
    }
    match alternates.len() {
        1 => Vec::new(),
        _ => alternates,
    }
}

/// The title of a readout, with what tells it from other versions of it.
pub(in crate::site) fn title_of_version(pages: &Pages, ix: ReadoutIx) -> String {
    let title = &pages.archive.readout(ix).document.record.title;
    let told = match earlier::told_apart_by(pages, ix) {
        Some(Apart::Version(version)) => pages.words().say(Word::VersionCalled, &[version.into()]),
        Some(Apart::Retrieved(day)) => {
            let day = day.in_words(pages.words());
            pages.words().say(Word::VersionCaptured, &[(&day).into()])
        }
        None => return title.clone(),
    };
    format!("{} ({told})", pages.words().direction().isolated(title))
}

pub(in crate::site) fn redline_link(pages: &Pages, ix: ReadoutIx) -> Option<RedlineLink> {
    let earlier = earlier::redlines(pages)[ix.position()]?;
    let meeting = pages
        .archive
        .meeting(pages.archive.readout(earlier).meeting);
    Some(RedlineLink {
        url: pages.url(Route::Redline(ix)),
        date: date::date_view(pages, &meeting.date),
    })
}

/// The newest capture of a text that was superseded.
pub(in crate::site) fn newer_version(pages: &Pages, ix: ReadoutIx) -> Option<CaptureView> {
    let next = pages.archive.readout(ix).superseded_by?;
    let newest = pages.archive.newest_version(next);
    let mut newest_view = capture(pages, newest, next);
    newest_view.changes.take_if(|_| newest != next);
    Some(newest_view)
}

/// The earlier captures of a text, the latest first.
pub(in crate::site) fn older_versions(pages: &Pages, ix: ReadoutIx) -> Vec<CaptureView> {
    let mut older = Vec::new();
    let mut after = ix;
    while let Some(at) = pages.archive.readout(after).supersedes {
        older.push(capture(pages, at, after));
        after = at;
    }
    older
}

fn capture(pages: &Pages, ix: ReadoutIx, changed_in: ReadoutIx) -> CaptureView {
    let record = &pages.archive.readout(ix).document.record;
    let retrieved = record.source.retrieved.as_ref();
    let (gone, archived) = (record.source.gone.as_ref(), record.source.archived.as_ref());
    CaptureView {
        title: record.title.clone(),
        lang: link::tongue(pages, ix),
        url: pages.url(Route::Readout(ix)),
        version: record.version.clone(),
        retrieved: retrieved.map(|date| date::date_view(pages, date)),
        gone: gone.map(|date| date::date_view(pages, date)),
        archived: gone.and(archived).map(ToString::to_string),
        changes: earlier::has_changes(pages, changed_in)
            .then(|| pages.url(Route::Changes(changed_in))),
    }
}

pub(in crate::site) fn translation_label(pages: &Pages, kind: TranslationKind) -> Label {
    let (name, word) = match kind {
        TranslationKind::Official => ("official", Word::TranslationOfficial),
        TranslationKind::Independent => ("independent", Word::TranslationIndependent),
        TranslationKind::Machine => ("machine", Word::TranslationMachine),
    };
    label::label_of(pages, name, word)
}
