//! The parts of which views are made: links, rows, dates, labels.

use std::borrow::Cow;

use rayon::prelude::*;
use unicode_normalization::char::is_combining_mark;

use super::appearance::Role;
use super::citation::Author;
use super::route::{Follows, Route};
use super::theme::{READOUT_STYLE, STYLE};
use super::view::{
    AccountLink, AccountRow, Counted, DateView, EntityRef, Html, Label, Link, Markup, MeetingRow,
    PageLink, Pager, Shortened, SiteView, Tongue,
};
use super::{GENERATOR, PAGE_LENGTH, Site, page_count};
use crate::annotate::{Linked, Links};
use crate::archive::{
    Archive, EntityIx, MeetingIx, Readout, ReadoutIx, RelationIx, Side, capitalized,
};
use crate::source::edtf::Edtf;
use crate::source::id::EntityKind;
use crate::source::record::{Certainty, Language, MeetingFormat, ReadoutKind, Rendition};
use crate::words::{Word, Words};

/// An excerpt has this many characters at most, spaces not counted.
const EXCERPT: usize = 220;

/// Lists beside the list of meetings show this many at most.
pub(super) const MOST: usize = 60;
/// A pager shows so many pages before and after its own.
const NEAR: usize = 2;

/// What each readout says, in a sentence or two: its description, or the beginning of its text.
pub(super) fn excerpts(archive: &Archive, links: &Links) -> Vec<String> {
    let readouts = archive.readouts.par_iter().zip(&links.readouts);
    readouts
        .map(|(readout, linked)| excerpt(readout, linked))
        .collect()
}

/// Where the name of each entity stands among all, in the order of the site's language; equal names are
/// told apart by their ids. Pages sort names far more often than there are names.
pub(super) fn name_ranks(archive: &Archive) -> Vec<usize> {
    let mut order: Vec<_> = archive.entities().collect();
    order.par_sort_by(|(_, a), (_, b)| {
        let names = archive.sorting.compare(&a.sort, &b.sort);
        names.then_with(|| a.id.cmp(&b.id))
    });
    let mut ranks = vec![0; order.len()];
    for (rank, (ix, _)) in order.into_iter().enumerate() {
        ranks[ix.position()] = rank;
    }
    ranks
}

/// What a readout says, in a sentence or two.
pub(super) fn excerpt(readout: &Readout, linked: &Linked) -> String {
    match &readout.document.record.description {
        Some(description) => description.clone(),
        None => beginning(opening(linked)),
    }
}

/// A title for programs: without the marks that keep names of other scripts apart in a line of text
/// (<https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates>), which they would take for letters.
pub(super) fn without_isolates(title: &str) -> Cow<'_, str> {
    let is_mark = |c: char| matches!(c, '\u{2066}'..='\u{2069}');
    // In UTF-8 all of them, and little else, begin with this byte.
    match memchr::memchr(0xe2, title.as_bytes()) {
        Some(_) if title.contains(is_mark) => Cow::Owned(title.replace(is_mark, "")),
        _ => Cow::Borrowed(title),
    }
}

/// The first paragraph of a text; all of it if there is none.
pub(super) fn opening(linked: &Linked) -> &str {
    match &linked.text[linked.opening.clone()] {
        "" => &linked.text,
        paragraph => paragraph,
    }
}

/// The beginning of a text: whole words, or as much of a word as fits where a script sets no spaces.
pub(super) fn beginning(text: &str) -> String {
    let mut beginning = String::new();
    let mut room = EXCERPT;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if length > room {
            // Scripts without spaces write whole sentences as one word.
            if room > EXCERPT / 2 {
                if !beginning.is_empty() {
                    beginning.push(' ');
                }
                beginning.push_str(within(word, room));
            }
            beginning.push('…');
            break;
        }
        room -= length;
        if !beginning.is_empty() {
            beginning.push(' ');
        }
        beginning.push_str(word);
    }
    beginning
}

/// So many characters of a word at the most, and no mark parted from its letter.
fn within(word: &str, most: usize) -> &str {
    let starts = word
        .char_indices()
        .filter(|(_, c)| !is_combining_mark(*c))
        .map(|(i, _)| i);
    let end = word.char_indices().nth(most).map_or(word.len(), |(i, _)| i);
    &word[..starts.take_while(|start| *start <= end).last().unwrap_or(0)]
}

/// What a page calls one of a few choices.
pub(super) trait Labelled {
    /// The word in front matter or in the markup of pages, and the one that readers see.
    fn labelled(self) -> (&'static str, Word);
}

impl Labelled for Rendition {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            Rendition::Verbatim => Word::Verbatim,
            Rendition::Summary => Word::Summary,
            Rendition::Translation => Word::Translation,
            Rendition::Excerpt => Word::Excerpt,
        };
        (self.name(), word)
    }
}

impl Labelled for ReadoutKind {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            ReadoutKind::Readout => Word::Readout,
            ReadoutKind::JointStatement => Word::JointStatement,
            ReadoutKind::Transcript => Word::Transcript,
            ReadoutKind::PressConference => Word::PressConference,
        };
        (self.name(), word)
    }
}

impl Labelled for MeetingFormat {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            MeetingFormat::Meeting => Word::FormatMeeting,
            MeetingFormat::Call => Word::FormatCall,
            MeetingFormat::Visit => Word::FormatVisit,
            MeetingFormat::CourtesyCall => Word::FormatCourtesyCall,
            MeetingFormat::Sidelines => Word::FormatSidelines,
            MeetingFormat::Video => Word::FormatVideo,
        };
        (self.name(), word)
    }
}

impl Labelled for EntityKind {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            EntityKind::Person => Word::Person,
            EntityKind::Country => Word::Country,
            EntityKind::Organization => Word::Organization,
            EntityKind::Place => Word::Place,
            EntityKind::Event => Word::Event,
            EntityKind::Instrument => Word::Instrument,
            EntityKind::Topic => Word::Topic,
            EntityKind::Formula => Word::Formula,
        };
        (self.name(), word)
    }
}

/// The title of an index: `People`.
pub(super) fn plural(kind: EntityKind) -> Word {
    match kind {
        EntityKind::Person => Word::People,
        EntityKind::Country => Word::Countries,
        EntityKind::Organization => Word::Organizations,
        EntityKind::Place => Word::Places,
        EntityKind::Event => Word::Events,
        EntityKind::Instrument => Word::Instruments,
        EntityKind::Topic => Word::Topics,
        EntityKind::Formula => Word::Formulas,
    }
}

impl Site {
    /// The words of the interface.
    pub(super) fn words(&self) -> &Words {
        &self.archive.words
    }

    /// What pages call a choice.
    pub(super) fn label(&self, choice: impl Labelled) -> Label {
        let (name, word) = choice.labelled();
        self.label_of(name, word)
    }

    /// The same for a choice that front matter does not have.
    pub(super) fn label_of(&self, name: &'static str, word: Word) -> Label {
        Label {
            name,
            text: self.words().shared(word),
        }
    }

    /// A date as pages show it.
    pub(super) fn date_view(&self, date: &Edtf) -> DateView {
        let text = date.in_words(self.words());
        let machine = date.machine();
        let mut html = Html::with_room(128);
        if let Some(machine) = &machine {
            html.tags("<time datetime=\"");
            html.words(machine);
            html.tags("\">");
        }
        html.words(&text);
        if machine.is_some() {
            html.tags("</time>");
        }
        DateView {
            text,
            machine,
            edtf: date.as_str().to_owned(),
            html: html.into(),
        }
    }

    /// `Cambodia’s readout`, `the United States’ readout`.
    pub(super) fn account_of(&self, party: EntityIx) -> String {
        self.of_party(Word::AccountOf, party)
    }

    /// `Cambodia’s readouts`, `the United States’ readouts`.
    pub(super) fn accounts_of(&self, party: EntityIx) -> String {
        self.of_party(Word::AccountsOf, party)
    }

    fn of_party(&self, word: Word, party: EntityIx) -> String {
        let name = self.archive.entity(party).in_text();
        let ends = if name.ends_with('s') { "s" } else { "other" };
        self.words().say(word, &[(&name).into(), ends.into()])
    }

    pub(super) fn site_view(&self) -> SiteView {
        let site = &self.archive.site;
        let menu = self.archive.menu.iter().map(|page| Link {
            title: self.archive.page(*page).record.title.clone(),
            url: self.url(Route::Page(*page)),
            ..Link::default()
        });
        SiteView {
            title: site.title.clone(),
            description: site.description.clone(),
            language: site.language.tag(),
            dir: site.language.direction(),
            url: self.url(Route::Home),
            base_path: self.base_path.clone(),
            menu: menu.collect(),
            indexes: self.indexes(),
            editors: site
                .editors
                .iter()
                .map(|name| Author::editor(name).name().into_owned())
                .collect(),
            rights: site.rights.clone(),
            coverage: site.coverage.then(|| self.url(Route::Coverage)),
            feed: self.url(Route::Feed(Follows::Archive)),
            data: self.has_data().then(|| self.url(Route::Data)),
            stylesheet: self.asset_url(STYLE),
            readout_stylesheet: self.asset_url(match self.theme.asset(READOUT_STYLE) {
                Some(_) => READOUT_STYLE,
                None => STYLE,
            }),
            script: self.asset_url("chancery.js"),
            scheme_script: self.asset_url("scheme.js"),
            previews_script: self.asset_url("previews.js"),
            filter_script: self.asset_url("filter.js"),
            icon: self.asset_url("icon.svg"),
            world: self.asset_url("world.svg"),
            search: self.has_search().then(|| self.url(Route::Search)),
            generator: GENERATOR,
            imprint: Markup::default(),
        }
    }

    /// The indexes of what the archive holds.
    fn indexes(&self) -> Vec<Counted> {
        let counted = |title: Word, route, count| Counted {
            title: self.words().text(title).to_owned(),
            url: self.url(route),
            count,
        };
        let archive = &self.archive;
        let mut indexes = vec![
            counted(Word::Meetings, Route::Meetings(1), archive.meetings.len()),
            counted(Word::Readouts, Route::Readouts(1), archive.current().len()),
            counted(
                Word::Relations,
                Route::Relations(1),
                archive.relations.len(),
            ),
        ];
        let said = &self.statements;
        let annotated = [
            (Word::Statements, Route::Statements, said.all.len()),
            (
                Word::Commitments,
                Route::Commitments,
                said.commitments.len(),
            ),
        ];
        for (title, route, count) in annotated.into_iter().filter(|(.., count)| *count > 0) {
            indexes.push(counted(title, route, count));
        }
        for (kind, entities) in &self.shown {
            indexes.push(counted(
                plural(*kind),
                Route::Entities(*kind, 1),
                entities.items().len(),
            ));
        }
        indexes.push(counted(Word::Years, Route::Years, self.years.len()));
        indexes
    }

    /// The address of a theme file; it changes with the file, so that browsers may keep it long.
    pub(super) fn asset_url(&self, name: &str) -> String {
        let Some(i) = self.theme.asset(name) else {
            return format!("{}static/{name}", self.base_path);
        };
        let url = self.url(Route::Asset(i));
        match self.theme.assets[i].version() {
            Some(version) => format!("{url}?v={version}"),
            None => url,
        }
    }

    /// An entity in a few words.
    pub(super) fn entity_link(&self, ix: EntityIx) -> EntityRef {
        let entity = self.archive.entity(ix);
        EntityRef {
            kind: entity.kind.name(),
            name: entity.name.clone(),
            in_text: entity.in_text(),
            begins: capitalized(&entity.in_text()),
            url: self.url(Route::Entity(ix, 1)),
        }
    }

    pub(super) fn name(&self, ix: EntityIx) -> &str {
        &self.archive.entity(ix).name
    }

    pub(super) fn by_name(&self, a: EntityIx, b: EntityIx) -> std::cmp::Ordering {
        self.name_ranks[a.position()].cmp(&self.name_ranks[b.position()])
    }

    /// Entities with how often they occur, most frequent first, then by name.
    pub(super) fn tally(
        &self,
        list: impl Iterator<Item = EntityIx>,
        kind: EntityKind,
    ) -> Shortened<Counted> {
        let frequent = super::most_frequent(list, |a, b| self.by_name(*a, *b));
        self.counted(frequent, kind)
    }

    /// Entities of a kind that have been counted.
    pub(super) fn counted(
        &self,
        list: Vec<(EntityIx, usize)>,
        kind: EntityKind,
    ) -> Shortened<Counted> {
        let index = self.url(Route::Entities(kind, 1));
        Shortened::new(list, index, |(ix, count)| self.counted_entity(ix, count))
    }

    /// An entity and how often it occurs.
    pub(super) fn counted_entity(&self, ix: EntityIx, count: usize) -> Counted {
        Counted {
            title: self.name(ix).to_owned(),
            url: self.url(Route::Entity(ix, 1)),
            count,
        }
    }

    pub(super) fn readout_link(&self, ix: ReadoutIx) -> Link {
        Link {
            title: self.archive.readout(ix).document.record.title.clone(),
            lang: self.tongue(ix),
            url: self.url(Route::Readout(ix)),
        }
    }

    pub(super) fn meeting_link(&self, ix: MeetingIx) -> Link {
        Link {
            title: self.archive.meeting(ix).title.clone(),
            url: self.url(Route::Meeting(ix)),
            ..Link::default()
        }
    }

    pub(super) fn relation_title(&self, ix: RelationIx) -> String {
        capitalized(&self.in_text(&self.archive.relation(ix).parties))
    }

    /// Entities in a sentence: `Cambodia and the United States`.
    pub(super) fn in_text(&self, list: &[EntityIx]) -> String {
        let names: Vec<_> = list
            .iter()
            .map(|ix| self.archive.entity(*ix).in_text())
            .collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        self.words().listed(&names)
    }

    pub(super) fn relation_link(&self, ix: RelationIx) -> Link {
        Link {
            title: self.relation_title(ix),
            url: self.url(Route::Relation(ix, 1)),
            ..Link::default()
        }
    }

    /// The name of the party whose account it is, or `Joint`.
    pub(super) fn side_name(&self, ix: ReadoutIx) -> &str {
        match self.archive.readout(ix).side {
            Side::Party(party) => self.name(party),
            Side::Joint => self.words().text(Word::Joint),
        }
    }

    /// Who issued a readout: the publisher, otherwise the side, or all parties of a joint text.
    pub(super) fn issuer(&self, ix: ReadoutIx) -> String {
        let readout = self.archive.readout(ix);
        match (readout.publisher, readout.side) {
            (Some(issuer), _) | (None, Side::Party(issuer)) => self.name(issuer).to_owned(),
            (None, Side::Joint) => self.in_text(&self.archive.meeting(readout.meeting).parties),
        }
    }

    /// `Cambodia’s readout`, `The United States’ readout`, `Joint readout`.
    pub(super) fn account_name(&self, ix: ReadoutIx) -> String {
        match self.archive.readout(ix).side {
            Side::Party(party) => capitalized(&self.account_of(party)),
            Side::Joint => self.words().text(Word::JointAccount).to_owned(),
        }
    }

    /// The same within a sentence: `the United States’ readout`, `the joint readout`.
    pub(super) fn account_in_text(&self, ix: ReadoutIx) -> String {
        match self.archive.readout(ix).side {
            Side::Party(party) => self.account_of(party),
            Side::Joint => self.words().text(Word::TheJointAccount).to_owned(),
        }
    }

    /// A link to an account, made anew.
    pub(super) fn linked_account(&self, ix: ReadoutIx) -> AccountLink {
        AccountLink {
            url: self.url(Route::Readout(ix)),
            side: self.side_name(ix).to_owned(),
            account: self.account_name(ix),
        }
    }

    /// The language of an account's text.
    pub(super) fn language_of(&self, ix: ReadoutIx) -> &Language {
        self.archive.language_of(ix)
    }

    /// What says in which language the title of an account is.
    pub(super) fn tongue(&self, ix: ReadoutIx) -> Tongue {
        let language = self.language_of(ix);
        match *language == self.archive.site.language {
            true => Tongue::default(),
            false => Tongue::new(language),
        }
    }

    /// A readout as lists show it. It stands in one list and beside the other accounts of its meeting, so
    /// that none is kept.
    pub(super) fn account_row(&self, ix: ReadoutIx) -> AccountRow {
        let readout = self.archive.readout(ix);
        let record = &readout.document.record;
        // A description is the archive's own; what is taken from the text speaks as the text does.
        let language = match &record.description {
            Some(_) => &self.archive.site.language,
            None => self.language_of(ix),
        };
        AccountRow {
            title: record.title.clone(),
            lang: self.tongue(ix),
            url: self.url(Route::Readout(ix)),
            side: self.side_name(ix).to_owned(),
            account: self.account_name(ix),
            publisher: readout.publisher.map(|ix| self.entity_ref(ix)),
            published: record.published.as_ref().map(|date| self.date_view(date)),
            rendition: self.shared_label(record.rendition),
            badge: self.badge(record.rendition),
            date: self.meeting_date(readout.meeting),
            excerpt: self.excerpts[ix.position()].clone(),
            language: language.tag(),
            dir: language.direction(),
            uncertain: record.certainty == Certainty::Low,
            older: self.older_versions(ix),
            texts: self.other_texts(ix),
        }
    }

    /// A meeting in a few words.
    pub(super) fn row_of(&self, ix: MeetingIx) -> MeetingRow {
        let meeting = self.archive.meeting(ix);
        MeetingRow {
            title: meeting.title.clone(),
            url: self.url(Route::Meeting(ix)),
            date: self.meeting_date(ix),
            format: meeting.format.map(|format| self.shared_label(format)),
            place: meeting.place.map(|ix| self.entity_ref(ix)),
            parties: self.entity_refs(&meeting.parties),
            participants: self.entity_refs(&meeting.participants),
            accounts: meeting
                .readouts
                .iter()
                .map(|ix| self.account_link(*ix))
                .collect(),
            uncertain: meeting.is_uncertain(),
        }
    }

    /// Roles in words. Being named goes without saying for who took part.
    pub(super) fn roles_in_words(&self, meeting: MeetingIx, roles: &[Role]) -> Vec<String> {
        let accounts = self.archive.meeting(meeting).readouts.len();
        let say = self.words();
        let mut words: Vec<String> = Vec::new();
        let mut topic_of = Vec::new();
        let mut named = 0;
        for role in roles {
            match role {
                Role::Party => words.push(say.text(Word::RoleParty).to_owned()),
                Role::Participant => words.push(say.text(Word::RoleParticipant).to_owned()),
                Role::Place => words.push(say.text(Word::RolePlace).to_owned()),
                Role::Occasion => words.push(say.text(Word::RoleOccasion).to_owned()),
                Role::Topic(account) => topic_of.push(*account),
                Role::Issuer(_) => words.push(say.text(Word::RoleIssuer).to_owned()),
                Role::Named(_, times) => named += times,
            }
        }
        match topic_of[..] {
            [] => {}
            [one] => words.push(say.say(Word::RoleIn, &[(&self.account_in_text(one)).into()])),
            ref all if all.len() == accounts => words.push(say.text(Word::RoleInEvery).to_owned()),
            ref some => {
                words.push(say.say(Word::RoleInSome, &[some.len().into(), accounts.into()]))
            }
        }
        if words.is_empty() && named > 0 {
            words.push(say.count(Word::RoleNamed, named));
        }
        words
    }

    pub(super) fn account_rows(&self, meeting: MeetingIx) -> Vec<AccountRow> {
        let readouts = &self.archive.meeting(meeting).readouts;
        readouts.iter().map(|ix| self.account_row(*ix)).collect()
    }

    pub(super) fn pager(&self, route: Route, number: usize, total: usize) -> Pager {
        self.pager_of(route, number, total, page_count(total))
    }

    /// The pager of a list whose pages are not of the usual length: with how many there are.
    pub(super) fn pager_of(
        &self,
        route: Route,
        number: usize,
        total: usize,
        count: usize,
    ) -> Pager {
        let at = |number: usize| self.url(route.turned_to(number));
        Pager {
            number,
            count,
            total,
            previous: (number > 1).then(|| at(number - 1)),
            next: (number < count).then(|| at(number + 1)),
            pages: {
                let near = number.saturating_sub(NEAR).max(1)..=(number + NEAR).min(count);
                let mut numbers: Vec<usize> = [1].into_iter().chain(near).chain([count]).collect();
                numbers.dedup();
                let mut last = 0;
                let page = |number: usize| {
                    let gap = number > last + 1;
                    last = number;
                    PageLink {
                        number,
                        url: at(number),
                        gap,
                    }
                };
                numbers.into_iter().map(page).collect()
            },
        }
    }
}

/// The items of one page of a list.
pub(super) fn page_of<T>(list: &[T], number: usize) -> &[T] {
    let start = number
        .saturating_sub(1)
        .saturating_mul(PAGE_LENGTH)
        .min(list.len());
    let end = start.saturating_add(PAGE_LENGTH).min(list.len());
    &list[start..end]
}

/// The positions, last first, of the items of one page of a list that is shown last first.
pub(super) fn newest_first(items: usize, number: usize) -> impl Iterator<Item = usize> {
    let end = items.saturating_sub(number.saturating_sub(1).saturating_mul(PAGE_LENGTH));
    (end.saturating_sub(PAGE_LENGTH)..end).rev()
}
