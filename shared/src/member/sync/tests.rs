use super::*;
use crate::clock::Millis;
use crate::history::SealedRevision;
use crate::wire::push::{MAX_ITEMS, Push, PushItem, WrappedRecordKey};
use crate::wire::{Signature, encode};

fn log(n: u8) -> LogEpoch {
    LogEpoch::from_bytes([n; 16])
}

fn id(n: u8) -> RevisionId {
    RevisionId::from_bytes([n; 32])
}

fn answer(epoch: u8, results: &[(u8, PushResult)]) -> PushAnswer {
    PushAnswer { log_epoch: log(epoch), results: results.iter().map(|&(n, result)| (id(n), result)).collect() }
}

fn page(epoch: u8, seq: u64, directory_len: u64, more: bool) -> PullPage {
    let cursor = Cursor { log_epoch: log(epoch), seq };
    let (items, keys) = (Vec::new(), Vec::new());
    PullPage { restarted: false, cursor, more, total: seq, directory_len, now: Millis(0), items, keys }
}

fn known(epoch: u8) -> Position {
    Position { cursor: Some(Cursor { log_epoch: log(epoch), seq: 5 }), whole_in: Some(log(epoch)) }
}

const STORED: PushResult = PushResult::Stored(1);
const REVOKED: PushResult = PushResult::Refused(RefusalReason::DeviceRevoked);
const UNKNOWN: PushResult = PushResult::Refused(RefusalReason::UnknownDevice);

#[test]
fn batches_cover_everything_in_order_within_both_limits() {
    let limits = Limits { items: 3, bytes: 106 };
    assert_eq!(batches(&[], limits), []);
    assert_eq!(batches(&[1; 7], limits), [0..3, 3..6, 6..7]);
    assert_eq!(batches(&[50, 50, 1, 200, 1], limits), [0..2, 2..3, 3..4, 4..5], "one that is too large goes alone");
    assert_eq!(batches(&[usize::MAX, usize::MAX], limits), [0..1, 1..2]);
    assert_eq!(batches(&[1; MAX_ITEMS + 1], Limits::PUSH), [0..MAX_ITEMS, MAX_ITEMS..MAX_ITEMS + 1]);
}

#[test]
fn a_full_batch_encodes_to_no_more_than_the_limit_and_not_much_less() {
    let limits = Limits { bytes: 100_000, ..Limits::PUSH };
    for size in [1100, 9000, 40_000] {
        let revision =
            SealedRevision { header: vec![1; 400], signature: Signature([0; 64]), ciphertext: vec![2; size] };
        let item = PushItem { revision, key: WrappedRecordKey(vec![3; 72]) };
        let sizes = vec![item_size(&item); 200];
        let first = batches(&sizes, limits)[0].clone();
        let bytes = encode(&Push { items: vec![item.clone(); first.len()] }).len();
        assert!(bytes <= limits.bytes && bytes + 2 * item_size(&item) > limits.bytes, "{bytes}");
    }
}

#[test]
fn halving_ends_at_one_item() {
    let mut limits = Limits::PUSH;
    let mut times = 0;
    while let Some(less) = limits.halved() {
        assert!(less.items < limits.items && less.items > 0);
        limits = less;
        times += 1;
    }
    assert_eq!((limits.items, times), (1, 8));
}

#[test]
fn only_what_the_server_holds_leaves_the_outbox() {
    let results = [(1, STORED), (2, PushResult::AlreadyThere(4)), (3, PushResult::ParentsUnknown(6)), (4, REVOKED)];
    let outcome = after_push(&answer(1, &results), known(1));
    assert_eq!(outcome.held, [id(1), id(2), id(3)]);
    assert_eq!(outcome.refused, [(id(4), RefusalReason::DeviceRevoked)]);
    assert!(!outcome.heal && !outcome.offer_directory);
}

#[test]
fn refusals_that_entries_may_cure_ask_to_offer_them() {
    for reason in [RefusalReason::UnknownDevice, RefusalReason::UnknownEpoch] {
        assert!(after_push(&answer(1, &[(1, PushResult::Refused(reason))]), known(1)).offer_directory);
    }
}

#[test]
fn the_first_life_heard_is_the_one_that_is_whole() {
    let first = after_push(&answer(1, &[(1, STORED)]), Position::default());
    assert_eq!(first.position, Position { cursor: None, whole_in: Some(log(1)) });
    assert!(!first.heal);
    // A device that pushed, never pulled, and then meets a restored server must offer what it pushed.
    assert!(after_pull(&page(2, 0, 1, false), first.position, 1).heal);
}

#[test]
fn another_life_heals_until_everything_was_offered() {
    let next = after_pull(&page(2, 3, 4, false), known(1), 4);
    assert!(next.heal);
    // A crash here: the cursor moved, and the device still knows that it owes the server something.
    let again = after_pull(&page(2, 3, 4, false), next.position, 4);
    assert!(again.heal);
    let done = after_offering_all(again.position, log(2), &[answer(2, &[(1, STORED), (2, REVOKED)])]);
    assert_eq!(done.whole_in, Some(log(2)));
    assert!(!after_pull(&page(2, 3, 4, false), done, 4).heal);
}

#[test]
fn offering_is_not_done_when_the_log_changed_again_or_a_refusal_may_pass() {
    let before = known(1);
    assert_eq!(after_offering_all(before, log(2), &[answer(2, &[]), answer(3, &[])]), before);
    assert_eq!(after_offering_all(before, log(2), &[answer(2, &[(1, UNKNOWN)])]), before);
    assert_eq!(after_offering_all(before, log(2), &[]).whole_in, Some(log(2)), "nothing held, nothing owed");
}

#[test]
fn entries_are_fetched_or_offered_by_length() {
    let ahead = after_pull(&page(1, 1, 5, true), known(1), 4);
    assert!(ahead.fetch_directory && !ahead.offer_directory && ahead.more);
    let behind = after_pull(&page(1, 1, 3, false), known(1), 4);
    assert!(!behind.fetch_directory && behind.offer_directory);
}

#[test]
fn an_empty_round_is_one_pull() {
    let mut round = Round::new();
    let Act::Pull(pull) = next(&round, known(1), 0) else { panic!("expected a pull") };
    assert_eq!(pull.after, known(1).cursor);
    round.pulled(&after_pull(&page(1, 5, 4, false), known(1), 4));
    assert_eq!(next(&round, known(1), 0), Act::Rest);
}

#[test]
fn a_healing_round_offers_directory_then_all_then_goes_on() {
    let mut round = Round::new();
    assert_eq!(next(&round, known(1), 2), Act::PushOutbox);
    let outcome = after_push(&answer(2, &[(1, STORED), (2, UNKNOWN)]), known(1));
    round.pushed(&outcome, log(2));
    round.outbox_done();
    assert_eq!(next(&round, known(1), 1), Act::OfferDirectory);
    round.directory_offered();
    assert_eq!(next(&round, known(1), 1), Act::OfferAll(log(2)));
    round.all_offered();
    assert_eq!(next(&round, known(2), 1), Act::PushOutbox, "what was refused for want of entries is pushed once more");
    round.pushed(&after_push(&answer(2, &[(2, UNKNOWN)]), known(2)), log(2));
    round.outbox_done();
    assert!(matches!(next(&round, known(2), 1), Act::Pull(_)), "a second refusal does not loop");
}

#[test]
fn the_log_is_asked_again_only_when_the_server_says_that_it_has_more() {
    let gap = |n: u8, after| crate::member::Gap {
        member: crate::ids::MemberId::from_bytes([n; 16]),
        device: crate::ids::DeviceId::from_bytes([n; 16]),
        missing: 1,
        after,
        revoked: false,
    };
    let at = |seq| Position { cursor: Some(Cursor { log_epoch: log(1), seq }), ..known(1) };
    let seq = |gaps: &[_], position, total, held, reach| {
        ask_again(gaps, position, total, held, reach).map(|cursor| (cursor.log_epoch, cursor.seq))
    };
    let (near, whole) = (Reach::Near, Reach::Whole);
    assert_eq!(seq(&[], at(9_000), 9_000, 8_000, whole), None, "no gap");
    assert_eq!(seq(&[gap(1, 5)], at(9_000), 9_000, 9_000, whole), None, "held back by its phone");
    assert_eq!(seq(&[gap(1, 5)], at(9_000), 8_000, 9_000, near), None, "put back to a backup");
    assert_eq!(seq(&[gap(1, 5)], Position::default(), 9, 5, near), None, "never pulled");
    assert_eq!(seq(&[gap(1, 8_000), gap(2, 6_000)], at(9_000), 9_000, 8_999, near), Some((log(1), 5_000)));
    assert_eq!(seq(&[gap(1, 8_000), gap(2, 6_000)], at(9_000), 9_000, 8_999, whole), Some((log(1), 0)));
    assert_eq!(seq(&[gap(1, 700)], at(9_000), 9_000, 8_999, near), Some((log(1), 0)));
    // Numbers of another life of the log: never beyond where this one was read.
    assert_eq!(seq(&[gap(1, 50_000)], at(9_000), 9_000, 8_999, near), Some((log(1), 9_000)));
    let mut round = Round::new();
    round.pulled(&after_pull(&page(1, 5, 1, false), known(1), 1));
    assert_eq!(next(&round, known(1), 0), Act::Rest);
    round.pull_again();
    assert!(matches!(next(&round, known(1), 0), Act::Pull(_)));
}
