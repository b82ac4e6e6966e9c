//! What becomes of each element of raw HTML.

use pulldown_cmark::HeadingLevel;

/// What becomes of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words within a line, under this name.
    Inline(&'static str),
    Link,
    Image,
    /// The small words above others.
    Ruby,
    /// What browsers without ruby show around those; all others hide it.
    Parenthesis,
    LineBreak,
    /// A place where a word may be broken.
    WordBreak,
    Rule,
    Paragraph,
    Heading(HeadingLevel),
    Preformatted,
    /// Blocks one below the other, under this name.
    Flow(&'static str),
    /// A list, under this name.
    List(&'static str),
    Item,
    Terms,
    /// A term, or what is said of it.
    Term(&'static str),
    Table,
    Caption,
    Columns,
    Column,
    Rows(&'static str),
    Row,
    Cell(&'static str),
    Summary,
    FigureCaption,
    /// A block that no page may have; its content becomes a block of its own.
    ForeignBlock,
    /// Words within a line of which a page does not have the element.
    ForeignInline,
    /// Without content, and nothing that a page may have.
    ForeignVoid,
}

impl Kind {
    pub(super) fn of(name: &str) -> Kind {
        if let Some(inline) = INLINE.iter().find(|inline| **inline == name) {
            return Kind::Inline(inline);
        }
        match name {
            "a" => Kind::Link,
            "img" | "image" => Kind::Image,
            "rt" => Kind::Ruby,
            "rp" => Kind::Parenthesis,
            "br" => Kind::LineBreak,
            "wbr" => Kind::WordBreak,
            "hr" => Kind::Rule,
            "p" => Kind::Paragraph,
            "h1" => Kind::Heading(HeadingLevel::H1),
            "h2" => Kind::Heading(HeadingLevel::H2),
            "h3" => Kind::Heading(HeadingLevel::H3),
            "h4" => Kind::Heading(HeadingLevel::H4),
            "h5" => Kind::Heading(HeadingLevel::H5),
            "h6" => Kind::Heading(HeadingLevel::H6),
            "pre" => Kind::Preformatted,
            "blockquote" => Kind::Flow("blockquote"),
            "details" => Kind::Flow("details"),
            "figure" => Kind::Flow("figure"),
            // The regions of a page are its template's.
            "div" | "address" | "article" | "aside" | "center" | "footer" | "header" | "hgroup"
            | "main" | "nav" | "section" => Kind::Flow("div"),
            "ul" => Kind::List("ul"),
            "ol" => Kind::List("ol"),
            "li" => Kind::Item,
            "dl" => Kind::Terms,
            "dt" => Kind::Term("dt"),
            "dd" => Kind::Term("dd"),
            "table" => Kind::Table,
            "caption" => Kind::Caption,
            "colgroup" => Kind::Columns,
            "col" => Kind::Column,
            "thead" => Kind::Rows("thead"),
            "tbody" => Kind::Rows("tbody"),
            "tfoot" => Kind::Rows("tfoot"),
            "tr" => Kind::Row,
            "td" => Kind::Cell("td"),
            "th" => Kind::Cell("th"),
            "summary" => Kind::Summary,
            "figcaption" => Kind::FigureCaption,
            _ if FOREIGN_BLOCKS.contains(&name) => Kind::ForeignBlock,
            _ if FOREIGN_VOIDS.contains(&name) => Kind::ForeignVoid,
            _ => Kind::ForeignInline,
        }
    }

    /// Whether an element has a name that HTML, SVG or MathML gives, or could be given by somebody.
    pub(super) fn is_known(name: &str) -> bool {
        Kind::of(name) != Kind::ForeignInline
            || FOREIGN_INLINE.contains(&name)
            || name.contains(['-', ':'])
    }

    /// Whether it stands within a line, among words.
    pub(super) fn is_inline(self) -> bool {
        matches!(
            self,
            Kind::Inline(_) | Kind::Link | Kind::Ruby | Kind::Parenthesis | Kind::ForeignInline
        )
    }
}

/// Elements within a line that reach a page as they are.
const INLINE: [&str; 29] = [
    "abbr", "acronym", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins",
    "kbd", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var",
];

/// Blocks whose element goes, and whose words stay.
const FOREIGN_BLOCKS: [&str; 32] = [
    "body",
    "button",
    "datalist",
    "dialog",
    "dir",
    "fieldset",
    "form",
    "frameset",
    "head",
    "html",
    "iframe",
    "legend",
    "listing",
    "marquee",
    "menu",
    "menuitem",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "optgroup",
    "option",
    "plaintext",
    "search",
    "select",
    "template",
    "textarea",
    "title",
    "video",
    "audio",
    "canvas",
    "xmp",
];

/// Elements within a line of HTML, and those of SVG and MathML that need no attribute.
const FOREIGN_INLINE: [&str; 52] = [
    "applet",
    "big",
    "blink",
    "circle",
    "defs",
    "desc",
    "ellipse",
    "filter",
    "font",
    "foreignobject",
    "g",
    "isindex",
    "label",
    "line",
    "map",
    "math",
    "menclose",
    "merror",
    "meter",
    "mfrac",
    "mglyph",
    "mi",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "nobr",
    "output",
    "path",
    "polygon",
    "progress",
    "rect",
    "semantics",
    "slot",
    "svg",
    "text",
    "tspan",
];

/// Elements without content.
const FOREIGN_VOIDS: [&str; 15] = [
    "area", "base", "basefont", "bgsound", "embed", "frame", "input", "keygen", "link", "meta",
    "param", "source", "track", "script", "style",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_of_one_kind() {
        let mut names: Vec<&str> = [
            &INLINE[..],
            &FOREIGN_BLOCKS,
            &FOREIGN_INLINE,
            &FOREIGN_VOIDS,
        ]
        .concat();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
