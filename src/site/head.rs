//! The head of each page: title, description, addresses, feeds, and what machines read.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::Site;
use super::citation::{Author, Work, tags};
use super::describe::{beginning, opening, plural};
use super::entity::authority_url;
use super::linked_data::{
    About, Agent, Article, Attendee, CONTEXT, Event, Location, Original, Part, script,
};
use super::metadata::{Metadata, Sort};
use super::route::{Follows, Route};
use super::view::{EntityView, Link, Markup, PageView, RelationView, Shared, TrailView};
use crate::archive::{
    Detail, Entity, EntityIx, MeetingIx, PageIx, ReadoutIx, RelationIx, capitalized,
};
use crate::source::edtf::Edtf;
use crate::source::id::EntityKind;
use crate::source::record::{MeetingFormat, Rendition};
use crate::words::Word;

impl Site {
    /// A head with what every page has.
    pub(super) fn head(
        &self,
        route: Route,
        kind: &'static str,
        title: String,
        description: String,
    ) -> PageView {
        let canonical = self.canonical(route);
        let correction = self.correction(route, &canonical, &title);
        PageView {
            kind,
            title,
            description,
            url: self.url(route),
            canonical,
            correction,
            breadcrumbs: vec![self.link_to(Route::Home, || &self.archive.site.title)],
            feeds: Vec::new(),
            metadata: Markup::default(),
            said: Metadata::default(),
            masthead: Markup::default(),
            assets: Markup::default(),
        }
    }

    /// Where a reader suggests a correction to a page that is made of one file.
    fn correction(&self, route: Route, url: &str, title: &str) -> Option<String> {
        let corrections = self.archive.site.corrections.as_ref()?;
        Some(corrections.address(url, &self.source_of(route)?, title))
    }

    pub(super) fn feed_link(&self, follows: Follows) -> Shared<Link> {
        self.link_to(Route::Feed(follows), || match follows {
            Follows::Archive => Cow::Borrowed(self.archive.site.title.as_str()),
            Follows::Entity(ix) => Cow::Borrowed(self.name(ix)),
            Follows::Relation(ix) => Cow::Owned(self.relation_title(ix)),
        })
    }

    pub(super) fn crumb(&self, head: &mut PageView, title: &str, route: Route) {
        head.breadcrumbs.push(self.link_to(route, || title));
    }

    pub(super) fn home_head(&self) -> PageView {
        let site = &self.archive.site;
        let mut head = self.head(
            Route::Home,
            "home",
            site.title.clone(),
            site.description.clone(),
        );
        head.breadcrumbs.clear();
        let title = self.words().say(Word::JsonFeed, &[(&site.title).into()]);
        head.feeds.push(self.link_to(Route::JsonFeed, || title));
        head.said.json_ld = Some(script(&json!({
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": site.title,
            "description": site.description,
            "url": self.canonical(Route::Home),
            "inLanguage": site.language.tag(),
        })));
        head
    }

    pub(super) fn missing_head(&self) -> PageView {
        let mut head = self.head(
            Route::Missing,
            "missing",
            self.words().text(Word::NotFound).to_owned(),
            self.words().text(Word::AboutNotFound).to_owned(),
        );
        head.said.noindex = true;
        head
    }

    pub(super) fn listing_head(&self, route: Route, title: &str, description: String) -> PageView {
        let mut head = self.head(route, "index", self.numbered(title, route), description);
        head.said.json_ld = Some(script(&json!({
            "@context": "https://schema.org",
            "@type": "CollectionPage",
            "name": title,
            "url": head.canonical,
        })));
        head
    }

    pub(super) fn years_head(&self) -> PageView {
        let description = self.words().text(Word::AboutYears).to_owned();
        self.listing_head(Route::Years, self.words().text(Word::Years), description)
    }

    pub(super) fn year_head(&self, year: i16, number: usize) -> PageView {
        let count = self.years.get(&year).map_or(0, Vec::len);
        let route = Route::Year(year, number);
        let named = year.to_string();
        let values = [count.into(), (&named).into()];
        let description = self.words().say(Word::AboutYear, &values);
        let mut head = self.listing_head(route, &year.to_string(), description);
        head.kind = "year";
        self.crumb(&mut head, self.words().text(Word::Years), Route::Years);
        head
    }

    pub(super) fn text_head(&self, ix: PageIx) -> PageView {
        let record = &self.archive.page(ix).record;
        let description = record
            .description
            .clone()
            .unwrap_or_else(|| beginning(opening(&self.links.pages[ix.position()])));
        let mut head = self.head(Route::Page(ix), "page", record.title.clone(), description);
        head.said.json_ld = Some(script(&json!({
            "@context": "https://schema.org",
            "@type": "AboutPage",
            "name": head.title,
            "url": head.canonical,
        })));
        head
    }

    pub(super) fn readout_head(&self, ix: ReadoutIx, work: &Work<'_>) -> PageView {
        let readout = self.archive.readout(ix);
        let record = &readout.document.record;
        let meeting = self.archive.meeting(readout.meeting);
        let description = self.excerpts[ix.position()].clone();
        let route = Route::Readout(ix);
        let title = self.title_of_version(ix);
        let mut head = self.head(route, "readout", title, description);
        head.said.sort = Sort::Article;
        head.said.alternates = self.alternates(ix);
        self.crumb(
            &mut head,
            self.words().text(Word::Meetings),
            Route::Meetings(1),
        );
        self.crumb(&mut head, &meeting.title, Route::Meeting(readout.meeting));
        // Many parties have many relations; the feed of none of them is that of the meeting.
        if let [relation] = meeting.relations[..] {
            head.feeds.push(self.feed_link(Follows::Relation(relation)));
        }
        let language = record
            .language
            .as_ref()
            .unwrap_or(&self.archive.site.language)
            .tag();
        let published = record.published.as_ref().and_then(Edtf::machine);
        // Of a summary, what was published on a day is the original.
        let summary = record.rendition == Rendition::Summary;
        head.said.citation = Some(tags(work));
        let url = record.source.url.as_ref().map(url::Url::as_str);
        let authors = work.authors();
        let mut article = Article {
            context: CONTEXT,
            kind: "Article",
            headline: &record.title,
            description: &head.description,
            url: &head.canonical,
            language: &language,
            published: published.as_deref().filter(|_| !summary),
            authors: authors.iter().map(Agent::of).collect(),
            translators: work.translators().iter().map(Agent::of).collect(),
            alternative: record.title_translated.as_deref(),
            part_of: Part {
                kind: "WebSite",
                name: &self.archive.site.title,
                url: &self.canonical(Route::Home),
            },
            about: About {
                kind: "Event",
                name: &meeting.title,
                start: meeting.date.machine(),
                url: &self.canonical(Route::Meeting(readout.meeting)),
            },
            based_on: None,
            translation_of: None,
        };
        let issuer = self.issuer(ix);
        if summary {
            article.based_on = Some(Original::Told {
                kind: "Article",
                author: Agent::body(&issuer),
                published: published.as_deref(),
                url,
            });
        } else if record.rendition == Rendition::Translation {
            article.translation_of = url;
        } else {
            article.based_on = url.map(Original::Address);
        }
        let json_ld = script(&article);
        head.said.json_ld = Some(json_ld);
        head
    }

    /// Who edits the archive; the archive itself, where nobody is named.
    pub(super) fn editors(&self) -> Vec<String> {
        let site = &self.archive.site;
        match site.editors.as_slice() {
            [] => vec![site.title.clone()],
            editors => editors
                .iter()
                .map(|name| Author::editor(name).name().into_owned())
                .collect(),
        }
    }

    pub(super) fn meeting_head(&self, ix: MeetingIx, work: &Work<'_>) -> PageView {
        let meeting = self.archive.meeting(ix);
        let written = meeting
            .document
            .as_ref()
            .and_then(|d| d.record.description.clone());
        let accounts = match meeting.readouts.len() {
            0 => self.words().text(Word::NoAccountHeld).to_owned(),
            count => self.words().count(Word::AccountsHeld, count),
        };
        let description = written.unwrap_or_else(|| {
            let parties = capitalized(&self.in_text(&meeting.parties));
            let date = meeting.date.in_words(self.words());
            let values = [(&parties).into(), (&date).into(), (&accounts).into()];
            self.words().say(Word::AboutMeeting, &values)
        });
        let mut head = self.head(
            Route::Meeting(ix),
            "meeting",
            meeting.title.clone(),
            description,
        );
        head.said.sort = Sort::Article;
        head.said.citation = Some(tags(work));
        self.crumb(
            &mut head,
            self.words().text(Word::Meetings),
            Route::Meetings(1),
        );
        // Many parties have many relations; the feed of none of them is that of the meeting.
        if let [relation] = meeting.relations[..] {
            head.feeds.push(self.feed_link(Follows::Relation(relation)));
        }
        let location = match (meeting.place, meeting.format) {
            (Some(place), _) => Some(Location {
                kind: "Place",
                name: Some(self.name(place)),
            }),
            (None, Some(MeetingFormat::Call | MeetingFormat::Video)) => Some(Location {
                kind: "VirtualLocation",
                name: None,
            }),
            (None, _) => None,
        };
        let attendee = |person: &EntityIx| Attendee {
            kind: "Person",
            name: self.name(*person),
            url: self.canonical(Route::Entity(*person, 1)),
        };
        let event = script(&Event {
            context: CONTEXT,
            kind: "Event",
            name: &meeting.title,
            description: &head.description,
            start: meeting.date.machine(),
            location,
            attendees: meeting.participants.iter().map(attendee).collect(),
            url: &head.canonical,
        });
        head.said.json_ld = Some(event);
        head
    }

    pub(super) fn entity_head(&self, ix: EntityIx, number: usize, view: &EntityView) -> PageView {
        let entity = self.archive.entity(ix);
        let route = Route::Entity(ix, number);
        let text = opening(&self.links.entities[ix.position()]);
        let description = match text.trim() {
            "" => {
                let values = [view.meetings_total.into(), view.mentioned_in.into()];
                self.words().say(Word::AboutEntity, &values)
            }
            text => beginning(text),
        };
        let title = self.numbered(&entity.name, route);
        let mut head = self.head(route, entity.kind.name(), title, description);
        if entity.kind == EntityKind::Person {
            head.said.sort = Sort::Profile;
        }
        self.crumb(
            &mut head,
            self.words().text(plural(entity.kind)),
            Route::Entities(entity.kind, 1),
        );
        head.feeds.push(self.feed_link(Follows::Entity(ix)));
        head.said.json_ld = Some(script(&self.entity_data(ix, entity, &head.description)));
        head
    }

    /// The head of a page that belongs to an entity's own.
    pub(super) fn below_entity(&self, mut head: PageView, ix: EntityIx) -> PageView {
        let entity = self.archive.entity(ix);
        let index = Route::Entities(entity.kind, 1);
        self.crumb(&mut head, self.words().text(plural(entity.kind)), index);
        self.crumb(&mut head, &entity.name, Route::Entity(ix, 1));
        head.feeds.push(self.feed_link(Follows::Entity(ix)));
        head
    }

    pub(super) fn entity_data(&self, ix: EntityIx, entity: &Entity, description: &str) -> Value {
        let same_as: Vec<String> = entity
            .identifiers
            .iter()
            .filter_map(|(name, value)| authority_url(name, value))
            .collect();
        let kind = match entity.kind {
            EntityKind::Person => "Person",
            EntityKind::Country => "Country",
            EntityKind::Organization => "Organization",
            EntityKind::Place => "Place",
            EntityKind::Event => "Event",
            EntityKind::Instrument => "CreativeWork",
            EntityKind::Topic | EntityKind::Formula => "DefinedTerm",
        };
        let mut data = json!({
            "@context": "https://schema.org",
            "@type": kind,
            "name": entity.name,
            "description": description,
            "url": self.canonical(Route::Entity(ix, 1)),
        });
        let mut set = |key: &str, value: Value| {
            if !matches!(&value, Value::Null)
                && value.as_array().is_none_or(|list| !list.is_empty())
            {
                data[key] = value;
            }
        };
        set("alternateName", json!(entity.aliases));
        set("sameAs", json!(same_as));
        let country = |country: &Option<EntityIx>| match country {
            Some(ix) => json!({ "@type": "Country", "name": self.name(*ix) }),
            None => Value::Null,
        };
        match &entity.detail {
            Detail::Person {
                country: home,
                offices,
            } => {
                let titles: Vec<_> = offices.iter().map(|office| office.title.as_str()).collect();
                set("jobTitle", json!(titles));
                set("nationality", country(home));
            }
            Detail::Place {
                country: home,
                position,
            } => {
                set("containedInPlace", country(home));
                if let Some((lat, lon)) = position {
                    set(
                        "geo",
                        json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon }),
                    );
                }
            }
            Detail::Event { date, place } => {
                set("startDate", json!(date.as_ref().and_then(Edtf::machine)));
                let place = place.map(|ix| json!({ "@type": "Place", "name": self.name(ix) }));
                set("location", json!(place));
            }
            Detail::Instrument { date, .. } => {
                set("dateCreated", json!(date.as_ref().and_then(Edtf::machine)));
            }
            Detail::Country { .. }
            | Detail::Organization { .. }
            | Detail::Topic { .. }
            | Detail::Formula { .. } => {}
        }
        data
    }

    pub(super) fn relation_head(
        &self,
        ix: RelationIx,
        number: usize,
        view: &RelationView,
    ) -> PageView {
        let values = [
            (&view.title).into(),
            view.pager.total.into(),
            (&view.span).into(),
        ];
        let description = self.words().say(Word::AboutRelation, &values);
        let route = Route::Relation(ix, number);
        let mut head = self.listing_head(route, &view.title, description);
        head.kind = "relation";
        self.crumb(
            &mut head,
            self.words().text(Word::Relations),
            Route::Relations(1),
        );
        head.feeds.push(self.feed_link(Follows::Relation(ix)));
        head
    }

    pub(super) fn trail_head(
        &self,
        ix: RelationIx,
        topic: EntityIx,
        number: usize,
        view: &TrailView,
    ) -> PageView {
        let parties = self.in_text(&self.archive.relation(ix).parties);
        let about = self.archive.entity(topic).in_text();
        let values = [
            (&parties).into(),
            (&about).into(),
            view.statements.into(),
            view.pager.total.into(),
        ];
        let description = self.words().say(Word::AboutTrail, &values);
        let route = Route::Trail(ix, topic, number);
        let mut head = self.listing_head(route, &view.title, description);
        head.kind = "trail";
        self.crumb(
            &mut head,
            self.words().text(Word::Relations),
            Route::Relations(1),
        );
        self.crumb(&mut head, &view.relation.title, Route::Relation(ix, 1));
        head.feeds.push(self.feed_link(Follows::Relation(ix)));
        head
    }

    /// A title that tells the pages of a long list apart.
    pub(super) fn numbered(&self, title: &str, route: Route) -> String {
        match route.number() {
            1 => title.to_owned(),
            number => self
                .words()
                .say(Word::TitlePage, &[title.into(), number.into()]),
        }
    }

    /// The head of a page that only leads on.
    pub(super) fn redirect_head(&self, route: Route, title: String, canonical: String) -> PageView {
        let description = self.words().say(Word::HasMoved, &[(&title).into()]);
        let mut head = self.head(route, "redirect", title, description);
        head.canonical = canonical;
        head.said.noindex = true;
        head
    }
}
