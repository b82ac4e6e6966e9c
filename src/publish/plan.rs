//! What a publish does, in which order: a pure function of what the target has and what the site is.

use std::collections::{BTreeMap, HashSet};

use crate::fixity::{HashManifest, is_about_manifest};
use crate::output::Sha256;

/// What Chancery has published at a target: each file with its hash, or none if an interrupted publish may have
/// replaced it.
pub type Known = BTreeMap<String, Option<Sha256>>;

/// The changes that make a target show a site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Files that make room: they are in the way as a file where the site has a folder, or the reverse.
    pub first_removals: Vec<String>,
    /// Files to send, in the order in which they must arrive.
    pub uploads: Vec<(String, Sha256)>,
    /// Files to remove after that.
    pub removals: Vec<String>,
    /// How many files are as they should be.
    pub unchanged: usize,
}

/// When a file is sent. What comes later refers to what came before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Style sheets, scripts, fonts, pictures, and the parts of the search index.
    Asset,
    /// Pages.
    Page,
    /// What lists pages and parts: feeds, the sitemap, the entry of the search index.
    Entry,
    /// The manifest of the site and its signatures.
    Manifest,
}

/// When a file is sent, by its path.
pub fn rank(path: &str) -> Rank {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if is_about_manifest(path) {
        Rank::Manifest
    } else if matches!(name, "catalogue.json" | "pagefind-entry.json") {
        Rank::Entry
    } else {
        match ending {
            "html" | "htm" => Rank::Page,
            "xml" | "ics" | "json" => Rank::Entry,
            "txt" if path == "robots.txt" => Rank::Entry,
            _ => Rank::Asset,
        }
    }
}

impl Plan {
    /// Compares what a target has with a site.
    pub fn new(known: &Known, site: &HashManifest) -> Plan {
        let mut plan = Plan::default();
        for (path, hash) in site.files() {
            match known.get(path) {
                Some(Some(there)) if there == hash => plan.unchanged += 1,
                _ => plan.uploads.push((path.clone(), *hash)),
            }
        }
        plan.uploads
            .sort_by_cached_key(|(path, _)| (rank(path), path.clone()));
        let stale = known
            .keys()
            .filter(|path| site.get(path).is_none())
            .cloned();
        let files: HashSet<&str> = site.files().iter().map(|(path, _)| path.as_str()).collect();
        let folders: HashSet<&str> = files.iter().copied().flat_map(above).collect();
        (plan.first_removals, plan.removals) = stale.partition(|path| {
            folders.contains(path.as_str()) || above(path).any(|folder| files.contains(folder))
        });
        // Pages go before what they refer to.
        plan.removals
            .sort_by_cached_key(|path| (std::cmp::Reverse(rank(path)), path.clone()));
        plan
    }

    /// Whether nothing is to be done.
    pub fn is_empty(&self) -> bool {
        self.uploads.is_empty() && self.first_removals.is_empty() && self.removals.is_empty()
    }

    /// The files to send that the target does not have from an earlier publish.
    pub fn new_files<'a>(&'a self, known: &'a Known) -> impl Iterator<Item = &'a str> {
        let paths = self.uploads.iter().map(|(path, _)| path.as_str());
        paths.filter(|path| !known.contains_key(*path))
    }

    /// Which of the files at a target are in the way of new files: they have the path of one, or of a folder above
    /// one, and no publish of this site wrote them.
    pub fn strangers(
        &self,
        known: &Known,
        there: &std::collections::BTreeSet<String>,
    ) -> Vec<String> {
        let mut strangers: Vec<String> = self
            .new_files(known)
            .flat_map(|path| std::iter::once(path).chain(above(path)))
            .filter(|path| there.contains(*path) && !known.contains_key(*path))
            .map(str::to_owned)
            .collect();
        strangers.sort_unstable();
        strangers.dedup();
        strangers
    }
}

/// The folders above a path.
fn above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(move |(at, _)| &path[..at])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hash(text: &str) -> Sha256 {
        Sha256::of(text.as_bytes())
    }

    fn site(files: &[(&str, &str)]) -> HashManifest {
        let files = files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), hash(text)));
        HashManifest::new(files.collect())
    }

    fn known(files: &[(&str, &str)]) -> Known {
        let files = files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), Some(hash(text))));
        files.collect()
    }

    fn paths(plan: &Plan) -> Vec<&str> {
        plan.uploads.iter().map(|(path, _)| path.as_str()).collect()
    }

    #[test]
    fn pages_come_after_what_they_need() {
        let site = site(&[
            ("feed.xml", ""),
            ("index.html", ""),
            ("manifest-sha256.txt", ""),
            ("manifest-sha256.txt.minisig", ""),
            ("search/index/catalogue.json", ""),
            ("search/index/en/fragment/x.pf_fragment", ""),
            ("search/index/en/pagefind-entry.json", ""),
            ("static/chancery.css", ""),
            ("files/letter.pdf", ""),
        ]);
        let plan = Plan::new(&Known::new(), &site);
        assert_eq!(
            paths(&plan),
            [
                "files/letter.pdf",
                "search/index/en/fragment/x.pf_fragment",
                "static/chancery.css",
                "index.html",
                "feed.xml",
                "search/index/catalogue.json",
                "search/index/en/pagefind-entry.json",
                "manifest-sha256.txt",
                "manifest-sha256.txt.minisig",
            ]
        );
    }

    #[test]
    fn only_differences_are_sent_and_pages_are_removed_before_assets() {
        let known = known(&[
            ("a.css", "1"),
            ("b.css", "1"),
            ("x.html", "1"),
            ("y.html", "1"),
        ]);
        let plan = Plan::new(&known, &site(&[("a.css", "1"), ("y.html", "2")]));
        assert_eq!(paths(&plan), ["y.html"]);
        assert_eq!(plan.removals, ["x.html", "b.css"]);
        assert_eq!((plan.unchanged, plan.first_removals.len()), (1, 0));
    }

    #[test]
    fn what_may_have_been_replaced_is_sent_again() {
        let known = Known::from([("a".to_owned(), None)]);
        assert_eq!(paths(&Plan::new(&known, &site(&[("a", "")]))), ["a"]);
    }

    #[test]
    fn a_file_that_becomes_a_folder_is_removed_first() {
        let plan = Plan::new(
            &known(&[("a", "1"), ("b/c", "1")]),
            &site(&[("a/x", ""), ("b", "")]),
        );
        assert_eq!(plan.first_removals, ["a", "b/c"]);
        assert!(plan.removals.is_empty());
    }

    #[test]
    fn files_of_others_are_named_where_they_are_in_the_way() {
        let known = known(&[("mine", "1")]);
        let plan = Plan::new(
            &known,
            &site(&[("mine", "2"), ("new", ""), ("folder/x", "")]),
        );
        let there = ["mine", "new", "folder", "other"].map(str::to_owned).into();
        assert_eq!(plan.strangers(&known, &there), ["folder", "new"]);
    }

    proptest! {
        #[test]
        fn a_plan_makes_the_target_equal_to_the_site(
            before in prop::collection::btree_map("[a-c](/[a-c])?\\.(html|css|xml)", 0..3_u8, 0..8),
            after in prop::collection::btree_map("[a-c](/[a-c])?\\.(html|css|xml)", 0..3_u8, 0..8),
        ) {
            let of = |n: &u8| hash(&n.to_string());
            let known: Known = before.iter().map(|(p, n)| (p.clone(), Some(of(n)))).collect();
            let site = HashManifest::new(after.iter().map(|(p, n)| (p.clone(), of(n))).collect());
            let plan = Plan::new(&known, &site);
            let mut target = known;
            for path in plan.first_removals.iter().chain(&plan.removals) {
                prop_assert!(target.remove(path).is_some());
            }
            for (path, hash) in &plan.uploads {
                prop_assert_ne!(target.insert(path.clone(), Some(*hash)), Some(Some(*hash)));
            }
            let expected: Known = site.files().iter().map(|(p, h)| (p.clone(), Some(*h))).collect();
            prop_assert_eq!(target, expected);
        }
    }
}
