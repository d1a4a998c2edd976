//! The lists of values. What every team starts with is here by identifier, in the order it is offered; its words live with the
//! screens. The team's own values, labels and retirements come from its settings.

use super::field::Reading;
use super::team_settings::{DUTY, LABELS, RETIRED, SECTOR_ANTENNE, VALUES};
use super::value::{Label, Phone, ValueId};
use crate::history::State;
use std::collections::{BTreeMap, BTreeSet};

mod defaults;
mod natural;

use defaults::DEFAULTS;

/// One value of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListValue {
    /// Its identifier.
    pub id: ValueId,
    /// What the team calls it; none where it uses the words every team starts with.
    pub label: Option<Label>,
    /// Whether it is no longer offered. Old notes still show it.
    pub retired: bool,
}

/// The lists of one team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    own: BTreeMap<String, BTreeSet<ValueId>>,
    labels: BTreeMap<String, BTreeMap<ValueId, Label>>,
    retired: BTreeMap<String, BTreeSet<ValueId>>,
    antennes: BTreeMap<ValueId, ValueId>,
    duty: Vec<(u8, Phone)>,
}

impl Lists {
    /// The lists by the state of the team's settings; those every team starts with while there are none.
    ///
    /// While two versions stand side by side, an added value is offered, a retired one too, and a label is the first of both: a
    /// note can be written at once, and the settings' own page shows that there is something to choose.
    pub fn of(settings: Option<&State>) -> Self {
        let mut lists = Self::default();
        let Some(state) = settings else { return lists };
        for ((list, id), reading) in VALUES.all(state) {
            if reading.may_be() {
                lists.own.entry(list).or_default().insert(id);
            }
        }
        for ((list, id), reading) in RETIRED.all(state) {
            if reading.settled() == Some(&true) {
                lists.retired.entry(list).or_default().insert(id);
            }
        }
        for ((list, id), reading) in LABELS.all(state) {
            if let Some(label) = first(&reading) {
                lists.labels.entry(list).or_default().insert(id, label);
            }
        }
        let antennes = SECTOR_ANTENNE.all(state).into_iter();
        lists.antennes = antennes.filter_map(|(sector, reading)| Some((sector, first(&reading)?))).collect();
        let duty = DUTY.all(state).into_iter();
        lists.duty =
            duty.flat_map(|(rank, r)| r.values().into_iter().map(|p| (rank, p.clone())).collect::<Vec<_>>()).collect();
        lists
    }

    /// Every value of a list, retired ones too: those every team starts with in their order, then the team's own by label, numbers
    /// in it counted as numbers (secteur 2 before secteur 10).
    pub fn values(&self, list: &str) -> Vec<ListValue> {
        let defaults = default_values(list);
        let starts: Vec<ValueId> = defaults.iter().map(|id| ValueId::new(*id)).collect();
        let mut own: Vec<ListValue> = (self.own.get(list).into_iter().flatten())
            .filter(|id| !starts.contains(id))
            .map(|id| self.value(list, id.clone()))
            .collect();
        own.sort_by_cached_key(|value| {
            let label = value.label.as_ref().map_or(value.id.as_str(), |label| &label.fr);
            (natural::key(label), value.id.clone())
        });
        starts.into_iter().map(|id| self.value(list, id)).chain(own).collect()
    }

    /// The values to choose from for a new note: [`Lists::values`] without the retired ones.
    pub fn offered(&self, list: &str) -> Vec<ListValue> {
        self.values(list).into_iter().filter(|value| !value.retired).collect()
    }

    /// What the team calls a value, also a retired one or one that it took off its list.
    pub fn label(&self, list: &str, id: &ValueId) -> Option<&Label> {
        self.labels.get(list)?.get(id)
    }

    /// Whether a value is no longer offered.
    pub fn is_retired(&self, list: &str, id: &ValueId) -> bool {
        self.retired.get(list).is_some_and(|retired| retired.contains(id))
    }

    /// The branch a sector belongs to.
    pub fn antenne_of(&self, sector: &ValueId) -> Option<&ValueId> {
        self.antennes.get(sector)
    }

    /// Whom to call at night, in order, with the place in that order.
    pub fn duty(&self) -> &[(u8, Phone)] {
        &self.duty
    }

    fn value(&self, list: &str, id: ValueId) -> ListValue {
        ListValue { label: self.label(list, &id).cloned(), retired: self.is_retired(list, &id), id }
    }
}

fn first<T: Clone>(reading: &Reading<T>) -> Option<T> {
    reading.values().first().map(|value| (*value).clone())
}

/// The identifiers that every team starts with in a list, in the order they are offered; none for lists that are wholly the team's.
pub fn default_values(list: &str) -> &'static [&'static str] {
    DEFAULTS.iter().find(|(id, _)| *id == list).map_or(&[], |(_, values)| values)
}

/// The identifiers of every list.
pub fn list_ids() -> impl Iterator<Item = &'static str> {
    DEFAULTS.iter().map(|(id, _)| *id)
}

/// The list of this name, when this version knows it.
pub(super) fn known(list: &str) -> Option<&'static str> {
    list_ids().find(|id| *id == list)
}

#[cfg(test)]
mod tests;
