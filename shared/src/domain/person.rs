//! A person: who was met, by a pseudonym.

use super::field::{Reading, Register, Set, Text};
use super::fields::fields;
use super::value::{Month, ValueId};
use super::{SetReading, present};
use crate::clock::Millis;
use crate::history::State;
use crate::ids::RecordId;

fields! {
    /// The pseudonym or code.
    1 NAME: Register<String> = Name, Register(Words);
    /// Other pseudonyms.
    2 OTHER_NAMES: Set<String> = OtherNames, Set(Words);
    /// Minor or adult, verified or supposed.
    3 MINORITY: Register<ValueId> = Minority, Register(Item("minority"));
    /// By what that was verified.
    4 MINORITY_SOURCE: Register<ValueId> = MinoritySource, Register(Item("minority_source"));
    /// From when on she is an adult.
    5 ADULT_FROM: Register<Month> = AdultFrom, Register(Month);
    /// The estimated age.
    6 AGE_BAND: Register<ValueId> = AgeBand, Register(Item("age_band"));
    /// The gender.
    7 GENDER: Register<ValueId> = Gender, Register(Item("gender"));
    /// Where she comes from; optional for ever.
    8 ORIGIN: Register<ValueId> = Origin, Register(Item("origin"));
    /// What she speaks.
    9 LANGUAGES: Set<ValueId> = Languages, Set(Item("language"));
    /// Runaway, under a measure…
    10 SITUATION: Set<ValueId> = Situation, Set(Item("situation"));
    /// Prostitution status.
    11 PROSTITUTION: Register<ValueId> = Prostitution, Register(Item("prostitution"));
    /// When she was told what is kept of her.
    12 INFORMED: Register<Millis> = Informed, Register(At);
    /// Facts, at most [`super::NOTE_MAX`] characters.
    13 NOTE: Text = Note, Text;
    /// When the team first met her, where that was before Lanterne.
    14 FIRST_CONTACT: Register<Millis> = FirstContact, Register(At);
}

/// What a person's record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Her record.
    pub record: RecordId,
    /// The pseudonym or code.
    pub name: Reading<String>,
    /// Other pseudonyms.
    pub other_names: SetReading<String>,
    /// Minor or adult.
    pub minority: Reading<ValueId>,
    /// By what that was verified.
    pub minority_source: Reading<ValueId>,
    /// From when on she is an adult.
    pub adult_from: Reading<Month>,
    /// The estimated age.
    pub age_band: Reading<ValueId>,
    /// The gender.
    pub gender: Reading<ValueId>,
    /// Where she comes from.
    pub origin: Reading<ValueId>,
    /// What she speaks.
    pub languages: SetReading<ValueId>,
    /// Her situation.
    pub situation: SetReading<ValueId>,
    /// Prostitution status.
    pub prostitution: Reading<ValueId>,
    /// When she was told what is kept of her.
    pub informed: Reading<Millis>,
    /// Facts.
    pub note: Reading<String>,
    /// When the team first met her.
    pub first_contact: Reading<Millis>,
}

/// The same, by its longer name.
pub type PersonView = Person;

impl Person {
    /// Reads a person.
    pub fn read(record: RecordId, state: &State) -> Self {
        Self {
            record,
            name: NAME.get(state),
            other_names: OTHER_NAMES.all(state),
            minority: MINORITY.get(state),
            minority_source: MINORITY_SOURCE.get(state),
            adult_from: ADULT_FROM.get(state),
            age_band: AGE_BAND.get(state),
            gender: GENDER.get(state),
            origin: ORIGIN.get(state),
            languages: LANGUAGES.all(state),
            situation: SITUATION.all(state),
            prostitution: PROSTITUTION.get(state),
            informed: INFORMED.get(state),
            note: NOTE.get(state),
            first_contact: FIRST_CONTACT.get(state),
        }
    }

    /// What to call her on a screen: her name, all of them joined by a stroke while several stand side by side, else another name.
    pub fn shown_name(&self) -> Option<String> {
        let names: Vec<&str> = self.name.values().into_iter().map(String::as_str).filter(|n| !n.is_empty()).collect();
        if names.is_empty() { present(&self.other_names).next().cloned() } else { Some(names.join(" / ")) }
    }

    /// Every name she may be looked for by.
    pub fn names(&self) -> Vec<&str> {
        let others = self.other_names.iter().filter(|(_, present)| present.may_be()).map(|(name, _)| name);
        self.name.values().into_iter().chain(others).map(String::as_str).filter(|name| !name.is_empty()).collect()
    }
}
