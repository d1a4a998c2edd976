use super::*;
use crate::domain::testing::{Notes, member, record, written};
use crate::domain::{Book, FieldName, alert, kind, missing, same};
use crate::history::Draft;

/// Writes a decision about some records.
fn decide(notes: &mut Notes, number: u8, about: &[RecordId], what: &str, review: Option<i32>) -> RecordId {
    notes.write(record(number), kind::DECISION, |draft, base| {
        about.iter().for_each(|one| ABOUT.set(draft, base, one, true));
        DECISION.set(draft, base, &what.into());
        if let Some(day) = review {
            REVIEW.set(draft, base, &Day(day));
        }
    });
    record(number)
}

/// Whole, and comes to nothing.
fn nothing_to_do(draft: &mut Draft, base: &State) {
    ABOUT.set(draft, base, &record(1), true);
    DECISION.set(draft, base, &NONE.into());
    OTHERS.set(draft, base, &"Nadia".to_owned(), true);
    REASON.set(draft, base, "rien ne le demande");
}

fn lacks(write: &dyn Fn(&mut Draft, &State)) -> Vec<FieldName> {
    missing(kind::DECISION, &written(kind::DECISION, write))
}

fn stands(notes: &Notes, number: u8) -> Decided {
    decided(&notes.replica, &Book::of(&notes.replica), record(number))
}

fn encounter(notes: &mut Notes, number: u8) -> RecordId {
    notes.encounter(number, |draft, base| crate::domain::encounter::AT.set(draft, base, &Millis(1)))
}

#[test]
fn a_record_is_decided_once_a_decision_names_it() {
    let mut notes = Notes::default();
    let met = encounter(&mut notes, 1);
    assert_eq!(stands(&notes, 1), Decided::Not);
    decide(&mut notes, 50, &[met], "none", None);
    assert_eq!(stands(&notes, 1), Decided::Done, "to do nothing is a decision");
    assert_eq!(stands(&notes, 2), Decided::Not);
    notes.write(record(50), kind::DECISION, |draft, base| ABOUT.set(draft, base, &met, false));
    assert_eq!(stands(&notes, 1), Decided::Not, "it was about something else");
    notes.write(record(50), kind::DECISION, |draft, base| ABOUT.set(draft, base, &met, true));
    notes.write(record(50), kind::DECISION, |draft, _| draft.delete());
    assert_eq!(stands(&notes, 1), Decided::Not);
}

#[test]
fn what_is_put_off_holds_until_its_day() {
    let mut notes = Notes::default();
    let met = encounter(&mut notes, 1);
    decide(&mut notes, 50, &[met], DEFERRED, Some(9));
    let until = stands(&notes, 1);
    assert_eq!(until, Decided::Until(Some(Day(9))));
    assert!(until.holds(Day(8)) && !until.holds(Day(9)), "on its day it is asked again");
    assert!(!Decided::Until(None).holds(Day(1)) && Decided::Done.holds(Day(99)) && !Decided::Not.holds(Day(1)));
    decide(&mut notes, 51, &[met], DEFERRED, Some(12));
    assert_eq!(stands(&notes, 1), Decided::Until(Some(Day(12))), "put off once more");
    decide(&mut notes, 52, &[met], "ip", None);
    assert_eq!(stands(&notes, 1), Decided::Done);
}

#[test]
fn what_was_put_off_waits_from_its_day_on_until_something_is_decided() {
    let mut notes = Notes::default();
    let (met, other) = (encounter(&mut notes, 1), encounter(&mut notes, 2));
    let late = decide(&mut notes, 50, &[met], DEFERRED, Some(9));
    let early = decide(&mut notes, 51, &[met, other], DEFERRED, Some(7));
    let dayless = decide(&mut notes, 52, &[record(3)], DEFERRED, None);
    let about_nothing = decide(&mut notes, 53, &[], DEFERRED, Some(8));
    decide(&mut notes, 54, &[record(4)], "ip", None);
    let waits = |notes: &Notes, day: i32| to_review(&notes.replica, &Book::of(&notes.replica), Day(day));
    assert_eq!(waits(&notes, 6), [dayless], "one that names no day is always asked");
    assert_eq!(waits(&notes, 7), [early, dayless], "the first matter was put off once more, the second was not");
    assert_eq!(waits(&notes, 9), [early, about_nothing, late, dayless]);
    decide(&mut notes, 55, &[met], NONE, None);
    assert_eq!(waits(&notes, 9), [early, about_nothing, dayless], "the other matter still waits");
    decide(&mut notes, 56, &[other], DEFERRED, Some(30));
    assert_eq!(waits(&notes, 9), [about_nothing, dayless]);
    assert_eq!(waits(&notes, 30), [early, about_nothing, record(56), dayless]);
    notes.write(about_nothing, kind::DECISION, |draft, _| draft.delete());
    assert_eq!(waits(&notes, 9), [dayless]);
}

#[test]
fn an_alert_and_the_encounter_it_came_from_are_one_matter() {
    for (about, other) in [(1, 30), (30, 1)] {
        let mut notes = Notes::default();
        let met = encounter(&mut notes, 1);
        notes.write(record(30), kind::ALERT, |draft, base| alert::ENCOUNTER.set(draft, base, &Some(met)));
        notes.write(record(31), kind::ALERT, |draft, base| alert::AT.set(draft, base, &Millis(2)));
        decide(&mut notes, 50, &[record(about)], "signalement", None);
        assert_eq!(stands(&notes, about), Decided::Done);
        assert_eq!(stands(&notes, other), Decided::Done);
        assert_eq!(stands(&notes, 31), Decided::Not, "another alert is another matter");
    }
}

#[test]
fn what_is_decided_of_one_note_is_decided_of_all_that_are_one_with_it() {
    let mut notes = Notes::default();
    let (first, second) = (encounter(&mut notes, 1), encounter(&mut notes, 2));
    decide(&mut notes, 50, &[second], "ip", None);
    assert_eq!(stands(&notes, 1), Decided::Not);
    let say = |notes: &mut Notes, said: &str| {
        notes.write(record(60), kind::SAME_ENCOUNTER, |draft, base| {
            same::TWO.set(draft, base, &first, true);
            same::TWO.set(draft, base, &second, true);
            same::SAID.set(draft, base, &said.into());
        });
    };
    say(&mut notes, "joined");
    assert_eq!(stands(&notes, 1), Decided::Done);
    say(&mut notes, "undone");
    assert_eq!(stands(&notes, 1), Decided::Not);
}

#[test]
fn two_versions_of_a_decision_are_one_that_was_taken() {
    let mut notes = Notes::default();
    let met = encounter(&mut notes, 1);
    decide(&mut notes, 50, &[met], DEFERRED, Some(9));
    let seen = notes.replica.state(record(50)).unwrap().clone();
    let write = |what: &'static str| move |draft: &mut Draft, base: &State| DECISION.set(draft, base, &what.into());
    notes.write_over(record(50), kind::DECISION, &seen, write("ip"));
    notes.write_over(record(50), kind::DECISION, &seen, write("none"));
    assert!(Decision::read(record(50), notes.replica.state(record(50)).unwrap()).decision.is_conflict());
    assert_eq!(stands(&notes, 1), Decided::Done);
    let newer = written(kind::DECISION, |draft, _| draft.assert(DECISION.cell(), vec![255; 9]));
    assert_eq!(Decision::read(record(1), &newer).decision, Reading::Newer);
}

#[test]
fn a_decision_needs_what_who_and_why_and_a_day_when_it_is_put_off() {
    use FieldName as F;
    assert_eq!(lacks(&|_, _| {}), [F::About, F::Decision, F::DecidedBy, F::Reason]);
    assert_eq!(lacks(&nothing_to_do), [], "somebody without an account decides too");
    let put_off = |draft: &mut Draft, base: &State| {
        nothing_to_do(draft, base);
        SEEN.set(draft, base, "un bleu au poignet");
        YOUTH.set(draft, base, &"told".into());
        PARENTS.set(draft, base, &"told".into());
        DECISION.set(draft, base, &DEFERRED.into());
    };
    assert_eq!(lacks(&put_off), [F::Review]);
    assert_eq!(
        lacks(&|draft, base| {
            put_off(draft, base);
            REVIEW.set(draft, base, &Day(3));
        }),
        []
    );
}

#[test]
fn a_decision_that_comes_to_something_says_what_it_stands_on_and_who_was_told() {
    use FieldName as F;
    for what in ["ip", "signalement", "of_the_team"] {
        let acts = |draft: &mut Draft, base: &State| {
            nothing_to_do(draft, base);
            DECISION.set(draft, base, &what.into());
        };
        assert_eq!(lacks(&acts), [F::SeenFacts, F::YouthTold, F::ParentsTold]);
        for (one, words) in [(&SEEN, "un bleu"), (&QUOTED, "« il me frappe »"), (&OPINION, "emprise")] {
            let stands = |draft: &mut Draft, base: &State| {
                acts(draft, base);
                one.set(draft, base, words);
            };
            assert_eq!(lacks(&stands), [F::YouthTold, F::ParentsTold], "any one of the three");
        }
        let silent = |draft: &mut Draft, base: &State| {
            acts(draft, base);
            SEEN.set(draft, base, "  ");
            YOUTH.set(draft, base, &NOT_TOLD.into());
            PARENTS.set(draft, base, &NOT_TOLD.into());
        };
        assert_eq!(lacks(&silent), [F::SeenFacts, F::YouthWhyNot, F::ParentsWhyNot]);
        let whole = |draft: &mut Draft, base: &State| {
            silent(draft, base);
            OPINION.set(draft, base, "emprise probable");
            YOUTH_WHY.set(draft, base, "pas revue depuis");
            PARENTS.set(draft, base, &"told".into());
        };
        assert_eq!(lacks(&whole), []);
    }
}

#[test]
fn a_newer_version_s_decision_asks_for_nothing_that_only_that_version_knows_of() {
    let newer = |draft: &mut Draft, base: &State| {
        nothing_to_do(draft, base);
        draft.assert(DECISION.cell(), vec![255; 9]);
        draft.assert(SEEN.cell(), vec![255; 9]);
        draft.assert(YOUTH.cell(), vec![255; 9]);
        draft.assert(PARENTS.cell(), vec![255; 9]);
    };
    assert_eq!(lacks(&newer), []);
}

#[test]
fn seen_said_and_thought_stay_apart_and_sending_is_noted_by_people() {
    let state = written(kind::DECISION, |draft, base| {
        SEEN.set(draft, base, "un bleu au poignet");
        QUOTED.set(draft, base, "« il me garde mon téléphone »");
        OPINION.set(draft, base, "emprise probable");
        DECISION.set(draft, base, &"signalement".into());
        BY.set(draft, base, &member(1), true);
        YOUTH.set(draft, base, &"not_told".into());
        YOUTH_WHY.set(draft, base, "pas revue depuis");
        SENT_HOW.set(draft, base, &"mail".into());
    });
    let decision = Decision::read(record(1), &state);
    assert_eq!(decision.seen.settled().map(String::as_str), Some("un bleu au poignet"));
    assert_eq!(decision.opinion.settled().map(String::as_str), Some("emprise probable"));
    assert_eq!(decision.youth.1.settled().map(String::as_str), Some("pas revue depuis"));
    assert!(decision.writes_outside() && !decision.is_sent(), "decided is not sent");
    let sent = written(kind::DECISION, |draft, base| SENT.set(draft, base, &Millis(5)));
    assert!(Decision::read(record(1), &sent).is_sent());
}
