//! The HTML that a component of the theme makes of its arguments.

use crate::site::part::pages::Pages;
use crate::site::view::SafeHtml;

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
            let fault = theme.diagnostic(&error, None);
            let mut faults = pages.parts.faults();
            if !faults.contains(&fault) {
                faults.push(fault);
            }
            String::new()
        }
    }
}
