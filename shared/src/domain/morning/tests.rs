use super::*;
use crate::domain::testing::{Notes, member, record};
use crate::domain::value::{Participant, Place};
use crate::domain::{alert, drafts_left, encounter as e, kind, person as p, round as r};
use crate::history::{Draft, State};

mod acts;
mod laws;
mod progress;
mod reasons;
mod validation;

const TEAM: TeamId = TeamId::from_bytes([9; 16]);
const LUNE: RecordId = RecordId::from_bytes([1; 16]);
/// The round of the night.
const ROUND: RecordId = RecordId::from_bytes([50; 16]);
/// The night, as encounters say it; what is written in these tests is dated from 1 on.
const AT: Millis = Millis(1_000_000);

fn phone(number: u8) -> DeviceId {
    DeviceId::from_bytes([number; 16])
}

/// What a test knows beside the notes.
#[derive(Default)]
struct World {
    notes: Notes,
    from: i64,
    decided: Vec<RecordId>,
    drafts: Vec<Here>,
    encounters: Vec<Suggestion>,
    persons: Vec<Suggestion>,
}

impl World {
    fn ask<R>(&self, ask: impl FnOnce(&Night<'_>) -> R) -> R {
        let book = Book::of(&self.notes.replica);
        let devices: Vec<(DeviceId, MemberId)> = (1..=3).map(|n| (phone(n), member(n))).collect();
        let apart = |pairs: &[Suggestion]| -> Vec<Suggestion> {
            pairs.iter().filter(|pair| !book.decided(pair.one, pair.other)).copied().collect()
        };
        ask(&Night {
            replica: &self.notes.replica,
            book: &book,
            team: TEAM,
            device: phone(3),
            devices: &devices,
            from: Millis(self.from),
            now: AT.plus(10_000),
            month: Month::new(1970, 1).unwrap(),
            encounters: &apart(&self.encounters),
            persons: &apart(&self.persons),
            decided: &|record| self.decided.contains(&record),
            drafts: &self.drafts,
        })
    }

    fn queue(&self) -> Queue {
        self.ask(Queue::of)
    }

    /// Each item's reason and record, in the order of the list.
    fn items(&self) -> Vec<(Reason, RecordId)> {
        self.queue().items().map(|item| (item.reason.clone(), item.record)).collect()
    }

    /// A round in which members 1 and 2 were out, ended.
    fn round(&mut self) {
        self.notes.write(ROUND, kind::ROUND, |draft, base| {
            r::STARTED.set(draft, base, &AT.plus(-100));
            r::CHANNEL.set(draft, base, &"street".into());
            r::ENDED.set(draft, base, &AT.plus(100));
            [1, 2].iter().for_each(|one| r::TEAMMATES.set(draft, base, &member(*one), true));
        });
    }

    fn validate(&mut self, covers: &[RecordId], except: &[DeviceId]) {
        let who = member(self.notes.by.max(1));
        self.notes.write(ROUND, kind::ROUND, |d, b| r::validate(d, b, (who, AT), covers, except));
    }

    /// A whole encounter of Lune, in the round.
    fn met(&mut self, number: u8) -> RecordId {
        self.notes.encounter(number, whole)
    }
}

fn whole(draft: &mut Draft, base: &State) {
    let who = Participant::Person(LUNE);
    e::AT.set(draft, base, &AT);
    e::ROUND.set(draft, base, &Some(ROUND));
    e::CHANNEL.set(draft, base, &"street".into());
    e::PLACE.set(draft, base, &Place::sector("two".into()));
    e::PARTICIPANTS.set(draft, base, &who, true);
    e::PROSTITUTION.set(draft, base, &who, &"unknown".into());
}

fn pair(one: RecordId, other: RecordId, score: i32) -> Suggestion {
    Suggestion { one: one.min(other), other: one.max(other), score }
}

#[test]
fn the_list_stands_in_the_order_in_which_it_is_to_be_settled_round_by_round() {
    let mut world = World::default();
    world.round();
    let (met, twice) = (world.met(10), world.met(11));
    world.notes.person(1, |draft, base| p::NAME.set(draft, base, &"Lune".to_owned()));
    world.notes.encounter(12, |draft, base| {
        whole(draft, base);
        e::PLACE.clear(draft, base);
    });
    world.notes.encounter(13, |draft, base| {
        whole(draft, base);
        e::ROUND.clear(draft, base);
        e::VIGILANCE.set(draft, base, &"serious".into());
    });
    let before = world.notes.replica.state(met).cloned().unwrap();
    for channel in ["bus", "online"] {
        world.notes.write_over(met, kind::ENCOUNTER, &before, |d, b| e::CHANNEL.set(d, b, &channel.into()));
    }
    world.notes.encounter(14, |draft, base| {
        whole(draft, base);
        e::VIGILANCE.set(draft, base, &"immediate_danger".into());
    });
    world.notes.write(record(20), kind::ALERT, |draft, base| {
        alert::Raise { encounter: Some(record(14)), at: AT, ..alert::Raise::default() }.write(draft, base);
    });
    world.encounters = vec![pair(met, twice, 60), pair(met, record(14), 50)];
    world.persons = vec![pair(LUNE, record(2), 40)];
    let queue = world.queue();
    let places: Vec<Whose> = queue.groups.iter().map(|group| group.whose).collect();
    assert_eq!(places, [Whose::Round(ROUND), Whose::Outside]);
    let ranks: Vec<u8> = queue.groups[0].items.iter().map(|item| item.reason.rank()).collect();
    assert_eq!(ranks, [0, 1, 2, 3, 3, 4, 5, 7], "{:?}", queue.groups[0].items);
    let scores: Vec<i32> = queue.groups[0].items.iter().map(|item| item.reason.score()).collect();
    assert_eq!(scores, [0, 0, 0, 60, 50, 40, 0, 0], "the likeliest first");
    assert_eq!(queue.groups[1].items[0].reason, Reason::Vigilance { immediate: false });
    assert_eq!((queue.settled, queue.total()), (0, 9));
}

#[test]
fn nothing_to_settle_is_an_empty_list() {
    assert_eq!(World::default().queue(), Queue::default());
}
