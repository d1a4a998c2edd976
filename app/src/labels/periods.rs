//! The periods of a case, which are numbers in the record and words on the screen.

use super::Labels;
use shared::domain::{FieldName, Value};

impl Labels<'_> {
    /// A field and whose or which it is: `Minorité : Lune`. The first period of a case goes without saying; later ones by their
    /// number: `Ouvert le (2e fois)`.
    pub(super) fn keyed_field(&self, field: FieldName, raw: &Value, key: &str) -> String {
        let (m, name) = (self.words(), self.field(field));
        let of_period = matches!(
            field,
            FieldName::Opened | FieldName::OpeningReason | FieldName::Closed | FieldName::ClosingReason
        );
        match raw {
            Value::Number(1) if of_period => name.to_owned(),
            Value::Number(nth) if of_period => m.cases.nth(name, *nth as usize),
            _ => m.fields.keyed(name, key),
        }
    }
}
