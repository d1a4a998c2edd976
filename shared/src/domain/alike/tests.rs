//! The scenarios of the work: what is suggested, why, and what is not.

use super::*;
use crate::domain::testing::{Notes, member, record};
use crate::domain::value::{Participant, Place};
use crate::domain::{encounter, kind, person};
use crate::history::{Draft, State};
use crate::ids::MemberId;

const NIGHT: Millis = Millis(1_800_000_000_000);
const MINUTE: i64 = 60_000;

type Edit<'a> = &'a dyn Fn(&mut Draft, &State);

/// An encounter in sector 2 by one member, with these persons.
fn meet(notes: &mut Notes, number: u8, minutes: i64, author: MemberId, met: &[RecordId], more: Edit) -> RecordId {
    notes.encounter(number, |draft, base| {
        encounter::AT.set(draft, base, &NIGHT.plus(minutes * MINUTE));
        encounter::CHANNEL.set(draft, base, &"street".into());
        encounter::PLACE.set(draft, base, &Place::sector("two".into()));
        encounter::AUTHORS.set(draft, base, &author, true);
        met.iter().for_each(|who| encounter::PARTICIPANTS.set(draft, base, &Participant::Person(*who), true));
        more(draft, base);
    })
}

fn named(notes: &mut Notes, number: u8, name: &str, more: Edit) -> RecordId {
    notes.person(number, |draft, base| {
        person::NAME.set(draft, base, &name.to_owned());
        more(draft, base);
    })
}

fn condoms(number: u32) -> impl Fn(&mut Draft, &State) {
    move |draft, base| encounter::MATERIAL.set(draft, base, &"condom".into(), number)
}

fn nothing(_: &mut Draft, _: &State) {}

fn open(_: RecordId, _: RecordId) -> bool {
    false
}

fn pairs(found: &[Suggestion]) -> Vec<(RecordId, RecordId)> {
    found.iter().map(|s| (s.one, s.other)).collect()
}

fn reasons(alike: &Alike, one: RecordId, other: RecordId) -> Vec<Reason> {
    alike.why(one, other).unwrap_or_default().into_iter().map(|(reason, _)| reason).collect()
}

#[test]
fn s2_two_educators_one_encounter() {
    let mut notes = Notes::default();
    let lulu = named(&mut notes, 1, "Lulu", &nothing);
    let ines = meet(&mut notes, 11, 0, member(1), &[lulu], &condoms(4));
    let malik = meet(&mut notes, 12, 2, member(2), &[lulu], &condoms(4));
    // A colleague at the same corner, with somebody else.
    let kiwi = named(&mut notes, 2, "Kiwi", &nothing);
    meet(&mut notes, 13, 3, member(2), &[kiwi], &condoms(4));
    let alike = Alike::of(&notes.replica);
    assert_eq!(pairs(&alike.encounters(&open)), [(ines, malik)]);
    let why = reasons(&alike, malik, ines);
    for reason in [Reason::SamePerson(lulu), Reason::MinutesApart(2), Reason::SamePlace, Reason::SameMaterial(1)] {
        assert!(why.contains(&reason), "{reason:?} in {why:?}");
    }
    let ruled = |a: RecordId, b: RecordId| (a, b) == (malik, ines);
    assert_eq!(alike.encounters(&ruled), [], "in whichever order the team ruled");
    assert_eq!(alike.of_record(malik, &ruled), []);
    assert_eq!(pairs(&alike.of_record(malik, &open)), [(ines, malik)]);
    let score: i32 = alike.why(ines, malik).iter().flatten().map(|(_, weight)| weight).sum();
    assert_eq!(alike.encounters(&open)[0].score, score, "the reasons are the whole score");
}

#[test]
fn s2_when_each_phone_made_its_own_lulu() {
    let mut notes = Notes::default();
    let lulu = named(&mut notes, 1, "Lulu", &nothing);
    let loulou = named(&mut notes, 2, "lullu", &nothing);
    let ines = meet(&mut notes, 11, 0, member(1), &[lulu], &condoms(4));
    let malik = meet(&mut notes, 12, 2, member(2), &[loulou], &condoms(4));
    let alike = Alike::of(&notes.replica);
    assert_eq!(pairs(&alike.encounters(&open)), [(ines, malik)]);
    assert_eq!(pairs(&alike.persons(&open)), [(lulu, loulou)]);
    assert!(reasons(&alike, lulu, loulou).contains(&Reason::BegunTogether));
}

#[test]
fn s3_two_nicknames() {
    let mut notes = Notes::default();
    let facts: Edit = &|draft, base| {
        person::AGE_BAND.set(draft, base, &"15_17".into());
        person::LANGUAGES.set(draft, base, &"ro".into(), true);
    };
    let lune = named(&mut notes, 1, "Lune", facts);
    let lulu = named(&mut notes, 2, "Lulu", facts);
    let kiwi = named(&mut notes, 3, "Kiwi", &nothing);
    for night in 0..4 {
        meet(&mut notes, 11 + u8::try_from(night).unwrap(), night * 5 * 1440, member(1), &[lune, kiwi], &nothing);
    }
    meet(&mut notes, 21, 12 * 1440, member(2), &[lulu, kiwi], &nothing);
    let alike = Alike::of(&notes.replica);
    assert_eq!(pairs(&alike.persons(&open)), [(lune, lulu)]);
    let why = reasons(&alike, lune, lulu);
    for reason in [Reason::Name(Likeness::Pet), Reason::SameCompany(1), Reason::SameLanguage, Reason::SameAge] {
        assert!(why.contains(&reason), "{reason:?} in {why:?}");
    }
}

#[test]
fn two_really_different_lulus_stay_two() {
    let apart = |first: Edit, second: Edit, together: bool| {
        let mut notes = Notes::default();
        let (one, other) = (named(&mut notes, 1, "Lulu", first), named(&mut notes, 2, "Lulu", second));
        for night in 0..3 {
            let number = u8::try_from(night).unwrap() * 2 + 11;
            meet(&mut notes, number, night * 5 * 1440, member(1), &[one], &nothing);
            meet(&mut notes, number + 1, night * 5 * 1440 + 2 * 1440, member(2), &[other], &nothing);
        }
        if together {
            meet(&mut notes, 31, 0, member(3), &[one, other], &nothing);
        }
        !Alike::of(&notes.replica).persons(&open).is_empty()
    };
    let is = |field: &'static crate::domain::Register<crate::domain::ValueId>, value: &'static str| {
        move |draft: &mut Draft, base: &State| field.set(draft, base, &value.into())
    };
    assert!(apart(&nothing, &nothing, false), "with nothing to tell them apart a person is asked");
    assert!(!apart(&nothing, &nothing, true), "met together");
    assert!(!apart(&is(&person::GENDER, "female"), &is(&person::GENDER, "male"), false), "two genders");
    let speaks = |language: &'static str| {
        move |draft: &mut Draft, base: &State| person::LANGUAGES.set(draft, base, &language.into(), true)
    };
    assert!(!apart(&speaks("ro"), &speaks("bini"), false), "two languages");
}

#[test]
fn status_alone_suggests_nobody() {
    let mut notes = Notes::default();
    let facts: Edit = &|draft, base| {
        person::PROSTITUTION.set(draft, base, &"confirmed".into());
        person::MINORITY.set(draft, base, &"minor_supposed".into());
        person::AGE_BAND.set(draft, base, &"15_17".into());
        person::GENDER.set(draft, base, &"female".into());
    };
    let lune = named(&mut notes, 1, "Lune", facts);
    let echo = named(&mut notes, 2, "Écho", facts);
    meet(&mut notes, 11, 0, member(1), &[lune], &nothing);
    meet(&mut notes, 12, 1440, member(2), &[echo], &nothing);
    let alike = Alike::of(&notes.replica);
    assert_eq!((alike.persons(&open), alike.why(lune, echo)), (vec![], None));
}

#[test]
fn names_as_they_are_written_a_second_time() {
    use Likeness::{Base, Part, PartSlip, Pet, Same, Short, Slip, Sound, SoundSlip};
    for (one, other, how) in [
        ("Océane", "oceane", Some(Same)),
        ("Marie-Lou", "Marielou", Some(Same)),
        ("Kiwi", "Quiwi", Some(Sound)),
        ("Samira", "Samria", Some(Slip)),
        ("Enzo", "Eno", Some(SoundSlip)),
        ("Sarah", "Sarah B", Some(Part)),
        ("Lulu", "Petite Lulu", Some(Part)),
        ("Mgéane", "Grande Mégane", Some(PartSlip)),
        ("Alex", "Alexandra", Some(Short)),
        ("Lulu", "Lune", Some(Pet)),
        ("Lulu gare", "Lulu bus", Some(Base)),
        ("Sarah B", "Sarah K", Some(Base)),
        ("M32", "M23", None),
        ("Lune", "Kiwi", None),
        ("Léa", "Mia", None),
    ] {
        let (a, b) = (Spelled::of(one).unwrap(), Spelled::of(other).unwrap());
        assert_eq!((a.like(&b), b.like(&a)), (how, how), "{one}, {other}");
        let meets = |a: &Spelled, b: &Spelled| a.seeks().iter().any(|key| b.keys().contains(key));
        assert_eq!(meets(&a, &b), meets(&b, &a), "{one} seeks {other} as {other} seeks {one}");
        assert!(how.is_none() || meets(&a, &b), "{one} and {other} share a key");
    }
    assert_eq!(Spelled::of(" … "), None);
}

#[test]
fn what_is_deleted_or_undated_is_not_suggested() {
    let mut notes = Notes::default();
    let lulu = named(&mut notes, 1, "Lulu", &nothing);
    let ines = meet(&mut notes, 11, 0, member(1), &[lulu], &nothing);
    let malik = meet(&mut notes, 12, 2, member(2), &[lulu], &nothing);
    let mut alike = Alike::of(&notes.replica);
    assert_eq!(alike.encounters(&open).len(), 1);
    notes.write(malik, kind::ENCOUNTER, |draft, _| draft.delete());
    alike.update(&notes.replica, &[malik]);
    assert_eq!(alike.encounters(&open), []);
    notes.write(malik, kind::ENCOUNTER, |draft, _| draft.restore());
    notes.write(ines, kind::ENCOUNTER, |draft, base| encounter::AT.clear(draft, base));
    alike.update(&notes.replica, &[malik, ines]);
    assert_eq!((alike.encounters(&open), alike.why(ines, malik)), (vec![], None));
    assert_eq!(record(11), ines);
}
