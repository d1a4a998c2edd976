//! However records change, what was kept up to date is what building anew gives.

use crate::clock::Millis;
use crate::domain::card::{card, restore};
use crate::domain::testing::{Notes, member, record};
use crate::domain::value::{Day, Participant};
use crate::domain::{
    Book, PersonIndex, case as c, decision as d, encounter as e, follow_up as f, kind, objective as o, person as p,
    round as r,
};
use crate::history::{Draft, Kind, State};
use proptest::prelude::*;

const KINDS: [Kind; 9] = [
    kind::ROUND,
    kind::ENCOUNTER,
    kind::ENCOUNTER,
    kind::PERSON,
    kind::FOLLOW_UP,
    kind::ALERT,
    kind::DECISION,
    kind::CASE,
    kind::OBJECTIVE,
];

/// One step: who writes in which record, what, and whether she had seen only how it stood some steps ago.
#[derive(Clone, Debug)]
struct Written {
    record: u8,
    what: u8,
    value: u8,
    late: bool,
}

fn edit(kind: Kind, what: u8, value: u8, draft: &mut Draft, base: &State) {
    let even = value.is_multiple_of(2);
    let time = Millis(i64::from(value % 4));
    let other = Some(record(value % 6));
    match (kind, what) {
        (_, 0) => draft.delete(),
        (_, 1) => draft.restore(),
        (kind::ROUND, 2) => r::STARTED.set(draft, base, &time),
        (kind::ROUND, 3) => r::ENDED.set(draft, base, &time),
        (kind::ROUND, 4) => r::ENDED.clear(draft, base),
        (kind::ROUND, _) => r::TEAMMATES.set(draft, base, &member(value % 3), even),
        (kind::ENCOUNTER, 2) => e::AT.set(draft, base, &time),
        (kind::ENCOUNTER, 3) => e::ROUND.set(draft, base, &other),
        (kind::ENCOUNTER, 4) => e::AT.clear(draft, base),
        (kind::ENCOUNTER, 5) => {
            let status = if even { "confirmed" } else { "no" };
            e::PROSTITUTION.set(draft, base, &Participant::Person(record(value % 6)), &status.into());
        }
        (kind::ENCOUNTER, _) => {
            e::PARTICIPANTS.set(draft, base, &Participant::Person(record(value % 6)), !value.is_multiple_of(3));
        }
        (kind::PERSON, 2) => p::MINORITY.set(draft, base, &"unknown".into()),
        (kind::PERSON, 3) => p::OTHER_NAMES.set(draft, base, &format!("Nom {}", value % 3), even),
        (kind::PERSON, 4) => p::NAME.clear(draft, base),
        (kind::PERSON, _) => p::NAME.set(draft, base, &format!("Lune {}", value % 4)),
        (kind::FOLLOW_UP, 2) => f::DUE.set(draft, base, &Day(i32::from(value % 3))),
        (kind::FOLLOW_UP, 3) => f::STATE.set(draft, base, &if even { "done" } else { "doing" }.into()),
        (kind::FOLLOW_UP, _) => f::PERSON.set(draft, base, &other),
        (kind::DECISION, 2) => d::AT.set(draft, base, &time),
        (kind::DECISION, _) => d::ABOUT.set(draft, base, &record(value % 6), even),
        (kind::CASE, 2) => c::open(draft, base, 1 + value % 2, Some(Day(i32::from(value % 3)))),
        (kind::CASE, 3) => c::close(draft, base, even.then_some(Day(i32::from(value % 3)))),
        (kind::CASE, _) => c::PERSON.set(draft, base, &other),
        (kind::OBJECTIVE, 2) => o::DUE.set(draft, base, &Day(i32::from(value % 3))),
        (kind::OBJECTIVE, 3) => o::STATE.set(draft, base, &if even { "reached" } else { "doing" }.into()),
        (kind::OBJECTIVE, _) => o::CASE.set(draft, base, &other),
        (_, _) => crate::domain::alert::AT.set(draft, base, &time),
    }
}

fn steps() -> impl Strategy<Value = Vec<Written>> {
    let step = (0..9_u8, 0..8_u8, any::<u8>(), any::<bool>());
    prop::collection::vec(step.prop_map(|(record, what, value, late)| Written { record, what, value, late }), 1..40)
}

proptest! {
    #[test]
    fn kept_up_to_date_is_built_anew(steps in steps()) {
        let mut notes = Notes::default();
        let mut book = Book::default();
        let mut persons = PersonIndex::default();
        let mut seen: Vec<Option<State>> = vec![None; KINDS.len()];
        for Written { record: number, what, value, late } in steps {
            let place = usize::from(number);
            let (record, kind) = (record(number), KINDS[place]);
            let now = notes.replica.state(record).cloned();
            let base = if late { seen[place].clone() } else { now.clone() };
            seen[place] = now;
            let base = base.unwrap_or_else(State::empty);
            notes.write_over(record, kind, &base, |draft, base| edit(kind, what, value, draft, base));
            book.update(&notes.replica, &[record]);
            persons.update(&notes.replica, &[record]);
            prop_assert_eq!(&book, &Book::of(&notes.replica));
            prop_assert_eq!(&persons, &PersonIndex::of(&notes.replica));
            // What is kept of each record puts all of it back.
            let (mut again, mut found) = (Book::default(), PersonIndex::default());
            for record in notes.replica.records() {
                prop_assert!(restore(&mut again, &mut found, record, &card(&notes.replica, &book, &persons, record)));
            }
            again.update(&notes.replica, &[]);
            prop_assert_eq!((&again, &found), (&book, &persons));
        }
    }
}
