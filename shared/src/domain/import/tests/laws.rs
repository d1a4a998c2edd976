//! What must hold whatever several phones do with one import, in whatever order it arrives.

use super::phones::{Act, ENCOUNTERS, PERSONS, Phone, carry_out, import_of};
use super::*;
use crate::domain::Book;
use crate::history::{Cell, Lifecycle};
use proptest::prelude::*;

pub(super) fn config(cases: u32) -> ProptestConfig {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/proptest-regressions/import.txt");
    let persistence = proptest::test_runner::FileFailurePersistence::Direct(seeds);
    let default = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { default.cases } else { cases };
    ProptestConfig { cases, failure_persistence: Some(Box::new(persistence)), ..default }
}

const PHONES: usize = 3;

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        2 => (1..5_usize).prop_map(Act::Bring),
        1 => any::<usize>().prop_map(Act::Edit),
        1 => any::<usize>().prop_map(Act::Meet),
        2 => Just(Act::Back),
        2 => Just(Act::Again),
        3 => (0..PHONES).prop_map(Act::Hear),
    ]
}

/// Whether somebody wrote in a record, other than the import.
fn is_touched(phone: &Phone, record: RecordId) -> bool {
    let marked = |step: &crate::history::Step| step.payload().unwrap().cells.contains_key(&Cell::import(IMPORT));
    !phone.replica.history(record).unwrap().steps().all(marked)
}

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn whatever_is_done_with_an_import_comes_to_one(
        acts in prop::collection::vec((0..PHONES, act()), 1..24),
        encounters in any::<bool>(),
    ) {
        let (sheet, plan) = planned(if encounters { ENCOUNTERS } else { PERSONS });
        let import = import_of(&sheet, &plan);
        let mut phones: Vec<Phone> = (1..=3).map(Phone::new).collect();
        for (step, (on, act)) in acts.iter().enumerate() {
            carry_out(&mut phones, *on, act, (&plan, &import), step);
        }
        let all: Vec<_> = phones.iter().flat_map(|phone| phone.log.clone()).collect();
        let backwards: Vec<_> = all.iter().rev().cloned().collect();
        phones[0].hear(&all);
        phones[1].hear(&backwards);
        prop_assert_eq!(&phones[0].replica, &phones[1].replica);
        prop_assert_eq!(&phones[0].book, &phones[1].book);
        prop_assert_eq!(&phones[0].book, &Book::of(&phones[0].replica));
        let mut phone = phones.swap_remove(0);

        // However often and wherever it was brought, its records are those of the plan.
        let came = came(&phone.replica, &import);
        let planned: Vec<RecordId> = plan.taken().flatten().map(|draft| draft.record).collect();
        prop_assert!(came.iter().all(|record| planned.contains(record)));
        for record in &came {
            let state = phone.replica.state(*record).unwrap();
            let touched = is_touched(&phone, *record);
            prop_assert!(touched || state.conflicts().next().is_none(), "equal values agree");
            prop_assert!(!(touched && state.lifecycle == Lifecycle::Deleted), "what somebody wrote in does not go");
        }

        // Taken back: what nobody touched or speaks of goes, the rest is as it was, and nothing is left to do.
        let before = phone.replica.clone();
        let done = phone.back(&import);
        for record in &done.back {
            prop_assert!(phone.is(*record, &Lifecycle::Deleted) && !is_touched(&phone, *record));
        }
        for (record, why) in &done.stays {
            prop_assert_eq!(phone.replica.state(*record), before.state(*record));
            prop_assert_eq!(*why == Kept::Changed, is_touched(&phone, *record));
        }
        prop_assert_eq!(done.back.len() + done.stays.len() + done.gone.len(), came.len());
        prop_assert!(back(&phone.replica, &phone.book, &import).back.is_empty());

        // Brought again: whatever only the import wrote in says what the file says.
        phone.again(&import);
        for draft in plan.taken().flatten().filter(|draft| came.contains(&draft.record)) {
            if !is_touched(&phone, draft.record) {
                let state = phone.replica.state(draft.record).unwrap();
                let file = draft.over(&crate::history::State::empty());
                let values = |state: &crate::history::State| -> Vec<_> {
                    state.cells.iter().map(|(cell, said)| (cell.clone(), said.value().map(<[u8]>::to_vec))).collect()
                };
                prop_assert_eq!(&state.lifecycle, &Lifecycle::Live);
                prop_assert_eq!(values(state), values(&file));
            }
        }
        prop_assert!(again(&phone.replica, &import).is_empty());
    }
}
