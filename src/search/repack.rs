//! Repacks an index of Pagefind in the same format, but in smaller pieces: readers search for names and topics, and a
//! first result should not load the words of a twentieth of the alphabet. Pagefind has no setting for this. The format
//! is that of version [`PAGEFIND`](super::index::PAGEFIND), as its source code defines it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use minicbor::{Decode, Encode};
use rayon::prelude::*;
use serde_json::{Map, Value};

/// A piece of the index ends with the word with which it contains this many numbers. Pagefind's own pieces are five
/// times as large.
const PIECE: usize = 4_000;
/// The first bytes of every packed file.
const MARK: &[u8] = b"pagefind_dcd";
/// The file that lists the other files.
const ENTRY: &str = "pagefind-entry.json";

/// What a browser reads first.
#[derive(Debug, Encode, Decode)]
struct Meta {
    #[n(0)]
    version: String,
    #[n(1)]
    pages: Vec<Page>,
    #[n(2)]
    pieces: Vec<Piece>,
    #[n(3)]
    filters: Vec<Named>,
    #[n(4)]
    sorts: Vec<Sort>,
    #[n(5)]
    fields: Vec<String>,
}

#[derive(Debug, Encode, Decode)]
struct Page {
    /// Its unique name.
    #[n(0)]
    hash: String,
    #[n(1)]
    words: u32,
    /// The file that holds its text, with those of others; empty if it has one of its own, named like it.
    #[n(2)]
    bundle: String,
}

/// Which file holds the words from one to another. Both may be cut behind the letter that settles it.
#[derive(Debug, PartialEq, Encode, Decode)]
struct Piece {
    #[n(0)]
    from: String,
    #[n(1)]
    to: String,
    #[n(2)]
    hash: String,
}

#[derive(Debug, Encode, Decode)]
struct Named {
    #[n(0)]
    name: String,
    #[n(1)]
    hash: String,
}

#[derive(Debug, Encode, Decode)]
struct Sort {
    #[n(0)]
    name: String,
    #[n(1)]
    pages: Vec<u32>,
}

#[derive(Debug, PartialEq, Encode, Decode)]
struct Words {
    #[n(0)]
    words: Vec<Word>,
}

#[derive(Debug, PartialEq, Encode, Decode)]
struct Word {
    #[n(0)]
    word: String,
    #[n(1)]
    places: Vec<Places>,
    #[n(2)]
    variants: Vec<Variant>,
}

/// Another spelling of a word.
#[derive(Debug, PartialEq, Encode, Decode)]
struct Variant {
    #[n(0)]
    form: String,
    #[n(1)]
    places: Vec<Places>,
}

/// The position of a word on a page, encoded as the distance to the previous one.
#[derive(Debug, PartialEq, Encode, Decode)]
struct Places {
    #[n(0)]
    page: u32,
    #[n(1)]
    places: Vec<i32>,
    #[n(2)]
    in_fields: Vec<i32>,
}

impl Word {
    /// Returns the approximate number of numbers in it.
    fn size(&self) -> usize {
        let variants = self.variants.iter().flat_map(|variant| &variant.places);
        let numbers = self.places.iter().chain(variants);
        numbers
            .map(|one| one.places.len() + one.in_fields.len() + 1)
            .sum()
    }
}

type File = (String, Vec<u8>);

/// The text of a record for readers, which replaces the keys that Pagefind received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) content: String,
    pub(super) title: String,
    pub(super) date: Option<String>,
}

/// Repacks the files of an index in one language. `shown` has the words of each record, by its address.
///
/// # Errors
/// The index is not in the expected format.
pub(super) fn repacked(
    files: Vec<File>,
    shown: &HashMap<String, Shown>,
) -> Result<Vec<File>, String> {
    let mut files: BTreeMap<String, Vec<u8>> = files.into_iter().collect();
    let mut entry: Value = files
        .get(ENTRY)
        .and_then(|json| serde_json::from_slice(json).ok())
        .ok_or(format!("the indexer wrote no `{ENTRY}`"))?;
    let languages = entry.get_mut("languages").and_then(Value::as_object_mut);
    let language = languages
        .and_then(|languages| languages.values_mut().next())
        .and_then(|language| language.get_mut("hash"))
        .ok_or(format!("`{ENTRY}` lists no index"))?;
    let meta = format!("pagefind.{}.pf_meta", language.as_str().unwrap_or_default());
    let packed = files
        .remove(&meta)
        .ok_or(format!("the indexer wrote no `{meta}`"))?;
    let mut meta: Meta = decoded(&packed).map_err(|fault| format!("`{meta}`: {fault}"))?;

    bundle(&mut meta.pages, &mut files, shown)?;
    cut(&mut meta.pieces, &mut files)?;

    let bytes = minicbor::to_vec(&meta).map_err(|error| error.to_string())?;
    let hash = named(&bytes, &BTreeSet::new());
    files.insert(format!("pagefind.{hash}.pf_meta"), packed_up(&bytes)?);
    *language = Value::String(hash);
    let entry = serde_json::to_vec(&entry).map_err(|error| error.to_string())?;
    files.insert(ENTRY.to_owned(), entry);
    Ok(files.into_iter().collect())
}

/// Gives the texts of pages short names, their words as they were written, and their files names by what
/// they hold then.
fn bundle(
    pages: &mut [Page],
    files: &mut BTreeMap<String, Vec<u8>>,
    shown: &HashMap<String, Shown>,
) -> Result<(), String> {
    let mut taken = BTreeSet::new();
    let mut count = 0;
    let alone = |page: &Page| page.bundle.is_empty();
    for bundle in pages.chunk_by_mut(|a, b| !alone(a) && a.bundle == b.bundle) {
        let Some(first) = bundle.first() else {
            continue;
        };
        let is_alone = alone(first);
        let old = if is_alone { &first.hash } else { &first.bundle };
        let name = format!("fragment/{old}.pf_fragment");
        let packed = files
            .remove(&name)
            .ok_or(format!("the indexer wrote no `{name}`"))?;
        let faulty = |fault: &dyn std::fmt::Display| format!("`{name}`: {fault}");
        let json = unpacked(&packed).map_err(|fault| faulty(&fault))?;
        let text: Value = serde_json::from_slice(&json).map_err(|fault| faulty(&fault))?;
        if is_alone {
            let json = serde_json::to_vec(&restored(text, shown));
            let json = json.map_err(|fault| faulty(&fault))?;
            let hash = named(&json, &taken);
            files.insert(format!("fragment/{hash}.pf_fragment"), packed_up(&json)?);
            taken.insert(hash.clone());
            bundle
                .iter_mut()
                .for_each(|page| page.hash.clone_from(&hash));
            count += 1;
            continue;
        }
        let Value::Object(mut texts) = text else {
            return Err(faulty(&"it contains no texts"));
        };
        let mut renamed = Map::new();
        for page in bundle.iter_mut() {
            let text = texts.shift_remove(&page.hash).unwrap_or_default();
            page.hash = format!("{count:x}");
            renamed.insert(page.hash.clone(), restored(text, shown));
            count += 1;
        }
        let json = serde_json::to_vec(&renamed).map_err(|fault| faulty(&fault))?;
        let hash = named(&json, &taken);
        for page in bundle {
            page.bundle.clone_from(&hash);
        }
        files.insert(format!("fragment/{hash}.pf_fragment"), packed_up(&json)?);
        taken.insert(hash);
    }
    Ok(())
}

/// Returns the text of a record with its words as written.
fn restored(mut text: Value, shown: &HashMap<String, Shown>) -> Value {
    let its = text.get("url").and_then(Value::as_str);
    let Some(its) = its.and_then(|url| shown.get(url)) else {
        return text;
    };
    text["content"] = Value::from(its.content.as_str());
    text["meta"]["title"] = Value::from(its.title.as_str());
    if let Some(date) = &its.date {
        text["meta"]["date"] = Value::from(date.as_str());
    }
    text
}

/// Splits the pieces of the index into smaller ones.
fn cut(pieces: &mut Vec<Piece>, files: &mut BTreeMap<String, Vec<u8>>) -> Result<(), String> {
    let packed: Result<Vec<_>, String> = pieces
        .iter()
        .map(|piece| {
            let name = format!("index/{}.pf_index", piece.hash);
            let packed = files
                .remove(&name)
                .ok_or(format!("the indexer wrote no `{name}`"))?;
            Ok((name, packed))
        })
        .collect();
    let cut: Result<Vec<_>, String> = packed?
        .into_par_iter()
        .map(|(name, packed)| {
            let words: Words = decoded(&packed).map_err(|fault| format!("`{name}`: {fault}"))?;
            let smaller = in_pieces(words.words).into_iter().map(|words| {
                let ends = (words.first(), words.last());
                let name = |word: Option<&Word>| word.map_or(String::new(), |w| w.word.clone());
                let ends = (name(ends.0), name(ends.1));
                let bytes =
                    minicbor::to_vec(&Words { words }).map_err(|error| error.to_string())?;
                Ok((ends, packed_up(&bytes)?, bytes))
            });
            smaller.collect::<Result<Vec<_>, String>>()
        })
        .collect();
    pieces.clear();
    let mut taken = BTreeSet::new();
    for ((from, to), packed, bytes) in cut?.into_iter().flatten() {
        let hash = named(&bytes, &taken);
        files.insert(format!("index/{hash}.pf_index"), packed);
        taken.insert(hash.clone());
        pieces.push(Piece { from, to, hash });
    }
    shorten(pieces);
    Ok(())
}

/// Groups words into groups that end when they are large enough.
fn in_pieces(words: Vec<Word>) -> Vec<Vec<Word>> {
    let mut pieces = Vec::new();
    let mut piece = Vec::new();
    let mut size = 0;
    for word in words {
        size += word.size();
        piece.push(word);
        if size >= PIECE {
            pieces.push(std::mem::take(&mut piece));
            size = 0;
        }
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}

/// Cuts the ends of neighbouring pieces behind the first letter in which they differ, as Pagefind does.
fn shorten(pieces: &mut [Piece]) {
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

/// Returns a name for a file, derived from its contents.
fn named(bytes: &[u8], taken: &BTreeSet<String>) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let names = (7..hash.len()).map(|length| &hash[..length]);
    let mut free = names.filter(|name| !taken.contains(*name));
    free.next().unwrap_or(&hash).to_owned()
}

fn unpacked(packed: &[u8]) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = GzDecoder::new(packed).read_to_end(&mut bytes);
    read.map_err(|error| error.to_string())?;
    match bytes.starts_with(MARK) {
        true => Ok(bytes.split_off(MARK.len())),
        false => Err("it does not begin with the signature of a compressed file".to_owned()),
    }
}

fn packed_up(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder
        .write_all(MARK)
        .and_then(|()| encoder.write_all(bytes));
    let packed = written.and_then(|()| encoder.finish());
    packed.map_err(|error| error.to_string())
}

fn decoded<T>(packed: &[u8]) -> Result<T, String>
where
    T: for<'b> Decode<'b, ()>,
{
    minicbor::decode(&unpacked(packed)?).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(hash: &str, bundle: &str) -> Page {
        Page {
            hash: hash.to_owned(),
            words: 3,
            bundle: bundle.to_owned(),
        }
    }

    /// An index of so many words that each stand on every one of five pages, as Pagefind would make it.
    fn index(words: usize) -> Vec<File> {
        let words = (0..words).map(|i| Word {
            word: format!("word{i:05}"),
            places: vec![Places {
                page: 0,
                places: vec![1; 9],
                in_fields: Vec::new(),
            }],
            variants: Vec::new(),
        });
        let words = Words {
            words: words.collect(),
        };
        let meta = Meta {
            version: "1.6.0".to_owned(),
            pages: vec![
                page("en_aaaaaaa", "en_group_1"),
                page("en_bbbbbbb", "en_group_1"),
                page("en_ccccccc", ""),
                page("en_ddddddd", "en_group_2"),
            ],
            pieces: vec![Piece {
                from: "word00000".to_owned(),
                to: "word9".to_owned(),
                hash: "en_1111111".to_owned(),
            }],
            filters: Vec::new(),
            sorts: Vec::new(),
            fields: Vec::new(),
        };
        let cbor = |bytes: Vec<u8>| packed_up(&bytes).unwrap();
        let json = |text: &str| packed_up(text.as_bytes()).unwrap();
        vec![
            (
                ENTRY.to_owned(),
                br#"{"version":"1.6.0","languages":{"en":{"hash":"en_0","wasm":"en"}}}"#.to_vec(),
            ),
            (
                "pagefind.en_0.pf_meta".to_owned(),
                cbor(minicbor::to_vec(&meta).unwrap()),
            ),
            (
                "index/en_1111111.pf_index".to_owned(),
                cbor(minicbor::to_vec(&words).unwrap()),
            ),
            (
                "fragment/en_group_1.pf_fragment".to_owned(),
                json(r#"{"en_aaaaaaa":{"url":"/a/"},"en_bbbbbbb":{"url":"/b/"}}"#),
            ),
            (
                "fragment/en_ccccccc.pf_fragment".to_owned(),
                json(r#"{"url":"/c/"}"#),
            ),
            (
                "fragment/en_group_2.pf_fragment".to_owned(),
                json(r#"{"en_ddddddd":{"url":"/d/"}}"#),
            ),
            ("pagefind.js".to_owned(), b"export {}".to_vec()),
        ]
    }

    #[test]
    fn every_word_and_every_text_is_found_where_the_index_says() {
        let before: Words = decoded(&index(2_000)[2].1).unwrap();
        let shown = ["/a/", "/c/"].map(|url| {
            let its = Shown {
                content: format!("text of {url}"),
                title: "A title".to_owned(),
                date: None,
            };
            (url.to_owned(), its)
        });
        let shown = HashMap::from(shown);
        let files: BTreeMap<String, Vec<u8>> = repacked(index(2_000), &shown)
            .unwrap()
            .into_iter()
            .collect();
        let entry: Value = serde_json::from_slice(&files[ENTRY]).unwrap();
        let meta = entry["languages"]["en"]["hash"].as_str().unwrap();
        let meta: Meta = decoded(&files[&format!("pagefind.{meta}.pf_meta")]).unwrap();

        let mut words = Vec::new();
        for piece in &meta.pieces {
            let held: Words = decoded(&files[&format!("index/{}.pf_index", piece.hash)]).unwrap();
            for word in &held.words {
                assert!(word.word >= piece.from, "{word:?} in {piece:?}");
                // The end may be cut, and holds then all that begins with it.
                assert!(word.word <= piece.to || word.word.starts_with(&piece.to));
            }
            words.extend(held.words);
        }
        assert_eq!(words, before.words);
        assert_eq!(meta.pieces.len(), 5);

        let hashes: BTreeSet<&str> = meta.pages.iter().map(|page| page.hash.as_str()).collect();
        assert_eq!(hashes.len(), meta.pages.len());
        for (page, url) in meta.pages.iter().zip(["/a/", "/b/", "/c/", "/d/"]) {
            let bundled = !page.bundle.is_empty();
            let name = if bundled { &page.bundle } else { &page.hash };
            let text = unpacked(&files[&format!("fragment/{name}.pf_fragment")]).unwrap();
            let text: Value = serde_json::from_slice(&text).unwrap();
            let text = if bundled { &text[&page.hash] } else { &text };
            assert_eq!(text["url"], url);
            let content = shown.get(url).map(|its| its.content.as_str());
            assert_eq!(text["content"].as_str(), content);
        }
        // Entry, description, pieces, two bundles, a text of its own, and the script.
        assert_eq!(files.len(), 2 + 5 + 3 + 1);
    }

    #[test]
    fn an_index_in_another_format_is_told() {
        let mut files = index(3);
        files[2].1 = packed_up(b"no CBOR").unwrap();
        let fault = repacked(files, &HashMap::new()).unwrap_err();
        assert!(fault.starts_with("`index/en_1111111.pf_index`"), "{fault}");
        let fault = repacked(Vec::new(), &HashMap::new()).unwrap_err();
        assert_eq!(fault, "the indexer wrote no `pagefind-entry.json`");
    }
}
