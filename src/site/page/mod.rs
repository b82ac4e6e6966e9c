//! The pages: for each kind a type that implements [`Page`], in a file with its head and its view.
//!
//! Which kinds there are, what their routes hold and where they are published is said in
//! [`registry`](crate::site::route::registry).

pub(in crate::site) mod agenda;
pub(in crate::site) mod beside;
pub(in crate::site) mod corrections;
pub(in crate::site) mod coverage;
pub(in crate::site) mod data;
pub(in crate::site) mod due;
pub(in crate::site) mod entity;
pub(in crate::site) mod home;
pub(in crate::site) mod indexes;
pub(in crate::site) mod map;
pub(in crate::site) mod meeting;
pub(in crate::site) mod mentions;
pub(in crate::site) mod method;
pub(in crate::site) mod missing;
pub(in crate::site) mod points;
pub(in crate::site) mod readout;
pub(in crate::site) mod redirect;
pub(in crate::site) mod redline;
pub(in crate::site) mod relation;
pub(in crate::site) mod search;
pub(in crate::site) mod searches;
pub(in crate::site) mod set_phrase;
pub(in crate::site) mod set_phrase_index;
pub(in crate::site) mod set_phrase_uses;
pub(in crate::site) mod statements;
mod template;
pub(in crate::site) mod text;
pub(in crate::site) mod texts;
pub(in crate::site) mod tombstone;
pub(in crate::site) mod trail;
pub(in crate::site) mod vocabulary;
pub(in crate::site) mod year;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use crate::diagnostics::Diagnostic;
use crate::site::index::changed_words::ChangedWords;
use crate::site::part::pages::Pages;
use crate::site::route::address::Addresses;
use crate::site::route::registry::page_kinds;
use crate::site::route::routes::Route;
use crate::site::view::PageView;

pub use template::RenderBuffer;

/// A page of one kind. What implements it holds what says which page it is.
pub(in crate::site) trait Page: Copy {
    /// The name of its template, without `.html`, and of the variable that holds the view.
    const TEMPLATE: &'static str;

    /// Where such pages are, for the reference of templates, in Markdown.
    const ADDRESSES: &'static str;

    /// What the template sees besides `site` and `page`; `()` if that is all.
    type View: Serialize + JsonSchema;

    /// Adds the routes of all pages of the kind. Left out by kinds whose routes another kind adds beside its own,
    /// and by those that every site has.
    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let _ = (addresses, routes);
    }

    /// Whether the page may differ if nothing changed but the words of some readouts. In doubt the answer is yes.
    fn shows(self, changed: &ChangedWords) -> bool;

    /// The file of the template that the archive names for this page in place of that of its kind.
    fn own_template(self, pages: &Pages) -> Option<&str> {
        let _ = pages;
        None
    }

    /// The head of the page, and what its template sees.
    fn make(self, pages: &Pages) -> (PageView, Self::View);

    /// Renders the page.
    ///
    /// # Errors
    /// When a template of the archive's own cannot be rendered.
    fn render<'r>(
        self,
        pages: &Pages,
        room: &'r mut RenderBuffer,
    ) -> Result<&'r [u8], Box<Diagnostic>> {
        let (head, view) = self.make(pages);
        match self.own_template(pages) {
            Some(own) => template::render_with(pages, room, own, Self::TEMPLATE, head, &view),
            None => template::render(pages, room, Self::TEMPLATE, head, &view),
        }
    }
}

/// What the reference says of a template.
#[derive(Debug, Clone, Copy)]
pub struct PageTemplate {
    /// Its name without `.html`, which is that of its variable too.
    pub name: &'static str,
    /// Where its pages are, in Markdown.
    pub addresses: &'static str,
    /// What it sees besides `site` and `page`.
    pub view: fn(&mut SchemaGenerator) -> Schema,
}

impl PageTemplate {
    fn of<P: Page>() -> PageTemplate {
        PageTemplate {
            name: P::TEMPLATE,
            addresses: P::ADDRESSES,
            view: SchemaGenerator::subschema_for::<P::View>,
        }
    }
}

/// Asks the type in each line of the registry.
macro_rules! collect {
    ($(
        $(#[$doc:meta])*
        $variant:ident $(($($field:ident: $type:ty),+))? $(page $number:ident)?
            at [$($part:expr),*] in $group:literal $($unlisted:ident)?
            => $module:ident::$page:ident $(, $other_module:ident::$other:ident)*;
    )+) => {
        /// Adds the routes of all pages to a list.
        pub(in crate::site) fn list(addresses: &Addresses, routes: &mut Vec<Route>) {
            $($module::$page::routes(addresses, routes);)+
        }

        /// The templates of pages, one for each kind of page, in the order of the registry.
        pub fn page_templates() -> Vec<PageTemplate> {
            vec![$(
                PageTemplate::of::<$module::$page>(),
                $(PageTemplate::of::<$other_module::$other>(),)*
            )+]
        }
    };
}

page_kinds!(collect);
