//! Encounters, contacts, acts, material, referrals.

use super::*;
use crate::domain::round as r;

const NEW_YEARS_EVE: &str = "2026-12-31";

#[test]
fn midnight_within_one_round_parts_its_encounters_and_not_the_round() {
    let mut notes = Notes::default();
    let round = record(40);
    notes.write(round, kind::ROUND, |draft, base| {
        r::STARTED.set(draft, base, &winter(NEW_YEARS_EVE, 21, 0));
        r::CHANNEL.set(draft, base, &"street".into());
    });
    for (number, at) in [(1, winter(NEW_YEARS_EVE, 23, 59)), (2, winter("2027-01-01", 0, 0))] {
        let encounter = note(&mut notes, number, at, &[record(10)]);
        notes.write(encounter, kind::ENCOUNTER, |draft, base| e::ROUND.set(draft, base, &Some(round)));
    }
    for (year, rounds, new) in [(2026, 1, 1), (2027, 0, 0)] {
        let figures = figures(&notes, year);
        assert_eq!(figures.count(Figure::Encounters, &[]), 1, "{year}");
        assert_eq!(figures.count(Figure::Rounds, &[]), rounds, "{year}");
        assert_eq!(figures.count(Figure::Persons, &[]), 1, "{year}");
        assert_eq!(figures.count(Figure::PersonsByAcquaintance, &["new"]), new, "{year}");
    }
    assert_eq!(figures(&notes, 2026).count(Figure::EncountersByMonth, &["2026-12"]), 1);
    assert_eq!(figures(&notes, 2027).count(Figure::EncountersByMonth, &["2027-01"]), 1);
}

#[test]
fn months_end_by_the_clocks_of_paris_also_in_summer() {
    let mut notes = Notes::default();
    // 23:30 and 00:30 in Paris in June, where the winter's hour is one behind.
    note(&mut notes, 1, winter("2026-06-30", 22, 30), &[]);
    note(&mut notes, 2, winter("2026-06-30", 23, 30), &[]);
    // The night in which the clocks go back.
    note(&mut notes, 3, winter("2026-10-31", 23, 59), &[]);
    let figures = figures(&notes, 2026);
    let months: Vec<_> = figures.of(Figure::EncountersByMonth).map(|row| (row.at[0].as_str(), row.count)).collect();
    assert_eq!(months, [("2026-06", 1), ("2026-07", 1), ("2026-10", 1)]);
    let june = figures_by(&notes, Asked::period(day("2026-06-01"), day("2026-06-30")));
    assert_eq!(june.count(Figure::Encounters, &[]), 1);
}

#[test]
fn contacts_persons_and_acts_are_three_counts() {
    let mut notes = Notes::default();
    let (lune, kiwi) = (record(10), record(11));
    for (number, who) in [(1, vec![lune, kiwi]), (2, vec![lune]), (3, vec![])] {
        let encounter = note(&mut notes, number, winter("2026-03-03", 23, i64::from(number)), &who);
        notes.write(encounter, kind::ENCOUNTER, |draft, base| {
            e::ACTS.set(draft, base, &"interview".into(), 2);
            e::MATERIAL.set(draft, base, &"condom".into(), 10);
            e::TOPICS.set(draft, base, &"housing".into(), true);
        });
    }
    // Somebody unknown, and a group of six.
    notes.encounter(3, |draft, base| {
        e::PARTICIPANTS.set(draft, base, &Participant::Unknown(1), true);
        e::PARTICIPANTS.set(draft, base, &Participant::Group(2), true);
        e::SIZE.set(draft, base, &Participant::Group(2), 6);
        e::ACTS.set(draft, base, &"messages_sent".into(), 30);
    });
    let figures = figures(&notes, 2026);
    for (figure, at, count) in [
        (Figure::Encounters, vec![], 3),
        (Figure::Contacts, vec![], 10),
        (Figure::ContactsByNaming, vec!["known"], 3),
        (Figure::ContactsByNaming, vec!["anonymous"], 7),
        (Figure::Persons, vec![], 2),
        (Figure::Acts, vec![], 36),
        (Figure::ActsByAct, vec!["messages_sent"], 30),
        (Figure::EncountersByTopic, vec!["housing"], 3),
        (Figure::MaterialGiven, vec!["condom"], 30),
        (Figure::EncountersByChannel, vec!["street"], 3),
        (Figure::EncountersBySector, vec!["two"], 3),
    ] {
        assert_eq!(figures.count(figure, &at), count, "{figure:?} {at:?}");
    }
    assert_eq!(figures.count(Figure::CasesFollowed, &[]), 0, "a single number is always there");
    assert!(figures.rows.iter().any(|row| row.figure == Figure::CasesFollowed));
}

#[test]
fn every_number_opens_onto_what_it_counts() {
    let mut notes = Notes::default();
    let lune = record(10);
    note(&mut notes, 2, winter("2026-03-03", 23, 0), &[lune]);
    note(&mut notes, 1, winter("2026-05-03", 23, 0), &[lune, record(11)]);
    note(&mut notes, 3, winter("2025-05-03", 23, 0), &[lune]);
    let year = year_by(&notes, Asked::year(2026).unwrap());
    assert_eq!(year.behind(Figure::Encounters, &[]), [record(1), record(2)]);
    assert_eq!(year.behind(Figure::EncountersByMonth, &["2026-03"]), [record(2)]);
    assert_eq!(year.behind(Figure::Persons, &[]), [lune, record(11)]);
    assert_eq!(year.behind(Figure::PersonsByAcquaintance, &["met_before"]), [lune]);
    assert!(year.behind(Figure::EncountersByChannel, &["no such channel"]).is_empty());
}

#[test]
fn a_retired_value_still_counts_under_its_own_name() {
    use crate::domain::team_settings as t;
    let mut notes = Notes::default();
    let encounter = note(&mut notes, 1, winter("2026-03-03", 23, 0), &[]);
    notes.write(encounter, kind::ENCOUNTER, |draft, base| e::TOPICS.set(draft, base, &"old".into(), true));
    notes.write(record(99), kind::TEAM_SETTINGS, |draft, base| {
        t::RETIRED.set(draft, base, &("topic".into(), "old".into()), true);
        t::RETIRED.set(draft, base, &("sector".into(), "two".into()), true);
    });
    let figures = figures(&notes, 2026);
    assert_eq!(figures.count(Figure::EncountersByTopic, &["old"]), 1);
    assert_eq!(figures.count(Figure::EncountersBySector, &["two"]), 1);
}

#[test]
fn referrals_are_proposed_and_some_are_done() {
    let mut notes = Notes::default();
    let encounter = note(&mut notes, 1, winter("2026-03-03", 23, 0), &[record(10)]);
    notes.write(encounter, kind::ENCOUNTER, |draft, base| {
        for (target, state) in [("cegidd", "done"), ("ase", "proposed"), ("pjj", "refused")] {
            e::REFERRALS.set(draft, base, &target.into(), &state.into());
        }
    });
    let figures = figures(&notes, 2026);
    assert_eq!(figures.count(Figure::Referrals, &[]), 3);
    assert_eq!(figures.count(Figure::ReferralsByOutcome, &["done"]), 1);
    assert_eq!(figures.count(Figure::ReferralsByTarget, &["not_done", "pjj"]), 1);
    assert_eq!(figures.count(Figure::ReferralsByTarget, &["done", "cegidd"]), 1);
}

#[test]
fn what_a_note_does_not_say_its_round_does_and_a_platform_is_no_sector() {
    let mut notes = Notes::default();
    for (number, channel) in [(40, "bus"), (41, "online")] {
        notes.write(record(number), kind::ROUND, |draft, base| {
            r::STARTED.set(draft, base, &winter("2026-03-03", 21, 0));
            r::CHANNEL.set(draft, base, &channel.into());
            r::SECTOR.set(draft, base, &"three".into());
            r::PLATFORM.set(draft, base, &"p1".into());
        });
        notes.encounter(number - 39, |draft, base| {
            e::AT.set(draft, base, &winter("2026-03-03", 22, 0));
            e::ROUND.set(draft, base, &Some(record(number)));
        });
    }
    notes.encounter(3, |draft, base| e::AT.set(draft, base, &winter("2026-03-03", 22, 0)));
    let figures = figures(&notes, 2026);
    let of = |figure| figures.of(figure).map(|row| (row.at[0].clone(), row.count)).collect::<Vec<_>>();
    let each = |words: [&str; 3]| words.map(|word| (word.to_owned(), 1)).to_vec();
    assert_eq!(of(Figure::EncountersByChannel), each(["bus", "online", "unknown"]));
    assert_eq!(of(Figure::EncountersBySector), each(["elsewhere", "three", "unknown"]));
    assert_eq!(figures.count(Figure::RoundsByChannel, &["online"]), 1);
}

#[test]
fn what_has_no_time_counts_nowhere_and_is_told() {
    let mut notes = Notes::default();
    let undated = notes.encounter(1, |draft, base| e::NOTE.set(draft, base, "sans heure"));
    let figures = figures(&notes, 2026);
    assert_eq!(figures.count(Figure::Encounters, &[]), 0);
    assert_eq!(warned(&figures, Doubt::Undated), [undated]);
    assert!(figures.warnings_of(Figure::Persons).any(|warning| warning.doubt == Doubt::Undated));
    notes.write(undated, kind::ENCOUNTER, |draft, _| draft.delete());
    assert!(super::figures(&notes, 2026).warnings.is_empty());
}
