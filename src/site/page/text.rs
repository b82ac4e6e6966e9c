//! A page about the archive.

use crate::site::index::changed_words::ChangedWords;
use crate::site::page::Page;
use serde_json::json;

use crate::archive::{PageIx, Target};
use crate::diagnostics::{Code, Diagnostic, did_you_mean};
use crate::site::frame::head;
use crate::site::frame::linked_data::script;
use crate::site::index::excerpt::{beginning, opening};
use crate::site::markup::html::{self, Text};
use crate::site::part::keeping;
use crate::site::part::pages::Pages;
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{Link, PageView, TextView};

/// A page about the archive.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct TextPage(pub(in crate::site) PageIx);

impl Page for TextPage {
    const TEMPLATE: &'static str = "text";
    const ADDRESSES: &'static str = "`/pages/ID/`";
    type View = TextView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let pages = 0..addresses.archive.pages.len();
        routes.extend(pages.map(|i| Route::Page(PageIx::at(i))));
    }

    fn shows(self, _: &ChangedWords) -> bool {
        // It shows only its own text.
        false
    }

    fn own_template(self, pages: &Pages) -> Option<&str> {
        let record = &pages.archive.page(self.0).record;
        // One that is not there is an error already.
        record
            .template
            .as_deref()
            .filter(|name| has_template(pages, name))
    }

    fn make(self, pages: &Pages) -> (PageView, TextView) {
        (text_head(pages, self.0), text(pages, self.0))
    }
}

fn has_template(pages: &Pages, name: &str) -> bool {
    let mut names = pages.theme.tera.get_template_names();
    names.any(|known| known == name)
}

/// Tells which pages name templates that the archive does not have.
pub(in crate::site) fn unknown_templates(pages: &Pages) -> Vec<Diagnostic> {
    let own: Vec<&str> = pages.theme.own().map(|(name, _)| name).collect();
    let documents = pages.archive.pages.iter();
    documents
        .filter_map(|document| {
            let name = document.record.template.as_deref()?;
            if has_template(pages, name) || own.contains(&name) {
                return None;
            }
            let help = match did_you_mean(name, own.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("write the file `templates/{name}`, which can begin with `{{% extends \"chancery/text.html\" %}}`"),
            };
            let fault = Diagnostic::new(Code::Template, format!("there is no template `templates/{name}`"));
            Some(Diagnostic {
                place: Some(document.place(&["template".into()])),
                ..fault.help(help)
            })
        })
        .collect()
}

fn text_head(pages: &Pages, ix: PageIx) -> PageView {
    let record = &pages.archive.page(ix).record;
    let description = record
        .description
        .clone()
        .unwrap_or_else(|| beginning(opening(&pages.links.pages[ix.position()])));
    let mut head = head::head(
        pages,
        Route::Page(ix),
        "page",
        record.title.clone(),
        description,
    );
    for above in pages.archive.above(ix) {
        let title = &pages.archive.page(*above).record.title;
        head::crumb(pages, &mut head, title, Route::Page(*above));
    }
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "AboutPage",
        "name": head.title,
        "url": head.canonical,
    });
    if let Some(modified) = keeping::date_modified(pages, Target::Page(ix)) {
        data["dateModified"] = json!(modified);
    }
    head.said.json_ld = Some(script(&data));
    head
}

fn page_link(addresses: &Addresses, ix: PageIx) -> Link {
    Link {
        title: addresses.archive.page(ix).record.title.clone(),
        url: addresses.url(Route::Page(ix)),
        ..Link::default()
    }
}

fn text(addresses: &Addresses, ix: PageIx) -> TextView {
    let document = addresses.archive.page(ix);
    TextView {
        title: document.record.title.clone(),
        extra: document.record.extra.clone(),
        below: addresses
            .archive
            .below(ix)
            .iter()
            .map(|ix| page_link(addresses, *ix))
            .collect(),
        body: html::prose(
            addresses,
            &Text {
                path: &document.source.path,
                markdown: document.body(),
                linked: &addresses.links.pages[ix.position()],
                reading: addresses.archive.reading(),
                tags: &[],
                sentences: &[],
            },
        ),
    }
}
