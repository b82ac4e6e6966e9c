//! The frame of every page: what `site` and `page` hold.

use schemars::JsonSchema;
use serde::Serialize;

use crate::source::record::Extra;

use crate::site::view::{
    Counted, DoubtView, KeptView, LicenseView, Link, Metadata, SafeHtml, Shared,
};

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
    /// The indexes, those that most readers look for first: meetings, points, country pairs, topics and people; then
    /// readouts, statements, commitments, the other kinds of entity, years. Those without an entry are left out,
    /// apart from meetings, readouts, country pairs and years.
    pub indexes: Vec<Counted>,
    /// Who edits the archive.
    pub editors: Vec<String>,
    /// The rights to the archive's texts.
    pub rights: Option<String>,
    /// The same for programs.
    pub license: Option<LicenseView>,
    /// The page with the gaps of the archive, if it is enabled.
    pub coverage: Option<String>,
    /// The page on how the archive was annotated, if it has statements.
    pub method: Option<String>,
    /// What coders who annotated the same texts do not agree on sufficiently, for charts that rest on it.
    pub doubts: Vec<DoubtView>,
    /// The page with the corrections of all records, if there are any.
    pub corrections: Option<String>,
    /// The feed that follows the whole archive.
    pub feed: String,
    /// The page with downloads, if there are any.
    pub data: Option<String>,
    /// The address of the stylesheet.
    pub stylesheet: String,
    /// The address of the stylesheet for pages of readouts: the needed part of the built-in one, or else the
    /// same as `stylesheet`.
    pub readout_stylesheet: String,
    /// The addresses of the fonts that most pages need, so that they can be loaded early; none if the archive has a
    /// style sheet of its own.
    pub fonts: Vec<String>,
    /// The address of the script; every page also works without it.
    pub script: String,
    /// The address of the script that remembers the reader's choice of a light or dark theme.
    pub scheme_script: String,
    /// The address of the script that shows link previews; the main script loads it on demand.
    pub previews_script: String,
    /// The address of the script that adds a filter box to a long index.
    pub filter_script: String,
    /// The address of the script that shows together what two texts have on one point.
    pub texts_script: String,
    /// The addresses of the style sheets of the archive's own that come after the built-in one.
    pub own_stylesheets: Vec<String>,
    /// The logo, if the archive has one.
    pub logo: Option<LogoView>,
    /// The address of the icon.
    pub icon: String,
    /// The content type of the icon: `image/svg+xml`
    pub icon_type: String,
    /// The address of the world map; maps use its parts `land`, `graticule` and `sphere`.
    pub world: String,
    /// The address of the search page, unless the site has none.
    pub search: Option<String>,
    /// The address of the description of the search page for browsers, unless the site has none.
    pub open_search: Option<String>,
    /// Chancery's name and version.
    pub generator: &'static str,
    /// `extra` in `site.yaml`.
    pub extra: Extra,
    /// HTML: the end of every page, rendered by the component `imprint`.
    pub imprint: SafeHtml,
}

/// The logo of the archive.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LogoView {
    /// The picture, for light pages.
    pub light: LogoPicture,
    /// Another picture for dark pages.
    pub dark: Option<LogoPicture>,
    /// Whether the title of the site is in the picture.
    pub has_title: bool,
}

/// A picture of the logo.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LogoPicture {
    /// The address.
    pub url: String,
    /// Its width in CSS pixels, if it is known.
    pub width: Option<u32>,
    /// Its height in CSS pixels, if it is known.
    pub height: Option<u32>,
}

/// `page`: the metadata of the page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PageView {
    /// The kind of page: `home`, `readout`, `meeting`, `person` and the other kinds of entity, `index`, `map`,
    /// `mentions`, `relation`, `trail`, `year`, `page`, `search`, `missing` or `redirect`.
    pub kind: &'static str,
    /// The title, without the site's.
    pub title: String,
    /// A sentence for search engines and link previews.
    pub description: String,
    /// The address.
    pub url: String,
    /// The full URL, with scheme and host.
    pub canonical: String,
    /// The address for suggesting a correction, if the archive has one and the page is made from one file.
    pub correction: Option<String>,
    /// The pages above it, starting with the home page.
    pub breadcrumbs: Vec<Shared<Link>>,
    /// What the record of the page says of its own changes; only on the first page of a record that says something.
    pub kept: Option<KeptView>,
    /// Feeds for the content of the page, in addition to the feed of the whole archive.
    pub feeds: Vec<Shared<Link>>,
    /// HTML: the metadata for programs, rendered by the component `metadata`.
    pub metadata: SafeHtml,
    /// The same as values, for templates that write these elements themselves. It says nothing of the page unless the
    /// archive has templates of its own.
    #[serde(rename = "for_programs")]
    pub said: Metadata,
    /// HTML: the visible header of this page, rendered by the component `masthead`.
    pub masthead: SafeHtml,
    /// HTML: the resources that the page loads, rendered by the component `assets`.
    pub assets: SafeHtml,
}
