//! What the counting needs to know of one encounter, read once through who is who.

use super::names::{Name, Names};
use super::paris::day_of;
use crate::clock::Millis;
use crate::domain::book::UNDATED;
use crate::domain::field::Reading;
use crate::domain::value::{Day, Place, PlaceName, ValueId};
use crate::domain::{Book, Met, Records, Round, encounter as e};
use crate::history::{Cell, Lifecycle, State};
use crate::ids::RecordId;
use chrono::Datelike;

/// One encounter, as it counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Meeting {
    /// On which day in Paris; none without a time.
    pub(super) day: Option<Day>,
    pub(super) month: Name,
    pub(super) channel: Name,
    /// [`Name::UNKNOWN`] where no place is said, [`Name::ELSEWHERE`] at a place that is no sector.
    pub(super) sector: Name,
    /// Who was met, of those who have a page.
    pub(super) persons: Vec<RecordId>,
    /// How many others.
    pub(super) anonymous: u32,
    pub(super) topics: Vec<Name>,
    pub(super) acts: Vec<(Name, u32)>,
    pub(super) material: Vec<(Name, u32)>,
    /// Where to, and whether that was done.
    pub(super) referrals: Vec<(Name, bool)>,
    /// Something that counts is in several versions.
    pub(super) versions: bool,
    /// A number of what was handed out is.
    pub(super) material_differs: bool,
    /// A clock ran wrong.
    pub(super) clock: bool,
}

impl Meeting {
    /// Reads an encounter by the record it goes by; none when it is not shown.
    pub(super) fn read(records: &impl Records, book: &Book, names: &mut Names, lead: RecordId) -> Option<Self> {
        let state = book.glances(records, lead)?;
        let state = state.as_ref();
        let at = e::AT.get(state).values().into_iter().max().copied().filter(|at| *at != UNDATED);
        let round = Around::of(records, book, lead);
        let mut meeting = Self {
            day: at.map(day_of),
            month: at.map_or(Name::NONE, |at| month(names, at)),
            channel: value(names, &e::CHANNEL.get(state), || round.channel.clone()),
            sector: sector(names, &e::PLACE.get(state), round.place.as_ref()),
            persons: book.persons_in(lead).collect(),
            topics: e::TOPICS.present(state).iter().map(|id| names.number(id.as_str())).collect(),
            acts: quantities(names, e::ACTS.all(state)),
            material: quantities(names, e::MATERIAL.all(state)),
            versions: contested(state),
            material_differs: e::MATERIAL.all(state).iter().any(|(_, number)| number.is_conflict()),
            clock: state.cells.get(&e::AT.cell()).is_some_and(|said| {
                let mut writers = said.candidates().iter().flat_map(|one| &one.writers);
                writers.any(|writer| book.class(&lead).iter().any(|one| records.is_skewed(*one, *writer)))
            }),
            ..Self::default()
        };
        for (target, said) in e::REFERRALS.all(state) {
            if !said.is_unset() {
                let done = said.settled().is_some_and(|said| *said == "done");
                meeting.referrals.push((names.number(target.as_str()), done));
            }
        }
        for (who, present) in e::PARTICIPANTS.all(state) {
            if who.person().is_none() && present.may_be() {
                meeting.anonymous = meeting.anonymous.saturating_add(Met::read(who, state).count());
            }
        }
        Some(meeting)
    }
}

/// What is said of a round that its encounters take over.
pub(super) struct Around {
    pub(super) channel: Option<ValueId>,
    pub(super) place: Option<Place>,
}

impl Around {
    fn of(records: &impl Records, book: &Book, encounter: RecordId) -> Self {
        let state = book.round_of(encounter).and_then(|round| Some((round, records.state(round)?)));
        let round = state.map(|(round, state)| Round::read(round, state));
        let place = round.as_ref().and_then(Round::place);
        Self { channel: round.and_then(|round| round.channel.into_settled()), place }
    }
}

/// The settled value; what `else_says` where nobody said anything, unknown in several versions.
fn value(names: &mut Names, said: &Reading<ValueId>, else_says: impl FnOnce() -> Option<ValueId>) -> Name {
    match said {
        Reading::Settled(id) => names.number(id.as_str()),
        Reading::Unset => else_says().map_or(Name::UNKNOWN, |id| names.number(id.as_str())),
        Reading::Newer | Reading::Several(_) => Name::UNKNOWN,
    }
}

fn sector(names: &mut Names, said: &Reading<Place>, round: Option<&Place>) -> Name {
    let place = match said {
        Reading::Settled(place) => Some(place),
        Reading::Unset => round,
        Reading::Newer | Reading::Several(_) => None,
    };
    match place {
        Some(Place { kind, value: PlaceName::Listed(sector) }) if *kind == "sector" => names.number(sector.as_str()),
        Some(_) => Name::ELSEWHERE,
        None => Name::UNKNOWN,
    }
}

/// Numbers by key; the smallest of several, so that nothing is counted that may not have been.
fn quantities(names: &mut Names, said: Vec<(ValueId, Reading<u32>)>) -> Vec<(Name, u32)> {
    let least = |(id, number): (ValueId, Reading<u32>)| {
        let number = number.values().into_iter().min().copied().filter(|number| *number > 0)?;
        Some((names.number(id.as_str()), number))
    };
    said.into_iter().filter_map(least).collect()
}

/// Whether something that counts is in several versions, what was handed out aside.
fn contested(state: &State) -> bool {
    let words = [e::NOTE.cell().field, e::OTHERS.number(), e::AUTHORS.number(), e::LANGUAGES.number()];
    let counts = |cell: &Cell| e::MATERIAL.key(cell).is_none() && !words.contains(&cell.field);
    state.conflicts().any(|(cell, _)| counts(cell)) || matches!(state.lifecycle, Lifecycle::Contested { .. })
}

/// `2026-03`.
fn month(names: &mut Names, at: Millis) -> Name {
    let date = day_of(at).date();
    date.map_or(Name::NONE, |date| names.number(&format!("{:04}-{:02}", date.year(), date.month())))
}
