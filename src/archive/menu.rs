//! What `site.yaml` says of the header and the colours, as far as it names records.

use std::sync::Arc;

use super::{EntityIx, Index, PageIx, Target};
use crate::diagnostics::{Code, Diagnostic, Place, SourceText};
use crate::source::id::{EntityKind, Kind};
use crate::source::record::{ColourRecord, MenuAddress, MenuRecord, SidesRecord, SiteRecord};
use crate::source::yaml::{Places, Step};

/// An entry of the site's menu.
#[derive(Debug, Clone)]
pub struct MenuEntry {
    /// What the menu calls it, if it is not the title of its page.
    pub title: Option<String>,
    /// Where it leads.
    pub to: MenuTarget,
    /// Where it is written.
    pub place: Place,
}

/// Where an entry of the menu leads.
#[derive(Debug, Clone)]
pub enum MenuTarget {
    /// To a page of the archive.
    Page(PageIx),
    /// To an address.
    Address(MenuAddress),
}

/// `site.yaml`, and where its parts stand.
type File<'a> = Option<(&'a Arc<SourceText>, &'a Places)>;

/// Returns where a part of `site.yaml` stands; an archive without it has none.
fn place(file: File<'_>, steps: &[Step]) -> Option<Place> {
    let (text, places) = file?;
    Some(Place {
        source: Arc::clone(text),
        span: places.locate(&text.text, steps).unwrap_or(0..0),
    })
}

/// Finds what the entries of the menu lead to.
pub(super) fn resolve(
    site: &SiteRecord,
    file: File<'_>,
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<MenuEntry> {
    let mut menu = Vec::new();
    for (i, entry) in site.menu.iter().enumerate() {
        let Some(place) = place(file, &["menu".into(), i.into()]) else {
            continue;
        };
        let (title, to) = match entry {
            MenuRecord::Address { title, url } => {
                (Some(title.clone()), MenuTarget::Address(url.clone()))
            }
            MenuRecord::Page { page, title } => match index.resolve(page, &[Kind::Page]) {
                Ok(Target::Page(page)) => (title.clone(), MenuTarget::Page(page)),
                Ok(_) | Err(None) => continue,
                Err(Some(diagnostic)) => {
                    diagnostics.push(Diagnostic {
                        place: Some(place),
                        ..*diagnostic
                    });
                    continue;
                }
            },
        };
        menu.push(MenuEntry { title, to, place });
    }
    menu
}

/// Finds the parties that the theme gives colours.
pub(super) fn party_colours(
    site: &SiteRecord,
    file: File<'_>,
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(EntityIx, ColourRecord)> {
    const PARTIES: [Kind; 2] = [
        Kind::Entity(EntityKind::Country),
        Kind::Entity(EntityKind::Organization),
    ];
    let Some(SidesRecord::Parties(parties)) = &site.theme.sides else {
        return Vec::new();
    };
    let mut found: Vec<(EntityIx, ColourRecord)> = Vec::new();
    for (reference, colour) in parties {
        let steps = ["theme".into(), "sides".into(), reference.as_str().into()];
        let fault = match index.resolve(reference, &PARTIES) {
            Ok(Target::Entity(party)) if found.iter().any(|(known, _)| *known == party) => {
                let message = format!("`{}` has two colours", reference.as_str());
                Some(Box::new(Diagnostic::new(Code::NamedTwice, message)))
            }
            Ok(Target::Entity(party)) => {
                found.push((party, *colour));
                None
            }
            Ok(_) | Err(None) => None,
            Err(Some(fault)) => Some(fault),
        };
        diagnostics.extend(fault.map(|fault| Diagnostic {
            place: place(file, &steps),
            ..*fault
        }));
    }
    found
}
