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
    // An instant is the same, whatever clocks showed it.
    assert!(agree("2022-05-13T10:00:00+07:00", "2022-05-13T03:00:00Z"));
    assert!(agree(
        "2022-05-14T09:00:00+09:00",
        "2022-05-13T20:00:00-04:00"
    ));
    assert!(!agree("2022-05-13T10:00:00+07:00", "2022-05-13T10:00:00Z"));
    assert!(!agree(
        "2022-05-13T10:00:00+07:00",
        "2022-05-13T15:00:00+07:00"
    ));
    // A day is that of where it was.
    assert!(agree("2022-05-13", "2022-05-13T23:30:00-10:00"));
    assert!(!agree("2022-05-14", "2022-05-13T23:30:00-10:00"));
    assert!(agree("2022-05", "2022-05-31T23:30:00-10:00"));
    // UTC does not say which day it was there.
    assert!(agree("2022-05-14", "2022-05-13T20:00:00Z"));
    assert!(agree("2022-05-13", "2022-05-13T20:00:00Z"));
    assert!(!agree("2022-05-12", "2022-05-13T20:00:00Z"));
    // Nor does a clock without an offset say when it was.
    assert!(agree("2022-05-13T10:00:00", "2022-05-13T03:00:00Z"));
    assert!(!agree("2022-05-13T10:00:00", "2022-05-13T03:05:00Z"));
    assert!(agree("2022-05-13T10:00:00", "2022-05-13T10:00:00+07:00"));
    assert!(!agree("2022-05-13T10:00:00", "2022-05-13T11:00:00+07:00"));
}

#[test]
fn offsets_are_those_of_clocks() {
    for offset in ["+25:00", "-15:00", "+14:01", "-14:01", "+05:75", "+1400:00"] {
        let text = format!("2022-05-13T10:00:00{offset}");
        assert!(
            words(&text).starts_with("error: "),
            "{text}: {}",
            words(&text)
        );
    }
    for offset in ["+14:00", "-12:00", "-14:00", "+05:45", "Z", ""] {
        let text = format!("2022-05-13T10:00:00{offset}");
        assert!(Edtf::parse(&text).is_ok(), "{text}");
    }
}

#[test]
fn intervals_of_times_are_told_what_to_write() {
    for (text, expected) in [
        (
            "2022-05-13T22:00:00+07:00/2022-05-14T01:00:00+07:00",
            "the ends of an interval cannot have a time; write 2022-05-13/2022-05-14",
        ),
        (
            "2022-05-13T09:00/2022-05-13T11:00",
            "the ends of an interval cannot have a time; write 2022-05-13, or only the start time: 2022-05-13T09:00",
        ),
        (
            "2022-05-14T09:00:00+13:00/2022-05-13T20:00:00-10:00",
            "the ends of an interval cannot have a time; write 2022-05-13/2022-05-14",
        ),
        (
            "2022-05-13T22:00/..",
            "the ends of an interval cannot have a time; write 2022-05-13/..",
        ),
        (
            "2022-05-14T01:00/2022-05-13T22:00",
            "the interval ends before it begins",
        ),
        (
            "2022-05-13Tnoon/2022-05-14",
            "`2022-05-13Tnoon` is not a time such as 2022-05-14T09:30:00+07:00",
        ),
    ] {
        assert_eq!(words(text), format!("error: {expected}"), "{text}");
    }
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

    /// An instant is one, in whatever offset it is written, and it is on the day that clocks showed.
    #[test]
    fn instants_are_compared_as_instants(
        second in 0i64..2_000_000_000,
        offsets in proptest::array::uniform2(-56i32..=56),
        later in 1i64..100_000,
    ) {
        let written = |second: i64, quarters: i32| {
            let offset = jiff::tz::Offset::from_seconds(quarters * 900);
            let instant = jiff::Timestamp::from_second(second);
            let (Ok(offset), Ok(instant)) = (offset, instant) else { unreachable!() };
            let sign = if quarters < 0 { '-' } else { '+' };
            let quarters = quarters.abs();
            let clock = offset.to_datetime(instant);
            date(&format!("{clock}{sign}{:02}:{:02}", quarters / 4, quarters % 4 * 15))
        };
        let [here, there] = offsets.map(|offset| written(second, offset));
        proptest::prop_assert!(here.agrees_with(&there) && there.agrees_with(&here));
        proptest::prop_assert!(!here.is_before(&there) && !there.is_before(&here));
        let day = date(&here.earliest().map(|day| day.to_string()).unwrap_or_default());
        proptest::prop_assert!(here.agrees_with(&day) && day.agrees_with(&here));
        let after = written(second + later, offsets[1]);
        proptest::prop_assert!(here.is_before(&after) && !after.is_before(&here));
        proptest::prop_assert!(!here.agrees_with(&after));
    }

    /// Whatever is in a list: instants are in their order, the rest is where it was, and nothing is lost.
    #[test]
    fn instants_are_put_in_order(list in proptest::collection::vec("2022-05-1[0-3](T0[0-9]:00[+-]1[0-3]:00)?", 0..12)) {
        let before: Vec<Edtf> = list.iter().map(|text| date(text)).collect();
        let mut after = before.clone();
        order_instants(&mut after, |date| Some(date));
        let instants: Vec<_> = after.iter().filter_map(Edtf::instant).collect();
        proptest::prop_assert!(instants.is_sorted());
        for (a, b) in before.iter().zip(&after) {
            proptest::prop_assert!(a == b || a.instant().is_some() && b.instant().is_some());
        }
        let sorted = |list: &[Edtf]| {
            let mut texts: Vec<_> = list.iter().map(|d| d.as_str().to_owned()).collect();
            texts.sort();
            texts
        };
        proptest::prop_assert_eq!(sorted(&before), sorted(&after));
    }

    #[test]
    fn dates_agree_both_ways(a in "20(22-0[5-6](-1[0-3](T0[0-9]:00(Z|[+-]0[0-9]:00)?)?)?|2X)", b in "2022-0[5-6](-1[0-3](T0[0-9]:00(Z|[+-]0[0-9]:00)?)?)?") {
        let (a, b) = (date(&a), date(&b));
        proptest::prop_assert_eq!(a.agrees_with(&b), b.agrees_with(&a));
        proptest::prop_assert!(a.agrees_with(&a));
    }

    #[test]
    fn every_day_reads_back(days in 0i32..365_000) {
        let day = jiff::civil::date(1000, 1, 1).saturating_add(jiff::Span::new().days(days));
        let parsed = Edtf::parse(&day.to_string());
        proptest::prop_assert_eq!(parsed.ok().and_then(|d| d.earliest()), Some(day));
    }
}
