//! Names of countries and people in texts: which are theirs, and which are parts of other names.

use crate::support::{Archive, archive};

fn told(language: &str, text: &str) -> Archive {
    let front = format!(
        "title: An account\nmeeting: talks\nside: cambodia\nrendition: summary\n\
        date: 2022-05-13\nparties: [cambodia, sweden]\nlanguage: {language}\n"
    );
    archive! {
        "readouts/talks.md" => format!("---\n{front}---\n\n{text}\n"),
        "countries/cambodia.md" => "---\nname: Cambodia\niso: KHM\n---\n",
        "people/wang-yi.md" => "---\nname: Wang Yi\naliases: [Foreign Minister Wang]\ncountry: china\n---\n",
        "people/wang-wenbin.md" => "---\nname: Wang Wenbin\ncountry: china\n---\n",
        "people/antony-blinken.md" => "---\nname: Antony J. Blinken\naliases: [Blinken]\n---\n",
        "places/paris.md" => "---\nname: Paris\n---\n",
    }
}

/// What the text links, by the ids of whom it names, in the paragraph that begins with `§`.
fn links(language: &str, text: &str) -> Vec<String> {
    let archive = told(language, &format!("§ {text}"));
    archive.build();
    let links = archive.page("/readouts/talks/").links_in("§");
    links
        .iter()
        .map(|link| link.replace("/countries/", "").replace("/people/", ""))
        .collect()
}

fn nothing(language: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(links(language, text), [] as [&str; 0], "{text}");
    }
}

#[test]
fn what_carries_the_name_of_a_country_is_not_the_country() {
    nothing(
        "en",
        &[
            "They spoke of the South China Sea, of the East China Sea and of the Sea of Japan.",
            "The Gulf of Mexico, New Mexico, Mexico City, the Gulf of Oman and the Gulf of Thailand.",
            "Northern Ireland, Inner Mongolia, Kuwait City, Guatemala City, Panama City, New England.",
            "Michael Jordan played, Michael B. Jordan acted, Jordan Peterson wrote, Chad Smith drummed.",
            "Israel Katz spoke at Sea Island, Georgia, and in Lebanon, Pennsylvania; then in Paris, Texas.",
            "China Daily, Bank of China, Air China, the Luxembourg Gardens and the Jordan River.",
            "TELL US ALL",
        ],
    );
    nothing(
        "fr",
        &["La Réunion commence en mer de Chine et dans le golfe du Mexique."],
    );
    nothing("zh", &["发展中国家在印度洋和南中国海，朝鲜半岛。"]);
    nothing("ja", &["タイミングとインド洋、日本海。"]);
    nothing("ko", &["외교적 수단을 남중국해에서"]);
    nothing("ar", &["بحر الصين الجنوبي وخليج عمان، الدعم المالي"]);
}

#[test]
fn countries_beside_other_words_are_still_linked() {
    for (text, ids) in [
        (
            "A China-Japan summit.",
            &["China → china/", "Japan → japan/"][..],
        ),
        (
            "U.S.-China ties and China’s aims.",
            &["U.S. → united-states/", "China → china/"],
        ),
        (
            "The UK, the UAE and the DPRK told us.",
            &[
                "UK → united-kingdom/",
                "UAE → united-arab-emirates/",
                "DPRK → north-korea/",
            ],
        ),
        (
            "Papua New Guinea, Equatorial Guinea and Guinea.",
            &[
                "Papua New Guinea → papua-new-guinea/",
                "Equatorial Guinea → equatorial-guinea/",
                "Guinea → guinea/",
            ],
        ),
        (
            "Nigeria and Niger; Dominica and the Dominican Republic.",
            &[
                "Nigeria → nigeria/",
                "Niger → niger/",
                "Dominica → dominica/",
                "Dominican Republic → dominican-republic/",
            ],
        ),
        (
            "Jordan Foreign Minister Safadi; Israel Prime Minister Bennett.",
            &["Jordan → jordan/", "Israel → israel/"],
        ),
        (
            "Armenia, Georgia and Azerbaijan.",
            &[
                "Armenia → armenia/",
                "Georgia → georgia/",
                "Azerbaijan → azerbaijan/",
            ],
        ),
        ("In Tbilisi, Georgia, they met.", &["Georgia → georgia/"]),
        (
            "Paris, France",
            &["Paris → /places/paris/", "France → france/"],
        ),
    ] {
        assert_eq!(links("en", text), ids, "{text}");
    }
}

#[test]
fn countries_are_named_in_the_language_of_the_text() {
    for (language, text, ids) in [
        (
            "fr",
            "La Chine et l’Inde, les États-Unis.",
            &[
                "Chine → china/",
                "Inde → india/",
                "États-Unis → united-states/",
            ][..],
        ),
        (
            "ru",
            "Россия с Китаем и США, в Саудовской Аравии.",
            &[
                "Россия → russia/",
                "Китаем → china/",
                "США → united-states/",
                "Саудовской Аравии → saudi-arabia/",
            ],
        ),
        ("uk", "Китай та Польщі", &["Китай → china/"]),
        (
            "zh",
            "中国和日本、美国举行会谈。",
            &["中国 → china/", "日本 → japan/", "美国 → united-states/"],
        ),
        (
            "zh-Hant",
            "中國與美國",
            &["中國 → china/", "美國 → united-states/"],
        ),
        (
            "ja",
            "タイと米国",
            &["タイ → thailand/", "米国 → united-states/"],
        ),
        (
            "ko",
            "중국은 미국과",
            &["중국 → china/", "미국 → united-states/"],
        ),
        (
            "ar",
            "والصين وإيران للعراق",
            &["الصين → china/", "إيران → iran/", "لعراق → iraq/"],
        ),
        (
            "de",
            "Frankreichs und Chinas Rolle",
            &["Frankreichs → france/", "Chinas → china/"],
        ),
        (
            "es",
            "EE. UU. y China",
            &["EE. UU. → united-states/", "China → china/"],
        ),
        ("th", "จีนและเวียดนาม", &["จีน → china/", "เวียดนาม → vietnam/"]),
        (
            "vi",
            "Trung Quốc và Việt Nam",
            &["Trung Quốc → china/", "Việt Nam → vietnam/"],
        ),
        ("km", "ចិននិងកម្ពុជា", &["ចិន → china/", "កម្ពុជា → cambodia/"]),
    ] {
        assert_eq!(links(language, text), ids, "{text}");
    }
}

#[test]
fn half_a_name_of_a_person_is_not_linked() {
    for (text, ids) in [
        (
            "Foreign Minister Wang Yi spoke.",
            &["Foreign Minister Wang Yi → wang-yi/"][..],
        ),
        (
            "Foreign Minister Wang spoke.",
            &["Foreign Minister Wang → wang-yi/"],
        ),
        (
            "Foreign Minister Wang Wenbin spoke.",
            &["Wang Wenbin → wang-wenbin/"],
        ),
        (
            "The Wang Yi-led team met Blinken on Monday.",
            &["Wang Yi → wang-yi/", "Blinken → antony-blinken/"],
        ),
        (
            "Antony Blinken Monday said.",
            &["Blinken → antony-blinken/"],
        ),
    ] {
        assert_eq!(links("en", text), ids, "{text}");
    }
    nothing(
        "en",
        &[
            "Then Wang Yifan and Wang Yi-ting spoke.",
            "Then Wang Yi Jr. spoke with Blinken Smith and Robert Blinken.",
        ],
    );
}

#[test]
fn countries_have_their_article_in_sentences() {
    let archive = archive! {
        "readouts/talks.md" => "---\ntitle: An account\nmeeting: talks\nside: philippines\nrendition: verbatim\n\
            date: 2022-05-13\nparties: [philippines, democratic-republic-of-the-congo]\n\
            statements:\n  - {quote: agreed to meet, act: agreed, by: [philippines, democratic-republic-of-the-congo], to: united-states}\n---\n\n\
            Both agreed to meet.\n",
    };
    archive.build();
    let page = archive.page("/readouts/talks/").text();
    assert!(
        page.contains("The Philippines and the Democratic Republic of the Congo agreed"),
        "{page}"
    );
    let page = archive.page("/countries/philippines/").text();
    assert!(
        page.contains("There is no description of the Philippines yet."),
        "{page}"
    );
}

#[test]
fn a_state_that_no_longer_exists_is_not_the_one_that_has_its_name_today() {
    for (language, text, ids) in [
        (
            "en",
            "The Soviet Union, East Germany and West Germany.",
            &[
                "Soviet Union → soviet-union/",
                "East Germany → east-germany/",
                "West Germany → germany/",
            ][..],
        ),
        (
            "en",
            "The USSR, the GDR and the FRG.",
            &[
                "USSR → soviet-union/",
                "GDR → east-germany/",
                "FRG → germany/",
            ],
        ),
        (
            "en",
            "South Vietnam, the Democratic Republic of Vietnam, South Yemen, Yemen.",
            &[
                "South Vietnam → south-vietnam/",
                "Democratic Republic of Vietnam → north-vietnam/",
                "South Yemen → south-yemen/",
                "Yemen → yemen/",
            ],
        ),
        (
            "en",
            "Serbia and Montenegro, the Netherlands Antilles, Zaire and Upper Volta.",
            &[
                "Serbia → serbia/",
                "Montenegro → montenegro/",
                "Netherlands Antilles → netherlands-antilles/",
                "Zaire → democratic-republic-of-the-congo/",
                "Upper Volta → burkina-faso/",
            ],
        ),
        (
            "fr",
            "L’Union soviétique, la Yougoslavie et la RDA.",
            &[
                "Union soviétique → soviet-union/",
                "Yougoslavie → yugoslavia/",
                "RDA → east-germany/",
            ],
        ),
        (
            "ru",
            "Переговоры Советского Союза и ГДР.",
            &["Советского Союза → soviet-union/", "ГДР → east-germany/"],
        ),
        (
            "zh",
            "苏联与日本",
            &["苏联 → soviet-union/", "日本 → japan/"],
        ),
    ] {
        assert_eq!(links(language, text), ids, "{text}");
    }
    nothing(
        "en",
        &[
            "The Republic of China, Nationalist China and Austria-Hungary.",
            "East Pakistan, the Belgian Congo, French Indochina and the Anglo-Egyptian Sudan.",
            "They drank Ceylon tea on the Gold Coast; Siam Cement paid.",
        ],
    );
    // Letters that end one name and begin another word are no name.
    nothing(
        "zh",
        &[
            "江苏联合会、山东德州、海南越来越好、北欧盟友。",
            "上海地区与马里兰州，增加纳税，古巴比伦。",
        ],
    );
}

#[test]
fn a_name_that_a_country_gave_up_means_it_in_texts_of_the_time() {
    let archive = archive! {};
    for (id, date) in [
        ("union", "2004-03-01"),
        ("old", "2015-03-01"),
        ("new", "2022-03-01"),
        ("open", "1990/.."),
    ] {
        let front = format!(
            "title: An account\nmeeting: {id}\nside: cambodia\nrendition: summary\n\
             date: {date}\nparties: [cambodia, sweden]\n"
        );
        let text = "§ Macedonia, Swaziland, Serbia and Montenegro.";
        archive.write(
            &format!("content/readouts/{id}.md"),
            format!("---\n{front}---\n\n{text}\n"),
        );
    }
    archive.build();
    let links = |id| archive.page(&format!("/readouts/{id}/")).links_in("§");
    let swaziland = "Swaziland → /countries/eswatini/";
    let macedonia = "Macedonia → /countries/north-macedonia/";
    let two = [
        "Serbia → /countries/serbia/",
        "Montenegro → /countries/montenegro/",
    ];
    let union = "Serbia and Montenegro → /countries/serbia-and-montenegro/";
    assert_eq!(links("union"), [macedonia, swaziland, union]);
    assert_eq!(links("old"), [macedonia, swaziland, two[0], two[1]]);
    assert_eq!(links("new"), [swaziland, two[0], two[1]]);
    assert_eq!(links("open"), [swaziland, two[0], two[1]]);
}

#[test]
fn a_former_state_meets_in_its_own_time() {
    let archive = archive! {};
    for (id, date) in [
        ("then", "1986-10-11"),
        ("now", "2022-03-01"),
        ("year", "1991"),
    ] {
        let front = format!("date: {date}\nparties: [soviet-union, united-states]\n");
        archive.write(
            &format!("content/meetings/{id}.md"),
            format!("---\n{front}---\n"),
        );
    }
    archive.build();
    assert!(
        archive
            .page("/meetings/then/")
            .text()
            .contains("The Soviet Union and the United States")
    );
    assert!(
        archive
            .page("/countries/soviet-union/")
            .text()
            .contains("Soviet Union")
    );
    let problems = archive.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(archive.check().err.contains("its last day was 1991-12-26"));
    // A file of the archive's own says more of it.
    archive.write(
        "content/countries/soviet-union.md",
        "---\nname: USSR\n---\n\nA union.\n",
    );
    archive.build();
    assert!(
        archive
            .page("/countries/soviet-union/")
            .text()
            .contains("A union.")
    );
}

#[test]
fn the_european_union_is_called_as_in_the_language_of_the_text() {
    for (language, text, ids) in [
        ("en", "The EU spoke.", &["EU"][..]),
        ("en", "The E.U. spoke.", &["E.U."]),
        ("fr", "L’Union européenne et l’UE.", &["Union européenne"]),
        ("ru", "Представители ЕС.", &["ЕС"]),
        (
            "ru",
            "Представители Европейского союза.",
            &["Европейского союза"],
        ),
        ("zh", "中欧关系与欧盟", &["欧盟"]),
        ("zh", "西欧盟国与北欧盟友。", &[]),
        // Of Mexico: Estados Unidos.
        ("es", "La Vicepresidenta de EU; la UE.", &["UE"]),
    ] {
        let archive = told(language, &format!("§ {text}"));
        archive.write(
            "content/organizations/european-union.md",
            "---\nname: European Union\n---\n",
        );
        archive.build();
        let links = archive.page("/readouts/talks/").links_in("§");
        let expected: Vec<_> = ids
            .iter()
            .map(|words| format!("{words} → /organizations/european-union/"))
            .collect();
        assert_eq!(links, expected, "{text}");
    }
    nothing("en", &["The EU"]);
}
