//! A replica as a document.

use super::values::to_json;
use super::{Document, Entry, FORMAT, KINDS, Member, Open, RawCell, VERSION, field_key};
use crate::member::Notebook;
use serde_json::{Value as Json, json};
use shared::domain::describe::{As, Field, Form, fields_of, tell};
use shared::history::cell::{NO, YES};
use shared::history::{Cell, CellState, Kind, Lifecycle, Shape, State};
use shared::ids::RecordId;

impl Document {
    /// Everything that can be read and was not deleted, record by record in the order of their ids.
    pub fn of(notebook: &Notebook) -> Self {
        let members = notebook.directory.members().filter_map(|member| {
            let id = member.card.id;
            let name = notebook.keyring.member_name(&notebook.directory, id)?;
            Some(Member { id: id.to_string(), name })
        });
        let records = notebook.replica.records().filter_map(|record| {
            let state = notebook.replica.state(record).filter(|state| state.lifecycle != Lifecycle::Deleted)?;
            let (kind, name) = KINDS.iter().find(|(kind, _)| state.kind == Some(*kind))?;
            Some(entry(record, *kind, name, state))
        });
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            team: notebook.keyring.team_name(&notebook.directory).unwrap_or_default(),
            members: members.collect(),
            records: records.collect(),
        }
    }
}

fn entry(record: RecordId, kind: Kind, name: &str, state: &State) -> Entry {
    let mut entry = Entry {
        id: record.to_string(),
        kind: name.to_owned(),
        fields: std::collections::BTreeMap::new(),
        open: Vec::new(),
        cells: Vec::new(),
    };
    for (cell, said) in state.cells.iter().filter(|(cell, _)| !cell.is_reserved()) {
        let field = fields_of(kind).iter().find(|field| field.number == cell.field && fits(field.form, cell));
        match field {
            Some(field) => put(&mut entry, field, cell, said),
            None => entry.cells.extend(said.value().map(|value| RawCell {
                shape: cell.shape.0,
                field: cell.field,
                key: hex(&cell.key),
                value: hex(value),
            })),
        }
    }
    entry
}

/// Whether a cell is of this form.
fn fits(form: Form, cell: &Cell) -> bool {
    match form {
        Form::Register(_) => cell.shape == Shape::REGISTER && cell.key.is_empty(),
        Form::Text => cell.shape == Shape::TEXT && cell.key.is_empty(),
        Form::Set(_) => cell.shape == Shape::MEMBER,
        Form::Quantities(_) => cell.shape == Shape::QUANTITY,
        Form::Keyed(..) => cell.shape == Shape::REGISTER,
    }
}

fn put(entry: &mut Entry, field: &Field, cell: &Cell, said: &CellState) {
    let name = field_key(field.name);
    let (key, of) = match field.form {
        Form::Register(of) => (None, of),
        Form::Text => (None, As::Words),
        Form::Set(key) => (Some(key), As::Number),
        Form::Quantities(key) => (Some(key), As::Number),
        Form::Keyed(key, of) => (Some(key), of),
    };
    let is_set = matches!(field.form, Form::Set(_));
    let value = |bytes: &[u8]| match bytes {
        [] => Json::Null,
        YES if is_set => json!(true),
        NO if is_set => json!(false),
        bytes => to_json(of, &tell(of, bytes)),
    };
    let key = key.map(|key| to_json(key, &tell(key, &cell.key)));
    let Some(settled) = said.value() else {
        let values = said.candidates().iter().map(|one| value(&one.value)).collect();
        entry.open.push(Open { field: name, of: key, values });
        return;
    };
    let json = match (value(settled), &field.form) {
        (Json::Null | Json::Bool(false), _) => return,
        (Json::Number(zero), Form::Quantities(_)) if zero.as_u64() == Some(0) => return,
        (json, _) => json,
    };
    let Some(key) = key else {
        entry.fields.insert(name, json);
        return;
    };
    let item = if is_set { key } else { json!({ "of": key, "is": json }) };
    if let Json::Array(items) = entry.fields.entry(name).or_insert_with(|| Json::Array(Vec::new())) {
        items.push(item);
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
