use super::*;
use crate::domain::Reading;
use crate::domain::person::{NAME, OTHER_NAMES};
use crate::domain::testing::Sheet;
use crate::history::Unreadable;
use crate::ids::RecordId;

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

fn named(from: &[&str], to: &str) -> Change {
    Change { field: FieldName::Name, key: None, from: from.iter().map(|name| text(name)).collect(), to: text(to) }
}

#[test]
fn a_change_is_told_from_what_its_author_saw_to_what_she_wrote_newest_first() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let b = sheet.name(2, &[a], "Lulu");
    sheet.write(3, &[b], |draft, base| OTHER_NAMES.set(draft, base, &"Luna".to_owned(), true));
    let told = story(&sheet.history);
    let changes: Vec<_> = told.iter().map(|moment| moment.changes.clone()).collect();
    let other = Change { field: FieldName::OtherNames, key: Some(text("Luna")), from: vec![], to: Value::Bool(true) };
    assert_eq!(changes, [vec![other], vec![named(&["Lune"], "Lulu")], vec![named(&[], "Lune")]]);
    assert_eq!(told.iter().map(|m| m.first).collect::<Vec<_>>(), [false, false, true]);
    assert_eq!(told.iter().map(|m| m.when().unwrap().0).collect::<Vec<_>>(), [3, 2, 1]);
    assert_eq!(told[1].author, MemberId::from_bytes([2; 16]));
    assert!(told.iter().all(|moment| !moment.resolves));
}

#[test]
fn a_conflict_shows_both_changes_and_its_resolution_tells_what_it_chose_from() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let b = sheet.name(2, &[a], "Lulu");
    let c = sheet.name(3, &[a], "Luna");
    assert!(NAME.get(&sheet.history.state()).is_conflict());
    let d = sheet.write(1, &[b, c], |draft, _| draft.assert(NAME.cell(), postcard::to_allocvec("Luna").unwrap()));
    assert_eq!(NAME.get(&sheet.history.state()), Reading::Settled("Luna".to_owned()));
    let told = story(&sheet.history);
    assert_eq!(told[0].revision, d);
    assert!(told[0].resolves);
    assert_eq!(told[0].changes, [named(&["Lulu", "Luna"], "Luna")]);
    for moment in &told[1..3] {
        assert_eq!(moment.changes[0].from, [text("Lune")]);
        assert!(!moment.resolves);
    }
}

#[test]
fn a_value_taken_back_is_told_as_nothing() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    sheet.write(1, &[a], |draft, base| NAME.clear(draft, base));
    assert_eq!(NAME.get(&sheet.history.state()), Reading::Unset);
    let told = story(&sheet.history);
    assert_eq!(told[0].changes[0], Change { to: Value::Nothing, ..named(&["Lune"], "") });
}

#[test]
fn deleting_and_bringing_back_is_told_and_only_a_contest_is_resolved() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let gone = sheet.write(1, &[a], |draft, _| draft.delete());
    let back = sheet.write(1, &[gone], |draft, _| draft.restore());
    let told = story(&sheet.history);
    let lifecycle = |from: Vec<Value>, to| Change { field: FieldName::Deleted, key: None, from, to: Value::Bool(to) };
    assert_eq!(told[1].changes, [lifecycle(vec![], true)]);
    assert_eq!(told[0].changes, [lifecycle(vec![Value::Bool(true)], false)]);
    let edit = sheet.name(2, &[back], "Lulu");
    let again = sheet.write(3, &[back], |draft, _| draft.delete());
    assert!(story(&sheet.history).iter().all(|moment| !moment.resolves));
    let kept = sheet.write(1, &[edit, again], |draft, _| draft.restore());
    let told = story(&sheet.history);
    assert_eq!(told.iter().filter(|moment| moment.resolves).map(|m| m.revision).collect::<Vec<_>>(), [kept]);
}

#[test]
fn what_cannot_be_read_is_told_as_such_and_claims_no_time() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let sealed = sheet.put(2, &[a], Content::Unreadable(Unreadable::NoKey));
    let away = sheet.put(2, &[sealed], Content::NotHeld);
    sheet.put(2, &[away], Content::Erased);
    let told = story(&sheet.history);
    assert_eq!((told[0].erased, told[1].not_held, told[2].unreadable), (true, true, true));
    assert!(told[..3].iter().all(|moment| moment.when().is_none() && moment.changes.is_empty()));
}

#[test]
fn what_others_said_of_a_record_stands_in_its_story() {
    use crate::domain::testing::{Notes, record};
    use crate::domain::{Book, Said};
    let mut notes = Notes::default();
    let (lune, lulu) = (record(1), record(2));
    for number in [1, 2] {
        notes.person(number, |draft, base| NAME.set(draft, base, &format!("n{number}")));
    }
    for said in [Said::Joined, Said::Undone] {
        let book = Book::of(&notes.replica);
        for edit in book.say([lune, lulu], said, record(9)) {
            notes.write(edit.record, edit.kind, |draft, _| {
                edit.cells.iter().for_each(|(cell, value)| draft.assert(cell.clone(), value.clone()));
            });
        }
    }
    notes.person(1, |draft, base| NAME.set(draft, base, &"Lune".to_owned()));
    let told = whole_story(&notes.replica, &Book::of(&notes.replica), lune);
    let about: Vec<_> = told.iter().map(|told| told.about.as_ref().map(|about| (about.saying, about.other))).collect();
    assert_eq!(about, [None, Some((Saying::Undone, Some(lulu))), Some((Saying::Joined, Some(lulu))), None]);
    assert!(told[1].moment.changes.is_empty(), "the two are told, not their names of fields");
    assert_eq!(whole_story(&notes.replica, &Book::of(&notes.replica), record(3)), []);
}

#[test]
fn encounters_that_are_of_another_are_told_to_both_and_in_the_encounter() {
    use crate::domain::testing::{Notes, record};
    use crate::domain::{Book, Participant, encounter};
    let mut notes = Notes::default();
    for number in [1, 2] {
        notes.person(number, |draft, base| NAME.set(draft, base, &format!("n{number}")));
    }
    notes.encounter(3, |draft, base| {
        encounter::PARTICIPANTS.set(draft, base, &Participant::Person(record(1)), true);
    });
    let mut next = 20;
    let mut fresh = || {
        next += 1;
        record(next)
    };
    for edit in Book::of(&notes.replica).split(record(1), &[record(3)], record(2), &mut fresh) {
        notes.write(edit.record, edit.kind, |draft, _| {
            edit.cells.iter().for_each(|(cell, value)| draft.assert(cell.clone(), value.clone()));
        });
    }
    let moved = |of: u8| {
        let told = whole_story(&notes.replica, &Book::of(&notes.replica), record(of));
        let mut said = told.into_iter().filter_map(|told| told.about).filter(|about| about.saying == Saying::Moved);
        said.next().and_then(|about| about.other)
    };
    assert_eq!((moved(1), moved(2), moved(3)), (Some(record(2)), Some(record(3)), Some(record(2))));
}

#[test]
fn a_person_s_page_hears_every_join_and_split_once_and_what_was_taken_back() {
    use crate::domain::testing::{Notes, record};
    use crate::domain::{Book, Edit, Participant, Said, encounter};
    fn write(notes: &mut Notes, edits: Vec<Edit>) {
        for edit in edits {
            notes.write(edit.record, edit.kind, |draft, _| {
                edit.cells.iter().for_each(|(cell, value)| draft.assert(cell.clone(), value.clone()));
            });
        }
    }
    let mut notes = Notes::default();
    let [lune, lulu, echo, met] = [1, 2, 3, 4].map(record);
    for number in [1, 2, 3] {
        notes.person(number, |draft, base| NAME.set(draft, base, &format!("n{number}")));
    }
    notes.encounter(4, |draft, base| {
        encounter::PARTICIPANTS.set(draft, base, &Participant::Person(lune), true);
    });
    let heard_of = |notes: &Notes, person: RecordId| {
        let mut all = heard(&notes.replica, &Book::of(&notes.replica), person);
        all.sort_by_key(|one| one.moment.when());
        all.into_iter().map(|one| (one.saying, one.two, one.encounters)).collect::<Vec<_>>()
    };
    for said in [Said::Joined, Said::Undone, Said::Joined] {
        let edits = Book::of(&notes.replica).say([lune, lulu], said, record(9));
        write(&mut notes, edits);
    }
    let tie = |saying| (saying, [lune, lulu], vec![]);
    let joined = [tie(Saying::Joined), tie(Saying::Undone), tie(Saying::Joined)];
    assert_eq!(heard_of(&notes, lune), joined, "once, though both ends are hers");
    assert_eq!(heard_of(&notes, lulu), joined);
    assert_eq!(heard_of(&notes, echo), []);

    let mut next = 20;
    let edits = Book::of(&notes.replica).split(lune, &[met], echo, &mut || {
        next += 1;
        record(next)
    });
    write(&mut notes, edits);
    let split = Book::of(&notes.replica).moved(echo).first().unwrap().split;
    let edits = Book::of(&notes.replica).split_back(split);
    write(&mut notes, edits);
    let of_echo = heard_of(&notes, echo);
    let moves = |saying| (saying, [lune, echo], vec![met]);
    assert!(of_echo.contains(&moves(Saying::Moved)));
    assert!(of_echo.contains(&moves(Saying::Undone)), "taken back, and still told to both");
    assert!(of_echo.contains(&(Saying::Distinct, [lune, echo], vec![])));
    assert!(heard_of(&notes, lune).ends_with(&of_echo[of_echo.len() - 1..]));
    assert_eq!(heard_of(&notes, record(5)), []);
}
