//! What is one: encounters noted twice, girls with two nicknames, also across years, and joins undone.

use super::*;
use crate::domain::Said;
use crate::domain::who::Edit;

fn carry_out(notes: &mut Notes, edits: Vec<Edit>) {
    assert!(!edits.is_empty());
    for edit in edits {
        notes.write(edit.record, edit.kind, |draft, _| {
            edit.cells.iter().for_each(|(cell, value)| draft.assert(cell.clone(), value.clone()));
        });
    }
}

fn say(notes: &mut Notes, one: RecordId, other: RecordId, said: Said) {
    let edits = Book::of(&notes.replica).say([one, other], said, record(80));
    carry_out(notes, edits);
}

fn handed(notes: &mut Notes, number: u8, at: Millis, who: RecordId, condoms: u32) -> RecordId {
    let encounter = note(notes, number, at, &[who]);
    notes.write(encounter, kind::ENCOUNTER, |draft, base| e::MATERIAL.set(draft, base, &"condom".into(), condoms));
    encounter
}

#[test]
fn an_encounter_noted_twice_counts_once_and_its_material_once() {
    let mut notes = Notes::default();
    let lune = notes.person(10, |draft, base| p::NAME.set(draft, base, &"Lune".to_owned()));
    let at = winter("2026-03-03", 23, 38);
    let (one, other) = (handed(&mut notes, 1, at, lune, 4), handed(&mut notes, 2, at.plus(120_000), lune, 4));
    assert_eq!(figures(&notes, 2026).count(Figure::MaterialGiven, &["condom"]), 8);
    say(&mut notes, one, other, Said::Joined);
    let joined = figures(&notes, 2026);
    assert_eq!(joined.count(Figure::Encounters, &[]), 1);
    assert_eq!(joined.count(Figure::Contacts, &[]), 1);
    assert_eq!(joined.count(Figure::MaterialGiven, &["condom"]), 4);
    assert!(joined.warnings.iter().all(|warning| warning.doubt == Doubt::NoMinority));
    say(&mut notes, one, other, Said::Undone);
    assert_eq!(figures(&notes, 2026).count(Figure::MaterialGiven, &["condom"]), 8, "undone, there are two again");
}

#[test]
fn numbers_that_differ_are_not_added_and_warn() {
    let mut notes = Notes::default();
    let lune = notes.person(10, |draft, base| p::NAME.set(draft, base, &"Lune".to_owned()));
    let at = winter("2026-03-03", 23, 38);
    let (one, other) = (handed(&mut notes, 1, at, lune, 4), handed(&mut notes, 2, at, lune, 6));
    say(&mut notes, one, other, Said::Joined);
    let figures = figures(&notes, 2026);
    assert_eq!(figures.count(Figure::MaterialGiven, &["condom"]), 4);
    assert_eq!(warned(&figures, Doubt::Material), [one]);
    assert!(figures.warnings_of(Figure::MaterialGiven).any(|warning| warning.doubt == Doubt::Material));
    assert_eq!(warned(&figures, Doubt::Versions), [], "nothing else is asked");
}

#[test]
fn two_notes_across_midnight_are_one_encounter_of_the_earlier_year() {
    let mut notes = Notes::default();
    let lune = notes.person(10, |draft, base| p::NAME.set(draft, base, &"Lune".to_owned()));
    // Noted on either side of midnight on New Year's Eve, five minutes apart.
    let one = note(&mut notes, 2, winter("2026-12-31", 23, 58), &[lune]);
    let other = note(&mut notes, 1, winter("2027-01-01", 0, 3), &[lune]);
    assert_eq!(figures(&notes, 2027).count(Figure::Encounters, &[]), 1);
    say(&mut notes, one, other, Said::Joined);
    for (year, count) in [(2026, 1), (2027, 0)] {
        assert_eq!(figures(&notes, year).count(Figure::Encounters, &[]), count, "{year}");
        assert_eq!(figures(&notes, year).count(Figure::Persons, &[]), count, "{year}");
    }
    say(&mut notes, one, other, Said::Undone);
    assert_eq!(figures(&notes, 2027).count(Figure::Encounters, &[]), 1);
}

#[test]
fn two_nicknames_are_one_person_whose_first_contact_may_be_of_another_year() {
    let mut notes = Notes::default();
    let lune = notes.person(10, |draft, base| p::NAME.set(draft, base, &"Lune".to_owned()));
    let lulu = notes.person(11, |draft, base| p::NAME.set(draft, base, &"Lulu".to_owned()));
    let old = note(&mut notes, 1, winter("2025-12-31", 23, 0), &[lulu]);
    says(&mut notes, old, lulu, "minor_verified", "at_risk");
    for (number, who) in [(2, lune), (3, lulu)] {
        note(&mut notes, number, winter("2026-05-05", 22, i64::from(number)), &[who]);
    }
    let apart = figures(&notes, 2026);
    assert_eq!(apart.count(Figure::Persons, &[]), 2);
    assert_eq!(apart.count(Figure::PersonsByAcquaintance, &["new"]), 1);
    say(&mut notes, lune, lulu, Said::Joined);
    let one = figures(&notes, 2026);
    assert_eq!(one.count(Figure::Persons, &[]), 1);
    assert_eq!(one.count(Figure::PersonsByAcquaintance, &["new"]), 0);
    assert_eq!(one.count(Figure::PersonsByStatus, &["first_encounter", "minor_verified", "at_risk"]), 1);
    assert_eq!((one.count(Figure::Encounters, &[]), one.count(Figure::Contacts, &[])), (2, 2));
    say(&mut notes, lune, lulu, Said::Undone);
    assert_eq!(figures(&notes, 2026), apart, "undone, everything is as it was");
}

#[test]
fn whoever_is_named_twice_in_one_note_was_met_once() {
    let mut notes = Notes::default();
    let lune = notes.person(10, |draft, base| p::NAME.set(draft, base, &"Lune".to_owned()));
    let lulu = notes.person(11, |draft, base| p::NAME.set(draft, base, &"Lulu".to_owned()));
    note(&mut notes, 1, winter("2026-05-05", 22, 0), &[lune, lulu]);
    assert_eq!(figures(&notes, 2026).count(Figure::Contacts, &[]), 2);
    say(&mut notes, lune, lulu, Said::Joined);
    assert_eq!(figures(&notes, 2026).count(Figure::Contacts, &[]), 1);
}

#[test]
fn one_page_that_was_two_girls_counts_as_two() {
    let mut notes = Notes::default();
    let lulu = notes.person(10, |draft, base| p::NAME.set(draft, base, &"Lulu".to_owned()));
    let other = notes.person(11, |draft, base| p::NAME.set(draft, base, &"Lulu la grande".to_owned()));
    note(&mut notes, 1, winter("2026-05-05", 22, 0), &[lulu]);
    let hers = note(&mut notes, 2, winter("2026-06-05", 22, 0), &[lulu]);
    let mut fresh = [record(80), record(81)].into_iter();
    let edits = Book::of(&notes.replica).split(lulu, &[hers], other, &mut || fresh.next().unwrap());
    carry_out(&mut notes, edits);
    assert_eq!(figures(&notes, 2026).count(Figure::Persons, &[]), 2);
    assert_eq!(figures(&notes, 2026).count(Figure::Encounters, &[]), 2);
}

#[test]
fn what_may_be_one_warns_beside_the_figures_of_its_period() {
    use crate::domain::alike::Suggestion;
    let mut notes = Notes::default();
    let (one, other) = (record(1), record(2));
    note(&mut notes, 1, winter("2026-03-03", 23, 0), &[record(10)]);
    note(&mut notes, 2, winter("2026-03-03", 23, 5), &[record(11)]);
    let encounters = [Suggestion { one, other, score: 9 }];
    let persons = [Suggestion { one: record(10), other: record(11), score: 9 }];
    let now = year_by(&notes, Asked::year(2026).unwrap()).figures(&encounters, &persons);
    assert_eq!(warned(&now, Doubt::TwiceNoted), [one, other]);
    assert_eq!(warned(&now, Doubt::TwoNames), [record(10), record(11)]);
    let then = year_by(&notes, Asked::year(2025).unwrap()).figures(&encounters, &persons);
    assert!(then.warnings.is_empty());
}
