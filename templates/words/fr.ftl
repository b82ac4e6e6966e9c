# Les mots de l’interface en français. La syntaxe est celle de Fluent :
# https://projectfluent.org/fluent/guide/. Le sens de chaque message est expliqué dans en.ftl.

### Listes, titres et signes

list-more = { $list }, { $item }
list-last = { $list } et { $item }
list-comma = { $list }, { $item }
comma = { ", " }
# Between a name and what is said of it.
colon = { " : " }
and = { " et " }
title-page = { $title }, page { $number }

### Dates

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-day = { $day ->
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
date-time = { $date }, { $time }
date-month = { $month } { $year }
date-some-day = un jour de { $month } { $year }
date-spring = printemps { $year }
date-summer = été { $year }
date-autumn = automne { $year }
date-winter = hiver { $year }
date-decade = les années { $year }
date-between = entre { $from } et { $to }
date-about = vers { $date }
date-uncertain = { $date } (incertain)
date-about-uncertain = vers { $date } (incertain)
date-days = { $from ->
    [1] 1er–{ $to } { $month } { $year }
   *[other] { $from }–{ $to } { $month } { $year }
}
date-days-of-months = { $from ->
    [1] 1er { $month } – { $to }
   *[other] { $from } { $month } – { $to }
}
date-range = { $from } – { $to }
date-since = depuis { $date }
date-from = à partir de { $date }
date-until = jusqu’à { $date }
date-attested = attesté : { $date }
date-unknown = date inconnue

### Nombres

count-meetings = { $count ->
    [one] { $count } rencontre
   *[other] { $count } rencontres
}
count-readouts = { $count ->
    [one] { $count } compte rendu
   *[other] { $count } comptes rendus
}
count-accounts = { $count ->
    [one] { $count } compte rendu
   *[other] { $count } comptes rendus
}
named-in-accounts = { $count ->
    [one] nommé dans { $count } compte rendu
   *[other] nommé dans { $count } comptes rendus
}
count-statements = { $count ->
    [one] { $count } déclaration
   *[other] { $count } déclarations
}
count-commitments = { $count ->
    [one] { $count } engagement
   *[other] { $count } engagements
}
count-topics = { $count ->
    [one] { $count } sujet
   *[other] { $count } sujets
}
count-mentions = { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
count-entries = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
count-mentions-in-accounts = { $mentions ->
    [one] { $mentions } mention
   *[other] { $mentions } mentions
} dans { $accounts ->
    [one] { $accounts } compte rendu
   *[other] { $accounts } comptes rendus
}
counted-meetings = Nombre de rencontres
counted-statements = Nombre de déclarations
unit-meetings = { $count ->
    [one] rencontre
   *[other] rencontres
}
unit-statements = { $count ->
    [one] déclaration
   *[other] déclarations
}
unit-times = { $count ->
   *[other] fois
}
in-all = { $count } au total
and-more = et { $count } de plus

### Le cadre de chaque page

skip = Aller au texte
skip-to-text = Aller au texte
skip-to-comparison = Aller à la comparaison
menu-about = À propos
pages-below = Pages de cette section
menu-main = Navigation principale
menu-more = Plus
menu = Menu
breadcrumbs = Fil d’Ariane
the-archive = Les archives
follow = Suivre
follow-archive = Flux
to-top = Haut de page
edited-by = Édition établie par { $editors }.
made-with = Réalisé avec { $generator }.
json-feed = { $title } (JSON Feed)

### Pages d’une liste

pages = Pages
page-of = Page { $number } sur { $count }
page = Page
previous = Précédente
next = Suivante
earlier = Avant
later = Après

### Index

index = Index
letters = Lettres
filter = Filtrer
filter-found = { $count } sur { $total }
sort-by = Trier
sort-newest = Du plus récent
sort-oldest = Du plus ancien
sort-strongest = Du plus fort
copy-sentence = Copier l’adresse de cette phrase
chronology = Chronologie
meetings = Rencontres
readouts = Comptes rendus
relations = Paires de pays
statements = Déclarations
commitments = Engagements
years = Années
vocabulary = Vocabulaire
people = Personnes
countries = Pays
organizations = Organisations
places = Lieux
events = Événements
instruments = Accords
topics = Sujets
about-people = Toutes les personnes qui ont participé à une rencontre ou sont nommées dans un compte rendu.
about-countries = Les pays qui sont partie à une rencontre ou sont nommés dans un compte rendu.
about-organizations = Ministères, gouvernements et organes des États.
about-places = Les lieux des rencontres et ceux dont parlent les comptes rendus.
about-events = Sommets et conférences à l’occasion desquels des rencontres ont eu lieu.
about-instruments = Accords, programmes et déclarations dont parlent les comptes rendus.
about-topics = Ce dont il a été question.
about-meetings = Toutes les rencontres connues de ces archives, de la plus récente à la plus ancienne.
about-readouts = Tous les comptes rendus, par date de rencontre, du plus récent au plus ancien.
about-relations = Toutes les paires de parties qui se sont rencontrées, avec l’ensemble de leurs rencontres.
about-years = Toutes les années, avec les rencontres qui s’y sont tenues.
about-year = { $count ->
    [one] { $count } rencontre
   *[other] { $count } rencontres
} en { $year }, mois par mois.
undated = Sans date
no-entries = Ces archives n’ont pas encore d’entrée de ce genre.
nothing-yet = Il n’y a encore rien ici.
month-unknown = Mois inconnu
no-meeting-of-year = Aucune rencontre de cette année n’est consignée.
no-meeting-yet = Aucune rencontre n’est encore consignée.
other-years = Autres années
year = Année
meetings-by-year = Rencontres par année

### L’accueil

front-accounts = { $count ->
    [one] <b>{ $count }</b> compte rendu
   *[other] <b>{ $count }</b> comptes rendus
}
front-meetings = { $count ->
    [one] <b>{ $count }</b> rencontre
   *[other] <b>{ $count }</b> rencontres
}
front-one-meeting = { $count ->
    [2] Une rencontre, deux comptes rendus
   *[other] Une rencontre, { $count } comptes rendus
}
front-from-archive = Pris dans les archives
front-compare = Les comparer sujet par sujet
front-facts = La rencontre et les faits
front-newest = Derniers comptes rendus
front-all-accounts = Tous les comptes rendus
front-no-account = Ces archives ne contiennent encore aucun compte rendu.
front-years = Année par année
front-ways = Parcourir
front-ways-note = Le nombre à côté d’un nom est celui de ses rencontres.
all-countries = Tous les pays
all-organizations = Toutes les organisations
all-relations = Toutes les paires de pays
all-people = Toutes les personnes
all-topics = Tous les sujets

### À qui est le compte rendu

account-of = compte rendu – { $name }
accounts-of = comptes rendus – { $name }
joint-account = Compte rendu commun
joint-accounts = Comptes rendus communs
the-joint-account = le compte rendu commun
joint = Commun
this-archive = Ces archives
account-from = { $account } ({ $name })

### Le rapport d’un texte à l’original

rendition-verbatim = Texte intégral
rendition-summary = Résumé
rendition-translation = Traduction
rendition-excerpt = Extrait
badge-summary = Résumé rédigé par ces archives
badge-summary-means = Ce que dit l’original, dans les mots des éditeurs de ces archives. Ne pas citer comme le texte même de l’auteur.
badge-verbatim-means = Les mots de l’original, sans changement.
badge-excerpt-means = Une partie de l’original, dans ses propres mots.
badge-translation-means = L’original dans une autre langue.
uncertain = Incertain
uncertain-means = Les faits consignés ici ne sont pas certains ; la page dit pourquoi, lorsqu’on le sait.
not-certain = Pas certain.
not-sure-of-account = Ces archives ne sont pas sûres de ce compte rendu.
not-sure-of-meeting = Ces archives ne sont pas sûres des faits de cette rencontre.
not-sure-of-entry = Ces archives ne sont pas sûres de cette notice.

### Ce qu’est un compte rendu, et la forme d’une rencontre

kind-readout = Compte rendu
kind-joint-statement = Déclaration commune
kind-transcript = Transcription
kind-press-conference = Conférence de presse
format-meeting = Rencontre
format-call = Appel téléphonique
format-visit = Visite
format-courtesy-call = Visite de courtoisie
format-sidelines = En marge d’un événement
format-video = Visioconférence

### Faits

meeting = Rencontre
the-facts = Les faits
the-meeting = La rencontre
at-a-glance = En bref
fact-date = date
fact-place = lieu
fact-format = type
fact-event = occasion
fact-parties = parties
fact-participants = participants
claim-meeting = rencontre
claim-call = appel téléphonique
claim-visit = visite
claim-courtesy-call = visite de courtoisie
claim-sidelines = en marge d’un événement
claim-video = visioconférence
label-meeting = Rencontre
label-date = Date
label-place = Lieu
label-form = Type de rencontre
label-occasion = Occasion
label-duration = Durée
label-parties = Parties
label-participants = Participants
label-rendition = Nature du texte
label-source = Source
label-extent = Étendue
extent-whole = Le compte rendu a été lu en entier.
extent-partial = Le compte rendu a été lu en partie.
extent-digest = Ce qui a été lu est un résumé du compte rendu par un tiers.
label-original = Texte officiel
label-coding = Annotation
coding-complete = tout le texte a été dépouillé
coding-incomplete = tout le texte n’a pas été dépouillé
original-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
original-paragraphs = { $count ->
    [one] { $count } paragraphe
   *[other] { $count } paragraphes
}
label-rights = Droits
# The license of a summary, which is in the archive's own words.
summary-license = Ce résumé : { $license }
label-sealed = Scellé
label-speaks-of = Sujets
label-country = Pays
label-part-of = Relève de
label-topics = Sujets
label-position = Coordonnées
label-meetings = Rencontres
label-named-in = Mentionné dans
north = N
south = S
east = E
west = O

### Listes de rencontres et de comptes rendus

held-label = { $count ->
    [one] Compte rendu
   *[other] Comptes rendus
}
held-only = seul conservé
held-none = Aucun compte rendu conservé
published = publié : { $date }
published-unknown = date de publication inconnue
read-account = Lire le compte rendu
role-party = partie
role-participant = a participé
role-place = lieu de la rencontre
role-occasion = à cette occasion
role-issuer = a publié un compte rendu
role-in = dans : { $account }
role-in-every = dans chaque compte rendu
role-in-some = dans { $some } comptes rendus sur { $all }
role-named = { $count ->
    [1] mentionné une fois
   *[other] mentionné { $count } fois
}

### Un compte rendu

about-this-text = À propos de ce texte
rendition-summary-means = Un résumé dans les mots des éditeurs de ces archives, et non le texte même de l’auteur.
source-read = consulté : { $date }
source-archived = copie archivée
# The publisher removed the text; $date is when editors found it so.
source-gone = retiré de son adresse, constaté le { $date }
sealed-means = Les mots n’ont pas changé depuis que ces archives les ont scellés.
other-sides-account = Le compte rendu de l’autre partie
other-accounts-of-meeting = Autres comptes rendus de cette rencontre
both-accounts-by-topic = Les deux comptes rendus, sujet par sujet
all-accounts-by-topic = Tous les comptes rendus, sujet par sujet
other-accounts = Autres comptes rendus
no-other-account = Aucun autre compte rendu de cette rencontre n’est conservé.
in-the-relation = Rencontres de cette paire
meetings-before-and-after = Rencontres précédente et suivante
how-to-cite = Comment citer
copy = Copier
copied = Copié
copy-by-hand = Sélectionnez les mots et copiez-les
notes = Notes
back-to-text = { $places ->
    [one] Retour au texte
   *[other] Retour au texte, endroit { $place }
}

### Annotations en marge

footnote = Note de bas de page
footnote-back = Note de bas de page { $number }, retour au texte
back-to-words = Retour au passage
back-to-words-at = Retour au passage, endroit { $place }
the-talks-are = Les entretiens : { $words }
the-talks = Les entretiens
editors-note = Note de l’éditeur
commitment = Engagement
commitment-see = { $status } ; voir { $accounts }
cite = Citer
cite-number = { " " }{ $number }
statement-label = Déclaration { $number } : { $act }
atmosphere-label = Déclaration { $number } : mots sur les entretiens
note-label = Note { $number }
to = { "à " }
strength-of = force { $level } sur 5
tone-and-strength = { $tone }, force { $level } sur 5
passages = { $count ->
    [one] { $count } passage numéroté
   *[other] { $count } passages numérotés
}
key-cooperative = coopératif
key-neutral = neutre
key-critical = critique
key-talks = sur les entretiens mêmes
key-note = note de l’éditeur
what-words-mean = Ce que ces mots veulent dire

### Une rencontre

the-account-is-below = Ce que l’on sait de cette rencontre se trouve dans le compte rendu ci-dessous.
the-accounts-are-below = Ce que l’on sait de cette rencontre se trouve dans les comptes rendus ci-dessous.
only-facts = Seuls les faits de cette rencontre sont consignés.
records-disagree = Où les sources divergent
fact = Fait
according-to = Selon
it-was = Valeur
accounts-side-by-side = Les comptes rendus en regard
the-text = Le texte
accounts-of-this-meeting = Comptes rendus de cette rencontre
compare-accounts = Comparer
show = Afficher
show-names = Noms
# A statement in the margin of a text, against the readout before.
stronger-than = Plus fort que le { $date }
# In a cell of a table that is empty, for those who do not see it.
cell-empty = néant
the-account = Le compte rendu
accounts = Comptes rendus
only-one-side = Compte rendu d’une seule partie : { $side }.
no-account-of-meeting = Aucun compte rendu de cette rencontre n’est conservé.
who-speaks-of-what = Qui parle de quoi
coverage-means = Un tiret marque un sujet absent d’un compte rendu lu en entier et dépouillé. Un cercle marque un sujet que ses mots nomment sans que personne ne l’ait annoté. Un point d’interrogation dit qu’on ne sait pas.
topic-column = Sujet
the-account-of = { " : le compte rendu" }
only-joint = seulement dans le compte rendu commun
only-side = seulement dans le compte rendu de : { $side }
speaks-of-it = relevé comme en parlant
account-speaks-of = Ce dont parle le compte rendu
record-speaks-of = Ce dont parle la notice
also-in = Aussi dans { $relations }

### Les comptes rendus d’une rencontre mis en regard

topic-by-topic = Sujet par sujet
no-topic-short = Aucun sujet relevé
no-topic = Aucun sujet relevé.
joint-is-of-all = Le compte rendu commun est celui de toutes les parties : ce qu’il dit, elles le disent ensemble. Ce qui figure dans le compte rendu d’une partie, cette partie le dit.
comparison-means = Un sujet n’est que dans un compte rendu si tous les autres ont été lus en entier et dépouillés, et ni ne l’ont ni ne le nomment. Pour tous les autres comptes rendus on ne sait pas ; une note sous le titre dit pourquoi.
compared-no-topic = Sans sujet particulier
compared-alone = Contenu : { $account }
compared-both = Dans les deux comptes rendus
compared-all = Dans tous les comptes rendus
compared-some = Dans certains comptes rendus, mais pas dans tous
compared-named = Relevé pour un compte rendu, nommé dans le texte d’un autre
compared-only = Seulement dans { $account }
compared-one = Dans { $account } ; on ne sait pas pour { $others }
accounts-and-more = { $count ->
    [one] { $accounts } et { $count } autre compte rendu
   *[other] { $accounts } et { $count } autres comptes rendus
}
compared-not-in = Dans { $account }, pas dans { $others }
standing-absent = Absent de ce compte rendu, qui a été lu en entier.
standing-digest = On ne sait pas : de ce compte rendu, seul un résumé par un tiers a été lu.
standing-partial = On ne sait pas : ce compte rendu a été lu en partie.
standing-extent = On ne sait pas : rien ne dit quelle part de ce compte rendu a été lue.
standing-coding = On ne sait pas : rien ne dit que quelqu’un ait dépouillé tout ce compte rendu.
not-known = on ne sait pas
speaks-without-statement = En parle, sans déclaration annotée.
named-not-annotated = Nommé dans le texte conservé ici ; non annoté.
commitment-is = Engagement : { $status }
commitment-is-see = Engagement : { $status } ; voir { $accounts }
in-archives-words = Dans les mots de ces archives.
words-of-summary = Mots du résumé de ces archives
words-of-translation = Mots de la traduction
words-of-account = Les mots du compte rendu
read-in-summary = Le lire dans le résumé de ces archives
read-in-translation = Le lire dans la traduction
read-in-account = Le lire dans le compte rendu
quoted = « { $quote } »
account-describes-talks = Comment le compte rendu décrit les entretiens
each-describes-talks = Comment chaque compte rendu décrit les entretiens
word-also-in = aussi dans { $accounts }
word-here-only = non relevé pour les autres
word-in-no-other = dans ce seul compte rendu
no-such-words = Aucun mot de ce genre n’est relevé.
not-gone-through = Pas encore dépouillé à cette fin.
balance-on = { $account } : { $statements ->
    [0] aucune déclaration
    [one] { $statements } déclaration
   *[other] { $statements } déclarations
}, { $topics ->
    [one] { $topics } sujet
   *[other] { $topics } sujets
}
balance-no-topic = { $account } : { $statements ->
    [0] aucune déclaration
    [one] { $statements } déclaration
   *[other] { $statements } déclarations
}, sans sujet particulier
balance-more = { $first } ; { $next }
balance-whole = { $parts }.
balance-sharing = { $balance } { $sharing }
balance-not-compared = { $count ->
    [one] { $balance } Non comparé, faute de déclaration et de sujet consignés : { $accounts }.
   *[other] { $balance } Non comparés, faute de déclarations et de sujets consignés : { $accounts }.
}
shared-none-of-two = Aucun sujet n’est relevé pour les deux.
shared-of-two = { $count ->
    [one] { $count } sujet est relevé pour les deux.
   *[other] { $count } sujets sont relevés pour les deux.
}
shared-none = Aucun sujet n’est relevé pour plus d’un d’entre eux.
shared-some = { $count ->
    [one] { $count } sujet est relevé pour plus d’un d’entre eux, aucun pour tous.
   *[other] { $count } sujets sont relevés pour plus d’un d’entre eux, aucun pour tous.
}
shared-all = { $count ->
    [one] { $count } sujet est relevé pour tous.
   *[other] { $count } sujets sont relevés pour tous.
}
shared-more = { $count ->
    [one] { $count } sujet est relevé pour plus d’un d’entre eux, { $all } pour tous.
   *[other] { $count } sujets sont relevés pour plus d’un d’entre eux, { $all } pour tous.
}

### Une notice : personne, pays, organisation, lieu, événement, texte ou sujet

person = Personne
country = Pays
organization = Organisation
place = Lieu
event = Événement
instrument = Accord
topic = Sujet
also-called = Aussi
named-in-none = aucun compte rendu
nothing-written = Il n’y a pas encore de notice : { $name }.
offices = Fonctions
office-dates-unknown = dates inconnues
people-met = Personnes rencontrées
also-spoken-of = Autres sujets abordés
spoken-of-at-meetings = Sujets abordés lors de ces rencontres
who-spoke-and-how = Qui en a parlé, et comment
speakers-note = Selon les comptes rendus de ces archives. Le nombre à côté d’un acte est celui des déclarations de l’orateur.
speaker = Orateur
how = Comment
more-speakers = { $count ->
    [one] et { $count } autre orateur
   *[other] et { $count } autres orateurs
}
no-meeting-of = Aucune rencontre n’est consignée à laquelle « { $name } » ait eu part.
accounts-of-meetings = Comptes rendus d’autres rencontres
accounts-of-meetings-note = Rencontres dont des comptes rendus nomment « { $name } » ou en émanent. Cela ne dit pas qu’il y ait eu participation.
how-words-on-it-moved = Comment les mots ont évolué à ce sujet
words-on-it-note = Ce qu’en disent les comptes rendus de deux parties, de rencontre en rencontre.
in-context = En contexte
related = Voir aussi
about-entity = { $count ->
    [one] { $count } rencontre de ces archives
   *[other] { $count } rencontres de ces archives
} ; { $accounts ->
    [one] nommé dans { $accounts } compte rendu.
   *[other] nommé dans { $accounts } comptes rendus.
}

### Mentions en contexte

mentions-in-context = Mentions en contexte
mentions-of = { $name } : mentions en contexte
about-mentions = { $name } : { $mentions ->
    [one] { $mentions } mention
   *[other] { $mentions } mentions
} dans { $accounts ->
    [one] { $accounts } compte rendu
   *[other] { $accounts } comptes rendus
}, avec les mots qui l’entourent.
account-in-summary = { $account }, dans les mots de ces archives
account-in-translation = { $account }, en traduction
more-in-account = et { $count } de plus dans ce compte rendu
all-mentions = Toutes les mentions : { $mentions } dans { $accounts ->
    [one] { $accounts } compte rendu
   *[other] { $accounts } comptes rendus
}

### Deux parties

relation = Paire de pays
tally-meetings = { $count ->
    [one] rencontre
   *[other] rencontres
}
told-by-both = comptes rendus des deux parties conservés
told-by-one = compte rendu d’une seule partie
told-by-none = aucun compte rendu conservé
told-by-withdrawn = un compte rendu a été retiré
who-met = Qui s’est rencontré
for-neither = Pour aucune des deux parties
no-one-named = Personne n’est nommé.
what-they-spoke-of = De quoi elles ont parlé
how-words-moved = Comment les mots ont évolué
words-moved-note = Ce que disent les comptes rendus de chaque partie sur un sujet, de rencontre en rencontre.
more-topics = { $count ->
    [one] { $count } autre sujet
   *[other] { $count } autres sujets
}
relation-commitments-note = Ce qui a été promis lors de ces rencontres, chaque fois selon le compte rendu d’une partie, et ce qu’il en est advenu.
no-meeting = Aucune rencontre n’est consignée.
about-relation = { $count ->
    [one] { $relation } : { $count } rencontre, { $span }.
   *[other] { $relation } : { $count } rencontres, { $span }.
}

### L’évolution des mots sur un sujet

trail = Évolution des formulations
trail-title = { $relation } – { $topic }
about-trail = { $parties } : ce que disent leurs comptes rendus sur le sujet « { $topic } », et comment leurs mots ont changé : { $statements ->
    [one] { $statements } déclaration
   *[other] { $statements } déclarations
}, { $meetings ->
    [one] { $meetings } rencontre
   *[other] { $meetings } rencontres
}.
lane-spoken = { $held ->
    [one] { $accounts } : déclarations sur le sujet « { $topic } » pour { $spoken } rencontre sur { $held }
   *[other] { $accounts } : déclarations sur le sujet « { $topic } » pour { $spoken } rencontres sur { $held }
}
lane-silent = { $held ->
    [one] { $accounts } : aucune déclaration sur le sujet « { $topic } » pour { $held } rencontre
   *[other] { $accounts } : aucune déclaration sur le sujet « { $topic } » pour { $held } rencontres
}
lane-unread = { " ; " }{ $count } de ces comptes rendus en disent peut-être plus que ce qui est annoté
lane-missing = { " ; " }pour { $count } autres, rien n’est conservé
lane-not-held = { $accounts } : aucun n’est conservé.
sentence-end = .
not-own-words = Ce ne sont pas les mots mêmes des gouvernements.
not-only-own-words = Ce ne sont pas toujours les mots mêmes des gouvernements.
some-words-of-both = Certaines déclarations sont dans les mots des résumés de ces archives ou de traductions ; chacune le dit, et leur formulation n’est pas comparée.
some-words-of-summaries = Certaines déclarations sont dans les mots des résumés de ces archives ; chacune le dit, et leur formulation n’est pas comparée.
some-words-of-translations = Certaines déclarations sont dans les mots de traductions ; chacune le dit, et leur formulation n’est pas comparée.
all-words-of-both = Toutes les déclarations sont dans les mots des résumés de ces archives ou de traductions. Leur formulation n’est pas comparée.
all-words-of-summaries = Toutes les déclarations sont dans les mots des résumés de ces archives. Leur formulation n’est pas comparée.
all-words-of-translations = Toutes les déclarations sont dans les mots de traductions. Leur formulation n’est pas comparée.
glance-note = L’acte relevé le plus fort de chaque partie, tel que le rapporte son propre compte rendu. La force, de 1 à 5, suit { $scale }. « Plus fort » et « plus faible » ne comparent que des comptes rendus lus en entier et annotés.
this-archives-scale = l’échelle propre à ces archives
glance-silent = absent
glance-others = les propos d’autrui
glance-unread = non annoté
glance-joint = compte rendu commun seulement
glance-missing = aucun compte rendu conservé
meeting-by-meeting = Rencontre par rencontre
trail-note = Chaque déclaration est comparée à ce que le compte rendu de la même partie attribuait en dernier lieu à la même partie. <del>Les mots barrés</del> ont disparu ; <ins>les mots soulignés</ins> sont nouveaux.
in-the-account = Dans le compte rendu
in-the-translation = Dans la traduction
in-the-summary = Dans le résumé de ces archives
absent-silent = Rien sur le sujet « { $topic } » ; ce compte rendu a été lu en entier.
absent-unknown = On ne sait pas si ce compte rendu parle du sujet « { $topic } » : il n’a pas été lu en entier, ou pas dépouillé.
absent-unmarked = Ce compte rendu relève du sujet « { $topic } », mais aucune déclaration n’y est annotée.
absent-named = Le texte conservé ici nomme le sujet « { $topic } », mais aucune déclaration n’y est annotée.
absent-unread = Ce compte rendu n’est pas encore annoté.
absent-joint = De cette partie, seul le compte rendu commun est conservé.
absent-missing = Aucun compte rendu de cette partie n’est conservé.
diff-gone = { " [supprimé : " }
diff-new = { " [ajouté : " }
diff-end = { "] " }
shift-softer = Plus faible
shift-level = Même force
shift-stronger = Plus fort
shift-recorded = Autre acte relevé
shift-from-to = <strong>{ $shift } :</strong> de « { $old } » ({ $oldstrength }) à « { $new } » ({ $newstrength })
shift-from-to-tone = <strong>{ $shift } :</strong> de « { $old } » ({ $oldstrength }, { $oldtone }) à « { $new } » ({ $newstrength }, { $newtone })
wording-same = Les mêmes mots
wording-new = Nouvelle formulation
wording-reworded = Reformulé
wording-other-language = Dans une autre langue
wording-not-own-words = Pas les mots de l’auteur
same-words-as = Les mêmes mots qu’à la date suivante : { $date }.
same-words-as-by = Les mêmes mots qu’à la date suivante : { $date }, alors dits par { $speakers }.
not-compared-with = Non comparé à { $date }, texte dans une autre langue.
not-compared-own-words = Non comparé à { $date } : les mots d’un résumé ou d’une traduction ne sont pas ceux de l’auteur.
new-wording = Nouvelle formulation.
compared-with = Par rapport à { $date }
then-said-by = Alors dit par { $speakers }, selon le compte rendu.
earlier-words = Les mots antérieurs dans leur compte rendu
silence-missing = { $where ->
    [before] { $count ->
        [one] { $count } rencontre antérieure
       *[other] { $count } rencontres antérieures
    }
    [after] { $count ->
        [one] { $count } rencontre ultérieure
       *[other] { $count } rencontres ultérieures
    }
   *[between] { $count ->
        [one] { $count } rencontre entre-temps
       *[other] { $count } rencontres entre-temps
    }
} : aucun compte rendu conservé
silence-told = { $where ->
    [before] { $count ->
        [one] { $count } rencontre antérieure
       *[other] { $count } rencontres antérieures
    }
    [after] { $count ->
        [one] { $count } rencontre ultérieure
       *[other] { $count } rencontres ultérieures
    }
   *[between] { $count ->
        [one] { $count } rencontre entre-temps
       *[other] { $count } rencontres entre-temps
    }
} : aucune déclaration sur le sujet « { $topic } » dans { $told ->
    [one] le compte rendu conservé
   *[other] les comptes rendus conservés
}
silence-told-some = { $where ->
    [before] { $count ->
        [one] { $count } rencontre antérieure
       *[other] { $count } rencontres antérieures
    }
    [after] { $count ->
        [one] { $count } rencontre ultérieure
       *[other] { $count } rencontres ultérieures
    }
   *[between] { $count ->
        [one] { $count } rencontre entre-temps
       *[other] { $count } rencontres entre-temps
    }
} : aucune déclaration sur le sujet « { $topic } » dans { $told ->
    [one] le compte rendu conservé, pour { $told } d’entre elles
   *[other] les comptes rendus conservés, pour { $told } d’entre elles
}

### Déclarations et engagements

annotations = Annotations
statements-lead = Qui a fait quoi en parlant, à qui et sur quel sujet : des mots de comptes rendus, classés par les éditeurs de ces archives. Chacun est ce que dit un compte rendu, non ce dont on sait qu’il a été dit.
about-statements = Qui a dit quoi à qui, selon quel compte rendu : { $count ->
    [one] { $count } déclaration
   *[other] { $count } déclarations
}, par orateur, par acte de parole et par sujet.
by-speaker = Par orateur
by-speaker-note = Le nombre à côté d’un nom est celui de ses déclarations.
by-act = Par acte de parole
by-act-note = Le { $vocabulary } dit ce que signifie chaque acte.
vocabulary-in-text = vocabulaire
by-topic = Par sujet
more-by-index = { $count } de plus, par l’index
newest-statements = Déclarations les plus récentes
statements-of-act = Déclarations : { $name }
statements-by = Déclarations – par { $name }
statements-naming = Déclarations qui nomment { $name }
statements-about = Déclarations au sujet de : { $name }
statements-on = Déclarations sur : { $name }
commitments-by = Engagements pris par { $name }
commitments-to = Engagements envers { $name }
commitments-between = Engagements : { $relation }
all-statements = Toutes les déclarations ({ $count })
all-statements-by = Toutes les déclarations ({ $count }) – par { $name }
all-statements-naming = Toutes les déclarations ({ $count }) qui nomment { $name }
all-statements-about = Toutes les déclarations ({ $count }) au sujet de : { $name }
all-statements-on = Toutes les déclarations ({ $count }) sur : { $name }
all-commitments = Tous les engagements ({ $count })
all-commitments-by = Tous les engagements ({ $count }) pris par { $name }
all-commitments-to = Tous les engagements ({ $count }) envers { $name }
about-act = Ce que les comptes rendus rapportent par l’acte « { $act } ».
about-statements-by = { $name } : propos rapportés par les comptes rendus de ces archives.
about-statements-for = { $name } : propos rapportés par les comptes rendus de ces archives ; ceux que des personnes ont tenus en ce nom figurent sous leur propre nom.
about-statements-naming = Déclarations, de quelque auteur que ce soit, dont les mots nomment { $name }.
about-statements-about = { $name } : ce que d’autres lui ont dit, ou en ont dit en le nommant, selon les comptes rendus de ces archives.
about-statements-on = Ce qui a été dit sur le sujet « { $name } », selon les comptes rendus de ces archives.
about-statements-of = Ce qui a été dit de « { $name } », selon les comptes rendus de ces archives.
about-commitments-by = { $name } : engagements pris, selon les comptes rendus de ces archives.
about-commitments-by-person = { $name } : engagements pris ou annoncés, selon les comptes rendus de ces archives.
about-commitments-to = { $name } : ce que d’autres lui ont promis, ou promis à son profit, selon les comptes rendus de ces archives.
about-commitments-between = { $parties } : ce qui a été promis lors de leurs rencontres, selon les comptes rendus de ces archives.
act-in-vocabulary = { $tone }, force { $level } sur 5 : { $link }
what-vocabulary-says = ce qu’en dit le vocabulaire
the-page-of = La page : { $subject }
commitment-before-status = { "Engagement : " }
followed-up-in = { ", suivi dans " }{ $accounts }
statement-source = Selon { $account }, { $meeting }
statement-source-summary = Selon { $account }, { $meeting }, dans les mots de ces archives
statement-source-translation = Selon { $account }, { $meeting }, en traduction
commitments-lead = Des déclarations qui promettent quelque chose, et ce qu’il en est advenu. Une promesse que plusieurs comptes rendus d’une rencontre consignent figure une seule fois, avec chacun d’eux. Dire si elle a été tenue est le jugement des éditeurs, d’après les comptes rendus et des preuves extérieures à ces archives.
about-commitments = Ce qui a été promis, selon quel compte rendu, et ce qu’il en est advenu : { $count ->
    [one] { $count } engagement
   *[other] { $count } engagements
}, en cours, tenus et non tenus.
status-open = En cours
status-kept = Tenu
status-lapsed = Non tenu
open-commitments = Engagements en cours
kept-commitments = Engagements tenus
lapsed-commitments = Engagements non tenus
about-open = Promesses dont ces archives ne savent pas encore ce qu’il est advenu.
about-kept = Promesses qui ont été tenues, pour autant que ces archives le sachent.
about-lapsed = Promesses qui n’ont pas été tenues à temps, pour autant que ces archives le sachent.

### Le vocabulaire

about-vocabulary = Les actes de parole et les mots d’atmosphère par lesquels ces archives classent ce que disent les comptes rendus.
vocabulary-lead = Par quels mots ces archives disent ce que font les comptes rendus : des actes de parole, et les mots par lesquels une partie décrit les entretiens mêmes.
speech-acts = Actes de parole
speech-acts-note = Le ton est celui de l’acte, quel que soit le sujet. La force, de 1 à 5, suit l’échelle propre à ces archives : aucune autorité ne classe les verbes de la diplomatie. Les codes sont les codes de base de CAMEO, le manuel de codage des Conflict and Mediation Event Observations.
acts-by-tone = Actes de parole par ton
tone-cooperative = Coopératif
tone-neutral = Neutre
tone-critical = Critique
tone-cooperative-means = Donne, remercie, loue, approuve ou promet.
tone-neutral-means = Constate, demande, explique ou discute.
tone-critical-means = Blâme quelqu’un ou fait pression sur lui.
example = { "Exemple : " }
words-of-atmosphere = Comment les entretiens sont décrits
atmosphere-note = Par ces mots, une partie décrit les entretiens mêmes. Ce que les diplomates entendent par là est une convention, et jamais un fait établi sur les entretiens.
said-times = { $count ->
    [one] dit { $count } fois
   *[other] dit { $count } fois
}

### Une adresse où il n’y a rien, ou qui a changé

not-found = Page introuvable
about-not-found = Il n’y a pas de page à cette adresse.
not-found-lead = Ces archives n’ont pas de page à cette adresse. Elle a peut-être été déplacée, ou l’adresse a été recopiée avec une lettre de moins.
go-home = { $link }, ou cherchez dans les index :
go-home-link = Aller à l’accueil
has-moved = { $title } a maintenant une autre adresse.
page-has-moved = Cette page a été déplacée. { $link }.
page-has-moved-link = Aller à sa nouvelle adresse

### Une rencontre en une phrase

about-meeting = { $parties }, { $date }. { $accounts }
no-account-is-held = Aucun compte rendu n’est conservé.
accounts-held = { $count ->
    [one] { $count } compte rendu.
   *[other] { $count } comptes rendus.
}

### Traductions d’un compte rendu

side-by-side = Côte à côte
beside-title = { $title } : original et traduction
about-beside = « { $title } », avec l’original en regard, paragraphe par paragraphe.
original-text = Original
translation-of = Traduction de { $original }
read-side-by-side = Lire en regard
translations = Traductions
translations-title = { $title } : deux traductions
about-two-translations = « { $title } » et une autre traduction du même original, paragraphe par paragraphe.
same-account = Le même compte rendu :
superseded-text = une version antérieure
other-translations = Autres traductions
beside-note = Les paragraphes sont placés côte à côte selon leur ordre, non selon leur contenu.
beside-note-gaps = Ce qui est marqué a été relevé par les rédacteurs des archives, chaque fois par la personne nommée et au jour indiqué. Les degrés sont les niveaux de gravité de <a href="https://themqm.org/" lang="en" hreflang="en">Multidimensional Quality Metrics</a> ; le choix du degré est celui des archives.
gaps = Écarts relevés par la rédaction
gaps-noted =
    { $count ->
        [one] un écart relevé
       *[other] { $count } écarts relevés
    }
gap-label = Écart { $number } : { $degree }
gap-neutral = neutre
gap-minor = mineur
gap-major = majeur
gap-critical = critique
gap-neutral-means = un autre choix de mots, sans faute d’aucun des deux textes
gap-minor-means = une nuance de sens ; personne n’est induit en erreur
gap-major-means = le lecteur comprend autre chose
gap-critical-means = une affirmation, une promesse ou une condition est inversée, inventée ou perdue
gap-left-out = Omis dans la traduction
gap-added = Ajouté dans la traduction
gap-only-first = Dans le premier texte seulement
gap-only-second = Dans le second texte seulement
beside-not-aligned = Les deux textes n’ont pas le même nombre de paragraphes ; ils sont donc mis en regard dans leur ensemble.

### Deux comptes rendus côte à côte

texts-title = Côte à côte : { $meeting }
texts-title-of = Côte à côte : { $accounts }, { $meeting }
about-texts = Les textes suivants, côte à côte, avec des liens entre ce que chacun dit du même point : { $accounts } ; { $meeting }.
texts-linked = { $points ->
    [0] { $topics ->
        [0] Aucune déclaration de ces textes ne porte sur un thème consigné.
        [one] { $topics } thème est marqué.
       *[other] { $topics } thèmes sont marqués.
    }
    [one] { $topics ->
        [0] { $points } point est marqué.
        [one] { $points } point est marqué, et { $topics } thème qu’aucun point ne couvre.
       *[other] { $points } point est marqué, et { $topics } thèmes qu’aucun point ne couvre.
    }
   *[other] { $topics ->
        [0] { $points } points sont marqués.
        [one] { $points } points sont marqués, et { $topics } thème qu’aucun point ne couvre.
       *[other] { $points } points sont marqués, et { $topics } thèmes qu’aucun point ne couvre.
    }
}
texts-how = Les mots sur fond teinté sont annotés. Leur numéro est celui d’un point, ou d’un thème qu’aucun point ne couvre ; le même numéro dans l’autre texte porte sur la même question. Il y mène, et la ligne sous le paragraphe dit ce que l’autre texte en a.
texts-how-absence = « Absent » ne se dit que d’un compte rendu lu en entier et annoté en entier. De tout autre, on ne sait pas.
texts-instead = Montrer plutôt
texts-other = Dans l’autre texte :
texts-listed = thème cité sans déclaration ici : { $account }
texts-elsewhere = d’autres déclarations sur le thème : { $account }
texts-named = nommé sans annotation : { $account }
texts-absent = absent : { $account }
texts-unknown = on ne sait pas : { $account }
texts-to = { $place ->
    [1] Vers le second texte
   *[other] Vers le premier texte
}
shown-whole = Les mots de l’éditeur, en entier
shown-part = Une partie des mots de l’éditeur
shown-translation = Une traduction du texte entier
shown-translation-part = Une traduction d’une partie du texte
shown-translation-unknown = Une traduction ; la part du texte qu’elle couvre n’est pas consignée
shown-summary = Un résumé de ces archives ; le texte a été lu en entier
shown-summary-part = Un résumé de ces archives ; le texte a été lu en partie
shown-summary-digest = Un résumé de ces archives, d’après ce qu’un autre rapporte du texte
shown-summary-unknown = Un résumé de ces archives ; la part du texte qui a été lue n’est pas consignée

### Ce que quelqu’un a dit, par thème et dans le temps

points-differ = Points, les différences d’abord
points-all = Tous les points : { $count }
courses = Par thème et dans le temps
courses-column = Actes, du plus ancien au plus récent
courses-more = Autres thèmes ({ $count }) : toutes les déclarations
courses-note = Les actes de langage sur les thèmes qui ont le plus de déclarations, par année, d’après les comptes rendus de ces archives : { $name }. Chaque mot mène aux mots du compte rendu. Les mots en italique suivent le compte rendu d’une autre partie. Le nombre à côté d’un thème est celui des déclarations ; s’il y en a beaucoup, les dernières sont montrées.
course-reported = d’après : { $account }
partners = Abordé avec qui
partners-note = D’après les rencontres de deux parties : { $accounts }. Chaque case donne l’acte le plus fort.
partners-how = Un thème ne compte comme non abordé que si tous les comptes rendus de ces rencontres ont été lus et annotés en entier, et qu’aucun n’a le thème ni ne le nomme. De tous les autres, on ne sait pas. Les thèmes dont la différence est établie viennent d’abord.
partner-named = dans les comptes rendus
partner-absent = { $count ->
    [one] absent du compte rendu
   *[other] absent de { $count } comptes rendus
}
label-code = Code
band-mild = faible
band-middle = moyen
band-strong = fort

### Citations, recherche et cadre

search = Recherche
about-search = Chercher des mots dans les comptes rendus, les annotations et les notices de ces archives.
search-words = Mots à chercher
search-help = Les « mots entre guillemets » doivent se suivre. À partir d’ici, les flèches parcourent les résultats ; Échap ramène ici.
search-narrow = Filtres
facet-party = Partie
facet-named = Personne nommée
facet-person = Personne qui a participé
facet-side = Auteur du compte rendu
facet-kind = Genre de notice
facet-language = Langue
kind-page = Page
search-hits = Résultats
search-order = Ordre
search-best-first = du plus pertinent au moins pertinent
search-newest-first = du plus récent au plus ancien
search-oldest-first = du plus ancien au plus récent
search-show-more = Afficher la suite
search-unscripted = La recherche a besoin de JavaScript, qui ne fonctionne pas ici. Les index s’en passent :
search-indexes = Ou parcourez les index ({ $contents } et ce dont ils parlent) :
search-none = Aucun résultat
search-absent = Aucune notice ne contient le mot { $words }.
search-similar = Mots voisins dans ces archives :
search-found = { $count ->
    [one] { $number } notice
   *[other] { $number } notices
}
search-busy = Recherche en cours…
search-no-index = Il n’y a pas d’index de recherche ici. Il se crée quand on construit le site ; un aperçu n’en a pas.
search-unreadable = L’index de recherche est illisible.
search-chosen = { $facet } : { $name }
search-take-away = Retirer « { $name } »
search-more-values = { $number } de plus
search-rest = et { $number } de plus, que moins de notices contiennent
search-account = Compte rendu : { $name }
searches = Recherches gardées
about-searches = Des recherches que les éditeurs gardent, avec ce qu’elles trouvent dans ces archives.
about-saved = Les notices de ces archives que trouve la recherche { $query }.
saved-search = Recherche gardée
saved-query = Requête
saved-count = { $count ->
    [one] { $count } notice
   *[other] { $count } notices
}
saved-rest = { $count ->
    [one] La recherche trouve encore { $count } notice, qui n’est pas affichée ici.
   *[other] La recherche trouve encore { $count } notices, qui ne sont pas affichées ici.
}
search-saved = Recherches gardées
search-file = Télécharger en tableau (CSV)
search-file-busy = Les résultats sont réunis…
search-column-title = Titre
search-column-address = Adresse
search-column-passage = Adresse du passage
search-column-date = Date
search-column-kind = Genre
search-column-language = Langue
search-column-parties = Parties
search-column-excerpt = Extrait
search-no-field = Il n’y a pas de champ « { $field } ». Pour chercher ces mots, mettez-les entre guillemets.
search-no-value = Rien ne s’appelle « { $value } » ici dans le champ « { $field } ».
search-no-date = « { $value } » n’est pas une date que l’on puisse chercher. Écrivez 2019, 2019-05, 2019-05-13 ou 2019..2021.
search-known = Peut-être voulez-vous dire :
how-to-search = Comment chercher
how-words = La notice doit contenir tous les mots. Les autres formes d’un mot sont trouvées aussi ; les accents et les majuscules ne comptent pas.
how-phrase = Ces mots dans cet ordre.
how-not = Sans les notices qui contiennent ce mot. Le signe moins vaut aussi devant une suite de mots, un champ ou des années.
how-years = Les notices de ces années. Une des bornes peut manquer : 2019.. ou ..2021.
how-date = Les notices d’une année, d’un mois ou d’un jour.
how-statement = Les comptes rendus dont une même déclaration répond à tous ces champs : l’acte de parole, qui parle, à qui, le thème. Qui parle compte aussi pour la partie au nom de laquelle il parle.
how-party = Les notices des rencontres de cette partie, avec cette personne, sur ce thème, dans ce lieu.
how-or = L’une de plusieurs valeurs.
how-others = Autres champs : l’auteur du compte rendu, une personne nommée, la forme du texte, le genre de notice, la langue.
how-values = Une valeur est un nom tel que le site l’affiche, ou l’identifiant dans l’adresse de sa page.
colours = Thème
colours-system = système
colours-light = clair
colours-dark = sombre
data = Données
citations-to-download = Références à télécharger
about-citations = Les références de tous les comptes rendus et de toutes les déclarations, dans les formats des logiciels bibliographiques.
citations-lead = Les logiciels bibliographiques tels que Zotero, EndNote, Mendeley et JabRef lisent ces fichiers, de même que LaTeX, Typst et Pandoc. La référence d’un seul compte rendu se trouve à la fin de sa page.
citation-files = Fichiers de références
citations-period = Rencontres de
statements-and-notes = Déclarations et notes
all-years = Toutes les années
citation-part = Partie { $number } :{ " " }
file-of-accounts = { " : comptes rendus, " }{ $period }
file-of-accounts-part = { " : comptes rendus, " }{ $period }, partie { $number }
file-of-statements = { " : déclarations et notes, " }{ $period }
file-of-statements-part = { " : déclarations et notes, " }{ $period }, partie { $number }
more-styles = APA et MLA
other-styles = Autres styles
citing-statements = Une déclaration se cite par la même référence, avec l’adresse de ses mots, qui finit par son repère, par exemple { $mark }.
citing-undated = La date de publication n’est pas connue : ajoutez le jour où vous avez consulté la page.
download = Télécharger
all-citations = Toutes les références
copy-link = Copier le lien

### La carte

map = Carte
where-they-met = Où ils se sont rencontrés
on-the-map = Les rencontres sur la carte
map-of-meetings = Carte des rencontres
map-of-world = Carte du monde avec les lieux des rencontres
map-of-part = Carte de la partie du monde où les lieux sont les plus rapprochés
map-means = La surface d’un cercle représente le nombre de rencontres. Les lieux trop proches pour avoir chacun le leur en partagent un. La carte ne montre que les terres : ces archives n’ont pas à dire où passe une frontière.
map-projection = Projection Equal Earth ;
map-land = terres d’après Natural Earth.
place-by-place = Lieu par lieu
close-together = Lieux proches
all-places = Tous les lieux
closer-up = Détail
map-part-means = Là où les lieux sont les plus rapprochés : { $count } des { $all } rencontres de la carte.
not-on-map = Hors de la carte
on-map = { $name } sur une carte du monde
last-changed = Dernière modification : { $date }
suggest-correction = Proposer une correction à cette page
about-map = { $count ->
    [one] { $count } rencontre sur une carte du monde, et la liste des lieux.
   *[other] { $count } rencontres sur une carte du monde, et la liste des lieux.
}
count-places = { $count ->
    [one] { $count } lieu
   *[other] { $count } lieux
}
and-more-places = { $count ->
    [one] et { $count } autre lieu
   *[other] et { $count } autres lieux
}
map-more = { $places ->
    [one] Et { $places } autre lieu, avec
   *[other] Et { $places } autres lieux, avec
} { $meetings ->
    [one] { $meetings } rencontre
   *[other] { $meetings } rencontres
}, que la carte ne montre pas.
off-calls = { $count ->
    [one] { $count } rencontre par téléphone ou en visioconférence, sans lieu particulier.
   *[other] { $count } rencontres par téléphone ou en visioconférence, sans lieu particulier.
}
off-nowhere = { $count ->
    [one] { $count } rencontre dont aucun lieu n’est consigné.
   *[other] { $count } rencontres dont aucun lieu n’est consigné.
}
off-unlocated = { $count ->
    [one] { $count } rencontre en des lieux dont ces archives ne donnent pas les coordonnées :
   *[other] { $count } rencontres en des lieux dont ces archives ne donnent pas les coordonnées :
}
off-disputed = { $count ->
    [one] Pour { $count } rencontre, les comptes rendus divergent sur le lieu. Sa page montre ce que dit chacun ; la carte suit l’un d’eux.
   *[other] Pour { $count } rencontres, les comptes rendus divergent sur le lieu. Leurs pages montrent ce que dit chacun ; la carte suit l’un d’eux.
}
spot = { $count ->
    [one] { $name } : { $count } rencontre
   *[other] { $name } : { $count } rencontres
}
spot-more = { $more ->
    [one] { $name } et { $more } autre lieu voisin :
   *[other] { $name } et { $more } autres lieux voisins :
} { $count ->
    [one] { $count } rencontre
   *[other] { $count } rencontres
}

### Graphiques et carte

chart-over-time = Rencontres au fil du temps
chart-meetings-of = Rencontres au fil du temps : { $name }
chart-meetings-in = { $count ->
    [one] { $count } rencontre en { $period }.
   *[other] { $count } rencontres en { $period }.
}
chart-meetings-from-to = { $count ->
    [one] { $count } rencontre de { $from } à { $to }.
   *[other] { $count } rencontres de { $from } à { $to }.
}
chart-most = Le plus grand nombre en { $period } : { $count }.
chart-held = Comptes rendus conservés : { $first }, pour { $firstheld } d’entre elles ; { $second }, pour { $secondheld }.
chart-key-year = rencontres d’une année
chart-key-years = rencontres de plusieurs années
chart-key-held-of-these = celles dont le compte rendu de la partie est conservé
chart-key-part-by-year = participation, par année
chart-key-part-by-years = participation, par période de plusieurs années
chart-key-part = participation
chart-key-held = rencontre dont le compte rendu de la partie est conservé
chart-key-not-held = compte rendu de la partie non conservé
chart-key-inexact = jour inconnu ou incertain
chart-key-vague = { $count ->
    [one] { $count } autre, de date trop imprécise pour être située
   *[other] { $count } autres, de date trop imprécise pour être situées
}
chart-in-figures = En chiffres
chart-told-by = Compte rendu : { $name }
chart-topics-by-year = Sujets par année
chart-topics-note = Nombre de rencontres où chaque sujet a été abordé, selon leurs comptes rendus.
chart-who-met-whom = Qui a rencontré qui
chart-met-most-note = Les personnes qui se sont vues le plus souvent lors des rencontres de ces archives. Plus les rencontres sont nombreuses, plus le trait est épais.
chart-people-met-note = Les personnes rencontrées par { $name }, et celles d’entre elles qui se sont rencontrées. Plus les rencontres sont nombreuses, plus le trait est épais.
chart-lines = Traits entre les personnes qui se sont rencontrées
chart-lines-around = Traits entre { $name } et les personnes rencontrées, et entre celles-ci
chart-arcs-and-table = Un arc relie deux personnes qui se sont rencontrées. Le tableau qui suit nomme celles qui se sont rencontrées le plus souvent.
chart-arcs-and-names = Un arc relie deux personnes qui se sont rencontrées. Le nombre de leurs rencontres précède chaque nom.
chart-who-met-most = Rencontres les plus fréquentes
chart-who-of-them-met = Rencontres entre ces personnes
chart-no-country = Pays non indiqué
chart-more-people = { $count ->
    [one] et { $count } autre personne
   *[other] et { $count } autres personnes
}
chart-more-pairs = { $count ->
    [one] et { $count } autre paire
   *[other] et { $count } autres paires
}
chart-tone-of = « { $topic } », { $side } : force et ton des actes les plus forts au fil du temps
chart-tone-scale = La force va de 1 à 5, selon l’échelle propre à ces archives. Le tableau qui suit dit la même chose.
chart-tone-note = Plus la marque est haute, plus l’acte est fort. Un tiret en bas : rien sur le sujet « { $topic } » dans ce que ces archives conservent du compte rendu de la partie.
chart-tone-inexact = Un anneau à la hauteur des années : le jour est inconnu ou incertain.
chart-tone-years = { $count ->
    [1] Chaque marque est l’acte le plus fort d’une année.
   *[other] Chaque marque est l’acte le plus fort d’une période de { $count } ans.
}
chart-tone-vague = { $count ->
    [one] { $count } rencontre, de date trop imprécise, ne peut être située.
   *[other] { $count } rencontres, de date trop imprécise, ne peuvent être situées.
}

### Comptes rendus comparés aux précédents, et versions

redline = Changements depuis le compte rendu précédent
redline-title = { $title } : changements depuis le compte rendu précédent
about-redline = « { $title } », comparé phrase par phrase au compte rendu précédent du même émetteur.
changes-between-versions = Ce qui a changé entre les versions
changes-title = { $title } : ce qui a changé
about-changes = « { $title } », comparé phrase par phrase à la version précédente.
redline-with = Comparé au compte rendu du { $date }
redline-earlier = Texte antérieur
redline-later = Texte ultérieur
redline-sentences = Phrase par phrase
redline-kept = Inchangée
redline-changed = Modifiée
redline-moved = Déplacée
redline-dropped = Supprimée
redline-new = Nouvelle
redline-how = Calculé à partir des mots des deux textes ; aucun rédacteur n’en a décidé. Chaque phrase du texte ultérieur est mise en regard de la même phrase du texte antérieur ou, à défaut, de la plus semblable qui reste, si la moitié au moins de leurs lettres demeure ; les mots disparus sont barrés, les nouveaux soulignés.
earlier-versions = Versions antérieures
version-superseded = Ceci est un état antérieur d’un texte modifié par la suite.
version-newer = La version la plus récente :
version-called = version { $version }
this-is-version = Ceci est la version { $version }.
version-captured = relevée : { $date }
version-captured-unknown = date du relevé non indiquée
version-changes = ce qui a changé
translation-official = Traduction officielle
translation-independent = Traduction indépendante
translation-machine = Traduction automatique
translated-by = Traduit par { $name }

# ---------------------------------------------------------------- Formules : des expressions qui reviennent d’un compte rendu à l’autre

formula = Formule
formulas = Formules
about-formulas = Les expressions qui reviennent d’un compte rendu à l’autre, et qui les a employées quand.
about-formula = { $accounts ->
    [0] Aucun compte rendu de ces archives n’emploie, que l’on sache, « { $name } ».
    [one] « { $name } » dans { $accounts } compte rendu : qui l’emploie, où elle figure et où elle ne figure pas dans ce que ces archives conservent.
   *[other] « { $name } » dans { $accounts } comptes rendus : qui l’emploie, où elle figure et où elle ne figure pas dans ce que ces archives conservent.
}
about-formula-uses = { $places ->
    [one] Le seul endroit où se trouve « { $name } », avec les mots qui l’entourent.
   *[other] Les { $places } endroits où se trouve « { $name } », avec les mots qui les entourent.
}
formula-uses-of = { $name } en contexte
formula-used-in = { $count ->
    [0] aucun compte rendu connu ne l’emploie
    [one] employée dans { $count } compte rendu
   *[other] employée dans { $count } comptes rendus
}
formula-used-nowhere = aucun compte rendu connu ne l’emploie
formula-only-retold = dans des résumés ou des traductions, non dans les mots d’auteurs conservés ici
formula-phrases = Expressions ({ $language })
formula-first-seen = Premier emploi conservé
formula-known-for = Associée à
formula-about = À propos de
formula-issuers = Par auteur
formula-issuers-note = Sont comptés les comptes rendus. Un compte rendu emploie la formule si ses propres mots, conservés ici mot pour mot ou en extrait, contiennent l’une des expressions, ou si la rédaction a noté que l’original le fait. On sait qu’il ne l’emploie pas si le texte est conservé ici en entier, mot pour mot, et ne contient aucune des expressions, ou si la rédaction l’a noté. De tous les autres, on ne le sait pas. Les auteurs qui ne l’emploient pas suivent, s’ils ont rendu compte des mêmes rencontres.
formula-issuer = Auteur
formula-using = L’emploient
formula-without = Ne l’emploient pas
formula-not-known = Non connu
formula-first = Premier emploi conservé
formula-last = Dernier emploi conservé
formula-dropped = Abandons, d’après ce qui est conservé
formula-returned = Retours, d’après ce qui est conservé
formula-more-issuers = { $count ->
    [one] et { $count } autre auteur
   *[other] et { $count } autres auteurs
}
formula-history = Emplois, abandons et retours dans ce que ces archives conservent
formula-history-note = Pour chaque auteur et chaque relation, les rencontres dans l’ordre du temps. Tous les comptes rendus qu’un auteur donne d’une même rencontre comptent ensemble. La formule est abandonnée là où l’on sait que des comptes rendus, tels que ces archives les conservent, ne l’emploient pas après d’autres qui l’employaient, et elle revient là où elle est employée ensuite. Un compte rendu que ces archives n’ont pas peut dire autre chose. Des comptes rendus dont on ne le sait pas, rien n’est conclu.
formula-continued = suite
formula-turn-first = premier emploi conservé ici
formula-turn-used = employée
formula-turn-dropped = absente de ce qui est conservé ici
formula-turn-returned = de nouveau dans ce qui est conservé ici
formula-by-words = { $count ->
    [one] dans ses propres mots
   *[other] dans ses propres mots, { $count } fois
}
formula-recorded = noté par la rédaction
formula-recorded-absent = absente, selon la note de la rédaction
formula-not-in-words = absente de ses mots, tels qu’ils sont conservés ici
formula-between = { $count ->
    [one] Entre les deux, { $count } rencontre dont les comptes rendus ne le disent pas.
   *[other] Entre les deux, { $count } rencontres dont les comptes rendus ne le disent pas.
}
formula-before = { $count ->
    [one] { $count } rencontre antérieure a des comptes rendus qui ne le disent pas ; elle a pu y être employée avant.
   *[other] { $count } rencontres antérieures ont des comptes rendus qui ne le disent pas ; elle a pu y être employée avant.
}
formula-not-used = Aucun compte rendu connu n’emploie cette formule : { $name }.
formula-said = Dans les mots des auteurs
formula-said-note = Les endroits des textes qui sont les propres mots de l’original.
formula-retold = Dans des résumés et des traductions
formula-retold-note = Ce sont les mots de ces archives, ou d’un traducteur. Ils ne montrent pas que l’auteur a employé la formule, et ne comptent pour personne.
formula-places = { $places ->
    [one] { $places } endroit
   *[other] { $places } endroits
} dans { $accounts ->
    [one] { $accounts } compte rendu
   *[other] { $accounts } comptes rendus
}
formula-all-uses = Les { $count } endroits en contexte
formula-in-context = Formule en contexte
formula-count-places = { $count ->
    [one] { $count } endroit
   *[other] { $count } endroits
}
formula-by-year = Par auteur et par année
formula-by-year-note = Combien de comptes rendus d’un auteur emploient la formule, par année de la rencontre. 0 : aucun, dans la mesure où tous sont connus ; ? : de certains ou de tous, on ne le sait pas ; vide : il n’y a pas de compte rendu. Ce qui ne se trouve que dans des résumés et des traductions n’est pas compté.
formula-and-issuer = Formule et auteur
formula-cell-without = aucun
formula-cell-unknown = non connu
label-formulas = Formules
label-formulas-absent = Formules non employées
label-formulas-retold = Formules dans ce texte
formula-none-found = La rédaction a cherché des formules dans l’original et n’en a trouvé aucune.
formula-not-the-issuers = Ces mots ne sont pas ceux de l’auteur et ne montrent pas qu’il les a employés.
formula-relation-note = Les expressions que les comptes rendus d’un auteur sur ces rencontres emploient, d’après leurs propres mots ou ce que la rédaction a noté, dans l’ordre de leur premier emploi dans ce que ces archives conservent ; et où chacune en est absente, puis y revient.
formula-points = Emploi au fil du temps
formula-more-rows = { $count } de plus ; l’index des formules les a toutes

## Ce en quoi les comptes rendus diffèrent

accounts-compared = Les comptes rendus comparés
divergence-note = Calculé, ligne par ligne, d’après ce qui est conservé ici ; aucune ligne n’est un jugement. Ce qui n’est pas relevé est signalé.
divergence-length = Longueur
divergence-how-length = Mots du texte officiel, comptés par les éditeurs ou dans le texte entier conservé ici ; lettres, si l’écriture ne sépare pas les mots. Une part n’est donnée que si la longueur de chaque texte est connue.
divergence-published = Publication
divergence-how-published = Délai après le premier, si toutes les dates sont sûres. Les jours sont ceux que donne chaque compte rendu, où qu’il ait paru.
divergence-initiated = Qui l’a demandée
divergence-how-initiated = Selon le compte rendu.
divergence-names = Noms employés
divergence-how-names = Là où le compte rendu a un nom à lui.
divergence-topics = Sujets, dans son ordre
divergence-how-topics = Selon la première déclaration sur chacun dans le texte, si le compte rendu a été lu en entier.
divergence-atmosphere = Comment les entretiens sont décrits
divergence-how-atmosphere = Selon les mots relevés dans le texte.
length-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
length-letters = { $count ->
    [one] { $count } lettre
   *[other] { $count } lettres
}
length-share = { $share } % du plus long
not-known-of-summary = On ne sait pas : le texte conservé ici est le résumé de ces archives.
not-known-of-translation = On ne sait pas : le texte conservé ici est une traduction.
published-first = le premier
published-together = au même moment
published-same-day = le même jour
minutes-later = { $count ->
    [one] { $count } minute après
   *[other] { $count } minutes après
}
hours-later = { $count ->
    [one] environ { $count } heure après
   *[other] environ { $count } heures après
}
days-later = { $count ->
    [one] { $count } jour après
   *[other] { $count } jours après
}
initiated-by-both = Les deux
called-by = { $entity } : « { $name } »
attributed-to-other = Propos attribués à l’autre partie
attributed-how = Déclarations qu’un compte rendu attribue à l’autre partie seule, sur des sujets où rien de cette partie n’est relevé pour son propre compte rendu, tel qu’il est conservé ici. Ce n’est pas la preuve qu’elle ne l’a pas dit.
only-according-to = { $account } ; absent de : { $other }
unknown-according-to = { $account } ; on ne sait pas pour : { $other }
named-according-to = { $account } ; nommé, non annoté, dans : { $other }
nothing-attributed = Rien n’est relevé qu’un compte rendu fasse dire à l’autre partie sur un sujet où rien n’est relevé pour le sien.
not-recorded = non relevé
assessment-same = Ils disent la même chose
assessment-differs-minor = Ils ne diffèrent que par les mots
assessment-differs-degree = Ils diffèrent par le degré
assessment-differs-substantive = Ils diffèrent sur le fond
assessment-contradicts = Ils se contredisent
absence-significant = significatif
absence-routine = sans signification particulière
absence-unknown = signification inconnue
assessment-scale = Les évaluations sont celles de la rédaction de l’archive, chacune de la personne nommée et du jour indiqué. Leur échelle est propre à l’archive : identiques ; différents par les mots seuls ; par le degré, la même chose dite plus ou moins fort ; sur le fond ; ou en contradiction, quand l’un nie ce que dit l’autre. Tout le reste de cette page est calculé.

# What an account makes of a point.
stance-states = L’affirme
stance-weaker = Plus faible
stance-stronger = Plus fort
stance-answers = Y répond
stance-denies = Le nie
stance-contradicts = Le contredit
stance-attributes = L’attribue à l’autre partie
stance-absent = Absent de ce compte rendu
absence-means = Sens de l’absence : { $meaning }
standing-listed = Cite le thème, mais n’a pas de déclaration ici.
standing-elsewhere = A des déclarations sur le thème, aucune sur ce point.
points = Points
about-points = { $count ->
    [one] { $count } point sur lequel les comptes rendus d’une rencontre ont été comparés.
   *[other] { $count } points sur lesquels les comptes rendus de rencontres ont été comparés.
}
points-alone = Dit par un seul côté
points-open = Non évalué
points-lead = Où les comptes rendus d’une même rencontre diffèrent, point par point.
points-by-kind = Par type de différence
points-by-pair = Par paire de pays
points-telling = Les plus récents de ceux qui diffèrent le plus
counted-points = nombre de points
points-by-topic = Ce qui était en cause
points-note = Chaque ligne est un point : une phrase neutre de la rédaction de l’archive, avec ce qu’en dit chaque compte rendu.
point-column = Point
assessment-column = Évaluation de la rédaction
point-rest = Autres déclarations sur ce thème
topics-without-point = Autres thèmes
compared-by-topic = La rédaction n’a pas comparé ces comptes rendus point par point. Ils sont comparés par thème.

### The brief of a meeting

brief = En bref
brief-length = { $account } { $length }
brief-lengths = Longueur du texte officiel : { $list }.
brief-together = Les comptes rendus ont été publiés en même temps.
brief-same-day = Les comptes rendus portent la même date, { $date }. On ne sait pas lequel a été publié le premier.
brief-dated = { $account } porte la date la plus ancienne.
brief-dated-by = { $account } est daté de { $time } avant { $other }.
brief-first-by = { $account } a été publié le premier, environ { $time } avant { $other }.
brief-inferred = { $count ->
    [one] { $sentence } Date déduite pour { $accounts }.
   *[other] { $sentence } Dates déduites pour { $accounts }.
}
span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
span-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
span-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
brief-differing = Où ils diffèrent
brief-also = Aussi : { $list }
brief-since = Depuis le compte rendu précédent de cette archive
brief-since-when = (depuis le { $meeting })
brief-newly = Nouveau : { $list }.
brief-no-longer = N’y figure plus : { $list }.
brief-stronger = Actes plus forts : { $list }.
brief-documents = Documents
brief-more = En savoir plus sur ces comptes rendus
how-to-read = Comment lire ceci
brief-unknown = Ce qui a été lu
front-finding = Une rencontre, racontée différemment
front-what = Après une rencontre, les gouvernements publient souvent chacun leur compte rendu. Les voici côte à côte.
front-more = Autres divergences
front-search = Chercher dans tous les comptes rendus
strip-all = { $count ->
    [one] { $count } sujet dans tous les comptes rendus
   *[other] { $count } sujets dans tous les comptes rendus
}
strip-not-all = { $count ->
    [one] { $count } sujet absent d’un compte rendu
   *[other] { $count } sujets absents d’un compte rendu au moins
}
strip-not-known = { $count ->
    [one] { $count } sujet inconnu pour un compte rendu au moins
   *[other] { $count } sujets inconnus pour un compte rendu au moins
}

### Qui a soulevé quoi, lacunes, registre des engagements
# Qui a soulevé quoi lors des rencontres de deux parties.
raised-title = Sujets soulevés, par partie : { $relation }
about-raised = Quels sujets ont été soulevés lors des rencontres entre { $parties }, selon quel compte rendu, avec quelle force, et ce qui est relevé pour un côté et non pour l’autre.
raised-way = Sujets soulevés, par partie, et ce qui est relevé pour un côté et non pour l’autre
raised-lead = Chaque marque nomme le compte rendu qui le dit. Qu’un côté ait soulevé un sujet est ce que raconte un compte rendu, non un fait établi par ces archives.
raised-by-topic = Sujets par partie au fil du temps
raised-note = Calculé d’après les déclarations de tous les comptes rendus de ces rencontres : une marque figure là où les comptes rendus d’un côté ont sur le sujet une déclaration qu’ils attribuent à la partie. Elle nomme les comptes rendus de ce côté et montre leur acte de langage le plus fort. Une case vide ne dit rien : le compte rendu peut manquer, ou personne ne l’a dépouillé.
raised-note-years = Les rencontres sont regroupées par années.
raised-key = selon { $account }
raised-key-strength = la force de l’acte de langage, de 1 à 5, sur { $scale }
raised-key-other = bord interrompu : ce que le compte rendu d’un côté attribue à l’autre
raised-further = Autres sujets
raised-more = Et { $count } de plus.
raised-no-topic = Aucune déclaration ne relève d’un sujet.
raised-topic = Sujet
raised-by = Soulevé par
raised-mark = { $party }, selon { $account } : { $act } ; { $count ->
    [one] { $count } déclaration
   *[other] { $count } déclarations
}
raised-uncertain = incertain
raised-strength = Force au fil du temps
raised-strength-note = L’acte de langage le plus fort de chaque côté dans ses propres comptes rendus, aux rencontres sur les sujets comptant le plus de déclarations, sur { $scale }. La page d’un sujet donne les mots eux-mêmes.
raised-only = Relevé pour un côté, non pour l’autre
raised-only-note = Calculé : un sujet figure sous un côté s’il est relevé pour ses comptes rendus de la rencontre, et s’il n’est ni relevé pour ceux de l’autre côté ou pour un compte rendu commun, ni nommé dans leurs mots. On ne sait si ceux-ci l’ont que s’ils ont été lus en entier et dépouillés ; chaque titre le dit. Ne sont comparées que les rencontres dont tous les comptes rendus des deux côtés ont des déclarations, ce qui vaut pour { $compared } de { $meetings } { $meetings ->
    [one] rencontre
   *[other] rencontres
}.
raised-only-in = { $account } ; absent de : { $other }
raised-only-named = nommé, sans déclaration
raised-nothing-alone = Rien qui ne soit relevé aussi pour l’autre.
raised-named = Nommés dans le texte de l’autre, non annotés : { $topics }
raised-both = Relevés pour les deux : { $topics }
# Ce que les archives ne conservent pas.
coverage = Lacunes de ces archives
about-coverage = Ce que ces archives ne conservent pas encore, compté d’après leurs notices.
coverage-link = Lacunes de ces archives
coverage-note = Calculé d’après les notices. Une lacune n’est pas une faute : un compte rendu peut n’avoir jamais été publié.
coverage-in-numbers = En chiffres
coverage-gap = Ce qui manque
coverage-count = Manquants
coverage-of = Sur
gap-no-account = Rencontres sans compte rendu
gap-one-account = Rencontres dont seul le compte rendu d’un côté est conservé
gap-no-source = Comptes rendus sans adresse de source
gap-no-copy = Comptes rendus dont la source n’a pas de copie archivée
gap-no-evidence-copy = Comptes rendus avec une preuve sur un engagement, sans copie archivée
gap-not-whole = Comptes rendus dont on ne sait pas s’ils ont été lus en entier
gap-not-coded = Comptes rendus lus en entier, mais non dépouillés pour chaque sujet
gap-no-statement = Comptes rendus sans déclaration
gap-silent-topic = Sujets sans déclaration
gap-source-gone = Comptes rendus dont le texte n’est plus à son adresse
gap-uncertain = Notices incertaines
# Le registre des engagements.
partial = Tenu en partie
superseded = Remplacé
partial-commitments = Engagements tenus en partie
superseded-commitments = Engagements remplacés
about-partial = Une partie de ce qui a été promis a été faite, à la connaissance de la rédaction.
about-superseded = Un autre engagement a pris leur place.
commitments-definition = Est tenu pour engagement, d’après le { $source }, ce qui est distinct et vérifiable, exprimé en public, et porte sur ce qui sera fait. Souhaits, descriptions et principes généraux n’en sont pas.
commitment-debtor = Partie engagée
commitment-beneficiary = Au bénéfice de
commitment-target = Objectif
commitment-due = Échéance
commitment-no-date = aucune date n’est consignée
commitment-recorded = Consigné par
recorded-in-both = Consigné dans les deux comptes rendus
recorded-in-all = Consigné dans les { $count } comptes rendus
recorded-only-in = Seulement : { $account }
commitment-row = Fiche de cet engagement
commitment-history = Décisions
commitment-assessment = { $date } : { $status }, { $name }
commitment-reaffirmed = Réaffirmé dans
text-changed-later = { $title } (capture antérieure ; le texte a été modifié ensuite)
commitment-assessed = État décidé par
commitment-evidence = Preuves extérieures à ces archives
commitment-own-evidence = Preuves dans ces archives
commitment-source = Source
overdue = en retard
overdue-as-of = En retard au { $date }
overdue-note = Calculé : engagements ouverts ou tenus en partie dont l’échéance est entièrement antérieure à ce jour. { $dated } sur { $total } ont une échéance.
overdue-stated = Ce jour est celui qu’indiquent les archives.
overdue-newest = Ce jour est la date la plus récente, dans les archives, d’une rencontre, d’un compte rendu, de sa consultation, d’une preuve ou d’une décision sur un engagement.
overdue-none = Rien n’est en retard.

## Méthode

method = Méthode
method-link = Méthode et accord
about-method = Ce qui a été lu des comptes rendus, qui les a annotés selon quelles règles, et dans quelle mesure les annotateurs s’accordent.
method-read = Ce qui a été lu
method-read-note = On ne dit qu’une chose ne figure pas dans un compte rendu que s’il a été lu en entier et annoté complètement.
read-whole = lus en entier
read-partly = lus en partie
read-digest = connus par un article seulement
read-unknown = non consigné
method-annotated = { $accounts ->
    [one] L’archive contient un compte rendu ;
   *[other] L’archive contient { $accounts } comptes rendus ;
} { $annotated ->
    [one] un comporte des déclarations,
   *[other] { $annotated } comportent des déclarations,
} { $complete ->
    [0] et aucun n’a été annoté complètement.
    [one] et un a été lu en entier et annoté complètement.
   *[other] et { $complete } ont été lus en entier et annotés complètement.
}
method-coders = Qui a annoté
coder = Annotateur
coder-dates = Dates
coder-accounts = Comptes rendus
coder-second = Comme second annotateur
coder-adjudicated = Désaccords tranchés
coders-not-known = Il n’est pas consigné qui a annoté les comptes rendus.
codebook = Règles suivies
codebook-not-known = Les règles suivies ne sont pas consignées.
agreement = Accord entre annotateurs
agreement-of = { $texts ->
    [one] Un compte rendu a été annoté
   *[other] { $texts } comptes rendus ont été annotés
} indépendamment par au moins deux de ces annotateurs : { $coders }. Sur { $statements ->
    [one] une déclaration
   *[other] { $statements } déclarations
}, ils diffèrent sur { $differing }.
agreement-not-known = Aucun compte rendu n’a été annoté par une seconde personne : on ne sait pas dans quelle mesure deux annotateurs s’accorderaient.
agreement-texts = Comptes rendus comparés
agreement-not-compared = Comptes rendus avec un second annotateur qui n’ont pas été comparés
agreement-not-compared-note = Un éditeur a tranché les déclarations du compte rendu, ou son annotation ne couvrait pas tout le texte : il n’y a donc qu’une annotation indépendante.
aspect = Ce qui est comparé
alpha = Alpha
alpha-grade = Ce qui en découle
alpha-none = non calculable : rien n’aurait pu différer
alpha-reliable = fiable
alpha-tentative = conclusions provisoires seulement
alpha-low = trop bas pour conclure
alpha-note = L’alpha de Krippendorff compare la fréquence des désaccords à celle du hasard : 1 est l’accord parfait, 0 le hasard. À partir de 0,8 les chiffres sont fiables ; à partir de 0,667 ils permettent des conclusions provisoires ; au-dessous, il ne faut rien conclure. Les actes et les directions sont comparés comme des noms, la force comme un nombre de 1 à 5, les thèmes comme des ensembles (MASI), et la place des déclarations en caractères du texte. Les déclarations de deux annotateurs vont ensemble si elles ont des mots en commun.
aspect-act = Acte de langage
aspect-direction = Direction
aspect-force = Force de l’acte
aspect-topics = Thèmes
aspect-place = Début et fin des déclarations
disagreements = Où les annotateurs diffèrent
disagreements-link = Voir où ils diffèrent
about-disagreements = Déclarations de comptes rendus annotés indépendamment par plusieurs personnes, que l’une d’elles n’a pas relevées ou a classées autrement.
coder-no-statement = Aucune déclaration ici
no-topics = Aucun thème
chart-doubt = Les annotateurs des mêmes comptes rendus s’accordent mal sur ce point ({ $what } : alpha { $alpha }). Ne tirez aucune conclusion de différences isolées. { $link }
chart-doubt-link = Comment cela a été mesuré
recorded-by-on = Annoté par { $by }, { $date }.
recorded-by = Annoté par { $by }.
recorded-on = Annoté : { $date }.
# Les échéances, et leur calendrier.
commitments-by-due-date = Engagements par échéance
about-due = Ce qui a été promis pour une date, et ce qu’il en est advenu : { $count ->
    [one] { $count } engagement assorti d’une échéance.
   *[other] { $count } engagements assortis d’une échéance.
}
due-lead = D’abord les engagements en cours, dans l’ordre de leurs échéances, puis ceux qui ne sont plus en cours.
due-as-of = Les échéances sont comparées à cette date : { $date }.
due-undated = { $count ->
    [one] { $count } engagement en cours n’a pas d’échéance et ne figure pas dans cette liste.
   *[other] { $count } engagements en cours n’ont pas d’échéance et ne figurent pas dans cette liste.
}
due-coming = À venir
due-settled = Plus en cours
due-calendar = Fichier de calendrier (iCalendar)
due-calendar-note = Le calendrier contient un événement par engagement. Si l’échéance est un mois, une année ou une autre période, l’événement est placé au dernier jour de la période et l’indique.
due-unbounded = { $count ->
    [one] { $count } échéance n’a pas de dernier jour et ne figure pas dans le calendrier.
   *[other] { $count } échéances n’ont pas de dernier jour et ne figurent pas dans le calendrier.
}
calendar-period = Aucun jour précis n’est consigné ; l’événement est placé au dernier jour de la période.
### Corrections

corrections = Corrections
all-corrections = Toutes les corrections
about-corrections = Ce qui était faux dans ces archives et a été corrigé, du plus récent au plus ancien.
# What a record said before, what it says now, why it was changed, and who changed it.
correction-was = Avant
correction-is = Maintenant
correction-why = Raison
correction-by = Corrigé par
# The title of a correction in a feed; $title is that of the record.
correction-of = Correction : { $title }

### Records that were withdrawn

withdrawn = Retiré
# The title of a record whose own title is not shown.
withdrawn-record = Fiche retirée
about-withdrawn = La rédaction a retiré cette fiche des archives le { $date }. Rien d’autre n’en est publié ici.
withdrawn-reason = Motif
withdrawn-by = Retiré par
withdrawn-id = Identifiant
# $link is the title of the page that says so.
withdrawn-original = L’original a été retiré de ces archives : { $link }
withdrawn-earlier = Une version antérieure a été retirée de ces archives : { $link }
withdrawn-later = Une version ultérieure a été retirée de ces archives : { $link }
withdrawn-readout = Un compte rendu de cette rencontre a été retiré de ces archives : { $link }
