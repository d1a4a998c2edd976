//! The table of a kind's fields: from one list come the typed names that screens use and what the history needs to tell any cell.

use super::describe::FieldName;

/// What a value's bytes hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum As {
    /// A value of this list.
    Item(&'static str),
    /// Words.
    Words,
    /// A number.
    Number,
    /// A small number that is a key.
    Rank,
    /// An instant.
    At,
    /// A calendar day.
    Date,
    /// A month.
    Month,
    /// A member.
    Member,
    /// A member or nobody.
    MaybeMember,
    /// A record or none.
    MaybeRecord,
    /// A record.
    Record,
    /// A device.
    Device,
    /// Who took part.
    Participant,
    /// Where.
    Place,
    /// The name of a list and a value in it.
    InList,
    /// What a value is called.
    Label,
    /// A number to call.
    Phone,
    /// A kind of record and a cell of it.
    InKind,
    /// How a file was understood.
    InImport,
}

/// The form of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One value.
    Register(As),
    /// A text.
    Text,
    /// Keys that belong.
    Set(As),
    /// A number for each key.
    Quantities(As),
    /// A value for each key.
    Keyed(As, As),
}

/// One field of a kind.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its number in the format.
    pub number: u16,
    /// What it is called.
    pub name: FieldName,
    /// What its cells are.
    pub form: Form,
}

/// Declares a kind's fields. Numbers are frozen once written; a new field takes the next free one.
macro_rules! fields {
    ($($(#[$doc:meta])* $number:literal $name:ident: $of:ty = $field:ident, $form:expr;)*) => {
        use super::describe::FieldName;
        #[allow(unused_imports)] // Not every kind has every form.
        use super::fields::{As::*, Field, Form::*};

        $($(#[$doc])* pub const $name: $of = <$of>::new($number);)*

        /// Every field, by its number.
        pub(super) const FIELDS: &[Field] =
            &[$(Field { number: $number, name: FieldName::$field, form: $form }),*];
    };
}
pub(super) use fields;
