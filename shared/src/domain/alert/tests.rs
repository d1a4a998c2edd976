use super::*;
use crate::domain::kind;
use crate::domain::testing::{Notes, member, record, written};

const AT: Millis = Millis(1_000_000_000);
const MINUTE: i64 = 60_000;

fn raised() -> Raise {
    Raise { encounter: Some(record(7)), person: None, note: "  rue, seule ".to_owned(), at: AT }
}

fn alert(more: impl FnOnce(&mut Draft, &State)) -> Alert {
    let state = written(kind::ALERT, |draft, base| {
        raised().write(draft, base);
        more(draft, base);
    });
    Alert::read(record(1), &state)
}

#[test]
fn after_five_minutes_without_an_answer_the_next_person_is_called() {
    let cases = [
        ("raised just now", 0, 2, Advice::CallFirst),
        ("almost five minutes", 5 * MINUTE - 1, 2, Advice::CallFirst),
        ("five minutes", 5 * MINUTE, 2, Advice::CallSecond),
        ("five minutes, three numbers", 5 * MINUTE, 3, Advice::CallSecond),
        ("one number, in time", MINUTE, 1, Advice::CallFirst),
        ("one number, late", 5 * MINUTE, 1, Advice::CallAgain),
        ("no number", 0, 0, Advice::CallEmergency),
        ("no number, late", 9 * MINUTE, 0, Advice::CallEmergency),
        ("a clock some seconds behind", -20_000, 2, Advice::CallFirst),
        ("a clock set back by an hour", -60 * MINUTE, 2, Advice::CallSecond),
        ("a clock that jumped by a year", 365 * 24 * 60 * MINUTE, 2, Advice::CallSecond),
        ("the end of time", i64::MAX, 2, Advice::CallSecond),
        ("before all time", i64::MIN, 2, Advice::CallSecond),
    ];
    for (what, later, numbers, advice) in cases {
        let standing = standing(AT.plus(later), &alert(|_, _| {}), Some(member(1)), numbers);
        assert_eq!(standing.advice, advice, "{what}");
        assert_eq!(standing.late, !(-MINUTE..5 * MINUTE).contains(&later), "{what}");
        assert!(standing.is_open(), "{what}");
    }
}

#[test]
fn an_alert_without_a_readable_time_is_late_rather_than_never() {
    let state = written(kind::ALERT, |draft, base| NOTE.set(draft, base, "?"));
    assert_eq!(standing(AT, &Alert::read(record(1), &state), None, 2).advice, Advice::CallSecond);
}

#[test]
fn who_raised_it_does_not_answer_herself() {
    let seen = alert(|draft, base| see(draft, base, member(1), AT));
    assert_eq!(standing(AT, &seen, Some(member(1)), 2).advice, Advice::CallFirst);
    let told = standing(AT, &seen, Some(member(2)), 2);
    assert_eq!((told.advice, told.seen), (Advice::Nothing, vec![(member(1), Some(AT))]));
}

#[test]
fn lifting_ends_it_and_what_was_done_stays() {
    let lifted = alert(|draft, base| {
        CALLED.set(draft, base, &AT.plus(2), true);
        CALLED.set(draft, base, &AT.plus(1), true);
        LIFTED.set(draft, base, &member(1), &AT.plus(9));
    });
    let told = standing(AT.plus(60 * MINUTE), &lifted, Some(member(1)), 2);
    assert_eq!((told.advice, told.late), (Advice::Nothing, false));
    assert_eq!(told.called, [AT.plus(1), AT.plus(2)]);
    assert_eq!(told.lifted, [(member(1), AT.plus(9))]);
    assert!(!told.is_open());
}

#[test]
fn two_who_answer_or_lift_at_once_both_stand_and_nobody_is_asked() {
    let mut notes = Notes::default();
    let id = record(1);
    notes.write(id, kind::ALERT, |draft, base| raised().write(draft, base));
    let before = notes.replica.state(id).cloned().unwrap();
    for who in [2, 3] {
        notes.write_over(id, kind::ALERT, &before, |draft, base| {
            see(draft, base, member(who), AT.plus(i64::from(who)));
            LIFTED.set(draft, base, &member(who), &AT.plus(i64::from(10 - who)));
        });
    }
    let state = notes.replica.state(id).unwrap();
    assert!(!state.has_conflict());
    let told = standing(AT.plus(20), &Alert::read(id, state), Some(member(1)), 2);
    assert_eq!(told.seen, [(member(2), Some(AT.plus(2))), (member(3), Some(AT.plus(3)))]);
    assert_eq!(told.lifted, [(member(3), AT.plus(7)), (member(2), AT.plus(8))]);
}

#[test]
fn the_first_revision_says_who_raised_it() {
    let mut notes = Notes::default();
    let id = record(1);
    notes.write(id, kind::ALERT, |draft, base| raised().write(draft, base));
    notes.write(id, kind::ALERT, |draft, base| see(draft, base, member(2), AT));
    let (by, _) = raised_by(notes.replica.history(id).unwrap()).unwrap();
    assert_eq!(by, member(1));
    let read = Alert::read(id, notes.replica.state(id).unwrap());
    assert_eq!(read.note.settled().map(String::as_str), Some("rue, seule"));
    assert_eq!(read.encounter.settled(), Some(&Some(record(7))));
    assert!(read.person.is_unset());
}
