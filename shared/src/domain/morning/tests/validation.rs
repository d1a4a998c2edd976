//! A round is validated when nothing else is open in it, also without a phone that has not come back; a late note reopens only itself.

use super::*;
use crate::domain::{FieldName, Value};

fn of_round(world: &World) -> Group {
    world.queue().groups.into_iter().find(|group| group.whose == Whose::Round(ROUND)).unwrap()
}

#[test]
fn it_is_possible_once_the_round_ended_and_nothing_else_is_open() {
    let mut world = World::default();
    world.round();
    let met = world.met(10);
    assert!(of_round(&world).can_validate(&[]));
    world.notes.encounter(10, |d, b| e::PLACE.clear(d, b));
    assert!(!of_round(&world).can_validate(&[]));
    assert_eq!(of_round(&world).before(), 1);
    world.met(10);
    world.notes.write(ROUND, kind::ROUND, |d, b| r::ENDED.clear(d, b));
    assert_eq!(world.items(), [(Reason::Round { ended: false }, ROUND)]);
    assert!(!of_round(&world).can_validate(&[]), "they are still out");
    world.round();
    world.validate(&[met], &[]);
    assert_eq!(world.items(), []);
}

#[test]
fn a_phone_that_has_not_come_back_can_be_excepted_and_no_other() {
    let mut world = World::default();
    world.round();
    world.notes.by = 2;
    let of = drafts_left::record_of(TEAM, phone(2));
    world.notes.write(of, kind::DEVICE, |d, b| drafts_left::write(d, b, 1, 0, AT));
    assert!(!of_round(&world).can_validate(&[]) && !of_round(&world).can_validate(&[phone(1)]));
    assert!(of_round(&world).can_validate(&[phone(2)]));
    world.validate(&[], &[phone(2)]);
    let read = r::Round::read(ROUND, world.notes.replica.state(ROUND).unwrap());
    assert_eq!(read.validated(), Some((member(2), AT)));
    assert_eq!(crate::domain::present(&read.except).copied().collect::<Vec<_>>(), [phone(2)]);
    world.notes.write(ROUND, kind::ROUND, r::take_back);
    assert!(of_round(&world).can_validate(&[phone(2)]), "taken back");
}

#[test]
fn a_validation_is_taken_back_by_anybody_and_the_history_says_who_did_both() {
    let mut world = World::default();
    world.round();
    let met = world.met(10);
    world.validate(&[met], &[]);
    assert_eq!(world.queue().settled, 1);
    world.notes.by = 2;
    world.notes.write(ROUND, kind::ROUND, r::take_back);
    assert_eq!(world.items(), [(Reason::Round { ended: true }, ROUND)]);
    assert_eq!((world.queue().settled, world.queue().total()), (0, 1));
    let story = crate::domain::story(world.notes.replica.history(ROUND).unwrap());
    let said = |place: usize| {
        let change = story[place].changes.iter().find(|change| change.field == FieldName::Validated).unwrap();
        (story[place].author, change.key.clone(), change.to.clone())
    };
    let by = Some(Value::Member(member(1)));
    assert_eq!(said(0), (member(2), by.clone(), Value::Nothing));
    assert_eq!(said(1), (member(1), by, Value::At(AT)));
    assert!(story[0].when().is_some());
    world.validate(&[met], &[]);
    assert_eq!(world.items(), [], "and validated again");
}

#[test]
fn whoever_validates_while_a_colleague_takes_back_is_not_undone_by_it() {
    let mut world = World::default();
    world.round();
    world.validate(&[], &[]);
    let before = world.notes.replica.state(ROUND).cloned().unwrap();
    world.notes.by = 2;
    world.notes.write_over(ROUND, kind::ROUND, &before, r::take_back);
    world.notes.by = 3;
    let who = (member(3), AT.plus(5));
    world.notes.write_over(ROUND, kind::ROUND, &before, |d, b| r::validate(d, b, who, &[], &[]));
    assert_eq!(world.items(), []);
    let read = r::Round::read(ROUND, world.notes.replica.state(ROUND).unwrap());
    assert_eq!(read.validated(), Some(who), "hers stands, she had seen the account");
}

#[test]
fn a_late_note_reopens_only_itself() {
    let mut world = World::default();
    world.round();
    let met = world.met(10);
    world.validate(&[met], &[phone(2)]);
    world.notes.by = 2;
    let late = world.met(11);
    world.notes.encounter(10, |d, b| e::NOTE.set(d, b, "un mot de plus"));
    assert_eq!(world.items(), [(Reason::Late, late)]);
    assert_eq!((world.queue().settled, world.queue().total()), (1, 2));
    world.from = AT.0 + 20_000;
    assert_eq!(world.items(), [(Reason::Late, late)], "on another morning as well");
    world.from = 0;
    world.notes.write(ROUND, kind::ROUND, |d, b| r::look_at(d, b, &[late]));
    assert_eq!(world.items(), []);
    assert_eq!((world.queue().settled, world.queue().total()), (2, 2));
}

#[test]
fn two_who_validate_at_once_agree_and_each_is_named() {
    let mut world = World::default();
    world.round();
    let (met, other) = (world.met(10), world.met(11));
    let before = world.notes.replica.state(ROUND).cloned().unwrap();
    for (by, covers) in [(1, met), (2, other)] {
        world.notes.by = by;
        let who = (member(by), AT.plus(by.into()));
        world.notes.write_over(ROUND, kind::ROUND, &before, |d, b| r::validate(d, b, who, &[covers], &[]));
    }
    assert_eq!(world.items(), [], "what each had seen was looked at");
    assert!(!world.notes.replica.state(ROUND).unwrap().has_conflict());
    assert_eq!(world.queue().settled, 1);
}

#[test]
fn the_phones_of_a_round_are_those_of_who_was_out_with_what_was_heard_of_them() {
    let mut world = World::default();
    world.round();
    world.met(10);
    let phones = world.ask(|night| phones(night, ROUND));
    let heard: Vec<_> = phones.iter().map(|one| (one.device, one.heard.is_some(), one.drafts)).collect();
    assert_eq!(heard, [(phone(1), true, 0), (phone(2), false, 0)]);
    world.notes.by = 3;
    world.met(11);
    assert_eq!(world.ask(|night| super::phones(night, ROUND)).len(), 3, "who wrote in it was out too");
}

#[test]
fn the_night_begins_with_the_first_round_that_waits_and_ends_with_the_morning() {
    let mut world = World::default();
    let since = |world: &World, eve: i64| {
        super::since(&world.notes.replica, &Book::of(&world.notes.replica), AT.plus(eve), AT.plus(eve + 1_000))
    };
    assert_eq!(since(&world, 500), AT.plus(500), "on the evening before");
    world.round();
    assert_eq!(since(&world, 500), AT.plus(-100), "with a round that nobody validated");
    assert_eq!(since(&world, BACK), AT.plus(BACK), "which is not of long ago");
    world.validate(&[], &[]);
    assert_eq!(since(&world, 0), AT.plus(-100), "validated this morning");
    assert_eq!(since(&world, 500), AT.plus(500), "validated before");
}
