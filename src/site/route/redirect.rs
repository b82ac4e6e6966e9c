//! Redirects: addresses that pages had before.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::archive::{Target, TombstoneIx};
use crate::diagnostics::{Code, Diagnostic, Place, SourceText};
use crate::site::route::address::Addresses;
use crate::site::route::listing;
use crate::site::route::routes::{Redirect, Route, SEARCH_FOLDER, SEARCH_RESERVED};
use crate::source::Document;
use crate::source::id::Id;
use crate::source::yaml::Places;

/// The record that claims old addresses.
struct Claim<'a> {
    to: Route,
    folder: &'static str,
    source: &'a Arc<SourceText>,
    front: Range<usize>,
    places: &'a Places,
    previous_ids: &'a [Id],
    /// Whole addresses, by the keys under which they are written.
    addresses: [(&'static str, &'a [String]); 2],
}

impl Claim<'_> {
    /// Every address, or what is wrong with it, and where it is written.
    fn old(&self) -> impl Iterator<Item = (Result<String, String>, &'static str, usize)> {
        let previous = self.previous_ids.iter().enumerate();
        let by_id =
            previous.map(|(i, id)| (Ok(format!("{}/{id}/", self.folder)), "previous_ids", i));
        let listed = self.addresses.iter().flat_map(|(key, list)| {
            list.iter()
                .enumerate()
                .map(|(i, address)| (address_of(address), *key, i))
        });
        by_id.chain(listed)
    }

    fn place(&self, key: &str, i: usize) -> Range<usize> {
        let front = &self.source.text[self.front.clone()];
        let span = self.places.locate(front, &[key.into(), i.into()]);
        let span = span.unwrap_or(0..0);
        self.front.start + span.start..self.front.start + span.end
    }
}

/// All old addresses. What is no address, or is taken, is reported and left out.
pub(in crate::site) fn gather(
    site: &Addresses,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Redirect> {
    let claims = claims(site);
    if claims.iter().all(|claim| claim.old().next().is_none()) {
        return Vec::new();
    }
    let mut taken = Taken::by(site);
    let mut redirects: Vec<Redirect> = Vec::new();
    for claim in &claims {
        for (address, key, i) in claim.old() {
            let from = match address {
                Ok(from) => from,
                Err(message) => {
                    let diagnostic = Diagnostic::new(Code::InvalidValue, message)
                        .at(claim.source, claim.place(key, i))
                        .help("write the path of the old page, such as /old/path/");
                    diagnostics.push(diagnostic);
                    continue;
                }
            };
            let file = if from.ends_with('/') {
                format!("{from}index.html")
            } else {
                from.clone()
            };
            let place = Place {
                source: Arc::clone(claim.source),
                span: claim.place(key, i),
            };
            let of_index = file
                .strip_prefix(SEARCH_FOLDER)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            let flaw = crate::output::flaw(&file);
            let flaw = flaw.or(of_index.then_some(SEARCH_RESERVED));
            if let Some(reason) = flaw {
                let message = format!("this address cannot be a file of the site: {reason}");
                let diagnostic =
                    Diagnostic::new(Code::FileName, message).help("remove the address");
                diagnostics.push(Diagnostic {
                    place: Some(place),
                    ..diagnostic
                });
                continue;
            }
            match taken.holder(&file) {
                // An address that is written twice leads to one page all the same.
                Some(Holder::Page(to) | Holder::Claim(_, to)) if *to == claim.to => {}
                Some(holder) => diagnostics.push(address_taken(site, &from, place, holder)),
                None => {
                    if let Some((other, holder)) = taken.twin(&file) {
                        diagnostics.push(differs_little(site, &from, other, place, holder));
                        continue;
                    }
                    taken.take(file, Holder::Claim(place, claim.to));
                    redirects.push(Redirect { from, to: claim.to });
                }
            }
        }
    }
    redirects
}

/// The files of the site, and the folders in which they lie.
struct Taken {
    files: HashMap<String, Holder>,
    folders: HashSet<String>,
    /// The files as disks and hosts know them that do not tell capitals from small letters, nor a letter with
    /// an accent from a letter and an accent: each as it was written first.
    alike: HashMap<String, String>,
}

/// What an address belongs to already.
enum Holder {
    Page(Route),
    Claim(Place, Route),
}

impl Taken {
    fn by(site: &Addresses) -> Self {
        let mut taken = Taken {
            files: HashMap::new(),
            folders: HashSet::new(),
            alike: HashMap::new(),
        };
        for route in listing::routes(site) {
            taken.take(site.file(route), Holder::Page(route));
        }
        taken
    }

    fn take(&mut self, file: String, holder: Holder) {
        self.folders.extend(folders_of(&file).map(str::to_owned));
        let alike = self.alike.entry(alike(&file));
        alike.or_insert_with(|| file.clone());
        self.files.insert(file, holder);
    }

    /// The file of the site that a new file, which differs from it, would overwrite where capitals and the
    /// composition of letters do not count.
    fn twin(&self, file: &str) -> Option<(&str, &Holder)> {
        let other = self.alike.get(&alike(file))?;
        let holder = self.files.get(other)?;
        Some((other, holder))
    }

    /// What stands in the way of a new file: the same file, a file where a folder would have to be, or
    /// a folder where the file would be.
    fn holder(&self, file: &str) -> Option<&Holder> {
        let above = || folders_of(file).find_map(|folder| self.files.get(folder));
        let below = || {
            let inside = |other: &&String| {
                other
                    .strip_prefix(file)
                    .is_some_and(|rest| rest.starts_with('/'))
            };
            let first = self.files.keys().filter(inside).min();
            first.and_then(|first| self.files.get(first))
        };
        self.files.get(file).or_else(above).or_else(|| {
            // Looked for one by one only where there is one to be found.
            if self.folders.contains(file) {
                below()
            } else {
                None
            }
        })
    }
}

/// A path without what some disks and hosts do not tell apart.
pub(in crate::site) fn alike(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    // Lower case of a composed letter may come apart.
    let lower = path.nfc().collect::<String>().to_lowercase();
    lower.nfc().collect()
}

/// `a/b/c.html` lies in `a` and `a/b`.
fn folders_of(file: &str) -> impl Iterator<Item = &str> {
    file.match_indices('/').map(|(i, _)| &file[..i])
}

fn address_taken(site: &Addresses, from: &str, place: Place, holder: &Holder) -> Diagnostic {
    let other = file_of(site, holder);
    let by = match &other {
        Some(place) => format!("`{}`", place.source.path),
        None => "a page of the site".to_owned(),
    };
    let message = format!("the address `/{from}` is already used by {by}");
    let help = "an address can belong to only one page; remove it from one of them";
    conflict(message, help, place, other)
}

/// An old address that is that of a page, or another old one, where capitals do not count.
fn differs_little(
    site: &Addresses,
    from: &str,
    other: &str,
    place: Place,
    holder: &Holder,
) -> Diagnostic {
    let written = other.strip_suffix("index.html").unwrap_or(other);
    let how = match from.to_lowercase() == written.to_lowercase() {
        true => "case",
        false => "Unicode normalization",
    };
    let message = format!("the address `/{from}` differs from `/{written}` only in {how}");
    let help = "many file systems and hosts treat the two as one, so one of the pages would be lost; on such a host \
                the old address needs no redirect, so remove it";
    conflict(message, help, place, file_of(site, holder))
}

fn conflict(message: String, help: &str, place: Place, other: Option<Place>) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(Code::AddressTaken, message).help(help);
    diagnostic.place = Some(place);
    match other {
        Some(other) => diagnostic.related(other, "the other one"),
        None => diagnostic,
    }
}

/// The file that has an address.
fn file_of(site: &Addresses, holder: &Holder) -> Option<Place> {
    let archive = &site.archive;
    let file = |source: &Arc<SourceText>| Place {
        source: Arc::clone(source),
        span: 0..0,
    };
    match holder {
        Holder::Claim(place, _) => Some(place.clone()),
        Holder::Page(Route::Readout(ix)) => Some(file(&archive.readout(*ix).document.source)),
        Holder::Page(Route::Meeting(ix)) => archive
            .meeting(*ix)
            .document
            .as_ref()
            .map(|document| file(&document.source)),
        Holder::Page(Route::Entity(ix, _) | Route::Mentions(ix, _)) => archive
            .entity(*ix)
            .file
            .as_ref()
            .map(|entity| file(&entity.source)),
        Holder::Page(Route::Page(ix)) => Some(file(&archive.page(*ix).source)),
        Holder::Page(Route::Tombstone(ix)) => Some(file(archive.tombstone(*ix).source())),
        Holder::Page(_) => None,
    }
}

/// An old address as it is written, decoded and without the slash at its beginning.
fn address_of(written: &str) -> Result<String, String> {
    let wrong = || {
        let written = written.escape_debug();
        Err(match written.to_string().contains(['?', '#']) {
            true => {
                format!("`{written}` is more than a path, and static hosts serve only paths")
            }
            false => format!("`{written}` is not a path on this site"),
        })
    };
    let Some(path) = written.strip_prefix('/') else {
        return wrong();
    };
    let Ok(path) = percent_encoding::percent_decode_str(path).decode_utf8() else {
        return wrong();
    };
    let whole = path.trim_end_matches('/');
    let bad = |part: &str| {
        part.is_empty()
            || part.starts_with('.')
            || part.contains(|c: char| matches!(c, '\\' | '?' | '#' | ':') || c.is_control())
    };
    if whole.is_empty() || whole.split('/').any(bad) {
        return wrong();
    }
    // A last part with an ending names a file, as old sites had them: page.html, page.htm.
    let file = whole
        .rsplit('/')
        .next()
        .is_some_and(|last| last.contains('.'));
    Ok(if file && !path.ends_with('/') {
        whole.to_owned()
    } else {
        format!("{whole}/")
    })
}

fn claims(site: &Addresses) -> Vec<Claim<'_>> {
    fn of<'a, R>(
        to: Target,
        folder: &'static str,
        document: &'a Document<R>,
        previous_ids: &'a [Id],
        [redirect_from, aliases]: [&'a [String]; 2],
    ) -> Claim<'a> {
        Claim {
            to: Route::of(to),
            folder,
            source: &document.source,
            front: document.front.clone(),
            places: &document.places,
            previous_ids,
            addresses: [("redirect_from", redirect_from), ("aliases", aliases)],
        }
    }
    let archive = &site.archive;
    let readouts = archive.readouts().map(|(ix, readout)| {
        let record = &readout.document.record;
        let addresses = [&record.redirect_from[..], &record.aliases[..]];
        of(
            Target::Readout(ix),
            "readouts",
            &readout.document,
            &record.previous_ids,
            addresses,
        )
    });
    let meetings = archive.meetings().filter_map(|(ix, meeting)| {
        let document = meeting.document.as_ref()?;
        let record = &document.record;
        let addresses = [&record.redirect_from[..], &record.aliases[..]];
        Some(of(
            Target::Meeting(ix),
            "meetings",
            document,
            &record.previous_ids,
            addresses,
        ))
    });
    let entities = archive.entities().filter_map(|(ix, entity)| {
        let file = entity.file.as_ref()?;
        Some(Claim {
            to: Route::Entity(ix, 1),
            folder: entity.kind.folder(),
            source: &file.source,
            front: file.front.clone(),
            places: &file.places,
            previous_ids: &entity.previous_ids,
            // The aliases of an entity are names.
            addresses: [("redirect_from", &entity.redirect_from), ("aliases", &[])],
        })
    });
    let pages = archive.pages().map(|(ix, page)| {
        let addresses = [&page.record.redirect_from[..], &page.record.aliases[..]];
        of(
            Target::Page(ix),
            "pages",
            page,
            &page.record.previous_ids,
            addresses,
        )
    });
    let tombstones = archive.tombstones.iter().enumerate();
    let tombstones = tombstones.map(|(i, tombstone)| {
        let (front, places) = tombstone.front();
        let [redirect_from, aliases] = tombstone.old_addresses();
        Claim {
            to: Route::Tombstone(TombstoneIx::at(i)),
            folder: tombstone.kind.folder(),
            source: tombstone.source(),
            front: front.clone(),
            places,
            previous_ids: tombstone.previous_ids(),
            addresses: [("redirect_from", redirect_from), ("aliases", aliases)],
        }
    });
    readouts
        .chain(meetings)
        .chain(entities)
        .chain(pages)
        .chain(tombstones)
        .collect()
}
