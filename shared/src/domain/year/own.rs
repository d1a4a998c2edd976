//! What an encounter's record says by itself that counts, whatever it is one with and whatever round it is of: a pure function of its
//! history, and small. A snapshot keeps it with the record's card, so that a period can be counted without reading every note of it.

use crate::domain::field::Reading;
use crate::domain::value::{Place, PlaceName, ValueId};
use crate::domain::{Book, Met, Records, encounter as e, kind};
use crate::history::{Cell, Lifecycle, State};
use crate::ids::RecordId;
use serde::{Deserialize, Serialize};

/// What one record of an encounter says. Its words are its own where it was just read, and the snapshot's where it comes from there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Own<W> {
    pub(super) channel: Says<W>,
    pub(super) sector: Says<W>,
    /// How many were met of whom there is no page.
    pub(super) anonymous: u32,
    pub(super) topics: Vec<W>,
    pub(super) acts: Vec<(W, u32)>,
    pub(super) material: Vec<(W, u32)>,
    /// Where to, and whether that was done.
    pub(super) referrals: Vec<(W, bool)>,
    /// Something that counts is in several versions.
    pub(super) versions: bool,
    /// A number of what was handed out is.
    pub(super) material_differs: bool,
    /// A clock ran wrong.
    pub(super) clock: bool,
}

/// One word of an encounter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Says<W> {
    /// Nobody said anything: its round does.
    Nothing,
    /// Several things, or what a newer version wrote.
    Unknown,
    /// At a place that is no sector.
    Elsewhere,
    /// This.
    Word(W),
}

impl Own<String> {
    /// What `state` says, which is that of `encounter` and of all that it is one with.
    pub(super) fn of(records: &impl Records, class: &[RecordId], state: &State) -> Self {
        let anonymous =
            e::PARTICIPANTS.all(state).into_iter().filter(|(who, there)| who.person().is_none() && there.may_be());
        let referrals = e::REFERRALS.all(state).into_iter().filter(|(_, said)| !said.is_unset());
        Self {
            channel: match e::CHANNEL.get(state) {
                Reading::Settled(ValueId(channel)) => Says::Word(channel),
                Reading::Unset => Says::Nothing,
                Reading::Newer | Reading::Several(_) => Says::Unknown,
            },
            sector: match e::PLACE.get(state) {
                Reading::Settled(place) => Says::at(place),
                Reading::Unset => Says::Nothing,
                Reading::Newer | Reading::Several(_) => Says::Unknown,
            },
            anonymous: anonymous.map(|(who, _)| Met::read(who, state).count()).fold(0, u32::saturating_add),
            topics: e::TOPICS.present(state).into_iter().map(|id| id.0).collect(),
            acts: quantities(e::ACTS.all(state)),
            material: quantities(e::MATERIAL.all(state)),
            referrals: referrals.map(|(to, said)| (to.0, said.settled().is_some_and(|said| *said == "done"))).collect(),
            versions: contested(state),
            material_differs: e::MATERIAL.all(state).iter().any(|(_, number)| number.is_conflict()),
            clock: state.cells.get(&e::AT.cell()).is_some_and(|said| {
                let mut writers = said.candidates().iter().flat_map(|one| &one.writers);
                writers.any(|writer| class.iter().any(|one| records.is_skewed(*one, *writer)))
            }),
        }
    }

    /// What an encounter says that is not simply what one record does.
    pub(super) fn read(records: &impl Records, book: &Book, lead: RecordId) -> Option<Self> {
        let state = book.glances(records, lead)?;
        Some(Self::of(records, book.class(&lead), state.as_ref()))
    }
}

impl<'a> Own<&'a str> {
    /// What a snapshot keeps; none when these bytes are something else.
    pub(super) fn kept(bytes: &'a [u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}

impl Says<String> {
    /// A place as it counts.
    pub(super) fn at(place: Place) -> Self {
        match place {
            Place { kind, value: PlaceName::Listed(ValueId(sector)) } if kind == "sector" => Self::Word(sector),
            _ => Self::Elsewhere,
        }
    }
}

/// What a snapshot is to keep of a record so that nothing of it need be read to count it; empty of what is no encounter.
pub(in crate::domain) fn to_keep(records: &impl Records, record: RecordId) -> Vec<u8> {
    let state = records.glance(record).filter(|state| state.kind == Some(kind::ENCOUNTER));
    let own = state.map(|state| Own::of(records, &[record], state.as_ref()));
    own.and_then(|own| postcard::to_allocvec(&own).ok()).unwrap_or_default()
}

/// Numbers by key; the smallest of several, so that nothing is counted that may not have been.
fn quantities(said: Vec<(ValueId, Reading<u32>)>) -> Vec<(String, u32)> {
    let least = |(id, number): (ValueId, Reading<u32>)| {
        let number = number.values().into_iter().min().copied().filter(|number| *number > 0)?;
        Some((id.0, number))
    };
    said.into_iter().filter_map(least).collect()
}

/// Whether something that counts is in several versions, what was handed out aside.
fn contested(state: &State) -> bool {
    let words = [e::NOTE.cell().field, e::OTHERS.number(), e::AUTHORS.number(), e::LANGUAGES.number()];
    let counts = |cell: &Cell| e::MATERIAL.key(cell).is_none() && !words.contains(&cell.field);
    state.conflicts().any(|(cell, _)| counts(cell)) || matches!(state.lifecycle, Lifecycle::Contested { .. })
}
