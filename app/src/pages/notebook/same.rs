//! Two notes of one encounter, two nicknames of one person: saying that two are one or two, and what follows from it. Nothing is
//! ever joined but by a person, and whoever said something can take it back.

mod acts;
mod asked;
mod joined;
mod pair;
mod pick;
mod side;
mod split;
mod standing;
mod whose;

pub use joined::Joined;
pub use pair::SamePair;
pub use pick::SamePick;
pub use split::SplitPage;
pub use whose::{WhosePage, whose_href};

use super::parts::{round_title, select};
use crate::labels::{Labels, encounter_line, local};
use crate::state::OpenBook;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::domain::{Person, Value, encounter, kind};
use shared::history::State;
use shared::ids::RecordId;

/// What two records are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Two encounters.
    Encounters,
    /// Two persons.
    Persons,
}

impl Of {
    /// Where the page of one is.
    fn href(self, record: RecordId) -> String {
        match self {
            Self::Encounters => format!("/app/encounters/{record}"),
            Self::Persons => format!("/app/persons/{record}"),
        }
    }

    /// Where two of them are compared.
    fn pair_href(self, [one, other]: [RecordId; 2]) -> String {
        let folder = if self == Self::Persons { "persons" } else { "encounters" };
        format!("/app/same/{folder}/{one}/{other}")
    }

    /// The same, from the page of one of them: *back* leads there again.
    fn pair_from(self, two: [RecordId; 2], from: RecordId) -> String {
        format!("{}?from={from}", self.pair_href(two))
    }

    /// What one of them is called by itself, whatever it is one with.
    fn own_name(self, open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> String {
        let m = labels.words();
        let Some(state) = open.replica.state(record) else { return m.common.not_here.to_owned() };
        match self {
            Self::Persons => Person::read(record, state).shown_name().unwrap_or_else(|| m.person.nameless.to_owned()),
            Self::Encounters => note_of(labels, state),
        }
    }

    /// The same within a sentence.
    fn own_name_within(self, open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> String {
        match (self, open.replica.state(record)) {
            (Self::Encounters, Some(state)) => {
                let (who, when) = writers(labels, state);
                labels.words().same.the_note_of(&who, &when)
            }
            _ => self.own_name(open, labels, record),
        }
    }

    /// What one of them is called as it is shown.
    fn name(self, open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> String {
        let m = labels.words();
        let Some(state) = open.seen(record) else { return m.common.not_here.to_owned() };
        match self {
            Self::Persons => Person::read(record, &state).shown_name().unwrap_or_else(|| m.person.nameless.to_owned()),
            Self::Encounters => {
                let at = crate::labels::at(&state).map(|at| crate::i18n::time(labels.lang, local(at).time()));
                [Some(encounter_line(labels, &state).who), at].into_iter().flatten().collect::<Vec<_>>().join(", ")
            }
        }
    }
}

/// A note by who wrote it and when the encounter was.
fn note_of(labels: &Labels<'_>, state: &State) -> String {
    let (who, when) = writers(labels, state);
    labels.words().same.note_of(&who, &when)
}

fn writers(labels: &Labels<'_>, state: &State) -> (String, String) {
    let authors = encounter::AUTHORS.present(state);
    let authors: Vec<String> = authors.iter().map(|member| labels.names.member(*member)).collect();
    let at = crate::labels::at(state).map(|at| labels.when(at)).unwrap_or_default();
    (crate::i18n::list(labels.lang, &authors), at)
}

/// A value in words; a round by where and when it was.
fn value_said(open: &OpenBook, labels: &Labels<'_>, value: &Value) -> String {
    let round = match value {
        Value::Record(record) => open.replica.state(*record).filter(|state| state.kind == Some(kind::ROUND)),
        _ => None,
    };
    let Some(state) = round else { return labels.value(value) };
    let started = select::started(state).map(|at| labels.when(at));
    [Some(round_title(labels, state)), started].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The record that the address names under this name.
fn param(name: &'static str) -> Memo<Option<RecordId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get(name).and_then(|id| id.parse().ok())))
}
