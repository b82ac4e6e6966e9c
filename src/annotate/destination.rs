//! Where links lead that people write: to records, files and addresses of the site.

use crate::archive::{Archive, Target, TombstoneIx};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::id::{Kind, Reference};

/// Where a link within the archive leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// To a heading of the page on which it stands.
    Here(String),
    /// To the page of a record.
    Record(Target, Rest),
    /// To the page of a record that was withdrawn.
    Withdrawn(TombstoneIx),
    /// To a file below `content/files/`.
    File(String, Rest),
    /// To an address of the site that no record has, such as a feed.
    Address(String, Rest),
}

/// What stands behind the path of a link.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rest {
    /// What a server is asked, with the `?` before it; empty if it is asked nothing.
    pub query: String,
    /// A heading, by its id or its words, or a place in a file: `page=3`.
    pub place: Option<String>,
}

impl Rest {
    /// Parts a link from what stands behind its path. In a wiki link only a heading may.
    fn part(target: &str, wiki: bool) -> (&str, Rest) {
        let (before, place) = match target.split_once('#') {
            Some((before, place)) => (before, Some(place.to_owned())),
            None => (target, None),
        };
        let end = before.find('?').filter(|_| !wiki).unwrap_or(before.len());
        let query = before[end..].to_owned();
        (&before[..end], Rest { query, place })
    }
}

/// What a wiki link without words of its own shows.
pub fn name(archive: &Archive, from: &str, target: &str) -> Option<String> {
    match destination(archive, from, target, true) {
        Ok(Destination::Record(target, _)) => Some(match target {
            Target::Readout(ix) => archive.readout(ix).document.record.title.clone(),
            Target::Meeting(ix) => archive.meeting(ix).title.clone(),
            Target::Entity(ix) => archive.entity(ix).name.clone(),
            Target::Page(ix) => archive.page(ix).record.title.clone(),
        }),
        Ok(Destination::Withdrawn(ix)) => archive.tombstone(ix).title.clone(),
        _ => None,
    }
}

/// Where a link leads that stands in the file at the path `from`: a wiki link by id, any other by a
/// path relative to the file, as editors of Markdown know it, or by an address of the site.
///
/// # Errors
/// What is wrong with it, without a place; nothing, if the record's own file is wrong.
pub fn destination(
    archive: &Archive,
    from: &str,
    target: &str,
    wiki: bool,
) -> Result<Destination, Option<Box<Diagnostic>>> {
    let target = match wiki {
        // In a table the bar before the words is escaped, and the backslash stays with the target.
        true => target.trim_end_matches('\\'),
        false => target,
    };
    let (path, rest) = Rest::part(target, wiki);
    if let ("", Some(place)) = (path, &rest.place) {
        return Ok(Destination::Here(place.clone()));
    }
    let record = |reference: &str| {
        let reference = Reference::new(reference)
            .map_err(|message| Box::new(Diagnostic::new(Code::UnknownLink, message)))?;
        if let Some(withdrawn) = archive.index().withdrawn(&reference, &[]) {
            return Ok(Destination::Withdrawn(withdrawn));
        }
        let target = archive.index().resolve(&reference, &[])?;
        Ok(Destination::Record(target, rest.clone()))
    };
    if wiki {
        return record(path);
    }
    let decoded = percent_decoded(path);
    if let Some(address) = decoded.strip_prefix('/') {
        return Ok(match address.strip_prefix("files/") {
            Some(file) => Destination::File(file.to_owned(), rest),
            None => match record_address(address) {
                Some(reference) => record(&reference)?,
                None => Destination::Address(address.to_owned(), rest),
            },
        });
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let path = normalized(&format!("{folder}/{decoded}"));
    let inside = path.strip_prefix("content/").unwrap_or(&path);
    if let Some(file) = inside.strip_prefix("files/") {
        return Ok(Destination::File(file.to_owned(), rest));
    }
    if let Some(stem) = inside.strip_suffix(".md") {
        let kind = stem.split('/').next().unwrap_or_default();
        let id = stem.rsplit('/').next().unwrap_or_default();
        return record(&format!("{kind}/{id}"));
    }
    let diagnostic = Diagnostic::new(Code::UnknownLink, format!("`{target}` does not exist in the archive"))
        .help("link to a record with `[[id|words]]`, to a file with `/files/NAME`, and to another site with its full URL");
    Err(Some(Box::new(diagnostic)))
}

/// `people/antony-blinken/` as a reference, if it is the address of a record's page.
fn record_address(address: &str) -> Option<String> {
    let (kind, id) = address.trim_end_matches('/').split_once('/')?;
    Kind::from_folder(kind)?;
    (!id.contains('/')).then(|| format!("{kind}/{id}"))
}

fn normalized(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn percent_decoded(path: &str) -> String {
    percent_encoding::percent_decode_str(path)
        .decode_utf8_lossy()
        .into_owned()
}
