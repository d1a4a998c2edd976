//! Random histories: any number of writers, heads, merges, gaps and unreadable steps.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use shared::clock::{Millis, Stamp};
use shared::history::cell::{NO, YES};
use shared::history::{Cell, Content, History, Kind, Payload, Shape, Step, Unreadable};
use shared::ids::{CircleId, DeviceId, MemberId, RecordId, RevisionId};
use std::collections::{BTreeMap, BTreeSet};

/// The configuration of every law: few cases, so that the suite stays quick (`PROPTEST_CASES=20000` tries more), and the seeds
/// of failures kept in the repository.
pub fn config(cases: u32) -> ProptestConfig {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/proptest-regressions/merge.txt");
    let persistence = proptest::test_runner::FileFailurePersistence::Direct(seeds);
    let default = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { default.cases } else { cases };
    ProptestConfig { cases, failure_persistence: Some(Box::new(persistence)), ..default }
}

/// A domain cell among few, so that writers meet; one shape is unknown.
pub fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        (1..3_u16).prop_map(Cell::register),
        Just(Cell::text(3)),
        (0..2_u8).prop_map(|key| Cell::member(4, vec![key])),
        (0..2_u8).prop_map(|key| Cell::quantity(5, vec![key])),
        Just(Cell { shape: Shape(200), field: 6, key: b"newer".to_vec() }),
    ]
}

fn assertion() -> impl Strategy<Value = (Cell, Vec<u8>)> {
    let value = (0..3_u8).prop_map(|n| vec![n]);
    prop_oneof![
        8 => (cell(), value),
        1 => any::<bool>().prop_map(|gone| (Cell::lifecycle(), if gone { YES } else { NO }.to_vec())),
    ]
}

fn content() -> impl Strategy<Value = Content> {
    let open = vec(assertion(), 0..4).prop_map(|cells| {
        Content::Open(Payload { kind: Kind(2), stamp: Stamp::unheard(Millis(0)), cells: cells.into_iter().collect() })
    });
    prop_oneof![
        12 => open,
        1 => Just(Content::Erased),
        1 => Just(Content::NotHeld),
        1 => Just(Content::Unreadable(Unreadable::NoKey)),
        1 => Just(Content::Unreadable(Unreadable::NewerFormat)),
    ]
}

/// Steps with parents before children, as different writers made them: each over one to three revisions that exist by then.
pub fn steps(contents: impl Strategy<Value = Content> + Clone) -> impl Strategy<Value = Vec<Step>> {
    let one = (vec(any::<Index>(), 0..4), contents, any::<u64>());
    vec(one, 1..14).prop_map(|drawn| {
        let mut steps: Vec<Step> = Vec::new();
        for (place, (parents, content, salt)) in drawn.into_iter().enumerate() {
            let drawn = parents.iter().filter(|_| place > 0).map(|index| steps[index.index(place)].id);
            let parents = drawn.collect::<BTreeSet<_>>().into_iter().collect();
            // Ids in random order: who came first must not show in them.
            let id = RevisionId::of(&[salt.to_le_bytes(), place.to_le_bytes()].concat());
            let (author, device) = (MemberId::from_bytes([salt as u8; 16]), DeviceId::from_bytes([salt as u8; 16]));
            steps.push(Step { id, parents, author, device, counter: place as u64 + 1, epoch: 1, content });
        }
        steps
    })
}

/// Histories in which anything may be unreadable, erased or not held.
pub fn any_steps() -> impl Strategy<Value = Vec<Step>> {
    steps(content().boxed())
}

/// Histories that are read whole.
pub fn open_steps() -> impl Strategy<Value = Vec<Step>> {
    steps(content().prop_filter("readable", |content| matches!(content, Content::Open(_))).boxed())
}

/// A record with these steps.
pub fn history<'a>(steps: impl IntoIterator<Item = &'a Step>) -> History {
    let mut history = History::new(RecordId::from_bytes([9; 16]), CircleId::TERRAIN);
    for step in steps {
        history.insert(step.clone());
    }
    history
}

/// For each step, its ancestors among the steps given: a slow and obvious reading, to hold the quick one against.
pub fn ancestors(steps: &[Step]) -> BTreeMap<RevisionId, BTreeSet<RevisionId>> {
    let mut known: BTreeMap<RevisionId, BTreeSet<RevisionId>> = BTreeMap::new();
    for step in steps {
        let mut mine = BTreeSet::new();
        for parent in &step.parents {
            if let Some(theirs) = known.get(parent) {
                mine.extend(theirs);
                mine.insert(*parent);
            }
        }
        known.insert(step.id, mine);
    }
    known
}
