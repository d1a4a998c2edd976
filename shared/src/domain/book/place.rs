//! What the book keeps of one record, so that it can take it out again when the record changes.

use super::status::Status;
use super::timeline::UNDATED;
use crate::clock::Millis;
use crate::domain::field::Reading;
use crate::domain::same::{Voice, read_statement};
use crate::domain::split::{Move, read_split};
use crate::domain::value::Day;
use crate::domain::{Alert, Case, FollowUp, Met, Objective, Person, Round, decision, encounter, kind, present};
use crate::history::{Lifecycle, State};
use crate::ids::{MemberId, RecordId};
use serde::{Deserialize, Serialize};

/// Where one record stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::domain) enum Placed {
    Round { started: Millis, open: bool, team: Vec<MemberId> },
    Encounter { at: Millis, rounds: Vec<RecordId>, persons: Vec<(RecordId, Status)> },
    Person { status: Status, first_contact: Option<Millis> },
    FollowUp { due: Option<Day>, open: bool, persons: Vec<RecordId>, encounters: Vec<RecordId> },
    Alert { at: Millis },
    Same { persons: bool, two: [RecordId; 2], voice: Voice },
    Split { person: RecordId, moves: Vec<Move> },
    Decision { at: Millis, about: Vec<RecordId> },
    Case { open: bool, persons: Vec<RecordId> },
    Objective { due: Option<Day>, open: bool, cases: Vec<RecordId> },
}

impl Placed {
    /// Where a record stands; nowhere when it is deleted by everyone, or of a kind that this version does not know.
    pub(in crate::domain) fn of(record: RecordId, state: &State) -> Option<Self> {
        if state.lifecycle == Lifecycle::Deleted {
            return None;
        }
        Some(match state.kind? {
            kind::ROUND => {
                let round = Round::read(record, state);
                let team = present(&round.teammates).copied().collect();
                Self::Round { started: time(&round.started), open: round.is_open(), team }
            }
            // Only what is kept: this runs over every encounter at unlock.
            kind::ENCOUNTER => {
                let persons = encounter::PARTICIPANTS.all(state).into_iter().filter_map(|(participant, present)| {
                    let person = participant.person().filter(|_| present != Reading::Settled(false))?;
                    let certain = present == Reading::Settled(true);
                    Some((
                        person,
                        if certain { Status::met(&Met::read(participant, state)) } else { Status::default() },
                    ))
                });
                Self::Encounter {
                    persons: persons.collect(),
                    at: time(&encounter::AT.get(state)),
                    rounds: named(&encounter::ROUND.get(state)),
                }
            }
            kind::PERSON => {
                let person = Person::read(record, state);
                let first_contact = person.first_contact.values().into_iter().min().copied();
                Self::Person { status: Status::recorded(&person), first_contact }
            }
            kind::FOLLOW_UP => {
                let follow_up = FollowUp::read(record, state);
                Self::FollowUp {
                    due: follow_up.due_day(),
                    open: follow_up.is_open(),
                    persons: named(&follow_up.person),
                    encounters: named(&follow_up.encounter),
                }
            }
            kind::ALERT => Self::Alert { at: time(&Alert::read(record, state).at) },
            kind @ (kind::SAME_PERSON | kind::SAME_ENCOUNTER) => {
                let (two, voice) = read_statement(state)?;
                Self::Same { persons: kind == kind::SAME_PERSON, two, voice }
            }
            kind::SPLIT => {
                let (person, moves) = read_split(state)?;
                Self::Split { person, moves }
            }
            kind::DECISION => {
                // What is said to be taken out by one and left by another is still about it.
                let about = decision::ABOUT.all(state).into_iter().filter(|(_, there)| there.may_be());
                Self::Decision { at: time(&decision::AT.get(state)), about: about.map(|(of, _)| of).collect() }
            }
            kind::CASE => {
                let case = Case::read(record, state);
                Self::Case { open: case.is_open(), persons: named(&case.person) }
            }
            kind::OBJECTIVE => {
                let objective = Objective::read(record, state);
                let (due, open) = (objective.due_day(), objective.is_open());
                Self::Objective { due, open, cases: named(&objective.case) }
            }
            _ => return None,
        })
    }
}

/// The time of a record; the latest while several stand side by side.
fn time(reading: &Reading<Millis>) -> Millis {
    reading.values().into_iter().max().copied().unwrap_or(UNDATED)
}

/// The records named, all of them while several stand side by side.
fn named(reading: &Reading<Option<RecordId>>) -> Vec<RecordId> {
    reading.values().into_iter().filter_map(|record| *record).collect()
}
