//! Fragments: components that occur so often that the template engine would take most of the time of a build.
//!
//! When the theme is ready, each is rendered with marks in place of its values, once for each combination of the
//! values that may be missing, and cut at the marks. A page then copies the pieces and escapes the values
//! between them. A component of the archive's own that does more with a value than show it cannot be cut: the
//! engine renders it each time, and a diagnostic says so.

use std::sync::Arc;

use tera::{Context, Value};

use crate::diagnostics::{Code, Diagnostic, SourceText};
use crate::site::theme::Theme;
use crate::site::view::Html;

/// A value of a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Words; they are escaped.
    Words,
    /// The same, or `none`.
    Optional,
    /// HTML.
    Markup,
    /// The same, or `none`.
    OptionalMarkup,
}

impl Kind {
    fn is_optional(self) -> bool {
        matches!(self, Kind::Optional | Kind::OptionalMarkup)
    }

    fn is_markup(self) -> bool {
        matches!(self, Kind::Markup | Kind::OptionalMarkup)
    }
}

/// What a component is called, and what it gets, in this order.
type Definition = (&'static str, &'static [(&'static str, Kind)]);

/// Makes the enum of fragments.
macro_rules! fragments {
    ($($(#[$doc:meta])* $variant:ident = $name:literal($($value:ident: $kind:ident),+);)+) => {
        /// A component that is kept in pieces.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(in crate::site) enum Fragment {
            $($(#[$doc])* $variant,)+
        }

        impl Fragment {
            const ALL: &[Fragment] = &[$(Fragment::$variant),+];

            fn definition(self) -> Definition {
                match self {
                    $(Fragment::$variant => {
                        ($name, &[$((stringify!($value), Kind::$kind)),+])
                    })+
                }
            }
        }
    };
}

fragments! {
    /// A date, as a `time` element where HTML can say it.
    Date = "date"(text: Words, machine: Optional);
    /// What the head of a page says to programs.
    Metadata = "metadata"(
        title: Words, description: Words, canonical: Words, og_type: Words, noindex: Optional,
        citation: OptionalMarkup, alternates: OptionalMarkup, feeds: OptionalMarkup, json_ld: OptionalMarkup
    );
    /// A property of a page for reference managers.
    CitationTag = "citation_tag"(name: Words, content: Words);
    /// The same page in another language.
    Alternate = "alternate"(language: Words, url: Words);
    /// What a meeting in a list has to do with whom the page is about.
    RowRoles = "row_roles"(roles: Markup);
    /// One of these.
    RowRole = "row_role"(role: Words);
    /// A mention with the words around it.
    KwicLine = "kwic_line"(url: Words, before: Words, keyword: Optional, after: Words);
    /// A citation.
    Cited = "cited"(before: Markup, italic: OptionalMarkup, after: Markup);
    /// A feed that follows what a page shows.
    FeedLink = "feed_link"(title: Words, url: Words, media_type: Words);
}

/// Components that are cut at one value only, since the others hold for all pages: see [`Theme::around`].
const CUT_AT_ONE: [(&str, &[(&str, Kind)]); 1] = [("meeting_row", &[("roles", Kind::Markup)])];

/// Where a mark begins and ends: characters for private use, which no text of a theme has.
const BEGIN: char = '\u{f8f0}';
const END: char = '\u{f8f1}';

/// Words of a mark: what a filter changes, in the text directions of any site.
const PROBE: &str = " aZ \u{5d0} \"&<";
const PROBE_ESCAPED: &str = " aZ \u{5d0} &quot;&amp;&lt;";

/// A component in pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Pieces {
    /// Each piece of HTML and the position of the value after it.
    before: Vec<(Box<str>, usize)>,
    last: Box<str>,
}

/// The HTML before and after a value.
pub(in crate::site) type Around = (Box<str>, Box<str>);

/// The fragments of a theme.
#[derive(Debug, Default)]
pub(in crate::site) struct Fragments {
    /// By fragment, and by which of its optional values are there. None where the engine must render it.
    pieces: Vec<Vec<Option<Pieces>>>,
    /// Of [`CUT_AT_ONE`], those that the engine must render.
    whole: Vec<&'static str>,
}

impl Theme {
    /// Cuts the components that are kept in pieces, and tells which the engine must render each time. What is wrong
    /// with a component is told when a page shows it.
    pub(in crate::site) fn cut_fragments(&mut self) -> Vec<Diagnostic> {
        let mut slow = Vec::new();
        let mut pieces = Vec::new();
        for fragment in Fragment::ALL {
            let (name, values) = fragment.definition();
            let optional = values.iter().filter(|(_, kind)| kind.is_optional());
            let combinations = 0..1_usize << optional.count();
            let own = self.own_component(name);
            let is_plain = own.is_none_or(|(_, text)| shows_only(text, values));
            let cut: Vec<Option<Pieces>> = combinations
                .map(|there| self.cut(name, values, there).filter(|_| is_plain))
                .collect();
            if cut.contains(&None) {
                slow.extend(own.map(|(source, _)| is_slow(source, name)));
            }
            pieces.push(cut);
        }
        let mut whole = Vec::new();
        for (name, values) in CUT_AT_ONE {
            if let Some((source, text)) = self.own_component(name)
                && !shows_only(text, values)
            {
                slow.push(is_slow(source, name));
                whole.push(name);
            }
        }
        self.fragments = Fragments { pieces, whole };
        slow
    }

    /// A component in pieces, where the optional values whose bits are set are there.
    fn cut(&self, name: &str, values: &[(&'static str, Kind)], there: usize) -> Option<Pieces> {
        let mut context = Context::new();
        let mut bit = 0;
        for (i, (name, kind)) in values.iter().enumerate() {
            let is_missing = kind.is_optional() && {
                bit += 1;
                there & 1 << (bit - 1) == 0
            };
            let value = match kind.is_markup() {
                _ if is_missing => Value::none(),
                true => Value::safe_string(&format!("{BEGIN}{i}{PROBE_ESCAPED}{END}")),
                false => Value::from(format!("{BEGIN}{i}{PROBE}{END}")),
            };
            context.insert_value(*name, value);
        }
        let html = self
            .tera
            .render_component(name, &context, None, true)
            .ok()?;
        cut(&html)
    }

    /// Adds what a component makes of its values.
    ///
    /// # Errors
    /// When a component of the archive's own cannot be rendered.
    pub(in crate::site) fn write(
        &self,
        html: &mut Html,
        fragment: Fragment,
        values: &[Option<&str>],
    ) -> Result<(), tera::Error> {
        let (name, kinds) = fragment.definition();
        let optional = kinds
            .iter()
            .zip(values)
            .filter(|((_, kind), _)| kind.is_optional());
        let there = optional
            .enumerate()
            .map(|(bit, (_, value))| usize::from(is_there(value)) << bit)
            .sum::<usize>();
        let pieces = self.fragments.pieces.get(fragment as usize);
        let Some(pieces) = pieces.and_then(|cut| cut.get(there)?.as_ref()) else {
            return self.render_fragment(html, name, fragment, values);
        };
        for (before, value) in &pieces.before {
            html.tags(before);
            let words = values.get(*value).copied().flatten().unwrap_or_default();
            match kinds[*value].1.is_markup() {
                true => html.tags(words),
                false => html.words(words),
            }
        }
        html.tags(&pieces.last);
        Ok(())
    }

    /// What a component makes of values that are known and of one piece of HTML that is not yet: what comes before
    /// and after that. None if the component does more with it than show it once.
    ///
    /// # Errors
    /// When a component of the archive's own cannot be rendered.
    pub(in crate::site) fn around(
        &self,
        name: &str,
        mut known: Context,
        unknown: &'static str,
    ) -> Result<Option<Around>, tera::Error> {
        if self.fragments.whole.contains(&name) {
            return Ok(None);
        }
        let mark = format!("{BEGIN}0{PROBE_ESCAPED}{END}");
        known.insert_value(unknown, Value::safe_string(&mark));
        let html = self.tera.render_component(name, &known, None, true)?;
        Ok(
            cut(&html).and_then(|pieces| match <[_; 1]>::try_from(pieces.before) {
                Ok([(before, _)]) => Some((before, pieces.last)),
                Err(_) => None,
            }),
        )
    }

    fn render_fragment(
        &self,
        html: &mut Html,
        name: &str,
        fragment: Fragment,
        values: &[Option<&str>],
    ) -> Result<(), tera::Error> {
        let mut context = Context::new();
        for ((name, kind), value) in fragment.definition().1.iter().zip(values) {
            let is_missing = kind.is_optional() && !is_there(value);
            let words = value.unwrap_or_default();
            let value = match kind.is_markup() {
                _ if is_missing => Value::none(),
                true => Value::safe_string(words),
                false => Value::from(words),
            };
            context.insert_value(*name, value);
        }
        html.tags(&self.tera.render_component(name, &context, None, true)?);
        Ok(())
    }
}

fn is_slow(source: &Arc<SourceText>, name: &str) -> Diagnostic {
    let message =
        format!("the component `{name}` is slow: the template engine renders it each time");
    let help = "show its values with `{{ value }}` and ask only whether there is one, \
                `{% if value %}`; filter and compare values in the templates that call it";
    let diagnostic = Diagnostic::new(Code::SlowComponent, message);
    diagnostic.at(source, 0..0).help(help)
}

/// To templates, an empty value is as good as none.
fn is_there(value: &Option<&str>) -> bool {
    value.is_some_and(|words| !words.is_empty())
}

/// Cuts HTML at its marks; none if something happened to one of them.
fn cut(html: &str) -> Option<Pieces> {
    let mut parts = html.split(BEGIN);
    let mut before = Vec::new();
    let mut last = parts.next()?;
    for part in parts {
        let (mark, rest) = part.split_once(END)?;
        let value = mark.strip_suffix(PROBE_ESCAPED)?.parse().ok()?;
        before.push((last.into(), value));
        last = rest;
    }
    (!last.contains(END)).then(|| Pieces {
        before,
        last: last.into(),
    })
}

/// Whether a component does no more with its values than show them and ask whether they are there. Marks would not
/// tell a comparison.
fn shows_only(component: &str, values: &[(&str, Kind)]) -> bool {
    let mut rest = component;
    while let Some(open) = rest.find(['{']) {
        let tag = &rest[open..];
        let close = match tag.as_bytes().get(1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                rest = &tag[1..];
                continue;
            }
        };
        let end = tag[2..].find(close).map_or(tag.len(), |end| end + 2);
        let inner = tag[2..end].trim_matches(['-', ' ', '\n']);
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        // Of `site.title` the first word counts.
        let paths = inner.split(|c| !is_word(c) && c != '.');
        let mut words = paths.map(|path| path.split('.').next().unwrap_or_default());
        let names = |word: &str| values.iter().any(|(name, _)| *name == word);
        let may_miss = |word: &str| {
            let mut values = values.iter();
            values.any(|(name, kind)| *name == word && kind.is_optional())
        };
        let is_plain = match close {
            "#}" => true,
            "}}" => names(inner) || !words.any(names),
            _ => {
                let asked = ["if ", "elif ", "if not ", "elif not "];
                inner.starts_with("component ")
                    || asked.iter().any(|asked| {
                        inner
                            .strip_prefix(asked)
                            .is_some_and(|rest| may_miss(rest.trim()))
                    })
                    || !words.any(names)
            }
        };
        if !is_plain {
            return false;
        }
        rest = tag.get(end + 2..).unwrap_or_default();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_cut_at_its_marks() {
        let mark = |i: usize| format!("{BEGIN}{i}{PROBE_ESCAPED}{END}");
        let pieces = cut(&format!("<a href=\"{}\">{}</a>", mark(1), mark(0))).unwrap();
        assert_eq!(pieces.before, [("<a href=\"".into(), 1), ("\">".into(), 0)]);
        assert_eq!(&*pieces.last, "</a>");
        for changed in [mark(0).to_uppercase(), mark(0).replace("&lt;", "<")] {
            assert_eq!(cut(&changed), None);
        }
        assert!(cut("words").unwrap().before.is_empty());
    }

    #[test]
    fn what_does_more_than_show_a_value_is_not_cut() {
        let values = [("text", Kind::Words), ("machine", Kind::Optional)];
        for (component, is_plain) in [
            ("{% component date(text, machine) %}{{ text }}", true),
            (
                "{%- if machine -%}<i>{{- machine }}{% else %}{% if not machine %}",
                true,
            ),
            (
                "{# text | upper #}{{ site.title | upper }}{ text | upper }",
                true,
            ),
            ("{{ site.text }}{% if site.machine %}", true),
            ("{{ text.machine }}", false),
            ("{{ text | upper }}", false),
            ("{% if machine == \"2022\" %}", false),
            ("{% if text %}", false),
            ("{% set text = 1 %}", false),
            ("{{ <other text={text} /> }}", false),
        ] {
            assert_eq!(shows_only(component, &values), is_plain, "{component}");
        }
    }
}
