//! Taking up a list that a team kept before, from a CSV file: read, understood column by column, looked at as a whole before anything
//! is written, and then written as ordinary first revisions of new records. ADR 36 says why so.
//!
//! An import is a record of its own, written once, before the first row. From its seed follow the ids of all records that it makes, so
//! the same import gone on with, after a closed tab or on another device, writes the same records and never twice. Each revision that
//! an import writes says so in a cell that decides nothing ([`Cell::import`]): by it the history tells where a note comes from, and
//! taking the import back ([`back`]) leaves alone what anybody else has touched. Whether it stands is what its records say.

mod back;
mod column;
mod decode;
mod encounter;
mod fault;
mod here;
mod person;
mod plan;
mod read;
mod refused;
mod seed;
mod setting;
mod sheet;
#[cfg(test)]
mod tests;
mod twice;
mod vocabulary;
mod when;

pub use back::{Back, Kept, again, back, bring_again, came, take_back};
pub use column::{Column, Of, guess, guess_of};
pub use decode::{Encoding, MAX_BYTES, Unreadable};
pub use fault::{Fault, Reason, Tip};
pub use here::{Here, met_on};
pub use plan::{Beside, Outcome, Plan, RowPlan, Unmatched, plan};
pub use refused::refused;
pub use seed::Seed;
pub use setting::{MAX_DECIDED, Setting};
pub use sheet::{MAX_COLUMNS, MAX_ROWS, Sheet, SheetRow};
pub use twice::{Before, Stand, Twice, before, imports, of_one_file, stand, twice};
pub use vocabulary::{Meaning, Vocabulary};

use super::field::Register;
use super::fields::fields;
use super::kind;
use crate::clock::Millis;
use crate::history::cell::YES;
use crate::history::{Cell, Draft, State};
use crate::ids::{MemberId, RecordId};

fields! {
    /// The SHA-256 of the file, in hexadecimal.
    1 FILE: Register<String> = File, Register(Words);
    /// What the file is called.
    2 NAME: Register<String> = Name, Register(Words);
    /// When, by the device's clock.
    3 AT: Register<Millis> = At, Register(At);
    /// Who.
    4 BY: Register<MemberId> = Who, Register(Member);
    /// How many rows the file has.
    5 ROWS: Register<u32> = Rows, Register(Number);
    /// How many records were to be written.
    6 RECORDS: Register<u32> = Records, Register(Number);
    /// What the ids of its records follow from.
    7 SEED: Register<Seed> = Setting, Register(InImport);
    /// How its columns, values and names were understood: gone on with, it is understood alike.
    8 SETTING: Register<Setting> = Setting, Register(InImport);
}

/// An import, as its record says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Its record.
    pub record: RecordId,
    /// The SHA-256 of the file.
    pub file: String,
    /// What the file is called.
    pub name: String,
    /// When.
    pub at: Millis,
    /// Who.
    pub by: MemberId,
    /// How many rows the file has.
    pub rows: u32,
    /// How many records were to be written.
    pub records: u32,
    /// What the ids of its records follow from.
    pub seed: Seed,
    /// How the file was understood.
    pub setting: Setting,
}

impl Import {
    /// Writes the record's one revision.
    pub fn write(&self, draft: &mut Draft, base: &State) {
        FILE.set(draft, base, &self.file);
        NAME.set(draft, base, &self.name);
        AT.set(draft, base, &self.at);
        BY.set(draft, base, &self.by);
        ROWS.set(draft, base, &self.rows);
        RECORDS.set(draft, base, &self.records);
        SEED.set(draft, base, &self.seed);
        SETTING.set(draft, base, &self.setting);
    }

    /// Reads it; none when the record is of another kind, says several things, or was written by a newer version.
    pub fn read(record: RecordId, state: &State) -> Option<Self> {
        (state.kind == Some(kind::IMPORT)).then_some(())?;
        Some(Self {
            record,
            file: FILE.get(state).into_settled()?,
            name: NAME.get(state).into_settled().unwrap_or_default(),
            at: AT.get(state).into_settled()?,
            by: BY.get(state).into_settled()?,
            rows: ROWS.get(state).into_settled().filter(|rows| *rows as usize <= MAX_ROWS)?,
            records: RECORDS.get(state).into_settled()?,
            seed: SEED.get(state).into_settled()?,
            setting: SETTING.get(state).into_settled()?,
        })
    }
}

/// Says in a draft that an import writes it.
pub fn mark(draft: &mut Draft, import: RecordId) {
    draft.assert(Cell::import(import), YES.to_vec());
}

/// The digest of a file as it stands in the record.
pub fn hex(digest: &[u8; 32]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
