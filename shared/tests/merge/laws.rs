//! What must hold of every history, whatever people did.

use crate::random::{ancestors, any_steps, cell, config, history, open_steps};
use proptest::prelude::*;
use proptest::sample::Index;
use shared::clock::{Millis, Stamp};
use shared::history::{Cell, Content, Draft, Kind, Lifecycle, Payload, Shape, State, Step, cell::YES};
use shared::ids::{CircleId, RecordId, RevisionId};
use std::collections::{BTreeMap, BTreeSet};

fn asserted(steps: &[Step]) -> impl Iterator<Item = (&Step, &Cell, &Vec<u8>)> {
    steps.iter().flat_map(|step| {
        step.payload().into_iter().flat_map(move |payload| payload.cells.iter().map(move |(c, v)| (step, c, v)))
    })
}

fn shows(state: &State, cell: &Cell, value: &[u8], writer: RevisionId) -> bool {
    state.cells.get(cell).is_some_and(|cell_state| {
        cell_state.candidates().iter().any(|c| c.value == value && c.writers.contains(&writer))
    })
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn the_state_does_not_depend_on_order_duplication_or_grouping_of_arrival(
        steps in any_steps(),
        order in proptest::collection::vec(any::<Index>(), 0..40),
        cut in any::<Index>(),
    ) {
        let straight = history(&steps);
        // Any order, with repetitions, until all have come.
        let shuffled = order.iter().map(|index| &steps[index.index(steps.len())]).chain(steps.iter().rev());
        prop_assert_eq!(&history(shuffled), &straight);
        // In two groups, each read before they are joined, one of them twice.
        let (left, right) = steps.split_at(cut.index(steps.len()));
        let mut joined = history(right);
        let _ = joined.state();
        for step in left.iter().chain(right).chain(left) {
            joined.insert(step.clone());
        }
        prop_assert_eq!(joined.state(), straight.state());
    }

    #[test]
    fn merging_is_idempotent(steps in any_steps()) {
        let mut once = history(&steps);
        let state = once.state();
        for step in &steps {
            prop_assert!(!once.insert(step.clone()), "nothing is news twice");
        }
        prop_assert_eq!(once.state(), state);
    }

    #[test]
    fn what_is_learnt_of_a_payload_later_does_not_depend_on_when(steps in any_steps(), later in any::<Index>()) {
        // First not held, or not readable, then what it is: the same as if it had been so from the start.
        let place = later.index(steps.len());
        for before in [Content::NotHeld, Content::Unreadable(shared::history::Unreadable::NoKey)] {
            let mut early = steps.clone();
            early[place].content = before.clone();
            let both = history(early.iter().chain(&steps));
            prop_assert_eq!(&both, &history(steps.iter().chain(&early)));
            if !matches!((&steps[place].content, before), (Content::Unreadable(_), Content::NotHeld)) {
                prop_assert_eq!(both.state(), history(&steps).state());
            }
        }
    }

    #[test]
    fn no_asserted_value_disappears_unless_a_descendant_asserts_that_cell(steps in any_steps()) {
        let state = history(&steps).state();
        let ancestors = ancestors(&steps);
        for (step, cell, value) in asserted(&steps).filter(|(_, cell, _)| !cell.is_reserved()) {
            let superseded = asserted(&steps).any(|(later, same, _)| same == cell && ancestors[&later.id].contains(&step.id));
            prop_assert_eq!(shows(&state, cell, value, step.id), !superseded, "{:?} of {:?}", cell, step.id);
        }
    }

    #[test]
    fn the_order_has_every_revision_once_and_parents_first(steps in any_steps()) {
        let history = history(&steps);
        let order: Vec<RevisionId> = history.in_order().iter().map(|step| step.id).collect();
        prop_assert_eq!(order.len(), steps.len());
        let ancestors = ancestors(&steps);
        for (place, id) in order.iter().enumerate() {
            prop_assert!(ancestors[id].iter().all(|ancestor| order[..place].contains(ancestor)));
        }
    }

    #[test]
    fn nothing_shows_that_nobody_asserted(steps in any_steps()) {
        let state = history(&steps).state();
        for (cell, cell_state) in &state.cells {
            for candidate in cell_state.candidates() {
                prop_assert!(!candidate.writers.is_empty());
                for writer in &candidate.writers {
                    let said = asserted(&steps).any(|(s, c, v)| s.id == *writer && c == cell && *v == candidate.value);
                    prop_assert!(said);
                }
            }
        }
    }

    #[test]
    fn different_values_in_parallel_always_surface(steps in any_steps(), cell in cell(), one in any::<Index>()) {
        // Two more revisions on any one that is there, who do not know of each other.
        let below = steps[one.index(steps.len())].clone();
        let payload = |value: u8| Payload {
            kind: Kind(2),
            stamp: Stamp::default(),
            cells: [(cell.clone(), vec![value])].into(),
        };
        let child = |n: u8| Step {
            id: RevisionId::of(&[n; 3]),
            parents: vec![below.id],
            content: Content::Open(payload(n)),
            ..below.clone()
        };
        let mut more = steps.clone();
        more.extend([child(100), child(101)]);
        let state = history(&more).state();
        prop_assert!(state.has_conflict() && !state.is_settled());
        prop_assert!(shows(&state, &cell, &[100], child(100).id) && shows(&state, &cell, &[101], child(101).id));
    }

    #[test]
    fn a_delete_against_an_edit_surfaces(steps in open_steps(), cell in cell(), one in any::<Index>()) {
        let below = steps[one.index(steps.len())].clone();
        let child = |name: &[u8], cell: Cell| Step {
            id: RevisionId::of(name),
            parents: vec![below.id],
            content: Content::Open(Payload { kind: Kind(2), stamp: Stamp::default(), cells: [(cell, YES.to_vec())].into() }),
            ..below.clone()
        };
        let (delete, edit) = (child(b"delete", Cell::lifecycle()), child(b"edit", cell));
        let mut more = steps.clone();
        more.extend([delete.clone(), edit.clone()]);
        let state = history(&more).state();
        let Lifecycle::Contested { deletes, edits } = &state.lifecycle else {
            return Err(TestCaseError::fail(format!("{:?}", state.lifecycle)));
        };
        prop_assert!(deletes.contains(&delete.id) && edits.contains(&edit.id));
        prop_assert!(state.has_conflict() && !state.is_settled());
    }

    #[test]
    fn one_revision_over_all_heads_settles_every_cell_it_asserts(steps in open_steps(), cell in cell()) {
        let before = history(&steps).state();
        let mut draft = Draft::open(RecordId::from_bytes([9; 16]), CircleId::TERRAIN, &before, Stamp::default()).unwrap();
        draft.assert(cell.clone(), vec![42]);
        let resolution = written(&draft, b"resolution");
        let after = history(steps.iter().chain([&resolution])).state();
        prop_assert_eq!(after.cells[&cell].value(), Some(&[42][..]));
        prop_assert_eq!(&after.heads, &vec![resolution.id]);
        prop_assert_eq!(&after.lifecycle, &Lifecycle::Live, "writing in it brings it back");
        // And it touches no other cell.
        let others = |state: &State| -> BTreeMap<Cell, _> {
            state.cells.iter().filter(|(c, _)| **c != cell).map(|(c, s)| (c.clone(), s.clone())).collect()
        };
        prop_assert_eq!(others(&after), others(&before));
    }

    #[test]
    fn a_draft_open_during_a_pull_overwrites_nothing_unseen(
        steps in any_steps(),
        cut in any::<Index>(),
        cell in cell(),
    ) {
        // The person opens the draft on what has come so far; the rest is pulled while she writes, and keys come late.
        let seen = &steps[..=cut.index(steps.len())];
        let base = history(seen).state();
        let Some(mut draft) = Draft::open(RecordId::from_bytes([9; 16]), CircleId::TERRAIN, &base, Stamp::default()) else {
            prop_assert!(base.kind.is_none());
            return Ok(());
        };
        draft.assert(cell.clone(), vec![42]);
        let mine = written(&draft, b"mine");
        let read_later: Vec<Step> = steps.iter().map(|step| match &step.content {
            Content::Unreadable(_) | Content::NotHeld => {
                let cells = [(cell.clone(), vec![77])].into();
                Step { content: Content::Open(Payload { kind: Kind(2), stamp: Stamp::default(), cells }), ..step.clone() }
            }
            _ => step.clone(),
        }).collect();
        let before = history(&read_later).state();
        let after = history(read_later.iter().chain([&mine])).state();
        let could_read: BTreeSet<RevisionId> =
            seen.iter().filter(|s| matches!(s.content, Content::Open(_) | Content::Erased)).map(|s| s.id).collect();
        for candidate in before.cells.get(&cell).map(|state| state.candidates().to_vec()).unwrap_or_default() {
            for writer in candidate.writers.iter().filter(|writer| !could_read.contains(writer)) {
                prop_assert!(shows(&after, &cell, &candidate.value, *writer), "overwrote {:?} unseen", writer);
            }
        }
        prop_assert!(shows(&after, &cell, &[42], mine.id));
    }

    #[test]
    fn incomplete_ancestry_is_never_settled(steps in any_steps(), lost in any::<Index>()) {
        let state = history(&steps).state();
        let unread = steps.iter().any(|s| matches!(s.content, Content::Unreadable(_)));
        prop_assert_eq!(state.is_incomplete(), unread);
        prop_assert!(!(unread && state.is_settled()));
        // One revision has not come. If somebody names it, that shows; if nobody does, nobody here can know.
        let lost = steps[lost.index(steps.len())].id;
        let rest: Vec<&Step> = steps.iter().filter(|step| step.id != lost).collect();
        let state = history(rest.iter().copied()).state();
        let named = rest.iter().any(|step| step.parents.contains(&lost));
        prop_assert_eq!(state.missing.contains(&lost), named);
        prop_assert!(!(named && (state.is_settled() || !state.is_incomplete())));
    }

    #[test]
    fn setting_all_unreadable_aside_completes_the_record(steps in any_steps()) {
        let base = history(&steps).state();
        let Some(mut draft) = Draft::open(RecordId::from_bytes([9; 16]), CircleId::TERRAIN, &base, Stamp::default()) else {
            return Ok(());
        };
        let done = draft.set_aside(&base);
        prop_assert_eq!(done, !base.unreadable.is_empty() && base.not_held.is_empty());
        if done {
            let after = history(steps.iter().chain([&written(&draft, b"aside")])).state();
            prop_assert!(!after.is_incomplete());
            prop_assert_eq!(&after.ground, &after.heads);
        }
    }

    #[test]
    fn a_draft_stands_on_heads_exactly_when_all_was_read(steps in any_steps()) {
        let state = history(&steps).state();
        if !state.is_incomplete() && state.not_held.is_empty() {
            prop_assert_eq!(&state.ground, &state.heads);
        }
        let unread: BTreeSet<RevisionId> = steps
            .iter()
            .filter(|s| matches!(s.content, Content::Unreadable(_) | Content::NotHeld))
            .map(|s| s.id)
            .collect();
        let ancestors = ancestors(&steps);
        for id in &state.ground {
            prop_assert!(!unread.contains(id) && ancestors[id].is_disjoint(&unread));
            prop_assert!(!state.ground.iter().any(|other| ancestors[other].contains(id)), "no parent above another");
        }
    }

    #[test]
    fn what_this_version_does_not_know_survives_payload_and_state(
        kind in any::<u16>(),
        cells in proptest::collection::btree_map(
            (any::<u8>(), 1_u16.., proptest::collection::vec(any::<u8>(), 0..40)),
            proptest::collection::vec(any::<u8>(), 0..200),
            0..6,
        ),
        device in any::<i64>(),
        heard in any::<Option<(i64, u64)>>(),
    ) {
        let cells: BTreeMap<Cell, Vec<u8>> =
            cells.into_iter().map(|((shape, field, key), value)| (Cell { shape: Shape(shape), field, key }, value)).collect();
        let (server, since_server) = (heard.map(|(at, _)| Millis(at)), heard.map(|(_, since)| since));
        let stamp = Stamp { device: Millis(device), server, since_server };
        let payload = Payload { kind: Kind(kind), stamp, cells };
        let read = Payload::decode(&payload.encode()).unwrap();
        prop_assert_eq!(&read, &payload);
        let step = Step { content: Content::Open(read), ..plain(b"newer") };
        let state = history([&step]).state();
        prop_assert_eq!(state.kind, Some(Kind(kind)));
        prop_assert_eq!(state.cells.len(), payload.cells.len());
        for (cell, value) in &payload.cells {
            prop_assert!(shows(&state, cell, value, step.id));
        }
        // Somebody with this version edits another cell of it: nothing of the newer version's goes away.
        let mut draft = Draft::open(RecordId::from_bytes([9; 16]), CircleId::TERRAIN, &state, stamp).unwrap();
        draft.assert(Cell::register(0xffff), vec![1]);
        let after = history([&step, &written(&draft, b"older")]).state();
        for (cell, value) in payload.cells.iter().filter(|(cell, _)| **cell != Cell::register(0xffff)) {
            prop_assert!(shows(&after, cell, value, step.id));
        }
    }
}

fn plain(name: &[u8]) -> Step {
    Step {
        id: RevisionId::of(name),
        parents: Vec::new(),
        author: shared::ids::MemberId::from_bytes([1; 16]),
        device: shared::ids::DeviceId::from_bytes([1; 16]),
        counter: 1,
        epoch: 1,
        content: Content::NotHeld,
    }
}

/// The revision that a draft becomes.
pub fn written(draft: &Draft, name: &[u8]) -> Step {
    let content = Content::Open(draft.payload(Stamp::default()));
    Step { parents: draft.parents.clone(), content, ..plain(name) }
}
