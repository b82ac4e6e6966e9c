//! The file that a route is made from.

use crate::site::index::facts::Facts;
use crate::site::route::routes::Route;

/// The file of which a route is made, as people know it, if it is one file.
pub(in crate::site) fn source_of(facts: &Facts, route: Route) -> Option<String> {
    let archive = &facts.archive;
    let source = match route {
        Route::Readout(ix) => &archive.readout(ix).document.source,
        Route::Meeting(ix) => &archive.meeting(ix).document.as_ref()?.source,
        Route::Entity(ix, _) => &archive.entity(ix).file.as_ref()?.source,
        Route::Page(ix) => &archive.page(ix).source,
        _ => return None,
    };
    Some(source.path.clone())
}
