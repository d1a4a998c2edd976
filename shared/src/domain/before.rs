//! Before leaving: whom to look for in a sector, what was promised there, and who has not been seen for some time. Everything is a
//! function of what is on this device and of the moment; nothing is asked of a network.

use crate::clock::Millis;
use crate::domain::value::{Day, Participant, Place, PlaceName, ValueId};
use crate::domain::{Book, Reading, Records, encounter, follow_up, round};
use crate::history::State;
use crate::ids::RecordId;
use std::collections::{BTreeMap, BTreeSet};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Who was met in a sector within this many days is of that sector.
pub const AROUND: i64 = 180;

/// Who was met there at least twice and not at all for this many days has not been seen lately.
pub const LATELY: i64 = 14;

/// A watchfulness of the last time counts for this many days.
pub const WATCHED: i64 = 60;

/// What to know before going to a sector.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// Whom to look for: those with a reason, the gravest first, then the one last seen longest ago.
    pub look_for: Vec<LookFor>,
    /// Open promises to people of the sector or from encounters there: the soonest due first, those without a day last. One that
    /// two notes hold stands once.
    pub promises: Vec<Due>,
    /// Who was often seen there and not lately, the longest ago first; nobody of [`Before::look_for`] twice.
    pub not_lately: Vec<Missed>,
}

/// A follow-up, and until when.
pub type Due = (Option<Day>, RecordId);

/// Somebody to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookFor {
    /// Who, by the record she goes by.
    pub person: RecordId,
    /// When she was last met, anywhere.
    pub last: Option<Millis>,
    /// Why.
    pub why: Vec<Why>,
}

/// Why to look for somebody; by its weight, the gravest first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The last time she was met there called for watchfulness.
    Vigilance(ValueId),
    /// Something was promised, and its day is here or has passed.
    Promised(Day),
    /// Something was promised without a day.
    PromisedSomeDay,
    /// A note on the last encounter says that she was on the run.
    Runaway,
}

/// Somebody who has not been seen lately.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// Who, by the record she goes by.
    pub person: RecordId,
    /// When she was last met, anywhere.
    pub last: Millis,
    /// How often she was met in this sector within [`AROUND`] days.
    pub times: u32,
}

/// What one sector has seen of a person; encounters come latest first.
#[derive(Default)]
struct Seen {
    times: u32,
    vigilance: Option<ValueId>,
    runaway: bool,
}

/// What to know before going to `sector` at `now`, which is `today` where one is.
pub fn before(book: &Book, records: &impl Records, sector: &ValueId, now: Millis, today: Day) -> Before {
    let mut seen: BTreeMap<RecordId, Seen> = BTreeMap::new();
    let mut here: BTreeSet<RecordId> = BTreeSet::new();
    let from = Millis(now.0.saturating_sub(AROUND * DAY));
    let until = Millis(now.0.saturating_add(1));
    for met in book.encounters().between(from, until) {
        let Some(one) = book.one(records, met) else { continue };
        if !in_sector(records, &one.state, sector) {
            continue;
        }
        here.insert(met);
        let watched =
            encounter::AT.get(&one.state).values().into_iter().max().is_some_and(|at| now.since(*at) <= WATCHED * DAY);
        let vigilance = encounter::VIGILANCE.get(&one.state).into_settled().filter(|id| *id != "none" && watched);
        let runaway = encounter::SITUATION.present(&one.state).iter().any(|id| *id == "runaway") && watched;
        let persons = encounter::PARTICIPANTS.all(&one.state);
        let persons: BTreeSet<RecordId> = persons
            .into_iter()
            .filter(|(_, there)| *there != Reading::Settled(false))
            .filter_map(
                |(participant, _)| {
                    if let Participant::Person(id) = participant { Some(book.whose(met, id)) } else { None }
                },
            )
            .collect();
        for person in persons {
            let seen = seen.entry(person).or_default();
            // The first that is read is the last time she was met here.
            if seen.times == 0 {
                (seen.vigilance, seen.runaway) = (vigilance.clone(), runaway);
            }
            seen.times += 1;
        }
    }
    let (promises, promised) = promises(book, records, &seen, &here, today);
    let mut before = Before { promises, ..Before::default() };
    for (person, seen) in &seen {
        let last = book.last_contact(*person);
        let mut why: Vec<Why> = seen.vigilance.clone().map(Why::Vigilance).into_iter().collect();
        why.extend(promised.get(person).cloned());
        why.extend(seen.runaway.then_some(Why::Runaway));
        let away = last.filter(|at| now.since(*at) > LATELY * DAY);
        if !why.is_empty() {
            before.look_for.push(LookFor { person: *person, last, why });
        } else if let Some(last) = away.filter(|_| seen.times > 1) {
            before.not_lately.push(Missed { person: *person, last, times: seen.times });
        }
    }
    before.look_for.sort_by_cached_key(|one| (weight(&one.why), one.last, one.person));
    before.not_lately.sort_by_key(|one| (one.last, one.person));
    before
}

/// The gravest of some reasons.
fn weight(why: &[Why]) -> u8 {
    let one = |why: &Why| match why {
        Why::Vigilance(id) if *id == "immediate_danger" => 0,
        Why::Vigilance(id) if *id == "serious" => 1,
        Why::Promised(_) => 2,
        Why::Vigilance(_) => 3,
        Why::Runaway => 4,
        Why::PromisedSomeDay => 5,
    };
    why.iter().map(one).min().unwrap_or(u8::MAX)
}

/// Open promises to these people or from these encounters, and for each person the most pressing.
fn promises(
    book: &Book,
    records: &impl Records,
    seen: &BTreeMap<RecordId, Seen>,
    here: &BTreeSet<RecordId>,
    today: Day,
) -> (Vec<Due>, BTreeMap<RecordId, Why>) {
    let (mut promises, mut promised) = (Vec::new(), BTreeMap::new());
    for (due, record) in book.open_promises(records) {
        let Some(state) = records.state(record) else { continue };
        let of = follow_up::ENCOUNTER.get(state).into_settled().flatten();
        let person = follow_up::PERSON.get(state).into_settled().flatten();
        let person = person.map(|id| of.map_or_else(|| book.lead(id), |of| book.whose(of, id)));
        let from_here = of.is_some_and(|of| here.contains(&book.lead(of)));
        if !from_here && !person.is_some_and(|person| seen.contains_key(&person)) {
            continue;
        }
        promises.push((due, record));
        let why = match due {
            Some(day) if day <= today => Why::Promised(day),
            Some(_) => continue,
            None => Why::PromisedSomeDay,
        };
        if let Some(person) = person {
            promised.entry(person).or_insert(why);
        }
    }
    (promises, promised)
}

/// Whether an encounter was in a sector: it says so, or says no place and its round went there.
fn in_sector(records: &impl Records, state: &State, sector: &ValueId) -> bool {
    let places = encounter::PLACE.get(state);
    let listed =
        |place: &&Place| place.kind == "sector" && matches!(&place.value, PlaceName::Listed(id) if id == sector);
    if !places.values().is_empty() {
        return places.values().iter().any(listed);
    }
    let of = encounter::ROUND.get(state).into_settled().flatten();
    let round = of.and_then(|round| records.state(round));
    round.is_some_and(|round| round::SECTOR.get(round).values().contains(&sector))
}

#[cfg(test)]
mod tests;
