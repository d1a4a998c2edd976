use super::*;
use crate::domain::testing::{Notes, member, record};
use crate::domain::{kind, present};

const LUNE: Participant = Participant::Person(RecordId::from_bytes([1; 16]));
const KIWI: Participant = Participant::Person(RecordId::from_bytes([2; 16]));

fn read(notes: &Notes, record: RecordId) -> Encounter {
    Encounter::read(record, notes.replica.state(record).unwrap())
}

#[test]
fn each_participant_has_her_own_status() {
    let mut notes = Notes::default();
    let group = Participant::Group(77);
    let met = notes.encounter(9, |draft, base| {
        AUTHORS.set(draft, base, &member(1), true);
        for (who, status) in [(LUNE, "confirmed"), (KIWI, "at_risk"), (group, "unknown")] {
            PARTICIPANTS.set(draft, base, &who, true);
            PROSTITUTION.set(draft, base, &who, &status.into());
        }
        SIZE.set(draft, base, &group, 3);
        MATERIAL.set(draft, base, &"condom".into(), 10);
        MATERIAL.set(draft, base, &"card".into(), 1);
        REFERRALS.set(draft, base, &"cegidd".into(), &"proposed".into());
        VIGILANCE.set(draft, base, &"immediate_danger".into());
    });
    let view = read(&notes, met);
    let statuses: Vec<_> =
        view.participants.iter().map(|m| (m.participant, m.prostitution.settled().unwrap().as_str())).collect();
    assert_eq!(statuses, [(LUNE, "confirmed"), (KIWI, "at_risk"), (group, "unknown")]);
    assert_eq!(view.count(), 5);
    assert_eq!(view.persons().collect::<Vec<_>>(), [record(1), record(2)]);
    assert_eq!(view.referrals, [("cegidd".into(), Reading::Settled("proposed".into()))]);
    assert_eq!(present(&view.authors).collect::<Vec<_>>(), [&member(1)]);
    assert!(view.is_danger());
    assert!(view.at.is_unset() && view.note.is_unset());
    notes.encounter(9, |draft, base| MATERIAL.set(draft, base, &"condom".into(), 0));
    let material = read(&notes, met).material;
    assert_eq!(material, [("card".into(), Reading::Settled(1))], "zero is never shown as something given");
}

#[test]
fn parallel_writing_keeps_both_and_asks() {
    let mut notes = Notes::default();
    let met = notes.encounter(9, |draft, base| {
        PARTICIPANTS.set(draft, base, &LUNE, true);
        MATERIAL.set(draft, base, &"condom".into(), 4);
    });
    let seen = notes.replica.state(met).unwrap().clone();
    notes.write_over(met, kind::ENCOUNTER, &seen, |draft, base| {
        PARTICIPANTS.set(draft, base, &LUNE, false);
        MATERIAL.set(draft, base, &"condom".into(), 6);
        NOTE.set(draft, base, "calme");
    });
    notes.write_over(met, kind::ENCOUNTER, &seen, |draft, base| {
        MATERIAL.set(draft, base, &"condom".into(), 8);
        CHANNEL.set(draft, base, &"bus".into());
        NOTE.set(draft, base, "");
    });
    let view = read(&notes, met);
    assert!(view.participants.is_empty(), "nobody who wrote on said that she was there");
    let Reading::Several(numbers) = &view.material[0].1 else { panic!("a conflict is expected") };
    assert_eq!(numbers.iter().map(|v| v.value.unwrap()).collect::<Vec<_>>(), [6, 8], "never added up");
    assert!(numbers.iter().all(|v| v.writers.len() == 1 && !v.cleared));
    assert_eq!(view.channel, Reading::Settled("bus".into()));
    assert_eq!(view.note, Reading::Settled("calme".to_owned()), "clearing what was never written asserts nothing");
}

#[test]
fn one_takes_her_out_while_another_puts_her_in_and_she_is_still_shown() {
    let mut notes = Notes::default();
    let met = notes.encounter(9, |draft, base| CHANNEL.set(draft, base, &"bus".into()));
    notes.encounter(9, |draft, base| PARTICIPANTS.set(draft, base, &LUNE, true));
    notes.encounter(9, |draft, base| PARTICIPANTS.set(draft, base, &LUNE, false));
    let out = notes.replica.state(met).unwrap().clone();
    notes.write_over(met, kind::ENCOUNTER, &out, |draft, base| PARTICIPANTS.set(draft, base, &LUNE, true));
    notes.write_over(met, kind::ENCOUNTER, &out, |draft, _| draft.assert(PARTICIPANTS.cell(&LUNE), vec![0]));
    let view = read(&notes, met);
    assert!(view.met(LUNE).unwrap().present.is_conflict());
}

#[test]
fn a_value_taken_back_in_parallel_stands_beside_the_other() {
    let mut notes = Notes::default();
    let met = notes.encounter(9, |draft, base| GENDER.set(draft, base, &LUNE, &"male".into()));
    let seen = notes.replica.state(met).unwrap().clone();
    notes.write_over(met, kind::ENCOUNTER, &seen, |draft, base| GENDER.clear(draft, base, &LUNE));
    notes.write_over(met, kind::ENCOUNTER, &seen, |draft, base| GENDER.set(draft, base, &LUNE, &"female".into()));
    let Reading::Several(versions) = GENDER.get(notes.replica.state(met).unwrap(), &LUNE) else {
        panic!("a conflict is expected")
    };
    let told: Vec<_> = versions.iter().map(|v| (v.cleared, v.value.as_ref().map(ValueId::as_str))).collect();
    assert_eq!(told, [(true, None), (false, Some("female"))]);
}
