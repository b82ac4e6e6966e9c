//! Where links in an archive may lead: to what lies in the archive's folder and is not hidden there, and
//! to what `site.yaml` names. Whoever hands an archive around could publish any other file of the machine
//! that builds it.

use std::path::{Component, Path, PathBuf};

use serde::Deserialize;

use super::litter::{PUBLISHED_HIDDEN, ROOT_FOLDER};
use super::{read_regular, yaml};

/// The part of `site.yaml` that says where links may lead.
#[derive(Default, Deserialize)]
struct Named {
    #[serde(default)]
    outside_links: Vec<String>,
}

/// What links of one archive may lead to.
#[derive(Debug)]
pub(crate) struct Boundary {
    /// The archive's folder, as the user names it.
    named: PathBuf,
    /// The same without links.
    root: Option<PathBuf>,
    /// Read when a link first leads somewhere else.
    outside: Option<Vec<PathBuf>>,
}

impl Boundary {
    pub(crate) fn of(root: &Path) -> Boundary {
        Boundary {
            named: root.to_path_buf(),
            root: root.canonicalize().ok(),
            outside: None,
        }
    }

    /// Whether links may lead to a place, which is written without links itself.
    pub(crate) fn allows(&mut self, place: &Path) -> bool {
        let below = self
            .root
            .as_deref()
            .and_then(|root| place.strip_prefix(root).ok());
        if let Some(below) = below {
            let own = ["content", "templates"]
                .iter()
                .any(|own| below.starts_with(own));
            let hidden =
                |part: Component<'_>| part.as_os_str().as_encoded_bytes().starts_with(b".");
            let published = |part: Component<'_>| {
                let name = part.as_os_str();
                PUBLISHED_HIDDEN.iter().any(|hidden| name == *hidden)
            };
            let is_root_file = below.starts_with(ROOT_FOLDER);
            if own
                || !below
                    .components()
                    .any(|part| hidden(part) && !(is_root_file && published(part)))
            {
                return true;
            }
        }
        let named = &self.named;
        let outside = self.outside.get_or_insert_with(|| outside(named));
        outside.iter().any(|allowed| place.starts_with(allowed))
    }
}

/// The places that `site.yaml` names, without links.
fn outside(root: &Path) -> Vec<PathBuf> {
    let text = read_regular(&root.join("content").join("site.yaml"));
    let text = text.ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let named: Named = text.and_then(|text| yaml::some(&text)).unwrap_or_default();
    let places = named.outside_links.iter();
    places
        .filter_map(|place| root.join(place).canonicalize().ok())
        .collect()
}
