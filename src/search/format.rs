//! The files of an index, as the reader of Pagefind reads them ([`super::reader`]).
//!
//! The format has no description of its own. It is defined by version [`VERSION`] of the crate `pagefind`:
//! `src/index/` has the structures, `src/output/` the files, and `src/fossick/` says what positions and weights mean.
//! A test holds this program to that crate (`against`). Every file is packed with gzip, and its content begins with
//! [`MARK`].
//!
//! - `pagefind.NAME.pf_meta`, in CBOR, lists all others ([`meta`]): pages, which are records; pieces of the index with
//!   the first and the last of their words; filters; and the names of the fields of a record, in alphabetical order.
//! - `index/NAME.pf_index`, in CBOR, holds words in the order of their bytes. A word has a list of pages.
//!   Each begins with the distance from the page before, then come two lists of numbers: the positions in the text and
//!   those in the fields. A negative number -n-1 says that the positions behind it have weight n, or are of field n;
//!   the first position after it counts from the beginning, and each other from the one before.
//! - `filter/NAME.pf_filter`, in CBOR, holds the values of a filter, each with its pages ([`filter`]).
//! - `fragment/NAME.pf_fragment`, in JSON, holds the texts of several pages by their names ([`PageText`]).
//! - `pagefind-entry.json` names the first of them.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io::{self, Write as _};

use flate2::Compression;
use flate2::write::GzEncoder;
use minicbor::Encoder;
use minicbor::encode::Error;
use serde::Serialize;
use serde_json::{Value, json};

/// The version of Pagefind whose format this is.
pub(super) const VERSION: &str = "1.6.0";

/// Pagefind's name for a language without stemming, since the keys are already stems.
const UNKNOWN: &str = "unknown";

/// The first bytes of every packed file.
const MARK: &[u8] = b"pagefind_dcd";

/// At the highest level, files of texts are smaller by less than a hundredth, and those of words no smaller.
const LEVEL: Compression = Compression::new(6);

/// The weight of a word of a text, in twenty-fourths.
const WEIGHT: i32 = 24;

/// What CBOR in memory can fail with: nothing.
pub(super) type Encoded<T> = Result<T, Error<Infallible>>;

/// A record, as the list of pages has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct IndexedPage {
    /// Its name in the file of its text.
    pub(super) name: String,
    /// How many words its text has.
    pub(super) words: u32,
    /// The file of its text.
    pub(super) file: String,
}

/// A file that holds the words from one to another. Both may be cut behind the letter that settles it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct IndexPiece {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) name: String,
}

/// Where a word stands on one page.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// In the text, in order.
    pub(super) text: Vec<u32>,
    /// In fields: the number of the field, and the position, in order.
    pub(super) fields: Vec<(u32, u32)>,
}

impl Places {
    /// The number of numbers that these places take in a file.
    pub(super) fn size(&self) -> usize {
        self.text.len() + self.fields.len() + 1
    }

    /// Writes the places without the number of the page that stands before them.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) -> Encoded<()> {
        let mut encoder = Encoder::new(bytes);
        let marks = u64::from(!self.text.is_empty());
        encoder.array(self.text.len() as u64 + marks)?;
        if marks > 0 {
            encoder.i32(-WEIGHT - 1)?;
        }
        let mut before = 0;
        for place in &self.text {
            encoder.u32(place - before)?;
            before = *place;
        }
        let groups = self.fields.chunk_by(|a, b| a.0 == b.0);
        encoder.array((self.fields.len() + groups.clone().count()) as u64)?;
        for group in groups {
            let mut before = 0;
            for (i, (field, place)) in group.iter().enumerate() {
                if i == 0 {
                    encoder.i64(-i64::from(*field) - 1)?;
                }
                encoder.u32(place - before)?;
                before = *place;
            }
        }
        Ok(())
    }
}

/// Writes what stands before the places of a word on a page: how far the page is from the one before.
pub(super) fn begin_places(distance: u32, bytes: &mut Vec<u8>) -> Encoded<()> {
    Encoder::new(bytes).array(3)?.u32(distance)?;
    Ok(())
}

/// Writes what stands before the pages of a word.
pub(super) fn begin_word(word: &str, pages: u64, bytes: &mut Vec<u8>) -> Encoded<()> {
    Encoder::new(bytes).array(3)?.str(word)?.array(pages)?;
    Ok(())
}

/// Writes what stands behind the pages of a word: other spellings, which keys do not have.
pub(super) fn end_word(bytes: &mut Vec<u8>) -> Encoded<()> {
    Encoder::new(bytes).array(0)?;
    Ok(())
}

/// Writes what stands before the words of a piece.
pub(super) fn begin_words(words: u64, bytes: &mut Vec<u8>) -> Encoded<()> {
    Encoder::new(bytes).array(1)?.array(words)?;
    Ok(())
}

/// The content of the file of a filter.
pub(super) fn filter(name: &str, values: &BTreeMap<String, Vec<u32>>) -> Encoded<Vec<u8>> {
    let mut encoder = Encoder::new(Vec::new());
    encoder.array(2)?.str(name)?.array(values.len() as u64)?;
    for (value, pages) in values {
        encoder.array(2)?.str(value)?.array(pages.len() as u64)?;
        for page in pages {
            encoder.u32(*page)?;
        }
    }
    Ok(encoder.into_writer())
}

/// The content of the file that lists all others. `filters` has the name of each and that of its file.
pub(super) fn meta(
    pages: &[IndexedPage],
    pieces: &[IndexPiece],
    filters: &[(String, String)],
    fields: &[&str],
) -> Encoded<Vec<u8>> {
    let mut encoder = Encoder::new(Vec::with_capacity(pages.len() * 32));
    encoder.array(6)?.str(VERSION)?;
    encoder.array(pages.len() as u64)?;
    for page in pages {
        encoder.array(3)?.str(&page.name)?;
        encoder.u32(page.words)?.str(&page.file)?;
    }
    encoder.array(pieces.len() as u64)?;
    for piece in pieces {
        encoder.array(3)?.str(&piece.from)?;
        encoder.str(&piece.to)?.str(&piece.name)?;
    }
    encoder.array(filters.len() as u64)?;
    for (filter, file) in filters {
        encoder.array(2)?.str(filter)?.str(file)?;
    }
    // The order of the pages is the only one.
    encoder.array(0)?;
    encoder.array(fields.len() as u64)?;
    for field in fields {
        encoder.str(field)?;
    }
    Ok(encoder.into_writer())
}

/// The file that names the list of all others.
pub(super) fn entry(meta: &str, pages: usize) -> Value {
    json!({
        "version": VERSION,
        "languages": { UNKNOWN: { "hash": meta, "wasm": null, "page_count": pages } },
        "include_characters": [],
    })
}

/// The text of a page, as it is shown.
#[derive(Debug, Serialize)]
pub(super) struct PageText<'a> {
    pub(super) url: &'a str,
    pub(super) content: String,
    pub(super) word_count: u32,
    pub(super) filters: &'a BTreeMap<String, Vec<String>>,
    pub(super) meta: BTreeMap<&'static str, &'a str>,
    pub(super) anchors: Vec<Anchor<'a>>,
}

/// Where a passage with an address begins, or ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Anchor<'a> {
    /// `from` or `to`, where pages of HTML have the name of an element.
    pub(super) element: &'static str,
    pub(super) id: &'a str,
    /// The position of the word that follows.
    pub(super) location: u32,
}

/// A file with all that a reader expects around its content.
pub(super) fn packed(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(content.len() / 2), LEVEL);
    encoder.write_all(MARK)?;
    encoder.write_all(content)?;
    encoder.finish()
}

/// Cuts the ends of neighbouring pieces behind the first letter in which they differ, so that the list is shorter.
pub(super) fn shorten(pieces: &mut [IndexPiece]) {
    for i in 1..pieces.len() {
        let (before, after) = pieces.split_at_mut(i);
        let (Some(a), Some(b)) = (before.last_mut(), after.first_mut()) else {
            continue;
        };
        let same = a.to.chars().zip(b.from.chars()).take_while(|(a, b)| a == b);
        let length = same.count() + 1;
        let to: String = a.to.chars().take(length).collect();
        let from: String = b.from.chars().take(length).collect();
        if to >= a.from {
            a.to = to;
        }
        b.from = from;
    }
}
