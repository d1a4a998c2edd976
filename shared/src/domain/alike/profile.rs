//! What of a person is compared: what her record says, and what follows from her encounters.

use super::spelled::Spelled;
use super::trace::{About, Trace, item};
use crate::clock::Millis;
use crate::domain::value::Month;
use crate::domain::{Participant, Person, ValueId, present};
use crate::history::State;
use crate::ids::RecordId;

/// A person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Profile {
    pub(super) names: Box<[Spelled]>,
    pub(super) adult_from: Option<Month>,
    pub(super) origin: u32,
    gender: u32,
    age_band: u32,
    languages: Box<[u32]>,
    prostitution: u32,
    pub(super) life: Life,
}

/// What her encounters say of her.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Life {
    /// When and in which encounter, by time.
    pub(super) met: Box<[(Millis, RecordId)]>,
    /// Where, by number, and how often.
    pub(super) places: Box<[(u32, u32)]>,
    /// With whom, by id.
    pub(super) company: Box<[RecordId]>,
    /// The members who noted her, by number.
    pub(super) writers: Box<[u32]>,
    /// What she speaks, with what her record says, by number.
    pub(super) languages: Box<[u32]>,
    /// The month (since 1970) she was born in, by all estimates.
    pub(super) born: Option<i64>,
    /// Her gender; 0 when nobody knows.
    pub(super) gender: u32,
    /// Her status as it was said last; 0 when nobody knows.
    pub(super) prostitution: u32,
}

impl Profile {
    /// Reads a person's record; none without a name, as she could not be found by it.
    pub(super) fn of(record: RecordId, state: &State) -> Option<Self> {
        let person = Person::read(record, state);
        let names: Box<[Spelled]> = person.names().into_iter().filter_map(Spelled::of).collect();
        let known = |value: Option<&ValueId>| value.filter(|value| **value != "unknown").map_or(0, item);
        (!names.is_empty()).then(|| Self {
            names,
            adult_from: person.adult_from.settled().copied(),
            origin: person.origin.settled().filter(|origin| **origin != "other").map_or(0, item),
            gender: known(person.gender.settled()),
            age_band: known(person.age_band.settled()),
            prostitution: known(person.prostitution.settled()),
            languages: sorted(present(&person.languages).map(item).collect()),
            life: Life::default(),
        })
    }

    /// Looks at her encounters anew; `met` by time.
    pub(super) fn live<'a>(&mut self, who: RecordId, met: impl Iterator<Item = (RecordId, &'a Trace)>) {
        let (mut at, mut places, mut company, mut writers) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut languages = self.languages.to_vec();
        let mut ages = Vec::new();
        let (mut gender, mut prostitution) = (0, self.prostitution);
        let latest = |before: u32, now: u32| if now == 0 { before } else { now };
        for (encounter, trace) in met {
            if at.is_empty() {
                // Her record was begun about when she was first met.
                ages.extend(born(self.age_band, trace.at));
            }
            at.push((trace.at, encounter));
            writers.extend(trace.about(About::Author).iter().map(|said| said.code));
            places.extend(trace.about(About::Place).iter().map(|said| said.code));
            company.extend(trace.met.iter().filter_map(|party| party.who.person()).filter(|other| *other != who));
            // Of several people it is not said who spoke what.
            if trace.met.len() == 1 {
                languages.extend(trace.about(About::Language).iter().map(|said| said.code));
            }
            if let Some(party) = trace.met.iter().find(|party| party.who == Participant::Person(who)) {
                ages.extend(born(party.age_band, trace.at));
                gender = latest(gender, party.gender);
                prostitution = latest(prostitution, party.prostitution);
            }
        }
        let count = i64::try_from(ages.len()).unwrap_or(i64::MAX);
        self.life = Life {
            met: at.into(),
            places: counted(places),
            company: sorted(company),
            writers: sorted(writers),
            languages: sorted(languages),
            born: ages.iter().sum::<i64>().checked_div(count),
            gender: latest(gender, self.gender),
            prostitution,
        };
    }
}

impl Life {
    /// When she was first and last met.
    pub(super) fn span(&self) -> Option<(Millis, Millis)> {
        Some((self.met.first()?.0, self.met.last()?.0))
    }
}

fn sorted<T: Ord>(mut list: Vec<T>) -> Box<[T]> {
    list.sort_unstable();
    list.dedup();
    list.into()
}

fn counted(mut list: Vec<u32>) -> Box<[(u32, u32)]> {
    list.sort_unstable();
    list.chunk_by(PartialEq::eq).filter_map(|same| Some((*same.first()?, u32::try_from(same.len()).ok()?))).collect()
}

/// The middle of each band that every team starts with, in months.
const BANDS: &[(&str, i64)] =
    &[("under_13", 144), ("13_14", 168), ("15_17", 198), ("18_21", 240), ("22_25", 288), ("over_25", 336)];

/// One twelfth of a year of 365.25 days.
pub(super) const MONTH: i64 = 2_629_800_000;

/// The month of birth that an estimate of age makes likely; none for a band that the team added.
fn born(age_band: u32, seen: Millis) -> Option<i64> {
    let (_, months) = BANDS.iter().find(|(band, _)| super::code::code(0, band.as_bytes()) == age_band)?;
    Some(seen.0.div_euclid(MONTH) - months)
}
