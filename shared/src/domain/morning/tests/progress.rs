//! "7 of 12": what is settled is counted from the records, and one thing settled is one more.

use super::acts::{ACTS, Act, MORE, conflict};
use super::*;
use crate::domain::ask;
use proptest::prelude::*;

#[test]
fn a_draft_that_was_thrown_away_was_no_work_and_whatever_was_said_at_once_was_never_asked() {
    let mut world = World::default();
    world.notes.by = 2;
    let of = drafts_left::record_of(TEAM, phone(2));
    for (drafts, total) in [(1, 1), (2, 1), (0, 0)] {
        world.notes.write(of, kind::DEVICE, |d, b| drafts_left::write(d, b, drafts, 0, AT));
        assert_eq!((world.queue().settled, world.queue().total()), (0, total));
    }
    world.notes.person(4, |d, b| {
        p::NAME.set(d, b, &"Echo".to_owned());
        p::ADULT_FROM.set(d, b, &Month::new(1970, 1).unwrap());
    });
    let who = Participant::Person(record(4));
    world.notes.encounter(21, |draft, base| {
        whole(draft, base);
        e::PARTICIPANTS.set(draft, base, &who, true);
        e::PROSTITUTION.set(draft, base, &who, &"unknown".into());
        e::MINORITY.set(draft, base, &who, &"adult_verified".into());
    });
    world.notes.encounter(21, |d, b| e::NOTE.set(d, b, "un mot de plus"));
    world.notes.person(4, |d, b| p::NOTE.set(d, b, "un mot"));
    assert_eq!((world.queue().settled, world.queue().total()), (0, 0));
}

#[test]
fn each_thing_settled_is_counted_once_and_the_sum_stays() {
    for (what, open, settle) in all() {
        let mut world = World::default();
        open(&mut world);
        assert_eq!((world.queue().settled, world.queue().total()), (0, 1), "{what}: {:?}", world.items());
        settle(&mut world);
        assert_eq!((world.queue().settled, world.queue().total()), (1, 1), "{what}: {:?}", world.items());
    }
}

fn all() -> impl Iterator<Item = Act> {
    ACTS.into_iter().chain(MORE)
}

/// Every encounter that any act notes.
fn encounters() -> Vec<RecordId> {
    (10..=30).map(record).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn in_whatever_order_a_night_is_settled_each_thing_counts_once_and_the_sum_stays(
        order in Just(all().collect::<Vec<_>>()).prop_shuffle(),
        most in 1..=ACTS.len() + MORE.len(),
    ) {
        let mut world = World::default();
        world.round();
        order.iter().take(most).for_each(|(_, open, _)| open(&mut world));
        let sum = most + 1;
        prop_assert_eq!((world.queue().settled, world.queue().items().count()), (0, sum), "{:?}", world.items());
        for (done, (what, _, settle)) in order.iter().take(most).enumerate().map(|(place, act)| (place + 1, act)) {
            settle(&mut world);
            let queue = world.queue();
            prop_assert_eq!((queue.settled, queue.items().count()), (done, sum - done), "{}: {:?}", what, world.items());
            prop_assert_eq!(queue.total(), sum);
        }
        world.validate(&encounters(), &[]);
        prop_assert_eq!((world.queue().settled, world.queue().total(), world.items()), (sum, sum, vec![]));
    }
}

#[test]
fn versions_of_before_the_night_that_are_chosen_in_it_count_neither_way() {
    let mut world = World::default();
    world.notes.person(5, |d, b| p::NAME.set(d, b, &"Noor".to_owned()));
    let before = world.notes.replica.state(record(5)).cloned().unwrap();
    for gender in ["female", "unknown"] {
        world.notes.write_over(record(5), kind::PERSON, &before, |d, b| p::GENDER.set(d, b, &gender.into()));
    }
    world.from = 4;
    assert_eq!((world.queue().items().count(), world.queue().total()), (1, 0));
    world.notes.person(5, |d, b| p::GENDER.set(d, b, &"female".into()));
    assert_eq!((world.queue().items().count(), world.queue().total()), (0, 0));
}

#[test]
fn a_question_that_stood_with_something_else_is_counted_once_nothing_else_is_open() {
    let mut world = World::default();
    conflict(&mut world);
    world.notes.write(record(81), kind::ASK, |d, b| ask::put(d, b, record(10), member(2), "Où ?"));
    assert_eq!((world.queue().settled, world.queue().total()), (0, 1), "one line");
    world.notes.write(record(81), kind::ASK, |d, b| ask::answer(d, b, member(2), AT, "rue haute"));
    assert_eq!((world.queue().settled, world.queue().total()), (0, 1));
    world.notes.encounter(10, |d, b| e::CHANNEL.set(d, b, &"bus".into()));
    assert_eq!((world.queue().settled, world.queue().total()), (2, 2));
    world.notes.write(record(82), kind::ASK, |d, b| ask::put(d, b, record(10), member(2), "Et où encore ?"));
    world.notes.write(record(82), kind::ASK, |d, b| ask::withdraw(d, b, member(1), AT));
    assert_eq!((world.queue().settled, world.queue().total()), (2, 2), "taken back, it was no work");
}

#[test]
fn what_is_older_is_told_apart_and_counts_neither_way() {
    let mut world = World::default();
    conflict(&mut world);
    world.from = AT.0 + 1;
    let queue = world.queue();
    assert_eq!(queue.groups[0].whose, Whose::Older);
    assert_eq!((queue.settled, queue.total()), (0, 0));
}

#[test]
fn a_round_in_which_somebody_is_in_danger_stands_before_the_others() {
    let mut world = World::default();
    world.round();
    conflict(&mut world);
    let later = record(51);
    world.notes.write(later, kind::ROUND, |draft, base| {
        r::STARTED.set(draft, base, &AT);
        r::CHANNEL.set(draft, base, &"bus".into());
        r::ENDED.set(draft, base, &AT.plus(100));
    });
    let whose = |world: &World| world.queue().groups.iter().map(|group| group.whose).collect::<Vec<_>>();
    assert_eq!(whose(&world), [Whose::Round(ROUND), Whose::Round(later)]);
    world.notes.encounter(12, |d, b| {
        whole(d, b);
        e::ROUND.set(d, b, &Some(later));
        e::VIGILANCE.set(d, b, &"serious".into());
    });
    assert_eq!(whose(&world), [Whose::Round(later), Whose::Round(ROUND)]);
    world.decided.push(record(12));
    assert_eq!(whose(&world), [Whose::Round(ROUND), Whose::Round(later)]);
}

#[test]
fn danger_stands_first_however_old_it_is() {
    let mut world = World::default();
    world.round();
    conflict(&mut world);
    let long_ago = alert::Raise { at: AT.plus(-1_000), ..Default::default() };
    world.notes.write(record(20), kind::ALERT, |d, b| long_ago.write(d, b));
    world.from = AT.0 - 500;
    let parts: Vec<_> = world.queue().groups.iter().map(|group| (group.whose, group.items.len())).collect();
    assert_eq!(
        parts,
        [(Whose::Older, 1), (Whose::Round(ROUND), 1), (Whose::Older, 1)],
        "the versions are old too, and last"
    );
}
