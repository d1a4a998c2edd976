//! Changes and follow-ups, in words.

use super::Labels;
use shared::domain::{Change, Participant, Value, encounter, follow_up};
use shared::history::State;
use shared::ids::RecordId;

impl Labels<'_> {
    /// A change as three texts: the field (and whose it is), what it said, what it says; empty for nothing.
    pub fn change(&self, change: &Change) -> (String, String, String) {
        let name = self.field(change.field);
        let keyed = |key| self.keyed_field(change.field, key, &self.value(key));
        let field = change.key.as_ref().map_or_else(|| name.to_owned(), keyed);
        let from = change.from.iter().map(|value| self.changed(change, value)).filter(|text| !text.is_empty());
        (field, from.collect::<Vec<_>>().join(" / "), self.changed(change, &change.to))
    }

    /// A value within a change. A key that is not in its set is nothing, so that adding reads *nothing to added*.
    fn changed(&self, change: &Change, value: &Value) -> String {
        match value {
            Value::Bool(false) if change.key.is_some() && change.from.is_empty() => String::new(),
            other => self.value(other),
        }
    }

    /// A change in one line: `Prostitution : Supposée → Avérée`.
    pub fn change_line(&self, change: &Change) -> String {
        let m = self.words();
        let (field, from, to) = self.change(change);
        let to = if to.is_empty() { m.history.nothing.to_owned() } else { to };
        let what = if from.is_empty() { to } else { format!("{from} → {to}") };
        m.fields.keyed(&field, &what)
    }

    /// What a follow-up asks for; every version of it.
    pub fn follow_action(&self, state: &State) -> String {
        let action = follow_up::ACTION.get(state);
        let said: Vec<&str> = action.values().into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        if said.is_empty() { self.words().common.not_noted.to_owned() } else { said.join(" / ") }
    }

    /// Where a follow-up stands: `À faire · Malik · Pour le mardi 24 novembre`.
    pub fn follow_line(&self, state: &State) -> String {
        let states = follow_up::STATE.get(state);
        let how =
            states.values().into_iter().map(|id| self.item("follow_up_state", id)).collect::<Vec<_>>().join(" / ");
        let who = follow_up::WHO.get(state).into_settled().flatten().map(|id| self.names.member(id));
        let due = follow_up::DUE.get(state).into_settled().and_then(|day| day.date());
        let due = due.map(|date| self.words().tonight.follow_up_due(&self.date(date)));
        let parts = [Some(how), who, due];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

/// What an encounter says of one person, then of the night: two lines for her timeline.
pub fn encounter_said(labels: &Labels<'_>, state: &State, person: RecordId) -> Vec<String> {
    let who = Participant::Person(person);
    let her = [
        (encounter::PROSTITUTION.get(state, &who), "prostitution"),
        (encounter::MINORITY.get(state, &who), "minority"),
        (encounter::AGE_BAND.get(state, &who), "age_band"),
    ];
    let her = her.iter().flat_map(|(said, list)| said.values().into_iter().map(|id| labels.item(list, id)));
    let topics = encounter::TOPICS.present(state).into_iter().map(|id| labels.item("topic", &id));
    let given = encounter::MATERIAL.all(state).into_iter().filter_map(|(id, n)| {
        let n = n.into_settled().filter(|n| *n > 0)?;
        Some(format!("{}\u{a0}× {n}", labels.item("material", &id)))
    });
    let vigilance = encounter::VIGILANCE.get(state).into_settled().filter(|id| *id != "none");
    let vigilance = vigilance.map(|id| labels.item("vigilance", &id));
    let note = encounter::NOTE.get(state).into_settled();
    let lines = [
        her.collect::<Vec<_>>().join(" · "),
        vigilance.into_iter().chain(given).chain(topics).collect::<Vec<_>>().join(" · "),
    ];
    lines.into_iter().chain(note).filter(|line| !line.is_empty()).collect()
}
