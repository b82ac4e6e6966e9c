//! Files of the site whose names or addresses cannot be, or that hosts take for one.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::archive::{EntityIx, MeetingIx, MenuTarget, PageIx, ReadoutIx, RelationIx, TombstoneIx};
use crate::diagnostics::{Code, Diagnostic, Place, SourceText};
use crate::fixity::MANIFEST;
use crate::output;
use crate::site::index::facts::Facts;
use crate::site::index::points::PointSelection;
use crate::site::index::statements::Selection;
use crate::site::route::address::Addresses;
use crate::site::route::registry::page_kinds;
use crate::site::route::routes::{Follows, Route, SEARCH_FOLDER, SEARCH_RESERVED};
use crate::site::route::{listing, redirect};
use crate::source::id::EntityKind;
use crate::source::record::MenuAddress;
use crate::source::{ROOT_FOLDER, StaticFile};

/// What is wrong with names of files, once for each name and file that it comes from.
pub(in crate::site) fn faults(site: &Addresses) -> Vec<Diagnostic> {
    let routes = listing::routes(site);
    let mut files: Vec<(String, Route)> = routes
        .into_iter()
        .map(|route| (site.file(route), route))
        .collect();
    let mut faults = Vec::new();
    let mut told = HashSet::new();
    for (file, route) in &files {
        let Some(reason) = output::flaw(file).or_else(|| reserved(file, *route)) else {
            continue;
        };
        let place = origin(site, *route);
        let from = place.as_ref().map(|place| place.source.path.clone());
        if !told.insert((from, reason)) {
            continue;
        }
        let message = format!("`{}` cannot be a file of the site: {reason}", shown(file));
        let help = match route {
            Route::File(_) | Route::RootFile(_) | Route::Asset(_) => "rename the file",
            Route::Redirect(_) => "remove the address",
            _ => "give the records in its name shorter ids",
        };
        faults.push(at(
            place,
            Diagnostic::new(Code::FileName, message).help(help),
        ));
    }
    files.sort_by(|(a, _), (b, _)| a.cmp(b));
    for pair in files.windows(2) {
        let [(file, first), (other, second)] = pair else {
            continue;
        };
        let message = if file == other {
            format!("two files of the site have the name `{}`", shown(file))
        } else {
            continue;
        };
        faults.push(taken(site, message, [*first, *second]));
    }
    // What sorts between a file and a folder of its name is longer than the file's name.
    let names: HashSet<&str> = files.iter().map(|(file, _)| file.as_str()).collect();
    let mut checked = "";
    for (file, route) in &files {
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        if folder == checked {
            continue;
        }
        checked = folder;
        let mut above = folder.match_indices('/').map(|(at, _)| &folder[..at]);
        let taken_by = above.find(|above| names.contains(above));
        if let Some(name) = taken_by.or(names.contains(folder).then_some(folder)) {
            let other = files.binary_search_by(|(file, _)| file.as_str().cmp(name));
            let other = other.map_or(*route, |at| files[at].1);
            let message = format!("`{}` is both a file and a folder of the site", shown(name));
            faults.push(taken(site, message, [other, *route]));
        }
    }
    faults.extend(root_twins(site, &files));
    faults
}

/// Why a file of `static/` cannot have a name, if the search index or the manifest needs its place.
fn reserved(file: &str, route: Route) -> Option<&'static str> {
    if matches!(route, Route::RootFile(_)) && file.eq_ignore_ascii_case(MANIFEST) {
        return Some("the manifest of the site has this name");
    }
    let rest = file.strip_prefix(SEARCH_FOLDER)?;
    let is_there = rest.is_empty() || rest.starts_with('/');
    (is_there && matches!(route, Route::RootFile(_))).then_some(SEARCH_RESERVED)
}

/// Files of `static/` that many disks and hosts take for another file of the site.
fn root_twins(site: &Addresses, files: &[(String, Route)]) -> Vec<Diagnostic> {
    if site.archive.root_files.is_empty() {
        return Vec::new();
    }
    let mut first: HashMap<String, (&str, Route)> = HashMap::with_capacity(files.len());
    let of_root = |route: &Route| matches!(route, Route::RootFile(_));
    let (own, others): (Vec<_>, Vec<_>) = files.iter().partition(|(_, route)| of_root(route));
    let mut faults = Vec::new();
    for (file, route) in others.into_iter().chain(own) {
        match first.entry(redirect::alike(file)) {
            Entry::Occupied(known) if of_root(route) && known.get().0 != file => {
                let (other, holder) = known.get();
                let fault = alike(file, other).help(TWINS_HELP);
                let fault = at(origin(site, *route), fault);
                faults.push(match origin(site, *holder) {
                    Some(place) => fault.related(place, "the other one"),
                    None => fault,
                });
            }
            Entry::Occupied(_) => {}
            Entry::Vacant(free) => {
                free.insert((file, *route));
            }
        }
    }
    faults
}

fn taken(site: &Addresses, message: String, [first, second]: [Route; 2]) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::AddressTaken, message).help("rename one of them");
    // The name of a file of `static/` is easier to change than that of a page.
    let (first, second) = match first {
        Route::RootFile(_) => (second, first),
        _ => (first, second),
    };
    let diagnostic = at(origin(site, second), diagnostic);
    match origin(site, first) {
        Some(place) => diagnostic.related(place, "the other one"),
        None => diagnostic,
    }
}

fn at(place: Option<Place>, diagnostic: Diagnostic) -> Diagnostic {
    Diagnostic {
        place,
        ..diagnostic
    }
}

/// A name that steers no terminal, and of which no more is told than people read.
fn shown(file: &str) -> String {
    const MOST: usize = 120;
    let plain = file.replace(char::is_control, "\u{fffd}");
    match plain.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &plain[..at]),
        None => plain,
    }
}

/// The record or the file that a file of the site is named after: of several records, the last.
trait Origin {
    fn origin(self, addresses: &Addresses) -> Option<Place>;
}

fn start(source: &Arc<SourceText>) -> Place {
    Place {
        source: Arc::clone(source),
        span: 0..0,
    }
}

impl Origin for ReadoutIx {
    fn origin(self, addresses: &Addresses) -> Option<Place> {
        Some(start(&addresses.archive.readout(self).document.source))
    }
}

impl Origin for MeetingIx {
    fn origin(self, addresses: &Addresses) -> Option<Place> {
        origin_of_meeting(addresses, self)
    }
}

impl Origin for EntityIx {
    fn origin(self, addresses: &Addresses) -> Option<Place> {
        let file = addresses.archive.entity(self).file.as_ref()?;
        Some(start(&file.source))
    }
}

impl Origin for RelationIx {
    fn origin(self, addresses: &Addresses) -> Option<Place> {
        let relation = addresses.archive.relation(self);
        let first = relation.meetings.first();
        let meeting = first.and_then(|ix| ix.origin(addresses));
        let mut parties = relation.parties.into_iter();
        meeting.or_else(|| parties.find_map(|party| party.origin(addresses)))
    }
}

impl Origin for PageIx {
    fn origin(self, addresses: &Addresses) -> Option<Place> {
        Some(start(&addresses.archive.page(self).source))
    }
}

impl Origin for TombstoneIx {
    fn origin(self, addresses: &Addresses) -> Option<Place> {
        Some(start(addresses.archive.tombstone(self).source()))
    }
}

impl Origin for Selection {
    fn origin(self, addresses: &Addresses) -> Option<Place> {
        match self {
            Selection::By(ix)
            | Selection::About(ix)
            | Selection::On(ix)
            | Selection::Of(ix)
            | Selection::PromisedBy(ix)
            | Selection::PromisedTo(ix) => ix.origin(addresses),
            Selection::Between(ix) => ix.origin(addresses),
            Selection::Act(_) | Selection::Promised(_) => None,
        }
    }
}

impl Origin for PointSelection {
    fn origin(self, addresses: &Addresses) -> Option<Place> {
        match self {
            PointSelection::Between(ix) => ix.origin(addresses),
            PointSelection::On(ix) => ix.origin(addresses),
            PointSelection::How(_) => None,
        }
    }
}

/// Kinds are no records.
impl Origin for EntityKind {
    fn origin(self, _: &Addresses) -> Option<Place> {
        None
    }
}

/// Years are no records.
impl Origin for i16 {
    fn origin(self, _: &Addresses) -> Option<Place> {
        None
    }
}

/// Numbers of pages are no records.
impl Origin for usize {
    fn origin(self, _: &Addresses) -> Option<Place> {
        None
    }
}

/// Makes the origins of pages from the lines of the registry; those of files follow.
macro_rules! find_origins {
    ($(
        $(#[$doc:meta])*
        $variant:ident $(($($field:ident: $type:ty),+))? $(page $number:ident)?
            at [$($part:expr),*] in $group:literal $($unlisted:ident)?
            => $($module:ident::$page:ident),+;
    )+) => {
        fn origin(addresses: &Addresses, route: Route) -> Option<Place> {
            match route {
                $(Route::$variant $(($($field),+))? => {
                    let place = None;
                    $($(let place = $field.origin(addresses).or(place);)+)?
                    place
                })+
                Route::Feed(Follows::Entity(ix)) => ix.origin(addresses),
                Route::Feed(Follows::Relation(ix)) => ix.origin(addresses),
                Route::File(i) => Some(start(&Arc::new(SourceText {
                    path: format!("content/files/{}", shown(&addresses.archive.files[i].name)),
                    text: String::new(),
                }))),
                Route::RootFile(i) => Some(start(&Arc::new(SourceText {
                    path: format!("{ROOT_FOLDER}/{}", shown(&addresses.archive.root_files[i].name)),
                    text: String::new(),
                }))),
                Route::Asset(i) => Some(start(&Arc::new(SourceText {
                    path: format!("templates/static/{}", shown(&addresses.assets[i])),
                    text: String::new(),
                }))),
                _ => None,
            }
        }
    };
}

page_kinds!(find_origins);

/// The file of a meeting; without one, what first names it.
fn origin_of_meeting(facts: &Facts, ix: MeetingIx) -> Option<Place> {
    let archive = &facts.archive;
    let meeting = archive.meeting(ix);
    if let Some(document) = &meeting.document {
        return Some(Place {
            source: Arc::clone(&document.source),
            span: 0..0,
        });
    }
    let readout = archive.readout(*meeting.texts().first()?);
    Some(readout.document.place(&["meeting".into()]))
}

/// Links to addresses of the site at which nothing is.
pub(in crate::site) fn unknown_addresses(addresses: &Addresses) -> Vec<Diagnostic> {
    let menu = addresses.archive.menu.iter().filter_map(|entry| {
        let MenuTarget::Address(MenuAddress::Inside(address)) = &entry.to else {
            return None;
        };
        Some((address.split(['#', '?']).next()?, &entry.place))
    });
    let mut links = addresses
        .links
        .addresses()
        .map(|(address, place)| (address.as_str(), place))
        .chain(menu)
        .peekable();
    if links.peek().is_none() {
        return Vec::new();
    }
    let files: HashSet<String> = listing::routes(addresses)
        .into_iter()
        .map(|route| addresses.file(route))
        .collect();
    let exists = |address: &str| {
        let path = address.trim_end_matches('/');
        files.contains(path)
            || files.contains(&format!("{path}/index.html"))
            || path.is_empty() && files.contains("index.html")
    };
    links
        .filter(|(address, _)| !exists(address))
        .map(|(address, place)| {
            let message = format!("the site has no page `/{address}`");
            let diagnostic = Diagnostic::new(Code::UnknownLink, message);
            let mut diagnostic = diagnostic
                .help("link to a record with `[[id|words]]`, and to a file with `/files/NAME`");
            diagnostic.place = Some(place.clone());
            diagnostic
        })
        .collect()
}

/// Takes out the files whose names no address can hold.
pub(in crate::site) fn drop_unaddressable(
    files: &mut Vec<StaticFile>,
    folder: &str,
) -> Vec<Diagnostic> {
    let odd = |file: &mut StaticFile| file.name.contains(|c: char| c == '\\' || c.is_control());
    let report = |file: StaticFile| {
        let path = format!("{folder}/{}", file.name.escape_debug());
        let source = Arc::new(SourceText {
            path,
            text: String::new(),
        });
        Diagnostic::new(
            Code::IgnoredFile,
            "the file name cannot be used as an address",
        )
        .at(&source, 0..0)
        .help("use a name without backslashes and control characters")
    };
    files.extract_if(.., odd).map(report).collect()
}

const TWINS_HELP: &str = "many file systems and hosts treat the two as one; rename one of them";

/// That the name of a file is nearly that of another.
fn alike(name: &str, other: &str) -> Diagnostic {
    let how = match name.to_lowercase() == other.to_lowercase() {
        true => "case",
        false => "Unicode normalization",
    };
    let message = format!("the file name differs from `{other}` only in {how}");
    Diagnostic::new(Code::AddressAlike, message)
}

/// Files that many disks and hosts take for one, so that readers would get one in place of the other.
pub(in crate::site) fn twins(files: &[StaticFile], folder: &str) -> Vec<Diagnostic> {
    let mut first: HashMap<String, &str> = HashMap::with_capacity(files.len());
    let mut diagnostics = Vec::new();
    for file in files {
        let other = match first.entry(redirect::alike(&file.name)) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(free) => {
                free.insert(&file.name);
                continue;
            }
        };
        let source = Arc::new(SourceText {
            path: format!("{folder}/{}", file.name),
            text: String::new(),
        });
        let fault = alike(
            &format!("{folder}/{}", file.name),
            &format!("{folder}/{other}"),
        );
        diagnostics.push(fault.at(&source, 0..0).help(TWINS_HELP));
    }
    diagnostics
}
