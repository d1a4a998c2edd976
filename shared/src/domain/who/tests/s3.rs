//! S3: two nicknames.

use super::*;
use crate::domain::search::PersonIndex;
use crate::domain::{Reading, present};

const LUNE: u8 = 5;
const LULU: u8 = 3;

/// Lune, met long ago, and Lulu, met once.
fn team() -> (Phone, Phone) {
    let mut referente = Phone::new(1);
    referente.person(LUNE, "Lune");
    referente.person(LULU, "Lulu");
    referente.met(20, 100, record(LUNE));
    referente.met(21, 300, record(LUNE));
    referente.met(22, 200, record(LULU));
    let mut offline = Phone::new(2);
    offline.hear(&referente);
    (referente, offline)
}

fn minority(phone: &mut Phone, number: u8, id: &str) {
    phone.write(record(number), kind::PERSON, |draft, base| p::MINORITY.set(draft, base, &value(id)));
}

#[test]
fn merged_she_is_one_person_with_both_names_and_the_earliest_first_contact() {
    let (mut referente, _) = team();
    referente.say(record(LUNE), record(LULU), Said::Joined);
    let her = referente.her(record(LUNE));
    assert_eq!((her.shown_name().as_deref(), her.names()), (Some("Lune"), vec!["Lune", "Lulu"]));
    assert_eq!(referente.book.persons().count(), 1);
    for nickname in [LUNE, LULU] {
        assert_eq!(referente.line(record(nickname)), [record(21), record(22), record(20)]);
        assert_eq!(referente.book.first_contact(record(nickname)), Some(Millis(100)));
        assert_eq!(referente.book.last_contact(record(nickname)), Some(Millis(300)));
    }
    let persons = PersonIndex::of(&referente.replica);
    for name in ["lune", "lulu", "lu"] {
        let found = persons.find_once(&referente.book, name, 5);
        assert_eq!(found.len(), 1, "{name}");
        assert_eq!(found[0].record, referente.book.lead(record(LUNE)));
    }
    assert_eq!(persons.find_once(&referente.book, "lulu", 5)[0].name, "Lulu");
    // Whoever is named in the encounter of the other nickname is read as her.
    let met = referente.encounter(record(22));
    assert_eq!(met.participants[0].participant.person(), Some(referente.book.lead(record(LUNE))));
}

#[test]
fn a_differing_minority_is_asked_and_silence_is_no_difference() {
    let (mut referente, mut offline) = team();
    minority(&mut referente, LUNE, "minor_verified");
    referente.write(record(LUNE), kind::PERSON, |d, base| p::MINORITY_SOURCE.set(d, base, &value("ase")));
    minority(&mut referente, LULU, "minor_supposed");
    referente.write(record(LULU), kind::PERSON, |d, base| p::GENDER.set(d, base, &value("female")));
    referente.write(record(LUNE), kind::PERSON, |d, base| p::GENDER.set(d, base, &value("unknown")));
    referente.say(record(LUNE), record(LULU), Said::Joined);
    assert_eq!(referente.asked(record(LULU)), [p::MINORITY.cell()]);
    let her = referente.her(record(LULU));
    assert!(her.minority.is_conflict());
    assert_eq!(her.gender, Reading::Settled(value("female")), "who does not know contradicts nobody");
    assert_eq!(referente.book.last_status(record(LUNE)).minority, None, "never silently one of them");
    referente.answer(record(LULU), &p::MINORITY.cell(), &value("minor_verified"));
    let her = referente.her(record(LULU));
    assert_eq!(her.minority, Reading::Settled(value("minor_verified")));
    assert_eq!(her.minority_source, Reading::Settled(value("ase")));
    assert_eq!(referente.book.last_status(record(LUNE)).minority, Some(value("minor_verified")));
    // The other way round, how it was verified goes with what was not chosen.
    referente.answer(record(LULU), &p::MINORITY.cell(), &value("minor_supposed"));
    assert_eq!(referente.her(record(LULU)).minority_source, Reading::Unset);
    // A phone that heard nothing of it writes on: what it wrote was not seen by whoever answered.
    minority(&mut offline, LULU, "adult_supposed");
    exchange(&mut [&mut referente, &mut offline]);
    assert_eq!(referente.asked(record(LUNE)), [p::MINORITY.cell()]);
}

#[test]
fn a_note_of_a_phone_that_was_offline_lands_on_her_and_undoing_restores() {
    let (mut referente, mut offline) = team();
    let before = (referente.one(record(LUNE)), referente.one(record(LULU)), referente.line(record(LUNE)));
    referente.say(record(LUNE), record(LULU), Said::Joined);
    offline.met(23, 400, record(LULU));
    referente.hear(&offline);
    assert_eq!(referente.line(record(LUNE)), [record(23), record(21), record(22), record(20)]);
    referente.say(record(LUNE), record(LULU), Said::Undone);
    assert_eq!((referente.one(record(LUNE)), referente.one(record(LULU)), referente.line(record(LUNE))), before);
    assert_eq!(referente.line(record(LULU)), [record(23), record(22)], "except for what was added since");
}

#[test]
fn two_really_different_lulus_stay_two() {
    let (mut referente, mut offline) = team();
    offline.person(6, "Lulu");
    offline.say(record(6), record(LULU), Said::Distinct);
    referente.hear(&offline);
    referente.say(record(LUNE), record(LULU), Said::Joined);
    assert_eq!(referente.book.persons().count(), 2);
    assert!(referente.book.decided(record(6), record(LULU)));
    assert!(referente.book.decided(record(6), record(LUNE)), "nor is the other Lulu suggested for Lune, who is Lulu");
}

#[test]
fn a_chain_made_on_two_phones_is_one_person_and_who_is_told_apart_in_it_is_asked_about() {
    let (mut referente, mut offline) = team();
    referente.person(7, "Luna");
    offline.hear(&referente);
    referente.say(record(LUNE), record(LULU), Said::Joined);
    offline.say(record(LULU), record(7), Said::Joined);
    exchange(&mut [&mut referente, &mut offline]);
    assert_eq!(referente.book.members(record(7)), [record(LULU), record(LUNE), record(7)]);
    assert_eq!(referente.her(record(7)).names(), ["Lune", "Lulu", "Luna"]);
    let mut third = referente.clone();
    third.me = 3;
    third.say(record(7), record(LUNE), Said::Distinct);
    referente.hear(&third);
    assert_eq!(referente.book.persons().count(), 3, "never silently one, nor silently which of the joins is wrong");
    let joins = vec![[record(LULU), record(LUNE)], [record(LULU), record(7)]];
    assert_eq!(referente.book.who().matters(), [Matter::Clash { two: [record(LUNE), record(7)], joins }]);
    referente.say(record(LULU), record(7), Said::Undone);
    assert_eq!(referente.book.who().matters(), []);
    assert_eq!(referente.book.members(record(LUNE)), [record(LULU), record(LUNE)]);
}

#[test]
fn one_of_three_can_leave_again() {
    let (mut referente, _) = team();
    referente.person(7, "Luna");
    for (one, other) in [(LUNE, LULU), (LULU, 7), (7, LUNE)] {
        referente.say(record(one), record(other), Said::Joined);
    }
    let edits = referente.book.leave(record(7));
    assert_eq!(edits.len(), 2);
    referente.carry_out(edits);
    assert_eq!(referente.book.members(record(7)), [record(7)]);
    assert_eq!(referente.book.members(record(LUNE)).len(), 2);
}

#[test]
fn an_answer_ends_with_the_join_it_was_given_for() {
    let (mut referente, _) = team();
    referente.person(7, "Luna");
    minority(&mut referente, LUNE, "minor_verified");
    minority(&mut referente, LULU, "minor_supposed");
    minority(&mut referente, 7, "adult_supposed");
    referente.say(record(LUNE), record(LULU), Said::Joined);
    let two = referente.one(record(LUNE));
    referente.say(record(7), record(LULU), Said::Joined);
    referente.answer(record(LUNE), &p::MINORITY.cell(), &value("adult_supposed"));
    assert_eq!(referente.asked(record(LUNE)), []);
    referente.say(record(7), record(LULU), Said::Undone);
    assert_eq!(referente.one(record(LUNE)), two);
    referente.say(record(7), record(LULU), Said::Joined);
    assert_eq!(referente.asked(record(LUNE)), [], "and comes back with it");
}

#[test]
fn languages_are_united_and_asked_about_only_without_a_common_one() {
    let (mut referente, _) = team();
    let speaks = |phone: &mut Phone, number: u8, language: &str| {
        phone.write(record(number), kind::PERSON, |d, base| p::LANGUAGES.set(d, base, &value(language), true));
    };
    speaks(&mut referente, LUNE, "fr");
    speaks(&mut referente, LULU, "bini");
    referente.say(record(LUNE), record(LULU), Said::Joined);
    let (fr, bini) = (p::LANGUAGES.cell(&value("fr")), p::LANGUAGES.cell(&value("bini")));
    assert_eq!(referente.asked(record(LUNE)), [fr.clone(), bini.clone()]);
    let both: Vec<_> = present(&referente.her(record(LUNE)).languages).cloned().collect();
    assert_eq!(both, [value("fr"), value("bini")]);
    referente.answer(record(LUNE), &bini, &true);
    referente.answer(record(LUNE), &fr, &false);
    assert_eq!(referente.asked(record(LUNE)), []);
    let one: Vec<_> = present(&referente.her(record(LUNE)).languages).cloned().collect();
    assert_eq!(one, [value("bini")]);
    let (mut agreeing, _) = team();
    speaks(&mut agreeing, LUNE, "fr");
    speaks(&mut agreeing, LULU, "fr");
    speaks(&mut agreeing, LULU, "bini");
    agreeing.say(record(LUNE), record(LULU), Said::Joined);
    assert_eq!(agreeing.asked(record(LUNE)), []);
}

#[test]
fn what_she_is_called_can_be_chosen_and_no_name_is_lost() {
    let (mut referente, _) = team();
    referente.say(record(LUNE), record(LULU), Said::Joined);
    referente.answer(record(LUNE), &p::NAME.cell(), &"Lulu");
    let her = referente.her(record(LUNE));
    assert_eq!((her.shown_name().as_deref(), her.names()), (Some("Lulu"), vec!["Lulu", "Lune"]));
}

#[test]
fn a_file_deleted_after_it_was_joined_leaves_the_other_with_its_encounters() {
    let (mut referente, _) = team();
    referente.say(record(LUNE), record(LULU), Said::Joined);
    referente.write(record(LULU), kind::PERSON, |draft, _| draft.delete());
    assert_eq!(referente.book.persons().collect::<Vec<_>>(), [record(LUNE)]);
    assert_eq!(referente.line(record(LUNE)).len(), 3);
}

#[test]
fn named_twice_in_one_encounter_she_took_part_once() {
    let (mut referente, _) = team();
    let (lune, lulu) = (Participant::Person(record(LUNE)), Participant::Person(record(LULU)));
    referente.write(record(22), kind::ENCOUNTER, |draft, base| {
        e::PARTICIPANTS.set(draft, base, &lune, true);
        e::PROSTITUTION.set(draft, base, &lune, &value("confirmed"));
        e::PROSTITUTION.set(draft, base, &lulu, &value("suspected"));
    });
    referente.say(record(LUNE), record(LULU), Said::Joined);
    let met = referente.encounter(record(22));
    assert_eq!(met.count(), 1);
    let asked = referente.asked(record(22));
    assert_eq!(asked, [e::PROSTITUTION.cell(&Participant::Person(referente.book.lead(record(LUNE))))]);
    assert_eq!(referente.book.last_status(record(LUNE)).prostitution, None);
    referente.answer(record(22), &asked[0], &value("confirmed"));
    assert_eq!(referente.asked(record(22)), []);
    assert_eq!(referente.book.last_status(record(LUNE)).prostitution, Some(value("confirmed")));
}

#[test]
fn what_one_file_alone_says_in_two_versions_is_its_own_conflict() {
    let (mut referente, mut offline) = team();
    minority(&mut referente, LUNE, "minor_verified");
    minority(&mut offline, LUNE, "minor_supposed");
    exchange(&mut [&mut referente, &mut offline]);
    referente.say(record(LUNE), record(LULU), Said::Joined);
    assert!(referente.her(record(LULU)).minority.is_conflict());
    assert_eq!(referente.asked(record(LULU)), []);
    minority(&mut referente, LULU, "adult_supposed");
    assert_eq!(referente.asked(record(LULU)), [p::MINORITY.cell()]);
    assert_eq!(referente.her(record(LULU)).minority.values().len(), 3);
}
