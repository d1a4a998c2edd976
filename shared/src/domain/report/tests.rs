use super::*;
use crate::domain::testing::{Notes, member, record};
use crate::domain::{Book, Lists, Participant, Year, encounter as e};

fn count(notes: &Notes) -> Vec<Row> {
    let asked = Asked::year(2026).unwrap();
    Year::of(&notes.replica, &Book::of(&notes.replica), &Lists::default(), asked).figures(&[], &[]).rows
}

fn met(notes: &mut Notes, number: u8, who: u8) {
    notes.encounter(number, |draft, base| {
        // In March 2026.
        e::AT.set(draft, base, &Millis(1_772_600_000_000));
        e::PARTICIPANTS.set(draft, base, &Participant::Person(record(who)), true);
    });
}

fn closed(notes: &mut Notes) -> Report {
    let (asked, rows) = (Asked::year(2026).unwrap(), count(notes));
    notes.write(record(90), kind::REPORT, |draft, base| {
        close(draft, base, &asked, &rows, (member(1), Millis(7)));
    });
    read_again(notes)
}

fn read_again(notes: &Notes) -> Report {
    Report::read(record(90), notes.replica.history(record(90)).unwrap()).unwrap()
}

#[test]
fn what_was_closed_stays_and_corrections_show_as_differences() {
    let mut notes = Notes::default();
    (1..=3).for_each(|number| met(&mut notes, number, 10 + number));
    let report = closed(&mut notes);
    assert_eq!(report.rows, count(&notes));
    assert_eq!((report.by, report.at, report.asked.to), (Some(member(1)), Millis(7), Asked::year(2026).unwrap().to));
    assert!(report.changed(&count(&notes)).is_empty());
    // One is noted late, and one is erased.
    met(&mut notes, 4, 11);
    notes.write(record(2), kind::ENCOUNTER, |draft, _| draft.delete());
    notes.write(record(3), kind::ENCOUNTER, |draft, _| draft.delete());
    assert_eq!(read_again(&notes), report, "what was counted outlives what was erased");
    let changed = report.changed(&count(&notes));
    let encounters = changed.iter().find(|one| one.now.figure == Figure::Encounters).unwrap();
    assert_eq!((encounters.then, encounters.now.count), (3, 2));
    let persons = changed.iter().find(|one| one.now.figure == Figure::Persons).unwrap();
    assert_eq!((persons.then, persons.now.count), (3, 1));
}

#[test]
fn whoever_writes_in_a_closed_report_changes_nothing() {
    let mut notes = Notes::default();
    met(&mut notes, 1, 10);
    let report = closed(&mut notes);
    notes.write(record(90), kind::REPORT, |draft, base| {
        close(draft, base, &Asked::year(2025).unwrap(), &[], (member(2), Millis(9)));
    });
    assert_eq!(read_again(&notes), report);
    notes.write(record(90), kind::REPORT, |draft, _| draft.delete());
    assert_eq!(read_again(&notes), report);
}

#[test]
fn a_figure_that_only_a_newer_version_knows_is_left_out() {
    let row = |figure, at: &[&str]| Row { figure, at: at.iter().map(|word| (*word).to_owned()).collect(), count: 5 };
    let rows = [row(Figure::Encounters, &[]), row(Figure::EncountersByTopic, &["housing"])];
    assert_eq!(kept(&rows), rows);
    let mut numbers = pack(&rows);
    numbers.words[0] = "figure_of_tomorrow".to_owned();
    assert_eq!(unpack(&numbers), rows[1..]);
}
