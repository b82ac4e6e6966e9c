//! Checks that the links of the published pages have targets.

use std::collections::{BTreeMap, BTreeSet};

use super::host::{Site, decoded};
use super::list;

/// Follows every link within the site, of every page, to the place within a page that it names.
///
/// # Errors
/// The links that lead nowhere; and how the page at a wrong address is missing, if it is not as it should.
pub(super) fn follow(site: &Site) -> Result<usize, String> {
    let pages = site.pages()?;
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(address, text)| (address.as_str(), values(text, "id").collect()))
        .collect();
    let base = site.url("");
    let mut broken = Vec::new();
    let mut count = 0;
    let mut known: BTreeMap<String, bool> = BTreeMap::new();
    for (address, text) in &pages {
        let here = url::Url::parse(&site.url(address)).map_err(|error| error.to_string())?;
        let links: BTreeSet<&str> = values(text, "href").chain(values(text, "src")).collect();
        for link in links {
            let link = link.replace("&amp;", "&").replace("&#x27;", "'");
            let Ok(target) = here.join(&link) else {
                broken.push(format!("/{address}: `{link}` is no address"));
                continue;
            };
            let whole = target.as_str().split('#').next().unwrap_or_default();
            if !whole.starts_with(&site.origin()) {
                continue;
            }
            count += 1;
            let answers = *known
                .entry(whole.to_owned())
                .or_insert_with(|| site.answer(target.path()).status == 200);
            if !answers {
                broken.push(format!("/{address}: nothing is at `{link}`"));
                continue;
            }
            let (Some(fragment), Some(below)) = (target.fragment(), whole.strip_prefix(&base))
            else {
                continue;
            };
            let fragment = decoded(fragment);
            let place = decoded(below.split('?').next().unwrap_or_default());
            let there = ids
                .get(place.as_str())
                .is_none_or(|ids| ids.contains(fragment.as_str()));
            if !there && !fragment.is_empty() {
                broken.push(format!(
                    "/{address}: no place is called `#{fragment}` at `{link}`"
                ));
            }
        }
    }
    list(broken).map(|()| count)
}

/// Returns the values of an attribute, as they are written in the text of a page.
fn values<'t>(text: &'t str, attribute: &str) -> impl Iterator<Item = &'t str> {
    let opening = format!(" {attribute}=\"");
    let starts: Vec<usize> = text
        .match_indices(&opening)
        .map(|(start, _)| start + opening.len())
        .collect();
    starts
        .into_iter()
        .filter_map(move |start| text.get(start..)?.split('"').next())
}
