//! What is held of a person: at her first encounter of the period, and as best known at the closing date.

use super::Sources;
use crate::domain::book::{Placed, Status};
use crate::domain::value::Day;
use crate::domain::value::ValueId;
use crate::domain::year::names::{Name, Names};
use crate::domain::year::paris::begin_of;
use crate::domain::{Book, Records};
use crate::ids::RecordId;

/// What is held of a person. [`Name::NONE`] where nobody ever said anything, [`Name::UNKNOWN`] where somebody said that she does not
/// know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) minority: Name,
    pub(super) prostitution: Name,
    pub(super) age_band: Name,
    pub(super) gender: Name,
}

impl Held {
    fn of(names: &mut Names, status: &Status) -> Self {
        let mut number = |id: &Option<ValueId>| id.as_ref().map_or(Name::NONE, |id| names.number(id.as_str()));
        Self {
            minority: number(&status.minority),
            prostitution: number(&status.prostitution),
            age_band: number(&status.age_band),
            gender: number(&status.gender),
        }
    }

    /// Fills what does not tell yet from another source: what somebody knows counts more than that somebody else does not.
    fn fill(&mut self, other: Self) {
        let fill = |mine: &mut Name, theirs: Name| {
            if !mine.tells() {
                *mine = theirs.or(*mine);
            }
        };
        fill(&mut self.minority, other.minority);
        fill(&mut self.prostitution, other.prostitution);
        fill(&mut self.age_band, other.age_band);
        fill(&mut self.gender, other.gender);
    }

    fn tells(&self) -> bool {
        [self.minority, self.prostitution, self.age_band, self.gender].into_iter().all(Name::tells)
    }
}

impl<'a, R: Records> Sources<'a, R> {
    /// At an encounter: what it says of her, else what was known before it, else what her page says.
    pub(super) fn held_at(&mut self, person: RecordId, encounter: RecordId) -> Held {
        let mut status = self.said_in(encounter, person).cloned().unwrap_or_default();
        if !status.is_whole() {
            status.or(&self.book.last_status_before(person, encounter));
        }
        Held::of(self.names, &status)
    }

    /// As best known at the end of a day: the latest encounter until then that tells, else her page. A page that says how minority
    /// was verified counts before an encounter that only supposes.
    pub(super) fn held_until(&mut self, person: RecordId, closing: Day) -> Held {
        let (book, end) = (self.book, begin_of(Day(closing.0.saturating_add(1))));
        let mut held = Held::default();
        for (at, encounter) in book.encounters_of(person).dated() {
            if at >= end {
                continue;
            }
            if let Some(status) = self.said_in(encounter, person) {
                held.fill(Held::of(self.names, status));
            }
            if held.tells() {
                break;
            }
        }
        if let Some(Placed::Person { status, .. }) = book.shown(book.lead(person)) {
            let page = Held::of(self.names, status);
            let verified = |name: Name, names: &Names| names.word(name).ends_with("_verified");
            if verified(page.minority, self.names) && !verified(held.minority, self.names) {
                held.minority = page.minority;
            }
            held.fill(page);
        }
        held
    }

    /// What one encounter says of a person.
    fn said_in(&self, encounter: RecordId, person: RecordId) -> Option<&'a Status> {
        let book: &'a Book = self.book;
        match book.shown(encounter)? {
            Placed::Encounter { persons, .. } => {
                persons.iter().find(|(who, _)| *who == person).map(|(_, status)| status)
            }
            _ => None,
        }
    }
}
