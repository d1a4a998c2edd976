use super::*;
use crate::domain::testing::{Notes, member, record};

#[test]
fn it_waits_until_somebody_answers_or_takes_it_back_and_doing_both_at_once_asks_nobody() {
    let (mut notes, id) = (Notes::default(), record(5));
    notes.write(id, KIND, |draft, base| put(draft, base, record(1), member(2), " Quel âge avait-elle ? "));
    let read = |notes: &Notes| Ask::read(id, notes.replica.state(id).unwrap());
    assert_eq!(read(&notes).words.settled().map(String::as_str), Some("Quel âge avait-elle ?"));
    assert!(read(&notes).is_open());
    let before = notes.replica.state(id).cloned().unwrap();
    notes.write_over(id, KIND, &before, |d, b| answer(d, b, member(2), Millis(9), "quinze ans"));
    notes.write_over(id, KIND, &before, |d, b| withdraw(d, b, member(1), Millis(9)));
    let after = read(&notes);
    assert!(!after.is_open() && !notes.replica.state(id).unwrap().has_conflict());
    assert_eq!(after.answers[0].1.settled().map(String::as_str), Some("quinze ans"));
}

#[test]
fn it_can_be_about_one_field_which_is_told_without_the_record_and_is_disputed_until_somebody_chose() {
    use crate::domain::{FieldName, Participant, Value, describe, encounter, person};
    let (mut notes, id) = (Notes::default(), record(5));
    let lune = notes.person(1, |draft, base| person::MINORITY.set(draft, base, &"minor_supposed".into()));
    let cell = person::MINORITY.cell();
    let before = notes.replica.state(lune).cloned().unwrap();
    for said in ["adult_supposed", "minor_verified"] {
        notes.write_over(lune, kind::PERSON, &before, |d, b| person::MINORITY.set(d, b, &said.into()));
    }
    notes.write(id, KIND, |draft, base| {
        put(draft, base, lune, member(2), "Qui l’a dit ?");
        put_of(draft, base, kind::PERSON, &cell);
    });
    let state = notes.replica.state(id).unwrap();
    let ask = Ask::read(id, state);
    assert!(ask.is_of(lune, &cell) && !ask.is_of(lune, &person::AGE_BAND.cell()) && !ask.is_of(id, &cell));
    let told = |cell: &Cell, kind| {
        let bytes = crate::domain::field::bytes(&(kind, cell.clone()));
        describe(KIND, &FIELD.cell(), &bytes).value
    };
    assert_eq!(told(&cell, kind::PERSON), Value::Field { field: FieldName::Minority, key: None });
    let who = Participant::Person(lune);
    let of_her = Value::Field { field: FieldName::AgeBand, key: Some(Box::new(Value::Participant(who))) };
    assert_eq!(told(&encounter::AGE_BAND.cell(&who), kind::ENCOUNTER), of_her);
    assert!(is_disputed(notes.replica.state(lune).unwrap(), &cell));
    notes.write(lune, kind::PERSON, |d, b| person::MINORITY.set(d, b, &"minor_verified".into()));
    assert!(!is_disputed(notes.replica.state(lune).unwrap(), &cell));
}

#[test]
fn a_question_about_a_field_is_over_once_anybody_chose_it_and_open_again_when_that_is_undone() {
    use crate::domain::{person, settle};
    let (mut notes, id) = (Notes::default(), record(5));
    let lune = notes.person(1, |draft, base| person::NAME.set(draft, base, &"Lune".to_owned()));
    let (cell, before) = (person::MINORITY.cell(), notes.replica.state(lune).cloned().unwrap());
    for (by, said) in [(1, "adult_supposed"), (2, "minor_verified")] {
        notes.by = by;
        notes.write_over(lune, kind::PERSON, &before, |d, b| person::MINORITY.set(d, b, &said.into()));
    }
    notes.write(id, KIND, |draft, base| {
        put(draft, base, lune, member(2), "Qui l’a dit ?");
        put_of(draft, base, kind::PERSON, &cell);
    });
    let read = |notes: &Notes| Ask::read(id, notes.replica.state(id).unwrap());
    let by = |notes: &Notes| {
        chosen_by(notes.replica.history(lune).unwrap(), notes.replica.state(lune).unwrap(), &cell).map(|(who, _)| who)
    };
    assert!(read(&notes).waits(&notes.replica) && by(&notes).is_none());
    notes.by = 3;
    let chosen = notes.write(lune, kind::PERSON, |d, b| person::MINORITY.set(d, b, &"minor_verified".into()));
    assert!(
        read(&notes).is_open() && !read(&notes).waits(&notes.replica),
        "nobody answered, and nothing is left to ask"
    );
    assert_eq!(by(&notes), Some(member(3)));
    let state = notes.replica.state(lune).cloned().unwrap();
    for cells in settle::undo(notes.replica.history(lune).unwrap(), &state, chosen) {
        let back = |d: &mut Draft, _: &State| cells.into_iter().for_each(|(cell, value)| d.assert(cell, value));
        notes.write_over(lune, kind::PERSON, &state, back);
    }
    assert!(read(&notes).waits(&notes.replica), "undone, it is asked again");
    notes.write(id, KIND, |draft, base| withdraw(draft, base, member(3), Millis(9)));
    assert!(!read(&notes).waits(&notes.replica));
}

#[test]
fn a_field_stands_in_an_address_and_nothing_else_is_taken_for_one() {
    for cell in [person_minority(), Cell::lifecycle(), Cell { key: vec![0, 7, 255], ..person_minority() }] {
        let said = to_address(&cell);
        assert!(said.bytes().all(|letter| letter.is_ascii_hexdigit()));
        assert_eq!(from_address(&said), Some(cell));
    }
    for wrong in ["", "0", "zz", "00", "é", &(to_address(&Cell::lifecycle()) + "00"), &"00".repeat(400)] {
        assert_eq!(from_address(wrong), None, "{wrong}");
    }
}

fn person_minority() -> Cell {
    crate::domain::person::MINORITY.cell()
}
