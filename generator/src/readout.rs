//! One readout: its facts, its text, and two statements where they are asked for.

use std::fmt::Write;

use super::chance::Chance;
use super::day::Day;
use super::names::{Entities, Entity, Kind};
use super::{File, PUBLISHER, Shape};

const WORDS: &str = "the and of to in on for with that both sides noted expressed appreciation cooperation \
regional security economic trade partnership support continued commitment development issues rights \
humanitarian assistance dialogue summit implementation consensus minister ministers government peace \
stability people exchange health education culture climate energy maritime investment agreement urged \
welcomed reaffirmed discussed concern progress mutual interest relations bilateral multilateral framework";

const PARAGRAPHS: usize = 8;
const MENTIONS: usize = 12;
/// The countries whose archive this could be: one of them takes part in most of the meetings.
const FOCAL: usize = 5;

/// Whom and what a meeting is about.
struct Facts<'e> {
    countries: Vec<&'e Entity>,
    people: Vec<&'e Entity>,
    topics: Vec<&'e Entity>,
    places: Vec<&'e Entity>,
    events: Vec<&'e Entity>,
}

impl<'e> Facts<'e> {
    fn new(entities: &'e Entities, chance: &mut Chance) -> Facts<'e> {
        let countries = entities.of(Kind::Country);
        let mut pair = chance.some(countries, 2);
        if chance.percent(85) {
            let focal = chance.one(&countries[..FOCAL]);
            pair.retain(|country| country.id != focal.id);
            pair.insert(0, focal);
            pair.truncate(2);
        }
        let (people, topics) = (chance.between(2, 4), chance.between(2, 5));
        Facts {
            countries: pair,
            people: chance.some(entities.of(Kind::Person), people),
            topics: chance.some(entities.of(Kind::Topic), topics),
            places: chance.some(entities.of(Kind::Place), 1),
            events: chance.some(entities.of(Kind::Event), 1),
        }
    }

    /// All that the text can name.
    fn all(&self) -> Vec<&'e Entity> {
        let lists = [
            &self.countries,
            &self.people,
            &self.topics,
            &self.places,
            &self.events,
        ];
        lists.into_iter().flatten().copied().collect()
    }
}

pub(crate) fn path(shape: Shape, position: usize) -> String {
    let year = Day::of(position, shape.readouts).year;
    format!("content/readouts/{year}/r{position:06}.md")
}

pub(crate) fn file(
    shape: Shape,
    position: usize,
    entities: &Entities,
    chance: &mut Chance,
) -> File {
    let day = Day::of(position, shape.readouts);
    let facts = Facts::new(entities, chance);
    let named = facts.all();
    let vocabulary: Vec<&str> = WORDS.split(' ').collect();
    let paragraphs: Vec<String> = (0..PARAGRAPHS)
        .map(|i| {
            let mentions = (i + 1) * MENTIONS / PARAGRAPHS - i * MENTIONS / PARAGRAPHS;
            let names = (0..mentions).map(|_| *chance.one(&named)).collect();
            paragraph(names, &vocabulary, chance)
        })
        .collect();
    let mut text = front(position, day, &facts);
    if shape.statements {
        text.push_str(&statements(&paragraphs[1], &facts));
    }
    text.push_str("---\n");
    text.push_str(&paragraphs.join("\n\n"));
    text.push('\n');
    File {
        path: path(shape, position),
        text,
    }
}

/// A paragraph of about 56 words, some of which are names.
fn paragraph(names: Vec<&Entity>, vocabulary: &[&str], chance: &mut Chance) -> String {
    let mut words: Vec<&str> = (0..chance.between(48, 64))
        .map(|_| *chance.one(vocabulary))
        .collect();
    for entity in names {
        let place = chance.between(3, words.len() - 1);
        words[place] = &entity.name;
    }
    let text = words.join(" ");
    format!("{}{}.", text[..1].to_uppercase(), &text[1..])
}

fn ids(list: &[&Entity]) -> String {
    let ids: Vec<&str> = list.iter().map(|entity| entity.id.as_str()).collect();
    ids.join(", ")
}

fn front(position: usize, day: Day, facts: &Facts<'_>) -> String {
    let countries: Vec<&str> = facts.countries.iter().map(|c| c.name.as_str()).collect();
    let side = facts.countries.first().map_or("", |c| c.id.as_str());
    [
        "---".to_owned(),
        format!("title: \"{}: meeting {position}\"", countries.join(" and ")),
        format!("meeting: m{position:06}"),
        format!("side: {side}"),
        format!("publisher: {PUBLISHER}"),
        format!("published: {day}"),
        "language: en".to_owned(),
        "rendition: summary".to_owned(),
        format!("source: {{url: https://example.org/{position}}}"),
        format!("date: {day}"),
        format!("place: {}", ids(&facts.places)),
        "format: meeting".to_owned(),
        format!("event: {}", ids(&facts.events)),
        format!("parties: [{}]", ids(&facts.countries)),
        format!("participants: [{}]", ids(&facts.people)),
        format!("topics: [{}]\n", ids(&facts.topics)),
    ]
    .join("\n")
}

/// Two statements on words of a paragraph, which has at least 48 of them.
fn statements(paragraph: &str, facts: &Facts<'_>) -> String {
    let words: Vec<&str> = paragraph.split(' ').collect();
    let acts = ["urged", "thanked"];
    let quotes = [&words[4..14], &words[20..30]];
    let mut text = "statements:\n".to_owned();
    for (i, (act, quote)) in acts.into_iter().zip(quotes).enumerate() {
        // Nothing can fail in writing to a string.
        let _ = writeln!(
            text,
            "  - {{quote: \"{}\", by: {}, act: {act}, topics: [{}]}}",
            quote.join(" "),
            facts.people[i].id,
            facts.topics[i].id
        );
    }
    text
}
