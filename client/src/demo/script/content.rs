//! What was talked of, given, proposed and noted.

use super::encounters::{Setting, Who};
use super::sheet::Sheet;
use super::{Story, persons};
use crate::demo::draw::{below, between, chance, pick, some};
use crate::demo::words::{NOTES, NOTES_AFAR, NOTES_BY_DAY, NOTES_FIRST, NOTES_HER};
use rand_core::CryptoRng;
use shared::clock::Millis;
use shared::domain::encounter::{ACTS, MATERIAL, MEDIATOR, NOTE, REFERRALS, TOPICS, VIGILANCE};
use shared::domain::value::ValueId;

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
    /// What was talked of, given, proposed and noted; answers where somebody was referred to.
    pub fn what(&mut self, sheet: &mut Sheet, setting: &Setting, who: &Who, at: Millis) -> Option<&'static str> {
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
            let words = self.words(setting, who, at);
            sheet.text(&NOTE, pick(self.rng, words));
        }
        let named = matches!(who, Who::Persons(_));
        let target = (named && chance(self.rng, 16)).then(|| pick(self.rng, &TARGETS));
        if let Some(target) = target {
            let state = pick(self.rng, &["proposed", "proposed", "accepted", "refused"]);
            sheet.keyed(&REFERRALS, &ValueId::new(target), &ValueId::new(state));
        }
        target
    }

    /// The notes that fit where it was, and with whom.
    fn words(&mut self, setting: &Setting, who: &Who, at: Millis) -> &'static [&'static str] {
        let persons: Vec<&persons::Known> = who.persons().iter().map(|&index| &self.persons[index]).collect();
        match setting.channel {
            "online" | "phone" => NOTES_AFAR,
            "street" | "bus" if persons.iter().all(|known| known.first_contact == at) => NOTES_FIRST,
            "street" | "bus" => match persons[..] {
                [only] if only.gender == "female" && chance(self.rng, 50) => NOTES_HER,
                _ => NOTES,
            },
            _ => NOTES_BY_DAY,
        }
    }
}
