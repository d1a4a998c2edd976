//! "These were two girls."

use super::*;
use crate::domain::follow_up as f;

const LUNE: u8 = 1;
const OTHER: u8 = 2;
const THIRD: u8 = 3;

fn phone() -> Phone {
    let mut phone = Phone::new(1);
    phone.person(LUNE, "Lune");
    phone.met(20, 100, record(LUNE));
    phone.met(21, 200, record(LUNE));
    phone.person(OTHER, "L’autre Lune");
    phone.person(THIRD, "Kiwi");
    phone
}

#[test]
fn chosen_encounters_are_of_the_other_and_the_two_are_distinct() {
    let mut phone = phone();
    phone.write(record(40), kind::FOLLOW_UP, |draft, base| {
        f::PERSON.set(draft, base, &Some(record(LUNE)));
        f::ENCOUNTER.set(draft, base, &Some(record(21)));
    });
    let before = (phone.one(record(21)), phone.line(record(LUNE)), phone.line(record(OTHER)));
    phone.split(record(LUNE), &[record(21)], record(OTHER));
    assert_eq!((phone.line(record(LUNE)), phone.line(record(OTHER))), (vec![record(20)], vec![record(21)]));
    assert_eq!(phone.book.first_contact(record(OTHER)), Some(Millis(200)));
    assert_eq!(
        phone.book.follow_ups_of(record(OTHER)).collect::<Vec<_>>(),
        [record(40)],
        "what was promised that night"
    );
    let met = phone.encounter(record(21));
    assert_eq!(met.persons().collect::<Vec<_>>(), [record(OTHER)]);
    assert!(phone.book.decided(record(LUNE), record(OTHER)));
    let split = phone.book.who().moves.statements(record(21), record(LUNE)).next().unwrap();
    let edits = phone.book.split_back(split);
    phone.carry_out(edits);
    assert_eq!((phone.one(record(21)), phone.line(record(LUNE)), phone.line(record(OTHER))), before);
    assert!(!phone.book.decided(record(LUNE), record(OTHER)));
}

#[test]
fn moved_in_parallel_to_two_persons_it_stays_and_asks() {
    let mut one = phone();
    let mut other = Phone::new(2);
    other.hear(&one);
    one.split(record(LUNE), &[record(21)], record(OTHER));
    other.split(record(LUNE), &[record(20), record(21)], record(THIRD));
    exchange(&mut [&mut one, &mut other]);
    assert_eq!(one.line(record(LUNE)), [record(21)], "with her who is named, until it is settled");
    assert_eq!(one.line(record(THIRD)), [record(20)]);
    assert!(matches!(&one.book.who().matters()[..], [Matter::Whose { encounter, named, statements }]
        if (*encounter, *named, statements.len()) == (record(21), record(LUNE), 2)));
    one.split(record(LUNE), &[record(21)], record(OTHER));
    assert_eq!(one.book.who().matters(), []);
    assert_eq!(one.line(record(OTHER)), [record(21)]);
    // The same by both does no harm.
    let (mut one, mut other) = (phone(), Phone::new(2));
    other.hear(&one);
    one.split(record(LUNE), &[record(21)], record(OTHER));
    other.split(record(LUNE), &[record(21)], record(OTHER));
    exchange(&mut [&mut one, &mut other]);
    assert_eq!((one.line(record(OTHER)), one.book.who().matters()), (vec![record(21)], vec![]));
}

#[test]
fn whose_it_is_says_who_said_what_and_anybody_settles_it_for_each_of_its_notes() {
    let mut one = phone();
    one.say(record(20), record(21), Said::Joined);
    let mut other = Phone::new(2);
    other.hear(&one);
    one.split(record(LUNE), &[record(20)], record(OTHER));
    other.split(record(LUNE), &[record(21)], record(THIRD));
    exchange(&mut [&mut one, &mut other]);
    let claims = one.book.claims(&one.replica, record(21), record(LUNE));
    let whose: Vec<_> = claims.iter().map(|claim| (claim.person, claim.said.len())).collect();
    assert_eq!(whose, [(record(LUNE), 0), (record(OTHER), 1), (record(THIRD), 1)]);
    let author = |claim: &crate::domain::who::Claim| {
        let (statement, revision) = claim.said[0];
        one.replica.history(statement).unwrap().step(revision).unwrap().author
    };
    assert_ne!(author(&claims[1]), author(&claims[2]), "each by another member");
    for to in [OTHER, LUNE, THIRD] {
        let mut after = one.clone();
        let edits = after.book.say_whose(record(21), record(LUNE), record(to));
        after.carry_out(edits);
        assert_eq!(after.book.who().matters(), [], "{to}");
        let lead = after.book.lead(record(20));
        assert_eq!(after.line(record(to)), [lead], "both notes, shown once");
        let claims = after.book.claims(&after.replica, record(21), record(LUNE));
        assert_eq!(claims.last().map(|claim| claim.person), Some(record(to)), "and nobody else is named but Lune");
        // Who settles it otherwise, not knowing of that, is asked again.
        other.book.say_whose(record(21), record(LUNE), record(LUNE)).into_iter().for_each(|edit| {
            let mut beside = other.clone();
            beside.carry_out(vec![edit]);
            exchange(&mut [&mut after, &mut beside]);
        });
        assert_eq!(after.book.who().matters().is_empty(), to == LUNE, "{to}");
    }
    assert_eq!(phone().book.say_whose(record(21), record(LUNE), record(OTHER)), [], "nobody ever moved it");
}

#[test]
fn a_note_that_comes_late_is_of_her_who_is_named_and_a_moved_one_follows_joins() {
    let mut phone = phone();
    phone.split(record(LUNE), &[record(21)], record(OTHER));
    phone.met(22, 50, record(LUNE));
    assert_eq!(phone.line(record(LUNE)), [record(20), record(22)]);
    phone.say(record(OTHER), record(THIRD), Said::Joined);
    assert_eq!(phone.line(record(THIRD)), [record(21)]);
    // Within one person there is nothing to split.
    assert_eq!(phone.book.split(record(OTHER), &[record(21)], record(THIRD), &mut || record(99)), []);
}

#[test]
fn of_an_encounter_noted_twice_both_notes_move() {
    let mut phone = phone();
    phone.say(record(20), record(21), Said::Joined);
    phone.split(record(LUNE), &[record(20)], record(OTHER));
    assert!(phone.line(record(LUNE)).is_empty());
    assert_eq!(phone.line(record(OTHER)), [record(20)]);
    phone.say(record(20), record(21), Said::Undone);
    assert_eq!(phone.line(record(OTHER)), [record(21), record(20)]);
}

#[test]
fn while_a_part_of_a_statement_is_not_here_it_does_not_count() {
    let mut phone = phone();
    phone.say(record(LUNE), record(THIRD), Said::Joined);
    let statement = phone.book.who().persons.each(record(LUNE), record(THIRD)).next().unwrap().0;
    let mut other = phone.clone();
    other.me = 2;
    other.say(record(LUNE), record(THIRD), Said::Undone);
    other.say(record(LUNE), record(THIRD), Said::Joined);
    let late: Vec<Note> = other.log.iter().filter(|note| note.0 == statement).cloned().collect();
    phone.receive(&late[2]);
    assert_eq!(phone.book.said(record(LUNE), record(THIRD)), Some(Said::Disputed));
    assert_eq!(phone.book.persons().count(), 3);
    assert_eq!(phone.book.who().matters().len(), 1);
    phone.receive(&late[1]);
    assert_eq!(phone.book.persons().count(), 2);
}

#[test]
fn one_statement_in_parallel_versions_is_settled_by_saying_any_of_the_three() {
    let (mut one, mut other) = (phone(), Phone::new(2));
    one.say(record(LUNE), record(OTHER), Said::Joined);
    other.hear(&one);
    // In one record: neither knows what the other says of it.
    one.say(record(LUNE), record(OTHER), Said::Distinct);
    other.say(record(LUNE), record(OTHER), Said::Undone);
    exchange(&mut [&mut one, &mut other]);
    assert_eq!(one.book.who().persons.each(record(LUNE), record(OTHER)).count(), 1);
    assert_eq!(one.book.said(record(LUNE), record(OTHER)), Some(Said::Disputed));
    for said in [Said::Joined, Said::Distinct, Said::Undone] {
        let mut after = one.clone();
        after.say(record(LUNE), record(OTHER), said);
        assert_eq!(after.book.said(record(LUNE), record(OTHER)), Some(said));
        assert_eq!(after.book.who().matters(), []);
    }
}

#[test]
fn a_statement_of_the_wrong_kind_hides_and_joins_nothing() {
    let mut phone = phone();
    let before = (phone.line(record(LUNE)), phone.one(record(LUNE)), phone.one(record(20)), phone.one(record(21)));
    // No device of ours writes these: two encounters called persons, and a person and an encounter called one.
    for (number, two) in [(50, [20, 21]), (51, [LUNE, 20])] {
        for kind in [kind::SAME_PERSON, kind::SAME_ENCOUNTER] {
            if (kind, number) == (kind::SAME_ENCOUNTER, 50) {
                continue;
            }
            phone.write(record(number), kind, |draft, base| {
                use crate::domain::same::{SAID, TWO};
                two.iter().for_each(|one| TWO.set(draft, base, &record(*one), true));
                SAID.set(draft, base, &value("joined"));
            });
        }
    }
    let after = (phone.line(record(LUNE)), phone.one(record(LUNE)), phone.one(record(20)), phone.one(record(21)));
    assert_eq!(after.0, before.0);
    for (before, after) in [(before.1, after.1), (before.2, after.2), (before.3, after.3)] {
        assert_eq!((before.lead, before.state.cells), (after.lead, after.state.cells));
        assert_eq!(after.questions, []);
    }
    assert_eq!(phone.book, Book::of(&phone.replica));
}
