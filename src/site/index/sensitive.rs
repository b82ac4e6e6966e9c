//! Sensitive people: those whom feeds, sitemap and search leave out.

use crate::archive::{Archive, EntityIx, Tombstone};
use crate::source::fold::folded;

/// The sensitive people of an archive, and by what texts name them.
#[derive(Debug, Default)]
pub(in crate::site) struct Sensitive {
    people: Vec<EntityIx>,
    /// Their names and ids, folded.
    names: Vec<String>,
}

impl Sensitive {
    pub(in crate::site) fn gather(archive: &Archive) -> Self {
        let mut sensitive = Sensitive::default();
        for (ix, entity) in archive.entities().filter(|(_, e)| e.is_sensitive()) {
            sensitive.people.push(ix);
            let names = entity.aliases.iter().chain([&entity.name, &entity.sort]);
            let ids = entity.previous_ids.iter().chain([&entity.id]);
            let ids = ids.map(|id| key(id.as_str()));
            sensitive.names.extend(names.map(|name| key(name)));
            sensitive.names.extend(ids);
        }
        let withdrawn = archive.tombstones.iter();
        let withdrawn = withdrawn.flat_map(Tombstone::sensitive_names);
        sensitive.names.extend(withdrawn.map(key));
        sensitive.names.retain(|name| !name.is_empty());
        sensitive
    }

    /// Returns whether somebody is sensitive.
    pub(in crate::site) fn has(&self, ix: EntityIx) -> bool {
        self.people.contains(&ix)
    }

    /// Returns whether a text or an address contains a name or an id of somebody who is sensitive.
    pub(in crate::site) fn is_named_in(&self, text: &str) -> bool {
        if self.names.is_empty() {
            return false;
        }
        let text = key(text);
        self.names.iter().any(|name| stands_in(name, &text))
    }
}

/// A text regardless of case and of how accents are encoded.
fn key(text: &str) -> String {
    folded(text).to_lowercase()
}

/// Whether a name is in a text. In a script that writes words apart, it is not the part of a longer word.
fn stands_in(name: &str, text: &str) -> bool {
    let is_apart = |beside: Option<char>, edge: Option<char>| {
        let of_word = |c: char| c.is_ascii_alphanumeric();
        !(edge.is_some_and(of_word) && beside.is_some_and(of_word))
    };
    text.match_indices(name).any(|(at, found)| {
        let (before, after) = (&text[..at], &text[at + found.len()..]);
        is_apart(before.chars().next_back(), name.chars().next())
            && is_apart(after.chars().next(), name.chars().next_back())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_a_word_or_within_a_script_without_spaces() {
        for (name, text, found) in [
            ("Ann Reed", "ANN REED met", true),
            ("Ann Reed", "Ann Reeder met", false),
            ("li", "a link", false),
            ("li", "2022-05-13-li-call", true),
            ("li", "/people/li/", true),
            ("José", "JOSE\u{301} said", true),
            ("សុខ", "លោកសុខបាន", true),
            ("Ann", "", false),
        ] {
            assert_eq!(stands_in(&key(name), &key(text)), found, "{name} in {text}");
        }
    }
}
