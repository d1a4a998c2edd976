//! Of somebody whom nobody met in the night, of what the team said of who is who, of questions, and of notes that are no encounters.

use super::{Act, met_of};
use crate::domain::import::{Import, Seed, Setting, Sheet, hex, mark, take_back};
use crate::domain::morning::tests::*;
use crate::domain::{Day, ask, follow_up as f, same, split};

/// A person of whom two colleagues wrote something without knowing of each other.
fn apart(world: &mut World, number: u8, name: &str) {
    world.notes.person(number, |d, b| p::NAME.set(d, b, &name.to_owned()));
    let before = world.notes.replica.state(record(number)).cloned().unwrap();
    for gender in ["female", "unknown"] {
        world.notes.write_over(record(number), kind::PERSON, &before, |d, b| p::GENDER.set(d, b, &gender.into()));
    }
}

/// A statement of two persons.
fn say(world: &mut World, at: u8, two: [u8; 2], said: &str) {
    world.notes.write(record(at), kind::SAME_PERSON, |d, b| {
        two.iter().for_each(|one| same::TWO.set(d, b, &record(*one), true));
        same::SAID.set(d, b, &said.into());
    });
}

/// Two persons whom nobody met, and what two colleagues said of them, neither knowing of the other.
fn disagree(world: &mut World, two: [u8; 2], at: [u8; 2]) {
    two.iter().for_each(|n| _ = world.notes.person(*n, |d, b| p::NAME.set(d, b, &format!("nom {n}"))));
    say(world, at[0], two, "joined");
    say(world, at[1], two, "distinct");
}

/// Takes a list of one person up, knowing of no other import.
fn bring(world: &mut World, at: u8) {
    let sheet = Sheet::read(b"surnom\nSoleil\n").unwrap();
    let import = Import {
        record: record(at),
        file: hex(&sheet.digest),
        name: "liste.csv".to_owned(),
        at: Millis(1),
        by: member(1),
        rows: 1,
        records: 1,
        seed: Seed::from_bytes([at; 16]),
        setting: Setting::guessed(&sheet, Day::parse("1970-01-01").unwrap()),
    };
    world.notes.write(import.record, kind::IMPORT, |d, b| import.write(d, b));
    world.notes.write(import.seed.of_row(0), kind::PERSON, |d, b| {
        p::NAME.set(d, b, &"Soleil".to_owned());
        mark(d, import.record);
    });
}

fn promise(world: &mut World, number: u8, action: &str) {
    world.notes.write(record(number), kind::FOLLOW_UP, |d, b| f::ACTION.set(d, b, action));
}

/// To whom a split gives an encounter of Lune's.
fn give(world: &mut World, at: u8, to: u8) {
    world.notes.write(record(at), kind::SPLIT, |d, b| {
        split::PERSON.set(d, b, &Some(LUNE));
        split::MOVED.set(d, b, &record(26), &record(to));
    });
}

pub(in super::super) const MORE: [Act; 11] = [
    (
        "versions of somebody whom nobody met",
        |w| apart(w, 5, "Noor"),
        |w| _ = w.notes.person(5, |d, b| p::GENDER.set(d, b, &"female".into())),
    ),
    (
        "deleted by one, written in by another",
        |w| {
            w.notes.person(6, |d, b| p::NAME.set(d, b, &"Mika".to_owned()));
            let before = w.notes.replica.state(record(6)).cloned().unwrap();
            w.notes.write_over(record(6), kind::PERSON, &before, |d, _| d.delete());
            w.notes.write_over(record(6), kind::PERSON, &before, |d, b| p::NOTE.set(d, b, "revue"));
        },
        |w| _ = w.notes.person(6, |d, _| d.delete()),
    ),
    (
        "versions of a promise",
        |w| {
            promise(w, 80, "rappeler");
            let before = w.notes.replica.state(record(80)).cloned().unwrap();
            for action in ["rappeler lundi", "rappeler mardi"] {
                let write = |d: &mut Draft, b: &State| f::ACTION.set(d, b, action);
                w.notes.write_over(record(80), kind::FOLLOW_UP, &before, write);
            }
        },
        |w| promise(w, 80, "rappeler lundi"),
    ),
    (
        "a question",
        |w| {
            let met = w.met(22);
            w.notes.write(record(81), kind::ASK, |d, b| ask::put(d, b, met, member(2), "Qui l’a vue ?"));
        },
        |w| _ = w.notes.write(record(81), kind::ASK, |d, b| ask::answer(d, b, member(2), AT, "")),
    ),
    (
        "a disagreement on two whom nobody met, and two",
        |w| disagree(w, [7, 8], [82, 83]),
        |w| [82, 83].into_iter().for_each(|at| say(w, at, [7, 8], "distinct")),
    ),
    (
        "a disagreement, and taken back",
        |w| disagree(w, [90, 91], [92, 93]),
        |w| [92, 93].into_iter().for_each(|at| say(w, at, [90, 91], "undone")),
    ),
    (
        "two that are one, and differ",
        |w| {
            for (number, minority) in [(95, "minor_supposed"), (96, "adult_supposed")] {
                w.notes.person(number, |d, b| {
                    p::NAME.set(d, b, &format!("nom {number}"));
                    p::MINORITY.set(d, b, &minority.into());
                });
            }
            say(w, 97, [95, 96], "joined");
        },
        |w| {
            let book = Book::of(&w.notes.replica);
            let cell = p::MINORITY.cell();
            let value = crate::domain::field::bytes(&crate::domain::ValueId::from("minor_supposed"));
            let edit = book.answer(&w.notes.replica, record(95), &cell, value).unwrap();
            w.notes.write(edit.record, edit.kind, |d, _| {
                edit.cells.iter().for_each(|(cell, value)| d.assert(cell.clone(), value.clone()));
            });
        },
    ),
    (
        "an encounter that is given to two",
        |w| {
            w.met(26);
            [98, 99].into_iter().for_each(|at| give(w, at, at + 20));
        },
        |w| [98, 99].into_iter().for_each(|at| give(w, at, 118)),
    ),
    (
        "somebody without a name",
        |w| {
            w.notes.person(27, |d, b| p::GENDER.set(d, b, &"female".into()));
            met_of(w, 28, 27, AT, None);
        },
        |w| _ = w.notes.person(27, |d, b| p::NAME.set(d, b, &"Sol".to_owned())),
    ),
    (
        "a promise without words",
        |w| {
            let met = w.met(29);
            w.notes.write(record(85), kind::FOLLOW_UP, |d, b| f::ENCOUNTER.set(d, b, &Some(met)));
        },
        |w| promise(w, 85, "rappeler"),
    ),
    (
        "a list that was taken up twice",
        |w| [86, 87].into_iter().for_each(|at| bring(w, at)),
        |w| {
            let taken = Import::read(record(87), w.notes.replica.state(record(87)).unwrap()).unwrap();
            w.notes.write(taken.seed.of_row(0), kind::PERSON, |d, _| take_back(d, taken.record));
        },
    ),
];
