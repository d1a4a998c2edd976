//! Decisions, cases and objectives in the book.

use crate::domain::testing::{Notes, record};
use crate::domain::{Book, Day, case, decision, kind, objective, person, same};
use crate::history::Draft;
use crate::history::State;
use crate::ids::RecordId;

fn named(notes: &mut Notes, number: u8) -> RecordId {
    notes.person(number, |draft, base| person::NAME.set(draft, base, &format!("P{number}")))
}

fn open_case(notes: &mut Notes, number: u8, of: RecordId) -> RecordId {
    notes.write(record(number), kind::CASE, |draft, base| {
        case::PERSON.set(draft, base, &Some(of));
        case::open(draft, base, 1, Some(Day(1)));
    });
    record(number)
}

fn say(notes: &mut Notes, two: [RecordId; 2], said: &str) {
    notes.write(record(200), kind::SAME_PERSON, |draft, base| {
        two.iter().for_each(|one| same::TWO.set(draft, base, one, true));
        same::SAID.set(draft, base, &said.into());
    });
}

#[test]
fn the_case_of_one_nickname_is_the_case_of_her_under_all() {
    let mut notes = Notes::default();
    let (lune, lulu) = (named(&mut notes, 1), named(&mut notes, 2));
    let of_lulu = open_case(&mut notes, 40, lulu);
    let mut book = Book::of(&notes.replica);
    assert!(book.cases_of(lune).is_empty());
    say(&mut notes, [lune, lulu], "joined");
    book.update(&notes.replica, &[record(200)]);
    assert_eq!(book.cases_of(lune), [of_lulu], "it stands on the joined one");
    assert_eq!(book.cases_of(lulu), [of_lulu]);
    let of_lune = open_case(&mut notes, 39, lune);
    notes.write(of_lulu, kind::CASE, |draft, base| {
        case::close(draft, base, Some(Day(5)));
    });
    book.update(&notes.replica, &[of_lune, of_lulu]);
    assert_eq!(book.cases_of(lulu), [of_lune, of_lulu], "what is open comes first");
    assert_eq!(book.open_cases().collect::<Vec<_>>(), [of_lune]);
    say(&mut notes, [lune, lulu], "undone");
    book.update(&notes.replica, &[record(200)]);
    assert_eq!((book.cases_of(lune), book.cases_of(lulu)), (vec![of_lune], vec![of_lulu]));
    assert_eq!(book, Book::of(&notes.replica));
}

#[test]
fn objectives_stand_by_day_and_what_is_over_comes_last() {
    let mut notes = Notes::default();
    let lune = named(&mut notes, 1);
    let case = open_case(&mut notes, 40, lune);
    for (number, due, state) in
        [(60, Some(9), "doing"), (61, None, "planned"), (62, Some(5), "planned"), (63, Some(1), "partial")]
    {
        notes.write(record(number), kind::OBJECTIVE, |draft, base| {
            objective::CASE.set(draft, base, &Some(case));
            objective::STATE.set(draft, base, &state.into());
            if let Some(day) = due {
                objective::DUE.set(draft, base, &Day(day));
            }
        });
    }
    let mut book = Book::of(&notes.replica);
    assert_eq!(book.objectives_of(case), [62, 60, 61, 63].map(record));
    assert_eq!(book.objectives_due(Day(8)), [(Day(5), record(62))]);
    notes.write(record(62), kind::OBJECTIVE, |draft, base| objective::STATE.set(draft, base, &"reached".into()));
    book.update(&notes.replica, &[record(62)]);
    assert_eq!(book.objectives_of(case), [60, 61, 63, 62].map(record));
    assert!(book.objectives_of(lune).is_empty());
}

#[test]
fn a_decision_is_found_by_everything_it_is_about() {
    let mut notes = Notes::default();
    let (lune, met) = (named(&mut notes, 1), record(10));
    notes.encounter(10, |_, _| {});
    let write = |notes: &mut Notes, edit: &dyn Fn(&mut Draft, &State)| notes.write(record(50), kind::DECISION, edit);
    write(&mut notes, &|draft, base| [lune, met].iter().for_each(|one| decision::ABOUT.set(draft, base, one, true)));
    let mut book = Book::of(&notes.replica);
    assert_eq!((book.decisions_about(lune), book.decisions_about(met)), (vec![record(50)], vec![record(50)]));
    assert_eq!(book.decisions().len(), 1);
    write(&mut notes, &|draft, base| decision::ABOUT.set(draft, base, &met, false));
    book.update(&notes.replica, &[record(50)]);
    assert!(book.decisions_about(met).is_empty());
    write(&mut notes, &|draft, _| draft.delete());
    book.update(&notes.replica, &[record(50)]);
    assert!(book.decisions_about(lune).is_empty() && book.decisions().is_empty());
    assert_eq!(book, Book::of(&notes.replica));
}
