//! Keeping the index: one record is taken out and put in again, and what it bears on is compared anew.

use super::profile::Profile;
use super::spelled::Spelled;
use super::trace::{About, Trace};
use super::{Alike, HIGHEST, LOWEST, Reason, encounters, key_range, persons, rules};
use crate::clock::Millis;
use crate::domain::kind;
use crate::history::{Lifecycle, State};
use crate::ids::RecordId;
use std::collections::BTreeSet;

impl Alike {
    /// Looks at one record and notes what must be compared again.
    pub(super) fn look(&mut self, record: RecordId, state: Option<&State>) {
        let state = state.filter(|state| state.lifecycle != Lifecycle::Deleted);
        let is = |kind| state.filter(|state| state.kind == Some(kind));
        self.put_encounter(record, is(kind::ENCOUNTER).and_then(Trace::of));
        self.put_person(record, is(kind::PERSON).and_then(|state| Profile::of(record, state)));
    }

    fn put_encounter(&mut self, record: RecordId, trace: Option<Trace>) {
        if self.encounters.get(&record) == trace.as_ref() {
            return;
        }
        self.stale_encounters.insert(record);
        if let Some(before) = self.encounters.remove(&record) {
            self.by_time.remove(&(before.at, record));
            for person in before.met.iter().filter_map(|party| party.who.person()) {
                self.met.remove(&(person, before.at, record));
                self.stale_persons.insert(person);
                self.unlived.insert(person);
            }
        }
        if let Some(now) = trace {
            self.by_time.insert((now.at, record));
            for person in now.met.iter().filter_map(|party| party.who.person()) {
                self.met.insert((person, now.at, record));
                self.stale_persons.insert(person);
                self.unlived.insert(person);
            }
            self.encounters.insert(record, now);
        }
    }

    fn put_person(&mut self, record: RecordId, profile: Option<Profile>) {
        let before = self.persons.remove(&record);
        if before.is_none() && profile.is_none() {
            return;
        }
        self.stale_persons.insert(record);
        self.unlived.insert(record);
        let names = |profile: &Option<Profile>| profile.as_ref().map(|p| p.names.clone()).unwrap_or_default();
        let (old, new) = (names(&before), names(&profile));
        if old != new {
            // Her encounters are held against others by her names, those who were there with her by what is left over, and what is
            // called alike counts how many are.
            let hers: Vec<RecordId> = self.encounters_of(record).collect();
            for trace in hers.iter().filter_map(|encounter| self.encounters.get(encounter)) {
                self.stale_persons.extend(trace.met.iter().filter_map(|party| party.who.person()));
            }
            self.stale_encounters.extend(hers);
            self.note_called(&old);
            for name in &old {
                self.by_call.remove(&(name.called(), record));
                name.keys().into_iter().for_each(|key| _ = self.by_key.remove(&(key, record)));
            }
            for name in &new {
                self.by_call.insert((name.called(), record));
                self.by_key.extend(name.keys().into_iter().map(|key| (key, record)));
            }
            self.note_called(&new);
        }
        self.persons.extend(profile.map(|profile| (record, profile)));
    }

    /// Everybody who is called by one of these names is to be compared again.
    fn note_called(&mut self, names: &[Spelled]) {
        for name in names {
            self.stale_persons.extend(self.by_call.range(key_range(name.called())).map(|(_, person)| *person));
        }
    }

    fn encounters_of(&self, person: RecordId) -> impl Iterator<Item = RecordId> + use<'_> {
        let range = (person, Millis(i64::MIN), LOWEST)..=(person, Millis(i64::MAX), HIGHEST);
        self.met.range(range).map(|(.., encounter)| *encounter)
    }

    /// The second half of [`Alike::update`]: compares all that changed with its neighbours.
    pub fn settle(&mut self) {
        while self.settle_some(usize::MAX) {}
    }

    /// Compares at most `most` of the records that changed with their neighbours; true while some are left. Until none is,
    /// suggestions about those that are left may be missing or as they were. For whoever must not be kept waiting.
    pub fn settle_some(&mut self, most: usize) -> bool {
        // Everybody's company and places first: whoever is compared is compared with these.
        for person in core::mem::take(&mut self.unlived) {
            if let Some(mut profile) = self.persons.remove(&person) {
                let met = self.encounters_of(person).filter_map(|met| Some((met, self.encounters.get(&met)?)));
                profile.live(person, met);
                self.persons.insert(person, profile);
            }
        }
        let mut now = BTreeSet::new();
        for stale in [&mut self.stale_persons, &mut self.stale_encounters] {
            while now.len() < most
                && let Some(record) = stale.pop_first()
            {
                now.insert(record);
            }
        }
        for &record in &now {
            let partners: Vec<RecordId> = self.partners(record).collect();
            for other in partners {
                self.scores.remove(&(record, other));
                self.scores.remove(&(other, record));
            }
        }
        for &record in &now {
            for other in self.neighbours(record) {
                // Two that both changed meet twice; once is enough.
                let again = other < record && now.contains(&other);
                if !again && !self.stale_persons.contains(&other) && !self.stale_encounters.contains(&other) {
                    self.score(record, other);
                }
            }
        }
        !self.stale_persons.is_empty() || !self.stale_encounters.is_empty()
    }

    /// What reached the threshold together with this record.
    pub(super) fn partners(&self, record: RecordId) -> impl Iterator<Item = RecordId> + use<'_> {
        self.scores.range((record, LOWEST)..=(record, HIGHEST)).map(|((_, other), _)| *other)
    }

    /// Those that this record is compared with.
    fn neighbours(&self, record: RecordId) -> Vec<RecordId> {
        let mut found: Vec<RecordId> = Vec::new();
        if let Some(trace) = self.encounters.get(&record) {
            let (from, to) = (trace.at.plus(-rules::WINDOW), trace.at.plus(rules::WINDOW));
            found.extend(self.by_time.range((from, LOWEST)..=(to, HIGHEST)).map(|(_, other)| *other));
        }
        if let Some(profile) = self.persons.get(&record) {
            for key in profile.names.iter().flat_map(Spelled::seeks) {
                found.extend(self.by_key.range(key_range(key)).map(|(_, other)| *other));
            }
            for friend in profile.life.company.iter().filter_map(|friend| self.persons.get(friend)) {
                found.extend_from_slice(&friend.life.company);
            }
            for (at, met) in &profile.life.met {
                found.extend(self.met_beside(*at, *met));
            }
        }
        found.sort_unstable();
        found.dedup();
        found.retain(|other| *other != record);
        found
    }

    /// Who was met within minutes of an encounter and at the same place, in another one.
    fn met_beside(&self, at: Millis, encounter: RecordId) -> impl Iterator<Item = RecordId> + use<'_> {
        let here = self.encounters.get(&encounter);
        let range = (at.plus(-rules::SAME_HOUR), LOWEST)..=(at.plus(rules::SAME_HOUR), HIGHEST);
        let near = self.by_time.range(range).filter(move |(_, other)| *other != encounter);
        let near = near.filter_map(|(_, other)| self.encounters.get(other));
        let beside = near.filter(move |other| here.is_some_and(|here| here.overlap(other, About::Place).both > 0));
        beside.flat_map(|other| other.met.iter().filter_map(|party| party.who.person()))
    }

    fn score(&mut self, one: RecordId, other: RecordId) {
        let mut score = 0;
        let any = self.compare(one.min(other), one.max(other), &mut |reason| score += rules::weight(&reason));
        let least = if self.persons.contains_key(&one) { rules::PERSONS } else { rules::ENCOUNTERS };
        if any && score >= least {
            self.scores.insert((one, other), score);
            self.scores.insert((other, one), score);
        }
    }

    /// Says every reason for and against two records; false when they are nothing to compare. The lower id comes first, so that
    /// both orders say the same.
    pub(super) fn compare(&self, low: RecordId, high: RecordId, say: &mut dyn FnMut(Reason)) -> bool {
        if let (Some(one), Some(other)) = (self.encounters.get(&low), self.encounters.get(&high)) {
            return encounters::compare(self, one, other, say);
        }
        if let (Some(one), Some(other)) = (self.persons.get(&low), self.persons.get(&high)) {
            return persons::compare(self, (low, one), (high, other), say);
        }
        false
    }
}
