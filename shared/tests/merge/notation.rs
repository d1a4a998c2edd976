//! The notation of the merge table: small histories and what they come to, as text that people can read.
//!
//! A history has one revision a line: `name < parents: assertions`. Parents come first. Assertions are
//! `sector=bastille` (register), `note~"…"` (text, whole), `topics+prep` and `topics-prep` (a key of a set), `kits#condoms=3` (a
//! quantity of a key), `wave@9=aa` (a cell of the unknown shape 9), `delete`, `restore`, `aside(name)` and `keep(name)` (set an
//! unreadable revision aside, or not). In place of assertions: `(absent)` is named and has not arrived, `(no key)`, `(newer)`
//! and `(damaged)` are here and unreadable, `(not held)`, `(erased)`, `(kind 9: …)` asserts under another kind.
//!
//! A state has one cell a line, values side by side with `|`, each with the revisions that assert it.

use shared::clock::Stamp;
use shared::history::cell::{NO, YES};
use shared::history::{Cell, Content, History, Kind, Lifecycle, Payload, Shape, State, Step, Unreadable};
use shared::ids::{CircleId, DeviceId, MemberId, RecordId, RevisionId};
use std::collections::BTreeMap;

/// The kind of the table's records.
pub const KIND: Kind = Kind(2);

const FIELDS: [&str; 5] = ["sector", "note", "topics", "kits", "wave"];

/// A history in the notation, read.
pub struct Told {
    /// The revisions that have arrived.
    pub steps: Vec<Step>,
    names: BTreeMap<RevisionId, String>,
}

/// The id of a revision by its name. A hash, so that the order of ids has nothing to do with who came first.
pub fn id(name: &str) -> RevisionId {
    RevisionId::of(name.as_bytes())
}

impl Told {
    /// Reads a history.
    pub fn read(text: &str) -> Self {
        let mut told = Self { steps: Vec::new(), names: BTreeMap::new() };
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (head, content) = line.split_once(':').expect("a colon after the revision's name");
            let (name, parents) = head.split_once('<').unwrap_or((head, ""));
            let parents: Vec<RevisionId> = parents.split_whitespace().map(id).collect();
            assert!(parents.iter().all(|parent| told.names.contains_key(parent)), "parents come first: {line}");
            told.names.insert(id(name.trim()), name.trim().to_owned());
            if let Some(content) = read_content(content.trim()) {
                told.steps.push(step(id(name.trim()), parents, told.names.len() as u64, content));
            }
        }
        told
    }

    /// The history, its revisions arriving in this order.
    pub fn arriving<'a>(&self, order: impl IntoIterator<Item = &'a Step>) -> History {
        let mut history = History::new(RecordId::from_bytes([1; 16]), CircleId::TERRAIN);
        for step in order {
            history.insert(step.clone());
        }
        history
    }

    /// Tells a state in the notation.
    pub fn tell(&self, state: &State) -> String {
        let mut lines: Vec<String> = Vec::new();
        for (cell, cell_state) in &state.cells {
            let values = cell_state.candidates().iter().map(|candidate| {
                let value = tell_value(cell, &candidate.value);
                format!("{value} from {}", self.tell_names(&candidate.writers))
            });
            lines.push(format!("{}: {}", tell_cell(cell), values.collect::<Vec<_>>().join(" | ")));
        }
        lines.sort();
        match &state.lifecycle {
            Lifecycle::Live => {}
            Lifecycle::Deleted => lines.push("deleted".into()),
            Lifecycle::Contested { deletes, edits } => {
                lines.push(format!(
                    "deleted by {}, written in by {}",
                    self.tell_names(deletes),
                    self.tell_names(edits)
                ));
            }
        }
        if state.kind != Some(KIND) {
            lines.push("kind unknown".into());
        }
        let mut named = |what: &str, ids: Vec<RevisionId>| {
            if !ids.is_empty() {
                lines.push(format!("{what} {}", self.tell_names(&ids)));
            }
        };
        named("missing", state.missing.iter().copied().collect());
        named("unreadable", state.unreadable.keys().copied().collect());
        named("not held", state.not_held.iter().copied().collect());
        named("heads", state.heads.clone());
        if state.ground != state.heads {
            lines.push(format!("a draft stands on {}", self.tell_names(&state.ground)));
        }
        let verdict = match (state.is_settled(), state.has_conflict()) {
            (true, false) => "settled",
            (false, true) => "asks",
            (false, false) => "waits",
            (true, true) => "SETTLED WITH A CONFLICT",
        };
        lines.push(verdict.into());
        lines.join("\n")
    }

    fn tell_names(&self, ids: &[RevisionId]) -> String {
        let mut names: Vec<&str> = ids.iter().map(|id| self.names[id].as_str()).collect();
        names.sort_unstable();
        if names.is_empty() { "nothing".into() } else { names.join(" ") }
    }
}

fn step(id: RevisionId, parents: Vec<RevisionId>, counter: u64, content: Content) -> Step {
    let (author, device) = (MemberId::from_bytes([2; 16]), DeviceId::from_bytes([3; 16]));
    Step { id, parents, author, device, counter, epoch: 1, content }
}

fn read_content(text: &str) -> Option<Content> {
    Some(match text {
        "(absent)" => return None,
        "(no key)" => Content::Unreadable(Unreadable::NoKey),
        "(newer)" => Content::Unreadable(Unreadable::NewerFormat),
        "(damaged)" => Content::Unreadable(Unreadable::DoesNotOpen),
        "(not held)" => Content::NotHeld,
        "(erased)" => Content::Erased,
        _ => {
            let other = text.strip_prefix("(kind ").and_then(|rest| rest.strip_suffix(')')?.split_once(": "));
            let (kind, text) = match other {
                Some((kind, text)) => (Kind(kind.parse().expect("a kind")), text),
                None => (KIND, text),
            };
            let cells = text.split_whitespace().map(read_assertion).collect();
            Content::Open(Payload { kind, stamp: Stamp::default(), cells })
        }
    })
}

fn field(name: &str) -> u16 {
    FIELDS.iter().position(|known| *known == name).map_or_else(|| panic!("unknown field {name}"), |n| n as u16 + 1)
}

fn read_assertion(token: &str) -> (Cell, Vec<u8>) {
    let named = |prefix: &str| token.strip_prefix(prefix).and_then(|rest| rest.strip_suffix(')')).map(id);
    if token == "delete" {
        (Cell::lifecycle(), YES.to_vec())
    } else if token == "restore" {
        (Cell::lifecycle(), NO.to_vec())
    } else if let Some(aside) = named("aside(") {
        (Cell::set_aside(aside), YES.to_vec())
    } else if let Some(kept) = named("keep(") {
        (Cell::set_aside(kept), NO.to_vec())
    } else if let Some((name, rest)) = token.split_once('#') {
        let (key, number) = rest.split_once('=').expect("a number");
        (Cell::quantity(field(name), key.into()), number.as_bytes().to_vec())
    } else if let Some((name, rest)) = token.split_once('@') {
        let (shape, value) = rest.split_once('=').expect("a value");
        let shape = Shape(shape.parse().expect("a shape"));
        (Cell { shape, field: field(name), key: b"k".to_vec() }, value.as_bytes().to_vec())
    } else if let Some((name, key)) = token.split_once('+') {
        (Cell::member(field(name), key.into()), YES.to_vec())
    } else if let Some((name, text)) = token.split_once('~') {
        (Cell::text(field(name)), text.as_bytes().to_vec())
    } else if let Some((name, value)) = token.split_once('=') {
        (Cell::register(field(name)), value.as_bytes().to_vec())
    } else {
        let (name, key) = token.split_once('-').expect("an assertion");
        (Cell::member(field(name), key.into()), NO.to_vec())
    }
}

fn tell_cell(cell: &Cell) -> String {
    let name = FIELDS[usize::from(cell.field) - 1];
    let key = String::from_utf8_lossy(&cell.key);
    match cell.shape {
        Shape::REGISTER | Shape::TEXT => name.to_owned(),
        Shape::MEMBER => format!("{name} {key}"),
        Shape::QUANTITY => format!("{name}#{key}"),
        Shape(other) => format!("{name}@{other}"),
    }
}

fn tell_value(cell: &Cell, value: &[u8]) -> String {
    match (cell.shape, value) {
        (Shape::MEMBER, YES) => "yes".to_owned(),
        (Shape::MEMBER, NO) => "no".to_owned(),
        _ => String::from_utf8_lossy(value).into_owned(),
    }
}
