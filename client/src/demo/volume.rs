//! Years of notes at once, for measuring how a device copes with them: nobody's story, only as many and as long as people write.

use super::DemoError;
use super::draw::{between, chance, pick};
use super::words::NOTES;
use crate::member::Client;
use rand_core::CryptoRng;
use shared::clock::Millis;
use shared::domain::kind::{ENCOUNTER, PERSON};
use shared::domain::value::{Participant, Place, ValueId};
use shared::domain::{encounter, person};
use shared::history::{Draft, Kind, State};
use shared::ids::RecordId;

/// One person to so many notes.
const PER_PERSON: usize = 20;
/// How far back they go.
const DAYS: i64 = 730;
const DAY: i64 = 24 * 3600 * 1000;
/// How long the night was, of which many notes are.
const HOURS: i64 = 8 * 3600 * 1000;
const SYLLABLES: [&str; 16] =
    ["la", "mi", "no", "ra", "sé", "lou", "ka", "ti", "ma", "di", "fa", "ro", "bé", "jo", "na", "chi"];

/// Writes so many notes into a device's outbox: one in twenty is a person, the others are encounters with the person before them,
/// and one in ten was corrected by a second revision.
pub(super) fn write(rng: &mut impl CryptoRng, device: &mut Client, count: usize, now: Millis) -> Result<(), DemoError> {
    let mut met = RecordId::random(rng);
    for number in 0..count {
        if number % PER_PERSON == 0 {
            met = RecordId::random(rng);
            let name: String = (0..between(rng, 2, 4)).map(|_| pick(rng, &SYLLABLES)).collect();
            note(rng, device, met, PERSON, now, |draft, base| {
                person::NAME.set(draft, base, &format!("{name} {number}"))
            })?;
            continue;
        }
        let back = DAY / 4 + DAYS * DAY / i64::try_from(count).unwrap_or(1).max(1) * i64::try_from(number).unwrap_or(0);
        let (record, text) = (RecordId::random(rng), pick(rng, NOTES));
        note(rng, device, record, ENCOUNTER, now, |draft, base| {
            encounter::AT.set(draft, base, &now.plus(-back));
            encounter::CHANNEL.set(draft, base, &ValueId::new("street"));
            encounter::FORM.set(draft, base, &ValueId::new("individual"));
            encounter::VIGILANCE.set(draft, base, &ValueId::new("none"));
            encounter::PARTICIPANTS.set(draft, base, &Participant::Person(met), true);
            encounter::NOTE.set(draft, base, text);
        })?;
        if chance(rng, 10) {
            note(rng, device, record, ENCOUNTER, now, |draft, base| {
                encounter::VIGILANCE.set(draft, base, &ValueId::new("watch"));
            })?;
        }
    }
    Ok(())
}

/// Writes so many encounters of the hours before `now`, one in three of which lacks its place and one in ten is serious.
pub(super) fn write_night(
    rng: &mut impl CryptoRng,
    device: &mut Client,
    count: usize,
    now: Millis,
) -> Result<(), DemoError> {
    for number in 0..count {
        let back = i64::try_from(number).unwrap_or(0) * HOURS / i64::try_from(count).unwrap_or(1).max(1);
        let (record, text, who) = (RecordId::random(rng), pick(rng, NOTES), Participant::Unknown(rng.next_u64()));
        let (grave, placed) = (chance(rng, 10), number % 3 != 0);
        note(rng, device, record, ENCOUNTER, now, |draft, base| {
            encounter::AT.set(draft, base, &now.plus(-back));
            encounter::CHANNEL.set(draft, base, &ValueId::new("street"));
            encounter::VIGILANCE.set(draft, base, &ValueId::new(if grave { "serious" } else { "none" }));
            encounter::PARTICIPANTS.set(draft, base, &who, true);
            encounter::PROSTITUTION.set(draft, base, &who, &ValueId::new("unknown"));
            if placed {
                encounter::PLACE.set(draft, base, &Place::free("other", "quai"));
            }
            encounter::NOTE.set(draft, base, text);
        })?;
    }
    Ok(())
}

fn note(
    rng: &mut impl CryptoRng,
    device: &mut Client,
    record: RecordId,
    kind: Kind,
    now: Millis,
    edit: impl FnOnce(&mut Draft, &State),
) -> Result<(), DemoError> {
    let mut draft = device.draft(record, kind, now).ok_or(DemoError::Script)?;
    let base = device.read(|notebook| notebook.replica.state(record).cloned()).unwrap_or_else(State::empty);
    edit(&mut draft, &base);
    device.write(rng, &draft, now)?;
    Ok(())
}
