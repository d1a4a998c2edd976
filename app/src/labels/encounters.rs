//! An encounter in a line.

use super::Labels;
use crate::i18n::list;
use shared::domain::{Participant, encounter};
use shared::history::State;

/// An encounter, said in two short lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EncounterLine {
    /// Who was met: `Lune et 2 inconnues`.
    pub who: String,
    /// How, where, what is known: `Rue, secteur 2 · Avérée`.
    pub how: String,
    /// The same and the vigilance: `Rue, secteur 2 · Avérée · Grave`.
    pub sub: String,
}

/// The two lines of an encounter, or of its draft.
pub fn encounter_line(labels: &Labels<'_>, state: &State) -> EncounterLine {
    let who = encounter::PARTICIPANTS.present(state);
    let mut statuses: Vec<String> = Vec::new();
    for participant in &who {
        for id in encounter::PROSTITUTION.get(state, participant).values() {
            let said = labels.item("prostitution", id);
            if !statuses.contains(&said) {
                statuses.push(said);
            }
        }
    }
    let how = [labels.channel(state), labels.places(state)];
    let how = how.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let calm: Vec<String> = [how].into_iter().chain(statuses).filter(|part| !part.is_empty()).collect();
    let vigilance = labels.vigilance(state);
    let sub: Vec<String> = calm.iter().cloned().chain((!vigilance.is_empty()).then_some(vigilance)).collect();
    EncounterLine { who: labels.people(state, &who), how: calm.join(" · "), sub: sub.join(" · ") }
}

impl Labels<'_> {
    /// The channel; every version of it.
    pub fn channel(&self, state: &State) -> String {
        let said = encounter::CHANNEL.get(state);
        said.values().into_iter().map(|id| self.item("channel", id)).collect::<Vec<_>>().join(" / ")
    }

    /// The place; every version of it.
    pub fn places(&self, state: &State) -> String {
        let said = encounter::PLACE.get(state);
        said.values().into_iter().map(|place| self.place(place)).collect::<Vec<_>>().join(" / ")
    }

    /// The vigilance when somebody should keep an eye on it; every version of it.
    pub fn vigilance(&self, state: &State) -> String {
        let said = encounter::VIGILANCE.get(state);
        let levels = said.values().into_iter().filter(|id| **id != "none");
        levels.map(|id| self.item("vigilance", id)).collect::<Vec<_>>().join(" / ")
    }

    /// These participants in a row, the unknown ones counted together.
    pub fn people(&self, state: &State, who: &[Participant]) -> String {
        let size = |who: &Participant| encounter::SIZE.get(state, who).settled().copied().unwrap_or(1);
        let unknown: u32 = who.iter().filter(|who| matches!(who, Participant::Unknown(_))).map(size).sum();
        let mut names: Vec<String> = who
            .iter()
            .filter(|who| !matches!(who, Participant::Unknown(_)))
            .map(|who| self.participant(who, size(who)))
            .collect();
        if unknown > 0 {
            names.push(self.participant(&Participant::Unknown(0), unknown));
        }
        if names.is_empty() { self.words().encounter.nobody_yet.to_owned() } else { list(self.lang, &names) }
    }
}
