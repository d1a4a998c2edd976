//! What is wrong with a cell, and what is worth a look though the row is taken. None of it repeats what stands in the file.

use super::super::NoteHint;
use crate::ids::RecordId;

/// What is wrong with a row: which column of the file, counted from 0 (none for the row as a whole), and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The column.
    pub column: Option<usize>,
    /// Why.
    pub reason: Reason,
}

/// Why a row is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// No name.
    NoName,
    /// No date.
    NoDate,
    /// Nobody is named, and no number says how many.
    Nobody,
    /// No day as `31/12/2026` or `2026-12-31`.
    NoDay,
    /// A year of two digits.
    ShortYear,
    /// After the day of the import.
    Future,
    /// No time as `22:30` or `22h30`.
    NoTime,
    /// The hour that is left out when summer time begins.
    NoSuchHour,
    /// No month as `05/2027`.
    NoMonth,
    /// No age between 5 and 99.
    NoAge,
    /// No whole number between 1 and 99.
    NoNumber,
    /// No value of this list.
    NotInList(&'static str),
    /// A value of this list that is no longer offered.
    Retired(&'static str),
    /// More characters than this.
    TooLong(usize),
    /// Somebody's status, where the row names several.
    SeveralPersons,
    /// More cells than there are headings.
    NoHeading,
}

/// What is worth a look. The row is taken all the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tip {
    /// These may be the same person, and are here already.
    Here(Vec<RecordId>),
    /// This encounter may be here already: she was met on that day.
    MetThatDay,
    /// An earlier row has the same name; its number.
    SameName(u32),
    /// The age of today follows neither from the age noted then nor from the year: it is left open.
    AgeOpen,
    /// A hint about the note.
    Note(NoteHint),
}
