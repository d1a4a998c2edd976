//! What people do about who is who, at random.

use super::*;
use crate::domain::follow_up as f;
use proptest::prelude::*;
use proptest::sample::Index;

pub(super) const PHONES: u8 = 3;
pub(super) const PERSONS: u8 = 5;
/// Encounters are numbered from here.
pub(super) const FIRST: u8 = 20;
pub(super) const ENCOUNTERS: u8 = 5;

/// What somebody does on one phone.
#[derive(Clone, Debug)]
pub(super) enum Act {
    Say(u8, u8, Said),
    SayMet(u8, u8, Said),
    Split(u8, u8, u8),
    Back(Index),
    Leave(u8),
    Answer(u8, Index, Index),
    Unanswer(u8, Index),
    Meet(u8, u8, i64),
    Takes(u8, u8, u8),
    Fact(u8, u8),
    Promise(u8, u8, u8),
    Delete(u8),
    Hear(u8),
}

pub(super) fn act() -> impl Strategy<Value = Act> {
    let (person, met) = (|| 0..PERSONS, || FIRST..FIRST + ENCOUNTERS);
    let said = || prop_oneof![3 => Just(Said::Joined), 1 => Just(Said::Distinct), 1 => Just(Said::Undone)];
    prop_oneof![
        4 => (person(), person(), said()).prop_map(|(a, b, said)| Act::Say(a, b, said)),
        4 => (met(), met(), said()).prop_map(|(a, b, said)| Act::SayMet(a, b, said)),
        3 => (person(), met(), person()).prop_map(|(of, met, to)| Act::Split(of, met, to)),
        1 => any::<Index>().prop_map(Act::Back),
        1 => person().prop_map(Act::Leave),
        3 => (prop_oneof![person(), met()], any::<Index>(), any::<Index>()).prop_map(|(a, b, c)| Act::Answer(a, b, c)),
        1 => (prop_oneof![person(), met()], any::<Index>()).prop_map(|(of, which)| Act::Unanswer(of, which)),
        4 => (met(), person(), 0..4_i64).prop_map(|(met, who, at)| Act::Meet(met, who, at)),
        1 => (met(), person(), 0..3_u8).prop_map(|(met, who, what)| Act::Takes(met, who, what)),
        3 => (person(), 0..8_u8).prop_map(|(of, what)| Act::Fact(of, what)),
        1 => (40..44_u8, person(), met()).prop_map(|(id, of, after)| Act::Promise(id, of, after)),
        1 => prop_oneof![person(), met()].prop_map(Act::Delete),
        3 => (0..PHONES).prop_map(Act::Hear),
    ]
}

/// Does it.
pub(super) fn carry_out(phones: &mut [Phone], on: usize, act: &Act) {
    if let Act::Hear(other) = act {
        let other = phones[usize::from(*other)].clone();
        phones[on].hear(&other);
        return;
    }
    let phone = &mut phones[on];
    match act.clone() {
        Act::Say(a, b, said) | Act::SayMet(a, b, said) => phone.say(record(a), record(b), said),
        Act::Split(of, met, to) => phone.split(record(of), &[record(met)], record(to)),
        Act::Back(which) => {
            let splits: Vec<RecordId> = phone.replica.of_kind(kind::SPLIT).map(|(id, _)| id).collect();
            if !splits.is_empty() {
                let edits = phone.book.split_back(splits[which.index(splits.len())]);
                phone.carry_out(edits);
            }
        }
        Act::Leave(of) => {
            let edits = phone.book.leave(record(of));
            phone.carry_out(edits);
        }
        Act::Answer(of, which, side) => {
            let one = phone.book.one(&phone.replica, record(of));
            let Some(one) = one.filter(|one| !one.questions.is_empty()) else { return };
            let asked = &one.questions[which.index(one.questions.len())];
            let value = asked.sides[side.index(asked.sides.len())].value.clone();
            let edit = phone.book.answer(&phone.replica, record(of), &asked.cell, value.clone());
            phone.carry_out(edit);
            // Whoever answers has answered.
            let now = phone.one(record(of));
            assert!(!now.questions.iter().any(|question| question.cell == asked.cell), "{asked:?}");
            assert!(now.state.cells.get(&asked.cell).is_none_or(|said| said.value() == Some(&value)));
        }
        Act::Unanswer(of, which) => {
            let one = phone.book.one(&phone.replica, record(of));
            let cells: Vec<Cell> = one.into_iter().flat_map(|one| one.state.cells.into_keys()).collect();
            if !cells.is_empty() {
                let edits = phone.book.unanswer(&phone.replica, record(of), &cells[which.index(cells.len())]);
                phone.carry_out(edits);
            }
        }
        Act::Meet(met, who, at) => phone.write(record(met), kind::ENCOUNTER, |draft, base| {
            e::AT.set(draft, base, &Millis(at * 20 * 60_000));
            e::PARTICIPANTS.set(draft, base, &Participant::Person(record(who)), true);
            e::MATERIAL.set(draft, base, &value("condom"), u32::try_from(at).unwrap());
        }),
        Act::Takes(met, who, what) => phone.write(record(met), kind::ENCOUNTER, |draft, base| match what {
            0 => e::PARTICIPANTS.set(draft, base, &Participant::Person(record(who)), false),
            1 => e::PARTICIPANTS.set(draft, base, &Participant::Unknown(u64::from(who)), true),
            _ => e::PROSTITUTION.set(
                draft,
                base,
                &Participant::Person(record(who)),
                &value(["no", "left"][usize::from(met % 2)]),
            ),
        }),
        Act::Fact(of, what) => phone.write(record(of), kind::PERSON, |draft, base| match what {
            0..3 => {
                p::MINORITY.set(draft, base, &value(["minor_verified", "adult_supposed", "unknown"][usize::from(what)]))
            }
            3 => p::MINORITY_SOURCE.set(draft, base, &value("ase")),
            4 => p::LANGUAGES.set(draft, base, &value(["fr", "bini"][usize::from(of % 2)]), true),
            5 => p::FIRST_CONTACT.set(draft, base, &Millis(i64::from(of))),
            _ => p::NAME.set(draft, base, &format!("Lune {}", of + what)),
        }),
        Act::Promise(id, of, after) => phone.write(record(id), kind::FOLLOW_UP, |draft, base| {
            f::PERSON.set(draft, base, &Some(record(of)));
            f::ENCOUNTER.set(draft, base, &Some(record(after)));
            f::ACTION.set(draft, base, "Appeler");
        }),
        Act::Delete(which) => {
            if phone.replica.state(record(which)).is_some() {
                phone.write(record(which), kind::PERSON, |draft, _| draft.delete());
            }
        }
        Act::Hear(_) => {}
    }
}

/// Phones that all know five persons and three encounters.
pub(super) fn begin() -> Vec<Phone> {
    let mut first = Phone::new(0);
    for number in 0..PERSONS {
        first.person(number, &format!("Lune {number}"));
    }
    for number in 0..3 {
        first.met(FIRST + number, i64::from(number), record(number));
    }
    let others = (1..PHONES).map(|me| {
        let mut other = Phone::new(me);
        other.hear(&first);
        other
    });
    let others: Vec<Phone> = others.collect();
    [vec![first], others].concat()
}
