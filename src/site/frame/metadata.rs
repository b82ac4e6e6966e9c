//! The elements in the head of a page that programs read.

use crate::site::part::component;
use crate::site::part::pages::Pages;
use crate::site::theme::fragment::Fragment;
use crate::site::view::{Alternate, Html, MetaTag, PageView, SafeHtml, without_isolates};

/// The elements of the head that programs read.
pub(in crate::site) fn metadata(pages: &Pages, page: &PageView) -> SafeHtml {
    let said = &page.said;
    let mut citation = Html::with_capacity(1024);
    for MetaTag { name, content } in said.citation.iter().flatten() {
        citation.tags("\n");
        let values = [Some(*name), Some(content.as_str())];
        component::put(pages, &mut citation, Fragment::CitationTag, values);
    }
    let mut alternates = Html::with_capacity(0);
    for Alternate { language, url } in &said.alternates {
        alternates.tags("\n");
        let values = [Some(language.as_str()), Some(url.as_str())];
        component::put(pages, &mut alternates, Fragment::Alternate, values);
    }
    let mut feeds = Html::with_capacity(256);
    for feed in &page.feeds {
        let media_type = match feed.url().ends_with(".json") {
            true => "application/feed+json",
            false => "application/atom+xml",
        };
        feeds.tags("\n");
        let values = [Some(feed.title()), Some(feed.url()), Some(media_type)];
        component::put(pages, &mut feeds, Fragment::FeedLink, values);
    }
    let values = [
        Some(&*without_isolates(&page.title)),
        Some(&*without_isolates(&page.description)),
        Some(&page.canonical),
        Some(said.sort.name()),
        said.noindex.then_some("noindex"),
        Some(citation.as_str()),
        Some(alternates.as_str()),
        Some(feeds.as_str()),
        said.json_ld.as_deref(),
    ];
    let mut head = Html::with_capacity(4096);
    component::put(pages, &mut head, Fragment::Metadata, values);
    head.into()
}
