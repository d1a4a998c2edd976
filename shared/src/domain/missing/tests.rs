use super::encounter as e;
use super::*;
use crate::domain::testing::{Notes, record, written};
use crate::domain::value::Place;
use crate::history::{Cell, Draft};

const LUNE: Participant = Participant::Person(crate::ids::RecordId::from_bytes([1; 16]));

fn lacks(write: impl FnOnce(&mut Draft, &State)) -> Vec<FieldName> {
    missing(kind::ENCOUNTER, &written(kind::ENCOUNTER, write))
}

fn whole(draft: &mut Draft, base: &State) {
    e::PARTICIPANTS.set(draft, base, &LUNE, true);
    e::CHANNEL.set(draft, base, &"street".into());
    e::PLACE.set(draft, base, &Place::sector("x".into()));
    e::PROSTITUTION.set(draft, base, &LUNE, &"unknown".into());
}

#[test]
fn an_encounter_needs_four_things_and_never_age_gender_or_origin() {
    use FieldName::{Channel, Participants, Place as Where, Prostitution};
    assert_eq!(lacks(|_, _| {}), [Participants, Channel, Where]);
    assert_eq!(lacks(whole), [], "not knowing is an answer");
    let group = Participant::Group(7);
    let second = lacks(|draft, base| {
        whole(draft, base);
        e::PARTICIPANTS.set(draft, base, &group, true);
        e::SIZE.set(draft, base, &group, 4);
    });
    assert_eq!(second, [Prostitution], "the status of everybody");
    let only_her = |draft: &mut Draft, base: &State| e::PARTICIPANTS.set(draft, base, &LUNE, true);
    assert_eq!(lacks(only_her), [Channel, Where, Prostitution]);
    let nameless = lacks(|draft, base| {
        whole(draft, base);
        e::PLACE.set(draft, base, &Place::free("other", "  "));
    });
    assert_eq!(nameless, [Where]);
}

#[test]
fn who_was_taken_out_needs_nothing_and_what_was_taken_back_is_missing_again() {
    let mut notes = Notes::default();
    let met = notes.encounter(9, whole);
    let echo = Participant::Person(record(2));
    notes.encounter(9, |draft, base| e::PARTICIPANTS.set(draft, base, &echo, true));
    assert_eq!(without_status(notes.replica.state(met).unwrap()), [echo]);
    notes.encounter(9, |draft, base| e::PARTICIPANTS.set(draft, base, &echo, false));
    assert_eq!(missing(kind::ENCOUNTER, notes.replica.state(met).unwrap()), []);
    notes.encounter(9, |draft, base| e::CHANNEL.clear(draft, base));
    assert_eq!(missing(kind::ENCOUNTER, notes.replica.state(met).unwrap()), [FieldName::Channel]);
    notes.encounter(9, |draft, base| e::PARTICIPANTS.set(draft, base, &LUNE, false));
    let lacks = missing(kind::ENCOUNTER, notes.replica.state(met).unwrap());
    assert_eq!(lacks, [FieldName::Participants, FieldName::Channel]);
}

#[test]
fn two_versions_and_a_newer_version_s_value_count_as_said() {
    let mut notes = Notes::default();
    let met = notes.encounter(9, whole);
    let seen = notes.replica.state(met).unwrap().clone();
    for channel in ["bus", "online"] {
        notes.write_over(met, kind::ENCOUNTER, &seen, |draft, base| e::CHANNEL.set(draft, base, &channel.into()));
    }
    assert_eq!(missing(kind::ENCOUNTER, notes.replica.state(met).unwrap()), []);
    let newer = lacks(|draft, _| {
        draft.assert(Cell::member(7, vec![9, 9, 9]), vec![1]);
        draft.assert(e::CHANNEL.cell(), vec![255; 40]);
        draft.assert(e::PLACE.cell(), vec![255; 40]);
    });
    assert_eq!(newer, []);
}

#[test]
fn the_other_kinds_need_next_to_nothing() {
    use crate::domain::person::NAME;
    assert_eq!(missing(kind::PERSON, &State::empty()), [FieldName::Name]);
    let blank = written(kind::PERSON, |draft, base| NAME.set(draft, base, &" ".to_owned()));
    assert_eq!(missing(kind::PERSON, &blank), [FieldName::Name]);
    assert_eq!(missing(kind::ROUND, &State::empty()), [FieldName::Channel]);
    assert_eq!(missing(kind::FOLLOW_UP, &State::empty()), [FieldName::Action]);
    for kind in [kind::ALERT, kind::TEAM_SETTINGS, Kind(900)] {
        assert_eq!(missing(kind, &State::empty()), [], "an alert is never held back");
    }
}
