//! What the domain says, in words of the language: values of lists, members, persons, places, times, fields.
//!
//! A label of the team's wins over ours; a retired value is still said; what nobody knows is shown as it is.

mod changes;
mod conflicts;
mod encounters;
mod facts;
mod fields;
mod local;
mod names;
mod options;
mod periods;
mod persons;
mod places;
mod reasons;

#[cfg(test)]
mod tests;

pub use crate::figures::item;
pub use changes::encounter_said;
pub use conflicts::{Contested, contested, written_by};
pub use encounters::{EncounterLine, encounter_line};
pub use facts::{FactLine, facts, plain_text};
pub use local::{day_of, instant, local, of_day};
pub use names::{NoNames, say};
pub use options::icon;
pub use persons::{also, at, last_seen, person_option, seen_lately};
pub use places::{OTHER_PLACE, place_id, place_of};

use crate::figures::label_in;
use crate::i18n::{Lang, Messages, day_near, month_year, said};
use crate::state::OpenBook;
use chrono::{NaiveDate, NaiveDateTime};
use shared::clock::Millis;
use shared::domain::{Day, Label, Lists, Month, Participant, Place, PlaceName, Value, ValueId, encounter, kind, round};
use shared::history::State;
use shared::ids::{DeviceId, MemberId, RecordId};

/// The listed place of somebody who was there and is not sure where that was.
pub const UNSURE: &str = "unknown";

/// Who is called what; the open notebook knows.
pub trait Names {
    /// A member's first name.
    fn member(&self, member: MemberId) -> String;
    /// What a record is called in a sentence: a person's nickname, a round's place; nothing while it is not here.
    fn record(&self, record: RecordId) -> Option<String>;
    /// What a record says, for those that are called by it: a round, an encounter.
    fn says(&self, _: RecordId) -> Option<&State> {
        None
    }
    /// Whose device it is, by first name.
    fn device(&self, device: DeviceId) -> String;
}

/// Everything needed to say a value.
#[derive(Clone, Copy)]
pub struct Labels<'a> {
    /// The language of the screen.
    pub lang: Lang,
    /// The team's lists.
    pub lists: &'a Lists,
    /// Who is called what.
    pub names: &'a dyn Names,
    /// Now, where this device is.
    pub now: NaiveDateTime,
}

impl<'a> Labels<'a> {
    /// Labels of the open notebook.
    pub fn of(open: &'a OpenBook, lang: Lang, now: Millis) -> Self {
        Self { lang, lists: &open.lists, names: open, now: local(now) }
    }

    /// The words of the language.
    pub const fn words(&self) -> &'static Messages {
        self.lang.messages()
    }

    /// A value of a list.
    pub fn item(&self, list: &str, id: &ValueId) -> String {
        item(self.lang, self.lists, list, id)
    }

    /// An instant: `hier soir, 23 h 38`.
    pub fn when(&self, at: Millis) -> String {
        said(self.lang, local(at), self.now)
    }

    /// A date, with its year when that is not this one.
    pub fn date(&self, date: NaiveDate) -> String {
        day_near(self.lang, date, self.now.date())
    }

    /// Where an encounter was.
    pub fn place(&self, place: &Place) -> String {
        match &place.value {
            PlaceName::Listed(id) if *id == UNSURE => self.words().common.unsure.to_owned(),
            PlaceName::Listed(id) => self.item(place.kind.as_str(), id),
            PlaceName::Free(name) => name.clone(),
        }
    }

    /// Who was met; `size` is how many, for those without a nickname.
    pub fn participant(&self, who: &Participant, size: u32) -> String {
        let m = self.words();
        let count = size as usize;
        match who {
            Participant::Person(id) => self.names.record(*id).unwrap_or_else(|| m.person.not_here_short.to_owned()),
            Participant::Unknown(_) if count < 2 => m.encounter.who_unknown.to_owned(),
            Participant::Unknown(_) => m.encounter.unknown(count),
            Participant::Group(_) => m.encounter.group(count),
        }
    }

    /// Who was met, with the size that the encounter gives.
    pub fn participant_in(&self, state: &State, who: &Participant) -> String {
        let size = encounter::SIZE.get(state, who).settled().copied().unwrap_or(1);
        self.participant(who, size)
    }

    /// Any value that a note can hold; empty for nothing.
    pub fn value(&self, value: &Value) -> String {
        let m = self.words();
        match value {
            Value::Text(text) => text.clone(),
            Value::Item { list, id } => self.item(list, id),
            Value::Number(n) => crate::i18n::number(self.lang, *n as usize),
            Value::Bool(true) => m.history.added.to_owned(),
            Value::Bool(false) => m.history.removed.to_owned(),
            Value::At(at) => self.when(*at),
            Value::Day(day) => self.day(*day),
            Value::Month(month) => self.month(*month),
            Value::Member(id) => self.names.member(*id),
            Value::Record(id) => self.record(*id),
            Value::Device(id) => m.morning.phone_of(&self.names.device(*id)),
            Value::Participant(who) => self.participant(who, 1),
            Value::Label(label) => self.label(label).to_owned(),
            Value::Phone(phone) => format!("{} {}", phone.label, phone.number),
            Value::Place(place) => self.place(place),
            Value::Field { field, key: None } => self.field(*field).to_owned(),
            Value::Field { field, key: Some(key) } => self.keyed_field(*field, key, &self.value(key)),
            Value::Nothing => String::new(),
            Value::Newer => m.history.by_newer.to_owned(),
        }
    }

    /// What a record is called: a nickname, a round by how and where it went, an encounter by who was met and when.
    fn record(&self, id: RecordId) -> String {
        let not_here = || self.words().common.not_here.to_owned();
        let Some(state) = self.names.says(id) else { return self.names.record(id).unwrap_or_else(not_here) };
        let parts = match state.kind {
            Some(kind::ROUND) => {
                let how = round::CHANNEL.get(state).into_settled().map(|id| self.item("channel", &id));
                let place = round::SECTOR.get(state).into_settled().map(|id| self.item("sector", &id));
                let when = round::STARTED.get(state).into_settled().map(|at| self.when(at));
                [how, place, when]
            }
            Some(kind::ENCOUNTER) => {
                let when = encounter::AT.get(state).into_settled().map(|at| self.when(at));
                [Some(encounter_line(self, state).who), when, None]
            }
            _ => [self.names.record(id), None, None],
        };
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { not_here() } else { parts.join(", ") }
    }

    fn label<'l>(&self, label: &'l Label) -> &'l str {
        label_in(self.lang, label)
    }

    fn day(&self, day: Day) -> String {
        day.date().map_or_else(String::new, |date| self.date(date))
    }

    fn month(&self, month: Month) -> String {
        NaiveDate::from_ymd_opt(month.year.into(), month.month.into(), 1)
            .map_or_else(String::new, |date| month_year(self.lang, date))
    }
}
