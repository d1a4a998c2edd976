//! What happens by day.

use super::Story;
use super::encounters::{Setting, Told, Who};
use super::places::LISTS;
use super::sheet::Sheet;
use crate::demo::calendar::instant;
use crate::demo::draw::{below, between, chance, pick};
use crate::demo::words::NOTES_LATER;
use chrono::NaiveDate;
use rand_core::CryptoRng;
use shared::domain::encounter::{NOTE, REFERRALS};
use shared::domain::kind::ENCOUNTER;
use shared::domain::value::{Place, ValueId};

/// Where, and from which list.
const BY_DAY: [(&str, &str); 6] = [
    ("phone", "office"),
    ("phone", "office"),
    ("office", "office"),
    ("hospital", "hospital"),
    ("accompaniment", "hospital"),
    ("shelter", "shelter"),
];

impl<R: CryptoRng> Story<'_, R> {
    /// Encounters without a round, and second thoughts about what was noted.
    pub fn by_day(&mut self, day: NaiveDate, number: usize) {
        let author = 1 + below(self.rng, self.members.len() - 1);
        if number > 0 && chance(self.rng, 70) {
            let (channel, list) = pick(self.rng, &BY_DAY);
            let places = LISTS.iter().find(|(id, _)| *id == list).map_or(&[][..], |(_, values)| values);
            let (place, ..) = pick(self.rng, places);
            let place = Place::listed(list, ValueId::new(place));
            let setting = Setting { round: None, channel, place, sector: None };
            if let Who::Persons(persons) = self.who(None, &setting, &[]) {
                let minute = between(self.rng, 14 * 60, 17 * 60);
                self.encounter(author, None, instant(day, minute), &setting, &Who::Persons(vec![persons[0]]));
            }
        }
        self.second_thoughts(day);
        self.carry_on(day);
    }

    /// The author comes back to some earlier encounter: the referral went further, the note needed a word.
    fn second_thoughts(&mut self, day: NaiveDate) {
        let open = |told: &&mut Told| !told.settled && !self.touched.contains(&told.record);
        let Some(told) = self.encounters.iter_mut().filter(open).find(|told| told.target.is_some()) else { return };
        if !chance(self.rng, 55) {
            return;
        }
        told.settled = true;
        let (author, mut sheet) = (told.author, Sheet::of(told.record, ENCOUNTER));
        if let Some(target) = told.target {
            let state = pick(self.rng, &["done", "done", "accepted", "refused"]);
            sheet.keyed(&REFERRALS, &ValueId::new(target), &ValueId::new(state));
        }
        if chance(self.rng, 40) {
            sheet.text(&NOTE, pick(self.rng, NOTES_LATER));
        }
        let act = sheet.by(author, instant(day, 10 * 60));
        self.add(act);
    }
}
