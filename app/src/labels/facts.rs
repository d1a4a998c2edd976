//! Everything that a note says and that is settled, field by field. What has several versions is told by [`super::contested`].

use super::Labels;
use shared::domain::{FieldName, Value, describe};
use shared::history::State;

/// One field and what it says, a line each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactLine {
    /// The field.
    pub field: FieldName,
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub lines: Vec<String>,
}

/// The facts of a note, in the order of its kind's table of fields. A newer version's fields are told as such.
pub fn facts(labels: &Labels<'_>, state: &State) -> Vec<FactLine> {
    let mut facts: Vec<FactLine> = Vec::new();
    let Some(kind) = state.kind else { return facts };
    let mut cells: Vec<_> = state.cells.iter().collect();
    cells.sort_by_key(|(cell, _)| cell.field);
    for (cell, cell_state) in cells {
        let Some(value) = cell_state.value() else { continue };
        let told = describe(kind, cell, value);
        let Some(line) = labels.cell(state, told.key.as_ref(), &told.value) else { continue };
        match facts.last_mut().filter(|last| last.field == told.field) {
            Some(last) => last.lines.push(line),
            None => facts.push(FactLine { field: told.field, name: labels.field(told.field), lines: vec![line] }),
        }
    }
    facts
}

/// A note in plain lines: each field, each value.
pub fn plain_text(labels: &Labels<'_>, state: &State) -> String {
    let lines = facts(labels, state).into_iter().map(|fact| format!("{}\n  {}", fact.name, fact.lines.join("\n  ")));
    lines.collect::<Vec<_>>().join("\n")
}

impl Labels<'_> {
    /// What one cell says; nothing for what is not there: an empty value, a zero, a key taken out.
    fn cell(&self, state: &State, key: Option<&Value>, value: &Value) -> Option<String> {
        let Some(key) = key else {
            let said = self.value(value);
            return (!said.is_empty()).then_some(said);
        };
        let key = self.key(state, key);
        match value {
            Value::Bool(true) => Some(key),
            Value::Bool(false) | Value::Nothing | Value::Number(0) => None,
            Value::Number(n) => Some(format!("{key}\u{a0}× {n}")),
            other => Some(self.words().fields.keyed(&key, &self.value(other))),
        }
    }

    /// The key of a cell; a participant by what the note itself says of her size.
    pub fn key(&self, state: &State, key: &Value) -> String {
        match key {
            Value::Participant(who) => self.participant_in(state, who),
            other => self.value(other),
        }
    }
}
