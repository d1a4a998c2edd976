//! In whatever order the team settles things and in whatever order that arrives, every device shows one list.

use super::*;
use crate::domain::card::{card, restore};
use crate::domain::search::PersonIndex;
use proptest::prelude::*;

const CHANNELS: [&str; 3] = ["street", "bus", "online"];

/// What somebody does, who saw all or nothing of what others did since the beginning.
fn act(world: &mut World, (what, of, saw, by): (u8, u8, bool, u8)) {
    world.notes.by = by;
    let id = record(10 + of);
    let begun = match what {
        5 => ROUND,
        6 => record(70 + of),
        _ => id,
    };
    let first = world.notes.replica.history(begun).and_then(|history| {
        let mut then = crate::history::History::new(begun, history.circle());
        then.insert(when::first(history)?.clone());
        Some(then.state())
    });
    let state = world.notes.replica.state(begun).cloned();
    let base = if saw { state } else { first }.unwrap_or_else(State::empty);
    let write: fn(&mut Draft, &State, u8) = match what {
        0 => |d, b, of| e::CHANNEL.set(d, b, &CHANNELS[usize::from(of) % 3].into()),
        1 => |d, b, _| e::PLACE.clear(d, b),
        2 => |d, b, _| whole(d, b),
        3 => |d, b, _| e::VIGILANCE.set(d, b, &"serious".into()),
        4 => |d, _, _| d.delete(),
        5 => |d, b, of| r::validate(d, b, (member(of + 1), AT), &[record(10 + of)], &[]),
        _ => |d, b, of| crate::domain::ask::put(d, b, record(10 + of), member(1), "et alors ?"),
    };
    let kind = [kind::ENCOUNTER, kind::ROUND, kind::ASK][usize::from(what.saturating_sub(4).min(2))];
    world.notes.write_over(begun, kind, &base, |d, b| write(d, b, of));
}

fn acts() -> impl Strategy<Value = Vec<(u8, u8, bool, u8)>> {
    prop::collection::vec((0..7_u8, 0..3_u8, any::<bool>(), 1..4_u8), 0..20)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn the_list_does_not_depend_on_the_order_in_which_things_arrive(acts in acts(), turn in any::<u64>()) {
        let mut world = World::default();
        world.round();
        acts.into_iter().for_each(|one| act(&mut world, one));
        let here = world.queue();
        let mut steps: Vec<_> = world.notes.replica.records().flat_map(|record| {
            let history = world.notes.replica.history(record).unwrap();
            history.steps().map(move |step| (record, step.clone())).collect::<Vec<_>>()
        }).collect();
        let places = steps.len().max(1);
        steps.rotate_left(usize::try_from(turn).unwrap_or_default() % places);
        steps.reverse();
        let mut there = World::default();
        let mut book = Book::default();
        for (record, step) in steps {
            there.notes.replica.insert(record, crate::ids::CircleId::TERRAIN, step);
            book.update(&there.notes.replica, &[record]);
        }
        prop_assert_eq!(&there.queue(), &here);
        prop_assert_eq!(&book, &Book::of(&there.notes.replica));
        // And a device that opens from a snapshot knows as much without reading the notes.
        let (mut again, mut names) = (Book::default(), PersonIndex::default());
        for record in there.notes.replica.records() {
            let bytes = card(&there.notes.replica, &book, &names, record);
            prop_assert!(restore(&mut again, &mut names, record, &bytes));
        }
        again.update(&there.notes.replica, &[]);
        prop_assert_eq!(again, book);
    }

    #[test]
    fn nothing_is_twice_in_the_list_and_the_order_holds(acts in acts()) {
        let mut world = World::default();
        world.round();
        acts.into_iter().for_each(|one| act(&mut world, one));
        let queue = world.queue();
        let mut keys: Vec<_> = queue.items().map(Item::key).collect();
        keys.sort_unstable();
        let all = keys.len();
        keys.dedup();
        prop_assert_eq!(keys.len(), all);
        for group in &queue.groups {
            prop_assert!(group.items.is_sorted_by_key(|item| item.reason.rank()));
            prop_assert!(!group.can_validate(&[]) || group.before() == 0);
        }
    }
}
