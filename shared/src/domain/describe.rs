//! Telling any cell of any kind: what the history and the display of parallel versions are made of. What a newer version wrote is
//! told as such, never lost and never a panic.

mod encode;
pub use encode::encode;

use super::field::read;
pub use super::fields::{As, Field, Form};
use super::value::{Day, Label, Month, Participant, Phone, Place, ValueId};
use super::{
    alert, ask, audit, case, decision, drafts_left, encounter, follow_up, import, kind, lists, objective, person,
    report, round, same, split, team_settings,
};
use crate::clock::Millis;
use crate::history::cell::{NO, YES};
use crate::history::{Cell, Kind, Shape};
use crate::ids::{DeviceId, MemberId, RecordId};

/// The name of a field; one name for the same thing in every kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // Each is described beside its number, in the table of its kind.
pub enum FieldName {
    Started,
    Ended,
    Channel,
    Sector,
    Platform,
    Teammates,
    Others,
    Debrief,
    At,
    Round,
    Place,
    Authors,
    Participants,
    Size,
    Contact,
    Minority,
    MinoritySource,
    Prostitution,
    AgeBand,
    Gender,
    Form,
    Topics,
    Acts,
    Material,
    Referrals,
    Languages,
    Mediator,
    Situation,
    Vigilance,
    Note,
    Name,
    OtherNames,
    AdultFrom,
    Origin,
    Informed,
    FirstContact,
    Person,
    Encounter,
    Action,
    Who,
    Due,
    State,
    Level,
    Called,
    SeenBy,
    SeenAt,
    Lifted,
    CheckIn,
    Labels,
    Values,
    Retired,
    SectorAntenne,
    Duty,
    Two,
    Said,
    Moved,
    About,
    Decision,
    SeenFacts,
    Quoted,
    Opinion,
    DecidedBy,
    DecidedWith,
    DecidedAt,
    Reason,
    Review,
    YouthTold,
    YouthWhyNot,
    ParentsTold,
    ParentsWhyNot,
    Sent,
    SentHow,
    SentTo,
    Reply,
    Replied,
    Opened,
    OpeningReason,
    Closed,
    ClosingReason,
    Stage,
    LostSince,
    Referent,
    CoReferent,
    Case,
    Dimension,
    InHerWords,
    NextStep,
    Whom,
    Answer,
    Answered,
    Withdrawn,
    AskedField,
    Drafts,
    Noted,
    Validated,
    Except,
    Covers,
    File,
    Rows,
    Records,
    Setting,
    /// Whether the record is deleted.
    Deleted,
    /// Whether an unreadable step was set aside.
    SetAside,
    /// A field that a newer version added, by its number.
    Unknown(u16),
}

/// A value or a key, told apart by what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A value of a list.
    Item {
        /// The list.
        list: &'static str,
        /// The value.
        id: ValueId,
    },
    /// A number.
    Number(u32),
    /// Whether a key belongs, or the record is deleted.
    Bool(bool),
    /// An instant.
    At(Millis),
    /// A calendar day.
    Day(Day),
    /// A month.
    Month(Month),
    /// A member.
    Member(MemberId),
    /// A device.
    Device(DeviceId),
    /// Another record.
    Record(RecordId),
    /// Who took part.
    Participant(Participant),
    /// Where.
    Place(Place),
    /// What a value is called.
    Label(Label),
    /// A number to call.
    Phone(Phone),
    /// A field of a record.
    Field {
        /// Which.
        field: FieldName,
        /// Which key of it.
        key: Option<Box<Value>>,
    },
    /// Nothing: empty, or taken back.
    Nothing,
    /// Something a newer version wrote and this one cannot read.
    Newer,
}

/// One cell and one of its values, told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// Which field.
    pub field: FieldName,
    /// Which key, for sets, quantities and what is held per participant.
    pub key: Option<Value>,
    /// The value.
    pub value: Value,
}

/// The fields of a kind; none for a newer version's.
pub fn fields_of(kind: Kind) -> &'static [Field] {
    match kind {
        kind::ROUND => round::FIELDS,
        kind::ENCOUNTER => encounter::FIELDS,
        kind::PERSON => person::FIELDS,
        kind::FOLLOW_UP => follow_up::FIELDS,
        kind::ALERT => alert::FIELDS,
        kind::TEAM_SETTINGS => team_settings::FIELDS,
        kind::DECISION => decision::FIELDS,
        kind::CASE => case::FIELDS,
        kind::OBJECTIVE => objective::FIELDS,
        kind::SAME_PERSON | kind::SAME_ENCOUNTER => same::FIELDS,
        kind::SPLIT => split::FIELDS,
        kind::ASK => ask::FIELDS,
        kind::DEVICE => drafts_left::FIELDS,
        kind::REPORT => report::FIELDS,
        kind::AUDIT => audit::FIELDS,
        kind::IMPORT => import::FIELDS,
        _ => &[],
    }
}

/// Tells one cell of a record of this kind, and a value asserted for it.
pub fn describe(kind: Kind, cell: &Cell, value: &[u8]) -> Described {
    if cell.is_reserved() {
        return reserved(cell, value);
    }
    if let Some((kind, cell, value)) = same::answered(kind, cell, value) {
        return describe(kind, &cell, &value);
    }
    let Some(field) = fields_of(kind).iter().find(|field| field.number == cell.field) else {
        let key = (!cell.key.is_empty()).then_some(Value::Newer);
        return Described { field: FieldName::Unknown(cell.field), key, value: Value::Newer };
    };
    let register = |of| if value.is_empty() { Value::Nothing } else { tell(of, value) };
    let (key, value) = match (field.form, cell.shape) {
        (Form::Register(of), Shape::REGISTER) if cell.key.is_empty() => (None, register(of)),
        (Form::Text, Shape::TEXT) if cell.key.is_empty() => (None, register(As::Words)),
        (Form::Set(of), Shape::MEMBER) => (Some(tell(of, &cell.key)), yes_or_no(value)),
        (Form::Quantities(of), Shape::QUANTITY) => (Some(tell(of, &cell.key)), tell(As::Number, value)),
        (Form::Keyed(of, to), Shape::REGISTER) => (Some(tell(of, &cell.key)), register(to)),
        // A newer version gave this field another shape.
        _ => ((!cell.key.is_empty()).then_some(Value::Newer), Value::Newer),
    };
    Described { field: field.name, key, value }
}

fn reserved(cell: &Cell, value: &[u8]) -> Described {
    let field = if *cell == Cell::lifecycle() {
        FieldName::Deleted
    } else if cell.sets_aside().is_some() {
        FieldName::SetAside
    } else {
        return Described { field: FieldName::Unknown(0), key: None, value: Value::Newer };
    };
    Described { field, key: None, value: yes_or_no(value) }
}

fn yes_or_no(value: &[u8]) -> Value {
    match value {
        YES => Value::Bool(true),
        NO => Value::Bool(false),
        _ => Value::Newer,
    }
}

/// Tells what bytes of this type hold; [`Value::Newer`] where they cannot be read.
pub fn tell(of: As, bytes: &[u8]) -> Value {
    told(of, bytes).unwrap_or(Value::Newer)
}

fn told(of: As, bytes: &[u8]) -> Option<Value> {
    Some(match of {
        As::Item(list) => Value::Item { list, id: read(bytes)? },
        As::Words => match read::<String>(bytes)? {
            empty if empty.is_empty() => Value::Nothing,
            words => Value::Text(words),
        },
        As::Number => Value::Number(read(bytes)?),
        As::Rank => Value::Number(u32::from(read::<u8>(bytes)?)),
        As::At => Value::At(read(bytes)?),
        As::Date => Value::Day(read(bytes)?),
        As::Month => Value::Month(read(bytes)?),
        As::Member => Value::Member(read(bytes)?),
        As::MaybeMember => read::<Option<MemberId>>(bytes)?.map_or(Value::Nothing, Value::Member),
        As::MaybeRecord => read::<Option<RecordId>>(bytes)?.map_or(Value::Nothing, Value::Record),
        As::Record => Value::Record(read(bytes)?),
        As::Device => Value::Device(read(bytes)?),
        As::Participant => Value::Participant(read(bytes)?),
        As::Place => Value::Place(read(bytes)?),
        As::InList => {
            let (list, id) = read::<(String, ValueId)>(bytes)?;
            Value::Item { list: lists::known(&list)?, id }
        }
        As::Label => Value::Label(read(bytes)?),
        As::Phone => Value::Phone(read(bytes)?),
        // Read by the import alone: it has no words.
        As::InImport => return None,
        As::InKind => {
            let (kind, cell) = read::<(Kind, Cell)>(bytes)?;
            let Described { field, key, .. } = describe(kind, &cell, &[]);
            Value::Field { field, key: key.map(Box::new) }
        }
    })
}

#[cfg(test)]
mod tests;
