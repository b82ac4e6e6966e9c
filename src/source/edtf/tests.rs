use super::*;

fn words(text: &str) -> String {
    match Edtf::parse(text) {
        Ok(date) => date.words(),
        Err(message) => format!("error: {message}"),
    }
}

#[test]
fn dates_in_words() {
    for (text, expected) in [
        ("2022-05-13", "13 May 2022"),
        ("2022-05", "May 2022"),
        ("2022", "2022"),
        ("2022-05-14~", "about 14 May 2022"),
        ("2022-05?", "May 2022 (uncertain)"),
        ("2022%", "about 2022 (uncertain)"),
        ("201X", "the 2010s"),
        ("19XX", "between 1900 and 1999"),
        ("2022-XX", "2022"),
        ("2022-05-XX", "a day in May 2022"),
        ("2022-21", "spring 2022"),
        ("2022-05-12/2022-05-13", "12–13 May 2022"),
        ("2022-05-30/2022-06-02", "30 May – 2 June 2022"),
        ("2021-12-30/2022-01-02", "30 December 2021 – 2 January 2022"),
        ("2018-08-01/..", "since 1 August 2018"),
        ("2018-08-01/", "from 1 August 2018"),
        ("/2018-08", "until August 2018"),
        ("2022-05-14T09:30:00+07:00", "14 May 2022, 09:30 (UTC+07)"),
        ("2022-05-14T09:30:00Z", "14 May 2022, 09:30 UTC"),
    ] {
        assert_eq!(words(text), expected, "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused() {
    for text in [
        "",
        "yesterday",
        "2022-13",
        "2022-02-30",
        "22-05-13",
        "2022-5-3",
        "/",
        "2022-05-13/2022-05-12",
        "2022-05-13Tnoon",
        "٢٠٢٢",
        "2022-05-1X",
        "~",
        "XXXX-05",
    ] {
        assert!(
            words(text).starts_with("error: "),
            "{text}: {}",
            words(text)
        );
    }
}

#[test]
fn coarse_and_exact_agree_where_one_holds_the_other() {
    let agree = |a: &str, b: &str| match (Edtf::parse(a), Edtf::parse(b)) {
        (Ok(a), Ok(b)) => a.agrees_with(&b),
        _ => unreachable!(),
    };
    assert!(agree("2022-05-13", "2022-05"));
    assert!(agree("2022-05-12/2022-05-13", "2022-05-13"));
    assert!(!agree("2022-05-13", "2022-05-12"));
    assert!(!agree("2022-05-13", "2022-06"));
}

fn date(text: &str) -> Edtf {
    match Edtf::parse(text) {
        Ok(date) => date,
        Err(message) => unreachable!("{message}"),
    }
}

#[test]
fn times_are_written_as_html_writes_them() {
    for (text, expected) in [
        ("20220514T093000Z", "2022-05-14T09:30:00Z"),
        (
            "2022-05-14T09:30:00.123456789+07:00",
            "2022-05-14T09:30:00+07:00",
        ),
        ("2022-05-14T09:30-0330", "2022-05-14T09:30:00-03:30"),
        ("2022-05-14T09:30", "2022-05-14T09:30:00"),
        ("0044-03-15T12:00:00+00:30:15", "0044-03-15T12:00:00"),
        ("2022-05-14T09:30:00+00:00", "2022-05-14T09:30:00Z"),
    ] {
        assert_eq!(date(text).machine().as_deref(), Some(expected), "{text}");
    }
    assert!(Edtf::parse("2022-05-14T09:30:00[Asia/Phnom_Penh]").is_err());
    assert!(Edtf::parse("-002022-05-14T09:30:00Z").is_err());
}

#[test]
fn dates_stand_in_order() {
    let ordered = [
        "../2018-07-31",
        "2018-07-31",
        "2018-08-01/..",
        "2018-08-01/2018-09-30",
        "2018-08",
        "2018-08-01",
        "2018-08-01T08:00:00",
        "2018-08-01T16:00:00+07:00",
        "2018-08-01T09:30:00Z",
        "2018-08-01T10:00:00",
        "/2018-08-02",
        "2018-08-02",
    ];
    for pair in ordered.windows(2) {
        assert!(
            date(pair[0]).sort_key() < date(pair[1]).sort_key(),
            "{pair:?}"
        );
    }
}

proptest::proptest! {
    #[test]
    fn no_text_panics(text in "\\PC*") {
        if let Ok(date) = Edtf::parse(&text) {
            proptest::prop_assert!(!date.words().is_empty());
            proptest::prop_assert!(date.machine() != Some(String::new()));
        }
    }

    #[test]
    fn every_day_reads_back(days in 0i32..365_000) {
        let day = jiff::civil::date(1000, 1, 1).saturating_add(jiff::Span::new().days(days));
        let parsed = Edtf::parse(&day.to_string());
        proptest::prop_assert_eq!(parsed.ok().and_then(|d| d.earliest()), Some(day));
    }
}
