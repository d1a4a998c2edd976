//! What was last known of a person.

use crate::domain::encounter::Met;
use crate::domain::person::Person;
use crate::domain::value::ValueId;
use serde::{Deserialize, Serialize};

/// What is known of a person's situation; each value for itself, so that a night on which nobody asked takes nothing away.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// Minor or adult, verified or supposed.
    pub minority: Option<ValueId>,
    /// By what that was verified; goes with `minority`.
    pub minority_source: Option<ValueId>,
    /// Prostitution status.
    pub prostitution: Option<ValueId>,
    /// The estimated age.
    pub age_band: Option<ValueId>,
    /// The gender.
    pub gender: Option<ValueId>,
}

impl Status {
    /// What one encounter says of her, settled.
    pub(super) fn met(met: &Met) -> Self {
        Self {
            minority: met.minority.settled().cloned(),
            minority_source: met.minority_source.settled().cloned(),
            prostitution: met.prostitution.settled().cloned(),
            age_band: met.age_band.settled().cloned(),
            gender: met.gender.settled().cloned(),
        }
    }

    /// What her own record says, settled.
    pub(super) fn recorded(person: &Person) -> Self {
        Self {
            minority: person.minority.settled().cloned(),
            minority_source: person.minority_source.settled().cloned(),
            prostitution: person.prostitution.settled().cloned(),
            age_band: person.age_band.settled().cloned(),
            gender: person.gender.settled().cloned(),
        }
    }

    /// Fills what is not known yet from an older source.
    pub(in crate::domain) fn or(&mut self, older: &Self) {
        // How minority was verified says nothing of another, later statement on minority.
        if self.minority.is_none() {
            self.minority.clone_from(&older.minority);
            self.minority_source.clone_from(&older.minority_source);
        }
        let fill = |mine: &mut Option<ValueId>, theirs: &Option<ValueId>| {
            if mine.is_none() {
                mine.clone_from(theirs);
            }
        };
        fill(&mut self.prostitution, &older.prostitution);
        fill(&mut self.age_band, &older.age_band);
        fill(&mut self.gender, &older.gender);
    }

    /// Whether nothing older could add to it.
    pub(in crate::domain) fn is_whole(&self) -> bool {
        self.minority.is_some() && self.prostitution.is_some() && self.age_band.is_some() && self.gender.is_some()
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
