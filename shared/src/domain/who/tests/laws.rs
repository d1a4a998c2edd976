//! What must hold whatever several phones say, undo, split and answer, in whatever order it arrives.

use super::acts::{Act, ENCOUNTERS, FIRST, PERSONS, PHONES, act, begin, carry_out};
use super::*;
use crate::domain::card::{card, restore};
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
    for encounter in book.encounters() {
        let one = phone.one(*encounter);
        let placed = crate::domain::book::Placed::of(*encounter, &one.state);
        assert_eq!(book.shown(*encounter), placed.as_ref(), "the lines are those of what is read");
    }
    let leads: std::collections::BTreeSet<RecordId> = records().map(|one| book.lead(one)).collect();
    let found = leads.iter().flat_map(|lead| phone.line(*lead).into_iter().map(|met| (*lead, met)));
    let mut found: Vec<_> = found.collect();
    found.sort_unstable();
    assert_eq!(found, expected);
}

fn there_in_conflict(phone: &Phone, record: RecordId, cell: &Cell) -> bool {
    let says = |one: &RecordId| phone.replica.state(*one).and_then(|state| state.cells.get(cell));
    phone.book.members(record).iter().filter_map(says).any(crate::history::CellState::is_conflict)
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
            let one = phone.one(record);
            let own = there_in_conflict(phone, record, &cell);
            let asked = one.questions.iter().any(|question| question.cell == cell);
            assert!(answered || (one.state.cells[&cell].is_conflict() && (own || asked)), "{values:?}");
        }
    }
}

proptest! {
    #![proptest_config(config(128))]

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
            prop_assert!(restore(&mut again.book, &mut found, *record, &card(&late.replica, &late.book, &names, *record)));
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
