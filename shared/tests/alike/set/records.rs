//! The notes as records, with what each writer saw of somebody that night.

use super::dice::Dice;
use super::notes::{Card, Jot, Notes, Party};
use super::outings::{Event, Outing};
use super::people::Human;
use shared::clock::{Millis, Stamp};
use shared::domain::{Place, ValueId, encounter, kind, person, round};
use shared::history::{Draft, Kind, State};
use shared::ids::{CircleId, MemberId, RecordId};
use std::collections::BTreeMap;

/// 1 January 2024, 00:00 UTC.
const START: i64 = 1_704_067_200_000;

pub fn instant(minutes: i64) -> Millis {
    Millis(START + minutes * 60_000)
}

pub fn member(number: usize) -> MemberId {
    MemberId::from_bytes([u8::try_from(number).unwrap() + 1; 16])
}

fn written(record: RecordId, kind: Kind, write: impl FnOnce(&mut Draft, &State)) -> (RecordId, State) {
    let mut draft = Draft::create(record, kind, CircleId::TERRAIN, Stamp::unheard(Millis(0)));
    let empty = State::empty();
    write(&mut draft, &empty);
    (record, draft.over(&empty))
}

pub fn states(
    humans: &[Human],
    outings: &[Outing],
    events: &[Event],
    notes: &Notes,
    dice: &mut Dice,
) -> BTreeMap<RecordId, State> {
    let mut states = BTreeMap::new();
    for (record, outing) in &notes.rounds {
        let Outing { day, channel, place, team } = &outings[*outing];
        states.extend([written(*record, kind::ROUND, |draft, base| {
            round::STARTED.set(draft, base, &instant(day * 1440 + 20 * 60));
            round::ENDED.set(draft, base, &instant(day * 1440 + 26 * 60));
            round::CHANNEL.set(draft, base, &ValueId::new(*channel));
            match *channel {
                "online" => round::PLATFORM.set(draft, base, &ValueId::new(*place)),
                _ => round::SECTOR.set(draft, base, &ValueId::new(*place)),
            }
            team.iter().for_each(|one| round::TEAMMATES.set(draft, base, &member(*one), true));
        })]);
    }
    states.extend(notes.cards.iter().map(|card| file(&humans[card.human], card, dice)));
    states.extend(notes.jots.iter().map(|jot| note(humans, &events[jot.event], jot, dice)));
    states
}

/// What a person's own record says of her: often little, and a tenth of what it says of her age is a band off.
fn file(human: &Human, card: &Card, dice: &mut Dice) -> (RecordId, State) {
    written(card.record, kind::PERSON, |draft, base| {
        person::NAME.set(draft, base, &card.name);
        if let Some(other) = &card.other_name {
            person::OTHER_NAMES.set(draft, base, other, true);
        }
        if dice.chance(600) {
            person::GENDER.set(draft, base, &ValueId::new(if dice.chance(970) { human.gender } else { "unknown" }));
        }
        if dice.chance(300) {
            person::ORIGIN.set(draft, base, &ValueId::new(if dice.chance(950) { human.origin } else { "other" }));
        }
        for language in &human.languages {
            if dice.chance(450) {
                person::LANGUAGES.set(draft, base, &ValueId::new(*language), true);
            }
        }
        if dice.chance(350) {
            person::AGE_BAND.set(draft, base, &band(human, card.begun / 1440, dice));
        }
        if dice.chance(700) {
            person::PROSTITUTION.set(draft, base, &status(human, dice));
        }
    })
}

fn note(humans: &[Human], event: &Event, jot: &Jot, dice: &mut Dice) -> (RecordId, State) {
    written(jot.record, kind::ENCOUNTER, |draft, base| {
        encounter::AT.set(draft, base, &instant(jot.at));
        if let Some(round) = jot.round {
            encounter::ROUND.set(draft, base, &Some(round));
        }
        encounter::CHANNEL.set(draft, base, &ValueId::new(event.channel));
        if let Some(place) = jot.place {
            let kind = match event.channel {
                "online" => "platform",
                "office" | "hospital" => event.channel,
                _ => "sector",
            };
            encounter::PLACE.set(draft, base, &Place::listed(kind, place.into()));
        }
        for author in &jot.authors {
            encounter::AUTHORS.set(draft, base, &member(*author), true);
        }
        for party in &jot.met {
            let human = party.human.map_or(event.stranger.as_ref(), |human| humans.get(human));
            met(draft, base, human, party, jot.at / 1440, dice);
        }
        for (item, number) in &jot.material {
            encounter::MATERIAL.set(draft, base, &ValueId::new(*item), *number);
        }
        for topic in &jot.topics {
            encounter::TOPICS.set(draft, base, &ValueId::new(*topic), true);
        }
        let known = jot.met.iter().filter_map(|party| party.human).map(|human| &humans[human]);
        for language in known.chain(&event.stranger).flat_map(|human| &human.languages) {
            if dice.chance(300) {
                encounter::LANGUAGES.set(draft, base, &ValueId::new(*language), true);
            }
        }
        if !jot.text.is_empty() {
            encounter::NOTE.set(draft, base, &jot.text);
        }
    })
}

fn met(draft: &mut Draft, base: &State, human: Option<&Human>, party: &Party, day: i64, dice: &mut Dice) {
    let who = party.who;
    encounter::PARTICIPANTS.set(draft, base, &who, true);
    if party.size > 1 {
        encounter::SIZE.set(draft, base, &who, party.size);
    }
    let Some(human) = human else { return };
    if dice.chance(950) {
        encounter::PROSTITUTION.set(draft, base, &who, &status(human, dice));
    }
    if dice.chance(450) {
        encounter::AGE_BAND.set(draft, base, &who, &band(human, day, dice));
    }
    if dice.chance(300) {
        let seen = if dice.chance(975) { human.gender } else { ["female", "male"][dice.below(2)] };
        encounter::GENDER.set(draft, base, &who, &ValueId::new(seen));
    }
}

/// The status as one educator judges it one night: as most do in 73 %, not known in 12 %, else as another would.
fn status(human: &Human, dice: &mut Dice) -> ValueId {
    ValueId::new(match dice.weighted(&[73, 12, 15]) {
        0 => human.prostitution,
        1 => "unknown",
        _ => ["confirmed", "suspected", "at_risk", "no"][dice.weighted(&[3, 5, 4, 1])],
    })
}

/// The age as it is estimated: right in 55 %, one year off in 30 %, two or three in 15 %; then the band of it.
fn band(human: &Human, day: i64, dice: &mut Dice) -> ValueId {
    let off = match dice.weighted(&[55, 30, 15]) {
        0 => 0,
        1 => [-1, 1][dice.below(2)],
        _ => [-3, -2, 2, 3][dice.below(4)],
    };
    ValueId::new(match (human.born + day) / 365 + off {
        ..13 => "under_13",
        13..15 => "13_14",
        15..18 => "15_17",
        18..22 => "18_21",
        22..26 => "22_25",
        _ => "over_25",
    })
}
