//! The address and the file of every route.

use std::borrow::Cow;
use std::ops::{Deref, DerefMut};

use url::Url;

use crate::archive::{EntityIx, RelationIx};
use crate::site::index::facts::Facts;
use crate::site::index::statements::Selection;
use crate::site::route::routes::{Follows, Redirect, Route};
use crate::site::route::slugs::slugs;
use crate::source::id::EntityKind;

/// The addresses of a site: what it answers to and where.
///
/// It dereferences to the facts below it: whoever knows addresses knows facts, and not the other way round.
#[derive(Debug)]
pub(in crate::site) struct Addresses {
    facts: Facts,
    /// Scheme and host: `https://example.org`.
    pub(in crate::site) origin: String,
    /// The path that every address begins with, with a slash at both ends.
    pub(in crate::site) base_path: String,
    /// The last part of the address of each pair of parties.
    relation_slugs: Vec<String>,
    /// Addresses that pages had before.
    pub(in crate::site) redirects: Vec<Redirect>,
    /// The names of the theme's files.
    pub(in crate::site) assets: Vec<String>,
}

impl Deref for Addresses {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.facts
    }
}

impl DerefMut for Addresses {
    fn deref_mut(&mut self) -> &mut Facts {
        &mut self.facts
    }
}

/// The last part of a trail's address: the topic's id. The pages of the relation's own list lie in
/// `page/`, which is left to them; ids hold no full stop.
fn trail_folder(topic: &str) -> Cow<'_, str> {
    match topic {
        "page" | "raised" => Cow::Owned(format!("{}.{topic}", EntityKind::Topic.folder())),
        _ => Cow::Borrowed(topic),
    }
}

/// An address with what must not stand in it percent-encoded, path separators kept.
pub(in crate::site) fn encoded(address: &str) -> String {
    use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
    // The path percent-encode set of the URL standard, and `%`, which file names may hold:
    // https://url.spec.whatwg.org/#path-percent-encode-set
    const PATH: &AsciiSet = &CONTROLS
        .add(b' ')
        .add(b'"')
        .add(b'#')
        .add(b'<')
        .add(b'>')
        .add(b'?')
        .add(b'^')
        .add(b'`')
        .add(b'{')
        .add(b'}')
        .add(b'%');
    utf8_percent_encode(address, PATH).to_string()
}

impl Addresses {
    /// The addresses of a site that is published at `base_url`, whose theme has files of these names.
    /// It has no redirects yet.
    pub(in crate::site) fn new(facts: Facts, base_url: &Url, assets: Vec<String>) -> Addresses {
        let mut base_path = base_url.path().to_owned();
        if !base_path.ends_with('/') {
            base_path.push('/');
        }
        Addresses {
            relation_slugs: slugs(&facts.archive),
            origin: base_url.origin().ascii_serialization(),
            base_path,
            redirects: Vec::new(),
            assets,
            facts,
        }
    }

    /// The address of a route below the site's base path: `people/antony-blinken/`, `feeds/archive.xml`.
    pub(crate) fn address(&self, route: Route) -> String {
        let mut address = String::new();
        self.write_address(&mut address, route);
        address
    }

    /// Adds the address of a route. A build asks for some hundred thousand of them.
    pub(in crate::site) fn write_address(&self, to: &mut String, route: Route) {
        let archive = &self.archive;
        let slug = |ix: RelationIx| self.relation_slugs[ix.position()].as_str();
        let mut add = |parts: &[&str]| parts.iter().for_each(|part| to.push_str(part));
        match route {
            Route::Home => {}
            Route::Readouts(_) => add(&["readouts/"]),
            Route::Meetings(_) => add(&["meetings/"]),
            Route::Entities(kind, _) => add(&[kind.folder(), "/"]),
            Route::Relations(_) => add(&["relations/"]),
            Route::Years => add(&["years/"]),
            Route::Map => add(&["map/"]),
            Route::Readout(ix) => {
                add(&["readouts/", archive.readout(ix).document.id.as_str(), "/"])
            }
            Route::Beside(ix) => {
                let id = archive.readout(ix).document.id.as_str();
                add(&["readouts/", id, "/beside/"]);
            }
            Route::Translations(left, right) => {
                let id = |ix| archive.readout(ix).document.id.as_str();
                add(&["readouts/", id(left), "/beside/", id(right), "/"]);
            }
            Route::Redline(ix) => {
                let id = archive.readout(ix).document.id.as_str();
                add(&["readouts/", id, "/redline/"]);
            }
            Route::Changes(ix) => {
                let id = archive.readout(ix).document.id.as_str();
                add(&["readouts/", id, "/changes/"]);
            }
            Route::Meeting(ix) => add(&["meetings/", archive.meeting(ix).id.as_str(), "/"]),
            Route::Entity(ix, _) => {
                let entity = archive.entity(ix);
                add(&[entity.kind.folder(), "/", entity.id.as_str(), "/"]);
            }
            Route::Mentions(ix, _) => {
                let entity = archive.entity(ix);
                add(&[entity.kind.folder(), "/", entity.id.as_str(), "/mentions/"]);
            }
            Route::FormulaUses(ix, _) => {
                let entity = archive.entity(ix);
                add(&[
                    entity.kind.folder(),
                    "/",
                    entity.id.as_str(),
                    "/in-context/",
                ]);
            }
            Route::Relation(ix, _) => add(&["relations/", slug(ix), "/"]),
            Route::Trail(relation, topic, _) => {
                let topic = trail_folder(archive.entity(topic).id.as_str());
                add(&["relations/", slug(relation), "/", &topic, "/"]);
            }
            Route::Agenda(ix, _) => add(&["relations/", slug(ix), "/raised/"]),
            Route::Year(year, _) => add(&[&format!("years/{year:04}/")]),
            Route::Page(ix) => add(&["pages/", archive.page(ix).id.as_str(), "/"]),
            Route::Vocabulary => add(&["vocabulary/"]),
            Route::Statements => add(&["statements/"]),
            Route::StatementsOf(selection, _) => add(&[&self.selected(selection)]),
            Route::Commitments => add(&["commitments/"]),
            Route::Coverage => add(&["coverage/"]),
            Route::Search => add(&["search/"]),
            Route::Data => add(&["data/"]),
            Route::Citations(file) => add(&["data/citations/", &file.name()]),
            Route::Missing => add(&["404.html"]),
            Route::Feed(Follows::Archive) => add(&["feeds/archive.xml"]),
            Route::Feed(Follows::Entity(ix)) => {
                let entity = archive.entity(ix);
                add(&[
                    "feeds/",
                    entity.kind.folder(),
                    "/",
                    entity.id.as_str(),
                    ".xml",
                ]);
            }
            Route::Feed(Follows::Relation(ix)) => add(&["feeds/relations/", slug(ix), ".xml"]),
            Route::JsonFeed => add(&["feeds/archive.json"]),
            Route::Sitemap => add(&["sitemap.xml"]),
            Route::SitemapPart(number) => add(&[&format!("sitemap-{number}.xml")]),
            Route::Robots => add(&["robots.txt"]),
            Route::Redirect(i) => add(&[&self.redirects[i].from]),
            Route::Asset(i) => add(&["static/", &self.assets[i]]),
            Route::File(i) => add(&["files/", &archive.files[i].name]),
        }
        if route.number() > 1 {
            add(&["page/", &route.number().to_string(), "/"]);
        }
    }

    /// The address of the first page of a list of statements.
    pub(in crate::site) fn selected(&self, selection: Selection) -> String {
        let entity = |ix: EntityIx| {
            let entity = self.archive.entity(ix);
            (entity.kind.folder(), &entity.id)
        };
        match selection {
            Selection::Act(ix) => {
                format!("statements/acts/{}/", self.archive.vocabulary.act_id(ix))
            }
            Selection::By(ix) => {
                let (folder, id) = entity(ix);
                format!("statements/by/{folder}/{id}/")
            }
            Selection::About(ix) => {
                let (folder, id) = entity(ix);
                format!("statements/about/{folder}/{id}/")
            }
            Selection::On(ix) => format!("statements/on/{}/", entity(ix).1),
            Selection::Of(ix) => format!("statements/of/{}/", entity(ix).1),
            Selection::Promised(status) => format!("commitments/{}/", status.name()),
            Selection::Between(ix) => {
                format!(
                    "commitments/between/{}/",
                    self.relation_slugs[ix.position()]
                )
            }
        }
    }

    /// The file in which a route is published, with forward slashes.
    pub(crate) fn file(&self, route: Route) -> String {
        let mut address = self.address(route);
        if address.is_empty() || address.ends_with('/') {
            address.push_str("index.html");
        }
        address
    }

    /// The path of a route on the site's host, for `href`.
    pub(crate) fn url(&self, route: Route) -> String {
        let mut url = String::with_capacity(self.base_path.len() + 48);
        url.push_str(&self.base_path);
        self.write_url(&mut url, route);
        url
    }

    /// Adds the address of a route, percent-encoded. Ids need no encoding, names of files may.
    pub(in crate::site) fn write_url(&self, to: &mut String, route: Route) {
        match route {
            Route::Redirect(_) | Route::Asset(_) | Route::File(_) => {
                to.push_str(&encoded(&self.address(route)));
            }
            _ => self.write_address(to, route),
        }
    }

    /// The whole address of a route, with scheme and host.
    pub(crate) fn canonical(&self, route: Route) -> String {
        let mut url = String::with_capacity(self.origin.len() + self.base_path.len() + 48);
        url.push_str(&self.origin);
        url.push_str(&self.base_path);
        self.write_url(&mut url, route);
        url
    }
}
