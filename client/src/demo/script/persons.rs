//! The persons, and what the team knows of them at the time.

use super::Story;
use super::places::SECTORS;
use super::sheet::Sheet;
use crate::demo::calendar::instant;
use crate::demo::cast::{NICKNAMES, TWICE};
use crate::demo::draw::{below, between, chance, pick, some};
use crate::demo::words::PORTRAITS;
use chrono::{Datelike, Days, NaiveDate};
use rand_core::CryptoRng;
use shared::clock::Millis;
use shared::domain::kind::PERSON;
use shared::domain::person;
use shared::domain::value::{Month, ValueId};
use shared::ids::RecordId;

/// Somebody with a record.
#[derive(Clone, Debug)]
pub struct Known {
    pub record: RecordId,
    pub nickname: &'static str,
    pub minority: &'static str,
    pub source: Option<&'static str>,
    pub prostitution: &'static str,
    pub age_band: &'static str,
    pub gender: &'static str,
    /// Her usual sector, of those that stay.
    pub sector: usize,
    /// The night of the first encounter that is told; none for those known before.
    pub appears: Option<usize>,
    pub first_contact: Millis,
    /// When she was last met.
    pub last: Option<Millis>,
    origin: Option<&'static str>,
    languages: Vec<&'static str>,
    situation: Option<&'static str>,
    adult_from: Option<Month>,
    informed: Option<Millis>,
    portrait: Option<&'static str>,
}

impl Known {
    /// Whether the team knew her before the story begins.
    pub fn known_before(&self) -> bool {
        self.appears.is_none()
    }
}

/// Draws them all. Minority verified, supposed, and not known; the age band never contradicts it.
pub fn draw(rng: &mut impl CryptoRng, how_many: usize, evenings: &[NaiveDate]) -> Vec<Known> {
    let singles = how_many - TWICE.len();
    let nickname = |index: usize| *NICKNAMES.get(index).unwrap_or(&TWICE[index.saturating_sub(singles) % TWICE.len()]);
    let mut persons: Vec<Known> =
        (0..singles.min(NICKNAMES.len())).map(|index| one(rng, nickname(index), index, evenings)).collect();
    for nickname in TWICE {
        let index = persons.len();
        persons.push(one(rng, nickname, index, evenings));
    }
    persons
}

fn one(rng: &mut impl CryptoRng, nickname: &'static str, index: usize, evenings: &[NaiveDate]) -> Known {
    let minorities = ["minor_verified", "minor_verified", "minor_supposed", "minor_supposed", "adult_verified"];
    let minority = match below(rng, 8) {
        drawn @ 0..=4 => minorities[drawn],
        5 | 6 => "adult_supposed",
        _ => "unknown",
    };
    let age_band = match minority {
        "minor_verified" | "minor_supposed" => "15_17",
        "unknown" => pick(rng, &["15_17", "18_21"]),
        _ => pick(rng, &["18_21", "18_21", "18_21", "22_25"]),
    };
    let verified = minority.ends_with("_verified");
    // The first eight were known before: the planted scenes speak of them.
    let before = index < 8 || chance(rng, 30);
    let first_evening = evenings.first().copied().unwrap_or_default();
    let appears = (!before).then(|| below(rng, evenings.len()));
    let (day, minute) = match appears {
        Some(night) => (evenings[night], 22 * 60 + 20),
        None => (first_evening - Days::new(20 + below(rng, 400) as u64), 22 * 60 + below(rng, 90)),
    };
    let year = i16::try_from(first_evening.year()).unwrap_or(0);
    let adult_from = chance(rng, if minority == "minor_verified" { 60 } else { 0 });
    let first_contact = instant(day, minute);
    Known {
        record: RecordId::random(rng),
        nickname,
        minority,
        source: verified.then(|| pick(rng, &["document", "ase", "pjj", "partner"])),
        prostitution: pick(
            rng,
            &["confirmed", "confirmed", "confirmed", "suspected", "suspected", "at_risk", "unknown"],
        ),
        age_band,
        gender: pick(rng, &["female", "female", "female", "female", "male", "trans_other"]),
        sector: below(rng, SECTORS.len() - 1),
        appears,
        first_contact,
        last: before.then_some(first_contact),
        origin: chance(rng, 40).then(|| pick(rng, &["france", "france", "eu", "sub_saharan_africa", "other"])),
        languages: if chance(rng, 35) { some(rng, &["fr", "en", "ro", "es", "pidgin"], 2) } else { vec!["fr"] },
        situation: chance(rng, 30).then(|| pick(rng, &["runaway", "ase_measure", "ase_measure", "pjj_measure"])),
        adult_from: if adult_from { Month::new(year + 1, (1 + below(rng, 12)) as u8) } else { None },
        informed: chance(rng, 55).then(|| first_contact.plus(1000 * 60 * between(rng, 5, 40) as i64)),
        portrait: chance(rng, 35).then(|| pick(rng, PORTRAITS)),
    }
}

/// The sheet of a new person.
pub fn record(known: &Known) -> Sheet {
    let mut sheet = Sheet::of(known.record, PERSON);
    sheet
        .set(&person::NAME, &known.nickname.to_owned())
        .set(&person::MINORITY, &ValueId::new(known.minority))
        .set(&person::PROSTITUTION, &ValueId::new(known.prostitution))
        .set(&person::AGE_BAND, &ValueId::new(known.age_band))
        .set(&person::GENDER, &ValueId::new(known.gender))
        .set(&person::FIRST_CONTACT, &known.first_contact);
    if let Some(source) = known.source {
        sheet.set(&person::MINORITY_SOURCE, &ValueId::new(source));
    }
    if let Some(origin) = known.origin {
        sheet.set(&person::ORIGIN, &ValueId::new(origin));
    }
    if let Some(month) = known.adult_from {
        sheet.set(&person::ADULT_FROM, &month);
    }
    if let Some(informed) = known.informed {
        sheet.set(&person::INFORMED, &informed);
    }
    if let Some(situation) = known.situation {
        sheet.add(&person::SITUATION, &ValueId::new(situation));
    }
    if let Some(portrait) = known.portrait {
        sheet.text(&person::NOTE, portrait);
    }
    for &language in &known.languages {
        sheet.add(&person::LANGUAGES, &ValueId::new(language));
    }
    sheet
}

impl<R: CryptoRng> Story<'_, R> {
    /// Now and then more becomes known of somebody, and her record says so.
    pub fn learn(&mut self, index: usize, author: usize, at: Millis) {
        let known = &mut self.persons[index];
        if self.touched.contains(&known.record) || !chance(self.rng, 5) {
            return;
        }
        let mut sheet = Sheet::of(known.record, PERSON);
        match (known.minority, known.prostitution) {
            ("minor_supposed", _) => {
                (known.minority, known.source) = ("minor_verified", Some("ase"));
                sheet
                    .set(&person::MINORITY, &ValueId::new(known.minority))
                    .set(&person::MINORITY_SOURCE, &ValueId::new("ase"));
            }
            (_, "suspected") => {
                known.prostitution = "confirmed";
                sheet.set(&person::PROSTITUTION, &ValueId::new(known.prostitution));
            }
            (_, "confirmed") => {
                known.prostitution = "left";
                sheet.set(&person::PROSTITUTION, &ValueId::new(known.prostitution));
            }
            _ => {
                sheet.text(&person::NOTE, pick(self.rng, PORTRAITS));
            }
        }
        let act = sheet.by(author, at.plus(60_000));
        self.add(act);
    }
}
