//! A dashboard stays open though nobody touches it: only where somebody asked for that, only while its page is there, and not for
//! ever. The page that is hidden still counts what arrives, and asks for the code or the passphrase when it is seen again too late.

use super::clock;
use super::inner::Inner;
use super::notebook::Notebook;
use leptos::prelude::*;
use shared::clock::Millis;

/// The longest that a notebook stays open without a touch, in milliseconds: 12 hours.
const LONGEST: i64 = 12 * 60 * 60 * 1000;

impl Notebook {
    /// Keeps the notebook open from now on, or no longer.
    pub fn stay_open(&self, stay: bool) {
        let inner = self.inner();
        inner.stays.set(stay.then(|| clock::now().plus(LONGEST)));
        inner.touched.set(clock::clocks());
    }

    /// Until when it is kept open; none when it closes by itself as ever.
    pub fn stays_open(&self) -> Signal<Option<Millis>> {
        self.inner().stays.into()
    }
}

/// Whether the notebook is kept open now. What is looked at counts as touched; what is hidden does not.
pub(super) fn holds(inner: &Inner) -> bool {
    let until = inner.stays.get_untracked();
    let holds = until.is_some_and(|until| (0..=LONGEST).contains(&until.since(clock::now())));
    if holds && !inner.masked.get() {
        inner.touched.set(clock::clocks());
    }
    if !holds && until.is_some() {
        inner.stays.set(None);
    }
    holds
}
