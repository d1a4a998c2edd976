//! The team sets itself up: its lists, its duty numbers, the persons it knew before.

use super::places::{BRANCHES, DUTY, LISTS, Named, SECTORS, UNTIL_GIVEN_UP};
use super::sheet::Sheet;
use super::{Story, persons};
use crate::demo::calendar::instant;
use crate::demo::cast::SOFIA;
use chrono::NaiveDate;
use rand_core::CryptoRng;
use shared::domain::kind::TEAM_SETTINGS;
use shared::domain::team_settings::{self as settings, DUTY as PHONES, LABELS, RETIRED, SECTOR_ANTENNE, VALUES};
use shared::domain::value::{Label, Phone, ValueId};

impl<R: CryptoRng> Story<'_, R> {
    /// The afternoon before the first night.
    pub fn set_up(&mut self, first: NaiveDate) {
        let mut sheet = Sheet::of(settings::record_of(self.team), TEAM_SETTINGS);
        let mut list = |list: &str, values: &[Named]| values.iter().for_each(|value| name(&mut sheet, list, value));
        list("sector", &SECTORS);
        list("antenne", &BRANCHES.map(|(branch, _)| branch));
        LISTS.iter().for_each(|(id, values)| list(id, values));
        for ((branch, ..), sectors) in BRANCHES {
            for &sector in sectors {
                sheet.keyed(&SECTOR_ANTENNE, &ValueId::new(sector), &ValueId::new(branch));
            }
        }
        for (place, (label, number)) in (1..).zip(DUTY) {
            sheet.keyed(&PHONES, &place, &Phone { label: label.to_owned(), number: number.to_owned() });
        }
        self.add(sheet.by(SOFIA, instant(first, 14 * 60)));
        for index in 0..self.persons.len() {
            if self.persons[index].known_before() {
                let act = persons::record(&self.persons[index]).by(SOFIA, instant(first, 15 * 60 + index));
                self.add(act);
            }
        }
    }

    /// The team gives a sector up; old notes still show it.
    pub fn give_sector_up(&mut self, evening: NaiveDate, number: usize) {
        if number == UNTIL_GIVEN_UP {
            let (sector, ..) = SECTORS[SECTORS.len() - 1];
            let mut sheet = Sheet::of(settings::record_of(self.team), TEAM_SETTINGS);
            sheet.add(&RETIRED, &("sector".to_owned(), ValueId::new(sector)));
            self.add(sheet.by(SOFIA, instant(evening, 11 * 60)));
        }
    }
}

fn name(sheet: &mut Sheet, list: &str, &(id, fr, en): &Named) {
    let key = (list.to_owned(), ValueId::new(id));
    sheet.add(&VALUES, &key).keyed(&LABELS, &key, &Label { fr: fr.to_owned(), en: en.to_owned() });
}
