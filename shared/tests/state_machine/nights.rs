//! Nights, drawn at random or told.

use crate::network::Fate;
use crate::team::{DEVICES, Event, Team, event};
use proptest::prelude::*;
use shared::history::{Cell, Content};
use shared::ids::RevisionId;
use std::collections::{BTreeMap, BTreeSet};

fn config(cases: u32) -> ProptestConfig {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/proptest-regressions/state_machine.txt");
    let persistence = proptest::test_runner::FileFailurePersistence::Direct(seeds);
    let default = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { default.cases } else { cases };
    ProptestConfig { cases, failure_persistence: Some(Box::new(persistence)), max_shrink_iters: 400, ..default }
}

/// All devices hold the same and say the same; the outboxes are empty; the server has everything; nothing asserted is lost.
fn converged(team: &Team) {
    assert_eq!(team.network.server.len(), team.written.len(), "the server has every revision, each once");
    let first = &team.devices[0];
    for device in &team.devices {
        assert_eq!(device.disk.outbox, [], "everything was sent");
        assert_eq!(device.disk.directory, first.disk.directory);
        assert!(device.replica == first.replica);
        for record in first.replica.records() {
            assert_eq!(device.state(record), first.state(record));
            assert!(!device.state(record).unwrap().is_incomplete());
        }
    }
    let parents: BTreeMap<RevisionId, &[RevisionId]> =
        team.written.iter().map(|written| (written.id, &written.step.parents[..])).collect();
    let is_ancestor = |earlier: RevisionId, later: RevisionId| {
        let (mut waiting, mut seen) = (parents[&later].to_vec(), BTreeSet::new());
        while let Some(id) = waiting.pop() {
            if seen.insert(id) {
                waiting.extend(parents[&id]);
            }
        }
        seen.contains(&earlier)
    };
    for written in &team.written {
        let history = first.replica.history(written.record).unwrap();
        assert_eq!(history.step(written.id).unwrap().content, written.step.content, "it reads as it was written");
        let Content::Open(payload) = &written.step.content else { panic!("one reads what one wrote") };
        for (cell, value) in payload.cells.iter().filter(|(cell, _)| !cell.is_reserved()) {
            let superseded = team.written.iter().any(|later| {
                let asserts = later.step.payload().is_some_and(|payload| payload.cells.contains_key(cell));
                later.record == written.record && asserts && is_ancestor(written.id, later.id)
            });
            assert_eq!(first.shows(written.record, cell, value, written.id), !superseded, "{cell:?}");
        }
    }
}

fn after(events: &[Event]) -> Team {
    let mut team = Team::new();
    events.iter().for_each(|event| team.happens(event));
    team.heal();
    converged(&team);
    team
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn whatever_happens_all_replicas_agree_in_the_end_and_nothing_is_lost(
        events in proptest::collection::vec(event(), 1..60),
    ) {
        after(&events);
    }
}

fn write(device: usize, value: u8) -> Event {
    Event::Write { device, record: 0, cell: 0, value }
}

fn sync(device: usize) -> Event {
    Event::Sync { device, fates: Vec::new(), dies: false }
}

fn unlucky(device: usize, fates: &[Fate]) -> Event {
    Event::Sync { device, fates: fates.to_vec(), dies: true }
}

#[test]
fn two_phones_in_the_dark_meet_in_the_morning() {
    let mut night = vec![write(0, 0), sync(0), sync(1), sync(2)];
    night.extend([write(1, 1), Event::Clock { device: 2, years: -1 }, write(2, 2)]);
    let team = after(&night);
    let cell = &team.devices[0].state(team.written[0].record).unwrap().cells[&Cell::register(1)];
    let values: Vec<&[u8]> = cell.candidates().iter().map(|candidate| &candidate.value[..]).collect();
    assert_eq!(values, [&[1][..], &[2]], "both stand, though one clock is a year behind");
}

#[test]
fn a_crash_between_storage_and_acknowledgement_stores_once() {
    let team = after(&[write(0, 1), unlucky(0, &[Fate::Unanswered]), unlucky(0, &[Fate::Doubled]), sync(0)]);
    assert_eq!(team.network.server.len(), 1);
}

#[test]
fn a_restored_server_is_healed_by_the_phones_with_those_it_had_not_admitted_yet() {
    // The backup knows the founder only. Everybody else's work, and who they are, comes back.
    let night: Vec<Event> = (0..DEVICES).flat_map(|device| [write(device, device as u8), sync(device)]).collect();
    let team = after(&[&night[..], &[Event::Restore]].concat());
    assert_eq!(team.network.server.directory, team.devices[0].disk.directory);
}

#[test]
fn what_was_acknowledged_before_the_first_pull_is_not_forgotten_by_a_restore() {
    // The device has pushed, and the answer to its pull was lost: it has no cursor, and still owes the restored server a revision.
    let team = after(&[write(0, 1), unlucky(0, &[Fate::Arrives, Fate::Lost]), Event::Restore]);
    assert_eq!(team.network.server.len(), 1);
}

#[test]
fn a_crash_while_healing_is_made_up_for() {
    let writes: Vec<Event> = (0..7).map(|value| write(0, value % 3)).collect();
    // The page that tells of the restore arrives, the directory is offered, the first batch of revisions is stored: then it dies.
    let fates = [Fate::Arrives, Fate::Arrives, Fate::Arrives, Fate::Lost];
    let mut night = [&writes[..], &[sync(0), Event::Restore, unlucky(0, &fates)]].concat();
    night.push(unlucky(0, &[Fate::Arrives, Fate::Unanswered]));
    after(&night);
}

#[test]
fn a_restore_that_nobody_announced_shows_at_the_first_cursor_beyond_the_end() {
    let mut team = Team::new();
    [write(0, 1), write(0, 2), sync(0), sync(1)].iter().for_each(|event| team.happens(event));
    team.restore(false);
    team.heal();
    converged(&team);
}

#[test]
fn a_new_epoch_is_fetched_before_what_was_sealed_under_it() {
    let night = [write(0, 1), sync(0), sync(1), Event::NewEpoch, write(0, 2), sync(0), write(1, 3), sync(1), sync(2)];
    let team = after(&night);
    let epochs: BTreeSet<u32> = team.written.iter().map(|written| written.step.epoch).collect();
    assert_eq!(epochs, [1, 2].into(), "what was written offline under the old one is accepted");
}
