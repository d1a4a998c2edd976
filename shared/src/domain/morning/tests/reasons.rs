//! Each reason: when something is in the list, who it waits for, and what takes it out.

use super::*;
use crate::domain::{FieldName, Said, ask, follow_up as f};

fn one(world: &World) -> Item {
    let queue = world.queue();
    let mut items = queue.items();
    let item = items.next().cloned().unwrap();
    assert_eq!(items.next(), None);
    item
}

#[test]
fn an_alert_waits_for_anybody_but_the_one_who_raised_it() {
    let mut world = World::default();
    let raised = record(20);
    world.notes.write(raised, kind::ALERT, |d, b| alert::Raise { at: AT, ..alert::Raise::default() }.write(d, b));
    assert_eq!((one(&world).reason, one(&world).waits), (Reason::Alert, Waits::NotThe(member(1))));
    world.notes.write(raised, kind::ALERT, |d, b| alert::see(d, b, member(1), AT));
    assert_eq!(one(&world).reason, Reason::Alert, "she saw her own");
    world.from = AT.0 + 1;
    assert!(one(&world).older, "of whatever age");
    world.notes.write(raised, kind::ALERT, |d, b| alert::see(d, b, member(2), AT));
    assert_eq!(world.items(), []);
}

#[test]
fn what_was_serious_waits_for_a_decision_on_any_note_of_it() {
    let mut world = World::default();
    let grave = |d: &mut Draft, b: &State| {
        whole(d, b);
        e::VIGILANCE.set(d, b, &"serious".into());
    };
    let (one_note, other) = (world.notes.encounter(10, grave), world.notes.encounter(11, grave));
    assert_eq!(world.queue().items().count(), 2);
    let book = Book::of(&world.notes.replica);
    for edit in book.say([one_note, other], Said::Joined, record(30)) {
        let draft = edit.draft(&world.notes.replica, crate::ids::CircleId::TERRAIN, Default::default()).unwrap();
        world.notes.write(edit.record, edit.kind, |d, _| {
            draft.cells().iter().for_each(|(cell, value)| d.assert(cell.clone(), value.clone()));
        });
    }
    assert_eq!(world.queue().items().count(), 1, "one encounter");
    world.notes.encounter(11, |d, b| e::VIGILANCE.set(d, b, &"immediate_danger".into()));
    let reasons: Vec<Reason> = world.items().into_iter().map(|(reason, _)| reason).collect();
    let differing = Reason::Differing { other: Some(other) };
    assert_eq!(reasons, [Reason::Vigilance { immediate: true }, differing], "and the two notes differ");
    world.decided.push(other);
    assert!(!world.items().iter().any(|(reason, _)| matches!(reason, Reason::Vigilance { .. })));
}

#[test]
fn several_versions_are_of_the_night_in_which_they_were_written() {
    let mut world = World::default();
    world.notes.person(1, |d, b| p::NAME.set(d, b, &"Lune".to_owned()));
    let before = world.notes.replica.state(LUNE).cloned().unwrap();
    for gender in ["female", "unknown"] {
        world.notes.write_over(LUNE, kind::PERSON, &before, |d, b| p::GENDER.set(d, b, &gender.into()));
    }
    assert_eq!((one(&world).reason, one(&world).older, one(&world).at), (Reason::Versions, false, Some(Millis(3))));
    world.from = 4;
    assert!(one(&world).older);
    let deleted = world.notes.replica.state(LUNE).cloned().unwrap();
    world.notes.write_over(LUNE, kind::PERSON, &deleted, |d, _| d.delete());
    assert_eq!(world.items(), [], "deleting knowing of both says that neither matters");
    world.notes.write_over(LUNE, kind::PERSON, &deleted, |d, b| p::NOTE.set(d, b, "revue"));
    assert_eq!(one(&world).reason, Reason::Versions, "deleted by one, written in by another");
}

#[test]
fn what_a_note_lacks_is_asked_of_its_author_whatever_its_kind() {
    let mut world = World::default();
    world.notes.by = 2;
    world.notes.encounter(10, |d, b| {
        whole(d, b);
        e::PLACE.clear(d, b);
    });
    let item = one(&world);
    assert_eq!((item.reason, item.waits), (Reason::Lacks(vec![FieldName::Place]), Waits::Member(member(2))));
    world.met(10);
    assert_eq!(world.items(), []);
    world.notes.write(record(40), kind::FOLLOW_UP, |d, b| f::ENCOUNTER.set(d, b, &Some(record(10))));
    let item = one(&world);
    assert_eq!((item.reason, item.round), (Reason::Lacks(vec![FieldName::Action]), Some(ROUND)));
}

#[test]
fn drafts_wait_for_their_phone_and_are_known_elsewhere_by_their_number() {
    let mut world = World::default();
    world.round();
    world.drafts = vec![Here { record: record(60), kind: kind::ENCOUNTER, begun: AT, noted: true, round: Some(ROUND) }];
    world.notes.by = 2;
    let of = drafts_left::record_of(TEAM, phone(2));
    world.notes.write(of, kind::DEVICE, |d, b| drafts_left::write(d, b, 3, 1, AT));
    let left = Reason::LeftOn { device: phone(2), drafts: 3, noted: 1 };
    let waits: Vec<(Reason, Waits)> = world.queue().items().map(|item| (item.reason.clone(), item.waits)).collect();
    let mine = (Reason::Draft { noted: true }, Waits::Member(member(3)));
    let theirs = (left, Waits::Phone(member(2), phone(2)));
    assert_eq!(waits, [mine, theirs, (Reason::Round { ended: true }, Waits::Team)]);
    assert!(world.queue().items().all(|item| item.round == Some(ROUND)));
    world.drafts.clear();
    world.notes.write(of, kind::DEVICE, |d, b| drafts_left::write(d, b, 0, 0, AT));
    assert_eq!(world.items(), [(Reason::Round { ended: true }, ROUND)]);
    assert_eq!(world.queue().settled, 0, "they were thrown away");
}

#[test]
fn an_old_estimate_and_a_majority_are_asked_of_those_met_in_the_night() {
    let year = crate::domain::alike::asked::STALE;
    let mut world = World { from: 0, ..World::default() };
    world.notes.encounter(9, |d, b| {
        whole(d, b);
        e::AT.set(d, b, &AT.plus(-year - 20_000));
        e::AGE_BAND.set(d, b, &Participant::Person(LUNE), &"15_17".into());
    });
    world.notes.person(1, |d, b| p::NAME.set(d, b, &"Lune".to_owned()));
    assert_eq!(world.items(), [], "she was not met");
    let met = world.met(10);
    let asked = Reason::Estimate { age_band: "15_17".into(), encounter: met };
    assert_eq!(world.items(), [(asked, LUNE)]);
    world.notes.encounter(10, |d, b| e::AGE_BAND.set(d, b, &Participant::Person(LUNE), &"15_17".into()));
    assert_eq!(world.items(), [], "still so, says somebody who met her");
    world.notes.person(1, |d, b| p::ADULT_FROM.set(d, b, &Month::new(1970, 1).unwrap()));
    let asked = Reason::Majority { from: Month::new(1970, 1).unwrap(), encounter: met };
    assert_eq!(world.items(), [(asked, LUNE)]);
    world.notes.encounter(10, |d, b| e::MINORITY.set(d, b, &Participant::Person(LUNE), &"adult_supposed".into()));
    assert_eq!(world.items(), []);
}

#[test]
fn a_question_to_a_member_stands_with_what_it_is_about() {
    let mut world = World::default();
    let met = world.met(10);
    let put =
        |world: &mut World| world.notes.write(record(70), kind::ASK, |d, b| ask::put(d, b, met, member(2), "Où ?"));
    put(&mut world);
    let item = one(&world);
    assert_eq!((item.reason, item.waits), (Reason::Asked, Waits::Member(member(2))));
    assert_eq!((item.record, item.round, item.asks), (met, Some(ROUND), vec![record(70)]));
    world.notes.encounter(10, |d, b| e::PLACE.clear(d, b));
    let item = one(&world);
    assert_eq!((item.reason, item.waits), (Reason::Lacks(vec![FieldName::Place]), Waits::Member(member(2))));
    world.notes.write(record(70), kind::ASK, |d, b| ask::answer(d, b, member(2), AT, "rue haute"));
    assert_eq!(one(&world).waits, Waits::Member(member(1)));
}

#[test]
fn the_team_s_disagreement_on_who_is_who_is_in_the_list() {
    let mut world = World::default();
    for number in [1, 2] {
        world.notes.person(number, |d, b| p::NAME.set(d, b, &format!("nom {number}")));
    }
    let say = |world: &mut World, at: u8, said: &str| {
        world.notes.write(record(at), kind::SAME_PERSON, |d, b| {
            [1, 2].iter().for_each(|one| crate::domain::same::TWO.set(d, b, &record(*one), true));
            crate::domain::same::SAID.set(d, b, &said.into());
        });
    };
    say(&mut world, 30, "joined");
    say(&mut world, 31, "distinct");
    assert_eq!(world.items(), [(Reason::Disagreement { other: record(2), persons: true }, LUNE)]);
    say(&mut world, 30, "distinct");
    assert_eq!(world.items(), []);
}
