//! What holds for the whole archive, and pages about it.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer};
use url::Url;

use super::value::called;
use super::{Certainty, CodingRecord, Corrections, Language, VocabularyRecord};
use crate::source::edtf::Edtf;
use crate::source::id::{Id, Reference};

/// `site.yaml`: what holds for the whole archive.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteRecord {
    /// What the archive is called.
    #[serde(deserialize_with = "called")]
    pub title: String,
    /// Where the site will be published, with any sub-path: `https://archive.example/readouts/`
    #[serde(deserialize_with = "base_url")]
    pub base_url: Url,
    /// The `base_url` that the archive had when its feeds were first read, if it has moved since. The ids of
    /// feeds and of their entries are made of it, so that programs of readers do not take every account for a
    /// new one; `base_url` unless given. Whether it begins with `http` or `https` makes no difference to them.
    #[serde(default, deserialize_with = "id_base")]
    pub id_base: Option<Url>,
    /// The language of the site, as a BCP 47 tag.
    #[serde(default)]
    pub language: Language,
    /// What the archive is, in a sentence or two of plain text.
    #[serde(default)]
    pub description: String,
    /// Who edits it: a body as it is called, a person as `Doe, Jane`, so that citations can name the family
    /// first. Pages say `Jane Doe`.
    #[serde(default)]
    pub editors: Vec<String>,
    /// The pages that the site's header leads to.
    #[serde(default)]
    pub menu: Vec<Reference>,
    /// Straight quotes and dashes in English texts become typographic ones, but for those that are verbatim
    /// or excerpts; false unless said otherwise.
    #[serde(default)]
    pub smart_punctuation: bool,
    /// Whether the site has a search page; true unless said otherwise.
    #[serde(default = "yes")]
    pub search: bool,
    /// Whether each whole account in the publisher's own words is compared with the one before it by the same
    /// issuer; unless given, it is in an archive with statements.
    pub redline: Option<bool>,
    /// Whether the site has a page on what the archive does not hold: meetings that too few accounts tell
    /// of, accounts without a source, an archived copy or statements; false unless said otherwise.
    #[serde(default)]
    pub coverage: bool,
    /// The date by which commitments count as overdue, in EDTF: the day on which the editors last looked
    /// at them. Unless given, it is the newest date of any record, so that the same archive always
    /// gives the same site.
    pub as_of: Option<Edtf>,
    /// Who marked the statements of readouts that do not say it themselves, and by which rules. `complete` holds
    /// for readouts with statements or topics alone: nobody can have gone through what has none.
    #[serde(default)]
    pub coding: CodingRecord,
    /// The words by which annotations classify what accounts say.
    #[serde(default)]
    pub vocabulary: VocabularyRecord,
    /// Files and folders outside the archive's folder to which links in `content/` and `templates/` may
    /// lead, as paths from that folder: `../scans`. Any other link that leads out of it, or to what is
    /// hidden in it (`.git`), is an error, because what it leads to would be published.
    #[serde(default)]
    pub outside_links: Vec<String>,
    /// What may be done with the archive, in plain text.
    pub rights: Option<String>,
    /// Where readers suggest corrections, an address of the web or of mail; the foot of every page that is
    /// made of one file leads there. In it, `{source}` stands for the path of the file, `{url}` for the
    /// address of the page and `{title}` for its title: `https://forge.example/archive/edit/main/{source}`
    #[schemars(with = "Option<String>")]
    pub corrections: Option<Corrections>,
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
            "`{url}` is not an address of the web such as https://example.org/"
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(format!(
            "`{url}` has a part behind `?` or `#`, below which no page can lie"
        ));
    }
    if !url.username().is_empty() || url.password().is_some() {
        let mut public = url.clone();
        // An address with a host can be without a name and a password.
        let _ = public.set_username("").and(public.set_password(None));
        return Err(format!(
            "a name or password before the host would stand on every page: write `{public}`"
        ));
    }
    // Links begin with the path alone, and browsers take what follows two slashes for a host.
    if url.path().contains("//") {
        let mut plain = url.clone();
        let parts: Vec<&str> = url.path().split('/').filter(|p| !p.is_empty()).collect();
        let slash = if parts.is_empty() { "" } else { "/" };
        plain.set_path(&format!("/{}{slash}", parts.join("/")));
        return Err(format!(
            "the path of `{url}` has two slashes in a row: write `{plain}`"
        ));
    }
    Ok(())
}

record! {
    /// `pages/ID.md`: a page about the archive itself.
    PageRecord {
        /// What the page is called.
        #[serde(deserialize_with = "called")]
        pub title: String,
        /// A sentence about it for search engines.
        pub description: Option<String>,
        /// Addresses from which this page was reached before: `/old/path/`
        #[serde(default)]
        pub redirect_from: Vec<String>,
        /// The same as `redirect_from`, by the name that Zola and Hugo give it.
        #[serde(default)]
        pub aliases: Vec<String>,
    }
}
