//! The words of street outreach as typed fields over records. Everything here is a view on a [`crate::history::State`]: cells in,
//! typed values out, and typed changes into a [`crate::history::Draft`].
//!
//! Each kind of record has one module with one table of its fields. To add a field, take the table's next number and give it a
//! [`FieldName`]; to add a kind, give it a number in [`kind`], a module, and a line in `describe`.

pub mod alert;
pub mod alike;
pub mod ask;
pub mod audit;
pub mod before;
pub mod book;
pub mod card;
pub mod case;
pub mod decision;
pub mod describe;
pub mod drafts_left;
pub mod encounter;
pub mod field;
mod fields;
pub mod follow_up;
pub mod import;
pub mod kind;
pub mod lists;
pub mod live;
pub mod missing;
pub mod morning;
pub mod note;
pub mod noted;
pub mod objective;
pub mod person;
pub mod report;
pub mod round;
pub mod same;
pub mod search;
pub mod settle;
pub mod split;
pub mod story;
pub mod team_settings;
#[cfg(test)]
mod testing;
pub mod value;
pub mod who;
pub mod year;

pub use alert::{Alert, AlertView};
pub use alike::Alike;
pub use ask::Ask;
pub use book::{Book, Moved, Records, Status, Timeline};
pub use case::{Case, CaseView, Period};
pub use decision::{Decided, Decision, DecisionView, decided};
pub use describe::{Described, FieldName, Value, describe};
pub use encounter::{Encounter, EncounterView, Met};
pub use field::{Keyed, Quantities, Reading, Register, Set, Text, Version};
pub use follow_up::{FollowUp, FollowUpView};
pub use kind::{
    ALERT, AUDIT, CASE, DECISION, ENCOUNTER, FOLLOW_UP, IMPORT, OBJECTIVE, PERSON, REPORT, ROUND, SAME_ENCOUNTER,
    SAME_PERSON, SPLIT, TEAM_SETTINGS,
};
pub use lists::{ListValue, Lists};
pub use missing::{missing, without_status};
pub use note::{NoteHint, check_note};
pub use noted::{Around, Noted, note_of, take_up};
pub use objective::{Objective, ObjectiveView};
pub use person::{Person, PersonView};
pub use report::Report;
pub use round::{Round, RoundView};
pub use same::{Answer, Said};
pub use search::{Found, PersonIndex, fold};
pub use story::{About, Change, Heard, Moment, Saying, Told, heard, story, whole_story};
pub use team_settings::{TeamSettings, TeamSettingsView};
pub use value::{Day, Label, Month, Participant, Phone, Place, PlaceName, ValueId};
pub use who::{Claim, Edit, Matter, One, Question, Side, Who};
pub use year::{Asked, Year};

/// The most characters of a free note.
pub const NOTE_MAX: usize = 500;

/// Every key that was ever added to or removed from a set, with what is said of it.
pub type SetReading<K> = Vec<(K, Reading<bool>)>;

/// Every key with a number.
pub type QuantityReading<K> = Vec<(K, Reading<u32>)>;

/// Every key with a value.
pub type KeyedReading<K, T> = Vec<(K, Reading<T>)>;

/// The keys that belong, settled.
pub fn present<K>(keys: &[(K, Reading<bool>)]) -> impl Iterator<Item = &K> {
    keys.iter().filter(|(_, reading)| reading.settled() == Some(&true)).map(|(key, _)| key)
}
