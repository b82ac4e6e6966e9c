//! What programs read in the head of a page: search engines, reference managers, feed readers, and those that
//! show a preview of a link.

use super::Site;
use super::beside::Alternate;
use super::describe::without_isolates;
use super::view::{Html, Markup, PageView};

/// What is said of a page beside what readers see.
#[derive(Debug, Clone, Default)]
pub(super) struct Metadata {
    pub(super) sort: Sort,
    /// HTML: `meta` elements for reference managers, each after a line end.
    pub(super) citation: Option<Html>,
    /// schema.org data as JSON, safe to stand in a `script` element.
    pub(super) json_ld: Option<String>,
    /// Whether search engines should leave it out.
    pub(super) noindex: bool,
    /// The languages in which the archive has the page, its own among them; empty if there is one only.
    pub(super) alternates: Vec<Alternate>,
}

/// What a page is by the Open Graph protocol (<https://ogp.me>).
#[derive(Debug, Clone, Copy, Default)]
pub(super) enum Sort {
    #[default]
    Website,
    Article,
    Profile,
}

impl Sort {
    fn name(self) -> &'static str {
        match self {
            Sort::Website => "website",
            Sort::Article => "article",
            Sort::Profile => "profile",
        }
    }
}

impl Site {
    /// The elements of the head that programs read, each after a line end.
    pub(super) fn metadata(&self, page: &PageView) -> Markup {
        let said = &page.said;
        let site = &self.archive.site;
        let mut head = Html::with_room(4096);
        let description = without_isolates(&page.description);
        head.meta("name", "description", &description);
        head.meta("name", "generator", super::GENERATOR);
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
}

impl Html {
    /// A `meta` element after a line end, which `key` names: `name` or `property`.
    pub(super) fn meta(&mut self, key: &str, name: &str, content: &str) {
        self.tags("\n<meta ");
        self.tags(key);
        self.tags("=\"");
        self.tags(name);
        self.tags("\" content=\"");
        self.words(content);
        self.tags("\">");
    }

    /// A `link` element after a line end.
    fn link(&mut self, attributes: &[(&str, &str)]) {
        self.tags("\n<link");
        for (name, value) in attributes {
            self.tags(" ");
            self.tags(name);
            self.tags("=\"");
            self.words(value);
            self.tags("\"");
        }
        self.tags(">");
    }
}
