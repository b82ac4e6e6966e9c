//! The searches that an archive keeps.

use std::collections::HashSet;
use std::sync::Arc;

use crate::diagnostics::{Code, Diagnostic, Place, SourceText};
use crate::source::record::SiteRecord;
use crate::source::yaml::Places;

/// Gives where the query of each search is written, and takes out those with the id of another.
pub(super) fn resolve(
    site: &mut SiteRecord,
    file: Option<(&Arc<SourceText>, &Places)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Place> {
    let Some((text, places)) = file else {
        site.searches.clear();
        return Vec::new();
    };
    let place = |i: usize, key: &str| Place {
        source: Arc::clone(text),
        span: places
            .locate(&text.text, &["searches".into(), i.into(), key.into()])
            .unwrap_or(0..0),
    };
    let mut known = HashSet::new();
    let mut found = Vec::new();
    let searches = std::mem::take(&mut site.searches);
    for (i, search) in searches.into_iter().enumerate() {
        if known.insert(search.id.clone()) {
            found.push(place(i, "query"));
            site.searches.push(search);
            continue;
        }
        let message = format!("there are two saved searches `{}`", search.id);
        let fault = Diagnostic::new(Code::SavedSearch, message);
        let fault = fault.help("give one of them another `id`");
        diagnostics.push(Diagnostic {
            place: Some(place(i, "id")),
            ..fault
        });
    }
    found
}
