//! What a reader of a text cannot see makes no difference to names, quotes, formulas and seals.

use crate::support::{Archive, archive};

/// An archive of one readout in a language, with more keys in its front matter.
fn told(language: &str, keys: &str, text: &str) -> Archive {
    let front = format!(
        "title: An account\nmeeting: talks\nside: cambodia\nrendition: summary\n\
        date: 2022-05-13\nparties: [cambodia, japan]\nlanguage: {language}\n"
    );
    archive! {
        "readouts/talks.md" => format!("---\n{front}{keys}---\n\n{text}\n"),
        "countries/china.md" => "---\nname: China\naliases: [الصين, 중국, 中国, ចិន, 中华人民共和国, סין]\n---\n",
        "countries/iran.md" => "---\nname: Iran\naliases: [إيران, 이란, איראן]\n---\n",
        "organizations/european-union.md" => "---\nname: European Union\naliases: [Unione europea, Union européenne, Unió Europea]\n---\n",
        "people/ann-lee.md" => "---\nname: Ann Lee\naliases: [「安」李, ประยุทธ์ จันทร์โอชา]\n---\n",
        "people/dae.md" => "---\nname: \"Lã Đặng Mỹ\"\n---\n",
    }
}

/// The links in the text of a readout, after a build without a warning.
fn links(language: &str, text: &str) -> Vec<String> {
    let archive = told(language, "", text);
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    archive.page("/readouts/talks/").links_in("§")
}

#[test]
fn characters_without_width_do_not_hide_a_name() {
    for text in [
        "§ Ann\u{200e} Lee spoke.",
        "§ \u{200f}Ann Lee\u{200f} spoke.",
        "§ A\u{ad}nn \u{feff}L\u{200b}ee spoke.",
        "§ Ann\u{a0}\u{2066} \u{2069}Lee spoke.",
    ] {
        let links = links("en", text);
        let shown = links.first().map(String::as_str).unwrap_or_default();
        assert!(shown.ends_with("→ /people/ann-lee/"), "{text:?}: {links:?}");
    }
    assert_eq!(
        links("en", "§ Ann Lee\u{200e} spoke."),
        ["Ann Lee → /people/ann-lee/"],
        "the mark behind the name is no part of the link"
    );
    assert_eq!(
        links("en", "§ La\u{303} Đa\u{323}\u{306}ng My\u{303}."),
        ["La\u{303} Đa\u{323}\u{306}ng My\u{303} → /people/dae/"]
    );
}

#[test]
fn articles_and_particles_do_not_hide_a_name() {
    let union = |shown: &str| vec![format!("{shown} → /organizations/european-union/")];
    for (language, text, shown) in [
        ("it", "§ Dell’Unione europea.", "Unione europea"),
        ("it", "§ nell'Unione europea.", "Unione europea"),
        ("fr", "§ L’Union européenne.", "Union européenne"),
        ("fr", "§ qu’Union européenne.", "Union européenne"),
        ("ca", "§ D’Unió Europea.", "Unió Europea"),
    ] {
        assert_eq!(links(language, text), union(shown), "{text}");
    }
    let china_and_iran = |china: &str, iran: &str| {
        [
            format!("{china} → /countries/china/"),
            format!("{iran} → /countries/iran/"),
        ]
    };
    for (language, text, china, iran) in [
        ("ar", "§ والصين ولإيران.", "الصين", "إيران"),
        ("ar", "§ للصين وبايران.", "لصين", "ايران"),
        ("ar", "§ وللصين، فإيـران.", "لصين", "إيـران"),
        ("ko", "§ 중국은 이란과의 협의.", "중국", "이란"),
        ("ko", "§ 중국·이란에서", "중국", "이란"),
        ("he", "§ לסין ושאיראן.", "סין", "איראן"),
    ] {
        assert_eq!(links(language, text), china_and_iran(china, iran), "{text}");
    }
    for (language, text) in [
        ("ar", "§ الصينية والإيراني"),
        ("ko", "§ 중국인 이란다면 중국어로"),
        ("he", "§ סינית באיראניות"),
    ] {
        let nothing: [&str; 0] = [];
        assert_eq!(links(language, text), nothing, "{text}");
    }
}

#[test]
fn a_line_that_is_ended_in_the_file_does_not_part_a_word() {
    assert_eq!(
        links("zh", "§ 他访问了中\n国的首都。"),
        ["中国 → /countries/china/"]
    );
    assert_eq!(
        links("zh", "§ 中华人民\n**共和国**。"),
        [] as [&str; 0],
        "no link reaches across an edge"
    );
    assert_eq!(
        links("km", "§ ប្រទេសច\u{17b7}\nន។"),
        ["ច\u{17b7}ន → /countries/china/"]
    );
    assert_eq!(
        links("th", "§ นายประยุทธ์\nจันทร์โอชา"),
        ["ประยุทธ์จันทร์โอชา → /people/ann-lee/"]
    );
    let page = |text: &str| {
        let archive = told("zh", "", text);
        archive.build();
        archive.page("/readouts/talks/").text()
    };
    assert!(page("双方同意加强\n合作，\n推动发展。").contains("双方同意加强合作，推动发展。"));
    assert!(page("They\nagreed 合作\nand left.").contains("They agreed 合作 and left."));
}

#[test]
fn quotes_and_formulas_are_found_however_they_are_typed() {
    let statement =
        |quote: &str| format!("statements:\n  - act: agreed\n    quote: >-\n      {quote}\n");
    for (language, text, quote) in [
        (
            "zh",
            "双方同意加强\n合作，推动发展。",
            "同意加强合作，\n      推动发展",
        ),
        ("zh", "双方同意（ＵＳＡ）合作。", "同意(USA)合作"),
        ("ko", "중국은 협의했다.", "중국"),
        ("fr", "Dell’Unione é.", "Unione e\u{301}"),
        ("ar", "أكّد الوزير ذلـك", "اكد الوزير ذلك"),
        ("th", "ขอน้ำใจ", "น\u{e4d}\u{e49}าใจ"),
        (
            "en",
            "They “agreed”\u{200b} to a co\u{2011}operation.",
            "\"agreed\" to a co-operation",
        ),
    ] {
        let archive = told(language, &statement(quote), text);
        assert!(
            archive.problems().is_empty(),
            "{quote}: {:?}",
            archive.problems()
        );
    }
    let archive = told("zh", "", "推动合作\n共赢。");
    archive.write(
        "content/formulas/win-win.md",
        "---\nname: Win-win\npatterns: {zh: [合作共赢]}\n---\n",
    );
    archive.build();
    let page = archive.page("/formulas/win-win/").text();
    assert!(page.contains("合作共赢"), "{page}");
    assert!(page.contains("An account"), "{page}");
}

#[test]
fn a_file_whose_name_is_encoded_otherwise_is_pointed_out() {
    let archive = told(
        "en",
        "",
        "[One](/files/communiqué.pdf) and [two](/files/annex.pdf).",
    );
    archive.write("content/files/communique\u{301}.pdf", "x");
    archive.write("content/files/Annex.PDF", "x");
    let problems = archive.problems();
    let helps: Vec<&str> = problems
        .iter()
        .map(|problem| problem.help.as_str())
        .collect();
    assert_eq!(helps.len(), 2, "{problems:?}");
    assert!(helps[0].contains("encoded differently"), "{helps:?}");
    assert_eq!(helps[1], "did you mean `Annex.PDF`?");
}
