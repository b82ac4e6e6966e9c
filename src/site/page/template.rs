//! Pages by their templates.

use serde::Serialize;

use crate::diagnostics::{Code, Diagnostic};
use crate::site::frame::masthead;
use crate::site::part::pages::Pages;
use crate::site::view::PageView;

/// Room in which one page after another is set, so that a build does not take memory again for each.
#[derive(Debug)]
pub struct RenderBuffer(Vec<u8>);

impl Default for RenderBuffer {
    /// Enough for most pages: room that is too small grows, and what it holds is copied.
    fn default() -> Self {
        RenderBuffer(Vec::with_capacity(128 * 1024))
    }
}

/// Renders the template `name.html` with its view under the same name. The page replaces what the room held.
///
/// # Errors
/// When a template of the archive's own cannot be rendered.
pub(in crate::site) fn render<'r, V: Serialize>(
    pages: &Pages,
    room: &'r mut RenderBuffer,
    name: &'static str,
    head: PageView,
    view: &V,
) -> Result<&'r [u8], Box<Diagnostic>> {
    render_with(pages, room, &format!("{name}.html"), name, head, view)
}

/// Renders a template with a view under the name `name`. The page replaces what the room held.
///
/// # Errors
/// When a template of the archive's own cannot be rendered.
pub(in crate::site) fn render_with<'r, V: Serialize>(
    pages: &Pages,
    RenderBuffer(room): &'r mut RenderBuffer,
    template: &str,
    name: &'static str,
    mut head: PageView,
    view: &V,
) -> Result<&'r [u8], Box<Diagnostic>> {
    let value = |error: tera::Error| Box::new(Diagnostic::new(Code::Template, error.to_string()));
    masthead::share_frame(pages, &mut head);
    let mut context = tera::Context::new();
    context.insert_value(
        "page",
        tera::Value::try_from_serializable(&head).map_err(value)?,
    );
    context.insert_value(
        name,
        tera::Value::try_from_serializable(view).map_err(value)?,
    );
    room.clear();
    pages
        .theme
        .tera
        .render_to(template, &context, &mut *room)
        .map_err(|error| Box::new(pages.theme.diagnostic(&error, None)))?;
    match pages.parts.faults().first() {
        Some(fault) => Err(Box::new(fault.clone())),
        None => Ok(room),
    }
}
