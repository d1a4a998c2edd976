//! Scenes that the demonstration must show: one encounter noted twice, an alert, and parallel edits that nobody has settled. To add
//! one: a function here, called from `write` or from the last round.

use super::Story;
use super::encounters::Setting;
use super::sheet::Sheet;
use crate::demo::calendar::instant;
use crate::demo::cast::{AWA, INES, MALIK, SOFIA};
use chrono::{Days, NaiveDate};
use rand_core::CryptoRng;
use shared::domain::kind::{ALERT, ENCOUNTER, FOLLOW_UP, PERSON};
use shared::domain::value::{Place, ValueId};
use shared::domain::{alert, encounter, follow_up, person};

/// Lune, Kiwi, Écho, Lulu and Plume are the first five persons.
const LUNE: usize = 0;
const KIWI: usize = 1;
const ECHO: usize = 2;
const LULU: usize = 3;
const PLUME: usize = 4;

impl<R: CryptoRng> Story<'_, R> {
    /// Inès and Malik both note that they met Lulu, two minutes apart.
    pub fn told_twice(&mut self, setting: &Setting, evening: NaiveDate) {
        for (author, minute) in [(INES, 23 * 60 + 38), (MALIK, 23 * 60 + 40)] {
            let at = instant(evening, minute);
            let mut sheet = self.begun(author, at, setting);
            self.touched.insert(self.persons[LULU].record);
            self.meet(&mut sheet, LULU, author, at);
            sheet
                .set(&encounter::FORM, &ValueId::new("individual"))
                .count(&encounter::MATERIAL, &ValueId::new("condom"), 4)
                .add(&encounter::TOPICS, &ValueId::new("listening"));
            self.add(sheet.by(author, at));
        }
    }

    /// Écho, in the night, in danger; the call came first.
    pub fn alert(&mut self, evening: NaiveDate) {
        let at = instant(evening, 25 * 60 + 10);
        let place = Place::sector(ValueId::new("boulevard"));
        let setting = Setting { round: None, channel: "street", place, sector: Some(2) };
        let mut sheet = self.begun(INES, at, &setting);
        self.touched.insert(self.persons[ECHO].record);
        self.meet(&mut sheet, ECHO, INES, at);
        sheet
            .set(&encounter::FORM, &ValueId::new("individual"))
            .set(&encounter::VIGILANCE, &ValueId::new("immediate_danger"))
            .add(&encounter::TOPICS, &ValueId::new("violence"))
            .text(
                &encounter::NOTE,
                "Apeurée, blessée à la main. Le 17 est appelé, nous restons avec elle jusqu’à leur arrivée.",
            );
        self.add(sheet.by(INES, at));
        let mut alarm = Sheet::new(self.rng, ALERT);
        alarm
            .set(&alert::ENCOUNTER, &Some(sheet.record()))
            .set(&alert::PERSON, &Some(self.persons[ECHO].record))
            .set(&alert::AT, &at)
            .set(&alert::LEVEL, &ValueId::new("immediate_danger"))
            .text(&alert::NOTE, "17 appelé à 1 h 11. Prise en charge aux urgences, Sofia prévenue.")
            .add(&alert::CALLED, &at.plus(60_000));
        self.alarm = Some(alarm.record());
        self.add(alarm.by(INES, at.plus(90_000)));
    }

    /// The coordinator says that she has seen it, and that it is over.
    pub fn seen_alert(&mut self) {
        let Some(record) = self.alarm else { return };
        let at = instant(self.calendar.today() - Days::new(1), 9 * 60);
        let mut sheet = Sheet::of(record, ALERT);
        sheet.add(&alert::SEEN_BY, &self.members[SOFIA]).keyed(&alert::SEEN_AT, &self.members[SOFIA], &at).keyed(
            &alert::LIFTED,
            &self.members[SOFIA],
            &at,
        );
        self.add(sheet.by(SOFIA, at));
    }

    /// Two at a time write in one record, each without knowing of the other. Nobody has settled it.
    pub fn parallel(&mut self) {
        let at = instant(self.calendar.today(), 9 * 60);
        let lune = self.persons[LUNE].record;
        let verified = |minority: &str, source: &str| {
            let mut sheet = Sheet::of(lune, PERSON);
            sheet.set(&person::MINORITY, &ValueId::new(minority)).set(&person::MINORITY_SOURCE, &ValueId::new(source));
            sheet
        };
        self.add(verified("minor_verified", "ase").by(INES, at));
        self.add(verified("adult_verified", "document").by(MALIK, at));

        // Deleted as entered by mistake, while Awa writes in it.
        let plume = self.persons[PLUME].record;
        self.add(Sheet::of(plume, PERSON).delete().by(SOFIA, at));
        let words = "Revue mardi, va mieux. Garde notre carte.";
        self.add(Sheet::of(plume, PERSON).text(&person::NOTE, words).by(AWA, at));

        let mut earlier = self.encounters.iter().rev().filter(|told| told.author != MALIK);
        if let (Some(noted), Some(counted)) = (earlier.next(), earlier.next()) {
            let (noted, counted) = (noted.clone(), counted.clone());
            let note = |words: &str| {
                let mut sheet = Sheet::of(noted.record, ENCOUNTER);
                sheet.text(&encounter::NOTE, words);
                sheet
            };
            self.add(note("Rendez-vous pris jeudi à 14 h, elle préfère venir seule.").by(noted.author, at));
            self.add(note("Rendez-vous pris jeudi à 14 h, nous l’accompagnons.").by(MALIK, at));
            let condoms = |number| {
                let mut sheet = Sheet::of(counted.record, ENCOUNTER);
                sheet.count(&encounter::MATERIAL, &ValueId::new("condom"), number);
                sheet
            };
            self.add(condoms(4).by(counted.author, at));
            self.add(condoms(6).by(MALIK, at));
        }
        if let Some(open) = self.follow_ups.iter().find(|open| open.who != AWA).cloned() {
            for (author, state) in [(open.who, "done"), (AWA, "doing")] {
                let mut sheet = Sheet::of(open.record, FOLLOW_UP);
                self.add(sheet.set(&follow_up::STATE, &ValueId::new(state)).by(author, at));
            }
        }
        // Seen again under another name: one person, or two?
        let mut sheet = Sheet::of(self.persons[KIWI].record, PERSON);
        self.add(sheet.add(&person::OTHER_NAMES, &"Kiki".to_owned()).by(INES, at));
    }
}
