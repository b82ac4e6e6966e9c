//! Authors, as the styles and formats name them.

use std::borrow::Cow;

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

    /// In the usual order: `Jane Doe`.
    pub(in crate::site) fn name(&self) -> Cow<'_, str> {
        match self {
            Author::Body(name) => Cow::Borrowed(name),
            Author::Person { family, given } => Cow::Owned(format!("{given} {family}")),
        }
    }

    /// Family name first: `Doe, Jane`.
    pub(super) fn inverted(&self) -> Cow<'_, str> {
        match self {
            Author::Body(name) => Cow::Borrowed(name),
            Author::Person { family, given } => Cow::Owned(format!("{family}, {given}")),
        }
    }

    /// Family name and initials: `Doe, J.-P.`
    pub(super) fn initials(&self) -> Cow<'_, str> {
        let Author::Person { family, given } = self else {
            return self.inverted();
        };
        let initials = given.split_whitespace().map(|name| {
            let parts = name.split('-').filter_map(|part| part.chars().next());
            let parts: Vec<_> = parts.map(|initial| format!("{initial}.")).collect();
            parts.join("-")
        });
        let initials: Vec<_> = initials.collect();
        Cow::Owned(format!("{family}, {}", initials.join(" ")))
    }

    /// For `citation_author`. Of a name without a comma, readers take the last word for a family name;
    /// after one that ends in a comma there is no given name.
    pub(super) fn highwire(&self) -> String {
        match self {
            Author::Body(name) => format!("{name},"),
            Author::Person { .. } => self.inverted().into_owned(),
        }
    }
}

/// Names for a bibliography in which the first alone has its family name first.
pub(super) fn first_inverted<'a>(authors: &'a [Author<'_>]) -> Vec<Cow<'a, str>> {
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
        for name in ["The editors", "The editors,", ",", ""] {
            let body = Author::editor(name);
            assert_eq!((body.name(), body.initials()), (name.into(), name.into()));
        }
    }
}
