//! One night out.

use super::Story;
use super::encounters::Setting;
use super::places::{PLATFORMS, SECTORS, UNTIL_GIVEN_UP};
use super::sheet::Sheet;
use crate::demo::calendar::instant;
use crate::demo::cast::{CAST, INES, MALIK, OTHERS};
use crate::demo::draw::{below, between, chance, pick};
use crate::demo::words::DEBRIEFS;
use chrono::NaiveDate;
use rand_core::CryptoRng;
use shared::domain::kind::ROUND;
use shared::domain::round;
use shared::domain::value::{Place, ValueId};

impl<R: CryptoRng> Story<'_, R> {
    /// A round with its encounters. The last night Inès and Malik go to the quays, where the planted scenes are.
    pub fn round(&mut self, evening: NaiveDate, number: usize, last: bool) {
        self.give_sector_up(evening, number);
        let team = if last { vec![INES, MALIK] } else { self.out_tonight(number) };
        let lead = team[0];
        let channel = match below(self.rng, 20) {
            _ if last => "street",
            0..=11 => "street",
            12..=16 => "bus",
            _ => "online",
        };
        let online = channel == "online";
        let sector = if last { 1 } else { self.sector(number) };
        let start = if online { between(self.rng, 17 * 60, 18 * 60) } else { between(self.rng, 21 * 60, 22 * 60) };
        let length = between(self.rng, 130, 220);

        let mut begin = Sheet::new(self.rng, ROUND);
        begin.set(&round::STARTED, &instant(evening, start)).set(&round::CHANNEL, &ValueId::new(channel));
        let place = if online {
            let (platform, ..) = pick(self.rng, PLATFORMS);
            begin.set(&round::PLATFORM, &ValueId::new(platform));
            Place::platform(ValueId::new(platform))
        } else {
            let (sector, ..) = SECTORS[sector];
            begin.set(&round::SECTOR, &ValueId::new(sector));
            Place::sector(ValueId::new(sector))
        };
        for &one in &team {
            begin.add(&round::TEAMMATES, &self.members[one]);
        }
        if chance(self.rng, 15) {
            begin.add(&round::OTHERS, &pick(self.rng, &OTHERS).to_owned());
        }
        self.add(begin.by(lead, instant(evening, start)));

        let setting = Setting { round: Some(begin.record()), channel, place, sector: (!online).then_some(sector) };
        let mut minute = start + between(self.rng, 10, 25);
        let appearing: Vec<usize> = self.appearing(number);
        let mut met = Vec::new();
        for turn in 0..between(self.rng, 4, 6).max(appearing.len()) {
            let author = pick(self.rng, &team);
            let beside = team.iter().copied().find(|&one| one != author && chance(self.rng, 45));
            let who = self.who(appearing.get(turn).copied(), &setting, &met);
            met.extend(who.persons());
            self.encounter(author, beside, instant(evening, minute), &setting, &who);
            minute = (minute + between(self.rng, 12, 38)).min(start + length - 5);
        }
        if last {
            self.told_twice(&setting, evening);
        }
        let mut end = Sheet::of(begin.record(), ROUND);
        end.set(&round::ENDED, &instant(evening, start + length)).text(&round::DEBRIEF, pick(self.rng, DEBRIEFS));
        self.add(end.by(lead, instant(evening, start + length)));
    }

    /// Two or three, by turns.
    fn out_tonight(&mut self, number: usize) -> Vec<usize> {
        let lead = 1 + number % (CAST.len() - 1);
        let mut team = vec![lead, 1 + (lead + between(self.rng, 0, 3)) % (CAST.len() - 1)];
        if chance(self.rng, 35) {
            team.push((lead + 4) % CAST.len());
        }
        let mut once = Vec::with_capacity(3);
        team.into_iter().for_each(|one| {
            if !once.contains(&one) {
                once.push(one);
            }
        });
        once
    }

    /// A sector that the team still goes to.
    fn sector(&mut self, number: usize) -> usize {
        below(self.rng, if number < UNTIL_GIVEN_UP { SECTORS.len() } else { SECTORS.len() - 1 })
    }

    /// Who is met for the first time tonight.
    fn appearing(&self, number: usize) -> Vec<usize> {
        (0..self.persons.len()).filter(|&index| self.persons[index].appears == Some(number)).collect()
    }
}
