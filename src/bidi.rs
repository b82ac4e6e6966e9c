//! Names of the other direction within a line of text: what runs from right to left in a page that runs from left to
//! right, and the other way round. Without isolation their punctuation jumps to the wrong end, and what stands beside
//! them changes its place (<https://www.unicode.org/reports/tr9/>, <https://www.w3.org/TR/string-meta/>).

use std::borrow::Cow;

use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;

/// First strong isolate: what follows has the direction of its first letter, and is one thing to its surroundings.
const FSI: char = '\u{2068}';
/// The end of what is isolated.
const PDI: char = '\u{2069}';

/// Which way a page or a message runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// From left to right.
    #[default]
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// That of a language's script.
    pub fn of(locale: &icu_locale::Locale) -> Self {
        match icu_locale::LocaleDirectionality::new_extended().is_right_to_left(&locale.id) {
            true => Direction::RightToLeft,
            false => Direction::LeftToRight,
        }
    }

    /// `ltr` or `rtl`, as HTML has it.
    pub fn name(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }

    /// Whether a text has letters of the other direction that nothing isolates yet. Tags of HTML are no text.
    pub fn is_foreign(self, text: &str) -> bool {
        // Nearly all names of a site are of its own direction, and most are written in ASCII.
        if self == Direction::LeftToRight && text.is_ascii() {
            return false;
        }
        let classes = CodePointMapData::<BidiClass>::new();
        let mut isolates = 0_usize;
        let mut in_tag = false;
        for c in text.chars() {
            match c {
                '\u{2066}'..='\u{2068}' => isolates += 1,
                PDI => isolates = isolates.saturating_sub(1),
                '<' => in_tag = true,
                '>' => in_tag = false,
                _ if isolates > 0 || in_tag => {}
                _ => {
                    let class = classes.get(c);
                    let rtl = class == BidiClass::RightToLeft || class == BidiClass::ArabicLetter;
                    let ltr = class == BidiClass::LeftToRight;
                    if rtl && self == Direction::LeftToRight
                        || ltr && self == Direction::RightToLeft
                    {
                        return true;
                    }
                }
            }
        }
        // A tag that never ends was none.
        in_tag && self.is_foreign(&text.replace('<', " "))
    }

    /// A name as it may stand within a line of plain text.
    pub fn isolated(self, text: &str) -> Cow<'_, str> {
        match self.is_foreign(text) {
            true => Cow::Owned(format!("{FSI}{text}{PDI}")),
            false => Cow::Borrowed(text),
        }
    }

    /// The same within a line of HTML: `text` as it stands there, with its special characters escaped.
    pub fn isolated_html(self, text: &str) -> Cow<'_, str> {
        if self.is_foreign(text) {
            return Cow::Owned(format!("<bdi>{text}</bdi>"));
        }
        // What was put together of such names runs as the page does.
        match text.contains(FSI) {
            true => Cow::Owned(format!("<bdi dir=\"{}\">{text}</bdi>", self.name())),
            false => Cow::Borrowed(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [Direction; 2] = [Direction::LeftToRight, Direction::RightToLeft];

    #[test]
    fn names_of_the_other_direction_are_isolated() {
        let [ltr, rtl] = BOTH;
        for name in ["Washington, D.C.", "ទីក្រុងភ្នំពេញ", "北京"] {
            assert_eq!(ltr.isolated(name), name);
            assert_eq!(rtl.isolated(name), format!("\u{2068}{name}\u{2069}"));
            assert_eq!(rtl.isolated_html(name), format!("<bdi>{name}</bdi>"));
        }
        for name in ["الرياض", "ירושלים", "ދިވެހި", "ߒߞߏ"] {
            assert_eq!(rtl.isolated(name), name);
            assert_eq!(ltr.isolated(name), format!("\u{2068}{name}\u{2069}"));
        }
        // What has no letters runs anyway.
        for name in ["", "2022", "– 1/2 (3)", "13.05.2022"] {
            assert!(BOTH.iter().all(|base| base.isolated(name) == name));
        }
        assert_eq!(
            rtl.isolated("<b class=\"x\">القمة</b>"),
            "<b class=\"x\">القمة</b>"
        );
        assert!(rtl.is_foreign("a < b"));
        assert!(rtl.is_foreign("3 < b"));
    }

    #[test]
    fn what_is_composed_runs_as_the_page_does() {
        let rtl = Direction::RightToLeft;
        let title = format!("{} و{}", rtl.isolated("Cambodia"), rtl.isolated("Japan"));
        assert_eq!(rtl.isolated(&title), title);
        assert_eq!(
            rtl.isolated_html(&title),
            format!("<bdi dir=\"rtl\">{title}</bdi>")
        );
    }

    proptest::proptest! {
        /// What is isolated needs no isolation, and has its text.
        #[test]
        fn isolation_is_done_once(text in "[\\PC\u{5d0}-\u{5ea}\u{627}-\u{64a}\u{2066}-\u{2069}<>]{0,30}") {
            for base in BOTH {
                let once = base.isolated(&text).into_owned();
                let balanced = text.matches(['\u{2066}', '\u{2067}', '\u{2068}']).count() == 0
                    && !text.contains(PDI);
                if balanced && !text.contains('<') {
                    proptest::prop_assert!(!base.is_foreign(&once), "{once}");
                }
                proptest::prop_assert!(once.contains(&text));
            }
        }
    }
}
