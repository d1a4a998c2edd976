//! What the counting needs to know of one encounter: what it says by itself ([`Own`]), with what the book and its round know of it.

use super::names::{Name, Names};
use super::own::{Own, Says};
use super::paris::day_of;
use crate::clock::Millis;
use crate::domain::value::Day;
use crate::domain::{Book, Records, round as r};
use crate::history::State;
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
    /// Reads an encounter by the record it goes by; none when it is not shown. Where a snapshot keeps what it says, nothing of the
    /// record is read.
    pub(super) fn read(records: &impl Records, book: &Book, names: &mut Names, lead: RecordId) -> Option<Self> {
        let kept = records.kept(lead).filter(|_| book.is_by_itself(lead)).and_then(Own::kept);
        Some(match kept {
            Some(own) => Self::of(records, book, names, lead, &own),
            None => Self::of(records, book, names, lead, &Own::read(records, book, lead)?),
        })
    }

    fn of<W: AsRef<str>>(records: &impl Records, book: &Book, names: &mut Names, lead: RecordId, own: &Own<W>) -> Self {
        let at = book.time_of(lead);
        let round = || records.state(book.round_of(lead)?);
        let channel = |state: &State| r::CHANNEL.get(state).into_settled().map(|id| Says::Word(id.0));
        let sector = |state: &State| r::place(state).map(Says::at);
        Self {
            day: at.map(day_of),
            month: at.map_or(Name::NONE, |at| month(names, at)),
            channel: name(names, &own.channel, || round().and_then(channel)),
            sector: name(names, &own.sector, || round().and_then(sector)),
            persons: book.persons_in(lead).collect(),
            anonymous: own.anonymous,
            topics: own.topics.iter().map(|topic| names.number(topic.as_ref())).collect(),
            acts: own.acts.iter().map(|(act, number)| (names.number(act.as_ref()), *number)).collect(),
            material: own.material.iter().map(|(what, number)| (names.number(what.as_ref()), *number)).collect(),
            referrals: own.referrals.iter().map(|(to, done)| (names.number(to.as_ref()), *done)).collect(),
            versions: own.versions,
            material_differs: own.material_differs,
            clock: own.clock,
        }
    }
}

/// The word; what the round says where nobody said anything.
fn name<W: AsRef<str>>(names: &mut Names, said: &Says<W>, round: impl FnOnce() -> Option<Says<String>>) -> Name {
    match said {
        Says::Word(word) => names.number(word.as_ref()),
        Says::Elsewhere => Name::ELSEWHERE,
        Says::Unknown => Name::UNKNOWN,
        Says::Nothing => match round() {
            Some(Says::Word(word)) => names.number(&word),
            Some(Says::Elsewhere) => Name::ELSEWHERE,
            Some(Says::Nothing | Says::Unknown) | None => Name::UNKNOWN,
        },
    }
}

/// `2026-03`.
fn month(names: &mut Names, at: Millis) -> Name {
    let date = day_of(at).date();
    date.map_or(Name::NONE, |date| names.number(&format!("{:04}-{:02}", date.year(), date.month())))
}
