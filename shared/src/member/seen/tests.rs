use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn device(n: u8) -> DeviceId {
    DeviceId::from_bytes([n; 16])
}

fn seen(counters: impl IntoIterator<Item = u64>) -> Seen {
    let mut seen = Seen::default();
    for counter in counters {
        seen.insert(device(1), counter, Some(counter * 10));
    }
    seen
}

/// Where the log is asked again for what is missing of the one device.
fn after(seen: &Seen) -> u64 {
    missing(&seen.devices[0].1, u64::MAX).1
}

#[test]
fn the_place_before_the_first_gap_is_told() {
    assert_eq!(after(&seen([1, 2, 3])), 0, "nothing is missing");
    assert_eq!(after(&seen([1, 2, 4, 6])), 20);
    assert_eq!(after(&seen([2, 4, 5])), 0, "the very first is missing");
    let mut several = seen([1, 3]);
    several.insert(device(1), 1, Some(40));
    assert_eq!(after(&several), 10, "a second coming is no later place");
    several.insert(device(1), 1, Some(4));
    assert_eq!(after(&several), 4);
    let mut own = Seen::default();
    own.insert(device(1), 1, None);
    own.insert(device(1), 3, Some(9));
    assert_eq!(after(&own), 0, "not told: from the beginning");
}

#[test]
fn beyond_the_last_accepted_counter_nothing_is_missed() {
    let runs = seen([1, 2, 5, 9]).devices.remove(0).1;
    assert_eq!([9, 8, 5, 4, 2, 0].map(|end| missing(&runs, end).0), [5, 2, 2, 0, 0, 0]);
}

#[test]
fn hostile_counters_neither_overflow_nor_take_long() {
    let mut all = seen([1]);
    assert!(all.insert(device(1), u64::MAX, Some(u64::MAX)));
    assert!(all.insert(device(1), u64::MAX - 1, None));
    assert!(!all.insert(device(1), 0, None));
    assert!(all.insert(device(2), u64::MAX, None));
    assert_eq!(all.missing(), [(device(1), u64::MAX - 3), (device(2), u64::MAX - 1)]);
    assert_eq!(all.count(), 4);
    assert_eq!(Seen::decode(&all.encode()), Ok(all));

    // Ten thousand gaps, filled from the far end: each step moves the few bytes of what stands behind it, and no more.
    let mut gaps = seen((1..=20_000).step_by(2));
    assert_eq!(gaps.missing(), [(device(1), 9_999)]);
    assert!(gaps.encode().len() < 120_000);
    for counter in (1..=10_000).rev().map(|half| half * 2) {
        assert!(gaps.insert(device(1), counter, None));
    }
    assert_eq!((gaps.missing(), gaps.count(), gaps.devices[0].1.len()), (vec![], 20_000, 1));
}

#[test]
fn damaged_bytes_are_refused() {
    let bytes = seen([1, 2, 3, 7, 8, 900]).encode();
    for end in 0..bytes.len() {
        assert_eq!(Seen::decode(&bytes[..end]), Err(SeenError), "cut at {end}");
    }
    assert_eq!(Seen::decode(&[&bytes[..], &[0]].concat()), Err(SeenError), "longer");
    let run = |first, last| Run { first, last, at: None };
    let unsound: [Vec<(DeviceId, Vec<Run>)>; 7] = [
        vec![(device(1), vec![])],
        vec![(device(1), vec![run(0, 3)])],
        vec![(device(1), vec![run(3, 2)])],
        vec![(device(1), vec![run(1, 2), run(3, 4)])],
        vec![(device(1), vec![run(1, u64::MAX), run(3, 4)])],
        vec![(device(2), vec![run(1, 1)]), (device(1), vec![run(1, 1)])],
        vec![(device(1), vec![run(1, 1)]), (device(1), vec![run(3, 3)])],
    ];
    for devices in unsound {
        assert_eq!(Seen::decode(&Seen { devices }.encode()), Err(SeenError));
    }
    let mut other = bytes;
    other[0] = 2;
    assert_eq!(Seen::decode(&other), Err(SeenError), "another version");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn order_and_repetition_do_not_matter_and_what_was_left_out_is_missing(
        came in prop::collection::vec((0..4_u8, 1..60_u64, prop::option::of(1..500_u64)), 0..120),
        again in prop::collection::vec(any::<prop::sample::Index>(), 0..60),
        shuffled in any::<u64>(),
    ) {
        let mut first = Seen::default();
        for (of, counter, seq) in &came {
            first.insert(device(*of), *counter, *seq);
        }
        // The same in another order, and some of it once more.
        let mut order = came.clone();
        order.sort_by_key(|(of, counter, seq)| (counter ^ shuffled).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(*of) ^ seq.unwrap_or(0));
        let repeated = again.iter().filter(|_| !came.is_empty()).map(|index| *index.get(&came));
        order.extend(repeated);
        let mut second = Seen::default();
        for (of, counter, seq) in order {
            second.insert(device(of), counter, seq);
        }
        prop_assert_eq!(&first, &second);
        prop_assert_eq!(Seen::decode(&first.encode()), Ok(second));

        let mut by_device: BTreeMap<DeviceId, BTreeSet<u64>> = BTreeMap::new();
        for (of, counter, _) in &came {
            by_device.entry(device(*of)).or_default().insert(*counter);
        }
        let left_out = |counters: &BTreeSet<u64>| {
            (1..counters.last().copied().unwrap_or(0)).filter(|counter| !counters.contains(counter)).count() as u64
        };
        let expected: Vec<_> = by_device.iter().map(|(id, counters)| (*id, left_out(counters))).filter(|(_, n)| *n > 0).collect();
        prop_assert_eq!(first.missing(), expected);
        prop_assert_eq!(first.count(), by_device.values().map(|counters| counters.len() as u64).sum::<u64>());
    }

    #[test]
    fn no_bytes_are_read_that_would_not_be_written(mut bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        if let Some(format) = bytes.first_mut() {
            *format = FORMAT;
        }
        if let Ok(seen) = Seen::decode(&bytes) {
            prop_assert_eq!(seen.encode(), bytes);
        }
    }
}
