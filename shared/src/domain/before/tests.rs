use super::*;
use crate::domain::testing::{Notes, record};
use crate::domain::{Said, kind};
use crate::history::Draft;

const NOW: Millis = Millis(400 * DAY);
const TODAY: Day = Day(400);

fn met(days_ago: i64, sector: &'static str, who: &'static [u8]) -> impl Fn(&mut Draft, &State) {
    move |draft, base| {
        encounter::AT.set(draft, base, &Millis(NOW.0 - days_ago * DAY));
        encounter::PLACE.set(draft, base, &Place::sector(sector.into()));
        for person in who {
            encounter::PARTICIPANTS.set(draft, base, &Participant::Person(record(*person)), true);
        }
    }
}

/// A team with four persons.
fn notes() -> Notes {
    let mut notes = Notes::default();
    for number in 1..=4 {
        notes.person(number, |draft, base| crate::domain::person::NAME.set(draft, base, &format!("n{number}")));
    }
    notes
}

fn promise(notes: &mut Notes, number: u8, of: u8, person: u8, due: Option<Day>) {
    notes.write(record(number), kind::FOLLOW_UP, |draft, base| {
        follow_up::PERSON.set(draft, base, &Some(record(person)));
        follow_up::ENCOUNTER.set(draft, base, &Some(record(of)));
        follow_up::ACTION.set(draft, base, "apporter la carte");
        if let Some(due) = due {
            follow_up::DUE.set(draft, base, &due);
        }
    });
}

fn told(notes: &Notes) -> Before {
    before(&Book::of(&notes.replica), &notes.replica, &"s2".into(), NOW, TODAY)
}

fn persons(before: &Before) -> (Vec<RecordId>, Vec<RecordId>) {
    (before.look_for.iter().map(|one| one.person).collect(), before.not_lately.iter().map(|one| one.person).collect())
}

#[test]
fn nothing_was_noted_there() {
    let mut notes = notes();
    notes.encounter(10, met(3, "s1", &[1]));
    assert_eq!(told(&notes), Before::default());
}

#[test]
fn who_is_looked_for_and_why_the_gravest_first() {
    let mut notes = notes();
    notes.encounter(10, |draft, base| {
        met(3, "s2", &[1])(draft, base);
        encounter::VIGILANCE.set(draft, base, &"watch".into());
    });
    notes.encounter(11, |draft, base| {
        met(5, "s2", &[2])(draft, base);
        encounter::VIGILANCE.set(draft, base, &"serious".into());
    });
    notes.encounter(12, met(6, "s2", &[3]));
    promise(&mut notes, 20, 12, 3, Some(TODAY));
    // What was grave the time before does not count: nothing was the last time.
    notes.encounter(13, |draft, base| {
        met(9, "s2", &[4])(draft, base);
        encounter::VIGILANCE.set(draft, base, &"serious".into());
    });
    notes.encounter(14, met(8, "s2", &[4]));
    let before = told(&notes);
    assert_eq!(persons(&before), (vec![record(2), record(3), record(1)], vec![]));
    assert_eq!(before.look_for[0].why, [Why::Vigilance("serious".into())]);
    assert_eq!(before.look_for[1].why, [Why::Promised(TODAY)]);
    assert_eq!(before.promises, [(Some(TODAY), record(20))]);
}

#[test]
fn a_promise_for_later_is_listed_and_is_no_reason_to_look_for_her() {
    let mut notes = notes();
    notes.encounter(10, met(3, "s2", &[1]));
    promise(&mut notes, 20, 10, 1, Some(Day(TODAY.0 + 1)));
    promise(&mut notes, 21, 10, 1, None);
    let before = told(&notes);
    assert_eq!(before.promises, [(Some(Day(TODAY.0 + 1)), record(20)), (None, record(21))]);
    assert_eq!(before.look_for[0].why, [Why::PromisedSomeDay]);
    // Done, and nothing is left.
    for number in [20, 21] {
        notes.write(record(number), kind::FOLLOW_UP, |draft, base| follow_up::STATE.set(draft, base, &"done".into()));
    }
    assert_eq!(told(&notes), Before::default());
}

#[test]
fn not_seen_lately_is_who_came_twice_and_not_for_a_fortnight_anywhere() {
    let mut notes = notes();
    for (number, days, who) in [(10, 20, &[1][..]), (11, 40, &[1]), (12, 30, &[2]), (13, 60, &[2]), (14, 25, &[3])] {
        notes.encounter(
            number,
            met(
                days,
                "s2",
                if who == [1] {
                    &[1]
                } else if who == [2] {
                    &[2]
                } else {
                    &[3]
                },
            ),
        );
    }
    // Seen elsewhere since.
    notes.encounter(15, met(16, "s2", &[4]));
    notes.encounter(16, met(17, "s2", &[4]));
    notes.encounter(17, met(2, "s1", &[4]));
    let before = told(&notes);
    assert_eq!(persons(&before), (vec![], vec![record(2), record(1)]));
    assert_eq!((before.not_lately[1].times, before.not_lately[1].last), (2, Millis(NOW.0 - 20 * DAY)));
    // Too long ago to be of this sector.
    let mut old = self::notes();
    old.encounter(10, met(AROUND + 1, "s2", &[1]));
    old.encounter(11, met(AROUND + 2, "s2", &[1]));
    assert_eq!(told(&old), Before::default());
}

#[test]
fn an_encounter_without_a_place_is_where_its_round_went() {
    let mut notes = notes();
    notes.write(record(9), kind::ROUND, |draft, base| round::SECTOR.set(draft, base, &"s2".into()));
    notes.encounter(10, |draft, base| {
        encounter::AT.set(draft, base, &Millis(NOW.0 - DAY));
        encounter::ROUND.set(draft, base, &Some(record(9)));
        encounter::PARTICIPANTS.set(draft, base, &Participant::Person(record(1)), true);
        encounter::SITUATION.set(draft, base, &"runaway".into(), true);
    });
    assert_eq!(told(&notes).look_for[0].why, [Why::Runaway]);
}

#[test]
fn two_nicknames_of_one_and_two_notes_of_one_encounter_count_once() {
    let mut notes = notes();
    notes.encounter(10, met(20, "s2", &[1]));
    notes.encounter(11, met(20, "s2", &[2]));
    promise(&mut notes, 20, 10, 1, Some(TODAY));
    promise(&mut notes, 21, 11, 2, Some(TODAY));
    assert_eq!(told(&notes).promises.len(), 2);
    for (two, fresh) in [([1, 2], 30), ([10, 11], 31)] {
        let book = Book::of(&notes.replica);
        for edit in book.say(two.map(record), Said::Joined, record(fresh)) {
            notes.write(edit.record, edit.kind, |draft, _| {
                edit.cells.iter().for_each(|(c, v)| draft.assert(c.clone(), v.clone()))
            });
        }
    }
    let before = told(&notes);
    assert_eq!(persons(&before), (vec![record(1)], vec![]));
    assert_eq!(before.promises.len(), 1);
    let book = Book::of(&notes.replica);
    assert_eq!(book.same_promise(&notes.replica, record(21)), [record(20), record(21)]);
    assert_eq!(book.closed_follow_ups().count(), 0);
}
