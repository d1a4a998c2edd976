//! Cerise is accompanied: her case and its stages, what she wants in her own words, referrals that got here and there, a decision that
//! was put off to today; and Nova, about whom the team wrote to the département.

use super::Story;
use super::encounters::Setting;
use super::sheet::Sheet;
use crate::demo::calendar::{day_number, instant};
use crate::demo::cast::{INES, MALIK, SOFIA};
use crate::demo::words::case::*;
use chrono::{Days, NaiveDate};
use rand_core::CryptoRng;
use shared::clock::Millis;
use shared::domain::kind::{CASE, DECISION, ENCOUNTER, OBJECTIVE};
use shared::domain::value::{Day, Place, ValueId};
use shared::domain::{case, decision, encounter, objective};
use shared::ids::RecordId;

/// After Lune, Kiwi, Écho, Lulu and Plume.
const CERISE: usize = 5;
const NOVA: usize = 6;

/// What of it goes on.
#[derive(Clone, Copy, Debug)]
pub struct Accompanied {
    case: RecordId,
    met: RecordId,
    wanted: [RecordId; 3],
}

impl<R: CryptoRng> Story<'_, R> {
    /// How it began: Inès opens a case, three objectives, and goes along to the hospital.
    pub fn accompanied(&mut self) -> Accompanied {
        let day = self.before(6);
        let at = instant(day, 16 * 60);
        let mut opened = Sheet::new(self.rng, CASE);
        opened
            .set(&case::PERSON, &Some(self.persons[CERISE].record))
            .keyed(&case::OPENED, &1, &Day(day_number(self.before(40))))
            .keyed(&case::OPENING_REASON, &1, &ValueId::new("youth"))
            .set(&case::STAGE, &ValueId::new("bonding"))
            .set(&case::REFERENT, &Some(self.members[INES]))
            .set(&case::CO_REFERENT, &Some(self.members[MALIK]))
            .text(&case::NOTE, HERS);
        self.add(opened.by(INES, at));
        let case = opened.record();
        let wanted = WANTED.map(|wanted| {
            let mut sheet = Sheet::new(self.rng, OBJECTIVE);
            sheet
                .set(&objective::CASE, &Some(case))
                .set(&objective::DIMENSION, &ValueId::new(wanted.dimension))
                .text(&objective::WORDS, wanted.words)
                .text(&objective::NEXT, wanted.next)
                .set(&objective::WHO, &Some(self.members[INES]))
                .set(&objective::DUE, &Day(day_number(self.calendar.today()).saturating_add(wanted.days)))
                .set(&objective::STATE, &ValueId::new("planned"));
            let act = sheet.by(INES, at.plus(60_000));
            self.add(act);
            sheet.record()
        });
        Accompanied { case, met: self.went_along(day), wanted }
    }

    /// Referrals of every state, on one encounter by day.
    fn went_along(&mut self, day: NaiveDate) -> RecordId {
        let at = instant(day, 14 * 60 + 30);
        let place = Place::free("hospital", "Centre de santé");
        let setting = Setting { round: None, channel: "accompaniment", place, sector: None };
        let mut sheet = self.begun(INES, at, &setting);
        self.touched.insert(self.persons[CERISE].record);
        self.meet(&mut sheet, CERISE, INES, at);
        sheet.set(&encounter::FORM, &ValueId::new("individual")).text(&encounter::NOTE, WENT_ALONG);
        for (target, state) in [
            ("cegidd", "done"),
            ("accommodation", "accepted"),
            ("mission_locale", "proposed"),
            ("association", "refused"),
        ] {
            sheet.keyed(&encounter::REFERRALS, &ValueId::new(target), &ValueId::new(state));
        }
        self.add(sheet.by(INES, at));
        sheet.record()
    }

    /// How it went on: further stages, one objective reached and one half, one referral further; and what the team decided.
    pub fn accompanied_on(&mut self, began: Accompanied) {
        let at = instant(self.before(2), 15 * 60);
        let mut stage = Sheet::of(began.case, CASE);
        self.add(stage.set(&case::STAGE, &ValueId::new("shelter")).by(INES, at));
        for (wanted, state) in began.wanted.into_iter().zip(["reached", "partial", "doing"]) {
            let mut sheet = Sheet::of(wanted, OBJECTIVE);
            self.add(sheet.set(&objective::STATE, &ValueId::new(state)).by(MALIK, at.plus(60_000)));
        }
        let mut further = Sheet::of(began.met, ENCOUNTER);
        further.keyed(&encounter::REFERRALS, &ValueId::new("mission_locale"), &ValueId::new("accepted"));
        self.add(further.by(INES, at.plus(120_000)));

        let mut put_off = self.decision(CERISE, PUT_OFF, "deferred", at.plus(180_000));
        put_off
            .set(&decision::REVIEW, &Day(day_number(self.calendar.today())))
            .set(&decision::YOUTH, &ValueId::new("told"))
            .set(&decision::PARENTS, &ValueId::new("not_told"))
            .text(&decision::PARENTS_WHY, PARENTS_WHY);
        self.add(put_off.by(SOFIA, at.plus(180_000)));

        let earlier = instant(self.before(9), 11 * 60);
        let mut sent = self.decision(NOVA, SENT, "ip", earlier);
        sent.set(&decision::YOUTH, &ValueId::new("told"))
            .set(&decision::PARENTS, &ValueId::new("told"))
            .set(&decision::SENT, &earlier.plus(3 * 3600 * 1000))
            .set(&decision::SENT_HOW, &ValueId::new("mail"))
            .text(&decision::SENT_TO, "CRIP du département")
            .set(&decision::REPLIED, &Day(day_number(self.before(3))))
            .text(&decision::REPLY, REPLY);
        self.add(sent.by(SOFIA, earlier.plus(60_000)));
    }

    /// And then: the case got to its project.
    pub fn accompanied_last(&mut self, began: Accompanied) {
        let mut stage = Sheet::of(began.case, CASE);
        let act = stage.set(&case::STAGE, &ValueId::new("project")).by(INES, instant(self.before(1), 17 * 60));
        self.add(act);
    }

    fn decision(&mut self, about: usize, words: [&str; 4], what: &str, at: Millis) -> Sheet {
        let [seen, quoted, opinion, reason] = words;
        let mut sheet = Sheet::new(self.rng, DECISION);
        sheet
            .add(&decision::ABOUT, &self.persons[about].record)
            .set(&decision::DECISION, &ValueId::new(what))
            .text(&decision::SEEN, seen)
            .text(&decision::QUOTED, quoted)
            .text(&decision::OPINION, opinion)
            .text(&decision::REASON, reason)
            .add(&decision::BY, &self.members[SOFIA])
            .add(&decision::BY, &self.members[INES])
            .set(&decision::AT, &at);
        sheet
    }

    fn before(&self, days: u64) -> NaiveDate {
        self.calendar.today() - Days::new(days)
    }
}
