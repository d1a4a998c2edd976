//! The way back: bytes of a value that was told.

use super::{As, Value};
use crate::domain::field::bytes;

/// The bytes of a value, as [`super::tell`] reads them; none when it is of another type.
pub fn encode(of: As, value: &Value) -> Option<Vec<u8>> {
    Some(match (of, value) {
        (As::Item(_), Value::Item { id, .. }) => bytes(id),
        (As::Words, Value::Text(words)) => bytes(words),
        (As::Number, Value::Number(number)) => bytes(number),
        (As::Rank, Value::Number(number)) => bytes(&u8::try_from(*number).ok()?),
        (As::At, Value::At(at)) => bytes(at),
        (As::Date, Value::Day(day)) => bytes(day),
        (As::Month, Value::Month(month)) => bytes(month),
        (As::Member, Value::Member(member)) => bytes(member),
        (As::MaybeMember, Value::Member(member)) => bytes(&Some(*member)),
        (As::MaybeRecord, Value::Record(record)) => bytes(&Some(*record)),
        (As::Record, Value::Record(record)) => bytes(record),
        (As::Device, Value::Device(device)) => bytes(device),
        (As::Participant, Value::Participant(who)) => bytes(who),
        (As::Place, Value::Place(place)) => bytes(place),
        (As::InList, Value::Item { list, id }) => bytes(&((*list).to_owned(), id)),
        (As::Label, Value::Label(label)) => bytes(label),
        (As::Phone, Value::Phone(phone)) => bytes(phone),
        _ => return None,
    })
}
