//! Synthetic archives of any size, the same for a seed on every machine.
//!
//! Every readout has about 450 words in 8 paragraphs, which name an entity 12 times; 2 countries (in 85 of
//! 100 of them one of five whose archive it could be), 2 to 4 people, 2 to 5 topics, a place and an event;
//! and it is the account of a meeting of its own. There are 195 countries, a person for every ten readouts
//! (50 to 5,000), 60 topics, 100 places, and an event for every fifty readouts (10 at least). The meetings
//! are spread over 12,000 days from 1990 on.

mod chance;
mod day;
mod names;
mod readout;

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;

use chance::Chance;
use names::Entities;

/// What an archive is to be like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// How many readouts it has.
    pub readouts: usize,
    /// Whether each of them has two statements, anchored in its text.
    pub statements: bool,
    /// What tells it from others of the same shape.
    pub seed: u64,
}

/// A file of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path in the archive's folder, with forward slashes.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// How much was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// How many files.
    pub files: usize,
    /// How many bytes they have.
    pub bytes: u64,
}

impl Shape {
    /// The files of the archive, one after the other, so that they need not all be held in memory.
    pub fn files(self) -> impl Iterator<Item = File> {
        let mut chance = Chance::new(self.seed);
        let entities = Entities::new(self.readouts, &mut chance);
        let records = entities.files();
        let readouts =
            (0..self.readouts).map(move |i| readout::file(self, i, &entities, &mut chance));
        frame().into_iter().chain(records).chain(readouts)
    }

    /// Writes the archive into a folder, which is made if there is none.
    ///
    /// # Errors
    /// When the system refuses to write.
    pub fn write(self, folder: &Path) -> io::Result<Written> {
        let mut written = Written::default();
        let mut made = HashSet::new();
        for file in self.files() {
            let path = folder.join(&file.path);
            if let Some(above) = path.parent()
                && !made.contains(above)
            {
                fs::create_dir_all(above)?;
                made.insert(above.to_owned());
            }
            fs::write(&path, &file.text)?;
            written.files += 1;
            written.bytes += file.text.len() as u64;
        }
        Ok(written)
    }

    /// The path of a readout in the archive's folder, with forward slashes. Readouts are counted from 0, in
    /// the order of time.
    pub fn readout_path(self, position: usize) -> String {
        readout::path(self, position)
    }
}

/// What an archive has besides the records that it grows by.
fn frame() -> [File; 2] {
    let file = |path: &str, text: &str| File {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    [
        file(
            "content/site.yaml",
            "title: The archive of bilateral meetings\nbase_url: http://localhost/\nlanguage: en\n",
        ),
        file(
            &format!("content/organizations/{PUBLISHER}.md"),
            "---\nname: Ministry of Foreign Affairs\n---\n",
        ),
    ]
}

/// The organization that publishes every readout.
const PUBLISHER: &str = "ministry-of-foreign-affairs";

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Shape = Shape {
        readouts: 50,
        statements: true,
        seed: 7,
    };

    /// FNV-1a, which needs no crate.
    fn digest(shape: Shape) -> u64 {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for file in shape.files() {
            for byte in file.path.bytes().chain([0]).chain(file.text.bytes()) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        hash
    }

    /// Figures that were measured before cannot be compared with those measured after these change.
    #[test]
    fn archives_are_the_same_for_ever() {
        assert_eq!(digest(SMALL), 5_769_892_280_440_460_217);
        let without = Shape {
            statements: false,
            ..SMALL
        };
        assert_eq!(digest(without), 4_235_766_552_475_401_788);
    }

    #[test]
    fn seeds_tell_archives_apart() {
        assert_ne!(digest(SMALL), digest(Shape { seed: 8, ..SMALL }));
    }

    #[test]
    fn an_archive_has_what_was_asked_for() {
        let files: Vec<File> = SMALL.files().collect();
        let below = |folder: &str| files.iter().filter(|f| f.path.starts_with(folder)).count();
        assert_eq!(below("content/readouts/"), 50);
        assert_eq!(below("content/countries/"), 195);
        assert_eq!(below("content/people/"), 50);
        let paths: HashSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths.len(), files.len(), "no path is there twice");
        assert!((0..50).all(|i| paths.contains(SMALL.readout_path(i).as_str())));
        let statements = files.iter().map(|file| file.text.matches("quote:").count());
        assert_eq!(statements.sum::<usize>(), 100);
    }

    #[test]
    fn statements_are_all_that_they_add() {
        let without = Shape {
            statements: false,
            ..SMALL
        };
        for (with, without) in SMALL.files().zip(without.files()) {
            let lines = with.text.lines();
            let kept: Vec<&str> = lines
                .filter(|line| *line != "statements:" && !line.starts_with("  - {quote:"))
                .collect();
            assert_eq!(kept, without.text.lines().collect::<Vec<_>>());
        }
    }
}
