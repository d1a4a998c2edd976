//! One file taken up more than once. A file is known by its digest, which stands in the sealed record of each import; so whoever
//! begins with one that is here is told before anything is written, and two coordinators who began without knowing of each other are
//! told once their phones have met. All of it is read from the records: nothing says "twice", and nothing has to be cleared.

use super::super::book::Book;
use super::super::kind;
use super::back::is_untouched;
use super::{Import, back, came, hex};
use crate::history::Lifecycle;
use crate::ids::RecordId;
use crate::member::Replica;
use std::collections::BTreeMap;

/// Whether an import stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// None of its records is here yet.
    Nothing,
    /// Some of them are, and it was not taken back.
    Here,
    /// It was taken back, as far as it could be.
    Undone,
}

/// What is known of a file before it is taken up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Before {
    /// It is new.
    Never,
    /// It was begun, and not all of it is here: it can be gone on with.
    Begun(Import),
    /// It was taken up whole, by these, the latest first.
    Taken(Vec<Import>),
    /// It was taken up and taken back.
    Undone(Import),
}

/// Two imports of one file that both stand and made the same rows into records that nobody has joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twice {
    /// The one that was begun first.
    pub first: Import,
    /// The other.
    pub second: Import,
    /// How many rows are there twice.
    pub rows: usize,
}

/// The imports, the latest first.
pub fn imports(replica: &Replica) -> Vec<Import> {
    let read = replica.of_kind(kind::IMPORT).filter_map(|(record, state)| Import::read(record, state));
    let mut all: Vec<Import> = read.collect();
    all.sort_by_key(|import| (core::cmp::Reverse(import.at), import.record));
    all
}

/// Whether an import stands. `book` is that of `replica`.
pub fn stand(replica: &Replica, book: &Book, import: &Import) -> Stand {
    let plan = back(replica, book, import);
    let by_it = || plan.gone.iter().any(|record| is_untouched(replica, import.record, *record));
    if !plan.back.is_empty() {
        Stand::Here
    } else if !plan.gone.is_empty() && (plan.stays.is_empty() || by_it()) {
        Stand::Undone
    } else if plan.stays.is_empty() {
        Stand::Nothing
    } else {
        Stand::Here
    }
}

/// What is known of a file. One that stands whole is told before one that was only begun: going on with that would make a second.
pub fn before(replica: &Replica, book: &Book, digest: &[u8; 32]) -> Before {
    let file = hex(digest);
    let of_it = imports(replica).into_iter().filter(|import| import.file == file);
    let all: Vec<(Stand, Import)> = of_it.map(|import| (stand(replica, book, &import), import)).collect();
    let whole = |import: &Import| came(replica, import).len() >= import.records as usize;
    let taken: Vec<Import> = all
        .iter()
        .filter(|(stand, import)| *stand == Stand::Here && whole(import))
        .map(|(_, import)| import.clone())
        .collect();
    if !taken.is_empty() {
        return Before::Taken(taken);
    }
    if let Some((_, begun)) = all.iter().find(|(stand, _)| *stand != Stand::Undone) {
        return Before::Begun(begun.clone());
    }
    all.into_iter().next().map_or(Before::Never, |(_, import)| Before::Undone(import))
}

/// The files that were taken up more than once, each with its imports, the earliest first.
pub fn of_one_file(replica: &Replica) -> Vec<Vec<Import>> {
    let mut files: BTreeMap<String, Vec<Import>> = BTreeMap::new();
    for import in imports(replica).into_iter().rev() {
        files.entry(import.file.clone()).or_default().push(import);
    }
    files.into_values().filter(|imports| imports.len() > 1).collect()
}

/// The imports that brought what another had brought. `book` is that of `replica`.
pub fn twice(replica: &Replica, book: &Book) -> Vec<Twice> {
    of_one_file(replica).into_iter().flat_map(|imports| pairs(replica, book, imports)).collect()
}

/// Of the imports of one file, the earliest first, those that brought the same.
fn pairs(replica: &Replica, book: &Book, mut imports: Vec<Import>) -> Vec<Twice> {
    imports.retain(|import| stand(replica, book, import) == Stand::Here);
    let mut pairs = Vec::new();
    for (place, second) in imports.iter().enumerate() {
        for first in imports.iter().take(place) {
            let rows = (0..second.rows).filter(|row| is_twice(replica, book, [first, second], *row)).count();
            if rows > 0 {
                pairs.push(Twice { first: first.clone(), second: second.clone(), rows });
            }
        }
    }
    pairs
}

/// Whether both made a record of a row, both are there, and nobody has said that they are one.
fn is_twice(replica: &Replica, book: &Book, imports: [&Import; 2], row: u32) -> bool {
    let [one, other] = imports.map(|import| import.seed.of_row(row));
    let live = |record: RecordId| {
        replica.state(record).filter(|state| state.lifecycle != Lifecycle::Deleted).and_then(|state| state.kind)
    };
    live(one).is_some() && live(one) == live(other) && book.lead(one) != book.lead(other)
}
