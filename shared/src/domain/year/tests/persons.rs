//! Who was met, and what is held of them.

use super::*;

#[test]
fn verified_and_supposed_minors_are_disjoint() {
    let mut notes = Notes::default();
    for (number, minority) in [(1, "minor_verified"), (2, "minor_verified"), (3, "minor_supposed"), (4, "")] {
        let who = record(10 + number);
        let encounter = note(&mut notes, number, winter("2026-03-03", 23, 0), &[who]);
        says(&mut notes, encounter, who, minority, "confirmed");
    }
    let figures = figures(&notes, 2026);
    for reading in ["first_encounter", "closing"] {
        assert_eq!(figures.count(Figure::PersonsByMinority, &[reading, "minor_verified"]), 2);
        assert_eq!(figures.count(Figure::PersonsByMinority, &[reading, "minor_supposed"]), 1);
        assert_eq!(figures.count(Figure::PersonsByStatus, &[reading, "minor_verified", "confirmed"]), 2);
        assert_eq!(figures.count(Figure::PersonsByMinority, &[reading, "unknown"]), 1);
    }
    assert_eq!(warned(&figures, Doubt::NoMinority), [record(14)], "nobody ever said; not knowing would be an answer");
}

#[test]
fn not_knowing_is_an_answer_and_takes_nothing_away() {
    let mut notes = Notes::default();
    let lune = record(10);
    let first = note(&mut notes, 1, winter("2026-03-03", 23, 0), &[lune]);
    says(&mut notes, first, lune, "minor_supposed", "unknown");
    let later = note(&mut notes, 2, winter("2026-04-03", 23, 0), &[lune]);
    says(&mut notes, later, lune, "unknown", "unknown");
    let figures = figures(&notes, 2026);
    assert_eq!(figures.count(Figure::PersonsByStatus, &["closing", "minor_supposed", "unknown"]), 1);
    assert_eq!(warned(&figures, Doubt::NoMinority), []);
}

#[test]
fn a_status_that_changed_within_the_year_is_shown_in_both_readings_and_listed() {
    let mut notes = Notes::default();
    let lune = record(10);
    let old = note(&mut notes, 1, winter("2025-11-03", 23, 0), &[lune]);
    says(&mut notes, old, lune, "minor_supposed", "at_risk");
    // The first of the year does not say how old she is: what was known before stands.
    let first = note(&mut notes, 2, winter("2026-02-03", 23, 0), &[lune]);
    says(&mut notes, first, lune, "", "suspected");
    let last = note(&mut notes, 3, winter("2026-11-03", 23, 0), &[lune]);
    says(&mut notes, last, lune, "minor_verified", "confirmed");
    let next = note(&mut notes, 4, winter("2027-01-03", 23, 0), &[lune]);
    says(&mut notes, next, lune, "adult_verified", "left");
    let year = year_by(&notes, Asked::year(2026).unwrap());
    let figures = year.figures(&[], &[]);
    assert_eq!(figures.count(Figure::PersonsByStatus, &["first_encounter", "minor_supposed", "suspected"]), 1);
    assert_eq!(figures.count(Figure::PersonsByStatus, &["closing", "minor_verified", "confirmed"]), 1);
    assert_eq!(figures.count(Figure::PersonsDiffering, &[]), 1);
    let differs = Differs {
        person: lune,
        first: ["minor_supposed".into(), "suspected".into()],
        closing: ["minor_verified".into(), "confirmed".into()],
    };
    assert_eq!(year.differing(&notes.replica, &Book::of(&notes.replica)), [differs]);
    // Closed on 31 January, what was learnt until then counts.
    let later = Asked { closing: day("2027-01-31"), ..Asked::year(2026).unwrap() };
    let figures = figures_by(&notes, later);
    assert_eq!(figures.count(Figure::PersonsByStatus, &["closing", "adult_verified", "left"]), 1);
    assert_eq!(figures.count(Figure::Persons, &[]), 1);
}

#[test]
fn what_her_page_says_counts_where_no_encounter_does_and_verified_before_supposed() {
    let mut notes = Notes::default();
    let lune = notes.person(10, |draft, base| {
        p::MINORITY.set(draft, base, &"minor_verified".into());
        p::GENDER.set(draft, base, &"female".into());
    });
    let first = note(&mut notes, 1, winter("2026-03-03", 23, 0), &[lune]);
    says(&mut notes, first, lune, "minor_supposed", "");
    let figures = figures(&notes, 2026);
    assert_eq!(figures.count(Figure::PersonsByMinority, &["first_encounter", "minor_supposed"]), 1);
    assert_eq!(figures.count(Figure::PersonsByMinority, &["closing", "minor_verified"]), 1);
    assert_eq!(figures.count(Figure::PersonsByGender, &["female"]), 1);
}

#[test]
fn age_is_that_of_the_first_encounter_of_the_period() {
    let mut notes = Notes::default();
    let lune = record(10);
    for (number, date, age) in [(1, "2025-03-03", "13_14"), (2, "2026-02-03", "15_17"), (3, "2026-11-03", "18_21")] {
        let encounter = note(&mut notes, number, winter(date, 23, 0), &[lune]);
        notes.write(encounter, kind::ENCOUNTER, |draft, base| {
            e::AGE_BAND.set(draft, base, &Participant::Person(lune), &age.into());
        });
    }
    for (year, age) in [(2025, "13_14"), (2026, "15_17")] {
        assert_eq!(figures(&notes, year).count(Figure::PersonsByAgeBand, &[age]), 1, "{year}");
    }
    let autumn = figures_by(&notes, Asked::period(day("2026-09-01"), day("2026-12-31")));
    assert_eq!(autumn.count(Figure::PersonsByAgeBand, &["18_21"]), 1);
    let whole = figures(&notes, 2026);
    let crossed = ["closing", "unknown", "unknown", "15_17", "unknown"];
    assert_eq!(whole.count(Figure::PersonsCrossed, &crossed), 1);
}

#[test]
fn new_is_whose_first_contact_ever_falls_in_the_period() {
    let mut notes = Notes::default();
    let (lune, kiwi, nova) = (record(10), record(11), record(12));
    note(&mut notes, 1, winter("2025-12-31", 23, 30), &[lune]);
    note(&mut notes, 2, winter("2026-03-03", 23, 0), &[lune, kiwi, nova]);
    // Her page says that she was met long before Lanterne.
    notes.person(12, |draft, base| p::FIRST_CONTACT.set(draft, base, &winter("2019-05-05", 12, 0)));
    let year = year_by(&notes, Asked::year(2026).unwrap());
    assert_eq!(year.behind(Figure::PersonsByAcquaintance, &["new"]), [kiwi]);
    assert_eq!(year.behind(Figure::PersonsByAcquaintance, &["met_before"]), [lune, nova]);
}

#[test]
fn two_versions_count_as_unknown_and_warn() {
    let mut notes = Notes::default();
    let lune = record(10);
    let encounter = note(&mut notes, 1, winter("2026-03-03", 23, 0), &[lune]);
    let seen = notes.replica.state(encounter).unwrap().clone();
    for status in ["confirmed", "no"] {
        notes.write_over(encounter, kind::ENCOUNTER, &seen, |draft, base| {
            e::PROSTITUTION.set(draft, base, &Participant::Person(lune), &status.into());
        });
    }
    let figures = figures(&notes, 2026);
    assert_eq!(figures.count(Figure::PersonsByStatus, &["closing", "unknown", "unknown"]), 1);
    assert_eq!(warned(&figures, Doubt::Versions), [encounter]);
}

#[test]
fn a_note_in_several_words_touches_no_figure() {
    let mut notes = Notes::default();
    let encounter = note(&mut notes, 1, winter("2026-03-03", 23, 0), &[]);
    let seen = notes.replica.state(encounter).unwrap().clone();
    for words in ["calme", "agitée"] {
        notes.write_over(encounter, kind::ENCOUNTER, &seen, |draft, base| e::NOTE.set(draft, base, words));
    }
    assert_eq!(warned(&figures(&notes, 2026), Doubt::Versions), []);
}

#[test]
fn whoever_was_taken_out_was_not_met() {
    let mut notes = Notes::default();
    let encounter = note(&mut notes, 1, winter("2026-03-03", 23, 0), &[record(10), record(11)]);
    notes.write(encounter, kind::ENCOUNTER, |draft, base| {
        e::PARTICIPANTS.set(draft, base, &Participant::Person(record(11)), false);
    });
    assert_eq!(figures(&notes, 2026).count(Figure::Persons, &[]), 1);
    assert_eq!(figures(&notes, 2026).count(Figure::Contacts, &[]), 1);
}
