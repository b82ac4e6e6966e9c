//! The entities of an archive: names made of syllables, which are no words of any text.

use std::collections::HashSet;

use super::File;
use super::chance::Chance;

const SYLLABLES: &str = "ba be bo da do fa ga ha ka ko la lo ma mi mo na ni no pa ra re ri ro sa se so ta ti to va vi zo";

/// Kinds of entities of which an archive has many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Country,
    Person,
    Topic,
    Place,
    Event,
}

impl Kind {
    pub(crate) const ALL: [Kind; 5] = [
        Kind::Country,
        Kind::Person,
        Kind::Topic,
        Kind::Place,
        Kind::Event,
    ];

    fn folder(self) -> &'static str {
        match self {
            Kind::Country => "countries",
            Kind::Person => "people",
            Kind::Topic => "topics",
            Kind::Place => "places",
            Kind::Event => "events",
        }
    }

    fn words(self) -> usize {
        match self {
            Kind::Country => 1,
            Kind::Event => 3,
            Kind::Person | Kind::Topic | Kind::Place => 2,
        }
    }

    /// How many of them an archive of so many readouts has.
    fn count(self, readouts: usize) -> usize {
        match self {
            Kind::Country => 195,
            Kind::Person => (readouts / 10).clamp(50, 5_000),
            Kind::Topic => 60,
            Kind::Place => 100,
            Kind::Event => (readouts / 50).max(10),
        }
    }
}

/// One entity.
#[derive(Debug)]
pub(crate) struct Entity {
    pub(crate) name: String,
    pub(crate) id: String,
}

/// The entities of an archive.
#[derive(Debug)]
pub(crate) struct Entities {
    lists: Vec<(Kind, Vec<Entity>)>,
}

impl Entities {
    pub(crate) fn new(readouts: usize, chance: &mut Chance) -> Entities {
        // A name that two entities bear would have to be settled by hand.
        let mut taken = HashSet::new();
        let lists = Kind::ALL.map(|kind| {
            let mut list = Vec::new();
            while list.len() < kind.count(readouts) {
                let name = name(kind.words(), chance);
                if taken.insert(name.clone()) {
                    let id = name.to_lowercase().replace(' ', "-");
                    list.push(Entity { name, id });
                }
            }
            (kind, list)
        });
        Entities {
            lists: lists.into(),
        }
    }

    pub(crate) fn of(&self, kind: Kind) -> &[Entity] {
        let list = self.lists.iter().find(|(of, _)| *of == kind);
        list.map_or(&[], |(_, list)| list)
    }

    /// A file for each of them.
    pub(crate) fn files(&self) -> Vec<File> {
        let all = self.lists.iter();
        all.flat_map(|(kind, list)| {
            list.iter().map(|entity| File {
                path: format!("content/{}/{}.md", kind.folder(), entity.id),
                text: format!("---\nname: \"{}\"\n---\n", entity.name),
            })
        })
        .collect()
    }
}

fn name(words: usize, chance: &mut Chance) -> String {
    let syllables: Vec<&str> = SYLLABLES.split(' ').collect();
    let words: Vec<String> = (0..words)
        .map(|_| {
            let word: String = (0..chance.between(2, 3))
                .map(|_| *chance.one(&syllables))
                .collect();
            word[..1].to_uppercase() + &word[1..]
        })
        .collect();
    words.join(" ")
}
