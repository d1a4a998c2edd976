//! One meeting after the other.

use super::sheet::Sheet;
use super::{Story, persons};
use crate::demo::draw::{below, between, chance, pick, some};
use rand_core::CryptoRng;
use shared::clock::Millis;
use shared::domain::encounter::{self, *};
use shared::domain::kind::ENCOUNTER;
use shared::domain::value::{Participant, Place, ValueId};
use shared::ids::RecordId;

/// After so long somebody known is somebody come back.
const A_GAP: i64 = 45 * 24 * 3600 * 1000;

/// Where and how.
pub struct Setting {
    pub round: Option<RecordId>,
    pub channel: &'static str,
    pub place: Place,
    /// The sector's number, on the street and by bus.
    pub sector: Option<usize>,
}

/// Who was met.
pub enum Who {
    /// Persons with a record, by their place among the persons.
    Persons(Vec<usize>),
    /// So many whom nobody could name.
    Unknown(usize),
    /// So many together.
    Group(usize),
}

impl Who {
    /// Those with a record.
    pub fn persons(&self) -> Vec<usize> {
        if let Self::Persons(persons) = self { persons.clone() } else { Vec::new() }
    }
}

/// An encounter that was told, for what is corrected later.
#[derive(Clone, Debug)]
pub struct Told {
    pub record: RecordId,
    pub author: usize,
    pub target: Option<&'static str>,
    /// Whether somebody came back to it.
    pub settled: bool,
}

impl<R: CryptoRng> Story<'_, R> {
    /// Who comes along: whoever must appear, else mostly somebody known who has not been met tonight.
    pub fn who(&mut self, must: Option<usize>, setting: &Setting, met: &[usize]) -> Who {
        if let Some(index) = must {
            return Who::Persons(vec![index]);
        }
        match below(self.rng, 100) {
            0..=11 => Who::Unknown(between(self.rng, 1, 3)),
            12..=17 if setting.sector.is_some() => Who::Group(between(self.rng, 3, 6)),
            drawn => {
                let here = |person: &&persons::Known| setting.sector.is_none_or(|sector| person.sector == sector);
                let may = |&(index, ref person): &(usize, &persons::Known)| {
                    person.last.is_some() && !met.contains(&index) && (here(person) || index % 4 == 0)
                };
                let there: Vec<usize> = self.persons.iter().enumerate().filter(may).map(|(index, _)| index).collect();
                match some(self.rng, &there, if drawn > 90 { 2 } else { 1 }) {
                    nobody if nobody.is_empty() => Who::Unknown(1),
                    persons => Who::Persons(persons),
                }
            }
        }
    }

    /// Tells an encounter, with a record for whoever has none.
    pub fn encounter(&mut self, author: usize, beside: Option<usize>, at: Millis, setting: &Setting, who: &Who) {
        let mut sheet = self.begun(author, at, setting);
        if let Some(beside) = beside {
            sheet.add(&AUTHORS, &self.members[beside]);
        }
        match who {
            Who::Persons(persons) => {
                for &index in persons {
                    self.meet(&mut sheet, index, author, at);
                }
            }
            Who::Unknown(size) => {
                let unknown = Participant::unknown(self.rng);
                self.nameless(&mut sheet, unknown, *size);
            }
            Who::Group(size) => {
                let group = Participant::group(self.rng);
                self.nameless(&mut sheet, group, *size);
            }
        }
        let alone = matches!(who, Who::Persons(one) if one.len() == 1) || matches!(who, Who::Unknown(1));
        sheet.set(&FORM, &ValueId::new(if alone { "individual" } else { "group" }));
        let target = self.what(&mut sheet, setting, who, at);
        self.encounters.push(Told { record: sheet.record(), author, target, settled: false });
        let act = sheet.by(author, at);
        self.add(act);
        if let Who::Persons(persons) = who {
            self.follow_up(sheet.record(), persons[0], author, at);
        }
    }

    /// The four required fields' easier half: when, where, how, by whom.
    pub fn begun(&mut self, author: usize, at: Millis, setting: &Setting) -> Sheet {
        let mut sheet = Sheet::new(self.rng, ENCOUNTER);
        sheet
            .set(&AT, &at)
            .set(&CHANNEL, &ValueId::new(setting.channel))
            .set(&PLACE, &setting.place)
            .add(&AUTHORS, &self.members[author]);
        if setting.round.is_some() {
            sheet.set(&ROUND, &setting.round);
        }
        sheet
    }

    /// Somebody with a record, as she is known now.
    pub fn meet(&mut self, sheet: &mut Sheet, index: usize, author: usize, at: Millis) {
        let known = &mut self.persons[index];
        let contact = match known.last.replace(at) {
            None => "first",
            Some(last) if at.since(last) > A_GAP => "resumed",
            Some(_) => "known",
        };
        if contact == "first" {
            known.first_contact = at;
            let act = persons::record(known).by(author, at);
            self.add(act);
        } else {
            self.learn(index, author, at);
        }
        let known = &self.persons[index];
        let who = Participant::Person(known.record);
        sheet
            .add(&PARTICIPANTS, &who)
            .keyed(&CONTACT, &who, &ValueId::new(contact))
            .keyed(&PROSTITUTION, &who, &ValueId::new(known.prostitution))
            .keyed(&MINORITY, &who, &ValueId::new(known.minority))
            .keyed(&AGE_BAND, &who, &ValueId::new(known.age_band));
        if let Some(source) = known.source {
            sheet.keyed(&MINORITY_SOURCE, &who, &ValueId::new(source));
        }
        if known.gender != "female" || chance(self.rng, 70) {
            sheet.keyed(&encounter::GENDER, &who, &ValueId::new(known.gender));
        }
    }

    fn nameless(&mut self, sheet: &mut Sheet, who: Participant, size: usize) {
        let prostitution = pick(self.rng, &["suspected", "suspected", "confirmed", "unknown"]);
        sheet.add(&PARTICIPANTS, &who).keyed(&PROSTITUTION, &who, &ValueId::new(prostitution));
        if size > 1 {
            sheet.count(&SIZE, &who, size);
        }
        if chance(self.rng, 60) {
            let minority = pick(self.rng, &["minor_supposed", "adult_supposed", "unknown"]);
            sheet.keyed(&MINORITY, &who, &ValueId::new(minority));
        }
        sheet.keyed(&CONTACT, &who, &ValueId::new("first"));
    }
}
