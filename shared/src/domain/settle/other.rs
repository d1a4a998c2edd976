//! Writing another value than those that stand: what it may be, and its bytes.

use crate::domain::describe::{FieldName, Value, fields_of};
use crate::domain::field::{CLEARED, bytes};
use crate::domain::fields::{As, Form};
use crate::domain::value::ValueId;
use crate::history::{Cell, Kind, Shape};
use crate::ids::{MemberId, RecordId};

/// What a cell can be made to say besides what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    /// Words of one's own.
    Words,
    /// A value of this list.
    Item(&'static str),
    /// A number.
    Number,
    /// A member.
    Member,
    /// A day.
    Day,
    /// An instant.
    At,
    /// A place: one of a list, or a name.
    Place,
    /// A month.
    Month,
    /// A person.
    Person,
}

fn of(kind: Kind, cell: &Cell) -> Option<As> {
    let field = fields_of(kind).iter().find(|field| field.number == cell.field)?;
    match (field.form, cell.shape) {
        // Of the records that a note can name, a person is chosen by her nickname; the others have a page of their own for that.
        (Form::Register(As::MaybeRecord), _) if field.name != FieldName::Person => None,
        (Form::Register(of) | Form::Keyed(_, of), Shape::REGISTER) => Some(of),
        (Form::Text, Shape::TEXT) => Some(As::Words),
        (Form::Quantities(_), Shape::QUANTITY) => Some(As::Number),
        _ => None,
    }
}

/// What another value of a cell may be; none where only what stands can be chosen (a key of a set belongs or does not), or where the
/// note's own page is the place to write it.
pub fn other(kind: Kind, cell: &Cell) -> Option<Other> {
    Some(match of(kind, cell)? {
        As::Words => Other::Words,
        As::Item(list) => Other::Item(list),
        As::Number => Other::Number,
        As::Member | As::MaybeMember => Other::Member,
        As::Date => Other::Day,
        As::At => Other::At,
        As::Place => Other::Place,
        As::Month => Other::Month,
        As::MaybeRecord => Other::Person,
        _ => return None,
    })
}

/// The bytes of a value for a cell, which must be what [`other`] says; empty words empty the cell. None for any other value.
pub fn encode(kind: Kind, cell: &Cell, value: &Value) -> Option<Vec<u8>> {
    Some(match (of(kind, cell)?, value) {
        (As::Words, Value::Text(words)) if words.is_empty() => CLEARED.to_vec(),
        (As::Words, Value::Text(words)) => bytes(words),
        (As::Item(_), Value::Item { id, .. }) => bytes::<ValueId>(id),
        (As::Number, Value::Number(number)) => bytes(number),
        (As::Member, Value::Member(member)) => bytes(member),
        (As::MaybeMember, Value::Member(member)) => bytes::<Option<MemberId>>(&Some(*member)),
        (As::Date, Value::Day(day)) => bytes(day),
        (As::At, Value::At(at)) => bytes(at),
        (As::Place, Value::Place(place)) => bytes(place),
        (As::Month, Value::Month(month)) => bytes(month),
        (As::MaybeRecord, Value::Record(person)) => bytes::<Option<RecordId>>(&Some(*person)),
        _ => return None,
    })
}
