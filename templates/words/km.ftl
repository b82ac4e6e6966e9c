# ពាក្យនៃចំណុចប្រទាក់ជាភាសាខ្មែរ។ វាក្យសម្ព័ន្ធជា Fluent: https://projectfluent.org/fluent/guide/
# អត្ថន័យនៃសារនីមួយៗមានពន្យល់ក្នុង en.ftl។ ភាសាខ្មែរមិនមានទម្រង់ពហុវចនៈទេ។

### បញ្ជី ចំណងជើង និងសញ្ញា

list-more = { $list }, { $item }
list-last = { $list } និង { $item }
list-comma = { $list }, { $item }
comma = { ", " }
# Between a name and what is said of it.
colon = { "៖ " }
and = { " និង " }
title-page = { $title } ទំព័រ { $number }

### កាលបរិច្ឆេទ

month-1 = មករា
month-2 = កុម្ភៈ
month-3 = មីនា
month-4 = មេសា
month-5 = ឧសភា
month-6 = មិថុនា
month-7 = កក្កដា
month-8 = សីហា
month-9 = កញ្ញា
month-10 = តុលា
month-11 = វិច្ឆិកា
month-12 = ធ្នូ
date-day = { $day } { $month } { $year }
date-time = { $date } ម៉ោង { $time }
date-month = { $month } { $year }
date-some-day = ថ្ងៃណាមួយក្នុងខែ{ $month } { $year }
date-spring = និទាឃរដូវ { $year }
date-summer = គិម្ហរដូវ { $year }
date-autumn = សរទរដូវ { $year }
date-winter = សិសិររដូវ { $year }
date-decade = ទសវត្សរ៍ { $year }
date-between = ចន្លោះឆ្នាំ { $from } និង { $to }
date-about = ប្រហែល { $date }
date-uncertain = { $date } (មិនប្រាកដ)
date-about-uncertain = ប្រហែល { $date } (មិនប្រាកដ)
date-days = { $from }–{ $to } { $month } { $year }
date-days-of-months = { $from } { $month } – { $to }
date-range = { $from } – { $to }
date-since = តាំងពី { $date }
date-from = ចាប់ពី { $date }
date-until = រហូតដល់ { $date }
date-attested = មានបញ្ជាក់នៅ { $date }
date-unknown = មិនដឹងកាលបរិច្ឆេទ

### ចំនួន

count-meetings = ជំនួប { $count }
count-readouts = សេចក្តីរាយការណ៍ { $count }
count-accounts = សេចក្តីរាយការណ៍ { $count }
named-in-accounts = មានឈ្មោះក្នុងសេចក្តីរាយការណ៍ { $count }
count-statements = ការថ្លែង { $count }
count-commitments = ការប្តេជ្ញា { $count }
count-topics = ប្រធានបទ { $count }
count-mentions = ការលើកឡើង { $count }
count-entries = ធាតុ { $count }
count-mentions-in-accounts = ការលើកឡើង { $mentions } ក្នុងសេចក្តីរាយការណ៍ { $accounts }
counted-meetings = ចំនួនជំនួប
counted-statements = ចំនួនការថ្លែង
unit-meetings = ជំនួប
unit-statements = ការថ្លែង
unit-times = ដង
in-all = សរុប { $count }
and-more = និង { $count } ទៀត

### គ្រោងនៃគ្រប់ទំព័រ

skip = រំលងទៅអត្ថបទ
skip-to-text = រំលងទៅអត្ថបទ
skip-to-comparison = រំលងទៅការប្រៀបធៀប
menu-about = អំពី
pages-below = ទំព័រក្នុងផ្នែកនេះ
menu-main = មាតិកាមេ
menu-more = ច្រើនទៀត
menu = ម៉ឺនុយ
breadcrumbs = ផ្លូវនាំទៅទំព័រ
the-archive = បណ្ណសារ
follow = តាមដាន
follow-archive = តាមដានបណ្ណសារ
to-top = ទៅដើមទំព័រ
edited-by = រៀបរៀងដោយ { $editors }។
made-with = បង្កើតដោយ { $generator }។
json-feed = { $title } (JSON Feed)

### ទំព័រនៃបញ្ជី

pages = ទំព័រ
page-of = ទំព័រ { $number } ក្នុងចំណោម { $count }
page = ទំព័រ
previous = មុន
next = បន្ទាប់
earlier = មុន
later = ក្រោយ

### លិបិក្រម

index = លិបិក្រម
letters = អក្សរ
filter = ច្រោះ
filter-found = { $count } ក្នុងចំណោម { $total }
sort-by = តម្រៀប
sort-newest = ថ្មីមុន
sort-oldest = ចាស់មុន
sort-strongest = ខ្លាំងមុន
copy-sentence = ចម្លងអាសយដ្ឋាននៃប្រយោគនេះ
chronology = កាលប្បវត្តិ
meetings = ជំនួប
readouts = សេចក្តីរាយការណ៍
relations = គូប្រទេស
statements = ការថ្លែង
commitments = ការប្តេជ្ញា
years = ឆ្នាំ
vocabulary = វាក្យសព្ទ
people = បុគ្គល
countries = ប្រទេស
organizations = អង្គការ
places = ទីកន្លែង
events = ព្រឹត្តិការណ៍
instruments = កិច្ចព្រមព្រៀង
topics = ប្រធានបទ
about-people = បុគ្គលទាំងអស់ដែលបានចូលរួមក្នុងជំនួប ឬមានឈ្មោះក្នុងសេចក្តីរាយការណ៍។
about-countries = ប្រទេសដែលជាភាគីនៃជំនួប ឬមានឈ្មោះក្នុងសេចក្តីរាយការណ៍។
about-organizations = ក្រសួង រដ្ឋាភិបាល និងស្ថាប័នរបស់រដ្ឋ។
about-places = ទីកន្លែងដែលជំនួបបានប្រព្រឹត្តទៅ និងទីកន្លែងដែលសេចក្តីរាយការណ៍និយាយដល់។
about-events = កិច្ចប្រជុំកំពូល និងសន្និសីទ ដែលជំនួបបានធ្វើឡើងក្នុងឱកាសនោះ។
about-instruments = កិច្ចព្រមព្រៀង គម្រោង និងសេចក្តីថ្លែងការណ៍ ដែលសេចក្តីរាយការណ៍និយាយដល់។
about-topics = អ្វីដែលបានពិភាក្សា។
about-meetings = ជំនួបទាំងអស់ដែលបណ្ណសារនេះដឹង ថ្មីបំផុតមុនគេ។
about-readouts = សេចក្តីរាយការណ៍ទាំងអស់ តាមកាលបរិច្ឆេទនៃជំនួប ថ្មីបំផុតមុនគេ។
about-relations = ភាគីពីរៗដែលបានជួបគ្នា ជាមួយនឹងជំនួបទាំងអស់របស់ពួកគេ។
about-years = ឆ្នាំនីមួយៗ ជាមួយនឹងជំនួបដែលបានប្រព្រឹត្តទៅក្នុងឆ្នាំនោះ។
about-year = ជំនួប { $count } ក្នុងឆ្នាំ { $year } តាមខែនីមួយៗ។
undated = គ្មានកាលបរិច្ឆេទ
no-entries = បណ្ណសារនេះមិនទាន់មានធាតុប្រភេទនេះទេ។
nothing-yet = នៅទីនេះមិនទាន់មានអ្វីទេ។
month-unknown = មិនដឹងខែ
no-meeting-of-year = គ្មានជំនួបណាមួយក្នុងឆ្នាំនេះត្រូវបានកត់ត្រាទេ។
no-meeting-yet = មិនទាន់មានជំនួបណាមួយត្រូវបានកត់ត្រាទេ។
other-years = ឆ្នាំផ្សេងទៀត
year = ឆ្នាំ
meetings-by-year = ជំនួបតាមឆ្នាំ

### ទំព័រមុខ

front-accounts = សេចក្តីរាយការណ៍ <b>{ $count }</b>
front-meetings = ជំនួប <b>{ $count }</b>
front-one-meeting = ជំនួបមួយ សេចក្តីរាយការណ៍ { $count }
front-from-archive = ពីក្នុងបណ្ណសារ
front-compare = ប្រៀបធៀបតាមប្រធានបទ
front-facts = ជំនួប និងព័ត៌មានអំពីជំនួប
front-newest = សេចក្តីរាយការណ៍ថ្មីៗ
front-all-accounts = សេចក្តីរាយការណ៍ទាំងអស់
front-no-account = បណ្ណសារនេះមិនទាន់មានសេចក្តីរាយការណ៍ទេ។
front-years = តាមឆ្នាំ
front-ways = រុករក
front-ways-note = លេខនៅក្បែរឈ្មោះគឺជាចំនួនជំនួប។
all-countries = ប្រទេសទាំងអស់
all-organizations = អង្គការទាំងអស់
all-relations = គូប្រទេសទាំងអស់
all-people = បុគ្គលទាំងអស់
all-topics = ប្រធានបទទាំងអស់

### សេចក្តីរាយការណ៍របស់អ្នកណា

account-of = សេចក្តីរាយការណ៍របស់{ $name }
accounts-of = សេចក្តីរាយការណ៍របស់{ $name }
joint-account = សេចក្តីរាយការណ៍រួម
joint-accounts = សេចក្តីរាយការណ៍រួម
the-joint-account = សេចក្តីរាយការណ៍រួម
joint = រួម
this-archive = បណ្ណសារនេះ
account-from = { $account } ({ $name })

### ទំនាក់ទំនងរវាងអត្ថបទនិងច្បាប់ដើម

rendition-verbatim = ពាក្យដើម
rendition-summary = សេចក្តីសង្ខេប
rendition-translation = សេចក្តីប្រែ
rendition-excerpt = សម្រង់
badge-summary = សង្ខេបដោយពាក្យរបស់បណ្ណសារ
badge-summary-means = អ្វីដែលច្បាប់ដើមនិយាយ ប្រាប់ដោយពាក្យរបស់អ្នករៀបរៀងបណ្ណសារនេះ។ មិនត្រូវដកស្រង់ដូចជាពាក្យរបស់អ្នកផ្សាយឡើយ។
badge-verbatim-means = ពាក្យនៃច្បាប់ដើម ឥតកែប្រែ។
badge-excerpt-means = ផ្នែកមួយនៃច្បាប់ដើម តាមពាក្យដើម។
badge-translation-means = ច្បាប់ដើមជាភាសាផ្សេង។
uncertain = មិនប្រាកដ
uncertain-means = ព័ត៌មានក្នុងកំណត់ត្រានេះមិនប្រាកដទេ ទំព័ររបស់វាប្រាប់ហេតុផល បើដឹង។
not-certain = មិនប្រាកដ។
not-sure-of-account = បណ្ណសារមិនប្រាកដអំពីសេចក្តីរាយការណ៍នេះទេ។
not-sure-of-meeting = បណ្ណសារមិនប្រាកដអំពីព័ត៌មាននៃជំនួបនេះទេ។
not-sure-of-entry = បណ្ណសារមិនប្រាកដអំពីធាតុនេះទេ។

### ប្រភេទសេចក្តីរាយការណ៍ និងទម្រង់ជំនួប

kind-readout = សេចក្តីរាយការណ៍
kind-joint-statement = សេចក្តីថ្លែងការណ៍រួម
kind-transcript = កំណត់ហេតុពាក្យសម្តី
kind-press-conference = សន្និសីទសារព័ត៌មាន
format-meeting = ជំនួប
format-call = ការសន្ទនាតាមទូរសព្ទ
format-visit = ទស្សនកិច្ច
format-courtesy-call = ជំនួបសម្តែងការគួរសម
format-sidelines = ក្រៅកម្មវិធីផ្លូវការ
format-video = ជំនួបតាមវីដេអូ

### ព័ត៌មាន

meeting = ជំនួប
the-facts = ព័ត៌មាន
the-meeting = ជំនួប
at-a-glance = សង្ខេប
fact-date = កាលបរិច្ឆេទ
fact-place = ទីកន្លែង
fact-format = ប្រភេទ
fact-event = ឱកាស
fact-parties = ភាគី
fact-participants = អ្នកចូលរួម
claim-meeting = ជំនួប
claim-call = ការសន្ទនាតាមទូរសព្ទ
claim-visit = ទស្សនកិច្ច
claim-courtesy-call = ជំនួបសម្តែងការគួរសម
claim-sidelines = ក្រៅកម្មវិធីផ្លូវការ
claim-video = ជំនួបតាមវីដេអូ
label-meeting = ជំនួប
label-date = កាលបរិច្ឆេទ
label-place = ទីកន្លែង
label-form = ប្រភេទជំនួប
label-occasion = ឱកាស
label-duration = រយៈពេល
label-parties = ភាគី
label-participants = អ្នកចូលរួម
label-rendition = ប្រភេទអត្ថបទ
label-source = ប្រភព
label-extent = ទំហំ
extent-whole = សេចក្តីរាយការណ៍បានអានទាំងស្រុង។
extent-partial = សេចក្តីរាយការណ៍បានអានតែមួយផ្នែក។
extent-digest = អ្វីដែលបានអានគឺសេចក្តីសង្ខេបរបស់អ្នកដទៃ។
label-original = អត្ថបទផ្លូវការ
label-coding = កំណត់សម្គាល់
coding-complete = អត្ថបទបានពិនិត្យទាំងស្រុង
coding-incomplete = អត្ថបទមិនទាន់ពិនិត្យទាំងស្រុងទេ
original-words = { $count } ពាក្យ
original-paragraphs = { $count } កថាខណ្ឌ
label-rights = សិទ្ធិ
# The license of a summary, which is in the archive's own words.
summary-license = សេចក្តីសង្ខេបនេះ៖ { $license }
label-sealed = បិទត្រា
label-speaks-of = ប្រធានបទ
label-country = ប្រទេស
label-part-of = ផ្នែកនៃ
label-topics = ប្រធានបទ
label-position = ទីតាំង
label-meetings = ជំនួប
label-named-in = មានឈ្មោះក្នុង
north = ជើង
south = ត្បូង
east = កើត
west = លិច

### បញ្ជីជំនួប និងសេចក្តីរាយការណ៍

held-label = សេចក្តីរាយការណ៍
held-only = មានរក្សាទុកតែមួយនេះ
held-none = គ្មានសេចក្តីរាយការណ៍
published = ផ្សាយនៅ { $date }
published-unknown = មិនដឹងកាលបរិច្ឆេទផ្សាយ
read-account = អានសេចក្តីរាយការណ៍
role-party = ភាគី
role-participant = បានចូលរួម
role-place = ជួបគ្នានៅទីនេះ
role-occasion = ក្នុងឱកាសនេះ
role-issuer = បានផ្សាយសេចក្តីរាយការណ៍
role-in = ក្នុង{ $account }
role-in-every = ក្នុងសេចក្តីរាយការណ៍ទាំងអស់
role-in-some = ក្នុងសេចក្តីរាយការណ៍ { $some } ក្នុងចំណោម { $all }
role-named = មានឈ្មោះ { $count } ដង

### សេចក្តីរាយការណ៍

about-this-text = អំពីអត្ថបទនេះ
rendition-summary-means = សេចក្តីសង្ខេបដោយពាក្យរបស់អ្នករៀបរៀងបណ្ណសារនេះ មិនមែនជាអត្ថបទរបស់អ្នកផ្សាយទេ។
source-read = បានអាននៅ { $date }
source-archived = ច្បាប់ចម្លងដែលរក្សាទុក
# The publisher removed the text; $date is when editors found it so.
source-gone = លែងមាននៅអាសយដ្ឋានដើម រកឃើញនៅ { $date }
sealed-means = ពាក្យមិនបានផ្លាស់ប្តូរទេ តាំងពីបណ្ណសារនេះបានបិទត្រា។
other-sides-account = សេចក្តីរាយការណ៍របស់ភាគីម្ខាងទៀត
other-accounts-of-meeting = សេចក្តីរាយការណ៍ផ្សេងទៀតអំពីជំនួបនេះ
both-accounts-by-topic = សេចក្តីរាយការណ៍ទាំងពីរ តាមប្រធានបទ
all-accounts-by-topic = សេចក្តីរាយការណ៍ទាំងអស់ តាមប្រធានបទ
other-accounts = សេចក្តីរាយការណ៍ផ្សេងទៀត
no-other-account = គ្មានសេចក្តីរាយការណ៍ផ្សេងទៀតអំពីជំនួបនេះទេ។
in-the-relation = ក្នុងទំនាក់ទំនង
meetings-before-and-after = ជំនួបមុន និងក្រោយ
how-to-cite = របៀបដកស្រង់
copy = ចម្លង
copied = បានចម្លង
copy-by-hand = សូមជ្រើសពាក្យ ហើយចម្លង
notes = កំណត់សម្គាល់
back-to-text = { $places ->
    [1] ត្រឡប់ទៅអត្ថបទ
   *[other] ត្រឡប់ទៅអត្ថបទ កន្លែងទី { $place }
}

### កំណត់សម្គាល់ក្បែរសេចក្តីរាយការណ៍

footnote = លេខយោង
footnote-back = លេខយោង { $number } ត្រឡប់ទៅអត្ថបទ
back-to-words = ត្រឡប់ទៅពាក្យ
back-to-words-at = ត្រឡប់ទៅពាក្យ កន្លែងទី { $place }
the-talks-are = កិច្ចពិភាក្សា៖ { $words }
the-talks = កិច្ចពិភាក្សា
editors-note = កំណត់សម្គាល់របស់អ្នករៀបរៀង
commitment = ការប្តេជ្ញា
commitment-see = { $status } សូមមើល { $accounts }
cite = ដកស្រង់
cite-number = { " " }{ $number }
statement-label = ការថ្លែងទី { $number }៖ { $act }
atmosphere-label = ការថ្លែងទី { $number }៖ ពាក្យអំពីកិច្ចពិភាក្សា
note-label = កំណត់សម្គាល់ { $number }
to = { "ចំពោះ " }
strength-of = កម្លាំង { $level } លើ 5
tone-and-strength = { $tone } កម្លាំង { $level } លើ 5
passages = វគ្គមានលេខ { $count }
key-cooperative = សហការ
key-neutral = អព្យាក្រឹត
key-critical = រិះគន់
key-talks = អំពីកិច្ចពិភាក្សាផ្ទាល់
key-note = កំណត់សម្គាល់របស់អ្នករៀបរៀង
what-words-mean = អត្ថន័យនៃពាក្យ

### ជំនួប

the-account-is-below = អ្វីដែលគេដឹងអំពីជំនួបនេះ មានក្នុងសេចក្តីរាយការណ៍ខាងក្រោម។
the-accounts-are-below = អ្វីដែលគេដឹងអំពីជំនួបនេះ មានក្នុងសេចក្តីរាយការណ៍ទាំងឡាយខាងក្រោម។
only-facts = មានកត់ត្រាតែព័ត៌មានអំពីជំនួបនេះប៉ុណ្ណោះ។
records-disagree = ចំណុចដែលកំណត់ត្រាខុសគ្នា
fact = ព័ត៌មាន
according-to = យោងតាម
it-was = តម្លៃ
accounts-side-by-side = សេចក្តីរាយការណ៍ទល់មុខគ្នា
the-text = អត្ថបទ
accounts-of-this-meeting = សេចក្តីរាយការណ៍អំពីជំនួបនេះ
compare-accounts = ប្រៀបធៀប
show = បង្ហាញ
show-names = ឈ្មោះ
# A statement in the margin of a text, against the readout before.
stronger-than = ខ្លាំងជាងនៅ { $date }
# In a cell of a table that is empty, for those who do not see it.
cell-empty = គ្មាន
the-account = សេចក្តីរាយការណ៍
accounts = សេចក្តីរាយការណ៍
only-one-side = មានសេចក្តីរាយការណ៍ពីភាគីតែមួយ៖ { $side }។
no-account-of-meeting = គ្មានសេចក្តីរាយការណ៍អំពីជំនួបនេះទេ។
who-speaks-of-what = អ្នកណានិយាយអំពីអ្វី
coverage-means = សញ្ញាដាច់សម្គាល់ប្រធានបទដែលមិនមានក្នុងសេចក្តីរាយការណ៍ដែលបានអាន និងពិនិត្យទាំងស្រុង។ រង្វង់សម្គាល់ប្រធានបទដែលពាក្យរបស់វាមានឈ្មោះ តែគ្មានកំណត់សម្គាល់។ សញ្ញាសួរមានន័យថាមិនដឹង។
topic-column = ប្រធានបទ
the-account-of = ៖ សេចក្តីរាយការណ៍
only-joint = មានតែក្នុងសេចក្តីរាយការណ៍រួម
only-side = មានតែក្នុងសេចក្តីរាយការណ៍របស់{ $side }
speaks-of-it = បានកត់ត្រាថានិយាយដល់
account-speaks-of = អ្វីដែលសេចក្តីរាយការណ៍និយាយដល់
record-speaks-of = អ្វីដែលកំណត់ត្រានិយាយដល់
also-in = មានក្នុង { $relations } ផងដែរ

### ការប្រៀបធៀបសេចក្តីរាយការណ៍

topic-by-topic = តាមប្រធានបទ
no-topic-short = គ្មានប្រធានបទបានកត់ត្រា
no-topic = គ្មានប្រធានបទបានកត់ត្រាទេ។
joint-is-of-all = សេចក្តីរាយការណ៍រួមជារបស់ភាគីទាំងអស់៖ អ្វីដែលវានិយាយ ពួកគេនិយាយរួមគ្នា។ អ្វីដែលមានក្នុងសេចក្តីរាយការណ៍របស់ភាគីមួយ ភាគីនោះនិយាយ។
comparison-means = ប្រធានបទមួយមានតែក្នុងសេចក្តីរាយការណ៍មួយ បើសេចក្តីរាយការណ៍ឯទៀតទាំងអស់បានអាន និងពិនិត្យទាំងស្រុង ហើយមិនមានវា ឬមិនដាក់ឈ្មោះវា។ ចំពោះសេចក្តីរាយការណ៍ផ្សេងទៀតគឺមិនដឹង ហើយកំណត់សម្គាល់ក្រោមចំណងជើងប្រាប់មូលហេតុ។
compared-no-topic = គ្មានប្រធានបទជាក់លាក់
compared-alone = អ្វីដែល{ $account }និយាយ
compared-both = ក្នុងសេចក្តីរាយការណ៍ទាំងពីរ
compared-all = ក្នុងសេចក្តីរាយការណ៍ទាំងអស់
compared-some = ក្នុងសេចក្តីរាយការណ៍ខ្លះ មិនមែនទាំងអស់
compared-named = បានកត់ត្រាពីសេចក្តីរាយការណ៍មួយ មានឈ្មោះក្នុងអត្ថបទរបស់មួយទៀត
compared-only = មានតែក្នុង{ $account }
compared-one = ក្នុង{ $account } មិនដឹងចំពោះ{ $others }
accounts-and-more = { $accounts } និងសេចក្តីរាយការណ៍ { $count } ទៀត
compared-not-in = ក្នុង{ $account } មិនមានក្នុង{ $others }ទេ
standing-absent = មិនមានក្នុងសេចក្តីរាយការណ៍នេះទេ ដែលបានអានទាំងស្រុង។
standing-digest = មិនដឹង៖ អ្វីដែលបានអានគឺសេចក្តីសង្ខេបរបស់អ្នកដទៃ។
standing-partial = មិនដឹង៖ សេចក្តីរាយការណ៍នេះបានអានតែមួយផ្នែក។
standing-extent = មិនដឹង៖ គ្មានអ្វីប្រាប់ថាបានអានសេចក្តីរាយការណ៍នេះប៉ុន្មានទេ។
standing-coding = មិនដឹង៖ គ្មានអ្វីប្រាប់ថាមានគេពិនិត្យសេចក្តីរាយការណ៍នេះទាំងស្រុងទេ។
not-known = មិនដឹង
speaks-without-statement = និយាយដល់ តែគ្មានការថ្លែងនៅទីនេះ។
named-not-annotated = មានឈ្មោះក្នុងអត្ថបទដែលរក្សាទុកនៅទីនេះ តែគ្មានកំណត់សម្គាល់។
commitment-is = ការប្តេជ្ញា៖ { $status }
commitment-is-see = ការប្តេជ្ញា៖ { $status } សូមមើល { $accounts }
in-archives-words = ដោយពាក្យរបស់បណ្ណសារ។
words-of-summary = ពាក្យក្នុងសេចក្តីសង្ខេបរបស់បណ្ណសារ
words-of-translation = ពាក្យក្នុងសេចក្តីប្រែ
words-of-account = ពាក្យរបស់សេចក្តីរាយការណ៍
read-in-summary = អានក្នុងសេចក្តីសង្ខេបរបស់បណ្ណសារ
read-in-translation = អានក្នុងសេចក្តីប្រែ
read-in-account = អានក្នុងសេចក្តីរាយការណ៍
quoted = “{ $quote }”
account-describes-talks = សេចក្តីរាយការណ៍ពណ៌នាកិច្ចពិភាក្សាដូចម្តេច
each-describes-talks = សេចក្តីរាយការណ៍នីមួយៗពណ៌នាកិច្ចពិភាក្សាដូចម្តេច
word-also-in = មានក្នុង{ $accounts }ផងដែរ
word-here-only = មិនបានកត់ត្រាពីសេចក្តីរាយការណ៍ឯទៀត
word-in-no-other = មានតែក្នុងសេចក្តីរាយការណ៍នេះ
no-such-words = គ្មានពាក្យបែបនេះបានកត់ត្រាទេ។
not-gone-through = មិនទាន់បានពិនិត្យរកពាក្យបែបនេះទេ។
balance-on = { $account }មានការថ្លែង { $statements } និងនិយាយអំពីប្រធានបទ { $topics }
balance-no-topic = { $account }មានការថ្លែង { $statements } ដោយគ្មានប្រធានបទជាក់លាក់
balance-more = { $first } { $next }
balance-whole = { $parts }។
balance-sharing = { $balance } { $sharing }
balance-not-compared = { $balance } ក្នុង{ $accounts } គ្មានការថ្លែង ឬប្រធានបទត្រូវបានកត់ត្រាទេ ដូច្នេះមិនត្រូវបានប្រៀបធៀបទេ។
shared-none-of-two = គ្មានប្រធានបទបានកត់ត្រាពីទាំងពីរទេ។
shared-of-two = ប្រធានបទ { $count } បានកត់ត្រាពីទាំងពីរ។
shared-none = គ្មានប្រធានបទណាបានកត់ត្រាពីសេចក្តីរាយការណ៍លើសពីមួយទេ។
shared-some = ប្រធានបទ { $count } បានកត់ត្រាពីសេចក្តីរាយការណ៍លើសពីមួយ តែគ្មានពីទាំងអស់ទេ។
shared-all = ប្រធានបទ { $count } បានកត់ត្រាពីទាំងអស់។
shared-more = ប្រធានបទ { $count } បានកត់ត្រាពីសេចក្តីរាយការណ៍លើសពីមួយ ក្នុងនោះ { $all } ពីទាំងអស់។

### បុគ្គល ប្រទេស អង្គការ ទីកន្លែង ព្រឹត្តិការណ៍ ឯកសារ ឬប្រធានបទ

person = បុគ្គល
country = ប្រទេស
organization = អង្គការ
place = ទីកន្លែង
event = ព្រឹត្តិការណ៍
instrument = កិច្ចព្រមព្រៀង
topic = ប្រធានបទ
also-called = ហៅផងដែរថា
named-in-none = គ្មានសេចក្តីរាយការណ៍
nothing-written = មិនទាន់មានអ្វីសរសេរអំពី{ $name }ទេ។
offices = មុខតំណែង
office-dates-unknown = មិនដឹងកាលបរិច្ឆេទ
people-met = បុគ្គលដែលបានជួប
also-spoken-of = ប្រធានបទពាក់ព័ន្ធ
spoken-of-at-meetings = ប្រធានបទនៃជំនួបទាំងនេះ
who-spoke-and-how = អ្នកណានិយាយអំពីរឿងនេះ និងដូចម្តេច
speakers-note = យោងតាមសេចក្តីរាយការណ៍ក្នុងបណ្ណសារនេះ។ លេខនៅក្បែរទង្វើគឺជាចំនួនការថ្លែងរបស់អ្នកនិយាយ។
speaker = អ្នកនិយាយ
how = ដូចម្តេច
more-speakers = និងអ្នកនិយាយ { $count } ទៀត
no-meeting-of = គ្មានជំនួបណាបានកត់ត្រាដែល{ $name }បានចូលរួមទេ។
accounts-of-meetings = សេចក្តីរាយការណ៍អំពីជំនួបផ្សេងទៀត
accounts-of-meetings-note = ជំនួបដែលសេចក្តីរាយការណ៍មានឈ្មោះ{ $name } ឬចេញផ្សាយដោយ{ $name }។ នេះមិនមែនមានន័យថាបានចូលរួមទេ។
how-words-on-it-moved = ពាក្យអំពីរឿងនេះបានប្រែប្រួលដូចម្តេច
words-on-it-note = អ្វីដែលសេចក្តីរាយការណ៍របស់ភាគីពីរនិយាយអំពីរឿងនេះ ពីជំនួបមួយទៅជំនួបមួយ។
in-context = ក្នុងបរិបទ
related = ទាក់ទង
about-entity = ជំនួប { $count } ក្នុងបណ្ណសារនេះ មានឈ្មោះក្នុងសេចក្តីរាយការណ៍ { $accounts }។

### ការលើកឡើងក្នុងបរិបទ

mentions-in-context = ការលើកឡើងក្នុងបរិបទ
mentions-of = { $name }៖ ការលើកឡើងក្នុងបរិបទ
about-mentions = ការលើកឡើងអំពី{ $name } { $mentions } ក្នុងសេចក្តីរាយការណ៍ { $accounts } ជាមួយនឹងពាក្យនៅជុំវិញ។
account-in-summary = { $account } ដោយពាក្យរបស់បណ្ណសារ
account-in-translation = { $account } តាមសេចក្តីប្រែ
more-in-account = និង { $count } ទៀតក្នុងសេចក្តីរាយការណ៍នេះ
all-mentions = ការលើកឡើងទាំងអស់ { $mentions } ក្នុងសេចក្តីរាយការណ៍ { $accounts }

### ភាគីពីរ

relation = គូប្រទេស
tally-meetings = ជំនួប
told-by-both = មានសេចក្តីរាយការណ៍របស់ភាគីទាំងពីរ
told-by-one = មានសេចក្តីរាយការណ៍ពីភាគីតែមួយ
told-by-none = គ្មានសេចក្តីរាយការណ៍
told-by-withdrawn = សេចក្តីរាយការណ៍មួយត្រូវបានដកវិញ
who-met = អ្នកណាបានជួប
for-neither = មិនតំណាងភាគីណាមួយ
no-one-named = គ្មានឈ្មោះនរណាទេ។
what-they-spoke-of = អ្វីដែលពួកគេបាននិយាយ
how-words-moved = ពាក្យបានប្រែប្រួលដូចម្តេច
words-moved-note = អ្វីដែលសេចក្តីរាយការណ៍របស់ភាគីនីមួយៗនិយាយអំពីប្រធានបទមួយ ពីជំនួបមួយទៅជំនួបមួយ។
more-topics = ប្រធានបទ { $count } ទៀត
relation-commitments-note = អ្វីដែលបានសន្យាក្នុងជំនួបទាំងនេះ យោងតាមសេចក្តីរាយការណ៍របស់ភាគីមួយៗ និងលទ្ធផលនៃការសន្យានោះ។
no-meeting = គ្មានជំនួបណាត្រូវបានកត់ត្រាទេ។
about-relation = { $relation }៖ ជំនួប { $count }, { $span }។

### ការប្រែប្រួលនៃពាក្យអំពីប្រធានបទ

trail = ដំណើរនៃពាក្យពេចន៍
trail-title = { $relation } អំពី{ $topic }
about-trail = អ្វីដែលសេចក្តីរាយការណ៍របស់ { $parties } និយាយអំពី{ $topic } និងការប្រែប្រួលនៃពាក្យ៖ ការថ្លែង { $statements } ក្នុងជំនួប { $meetings }។
lane-spoken = { $accounts }មានការថ្លែងអំពី{ $topic } ក្នុងជំនួប { $spoken } ក្នុងចំណោម { $held }
lane-silent = { $accounts }គ្មានការថ្លែងអំពី{ $topic } ក្នុងជំនួប { $held }
lane-unread = { " " }ក្នុងនោះសេចក្តីរាយការណ៍ { $count } អាចនិយាយច្រើនជាងអ្វីដែលមានកំណត់សម្គាល់
lane-missing = { " " }ចំពោះជំនួប { $count } ទៀត គ្មានសេចក្តីរាយការណ៍រក្សាទុកទេ
lane-not-held = { $accounts }មិនមានរក្សាទុកទេ។
sentence-end = ។
not-own-words = មិនមែនជាពាក្យផ្ទាល់របស់រដ្ឋាភិបាលទេ។
not-only-own-words = មិនមែនសុទ្ធតែជាពាក្យផ្ទាល់របស់រដ្ឋាភិបាលទេ។
some-words-of-both = ការថ្លែងខ្លះជាពាក្យនៃសេចក្តីសង្ខេបរបស់បណ្ណសារ ឬនៃការបកប្រែ ហើយការថ្លែងនីមួយៗប្រាប់ដូច្នេះ ពាក្យទាំងនោះមិនបានប្រៀបធៀបទេ។
some-words-of-summaries = ការថ្លែងខ្លះជាពាក្យនៃសេចក្តីសង្ខេបរបស់បណ្ណសារ ហើយការថ្លែងនីមួយៗប្រាប់ដូច្នេះ ពាក្យទាំងនោះមិនបានប្រៀបធៀបទេ។
some-words-of-translations = ការថ្លែងខ្លះជាពាក្យនៃការបកប្រែ ហើយការថ្លែងនីមួយៗប្រាប់ដូច្នេះ ពាក្យទាំងនោះមិនបានប្រៀបធៀបទេ។
all-words-of-both = ការថ្លែងទាំងអស់ជាពាក្យនៃសេចក្តីសង្ខេបរបស់បណ្ណសារ ឬនៃការបកប្រែ។ ពាក្យទាំងនោះមិនបានប្រៀបធៀបទេ។
all-words-of-summaries = ការថ្លែងទាំងអស់ជាពាក្យនៃសេចក្តីសង្ខេបរបស់បណ្ណសារ។ ពាក្យទាំងនោះមិនបានប្រៀបធៀបទេ។
all-words-of-translations = ការថ្លែងទាំងអស់ជាពាក្យនៃការបកប្រែ។ ពាក្យទាំងនោះមិនបានប្រៀបធៀបទេ។
glance-note = ទង្វើខ្លាំងបំផុតដែលបានកត់ត្រារបស់ភាគីនីមួយៗ តាមសេចក្តីរាយការណ៍របស់ខ្លួន។ កម្លាំងពី 1 ដល់ 5 ស្ថិតលើ { $scale }។ ពាក្យ “ខ្លាំងជាង” និង “ទន់ជាង” ប្រៀបធៀបតែសេចក្តីរាយការណ៍ដែលបានអានទាំងស្រុង និងបានកត់ចំណាំ។
this-archives-scale = មាត្រដ្ឋានផ្ទាល់របស់បណ្ណសារនេះ
glance-silent = មិនមានក្នុងនោះ
glance-others = អ្វីដែលអ្នកដទៃនិយាយ
glance-unread = គ្មានកំណត់សម្គាល់
glance-joint = មានតែសេចក្តីរាយការណ៍រួម
glance-missing = គ្មានសេចក្តីរាយការណ៍
meeting-by-meeting = តាមជំនួបនីមួយៗ
trail-note = ការថ្លែងនីមួយៗត្រូវបានប្រៀបធៀបនឹងអ្វីដែលសេចក្តីរាយការណ៍របស់ភាគីដដែលបានដាក់ក្នុងមាត់ភាគីដដែលជាលើកចុងក្រោយ។ <del>ពាក្យគូសឆូត</del> ត្រូវបានដកចេញ <ins>ពាក្យគូសក្រោម</ins> ជាពាក្យថ្មី។
in-the-account = ក្នុងសេចក្តីរាយការណ៍
in-the-translation = ក្នុងសេចក្តីប្រែ
in-the-summary = ក្នុងសេចក្តីសង្ខេបរបស់បណ្ណសារ
absent-silent = គ្មានអ្វីអំពី{ $topic }ទេ សេចក្តីរាយការណ៍នេះបានអានទាំងស្រុង។
absent-unknown = មិនដឹងថាសេចក្តីរាយការណ៍នេះនិយាយដល់{ $topic }ឬទេ៖ វាមិនបានអាន ឬពិនិត្យទាំងស្រុងទេ។
absent-unmarked = សេចក្តីរាយការណ៍នេះមានប្រធានបទ{ $topic } តែគ្មានការថ្លែងណាមានកំណត់សម្គាល់ទេ។
absent-named = អត្ថបទដែលរក្សាទុកនៅទីនេះមានឈ្មោះ{ $topic } តែគ្មានការថ្លែងណាមានកំណត់សម្គាល់ទេ។
absent-unread = សេចក្តីរាយការណ៍នេះមិនទាន់មានកំណត់សម្គាល់ទេ។
absent-joint = សម្រាប់ភាគីនេះ មានតែសេចក្តីរាយការណ៍រួម។
absent-missing = គ្មានសេចក្តីរាយការណ៍របស់ភាគីនេះទេ។
diff-gone = { " [ដកចេញ៖ " }
diff-new = { " [ថ្មី៖ " }
diff-end = { "] " }
shift-softer = ទន់ជាង
shift-level = កម្លាំងដដែល
shift-stronger = ខ្លាំងជាង
shift-recorded = ទង្វើផ្សេងដែលបានកត់ត្រា
shift-from-to = <strong>{ $shift }៖</strong> ពី “{ $old }” ({ $oldstrength }) ទៅ “{ $new }” ({ $newstrength })
shift-from-to-tone = <strong>{ $shift }៖</strong> ពី “{ $old }” ({ $oldstrength }, { $oldtone }) ទៅ “{ $new }” ({ $newstrength }, { $newtone })
wording-same = ពាក្យដដែល
wording-new = ពាក្យថ្មី
wording-reworded = កែពាក្យ
wording-other-language = ជាភាសាផ្សេង
wording-not-own-words = មិនមែនពាក្យរបស់អ្នកផ្សាយ
same-words-as = ពាក្យដូចគ្នានឹងនៅ { $date }។
same-words-as-by = ពាក្យដូចគ្នានឹងនៅ { $date } ដែលពេលនោះនិយាយដោយ { $speakers }។
not-compared-with = មិនបានប្រៀបធៀបនឹង { $date } ព្រោះជាភាសាផ្សេង។
not-compared-own-words = មិនបានប្រៀបធៀបជាមួយ { $date } ទេ៖ ពាក្យក្នុងសេចក្តីសង្ខេបឬសេចក្តីប្រែមិនមែនជាពាក្យរបស់អ្នកផ្សាយទេ។
new-wording = ពាក្យថ្មី។
compared-with = ប្រៀបធៀបនឹង { $date }
then-said-by = ពេលនោះនិយាយដោយ { $speakers } យោងតាមសេចក្តីរាយការណ៍។
earlier-words = ពាក្យមុនក្នុងសេចក្តីរាយការណ៍របស់វា
silence-missing = { $where ->
    [before] ជំនួបមុន { $count }
    [after] ជំនួបក្រោយ { $count }
   *[between] ជំនួបនៅចន្លោះ { $count }
}៖ គ្មានសេចក្តីរាយការណ៍រក្សាទុកទេ
silence-told = { $where ->
    [before] ជំនួបមុន { $count }
    [after] ជំនួបក្រោយ { $count }
   *[between] ជំនួបនៅចន្លោះ { $count }
}៖ គ្មានការថ្លែងអំពី{ $topic }ក្នុងសេចក្តីរាយការណ៍ដែលរក្សាទុកទេ
silence-told-some = { $where ->
    [before] ជំនួបមុន { $count }
    [after] ជំនួបក្រោយ { $count }
   *[between] ជំនួបនៅចន្លោះ { $count }
}៖ គ្មានការថ្លែងអំពី{ $topic }ក្នុងសេចក្តីរាយការណ៍ដែលរក្សាទុក សម្រាប់ជំនួប { $told } ក្នុងចំណោមនោះទេ

### ការថ្លែង និងការប្តេជ្ញា

annotations = កំណត់សម្គាល់
statements-lead = អ្នកណាបានធ្វើអ្វីដោយការនិយាយ ចំពោះអ្នកណា និងអំពីប្រធានបទអ្វី៖ ពាក្យក្នុងសេចក្តីរាយការណ៍ តាមដែលអ្នករៀបរៀងបណ្ណសារនេះចាត់ថ្នាក់។ នីមួយៗជាអ្វីដែលសេចក្តីរាយការណ៍មួយនិយាយ មិនមែនជាអ្វីដែលគេដឹងច្បាស់ថាបាននិយាយទេ។
about-statements = អ្នកណានិយាយអ្វីទៅអ្នកណា តាមសេចក្តីរាយការណ៍របស់អ្នកណា៖ ការថ្លែង { $count } តាមអ្នកនិយាយ តាមទង្វើពាក្យសម្តី និងតាមប្រធានបទ។
by-speaker = តាមអ្នកនិយាយ
by-speaker-note = លេខនៅក្បែរឈ្មោះគឺជាចំនួនការថ្លែង។
by-act = តាមទង្វើពាក្យសម្តី
by-act-note = { $vocabulary }ប្រាប់អត្ថន័យនៃទង្វើនីមួយៗ។
vocabulary-in-text = វាក្យសព្ទ
by-topic = តាមប្រធានបទ
more-by-index = { $count } ទៀត តាមលិបិក្រម
newest-statements = ការថ្លែងថ្មីៗ
statements-of-act = ការថ្លែង៖ { $name }
statements-by = ការថ្លែងរបស់{ $name }
statements-naming = ការថ្លែងដែលមានឈ្មោះ{ $name }
statements-about = ការថ្លែងចំពោះឬអំពី{ $name }
statements-on = ការថ្លែងអំពី{ $name }
commitments-by = ការប្តេជ្ញារបស់{ $name }
commitments-to = ការប្តេជ្ញាចំពោះ{ $name }
commitments-between = ការប្តេជ្ញា៖ { $relation }
all-statements = ការថ្លែងទាំងអស់ { $count }
all-statements-by = ការថ្លែងទាំងអស់ { $count } របស់{ $name }
all-statements-naming = ការថ្លែងទាំងអស់ { $count } ដែលមានឈ្មោះ{ $name }
all-statements-about = ការថ្លែងទាំងអស់ { $count } ចំពោះឬអំពី{ $name }
all-statements-on = ការថ្លែងទាំងអស់ { $count } អំពី{ $name }
all-commitments = ការប្តេជ្ញាទាំងអស់ { $count }
all-commitments-by = ការប្តេជ្ញាទាំងអស់ { $count } របស់{ $name }
all-commitments-to = ការប្តេជ្ញាទាំងអស់ { $count } ចំពោះ{ $name }
about-act = អ្វីដែលសេចក្តីរាយការណ៍រាយការណ៍ដោយទង្វើ “{ $act }”។
about-statements-by = អ្វីដែល{ $name }បាននិយាយ យោងតាមសេចក្តីរាយការណ៍ក្នុងបណ្ណសារនេះ។
about-statements-for = អ្វីដែល{ $name }បាននិយាយ យោងតាមសេចក្តីរាយការណ៍ក្នុងបណ្ណសារនេះ អ្វីដែលបុគ្គលបាននិយាយក្នុងនាមនោះ មានក្រោមឈ្មោះរបស់ពួកគេ។
about-statements-naming = ការថ្លែងរបស់អ្នកណាក៏ដោយ ដែលក្នុងពាក្យមានឈ្មោះ{ $name }។
about-statements-about = អ្វីដែលអ្នកដទៃបាននិយាយទៅកាន់{ $name } ឬដោយពាក្យដែលមានឈ្មោះ{ $name } យោងតាមសេចក្តីរាយការណ៍ក្នុងបណ្ណសារនេះ។
about-statements-on = អ្វីដែលបាននិយាយអំពីប្រធានបទ “{ $name }” យោងតាមសេចក្តីរាយការណ៍ក្នុងបណ្ណសារនេះ។
about-statements-of = អ្វីដែលបាននិយាយអំពី “{ $name }” យោងតាមសេចក្តីរាយការណ៍ក្នុងបណ្ណសារនេះ។
about-commitments-by = អ្វីដែល{ $name }បានប្តេជ្ញា យោងតាមសេចក្តីរាយការណ៍ក្នុងបណ្ណសារនេះ។
about-commitments-by-person = អ្វីដែល{ $name }បានសន្យា ឬបានប្តេជ្ញា យោងតាមសេចក្តីរាយការណ៍ក្នុងបណ្ណសារនេះ។
about-commitments-to = អ្វីដែលអ្នកដទៃបានសន្យាចំពោះ{ $name } ឬដើម្បីប្រយោជន៍របស់{ $name } យោងតាមសេចក្តីរាយការណ៍ក្នុងបណ្ណសារនេះ។
about-commitments-between = អ្វីដែលបានសន្យាក្នុងជំនួបរបស់ { $parties } យោងតាមសេចក្តីរាយការណ៍ក្នុងបណ្ណសារនេះ។
act-in-vocabulary = { $tone } កម្លាំង { $level } លើ 5៖ { $link }
what-vocabulary-says = អ្វីដែលវាក្យសព្ទនិយាយអំពីវា
the-page-of = ទំព័រនៃ { $subject }
commitment-before-status = { "ការប្តេជ្ញា៖ " }
followed-up-in = { " តាមដានក្នុង " }{ $accounts }
statement-source = យោងតាម { $account } អំពី { $meeting }
statement-source-summary = យោងតាម { $account } អំពី { $meeting } ដោយពាក្យរបស់បណ្ណសារ
statement-source-translation = យោងតាម { $account } អំពី { $meeting } តាមសេចក្តីប្រែ
commitments-lead = ការថ្លែងដែលសន្យាអ្វីមួយ និងលទ្ធផលនៃការសន្យានោះ។ ការសន្យាដែលសេចក្តីរាយការណ៍ច្រើនអំពីជំនួបតែមួយកត់ត្រា មានតែម្តង ជាមួយសេចក្តីរាយការណ៍ទាំងនោះ។ ការសន្យាត្រូវបានអនុវត្តឬទេ ជាការវិនិច្ឆ័យរបស់អ្នករៀបរៀង តាមសេចក្តីរាយការណ៍ និងភស្តុតាងពីក្រៅបណ្ណសារ។
about-commitments = អ្វីដែលបានសន្យា តាមសេចក្តីរាយការណ៍របស់អ្នកណា និងលទ្ធផល៖ ការប្តេជ្ញា { $count } កំពុងរង់ចាំ បានអនុវត្ត និងមិនបានអនុវត្ត។
status-open = កំពុងរង់ចាំ
status-kept = បានអនុវត្ត
status-lapsed = មិនបានអនុវត្ត
open-commitments = ការប្តេជ្ញាកំពុងរង់ចាំ
kept-commitments = ការប្តេជ្ញាដែលបានអនុវត្ត
lapsed-commitments = ការប្តេជ្ញាដែលមិនបានអនុវត្ត
about-open = ការសន្យាដែលបណ្ណសារមិនទាន់ដឹងលទ្ធផល។
about-kept = ការសន្យាដែលបានអនុវត្ត តាមដែលបណ្ណសារដឹង។
about-lapsed = ការសន្យាដែលមិនបានអនុវត្តទាន់ពេល តាមដែលបណ្ណសារដឹង។

### វាក្យសព្ទ

about-vocabulary = ទង្វើពាក្យសម្តី និងពាក្យបរិយាកាស ដែលបណ្ណសារនេះប្រើដើម្បីចាត់ថ្នាក់អ្វីដែលសេចក្តីរាយការណ៍និយាយ។
vocabulary-lead = ពាក្យដែលបណ្ណសារនេះប្រើដើម្បីប្រាប់អ្វីដែលសេចក្តីរាយការណ៍ធ្វើ៖ ទង្វើពាក្យសម្តី និងពាក្យដែលភាគីមួយប្រើដើម្បីពណ៌នាកិច្ចពិភាក្សាផ្ទាល់។
speech-acts = ទង្វើពាក្យសម្តី
speech-acts-note = សំនៀងជារបស់ទង្វើ មិនថាប្រធានបទអ្វីទេ។ កម្លាំងពី 1 ដល់ 5 ជាមាត្រដ្ឋានផ្ទាល់របស់បណ្ណសារនេះ៖ គ្មានអាជ្ញាធរណាដាក់លំដាប់កិរិយាសព្ទការទូតទេ។ លេខកូដជាលេខកូដគោលនៃ CAMEO ជាសៀវភៅកូដនៃ Conflict and Mediation Event Observations។
acts-by-tone = ទង្វើពាក្យសម្តីតាមសំនៀង
tone-cooperative = សហការ
tone-neutral = អព្យាក្រឹត
tone-critical = រិះគន់
tone-cooperative-means = ផ្តល់ អរគុណ សរសើរ យល់ព្រម ឬសន្យា។
tone-neutral-means = ថ្លែង សួរ ពន្យល់ ឬពិភាក្សា។
tone-critical-means = ចាប់កំហុសនរណាម្នាក់ ឬដាក់សម្ពាធលើគេ។
example = { "ឧទាហរណ៍៖ " }
words-of-atmosphere = របៀបពណ៌នាកិច្ចពិភាក្សា
atmosphere-note = ភាគីមួយប្រើពាក្យទាំងនេះដើម្បីពណ៌នាកិច្ចពិភាក្សាផ្ទាល់។ អត្ថន័យដែលអ្នកការទូតឱ្យពាក្យទាំងនេះ ជាទំនៀម មិនមែនជាការពិតអំពីកិច្ចពិភាក្សាឡើយ។
said-times = និយាយ { $count } ដង

### អាសយដ្ឋានដែលគ្មានអ្វី ឬបានផ្លាស់ប្តូរ

not-found = រកមិនឃើញទំព័រ
about-not-found = គ្មានទំព័រនៅអាសយដ្ឋាននេះទេ។
not-found-lead = បណ្ណសារគ្មានទំព័រនៅអាសយដ្ឋាននេះទេ។ ទំព័រប្រហែលជាបានផ្លាស់ទី ឬអាសយដ្ឋានត្រូវបានចម្លងខ្វះអក្សរ។
go-home = { $link } ឬរកក្នុងលិបិក្រម៖
go-home-link = ទៅទំព័រមុខ
has-moved = { $title } ឥឡូវមានអាសយដ្ឋានថ្មី។
page-has-moved = ទំព័រនេះបានផ្លាស់ទី។ { $link }។
page-has-moved-link = ទៅអាសយដ្ឋានថ្មី

### ជំនួបក្នុងមួយប្រយោគ

about-meeting = { $parties }, { $date }។ { $accounts }
no-account-is-held = គ្មានសេចក្តីរាយការណ៍ទេ។
accounts-held = សេចក្តីរាយការណ៍ { $count }។

### សេចក្តីប្រែ

side-by-side = ទល់មុខគ្នា
beside-title = { $title }៖ ច្បាប់ដើមនិងសេចក្តីប្រែ
about-beside = “{ $title }” ជាមួយច្បាប់ដើមនៅទល់មុខ តាមកថាខណ្ឌ។
original-text = ច្បាប់ដើម
translation-of = សេចក្តីប្រែនៃ { $original }
read-side-by-side = អានទល់មុខគ្នា
translations = សេចក្តីប្រែ
translations-title = { $title }៖ ការបកប្រែពីរ
about-two-translations = “{ $title }” និងការបកប្រែមួយទៀតនៃអត្ថបទដើមដដែល តាមកថាខណ្ឌ។
same-account = សេចក្តីរាយការណ៍ដដែល៖
superseded-text = កំណែមុន
other-translations = ការបកប្រែផ្សេងទៀត
beside-note = កថាខណ្ឌត្រូវបានដាក់ទន្ទឹមគ្នាតាមលំដាប់ មិនមែនតាមខ្លឹមសារទេ។
beside-note-gaps = អ្វីដែលបានសម្គាល់ ត្រូវបានកត់ត្រាដោយអ្នកកែសម្រួលបណ្ណសារ ដោយអ្នកដែលមានឈ្មោះ និងនៅថ្ងៃដែលបានបញ្ជាក់។ កម្រិតទាំងនេះជាកម្រិតនៃភាពធ្ងន់ធ្ងររបស់ <a href="https://themqm.org/" lang="en" hreflang="en">Multidimensional Quality Metrics</a>; ការជ្រើសរើសកម្រិតជាការវិនិច្ឆ័យរបស់បណ្ណសារ។
gaps = គម្លាតដែលអ្នកកែសម្រួលបានកត់ត្រា
gaps-noted = គម្លាត { $count } ដែលបានកត់ត្រា
gap-label = គម្លាត { $number }៖ { $degree }
gap-neutral = អព្យាក្រឹត
gap-minor = តិចតួច
gap-major = ធំ
gap-critical = ធ្ងន់ធ្ងរ
gap-neutral-means = ជាការជ្រើសរើសពាក្យផ្សេង ហើយមិនមែនជាកំហុសរបស់អត្ថបទណាមួយឡើយ
gap-minor-means = ជាភាពខុសគ្នាបន្តិចបន្តួចនៃន័យ ដែលមិនធ្វើឱ្យនរណាយល់ច្រឡំ
gap-major-means = អ្នកអានយល់ន័យផ្សេង
gap-critical-means = ការអះអាង ការសន្យា ឬលក្ខខណ្ឌ ត្រូវបានបញ្ច្រាស បង្កើតឡើង ឬបាត់បង់
gap-left-out = ត្រូវបានលុបចេញពីការបកប្រែ
gap-added = ត្រូវបានបន្ថែមក្នុងការបកប្រែ
gap-only-first = មានតែក្នុងអត្ថបទទីមួយ
gap-only-second = មានតែក្នុងអត្ថបទទីពីរ
beside-not-aligned = អត្ថបទទាំងពីរមានចំនួនកថាខណ្ឌមិនស្មើគ្នា ដូច្នេះត្រូវដាក់ទល់មុខគ្នាទាំងមូល។

### សេចក្តីរាយការណ៍ពីរទល់មុខគ្នា

texts-title = ទល់មុខគ្នា៖ { $meeting }
texts-title-of = ទល់មុខគ្នា៖ { $accounts } { $meeting }
about-texts = អត្ថបទ{ $accounts } អំពី{ $meeting } ទល់មុខគ្នា ជាមួយតំណរវាងអ្វីដែលអត្ថបទនីមួយៗនិយាយអំពីចំណុចតែមួយ។
texts-linked = ចំណុចដែលបានគូស៖ { $points }។ ប្រធានបទដែលគ្មានចំណុច៖ { $topics }។
texts-how = ពាក្យលើផ្ទៃពណ៌មានកំណត់សម្គាល់។ លេខរបស់វាជាលេខចំណុច ឬប្រធានបទដែលគ្មានចំណុច។ លេខដដែលក្នុងអត្ថបទម្ខាងទៀតគឺអំពីរឿងតែមួយ។ លេខនោះនាំទៅទីនោះ ហើយបន្ទាត់ក្រោមកថាខណ្ឌប្រាប់អំពីអ្វីដែលអត្ថបទម្ខាងទៀតមាន។
texts-how-absence = “មិនមានក្នុង” និយាយតែអំពីសេចក្តីរាយការណ៍ដែលបានអានទាំងស្រុង និងមានកំណត់សម្គាល់ទាំងស្រុងប៉ុណ្ណោះ។ ក្រៅពីនោះ មិនដឹងទេ។
texts-instead = បង្ហាញជំនួស
texts-other = ក្នុងអត្ថបទម្ខាងទៀត៖
texts-listed = { $account } មានប្រធានបទនេះ តែគ្មានការថ្លែងនៅទីនេះ
texts-elsewhere = { $account } មានការថ្លែងផ្សេងអំពីប្រធានបទនេះ
texts-named = មានឈ្មោះក្នុង{ $account } តែគ្មានកំណត់សម្គាល់
texts-absent = មិនមានក្នុង{ $account }
texts-unknown = មិនដឹងអំពី{ $account }
texts-to = { $place ->
    [1] ទៅអត្ថបទទីពីរ
   *[other] ទៅអត្ថបទទីមួយ
}
shown-whole = ពាក្យរបស់អ្នកផ្សាយទាំងស្រុង
shown-part = ផ្នែកមួយនៃពាក្យរបស់អ្នកផ្សាយ
shown-translation = ការបកប្រែអត្ថបទទាំងស្រុង
shown-translation-part = ការបកប្រែផ្នែកមួយនៃអត្ថបទ
shown-translation-unknown = ការបកប្រែ។ មិនមានកត់ត្រាថាវាគ្របដណ្តប់អត្ថបទប៉ុន្មានទេ
shown-summary = សេចក្តីសង្ខេបរបស់បណ្ណសារនេះ។ អត្ថបទត្រូវបានអានទាំងស្រុង
shown-summary-part = សេចក្តីសង្ខេបរបស់បណ្ណសារនេះ។ អត្ថបទត្រូវបានអានមួយផ្នែក
shown-summary-digest = សេចក្តីសង្ខេបរបស់បណ្ណសារនេះ ពីរបាយការណ៍របស់អ្នកដទៃអំពីអត្ថបទ
shown-summary-unknown = សេចក្តីសង្ខេបរបស់បណ្ណសារនេះ។ មិនមានកត់ត្រាថាបានអានប៉ុន្មានទេ

### អ្វីដែលនរណាម្នាក់បាននិយាយ តាមប្រធានបទ និងតាមពេលវេលា

points-differ = ចំណុច ភាពខុសគ្នាមកមុន
points-all = ចំណុចទាំង { $count }
courses = តាមប្រធានបទ និងតាមពេលវេលា
courses-column = អំពើ ពីចាស់ទៅថ្មី
courses-more = ប្រធានបទ { $count } ទៀត៖ ការថ្លែងទាំងអស់
courses-note = អំពើនៃការនិយាយអំពីប្រធានបទដែលមានការថ្លែងច្រើនជាងគេ តាមឆ្នាំ តាមសេចក្តីរាយការណ៍ក្នុងបណ្ណសារនេះ៖ { $name }។ ពាក្យនីមួយៗនាំទៅពាក្យក្នុងសេចក្តីរាយការណ៍។ ពាក្យដែលមានបន្ទាត់ដាច់ៗខាងក្រោម គឺតាមសេចក្តីរាយការណ៍របស់ភាគីផ្សេង។ លេខក្បែរប្រធានបទគឺចំនួនការថ្លែង។ បើមានច្រើន បង្ហាញតែចុងក្រោយ។
course-reported = តាម{ $account }
partners = បានលើកឡើងជាមួយអ្នកណា
partners-note = តាមជំនួបរវាងភាគីពីរ៖ { $accounts }។ ក្រឡានីមួយៗមានអំពើខ្លាំងជាងគេ។
partners-how = ប្រធានបទចាត់ទុកថាមិនបានលើកឡើង លុះត្រាតែសេចក្តីរាយការណ៍ទាំងអស់នៃជំនួបទាំងនេះបានអានទាំងស្រុង មានកំណត់សម្គាល់ទាំងស្រុង ហើយគ្មានមួយណាមានប្រធានបទ ឬឈ្មោះរបស់វា។ ក្រៅពីនោះ មិនដឹងទេ។ ប្រធានបទដែលដឹងថាខុសគ្នាមកមុន។
partner-named = មានក្នុងសេចក្តីរាយការណ៍
partner-absent = មិនមានក្នុងសេចក្តីរាយការណ៍ { $count }
label-code = លេខកូដ
band-mild = ស្រាល
band-middle = មធ្យម
band-strong = ខ្លាំង

### ការដកស្រង់ ការស្វែងរក និងគ្រោង

search = ស្វែងរក
about-search = ស្វែងរកពាក្យក្នុងសេចក្តីរាយការណ៍ កំណត់សម្គាល់ និងការពិពណ៌នារបស់បណ្ណសារនេះ។
search-words = ពាក្យដែលត្រូវរក
search-help = “ពាក្យក្នុងសញ្ញាសម្រង់” ត្រូវនៅជាប់គ្នា។ ពីទីនេះ គ្រាប់ចុចព្រួញនាំទៅតាមលទ្ធផល ហើយ Escape នាំត្រឡប់មកវិញ។
search-narrow = តម្រង
facet-party = ភាគី
facet-named = បុគ្គលមានឈ្មោះ
facet-person = បុគ្គលបានចូលរួម
facet-side = សេចក្តីរាយការណ៍របស់អ្នកណា
facet-kind = ប្រភេទកំណត់ត្រា
facet-language = ភាសា
kind-page = ទំព័រ
search-hits = លទ្ធផល
search-order = លំដាប់
search-best-first = ត្រូវបំផុតមុន
search-newest-first = ថ្មីបំផុតមុន
search-oldest-first = ចាស់បំផុតមុន
search-show-more = បង្ហាញបន្ថែម
search-unscripted = ការស្វែងរកត្រូវការ JavaScript ដែលមិនដំណើរការនៅទីនេះទេ។ លិបិក្រមមិនត្រូវការវាឡើយ៖
search-indexes = ឬរកមើលក្នុងលិបិក្រម ({ $contents } និងអ្វីដែលសេចក្តីរាយការណ៍ទាំងនោះនិយាយដល់)៖
search-none = គ្មានលទ្ធផល
search-absent = គ្មានកំណត់ត្រាណាមានពាក្យ { $words } ទេ។
search-similar = ពាក្យស្រដៀងគ្នាក្នុងបណ្ណសារនេះ៖
search-found = កំណត់ត្រា { $number }
search-busy = កំពុងស្វែងរក…
search-no-index = នៅទីនេះគ្មានលិបិក្រមស្វែងរកទេ។ វាត្រូវបានបង្កើតពេលសាងសង់គេហទំព័រ ហើយការមើលជាមុនមិនមានវាទេ។
search-unreadable = មិនអាចអានលិបិក្រមស្វែងរកបានទេ។
search-chosen = { $facet }៖ { $name }
search-take-away = ដក “{ $name }” ចេញ
search-more-values = { $number } ទៀត
search-rest = និង { $number } ទៀត ដែលមានក្នុងកំណត់ត្រាតិចជាង
search-account = សេចក្តីរាយការណ៍៖ { $name }
searches = ការស្វែងរកដែលបានរក្សាទុក
about-searches = ការស្វែងរកដែលអ្នកកែសម្រួលរក្សាទុក និងអ្វីដែលការស្វែងរកទាំងនោះរកឃើញក្នុងបណ្ណសារនេះ។
about-saved = កំណត់ត្រានៃបណ្ណសារនេះដែលការស្វែងរក { $query } រកឃើញ។
saved-search = ការស្វែងរកដែលបានរក្សាទុក
saved-query = សំណួរ
saved-count = កំណត់ត្រា { $count }
saved-rest = ការស្វែងរកនេះរកឃើញកំណត់ត្រា { $count } ទៀត ដែលមិនបង្ហាញនៅទីនេះទេ។
search-saved = ការស្វែងរកដែលបានរក្សាទុក
search-file = ទាញយកជាតារាង (CSV)
search-file-busy = កំពុងប្រមូលលទ្ធផល…
search-column-title = ចំណងជើង
search-column-address = អាសយដ្ឋាន
search-column-passage = អាសយដ្ឋានកថាខណ្ឌ
search-column-date = កាលបរិច្ឆេទ
search-column-kind = ប្រភេទ
search-column-language = ភាសា
search-column-parties = ភាគី
search-column-excerpt = សម្រង់
search-no-field = គ្មានវាល “{ $field }” ទេ។ ដើម្បីរកពាក្យទាំងនេះ សូមដាក់វាក្នុងសញ្ញាសម្រង់។
search-no-value = នៅទីនេះគ្មានអ្វីឈ្មោះ “{ $value }” ក្នុងវាល “{ $field }” ទេ។
search-no-date = “{ $value }” មិនមែនជាកាលបរិច្ឆេទដែលអាចរកបានទេ។ សូមសរសេរ 2019, 2019-05, 2019-05-13 ឬ 2019..2021។
search-known = ប្រហែលអ្នកចង់និយាយថា៖
how-to-search = របៀបស្វែងរក
how-words = កំណត់ត្រាត្រូវមានពាក្យទាំងអស់។ ទម្រង់ផ្សេងទៀតនៃពាក្យក៏រកឃើញដែរ។ សញ្ញាសង្កត់ និងអក្សរធំតូចមិនសំខាន់ទេ។
how-phrase = ពាក្យទាំងនេះតាមលំដាប់នេះ។
how-not = មិនយកកំណត់ត្រាដែលមានពាក្យនេះ។ សញ្ញាដកក៏ប្រើបានមុខឃ្លា វាល ឬឆ្នាំដែរ។
how-years = កំណត់ត្រានៃឆ្នាំទាំងនេះ។ អាចទុកចុងម្ខាងទំនេរ៖ 2019.. ឬ ..2021។
how-date = កំណត់ត្រានៃឆ្នាំ ខែ ឬថ្ងៃមួយ។
how-statement = សេចក្តីរាយការណ៍ដែលមានសេចក្តីថ្លែងមួយត្រូវនឹងវាលទាំងអស់នេះ៖ អំពើនៃការនិយាយ អ្នកនិយាយ អ្នកទទួល ប្រធានបទ។ អ្នកនិយាយក៏រាប់ជាភាគីដែលគាត់និយាយជំនួសដែរ។
how-party = កំណត់ត្រានៃជំនួបរបស់ភាគីនេះ មានអ្នកចូលរួមនេះ អំពីប្រធានបទនេះ នៅទីកន្លែងនេះ។
how-or = តម្លៃណាមួយក្នុងចំណោមតម្លៃជាច្រើន។
how-others = វាលផ្សេងទៀត៖ សេចក្តីរាយការណ៍របស់អ្នកណា បុគ្គលមានឈ្មោះ ទម្រង់អត្ថបទ ប្រភេទកំណត់ត្រា ភាសា។
how-values = តម្លៃគឺឈ្មោះដូចដែលបង្ហាញលើគេហទំព័រ ឬអត្តសញ្ញាណក្នុងអាសយដ្ឋានទំព័ររបស់វា។
colours = រូបរាង
colours-system = ប្រព័ន្ធ
colours-light = ភ្លឺ
colours-dark = ងងឹត
data = ទិន្នន័យ
citations-to-download = ការដកស្រង់សម្រាប់ទាញយក
about-citations = ការដកស្រង់នៃសេចក្តីរាយការណ៍និងការថ្លែងទាំងអស់ ជាទម្រង់ដែលកម្មវិធីគ្រប់គ្រងឯកសារយោងអានបាន។
citations-lead = កម្មវិធីគ្រប់គ្រងឯកសារយោង ដូចជា Zotero, EndNote, Mendeley និង JabRef អានឯកសារទាំងនេះបាន ហើយ LaTeX, Typst និង Pandoc ក៏អានបានដែរ។ ការដកស្រង់នៃសេចក្តីរាយការណ៍តែមួយ មាននៅចុងទំព័ររបស់វា។
citation-files = ឯកសារនៃការដកស្រង់
citations-period = ជំនួបនៃ
statements-and-notes = ការថ្លែង និងកំណត់សម្គាល់
all-years = ឆ្នាំទាំងអស់
citation-part = ផ្នែកទី { $number }៖{ " " }
file-of-accounts = { " នៃសេចក្តីរាយការណ៍ " }{ $period }
file-of-accounts-part = { " នៃសេចក្តីរាយការណ៍ " }{ $period } ផ្នែកទី { $number }
file-of-statements = { " នៃការថ្លែងនិងកំណត់សម្គាល់ " }{ $period }
file-of-statements-part = { " នៃការថ្លែងនិងកំណត់សម្គាល់ " }{ $period } ផ្នែកទី { $number }
more-styles = APA និង MLA
other-styles = រចនាបថផ្សេងទៀត
citing-statements = ការថ្លែងមួយត្រូវដកស្រង់ដូចគ្នា ដោយបន្ថែមអាសយដ្ឋាននៃពាក្យរបស់វា ដែលបញ្ចប់ដោយសញ្ញារបស់វា ដូចជា { $mark }។
citing-undated = កាលបរិច្ឆេទផ្សាយមិនត្រូវបានដឹងទេ៖ សូមបន្ថែមថ្ងៃដែលអ្នកបានអានទំព័រ។
download = ទាញយក
all-citations = ការដកស្រង់ទាំងអស់
copy-link = ចម្លងតំណ

### ផែនទី

map = ផែនទី
where-they-met = កន្លែងដែលពួកគេបានជួប
on-the-map = ជំនួបលើផែនទី
map-of-meetings = ផែនទីជំនួប
map-of-world = ផែនទីពិភពលោកជាមួយទីកន្លែងនៃជំនួប
map-of-part = ផែនទីផ្នែកនៃពិភពលោកដែលទីកន្លែងនៅជិតគ្នាជាងគេ
map-means = ទំហំរង្វង់តំណាងចំនួនជំនួប។ ទីកន្លែងដែលនៅជិតគ្នាពេកប្រើរង្វង់រួមគ្នា។ ផែនទីបង្ហាញតែដីគោក៖ បណ្ណសារនេះមិនកំណត់ព្រំដែនទេ។
map-projection = ចំណោល Equal Earth
map-land = ដីគោកតាម Natural Earth។
place-by-place = តាមទីកន្លែង
close-together = នៅជិតគ្នា
all-places = ទីកន្លែងទាំងអស់
closer-up = លម្អិត
map-part-means = កន្លែងដែលទីកន្លែងនៅជិតគ្នាជាងគេ៖ ជំនួប { $count } ក្នុងចំណោម { $all } លើផែនទី។
not-on-map = មិនមានលើផែនទី
on-map = { $name } លើផែនទីពិភពលោក
last-changed = កែប្រែចុងក្រោយ៖ { $date }
suggest-correction = ស្នើកែតម្រូវទំព័រនេះ
about-map = ជំនួប { $count } លើផែនទីពិភពលោក និងបញ្ជីទីកន្លែង។
count-places = ទីកន្លែង { $count }
and-more-places = និងទីកន្លែង { $count } ទៀត
map-more = និងទីកន្លែង { $places } ទៀត មានជំនួប { $meetings } ដែលផែនទីមិនបង្ហាញ។
off-calls = ជំនួប { $count } តាមទូរសព្ទឬវីដេអូ គ្មានទីកន្លែងជាក់លាក់។
off-nowhere = ជំនួប { $count } ដែលគ្មានកត់ត្រាទីកន្លែង។
off-unlocated = ជំនួប { $count } នៅទីកន្លែងដែលបណ្ណសារមិនមានទីតាំង៖
off-disputed = ចំពោះជំនួប { $count } សេចក្តីរាយការណ៍មិនស្របគ្នាអំពីទីកន្លែងទេ។ ទំព័រនៃជំនួបបង្ហាញអ្វីដែលសេចក្តីរាយការណ៍នីមួយៗនិយាយ ផែនទីយកតាមមួយក្នុងចំណោមនោះ។
spot = { $name }៖ ជំនួប { $count }
spot-more = { $name } និងទីកន្លែងជិតៗ { $more } ទៀត៖ ជំនួប { $count }

### គំនូសតាង និងផែនទី

chart-over-time = ជំនួបតាមពេលវេលា
chart-meetings-of = ជំនួបតាមពេលវេលា៖ { $name }
chart-meetings-in = ជំនួប { $count } ក្នុងឆ្នាំ { $period }។
chart-meetings-from-to = ជំនួប { $count } ពីឆ្នាំ { $from } ដល់ឆ្នាំ { $to }។
chart-most = ច្រើនបំផុតក្នុងឆ្នាំ { $period }៖ { $count }។
chart-held = មានសេចក្តីរាយការណ៍របស់{ $first }អំពីជំនួប { $firstheld } និងរបស់{ $second }អំពីជំនួប { $secondheld }។
chart-key-year = ជំនួបក្នុងមួយឆ្នាំ
chart-key-years = ជំនួបក្នុងរយៈពេលច្រើនឆ្នាំ
chart-key-held-of-these = ក្នុងនោះ ជំនួបដែលមានសេចក្តីរាយការណ៍របស់ភាគី
chart-key-part-by-year = បានចូលរួម តាមឆ្នាំ
chart-key-part-by-years = បានចូលរួម តាមរយៈពេលច្រើនឆ្នាំ
chart-key-part = បានចូលរួម
chart-key-held = ជំនួបដែលមានសេចក្តីរាយការណ៍របស់ភាគី
chart-key-not-held = គ្មានសេចក្តីរាយការណ៍របស់ភាគីរក្សាទុកទេ
chart-key-inexact = មិនដឹងថ្ងៃ ឬថ្ងៃមិនប្រាកដ
chart-key-vague = { $count } ទៀត មានកាលបរិច្ឆេទមិនជាក់លាក់គ្រប់គ្រាន់ មិនអាចដាក់ក្នុងគំនូសតាងបានទេ
chart-in-figures = ជាតួលេខ
chart-told-by = មានសេចក្តីរាយការណ៍៖ { $name }
chart-topics-by-year = ប្រធានបទតាមឆ្នាំ
chart-topics-note = ចំនួនជំនួបដែលប្រធានបទនីមួយៗត្រូវបានលើកឡើង យោងតាមសេចក្តីរាយការណ៍។
chart-who-met-whom = អ្នកណាបានជួបអ្នកណា
chart-met-most-note = បុគ្គលដែលបានជួបគ្នាញឹកញាប់បំផុតក្នុងជំនួបនៃបណ្ណសារនេះ។ ជំនួបកាន់តែច្រើន ខ្សែកាន់តែក្រាស់។
chart-people-met-note = បុគ្គលដែល{ $name }បានជួប និងអ្នកណាក្នុងចំណោមពួកគេបានជួបគ្នា។ ជំនួបកាន់តែច្រើន ខ្សែកាន់តែក្រាស់។
chart-lines = ខ្សែភ្ជាប់រវាងបុគ្គលដែលបានជួបគ្នា
chart-lines-around = ខ្សែភ្ជាប់រវាង{ $name } និងបុគ្គលដែលបានជួប ព្រមទាំងរវាងបុគ្គលទាំងនោះ
chart-arcs-and-table = ខ្សែកោងមួយភ្ជាប់បុគ្គលពីរនាក់ដែលបានជួបគ្នា។ តារាងបន្ទាប់ប្រាប់ឈ្មោះអ្នកដែលបានជួបគ្នាញឹកញាប់បំផុត។
chart-arcs-and-names = ខ្សែកោងមួយភ្ជាប់បុគ្គលពីរនាក់ដែលបានជួបគ្នា។ ចំនួនជំនួបមាននៅមុខឈ្មោះនីមួយៗ។
chart-who-met-most = អ្នកដែលបានជួបគ្នាញឹកញាប់បំផុត
chart-who-of-them-met = អ្នកណាក្នុងចំណោមពួកគេបានជួបគ្នា
chart-no-country = មិនបានបញ្ជាក់ប្រទេស
chart-more-people = និង { $count } នាក់ទៀត
chart-more-pairs = និង { $count } គូទៀត
chart-tone-of = { $side } អំពី{ $topic }៖ កម្លាំង និងសំនៀងនៃទង្វើខ្លាំងបំផុត តាមពេលវេលា
chart-tone-scale = កម្លាំងមានពី 1 ដល់ 5 តាមមាត្រដ្ឋានផ្ទាល់របស់បណ្ណសារនេះ។ តារាងបន្ទាប់ប្រាប់ដូចគ្នា។
chart-tone-note = កាន់តែខ្ពស់ កាន់តែខ្លាំង។ សញ្ញាដកនៅខាងក្រោម៖ គ្មានអ្វីអំពី{ $topic }ក្នុងអ្វីដែលបណ្ណសារនេះរក្សាទុកពីសេចក្តីរាយការណ៍របស់ភាគីទេ។
chart-tone-inexact = រង្វង់នៅត្រង់ឆ្នាំ៖ មិនដឹងថ្ងៃ ឬថ្ងៃមិនប្រាកដ។
chart-tone-years = { $count ->
    [1] សញ្ញានីមួយៗជាទង្វើខ្លាំងបំផុតក្នុងមួយឆ្នាំ។
   *[other] សញ្ញានីមួយៗជាទង្វើខ្លាំងបំផុតក្នុងរយៈពេល { $count } ឆ្នាំ។
}
chart-tone-vague = ជំនួប { $count } មានកាលបរិច្ឆេទមិនជាក់លាក់គ្រប់គ្រាន់ មិនអាចដាក់ក្នុងគំនូសតាងបានទេ។

### សេចក្តីរាយការណ៍ប្រៀបធៀបនឹងមុន និងកំណែ

redline = ការផ្លាស់ប្តូរតាំងពីសេចក្តីរាយការណ៍មុន
redline-title = { $title }៖ ការផ្លាស់ប្តូរតាំងពីសេចក្តីរាយការណ៍មុន
about-redline = “{ $title }” ប្រៀបធៀបមួយប្រយោគម្តងៗនឹងសេចក្តីរាយការណ៍មុនរបស់អ្នកចេញផ្សាយដដែល។
changes-between-versions = អ្វីដែលបានផ្លាស់ប្តូររវាងកំណែ
changes-title = { $title }៖ អ្វីដែលបានផ្លាស់ប្តូរ
about-changes = “{ $title }” ប្រៀបធៀបមួយប្រយោគម្តងៗនឹងកំណែមុន។
redline-with = ប្រៀបធៀបនឹងសេចក្តីរាយការណ៍ { $date }
redline-earlier = អត្ថបទមុន
redline-later = អត្ថបទក្រោយ
redline-sentences = មួយប្រយោគម្តងៗ
redline-kept = នៅដដែល
redline-changed = បានកែ
redline-moved = បានផ្លាស់ទី
redline-dropped = បានដកចេញ
redline-new = ថ្មី
redline-how = គណនាពីពាក្យនៃអត្ថបទទាំងពីរ គ្មានអ្នកកែសម្រួលណាសម្រេចទេ។ ប្រយោគនីមួយៗនៃអត្ថបទក្រោយត្រូវដាក់ទល់នឹងប្រយោគដដែលនៃអត្ថបទមុន ឬប្រយោគដែលស្រដៀងបំផុត បើយ៉ាងហោចណាស់អក្សរពាក់កណ្តាលនៅដដែល។ ពាក្យដែលបាត់ត្រូវគូសឆូត ពាក្យថ្មីត្រូវគូសបន្ទាត់ក្រោម។
earlier-versions = កំណែមុនៗ
version-superseded = នេះជាកំណែមុននៃអត្ថបទដែលត្រូវបានកែនៅពេលក្រោយ។
version-newer = កំណែថ្មីបំផុត៖
version-called = កំណែ { $version }
this-is-version = នេះជាកំណែ { $version }។
version-captured = ចម្លងទុក { $date }
version-captured-unknown = មិនបានបញ្ជាក់កាលបរិច្ឆេទចម្លងទុក
version-changes = អ្វីដែលបានផ្លាស់ប្តូរ
translation-official = សេចក្តីប្រែផ្លូវការ
translation-independent = សេចក្តីប្រែឯករាជ្យ
translation-machine = សេចក្តីប្រែដោយម៉ាស៊ីន
translated-by = ប្រែដោយ { $name }

# ---------------------------------------------------------------- ឃ្លាប្រចាំ៖ ពាក្យដែលសេចក្តីរាយការណ៍ប្រើម្តងហើយម្តងទៀត

formula = ឃ្លាប្រចាំ
formulas = ឃ្លាប្រចាំ
about-formulas = ឃ្លាដែលសេចក្តីរាយការណ៍ប្រើម្តងហើយម្តងទៀត និងអ្នកដែលបានប្រើវាក្នុងពេលណា។
about-formula = { $accounts ->
    [0] មិនមានសេចក្តីរាយការណ៍ណាមួយក្នុងបណ្ណសារនេះដែលគេដឹងថាប្រើ “{ $name }” ទេ។
   *[other] “{ $name }” ក្នុងសេចក្តីរាយការណ៍ { $accounts }៖ អ្នកណាប្រើ កន្លែងដែលមាន និងមិនមានក្នុងអ្វីដែលបណ្ណសារនេះរក្សាទុក។
}
about-formula-uses = កន្លែងទាំង { $places } ដែលមាន “{ $name }” ជាមួយនឹងពាក្យជុំវិញ។
formula-uses-of = { $name } ក្នុងបរិបទ
formula-used-in = { $count ->
    [0] មិនដឹងថាមានសេចក្តីរាយការណ៍ណាប្រើទេ
   *[other] ប្រើក្នុងសេចក្តីរាយការណ៍ { $count }
}
formula-used-nowhere = មិនដឹងថាមានសេចក្តីរាយការណ៍ណាប្រើទេ
formula-only-retold = មានក្នុងសេចក្តីសង្ខេប ឬការបកប្រែ មិនមានក្នុងពាក្យដើមដែលរក្សាទុកនៅទីនេះ
formula-phrases = ឃ្លា ({ $language })
formula-first-seen = ការប្រើដំបូងដែលរក្សាទុក
formula-known-for = អ្នកដែលគេស្គាល់ដោយឃ្លានេះ
formula-about = អំពី
formula-issuers = តាមអ្នកចេញផ្សាយ
formula-issuers-note = អ្វីដែលរាប់គឺសេចក្តីរាយការណ៍។ សេចក្តីរាយការណ៍មួយប្រើឃ្លានេះ ប្រសិនបើពាក្យដើមរបស់វា ដែលរក្សាទុកនៅទីនេះទាំងស្រុងឬជាសម្រង់ មានឃ្លាណាមួយ ឬប្រសិនបើអ្នកកែសម្រួលបានកត់ថាអត្ថបទដើមប្រើ។ គេដឹងថាវាមិនប្រើ ប្រសិនបើអត្ថបទត្រូវបានរក្សាទុកទាំងស្រុងតាមពាក្យដើម ហើយគ្មានឃ្លាណាមួយ ឬប្រសិនបើអ្នកកែសម្រួលបានកត់ដូច្នេះ។ ចំពោះសេចក្តីរាយការណ៍ផ្សេងទៀត គេមិនដឹងទេ។ អ្នកចេញផ្សាយដែលមិនប្រើវាស្ថិតនៅខាងក្រោម ប្រសិនបើខ្លួនបានរាយការណ៍អំពីជំនួបដដែល។
formula-issuer = អ្នកចេញផ្សាយ
formula-using = ប្រើ
formula-without = មិនប្រើ
formula-not-known = មិនដឹង
formula-first = លើកដំបូងដែលរក្សាទុក
formula-last = លើកចុងក្រោយដែលរក្សាទុក
formula-dropped = លែងប្រើ តាមអ្វីដែលរក្សាទុក
formula-returned = ប្រើឡើងវិញ តាមអ្វីដែលរក្សាទុក
formula-more-issuers = និងអ្នកចេញផ្សាយ { $count } ទៀត
formula-history = ប្រើ លែងប្រើ ប្រើឡើងវិញ ក្នុងអ្វីដែលបណ្ណសារនេះរក្សាទុក
formula-history-note = ចំពោះអ្នកចេញផ្សាយនិងទំនាក់ទំនងនីមួយៗ ជំនួបត្រូវបានរៀបតាមលំដាប់ពេលវេលា។ សេចក្តីរាយការណ៍ទាំងអស់ដែលអ្នកចេញផ្សាយម្នាក់ផ្តល់អំពីជំនួបមួយត្រូវរាប់រួមគ្នា។ ឃ្លាលែងប្រើនៅកន្លែងដែលគេដឹងថាសេចក្តីរាយការណ៍ ដូចដែលបណ្ណសារនេះរក្សាទុក មិនប្រើ បន្ទាប់ពីសេចក្តីរាយការណ៍មុនបានប្រើ ហើយប្រើឡើងវិញនៅកន្លែងដែលវាត្រូវបានប្រើក្រោយនោះ។ សេចក្តីរាយការណ៍ដែលបណ្ណសារមិនមាន អាចនិយាយផ្សេង។ ពីសេចក្តីរាយការណ៍ដែលគេមិនដឹង មិនមានការសន្និដ្ឋានអ្វីទេ។
formula-continued = បន្ត
formula-turn-first = ការប្រើដំបូងដែលរក្សាទុកនៅទីនេះ
formula-turn-used = ប្រើ
formula-turn-dropped = មិនមានក្នុងអ្វីដែលរក្សាទុកនៅទីនេះ
formula-turn-returned = មានម្តងទៀតក្នុងអ្វីដែលរក្សាទុកនៅទីនេះ
formula-by-words = { $count ->
    [1] ក្នុងពាក្យដើមរបស់វា
   *[other] ក្នុងពាក្យដើមរបស់វា { $count } ដង
}
formula-recorded = អ្នកកែសម្រួលបានកត់
formula-recorded-absent = គ្មាន តាមការកត់របស់អ្នកកែសម្រួល
formula-not-in-words = គ្មានក្នុងពាក្យរបស់វា ដូចដែលរក្សាទុកនៅទីនេះ
formula-between = នៅចន្លោះនោះមានជំនួប { $count } ដែលសេចក្តីរាយការណ៍មិនប្រាប់។
formula-before = មានជំនួបមុនចំនួន { $count } ដែលសេចក្តីរាយការណ៍មិនប្រាប់ ហើយឃ្លានេះអាចត្រូវបានប្រើនៅទីនោះពីមុន។
formula-not-used = មិនដឹងថាមានសេចក្តីរាយការណ៍ណាប្រើ { $name } ទេ។
formula-said = ក្នុងពាក្យរបស់អ្នកចេញផ្សាយ
formula-said-note = កន្លែងក្នុងអត្ថបទដែលជាពាក្យដើម។
formula-retold = ក្នុងសេចក្តីសង្ខេប និងការបកប្រែ
formula-retold-note = ទាំងនេះជាពាក្យរបស់បណ្ណសារ ឬរបស់អ្នកបកប្រែ។ វាមិនបង្ហាញថាអ្នកចេញផ្សាយបានប្រើឃ្លានេះ ហើយមិនរាប់ឱ្យនរណាទេ។
formula-places = កន្លែង { $places } ក្នុងសេចក្តីរាយការណ៍ { $accounts }
formula-all-uses = កន្លែងទាំង { $count } ក្នុងបរិបទ
formula-in-context = ឃ្លាប្រចាំក្នុងបរិបទ
formula-count-places = កន្លែង { $count }
formula-by-year = តាមអ្នកចេញផ្សាយ និងឆ្នាំ
formula-by-year-note = ចំនួនសេចក្តីរាយការណ៍របស់អ្នកចេញផ្សាយដែលប្រើឃ្លា តាមឆ្នាំនៃជំនួប។ 0៖ គ្មានមួយណាទេ តាមដែលដឹងទាំងអស់; ?៖ ខ្លះឬទាំងអស់មិនដឹង; ទទេ៖ គ្មានសេចក្តីរាយការណ៍។ អ្វីដែលមានតែក្នុងសេចក្តីសង្ខេប និងការបកប្រែមិនត្រូវបានរាប់ទេ។
formula-and-issuer = ឃ្លា និងអ្នកចេញផ្សាយ
formula-cell-without = គ្មាន
formula-cell-unknown = មិនដឹង
label-formulas = ឃ្លាប្រចាំ
label-formulas-absent = ឃ្លាដែលមិនប្រើ
label-formulas-retold = ឃ្លាក្នុងអត្ថបទនេះ
formula-none-found = អ្នកកែសម្រួលបានរកឃ្លាប្រចាំក្នុងអត្ថបទដើម ហើយមិនឃើញទេ។
formula-not-the-issuers = ពាក្យទាំងនេះមិនមែនជាពាក្យរបស់អ្នកចេញផ្សាយទេ ហើយមិនបង្ហាញថាខ្លួនបានប្រើវា។
formula-relation-note = ឃ្លាដែលគេដឹងថាសេចក្តីរាយការណ៍របស់អ្នកចេញផ្សាយអំពីជំនួបទាំងនេះប្រើ ពីពាក្យដើម ឬពីអ្វីដែលអ្នកកែសម្រួលបានកត់ តាមលំដាប់ដែលបានប្រើដំបូងក្នុងអ្វីដែលបណ្ណសារនេះរក្សាទុក និងកន្លែងដែលវាមិនមានក្នុងនោះ ហើយមានម្តងទៀត។
formula-points = ការប្រើតាមពេលវេលា
formula-more-rows = { $count } ទៀត; លិបិក្រមឃ្លាប្រចាំមានទាំងអស់

## ភាពខុសគ្នារវាងសេចក្ដីរាយការណ៍

accounts-compared = ការប្រៀបធៀបសេចក្ដីរាយការណ៍
divergence-note = គណនាតាមបន្ទាត់ពីអ្វីដែលរក្សាទុកនៅទីនេះ។ គ្មានបន្ទាត់ណាជាការវិនិច្ឆ័យទេ។ អ្វីដែលមិនបានកត់ត្រា ត្រូវបានបញ្ជាក់។
divergence-length = ប្រវែង
divergence-how-length = ចំនួនពាក្យនៃអត្ថបទផ្លូវការ តាមដែលអ្នកកែសម្រួលរាប់ ឬតាមអត្ថបទពេញដែលរក្សាទុកនៅទីនេះ ឬចំនួនតួអក្សរ បើអក្សរនោះមិនដកឃ្លា។ ភាគរយមានតែពេលដឹងប្រវែងអត្ថបទទាំងអស់។
divergence-published = ការចេញផ្សាយ
divergence-how-published = រយៈពេលក្រោយសេចក្ដីរាយការណ៍ដំបូង បើកាលបរិច្ឆេទទាំងអស់ប្រាកដ។ ថ្ងៃគឺតាមសេចក្ដីរាយការណ៍នីមួយៗ។
divergence-initiated = អ្នកស្នើសុំ
divergence-how-initiated = តាមសេចក្ដីរាយការណ៍។
divergence-names = ឈ្មោះដែលប្រើ
divergence-how-names = កន្លែងដែលសេចក្ដីរាយការណ៍មានឈ្មោះផ្ទាល់ខ្លួន។
divergence-topics = ប្រធានបទ តាមលំដាប់
divergence-how-topics = តាមការថ្លែងដំបូងអំពីប្រធានបទនីមួយៗក្នុងអត្ថបទ ដែលបានអានទាំងស្រុង។
divergence-atmosphere = របៀបពណ៌នាកិច្ចពិភាក្សា
divergence-how-atmosphere = តាមពាក្យដែលបានសម្គាល់ក្នុងអត្ថបទ។
length-words = { $count } ពាក្យ
length-letters = { $count } តួអក្សរ
length-share = { $share } % នៃអត្ថបទវែងជាងគេ
not-known-of-summary = មិនដឹង៖ អត្ថបទនៅទីនេះជាសេចក្តីសង្ខេបរបស់បណ្ណសារ។
not-known-of-translation = មិនដឹង៖ អត្ថបទនៅទីនេះជាការបកប្រែ។
published-first = ដំបូង
published-together = ក្នុងពេលតែមួយ
published-same-day = នៅថ្ងៃតែមួយ
minutes-later = { $count } នាទីក្រោយ
hours-later = ប្រហែល { $count } ម៉ោងក្រោយ
days-later = { $count } ថ្ងៃក្រោយ
initiated-by-both = ទាំងពីរ
called-by = { $entity }៖ “{ $name }”
attributed-to-other = អ្វីដែលភាគីមួយថាភាគីម្ខាងទៀតនិយាយ
attributed-how = ការថ្លែងដែលសេចក្ដីរាយការណ៍មួយដាក់ឱ្យភាគីម្ខាងទៀតតែមួយ លើប្រធានបទដែលគ្មានអ្វីរបស់ភាគីនោះបានកត់ត្រាពីសេចក្ដីរាយការណ៍របស់ខ្លួន ដូចដែលរក្សាទុកនៅទីនេះ។ នេះមិនមែនជាភស្តុតាងថាគេមិនបាននិយាយទេ។
only-according-to = { $account } មិនមានក្នុង{ $other }
unknown-according-to = { $account } មិនដឹងចំពោះ{ $other }
named-according-to = { $account } មានឈ្មោះ តែគ្មានកំណត់សម្គាល់ ក្នុង{ $other }
nothing-attributed = គ្មានការថ្លែងបានកត់ត្រា ដែលសេចក្ដីរាយការណ៍មួយដាក់ឱ្យភាគីម្ខាងទៀត លើប្រធានបទដែលគ្មានអ្វីបានកត់ត្រាពីសេចក្ដីរាយការណ៍របស់ភាគីនោះទេ។
not-recorded = មិនបានកត់ត្រា
assessment-same = និយាយដូចគ្នា
assessment-differs-minor = ខុសគ្នាតែពាក្យពេចន៍
assessment-differs-degree = ខុសគ្នាត្រង់កម្រិត
assessment-differs-substantive = ខុសគ្នាត្រង់ខ្លឹមសារ
assessment-contradicts = ផ្ទុយគ្នា
absence-significant = មានអត្ថន័យ
absence-routine = គ្មានអត្ថន័យពិសេស
absence-unknown = មិនដឹងអត្ថន័យ
assessment-scale = ការវាយតម្លៃជារបស់អ្នករៀបរៀងបណ្ណសារ តាមឈ្មោះ និងថ្ងៃដែលបានបញ្ជាក់។ មាត្រដ្ឋានជារបស់បណ្ណសារផ្ទាល់៖ ដូចគ្នា ខុសគ្នាតែពាក្យពេចន៍ ខុសគ្នាត្រង់កម្រិត ខុសគ្នាត្រង់ខ្លឹមសារ ឬផ្ទុយគ្នា ពេលមួយបដិសេធអ្វីដែលមួយទៀតនិយាយ។ អ្វីៗផ្សេងទៀតលើទំព័រនេះត្រូវបានគណនា។

# What an account makes of a point.
stance-states = លើកឡើង
stance-weaker = ទន់ជាង
stance-stronger = ខ្លាំងជាង
stance-answers = ឆ្លើយតប
stance-denies = បដិសេធ
stance-contradicts = ផ្ទុយគ្នា
stance-attributes = សន្មតថាភាគីម្ខាងទៀតបានលើកឡើង
stance-absent = មិនមានក្នុងសេចក្តីជូនដំណឹងនេះទេ
absence-means = អត្ថន័យនៃការមិនលើកឡើង៖ { $meaning }
standing-listed = មានប្រធានបទនេះ ប៉ុន្តែគ្មានការថ្លែងនៅទីនេះទេ។
standing-elsewhere = មានការថ្លែងអំពីប្រធានបទនេះ ប៉ុន្តែគ្មានអំពីចំណុចនេះទេ។
points = ចំណុច
about-points = { $count ->
   *[other] ចំណុច { $count } ដែលសេចក្តីជូនដំណឹងនៃជំនួបត្រូវបានប្រៀបធៀប។
}
points-alone = លើកឡើងដោយភាគីតែម្ខាង
points-open = មិនទាន់វាយតម្លៃ
points-lead = កន្លែងដែលសេចក្តីជូនដំណឹងនៃជំនួបតែមួយខុសគ្នា តាមចំណុច។
points-by-kind = តាមប្រភេទនៃភាពខុសគ្នា
points-by-pair = តាមគូប្រទេស
points-telling = ថ្មីបំផុតក្នុងចំណោមអ្វីដែលខុសគ្នាខ្លាំងបំផុត
counted-points = ចំនួនចំណុច
points-by-topic = ចំណុចដែលត្រូវបានពិភាក្សា
points-note = ជួរនីមួយៗជាចំណុចមួយ៖ ប្រយោគអព្យាក្រឹតមួយរបស់អ្នកកែសម្រួលបណ្ណសារ ជាមួយនឹងអ្វីដែលសេចក្តីជូនដំណឹងនីមួយៗថ្លែងអំពីវា។
point-column = ចំណុច
assessment-column = ការវាយតម្លៃរបស់អ្នកកែសម្រួល
point-rest = ការថ្លែងផ្សេងទៀតអំពីប្រធានបទនេះ
topics-without-point = ប្រធានបទផ្សេងទៀត
compared-by-topic = គ្មានអ្នកកែសម្រួលណាបានប្រៀបធៀបសេចក្តីជូនដំណឹងទាំងនេះតាមចំណុចទេ។ វាត្រូវបានប្រៀបធៀបតាមប្រធានបទ។

### The brief of a meeting

brief = សង្ខេប
brief-length = { $account } { $length }
brief-lengths = ប្រវែងអត្ថបទផ្លូវការ៖ { $list }។
brief-together = សេចក្តីជូនដំណឹងទាំងនេះត្រូវបានផ្សាយនៅពេលតែមួយ។
brief-same-day = សេចក្តីជូនដំណឹងទាំងនេះមានកាលបរិច្ឆេទដូចគ្នា { $date }។ មិនដឹងថាមួយណាត្រូវបានផ្សាយមុនទេ។
brief-dated = { $account } មានកាលបរិច្ឆេទមុន។
brief-dated-by = { $account } មានកាលបរិច្ឆេទ { $time } មុន { $other }។
brief-first-by = { $account } ត្រូវបានផ្សាយមុន ប្រហែល { $time } មុន { $other }។
brief-inferred = { $count ->
   *[other] { $sentence } កាលបរិច្ឆេទនៃ { $accounts } គឺជាការសន្និដ្ឋាន។
}
span-minutes = { $count ->
   *[other] { $count } នាទី
}
span-hours = { $count ->
   *[other] { $count } ម៉ោង
}
span-days = { $count ->
   *[other] { $count } ថ្ងៃ
}
brief-differing = កន្លែងដែលខុសគ្នា
brief-also = និង៖ { $list }
brief-since = ចាប់តាំងពីសេចក្តីជូនដំណឹងមុនក្នុងបណ្ណសារនេះ
brief-since-when = (ចាប់តាំងពី { $meeting })
brief-newly = ថ្មី៖ { $list }។
brief-no-longer = លែងមាន៖ { $list }។
brief-stronger = សកម្មភាពខ្លាំងជាង៖ { $list }។
brief-documents = ឯកសារ
brief-more = ព័ត៌មានបន្ថែមអំពីសេចក្តីរាយការណ៍ទាំងនេះ
how-to-read = របៀបអាន
brief-unknown = អ្វីដែលត្រូវបានអាន
front-finding = កិច្ចប្រជុំមួយ ការរៀបរាប់ខុសគ្នា
front-what = ក្រោយជំនួប រដ្ឋាភិបាលច្រើនតែផ្សព្វផ្សាយសេចក្តីរាយការណ៍របស់ខ្លួន។ នៅទីនេះ សេចក្តីរាយការណ៍ទាំងនោះស្ថិតនៅទន្ទឹមគ្នា។
front-more = ភាពខុសគ្នាផ្សេងទៀត
front-search = ស្វែងរកក្នុងសេចក្តីរាយការណ៍ទាំងអស់
strip-all = ប្រធានបទក្នុងសេចក្តីរាយការណ៍ទាំងអស់៖ { $count }
strip-not-all = ប្រធានបទដែលមិនមានក្នុងសេចក្តីរាយការណ៍ទាំងអស់៖ { $count }
strip-not-known = ប្រធានបទដែលមិនដឹងសម្រាប់សេចក្តីរាយការណ៍ខ្លះ៖ { $count }

### អ្នកណាលើកអ្វី ភាពគ្របដណ្តប់ និងបញ្ជីការប្តេជ្ញា
# អ្នកណាលើកប្រធានបទអ្វីក្នុងជំនួបរបស់ភាគីពីរ។
raised-title = ប្រធានបទដែលបានលើកឡើង តាមភាគី៖ { $relation }
about-raised = ប្រធានបទដែល { $parties } បានលើកក្នុងជំនួប តាមសេចក្តីរាយការណ៍របស់អ្នកណា កម្លាំងនៃពាក្យ និងអ្វីដែលបានកត់ត្រាពីភាគីម្ខាង មិនមែនពីម្ខាងទៀត។
raised-way = ប្រធានបទដែលបានលើកឡើង តាមភាគី និងអ្វីដែលបានកត់ត្រាពីភាគីម្ខាង មិនមែនពីម្ខាងទៀត
raised-lead = សញ្ញានីមួយៗដាក់ឈ្មោះសេចក្តីរាយការណ៍ដែលនិយាយដូច្នេះ។ ការដែលភាគីណាមួយលើកប្រធានបទ គឺជាអ្វីដែលសេចក្តីរាយការណ៍ប្រាប់ មិនមែនជាការពិតដែលបណ្ណសារនេះបានបញ្ជាក់ទេ។
raised-by-topic = ប្រធានបទតាមភាគី និងតាមពេលវេលា
raised-note = គណនាពីការថ្លែងក្នុងសេចក្តីរាយការណ៍ទាំងអស់នៃជំនួបទាំងនេះ៖ សញ្ញាមួយមាននៅកន្លែងដែលសេចក្តីរាយការណ៍របស់ភាគីម្ខាងមានការថ្លែងលើប្រធានបទ ដែលវាចាត់ថាជារបស់ភាគីនោះ។ វាដាក់ឈ្មោះសេចក្តីរាយការណ៍ និងបង្ហាញអំពើវាចាដែលខ្លាំងបំផុត។ ក្រឡាទទេមិនមានន័យអ្វីទេ៖ សេចក្តីរាយការណ៍អាចខ្វះ ឬគ្មាននរណាបានពិនិត្យវា។
raised-note-years = ជំនួបត្រូវបានរួមគ្នាតាមឆ្នាំ។
raised-key = តាម{ $account }
raised-key-strength = កម្លាំងនៃអំពើវាចា ពី 1 ដល់ 5 លើ { $scale }
raised-key-other = ស៊ុមដាច់ៗ៖ អ្វីដែលសេចក្តីរាយការណ៍របស់ភាគីម្ខាងចាត់ថាជារបស់ភាគីម្ខាងទៀត
raised-further = ប្រធានបទផ្សេងទៀត
raised-more = និង { $count } ទៀត។
raised-no-topic = គ្មានការថ្លែងក្រោមប្រធានបទណាទេ។
raised-topic = ប្រធានបទ
raised-by = លើកដោយ
raised-mark = { $party } តាម{ $account }៖ { $act }; ការថ្លែង { $count }
raised-uncertain = មិនប្រាកដ
raised-strength = កម្លាំងតាមពេលវេលា
raised-strength-note = អំពើវាចាដែលខ្លាំងបំផុតរបស់ភាគីនីមួយៗក្នុងសេចក្តីរាយការណ៍របស់ខ្លួន ក្នុងជំនួបលើប្រធានបទដែលមានការថ្លែងច្រើនបំផុត លើ { $scale }។ ទំព័ររបស់ប្រធានបទមានពាក្យខ្លួនវា។
raised-only = បានកត់ត្រាពីភាគីម្ខាង មិនមែនពីម្ខាងទៀត
raised-only-note = គណនា៖ ប្រធានបទមួយឋិតក្រោមភាគីម្ខាង បើបានកត់ត្រាពីសេចក្តីរាយការណ៍ជំនួបរបស់ភាគីនោះ ហើយមិនបានកត់ត្រាពីសេចក្តីរាយការណ៍របស់ភាគីម្ខាងទៀត ឬសេចក្តីរាយការណ៍រួម និងគ្មានឈ្មោះក្នុងពាក្យរបស់វា។ ដឹងថាវាមានឬអត់ តែបើវាបានអាន និងពិនិត្យទាំងស្រុង ហើយចំណងជើងនីមួយៗប្រាប់។ មានតែជំនួបដែលសេចក្តីរាយការណ៍ទាំងអស់របស់ភាគីទាំងពីរមានការថ្លែងត្រូវបានប្រៀបធៀប គឺ { $compared } ក្នុងចំណោមជំនួប { $meetings }។
raised-only-in = { $account } មិនមានក្នុង{ $other }
raised-only-named = ដាក់ឈ្មោះ ដោយគ្មានការថ្លែង
raised-nothing-alone = គ្មានអ្វីដែលមិនបានកត់ត្រាពីភាគីម្ខាងទៀតដែរ។
raised-named = មានឈ្មោះក្នុងអត្ថបទរបស់ភាគីម្ខាងទៀត តែគ្មានកំណត់សម្គាល់៖ { $topics }
raised-both = បានកត់ត្រាពីទាំងពីរ៖ { $topics }
# អ្វីដែលបណ្ណសារមិនមាន។
coverage = ចន្លោះខ្វះខាតក្នុងបណ្ណសារនេះ
about-coverage = អ្វីដែលបណ្ណសារនេះមិនទាន់មាន រាប់ពីកំណត់ត្រារបស់វា។
coverage-link = ចន្លោះខ្វះខាតក្នុងបណ្ណសារនេះ
coverage-note = គណនាពីកំណត់ត្រា។ ចន្លោះមិនមែនជាកំហុសទេ៖ សេចក្តីរាយការណ៍ប្រហែលជាមិនដែលបានផ្សាយ។
coverage-in-numbers = ជាលេខ
coverage-gap = អ្វីដែលខ្វះ
coverage-count = ខ្វះ
coverage-of = ក្នុងចំណោម
gap-no-account = ជំនួបដែលគ្មានសេចក្តីរាយការណ៍
gap-one-account = ជំនួបដែលមានរក្សាទុកតែសេចក្តីរាយការណ៍របស់ភាគីម្ខាង
gap-no-source = សេចក្តីរាយការណ៍ដែលគ្មានអាសយដ្ឋានប្រភព
gap-no-copy = សេចក្តីរាយការណ៍ដែលប្រភពគ្មានច្បាប់ចម្លងក្នុងបណ្ណសារ
gap-no-evidence-copy = សេចក្តីរាយការណ៍ដែលមានភស្តុតាងអំពីការប្តេជ្ញា តែគ្មានច្បាប់ចម្លងក្នុងបណ្ណសារ
gap-not-whole = សេចក្តីរាយការណ៍ដែលមិនដឹងថាបានអានទាំងស្រុង
gap-not-coded = សេចក្តីរាយការណ៍ដែលបានអានទាំងស្រុង តែមិនទាន់ពិនិត្យសម្រាប់គ្រប់ប្រធានបទ
gap-no-statement = សេចក្តីរាយការណ៍ដែលគ្មានការថ្លែង
gap-silent-topic = ប្រធានបទដែលគ្មានការថ្លែង
gap-source-gone = សេចក្តីរាយការណ៍ដែលអត្ថបទលែងមាននៅអាសយដ្ឋាន
gap-uncertain = កំណត់ត្រាដែលមិនប្រាកដ
# បញ្ជីការប្តេជ្ញា។
partial = បានគោរពមួយផ្នែក
superseded = ត្រូវបានជំនួស
partial-commitments = ការប្តេជ្ញាដែលបានគោរពមួយផ្នែក
superseded-commitments = ការប្តេជ្ញាដែលត្រូវបានជំនួស
about-partial = ផ្នែកមួយនៃអ្វីដែលបានសន្យាត្រូវបានធ្វើ តាមដែលអ្នកកែសម្រួលដឹង។
about-superseded = ការប្តេជ្ញាផ្សេងបានជំនួសកន្លែង។
commitments-definition = អ្វីដែលរាប់ជាការប្តេជ្ញា អនុវត្តតាម { $source }៖ កិច្ចសន្យាមួយដាច់ដោយឡែក ច្បាស់លាស់ ធ្វើជាសាធារណៈ អំពីអ្វីដែលនឹងធ្វើនៅពេលអនាគត។ ក្តីសង្ឃឹម ការពណ៌នា និងគោលការណ៍ទូទៅ មិនមែនទេ។
commitment-debtor = ភាគីដែលបានសន្យា
commitment-beneficiary = សម្រាប់
commitment-target = គោលដៅ
commitment-due = កាលកំណត់
commitment-no-date = គ្មានកាលបរិច្ឆេទត្រូវបានកត់ត្រា
commitment-recorded = កត់ត្រាដោយ
recorded-in-both = កត់ត្រាក្នុងសេចក្តីរាយការណ៍ទាំងពីរ
recorded-in-all = កត់ត្រាក្នុងសេចក្តីរាយការណ៍ទាំង { $count }
recorded-only-in = មានតែក្នុង{ $account }
commitment-row = កំណត់ត្រាអំពីការប្តេជ្ញានេះ
commitment-history = ការវាយតម្លៃ
commitment-assessment = { $date }៖ { $status }, { $name }
commitment-reaffirmed = បញ្ជាក់ម្តងទៀតក្នុង
text-changed-later = { $title } (កំណែមុន អត្ថបទត្រូវបានកែក្រោយមក)
commitment-assessed = ស្ថានភាពកំណត់ដោយ
commitment-evidence = ភស្តុតាងពីក្រៅបណ្ណសារ
commitment-own-evidence = ភស្តុតាងក្នុងបណ្ណសារ
commitment-source = ប្រភព
overdue = ហួសកាលកំណត់
overdue-as-of = ហួសកាលកំណត់គិតត្រឹម { $date }
overdue-note = គណនា៖ ការប្តេជ្ញាដែលនៅបើក ឬបានគោរពមួយផ្នែក ដែលកាលកំណត់ស្ថិតមុនថ្ងៃនេះទាំងស្រុង។ { $dated } ក្នុងចំណោម { $total } មានកាលកំណត់។
overdue-stated = ថ្ងៃនេះគឺជាថ្ងៃដែលបណ្ណសារបញ្ជាក់។
overdue-newest = ថ្ងៃនេះគឺជាកាលបរិច្ឆេទថ្មីបំផុតក្នុងបណ្ណសារ នៃជំនួប សេចក្តីរាយការណ៍ ការចម្លងទុក ភស្តុតាង ឬការសម្រេចអំពីការសន្យា។
overdue-none = គ្មានអ្វីហួសកាលកំណត់ទេ។

## វិធីសាស្ត្រ

method = វិធីសាស្ត្រ
method-link = វិធីសាស្ត្រ និងភាពស្របគ្នា
about-method = អ្វីដែលបានអានពីសេចក្តីរាយការណ៍ អ្នកណាបានកត់ចំណាំតាមក្បួនណា និងអ្នកកត់ចំណាំស្របគ្នាកម្រិតណា។
method-read = អ្វីដែលបានអាន
method-read-note = គេនិយាយថាអ្វីមួយមិនមានក្នុងសេចក្តីរាយការណ៍ លុះត្រាតែបានអានទាំងស្រុង និងបានកត់ចំណាំទាំងស្រុង។
read-whole = បានអានទាំងស្រុង
read-partly = បានអានមួយផ្នែក
read-digest = ស្គាល់តាមរបាយការណ៍ប៉ុណ្ណោះ
read-unknown = មិនបានកត់ត្រា
method-annotated = បណ្ណសារមានសេចក្តីរាយការណ៍ { $accounts }; មានការថ្លែង { $annotated }; បានអាន និងកត់ចំណាំទាំងស្រុង { $complete }។
method-coders = អ្នកណាបានកត់ចំណាំ
coder = អ្នកកត់ចំណាំ
coder-dates = កាលបរិច្ឆេទ
coder-accounts = សេចក្តីរាយការណ៍
coder-second = ជាអ្នកកត់ចំណាំទីពីរ
coder-adjudicated = ការខ្វែងគំនិតដែលបានសម្រេច
coders-not-known = មិនបានកត់ត្រាថាអ្នកណាបានកត់ចំណាំទេ។
codebook = ក្បួនដែលបានអនុវត្ត
codebook-not-known = មិនបានកត់ត្រាក្បួនដែលបានអនុវត្តទេ។
agreement = អ្នកកត់ចំណាំស្របគ្នាកម្រិតណា
agreement-of = សេចក្តីរាយការណ៍ { $texts } ត្រូវបានកត់ចំណាំដោយឯករាជ្យ ដោយយ៉ាងតិចពីរនាក់ក្នុងចំណោម៖ { $coders }។ ក្នុងចំណោមការថ្លែង { $statements } ពួកគេខុសគ្នាលើ { $differing }។
agreement-not-known = គ្មានសេចក្តីរាយការណ៍ណាដែលអ្នកទីពីរបានកត់ចំណាំទេ ដូច្នេះមិនដឹងថាអ្នកទាំងពីរនឹងស្របគ្នាកម្រិតណា។
agreement-texts = សេចក្តីរាយការណ៍ដែលបានប្រៀបធៀប
agreement-not-compared = សេចក្តីរាយការណ៍ដែលមានអ្នកកត់ចំណាំទីពីរ តែមិនបានប្រៀបធៀប
agreement-not-compared-note = អ្នកកែសម្រួលបានសម្រេចលើការថ្លែង ឬការកត់ចំណាំមិនបានគ្របអត្ថបទទាំងមូល ដូច្នេះមានការកត់ចំណាំឯករាជ្យតែមួយ។
aspect = អ្វីដែលប្រៀបធៀប
alpha = អាល់ហ្វា
alpha-grade = អ្វីដែលអាចសន្និដ្ឋាន
alpha-none = មិនអាចគណនាបាន៖ គ្មានអ្វីអាចខុសគ្នា
alpha-reliable = អាចទុកចិត្តបាន
alpha-tentative = សន្និដ្ឋានបណ្តោះអាសន្នប៉ុណ្ណោះ
alpha-low = ទាបពេកសម្រាប់សន្និដ្ឋាន
alpha-note = អាល់ហ្វារបស់ Krippendorff ប្រៀបធៀបភាពខុសគ្នារបស់អ្នកកត់ចំណាំនឹងភាពខុសគ្នាដោយចៃដន្យ៖ 1 គឺស្របគ្នាទាំងស្រុង 0 គឺដោយចៃដន្យ។ តួលេខពី 0.8 ឡើងអាចទុកចិត្តបាន; ពី 0.667 ឡើងអនុញ្ញាតសន្និដ្ឋានបណ្តោះអាសន្ន; ទាបជាងនេះមិនគួរសន្និដ្ឋានអ្វីទេ។ ទង្វើ និងទិសដៅប្រៀបធៀបជាឈ្មោះ កម្លាំងជាលេខពី 1 ដល់ 5 ប្រធានបទជាសំណុំ (MASI) និងកន្លែងនៃការថ្លែងជាតួអក្សរ។ ការថ្លែងរបស់អ្នកពីរនាក់ទៅជាមួយគ្នា បើវាមានពាក្យរួម។
aspect-act = ទង្វើនៃការនិយាយ
aspect-direction = ទិសដៅ
aspect-force = កម្លាំងនៃទង្វើ
aspect-topics = ប្រធានបទ
aspect-place = កន្លែងចាប់ផ្តើម និងចប់នៃការថ្លែង
disagreements = កន្លែងដែលអ្នកកត់ចំណាំខុសគ្នា
disagreements-link = មើលកន្លែងដែលពួកគេខុសគ្នា
about-disagreements = ការថ្លែងនៃសេចក្តីរាយការណ៍ដែលមនុស្សច្រើននាក់បានកត់ចំណាំដោយឯករាជ្យ ហើយម្នាក់មិនបានកត់ ឬបានចាត់ថ្នាក់ផ្សេង។
coder-no-statement = គ្មានការថ្លែងនៅទីនេះ
no-topics = គ្មានប្រធានបទ
chart-doubt = អ្នកកត់ចំណាំសេចក្តីរាយការណ៍ដដែលមិនសូវស្របគ្នាលើចំណុចនេះទេ ({ $what }៖ អាល់ហ្វា { $alpha })។ កុំសន្និដ្ឋានពីភាពខុសគ្នាតែមួយ។ { $link }
chart-doubt-link = របៀបវាស់
recorded-by-on = កត់ចំណាំដោយ { $by } នៅ { $date }។
recorded-by = កត់ចំណាំដោយ { $by }។
recorded-on = កត់ចំណាំនៅ { $date }។
# កាលកំណត់ និងប្រតិទិន។
commitments-by-due-date = ការប្តេជ្ញាតាមកាលកំណត់
about-due = អ្វីដែលបានសន្យាត្រឹមកាលបរិច្ឆេទ និងលទ្ធផល៖ ការប្តេជ្ញា { $count } មានកាលកំណត់។
due-lead = ការប្តេជ្ញាដែលនៅបើកមានមុន តាមលំដាប់កាលកំណត់ បន្ទាប់មកការប្តេជ្ញាដែលលែងបើក។
due-as-of = កាលកំណត់ប្រៀបធៀបនឹង { $date }។
due-undated = ការប្តេជ្ញាបើក { $count } គ្មានកាលកំណត់ ហើយមិនមានក្នុងបញ្ជីនេះទេ។
due-coming = មិនទាន់ដល់កាលកំណត់
due-settled = លែងបើក
due-calendar = ឯកសារប្រតិទិន (iCalendar)
due-calendar-note = ក្នុងប្រតិទិនមានព្រឹត្តិការណ៍មួយសម្រាប់ការប្តេជ្ញានីមួយៗ។ បើកាលកំណត់ជាខែ ឆ្នាំ ឬរយៈពេលផ្សេង ព្រឹត្តិការណ៍នៅថ្ងៃចុងក្រោយ ហើយបញ្ជាក់ដូច្នេះ។
due-unbounded = កាលកំណត់ { $count } គ្មានថ្ងៃចុងក្រោយ ហើយមិនមានក្នុងប្រតិទិនទេ។
calendar-period = គ្មានថ្ងៃច្បាស់លាស់បានកត់ត្រាទេ ព្រឹត្តិការណ៍នៅថ្ងៃចុងក្រោយនៃរយៈពេល។
### Corrections

corrections = ការកែតម្រូវ
all-corrections = ការកែតម្រូវទាំងអស់
about-corrections = អ្វីដែលខុសនៅក្នុងបណ្ណសារនេះ ហើយត្រូវបានកែតម្រូវ ចាប់ពីថ្មីបំផុត។
# What a record said before, what it says now, why it was changed, and who changed it.
correction-was = មុនកែ
correction-is = ឥឡូវ
correction-why = មូលហេតុ
correction-by = កែតម្រូវដោយ
# The title of a correction in a feed; $title is that of the record.
correction-of = ការកែតម្រូវ៖ { $title }

### Records that were withdrawn

withdrawn = បានដកចេញ
# The title of a record whose own title is not shown.
withdrawn-record = កំណត់ត្រាដែលបានដកចេញ
about-withdrawn = អ្នកកែសម្រួលបានដកកំណត់ត្រានេះចេញពីបណ្ណសារនៅ { $date }។ គ្មានអ្វីផ្សេងទៀតនៃកំណត់ត្រានេះត្រូវបានផ្សាយនៅទីនេះទេ។
withdrawn-reason = មូលហេតុ
withdrawn-by = ដកចេញដោយ
withdrawn-id = លេខសម្គាល់
# $link is the title of the page that says so.
withdrawn-original = អត្ថបទដើមត្រូវបានដកចេញពីបណ្ណសារនេះ៖ { $link }
withdrawn-earlier = កំណែមុនត្រូវបានដកចេញពីបណ្ណសារនេះ៖ { $link }
withdrawn-later = កំណែក្រោយត្រូវបានដកចេញពីបណ្ណសារនេះ៖ { $link }
withdrawn-readout = សេចក្តីរាយការណ៍មួយអំពីជំនួបនេះត្រូវបានដកចេញពីបណ្ណសារនេះ៖ { $link }
