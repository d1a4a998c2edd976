//! One meeting after the other.

use super::places::LISTS;
use super::sheet::Sheet;
use super::{Story, persons};
use crate::demo::calendar::instant;
use crate::demo::draw::{below, between, chance, pick, some};
use crate::demo::words::{NOTES, NOTES_AFAR};
use chrono::NaiveDate;
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

const TARGETS: [&str; 7] =
    ["cegidd", "family_planning", "mission_locale", "accommodation", "ase", "hospital", "association"];
const TOPICS_OFTEN: [&str; 11] = [
    "listening",
    "sexual_health",
    "harm_reduction",
    "housing",
    "family",
    "rights",
    "training_work",
    "violence",
    "mental_health",
    "school",
    "trafficking",
];

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
        let target = self.what(&mut sheet, setting, who);
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

    /// What was talked of, given, proposed and noted; answers where somebody was referred to.
    fn what(&mut self, sheet: &mut Sheet, setting: &Setting, who: &Who) -> Option<&'static str> {
        let near = matches!(setting.channel, "street" | "bus");
        let topics = between(self.rng, 0, 3);
        for topic in some(self.rng, &TOPICS_OFTEN, topics) {
            sheet.add(&TOPICS, &ValueId::new(topic));
        }
        if near {
            let drinks: &[(&str, usize)] =
                if setting.channel == "bus" { &[("hot_drink", 85)] } else { &[("hot_drink", 20)] };
            let rest = [("condom", 55), ("lubricant", 25), ("hygiene_kit", 15), ("card", 15), ("trod", 4)];
            for &(thing, percent) in drinks.iter().chain(&rest) {
                if chance(self.rng, percent) {
                    let number = if thing == "condom" { 2 * between(self.rng, 1, 5) } else { between(self.rng, 1, 2) };
                    sheet.count(&MATERIAL, &ValueId::new(thing), number);
                }
            }
        }
        let acts: &[(&str, usize)] = match setting.channel {
            "online" => &[("messages_sent", 90), ("answers", 80)],
            "phone" => &[("call", 100)],
            "accompaniment" => &[("accompaniment", 100)],
            _ => &[("interview", 35), ("test", 3)],
        };
        for &(act, percent) in acts {
            if chance(self.rng, percent) {
                sheet.count(
                    &ACTS,
                    &ValueId::new(act),
                    between(self.rng, 1, if setting.channel == "online" { 4 } else { 1 }),
                );
            }
        }
        let vigilance = match below(self.rng, 40) {
            0..=3 => Some("watch"),
            4 => Some("serious"),
            5..=20 => Some("none"),
            _ => None,
        };
        if let Some(vigilance) = vigilance {
            sheet.set(&VIGILANCE, &ValueId::new(vigilance));
        }
        if chance(self.rng, 6) {
            sheet.set(&MEDIATOR, &ValueId::new(pick(self.rng, &["present", "to_plan"])));
        }
        if chance(self.rng, 65) {
            sheet.text(&NOTE, pick(self.rng, if near { NOTES } else { NOTES_AFAR }));
        }
        let named = matches!(who, Who::Persons(_));
        let target = (named && chance(self.rng, 16)).then(|| pick(self.rng, &TARGETS));
        if let Some(target) = target {
            let state = pick(self.rng, &["proposed", "proposed", "accepted", "refused"]);
            sheet.keyed(&REFERRALS, &ValueId::new(target), &ValueId::new(state));
        }
        target
    }

    /// What happens by day: encounters without a round, and second thoughts about what was noted.
    pub fn by_day(&mut self, day: NaiveDate, number: usize) {
        let author = 1 + below(self.rng, self.members.len() - 1);
        if number > 0 && chance(self.rng, 70) {
            let (channel, list) = pick(
                self.rng,
                &[
                    ("phone", "office"),
                    ("office", "office"),
                    ("hospital", "hospital"),
                    ("accompaniment", "hospital"),
                    ("shelter", "shelter"),
                    ("phone", "office"),
                ],
            );
            let places = LISTS.iter().find(|(id, _)| *id == list).map_or(&[][..], |(_, values)| values);
            let (place, ..) = pick(self.rng, places);
            let place = Place::listed(list, ValueId::new(place));
            let setting = Setting { round: None, channel, place, sector: None };
            if let Who::Persons(persons) = self.who(None, &setting, &[]) {
                let minute = between(self.rng, 14 * 60, 17 * 60);
                self.encounter(author, None, instant(day, minute), &setting, &Who::Persons(persons));
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
            sheet.text(&NOTE, pick(self.rng, NOTES));
        }
        let act = sheet.by(author, instant(day, 10 * 60));
        self.add(act);
    }
}
