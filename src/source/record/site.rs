//! What holds for the whole archive, and pages about it.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer};
use url::Url;

use super::value::called;
use super::{
    Certainty, CodingRecord, CorrectionRecord, Corrections, Day, Extra, Kept, Language, License,
    MenuRecord, ThemeRecord, VocabularyRecord, WithdrawnRecord,
};
use crate::source::edtf::Edtf;
use crate::source::id::{Id, PointReference, Reference};

/// `site.yaml`: settings of the whole archive.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteRecord {
    /// The form of front matter that the archive has: `1`. `chancery migrate` brings an older archive to it.
    #[serde(default, deserialize_with = "format")]
    pub format: Option<u32>,
    /// The title of the archive.
    #[serde(deserialize_with = "called")]
    pub title: String,
    /// The URL where the site will be published, including its path: `https://archive.example/readouts/`
    #[serde(deserialize_with = "base_url")]
    pub base_url: Url,
    /// The `base_url` from when the feeds were first published, if the site has moved since. It determines the
    /// ids of feeds and their entries, so that feed readers do not treat every account as new. Defaults to
    /// `base_url`. The scheme, `http` or `https`, does not matter.
    #[serde(default, deserialize_with = "id_base")]
    pub id_base: Option<Url>,
    /// The language of the site, as a BCP 47 tag.
    #[serde(default)]
    pub language: Language,
    /// What the archive is, in a sentence or two of plain text.
    #[serde(default)]
    pub description: String,
    /// The editors: organizations by their names, people as `Doe, Jane`, so that citations can put the family
    /// name first. Pages show `Jane Doe`.
    #[serde(default)]
    pub editors: Vec<String>,
    /// What the site's header links to: pages by their ids, or `{title: The ministry, url: https://example.org/}`.
    #[serde(default)]
    pub menu: Vec<MenuRecord>,
    /// How the site looks: colours, a logo, an icon, style sheets, typefaces.
    #[serde(default)]
    pub theme: ThemeRecord,
    /// Values of any form, for the archive's own templates: `site.extra` there. Chancery shows none of them.
    #[serde(default)]
    pub extra: Extra,
    /// What the front page begins with.
    #[serde(default)]
    pub home: HomeRecord,
    /// Whether straight quotation marks and dashes in English texts become typographic, except in verbatim
    /// texts and excerpts; defaults to false.
    #[serde(default)]
    pub smart_punctuation: bool,
    /// Whether the site has a search page; defaults to true.
    #[serde(default = "yes")]
    pub search: bool,
    /// Searches that the site keeps as pages below `/searches/` and as feeds.
    #[serde(default)]
    pub searches: Vec<SavedSearchRecord>,
    /// Whether each whole account in the publisher's own words is compared with the previous one by the same
    /// issuer; defaults to true for an archive with statements.
    pub redline: Option<bool>,
    /// Whether the site has a page with the gaps of the archive: meetings with too few readouts, and readouts
    /// without a source, an archived copy or statements; defaults to false.
    #[serde(default)]
    pub coverage: bool,
    /// The reference date for overdue commitments, in EDTF: the day on which the editors last checked them.
    /// Defaults to the newest date of any record, so that the same archive always gives the same site.
    pub as_of: Option<Edtf>,
    /// The default `coding` of readouts without their own. `complete` applies only to readouts with statements
    /// or topics, because a readout with neither cannot have been annotated.
    #[serde(default)]
    pub coding: CodingRecord,
    /// The terms that annotations use to classify what accounts say.
    #[serde(default)]
    pub vocabulary: VocabularyRecord,
    /// Files and folders outside the archive's folder that symbolic links in `content/` and `templates/` may
    /// point to, as paths relative to that folder: `../scans`. Any other link that points outside it, or to a
    /// hidden file in it (`.git`), is an error, because its target would be published.
    #[serde(default)]
    pub outside_links: Vec<String>,
    /// The rights to the archive, in plain text.
    pub rights: Option<String>,
    /// The same for programs, for everything that is in the archive’s own words: an SPDX id or expression
    /// (`CC-BY-4.0`), or an address of rightsstatements.org or creativecommons.org.
    pub license: Option<License>,
    /// A web or mail address for suggesting corrections; every page made from one file links to it. What was
    /// corrected is listed under the same key of a record, not here. `{source}`
    /// is replaced by the path of the file, `{url}` by the URL of the page, and `{title}` by its title:
    /// `https://forge.example/archive/edit/main/{source}`
    #[schemars(with = "Option<String>")]
    pub corrections: Option<Corrections>,
}

/// What the front page begins with.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HomeRecord {
    /// The point that is shown first: the id of a meeting, and behind `#` that of a point of it, as in
    /// `2022-05-13-cambodia-united-states#ream-facilities`. Defaults to the point or topic on which accounts differ
    /// most: contradiction, then substance, then force.
    pub featured: Option<PointReference>,
    /// What the archive is, in Markdown, instead of the sentence that says it of every archive.
    pub intro: Option<String>,
}

/// A search that the site keeps.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SavedSearchRecord {
    /// The last part of the address of its page, and the name of its feed.
    pub id: Id,
    /// The title of its page.
    #[serde(deserialize_with = "called")]
    pub title: String,
    /// What is searched for, in the language of the search page: `"freedom of navigation" by:cambodia 2019..2021`
    #[serde(deserialize_with = "called")]
    pub query: String,
    /// What the search is for, in a sentence or two of plain text.
    pub intro: Option<String>,
    /// A remark below the results, in plain text: what the search misses, for example.
    pub note: Option<String>,
}

/// The present form of front matter.
pub const FORMAT: u32 = 1;

fn format<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    let format = u32::deserialize(deserializer)?;
    if format != FORMAT {
        let message = format!(
            "this version of Chancery reads format {FORMAT}, not {format}\n{}",
            match format > FORMAT {
                true => "use a newer version of Chancery",
                false => "the first format is 1",
            }
        );
        return Err(serde::de::Error::custom(message));
    }
    Ok(Some(format))
}

/// The name of a template.
fn template<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let name = text.strip_prefix("templates/").unwrap_or(&text);
    let is_odd = |part: &str| part.is_empty() || part == "." || part == "..";
    if !name.ends_with(".html")
        || name.split('/').any(is_odd)
        || name.starts_with("static/")
        || name.starts_with("words/")
    {
        return Err(serde::de::Error::custom(format!(
            "`{text}` is not the name of a template\nwrite it like `staff.html`, for the file `templates/staff.html`"
        )));
    }
    Ok(Some(name.to_owned()))
}

fn yes() -> bool {
    true
}

fn base_url<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Url, D::Error> {
    let url = Url::deserialize(deserializer)?;
    checked_base_url(&url).map_err(serde::de::Error::custom)?;
    Ok(url)
}

fn id_base<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Url>, D::Error> {
    base_url(deserializer).map(Some)
}

/// Checks that pages can be published below an address.
///
/// # Errors
/// A sentence that says what is wrong with it.
pub(crate) fn checked_base_url(url: &Url) -> Result<(), String> {
    if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
        return Err(format!(
            "`{url}` is not a web address such as https://example.org/"
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(format!(
            "`{url}` has a query or a fragment, so pages cannot have addresses below it"
        ));
    }
    if !url.username().is_empty() || url.password().is_some() {
        let mut public = url.clone();
        // An address with a host can be without a name and a password.
        let _ = public.set_username("").and(public.set_password(None));
        return Err(format!(
            "a user name or password in the URL would appear on every page; write `{public}`"
        ));
    }
    // Links begin with the path alone, and browsers take what follows two slashes for a host.
    if url.path().contains("//") {
        let mut plain = url.clone();
        let parts: Vec<&str> = url.path().split('/').filter(|p| !p.is_empty()).collect();
        let slash = if parts.is_empty() { "" } else { "/" };
        plain.set_path(&format!("/{}{slash}", parts.join("/")));
        return Err(format!(
            "the path of `{url}` has two slashes in a row; write `{plain}`"
        ));
    }
    Ok(())
}

record! {
    /// `pages/ID.md`: a page about the archive itself.
    PageRecord {
        /// The title of the page.
        #[serde(deserialize_with = "called")]
        pub title: String,
        /// A sentence about it for search engines.
        pub description: Option<String>,
        /// The page that this one is below, by its id: with `parent: about`, the address of `staff` is
        /// `/pages/about/staff/`, and the page `about` links to it.
        pub parent: Option<Reference>,
        /// The template of the archive's own that makes the page, by its name below `templates/`: `staff.html`. It gets
        /// `text`, as `text.html` does.
        #[serde(default, deserialize_with = "template")]
        pub template: Option<String>,
        /// Earlier addresses of this page, which redirect to it: `/old/path/`
        #[serde(default)]
        pub redirect_from: Vec<String>,
        /// The same as `redirect_from`, with the name that Zola and Hugo use.
        #[serde(default)]
        pub aliases: Vec<String>,
    }
}
