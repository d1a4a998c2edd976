//! A document into a team: each record that is not here becomes a record with the same id, written by whoever imports.

use super::values::from_json;
use super::{Document, Entry, FORMAT, KINDS, VERSION, field};
use crate::member::{Client, ClientError};
use rand_core::CryptoRng;
use serde_json::Value as Json;
use shared::clock::Millis;
use shared::domain::describe::{As, Form, encode};
use shared::domain::{FieldName, Value, kind, team_settings};
use shared::history::cell::YES;
use shared::history::{Cell, Draft, Kind, Shape, State};
use shared::ids::{MemberId, RecordId};
use std::collections::BTreeMap;

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Records that were written.
    pub written: usize,
    /// Records that are here already and stay as they are.
    pub already: usize,
    /// What could not be taken, in words: the record's place in the document, and why.
    pub left_out: Vec<String>,
}

impl Document {
    /// Reads a document.
    ///
    /// # Errors
    /// In words, when it is no document of this format.
    pub fn parse(text: &str) -> Result<Self, String> {
        let document: Self = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if document.format != FORMAT || document.version != VERSION {
            return Err(format!("this is {} {}, not {FORMAT} {VERSION}", document.format, document.version));
        }
        Ok(document)
    }
}

impl Client {
    /// Writes a document's records into this team, and only counts when `dry`. [`Client::sync`] sends them. The team's own settings take
    /// in what they lack. Whoever is no member here is named among those without an account, where a kind knows such.
    ///
    /// # Errors
    /// [`ClientError`]; what was written before stays, and the same import again goes on.
    pub fn bring(
        &mut self,
        rng: &mut impl CryptoRng,
        document: &Document,
        now: Millis,
        dry: bool,
    ) -> Result<Brought, ClientError> {
        let mut brought = Brought::default();
        let names: BTreeMap<&str, &str> =
            document.members.iter().map(|member| (member.id.as_str(), member.name.as_str())).collect();
        for (place, entry) in document.records.iter().enumerate() {
            let mut complain =
                |why: &str| brought.left_out.push(format!("record {} ({}): {why}", place + 1, entry.kind));
            let kind = KINDS.iter().find(|(_, name)| *name == entry.kind).map(|(kind, _)| *kind);
            let (Some(kind), Ok(id)) = (kind, entry.id.parse::<RecordId>()) else {
                complain("unknown kind, or no id");
                continue;
            };
            let settings = kind == kind::TEAM_SETTINGS;
            let record = if settings { team_settings::record_of(self.team()) } else { id };
            let here = self.read(|notebook| notebook.replica.state(record).cloned());
            if here.is_some() && !settings {
                brought.already += 1;
                continue;
            }
            let base = here.unwrap_or_else(State::empty);
            let Some(mut draft) = self.draft(record, kind, now) else {
                complain("it is here and cannot be read");
                continue;
            };
            let known = |member: MemberId| self.read(|notebook| notebook.directory.member(member).is_some());
            fill(&mut draft, &base, (kind, entry), &names, &known, &mut complain);
            if draft.is_empty() {
                brought.already += 1;
                continue;
            }
            if !dry {
                self.write(rng, &draft, now)?;
            }
            brought.written += 1;
        }
        Ok(brought)
    }
}

/// Writes what an entry says into a draft.
fn fill(
    draft: &mut Draft,
    base: &State,
    (kind, entry): (Kind, &Entry),
    names: &BTreeMap<&str, &str>,
    known: &dyn Fn(MemberId) -> bool,
    complain: &mut dyn FnMut(&str),
) {
    for open in &entry.open {
        complain(&format!("{} is in several versions", open.field));
    }
    for (key, json) in &entry.fields {
        let Some(field) = field(kind, key) else {
            complain(&format!("{key} is no field of this kind"));
            continue;
        };
        let items: Vec<&Json> = match (field.form, json) {
            (Form::Register(_) | Form::Text, one) => vec![one],
            (_, Json::Array(items)) => items.iter().collect(),
            _ => Vec::new(),
        };
        for item in items {
            let strange = stranger(field.form, item).filter(|member| !known(*member));
            if let Some(member) = strange {
                let named = names.get(member.to_string().as_str()).copied();
                let beside = named.and_then(|name| Some((others(kind)?, name)));
                match beside.filter(|_| matches!(field.form, Form::Set(_))) {
                    Some((others, name)) => draft.change(base, Cell::member(others, text(name)), YES.to_vec()),
                    None => complain(&format!("{key}: {} is no member here", named.unwrap_or("somebody"))),
                }
                continue;
            }
            match cell(field.number, field.form, item) {
                Some((cell, value)) => draft.change(base, cell, value),
                None => complain(&format!("{key} cannot be read: {item}")),
            }
        }
    }
    for raw in &entry.cells {
        match (bytes(&raw.key), bytes(&raw.value)) {
            (Some(key), Some(value)) => {
                draft.change(base, Cell { shape: Shape(raw.shape), field: raw.field, key }, value);
            }
            _ => complain("a cell is no hexadecimal"),
        }
    }
}

/// One value of a field as a cell and its bytes.
fn cell(number: u16, form: Form, json: &Json) -> Option<(Cell, Vec<u8>)> {
    let value = |of: As, json: &Json| encode(of, &from_json(of, json)?);
    let (key, is) = (json.get("of"), json.get("is"));
    Some(match form {
        Form::Register(of) => (Cell::register(number), value(of, json)?),
        Form::Text => (Cell::text(number), value(As::Words, json)?),
        Form::Set(of) => (Cell::member(number, value(of, json)?), YES.to_vec()),
        Form::Quantities(of) => (Cell::quantity(number, value(of, key?)?), value(As::Number, is?)?),
        Form::Keyed(of, to) => (Cell { key: value(of, key?)?, ..Cell::register(number) }, value(to, is?)?),
    })
}

/// The member that a value names.
fn stranger(form: Form, json: &Json) -> Option<MemberId> {
    let of = |of: As, json: &Json| match from_json(of, json) {
        Some(Value::Member(member)) => Some(member),
        _ => None,
    };
    match form {
        Form::Register(to) | Form::Set(to) => of(to, json),
        Form::Keyed(key, to) => of(key, json.get("of")?).or_else(|| of(to, json.get("is")?)),
        Form::Text | Form::Quantities(_) => None,
    }
}

/// The field of a kind for those who were there without an account.
fn others(kind: Kind) -> Option<u16> {
    let named =
        |field: &&shared::domain::describe::Field| matches!(field.name, FieldName::Others | FieldName::DecidedWith);
    shared::domain::describe::fields_of(kind).iter().find(named).map(|field| field.number)
}

fn text(words: &str) -> Vec<u8> {
    encode(As::Words, &Value::Text(words.to_owned())).unwrap_or_default()
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    if !hex.is_ascii() || !hex.len().is_multiple_of(2) {
        return None;
    }
    (0..hex.len()).step_by(2).map(|place| u8::from_str_radix(hex.get(place..place + 2)?, 16).ok()).collect()
}
