//! The texts of two accounts of a meeting, side by side.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{
    AccountLink, ActView, DateView, EntityRef, Label, Link, MeetingRow, Shared, Shortened,
    SideLink, Tongue,
};

/// `texts`: the texts of two accounts of a meeting, with links between their statements on the same points.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TextPairView {
    /// The meeting.
    pub meeting: Shared<MeetingRow>,
    /// The first accounts of the meeting, for moving between them.
    pub sides: Shortened<SideLink>,
    /// Where they are compared; none if no account has a statement.
    pub compared: Option<String>,
    /// How many points link the two texts.
    pub points: usize,
    /// How many topics that no point covers link them.
    pub topics: usize,
    /// The two texts, in the order of the meeting.
    pub texts: Vec<TextColumn>,
}

/// One of two texts.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TextColumn {
    /// `1` for the text that comes first, `2` for the other. Ids in the text begin with `_1-` or `_2-`.
    pub place: usize,
    /// The place of the account among those of the meeting, from 1.
    pub column: usize,
    /// The account.
    pub account: AccountLink,
    /// The title of the text.
    pub title: String,
    /// Attributes that say in which language the title is.
    pub lang: Tongue,
    /// The language of the text, as a BCP 47 tag.
    pub language: String,
    /// The direction of the language: `ltr` or `rtl`.
    pub dir: &'static str,
    /// Who published the account.
    pub publisher: Option<Shared<EntityRef>>,
    /// When it was published.
    pub published: Option<DateView>,
    /// What of the account is shown: its own words, a translation or a summary, of all of it or of a part.
    pub shown: String,
    /// What was not seen of the account.
    pub extent_note: Option<String>,
    /// The text from the beginning to the end.
    pub blocks: Vec<TextBlock>,
    /// Pages with another account instead of this one: the first of them, and on the page of the first two texts all.
    pub instead: Shortened<Link>,
}

/// A block of a text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TextBlock {
    /// Its HTML. Words of a statement have the id `_1-s-ream`: the place of the text, and the id of the statement.
    pub html: String,
    /// The points and topics of the statements that begin in it, on which the other text has statements.
    pub notes: Vec<TextNote>,
    /// All others, by what is known of them in the other account.
    pub alone: Vec<TextAlone>,
}

/// Points and topics in a block on which the other text has no statement.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TextAlone {
    /// What is known of them in the other account: `told`, it lists the topic; `elsewhere`, `named`, `absent` or
    /// `unknown`.
    pub state: &'static str,
    /// The same in words.
    pub standing: String,
    /// The points and topics.
    pub notes: Vec<TextNote>,
}

/// A point or topic in a block, and what the other text has of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TextNote {
    /// Its id.
    pub id: String,
    /// The number of the point or topic in both texts.
    pub number: usize,
    /// The ids of the words of this block, with spaces between them.
    pub of: String,
    /// The ids of the words of the other text, with spaces between them.
    pub to: String,
    /// The point or topic.
    pub subject: Link,
    /// Whether it is a point that editors compared, not a topic.
    pub is_point: bool,
    /// What this account makes of the point, unless it just states it: `answers`
    pub stance: Option<Label>,
    /// The act of each statement on it in this block.
    pub acts: Vec<Shared<ActView>>,
    /// The words of the other text on the same.
    pub others: Vec<TextLink>,
}

/// A link to a statement in the other text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TextLink {
    /// The address of its words, within the page.
    pub url: String,
    /// Its act.
    pub act: Shared<ActView>,
}
