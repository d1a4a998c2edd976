//! Which week, which month.

use super::*;

#[test]
fn weeks_are_those_of_iso_8601_across_the_year() {
    for (date, year, week, from, to) in [
        ("2025-12-28", 2025, 52, "2025-12-22", "2025-12-28"),
        ("2025-12-29", 2026, 1, "2025-12-29", "2026-01-04"),
        ("2026-01-01", 2026, 1, "2025-12-29", "2026-01-04"),
        ("2026-12-31", 2026, 53, "2026-12-28", "2027-01-03"),
        ("2027-01-03", 2026, 53, "2026-12-28", "2027-01-03"),
        ("2027-01-04", 2027, 1, "2027-01-04", "2027-01-10"),
        ("2026-03-29", 2026, 13, "2026-03-23", "2026-03-29"),
    ] {
        let slot = Slot::of(Grain::Week, day(date)).unwrap();
        assert_eq!((slot.year, slot.number, slot.from, slot.to), (year, week, day(from), day(to)), "{date}");
    }
    // 2026 has a week 53, 2025 has none to hold it against.
    assert_eq!(Slot::numbered(Grain::Week, 2026, 53).unwrap().a_year_before(), None);
    assert_eq!(Slot::numbered(Grain::Week, 2025, 53), None);
}

#[test]
fn months_end_on_their_last_day() {
    for (date, from, to) in [
        ("2024-02-29", "2024-02-01", "2024-02-29"),
        ("2026-02-01", "2026-02-01", "2026-02-28"),
        ("2026-12-31", "2026-12-01", "2026-12-31"),
    ] {
        let slot = Slot::of(Grain::Month, day(date)).unwrap();
        assert_eq!((slot.from, slot.to), (day(from), day(to)), "{date}");
    }
    let february = Slot::numbered(Grain::Month, 2025, 2).unwrap();
    assert_eq!(february.a_year_before().map(|slot| slot.to), Some(day("2024-02-29")));
}

#[test]
fn a_span_is_a_year_or_ends_with_what_is_running() {
    let today = day("2026-11-28");
    for (grain, span, number, first, last) in [
        (Grain::Week, Span::Year(2026), 53, "2025-12-29", "2026-12-28"),
        (Grain::Week, Span::Year(2025), 52, "2024-12-30", "2025-12-22"),
        (Grain::Month, Span::Year(2026), 12, "2026-01-01", "2026-12-01"),
        (Grain::Week, Span::Months(12), 52, "2025-12-01", "2026-11-23"),
        (Grain::Week, Span::Months(3), 13, "2026-08-31", "2026-11-23"),
        (Grain::Month, Span::Months(3), 3, "2026-09-01", "2026-11-01"),
    ] {
        let slots = TrendAsked::all(grain, span, today).slots();
        let ends = (slots[0].from, slots[slots.len() - 1].from);
        assert_eq!((slots.len(), ends), (number, (day(first), day(last))), "{grain:?} {span:?}");
        assert!(slots.windows(2).all(|two| two[0].to.0 + 1 == two[1].from.0), "no day is lost between two");
    }
    for day in [Day(i32::MIN), Day(i32::MAX)] {
        let _ = TrendAsked::all(Grain::Week, Span::Months(12), day).slots();
    }
}

#[test]
fn a_span_is_read_from_the_word_it_was_written_as() {
    for span in [Span::Year(2026), Span::Year(1990), Span::Months(3), Span::Months(36)] {
        assert_eq!(Span::read(&span.word()), Some(span));
    }
    for word in ["", "m", "m0", "m37", "m-1", "26", "2026.5", "99999999999", "12m"] {
        assert_eq!(Span::read(word), None, "{word}");
    }
}

/// Midnight is that of Paris, in summer as in winter, and in the nights in which the clocks change.
#[test]
fn an_encounter_is_of_the_week_in_which_it_took_place_in_paris() {
    for (sunday, monday) in [
        // An hour ahead of UTC, two hours, and the Sundays of which one has 23 hours and one 25.
        ("2026-01-11", "2026-01-12"),
        ("2026-07-05", "2026-07-06"),
        ("2026-03-29", "2026-03-30"),
        ("2026-10-25", "2026-10-26"),
        ("2025-12-28", "2025-12-29"),
        ("2027-01-03", "2027-01-04"),
    ] {
        let mut notes = Notes::default();
        note(&mut notes, 1, paris(monday, -1), &[]);
        note(&mut notes, 2, paris(monday, 0), &[]);
        note(&mut notes, 3, paris(monday, 1), &[]);
        let (first, second) =
            (Slot::of(Grain::Week, day(sunday)).unwrap(), Slot::of(Grain::Week, day(monday)).unwrap());
        for (slot, number) in [(first, 1), (second, 2)] {
            let asked = TrendAsked::all(Grain::Week, Span::Year(slot.year), day("2027-06-01"));
            let chart = trend(&notes, asked).charts(Shown::Encounters).remove(0);
            let point = chart.points.iter().find(|point| point.slot == slot).unwrap();
            assert_eq!(point.this, Said::Number(number), "{sunday} {slot:?}");
        }
    }
}
