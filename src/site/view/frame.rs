//! The frame of every page: what `site` and `page` hold.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{Counted, Link, Markup, Metadata, Shared};

/// `site`: what every page shows.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SiteView {
    /// The archive's title.
    pub title: String,
    /// What the archive is, in a sentence or two.
    pub description: String,
    /// The site's language, as a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The address of the home page.
    pub url: String,
    /// The path that every address of the site begins with: `/`, or `/sub/path/`.
    pub base_path: String,
    /// Pages about the archive, for the header.
    pub menu: Vec<Link>,
    /// The indexes: meetings, readouts, relations, statements and commitments if there are any, every kind of
    /// entity that occurs, years.
    pub indexes: Vec<Counted>,
    /// Who edits the archive.
    pub editors: Vec<String>,
    /// What may be done with the archive.
    pub rights: Option<String>,
    /// The page on what the archive does not hold, if it wants one.
    pub coverage: Option<String>,
    /// The feed that follows the whole archive.
    pub feed: String,
    /// The page with what can be downloaded, if there is anything.
    pub data: Option<String>,
    /// The address of the stylesheet.
    pub stylesheet: String,
    /// The address of the stylesheet for pages of readouts: of the built-in one, what they need; else the same.
    pub readout_stylesheet: String,
    /// The address of the script, without which everything works too.
    pub script: String,
    /// The address of the script that remembers whether a reader wants light or dark.
    pub scheme_script: String,
    /// The address of the script that shows what is behind a link; the other script fetches it when it is needed.
    pub previews_script: String,
    /// The address of the script that puts a filter box on a long index.
    pub filter_script: String,
    /// The address of the icon.
    pub icon: String,
    /// The address of the world’s land, of which maps refer to the parts `land`, `graticule` and `sphere`.
    pub world: String,
    /// The address of the search page, unless the site has none.
    pub search: Option<String>,
    /// Chancery's name and version.
    pub generator: &'static str,
    /// HTML: what every page ends with, as the component `imprint` sets it.
    pub imprint: Markup,
}

/// `page`: what the head of a page says of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PageView {
    /// What it is: `home`, `readout`, `meeting`, `person` and the other kinds of entity, `index`, `map`, `mentions`, `relation`, `trail`, `year`, `page`, `search`, `missing` or `redirect`.
    pub kind: &'static str,
    /// The title, without the site's.
    pub title: String,
    /// A sentence for search engines and link previews.
    pub description: String,
    /// The address.
    pub url: String,
    /// The whole address, with scheme and host.
    pub canonical: String,
    /// Where a reader suggests a correction, if the archive says where and the page is made of one file.
    pub correction: Option<String>,
    /// The pages above it, from the home page down.
    pub breadcrumbs: Vec<Shared<Link>>,
    /// Feeds that follow what the page shows, beside that of the whole archive.
    pub feeds: Vec<Shared<Link>>,
    /// HTML: what programs read of it, each element after a line end.
    pub metadata: Markup,
    /// What that says.
    #[serde(skip)]
    pub(in crate::site) said: Metadata,
    /// HTML: the head of the page that readers see, as the component `masthead` sets it for this page.
    pub masthead: Markup,
    /// HTML: what the page loads, as the component `assets` sets it.
    pub assets: Markup,
}
