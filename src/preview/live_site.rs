//! The proof: the site as it stands while its files are being changed.
//!
//! Whatever sequence of changes led to it, a proof without errors is the site that a build of the
//! folder would give. While there are errors, the last site without any stays up.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use url::Url;

use crate::annotate::Links;
use crate::archive::Archive;
use crate::diagnostics::{Diagnostic, Severity};
use crate::query;
use crate::site::{Route, Site, ThemeSources};
use crate::source::{Changes, SourceCache};

/// What a proof is made with, besides the folder.
#[derive(Debug, Clone, Default)]
pub struct Setting {
    /// Whether drafts are taken in.
    pub drafts: bool,
    /// Where the site is read, in place of `base_url`; its path is kept.
    pub host: Option<String>,
}

/// The site of an archive, kept in step with its folder.
#[derive(Debug)]
pub struct LiveSite {
    cache: SourceCache,
    setting: Setting,
    site: Option<Site>,
    /// Every file of the site, and the route that it comes from.
    routes: HashMap<String, Route>,
    /// Whether the site is what the folder holds.
    in_step: bool,
    /// Whether the site was made without errors.
    sound: bool,
    /// What is wrong with the archive and the site, apart from single files and texts.
    faults: Vec<Diagnostic>,
    /// What is wrong with texts that could not be taken in.
    refused: Vec<Diagnostic>,
    /// Copied files that came to hold something else, and how many changes there had been by then.
    renewed: BTreeMap<String, u64>,
    count: u64,
}

impl LiveSite {
    /// Reads an archive's folder and prepares its site.
    pub fn new(root: &Path, setting: Setting) -> LiveSite {
        let mut proof = LiveSite {
            cache: SourceCache::read(root),
            setting,
            site: None,
            routes: HashMap::new(),
            in_step: false,
            sound: false,
            faults: Vec::new(),
            refused: Vec::new(),
            renewed: BTreeMap::new(),
            count: 0,
        };
        proof.make();
        proof
    }

    /// Takes in that files have changed; gives whether anything came of it.
    pub fn files_changed(&mut self, paths: &[PathBuf]) -> bool {
        let known = |path: &PathBuf| self.cache.is_record(path) && path.is_file();
        let only_records = paths.iter().all(known);
        let changes = if only_records {
            self.cache.read_files(paths)
        } else {
            // What something that is no record may change is not known.
            self.cache.read_again()
        };
        self.take_in(changes)
    }

    /// Takes in that anything may have changed, such as when another branch was checked out.
    pub fn anything_changed(&mut self) -> bool {
        let changes = self.cache.read_again();
        self.take_in(changes)
    }

    fn take_in(&mut self, changes: Changes) -> bool {
        let renewed = self.cache.take_renewed();
        self.count += 1;
        self.renewed
            .extend(renewed.into_iter().map(|path| (path, self.count)));
        let done = match (changes, &mut self.site) {
            (Changes::None, _) => return false,
            // They are read when they are asked for.
            (Changes::Files, _) => true,
            (Changes::Bodies(revised), Some(site)) if self.in_step && self.sound => {
                let done = revised.iter().all(|one| site.revise(one));
                if done {
                    // What is wrong with a search does not depend on the words of texts.
                    query::answer(site);
                }
                done
            }
            _ => false,
        };
        if !done {
            self.make();
        }
        true
    }

    /// Makes the site of what the folder holds.
    fn make(&mut self) {
        let (mut sources, mut told) = self.cache.sources();
        let theme = ThemeSources {
            templates: std::mem::take(&mut sources.templates),
            assets: std::mem::take(&mut sources.assets),
        };
        let base_url = sources.site.as_ref().map(|site| site.base_url.clone());
        let base_url = base_url.map(|url| self.read_at(url));
        let (archive, mut faults) = Archive::build(sources, self.setting.drafts);
        self.refused.clear();
        self.in_step = false;
        let Some(archive) = archive else {
            self.faults = faults;
            return;
        };
        let before = self.site.as_ref();
        let before = before.map(|site| (site.archive(), site.links()));
        let links = Links::find_again(&archive, before);
        let of_texts = links.diagnostics(&archive);
        let (mut site, of_site) = Site::new(archive, links, theme, base_url);
        faults.extend(of_site);
        faults.extend(query::answer(&mut site));
        told.extend(faults.iter().cloned());
        told.extend(of_texts.iter().cloned());
        let sound = told.iter().all(|fault| fault.severity() != Severity::Error);
        self.faults = faults;
        if sound || !self.sound {
            self.routes = site
                .routes()
                .into_iter()
                .map(|route| (site.file(route), route))
                .collect();
            self.site = Some(site);
            self.sound = sound;
            self.in_step = true;
        } else {
            self.refused = of_texts;
        }
    }

    /// The address at which a site is read that is to be published at another.
    fn read_at(&self, mut url: Url) -> Url {
        if let Some(host) = &self.setting.host
            && let Ok(mut here) = Url::parse(&format!("http://{host}/"))
        {
            here.set_path(url.path());
            url = here;
        }
        url
    }

    /// Everything that is wrong, sorted by file and position.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut diagnostics = self.cache.faults();
        diagnostics.extend(self.faults.iter().cloned());
        match &self.site {
            Some(site) if self.in_step => {
                diagnostics.extend(site.links().diagnostics(site.archive()));
            }
            _ => diagnostics.extend(self.refused.iter().cloned()),
        }
        diagnostics.sort();
        diagnostics.dedup();
        diagnostics
    }

    /// Whether the site is what the folder holds; otherwise it is the last one without errors.
    pub fn is_in_step(&self) -> bool {
        self.in_step
    }

    /// The site, if there could be any.
    pub fn site(&self) -> Option<&Site> {
        self.site.as_ref()
    }

    /// The route that a file of the site comes from.
    pub fn route(&self, file: &str) -> Option<Route> {
        self.routes.get(file).copied()
    }

    /// The copied files of the site that came to hold something else since the start, each with a
    /// number that grows when it does so again.
    pub fn renewed(&self) -> &BTreeMap<String, u64> {
        &self.renewed
    }

    /// The archive's folder.
    pub fn root(&self) -> &Path {
        self.cache.root()
    }
}
