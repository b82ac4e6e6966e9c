//! Holds the index to the crate `pagefind`: the same records, given to both, must be the same to a reader.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

use flate2::read::GzDecoder;
use minicbor::Decode;
use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;
use proptest::prelude::*;
use serde_json::Value;

use super::format::{Anchor, VERSION};
use super::index::{self, Found, Records};
use super::reader;
use super::token::prepared;
use super::vocabulary::WordTable;
use crate::site::Record;

type Files = BTreeMap<String, Vec<u8>>;

#[derive(Debug, Decode)]
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
    sorts: Vec<Named>,
    #[n(5)]
    fields: Vec<String>,
}

#[derive(Debug, Decode)]
struct Page {
    #[n(0)]
    hash: String,
    #[n(1)]
    words: u32,
    #[n(2)]
    bundle: String,
}

#[derive(Debug, Decode)]
struct Piece {
    #[n(0)]
    from: String,
    #[n(1)]
    to: String,
    #[n(2)]
    hash: String,
}

#[derive(Debug, Decode)]
struct Named {
    #[n(0)]
    name: String,
    #[n(1)]
    hash: String,
}

#[derive(Debug, Decode)]
struct Filter {
    #[n(0)]
    name: String,
    #[n(1)]
    values: Vec<FilterValue>,
}

#[derive(Debug, Decode)]
struct FilterValue {
    #[n(0)]
    value: String,
    #[n(1)]
    pages: Vec<u32>,
}

#[derive(Debug, Decode)]
struct Words {
    #[n(0)]
    words: Vec<Word>,
}

#[derive(Debug, Decode)]
struct Word {
    #[n(0)]
    word: String,
    #[n(1)]
    pages: Vec<Places>,
    #[n(2)]
    variants: Vec<Named>,
}

#[derive(Debug, Decode)]
struct Places {
    #[n(0)]
    distance: u32,
    #[n(1)]
    text: Vec<i32>,
    #[n(2)]
    fields: Vec<i32>,
}

/// The page of a word, its weights with positions, and its fields with positions.
type Standing = (u32, Vec<(i32, i32)>, Vec<(i32, i32)>);

/// What an index says, without the names of files.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    version: String,
    fields: Vec<String>,
    /// The address of each page and its number of words.
    pages: Vec<(String, u32)>,
    /// For each word, by page: weights with positions, and fields with positions.
    words: BTreeMap<String, Vec<Standing>>,
    filters: BTreeMap<String, BTreeMap<String, Vec<u32>>>,
    texts: BTreeMap<String, Value>,
    entry: Value,
}

fn unpacked(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes).unwrap();
    bytes.strip_prefix(b"pagefind_dcd").unwrap().to_vec()
}

fn decoded<T: for<'b> Decode<'b, ()>>(files: &Files, name: &str) -> T {
    let packed = files.get(name).unwrap_or_else(|| panic!("no file {name}"));
    minicbor::decode(&unpacked(packed)).unwrap()
}

/// Positions with the number that holds for them: of a weight, or of a field.
fn placed(numbers: &[i32], first: i32) -> Vec<(i32, i32)> {
    let (mut of, mut at) = (first, 0);
    let mut placed = Vec::new();
    for number in numbers {
        if *number < 0 {
            (of, at) = (-number - 1, 0);
        } else {
            at += number;
            placed.push((of, at));
        }
    }
    placed
}

fn said(files: &Files) -> Said {
    let mut entry: Value = serde_json::from_slice(&files["pagefind-entry.json"]).unwrap();
    let language = &mut entry["languages"]["unknown"];
    let meta = language["hash"].take();
    let meta: Meta = decoded(
        files,
        &format!("pagefind.{}.pf_meta", meta.as_str().unwrap()),
    );
    // Signs that Pagefind indexes as parts of words: keys are letters.
    entry["include_characters"].take();
    assert!(meta.sorts.is_empty());

    let ids: BTreeSet<&String> = meta.pages.iter().map(|page| &page.hash).collect();
    assert_eq!(ids.len(), meta.pages.len(), "names of pages");
    let (mut pages, mut texts) = (Vec::new(), BTreeMap::new());
    for page in &meta.pages {
        let alone = page.bundle.is_empty();
        let file = if alone { &page.hash } else { &page.bundle };
        let text = unpacked(&files[&format!("fragment/{file}.pf_fragment")]);
        let mut text: Value = serde_json::from_slice(&text).unwrap();
        if !alone {
            text = text[&page.hash].take();
        }
        let address = text["url"].as_str().unwrap().to_owned();
        pages.push((address.clone(), page.words));
        for anchor in text["anchors"].as_array_mut().unwrap() {
            // Nobody reads the words of a place in the texts of other programs.
            anchor.as_object_mut().unwrap().shift_remove("text");
        }
        texts.insert(address, text);
    }

    let mut words = BTreeMap::new();
    let mut last = String::new();
    for piece in &meta.pieces {
        let held: Words = decoded(files, &format!("index/{}.pf_index", piece.hash));
        for word in held.words {
            assert!(word.word > last, "{} behind {last}", word.word);
            assert!(word.word >= piece.from, "{} in {piece:?}", word.word);
            // The end may be cut, and holds then all that begins with it.
            assert!(word.word <= piece.to || word.word.starts_with(&piece.to));
            assert!(word.variants.is_empty());
            let mut page = 0;
            let pages = word.pages.iter().map(|places| {
                page += places.distance;
                (page, placed(&places.text, 25), placed(&places.fields, -1))
            });
            words.insert(word.word.clone(), pages.collect());
            last = word.word;
        }
    }
    let filters = meta.filters.iter().map(|one| {
        let filter: Filter = decoded(files, &format!("filter/{}.pf_filter", one.hash));
        assert_eq!(filter.name, one.name);
        let values = filter.values.into_iter();
        let values = values.map(|one| (one.value, one.pages)).collect();
        (filter.name, values)
    });
    Said {
        version: meta.version,
        fields: meta.fields,
        pages,
        words,
        filters: filters.collect(),
        texts,
        entry,
    }
}

/// The index that this program makes.
fn ours(language: &str, records: &[Record]) -> Files {
    let found: Vec<Found> = records
        .iter()
        .map(|record| Found {
            address: record.address.clone(),
            digest: record.hash(),
            is_dated: record.date.is_some(),
        })
        .collect();
    let read = |number: usize| records[number].clone();
    let records = Records {
        language,
        found: &found,
        read: &read,
    };
    let index = index::index(records, &|_| false).unwrap();
    let again = index::index(records, &|name| name.starts_with("fragment/")).unwrap();
    let files = |index: &index::Index| -> Files {
        let file = |file: &index::File| {
            let bytes = index::bytes(&file.content, records).unwrap();
            (file.name.clone(), bytes)
        };
        index.files.iter().map(file).collect()
    };
    let made = files(&index);
    assert_eq!(made.len(), index.files.len(), "names of files");
    assert!(
        made == files(&again),
        "an existing file is made in the same way"
    );
    made
}

/// A text as Pagefind takes it: a key for each piece, and its own marks of places.
fn given(
    text: &str,
    passages: &[(std::ops::Range<usize>, String)],
    table: &mut WordTable,
) -> Given {
    let prepared = prepared(text, passages, table);
    Given {
        words: prepared.words,
        anchors: prepared
            .anchors
            .iter()
            .map(
                |Anchor {
                     element,
                     id,
                     location,
                 }| {
                    (*location, format!("___PAGEFIND_ANCHOR___{element}:0:{id}"))
                },
            )
            .collect(),
        shown: prepared.shown,
    }
}

struct Given {
    words: Vec<Option<u32>>,
    anchors: Vec<(u32, String)>,
    shown: String,
}

impl Given {
    fn digest(&self, keys: &[String]) -> String {
        let mut parts: Vec<&str> = Vec::new();
        let mut anchors = self.anchors.iter().peekable();
        for (at, word) in (0..).zip(&self.words) {
            while let Some((_, anchor)) = anchors.next_if(|(location, _)| *location == at) {
                parts.push(anchor);
            }
            // A sign that is no word takes a place.
            parts.push(word.map_or("·", |word| &keys[word as usize]));
        }
        parts.extend(anchors.map(|(_, anchor)| anchor.as_str()));
        parts.join(" ")
    }
}

/// The files that Pagefind makes of the same records.
fn theirs(language: &str, records: &[Record]) -> Files {
    let mut table = WordTable::new(language);
    let texts: Vec<[Given; 3]> = records
        .iter()
        .map(|record| {
            let mut plain = |text: &str| given(text, &[], &mut table);
            let fields = [
                plain(&record.title),
                plain(record.date.as_deref().unwrap_or_default()),
            ];
            let [title, date] = fields;
            [
                given(&record.text, &record.passages, &mut table),
                title,
                date,
            ]
        })
        .collect();
    let (keys, _) = table.into_words();
    let config = PagefindServiceConfig::builder()
        .force_language("unknown".to_owned())
        .build();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let mut files: Files = runtime.block_on(async {
        let mut index = PagefindIndex::new(Some(config)).unwrap();
        for (record, [text, title, date]) in records.iter().zip(&texts) {
            let mut meta = BTreeMap::from([("title".to_owned(), title.digest(&keys))]);
            if record.date.is_some() {
                meta.insert("date".to_owned(), date.digest(&keys));
            }
            let added = index.add_custom_record(
                record.address.clone(),
                text.digest(&keys),
                "unknown".to_owned(),
                Some(meta),
                Some(record.filters.clone()),
                None,
            );
            added.await.unwrap();
        }
        let files = index.get_files().await.unwrap().into_iter();
        files
            .map(|file| {
                (
                    file.filename.to_str().unwrap().replace('\\', "/"),
                    file.contents,
                )
            })
            .collect()
    });
    // The texts for readers stand in place of the keys.
    for (name, packed) in &mut files {
        if !name.starts_with("fragment/") {
            continue;
        }
        let mut text: Value = serde_json::from_slice(&unpacked(packed)).unwrap();
        let at = records
            .iter()
            .position(|record| record.address == text["url"].as_str().unwrap())
            .unwrap();
        text["content"] = Value::from(texts[at][0].shown.as_str());
        text["meta"]["title"] = Value::from(records[at].title.as_str());
        if let Some(date) = &records[at].date {
            text["meta"]["date"] = Value::from(date.as_str());
        }
        *packed = super::format::packed(&serde_json::to_vec(&text).unwrap()).unwrap();
    }
    files
}

fn record(i: usize, title: &str, text: &str) -> Record {
    Record {
        address: format!("/readouts/{i}/"),
        title: title.to_owned(),
        text: text.to_owned(),
        passages: Vec::new(),
        date: (!i.is_multiple_of(3)).then(|| format!("{} May 20{:02}", i % 28 + 1, i % 30)),
        filters: BTreeMap::from([
            (
                "side".to_owned(),
                vec![["Cambodia", "China", "日本"][i % 3].to_owned()],
            ),
            (
                "year".to_owned(),
                vec![format!("20{:02}", i % 30), "all".to_owned()],
            ),
        ]),
    }
}

const LANGUAGES: [&str; 14] = [
    "en", "fr", "de", "ru", "ar", "he", "ko", "tr", "km", "zh", "th", "hi", "vi", "ja",
];

/// Texts in many scripts, with what tempts one to cut or fold differently.
const TEXTS: [&str; 16] = [
    "The co-operation of l’Ivoire: visas, Đặng — (2022/23) “U.S.” 1,000 3.5",
    "L’économie de la Côte d'Ivoire, les accords et l’accord; qu’il vînt",
    "Die Straße nach Østerbro, Zusammenarbeit und Außenminister",
    "Торговля и ёлка, торговлей; министр иностранных дел Й й",
    "والصين للصين لإيران تجارة الاقتصاد ٢٠٢٢",
    "ישראל וישראל הביטחון בביטחון",
    "중국은 한반도에서 미사일 핵·미사일 회담",
    "Çin’in İstanbul'da yıldız ve Ruritanya",
    "ព្រះរាជាណាចក្រកម្ពុជា ASEAN ២០២២ កម្ពុជា",
    "北京2022 经济合作，贸易 合作。経済協力とデータベース",
    "ความร่วมมือทางเศรษฐกิจ และ การค้า",
    "भारत और चीन ने व्यापार पर चर्चा की",
    "👋 👩🏽‍🚀 ok · — … ___PAGEFIND_WEIGHT___9 ___END_PAGEFIND_WEIGHT___ camelCase a.b.c x_y",
    "visa visas visa’s VISA zz zza azz",
    "· — …",
    "word\u{200b}break co\u{ad}operate ＡＳＥＡＮ ½ ﬁne",
];

fn agree(language: &str, records: &[Record]) {
    let (ours, theirs) = (
        said(&ours(language, records)),
        said(&theirs(language, records)),
    );
    assert_eq!(
        ours.words.keys().collect::<Vec<_>>(),
        theirs.words.keys().collect::<Vec<_>>()
    );
    for (word, pages) in &theirs.words {
        assert_eq!(ours.words[word], *pages, "{word}");
    }
    assert_eq!(ours, theirs);
}

#[test]
fn texts_of_every_language_are_indexed_as_pagefind_does() {
    for language in LANGUAGES {
        let records: Vec<Record> = (0..40)
            .map(|i| {
                let text = |n: usize| TEXTS[(i * 7 + n * 5) % TEXTS.len()];
                let text = [text(0), text(1), text(2), text(i)].join("\n");
                let mut record = record(i, TEXTS[i % TEXTS.len()], &text);
                let middle = text.char_indices().nth(20).map_or(0, |(at, _)| at);
                record.passages = vec![
                    (0..middle, "s-1".to_owned()),
                    (middle..text.len(), "s-2".to_owned()),
                ];
                record
            })
            .collect();
        agree(language, &records);
    }
}

#[test]
fn an_index_of_many_pieces_and_stretches_is_the_same() {
    // Words that are on every page, on some, and on one.
    let text = |i: usize| -> String {
        let words = (0..120).map(|n| match n % 4 {
            0 => format!("common{}", n % 7),
            1 => format!("some{}", (i * 13 + n) % 400),
            2 => "again".to_owned(),
            _ => format!("rare{}x{n}", i),
        });
        words.collect::<Vec<_>>().join(" ")
    };
    let records: Vec<Record> = (0..300).map(|i| record(i, "A title", &text(i))).collect();
    assert!(
        ours("en", &records)
            .keys()
            .filter(|name| name.starts_with("index/"))
            .count()
            > 5
    );
    agree("en", &records);
}

#[test]
fn records_without_a_date_have_no_such_field() {
    let records: Vec<Record> = (0..3)
        .map(|i| Record {
            date: None,
            ..record(i, "About", "What this is.")
        })
        .collect();
    agree("en", &records);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_texts_are_indexed_as_pagefind_does(
        texts in prop::collection::vec("([a-cA-C'’.,·\\-— ក្ព北핵éß]|\\PC){0,40}", 1..12),
        language in prop::sample::select(LANGUAGES.to_vec()),
    ) {
        // Pagefind leaves out a record whose text has no word.
        let text = |text: &String| format!("word {text}");
        let records: Vec<Record> = (0..)
            .zip(&texts)
            .map(|(i, title)| record(i, title, &text(title)))
            .collect();
        agree(language, &records);
    }
}

#[test]
fn the_reader_is_that_of_the_package() {
    let files = theirs("en", &[record(0, "A title", "A text")]);
    let script = std::str::from_utf8(&files["pagefind.js"]).unwrap();
    assert!(
        reader::script(script) == reader::SCRIPT,
        "run `cargo xtask reader`"
    );
    assert!(
        files["wasm.unknown.pagefind"] == reader::WASM,
        "run `cargo xtask reader`"
    );
    assert_eq!(said(&files).version, VERSION);
}

#[test]
fn a_new_record_changes_the_files_that_it_is_in() {
    let text = |i: usize| format!("common words and rare{i} in number{}", i % 50);
    let mut records: Vec<Record> = (0..400).map(|i| record(i, "A title", &text(i))).collect();
    let before = ours("en", &records);
    let new = |kind: &str, now: &Files| {
        let files = now.keys().filter(|name| name.starts_with(kind));
        files.filter(|name| !before.contains_key(*name)).count()
    };
    records.push(record(400, "A title", &text(400)));
    let now = ours("en", &records);
    assert!(new("fragment/", &now) <= 2, "{}", new("fragment/", &now));
    assert!(new("words/", &now) <= 2);
    // In the middle, what comes next may be divided in another way until a stretch ends where one did.
    let last = records.pop().unwrap();
    records.insert(200, last);
    let now = ours("en", &records);
    assert!(new("fragment/", &now) <= 6, "{}", new("fragment/", &now));
}
