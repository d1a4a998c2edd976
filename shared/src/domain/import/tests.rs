//! Lists as they are kept by hand, read and brought in.

mod back;
mod decode;
mod documented;
mod laws;
mod mapping;
mod phones;
mod rows;
mod sheet;
mod twice;

use super::*;
use crate::clock::Stamp;
use crate::domain::lists::{default_values, list_ids};
use crate::domain::{Day, ValueId};

/// The day on which these lists are brought in.
pub(super) fn today() -> Day {
    Day::parse("2026-11-28").unwrap()
}

pub(super) const SEED: Seed = Seed::from_bytes([7; 16]);

pub(super) const IMPORT: RecordId = RecordId::from_bytes([0xee; 16]);

/// The lists every team starts with, and two sectors, of which one is no longer offered.
pub(super) fn vocabulary() -> Vocabulary {
    let mut words = Vocabulary::default();
    for list in list_ids() {
        for id in default_values(list) {
            words.add(list, &ValueId::new(*id), false, []);
        }
    }
    words.add("sector", &ValueId::new("gare"), false, ["Gare", "Station"]);
    words.add("sector", &ValueId::new("port"), true, ["Vieux-Port"]);
    words
}

pub(super) fn sheet(text: &str) -> Sheet {
    Sheet::read(text.as_bytes()).unwrap()
}

/// The plan of a list of which nobody is here.
pub(super) fn planned(text: &str) -> (Sheet, Plan) {
    let sheet = sheet(text);
    let plan = with(&sheet, &Setting::guessed(&sheet, today()), &|_| Vec::new());
    (sheet, plan)
}

pub(super) fn with(sheet: &Sheet, setting: &Setting, known: &dyn Fn(&str) -> Vec<RecordId>) -> Plan {
    let vocabulary = vocabulary();
    let beside = Beside { vocabulary: &vocabulary, known, met: &|_, _| false };
    plan(sheet, setting, &beside, (IMPORT, SEED), Stamp::unheard(Millis(0)))
}

/// What a file of one row is refused for: the columns by their headings, and why.
pub(super) fn faults(head: &str, row: &str) -> Vec<(Option<String>, Reason)> {
    let (sheet, plan) = planned(&format!("{head}\n{row}\n"));
    match &plan.rows[0].outcome {
        Outcome::Refused(faults) => {
            faults.iter().map(|fault| (fault.column.map(|at| sheet.head[at].clone()), fault.reason)).collect()
        }
        _ => Vec::new(),
    }
}
