# كلمات الواجهة بالعربية. الصيغة هي Fluent: https://projectfluent.org/fluent/guide/
# معنى كل رسالة مشروح في en.ftl.

### القوائم والعناوين والعلامات

# Names in other scripts keep to themselves, so that a date after them does not join them.
list-more = { "\u2068" }{ $list }{ "\u2069" }، و{ "\u2068" }{ $item }{ "\u2069" }
list-last = { "\u2068" }{ $list }{ "\u2069" } و{ "\u2068" }{ $item }{ "\u2069" }
list-comma = { "\u2068" }{ $list }{ "\u2069" }، { "\u2068" }{ $item }{ "\u2069" }
comma = { "، " }
# Between a name and what is said of it.
colon = { ": " }
and = { " و" }
title-page = { $title }، الصفحة { $number }

### التواريخ

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
date-day = { $day } { $month } { $year }
date-time = { $date }، { $time }
date-month = { $month } { $year }
date-some-day = أحد أيام { $month } { $year }
date-spring = ربيع { $year }
date-summer = صيف { $year }
date-autumn = خريف { $year }
date-winter = شتاء { $year }
date-decade = عقد { $year }
date-between = بين { $from } و{ $to }
date-about = نحو { $date }
date-uncertain = { $date } (غير مؤكد)
date-about-uncertain = نحو { $date } (غير مؤكد)
date-days = { $from }–{ $to } { $month } { $year }
date-days-of-months = { $from } { $month } – { $to }
date-range = { $from } – { $to }
date-since = منذ { $date }
date-from = من { $date }
date-until = حتى { $date }
date-attested = مثبت في { $date }
date-unknown = تاريخ غير معروف

### أعداد

count-meetings = { $count ->
    [zero] لا لقاءات
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
}
count-readouts = { $count ->
    [zero] لا بيانات
    [one] بيان واحد
    [two] بيانان
    [few] { $count } بيانات
    [many] { $count } بيانًا
   *[other] { $count } بيان
}
count-accounts = { $count ->
    [zero] لا روايات
    [one] رواية واحدة
    [two] روايتان
    [few] { $count } روايات
    [many] { $count } روايةً
   *[other] { $count } رواية
}
named-in-accounts = { $count ->
    [one] مذكور في رواية واحدة
    [two] مذكور في روايتين
    [few] مذكور في { $count } روايات
   *[other] مذكور في { $count } رواية
}
count-statements = { $count ->
    [zero] لا أقوال
    [one] قول واحد
    [two] قولان
    [few] { $count } أقوال
    [many] { $count } قولًا
   *[other] { $count } قول
}
count-commitments = { $count ->
    [zero] لا تعهدات
    [one] تعهد واحد
    [two] تعهدان
    [few] { $count } تعهدات
    [many] { $count } تعهدًا
   *[other] { $count } تعهد
}
count-topics = { $count ->
    [zero] لا موضوعات
    [one] موضوع واحد
    [two] موضوعان
    [few] { $count } موضوعات
    [many] { $count } موضوعًا
   *[other] { $count } موضوع
}
count-mentions = { $count ->
    [zero] لا ذكر
    [one] ذكر واحد
    [two] ذكران
    [few] { $count } مرات ذكر
   *[other] { $count } مرة ذكر
}
count-entries = { $count ->
    [zero] لا مداخل
    [one] مدخل واحد
    [two] مدخلان
    [few] { $count } مداخل
    [many] { $count } مدخلًا
   *[other] { $count } مدخل
}
count-mentions-in-accounts = { $mentions ->
    [zero] بلا ذكر
    [one] ذكر واحد
    [two] ذكران
    [few] { $mentions } مرات ذكر
   *[other] { $mentions } مرة ذكر
} في { $accounts ->
    [one] رواية واحدة
    [two] روايتين
    [few] { $accounts } روايات
    [many] { $accounts } روايةً
   *[other] { $accounts } رواية
}
counted-meetings = عدد اللقاءات
counted-statements = عدد الأقوال
unit-meetings = { $count ->
    [few] لقاءات
   *[other] لقاء
}
unit-statements = { $count ->
    [few] أقوال
   *[other] قول
}
unit-times = { $count ->
    [few] مرات
   *[other] مرة
}
in-all = المجموع { $count }
and-more = و{ $count } أخرى

### إطار كل صفحة

skip = الانتقال إلى النص
skip-to-text = انتقل إلى النص
skip-to-comparison = انتقل إلى المقارنة
menu-about = عن الأرشيف
pages-below = صفحات هذا القسم
menu-main = التنقل الرئيسي
menu-more = المزيد
menu = القائمة
breadcrumbs = مسار الصفحة
the-archive = الأرشيف
follow = المتابعة
follow-archive = متابعة الأرشيف
to-top = إلى أعلى الصفحة
edited-by = تحرير { $editors }.
made-with = أُنشئ بواسطة { $generator }.
json-feed = { $title } (JSON Feed)

### صفحات القائمة

pages = الصفحات
page-of = الصفحة { $number } من { $count }
page = الصفحة
previous = السابقة
next = التالية
earlier = السابق
later = اللاحق

### الفهارس

index = فهرس
letters = الحروف
filter = تصفية
filter-found = { $count } من { $total }
sort-by = رتّب
sort-newest = الأحدث أولًا
sort-oldest = الأقدم أولًا
sort-strongest = الأقوى أولًا
copy-sentence = انسخ عنوان هذه الجملة
chronology = التسلسل الزمني
meetings = اللقاءات
readouts = البيانات
relations = أزواج البلدان
statements = الأقوال
commitments = التعهدات
years = السنوات
vocabulary = المعجم
people = الأشخاص
countries = البلدان
organizations = المنظمات
places = الأماكن
events = الأحداث
instruments = الاتفاقات
topics = الموضوعات
about-people = كل من شارك في لقاء أو ورد اسمه في رواية.
about-countries = البلدان التي هي طرف في لقاء أو وردت في رواية.
about-organizations = وزارات وحكومات وأجهزة دول.
about-places = الأماكن التي عُقدت فيها اللقاءات، والأماكن التي تتحدث عنها الروايات.
about-events = القمم والمؤتمرات التي عُقدت اللقاءات بمناسبتها.
about-instruments = الاتفاقات والبرامج والبيانات التي تتحدث عنها الروايات.
about-topics = ما دار الحديث عنه.
about-meetings = كل لقاء يعلم به الأرشيف، والأحدث أولًا.
about-readouts = كل الروايات بحسب تاريخ اللقاء، والأحدث أولًا.
about-relations = كل طرفين التقيا، مع جميع لقاءاتهما.
about-years = كل سنة مع اللقاءات التي عُقدت فيها.
about-year = { $count ->
    [zero] لا لقاءات
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
} في { $year }، شهرًا بشهر.
undated = بلا تاريخ
no-entries = ليس في الأرشيف مداخل من هذا النوع بعد.
nothing-yet = لا شيء هنا بعد.
month-unknown = الشهر غير معروف
no-meeting-of-year = لم يُسجَّل أي لقاء في هذه السنة.
no-meeting-yet = لم يُسجَّل أي لقاء بعد.
other-years = سنوات أخرى
year = السنة
meetings-by-year = اللقاءات بحسب السنة

### الصفحة الأولى

front-accounts = { $count ->
    [few] <b>{ $count }</b> روايات
   *[other] <b>{ $count }</b> رواية
}
front-meetings = { $count ->
    [few] <b>{ $count }</b> لقاءات
   *[other] <b>{ $count }</b> لقاء
}
front-one-meeting = { $count ->
    [two] لقاء واحد وروايتان
    [few] لقاء واحد و{ $count } روايات
   *[other] لقاء واحد و{ $count } رواية
}
front-from-archive = من الأرشيف
front-compare = المقارنة بينها موضوعًا بموضوع
front-facts = اللقاء ووقائعه
front-newest = أحدث الروايات
front-all-accounts = كل الروايات
front-no-account = ليس في الأرشيف أي رواية بعد.
front-years = سنة بسنة
front-ways = تصفح
front-ways-note = الرقم بجانب الاسم هو عدد لقاءاته.
all-countries = كل البلدان
all-organizations = كل المنظمات
all-relations = كل أزواج البلدان
all-people = كل الأشخاص
all-topics = كل الموضوعات

### لمن الرواية

account-of = رواية { $name }
accounts-of = روايات { $name }
joint-account = رواية مشتركة
joint-accounts = روايات مشتركة
the-joint-account = الرواية المشتركة
joint = مشتركة
this-archive = هذا الأرشيف
account-from = { $account } ({ $name })

### صلة النص بالأصل

rendition-verbatim = نص حرفي
rendition-summary = ملخص
rendition-translation = ترجمة
rendition-excerpt = مقتطف
badge-summary = ملخص بكلمات الأرشيف
badge-summary-means = ما يقوله الأصل، بكلمات محرري هذا الأرشيف. لا يُقتبس على أنه نص الجهة الناشرة.
badge-verbatim-means = كلمات الأصل من غير تغيير.
badge-excerpt-means = جزء من الأصل بكلماته.
badge-translation-means = الأصل بلغة أخرى.
uncertain = غير مؤكد
uncertain-means = وقائع هذا السجل غير مؤكدة؛ وتبين صفحته السبب حيث يُعرف.
not-certain = غير مؤكد.
not-sure-of-account = الأرشيف غير متأكد من هذه الرواية.
not-sure-of-meeting = الأرشيف غير متأكد من وقائع هذا اللقاء.
not-sure-of-entry = الأرشيف غير متأكد من هذا المدخل.

### نوع الرواية وشكل اللقاء

kind-readout = بيان
kind-joint-statement = بيان مشترك
kind-transcript = محضر حرفي
kind-press-conference = مؤتمر صحفي
format-meeting = لقاء
format-call = مكالمة هاتفية
format-visit = زيارة
format-courtesy-call = زيارة مجاملة
format-sidelines = على هامش حدث
format-video = لقاء بالفيديو

### الوقائع

meeting = لقاء
the-facts = الوقائع
the-meeting = اللقاء
at-a-glance = نظرة سريعة
fact-date = التاريخ
fact-place = المكان
fact-format = النوع
fact-event = المناسبة
fact-parties = الأطراف
fact-participants = المشاركون
claim-meeting = لقاء
claim-call = مكالمة هاتفية
claim-visit = زيارة
claim-courtesy-call = زيارة مجاملة
claim-sidelines = على هامش حدث
claim-video = لقاء بالفيديو
label-meeting = اللقاء
label-date = التاريخ
label-place = المكان
label-form = نوع اللقاء
label-occasion = المناسبة
label-duration = المدة
label-parties = الأطراف
label-participants = المشاركون
label-rendition = طبيعة النص
label-source = المصدر
label-extent = المدى
extent-whole = قُرئت الرواية كاملة.
extent-partial = قُرئ جزء من الرواية.
extent-digest = ما قُرئ ملخص للرواية من غير أصحابها.
label-original = النص الرسمي
label-coding = الملاحظات
coding-complete = فُحص النص كله
coding-incomplete = لم يُفحص النص كله
original-words = { $count ->
    [zero] بلا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
}
original-paragraphs = { $count ->
    [zero] بلا فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $count } فقرات
    [many] { $count } فقرة
   *[other] { $count } فقرة
}
label-rights = الحقوق
# The license of a summary, which is in the archive's own words.
summary-license = هذا الملخص: { $license }
label-sealed = مختوم
label-speaks-of = المواضيع
label-country = البلد
label-part-of = جزء من
label-topics = الموضوعات
label-position = الموقع
label-meetings = اللقاءات
label-named-in = ورد اسمه في
north = شمالًا
south = جنوبًا
east = شرقًا
west = غربًا

### قوائم اللقاءات والروايات

held-label = { $count ->
    [one] رواية
    [two] روايتان
   *[other] روايات
}
held-only = وهي المحفوظة وحدها
held-none = لا رواية محفوظة
published = نُشر في { $date }
published-unknown = تاريخ النشر غير معروف
read-account = قراءة الرواية
role-party = طرف
role-participant = شارك
role-place = مكان اللقاء
role-occasion = في هذه المناسبة
role-issuer = أصدر رواية
role-in = في { $account }
role-in-every = في كل الروايات
role-in-some = في { $some } من { $all } روايات
role-named = { $count ->
    [one] ورد اسمه مرة
    [two] ورد اسمه مرتين
    [few] ورد اسمه { $count } مرات
   *[other] ورد اسمه { $count } مرة
}

### رواية

about-this-text = عن هذا النص
rendition-summary-means = ملخص بكلمات محرري هذا الأرشيف، وليس نص الجهة الناشرة.
source-read = قُرئ في { $date }
source-archived = نسخة مؤرشفة
# The publisher removed the text; $date is when editors found it so.
source-gone = لم يعد في عنوانه، كما تبيّن بتاريخ { $date }
sealed-means = لم تتغير الكلمات منذ ختمها هذا الأرشيف.
other-sides-account = رواية الطرف الآخر
other-accounts-of-meeting = روايات أخرى لهذا اللقاء
both-accounts-by-topic = الروايتان موضوعًا بموضوع
all-accounts-by-topic = كل الروايات موضوعًا بموضوع
other-accounts = روايات أخرى
no-other-account = لا رواية أخرى محفوظة لهذا اللقاء.
in-the-relation = لقاءات هذا الزوج
meetings-before-and-after = اللقاء السابق واللاحق
how-to-cite = كيفية الاستشهاد
copy = نسخ
copied = تم النسخ
copy-by-hand = حدد الكلمات وانسخها
notes = حواشٍ
back-to-text = { $places ->
    [one] العودة إلى النص
   *[other] العودة إلى النص، الموضع { $place }
}

### حواشٍ بجانب الرواية

footnote = حاشية
footnote-back = الحاشية { $number }، العودة إلى النص
back-to-words = العودة إلى الكلمات
back-to-words-at = العودة إلى الكلمات، الموضع { $place }
the-talks-are = المحادثات: { $words }
the-talks = المحادثات
editors-note = ملاحظة المحرر
commitment = تعهد
commitment-see = { $status }؛ انظر { $accounts }
cite = استشهاد
cite-number = { " " }{ $number }
statement-label = القول { $number }: { $act }
atmosphere-label = القول { $number }: كلمات عن المحادثات
note-label = الملاحظة { $number }
to = { "إلى " }
strength-of = القوة { $level } من 5
tone-and-strength = { $tone }، القوة { $level } من 5
passages = { $count ->
    [one] فقرة مرقمة واحدة
    [two] فقرتان مرقمتان
    [few] { $count } فقرات مرقمة
   *[other] { $count } فقرة مرقمة
}
key-cooperative = تعاوني
key-neutral = محايد
key-critical = نقدي
key-talks = عن المحادثات ذاتها
key-note = ملاحظة المحرر
what-words-mean = معاني الكلمات

### لقاء

the-account-is-below = ما يُعرف عن هذا اللقاء موجود في الرواية أدناه.
the-accounts-are-below = ما يُعرف عن هذا اللقاء موجود في الروايات أدناه.
only-facts = لم تُسجَّل إلا وقائع هذا اللقاء.
records-disagree = مواضع اختلاف السجلات
fact = الواقعة
according-to = بحسب
it-was = القيمة
accounts-side-by-side = الروايات جنبًا إلى جنب
the-text = النص
accounts-of-this-meeting = بيانات هذا اللقاء
compare-accounts = قارن
show = إظهار
show-names = الأسماء
# A statement in the margin of a text, against the readout before.
stronger-than = أقوى مما كان في { $date }
# In a cell of a table that is empty, for those who do not see it.
cell-empty = لا شيء
the-account = الرواية
accounts = الروايات
only-one-side = رواية من طرف واحد فقط: { $side }.
no-account-of-meeting = لا رواية محفوظة لهذا اللقاء.
who-speaks-of-what = من يتحدث عن ماذا
coverage-means = الشرطة تدل على موضوع ليس في رواية قُرئت كاملة وفُحصت. والدائرة تدل على موضوع تسميه كلماتها ولم توضع له ملاحظة. وعلامة الاستفهام تقول إن ذلك لا يُعرف.
topic-column = الموضوع
the-account-of = : الرواية
only-joint = في الرواية المشتركة وحدها
only-side = في رواية { $side } وحدها
speaks-of-it = مسجَّل أنها تتحدث عنه
account-speaks-of = ما تتحدث عنه الرواية
record-speaks-of = ما يتحدث عنه السجل
also-in = أيضًا في { $relations }

### مقارنة روايات اللقاء

topic-by-topic = موضوعًا بموضوع
no-topic-short = لا موضوع مسجَّل
no-topic = لا موضوع مسجَّل.
joint-is-of-all = الرواية المشتركة رواية الأطراف جميعًا: ما تقوله يقولونه معًا. وما ورد في رواية طرف فذلك الطرف يقوله.
comparison-means = يكون الموضوع في رواية وحدها إذا قُرئت كل الروايات الأخرى كاملة وفُحصت، ولم يكن فيها ولا سمّته. وعن غيرها من الروايات لا يُعرف ذلك؛ وتقول ملاحظة تحت العنوان لماذا.
compared-no-topic = بلا موضوع بعينه
compared-alone = ما تقوله { $account }
compared-both = في الروايتين
compared-all = في كل الروايات
compared-some = في بعض الروايات لا كلها
compared-named = مسجَّل لرواية، ومسمًّى في نص أخرى
compared-only = في { $account } وحدها
compared-one = في { $account }؛ ولا يُعرف ذلك عن { $others }
accounts-and-more = { $count ->
    [one] { $accounts } ورواية أخرى
    [two] { $accounts } وروايتين أخريين
    [few] { $accounts } و{ $count } روايات أخرى
    [many] { $accounts } و{ $count } رواية أخرى
   *[other] { $accounts } و{ $count } رواية أخرى
}
compared-not-in = في { $account }، وليس في { $others }
standing-absent = ليس في هذه الرواية التي قُرئت كاملة.
standing-digest = لا يُعرف: ما قُرئ من هذه الرواية ملخص لها من غير أصحابها.
standing-partial = لا يُعرف: قُرئ جزء من هذه الرواية.
standing-extent = لا يُعرف: لا شيء يقول كم قُرئ من هذه الرواية.
standing-coding = لا يُعرف: لا شيء يقول إن أحدًا فحص هذه الرواية كلها.
not-known = لا يُعرف
speaks-without-statement = { $topics ->
    [one] تتحدث عنه، من غير قول مسجل هنا.
   *[other] تتحدث عنها، من غير قول مسجل هنا.
}
named-not-annotated = مسمًّى في النص المحفوظ هنا، بلا ملاحظة.
commitment-is = تعهد: { $status }
commitment-is-see = تعهد: { $status }؛ انظر { $accounts }
in-archives-words = بكلمات الأرشيف.
words-of-summary = كلمات ملخص الأرشيف
words-of-translation = كلمات الترجمة
words-of-account = كلمات الرواية
read-in-summary = قراءته في ملخص الأرشيف
read-in-translation = قراءته في الترجمة
read-in-account = قراءته في الرواية
quoted = ”{ $quote }“
account-describes-talks = كيف تصف الرواية المحادثات
each-describes-talks = كيف تصف كل رواية المحادثات
word-also-in = أيضًا في { $accounts }
word-here-only = غير مسجَّلة للأخرى
word-in-no-other = في هذه الرواية وحدها
no-such-words = لا كلمات مسجَّلة من هذا النوع.
not-gone-through = لم تُفحص بعد بحثًا عن مثل هذه الكلمات.
balance-on = { $account }: { $statements ->
    [zero] لا أقوال
    [one] قول واحد
    [two] قولان
    [few] { $statements } أقوال
    [many] { $statements } قولًا
   *[other] { $statements } قول
}، { $topics ->
    [one] وموضوع واحد
    [two] وموضوعان
    [few] و{ $topics } موضوعات
    [many] و{ $topics } موضوعًا
   *[other] و{ $topics } موضوع
}
balance-no-topic = { $account }: { $statements ->
    [zero] لا أقوال
    [one] قول واحد
    [two] قولان
    [few] { $statements } أقوال
    [many] { $statements } قولًا
   *[other] { $statements } قول
}، بلا موضوع بعينه
balance-more = { $first }؛ { $next }
balance-whole = { $parts }.
balance-sharing = { $balance } { $sharing }
balance-not-compared = { $balance } لم يُسجَّل قول ولا موضوع في { $accounts }، فلا مقارنة.
shared-none-of-two = لا موضوع مسجَّل لكلتيهما.
shared-of-two = { $count ->
    [one] موضوع واحد مسجَّل لكلتيهما.
    [two] موضوعان مسجَّلان لكلتيهما.
    [few] { $count } موضوعات مسجَّلة لكلتيهما.
    [many] { $count } موضوعًا مسجَّلًا لكلتيهما.
   *[other] { $count } موضوع مسجَّل لكلتيهما.
}
shared-none = لا موضوع مسجَّل لأكثر من رواية واحدة.
shared-some = { $count ->
    [one] موضوع واحد مسجَّل لأكثر من رواية، ولا موضوع مسجَّل لكلها.
    [two] موضوعان مسجَّلان لأكثر من رواية، ولا موضوع مسجَّل لكلها.
    [few] { $count } موضوعات مسجَّلة لأكثر من رواية، ولا موضوع مسجَّل لكلها.
   *[other] { $count } موضوعًا مسجَّلًا لأكثر من رواية، ولا موضوع مسجَّل لكلها.
}
shared-all = { $count ->
    [one] موضوع واحد مسجَّل لها جميعًا.
    [two] موضوعان مسجَّلان لها جميعًا.
    [few] { $count } موضوعات مسجَّلة لها جميعًا.
   *[other] { $count } موضوعًا مسجَّلًا لها جميعًا.
}
shared-more = { $count ->
    [one] موضوع واحد مسجَّل لأكثر من رواية، منها { $all } لها جميعًا.
    [two] موضوعان مسجَّلان لأكثر من رواية، منها { $all } لها جميعًا.
    [few] { $count } موضوعات مسجَّلة لأكثر من رواية، منها { $all } لها جميعًا.
   *[other] { $count } موضوعًا مسجَّلًا لأكثر من رواية، منها { $all } لها جميعًا.
}

### شخص أو بلد أو منظمة أو مكان أو حدث أو وثيقة أو موضوع

person = شخص
country = بلد
organization = منظمة
place = مكان
event = حدث
instrument = اتفاق
topic = موضوع
also-called = أيضًا
named-in-none = لا رواية
nothing-written = لم يُكتب شيء عن { $name } بعد.
offices = المناصب
office-dates-unknown = تواريخ غير معروفة
people-met = من التقى بهم
also-spoken-of = مواضيع ذات صلة
spoken-of-at-meetings = ما دار الحديث عنه في هذه اللقاءات
who-spoke-and-how = من تحدث عنه وكيف
speakers-note = بحسب روايات هذا الأرشيف. الرقم بجانب الفعل هو عدد أقوال المتحدث.
speaker = المتحدث
how = كيف
more-speakers = { $count ->
    [one] ومتحدث آخر
    [two] ومتحدثان آخران
    [few] و{ $count } متحدثين آخرين
   *[other] و{ $count } متحدثًا آخر
}
no-meeting-of = لا لقاء مسجَّل كان فيه لـ{ $name } نصيب.
accounts-of-meetings = روايات لقاءات أخرى
accounts-of-meetings-note = لقاءات تذكر رواياتها { $name } أو صدرت عنه. ولا يعني ذلك أنه شارك.
how-words-on-it-moved = كيف تغيرت الكلمات عنه
words-on-it-note = ما تقوله روايات طرفين عنه من لقاء إلى لقاء.
in-context = في السياق
related = ذات صلة
about-entity = { $count ->
    [one] لقاء واحد في هذا الأرشيف
    [two] لقاءان في هذا الأرشيف
    [few] { $count } لقاءات في هذا الأرشيف
   *[other] { $count } لقاء في هذا الأرشيف
}؛ { $accounts ->
    [one] مذكور في رواية واحدة.
    [two] مذكور في روايتين.
    [few] مذكور في { $accounts } روايات.
   *[other] مذكور في { $accounts } رواية.
}

### الذكر في السياق

mentions-in-context = الذكر في السياق
mentions-of = { $name }: الذكر في السياق
about-mentions = { $name }: { $mentions ->
    [one] ذكر واحد
    [two] ذكران
    [few] { $mentions } مرات ذكر
   *[other] { $mentions } مرة ذكر
} في { $accounts ->
    [one] رواية واحدة
    [two] روايتين
    [few] { $accounts } روايات
   *[other] { $accounts } رواية
}، كل منها مع الكلمات المحيطة به.
account-in-summary = { $account }، بكلمات الأرشيف
account-in-translation = { $account }، مترجمة
more-in-account = و{ $count } أخرى في هذه الرواية
all-mentions = كل مرات الذكر ({ $mentions }) في { $accounts ->
    [one] رواية واحدة
    [two] روايتين
    [few] { $accounts } روايات
   *[other] { $accounts } رواية
}

### طرفان

relation = زوج بلدان
tally-meetings = { $count ->
    [two] لقاءان
    [few] لقاءات
   *[other] لقاء
}
told-by-both = روايتا الطرفين محفوظتان
told-by-one = رواية من طرف واحد فقط
told-by-none = لا رواية محفوظة
told-by-withdrawn = سُحبت رواية
who-met = من التقى
for-neither = عن غير الطرفين
no-one-named = لم يُذكر أحد.
what-they-spoke-of = ما تحدثا عنه
how-words-moved = كيف تغيرت الكلمات
words-moved-note = ما تقوله روايات كل طرف عن موضوع واحد، من لقاء إلى لقاء.
more-topics = { $count ->
    [one] وموضوع آخر
    [two] وموضوعان آخران
    [few] و{ $count } موضوعات أخرى
   *[other] و{ $count } موضوعًا آخر
}
relation-commitments-note = ما وُعد به في هذه اللقاءات، بحسب رواية طرف واحد في كل مرة، وما آل إليه.
no-meeting = لم يُسجَّل أي لقاء.
about-relation = { $relation }: { $count ->
    [zero] لا لقاءات
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
}، { $span }.

### تغير الكلمات عن موضوع

trail = مسار الصياغة
trail-title = { $relation }: { $topic }
about-trail = ما تقوله روايات { $parties } عن { $topic }، وكيف تغيرت كلماتها: { $statements ->
    [one] قول واحد
    [two] قولان
    [few] { $statements } أقوال
   *[other] { $statements } قولًا
} في { $meetings ->
    [one] لقاء واحد
    [two] لقاءين
    [few] { $meetings } لقاءات
   *[other] { $meetings } لقاءً
}.
lane-spoken = { $accounts }: أقوال عن { $topic } في { $spoken } من { $held ->
    [one] لقاء واحد
    [two] لقاءين
    [few] { $held } لقاءات
   *[other] { $held } لقاءً
}
lane-silent = { $accounts }: لا قول عن { $topic } في { $held ->
    [one] لقاء واحد
    [two] لقاءين
    [few] { $held } لقاءات
   *[other] { $held } لقاءً
}
lane-unread = ؛ وقد تقول { $count } من هذه الروايات أكثر مما وُضعت له ملاحظات
lane-missing = ؛ ولا رواية محفوظة لعدد { $count } من اللقاءات الأخرى
lane-not-held = { $accounts } غير محفوظة.
sentence-end = .
not-own-words = ليست كلمات الحكومات ذاتها.
not-only-own-words = ليست كلها كلمات الحكومات ذاتها.
some-words-of-both = بعض الأقوال بكلمات ملخصات هذا الأرشيف أو بكلمات ترجمات، وكل منها يُبيّن ذلك، ولا تُقارَن صياغتها.
some-words-of-summaries = بعض الأقوال بكلمات ملخصات هذا الأرشيف، وكل منها يُبيّن ذلك، ولا تُقارَن صياغتها.
some-words-of-translations = بعض الأقوال بكلمات ترجمات، وكل منها يُبيّن ذلك، ولا تُقارَن صياغتها.
all-words-of-both = كل الأقوال بكلمات ملخصات هذا الأرشيف أو بكلمات ترجمات، ولا تُقارَن صياغتها.
all-words-of-summaries = كل الأقوال بكلمات ملخصات هذا الأرشيف، ولا تُقارَن صياغتها.
all-words-of-translations = كل الأقوال بكلمات ترجمات، ولا تُقارَن صياغتها.
glance-note = أقوى الأفعال المسجَّلة لكل طرف كما ترويه روايته. والقوة من 1 إلى 5 بحسب { $scale }. ولا يُقال ”أقوى“ أو ”ألين“ إلا عند مقارنة روايات قُرئت كاملة ووُضعت حواشيها.
this-archives-scale = مقياس هذا الأرشيف الخاص
glance-silent = ليس فيها
glance-others = ما قاله الآخرون
glance-unread = بلا ملاحظات
glance-joint = الرواية المشتركة فقط
glance-missing = لا رواية محفوظة
meeting-by-meeting = لقاءً بلقاء
trail-note = يُقارن كل قول بآخر ما نسبته رواية الطرف نفسه إلى الطرف نفسه. <del>الكلمات المشطوبة</del> حُذفت؛ <ins>والكلمات المسطرة</ins> جديدة.
in-the-account = في الرواية
in-the-translation = في الترجمة
in-the-summary = في ملخص الأرشيف
absent-silent = لا شيء عن { $topic }؛ وقد قُرئت هذه الرواية كاملة.
absent-unknown = لا يُعرف هل تتحدث هذه الرواية عن { $topic }: لم تُقرأ كاملة أو لم تُفحص.
absent-unmarked = تذكر هذه الرواية { $topic } بين موضوعاتها، لكن لا قول عنه فيها له ملاحظة.
absent-named = يسمي النص المحفوظ هنا { $topic }، لكن لا قول عنه فيه له ملاحظة.
absent-unread = لم توضع لهذه الرواية ملاحظات بعد.
absent-joint = لا يُحفظ لهذا الطرف إلا الرواية المشتركة.
absent-missing = لا رواية محفوظة لهذا الطرف.
diff-gone = { " [حُذف: " }
diff-new = { " [جديد: " }
diff-end = { "] " }
shift-softer = ألين
shift-level = القوة نفسها
shift-stronger = أقوى
shift-recorded = فعل آخر مسجَّل
shift-from-to = <strong>{ $shift }:</strong> من ”{ $old }“ ({ $oldstrength }) إلى ”{ $new }“ ({ $newstrength })
shift-from-to-tone = <strong>{ $shift }:</strong> من ”{ $old }“ ({ $oldstrength }، { $oldtone }) إلى ”{ $new }“ ({ $newstrength }، { $newtone })
wording-same = الكلمات نفسها
wording-new = صياغة جديدة
wording-reworded = صياغة معدلة
wording-other-language = بلغة أخرى
wording-not-own-words = ليست كلمات الجهة الناشرة
same-words-as = الكلمات نفسها كما في { $date }.
same-words-as-by = الكلمات نفسها كما في { $date }، وقد قالها حينئذ { $speakers }.
not-compared-with = لم تُقارن بما في { $date } لأنه بلغة أخرى.
not-compared-own-words = لم تُقارَن مع { $date }: كلمات الملخص أو الترجمة ليست كلمات الجهة الناشرة.
new-wording = صياغة جديدة.
compared-with = مقارنة بما في { $date }
then-said-by = قالها حينئذ { $speakers } بحسب الرواية.
earlier-words = الكلمات السابقة في روايتها
silence-missing = { $where ->
    [before] لقاءات سابقة: { $count }
    [after] لقاءات لاحقة: { $count }
   *[between] لقاءات بينهما: { $count }
}، ولا رواية محفوظة
silence-told = { $where ->
    [before] لقاءات سابقة: { $count }
    [after] لقاءات لاحقة: { $count }
   *[between] لقاءات بينهما: { $count }
}، ولا قول عن { $topic } في { $told ->
    [one] الرواية المحفوظة
   *[other] الروايات المحفوظة
}
silence-told-some = { $where ->
    [before] لقاءات سابقة: { $count }
    [after] لقاءات لاحقة: { $count }
   *[between] لقاءات بينهما: { $count }
}، ولا قول عن { $topic } في { $told ->
    [one] الرواية المحفوظة
   *[other] الروايات المحفوظة
} لعدد { $told } منها

### الأقوال والتعهدات

annotations = الملاحظات
statements-lead = من فعل ماذا بقوله، ولمن، وفي أي موضوع: كلمات من الروايات كما يصنفها محررو هذا الأرشيف. كل منها ما تقوله رواية واحدة، لا ما يُعلم أنه قيل.
about-statements = من قال ماذا لمن، وبحسب رواية من: { $count ->
    [one] قول واحد
    [two] قولان
    [few] { $count } أقوال
   *[other] { $count } قولًا
}، بحسب المتحدث والفعل الكلامي والموضوع.
by-speaker = بحسب المتحدث
by-speaker-note = الرقم بجانب الاسم هو عدد أقواله.
by-act = بحسب الفعل الكلامي
by-act-note = يبين { $vocabulary } معنى كل فعل.
vocabulary-in-text = المعجم
by-topic = بحسب الموضوع
more-by-index = { $count } أخرى عبر الفهرس
newest-statements = أحدث الأقوال
statements-of-act = أقوال: { $name }
statements-by = أقوال { $name }
statements-naming = أقوال تذكر { $name }
statements-about = أقوال عن { $name }
statements-on = أقوال في موضوع { $name }
commitments-by = تعهدات { $name }
commitments-to = تعهدات لصالح { $name }
commitments-between = تعهدات: { $relation }
all-statements = كل الأقوال ({ $count })
all-statements-by = كل أقوال { $name } ({ $count })
all-statements-naming = كل الأقوال ({ $count }) التي تذكر { $name }
all-statements-about = كل الأقوال ({ $count }) عن { $name }
all-statements-on = كل الأقوال ({ $count }) في موضوع { $name }
all-commitments = كل التعهدات ({ $count })
all-commitments-by = كل تعهدات { $name } ({ $count })
all-commitments-to = كل التعهدات ({ $count }) لصالح { $name }
about-act = ما تنقله الروايات بالفعل ”{ $act }“.
about-statements-by = ما نُسب إلى { $name } من أقوال، بحسب روايات هذا الأرشيف.
about-statements-for = ما نُسب إلى { $name } من أقوال، بحسب روايات هذا الأرشيف؛ وما قاله الأشخاص باسمه مدرج تحت أسمائهم.
about-statements-naming = أقوال أيًّا كان قائلها، يرد في كلماتها { $name }.
about-statements-about = ما قاله الآخرون موجهًا إلى { $name }، أو بكلمات يرد فيها هذا الاسم، بحسب روايات هذا الأرشيف.
about-statements-on = ما قيل في موضوع ”{ $name }“، بحسب روايات هذا الأرشيف.
about-statements-of = ما قيل عن ”{ $name }“، بحسب روايات هذا الأرشيف.
about-commitments-by = ما تعهد به { $name }، بحسب روايات هذا الأرشيف.
about-commitments-by-person = ما وعد به { $name } أو تعهد به، بحسب روايات هذا الأرشيف.
about-commitments-to = ما وعد به الآخرون { $name } أو لصالحه، بحسب روايات هذا الأرشيف.
about-commitments-between = ما وُعد به في لقاءات { $parties }، بحسب روايات هذا الأرشيف.
act-in-vocabulary = { $tone }، القوة { $level } من 5: { $link }
what-vocabulary-says = ما يقوله المعجم عنه
the-page-of = صفحة { $subject }
commitment-before-status = { "تعهد: " }
followed-up-in = ، تابعته { $accounts }
statement-source = بحسب { $account }، { $meeting }
statement-source-summary = بحسب { $account }، { $meeting }، بكلمات الأرشيف
statement-source-translation = بحسب { $account }، { $meeting }، مترجمة
commitments-lead = أقوال تعد بشيء، وما آل إليه الوعد. والوعد الذي تسجله روايات عدة للقاء واحد يرد مرة واحدة ومعه الروايات كلها. أما الوفاء به فحكم محرري هذا الأرشيف، من الروايات ومن أدلة من خارج الأرشيف.
about-commitments = ما وُعد به، وبحسب رواية من، وما آل إليه: { $count ->
    [one] تعهد واحد
    [two] تعهدان
    [few] { $count } تعهدات
   *[other] { $count } تعهدًا
}، قائمة ومنفذة وغير منفذة.
status-open = قائم
status-kept = منفذ
status-lapsed = غير منفذ
open-commitments = تعهدات قائمة
kept-commitments = تعهدات منفذة
lapsed-commitments = تعهدات غير منفذة
about-open = وعود لا يعلم الأرشيف بعد ما آلت إليه.
about-kept = وعود وُفي بها، بحسب علم الأرشيف.
about-lapsed = وعود لم يُوفَ بها في وقتها، بحسب علم الأرشيف.

### المعجم

about-vocabulary = الأفعال الكلامية وكلمات الأجواء التي يصنف بها هذا الأرشيف ما تقوله الروايات.
vocabulary-lead = الكلمات التي يقول بها هذا الأرشيف ماذا تفعل الروايات: أفعال كلامية، وكلمات يصف بها طرف المحادثات ذاتها.
speech-acts = الأفعال الكلامية
speech-acts-note = النبرة نبرة الفعل أيًّا كان موضوعه. والقوة من 1 إلى 5 مقياس هذا الأرشيف الخاص: فلا مرجع يرتب أفعال الدبلوماسية. والرموز هي الرموز الأساسية في CAMEO، دليل ترميز Conflict and Mediation Event Observations.
acts-by-tone = الأفعال الكلامية بحسب النبرة
tone-cooperative = تعاوني
tone-neutral = محايد
tone-critical = نقدي
tone-cooperative-means = يعطي أو يشكر أو يثني أو يوافق أو يعد.
tone-neutral-means = يقرر أو يسأل أو يشرح أو يناقش.
tone-critical-means = يلوم أحدًا أو يضغط عليه.
example = { "مثال: " }
words-of-atmosphere = كيف وُصفت المحادثات
atmosphere-note = بهذه الكلمات يصف طرف المحادثات ذاتها. وما يعنيه الدبلوماسيون بها عرف متبع، وليس أبدًا واقعة عن المحادثات.
said-times = { $count ->
    [one] قيلت مرة
    [two] قيلت مرتين
    [few] قيلت { $count } مرات
   *[other] قيلت { $count } مرة
}

### عنوان لا شيء فيه أو تغير

not-found = الصفحة غير موجودة
about-not-found = لا صفحة في هذا العنوان.
not-found-lead = ليس في الأرشيف صفحة بهذا العنوان. ربما نُقلت، أو نُسخ العنوان ناقصًا حرفًا.
go-home = { $link }، أو ابحث في الفهارس:
go-home-link = الذهاب إلى الصفحة الأولى
has-moved = { $title }: للصفحة الآن عنوان آخر.
page-has-moved = نُقلت هذه الصفحة. { $link }.
page-has-moved-link = الذهاب إلى عنوانها الجديد

### لقاء في جملة

about-meeting = { $parties }، { $date }. { $accounts }
no-account-is-held = لا رواية محفوظة.
accounts-held = { $count ->
    [one] رواية واحدة.
    [two] روايتان.
    [few] { $count } روايات.
    [many] { $count } روايةً.
   *[other] { $count } رواية.
}

### ترجمات الرواية

side-by-side = جنبًا إلى جنب
beside-title = { $title }: الأصل والترجمة
about-beside = ”{ $title }“ مع أصله جنبًا إلى جنب، فقرة بفقرة.
original-text = الأصل
translation-of = ترجمة { $original }
read-side-by-side = القراءة جنبًا إلى جنب
translations = الترجمات
translations-title = { $title }: ترجمتان
about-two-translations = ”{ $title }“ وترجمة أخرى للأصل نفسه، فقرةً فقرة.
same-account = الرواية نفسها:
superseded-text = نسخة سابقة
other-translations = ترجمات أخرى
beside-note = وُضعت الفقرات جنبًا إلى جنب بحسب ترتيبها لا بحسب مضمونها.
beside-note-gaps = ما وُضعت عليه علامة لاحظه محررو الأرشيف، كلٌّ بالاسم المذكور وفي اليوم المبيَّن. والدرجات هي مستويات الخطورة في <a href="https://themqm.org/" lang="en" hreflang="en">Multidimensional Quality Metrics</a>، واختيار الدرجة حكم الأرشيف.
gaps = الفروق التي لاحظها المحررون
gaps-noted =
    { $count ->
        [zero] لا فروق ملحوظة
        [one] فرق ملحوظ واحد
        [two] فرقان ملحوظان
        [few] { $count } فروق ملحوظة
        [many] { $count } فرقًا ملحوظًا
       *[other] { $count } فرق ملحوظ
    }
gap-label = الفرق { $number }: { $degree }
gap-neutral = محايد
gap-minor = طفيف
gap-major = كبير
gap-critical = خطير
gap-neutral-means = اختيار آخر للكلمات، ولا خطأ في أيٍّ من النصين
gap-minor-means = فرق دقيق في المعنى لا يُضلّل أحدًا
gap-major-means = يفهم القارئ شيئًا آخر
gap-critical-means = قول أو وعد أو شرط عُكس أو اختُلق أو ضاع
gap-left-out = أُسقط من الترجمة
gap-added = أُضيف في الترجمة
gap-only-first = في النص الأول وحده
gap-only-second = في النص الثاني وحده
beside-not-aligned = ليس للنصين عدد الفقرات نفسه، فوُضعا كاملين جنبًا إلى جنب.

### روايتان جنبًا إلى جنب

texts-title = جنبًا إلى جنب: { $meeting }
texts-title-of = جنبًا إلى جنب: { $accounts }، { $meeting }
about-texts = نصوص { $accounts } عن { $meeting } جنبًا إلى جنب، مع روابط بين ما يقوله كل منها في النقطة نفسها.
texts-linked = عدد النقاط المعلَّمة: { $points }؛ عدد الموضوعات التي لا تشملها نقطة: { $topics }.
texts-how = الكلمات الملوَّنة عليها ملاحظات. رقمها رقم نقطة، أو رقم موضوع لا تشمله نقطة؛ والرقم نفسه في النص الآخر في المسألة نفسها. يقود الرقم إليه، ويقول السطر الذي تحت الفقرة ما في النص الآخر.
texts-how-absence = لا يقال ”ليس في“ إلا عن رواية قُرئت كاملة ووُضعت ملاحظاتها كاملة. وأما غيرها فلا يُعرف.
texts-instead = اعرض بدلًا منها
texts-other = في النص الآخر:
texts-listed = يُذكر الموضوع بلا قول هنا في { $account }
texts-elsewhere = أقوال أخرى في الموضوع في { $account }
texts-named = مسمًّى بلا ملاحظة في { $account }
texts-absent = ليس في { $account }
texts-unknown = لا يُعرف عن { $account }
texts-to = { $place ->
    [1] إلى النص الثاني
   *[other] إلى النص الأول
}
shown-whole = كلمات الناشر نفسها كاملة
shown-part = جزء من كلمات الناشر نفسها
shown-translation = ترجمة النص كله
shown-translation-part = ترجمة جزء من النص
shown-translation-unknown = ترجمة؛ لم يُسجَّل كم تشمل من النص
shown-summary = ملخص من هذا الأرشيف؛ قُرئ النص كاملًا
shown-summary-part = ملخص من هذا الأرشيف؛ قُرئ جزء من النص
shown-summary-digest = ملخص من هذا الأرشيف مما نقله غيره عن النص
shown-summary-unknown = ملخص من هذا الأرشيف؛ لم يُسجَّل كم قُرئ من النص

### ما قاله أحد بحسب الموضوع وعبر الزمن

points-differ = النقاط، وأولها الاختلافات
points-all = كل النقاط: { $count }
courses = بحسب الموضوع وعبر الزمن
courses-column = الأفعال من الأقدم إلى الأحدث
courses-more = موضوعات أخرى ({ $count }): كل الأقوال
courses-note = أفعال القول في الموضوعات ذات الأقوال الأكثر، سنة بعد سنة، وفق الروايات في هذا الأرشيف: { $name }. تقود كل كلمة إلى كلمات الرواية. والكلمات التي تحتها خط متقطع وفق رواية طرف آخر. والرقم بجانب الموضوع عدد الأقوال؛ فإن كثرت عُرض آخرها.
course-reported = وفق { $account }
partners = أُثير مع من
partners-note = وفق لقاءات طرفين: { $accounts }. في كل خانة أقوى فعل.
partners-how = لا يُعدّ الموضوع غير مثار إلا إذا قُرئت كل روايات هذه اللقاءات كاملة ووُضعت ملاحظاتها كاملة، وليس في أي منها الموضوع ولا اسمه. وأما غيرها فلا يُعرف. وتأتي أولًا الموضوعات التي ثبت اختلافها.
partner-named = في الروايات
partner-absent = ليس في الروايات ({ $count })
label-code = الرمز
band-mild = خفيف
band-middle = وسط
band-strong = قوي

### الاستشهاد والبحث والإطار

search = بحث
about-search = البحث عن كلمات في روايات هذا الأرشيف وملاحظاته وأوصافه.
search-words = الكلمات المطلوبة
search-help = ”الكلمات بين علامتي اقتباس“ يجب أن تتوالى. من هنا تنتقل مفاتيح الأسهم بين النتائج، ويعيدك مفتاح Escape إلى هنا.
search-narrow = عوامل التصفية
facet-party = الطرف
facet-named = شخص مذكور
facet-person = شخص شارك
facet-side = صاحب الرواية
facet-kind = نوع السجل
facet-language = اللغة
kind-page = صفحة
search-hits = النتائج
search-order = الترتيب
search-best-first = الأوفق أولًا
search-newest-first = الأحدث أولًا
search-oldest-first = الأقدم أولًا
search-show-more = عرض المزيد
search-unscripted = يحتاج البحث إلى JavaScript، وهو لا يعمل هنا. أما الفهارس فلا تحتاج إليه:
search-indexes = أو تصفح الفهارس ({ $contents } وما تتحدث عنه):
search-none = لا نتائج
search-absent = لا سجل فيه الكلمة { $words }.
search-similar = كلمات مشابهة في هذا الأرشيف:
search-found = { $count ->
    [zero] لا سجلات
    [one] سجل واحد
    [two] سجلان
    [few] { $number } سجلات
    [many] { $number } سجلًا
   *[other] { $number } سجل
}
search-busy = جارٍ البحث…
search-no-index = لا فهرس للبحث هنا. يُنشأ الفهرس عند بناء الموقع، وليس للمعاينة فهرس.
search-unreadable = تتعذر قراءة فهرس البحث.
search-chosen = { $facet }: { $name }
search-take-away = إزالة ”{ $name }“
search-more-values = { $number } أخرى
search-rest = و{ $number } أخرى ترد في سجلات أقل
search-account = رواية: { $name }
searches = عمليات بحث محفوظة
about-searches = عمليات بحث يحتفظ بها المحررون، مع ما تجده في هذا الأرشيف.
about-saved = سجلات هذا الأرشيف التي يجدها البحث { $query }.
saved-search = بحث محفوظ
saved-query = نص البحث
saved-count = { $count ->
    [zero] لا سجلات
    [one] سجل واحد
    [two] سجلان
    [few] { $count } سجلات
    [many] { $count } سجلًا
   *[other] { $count } سجل
}
saved-rest = { $count ->
    [zero] لا يجد البحث سجلات أخرى.
    [one] يجد البحث سجلًا آخر لا يظهر هنا.
    [two] يجد البحث سجلين آخرين لا يظهران هنا.
    [few] يجد البحث { $count } سجلات أخرى لا تظهر هنا.
    [many] يجد البحث { $count } سجلًا آخر لا تظهر هنا.
   *[other] يجد البحث { $count } سجل آخر لا تظهر هنا.
}
search-saved = عمليات بحث محفوظة
search-file = تنزيل كجدول (CSV)
search-file-busy = جارٍ جمع النتائج…
search-column-title = العنوان
search-column-address = الرابط
search-column-passage = رابط المقطع
search-column-date = التاريخ
search-column-kind = النوع
search-column-language = اللغة
search-column-parties = الأطراف
search-column-excerpt = مقتطف
search-no-field = لا يوجد حقل ”{ $field }“. للبحث عن هذه الكلمات ضعها بين علامتي اقتباس.
search-no-value = لا شيء هنا باسم ”{ $value }“ في الحقل ”{ $field }“.
search-no-date = ”{ $value }“ ليس تاريخًا يمكن البحث عنه. اكتب 2019 أو 2019-05 أو 2019-05-13 أو 2019..2021.
search-known = لعلك تقصد:
how-to-search = كيف تبحث
how-words = يجب أن ترد الكلمات كلها في السجل. تُعرض أيضًا الصيغ الأخرى للكلمة، ولا فرق بين الكلمة المشكولة وغير المشكولة.
how-phrase = هذه الكلمات بهذا الترتيب.
how-not = من دون السجلات التي ترد فيها هذه الكلمة. تصلح علامة الناقص أيضًا قبل عبارة أو حقل أو سنوات.
how-years = سجلات هذه السنوات. يمكن ترك أحد الطرفين: ‎2019..‎ أو ‎..2021‎.
how-date = سجلات سنة أو شهر أو يوم.
how-statement = روايات فيها قول واحد تنطبق عليه هذه الحقول كلها: الفعل الكلامي، والمتكلم، والمخاطَب، والموضوع. ويُحسب المتكلم أيضًا للطرف الذي يتكلم باسمه.
how-party = سجلات لقاءات هذا الطرف، أو بمشاركة هذا الشخص، أو عن هذا الموضوع، أو في هذا المكان.
how-or = قيمة واحدة من عدة قيم.
how-others = حقول أخرى: صاحب الرواية، وشخص مذكور، وشكل النص، ونوع السجل، واللغة.
how-values = القيمة اسم كما يظهر في الموقع، أو المعرّف الوارد في رابط صفحته.
colours = المظهر
colours-system = النظام
colours-light = فاتحة
colours-dark = داكنة
data = بيانات رقمية
citations-to-download = استشهادات للتنزيل
about-citations = الاستشهادات بكل الروايات والأقوال، بصيغ برامج إدارة المراجع.
citations-lead = تقرأ هذه الملفاتِ برامجُ إدارة المراجع مثل Zotero وEndNote وMendeley وJabRef، وكذلك LaTeX وTypst وPandoc. أما الاستشهاد برواية واحدة ففي آخر صفحتها.
citation-files = ملفات الاستشهادات
citations-period = لقاءات
statements-and-notes = الأقوال والملاحظات
all-years = كل السنوات
citation-part = الجزء { $number }:{ " " }
file-of-accounts = { " للروايات، " }{ $period }
file-of-accounts-part = { " للروايات، " }{ $period }، الجزء { $number }
file-of-statements = { " للأقوال والملاحظات، " }{ $period }
file-of-statements-part = { " للأقوال والملاحظات، " }{ $period }، الجزء { $number }
more-styles = APA وMLA
other-styles = أساليب أخرى
citing-statements = يُستشهد بالقول بالمدخل نفسه مع عنوان كلماته، الذي ينتهي بعلامته، مثل { $mark }.
citing-undated = تاريخ النشر غير معروف: أضف اليوم الذي قرأت فيه الصفحة.
download = تنزيل
all-citations = كل الاستشهادات
copy-link = نسخ الرابط

### الخريطة

map = خريطة
where-they-met = أين التقوا
on-the-map = اللقاءات على الخريطة
map-of-meetings = خريطة اللقاءات
map-of-world = خريطة العالم مع أماكن اللقاءات
map-of-part = خريطة جزء العالم الذي تتقارب فيه الأماكن أكثر
map-means = تمثل مساحة الدائرة عدد اللقاءات. والأماكن المتقاربة جدًا تشترك في دائرة واحدة. ولا تُظهر الخريطة إلا اليابسة: فليس لهذا الأرشيف أن يقول أين تمر الحدود.
map-projection = إسقاط Equal Earth؛
map-land = اليابسة بحسب Natural Earth.
place-by-place = مكانًا بمكان
close-together = أماكن متقاربة
all-places = كل الأماكن
closer-up = تفصيل
map-part-means = حيث تتقارب الأماكن أكثر: { $count } من { $all } من اللقاءات على الخريطة.
not-on-map = خارج الخريطة
on-map = { $name } على خريطة العالم
last-changed = آخر تغيير: { $date }
suggest-correction = اقتراح تصحيح لهذه الصفحة
about-map = { $count ->
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
} على خريطة العالم، وقائمة بالأماكن.
count-places = { $count ->
    [one] مكان واحد
    [two] مكانان
    [few] { $count } أماكن
    [many] { $count } مكانًا
   *[other] { $count } مكان
}
and-more-places = وأماكن أخرى: { $count }
map-more = وأماكن أخرى ({ $places }) فيها لقاءات ({ $meetings }) لا تُظهرها الخريطة.
off-calls = { $count ->
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
} بالهاتف أو بالفيديو، بلا مكان بعينه.
off-nowhere = { $count ->
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
} لم يُسجَّل مكانها.
off-unlocated = { $count ->
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
} في أماكن لا يذكر الأرشيف موقعها:
off-disputed = { $count ->
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
} لا تتفق الروايات على مكانها. تبين صفحات هذه اللقاءات ما تقوله كل رواية، وتتبع الخريطة إحداها.
spot = { $name }: { $count ->
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
}
spot-more = { $name } وأماكن أخرى قريبة ({ $more }): { $count ->
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
}

### الرسوم البيانية والخريطة

chart-over-time = اللقاءات عبر الزمن
chart-meetings-of = اللقاءات عبر الزمن: { $name }
chart-meetings-in = { $count ->
    [zero] لا لقاءات
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
} في { $period }.
chart-meetings-from-to = { $count ->
    [zero] لا لقاءات
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
} من { $from } إلى { $to }.
chart-most = أعلى عدد في { $period }: { $count }.
chart-held = تُحفظ رواية { $first } لعدد { $firstheld } منها، ورواية { $second } لعدد { $secondheld } منها.
chart-key-year = لقاءات سنة واحدة
chart-key-years = لقاءات عدة سنوات
chart-key-held-of-these = ما تُحفظ له منها رواية الطرف
chart-key-part-by-year = مشاركة، بحسب السنة
chart-key-part-by-years = مشاركة، لكل عدة سنوات
chart-key-part = مشاركة
chart-key-held = لقاء تُحفظ له رواية الطرف
chart-key-not-held = رواية الطرف غير محفوظة
chart-key-inexact = اليوم غير معروف أو غير مؤكد
chart-key-vague = { $count ->
    [zero] لا لقاءات أخرى يتعذر وضعها لعدم دقة تاريخها
    [one] ولقاء آخر يتعذر وضعه لعدم دقة تاريخه
    [two] ولقاءان آخران يتعذر وضعهما لعدم دقة تاريخهما
    [few] و{ $count } لقاءات أخرى يتعذر وضعها لعدم دقة تاريخها
    [many] و{ $count } لقاءً آخر يتعذر وضعها لعدم دقة تاريخها
   *[other] و{ $count } لقاء آخر يتعذر وضعها لعدم دقة تاريخها
}
chart-in-figures = بالأرقام
chart-told-by = رواية { $name }
chart-topics-by-year = الموضوعات بحسب السنة
chart-topics-note = عدد اللقاءات التي طُرح فيها كل موضوع، بحسب رواياتها.
chart-who-met-whom = من التقى بمن
chart-met-most-note = الأشخاص الأكثر التقاءً في لقاءات هذا الأرشيف. وكلما زادت اللقاءات زاد عرض الخط.
chart-people-met-note = من جمعتهم اللقاءات مع { $name }، ومن جمعتهم اللقاءات بعضهم ببعض. وكلما زادت اللقاءات زاد عرض الخط.
chart-lines = خطوط بين من التقوا
chart-lines-around = خطوط بين { $name } ومن جمعتهم به اللقاءات، وفيما بين هؤلاء
chart-arcs-and-table = يصل القوس بين شخصين التقيا. ويسمي الجدول التالي من التقوا أكثر من غيرهم.
chart-arcs-and-names = يصل القوس بين شخصين التقيا. وعدد اللقاءات مذكور قبل كل اسم.
chart-who-met-most = الأكثر التقاءً
chart-who-of-them-met = من التقوا فيما بينهم
chart-no-country = البلد غير مذكور
chart-more-people = { $count ->
    [zero] ولا أحد غيرهم
    [one] وشخص آخر
    [two] وشخصان آخران
    [few] و{ $count } أشخاص آخرين
    [many] و{ $count } شخصًا آخر
   *[other] و{ $count } شخص آخر
}
chart-more-pairs = { $count ->
    [zero] ولا ثنائيات أخرى
    [one] وثنائي آخر
    [two] وثنائيان آخران
    [few] و{ $count } ثنائيات أخرى
    [many] و{ $count } ثنائيًا آخر
   *[other] و{ $count } ثنائي آخر
}
chart-tone-of = { "\u2068" }{ $side }{ "\u2069" }، { "\u2068" }{ $topic }{ "\u2069" }: قوة أقوى الأفعال ونبرتها عبر الزمن
chart-tone-scale = القوة من 1 إلى 5 بحسب مقياس هذا الأرشيف الخاص. ويبين الجدول التالي الأمر نفسه.
chart-tone-note = كلما ارتفعت العلامة زادت القوة. والشرطة في الأسفل: لا شيء عن { $topic } فيما يحفظه هذا الأرشيف من رواية الطرف.
chart-tone-inexact = والحلقة عند السنوات: اليوم غير معروف أو غير مؤكد.
chart-tone-years = { $count ->
    [zero] كل علامة هي أقوى فعل في أقل من سنة.
    [one] كل علامة هي أقوى فعل في سنة واحدة.
    [two] كل علامة هي أقوى فعل في سنتين.
    [few] كل علامة هي أقوى فعل في { $count } سنوات.
    [many] كل علامة هي أقوى فعل في { $count } سنةً.
   *[other] كل علامة هي أقوى فعل في { $count } سنة.
}
chart-tone-vague = { $count ->
    [zero] لا لقاء يتعذر وضعه.
    [one] يتعذر وضع لقاء واحد لعدم دقة تاريخه.
    [two] يتعذر وضع لقاءين لعدم دقة تاريخهما.
    [few] يتعذر وضع { $count } لقاءات لعدم دقة تاريخها.
    [many] يتعذر وضع { $count } لقاءً لعدم دقة تاريخها.
   *[other] يتعذر وضع { $count } لقاء لعدم دقة تاريخها.
}

### روايات مقارنة بما قبلها، ونسخ

redline = التغييرات منذ الرواية السابقة
redline-title = { $title }: التغييرات منذ الرواية السابقة
about-redline = ”{ $title }“ مقارنًا جملةً جملةً بالرواية السابقة للجهة نفسها.
changes-between-versions = ما تغيّر بين النسخ
changes-title = { $title }: ما تغيّر
about-changes = ”{ $title }“ مقارنًا جملةً جملةً بالنسخة السابقة.
redline-with = مقارنة برواية { $date }
redline-earlier = النص الأسبق
redline-later = النص اللاحق
redline-sentences = جملةً جملةً
redline-kept = باقية
redline-changed = معدّلة
redline-moved = منقولة
redline-dropped = محذوفة
redline-new = جديدة
redline-how = محسوب من كلمات النصين، ولم يقرّره محرّر. توضع كل جملة من النص اللاحق أمام الجملة نفسها في النص الأسبق، وإلا فأمام أشبه ما بقي منها إن بقي نصف حروفهما على الأقل؛ وما حُذف من الكلمات مشطوب، وما استجدّ تحته خط.
earlier-versions = نسخ سابقة
version-superseded = هذه نسخة سابقة من نصّ عُدّل لاحقًا.
version-newer = أحدث نسخة:
version-called = النسخة { $version }
this-is-version = هذه هي النسخة { $version }.
version-captured = حُفظت { $date }
version-captured-unknown = تاريخ الحفظ غير مذكور
version-changes = ما تغيّر
translation-official = ترجمة رسمية
translation-independent = ترجمة مستقلة
translation-machine = ترجمة آلية
translated-by = ترجمة { $name }

# ---------------------------------------------------------------- صيغ: عبارات تتكرر في الروايات

formula = صيغة
formulas = الصيغ
about-formulas = عبارات تتكرر في الروايات، ومن استعمل كلًا منها ومتى.
about-formula = { $accounts ->
    [0] لا يُعلم أن رواية في هذا الأرشيف تستعمل ”{ $name }“.
    [one] ”{ $name }“ في رواية واحدة: من يستعملها، وأين ترد وأين لا ترد فيما يحفظه هذا الأرشيف.
    [two] ”{ $name }“ في روايتين: من يستعملها، وأين ترد وأين لا ترد فيما يحفظه هذا الأرشيف.
    [few] ”{ $name }“ في { $accounts } روايات: من يستعملها، وأين ترد وأين لا ترد فيما يحفظه هذا الأرشيف.
   *[other] ”{ $name }“ في { $accounts } رواية: من يستعملها، وأين ترد وأين لا ترد فيما يحفظه هذا الأرشيف.
}
about-formula-uses = { $places ->
    [one] الموضع الوحيد الذي ترد فيه ”{ $name }“ مع الكلمات التي حولها.
    [two] الموضعان اللذان ترد فيهما ”{ $name }“ مع الكلمات التي حولها.
    [few] المواضع الـ{ $places } التي ترد فيها ”{ $name }“ مع الكلمات التي حولها.
   *[other] كل المواضع التي ترد فيها ”{ $name }“، وعددها { $places }، مع الكلمات التي حولها.
}
formula-uses-of = { $name } في السياق
formula-used-in = { $count ->
    [0] لا يُعلم أن رواية تستعملها
    [one] مستعملة في رواية واحدة
    [two] مستعملة في روايتين
    [few] مستعملة في { $count } روايات
   *[other] مستعملة في { $count } رواية
}
formula-used-nowhere = لا يُعلم أن رواية تستعملها
formula-only-retold = في ملخصات أو ترجمات، لا في كلمات جهات الإصدار المحفوظة هنا
formula-phrases = العبارات ({ $language })
formula-first-seen = أول استعمال محفوظ
formula-known-for = تُعرف بها
formula-about = عن
formula-issuers = بحسب جهة الإصدار
formula-issuers-note = المعدود هنا الروايات. تستعمل الرواية الصيغة إذا وردت إحدى العبارات في كلماتها هي، المحفوظة هنا حرفيًا أو مقتطفًا، أو إذا سجّل المحررون أن الأصل يستعملها. ويُعلم أنها لا تستعملها إذا كان النص محفوظًا هنا كاملًا حرفيًا وليس فيه أي من العبارات، أو إذا سجّل المحررون ذلك. أما سائر الروايات فلا يُعلم أمرها. وترد بعدها جهات لا تستعملها إن كانت لها روايات عن اللقاءات نفسها.
formula-issuer = جهة الإصدار
formula-using = تستعملها
formula-without = لا تستعملها
formula-not-known = غير معلوم
formula-first = أول استعمال محفوظ
formula-last = آخر استعمال محفوظ
formula-dropped = تُركت، فيما هو محفوظ
formula-returned = عادت، فيما هو محفوظ
formula-more-issuers = { $count ->
    [one] وجهة إصدار أخرى
    [two] وجهتا إصدار أخريان
    [few] و{ $count } جهات إصدار أخرى
   *[other] و{ $count } جهة إصدار أخرى
}
formula-history = استُعملت، تُركت، عادت، فيما يحفظه هذا الأرشيف
formula-history-note = لكل جهة إصدار وعلاقة، اللقاءات بترتيب الزمن. وكل ما تصدره جهة من روايات عن لقاء واحد يُحسب معًا. تُعدّ الصيغة متروكة حيث يُعلم أن الروايات، كما يحفظها هذا الأرشيف، لا تستعملها بعد روايات استعملتها، وعائدة حيث تُستعمل بعد ذلك. وقد تقول رواية لا يحفظها الأرشيف غير ذلك. ولا يُستنتج شيء من روايات لا يُعلم أمرها.
formula-continued = تتمة
formula-turn-first = أول استعمال محفوظ هنا
formula-turn-used = مستعملة
formula-turn-dropped = ليست فيما هو محفوظ هنا
formula-turn-returned = من جديد فيما هو محفوظ هنا
formula-by-words = { $count ->
    [one] في كلماتها هي
    [two] في كلماتها هي، مرتين
    [few] في كلماتها هي، { $count } مرات
   *[other] في كلماتها هي، { $count } مرة
}
formula-recorded = سجّلها المحررون
formula-recorded-absent = ليست فيها، كما سجّل المحررون
formula-not-in-words = ليست في كلماتها المحفوظة هنا
formula-between = { $count ->
    [one] بينهما لقاء واحد لا تُبين رواياته ذلك.
    [two] بينهما لقاءان لا تُبين رواياتهما ذلك.
    [few] بينهما { $count } لقاءات لا تُبين رواياتها ذلك.
   *[other] بينهما { $count } لقاءً لا تُبين رواياتها ذلك.
}
formula-before = { $count ->
    [one] لقاء سابق واحد لا تُبين رواياته ذلك، فقد تكون استُعملت فيه من قبل.
    [two] لقاءان سابقان لا تُبين رواياتهما ذلك، فقد تكون استُعملت فيهما من قبل.
    [few] { $count } لقاءات سابقة لا تُبين رواياتها ذلك، فقد تكون استُعملت فيها من قبل.
   *[other] { $count } لقاءً سابقًا لا تُبين رواياتها ذلك، فقد تكون استُعملت فيها من قبل.
}
formula-not-used = لا يُعلم أن رواية تستعمل { $name }.
formula-said = في كلمات جهات الإصدار
formula-said-note = مواضع في نصوص هي كلمات الأصل نفسها.
formula-retold = في الملخصات والترجمات
formula-retold-note = هذه كلمات الأرشيف أو كلمات مترجم. وهي لا تدل على أن جهة الإصدار استعملت الصيغة، ولا تُحسب لأحد.
formula-places = { $places ->
    [one] موضع واحد
    [two] موضعان
    [few] { $places } مواضع
   *[other] { $places } موضعًا
} في { $accounts ->
    [one] رواية واحدة
    [two] روايتين
    [few] { $accounts } روايات
   *[other] { $accounts } رواية
}
formula-all-uses = كل المواضع في السياق، وعددها { $count }
formula-in-context = صيغة في السياق
formula-count-places = { $count ->
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
   *[other] { $count } موضعًا
}
formula-by-year = بحسب جهة الإصدار والسنة
formula-by-year-note = عدد روايات جهة الإصدار التي تستعمل الصيغة، بحسب سنة اللقاء. 0: لا شيء منها، وكلها معلوم؛ ؟: بعضها أو كلها غير معلوم؛ فارغ: لا روايات. وما لا يرد إلا في ملخصات وترجمات لا يُحسب.
formula-and-issuer = الصيغة وجهة الإصدار
formula-cell-without = لا شيء
formula-cell-unknown = غير معلوم
label-formulas = الصيغ
label-formulas-absent = صيغ غير مستعملة
label-formulas-retold = صيغ في هذا النص
formula-none-found = بحث المحررون عن صيغ في الأصل فلم يجدوا شيئًا.
formula-not-the-issuers = ليست هذه كلمات جهة الإصدار، ولا تدل على أنها استعملتها.
formula-relation-note = العبارات التي يُعلم أن روايات جهة الإصدار عن هذه اللقاءات تستعملها، من كلماتها هي أو مما سجّله المحررون، بترتيب أول استعمال لها فيما يحفظه هذا الأرشيف، وأين لا ترد كل منها فيما يحفظه وأين ترد من جديد.
formula-points = الاستعمال عبر الزمن
formula-more-rows = وغيرها { $count }؛ وفي فهرس الصيغ كلها

## ما تختلف فيه روايات اللقاء

accounts-compared = مقارنة الروايات
divergence-note = محسوبة سطراً سطراً مما هو محفوظ هنا؛ وليس في أي سطر حكم. وما لم يُسجَّل يُذكر أنه لم يُسجَّل.
divergence-length = الطول
divergence-how-length = كلمات النص الرسمي كما عدّها المحررون أو كما في النص الكامل المحفوظ هنا، أو حروفه إن كانت كتابته بلا فراغات. ولا تُذكر نسبة إلا إذا عُرف طول كل نص.
divergence-published = النشر
divergence-how-published = المدة بعد الأولى إن كانت التواريخ كلها مؤكدة. والأيام هي التي تذكرها كل رواية أينما نُشرت.
divergence-initiated = من طلبه
divergence-how-initiated = بحسب الرواية.
divergence-names = الأسماء المستعملة
divergence-how-names = حيث للرواية اسم خاص بها.
divergence-topics = الموضوعات بترتيبها
divergence-how-topics = بحسب أول قول في كل منها في النص، حيث قُرئت الرواية كاملة.
divergence-atmosphere = كيف وُصفت المحادثات
divergence-how-atmosphere = بحسب الكلمات المعلَّمة في النص.
length-words = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
}
length-letters = { $count ->
    [zero] لا حروف
    [one] حرف واحد
    [two] حرفان
    [few] { $count } حروف
    [many] { $count } حرفاً
   *[other] { $count } حرف
}
length-share = { $share } % من الأطول
not-known-of-summary = لا يُعرف: النص هنا ملخص هذا الأرشيف.
not-known-of-translation = لا يُعرف: النص هنا ترجمة.
published-first = الأولى
published-together = في الوقت نفسه
published-same-day = في اليوم نفسه
minutes-later = { $count ->
    [zero] بلا تأخر
    [one] بعد دقيقة
    [two] بعد دقيقتين
    [few] بعد { $count } دقائق
    [many] بعد { $count } دقيقة
   *[other] بعد { $count } دقيقة
}
hours-later = { $count ->
    [zero] في الساعة نفسها
    [one] بعد نحو ساعة
    [two] بعد نحو ساعتين
    [few] بعد نحو { $count } ساعات
    [many] بعد نحو { $count } ساعة
   *[other] بعد نحو { $count } ساعة
}
days-later = { $count ->
    [zero] في اليوم نفسه
    [one] بعد يوم
    [two] بعد يومين
    [few] بعد { $count } أيام
    [many] بعد { $count } يوماً
   *[other] بعد { $count } يوم
}
initiated-by-both = كلاهما
called-by = { $entity }: ”{ $name }“
attributed-to-other = ما يُنسب إلى الطرف الآخر
attributed-how = أقوال تنسبها رواية إلى الطرف الآخر وحده في موضوعات لا يُسجَّل له فيها قول من روايته، كما هي محفوظة هنا. وليس ذلك دليلاً على أنه لم يقلها.
only-according-to = { $account }؛ وليس في { $other }
unknown-according-to = { $account }؛ ولا يُعرف ذلك عن { $other }
named-according-to = { $account }؛ ومسمًّى بلا ملاحظة في { $other }
nothing-attributed = لا يُسجَّل قول تنسبه رواية إلى الطرف الآخر في موضوع لا يُسجَّل له فيه شيء من روايته.
not-recorded = غير مسجَّل
assessment-same = تقولان الشيء نفسه
assessment-differs-minor = تختلفان في اللفظ وحده
assessment-differs-degree = تختلفان في الدرجة
assessment-differs-substantive = تختلفان في الجوهر
assessment-contradicts = تتناقضان
absence-significant = ذو دلالة
absence-routine = بلا دلالة خاصة
absence-unknown = دلالته غير معروفة
assessment-scale = التقييمات هي تقييمات محرري الأرشيف، كل منها لمن ذُكر اسمه وفي اليوم المذكور. ومقياسها خاص بالأرشيف: الشيء نفسه؛ اختلاف في اللفظ وحده؛ في الدرجة، أي قول الشيء نفسه بقوة أكبر أو أقل؛ في الجوهر؛ أو تناقض، حيث تنفي رواية ما تقوله أخرى. وكل ما عدا ذلك في هذه الصفحة محسوب.

# What an account makes of a point.
stance-states = يذكره
stance-weaker = أضعف
stance-stronger = أقوى
stance-answers = يجيب عنه
stance-denies = ينفيه
stance-contradicts = يناقضه
stance-attributes = ينسبه إلى الجانب الآخر
stance-absent = ليس في هذا البيان
absence-means = دلالة الغياب: { $meaning }
standing-listed = يذكر الموضوع، وليس فيه قول هنا.
standing-elsewhere = فيه أقوال في الموضوع، وليس منها قول في هذه النقطة.
points = النقاط
about-points = { $count ->
    [one] نقطة واحدة قورنت فيها بيانات لقاء.
    [two] نقطتان قورنت فيهما بيانات لقاءات.
    [few] { $count } نقاط قورنت فيها بيانات لقاءات.
   *[other] { $count } نقطة قورنت فيها بيانات لقاءات.
}
points-alone = ذكرها جانب واحد
points-open = لم تُقيَّم
points-lead = أين تختلف بيانات اللقاء الواحد، نقطة نقطة.
points-by-kind = بحسب نوع الاختلاف
points-by-pair = بحسب البلدين
points-telling = أحدث ما يختلف أكثر
counted-points = عدد النقاط
points-by-topic = ما كان موضع بحث
points-note = كل سطر نقطة: جملة محايدة كتبها محررو الأرشيف، ومعها ما يقوله كل بيان فيها.
point-column = النقطة
assessment-column = تقييم المحررين
point-rest = أقوال أخرى في هذا الموضوع
topics-without-point = مواضيع أخرى
compared-by-topic = لم يقارن أي محرر هذه البيانات نقطة نقطة. وهي مقارَنة بحسب الموضوع.

### The brief of a meeting

brief = بإيجاز
brief-length = { $account } { $length }
brief-lengths = طول النص الرسمي: { $list }.
brief-together = نُشرت البيانات في وقت واحد.
brief-same-day = تحمل البيانات التاريخ نفسه، { $date }. ولا يُعرف أيها نُشر أولًا.
brief-dated = { $account } يحمل التاريخ الأسبق.
brief-dated-by = { $account } مؤرخ قبل { $other } بمدة { $time }.
brief-first-by = { $account } نُشر أولًا، قبل { $other } بنحو { $time }.
brief-inferred = { $count ->
    [one] { $sentence } تاريخ { $accounts } مستنتَج.
   *[other] { $sentence } تواريخ { $accounts } مستنتَجة.
}
span-minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
   *[other] { $count } دقيقة
}
span-hours = { $count ->
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
   *[other] { $count } ساعة
}
span-days = { $count ->
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
   *[other] { $count } يومًا
}
brief-differing = أين تختلف
brief-also = وأيضًا: { $list }
brief-since = منذ البيان السابق في هذا الأرشيف
brief-since-when = (منذ { $meeting })
brief-newly = جديد: { $list }.
brief-no-longer = لم يعد مذكورًا: { $list }.
brief-stronger = أفعال أقوى: { $list }.
brief-documents = الوثائق
brief-more = المزيد عن هذه البيانات
how-to-read = كيف يُقرأ هذا
brief-unknown = مقدار ما قُرئ
front-finding = لقاء واحد، وروايتان
front-what = بعد اللقاء كثيرًا ما تنشر الحكومات رواياتها عنه. وهي هنا جنبًا إلى جنب.
front-more = اختلافات أخرى
front-search = ابحث في جميع البيانات
strip-all = مواضيع في جميع البيانات: { $count }
strip-not-all = مواضيع ليست في جميع البيانات: { $count }
strip-not-known = مواضيع غير معروفة في بعض البيانات: { $count }

### من أثار ماذا، والتغطية، وسجل التعهدات
# من أثار ماذا في لقاءات طرفين.
raised-title = المواضيع المثارة بحسب الطرف: { $relation }
about-raised = المواضيع التي أثارها { $parties } في لقاءاتهما، وبحسب أي رواية، وقوة الكلام، وما هو مسجَّل لرواية جهة دون الأخرى.
raised-way = المواضيع المثارة بحسب الطرف، وما هو مسجَّل لرواية جهة دون الأخرى
raised-lead = تسمي كل علامة الرواية التي تقول ذلك. أن يكون طرف قد أثار موضوعًا هو ما ترويه رواية، لا حقيقة أثبتها هذا الأرشيف.
raised-by-topic = المواضيع بحسب الطرف عبر الزمن
raised-note = محسوب من أقوال كل روايات هذه اللقاءات: توجد علامة حيث تتضمن روايات جهة قولًا في الموضوع تنسبه إلى الطرف. وهي تسمي روايات تلك الجهة وتبين أقوى أفعالها الكلامية. والخانة الفارغة لا تدل على شيء: فقد تكون الرواية غير محفوظة أو لم يراجعها أحد.
raised-note-years = جُمعت اللقاءات بحسب السنوات.
raised-key = بحسب { $account }
raised-key-strength = قوة الفعل الكلامي من 1 إلى 5، وفق { $scale }
raised-key-other = إطار متقطع: ما تنسبه رواية جهة إلى الأخرى
raised-further = مواضيع أخرى
raised-more = و{ $count } غيرها.
raised-no-topic = لا قول تحت أي موضوع.
raised-topic = الموضوع
raised-by = أثاره
raised-mark = { $party }، بحسب { $account }: { $act }؛ عدد الأقوال { $count }
raised-uncertain = غير مؤكد
raised-strength = القوة عبر الزمن
raised-strength-note = أقوى فعل كلامي لكل جهة في رواياتها هي، في لقاءات المواضيع ذات أكثر الأقوال، وفق { $scale }. وفي صفحة الموضوع الكلمات نفسها.
raised-only = مسجَّل لرواية جهة دون الأخرى
raised-only-note = محسوب: يندرج الموضوع تحت جهة إذا كان مسجَّلًا لرواياتها للقاء، ولم يكن مسجَّلًا لروايات الجهة الأخرى ولا لرواية مشتركة ولا مسمًّى في كلماتها. ولا يُعرف هل هو فيها إلا إذا قُرئت كاملة وفُحصت؛ ويقول كل عنوان ذلك. ولا تُقارن إلا اللقاءات التي لكل روايات الجهتين فيها أقوال، وذلك في { $compared } من { $meetings } من اللقاءات.
raised-only-in = { $account }، وليس في { $other }
raised-only-named = مذكور بلا قول
raised-nothing-alone = لا شيء غير مسجَّل للأخرى أيضًا.
raised-named = مسمًّى في نص الأخرى بلا ملاحظة: { $topics }
raised-both = مسجَّل للجهتين: { $topics }
# ما لا يحفظه الأرشيف.
coverage = الثغرات في هذا الأرشيف
about-coverage = ما لا يحفظه هذا الأرشيف بعد، محسوبًا من سجلاته.
coverage-link = الثغرات في هذا الأرشيف
coverage-note = محسوب من السجلات. والفجوة ليست خطأ: فقد لا تكون الرواية نُشرت قط.
coverage-in-numbers = بالأرقام
coverage-gap = ما ينقص
coverage-count = الناقص
coverage-of = من أصل
gap-no-account = لقاءات بلا رواية
gap-one-account = لقاءات لا تُحفظ لها إلا رواية جهة واحدة
gap-no-source = روايات بلا عنوان مصدر
gap-no-copy = روايات لا نسخة محفوظة من مصدرها
gap-no-evidence-copy = روايات فيها دليل بشأن تعهد لا نسخة محفوظة منه
gap-not-whole = روايات لا يُعرف أنها قُرئت كاملة
gap-not-coded = روايات قُرئت كاملة ولم تُفحص لكل موضوع
gap-no-statement = روايات بلا أقوال
gap-silent-topic = مواضيع بلا أقوال
gap-source-gone = بيانات لم يعد نصها في عنوانه
gap-uncertain = سجلات غير مؤكدة
# سجل التعهدات.
partial = وُفي به جزئيًا
superseded = حل محله غيره
partial-commitments = تعهدات وُفي بها جزئيًا
superseded-commitments = تعهدات حل محلها غيرها
about-partial = أُنجز بعض ما وُعد به، في حدود ما يعلمه المحررون.
about-superseded = حل محلها تعهد آخر.
commitments-definition = يُعد تعهدًا، وفق { $source }، وعد واحد محدد يمكن التحقق منه، أُعلن على الملأ، بفعل شيء في المستقبل. أما الآمال والأوصاف والمبادئ العامة فليست كذلك.
commitment-debtor = الطرف الملتزم
commitment-beneficiary = لصالح
commitment-target = الهدف
commitment-due = الموعد
commitment-no-date = لا موعد مسجلًا
commitment-recorded = سجلته
recorded-in-both = سجلته الروايتان
recorded-in-all = { $count ->
    [few] سجلته الروايات { $count } كلها
   *[other] سجلته الروايات كلها ({ $count })
}
recorded-only-in = في { $account } وحدها
commitment-row = سجل هذا التعهد
commitment-history = القرارات
commitment-assessment = { $date }: { $status }، { $name }
commitment-reaffirmed = أُعيد تأكيده في
text-changed-later = { $title } (نسخة أقدم؛ غُيِّر النص بعدها)
commitment-assessed = حدّد الحالة
commitment-evidence = أدلة من خارج هذا الأرشيف
commitment-own-evidence = أدلة في هذا الأرشيف
commitment-source = المصدر
overdue = متأخر
overdue-as-of = المتأخر حتى { $date }
overdue-note = محسوب: التعهدات القائمة أو الموفى بها جزئيًا التي يقع موعدها كله قبل هذا اليوم. لعدد { $dated } من { $total } موعد.
overdue-stated = اليوم هو الذي يحدده الأرشيف.
overdue-newest = اليوم هو أحدث تاريخ في الأرشيف لاجتماع أو رواية أو نسخها أو دليل أو قرار بشأن التزام.
overdue-none = لا شيء متأخر.

## المنهج

method = المنهج
method-link = المنهج والاتفاق
about-method = ما قُرئ من الروايات، ومن وضع حواشيها وبأي قواعد، ومدى اتفاق واضعي الحواشي.
method-read = ما قُرئ
method-read-note = لا يُقال إن شيئًا ليس في رواية إلا إذا قُرئت كاملة ووُضعت حواشيها كاملة.
read-whole = قُرئت كاملة
read-partly = قُرئ جزء منها
read-digest = معروفة من تقرير فقط
read-unknown = غير مسجَّل
method-annotated = عدد الروايات في الأرشيف: { $accounts }؛ وما فيه أقوال مسجَّلة: { $annotated }؛ وما قُرئ كاملًا ووُضعت حواشيه كاملة: { $complete }.
method-coders = من وضع الحواشي
coder = واضع الحواشي
coder-dates = التواريخ
coder-accounts = الروايات
coder-second = واضعًا ثانيًا
coder-adjudicated = خلافات حُسمت
coders-not-known = لم يُسجَّل من وضع حواشي الروايات.
codebook = القواعد المتبعة
codebook-not-known = لم تُسجَّل القواعد المتبعة.
agreement = مدى اتفاق واضعي الحواشي
agreement-of = عدد الروايات التي وضع حواشيها اثنان على الأقل من هؤلاء كلٌّ على حدة: { $texts } ({ $coders }). وعدد الأقوال { $statements }، ويختلفون في { $differing } منها.
agreement-not-known = لم يضع شخص ثانٍ حواشي أي رواية، فلا يُعرف مدى اتفاق اثنين.
agreement-texts = الروايات التي قورنت
agreement-not-compared = روايات لها واضع حواشٍ ثانٍ ولم تُقارن
agreement-not-compared-note = حسم محرر أقوال الرواية، أو لم تشمل حواشيها النص كله، فلا يوجد إلا عمل مستقل واحد.
aspect = موضوع المقارنة
alpha = ألفا
alpha-grade = ما يُستنتج
alpha-none = لا يمكن حسابه: لم يكن ممكنًا أن يختلف شيء
alpha-reliable = موثوق
alpha-tentative = استنتاجات أولية فقط
alpha-low = أقل من أن يُستنتج منه شيء
alpha-note = تقارن ألفا كريبندورف بين تكرار الاختلاف وتكراره لو كان مصادفة: 1 اتفاق تام، و0 مصادفة. يُعتمد على الأرقام من 0.8 فأعلى، وتسمح من 0.667 باستنتاجات أولية، ولا يُستنتج شيء مما دون ذلك. تُقارن الأفعال والاتجاهات بوصفها أسماء، والقوة أرقامًا من 1 إلى 5، والمواضيع مجموعات (MASI)، ومواضع الأقوال بحروف النص. ويُقرن قولان لواضعين إذا اشتركا في كلمات.
aspect-act = الفعل الكلامي
aspect-direction = الاتجاه
aspect-force = قوة الفعل
aspect-topics = المواضيع
aspect-place = بداية الأقوال ونهايتها
disagreements = أين يختلف واضعو الحواشي
disagreements-link = انظر أين يختلفون
about-disagreements = أقوال من روايات وضع حواشيها أكثر من شخص كلٌّ على حدة، ولم يسجلها أحدهم أو صنّفها تصنيفًا آخر.
coder-no-statement = لا قول مسجَّل هنا
no-topics = لا مواضيع
chart-doubt = لا يتفق واضعو حواشي الروايات نفسها اتفاقًا كافيًا في هذا ({ $what }: ألفا { $alpha }). لا تستنتج شيئًا من فروق مفردة. { $link }
chart-doubt-link = كيف قيس ذلك
recorded-by-on = وضع الحاشية { $by }، { $date }.
recorded-by = وضع الحاشية { $by }.
recorded-on = تاريخ الحاشية: { $date }.
# المواعيد وتقويمها.
commitments-by-due-date = التعهدات بحسب الموعد
about-due = ما وُعد به لموعد محدد وما آل إليه: { $count ->
    [zero] لا تعهدات
    [one] تعهد واحد
    [two] تعهدان
    [few] { $count } تعهدات
    [many] { $count } تعهدًا
   *[other] { $count } تعهد
} لها موعد.
due-lead = التعهدات القائمة أولًا، بترتيب مواعيدها، ثم التي لم تعد قائمة.
due-as-of = تقارن المواعيد بتاريخ { $date }.
due-undated = { $count ->
    [zero] لكل تعهد قائم موعد.
    [one] تعهد قائم واحد بلا موعد، وليس في هذه القائمة.
    [two] تعهدان قائمان بلا موعد، وليسا في هذه القائمة.
    [few] { $count } تعهدات قائمة بلا موعد، وليست في هذه القائمة.
    [many] { $count } تعهدًا قائمًا بلا موعد، وليست في هذه القائمة.
   *[other] { $count } تعهد قائم بلا موعد، وليست في هذه القائمة.
}
due-coming = لم يحن موعده
due-settled = لم يعد قائمًا
due-calendar = ملف تقويم (iCalendar)
due-calendar-note = في التقويم حدث لكل تعهد. وما كان موعده شهرًا أو سنة أو مدة أخرى فحدثه في آخر يوم منها، ويذكر ذلك.
due-unbounded = { $count ->
    [zero] لكل موعد يوم أخير.
    [one] موعد واحد بلا يوم أخير، وليس في التقويم.
    [two] موعدان بلا يوم أخير، وليسا في التقويم.
    [few] { $count } مواعيد بلا يوم أخير، وليست في التقويم.
    [many] { $count } موعدًا بلا يوم أخير، وليست في التقويم.
   *[other] { $count } موعد بلا يوم أخير، وليست في التقويم.
}
calendar-period = لم يُسجل يوم بعينه؛ الحدث في آخر يوم من المدة.
### Corrections

corrections = التصحيحات
all-corrections = كل التصحيحات
about-corrections = ما كان خطأً في هذا الأرشيف وصُحِّح، من الأحدث إلى الأقدم.
# What a record said before, what it says now, why it was changed, and who changed it.
correction-was = قبل التصحيح
correction-is = بعد التصحيح
correction-why = السبب
correction-by = صحّحه
# The title of a correction in a feed; $title is that of the record.
correction-of = تصحيح: { $title }

### Records that were withdrawn

withdrawn = مسحوب
# The title of a record whose own title is not shown.
withdrawn-record = سجل مسحوب
about-withdrawn = سحب المحررون هذا السجل من الأرشيف بتاريخ { $date }. ولا يُنشر هنا شيء آخر منه.
withdrawn-reason = السبب
withdrawn-by = سحبه
withdrawn-id = المعرّف
# $link is the title of the page that says so.
withdrawn-original = سُحب الأصل من هذا الأرشيف: { $link }
withdrawn-earlier = سُحبت نسخة سابقة من هذا الأرشيف: { $link }
withdrawn-later = سُحبت نسخة لاحقة من هذا الأرشيف: { $link }
withdrawn-readout = سُحب بيان عن هذا اللقاء من هذا الأرشيف: { $link }
