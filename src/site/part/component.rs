//! The HTML that a component of the theme makes of its arguments.

use crate::site::part::pages::Pages;
use crate::site::theme::fragment::{Around, Fragment};
use crate::site::view::{Html, SafeHtml};

pub(in crate::site) fn markup<const N: usize>(
    pages: &Pages,
    component: &str,
    arguments: [(&'static str, tera::Value); N],
) -> SafeHtml {
    SafeHtml::new(&set(pages, component, arguments))
}

/// The HTML that a component of the theme makes of its arguments; none if it fails, which is a fault of
/// the pages that show it.
pub(in crate::site) fn set<const N: usize>(
    pages: &Pages,
    component: &str,
    arguments: [(&'static str, tera::Value); N],
) -> String {
    let mut context = tera::Context::new();
    for (name, value) in arguments {
        context.insert_value(name, value);
    }
    let theme = &pages.theme;
    match theme.tera.render_component(component, &context, None, true) {
        Ok(html) => html,
        Err(error) => {
            report(pages, &error);
            String::new()
        }
    }
}

/// What a component makes of its arguments, before and after one that is not yet known; none if that is not shown
/// once and as it is, or if the component fails.
pub(in crate::site) fn around<const N: usize>(
    pages: &Pages,
    component: &str,
    arguments: [(&'static str, tera::Value); N],
    unknown: &'static str,
) -> Option<Around> {
    let mut context = tera::Context::new();
    for (name, value) in arguments {
        context.insert_value(name, value);
    }
    let around = pages.theme.around(component, context, unknown);
    around.unwrap_or_else(|error| {
        report(pages, &error);
        None
    })
}

fn report(pages: &Pages, error: &tera::Error) {
    let fault = pages.theme.diagnostic(error, None);
    let mut faults = pages.parts.faults();
    if !faults.contains(&fault) {
        faults.push(fault);
    }
}

/// Adds what a fragment of the theme makes of its values, in the order in which it names them; nothing if it fails,
/// which is a fault of the pages that show it.
pub(in crate::site) fn put<const N: usize>(
    pages: &Pages,
    html: &mut Html,
    fragment: Fragment,
    values: [Option<&str>; N],
) {
    if let Err(error) = pages.theme.write(html, fragment, &values) {
        report(pages, &error);
    }
}
