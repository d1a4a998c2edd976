//! A team's records as one JSON document, to leave with and to come with. `docs/interchange.md` specifies it field by field; the tables
//! of the domain are the only source of what a kind has, so a new field is in the document as soon as it exists.

mod bring;
#[cfg(test)]
mod tests;
mod values;
mod write;

pub use bring::Brought;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use shared::domain::describe::{Field, FieldName, fields_of};
use shared::domain::kind;
use shared::history::Kind;
use std::collections::BTreeMap;

/// The name of the format.
pub const FORMAT: &str = "lanterne-interchange";

/// Its version: members and kinds may be added, none is taken away.
pub const VERSION: u32 = 1;

/// A team's records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// What the team calls itself.
    pub team: String,
    /// Who is named in the records, by first name.
    pub members: Vec<Member>,
    /// The records.
    pub records: Vec<Entry>,
}

impl Document {
    /// The document as JSON.
    ///
    /// # Errors
    /// None in practice: every member can be written as JSON.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }
}

/// A member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// Her id.
    pub id: String,
    /// Her first name.
    pub name: String,
}

/// One record, as it reads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// What it says, by field.
    pub fields: BTreeMap<String, Json>,
    /// What is in several versions; an import leaves it out and says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<Open>,
    /// Cells that are in no table: answers where joined records differed, numbers of a closed report, fields of a newer version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<RawCell>,
}

/// A field with several values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Open {
    /// Which.
    pub field: String,
    /// Under which key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Json>,
    /// The values; null where it was taken back.
    pub values: Vec<Json>,
}

/// A cell by its numbers, bytes in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawCell {
    /// The shape's number.
    pub shape: u8,
    /// The field's number.
    pub field: u16,
    /// The key.
    pub key: String,
    /// The value.
    pub value: String,
}

/// The kinds that travel. What a device tells of itself and the journal of exports stay.
pub const KINDS: &[(Kind, &str)] = &[
    (kind::ROUND, "round"),
    (kind::ENCOUNTER, "encounter"),
    (kind::PERSON, "person"),
    (kind::FOLLOW_UP, "follow_up"),
    (kind::ALERT, "alert"),
    (kind::TEAM_SETTINGS, "team_settings"),
    (kind::DECISION, "decision"),
    (kind::SAME_PERSON, "same_person"),
    (kind::SAME_ENCOUNTER, "same_encounter"),
    (kind::SPLIT, "split"),
    (kind::CASE, "case"),
    (kind::OBJECTIVE, "objective"),
    (kind::REPORT, "report"),
    (kind::ASK, "ask"),
];

/// What a field is called in the document: the words of its name, small, with underscores.
pub fn field_key(name: FieldName) -> String {
    let mut key = String::new();
    for letter in format!("{name:?}").chars() {
        if letter.is_ascii_uppercase() && !key.is_empty() {
            key.push('_');
        }
        key.push(letter.to_ascii_lowercase());
    }
    key
}

/// The field of a kind by its key.
fn field(kind: Kind, key: &str) -> Option<&'static Field> {
    fields_of(kind).iter().find(|field| field_key(field.name) == key)
}
