use super::*;
use crate::domain::book::Book;
use crate::domain::round::CheckIn;
use crate::domain::testing::{Notes, member, record};
use crate::domain::value::{Participant, Place as Where, PlaceName};
use crate::domain::{ValueId, alert, drafts_left, encounter as e, person as p, round as r};
use crate::ids::{DeviceId, TeamId};

const TEAM: TeamId = TeamId::from_bytes([9; 16]);
/// When the night begins.
const NIGHT: Millis = Millis(1_000_000_000);
const ROUND: RecordId = RecordId::from_bytes([50; 16]);

fn id(value: &str) -> Of<ValueId> {
    Of::Value(value.into())
}

/// An encounter of a known or new person, so many milliseconds into the night.
fn met(notes: &mut Notes, number: u8, at: i64, who: u8) -> RecordId {
    notes.encounter(number, |draft, base| {
        e::AT.set(draft, base, &NIGHT.plus(at));
        e::CHANNEL.set(draft, base, &"street".into());
        e::PLACE.set(draft, base, &Where::sector("s2".into()));
        e::PARTICIPANTS.set(draft, base, &Participant::Person(record(who)), true);
        e::MATERIAL.set(draft, base, &"condom".into(), 4);
    })
}

fn tonight(notes: &Notes) -> Tonight {
    let book = Book::of(&notes.replica);
    Live::of(&notes.replica, &book, NIGHT).tonight(&book, &Filter::default())
}

#[test]
fn what_is_one_counts_once_and_what_nobody_said_is_not_zero() {
    let mut notes = Notes::default();
    notes.person(1, |draft, base| p::NAME.set(draft, base, &"Lune".to_owned()));
    met(&mut notes, 20, 1, 1);
    notes.by = 2;
    met(&mut notes, 21, 2, 1);
    assert_eq!(tonight(&notes).encounters, 2);
    let edits = Book::of(&notes.replica).say([record(20), record(21)], crate::domain::Said::Joined, record(200));
    for edit in edits {
        notes.write(edit.record, edit.kind, |draft, _| {
            edit.cells.into_iter().for_each(|(cell, value)| draft.assert(cell, value));
        });
    }
    let night = tonight(&notes);
    assert_eq!((night.encounters, night.new, night.known), (1, 1, 0));
    assert_eq!(night.given, [("condom".into(), 4)], "not 8");
    assert_eq!(night.channels, [(id("street"), 1)]);
    assert_eq!(night.vigilance, [(Of::Unsaid, 1)], "nobody rated it, which is no rating");
    assert_eq!(night.sectors, [(Place::Sector("s2".into()), 1)]);
}

#[test]
fn new_is_who_was_never_met_before_this_night_by_the_book_or_by_what_is_said() {
    let mut notes = Notes::default();
    (1..=4).for_each(|who| _ = notes.person(who, |draft, base| p::NAME.set(draft, base, &format!("N {who}"))));
    met(&mut notes, 20, -5, 1);
    (1..=4).for_each(|who| _ = met(&mut notes, 20 + who, i64::from(who), who));
    met(&mut notes, 30, 90, 2);
    let known = Participant::Person(record(3));
    notes.encounter(23, |draft, base| e::CONTACT.set(draft, base, &known, &"known".into()));
    notes.person(4, |draft, base| p::FIRST_CONTACT.set(draft, base, &NIGHT.plus(-9)));
    notes.encounter(31, |draft, base| {
        e::AT.set(draft, base, &NIGHT.plus(4));
        e::PARTICIPANTS.set(draft, base, &Participant::Group(7), true);
        e::SIZE.set(draft, base, &Participant::Group(7), 5);
        e::PLACE.set(draft, base, &Where { kind: "platform".into(), value: PlaceName::Listed("x".into()) });
        e::REFERRALS.set(draft, base, &"cegidd".into(), &"proposed".into());
    });
    let night = tonight(&notes);
    assert_eq!((night.encounters, night.new, night.known, night.unnamed), (6, 1, 3, 5));
    assert_eq!(night.sectors, [(Place::Sector("s2".into()), 5), (Place::Elsewhere, 1)]);
    assert_eq!(night.referrals, [(("cegidd".into(), id("proposed")), 1)]);
    let book = Book::of(&notes.replica);
    let live = Live::of(&notes.replica, &book, NIGHT);
    let only = Filter { channel: Some("street".into()), sectors: Some(vec!["s2".into()]) };
    assert_eq!(live.tonight(&book, &only).encounters, 5);
    assert_eq!(live.tonight(&book, &Filter { sectors: Some(Vec::new()), ..Filter::default() }), Tonight::default());
}

fn world(ended: bool) -> Notes {
    let mut notes = Notes::default();
    notes.write(ROUND, kind::ROUND, |draft, base| {
        r::STARTED.set(draft, base, &Millis(1));
        r::CHECK_IN.set(draft, base, &NIGHT);
        [1, 2].iter().for_each(|one| r::TEAMMATES.set(draft, base, &member(*one), true));
        if ended {
            r::ENDED.set(draft, base, &Millis(2));
        }
    });
    notes
}

fn rounds(notes: &Notes, now: Millis) -> Vec<Out> {
    let book = Book::of(&notes.replica);
    let devices: Vec<_> = (1..=3).map(|n| (DeviceId::from_bytes([n; 16]), member(n))).collect();
    let asked = Asked { replica: &notes.replica, book: &book, team: TEAM, devices: &devices, now };
    out(&Live::of(&notes.replica, &book, NIGHT), &asked)
}

#[test]
fn silence_is_told_as_such_and_never_as_zero() {
    let mut notes = world(false);
    let [round] = &rounds(&notes, NIGHT.plus(-1))[..] else { panic!() };
    assert_eq!((round.check_in, round.forgotten), (CheckIn::Until(NIGHT), false));
    assert_eq!(round.unheard, [member(2)], "nothing of hers has arrived");
    assert_eq!(round.phones[0].holds, None, "it said nothing of drafts");
    let phone = DeviceId::from_bytes([1; 16]);
    notes.write(drafts_left::record_of(TEAM, phone), kind::DEVICE, |draft, base| {
        drafts_left::write(draft, base, 0, 0, Millis(9));
    });
    let [round] = &rounds(&notes, NIGHT)[..] else { panic!() };
    assert_eq!(round.check_in, CheckIn::Silent(NIGHT));
    assert_eq!((round.phones[0].heard, round.phones[0].holds), (Millis(9), Some(0)));
    assert_eq!(rounds(&world(true), NIGHT), [], "ended: nobody's phone is told of any more");
}

#[test]
fn a_round_that_nobody_ended_is_told_apart_but_not_while_somebody_is_missed() {
    let mut notes = world(false);
    assert!(!rounds(&notes, NIGHT.plus(FAR))[0].forgotten);
    notes.write(ROUND, kind::ROUND, |draft, base| r::CHECK_IN.clear(draft, base));
    assert!(rounds(&notes, NIGHT.plus(FAR))[0].forgotten);
}

const FAR: i64 = 10 * 24 * 60 * 60 * 1000;

#[test]
fn an_alert_waits_until_somebody_else_saw_it_or_lifted_it() {
    let mut notes = Notes::default();
    let raised = record(7);
    notes.write(raised, kind::ALERT, |draft, base| alert::Raise { at: NIGHT, ..Default::default() }.write(draft, base));
    let waiting = |notes: &Notes| unanswered(&notes.replica, &Book::of(&notes.replica));
    notes.write(raised, kind::ALERT, |draft, base| alert::see(draft, base, member(1), NIGHT));
    assert_eq!(waiting(&notes), [raised], "who raised it is nobody who answered");
    notes.by = 2;
    notes.write(raised, kind::ALERT, |draft, base| alert::see(draft, base, member(2), NIGHT));
    assert_eq!(waiting(&notes), []);
}
