//! What stands beside a name and makes another name of both: `Michael Jordan` is no country, `Wang Yi-ting` is
//! not Wang Yi, and `Kuwait City` is not Kuwait. Where there is doubt, nothing is linked.

use std::ops::Range;

use crate::source::edtf::words::MONTHS;

/// Names of cities, waters and papers end so, in English.
const FOLLOWING: &[&str] = &[
    "Avenue",
    "Airlines",
    "Airways",
    "Basin",
    "Bay",
    "Beach",
    "Bowl",
    "Canal",
    "Channel",
    "City",
    "County",
    "Creek",
    "Daily",
    "Delta",
    "Falls",
    "Gardens",
    "Gulf",
    "Heights",
    "Herald",
    "Hills",
    "Lake",
    "Ocean",
    "Peninsula",
    "Post",
    "River",
    "Road",
    "Sea",
    "Square",
    "Strait",
    "Straits",
    "Street",
    "Times",
    "Town",
    "Township",
    "Trench",
    "Valley",
];
/// And begin so.
const PRECEDING: &[&str] = &[
    "Sea of",
    "Gulf of",
    "Bay of",
    "Strait of",
    "Straits of",
    "Isthmus of",
    "Bank of",
    "University of",
    "College of",
    "Lake",
    "New",
    "Air",
    "Fort",
    "Mount",
    "River",
    "Radio",
    "Camp",
];
/// Names of countries that people bear too.
const BORNE: &[&str] = &[
    "Jordan", "Chad", "Israel", "Georgia", "Kenya", "India", "Ireland", "Cyprus",
];
/// Words that stand behind the name of a country and belong to no name of a person.
const OFFICES: &[&str] = &[
    "Ambassador",
    "Army",
    "Cabinet",
    "Chief",
    "Crown",
    "Defence",
    "Defense",
    "Delegation",
    "Deputy",
    "Embassy",
    "Energy",
    "Finance",
    "Foreign",
    "Government",
    "Interior",
    "King",
    "Meeting",
    "Minister",
    "Ministry",
    "Parliament",
    "President",
    "Prime",
    "Prince",
    "Queen",
    "Relations",
    "Secretary",
    "Special",
    "State",
    "Summit",
    "Trade",
    "Vice",
];
/// States of the United States, by their names behind that of a town.
const STATES: &[&str] = &[
    "Alabama",
    "Alaska",
    "Arizona",
    "Arkansas",
    "California",
    "Colorado",
    "Connecticut",
    "Delaware",
    "Florida",
    "Hawaii",
    "Idaho",
    "Illinois",
    "Indiana",
    "Iowa",
    "Kansas",
    "Kentucky",
    "Louisiana",
    "Maine",
    "Maryland",
    "Massachusetts",
    "Michigan",
    "Minnesota",
    "Mississippi",
    "Missouri",
    "Montana",
    "Nebraska",
    "Nevada",
    "New Hampshire",
    "New Jersey",
    "New Mexico",
    "North Carolina",
    "North Dakota",
    "Ohio",
    "Oklahoma",
    "Oregon",
    "Pennsylvania",
    "Rhode Island",
    "South Carolina",
    "South Dakota",
    "Tennessee",
    "Texas",
    "Utah",
    "Vermont",
    "Virginia",
    "West Virginia",
    "Wisconsin",
    "Wyoming",
];
/// Towns of the country of Georgia, which may stand before its name.
const GEORGIAN: &[&str] = &[
    "Tbilisi", "Batumi", "Kutaisi", "Gori", "Poti", "Rustavi", "Zugdidi", "Sukhumi",
];
/// Given names that are often met before a family name, in English texts.
const GIVEN: &[&str] = &[
    "Aaron",
    "Adam",
    "Alan",
    "Albert",
    "Alexander",
    "Alice",
    "Amanda",
    "Amy",
    "Andrew",
    "Angela",
    "Ann",
    "Anna",
    "Anne",
    "Anthony",
    "Antony",
    "Arthur",
    "Barbara",
    "Ben",
    "Benjamin",
    "Betty",
    "Bill",
    "Bob",
    "Brian",
    "Bruce",
    "Carl",
    "Carol",
    "Caroline",
    "Catherine",
    "Charles",
    "Charlotte",
    "Chris",
    "Christine",
    "Christopher",
    "Colin",
    "Craig",
    "Dan",
    "Daniel",
    "David",
    "Deborah",
    "Dennis",
    "Diana",
    "Diane",
    "Donald",
    "Donna",
    "Dorothy",
    "Douglas",
    "Edward",
    "Eleanor",
    "Elizabeth",
    "Emily",
    "Emma",
    "Eric",
    "Ethan",
    "Eugene",
    "Eva",
    "Francis",
    "Frank",
    "Fred",
    "Gary",
    "George",
    "Gerald",
    "Grace",
    "Graham",
    "Greg",
    "Gregory",
    "Hamilton",
    "Harold",
    "Harry",
    "Heather",
    "Helen",
    "Henry",
    "Howard",
    "Ian",
    "Isaac",
    "Jack",
    "Jacob",
    "James",
    "Jane",
    "Janet",
    "Jason",
    "Jean",
    "Jeff",
    "Jeffrey",
    "Jennifer",
    "Jeremy",
    "Jerry",
    "Jessica",
    "Jim",
    "Joan",
    "Joe",
    "John",
    "Jonathan",
    "Joseph",
    "Joshua",
    "Joyce",
    "Juan",
    "Judith",
    "Judy",
    "Julia",
    "Julian",
    "Julie",
    "Justin",
    "Karen",
    "Karl",
    "Kate",
    "Katherine",
    "Kathleen",
    "Keith",
    "Kelly",
    "Kenneth",
    "Kevin",
    "Larry",
    "Laura",
    "Lauren",
    "Lawrence",
    "Leo",
    "Leon",
    "Lewis",
    "Linda",
    "Lisa",
    "Louis",
    "Louise",
    "Lucy",
    "Luis",
    "Luke",
    "Margaret",
    "Maria",
    "Marie",
    "Mark",
    "Martha",
    "Martin",
    "Mary",
    "Matthew",
    "Megan",
    "Melissa",
    "Michael",
    "Michelle",
    "Mike",
    "Nancy",
    "Nathan",
    "Neil",
    "Nicholas",
    "Nicole",
    "Nina",
    "Noah",
    "Olivia",
    "Oscar",
    "Pamela",
    "Patricia",
    "Patrick",
    "Paul",
    "Peter",
    "Philip",
    "Rachel",
    "Ralph",
    "Raymond",
    "Rebecca",
    "Richard",
    "Robert",
    "Roger",
    "Ronald",
    "Rose",
    "Roy",
    "Ruth",
    "Ryan",
    "Sally",
    "Sam",
    "Samuel",
    "Sandra",
    "Sara",
    "Sarah",
    "Scott",
    "Sean",
    "Sharon",
    "Simon",
    "Sophia",
    "Sophie",
    "Stephanie",
    "Stephen",
    "Steve",
    "Steven",
    "Stuart",
    "Susan",
    "Teresa",
    "Terry",
    "Theresa",
    "Thomas",
    "Timothy",
    "Tom",
    "Tony",
    "Vernon",
    "Victor",
    "Victoria",
    "Vincent",
    "Virginia",
    "Walter",
    "Wayne",
    "William",
];
/// What English joins to the name of a person by a hyphen.
const JOINED: &[&str] = &[
    "led",
    "era",
    "style",
    "backed",
    "type",
    "like",
    "chaired",
    "hosted",
    "appointed",
    "brokered",
    "designate",
    "elect",
    "signed",
    "nominated",
    "supported",
    "sponsored",
    "based",
    "themed",
    "inspired",
    "friendly",
];
/// What tells a son from his father.
const AFTER_NAMES: &[&str] = &["Jr", "Sr", "II", "III", "IV"];
/// Days, which like months belong to no name of a person.
const DAYS: &[&str] = &[
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
/// Languages that write every noun with a capital.
const CAPITAL_NOUNS: &[&str] = &["de", "lb", "gsw", "nds"];
/// No more of a text is read around a name.
const NEAR: usize = 240;

/// A name in a folded text.
pub(super) struct Named<'t> {
    pub(super) text: &'t str,
    pub(super) range: Range<usize>,
    /// The language of the text, without script and region.
    pub(super) language: &'t str,
}

impl<'t> Named<'t> {
    fn name(&self) -> &'t str {
        &self.text[self.range.clone()]
    }

    fn before(&self) -> &'t str {
        let from = self.range.start.saturating_sub(NEAR);
        let head = &self.text[self.text.floor_char_boundary(from)..self.range.start];
        head.rsplit('\n').next().unwrap_or(head)
    }

    fn after(&self) -> &'t str {
        let to = self.text.floor_char_boundary(self.range.end + NEAR);
        let tail = &self.text[self.range.end..to];
        tail.split('\n').next().unwrap_or(tail)
    }

    /// The word right behind it, if only a space is between.
    fn next(&self) -> Option<&'t str> {
        let rest = self.after().strip_prefix(' ')?;
        let word = rest
            .split(|c: char| !c.is_alphanumeric() && c != '\'')
            .next()?;
        (!word.is_empty()).then_some(word)
    }

    /// The word right before it, if only a space is between.
    fn previous(&self) -> Option<&'t str> {
        let head = self.before().strip_suffix(' ')?;
        let word = head
            .rsplit(|c: char| c.is_whitespace() || "(\"“['".contains(c))
            .next()?;
        (!word.is_empty()).then_some(word)
    }

    /// Whether the words around it are all written with capitals, so that these tell nothing.
    fn is_in_headline(&self) -> bool {
        let words = self.before().split(' ').chain(self.after().split(' '));
        let mut long = words.filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 4);
        let mut any = false;
        let all = long.all(|word| {
            any = true;
            let begins = word.chars().find(|c| c.is_alphabetic());
            begins.is_some_and(char::is_uppercase)
        });
        any && all
    }

    /// Whether a given name stands right before it, or one and an initial: `Michael B. Jordan`.
    fn follows_given_name(&self) -> bool {
        let Some(word) = self.previous() else {
            return false;
        };
        let initial =
            word.len() == 2 && word.ends_with('.') && word.starts_with(char::is_uppercase);
        let word = match initial {
            true => {
                let head = self.before().trim_end_matches(' ').trim_end_matches(word);
                head.trim_end().rsplit(' ').next().unwrap_or_default()
            }
            false => word,
        };
        is_one_of(word, GIVEN)
    }

    /// Whether a word with a capital follows that may belong to the name of a person.
    fn precedes_family_name(&self, name_begins: impl Fn(usize) -> bool) -> bool {
        let Some(word) = self.next() else {
            return false;
        };
        let proper = word.starts_with(char::is_uppercase)
            && word.chars().skip(1).all(char::is_lowercase)
            && word.chars().count() > 1;
        proper
            && !CAPITAL_NOUNS.contains(&self.language)
            && !is_one_of(word, DAYS)
            && !is_one_of(word, &MONTHS)
            && !is_one_of(word, OFFICES)
            && !name_begins(self.range.end + 1)
            && !self.is_in_headline()
    }

    /// Whether the name of a country names something else here. `name_begins` and `name_ends` tell where
    /// other names stand.
    pub(super) fn is_no_country(
        &self,
        name_begins: impl Fn(usize) -> bool,
        name_ends: impl Fn(usize) -> bool,
    ) -> bool {
        let name = self.name();
        if !name.starts_with(|c: char| c.is_ascii()) {
            return self.is_part_of_word();
        }
        if name == "US" && self.shouts() {
            return true;
        }
        let followed = self.next().is_some_and(|word| is_one_of(word, FOLLOWING));
        let head = self.before().strip_suffix(' ').unwrap_or_default();
        let preceded = PRECEDING.iter().any(|words| {
            head.strip_suffix(words)
                .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        });
        if followed || preceded || self.is_in_state() || self.follows_given_name() {
            return true;
        }
        if name == "Georgia" && self.follows_town(&name_ends) {
            return true;
        }
        is_one_of(name, BORNE) && self.precedes_family_name(name_begins)
    }

    /// Whether a state of the United States follows the name of a place: `Paris, Texas`.
    pub(super) fn is_in_state(&self) -> bool {
        self.after().strip_prefix(", ").is_some_and(|rest| {
            STATES.iter().any(|state| {
                rest.strip_prefix(state)
                    .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            })
        })
    }

    /// Whether the name of a town stands before it, and a comma: `Sea Island, Georgia`.
    fn follows_town(&self, name_ends: impl Fn(usize) -> bool) -> bool {
        let Some(head) = self.before().strip_suffix(", ") else {
            return false;
        };
        let word = head.rsplit(' ').next().unwrap_or_default();
        word.starts_with(char::is_uppercase)
            && !is_one_of(word, GEORGIAN)
            && !name_ends(self.range.start - ", ".len())
    }

    /// Whether a line is written in capitals alone, so that `US` may be a pronoun.
    fn shouts(&self) -> bool {
        let words = self.before().split(' ').chain(self.after().split(' '));
        let mut long = words.filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 2);
        let mut any = false;
        let all = long.all(|word| {
            any = true;
            !word.contains(char::is_lowercase)
        });
        any && all
    }

    /// Whether letters around it make another word of it, in a script without spaces.
    fn is_part_of_word(&self) -> bool {
        // A country and the first half of `state`, `international`, `affairs of state` or `defence`.
        self.name().ends_with('国')
            && self.name().chars().count() == 2
            && self
                .after()
                .starts_with(['家', '际', '務', '务', '防', '際'])
    }

    /// Whether the name of a person is a part of a longer one that is not known. `own` tells whether a word
    /// belongs to a name of the person.
    pub(super) fn is_cut(
        &self,
        name_begins: impl Fn(usize) -> bool,
        own: impl Fn(&str) -> bool,
    ) -> bool {
        let after = self.after();
        if let Some(rest) = after.strip_prefix('-')
            && rest.starts_with(char::is_lowercase)
        {
            let word = rest
                .split(|c: char| !c.is_alphanumeric())
                .next()
                .unwrap_or_default();
            if !is_one_of(word, JOINED) {
                return true;
            }
        }
        let rest = after.strip_prefix(", ").or_else(|| after.strip_prefix(' '));
        let suffix = rest.and_then(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
        if suffix.is_some_and(|word| is_one_of(word, AFTER_NAMES)) {
            return true;
        }
        let single = !self.name().contains(' ');
        let other_given =
            single && self.follows_given_name() && self.previous().is_some_and(|word| !own(word));
        other_given || self.precedes_family_name(name_begins) && !self.next().is_some_and(own)
    }
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.contains(&word)
}
