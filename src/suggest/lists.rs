//! The words that tell names from other words, and verbs from nouns.
//!
//! They are English, and short on purpose: a word that is missing here costs a wrong suggestion or a
//! missed one, which an editor passes over or finds anyway.

/// Whether a list holds a word, in lower case.
pub(super) fn holds(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_ascii_whitespace().any(|known| known == word)
}

/// Days, months and languages: capitalised in English, and names of nothing that has a page.
pub(super) const CALENDAR: &str = "monday tuesday wednesday thursday friday saturday sunday \
    january february march april may june july august september october november december \
    mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec \
    mandarin cantonese hindi urdu latin";

/// Adjectives of nations and faiths, and who belongs to them.
pub(super) const NATIONS: &str = "afghan african albanian algerian american americans arab arabs \
    argentine armenian asian asians australian australians austrian azerbaijani bangladeshi belarusian \
    belgian brazilian british bruneian buddhist bulgarian burmese cambodian cambodians canadian \
    canadians catholic chilean chinese christian colombian croatian cuban cypriot czech danish dutch \
    egyptian emirati english estonian ethiopian european europeans finnish french georgian german \
    germans ghanaian greek hungarian icelandic indian indians indonesian indonesians iranian iraqi \
    irish islamic israeli israelis italian italians japanese jewish jordanian kazakh kenyan khmer \
    korean koreans kuwaiti lao laotian latvian lebanese libyan lithuanian malay malaysian malaysians \
    mexican mongolian moroccan muslim muslims nepali nigerian norwegian omani pakistani palestinian \
    palestinians peruvian philippine filipino filipinos polish portuguese qatari romanian russian \
    russians saudi scottish serbian singaporean slovak slovenian somali soviet spanish sudanese \
    swedish swiss syrian taiwanese thai thais tibetan tunisian turkish uighur uyghur uyghurs ukrainian \
    ukrainians uzbek venezuelan vietnamese welsh western yemeni";

/// Initials that stand for no body.
pub(super) const INITIALISMS: &str = "ai am aids bc ceo cfo cv covid covid-19 cpi dpm eur faq fdi fm \
    fta gdp gnp h.e. hiv ict id ii iii iv it khr km mia mou mous ngo ngos no ok phd pm pow p.m. a.m. \
    ppp q&a rmb sars sme smes soe tv u.s. us usa u.s.a. u.k. uk usd vip vi vii viii ix d.c. dc p.s. \
    nb pdf url";

/// What a person is called by before the name; the last such word ends the title.
pub(super) const TITLES: &str = "mr mrs ms miss dr prof sir lord lady madam madame \
    h.e excellency minister ministers secretary secretaries president presidents premier chancellor \
    ambassador envoy spokesperson spokesman spokeswoman councilor councillor counsellor counselor \
    general gen lt col colonel captain capt admiral adm commander senator sen representative rep \
    congressman congresswoman governor gov mayor king queen prince princess sultan emir director \
    chairman chairwoman chairperson chair commissioner adviser advisor judge justice professor \
    doctor administrator marshal pope bishop archbishop samdech techo oknha dpm pm fm speaker leader undersecretary \
    under-secretary attaché coordinator head officer chief delegate amb sec u";

/// What stands before such a word and belongs to the title: `Deputy`, `Foreign`.
pub(super) const TITLE_PARTS: &str = "acting assistant associate chief defence defense deputy \
    executive finance first foreign former founding general high honorary honourable his her interim \
    joint late national permanent press prime principal press private royal security senior special \
    state the trade under vice party";

/// Words of which one makes a name that of a body.
pub(super) const BODIES: &str = "academy administration agency agencies alliance army assembly \
    association authority bank board bureau cabinet center centre chamber club college commission \
    committee company congress cooperative corporation corps council court department directorate \
    embassy federation force forces foundation fund government group institute institution league \
    ministry mission mosque museum navy office organisation organization parliament party police \
    secretariat senate society taskforce tribunal union university";

/// Words of which one makes a name that of a place.
pub(super) const PLACES: &str = "airport archipelago basin base bay beach bridge canal cape city \
    coast delta desert district gulf harbour harbor hill island islands isles lake mountain mountains \
    ocean palace peninsula port province river sea strait straits temple town valley village zone";

/// Directions, which begin names of places.
pub(super) const DIRECTIONS: &str = "central east eastern north northeast northeastern northern \
    northwest northwestern south southeast southeastern southern southwest southwestern west";

/// Words that end names of what is neither a person, nor a body, nor a place.
pub(super) const THINGS: &str = "accord accords act affairs agenda agreement amendment arrangement award \
    ban base belt bill call chair charter code communique communiqué communiqués concept conference \
    consensus constitution consultations convention cooperation covenant crisis culture day days \
    declaration dialogue economic economy election elections exercise exercises festival forum \
    framework games gas goals guidelines index indo-pacific initiative initiatives internet ironclad \
    law leaders meeting memorandum mechanism month new nuclear olympics order pact partnership paper \
    plan policy press principle principles program programme project protocol readout region report \
    resolution road scheme session shield spirit statement statements status strategy summit summits \
    system systems talks target targets treaty trial vision visit war week year years";

/// Words that begin sentences and belong to no name.
pub(super) const OPENERS: &str = "a about above according across after again against ahead all \
    along already also although always am amid among an and another any are as asked at because \
    been before behind below besides between beyond both building but by can concerning could \
    despite did do does during each earlier either even every few finally first following for \
    former from further furthermore had has have he hence her here hers him his how however i if in \
    indeed inside instead into is it its last late later let like likewise many may me meanwhile \
    might more moreover most much must my near neither never nevertheless next no none nor not \
    nothing now of off on once one only or other others otherwise our out outside over own per \
    perhaps please previously rather recalling regarding respecting said same second secondly see \
    separately several shall she should similarly since so some soon speaking still such than thanks \
    that the their them then there thereafter therefore these they third this those though three \
    through throughout thus to today together tomorrow too toward towards two under unless unlike \
    until up upon us very via was we were what whatever when where whether which while who whose why \
    will with within without would yes yesterday yet you your";

/// Words after which a sentence may begin although the word before ends with a full stop of its own.
pub(super) const BEGINNERS: &str = "a an and according after as at both but by during for from he her \
    his however i if in it its no on our she since that the their there these they this those to \
    we when while with you";

/// What joins the words of a name.
pub(super) const PARTICLES: &str = "of for on and the & de da do dos del della der den di du la le van \
    von bin binti ibn al el y e";

/// What stands before the name of a place.
pub(super) const WHERE: &str = "in at from near outside";

/// What comes before a noun, an adjective or a participle, and not before a verb.
pub(super) const BEFORE_NOUNS: &str = "a about against all amid among an any as at between by during \
    each every few for from if in including into its his her into like many more most my no of on once \
    other our over recent several some such than that the their these this those through to toward \
    towards under unless until upon various when with within without your";

/// Forms of `be`, and what stands in their place.
pub(super) const BE: &str = "am are be been being feel feels felt is remain remained remains was were \
    i'm we're they're i’m we’re they’re seemed sounded appeared looked";

/// Verbs that say that something was not done, or is not yet.
pub(super) const NOT_DONE: &str = "can cannot could may might must neither never nor not shall should \
    to will would didn't doesn't don't didn’t doesn’t don’t";

/// Who speaks, told by a pronoun.
pub(super) const PRONOUNS: &str = "he i she they we who you";

/// Who speaks, told by the office.
pub(super) const ROLES: &str = "ambassador chancellor counterpart counterparts countries delegation \
    delegations envoy government governments leader leaders men minister ministers ministry official \
    officials parties president presidents secretaries secretary side sides spokesman spokesperson \
    spokeswoman two";

/// Verbs that put a noun into somebody's mouth: `expressed its deep concern`.
pub(super) const CARRIERS: &str = "conveyed conveying conveys express expressed expresses expressing \
    extended extending extends gave gives giving had held made making offered offering offers raised \
    raises raising reiterated reiterates reiterating renewed renewing repeated repeating repeats \
    shared shares sharing voiced voices voicing";

/// Past tenses that do not end in `ed`.
pub(super) const PAST: &str = "brought came drew found gave had held laid made put said set sought \
    spoke stood took undertook withdrew";

/// Nouns among the forms of speech acts that no ending shows.
pub(super) const NOUNS: &str = "apologies apology concern concerns exchange misgivings red sympathies \
    sympathy thanks ultimatum unease warnings proposal proposals denial refusal";

/// Endings of nouns.
pub(super) const NOUN_ENDINGS: [&str; 8] = [
    "tion", "sion", "ment", "ance", "ence", "tude", "ism", "ness",
];

/// Adjectives among the forms of speech acts.
pub(super) const ADJECTIVES: &str = "alarmed apprehensive concerned deeply determined disappointed \
    disappointing dissatisfied glad grateful gravely hopeful of optimistic pleased regrettable \
    satisfied seriously supportive thankful troubled unacceptable";

/// What may stand between the subject and its verb.
pub(super) const BETWEEN: &str = "again all also both further has have had in jointly now once then \
    there too turn together";

/// What may follow a word that is a noun as well, where it is a verb.
pub(super) const AFTER_VERBS: &str = "a all an each every for her his it its more no our on some that \
    the their them these this those to us what";

/// Forms of verbs that are nouns as well.
pub(super) const NOUNS_TOO: &str = "alarm ask asks backs blame blames briefs call calls caution cautions \
    concern concerns demand demands hail hails highlight highlights hope hopes notes offer offers \
    pledge pledges praise praises press promise promises protest protests raise raises regret regrets \
    request requests stress stresses tasks urge urges vow vows welcome welcomes worries worry";

/// What a word of atmosphere describes, where it describes the talks.
pub(super) const TALKS: &str = "atmosphere call calls consultation consultations conversation \
    conversations dialogue discussion discussions exchange exchanges manner meeting meetings talk \
    talks tone";

/// Abbreviations that end with a full stop within a sentence, whatever follows.
pub(super) const ABBREVIATIONS: &str = "adm amb capt cf col dr e.g fig gen gov hon i.e lt maj messrs mr \
    mrs ms mt nos prof rep rev sec sen sgt st u vs viz";

/// Abbreviations that may also end a sentence.
pub(super) const MAY_END: &str = "apr approx aug co corp dec etc feb inc jan jr jul jun ltd mar no nov \
    oct sep sept sr";

/// Words that hold others together: no phrase begins or ends with one.
pub(super) const GRAMMAR: &str = "a about after all also among an and any are as at be been before \
    being between both but by can could did do does during each for from had has have he her here his \
    i if in into is it its may might must my no nor not of on or our out over said shall she should so \
    some such than that the their them then there these they this those through to under until up was \
    we were what when where which who whom whose will with would you your";

/// What an introduction before the subject of a sentence begins with: `On trade, Sherman thanked`.
pub(super) const INTRODUCTIONS: &str = "about according additionally after again also although amid as at before \
    besides by concerning despite during earlier finally following for further furthermore given however if in \
    last later meanwhile moreover next on once over recalling regarding separately similarly since speaking \
    subsequently then through throughout today tomorrow turning under until upon when whereas while with \
    yesterday yet";
