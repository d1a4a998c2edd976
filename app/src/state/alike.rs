//! Probable duplicates. From the first page on that asks for them, the index is filled and kept up to date in slices between taps, so
//! that neither an opening nor a page waits for it; what the team has said counts at once, as that is asked of the book.

use super::OpenBook;
use super::inner::Inner;
use crate::i18n::Messages;
use gloo_timers::future::TimeoutFuture;
use shared::domain::alike::{Reason, Suggestion, rules};
use shared::domain::{Records, Said};
use shared::history::State;
use shared::ids::RecordId;
use std::collections::BTreeSet;
use std::rc::Rc;

/// After a change the screens come first; in milliseconds.
const FIRST: u32 = 250;
/// How many records are read at a time.
const READ: usize = 64;
/// How many are compared at a time.
const COMPARE: usize = 24;

impl OpenBook {
    /// Probable same encounters, the likeliest first, each two that the book shows once; what the team has ruled on is left out.
    /// The two ids are of the very records that are alike, so that [`OpenBook::reasons`] tells of them.
    pub fn suggested_encounters(&self) -> Vec<Suggestion> {
        self.wanted.set(true);
        self.once(self.alike.encounters(&|one, other| self.book.decided(one, other)))
    }

    /// Probable same persons, as with encounters.
    pub fn suggested_persons(&self) -> Vec<Suggestion> {
        self.wanted.set(true);
        self.once(self.alike.persons(&|one, other| self.book.decided(one, other)))
    }

    /// What a person or an encounter, with all that is one with it, may be one with.
    pub fn suggested_with(&self, record: RecordId) -> Vec<Suggestion> {
        self.wanted.set(true);
        let ruled = |one, other| self.book.decided(one, other);
        let mut found = Vec::new();
        for member in self.book.members(record) {
            found.extend(self.alike.of_record(member, &ruled));
        }
        found.sort_unstable_by_key(|s| (core::cmp::Reverse(s.score), s.one, s.other));
        self.once(found)
    }

    /// Every reason for or against two records being one, with what it counts, the weightiest first; empty when nothing brings them
    /// together.
    pub fn reasons(&self, one: RecordId, other: RecordId) -> Vec<(Reason, i32)> {
        self.alike.why(one, other).unwrap_or_default()
    }

    /// What is said of two records.
    pub fn said(&self, one: RecordId, other: RecordId) -> Option<Said> {
        self.book.said(one, other)
    }

    /// Whether everything that is here has been compared.
    pub fn has_compared(&self) -> bool {
        self.unlooked.is_empty() && !self.comparing
    }

    /// Whether a page asked for what has not been compared.
    pub(super) fn waits_for_comparing(&self) -> bool {
        self.wanted.get() && !self.has_compared()
    }

    /// From the likeliest first: of pairs that the book shows as one pair the likeliest.
    fn once(&self, found: Vec<Suggestion>) -> Vec<Suggestion> {
        let mut shown = BTreeSet::new();
        found
            .into_iter()
            .filter(|pair| {
                let (one, other) = (self.book.lead(pair.one), self.book.lead(pair.other));
                shown.insert((one.min(other), one.max(other)))
            })
            .collect()
    }

    /// Does a little of what is to be done; false when nothing is left.
    fn compare_some(&mut self) -> bool {
        let from = self.unlooked.len().saturating_sub(READ);
        let some = self.unlooked.split_off(from);
        for record in &some {
            let state = self.replica.glance(*record);
            self.alike.read(&Passing(*record, state.as_deref()), &[*record]);
        }
        self.comparing = !some.is_empty() || self.alike.settle_some(COMPARE);
        self.comparing
    }
}

/// How sure a suggestion is, for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// Just enough to ask.
    Perhaps,
    /// Likely.
    Likely,
    /// Very likely.
    Very,
}

impl Sure {
    /// Of a score: a factor of two for each ten points above what is asked about.
    pub fn of(score: i32, persons: bool) -> Self {
        match score - if persons { rules::PERSONS } else { rules::ENCOUNTERS } {
            ..20 => Self::Perhaps,
            20..60 => Self::Likely,
            _ => Self::Very,
        }
    }

    /// In a word or two.
    pub fn say(self, m: &Messages) -> &'static str {
        match self {
            Self::Perhaps => m.same.perhaps,
            Self::Likely => m.same.likely,
            Self::Very => m.same.very,
        }
    }
}

/// One record, for the index.
struct Passing<'a>(RecordId, Option<&'a State>);

impl Records for Passing<'_> {
    fn state(&self, record: RecordId) -> Option<&State> {
        self.1.filter(|_| record == self.0)
    }

    fn records(&self) -> impl Iterator<Item = RecordId> {
        core::iter::once(self.0)
    }
}

/// Compares by and by what changed, unless that is being done already.
pub(super) fn work(inner: &Rc<Inner>) {
    let Some(ticket) = inner.ticket().filter(|ticket| inner.comparing.get() != Some(*ticket)) else { return };
    let todo = |session: &mut super::session::Session| session.open.as_ref().is_some_and(OpenBook::waits_for_comparing);
    if !inner.with(ticket, todo).unwrap_or_default() {
        return;
    }
    inner.comparing.set(Some(ticket));
    let weak = Rc::downgrade(inner);
    leptos::task::spawn_local(async move {
        TimeoutFuture::new(FIRST).await;
        loop {
            let Some(inner) = weak.upgrade() else { return };
            let more = |session: &mut super::session::Session| session.open.as_mut().map(OpenBook::compare_some);
            match inner.with(ticket, more) {
                // A tap comes first.
                Ok(Some(true)) => TimeoutFuture::new(0).await,
                Ok(_) => {
                    inner.comparing.set(None);
                    inner.changed();
                    return;
                }
                Err(_) => return,
            }
        }
    });
}
