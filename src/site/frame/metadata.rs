//! The elements in the head of a page that programs read.

use crate::site::index::facts::Facts;
use crate::site::theme::templates::GENERATOR;
use crate::site::view::{Alternate, Html, PageView, SafeHtml, without_isolates};

/// The elements of the head that programs read, each after a line end.
pub(in crate::site) fn metadata(facts: &Facts, page: &PageView) -> SafeHtml {
    let said = &page.said;
    let site = &facts.archive.site;
    let mut head = Html::with_capacity(4096);
    let description = without_isolates(&page.description);
    head.meta("name", "description", &description);
    head.meta("name", "generator", GENERATOR);
    if said.noindex {
        head.meta("name", "robots", "noindex");
    }
    head.link(&[("rel", "canonical"), ("href", &page.canonical)]);
    head.meta("property", "og:title", &without_isolates(&page.title));
    head.meta("property", "og:type", said.sort.name());
    head.meta("property", "og:url", &page.canonical);
    head.meta("property", "og:site_name", &site.title);
    head.meta("property", "og:description", &description);
    if let Some(citation) = &said.citation {
        head.html(citation);
    }
    for Alternate { language, url } in &said.alternates {
        head.link(&[("rel", "alternate"), ("hreflang", language), ("href", url)]);
    }
    for feed in &page.feeds {
        let url = feed.url();
        let media_type = match url.ends_with(".json") {
            true => "application/feed+json",
            false => "application/atom+xml",
        };
        let title = feed.title();
        head.link(&[
            ("rel", "alternate"),
            ("type", media_type),
            ("title", title),
            ("href", url),
        ]);
    }
    if let Some(json) = &said.json_ld {
        head.tags("\n<script type=\"application/ld+json\">");
        head.tags(json);
        head.tags("</script>");
    }
    head.into()
}
