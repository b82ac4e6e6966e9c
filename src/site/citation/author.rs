//! Authors, as the styles and formats name them.

use std::borrow::Cow;

use unicode_script::{Script, UnicodeScript};

/// An author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::site) enum Author<'a> {
    /// A body, or whoever is named in one piece.
    Body(Cow<'a, str>),
    /// A person whose family name is known.
    Person {
        /// The name that comes first in a bibliography.
        family: &'a str,
        /// The rest.
        given: &'a str,
    },
}

impl<'a> Author<'a> {
    /// An editor as `site.yaml` names one: `Doe, Jane`, or a name in one piece.
    pub(in crate::site) fn editor(name: &'a str) -> Self {
        match name.split_once(',') {
            Some((family, given)) if !family.trim().is_empty() && !given.trim().is_empty() => {
                Author::Person {
                    family: family.trim(),
                    given: given.trim(),
                }
            }
            _ => Author::Body(Cow::Borrowed(name)),
        }
    }

    /// A translator as a record names one: as an editor, but a name of two words that looks like that of a person has
    /// its family name last. Only a style that wants initials needs to know.
    pub(in crate::site) fn with_initials(&self) -> Cow<'_, str> {
        let (given, family) = match self {
            Author::Person { family, given } => (*given, *family),
            Author::Body(name) => match name.split_once(' ') {
                Some((given, family)) if is_personal(given) && is_personal(family) => {
                    (given, family)
                }
                _ => return Cow::Borrowed(name),
            },
        };
        Cow::Owned(format!("{} {family}", initials(given)))
    }

    /// In the usual order: `Jane Doe`.
    pub(in crate::site) fn name(&self) -> Cow<'_, str> {
        match self {
            Author::Body(name) => Cow::Borrowed(name),
            Author::Person { family, given } => Cow::Owned(format!("{given} {family}")),
        }
    }

    /// Family name first: `Doe, Jane`.
    pub(in crate::site) fn inverted(&self) -> Cow<'_, str> {
        match self {
            Author::Body(name) => Cow::Borrowed(name),
            Author::Person { family, given } => Cow::Owned(format!("{family}, {given}")),
        }
    }

    /// Family name and initials: `Doe, J.-P.`
    pub(in crate::site) fn initials(&self) -> Cow<'_, str> {
        let Author::Person { family, given } = self else {
            return self.inverted();
        };
        Cow::Owned(format!("{family}, {}", initials(given)))
    }

    /// For `citation_author`. Of a name without a comma, readers take the last word for a family name;
    /// after one that ends in a comma there is no given name.
    pub(in crate::site) fn highwire(&self) -> String {
        match self {
            Author::Body(name) => format!("{name},"),
            Author::Person { .. } => self.inverted().into_owned(),
        }
    }
}

/// Given names by their first letters: `J.-P.`
fn initials(given: &str) -> String {
    let initials = given.split_whitespace().map(|name| {
        let parts = name.split('-').filter_map(|part| part.chars().next());
        let parts: Vec<_> = parts.map(|initial| format!("{initial}.")).collect();
        parts.join("-")
    });
    let initials: Vec<_> = initials.collect();
    initials.join(" ")
}

/// Words in the names of bodies and of programs.
const BODIES: [&str; 44] = [
    "agency",
    "archive",
    "archives",
    "association",
    "bureau",
    "center",
    "centre",
    "college",
    "commission",
    "committee",
    "company",
    "corporation",
    "council",
    "daily",
    "deepl",
    "department",
    "editors",
    "embassy",
    "foundation",
    "google",
    "government",
    "group",
    "institute",
    "league",
    "media",
    "ministry",
    "mission",
    "news",
    "office",
    "post",
    "press",
    "pro",
    "secretariat",
    "section",
    "service",
    "services",
    "society",
    "staff",
    "team",
    "the",
    "times",
    "translate",
    "unit",
    "university",
];

/// Whether a word may be a part of a person's name as Latin letters write it: `Jane`, `O’Neill`, `Jean-Paul`.
fn is_personal(word: &str) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    let small = rest.chars().any(char::is_lowercase);
    let fits = |c: char| c.is_alphabetic() && c.script() == Script::Latin;
    let plain = word
        .chars()
        .all(|c| fits(c) || matches!(c, '-' | '’' | '\''));
    let lower = word.to_lowercase();
    let body = BODIES.contains(&lower.as_str()) || lower.contains("transl");
    capital && small && plain && !body
}

/// Names for a bibliography in which the first alone has its family name first.
pub(in crate::site) fn first_inverted<'a>(authors: &'a [Author<'_>]) -> Vec<Cow<'a, str>> {
    let names = authors.iter().enumerate();
    names
        .map(|(i, author)| match i {
            0 => author.inverted(),
            _ => author.name(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_have_two_names_and_bodies_one() {
        let jane = Author::editor("Doe, Jane Q.");
        assert_eq!(jane.name(), "Jane Q. Doe");
        assert_eq!(jane.inverted(), "Doe, Jane Q.");
        assert_eq!(jane.initials(), "Doe, J. Q.");
        assert_eq!(jane.highwire(), "Doe, Jane Q.");
        assert_eq!(
            Author::editor("Sartre, Jean-Paul").initials(),
            "Sartre, J.-P."
        );
        for (name, written) in [
            ("Jane Doe", "J. Doe"),
            ("Doe, Jane Q.", "J. Q. Doe"),
            ("Jean-Paul O’Neill", "J.-P. O’Neill"),
            ("Foreign Ministry", "Foreign Ministry"),
            ("Google Translate", "Google Translate"),
            ("The archive", "The archive"),
            ("Nguyen Van Anh", "Nguyen Van Anh"),
            ("REUTERS NEWS", "REUTERS NEWS"),
            ("សុខ ចាន់", "សុខ ចាន់"),
        ] {
            assert_eq!(Author::editor(name).with_initials(), written);
        }
        for name in ["The editors", "The editors,", ",", ""] {
            let body = Author::editor(name);
            assert_eq!((body.name(), body.initials()), (name.into(), name.into()));
        }
    }
}
