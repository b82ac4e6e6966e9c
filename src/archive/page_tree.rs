//! Which pages about the archive are below others.

use std::sync::Arc;

use super::{Index, PageIx, Target};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::Document;
use crate::source::id::Kind;
use crate::source::record::PageRecord;

/// Which pages are above and below which.
#[derive(Debug, Default)]
pub(super) struct PageTree {
    /// For each page the pages above it, the topmost first.
    above: Vec<Vec<PageIx>>,
    /// For each page those right below it, in the order of their files.
    below: Vec<Vec<PageIx>>,
}

impl PageTree {
    /// Finds the parents of pages, and tells which of them are not there or are below themselves.
    pub(super) fn new(
        pages: &[Arc<Document<PageRecord>>],
        index: &Index,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> PageTree {
        let mut parents: Vec<Option<PageIx>> = Vec::with_capacity(pages.len());
        for document in pages {
            let Some(reference) = &document.record.parent else {
                parents.push(None);
                continue;
            };
            let (parent, fault) = match index.resolve(reference, &[Kind::Page]) {
                Ok(Target::Page(parent)) => (Some(parent), None),
                Ok(_) => (None, None),
                Err(fault) => (None, fault),
            };
            parents.push(parent);
            diagnostics.extend(fault.map(|fault| Diagnostic {
                place: Some(document.place(&["parent".into()])),
                ..*fault
            }));
        }
        let above = pages.iter().enumerate().map(|(i, document)| {
            let mut above = Vec::new();
            let mut next = parents[i];
            while let Some(page) = next {
                if page.position() == i || above.contains(&page) {
                    // Each page of the circle tells it; one that only leads into it does not.
                    if page.position() == i {
                        let message = "the page is below itself";
                        let fault = Diagnostic::new(Code::InvalidValue, message)
                            .help("take `parent` out of the page that should be the topmost");
                        diagnostics.push(Diagnostic {
                            place: Some(document.place(&["parent".into()])),
                            ..fault
                        });
                    }
                    return Vec::new();
                }
                above.push(page);
                next = parents[page.position()];
            }
            above.reverse();
            above
        });
        let above: Vec<Vec<PageIx>> = above.collect();
        let mut below = vec![Vec::new(); pages.len()];
        for (i, above) in above.iter().enumerate() {
            if let Some(parent) = above.last() {
                below[parent.position()].push(PageIx::at(i));
            }
        }
        PageTree { above, below }
    }

    /// The pages above a page, the topmost first.
    pub(super) fn above(&self, page: PageIx) -> &[PageIx] {
        self.above.get(page.position()).map_or(&[], Vec::as_slice)
    }

    /// The pages right below a page.
    pub(super) fn below(&self, page: PageIx) -> &[PageIx] {
        self.below.get(page.position()).map_or(&[], Vec::as_slice)
    }
}
