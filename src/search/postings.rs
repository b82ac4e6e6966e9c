//! Where words stand: gathered record by record, and put together into the pieces of an index.
//!
//! Records are gathered in several stretches at once. What a stretch knows of a word is finished but for its first
//! page, whose distance from the page before depends on the stretch before; so stretches are put together by copying.

use rayon::prelude::*;

use super::format::{self, Encoded, IndexPiece, Places};
use super::stretch::{Divider, FileNames, Lengths};

/// A file of words has about 4,000 numbers. Readers search for names and topics, and a first result should not load
/// the words of a twentieth of the alphabet; Pagefind's own pieces are five times as large.
const PIECE: Lengths = Lengths {
    least: 3_000,
    most: 6_000,
    one_in: 1_000,
};

/// The bits of a number behind its word: four of the field, and the others of the position.
const WORD: u32 = 32;
const FIELD: u32 = 28;

/// The pages of one word in a stretch of records.
#[derive(Debug, Default)]
pub(super) struct Posting {
    /// All of its pages, without what stands before the places on the first.
    bytes: Vec<u8>,
    pages: u64,
    first: u32,
    last: u32,
    /// How many numbers there are.
    size: usize,
}

impl Posting {
    fn add(&mut self, page: u32, places: &Places) -> Encoded<()> {
        match self.pages {
            0 => self.first = page,
            _ => format::begin_places(page - self.last, &mut self.bytes)?,
        }
        places.write(&mut self.bytes)?;
        self.pages += 1;
        self.last = page;
        self.size += places.size();
        Ok(())
    }
}

/// Gathers the postings of one stretch of records, by the numbers of the words.
#[derive(Debug, Default)]
pub(super) struct Gatherer {
    postings: Vec<Posting>,
    /// Of the page at hand: word, field or text, and position, in one number that sorts as they do.
    stand: Vec<u64>,
    places: Places,
}

impl Gatherer {
    /// Adds the words of a text, or of a field, of the page at hand.
    pub(super) fn add(&mut self, field: Option<u32>, words: &[Option<u32>]) {
        let place = field.map_or(0, |field| u64::from(field) + 1) << FIELD;
        let stand = (0..1 << FIELD).zip(words);
        let stand = stand.filter_map(|(at, word)| Some(u64::from((*word)?) << WORD | place | at));
        self.stand.extend(stand);
    }

    /// Ends a page.
    pub(super) fn end(&mut self, page: u32) -> Encoded<()> {
        self.stand.sort_unstable();
        for stand in self.stand.chunk_by(|a, b| a >> WORD == b >> WORD) {
            self.places.text.clear();
            self.places.fields.clear();
            let mut word = 0;
            for one in stand {
                word = usize::try_from(one >> WORD).unwrap_or(usize::MAX);
                // Both have fewer bits.
                let place = (one >> FIELD) as u32 & ((1 << (WORD - FIELD)) - 1);
                let at = *one as u32 & ((1 << FIELD) - 1);
                match place {
                    0 => self.places.text.push(at),
                    place => self.places.fields.push((place - 1, at)),
                }
            }
            if self.postings.len() <= word {
                self.postings.resize_with(word + 1, Posting::default);
            }
            self.postings[word].add(page, &self.places)?;
        }
        self.stand.clear();
        Ok(())
    }

    /// The postings of words, which are in the order of their numbers.
    pub(super) fn into_postings(self, words: Vec<String>) -> Vec<(String, Posting)> {
        let shrunk = |mut its: Posting| {
            its.bytes.shrink_to_fit();
            its
        };
        words
            .into_iter()
            .zip(self.postings.into_iter().map(shrunk))
            .collect()
    }
}

/// The content of a piece, with the words that it is from and to.
#[derive(Debug)]
pub(super) struct MadePiece {
    ends: (String, String),
    hash: blake3::Hash,
    pub(super) content: Vec<u8>,
}

/// Puts together what stretches of records hold, which are in order.
pub(super) fn pieces(stretches: Vec<Vec<(String, Posting)>>) -> Encoded<Vec<MadePiece>> {
    let mut all: Vec<(String, usize, Posting)> = stretches
        .into_iter()
        .enumerate()
        .flat_map(|(i, words)| words.into_iter().map(move |(word, its)| (word, i, its)))
        .collect();
    all.par_sort_unstable_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    let mut divider = Divider::new(PIECE);
    let mut lengths = Vec::new();
    let mut length = 0;
    for word in all.chunk_by(|a, b| a.0 == b.0) {
        let size: usize = word.iter().map(|(_, _, its)| its.size).sum();
        length += word.len();
        if divider.ends(size, &word[0].0) {
            lengths.push(std::mem::take(&mut length));
        }
    }
    lengths.push(length);
    // Each piece owns its postings, and frees them when they are copied: together they are as large as all pieces.
    let mut rest = all.into_iter();
    let owned = lengths
        .into_iter()
        .map(|length| rest.by_ref().take(length).collect());
    let pieces: Vec<Vec<(String, usize, Posting)>> = owned.collect();
    let pieces = pieces.into_par_iter().filter(|words| !words.is_empty());
    pieces.map(piece).collect()
}

fn piece(words: Vec<(String, usize, Posting)>) -> Encoded<MadePiece> {
    let size: usize = words
        .iter()
        .map(|(name, _, its)| name.len() + its.bytes.len())
        .sum();
    let mut content = Vec::with_capacity(size + size / 8);
    let words = || words.chunk_by(|a, b| a.0 == b.0);
    format::begin_words(words().count() as u64, &mut content)?;
    let mut ends = (String::new(), String::new());
    for word in words() {
        let [(name, ..), ..] = word else { continue };
        if ends.0.is_empty() {
            ends.0.clone_from(name);
        }
        ends.1.clone_from(name);
        let pages = word.iter().map(|(_, _, its)| its.pages).sum();
        format::begin_word(name, pages, &mut content)?;
        let mut before = 0;
        for (_, _, its) in word {
            format::begin_places(its.first - before, &mut content)?;
            content.extend_from_slice(&its.bytes);
            before = its.last;
        }
        format::end_word(&mut content)?;
    }
    content.shrink_to_fit();
    let hash = blake3::hash(&content);
    Ok(MadePiece {
        ends,
        hash,
        content,
    })
}

/// The list of pieces, by which a reader finds the file of a word.
pub(super) fn listed(made: &[MadePiece], names: &mut FileNames) -> Vec<IndexPiece> {
    let mut pieces: Vec<IndexPiece> = made
        .iter()
        .map(|one| IndexPiece {
            from: one.ends.0.clone(),
            to: one.ends.1.clone(),
            name: names.name(&one.hash),
        })
        .collect();
    format::shorten(&mut pieces);
    pieces
}
