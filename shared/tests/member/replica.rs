use crate::team::*;
use proptest::prelude::*;
use shared::clock::Stamp;
use shared::history::{Cell, Content, Kind, Payload, State, Step, Unreadable};
use shared::ids::{CircleId, DeviceId, MemberId, RecordId, RevisionId};
use shared::member::Replica;
use std::collections::BTreeMap;

pub fn record(n: u8) -> RecordId {
    RecordId::from_bytes([n; 16])
}

fn payload(kind: Kind, cells: impl IntoIterator<Item = (Cell, Vec<u8>)>) -> Content {
    Content::Open(Payload { kind, stamp: Stamp::default(), cells: cells.into_iter().collect() })
}

fn step(n: u16, parents: Vec<RevisionId>, content: Content) -> Step {
    let (author, device) = (MemberId::from_bytes([1; 16]), DeviceId::from_bytes([2; 16]));
    Step { id: RevisionId::of(&n.to_le_bytes()), parents, author, device, counter: n.into(), epoch: 1, content }
}

pub fn put(replica: &mut Replica, n: u8, step: Step) -> bool {
    replica.insert(record(n), CircleId::TERRAIN, step)
}

/// What a revision of a random history is made of: record, which earlier revisions it names, what is known of it.
pub type Draw = (u8, Vec<prop::sample::Index>, u8, u8);

pub fn steps(draws: &[Draw]) -> Vec<(u8, Step)> {
    let mut by_record: BTreeMap<u8, Vec<RevisionId>> = BTreeMap::new();
    let mut steps = Vec::new();
    for (n, (record, parents, value, known)) in (0..).zip(draws) {
        let earlier = by_record.entry(*record).or_default();
        let mut parents: Vec<_> =
            if earlier.is_empty() { Vec::new() } else { parents.iter().map(|parent| *parent.get(earlier)).collect() };
        parents.sort();
        parents.dedup();
        let content = match known {
            0 => Content::Unreadable(Unreadable::NoKey),
            1 => Content::NotHeld,
            2 => Content::Erased,
            3 => payload(Kind(u16::from(*record % 2)), [(Cell::lifecycle(), vec![value % 2])]),
            _ => payload(Kind(u16::from(*record % 2)), [(Cell::register(u16::from(value % 3) + 1), vec![*value])]),
        };
        let step = step(n, parents, content);
        earlier.push(step.id);
        steps.push((*record, step));
    }
    steps
}

pub fn states(replica: &Replica) -> Vec<(RecordId, State)> {
    replica.records().map(|record| (record, replica.state(record).unwrap().clone())).collect()
}

proptest! {
    #[test]
    fn order_and_repetition_of_arrival_do_not_matter(
        draws in prop::collection::vec((0..4_u8, prop::collection::vec(any::<prop::sample::Index>(), 0..3), any::<u8>(), 0..8_u8), 1..40),
        order in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..80),
        seed in any::<u64>(),
    ) {
        use rand_core::Rng as _;
        let steps = steps(&draws);
        let mut in_order = Replica::default();
        for (n, step) in &steps {
            prop_assert!(put(&mut in_order, *n, step.clone()));
        }
        let mut shuffled: Vec<_> = (0..steps.len()).collect();
        let mut rng = rng(seed);
        shuffled.sort_by_cached_key(|_| rng.next_u64());
        let mut other = Replica::default();
        let known_less = |step: &Step| Step { content: Content::Unreadable(Unreadable::NoKey), ..step.clone() };
        // Some come early, some twice, some first without their key; states are asked for in between.
        for (index, keyless) in &order {
            let (n, step) = index.get(&steps);
            put(&mut other, *n, if *keyless { known_less(step) } else { step.clone() });
            prop_assert!(other.state(record(*n)).is_some());
        }
        for index in shuffled {
            let (n, step) = &steps[index];
            put(&mut other, *n, step.clone());
            let asked = other.state(record(*n)).unwrap();
            prop_assert_eq!(asked, &other.history(record(*n)).unwrap().state());
        }
        prop_assert!(in_order == other);
        prop_assert_eq!(states(&in_order), states(&other));
        prop_assert_eq!(in_order.incomplete().collect::<Vec<_>>(), other.incomplete().collect::<Vec<_>>());
        for kind in [Kind(0), Kind(1)] {
            prop_assert_eq!(in_order.of_kind(kind).collect::<Vec<_>>(), other.of_kind(kind).collect::<Vec<_>>());
        }
        let before = other.version();
        for (n, step) in &steps {
            prop_assert!(!put(&mut other, *n, step.clone()));
        }
        prop_assert_eq!(other.version(), before);
    }
}

#[test]
fn only_touched_records_are_computed_again() {
    let mut replica = Replica::default();
    for n in 0..50 {
        put(&mut replica, n, step(n.into(), vec![], payload(Kind(1), [(Cell::register(1), vec![n])])));
    }
    // A computed state keeps its heap memory for as long as it is not computed again.
    let place = |replica: &Replica, n| replica.heads(record(n)).as_ptr();
    let before: Vec<_> = (0..50).map(|n| place(&replica, n)).collect();
    let root = replica.heads(record(7)).to_vec();
    assert!(put(&mut replica, 7, step(900, root, payload(Kind(1), [(Cell::register(1), vec![99])]))));
    assert!(!put(&mut replica, 8, step(8, vec![], payload(Kind(1), []))), "already known");
    for n in (0..50).filter(|n| *n != 7) {
        assert_eq!(place(&replica, n), before[usize::from(n)], "record {n}");
    }
    let value = replica.state(record(7)).unwrap().cells.get(&Cell::register(1)).unwrap().value();
    assert_eq!(value, Some(&[99][..]));
}

#[test]
fn deleted_records_are_left_out_of_their_kind_unless_contested() {
    let mut replica = Replica::default();
    let write = |n, parents, value| step(n, parents, payload(Kind(1), [(Cell::register(1), vec![value])]));
    let root = write(1, vec![], 1);
    let delete = step(2, vec![root.id], payload(Kind(1), [(Cell::lifecycle(), vec![1])]));
    put(&mut replica, 1, root.clone());
    let listed = |replica: &Replica| replica.of_kind(Kind(1)).map(|(record, _)| record).collect::<Vec<_>>();
    assert_eq!(listed(&replica), [record(1)]);
    put(&mut replica, 1, delete);
    assert_eq!(listed(&replica), []);
    assert_eq!((replica.len(), replica.kind(record(1))), (1, Some(Kind(1))));
    put(&mut replica, 1, write(3, vec![root.id], 3));
    assert_eq!(listed(&replica), [record(1)]);
    assert_eq!(replica.conflicting().collect::<Vec<_>>(), [record(1)]);
    assert_eq!(replica.of_kind(Kind(2)).count(), 0);
}

#[test]
fn a_record_stays_in_its_circle() {
    let mut replica = Replica::default();
    put(&mut replica, 1, step(1, vec![], payload(Kind(1), [])));
    let elsewhere = step(2, vec![], payload(Kind(1), []));
    assert!(!replica.insert(record(1), CircleId::SANTE, elsewhere));
    assert_eq!(replica.circle(record(1)), Some(CircleId::TERRAIN));
    assert_eq!((replica.history(record(1)).unwrap().len(), replica.version()), (1, 1));
}

#[test]
fn unknown_records_are_unknown() {
    let replica = Replica::default();
    assert!(replica.is_empty() && replica.state(record(1)).is_none() && replica.heads(record(1)).is_empty());
    assert!(!replica.holds(record(1), RevisionId::of(b"x")));
}
