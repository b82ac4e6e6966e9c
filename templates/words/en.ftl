# The texts of the interface in English, the fallback for all other languages.
#
# The syntax is Fluent: https://projectfluent.org/fluent/guide/. A message is `name = Text`; `{ $name }`
# inserts a value, and a select expression gives a text for each plural form of the language. The elements
# <b>, <em>, <strong>, <ins> and <del> are allowed in messages that are part of the text of a page.

### Lists, titles and marks

# The first names of a list and the next: “Cambodia, China”.
list-more = { $list }, { $item }
# All but the last, and the last: “Cambodia, China and Japan”.
list-last = { $list } and { $item }
# Things of different kinds in a row: “Washington, 12 May 2022”.
list-comma = { $list }, { $item }
# The comma between names that are links, with its space.
comma = { ", " }
# Between a name and what is said of it.
colon = { ": " }
# The word before the last of several names that are links, with its spaces.
and = { " and " }
title-page = { $title }, page { $number }

### Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $day } { $month } { $year }
date-time = { $date }, { $time }
date-month = { $month } { $year }
# A day of which only the month is known.
date-some-day = a day in { $month } { $year }
date-spring = spring { $year }
date-summer = summer { $year }
date-autumn = autumn { $year }
date-winter = winter { $year }
# $year is the first of the ten.
date-decade = the { $year }s
date-between = between { $from } and { $to }
date-about = about { $date }
date-uncertain = { $date } (uncertain)
date-about-uncertain = about { $date } (uncertain)
# Days of one month: “12–13 May 2022”.
date-days = { $from }–{ $to } { $month } { $year }
# Days of two months of a year: “30 April – 2 May 2022”; $to is a whole date.
date-days-of-months = { $from } { $month } – { $to }
date-range = { $from } – { $to }
# Since then, and still so.
date-since = since { $date }
# From then on; how long is not known.
date-from = from { $date }
date-until = until { $date }
# When accounts show somebody in an office of which no more is known.
date-attested = attested { $date }
date-unknown = not known

### Numbers of things

count-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
count-readouts = { $count ->
    [one] { $count } readout
   *[other] { $count } readouts
}
count-accounts = { $count ->
    [one] { $count } readout
   *[other] { $count } readouts
}
named-in-accounts = { $count ->
    [one] mentioned in { $count } readout
   *[other] mentioned in { $count } readouts
}
count-statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
count-commitments = { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}
count-topics = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
}
count-mentions = { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
count-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
count-mentions-in-accounts = { $mentions ->
    [one] { $mentions } mention
   *[other] { $mentions } mentions
} in { $accounts ->
    [one] { $accounts } readout
   *[other] { $accounts } readouts
}
# What the numbers beside the entries of a list are.
counted-meetings = Number of meetings
counted-statements = Number of statements
# Read out after a number that stands before it.
unit-meetings = { $count ->
    [one] meeting
   *[other] meetings
}
unit-statements = { $count ->
    [one] statement
   *[other] statements
}
unit-times = { $count ->
   *[other] times
}
in-all = { $count } in total
# How many more there are of a list that is cut short.
and-more = and { $count } more

### The frame of every page

skip = Skip to content
skip-to-text = Skip to the text
skip-to-comparison = Skip to the comparison
menu-about = About
pages-below = Pages in this section
menu-main = Main
menu-more = More
menu = Menu
breadcrumbs = Breadcrumbs
the-archive = The archive
follow = Follow
follow-archive = Feeds
to-top = Back to top
edited-by = Edited by { $editors }.
made-with = Built with { $generator }.
json-feed = { $title } (JSON Feed)

### Pages of a list

pages = Pages
page-of = Page { $number } of { $count }
page = Page
previous = Previous
next = Next
earlier = Earlier
later = Later

### Indexes

index = Index
letters = Letters
filter = Filter
filter-found = { $count } of { $total }
sort-by = Sort
sort-newest = Newest first
sort-oldest = Oldest first
sort-strongest = Strongest first
copy-sentence = Copy the address of this sentence
chronology = Chronology
meetings = Meetings
readouts = Readouts
relations = Country pairs
statements = Statements
commitments = Commitments
years = Years
vocabulary = Vocabulary
people = People
countries = Countries
organizations = Organizations
places = Places
events = Events
instruments = Agreements
topics = Topics
about-people = Everybody who took part in a meeting or is mentioned in a readout, one person at a time.
about-countries = Countries that are party to a meeting or mentioned in a readout.
about-organizations = Ministries, governments and international organizations.
about-places = Places where meetings were held, and places mentioned in readouts.
about-events = Summits and conferences where meetings were held.
about-instruments = Agreements, schemes and statements mentioned in readouts.
about-topics = What the meetings were about.
about-meetings = Every meeting in this archive, newest first.
about-readouts = Every readout, by the date of its meeting, newest first.
about-relations = Every two parties that met, with all their meetings.
about-years = Every year with its meetings.
about-year = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
} in { $year }, month by month.
undated = Undated
no-entries = The archive has no entries of this kind yet.
nothing-yet = There is nothing here yet.
month-unknown = Month not known
no-meeting-of-year = No meeting of this year is recorded.
no-meeting-yet = No meeting is recorded yet.
other-years = Other years
year = Year
meetings-by-year = Meetings by year

### The front page

front-accounts = { $count ->
    [one] <b>{ $count }</b> readout
   *[other] <b>{ $count }</b> readouts
}
front-meetings = { $count ->
    [one] <b>{ $count }</b> meeting
   *[other] <b>{ $count }</b> meetings
}
front-one-meeting = { $count ->
    [2] One meeting, two readouts
   *[other] One meeting, { $count } readouts
}
front-from-archive = From the archive
front-compare = Compare them topic by topic
front-facts = About the meeting
front-newest = Latest readouts
front-all-accounts = All readouts
front-no-account = The archive has no readouts yet.
front-years = By year
front-ways = Browse
front-ways-note = The number next to a name is the number of its meetings.
all-countries = All countries
all-organizations = All organizations
all-relations = All country pairs
all-people = All people
all-topics = All topics

### Whose account it is

# $ends is `s` if the name ends in that letter, which changes the English genitive.
account-of = { $ends ->
    [s] { $name }’ readout
   *[other] { $name }’s readout
}
accounts-of = { $ends ->
    [s] { $name }’ readouts
   *[other] { $name }’s readouts
}
joint-account = Joint readout
joint-accounts = Joint readouts
# Within a sentence.
the-joint-account = the joint readout
# The side of a joint account, where sides stand in a row.
joint = Joint
this-archive = This archive
# What tells an account from others of the same side: $name published it, or is its title.
account-from = { $account } ({ $name })

### How a text relates to the original

rendition-verbatim = Verbatim
rendition-summary = Summary
rendition-translation = Translation
rendition-excerpt = Excerpt
badge-summary = Summary in the archive’s words
badge-summary-means = The content of the original, in the words of this archive’s editors. Do not quote it as the publisher’s own text.
badge-verbatim-means = The words of the original, unchanged.
badge-excerpt-means = Part of the original, in its own words.
badge-translation-means = The original in another language.
uncertain = Uncertain
uncertain-means = The facts of this record are uncertain; its page says why, if that is known.
not-certain = Uncertain.
not-sure-of-account = This readout is uncertain.
not-sure-of-meeting = The facts of this meeting are uncertain.
not-sure-of-entry = This entry is uncertain.

### What an account is, and the form of a meeting

kind-readout = Readout
kind-joint-statement = Joint statement
kind-transcript = Transcript
kind-press-conference = Press conference
format-meeting = Meeting
format-call = Telephone call
format-visit = Visit
format-courtesy-call = Courtesy call
format-sidelines = On the sidelines
format-video = Video call

### Facts

meeting = Meeting
the-facts = The facts
the-meeting = The meeting
at-a-glance = At a glance
fact-date = date
fact-place = place
fact-format = type
fact-event = event
fact-parties = parties
fact-participants = participants
# The form of a meeting among what records say of it.
claim-meeting = meeting
claim-call = call
claim-visit = visit
claim-courtesy-call = courtesy-call
claim-sidelines = sidelines
claim-video = video
label-meeting = Meeting
label-date = Date
label-place = Place
label-form = Type of meeting
label-occasion = Occasion
label-duration = Duration
label-parties = Parties
label-participants = Participants
label-rendition = Form of text
label-source = Source
label-extent = Extent
extent-whole = The account was read in full.
extent-partial = The account was read in part.
extent-digest = Only a report of the account by somebody else was read.
label-original = Official text
label-coding = Annotation
coding-complete = the whole text was covered
coding-incomplete = the text was not covered completely
original-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
original-paragraphs = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
}
label-rights = Rights
# The license of a summary, which is in the archive's own words.
summary-license = This summary: { $license }
label-sealed = Sealed
label-speaks-of = Topics
label-country = Country
label-part-of = Part of
label-topics = Topics
label-position = Position
label-meetings = Meetings
label-named-in = Mentioned in
north = N
south = S
east = E
west = W

### Lists of meetings and accounts

held-label = { $count ->
    [one] Readout
   *[other] Readouts
}
# Of a meeting of which one account is held: “Account Cambodia only”.
held-only = the only one in this archive
held-none = No readout in this archive
published = published { $date }
published-unknown = date of publication unknown
read-account = Read the readout
role-party = party
role-participant = took part
role-place = met here
role-occasion = occasion of the meeting
role-issuer = issued a readout
role-in = in { $account }
role-in-every = in every readout
role-in-some = in { $some } of { $all } readouts
role-named = { $count ->
    [1] mentioned once
    [2] mentioned twice
   *[other] mentioned { $count } times
}

### An account

about-this-text = About this text
rendition-summary-means = A summary in the words of this archive’s editors; not the publisher’s own text.
source-read = retrieved { $date }
source-archived = archived copy
# The publisher removed the text; $date is when editors found it so.
source-gone = removed from its address, as found on { $date }
sealed-means = The words have not changed since this archive sealed them.
other-sides-account = The other side’s readout
other-accounts-of-meeting = Other readouts of this meeting
both-accounts-by-topic = Both readouts, topic by topic
all-accounts-by-topic = All readouts, topic by topic
other-accounts = Other readouts
no-other-account = No other readout of this meeting is in this archive.
in-the-relation = Meetings of this pair
meetings-before-and-after = Previous and next meeting
how-to-cite = How to cite
copy = Copy
copied = Copied
copy-by-hand = Select the text and copy it
notes = Notes
back-to-text = { $places ->
    [one] Back to the text
   *[other] Back to the text, place { $place }
}

### Annotations beside an account

footnote = Footnote
footnote-back = Footnote { $number }, back to the text
back-to-words = Back to the words
back-to-words-at = Back to the words, place { $place }
the-talks-are = The talks: { $words }
the-talks = The talks
editors-note = Editor’s note
commitment = Commitment
# What became of a commitment, and what followed it up.
commitment-see = { $status }; see { $accounts }
cite = Cite
# The number of the annotation, after “Cite”, for those who hear it.
cite-number = { " " }{ $number }
statement-label = Statement { $number }: { $act }
atmosphere-label = Statement { $number }: words about the talks
note-label = Note { $number }
# Between who speaks and to whom.
to = { "to " }
strength-of = strength { $level } of 5
tone-and-strength = { $tone }, strength { $level } of 5
passages = { $count ->
    [one] { $count } numbered passage
   *[other] { $count } numbered passages
}
key-cooperative = cooperative
key-neutral = neutral
key-critical = critical
key-talks = about the talks
key-note = editor’s note
what-words-mean = What the words mean

### A meeting

the-account-is-below = The facts of this meeting come from the readout below.
the-accounts-are-below = The facts of this meeting come from the readouts below.
only-facts = Only the facts of this meeting are recorded.
records-disagree = Where the records disagree
fact = Fact
according-to = According to
it-was = Value
accounts-side-by-side = The readouts, side by side
the-text = The text
accounts-of-this-meeting = Readouts of this meeting
compare-accounts = Compare
show = Show
show-names = Names
# A statement in the margin of a text, against the readout before.
stronger-than = Stronger than on { $date }
# In a cell of a table that is empty, for those who do not see it.
cell-empty = none
the-account = The readout
accounts = Readouts
only-one-side = Readout from one side only: { $side }.
no-account-of-meeting = No readout of this meeting is in this archive.
who-speaks-of-what = Topics by readout
coverage-means = A dash: the topic is absent from an account that was read in full and completely annotated. A ring: the text names the topic, but nobody has annotated it. A question mark: not known.
topic-column = Topic
the-account-of = : the readout
only-joint = only in the joint readout
only-side = only in the readout of { $side }
speaks-of-it = has the topic
account-speaks-of = Topics of the readout
record-speaks-of = Topics of the record
also-in = Also in { $relations }

### The accounts of a meeting against each other

topic-by-topic = Topic by topic
no-topic-short = None recorded
no-topic = None recorded.
joint-is-of-all = The joint readout speaks for all parties. Every other readout speaks for its own side.
comparison-means = A topic counts as absent from an account only if the account was read in full, was completely annotated, and neither has the topic nor names it. For every other account it is not known; a note below the heading says why.
compared-no-topic = Without a topic
compared-alone = What { $account } says
compared-both = In both readouts
compared-all = In all readouts
compared-some = In some readouts
compared-named = Annotated in one readout, named in the text of another
compared-only = Only in { $account }
compared-one = In { $account }; not known for { $others }
accounts-and-more = { $count ->
    [one] { $accounts } and { $count } other readout
   *[other] { $accounts } and { $count } other readouts
}
compared-not-in = In { $account }, not in { $others }
standing-absent = Not in this readout, which was read in full.
standing-digest = Not known: only a report of this account by somebody else was read.
standing-partial = Not known: this account was read only in part.
standing-extent = Not known: it is not recorded how much of this account was read.
standing-coding = Not known: it is not recorded that this account was annotated completely.
not-known = not known
speaks-without-statement = { $topics ->
    [one] Lists the topic, but has no statement here.
   *[other] Lists the topics, but has no statement here.
}
named-not-annotated = Named in the text in this archive, but not annotated.
commitment-is = Commitment: { $status }
commitment-is-see = Commitment: { $status }; see { $accounts }
in-archives-words = In the archive’s words.
words-of-summary = Words of the archive’s summary
words-of-translation = Words of the translation
words-of-account = The words of the readout
read-in-summary = Read it in the archive’s summary
read-in-translation = Read it in the translation
read-in-account = Read it in the readout
# Words of a text between quotation marks.
quoted = “{ $quote }”
account-describes-talks = How the talks were described
each-describes-talks = How the talks were described
word-also-in = also in { $accounts }
word-here-only = not recorded for the others
word-in-no-other = only in this readout
no-such-words = No such words are recorded.
not-gone-through = Not annotated.
balance-on = { $statements ->
    [0] { $account } has no statement here and { $topics ->
        [one] { $topics } topic
       *[other] { $topics } topics
    }
    [one] { $account } has { $statements } statement and { $topics ->
        [one] { $topics } topic
       *[other] { $topics } topics
    }
   *[other] { $account } has { $statements } statements and { $topics ->
        [one] { $topics } topic
       *[other] { $topics } topics
    }
}
balance-no-topic = { $statements ->
    [0] { $account } has no statement here and no topic
    [one] { $account } has { $statements } statement without a topic
   *[other] { $account } has { $statements } statements without a topic
}
# What two accounts have, one after the other, and the sentence that comes of it.
balance-more = { $first }; { $next }
balance-whole = { $parts }.
balance-sharing = { $balance } { $sharing }
balance-not-compared = { $count ->
    [one] { $balance } { $accounts }: no statements or topics are recorded, so this readout is not compared.
   *[other] { $balance } { $accounts }: no statements or topics are recorded, so these readouts are not compared.
}
shared-none-of-two = No topic is recorded for both.
shared-of-two = { $count ->
    [one] { $count } topic is recorded for both.
   *[other] { $count } topics are recorded for both.
}
shared-none = No topic is recorded for more than one of them.
shared-some = { $count ->
    [one] { $count } topic is recorded for more than one of them, none for all.
   *[other] { $count } topics are recorded for more than one of them, none for all.
}
shared-all = { $count ->
    [one] { $count } topic is recorded for all of them.
   *[other] { $count } topics are recorded for all of them.
}
shared-more = { $count ->
    [one] { $count } topic is recorded for more than one of them, { $all } for all.
   *[other] { $count } topics are recorded for more than one of them, { $all } for all.
}

### A person, country, organization, place, event, instrument or topic

person = Person
country = Country
organization = Organization
place = Place
event = Event
instrument = Agreement
topic = Topic
also-called = Also known as
named-in-none = no readout
nothing-written = There is no description of { $name } yet.
offices = Offices
office-dates-unknown = dates not known
people-met = People met
also-spoken-of = Related topics
spoken-of-at-meetings = Topics of these meetings
who-spoke-and-how = Who spoke about it, and how
speakers-note = According to the readouts in this archive. The number next to an act is the number of the speaker’s statements.
speaker = Speaker
how = How
more-speakers = { $count ->
    [one] and { $count } more speaker
   *[other] and { $count } more speakers
}
no-meeting-of = No meeting with { $name } is recorded.
accounts-of-meetings = Readouts of other meetings
accounts-of-meetings-note = Meetings whose readouts mention { $name } or were issued by it. It did not necessarily take part.
how-words-on-it-moved = How the wording changed
words-on-it-note = What the readouts of two parties say about it, from meeting to meeting.
in-context = In context
related = Related
about-entity = { $count ->
    [one] { $count } meeting of this archive
   *[other] { $count } meetings of this archive
}; { $accounts ->
    [one] mentioned in { $accounts } readout.
   *[other] mentioned in { $accounts } readouts.
}

### Mentions in context

mentions-in-context = Mentions in context
mentions-of = { $name }: mentions in context
about-mentions = { $mentions ->
    [one] { $mentions } mention
   *[other] { $mentions } mentions
} of { $name } in { $accounts ->
    [one] { $accounts } readout
   *[other] { $accounts } readouts
}, each with the surrounding words.
account-in-summary = { $account }, in the archive’s words
account-in-translation = { $account }, in translation
more-in-account = and { $count } more in this readout
all-mentions = All { $mentions } mentions in { $accounts ->
    [one] { $accounts } readout
   *[other] { $accounts } readouts
}

### Two parties

relation = Country pair
tally-meetings = { $count ->
    [one] meeting
   *[other] meetings
}
told-by-both = readouts from both sides
told-by-one = readout from one side only
told-by-none = no readout
told-by-withdrawn = a readout was withdrawn
who-met = Who met
for-neither = For neither party
no-one-named = No participants are recorded.
what-they-spoke-of = What they talked about
how-words-moved = How the wording changed
words-moved-note = What each side’s readouts say on one topic, from meeting to meeting.
more-topics = { $count ->
    [one] { $count } more topic
   *[other] { $count } more topics
}
relation-commitments-note = What was promised at these meetings, each according to one side’s readout, and what became of it.
no-meeting = No meeting is recorded.
about-relation = { $count ->
    [one] { $relation }: { $count } meeting, { $span }.
   *[other] { $relation }: { $count } meetings, { $span }.
}

### How the words on a topic moved

trail = Wording over time
trail-title = { $relation } on { $topic }
about-trail = What the readouts of { $parties } say on { $topic }, and how the wording changed: { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
} at { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
}.
lane-spoken = { $held ->
    [one] { $accounts } have statements on { $topic } at { $spoken } of { $held } meeting
   *[other] { $accounts } have statements on { $topic } at { $spoken } of { $held } meetings
}
lane-silent = { $held ->
    [one] { $accounts } have no statement on { $topic } at { $held } meeting
   *[other] { $accounts } have no statement on { $topic } at { $held } meetings
}
# Clauses after one of the two above.
lane-unread = ; { $count } of these readouts may say more than is annotated
lane-missing = ; for { $count } more there is no readout in this archive
lane-not-held = { $accounts } are not in this archive.
sentence-end = .
not-own-words = Not the governments’ own words.
not-only-own-words = Not only the governments’ own words.
some-words-of-both = Some statements are in the words of the archive’s summaries or of translations; each of them says so, and their wording is not compared.
some-words-of-summaries = Some statements are in the words of the archive’s summaries; each of them says so, and their wording is not compared.
some-words-of-translations = Some statements are in the words of translations; each of them says so, and their wording is not compared.
all-words-of-both = All statements are in the words of the archive’s summaries or of translations. Their wording is not compared.
all-words-of-summaries = All statements are in the words of the archive’s summaries. Their wording is not compared.
all-words-of-translations = All statements are in the words of translations. Their wording is not compared.
glance-note = The strongest recorded act of each side, according to its own readout. Strength, from 1 to 5, is on { $scale }. “Stronger” and “softer” compare only readouts that were read whole and annotated.
this-archives-scale = this archive’s own scale
glance-silent = not in it
glance-others = said by others
glance-unread = not annotated
glance-joint = joint readout only
glance-missing = no readout in this archive
meeting-by-meeting = Meeting by meeting
trail-note = Each statement is compared with the last statement of the same speaker in the same side’s readouts. <del>Struck through</del>: words that are gone. <ins>Underlined</ins>: new words.
in-the-account = In the readout
in-the-translation = In the translation
in-the-summary = In the archive’s summary
absent-silent = Nothing on { $topic }; this account was read in full.
absent-unknown = Not known whether this account has { $topic }: it was not read in full, or not annotated completely.
absent-unmarked = This readout lists { $topic }, but has no annotated statement on it.
absent-named = The text in this archive names { $topic }, but has no annotated statement on it.
absent-unread = This readout is not annotated yet.
absent-joint = From this side, the archive has only the joint readout.
absent-missing = No readout from this side is in this archive.
# Words that are gone or new, as those hear it who cannot see it.
diff-gone = { " [gone: " }
diff-new = { " [new: " }
diff-end = { "] " }
shift-softer = Softer
shift-level = Same strength
shift-stronger = Stronger
shift-recorded = Other act recorded
shift-from-to = <strong>{ $shift }:</strong> from “{ $old }” ({ $oldstrength }) to “{ $new }” ({ $newstrength })
shift-from-to-tone = <strong>{ $shift }:</strong> from “{ $old }” ({ $oldstrength }, { $oldtone }) to “{ $new }” ({ $newstrength }, { $newtone })
wording-same = The same words
wording-new = New wording
wording-reworded = Reworded
wording-other-language = In another language
wording-not-own-words = Not the publisher’s own words
same-words-as = The same words as on { $date }.
same-words-as-by = The same words as on { $date }, then said by { $speakers }.
not-compared-with = Not compared with { $date }, which is in another language.
not-compared-own-words = Not compared with { $date }: the words of a summary or a translation are not the publisher’s own.
new-wording = New wording.
compared-with = Compared with { $date }
then-said-by = Then said by { $speakers }, according to the readout.
earlier-words = The earlier words in their readout
# Meetings of a trail at which nothing was said on its topic. $where is `before`, `between` or `after`
# those at which something was.
silence-missing = { $where ->
    [before] { $count ->
        [one] { $count } earlier meeting
       *[other] { $count } earlier meetings
    }
    [after] { $count ->
        [one] { $count } later meeting
       *[other] { $count } later meetings
    }
   *[between] { $count ->
        [one] { $count } meeting in between
       *[other] { $count } meetings in between
    }
}: no readout in this archive
silence-told = { $where ->
    [before] { $count ->
        [one] { $count } earlier meeting
       *[other] { $count } earlier meetings
    }
    [after] { $count ->
        [one] { $count } later meeting
       *[other] { $count } later meetings
    }
   *[between] { $count ->
        [one] { $count } meeting in between
       *[other] { $count } meetings in between
    }
}: no statement on { $topic } in { $told ->
    [one] the readout in this archive
   *[other] the readouts in this archive
}
silence-told-some = { $where ->
    [before] { $count ->
        [one] { $count } earlier meeting
       *[other] { $count } earlier meetings
    }
    [after] { $count ->
        [one] { $count } later meeting
       *[other] { $count } later meetings
    }
   *[between] { $count ->
        [one] { $count } meeting in between
       *[other] { $count } meetings in between
    }
}: no statement on { $topic } in { $told ->
    [one] the readout in this archive
   *[other] the readouts in this archive
}, which exist for { $told } of them

### Statements and commitments

annotations = Annotations
statements-lead = Who performed which speech act, toward whom, on which topic: words of readouts, as classified by this archive’s editors. Each statement is what one readout says, not what is known to have been said.
about-statements = Who said what to whom, according to which readout: { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}, by speaker, by speech act and by topic.
by-speaker = By speaker
by-speaker-note = The number next to a name is the number of its statements.
by-act = By speech act
by-act-note = The { $vocabulary } explains each act.
vocabulary-in-text = vocabulary
by-topic = By topic
more-by-index = { $count } more in the index
newest-statements = Latest statements
statements-of-act = Statements: { $name }
statements-by = Statements by { $name }
statements-naming = Statements that mention { $name }
statements-about = Statements about { $name }
statements-on = Statements on { $name }
commitments-by = Commitments made by { $name }
commitments-to = Commitments to { $name }
commitments-between = Commitments: { $relation }
all-statements = All { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
all-statements-by = All { $count ->
    [one] { $count } statement
   *[other] { $count } statements
} by { $name }
all-statements-naming = All { $count ->
    [one] { $count } statement
   *[other] { $count } statements
} that mention { $name }
all-statements-about = All { $count ->
    [one] { $count } statement
   *[other] { $count } statements
} about { $name }
all-statements-on = All { $count ->
    [one] { $count } statement
   *[other] { $count } statements
} on { $name }
all-commitments = All { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}
all-commitments-by = All { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
} made by { $name }
all-commitments-to = All { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
} to { $name }
about-act = What readouts report with the act “{ $act }”.
about-statements-by = What { $name } said, according to the readouts in this archive.
about-statements-for = What { $name } said, according to the readouts in this archive; what people said on its behalf is listed under their names.
about-statements-naming = Statements by any speaker whose words mention { $name }.
about-statements-about = What others said to { $name }, or in words that mention { $name }, according to the readouts in this archive.
about-statements-on = What was said on the topic “{ $name }”, according to the readouts in this archive.
about-statements-of = What was said about “{ $name }”, according to the readouts in this archive.
about-commitments-by = What { $name } is committed to, according to the readouts in this archive.
about-commitments-by-person = What { $name } promised or is committed to, according to the readouts in this archive.
about-commitments-to = What others promised to { $name } or for the benefit of { $name }, according to the readouts in this archive.
about-commitments-between = What was promised at meetings of { $parties }, according to the readouts in this archive.
act-in-vocabulary = { $tone }, strength { $level } of 5: { $link }
what-vocabulary-says = explanation in the vocabulary
the-page-of = The page of { $subject }
commitment-before-status = { "Commitment: " }
followed-up-in = , followed up in { $accounts }
statement-source = According to { $account } of { $meeting }
statement-source-summary = According to { $account } of { $meeting }, in the archive’s words
statement-source-translation = According to { $account } of { $meeting }, in translation
commitments-lead = Statements that promise something, and what became of it. A promise that several readouts of a meeting record is listed once, with all of them. Whether it was fulfilled is assessed by this archive’s editors, from readouts and from evidence outside this archive.
about-commitments = What was promised, according to which readout, and what became of it: { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}, open, fulfilled and not fulfilled.
status-open = Open
status-kept = Fulfilled
status-lapsed = Not fulfilled
open-commitments = Open commitments
kept-commitments = Fulfilled commitments
lapsed-commitments = Commitments not fulfilled
about-open = Commitments with a result that is not known yet.
about-kept = Commitments that were fulfilled, as far as the archive knows.
about-lapsed = Commitments that were not fulfilled in time, as far as the archive knows.

### The vocabulary

about-vocabulary = The speech acts and the words about the talks that this archive uses to classify what readouts say.
vocabulary-lead = How this archive classifies what readouts say: speech acts, and words that describe the talks.
speech-acts = Speech acts
speech-acts-note = The tone is a property of the act, regardless of the topic. Strength, from 1 to 5, is this archive’s own scale: no authority ranks diplomatic verbs. Codes are the root codes of CAMEO, the codebook of Conflict and Mediation Event Observations.
acts-by-tone = Speech acts by tone
tone-cooperative = Cooperative
tone-neutral = Neutral
tone-critical = Critical
tone-cooperative-means = Gives, thanks, praises, agrees or promises.
tone-neutral-means = States, asks, explains or discusses.
tone-critical-means = Finds fault with somebody or puts pressure on them.
example = { "Example: " }
words-of-atmosphere = How the talks were described
atmosphere-note = A side uses these words to describe the talks. What diplomats mean by them is a convention, never a fact about the talks.
said-times = { $count ->
    [one] used { $count } time
   *[other] used { $count } times
}

### An address at which nothing is, or has moved

not-found = Page not found
about-not-found = There is no page at this address.
not-found-lead = There is no page at this address. It may have moved, or the address may be incomplete.
go-home = { $link }, or browse the indexes:
go-home-link = Go to the home page
has-moved = { $title } has moved.
page-has-moved = This page has moved. { $link }.
page-has-moved-link = Go to its new address

### A meeting in a sentence, for search engines

about-meeting = { $parties }, { $date }. { $accounts }
no-account-is-held = No readout.
accounts-held = { $count ->
    [one] { $count } readout.
   *[other] { $count } readouts.
}

### Translations of an account

side-by-side = Side by side
beside-title = { $title }: original and translation
about-beside = “{ $title }” next to its original, paragraph by paragraph.
original-text = Original
translation-of = Translation of { $original }
read-side-by-side = Read side by side
translations = Translations
translations-title = { $title }: two translations
about-two-translations = “{ $title }” and another translation of the same original, paragraph by paragraph.
same-account = The same readout:
superseded-text = an earlier version
other-translations = Other translations
beside-note = Paragraphs are aligned by their order, not by their content.
beside-note-gaps = The highlighted passages were noted by the archive’s editors, each by the person and on the date given. The degrees are the severity levels of <a href="https://themqm.org/">Multidimensional Quality Metrics</a>; which one fits is the archive’s judgment.
gaps = Gaps noted by editors
gaps-noted =
    { $count ->
        [one] one gap noted
       *[other] { $count } gaps noted
    }
gap-label = Gap { $number }: { $degree }
gap-neutral = neutral
gap-minor = minor
gap-major = major
gap-critical = critical
gap-neutral-means = a different choice of words; neither text is wrong
gap-minor-means = a nuance of meaning; nobody is misled
gap-major-means = a reader understands something different
gap-critical-means = a claim, a promise or a condition is reversed, invented or lost
gap-left-out = Omitted in the translation
gap-added = Added in the translation
gap-only-first = Only in the first text
gap-only-second = Only in the second text
beside-not-aligned = The two texts have different numbers of paragraphs, so they are shown side by side as a whole.

### Two readouts side by side

texts-title = Side by side: { $meeting }
texts-title-of = Side by side: { $accounts }, { $meeting }
about-texts = The texts of { $accounts } on { $meeting }, side by side, with links between what each says on the same point.
texts-linked = { $points ->
    [0] { $topics ->
        [0] No statement of these texts is on a recorded topic.
        [one] 1 topic is marked.
       *[other] { $topics } topics are marked.
    }
    [one] { $topics ->
        [0] 1 point is marked.
        [one] 1 point is marked, and 1 topic that no point covers.
       *[other] 1 point is marked, and { $topics } topics that no point covers.
    }
   *[other] { $topics ->
        [0] { $points } points are marked.
        [one] { $points } points are marked, and 1 topic that no point covers.
       *[other] { $points } points are marked, and { $topics } topics that no point covers.
    }
}
texts-how = Tinted words are annotated. Their number is that of a point, or of a topic that no point covers; the same number in the other text is on the same matter. It leads there, and the line below the paragraph says what the other text has.
texts-how-absence = “Not in” is said only of a readout that was read in full and completely annotated. Of every other one it is not known.
texts-instead = Show instead
texts-other = In the other text:
texts-listed = { $account } lists the topic, without a statement here
texts-elsewhere = { $account } has other statements on the topic
texts-named = named in { $account }, not annotated
texts-absent = not in { $account }
texts-unknown = not known for { $account }
texts-to = { $place ->
    [1] To the second text
   *[other] To the first text
}
shown-whole = The publisher’s own words, in full
shown-part = A part of the publisher’s own words
shown-translation = A translation of the whole text
shown-translation-part = A translation of a part of the text
shown-translation-unknown = A translation; how much of the text it covers is not recorded
shown-summary = A summary by this archive; the text was read in full
shown-summary-part = A summary by this archive; the text was read in part
shown-summary-digest = A summary by this archive, from somebody else’s report of the text
shown-summary-unknown = A summary by this archive; how much of the text was read is not recorded

### What somebody said, by topic and over time

points-differ = Points, differences first
points-all = All { $count } points
courses = By topic and over time
courses-column = Acts, the oldest first
courses-more = { $count ->
    [one] 1 more topic: all statements
   *[other] { $count } more topics: all statements
}
courses-note = The speech acts of { $name } on the topics with the most statements, by year, according to the readouts in this archive. Each word leads to the words of the readout. Words in italics are according to another side’s readout. The number next to a topic is the number of statements; of many, the latest are shown.
course-reported = according to { $account }
partners = Raised with whom
partners-note = By { $accounts } of meetings of two parties. Each cell has the strongest act.
partners-how = A topic counts as not raised only if every readout of these meetings was read in full and completely annotated, and none has the topic or names it. For all others it is not known. “In the readouts” means that they have or name the topic, without a statement by this party. The topics that are known to differ come first.
partner-named = in the readouts
partner-absent = { $count ->
    [one] not in the readout
   *[other] not in { $count } readouts
}
label-code = Code
band-mild = mild
band-middle = middle
band-strong = strong

### Citations, search and frame

search = Search
about-search = Search the readouts, annotations and descriptions of this archive.
search-words = Search for
search-help = Use “quotation marks” to search for a phrase. The arrow keys move through the results; Escape returns here.
search-narrow = Filters
facet-party = Party
facet-named = Person mentioned
facet-person = Participant
facet-side = Side of the readout
facet-kind = Kind of record
facet-language = Language
# A page about the archive, among the kinds of records.
kind-page = Page
search-hits = Results
search-order = Sort by
search-best-first = best match first
search-newest-first = newest first
search-oldest-first = oldest first
search-show-more = Show more
search-unscripted = Search needs JavaScript, which is not available here. The indexes work without it:
# $contents is a number of accounts: “12 readouts”.
search-indexes = Or browse the indexes of { $contents } and their contents:
search-none = No results
# $words are words that were asked for, in quotation marks.
search-absent = No record contains { $words }.
search-similar = Similar words in this archive:
# $number is $count as the language writes it.
search-found = { $count ->
    [one] { $number } record
   *[other] { $number } records
}
search-busy = Searching…
search-no-index = There is no search index. It is created when the site is built; a preview has none.
search-unreadable = The search index cannot be read.
# What is chosen under a heading: “Year: 2022”.
search-chosen = { $facet }: { $name }
search-take-away = Remove “{ $name }”
# Values of a heading that are not shown yet.
search-more-values = { $number } more
search-rest = and { $number } more, with fewer results
search-account = Readout: { $name }
searches = Saved searches
about-searches = Searches that the editors keep, with what they find in this archive.
# $query is what is searched for, as a reader would type it.
about-saved = The records of this archive that the search { $query } finds.
saved-search = Saved search
saved-query = Query
saved-count = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
saved-rest = { $count ->
    [one] The search finds { $count } more record, which is not shown here.
   *[other] The search finds { $count } more records, which are not shown here.
}
search-saved = Saved searches
search-file = Download as a table (CSV)
search-file-busy = Collecting the results…
search-column-title = Title
search-column-address = Address
search-column-passage = Address of the passage
search-column-date = Date
search-column-kind = Type
search-column-language = Language
search-column-parties = Parties
search-column-excerpt = Excerpt
# $field and $value are as the reader typed them.
search-no-field = There is no field “{ $field }”. To search for these words, put them in quotation marks.
search-no-value = Nothing here is called “{ $value }” in the field “{ $field }”.
search-no-date = “{ $value }” is not a date that can be searched for. Write 2019, 2019-05, 2019-05-13 or 2019..2021.
search-known = Perhaps you mean:
how-to-search = How to search
how-words = All words must be in the record. Other forms of a word are found too; accents and case make no difference.
how-phrase = These words in this order.
how-not = Without records that contain this word. A minus also works before a phrase, a field or years.
how-years = Records of these years. One end may be left out: 2019.. or ..2021.
how-date = Records of a year, a month or a day.
how-statement = Readouts with one statement that fits all of these fields: the speech act, the speaker, the addressee, the topic. A speaker also counts as the party spoken for.
how-party = Records of meetings of this party, with this participant, on this topic, at this place.
how-or = One of several values.
how-others = Other fields: the side of the readout, a person mentioned, the form of the text, the kind of record, the language.
how-values = A value is a name as shown on the site, or the id in the address of its page.
colours = Theme
colours-system = System
colours-light = Light
colours-dark = Dark
data = Data
citations-to-download = Download citations
about-citations = The citations of all readouts and statements, in the formats of reference managers.
citations-lead = These files work with reference managers such as Zotero, EndNote, Mendeley and JabRef, and with LaTeX, Typst and Pandoc. The citation of a single readout is at the end of its page.
citation-files = Citation files
citations-period = Meetings in
statements-and-notes = Statements and notes
all-years = All years
citation-part = Part { $number }:{ " " }
# After the name of a format, for those who hear it: “BibTeX of accounts, 2022”.
file-of-accounts = { " of readouts, " }{ $period }
file-of-accounts-part = { " of readouts, " }{ $period }, part { $number }
file-of-statements = { " of statements and notes, " }{ $period }
file-of-statements-part = { " of statements and notes, " }{ $period }, part { $number }
more-styles = APA and MLA
other-styles = Other styles
# $mark is the end of an address.
citing-statements = To cite a statement, use the same entry with the address of its words, which ends in its anchor, such as { $mark }.
citing-undated = The date of publication is not known: add the date on which you read the page.
download = Download
all-citations = All citations
copy-link = Copy link

### The map

map = Map
where-they-met = Where they met
on-the-map = Meetings on the map
map-of-meetings = Map of meetings
map-of-world = World map with the places of the meetings
map-of-part = Detail map of the area where places are closest together
map-means = The area of a circle shows the number of meetings. Places that are too close together share a circle. The map shows land only, because this archive takes no position on borders.
map-projection = Equal Earth projection;
map-land = land after Natural Earth.
place-by-place = By place
close-together = Close together
all-places = All places
closer-up = Detail
map-part-means = Where places are closest together: { $count } of the { $all } meetings on the map.
not-on-map = Not on the map
on-map = { $name } on a world map
last-changed = Last changed { $date }
suggest-correction = Suggest a correction to this page
about-map = { $count ->
    [one] { $count } meeting on a world map, and a list of the places.
   *[other] { $count } meetings on a world map, and a list of the places.
}
count-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
and-more-places = { $count ->
    [one] and { $count } more place
   *[other] and { $count } more places
}
map-more = { $places ->
    [one] And { $places } more place with
   *[other] And { $places } more places with
} { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
}, which the map does not show.
off-calls = { $count ->
    [one] { $count } meeting by telephone or video, without a place.
   *[other] { $count } meetings by telephone or video, without a place.
}
off-nowhere = { $count ->
    [one] { $count } meeting without a recorded place.
   *[other] { $count } meetings without a recorded place.
}
off-unlocated = { $count ->
    [one] { $count } meeting at places whose position is not recorded:
   *[other] { $count } meetings at places whose position is not recorded:
}
off-disputed = { $count ->
    [one] For { $count } meeting, the readouts disagree about the place. The pages of these meetings show what each readout says; the map follows one of them.
   *[other] For { $count } meetings, the readouts disagree about the place. The pages of these meetings show what each readout says; the map follows one of them.
}
spot = { $count ->
    [one] { $name }: { $count } meeting
   *[other] { $name }: { $count } meetings
}
spot-more = { $more ->
    [one] { $name } and { $more } more place nearby:
   *[other] { $name } and { $more } more places nearby:
} { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}

### Charts and map

chart-over-time = Meetings over time
chart-meetings-of = Meetings of { $name } over time
# What a chart shows, for those who hear it. $period is a year, or several: “2010–2014”.
chart-meetings-in = { $count ->
    [one] { $count } meeting in { $period }.
   *[other] { $count } meetings in { $period }.
}
chart-meetings-from-to = { $count ->
    [one] { $count } meeting from { $from } to { $to }.
   *[other] { $count } meetings from { $from } to { $to }.
}
# The period with the highest number.
chart-most = Most were in { $period }: { $count }.
# Of how many of the meetings accounts of both sides are held.
chart-held = This archive has a readout of { $first } for { $firstheld } of them, and of { $second } for { $secondheld }.
# What bars, dots and strokes of a chart mean.
chart-key-year = meetings of a year
chart-key-years = meetings of several years
chart-key-held-of-these = meetings with a readout from this side
chart-key-part-by-year = took part, by year
chart-key-part-by-years = took part, by several years
chart-key-part = took part
chart-key-held = meeting with a readout from this side
chart-key-not-held = no readout from this side
chart-key-inexact = the day is unknown or uncertain
chart-key-vague = { $count } more without a date that is exact enough to be shown
chart-in-figures = Data table
# Above numbers of meetings.
chart-told-by = Readout from { $name }
chart-topics-by-year = Topics by year
chart-topics-note = The number of meetings where a topic came up, according to their readouts.
chart-who-met-whom = Who met whom
chart-met-most-note = The people who met most often at the meetings of this archive. The more meetings, the wider the line.
chart-people-met-note = The people who met { $name }, and which of them met one another. The more meetings, the wider the line.
chart-lines = Lines between people who met
chart-lines-around = Lines between { $name } and the people met, and among these people
chart-arcs-and-table = An arc joins two people who met. The table after it names those who met most often.
chart-arcs-and-names = An arc joins two people who met. The number before each name says how often they met.
chart-who-met-most = Who met most often
chart-who-of-them-met = Who of them met
chart-no-country = Country not recorded
chart-more-people = and { $count } more
chart-more-pairs = { $count ->
    [one] and { $count } more pair
   *[other] and { $count } more pairs
}
chart-tone-of = { $side } on { $topic }: strength and tone of its strongest acts over time
chart-tone-scale = Strength goes from 1 to 5, on this archive’s own scale. The table after it says the same.
chart-tone-note = The higher, the stronger. A dash at the bottom: nothing on { $topic } in the side’s readout in this archive.
chart-tone-inexact = A ring on the year: the day is unknown or uncertain.
chart-tone-years = { $count ->
    [1] Each mark is the strongest act of a year.
   *[other] Each mark is the strongest act of { $count } years.
}
chart-tone-vague = { $count ->
    [one] { $count } meeting is not shown because its date is not exact enough.
   *[other] { $count } meetings are not shown because their dates are not exact enough.
}

### Accounts against earlier ones, and versions

redline = Changes since the previous readout
redline-title = { $title }: changes since the previous readout
about-redline = “{ $title }”, compared sentence by sentence with the issuer’s previous readout.
changes-between-versions = What changed between versions
changes-title = { $title }: what changed
about-changes = “{ $title }”, compared sentence by sentence with the previous version.
redline-with = Compared with the readout of { $date }
redline-earlier = Earlier text
redline-later = Later text
redline-sentences = Sentence by sentence
redline-kept = Unchanged
redline-changed = Changed
redline-moved = Moved
redline-dropped = Removed
redline-new = New
redline-how = Computed from the words of the two texts, without an editor’s review. Each sentence of the later text is compared with the same sentence of the earlier one, or else with the most similar remaining sentence, if at least half of their letters are the same. Removed words are struck through, and new words are underlined.
earlier-versions = Earlier versions
version-superseded = This is an earlier version of a text that was changed later.
version-newer = The newest version:
version-called = version { $version }
this-is-version = This is version { $version }.
version-captured = captured { $date }
version-captured-unknown = date of capture not recorded
version-changes = what changed
translation-official = Official translation
translation-independent = Independent translation
translation-machine = Machine translation
translated-by = Translated by { $name }

# ---------------------------------------------------------------- Formulas: phrases that accounts use again and again

formula = Set phrase
formulas = Set phrases
about-formulas = Phrases that governments use repeatedly, and who used each of them when.
# The description of a page. $name is the formula.
about-formula = { $accounts ->
    [0] No readout in this archive is known to use “{ $name }”.
    [one] “{ $name }” in one readout: who uses it, and where it does and does not occur in this archive.
   *[other] “{ $name }” in { $accounts } readouts: who uses it, and where it does and does not occur in this archive.
}
about-formula-uses = { $places ->
    [one] The only occurrence of “{ $name }”, with the surrounding words.
   *[other] All { $places } occurrences of “{ $name }”, with the surrounding words.
}
formula-uses-of = { $name } in context
formula-used-in = { $count ->
    [0] no readout is known to use it
    [one] used in { $count } readout
   *[other] used in { $count } readouts
}
formula-used-nowhere = no readout is known to use it
formula-only-retold = found in summaries or translations, but not in issuers’ own words in this archive
# $language is the tag of a language: en, zh-Hans.
formula-phrases = Phrases ({ $language })
formula-first-seen = First use in this archive
formula-known-for = Issuer known for it
formula-about = About
# A table of the issuers of a formula.
formula-issuers = By issuer
formula-issuers-note = The numbers count readouts. A readout uses the set phrase if its own words, verbatim or in an excerpt in this archive, contain one of the phrases, or if the editors recorded that the original does. It is known not to use it if the full verbatim text is in this archive and contains none of the phrases, or if the editors recorded that. For all others it is not known. Issuers who do not use it are listed below if they published readouts of the same meetings.
formula-issuer = Issuer
formula-using = Use it
formula-without = Do not use it
formula-not-known = Not known
formula-first = First in this archive
formula-last = Last in this archive
formula-dropped = Dropped in this archive
formula-returned = Returned in this archive
formula-more-issuers = { $count ->
    [one] and { $count } more issuer
   *[other] and { $count } more issuers
}
formula-history = Use over time in this archive
formula-history-note = For each issuer and country pair, the meetings in chronological order. All readouts of one meeting by one issuer count together. The set phrase is dropped where readouts in this archive are known not to use it after others that did, and it returns where it is used after that. A readout that is not in this archive may say otherwise. Nothing is concluded from readouts for which it is not known.
formula-continued = continued
formula-turn-first = first use in this archive
formula-turn-used = used
formula-turn-dropped = no use in this archive
formula-turn-returned = used again in this archive
formula-by-words = { $count ->
    [one] in its own words
   *[other] in its own words, { $count } times
}
formula-recorded = recorded by the editors
formula-recorded-absent = not used, as the editors recorded
formula-not-in-words = not in its words in this archive
formula-between = { $count ->
    [one] There is one meeting in between for which it is not known.
   *[other] There are { $count } meetings in between for which it is not known.
}
formula-before = { $count ->
    [one] For one earlier meeting it is not known; the phrase may have been used there before.
   *[other] For { $count } earlier meetings it is not known; the phrase may have been used there before.
}
formula-not-used = No readout is known to use { $name }.
formula-said = In the issuers’ words
formula-said-note = Occurrences in texts that are the original’s own words.
formula-retold = In summaries and translations
formula-retold-note = These are the words of this archive or of a translator. They do not show that the issuer used the set phrase, and are not counted for any issuer.
formula-places = { $places ->
    [one] { $places } occurrence
   *[other] { $places } occurrences
} in { $accounts ->
    [one] { $accounts } readout
   *[other] { $accounts } readouts
}
formula-all-uses = All { $count } occurrences in context
formula-in-context = Set phrase in context
formula-count-places = { $count ->
    [one] { $count } occurrence
   *[other] { $count } occurrences
}
# The table of all formulas by year.
formula-by-year = By issuer and year
formula-by-year-note = How many readouts of an issuer use the set phrase, by the year of the meeting. 0: none of them, as far as all are known; ?: not known for some or all of them; empty: no readouts. Occurrences that are only in summaries and translations are not counted.
formula-and-issuer = Set phrase and issuer
formula-cell-without = none
formula-cell-unknown = not known
# Facts of an account.
label-formulas = Set phrases
label-formulas-absent = Set phrases not used
label-formulas-retold = Set phrases in this text
formula-none-found = The editors looked for set phrases in the original and found none.
formula-not-the-issuers = These are not the issuer’s own words, and do not show that the issuer used the set phrases.
# On the page of a relation.
formula-relation-note = Set phrases that an issuer’s readouts of these meetings are known to use, from their own words or from what the editors recorded, in the order of first use in this archive; and where each is not used and used again.
formula-points = Use over time
formula-more-rows = { $count } more; the index of set phrases has all of them

## How the accounts of a meeting diverge

accounts-compared = The readouts compared
divergence-note = Computed from the records in this archive, line by line; no line is a judgment. Missing data is marked as not recorded.
divergence-length = Length
divergence-how-length = Words of the official text, as counted by the editors or in the full text in this archive; letters for scripts without spaces between words. A share is given only if the length of every text is known.
divergence-published = Published
divergence-how-published = Time since the first, if all dates are certain. Days are the dates on each readout, regardless of where it was published.
divergence-initiated = Requested by
divergence-how-initiated = According to the readout.
divergence-names = Names used
divergence-how-names = Where the readout uses its own name for something.
divergence-topics = Order of topics
divergence-how-topics = By the first statement on each topic in the text, if the account was read in full.
divergence-atmosphere = How the talks were described
divergence-how-atmosphere = From the annotated words in the text.
length-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
length-letters = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}
length-share = { $share } % of the longest
not-known-of-summary = Not known: the text in this archive is a summary by its editors.
not-known-of-translation = Not known: the text in this archive is a translation.
published-first = first
published-together = at the same time
published-same-day = on the same day
minutes-later = { $count ->
    [one] { $count } minute later
   *[other] { $count } minutes later
}
hours-later = { $count ->
    [one] about { $count } hour later
   *[other] about { $count } hours later
}
days-later = { $count ->
    [one] { $count } day later
   *[other] { $count } days later
}
initiated-by-both = Both
called-by = { $entity }: “{ $name }”
attributed-to-other = Attributed to the other side
attributed-how = Statements that a readout attributes only to the other side, on topics with no recorded statement of that side in its own readout in this archive. This does not prove that the other side did not say it.
only-according-to = { $account }; not in { $other }
unknown-according-to = { $account }; not known for { $other }
named-according-to = { $account }; named but not annotated in { $other }
nothing-attributed = No such statements are recorded on topics that are missing from the other readout's statements.
not-recorded = not recorded
assessment-same = They say the same
assessment-differs-minor = They differ only in wording
assessment-differs-degree = They differ in degree
assessment-differs-substantive = They differ in substance
assessment-contradicts = They contradict each other
absence-significant = significant
absence-routine = routine
absence-unknown = significance not known
assessment-scale = Assessments are made by the archive’s editors, each by the person and on the date given. The scale is the archive’s own: the same; different only in wording; in degree, the same with different strength; in substance; or in contradiction, where one denies what another says. Everything else on this page is computed.

# What an account makes of a point.
stance-states = States it
stance-weaker = Weaker
stance-stronger = Stronger
stance-answers = Answers it
stance-denies = Denies it
stance-contradicts = Contradicts it
stance-attributes = Attributes it to the other side
stance-absent = Not in this readout
absence-means = Meaning of the absence: { $meaning }
standing-listed = Lists the topic, but has no statement here.
standing-elsewhere = Has statements on the topic, none of them on this point.
points = Points
about-points = { $count ->
    [one] { $count } point on which the readouts of a meeting were compared.
   *[other] { $count } points on which the readouts of meetings were compared.
}
points-alone = Told by one side
points-open = Not assessed
points-lead = Where readouts of the same meeting differ, point by point.
points-by-kind = By kind of difference
points-by-pair = By country pair
points-telling = The latest of those that differ most
counted-points = number of points
points-by-topic = What was at issue
points-note = Each row is a point: one neutral sentence by the archive’s editors, with what each readout says about it.
point-column = Point
assessment-column = Editors’ assessment
point-rest = Other statements on this topic
topics-without-point = Other topics
compared-by-topic = No editor has compared these readouts point by point. They are compared by topic.

### The brief of a meeting

brief = In brief
brief-length = { $account } { $length }
brief-lengths = Length of the official text: { $list }.
brief-together = The readouts were published at the same time.
brief-same-day = The readouts have the same date, { $date }. Which was published first is not known.
brief-dated = { $account } has the earlier date.
brief-dated-by = { $account } is dated { $time } before { $other }.
brief-first-by = { $account } was published first, about { $time } before { $other }.
brief-inferred = { $count ->
    [one] { $sentence } The date of { $accounts } is an inference.
   *[other] { $sentence } The dates of { $accounts } are inferences.
}
span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
brief-differing = Where they differ
brief-also = Also: { $list }
brief-since = Since the previous readout in this archive
brief-since-when = (since { $meeting })
brief-newly = New: { $list }.
brief-no-longer = No longer there: { $list }.
brief-stronger = Stronger acts: { $list }.
brief-documents = Documents
brief-more = More about these readouts
how-to-read = How to read this
brief-unknown = How much was read
front-finding = One meeting, told differently
front-what = After a meeting, governments often publish their own accounts of it. Here they are side by side.
front-more = More differences
front-search = Search all readouts
strip-all = { $count ->
    [one] { $count } topic in all readouts
   *[other] { $count } topics in all readouts
}
strip-not-all = { $count ->
    [one] { $count } topic not in all readouts
   *[other] { $count } topics not in all readouts
}
strip-not-known = { $count ->
    [one] { $count } topic not known for all readouts
   *[other] { $count } topics not known for all readouts
}

### Who raised what, coverage, and the ledger of commitments
# Who raised what at the meetings of two parties.
raised-title = Topics raised, by side: { $relation }
about-raised = Which topics { $parties } raised at their meetings, according to which readout, how strong the words were, and what is recorded for one side’s readout and not for the other’s.
raised-way = Topics raised, by side, and what is recorded for one side’s readout and not for the other’s
raised-lead = Each mark names the readout that says so. That a side raised a topic is what a readout says, not a fact established by this archive.
raised-by-topic = Topics by party over time
raised-note = Computed from the statements of all readouts of these meetings. A mark means that the readouts of one side attribute a statement on the topic to the party. It names that side’s readouts and shows their strongest speech act. An empty cell says nothing: the readout may be missing or not annotated.
raised-note-years = Meetings are grouped by year.
raised-key = according to { $account }
raised-key-strength = the strength of the speech act, from 1 to 5, on { $scale }
raised-key-other = a broken border: attributed to one side by the other side’s readout
raised-further = More topics
raised-more = And { $count } more.
raised-no-topic = No statement has a topic.
raised-topic = Topic
raised-by = Raised by
raised-mark = { $party }, according to { $account }: { $act }; { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
raised-uncertain = not certain
raised-strength = Strength over time
raised-strength-note = The strongest speech act of each side in its own readouts, at the meetings of the topics with the most statements, on { $scale }. The page of a topic has the words themselves.
raised-only = Recorded for one side’s readout, not for the other’s
raised-only-note = Computed: a topic is listed under one side if it is recorded for its readouts of the meeting, and is neither recorded for the readouts of the other side or a joint readout nor named in their text. That the others do not have it is known only if they were read in full and annotated completely; each heading says which applies. Only meetings where all readouts of both sides have statements are compared: { $compared } of { $meetings } { $meetings ->
    [one] meeting
   *[other] meetings
}.
raised-only-in = { $account }, not in { $other }
raised-only-named = named, without a statement
raised-nothing-alone = Nothing that is not also recorded for the other.
raised-named = Named in the text of the other, not annotated: { $topics }
raised-both = Recorded for both: { $topics }
# What the archive does not hold.
coverage = Gaps in this archive
about-coverage = What is missing from this archive, counted from its records.
coverage-link = Gaps in this archive
coverage-note = Computed from the records. A gap is not a fault: a readout may never have been published.
coverage-in-numbers = In numbers
coverage-gap = What is missing
coverage-count = Missing
coverage-of = Total
gap-no-account = Meetings without a readout
gap-one-account = Meetings with a readout from one side only
gap-no-source = Readouts without a source address
gap-no-copy = Readouts without an archived copy of the source
gap-no-evidence-copy = Readouts with evidence on a commitment, but no archived copy of it
gap-not-whole = Readouts of accounts not known to have been read in full
gap-not-coded = Readouts of accounts read in full, but not annotated for every topic
gap-no-statement = Readouts without statements
gap-silent-topic = Topics without statements
gap-source-gone = Readouts whose text is gone from its address
gap-uncertain = Uncertain records
# The ledger of commitments.
partial = Partly fulfilled
superseded = Superseded
partial-commitments = Partly fulfilled commitments
superseded-commitments = Superseded commitments
about-partial = Commitments that were partly fulfilled, as far as the editors know.
about-superseded = Commitments that were replaced by others.
commitments-definition = What counts as a commitment follows the { $source }: a specific and verifiable public undertaking to do something in the future. Hopes, descriptions and general principles are not commitments.
commitment-debtor = Committed party
commitment-beneficiary = Beneficiary
commitment-target = Goal
commitment-due = Due
commitment-no-date = no date recorded
commitment-recorded = Recorded by
recorded-in-both = Recorded in both readouts
recorded-in-all = Recorded in all { $count } readouts
recorded-only-in = Only in { $account }
commitment-row = Record of this commitment
commitment-history = Assessments
commitment-assessment = { $date }: { $status }, { $name }
commitment-reaffirmed = Reaffirmed in
text-changed-later = { $title } (an earlier version; the text was changed later)
commitment-assessed = Status assessed by
commitment-evidence = Evidence from outside this archive
commitment-own-evidence = Evidence in this archive
commitment-source = Source
overdue = overdue
overdue-as-of = Overdue as of { $date }
overdue-note = Computed: open and partly fulfilled commitments with a due date entirely before this day. { $dated } of { $total } have a due date.
overdue-stated = The day is set by the archive.
overdue-newest = The day is the newest date in the archive of a meeting, a readout, its capture, evidence or an assessment of a commitment.
overdue-none = Nothing is overdue.

## Method

method = Method
method-link = Method and agreement
about-method = What was read of the readouts, who annotated them by which rules, and how far annotators agree.
method-read = What was read
method-read-note = That something is not in a readout is said only of readouts that were read in full and annotated completely.
read-whole = read in full
read-partly = read in part
read-digest = only known from a report
read-unknown = not recorded
method-annotated = { $accounts ->
    [one] The archive has one account;
   *[other] The archive has { $accounts } accounts;
} { $annotated ->
    [one] one has statements,
   *[other] { $annotated } have statements,
} { $complete ->
    [0] and none was annotated completely.
    [one] and one was read in full and annotated completely.
   *[other] and { $complete } were read in full and annotated completely.
}
method-coders = Who annotated
coder = Annotator
coder-dates = Dates
coder-accounts = Readouts
coder-second = As second coder
coder-adjudicated = Disagreements settled
coders-not-known = It is not recorded who annotated the readouts.
codebook = Rules that they followed
codebook-not-known = It is not recorded which rules they followed.
agreement = How far annotators agree
agreement-of = { $texts ->
    [one] One readout was
   *[other] { $texts } readouts were
} annotated independently by two or more of these annotators: { $coders }. Of { $statements ->
    [one] one statement
   *[other] { $statements } statements
}, they differ on { $differing }.
agreement-not-known = No readout was annotated by a second person, so it is not known how far two annotators would agree.
agreement-texts = Readouts that were compared
agreement-not-compared = Readouts with a second annotator that were not compared
agreement-not-compared-note = An editor settled the statements of the readout, or its annotation did not cover the whole text, so there is only one independent annotation.
aspect = What is compared
alpha = Alpha
alpha-grade = What follows
alpha-none = cannot be computed: nothing could have differed
alpha-reliable = reliable
alpha-tentative = tentative conclusions only
alpha-low = too low for conclusions
alpha-note = Krippendorff’s alpha compares how often annotators differ with how often they would differ by chance: 1 is perfect agreement, 0 is chance. Figures from 0.8 on are reliable; from 0.667 on, they allow tentative conclusions; below that, nothing should be concluded. Acts and directions are compared as names, strength as numbers from 1 to 5, topics as sets (MASI), and the places of statements in characters of the text. Statements of two annotators belong together if they share words.
aspect-act = Speech act
aspect-direction = Direction
aspect-force = Strength of the act
aspect-topics = Topics
aspect-place = Where statements begin and end
disagreements = Where annotators differ
disagreements-link = See where they differ
about-disagreements = Statements of readouts that several people annotated independently, and that one of them did not record or classified in another way.
coder-no-statement = No statement here
no-topics = No topics
chart-doubt = Annotators of the same readouts do not agree well on this ({ $what }: alpha { $alpha }). Draw no conclusions from single differences. { $link }
chart-doubt-link = How it was measured
recorded-by-on = Annotated by { $by } on { $date }.
recorded-by = Annotated by { $by }.
recorded-on = Annotated on { $date }.
# What is due, and the calendar of it.
commitments-by-due-date = Commitments by due date
about-due = What was promised by a date, and what became of it: { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
} with a due date.
due-lead = Open commitments come first, in the order of their due dates, then those that are no longer open.
due-as-of = Due dates are compared with { $date }.
due-undated = { $count ->
    [one] { $count } open commitment has no due date and is not in this list.
   *[other] { $count } open commitments have no due date and are not in this list.
}
due-coming = Not yet due
due-settled = No longer open
due-calendar = Calendar file (iCalendar)
due-calendar-note = The calendar has an event for each commitment. If it is due in a month, a year or another period, the event is on the last day of the period and says so.
due-unbounded = { $count ->
    [one] { $count } due date has no last day and is not in the calendar.
   *[other] { $count } due dates have no last day and are not in the calendar.
}
calendar-period = The record names no exact day; the event is on the last day of the period.
### Corrections

corrections = Corrections
all-corrections = All corrections
about-corrections = What was wrong in this archive and was corrected, newest first.
# What a record said before, what it says now, why it was changed, and who changed it.
correction-was = Before
correction-is = Now
correction-why = Why
correction-by = Corrected by
# The title of a correction in a feed; $title is that of the record.
correction-of = Correction: { $title }

### Records that were withdrawn

withdrawn = Withdrawn
# The title of a record whose own title is not shown.
withdrawn-record = Withdrawn record
about-withdrawn = The editors withdrew this record from the archive on { $date }. Nothing else of it is published here.
withdrawn-reason = Reason
withdrawn-by = Withdrawn by
withdrawn-id = Id
# $link is the title of the page that says so.
withdrawn-original = The original was withdrawn from this archive: { $link }
withdrawn-earlier = An earlier version was withdrawn from this archive: { $link }
withdrawn-later = A later version was withdrawn from this archive: { $link }
withdrawn-readout = A readout of this meeting was withdrawn from this archive: { $link }
