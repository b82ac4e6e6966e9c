//! Which attributes of raw HTML reach a page.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::tokens::Attribute;
use crate::source::address::{Address, address};
use crate::source::controls::{is_forbidden, without_forbidden};

/// The attributes of an element that reach the page.
#[derive(Debug, Default)]
pub(super) struct Attributes {
    /// As they are written into a tag, with a space before each.
    pub(super) written: String,
    pub(super) id: Option<String>,
    pub(super) href: Option<String>,
    pub(super) src: Option<String>,
    pub(super) alt: String,
    pub(super) title: String,
}

/// Attributes of any element.
const OF_ANY: [&str; 4] = ["dir", "lang", "role", "title"];

/// Attributes that say how large something is or how it begins. The site's style sheet decides on that,
/// and nobody need be told that they go.
const OF_NO_USE: [(&str, &[&str]); 10] = [
    ("a", &["hreflang"]),
    ("col", &["width"]),
    ("details", &["open"]),
    ("hr", &["align", "size", "width"]),
    ("img", &["align", "height", "width"]),
    ("image", &["align", "height", "width"]),
    ("table", &["align", "char", "charoff", "summary", "width"]),
    ("td", &["height", "width", "headers"]),
    ("th", &["height", "width", "headers"]),
    ("tr", &["height"]),
];

/// Attributes of some elements.
const OF_SOME: [(&str, &[&str]); 14] = [
    ("col", &["align", "span"]),
    ("colgroup", &["align", "span"]),
    ("data", &["value"]),
    ("del", &["datetime"]),
    ("ins", &["datetime"]),
    ("li", &["value"]),
    ("ol", &["reversed", "start", "type"]),
    ("tbody", &["align"]),
    ("td", &["align", "colspan", "rowspan"]),
    ("tfoot", &["align"]),
    ("th", &["abbr", "align", "colspan", "rowspan", "scope"]),
    ("thead", &["align"]),
    ("time", &["datetime"]),
    ("tr", &["align"]),
];

/// The classes by which the site's own style sheet and scripts know what a page is made of. Words in raw
/// HTML that had one could be hidden by it, or look like an annotation.
static OWN_CLASSES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let css = include_str!("../../../templates/static/chancery.css");
    let names = css.split('.').skip(1);
    let names = names.map(|rest| {
        let other = |c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_';
        &rest[..rest.find(other).unwrap_or(rest.len())]
    });
    names.filter(|name| !name.is_empty()).collect()
});

fn listed(lists: &[(&str, &[&str])], element: &str, attribute: &str) -> bool {
    lists
        .iter()
        .any(|(of, names)| *of == element && names.contains(&attribute))
}

/// The attributes of an element that reach the page; what does not is handed to `removed`.
pub(super) fn cleaned<'t>(
    element: &str,
    attributes: &'t [Attribute],
    mut removed: impl FnMut(&'t Attribute),
) -> Attributes {
    let mut kept = Attributes::default();
    for attribute in attributes {
        let name = attribute.name.as_str();
        let value = without_forbidden(&attribute.value);
        match (element, name) {
            (_, "id") if is_id(&value) => kept.id = Some(value.into_owned()),
            (_, "class") => {
                let all = value.split_ascii_whitespace();
                let classes: Vec<&str> = all.filter(|name| !OWN_CLASSES.contains(name)).collect();
                if classes.len() < value.split_ascii_whitespace().count() {
                    removed(attribute);
                }
                if !classes.is_empty() {
                    write(&mut kept.written, name, &classes.join(" "));
                }
            }
            ("a", "href") if address(&value) != Address::Unsafe => {
                kept.href = Some(value.into_owned());
            }
            ("img" | "image", "src") => kept.src = Some(value.into_owned()),
            ("img" | "image", "alt") => kept.alt = value.into_owned(),
            ("a" | "img" | "image", "title") => kept.title = value.into_owned(),
            ("blockquote" | "del" | "ins" | "q", "cite") if address(&value) == Address::Outer => {
                write(&mut kept.written, name, &value);
            }
            _ if OF_ANY.contains(&name) || listed(&OF_SOME, element, name) => {
                write(&mut kept.written, name, &value);
            }
            _ if listed(&OF_NO_USE, element, name) => {}
            _ => removed(attribute),
        }
    }
    kept
}

fn is_id(value: &str) -> bool {
    !value.is_empty() && !value.contains(|c: char| c.is_whitespace() || is_forbidden(c))
}

fn write(tag: &mut String, name: &str, value: &str) {
    tag.push(' ');
    tag.push_str(name);
    tag.push_str("=\"");
    for c in value.chars() {
        match c {
            '&' => tag.push_str("&amp;"),
            '"' => tag.push_str("&quot;"),
            '<' => tag.push_str("&lt;"),
            '>' => tag.push_str("&gt;"),
            c => tag.push(c),
        }
    }
    tag.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(element: &str, attributes: &[(&str, &str)]) -> (String, Vec<String>) {
        let attributes: Vec<Attribute> = attributes
            .iter()
            .map(|(name, value)| Attribute {
                name: (*name).to_owned(),
                value: (*value).to_owned(),
                span: 0..0,
            })
            .collect();
        let mut removed = Vec::new();
        let kept = cleaned(element, &attributes, |a| removed.push(a.name.clone()));
        (kept.written, removed)
    }

    #[test]
    fn classes_of_the_site_are_its_own() {
        assert_eq!(
            kept("b", &[("class", "visually-hidden x mark")]),
            (" class=\"x\"".to_owned(), vec!["class".to_owned()])
        );
        for own in ["visually-hidden", "mark", "pointer", "prose"] {
            assert!(OWN_CLASSES.contains(own), "{own}");
        }
    }

    #[test]
    fn what_could_hide_or_run_goes() {
        for name in [
            "hidden",
            "style",
            "onclick",
            "data-of",
            "aria-hidden",
            "aria-label",
            "popover",
            "inert",
        ] {
            assert_eq!(kept("p", &[(name, "x")]).1, [name]);
        }
        assert_eq!(
            kept("td", &[("colspan", "2\"><b>\u{1}")]).0,
            " colspan=\"2&quot;&gt;&lt;b&gt;\""
        );
    }
}
