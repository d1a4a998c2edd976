//! What is to be done, by whom, by when; and that it gets done, mostly.

use super::Story;
use super::sheet::Sheet;
use crate::demo::calendar::{Calendar, day_number, instant};
use crate::demo::draw::{below, between, chance, pick};
use crate::demo::words::ACTIONS;
use chrono::{Days, NaiveDate};
use rand_core::CryptoRng;
use shared::clock::Millis;
use shared::domain::follow_up;
use shared::domain::kind::FOLLOW_UP;
use shared::domain::value::{Day, ValueId};
use shared::ids::RecordId;

/// One that is not done.
#[derive(Clone, Debug)]
pub struct Open {
    pub record: RecordId,
    pub who: usize,
    pub due: NaiveDate,
}

impl<R: CryptoRng> Story<'_, R> {
    /// Some encounters leave something to do.
    pub fn follow_up(&mut self, encounter: RecordId, person: usize, author: usize, at: Millis) {
        if !chance(self.rng, 14) {
            return;
        }
        let who = if chance(self.rng, 75) { author } else { below(self.rng, self.members.len()) };
        let due = Calendar::at(at).today() + Days::new(between(self.rng, 2, 12) as u64);
        let mut sheet = Sheet::new(self.rng, FOLLOW_UP);
        sheet
            .set(&follow_up::PERSON, &Some(self.persons[person].record))
            .set(&follow_up::ENCOUNTER, &Some(encounter))
            .text(&follow_up::ACTION, pick(self.rng, ACTIONS))
            .set(&follow_up::WHO, &Some(self.members[who]))
            .set(&follow_up::DUE, &Day(day_number(due)))
            .set(&follow_up::STATE, &ValueId::new("to_do"));
        self.follow_ups.push(Open { record: sheet.record(), who, due });
        let act = sheet.by(author, at.plus(120_000));
        self.add(act);
    }

    /// What is due by this day mostly gets done, sometimes late, sometimes never.
    pub fn carry_on(&mut self, day: NaiveDate) {
        let open = core::mem::take(&mut self.follow_ups);
        for one in open {
            let state = match below(self.rng, 10) {
                _ if one.due > day || self.touched.contains(&one.record) => None,
                0..=5 => Some("done"),
                6 => Some("dropped"),
                _ => None,
            };
            let Some(state) = state else {
                self.follow_ups.push(one);
                continue;
            };
            let mut sheet = Sheet::of(one.record, FOLLOW_UP);
            sheet.set(&follow_up::STATE, &ValueId::new(state));
            let act = sheet.by(one.who, instant(day, 16 * 60));
            self.add(act);
        }
    }
}
