//! What must hold whatever several phones say, undo, split and answer, in whatever order it arrives.

use super::*;
use crate::domain::card::{card, restore};
use crate::domain::follow_up as f;
use crate::domain::search::PersonIndex;
use proptest::prelude::*;
use proptest::sample::Index;

pub(super) fn config(cases: u32) -> ProptestConfig {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/proptest-regressions/who.txt");
    let persistence = proptest::test_runner::FileFailurePersistence::Direct(seeds);
    let default = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { default.cases } else { cases };
    ProptestConfig { cases, failure_persistence: Some(Box::new(persistence)), ..default }
}

const PHONES: u8 = 3;
const PERSONS: u8 = 5;
/// Encounters are numbered from here.
const FIRST: u8 = 20;
const ENCOUNTERS: u8 = 5;

/// What somebody does on one phone.
#[derive(Clone, Debug)]
enum Act {
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

fn act() -> impl Strategy<Value = Act> {
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

fn carry_out(phones: &mut [Phone], on: usize, act: &Act) {
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

fn begin() -> Vec<Phone> {
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

fn acts() -> impl Strategy<Value = Vec<(u8, Act)>> {
    prop::collection::vec((0..PHONES, act()), 1..32)
}

/// All that a screen could show of who is who: but for what is said itself.
#[derive(Debug, PartialEq)]
struct View {
    encounters: Vec<(Millis, RecordId)>,
    persons: Vec<RecordId>,
    ones: Vec<Option<One>>,
    lines: Vec<Vec<RecordId>>,
    promises: Vec<Vec<Vec<RecordId>>>,
}

fn records() -> impl Iterator<Item = RecordId> {
    (0..PERSONS).chain(FIRST..FIRST + ENCOUNTERS).map(record)
}

fn view(phone: &Phone) -> View {
    View {
        encounters: phone.book.encounters().dated().collect(),
        persons: phone.book.persons().collect(),
        ones: records().map(|one| phone.book.one(&phone.replica, one)).collect(),
        lines: records().map(|one| phone.line(one)).collect(),
        promises: records().map(|one| phone.book.promises(&phone.replica, one)).collect(),
    }
}

/// Every encounter stands with exactly one person for each who is named in it, and with nobody else.
fn each_has_one(phone: &Phone) {
    let (book, mut expected) = (&phone.book, Vec::new());
    for (encounter, state) in phone.replica.of_kind(kind::ENCOUNTER) {
        let named = e::PARTICIPANTS.all(state).into_iter().filter(|(_, present)| present.may_be());
        for person in named.filter_map(|(who, _)| who.person()) {
            let whose = book.whose(encounter, person);
            assert_eq!(whose, book.lead(whose), "told by her lead");
            expected.push((whose, book.lead(encounter)));
        }
    }
    expected.sort_unstable();
    expected.dedup();
    let leads: std::collections::BTreeSet<RecordId> = records().map(|one| book.lead(one)).collect();
    let found = leads.iter().flat_map(|lead| phone.line(*lead).into_iter().map(|met| (*lead, met)));
    let mut found: Vec<_> = found.collect();
    found.sort_unstable();
    assert_eq!(found, expected);
}

/// Where the records of one say different things that count, it is asked, or somebody answered.
fn nothing_is_chosen_silently(phone: &Phone) {
    for cell in [p::MINORITY.cell(), e::MATERIAL.cell(&value("condom"))] {
        for record in records() {
            let says = |one: &RecordId| phone.replica.state(*one)?.cells.get(&cell);
            let there = phone.book.members(record).into_iter().filter(|one| phone.book.placed(*one).is_some());
            let values: std::collections::BTreeSet<Vec<u8>> = there
                .filter_map(|one| says(&one))
                .flat_map(|said| said.candidates().iter().map(|candidate| candidate.value.clone()))
                .filter(|value| value != b"\x07unknown" && value != b"\0")
                .collect();
            if values.len() < 2 || phone.book.members(record).len() < 2 {
                continue;
            }
            let gathered = phone.book.gathered(&phone.replica, record).unwrap();
            let answered = gathered.claims.iter().any(|claim| claim.answer && claim.cell == cell);
            assert!(answered || phone.asked(record).contains(&cell), "{values:?}");
        }
    }
}

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn in_any_order_on_any_phone_there_is_one_view(
        acts in acts(),
        order in prop::collection::vec(any::<Index>(), 0..60),
    ) {
        let mut phones = begin();
        for (on, act) in &acts {
            carry_out(&mut phones, usize::from(*on), act);
            let phone = &phones[usize::from(*on)];
            prop_assert_eq!(&phone.book, &Book::of(&phone.replica), "after {:?}", act);
            each_has_one(phone);
            nothing_is_chosen_silently(phone);
        }
        // One more, who hears it all in any order, several notes at once.
        let all: Vec<Note> = phones.iter().flat_map(|phone| phone.log.clone()).collect();
        let mut late = Phone::new(9);
        for note in order.iter().map(|index| index.get(&all)).chain(&all) {
            late.replica.insert(note.0, CircleId::TERRAIN, note.1.clone());
            if note.1.counter % 3 == 0 {
                let touched: Vec<RecordId> = late.replica.records().collect();
                late.book.update(&late.replica, &touched);
            }
        }
        let touched: Vec<RecordId> = late.replica.records().collect();
        late.book.update(&late.replica, &touched);
        let [a, b, c] = &mut phones[..] else { unreachable!() };
        exchange(&mut [a, b, c]);
        for phone in [&*a, &*b, &*c] {
            prop_assert_eq!(&phone.book, &late.book);
            prop_assert_eq!(view(phone), view(&late));
        }
        each_has_one(&late);
        // What a snapshot keeps of each record puts all of it back, in any order too.
        let (names, mut again) = (PersonIndex::of(&late.replica), Phone::new(9));
        let kept = late.replica.records().collect::<Vec<_>>();
        for record in order.iter().map(|index| index.get(&kept)).chain(&kept) {
            let mut found = PersonIndex::default();
            prop_assert!(restore(&mut again.book, &mut found, *record, &card(&late.book, &names, *record)));
        }
        again.book.update(&late.replica, &[]);
        prop_assert_eq!(&again.book, &late.book);
        // Who was said to be distinct is two, and is not suggested.
        for ([one, other], said) in late.book.who().persons.pairs() {
            if said == Said::Distinct {
                prop_assert_ne!(late.book.lead(one), late.book.lead(other));
                prop_assert!(late.book.decided(one, other));
            }
        }
    }

    #[test]
    fn undoing_a_join_restores_what_was_there_but_for_what_came_since(
        acts in acts(),
        since in prop::collection::vec(act(), 0..8),
        two in (0..PERSONS, 1..PERSONS),
        met in any::<bool>(),
        answers in prop::collection::vec((any::<Index>(), any::<Index>()), 0..3),
    ) {
        let mut phones = begin();
        acts.iter().for_each(|(on, act)| carry_out(&mut phones, usize::from(*on), act));
        let [a, b, c] = &mut phones[..] else { unreachable!() };
        exchange(&mut [a, b, c]);
        let base = if met { FIRST } else { 0 };
        let (one, other) = (base + two.0, base + (two.0 + two.1) % PERSONS);
        let phone = phones.remove(0);
        // Only what nobody said anything of, so that undoing leads back to saying nothing.
        prop_assume!(phone.book.said(record(one), record(other)).is_none());
        prop_assume!(phone.book.lead(record(one)) != phone.book.lead(record(other)));
        let (mut joined, mut never) = (vec![phone.clone()], vec![phone]);
        carry_out(&mut joined, 0, &Act::Say(one, other, Said::Joined));
        // An answer given where the join contradicts others, and joins nobody, is about something else.
        let is_one = joined[0].book.members(record(one)).contains(&record(other));
        for (which, side) in answers.into_iter().filter(|_| is_one) {
            carry_out(&mut joined, 0, &Act::Answer(one, which, side));
        }
        // What comes since are notes; what one says or answers while they are one is about the one.
        let since = since.iter().filter(|act| matches!(act, Act::Meet(..) | Act::Takes(..) | Act::Fact(..) | Act::Promise(..)));
        for act in since {
            carry_out(&mut joined, 0, act);
            carry_out(&mut never, 0, act);
        }
        let edits = joined[0].book.say([record(one), record(other)], Said::Undone, record(200));
        joined[0].carry_out(edits);
        prop_assert_eq!(bare(view(&joined[0])), bare(view(&never[0])));
    }
}

/// Without the names of revisions, which two phones draw apart.
fn bare(mut view: View) -> View {
    for one in view.ones.iter_mut().flatten() {
        let cells = core::mem::take(&mut one.state.cells).into_iter().map(|(cell, said)| {
            let bare = said.candidates().iter().cloned();
            let bare = bare.map(|mut candidate| {
                candidate.writers.clear();
                candidate
            });
            (cell, crate::history::CellState::beside(bare.collect()))
        });
        one.state.cells = cells.collect();
        one.state.heads.clear();
        one.state.ground.clear();
        one.questions.iter_mut().flat_map(|question| &mut question.sides).for_each(|side| side.writers.clear());
    }
    view
}
