# The words of the interface in English, the language on which all others fall back.
#
# The syntax is Fluent: https://projectfluent.org/fluent/guide/. A message is `name = Words`; `{ $name }`
# is where a value is put in, and a choice gives each plural form of the language its wording. The elements
# <b>, <em>, <strong>, <ins> and <del> may stand in messages that stand among the text of a page.

### Lists, titles and marks

# The first names of a list and the next: “Cambodia, China”.
list-more = { $list }, { $item }
# All but the last, and the last: “Cambodia, China and Japan”.
list-last = { $list } and { $item }
# Things of different kinds in a row: “Washington, 12 May 2022”.
list-comma = { $list }, { $item }
# The comma between names that are links, with its space.
comma = { ", " }
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
    [one] { $count } account
   *[other] { $count } accounts
}
named-in-accounts = { $count ->
    [one] named in { $count } account
   *[other] named in { $count } accounts
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
    [one] { $accounts } account
   *[other] { $accounts } accounts
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
in-all = { $count } in all
# How many more there are of a list that is cut short.
and-more = and { $count } more

### The frame of every page

skip = Skip to the text
menu-about = About
menu-main = Main
breadcrumbs = Breadcrumbs
the-archive = The archive
follow = Follow
follow-archive = Follow the archive
to-top = To the top
edited-by = Edited by { $editors }.
made-with = Made with { $generator }.
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
chronology = Chronology
meetings = Meetings
readouts = Readouts
relations = Relations
statements = Statements
commitments = Commitments
years = Years
vocabulary = Vocabulary
people = People
countries = Countries
organizations = Organizations
places = Places
events = Events
instruments = Instruments
topics = Topics
about-people = Everybody who took part in a meeting or is named in an account; each is counted by itself.
about-countries = Countries that are party to a meeting or named in an account.
about-organizations = Ministries, governments and bodies of states.
about-places = Where meetings were held, and places that accounts speak of.
about-events = Summits and conferences on whose occasion meetings were held.
about-instruments = Agreements, schemes and statements that accounts speak of.
about-topics = What was talked about.
about-meetings = Every meeting of which the archive knows, newest first.
about-readouts = Every account, by the date of its meeting, newest first.
about-relations = Every two parties that met, with all their meetings.
about-years = Every year with the meetings that were held in it.
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
    [one] <b>{ $count }</b> account
   *[other] <b>{ $count }</b> accounts
}
front-meetings = { $count ->
    [one] <b>{ $count }</b> meeting
   *[other] <b>{ $count }</b> meetings
}
front-one-meeting = { $count ->
    [2] One meeting, two accounts
   *[other] One meeting, { $count } accounts
}
front-from-archive = From the archive
front-compare = Compare them topic by topic
front-facts = The meeting and its facts
front-newest = Newest accounts
front-all-accounts = All accounts
front-no-account = The archive holds no account yet.
front-years = Year by year
front-ways = Ways in
front-ways-note = The number beside a name is that of its meetings.
all-countries = All countries
all-organizations = All organizations
all-relations = All relations
all-people = All people
all-topics = All topics

### Whose account it is

# $ends is `s` if the name ends in that letter, which changes the English genitive.
account-of = { $ends ->
    [s] { $name }’ account
   *[other] { $name }’s account
}
accounts-of = { $ends ->
    [s] { $name }’ accounts
   *[other] { $name }’s accounts
}
joint-account = Joint account
joint-accounts = Joint accounts
# Within a sentence.
the-joint-account = the joint account
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
badge-summary-means = What the original says, told in the words of this archive’s editors. Not to be quoted as the publisher’s own text.
badge-verbatim-means = The words of the original, unchanged.
badge-excerpt-means = A part of the original, in its own words.
badge-translation-means = The original in another language.
uncertain = Uncertain
uncertain-means = The facts of this record are not certain; its page says why, where that is known.
not-certain = Not certain.
not-sure-of-account = The archive is not sure of this account.
not-sure-of-meeting = The archive is not sure of the facts of this meeting.
not-sure-of-entry = The archive is not sure of this entry.

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
fact-format = format
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
label-form = Form
label-occasion = Occasion
label-duration = Duration
label-parties = Parties
label-participants = Participants
label-rendition = Rendition
label-source = Source
label-extent = Extent
extent-whole = The account was read whole.
extent-partial = The account was read in part.
extent-digest = What was read is a digest of the account by somebody else.
label-original = Official text
label-coding = Annotation
coding-complete = all of the text was gone through
coding-incomplete = not all of the text was gone through
original-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
original-paragraphs = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
}
label-rights = Rights
label-sealed = Sealed
label-speaks-of = Speaks of
label-country = Country
label-part-of = Part of
label-topics = Topics
label-position = Position
label-meetings = Meetings
label-named-in = Named in
north = N
south = S
east = E
west = W

### Lists of meetings and accounts

held-label = { $count ->
    [one] Account
   *[other] Accounts
}
# Of a meeting of which one account is held: “Account Cambodia only”.
held-only = the only one held
held-none = No account held
published = published { $date }
published-unknown = date of publication not known
read-account = Read the account
role-party = party
role-participant = took part
role-place = met here
role-occasion = on this occasion
role-issuer = issued an account
role-in = in { $account }
role-in-every = in every account
role-in-some = in { $some } of { $all } accounts
role-named = { $count ->
    [1] named once
    [2] named twice
   *[other] named { $count } times
}

### An account

about-this-text = About this text
rendition-summary-means = A summary in the words of this archive’s editors; not the publisher’s own text.
source-read = read { $date }
source-archived = archived copy
sealed-means = The words have not changed since this archive sealed them.
other-sides-account = The other side’s account
other-accounts-of-meeting = Other accounts of this meeting
both-accounts-by-topic = Both accounts, topic by topic
all-accounts-by-topic = All accounts, topic by topic
other-accounts = Other accounts
no-other-account = No other account of this meeting is held.
in-the-relation = In the relation
meetings-before-and-after = Meetings before and after
how-to-cite = How to cite
copy = Copy
copied = Copied
copy-by-hand = Select the words and copy them
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
to-the-words = { $number }, to the words
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
atmosphere-label = Statement { $number }: words on the talks
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
key-talks = on the talks themselves
key-note = editor’s note
what-words-mean = What the words mean

### A meeting

the-account-is-below = What is known of this meeting stands in the account below.
the-accounts-are-below = What is known of this meeting stands in the accounts below.
only-facts = Only the facts of this meeting are recorded.
records-disagree = Where the records disagree
fact = Fact
according-to = According to
it-was = It was
accounts-side-by-side = The accounts, side by side
the-text = The text
# In a cell of a table that is empty, for those who do not see it.
cell-empty = none
the-account = The account
accounts = Accounts
only-one-side = Only one side’s account is held: { $side }.
no-account-of-meeting = No account of this meeting is held.
who-speaks-of-what = Who speaks of what
coverage-means = A dash marks a topic that is not in an account which was read whole and gone through. A ring marks one that its words name, though nobody has annotated it. A question mark says that it is not known.
topic-column = Topic
the-account-of = : the account
only-joint = only in the joint account
only-side = only in the account of { $side }
speaks-of-it = recorded as speaking of it
account-speaks-of = What the account speaks of
record-speaks-of = What the record speaks of
also-in = Also in { $relations }

### The accounts of a meeting against each other

topic-by-topic = Topic by topic
no-topic-short = None recorded
no-topic = None recorded.
joint-is-of-all = The joint account is that of all parties: what it says, they say together. What is in one side’s account, that side says.
comparison-means = A topic is only in one account if every other was read whole, was gone through, and neither has it nor names it. Of every other account it is not known; a note below the heading says why.
compared-no-topic = On no topic in particular
compared-alone = What { $account } says
compared-both = In both accounts
compared-all = In all accounts
compared-some = In some accounts, not in all
compared-named = Recorded of one account, named in the text of another
compared-only = Only in { $account }
compared-one = In { $account }; not known of { $others }
standing-absent = Not in this account, which was read whole.
standing-digest = Not known: what was read of this account is a digest of it.
standing-partial = Not known: this account was read in part.
standing-extent = Not known: nothing says how much of this account was read.
standing-coding = Not known: nothing says that somebody went through all of this account.
not-known = not known
speaks-without-statement = { $topics ->
    [one] Speaks of it, without a statement here.
   *[other] Speaks of them, without a statement here.
}
named-not-annotated = Named in the text held here; not annotated.
commitment-is = Commitment: { $status }
commitment-is-see = Commitment: { $status }; see { $accounts }
in-archives-words = In the archive’s words.
words-of-summary = Words of the archive’s summary
words-of-translation = Words of the translation
words-of-account = The account’s words
read-in-summary = Read it in the archive’s summary
read-in-translation = Read it in the translation
read-in-account = Read it in the account
# Words of a text between quotation marks.
quoted = “{ $quote }”
account-describes-talks = How the account describes the talks
each-describes-talks = How each account describes the talks
word-also-in = also in { $accounts }
word-here-only = not recorded of the others
word-in-no-other = only in this account
no-such-words = No such words are recorded.
not-gone-through = Not gone through for such words.
balance-on = { $statements ->
    [0] { $account } has no statement here and speaks of { $topics ->
        [one] { $topics } topic
       *[other] { $topics } topics
    }
    [one] { $account } has { $statements } statement and speaks of { $topics ->
        [one] { $topics } topic
       *[other] { $topics } topics
    }
   *[other] { $account } has { $statements } statements and speaks of { $topics ->
        [one] { $topics } topic
       *[other] { $topics } topics
    }
}
balance-no-topic = { $statements ->
    [0] { $account } has no statement here, on no topic in particular
    [one] { $account } has { $statements } statement, on no topic in particular
   *[other] { $account } has { $statements } statements, on no topic in particular
}
# What two accounts have, one after the other, and the sentence that comes of it.
balance-more = { $first }; { $next }
balance-whole = { $parts }.
balance-sharing = { $balance } { $sharing }
balance-not-compared = { $count ->
    [one] { $balance } Of { $accounts }, no statement and no topic is recorded, so it is not compared.
   *[other] { $balance } Of { $accounts }, no statement and no topic is recorded, so they are not compared.
}
shared-none-of-two = No topic is recorded of both.
shared-of-two = { $count ->
    [one] { $count } topic is recorded of both.
   *[other] { $count } topics are recorded of both.
}
shared-none = No topic is recorded of more than one of them.
shared-some = { $count ->
    [one] { $count } topic is recorded of more than one of them, none of all.
   *[other] { $count } topics are recorded of more than one of them, none of all.
}
shared-all = { $count ->
    [one] { $count } topic is recorded of all of them.
   *[other] { $count } topics are recorded of all of them.
}
shared-more = { $count ->
    [one] { $count } topic is recorded of more than one of them, { $all } of all.
   *[other] { $count } topics are recorded of more than one of them, { $all } of all.
}

### A person, country, organization, place, event, instrument or topic

person = Person
country = Country
organization = Organization
place = Place
event = Event
instrument = Instrument
topic = Topic
also-called = Also
named-in-none = no account
nothing-written = Nothing has been written about { $name } yet.
offices = Offices
office-dates-unknown = dates not known
people-met = People met
also-spoken-of = Also spoken of
spoken-of-at-meetings = Spoken of at these meetings
who-spoke-and-how = Who spoke of it, and how
speakers-note = According to the accounts of this archive. The number beside an act is that of the speaker’s statements.
speaker = Speaker
how = How
more-speakers = { $count ->
    [one] and { $count } more speaker
   *[other] and { $count } more speakers
}
no-meeting-of = No meeting is recorded in which { $name } had a part.
accounts-of-meetings = Accounts of other meetings
accounts-of-meetings-note = Meetings whose accounts name { $name } or were issued by it. That is not to say that it took part.
how-words-on-it-moved = How the words on it moved
words-on-it-note = What the accounts of two parties say of it, from meeting to meeting.
in-context = In context
related = Related
about-entity = { $count ->
    [one] { $count } meeting of this archive
   *[other] { $count } meetings of this archive
}; { $accounts ->
    [one] named in { $accounts } account.
   *[other] named in { $accounts } accounts.
}

### Mentions in context

mentions-in-context = Mentions in context
mentions-of = { $name }: mentions in context
about-mentions = { $mentions ->
    [one] { $mentions } mention
   *[other] { $mentions } mentions
} of { $name } in { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
}, each with the words around it.
account-in-summary = { $account }, in the archive’s words
account-in-translation = { $account }, in translation
more-in-account = and { $count } more in this account
all-mentions = All { $mentions } mentions in { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
}

### Two parties

relation = Relation
tally-meetings = { $count ->
    [one] meeting
   *[other] meetings
}
told-by-both = both sides’ accounts held
told-by-one = one side’s account held
told-by-none = no account held
who-met = Who met
for-neither = For neither party
no-one-named = No one is named.
what-they-spoke-of = What they spoke of
how-words-moved = How the words moved
words-moved-note = What each side’s accounts say on one topic, from meeting to meeting.
more-topics = { $count ->
    [one] { $count } more topic
   *[other] { $count } more topics
}
relation-commitments-note = What was promised at these meetings, according to the account of one side each, and what became of it.
no-meeting = No meeting is recorded.
about-relation = { $count ->
    [one] { $relation }: { $count } meeting, { $span }.
   *[other] { $relation }: { $count } meetings, { $span }.
}

### How the words on a topic moved

trail = Wording trail
trail-title = { $relation } on { $topic }
about-trail = What the accounts of { $parties } say on { $topic }, and how their words changed: { $statements ->
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
lane-unread = ; { $count } of these accounts may say more than is annotated
lane-missing = ; of { $count } more none is held
lane-not-held = { $accounts } are not held.
sentence-end = .
not-own-words = Not the governments’ own words.
not-only-own-words = Not only the governments’ own words.
some-words-of-both = Some statements are in the words of the archive’s summaries or of translations; each of them says so, and their wording is not compared.
some-words-of-summaries = Some statements are in the words of the archive’s summaries; each of them says so, and their wording is not compared.
some-words-of-translations = Some statements are in the words of translations; each of them says so, and their wording is not compared.
all-words-of-both = All statements are in the words of the archive’s summaries or of translations. Their wording is not compared.
all-words-of-summaries = All statements are in the words of the archive’s summaries. Their wording is not compared.
all-words-of-translations = All statements are in the words of translations. Their wording is not compared.
glance-note = The strongest act of each side, as its own account tells it. Strength, from 1 to 5, is on { $scale }.
this-archives-scale = this archive’s own scale
glance-silent = not in it
glance-others = what others said
glance-unread = not annotated
glance-joint = joint account only
glance-missing = no account held
meeting-by-meeting = Meeting by meeting
trail-note = Each statement is compared with what the same side’s account last had the same party say. <del>Words struck through</del> are gone; <ins>words underlined</ins> are new.
in-the-account = In the account
in-the-translation = In the translation
in-the-summary = In the archive’s summary
absent-silent = Nothing on { $topic }; this account was read whole.
absent-unknown = Whether this account speaks of { $topic } is not known: it was not read whole, or not gone through.
absent-unmarked = This account lists { $topic }, but no statement of it is annotated.
absent-named = The text held here names { $topic }, but no statement on it is annotated.
absent-unread = This account is not annotated yet.
absent-joint = Of this side only the joint account is held.
absent-missing = No account of this side is held.
# Words that are gone or new, as those hear it who cannot see it.
diff-gone = { " [gone: " }
diff-new = { " [new: " }
diff-end = { "] " }
shift-softer = Softer
shift-level = Same strength
shift-stronger = Stronger
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
not-compared-own-words = Not compared with { $date }: words of a summary or a translation are not the publisher’s own.
new-wording = New wording.
compared-with = Compared with { $date }
then-said-by = Then said by { $speakers }, according to the account.
earlier-words = The earlier words in their account
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
        [one] { $count } meeting between
       *[other] { $count } meetings between
    }
}: no account held
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
        [one] { $count } meeting between
       *[other] { $count } meetings between
    }
}: no statement on { $topic } in { $told ->
    [one] the account held
   *[other] the accounts held
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
        [one] { $count } meeting between
       *[other] { $count } meetings between
    }
}: no statement on { $topic } in { $told ->
    [one] the account held
   *[other] the accounts held
}, of { $told } of them

### Statements and commitments

annotations = Annotations
statements-lead = Who did what by saying something, to whom and on which topic: words of accounts, as this archive’s editors classify them. Each is what one account says, not what is known to have been said.
about-statements = Who said what to whom, by whose account: { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}, by speaker, by speech act and by topic.
by-speaker = By speaker
by-speaker-note = The number beside a name is that of its statements.
by-act = By speech act
by-act-note = The { $vocabulary } says what each act means.
vocabulary-in-text = vocabulary
by-topic = By topic
more-by-index = { $count } more, by way of the index
newest-statements = Newest statements
statements-of-act = Statements: { $name }
statements-by = Statements by { $name }
statements-naming = Statements that name { $name }
statements-about = Statements about { $name }
statements-on = Statements on { $name }
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
} that name { $name }
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
about-act = What accounts report by the act “{ $act }”.
about-statements-by = What { $name } said, according to the accounts of this archive.
about-statements-for = What { $name } said, according to the accounts of this archive; what people said for it is listed under their names.
about-statements-naming = Statements by whomever in whose words { $name } is named.
about-statements-about = What others said to { $name }, or in words that name { $name }, according to the accounts of this archive.
about-statements-on = What was said on the topic “{ $name }”, according to the accounts of this archive.
about-statements-of = What was said of “{ $name }”, according to the accounts of this archive.
about-commitments-between = What was promised at meetings of { $parties }, according to the accounts of this archive.
act-in-vocabulary = { $tone }, strength { $level } of 5: { $link }
what-vocabulary-says = what the vocabulary says of it
the-page-of = The page of { $subject }
commitment-before-status = { "Commitment: " }
followed-up-in = , followed up in { $accounts }
statement-source = According to { $account } of { $meeting }
statement-source-summary = According to { $account } of { $meeting }, in the archive’s words
statement-source-translation = According to { $account } of { $meeting }, in translation
commitments-lead = Statements that promise something, and what became of it. Who promised what is told by one account each; whether it was kept is the judgement of this archive’s editors, from the accounts that the archive holds.
about-commitments = What was promised, by whose account, and what became of it: { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}, open, kept and lapsed.
status-open = Open
status-kept = Kept
status-lapsed = Lapsed
open-commitments = Open commitments
kept-commitments = Kept commitments
lapsed-commitments = Lapsed commitments
about-open = Promises of which the archive does not know yet what became.
about-kept = Promises that were kept, as far as the archive knows.
about-lapsed = Promises that were not kept in their time, as far as the archive knows.

### The vocabulary

about-vocabulary = The speech acts and the words of atmosphere by which this archive classifies what accounts say.
vocabulary-lead = By which words this archive says what accounts do: speech acts, and words with which a side describes the talks themselves.
speech-acts = Speech acts
speech-acts-note = Tone is that of the act, whatever its topic. Strength, from 1 to 5, is this archive’s own scale: no authority ranks diplomatic verbs. Codes are the root codes of CAMEO, the codebook of Conflict and Mediation Event Observations.
acts-by-tone = Speech acts by tone
tone-cooperative = Cooperative
tone-neutral = Neutral
tone-critical = Critical
tone-cooperative-means = Gives, thanks, praises, agrees or promises.
tone-neutral-means = States, asks, explains or discusses.
tone-critical-means = Finds fault with somebody or puts pressure on them.
example = { "Example: " }
words-of-atmosphere = Words of atmosphere
atmosphere-note = With these a side describes the talks themselves. What diplomats mean by them is a convention, and never a fact about the talks.
said-times = { $count ->
    [one] said { $count } time
   *[other] said { $count } times
}

### An address at which nothing is, or has moved

not-found = Page not found
about-not-found = There is no page at this address.
not-found-lead = The archive has no page at this address. It may have moved, or the address may have been copied with a letter too few.
go-home = { $link }, or look in the indexes:
go-home-link = Go to the front page
has-moved = { $title } has another address now.
page-has-moved = This page has moved. { $link }.
page-has-moved-link = Go to its new address

### A meeting in a sentence, for search engines

about-meeting = { $parties }, { $date }. { $accounts }
no-account-is-held = No account is held.
accounts-held = { $count ->
    [one] { $count } account.
   *[other] { $count } accounts.
}

### Translations of an account

side-by-side = Side by side
beside-title = { $title }: original and translation
about-beside = “{ $title }”, with its original beside it, paragraph by paragraph.
original-text = Original
translation-of = Translation of { $original }
read-side-by-side = Read side by side
translations = Translations
translations-title = { $title }: two translations
about-two-translations = “{ $title }” and another translation of the same original, paragraph by paragraph.
same-account = The same account:
superseded-text = an earlier version
other-translations = Other translations
beside-note = Paragraphs are set beside each other by their order, not by what they say.
beside-note-gaps = What is marked was noted by the archive’s editors, each by whoever is named and on the day that is given. The degrees are the severity levels of <a href="https://themqm.org/">Multidimensional Quality Metrics</a>; which one fits is the archive’s judgment.
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
gap-neutral-means = another choice of words, and no fault of either text
gap-minor-means = a shade of meaning; nobody is misled
gap-major-means = a reader understands something else
gap-critical-means = a claim, a promise or a condition is reversed, made up or lost
gap-left-out = Left out of the translation
gap-added = Added in the translation
gap-only-first = Only in the first text
gap-only-second = Only in the second text
beside-not-aligned = The two texts have not the same number of paragraphs, so they stand beside each other as wholes.

### Citations, search and frame

search = Search
about-search = Look for words in the accounts, annotations and descriptions of this archive.
search-words = Words to look for
search-help = “Words in quotation marks” must stand together. From here, the arrow keys go through what is found; Escape comes back.
search-narrow = Narrow down
facet-party = Party
facet-named = Person named
facet-person = Person who took part
facet-side = Whose account
facet-kind = Kind of record
facet-language = Language
# A page about the archive, among the kinds of records.
kind-page = Page
search-hits = Found
search-order = Order
search-best-first = best match first
search-newest-first = newest first
search-oldest-first = oldest first
search-show-more = Show more
search-unscripted = Search needs JavaScript, which does not run here. The indexes need none:
# $contents is a number of accounts: “12 readouts”.
search-indexes = Or look through the indexes of { $contents } and what they speak of:
search-none = No record has these words
# $words are words that were asked for, in quotation marks.
search-absent = No record has the word { $words }.
search-similar = Similar words in this archive:
# $number is $count as the language writes it.
search-found = { $count ->
    [one] { $number } record
   *[other] { $number } records
}
search-busy = Looking
search-no-index = There is no search index here. Building the site makes it; a preview has none.
search-unreadable = The search index cannot be read.
# What is chosen under a heading: “Year: 2022”.
search-chosen = { $facet }: { $name }
search-take-away = Take away “{ $name }”
# Values of a heading that are not shown yet.
search-more-values = { $number } more
search-rest = and { $number } more, which fewer records have
search-account = Account: { $name }
colours = Colours
colours-system = as the system
colours-light = light
colours-dark = dark
data = Data
citations-to-download = Citations to download
about-citations = The citations of all accounts and statements, in the formats of reference managers.
citations-lead = Reference managers such as Zotero, EndNote, Mendeley and JabRef read these files, and so do LaTeX, Typst and Pandoc. One account alone is at the end of its page.
citation-files = Files of citations
citations-period = Meetings of
statements-and-notes = Statements and notes
all-years = All years
citation-part = Part { $number }:{ " " }
# After the name of a format, for those who hear it: “BibTeX of accounts, 2022”.
file-of-accounts = { " of accounts, " }{ $period }
file-of-accounts-part = { " of accounts, " }{ $period }, part { $number }
file-of-statements = { " of statements and notes, " }{ $period }
file-of-statements-part = { " of statements and notes, " }{ $period }, part { $number }
more-styles = APA and MLA
other-styles = Other styles
# $mark is the end of an address.
citing-statements = A statement is cited by the same entry with the address of its words, which ends in its mark, such as { $mark }.
citing-undated = No date of publication is known: add the day on which you read the page.
download = Download
all-citations = All citations
copy-link = Copy link

### The map

map = Map
where-they-met = Where they met
on-the-map = Meetings on the map
map-of-meetings = Map of meetings
map-of-world = Map of the world with the places of the meetings
map-of-part = Map of the part of the world in which places lie closest together
map-means = The area of a circle stands for the number of meetings. Places too close together for circles of their own share one. The map shows land only: where a border runs is not for this archive to say.
map-projection = Equal Earth projection;
map-land = land after Natural Earth.
place-by-place = Place by place
close-together = Close together
all-places = All places
closer-up = Closer up
map-part-means = Where places lie closest together: { $count } of the { $all } meetings on the map.
not-on-map = Not on the map
on-map = { $name } on a map of the world
suggest-correction = Suggest a correction to this page
about-map = { $count ->
    [one] { $count } meeting on a map of the world, and a list of the places.
   *[other] { $count } meetings on a map of the world, and a list of the places.
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
    [one] { $count } meeting by telephone or video, held nowhere in particular.
   *[other] { $count } meetings by telephone or video, held nowhere in particular.
}
off-nowhere = { $count ->
    [one] { $count } meeting of which no place is recorded.
   *[other] { $count } meetings of which no place is recorded.
}
off-unlocated = { $count ->
    [one] { $count } meeting at places whose position the archive does not give:
   *[other] { $count } meetings at places whose position the archive does not give:
}
off-disputed = { $count ->
    [one] Of { $count } meeting the accounts do not agree where it was held. The pages of these meetings show what each account says; the map follows one of them.
   *[other] Of { $count } meetings the accounts do not agree where they were held. The pages of these meetings show what each account says; the map follows one of them.
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
chart-held = An account of { $first } is held of { $firstheld }, one of { $second } of { $secondheld }.
# What bars, dots and strokes of a chart mean.
chart-key-year = meetings of a year
chart-key-years = meetings of several years
chart-key-held-of-these = those of which the side’s account is held
chart-key-part-by-year = took part, by year
chart-key-part-by-years = took part, by several years
chart-key-part = took part
chart-key-held = meeting of which the side’s account is held
chart-key-not-held = its account is not held
chart-key-inexact = the day is not known, or not certain
chart-key-vague = { $count } more, dated too roughly to be placed
chart-in-figures = In figures
# Above numbers of meetings.
chart-told-by = Account held: { $name }
chart-topics-by-year = Topics by year
chart-topics-note = At how many meetings a topic came up, according to their accounts.
chart-who-met-whom = Who met whom
chart-met-most-note = The people who met most often at the meetings of this archive. The more meetings, the broader the line.
chart-people-met-note = The people whom { $name } met, and which of them met one another. The more meetings, the broader the line.
chart-lines = Lines between people who met
chart-lines-around = Lines between { $name } and the people met, and among these
chart-arcs-and-table = An arc joins two people who met. The table after it names those who met most often.
chart-arcs-and-names = An arc joins two people who met. How often they met stands before each name.
chart-who-met-most = Who met most often
chart-who-of-them-met = Who of them met
chart-no-country = Country not stated
chart-more-people = and { $count } more
chart-more-pairs = { $count ->
    [one] and { $count } more pair
   *[other] and { $count } more pairs
}
chart-tone-of = { $side } on { $topic }: strength and tone of its strongest acts over time
chart-tone-scale = Strength goes from 1 to 5, on this archive’s own scale. The table after it says the same.
chart-tone-note = The higher, the stronger. A dash at the foot: nothing on { $topic } in what this archive holds of the side’s account.
chart-tone-inexact = A ring at the years: the day is not known, or not certain.
chart-tone-years = { $count ->
    [1] Each mark is the strongest act of a year.
   *[other] Each mark is the strongest act of { $count } years.
}
chart-tone-vague = { $count ->
    [one] { $count } meeting, dated too roughly, cannot be placed.
   *[other] { $count } meetings, dated too roughly, cannot be placed.
}

### Accounts against earlier ones, and versions

redline = Against the account before
redline-title = { $title }: against the account before
about-redline = “{ $title }”, compared sentence by sentence with the issuer’s account before it.
changes-between-versions = What changed between versions
changes-title = { $title }: what changed
about-changes = “{ $title }”, compared sentence by sentence with the version before it.
redline-with = Compared with the account of { $date }
redline-earlier = Earlier text
redline-later = Later text
redline-sentences = Sentence by sentence
redline-kept = Kept
redline-changed = Changed
redline-moved = Moved
redline-dropped = Dropped
redline-new = New
redline-how = Computed from the words of the two texts; no editor decided it. Each sentence of the later text is set against the same sentence of the earlier one, or else the most similar that is left, if at least half of their letters stay; words that are gone are struck through, new ones are underlined.
earlier-versions = Earlier versions
version-superseded = This is an earlier capture of a text that was changed later.
version-newer = The newest version:
version-called = version { $version }
this-is-version = This is version { $version }.
version-captured = captured { $date }
version-captured-unknown = date of capture not stated
version-changes = what changed
translation-official = Official translation
translation-independent = Independent translation
translation-machine = Machine translation
translated-by = Translated by { $name }

# ---------------------------------------------------------------- Formulas: phrases that accounts use again and again

formula = Formula
formulas = Formulas
about-formulas = Phrases that accounts use again and again, and who used each of them when.
# The description of a page. $name is the formula.
about-formula = { $accounts ->
    [0] No account of this archive is known to use “{ $name }”.
    [one] “{ $name }” in one account: by whom it is used, and where it is and is not in what this archive holds.
   *[other] “{ $name }” in { $accounts } accounts: by whom it is used, and where it is and is not in what this archive holds.
}
about-formula-uses = { $places ->
    [one] The one place where “{ $name }” stands, with the words around it.
   *[other] All { $places } places where “{ $name }” stands, with the words around them.
}
formula-uses-of = { $name } in context
formula-used-in = { $count ->
    [0] no account is known to use it
    [one] used in { $count } account
   *[other] used in { $count } accounts
}
formula-used-nowhere = no account is known to use it
formula-only-retold = found in summaries or translations, not in issuers’ own words held here
# $language is the tag of a language: en, zh-Hans.
formula-phrases = Phrases ({ $language })
formula-first-seen = First held
formula-known-for = Known for it
formula-about = About
# A table of the issuers of a formula.
formula-issuers = By issuer
formula-issuers-note = Counted are accounts. An account uses the formula if its own words, held here verbatim or as an excerpt, have one of the phrases, or if the editors recorded that the original does. It is known not to use it if the text is held here whole and verbatim and has none of the phrases, or if the editors recorded that. Of all others it is not known. Issuers who do not use it stand below, if they gave accounts of the same meetings.
formula-issuer = Issuer
formula-using = Use it
formula-without = Do not
formula-not-known = Not known
formula-first = First held
formula-last = Last held
formula-dropped = Dropped, as held
formula-returned = Returned, as held
formula-more-issuers = { $count ->
    [one] and { $count } more issuer
   *[other] and { $count } more issuers
}
formula-history = Used, dropped, returned, in what this archive holds
formula-history-note = For each issuer and relation, the meetings in the order of time. All accounts that an issuer gives of one meeting count together. The formula is dropped where accounts, as this archive holds them, are known not to use it after others that did, and it returns where it is used after that. An account that the archive does not hold may say otherwise. Nothing is concluded from accounts of which it is not known.
formula-continued = continued
formula-turn-first = first use held here
formula-turn-used = used
formula-turn-dropped = not in what is held here
formula-turn-returned = again in what is held here
formula-by-words = { $count ->
    [one] in its own words
   *[other] in its own words, { $count } times
}
formula-recorded = recorded by the editors
formula-recorded-absent = not there, as the editors recorded
formula-not-in-words = not in its words, as held here
formula-between = { $count ->
    [one] One meeting lies in between whose accounts do not tell.
   *[other] { $count } meetings lie in between whose accounts do not tell.
}
formula-before = { $count ->
    [one] One earlier meeting has accounts that do not tell; it may have been used there before.
   *[other] { $count } earlier meetings have accounts that do not tell; it may have been used there before.
}
formula-not-used = No account is known to use { $name }.
formula-said = In the issuers’ words
formula-said-note = Places in texts that are the original’s own words.
formula-retold = In summaries and translations
formula-retold-note = These are the words of this archive, or of a translator. They do not show that the issuer used the formula, and count for nobody.
formula-places = { $places ->
    [one] { $places } place
   *[other] { $places } places
} in { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
}
formula-all-uses = All { $count } places in context
formula-in-context = Formula in context
formula-count-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
# The table of all formulas by year.
formula-by-year = By issuer and year
formula-by-year-note = How many accounts of an issuer use the formula, by the year of the meeting. 0: none of them, as far as all are known; ?: of some or all of them it is not known; empty: there are no accounts. What stands in summaries and translations alone is not counted.
formula-and-issuer = Formula and issuer
formula-cell-without = none
formula-cell-unknown = not known
# Facts of an account.
label-formulas = Formulas
label-formulas-absent = Formulas not used
label-formulas-retold = Formulas in this text
formula-none-found = The editors looked for formulas in the original and found none.
formula-not-the-issuers = The words are not the issuer’s own, and do not show that it used them.
# On the page of a relation.
formula-relation-note = Phrases that an issuer’s accounts of these meetings are known to use, from their own words or from what the editors recorded, in the order in which they were first used in what this archive holds; and where each is not in what it holds, and again is.
formula-points = Comes and goes
formula-more-rows = { $count } more; the index of formulas has all of them

## How the accounts of a meeting diverge

accounts-compared = The accounts compared
divergence-note = Computed from what is held here, line by line; no line is a judgement. What is not recorded is said to be so.
divergence-length = Length
divergence-how-length = Words of the official text, as the editors counted them or as the whole text that is held here has them; letters, where a script sets no spaces. A share is given only where the length of every text is known.
divergence-published = Published
divergence-how-published = How long after the first, where every date is sure. Days are those that each account gives, wherever it was published.
divergence-initiated = Who asked for it
divergence-how-initiated = As the account has it.
divergence-names = What it calls things
divergence-how-names = Where the account has a name of its own.
divergence-topics = Topics, in its order
divergence-how-topics = By the first statement on each in the text, where the account was read whole.
divergence-atmosphere = Words for the talks
divergence-how-atmosphere = By the words that are marked in the text.
length-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
length-letters = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}
length-share = { $share } % of the longest
not-known-of-summary = Not known: the text here is this archive’s summary.
not-known-of-translation = Not known: the text here is a translation.
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
attributed-to-other = What one has the other say
attributed-how = Statements that an account attributes to the other side alone, on topics on which nothing of that side is recorded of its own account, as held here. That is no proof that it did not say it.
only-according-to = { $account }; not in { $other }
unknown-according-to = { $account }; not known of { $other }
named-according-to = { $account }; named, not annotated, in { $other }
nothing-attributed = Nothing is recorded that one account has the other side say on a topic of which nothing is recorded of its own.
not-recorded = not recorded
statement-of = statement { $number } in { $account }
editors-ruling = Editor’s ruling
ruling-same = They say the same
ruling-differs-minor = They differ in wording alone
ruling-differs-degree = They differ in degree
ruling-differs-substantive = They differ in substance
ruling-contradicts = They contradict each other
silence-is = Silence of { $account }: { $meaning }
silence-significant = it means something
silence-routine = it means nothing
silence-unknown = what it means is not known
ruling-scale = Rulings are those of the archive’s editors, each by whoever is named and on the day that is given. Their scale is the archive’s own: the same; different in wording alone; in degree, the same said more or less strongly; in substance; or in contradiction, where one denies what another says. All else on this page is computed.

### Who raised what, coverage, and the ledger of commitments
# Who raised what at the meetings of two parties.
raised-title = Who raised what: { $relation }
about-raised = Which topics { $parties } raised at their meetings, according to whose account, how strong the words were, and what is recorded of one side’s account and not of the other’s.
raised-way = Who raised what, according to whom, and what is recorded of one side’s account and not of the other’s
raised-lead = Each mark names the account that says so. That a side raised a topic is what an account tells, not a fact that this archive has established.
raised-by-topic = Topics by party over time
raised-note = Computed from the statements of all accounts of these meetings: a mark stands where the accounts of one side have a statement on the topic that they give to the party. It names that side’s accounts and shows their strongest speech act. An empty cell says nothing: the account may be missing, or nobody has gone through it.
raised-note-years = Meetings are taken together by years.
raised-key = according to { $account }
raised-key-strength = the strength of the speech act, from 1 to 5, on { $scale }
raised-key-other = a broken border: what one side’s account gives to the other
raised-further = Further topics
raised-more = And { $count } more.
raised-no-topic = No statement stands under a topic.
raised-topic = Topic
raised-by = Raised by
raised-mark = { $party }, according to { $account }: { $act }; { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
raised-uncertain = not certain
raised-strength = Strength over time
raised-strength-note = The strongest speech act of each side in its own accounts, at the meetings of the topics with the most statements, on { $scale }. The page of a topic has the words themselves.
raised-only = Recorded of one side’s account, not of the other’s
raised-only-note = Computed: a topic is listed under one side if it is recorded of its accounts of the meeting, and neither recorded of those of the other side or of a joint one nor named in their words. Whether those have it is known only if they were read whole and gone through; each heading says which. Only meetings are compared of which all accounts of both sides have statements, which holds of { $compared } of { $meetings } { $meetings ->
    [one] meeting
   *[other] meetings
}.
raised-only-in = { $account }, not in { $other }
raised-only-named = named, without a statement
raised-nothing-alone = Nothing that is not recorded of the other too.
raised-named = Named in the text of the other, not annotated: { $topics }
raised-both = Recorded of both: { $topics }
# What the archive does not hold.
coverage = Coverage
about-coverage = What this archive does not hold yet, counted from its records.
coverage-link = What the archive does not hold
coverage-note = Computed from the records. A gap is no fault: an account may never have been published.
coverage-in-numbers = In numbers
coverage-gap = What is missing
coverage-count = Missing
coverage-of = Out of
gap-no-account = Meetings without an account
gap-one-account = Meetings of which one side’s account alone is held
gap-no-source = Accounts without the address of a source
gap-no-copy = Accounts whose source has no archived copy
gap-not-whole = Accounts not known to have been read whole
gap-not-coded = Accounts read whole, but not gone through for every topic
gap-no-statement = Accounts without statements
gap-silent-topic = Topics without statements
gap-uncertain = Records that are not sure
# The ledger of commitments.
partial = Kept in part
superseded = Superseded
partial-commitments = Commitments kept in part
superseded-commitments = Superseded commitments
about-partial = Part of what was promised has been done, as far as the editors know.
about-superseded = Another commitment took their place.
commitments-definition = What counts as a commitment follows the { $source }: one definite and verifiable undertaking, made in public, to do something in the time to come. Hopes, descriptions and general principles are none.
commitment-debtor = Owed by
commitment-beneficiary = For
commitment-target = To be reached
commitment-due = Due
commitment-no-date = no date is recorded
commitment-recorded = Recorded by
commitment-reaffirmed = Reaffirmed in
text-changed-later = { $title } (an earlier capture; the text was changed later)
commitment-assessed = Status decided by
commitment-evidence = Evidence
commitment-source = Source
overdue = overdue
overdue-as-of = Overdue as of { $date }
overdue-note = Computed: open commitments, and those kept in part, whose due date lies wholly before this day. { $dated } of { $total } have a due date.
overdue-stated = The day is the one that the archive states.
overdue-newest = The day is the newest date in the archive of a meeting, an account, its capture, evidence or a decision on a commitment.
overdue-none = Nothing is overdue.
