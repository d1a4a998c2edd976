//! S2: two educators, one encounter.

use super::*;
use crate::domain::value::{Day, Place};
use crate::domain::{Reading, follow_up as f, present};

const MINUTE: i64 = 60_000;
const NIGHT: i64 = 1_800_000_000_000;
const LULU: u8 = 1;
const INES_S: u8 = 20;
const MALIK_S: u8 = 21;

fn note(phone: &mut Phone, number: u8, at: i64, condoms: u32, words: &str) {
    phone.met(number, at, record(LULU));
    let me = MemberId::from_bytes([phone.me; 16]);
    phone.write(record(number), kind::ENCOUNTER, |draft, base| {
        e::AUTHORS.set(draft, base, &me, true);
        e::CHANNEL.set(draft, base, &value("street"));
        e::PLACE.set(draft, base, &Place::sector(value("two")));
        e::MATERIAL.set(draft, base, &value("condom"), condoms);
        e::PROSTITUTION.set(draft, base, &Participant::Person(record(LULU)), &value("confirmed"));
        e::NOTE.set(draft, base, words);
    });
}

/// Inès 23:38 and Malik 23:40, Lulu, sector 2, 4 condoms each, both offline; in the morning both hear of everything.
fn night() -> (Phone, Phone) {
    let (mut ines, mut malik) = (Phone::new(1), Phone::new(2));
    ines.person(LULU, "Lulu");
    malik.hear(&ines);
    note(&mut ines, INES_S, NIGHT, 4, "Elle va bien.");
    note(&mut malik, MALIK_S, NIGHT + 2 * MINUTE, 4, "Cherche un hébergement.");
    exchange(&mut [&mut ines, &mut malik]);
    (ines, malik)
}

#[test]
fn nothing_is_merged_by_itself() {
    let (ines, _) = night();
    assert_eq!(ines.line(record(LULU)), [record(MALIK_S), record(INES_S)]);
    assert_eq!(ines.book.said(record(INES_S), record(MALIK_S)), None);
    assert!(!ines.book.decided(record(INES_S), record(MALIK_S)));
}

#[test]
fn confirmed_it_is_one_encounter_with_both_authors_and_four_condoms() {
    let (mut ines, mut malik) = night();
    ines.say(record(INES_S), record(MALIK_S), Said::Joined);
    malik.hear(&ines);
    assert_eq!(malik.line(record(LULU)), [record(INES_S)]);
    assert_eq!(malik.book.encounters().iter().collect::<Vec<_>>(), [&record(INES_S)]);
    let one = malik.encounter(record(MALIK_S));
    assert_eq!(one.record, record(INES_S), "either of the two ids finds it");
    let authors: Vec<_> = present(&one.authors).copied().collect();
    assert_eq!(authors, [MemberId::from_bytes([1; 16]), MemberId::from_bytes([2; 16])]);
    assert_eq!(one.material, [(value("condom"), Reading::Settled(4))]);
    assert_eq!(one.note.values(), ["Elle va bien.", "Cherche un hébergement."]);
    assert_eq!(one.at, Reading::Settled(Millis(NIGHT)), "two minutes apart: the earlier");
    assert_eq!(one.place, Reading::Settled(Place::sector(value("two"))));
    assert_eq!(one.participants.len(), 1);
    assert_eq!(malik.one(record(INES_S)).questions, [], "and nobody is asked anything");
}

#[test]
fn what_differs_is_asked_and_answered_once() {
    let (mut ines, mut malik) = night();
    malik.write(record(MALIK_S), kind::ENCOUNTER, |draft, base| {
        e::MATERIAL.set(draft, base, &value("condom"), 6);
        e::MATERIAL.set(draft, base, &value("card"), 1);
        e::AT.set(draft, base, &Millis(NIGHT + 31 * MINUTE));
    });
    ines.hear(&malik);
    ines.say(record(INES_S), record(MALIK_S), Said::Joined);
    let condoms = e::MATERIAL.cell(&value("condom"));
    assert_eq!(ines.asked(record(INES_S)), [e::AT.cell(), condoms.clone()]);
    let side = |side: &Side| (side.value.clone(), side.records.clone());
    let sides: Vec<_> = ines.one(record(INES_S)).questions[1].sides.iter().map(side).collect();
    assert_eq!(sides, [(vec![4], vec![record(INES_S)]), (vec![6], vec![record(MALIK_S)])]);
    ines.answer(record(INES_S), &condoms, &4_u32);
    ines.answer(record(MALIK_S), &e::AT.cell(), &Millis(NIGHT + 31 * MINUTE));
    malik.hear(&ines);
    let one = malik.encounter(record(INES_S));
    assert_eq!(malik.asked(record(INES_S)), []);
    assert_eq!(one.material, [(value("card"), Reading::Settled(1)), (value("condom"), Reading::Settled(4))]);
    assert_eq!(malik.book.encounters().latest(), Some(Millis(NIGHT + 31 * MINUTE)));
    // Two who answer differently at once are asked again, both alike, and never silently given one of the two.
    let (six, five) = (6_u32, 5_u32);
    ines.answer(record(INES_S), &condoms, &six);
    malik.answer(record(INES_S), &condoms, &five);
    exchange(&mut [&mut ines, &mut malik]);
    assert_eq!(ines.one(record(INES_S)), malik.one(record(INES_S)));
    let values: Vec<_> = ines.one(record(INES_S)).questions[0].sides.iter().map(|side| side.value.clone()).collect();
    assert_eq!(values, [vec![5], vec![6]], "no longer what those answers replaced");
    malik.answer(record(INES_S), &condoms, &six);
    assert_eq!(malik.asked(record(INES_S)), []);
    assert_eq!(malik.book.answered(&malik.replica, record(INES_S)), [e::AT.cell(), condoms.clone()]);
    // Taken back, the question is there as it was.
    let edits = malik.book.unanswer(&malik.replica, record(INES_S), &condoms);
    malik.carry_out(edits);
    assert_eq!(malik.asked(record(INES_S)), std::slice::from_ref(&condoms));
    assert_eq!(malik.book.questions(&malik.replica, record(MALIK_S)), malik.one(record(INES_S)).questions);
    assert_eq!(malik.book.reads(&malik.replica, record(MALIK_S)).unwrap().as_ref(), &malik.one(record(INES_S)).state);
    assert_eq!(malik.book.answered(&malik.replica, record(INES_S)), [e::AT.cell()]);
}

#[test]
fn an_answer_does_not_cover_what_its_author_had_not_seen() {
    let (mut ines, mut malik) = night();
    malik.write(record(MALIK_S), kind::ENCOUNTER, |d, base| e::MATERIAL.set(d, base, &value("condom"), 6));
    ines.hear(&malik);
    ines.say(record(INES_S), record(MALIK_S), Said::Joined);
    let condoms = e::MATERIAL.cell(&value("condom"));
    ines.answer(record(INES_S), &condoms, &4_u32);
    // Malik, who has not heard of it, corrects his own note.
    malik.write(record(MALIK_S), kind::ENCOUNTER, |d, base| e::MATERIAL.set(d, base, &value("condom"), 7));
    exchange(&mut [&mut ines, &mut malik]);
    let values: Vec<_> = ines.one(record(INES_S)).questions[0].sides.iter().map(|side| side.value.clone()).collect();
    assert_eq!(values, [vec![4], vec![7]]);
}

#[test]
fn undone_there_are_two_again_and_distinct_is_remembered() {
    let (mut ines, mut malik) = night();
    let before = (malik.line(record(LULU)), malik.one(record(INES_S)), malik.one(record(MALIK_S)));
    ines.say(record(INES_S), record(MALIK_S), Said::Joined);
    malik.hear(&ines);
    malik.say(record(MALIK_S), record(INES_S), Said::Undone);
    let after = (malik.line(record(LULU)), malik.one(record(INES_S)), malik.one(record(MALIK_S)));
    assert_eq!(before, after);
    assert_eq!(malik.book.said(record(INES_S), record(MALIK_S)), Some(Said::Undone));
    assert!(!malik.book.decided(record(INES_S), record(MALIK_S)));
    malik.say(record(MALIK_S), record(INES_S), Said::Distinct);
    ines.hear(&malik);
    assert_eq!(ines.book.said(record(INES_S), record(MALIK_S)), Some(Said::Distinct));
    assert!(ines.book.decided(record(MALIK_S), record(INES_S)), "never proposed again");
    // It is logged: who said what, when, in one story.
    let statement = ines.book.who().encounters.each(record(INES_S), record(MALIK_S)).next().unwrap().0;
    assert_eq!(crate::domain::story(ines.replica.history(statement).unwrap()).len(), 3);
}

#[test]
fn joined_by_two_at_once_does_no_harm_and_undone_by_one_who_knew_of_one_asks() {
    let (mut ines, mut malik) = night();
    let (one, other) = (record(INES_S), record(MALIK_S));
    ines.say(one, other, Said::Joined);
    malik.say(one, other, Said::Joined);
    let mut late = ines.clone();
    late.me = 3;
    exchange(&mut [&mut ines, &mut malik]);
    assert_eq!(ines.book.said(one, other), Some(Said::Joined));
    assert_eq!(ines.book.who().matters(), []);
    let mut knew = ines.clone();
    knew.say(one, other, Said::Undone);
    assert_eq!(knew.book.said(one, other), Some(Said::Undone), "whoever sees both undoes both");
    late.say(one, other, Said::Undone);
    exchange(&mut [&mut ines, &mut malik, &mut late]);
    assert_eq!(ines.book.said(one, other), Some(Said::Disputed));
    assert_eq!(ines.line(record(LULU)).len(), 2, "not joined until it is settled");
    assert!(matches!(&ines.book.who().matters()[..], [Matter::Pair { two, statements }]
        if *two == [one, other] && statements.len() == 2));
    ines.say(one, other, Said::Joined);
    assert_eq!(ines.line(record(LULU)), [one]);
    assert_eq!(ines.book.who().matters(), []);
}

#[test]
fn promises_made_in_both_notes_are_kept_once() {
    let (mut ines, _) = night();
    for (number, after, words) in
        [(40, INES_S, "Appeler le planning"), (41, MALIK_S, " appeler le  Planning"), (42, MALIK_S, "Voir la CPAM")]
    {
        ines.write(record(number), kind::FOLLOW_UP, |draft, base| {
            f::PERSON.set(draft, base, &Some(record(LULU)));
            f::ENCOUNTER.set(draft, base, &Some(record(after)));
            f::ACTION.set(draft, base, words);
            f::DUE.set(draft, base, &Day(20_000));
        });
    }
    assert_eq!(ines.book.open_promises(&ines.replica).len(), 3);
    ines.say(record(INES_S), record(MALIK_S), Said::Joined);
    let promises = ines.book.promises(&ines.replica, record(MALIK_S));
    assert_eq!(promises, [vec![record(40), record(41)], vec![record(42)]]);
    assert_eq!(ines.book.promises(&ines.replica, record(LULU)), promises);
    let same = |of| ines.book.same_promise(&ines.replica, record(of));
    assert_eq!((same(40), same(41), same(42)), (promises[0].clone(), promises[0].clone(), promises[1].clone()));
    assert_eq!(ines.book.promised_to(record(41)), [record(LULU)]);
    let left: Vec<_> = ines.book.open_promises(&ines.replica).into_iter().map(|(_, record)| record).collect();
    assert_eq!(left, [record(40), record(42)]);
    ines.write(record(40), kind::FOLLOW_UP, |d, base| f::STATE.set(d, base, &value("done")));
    let left: Vec<_> = ines.book.open_promises(&ines.replica).into_iter().map(|(_, record)| record).collect();
    assert_eq!(left, [record(41), record(42)], "done is what both say");
}

#[test]
fn an_unknown_girl_in_both_notes_is_one_and_one_who_may_be_named_in_the_other_is_asked_about() {
    let (mut ines, _) = night();
    let add = |phone: &mut Phone, note: u8, who: Participant, size: u32| {
        phone.write(record(note), kind::ENCOUNTER, |draft, base| {
            e::PARTICIPANTS.set(draft, base, &who, true);
            e::SIZE.set(draft, base, &who, size);
        });
    };
    add(&mut ines, INES_S, Participant::Unknown(9), 2);
    add(&mut ines, MALIK_S, Participant::Unknown(5), 2);
    let mut differing = ines.clone();
    ines.say(record(INES_S), record(MALIK_S), Said::Joined);
    assert_eq!(ines.encounter(record(INES_S)).count(), 3);
    assert_eq!(ines.asked(record(INES_S)), []);
    // Malik names Kiwi besides; the unknown ones of Inès are of no third note.
    differing.write(record(MALIK_S), kind::ENCOUNTER, |draft, base| {
        e::PARTICIPANTS.set(draft, base, &Participant::Unknown(5), false);
        e::PARTICIPANTS.set(draft, base, &Participant::Person(record(2)), true);
    });
    differing.say(record(INES_S), record(MALIK_S), Said::Joined);
    let doubt = e::PARTICIPANTS.cell(&Participant::Unknown(9));
    assert_eq!(differing.asked(record(INES_S)), std::slice::from_ref(&doubt));
    assert_eq!(differing.encounter(record(INES_S)).count(), 4);
    differing.answer(record(INES_S), &doubt, &false);
    assert_eq!(differing.asked(record(INES_S)), []);
    assert_eq!(differing.encounter(record(INES_S)).count(), 2);
}
