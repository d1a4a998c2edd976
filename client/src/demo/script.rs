//! What the team did, as data: act by act, night by night. A pure function of the seed and of the day; nothing here is signed or
//! sent. To add something that the demonstration should show: a scene in `script/scenes.rs`.

mod accompanied;
mod content;
mod days;
mod encounters;
mod follow_ups;
mod persons;
mod places;
mod rounds;
mod scenes;
mod settings;
mod sheet;

use super::calendar::Calendar;
use persons::Known;
use rand_core::CryptoRng;
use shared::clock::Millis;
use shared::history::{Cell, Kind};
use shared::ids::{MemberId, RecordId, TeamId};
use std::collections::{BTreeMap, BTreeSet};

/// How much there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Weeks, each with three rounds; at least one.
    pub weeks: u64,
    /// Persons with a record; at least eight, of whom the planted scenes speak.
    pub persons: usize,
}

impl Size {
    /// Four months: some fifty rounds, three hundred encounters, forty-eight persons.
    pub const FOUR_MONTHS: Self = Self { weeks: 17, persons: 48 };
    /// Enough for a test.
    pub const SMALL: Self = Self { weeks: 2, persons: 10 };

    /// So many weeks, and as many persons as a team meets in them.
    pub fn of_weeks(weeks: u64) -> Self {
        let persons = usize::try_from(weeks).unwrap_or(usize::MAX).saturating_mul(3).saturating_add(4);
        Self { weeks, persons: persons.min(Self::FOUR_MONTHS.persons) }
    }
}

/// Somebody writes something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Which of the six.
    pub author: usize,
    /// When, as far as the story goes; acts of one night are written in this order.
    pub at: Millis,
    /// In which record.
    pub record: RecordId,
    /// Of which kind.
    pub kind: Kind,
    /// What she asserts.
    pub cells: BTreeMap<Cell, Vec<u8>>,
}

/// The whole story. Within a night nobody hears of anybody; after each night all synchronise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// The nights, oldest first; the first is the day on which the team sets itself up.
    pub nights: Vec<Vec<Act>>,
}

/// Writes the story of a team whose six members are `members`, up to `now`.
pub fn write(rng: &mut impl CryptoRng, team: TeamId, members: &[MemberId; 6], now: Millis, size: Size) -> Script {
    let calendar = Calendar::at(now);
    let evenings = calendar.nights(size.weeks.max(1));
    let persons = persons::draw(rng, size.persons.max(8), &evenings);
    let mut story = Story {
        rng,
        team,
        members,
        calendar,
        persons,
        tonight: Vec::new(),
        touched: BTreeSet::new(),
        follow_ups: Vec::new(),
        encounters: Vec::new(),
        alarm: None,
    };
    story.set_up(evenings.first().copied().unwrap_or(calendar.today()));
    let mut nights = vec![story.morning()];
    for (number, &evening) in evenings.iter().enumerate() {
        let nights_left = evenings.len() - 1 - number;
        story.by_day(evening, number);
        story.round(evening, number, nights_left == 0);
        if nights_left == ALERT_BEFORE.min(evenings.len() - 1) {
            story.alert(evening);
        }
        nights.push(story.morning());
    }
    let began = story.accompanied();
    nights.push(story.morning());
    story.accompanied_on(began);
    nights.push(story.morning());
    story.seen_alert();
    story.parallel();
    story.accompanied_last(began);
    nights.push(story.morning());
    Script { nights }
}

/// How many nights before the last somebody was in danger.
const ALERT_BEFORE: usize = 4;

/// The story while it is told.
struct Story<'a, R> {
    rng: &'a mut R,
    team: TeamId,
    members: &'a [MemberId; 6],
    calendar: Calendar,
    persons: Vec<Known>,
    tonight: Vec<Act>,
    /// Records that somebody wrote in tonight: a second author would not know of it.
    touched: BTreeSet<RecordId>,
    follow_ups: Vec<follow_ups::Open>,
    encounters: Vec<encounters::Told>,
    alarm: Option<RecordId>,
}

impl<R: CryptoRng> Story<'_, R> {
    /// Closes the night.
    fn morning(&mut self) -> Vec<Act> {
        self.touched.clear();
        let mut acts = core::mem::take(&mut self.tonight);
        acts.sort_by_key(|act| act.at);
        acts
    }

    fn add(&mut self, act: Act) {
        self.touched.insert(act.record);
        self.tonight.push(act);
    }
}

#[cfg(test)]
mod tests;
