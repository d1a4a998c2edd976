use super::*;
use crate::domain::testing::{Notes, member, record};
use crate::domain::{Participant, ValueId, encounter as e, follow_up as f, kind, person as p, round as r};
use crate::history::Draft;

mod cases;
mod incremental;

fn met(at: i64, who: RecordId, prostitution: Option<&str>, minority: Option<&str>) -> impl FnOnce(&mut Draft, &State) {
    move |draft, base| {
        let who = Participant::Person(who);
        e::AT.set(draft, base, &Millis(at));
        e::PARTICIPANTS.set(draft, base, &who, true);
        if let Some(status) = prostitution {
            e::PROSTITUTION.set(draft, base, &who, &status.into());
        }
        if let Some(status) = minority {
            e::MINORITY.set(draft, base, &who, &status.into());
        }
    }
}

fn says(status: &Status) -> (Option<&str>, Option<&str>) {
    (status.prostitution.as_ref().map(ValueId::as_str), status.minority.as_ref().map(ValueId::as_str))
}

#[test]
fn encounters_stand_latest_first_and_a_night_has_its_bounds() {
    let mut notes = Notes::default();
    let lune = record(1);
    for (number, at) in [(10, 50), (11, 30), (12, 40), (13, 60)] {
        notes.encounter(number, met(at, lune, None, None));
    }
    let undated = notes.encounter(14, |draft, base| e::NOTE.set(draft, base, "sans heure"));
    let book = Book::of(&notes.replica);
    let order: Vec<RecordId> = book.encounters().iter().copied().collect();
    assert_eq!(order, [record(13), record(10), record(12), record(11), undated], "what has no time still stands");
    assert_eq!(book.last_night(Millis(40), Millis(60)), [record(10), record(12)], "the end is not in it");
    assert!(book.last_night(Millis(60), Millis(40)).is_empty());
    assert_eq!(book.last_contact(lune), Some(Millis(60)));
    assert_eq!(book.first_contact(lune), Some(Millis(30)));
    notes.person(1, |draft, base| p::FIRST_CONTACT.set(draft, base, &Millis(-5)));
    assert_eq!(Book::of(&notes.replica).first_contact(lune), Some(Millis(-5)));
}

#[test]
fn the_last_status_is_the_latest_settled_value_of_each_question() {
    let mut notes = Notes::default();
    let lune = notes.person(1, |draft, base| {
        p::PROSTITUTION.set(draft, base, &"at_risk".into());
        p::MINORITY.set(draft, base, &"minor_verified".into());
        p::AGE_BAND.set(draft, base, &"15_17".into());
    });
    assert_eq!(says(&Book::of(&notes.replica).last_status(lune)), (Some("at_risk"), Some("minor_verified")));
    notes.encounter(10, met(20, lune, Some("confirmed"), Some("minor_supposed")));
    notes.encounter(11, met(10, lune, Some("suspected"), None));
    notes.encounter(12, met(30, lune, None, None));
    let status = Book::of(&notes.replica).last_status(lune);
    assert_eq!(says(&status), (Some("confirmed"), Some("minor_supposed")));
    assert_eq!(status.age_band, Some("15_17".into()), "what no encounter says comes from her record");
    assert!(Book::of(&notes.replica).last_status(record(99)).is_empty());
}

#[test]
fn equal_times_are_decided_by_the_record_and_not_by_arrival() {
    for order in [[10, 11], [11, 10]] {
        let mut notes = Notes::default();
        for number in order {
            let status = if number == 10 { "confirmed" } else { "left" };
            notes.encounter(number, met(20, record(1), Some(status), None));
        }
        assert_eq!(says(&Book::of(&notes.replica).last_status(record(1))).0, Some("left"));
    }
}

#[test]
fn a_status_in_two_versions_or_of_someone_taken_out_is_not_taken_over() {
    let mut notes = Notes::default();
    let lune = record(1);
    notes.encounter(10, met(10, lune, Some("suspected"), None));
    let both = notes.encounter(11, met(20, lune, None, None));
    let seen = notes.replica.state(both).unwrap().clone();
    for status in ["confirmed", "no"] {
        notes.write_over(both, kind::ENCOUNTER, &seen, |draft, base| {
            e::PROSTITUTION.set(draft, base, &Participant::Person(lune), &status.into());
        });
    }
    notes.encounter(12, met(30, lune, Some("left"), None));
    notes.encounter(12, |draft, base| e::PARTICIPANTS.set(draft, base, &Participant::Person(lune), false));
    let book = Book::of(&notes.replica);
    assert_eq!(says(&book.last_status(lune)).0, Some("suspected"));
    assert_eq!(book.encounters_of(lune).iter().copied().collect::<Vec<_>>(), [both, record(10)]);
}

#[test]
fn an_older_encounter_opened_again_takes_over_only_what_came_before_it() {
    let mut notes = Notes::default();
    let lune = record(1);
    notes.encounter(10, met(10, lune, Some("suspected"), None));
    notes.encounter(11, met(20, lune, Some("confirmed"), None));
    notes.encounter(12, met(30, lune, Some("left"), None));
    let book = Book::of(&notes.replica);
    assert_eq!(says(&book.last_status_before(lune, record(11))).0, Some("suspected"));
    assert_eq!(says(&book.last_status_before(lune, record(50))).0, Some("left"), "a new one comes after all");
}

#[test]
fn how_minority_was_verified_goes_with_the_minority_it_verified() {
    let mut notes = Notes::default();
    let lune = Participant::Person(record(1));
    notes.encounter(10, met(10, record(1), None, Some("minor_verified")));
    notes.encounter(10, |draft, base| e::MINORITY_SOURCE.set(draft, base, &lune, &"ase".into()));
    assert_eq!(Book::of(&notes.replica).last_status(record(1)).minority_source, Some("ase".into()));
    notes.encounter(11, met(20, record(1), None, Some("adult_supposed")));
    let status = Book::of(&notes.replica).last_status(record(1));
    assert_eq!((says(&status).1, &status.minority_source), (Some("adult_supposed"), &None));
}

#[test]
fn a_member_is_out_in_the_round_begun_last_until_it_ends() {
    let mut notes = Notes::default();
    for (number, started, team) in [(20, 10, vec![1, 2]), (21, 20, vec![1]), (22, 30, vec![3])] {
        notes.write(record(number), kind::ROUND, |draft, base| {
            r::STARTED.set(draft, base, &Millis(started));
            team.iter().for_each(|who| r::TEAMMATES.set(draft, base, &member(*who), true));
        });
    }
    let mut book = Book::of(&notes.replica);
    assert_eq!(
        [1, 2, 3, 4].map(|who| book.open_round(member(who))),
        [Some(record(21)), Some(record(20)), Some(record(22)), None]
    );
    notes.write(record(21), kind::ROUND, |draft, base| r::ENDED.set(draft, base, &Millis(25)));
    book.update(&notes.replica, &[record(21)]);
    assert_eq!(book.open_round(member(1)), Some(record(20)));
    notes.write(record(21), kind::ROUND, |draft, base| r::ENDED.clear(draft, base));
    book.update(&notes.replica, &[record(21)]);
    assert_eq!(book.open_round(member(1)), Some(record(21)), "an end taken back is none");
    notes.encounter(10, |draft, base| {
        e::AT.set(draft, base, &Millis(22));
        e::ROUND.set(draft, base, &Some(record(21)));
    });
    book.update(&notes.replica, &[record(10)]);
    assert_eq!(book.encounters_in(record(21)).iter().copied().collect::<Vec<_>>(), [record(10)]);
    assert!(book.encounters_in(record(20)).is_empty());
}

#[test]
fn follow_ups_stand_by_day_until_they_are_done() {
    let mut notes = Notes::default();
    for (number, due) in [(30, Some(9)), (31, Some(5)), (32, None), (33, Some(5))] {
        notes.write(record(number), kind::FOLLOW_UP, |draft, base| {
            f::PERSON.set(draft, base, &Some(record(1)));
            if let Some(day) = due {
                f::DUE.set(draft, base, &Day(day));
            }
        });
    }
    notes.write(record(33), kind::FOLLOW_UP, |draft, base| f::STATE.set(draft, base, &"done".into()));
    let book = Book::of(&notes.replica);
    let open: Vec<_> = book.open_follow_ups().collect();
    assert_eq!(open, [(Some(Day(5)), record(31)), (Some(Day(9)), record(30)), (None, record(32))]);
    assert_eq!(book.follow_ups_due(Day(5)).collect::<Vec<_>>(), [(Day(5), record(31))]);
    assert_eq!(book.follow_ups_of(record(1)).count(), 4, "done ones still belong to her");
}

#[test]
fn what_is_deleted_is_gone_and_what_is_contested_stays() {
    let mut notes = Notes::default();
    let lune = notes.person(1, |draft, base| p::NAME.set(draft, base, &"Lune".to_owned()));
    let seen = notes.replica.state(lune).unwrap().clone();
    notes.write(lune, kind::PERSON, |draft, _| draft.delete());
    assert_eq!(Book::of(&notes.replica).persons().count(), 0);
    notes.write_over(lune, kind::PERSON, &seen, |draft, base| p::NAME.set(draft, base, &"Lulu".to_owned()));
    assert_eq!(Book::of(&notes.replica).persons().collect::<Vec<_>>(), [lune]);
}
