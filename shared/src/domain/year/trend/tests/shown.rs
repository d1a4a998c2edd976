//! What is told of a week: numbers, and what is not one.

use super::*;
use crate::domain::person as p;

fn autumn(today: &str) -> TrendAsked {
    TrendAsked::all(Grain::Month, Span::Months(3), day(today))
}

#[test]
fn a_month_without_a_round_is_a_gap_and_one_without_an_encounter_zero() {
    let mut notes = Notes::default();
    round(&mut notes, 50, paris("2026-09-10", 1_300));
    // An encounter needs no round.
    note(&mut notes, 1, paris("2025-10-31", 1_380), &[]);
    let trend = trend(&notes, autumn("2026-11-15"));
    let (this, last) = said(&trend, Shown::Encounters);
    assert_eq!(this, [Said::Number(0), Said::NoRound, Said::NoRound]);
    assert_eq!(last, [Said::NoRound, Said::Number(1), Said::NoRound]);
    assert_eq!(
        said(&trend, Shown::Rounds),
        (vec![Said::Number(1), Said::NoRound, Said::NoRound], vec![Said::NoRound, Said::Number(0), Said::NoRound])
    );
    // Nothing of what is over is noted: no sum, rather than zero.
    let later = TrendAsked::all(Grain::Month, Span::Months(2), day("2026-11-15"));
    assert_eq!(super::trend(&notes, later).charts(Shown::Encounters)[0].sums, None);
    // Every part has the same gaps as the whole.
    let street = trend.charts(Shown::ByChannel);
    assert_eq!((street.len(), street[0].at.as_slice()), (1, &["street".to_owned()][..]));
    assert_eq!(street[0].points[0].this, Said::Number(0));
    assert_eq!(street[0].points[1].this, Said::NoRound);
}

#[test]
fn what_is_running_is_marked_and_what_is_to_come_is_no_zero() {
    let mut notes = Notes::default();
    note(&mut notes, 1, paris("2026-11-23", 60), &[]);
    note(&mut notes, 2, paris("2025-12-30", 60), &[]);
    for (today, running, after) in [("2026-11-23", 48, 49), ("2026-11-29", 48, 49), ("2026-11-30", 49, 50)] {
        let asked = TrendAsked::all(Grain::Week, Span::Year(2026), day(today));
        let chart = trend(&notes, asked).charts(Shown::Encounters).remove(0);
        let run: Vec<u32> = chart.points.iter().filter(|one| one.running).map(|one| one.slot.number).collect();
        assert_eq!(run, [running], "{today}");
        assert!(chart.points.iter().all(|one| (one.this == Said::Ahead) == (one.slot.number >= after)), "{today}");
        assert_eq!(chart.points[52].last, Said::NoSuch);
        // What is to come this year was last year, and is shown: week 1 of 2026 is where 30 December 2025 falls.
        assert_eq!((chart.points[0].this, chart.points[51].last), (Said::Number(1), Said::NoRound));
    }
}

#[test]
fn only_what_is_over_adds_up_and_persons_never_do() {
    let mut notes = Notes::default();
    notes.person(10, |draft, base| p::NAME.set(draft, base, &"Lune".to_owned()));
    for (number, date) in
        [(1, "2026-09-02"), (2, "2026-10-02"), (3, "2026-11-02"), (4, "2025-09-02"), (5, "2025-11-02")]
    {
        note(&mut notes, number, paris(date, 1_300), &[10]);
    }
    let made = trend(&notes, autumn("2026-11-15"));
    let sums = made.charts(Shown::Encounters)[0].sums;
    assert_eq!(sums, Some(Sums { from: day("2026-09-01"), to: day("2026-10-31"), this: 2, last: Some(1) }));
    // She is met in each month, and is one person.
    assert_eq!(said(&made, Shown::Persons).0, [Said::Number(1); 3]);
    assert_eq!(made.charts(Shown::Persons)[0].sums, None);
    assert_eq!(made.charts(Shown::ByMinority)[0].sums, None);
    // Nothing of a year ago: no sum to hold against, rather than zero.
    let lately = trend(&notes, TrendAsked::all(Grain::Month, Span::Months(1), day("2026-10-15")));
    assert_eq!(lately.charts(Shown::Encounters)[0].sums, None, "nothing is over");
    let alone = trend(&notes, TrendAsked::all(Grain::Month, Span::Months(2), day("2026-11-15")));
    assert_eq!(alone.charts(Shown::Encounters)[0].sums.map(|sums| (sums.this, sums.last)), Some((1, None)));
}

#[test]
fn verified_and_supposed_minors_stand_apart_in_both_readings() {
    let mut notes = Notes::default();
    let says = |notes: &mut Notes, number: u8, who: u8, minority: &str| {
        let encounter = note(notes, number, paris("2026-09-02", i64::from(number)), &[who]);
        notes.write(encounter, kind::ENCOUNTER, |draft, base| {
            e::MINORITY.set(draft, base, &Participant::Person(record(who)), &minority.into());
        });
    };
    says(&mut notes, 1, 10, "minor_supposed");
    says(&mut notes, 2, 11, "minor_verified");
    says(&mut notes, 3, 12, "minor_supposed");
    says(&mut notes, 4, 12, "adult_verified");
    let charts = trend(&notes, autumn("2026-11-15")).charts(Shown::ByMinority);
    let told: Vec<(&str, &str, Said)> =
        charts.iter().map(|chart| (chart.at[1].as_str(), chart.at[0].as_str(), chart.points[0].this)).collect();
    assert_eq!(
        told,
        [
            ("minor_verified", "first_encounter", Said::Number(1)),
            ("minor_verified", "closing", Said::Number(1)),
            ("minor_supposed", "first_encounter", Said::Number(2)),
            ("minor_supposed", "closing", Said::Number(1)),
            ("adult_verified", "closing", Said::Number(1)),
        ]
    );
}

#[test]
fn filters_narrow_and_what_has_no_time_is_told() {
    let mut notes = Notes::default();
    notes.write(record(99), kind::TEAM_SETTINGS, |draft, base| {
        for (sector, antenne) in [("two", "north"), ("four", "south")] {
            t::VALUES.set(draft, base, &("sector".into(), sector.into()), true);
            t::SECTOR_ANTENNE.set(draft, base, &sector.into(), &antenne.into());
        }
    });
    note(&mut notes, 1, paris("2026-09-02", 60), &[]);
    notes.encounter(2, |draft, base| e::PLACE.set(draft, base, &Place::sector("two".into())));
    for (antenne, sector, channel, september) in [
        (None, None, None, Said::Number(1)),
        (Some("north"), None, None, Said::Number(1)),
        (Some("south"), None, None, Said::NoRound),
        (None, Some("two"), Some("street"), Said::Number(1)),
        (None, Some("two"), Some("bus"), Said::NoRound),
    ] {
        let id = |word: Option<&str>| word.map(Into::into);
        let asked =
            TrendAsked { antenne: id(antenne), sector: id(sector), channel: id(channel), ..autumn("2026-11-15") };
        let trend = trend(&notes, asked);
        assert_eq!(said(&trend, Shown::Encounters).0[0], september, "{antenne:?} {sector:?} {channel:?}");
        assert_eq!(trend.undated(), 1);
    }
}
