//! Laws of choosing and undoing over any history, and of texts held against each other.

use super::*;

#[test]
fn a_diff_in_words() {
    let pieces = diff("vue devant la gare, fatiguée", "vue rue devant la gare et fatiguée");
    let told: Vec<(Side, &str)> = pieces.iter().map(|piece| (piece.side, &piece.text[..])).collect();
    assert_eq!(
        told,
        [
            (Side::Both, "vue "),
            (Side::Second, "rue "),
            (Side::Both, "devant la gare"),
            (Side::First, ", "),
            (Side::Second, " et "),
            (Side::Both, "fatiguée"),
        ]
    );
    assert_eq!(diff("", ""), []);
    assert_eq!(both(["vue hier ", "", "vue hier", "elle va bien"]), "vue hier\n\nelle va bien");
    let long = |word: &str| vec![word; 3000].join(" ");
    assert_eq!(diff(&long("a"), &long("b")).len(), 2, "too much to compare word by word");
}

fn joined_text(pieces: &[Piece], other: Side) -> String {
    pieces.iter().filter(|piece| piece.side != other).map(|piece| &piece.text[..]).collect()
}

/// Steps of a record: what each writes, over which of the earlier ones.
fn any_sheet() -> impl Strategy<Value = Sheet> {
    let step = (
        0..4_u8,
        prop::collection::vec(any::<prop::sample::Index>(), 1..3),
        prop::collection::vec((0..4_u8, 0..3_u8), 1..3),
        0..12_u8,
    );
    prop::collection::vec(step, 1..10).prop_map(|steps| {
        let mut sheet = Sheet::new();
        let mut ids: Vec<RevisionId> = vec![sheet.name(0, &[], "Lune")];
        for (author, over, cells, rare) in steps {
            let mut parents: Vec<RevisionId> = over.iter().map(|index| ids[index.index(ids.len())]).collect();
            parents.sort();
            parents.dedup();
            ids.push(sheet.write(author, &parents, |draft, _| match rare {
                0 => draft.delete(),
                1 => draft.restore(),
                _ => cells.iter().for_each(|(cell, value)| match cell {
                    0 => draft.assert(NAME.cell(), bytes(&format!("nom {value}"))),
                    1 => draft.assert(NOTE.cell(), bytes(&format!("note {value}"))),
                    2 => draft.assert(LANGUAGES.cell(&"fr".into()), vec![value % 2]),
                    _ => draft.assert(encounter::MATERIAL.cell(&"condom".into()), bytes(&u32::from(*value))),
                }),
            }));
        }
        sheet
    })
}

/// A cell and its values.
type Said = (Cell, Vec<Vec<u8>>);

/// What a record says, without who says it; what is emptied says nothing.
fn said(state: &State) -> (u8, Vec<Said>) {
    let lifecycle = match state.lifecycle {
        Lifecycle::Live => 0,
        Lifecycle::Deleted => 1,
        Lifecycle::Contested { .. } => 2,
    };
    let values =
        state.cells.iter().map(|(cell, of)| (cell.clone(), of.candidates().iter().map(|c| c.value.clone()).collect()));
    let nothing = |cell: &Cell, values: &Vec<Vec<u8>>| {
        let empty: &[u8] = if matches!(cell.shape, crate::history::Shape::REGISTER | crate::history::Shape::TEXT) {
            &[]
        } else {
            &[0]
        };
        values.len() == 1 && values[0] == empty
    };
    (lifecycle, values.filter(|(cell, values)| !nothing(cell, values)).collect())
}

fn up_to(history: &History, ids: &[RevisionId]) -> State {
    let mut then = History::new(RECORD, CircleId::TERRAIN);
    let mut left = ids.to_vec();
    while let Some(id) = left.pop() {
        let step = history.step(id).unwrap().clone();
        left.extend(&step.parents);
        then.insert(step);
    }
    then.state()
}

proptest! {
    #[test]
    fn the_pieces_give_both_texts_back(first in "[a-c é,.\n]{0,30}", second in "[a-c é,.\n]{0,30}") {
        let pieces = diff(&first, &second);
        prop_assert_eq!(joined_text(&pieces, Side::Second), first);
        prop_assert_eq!(joined_text(&pieces, Side::First), second);
        prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
        prop_assert!(pieces.windows(2).all(|two| two[0].side != two[1].side));
    }

    #[test]
    fn choosing_everything_settles_and_undoing_that_asks_the_same_again(mut sheet in any_sheet(), first in any::<bool>()) {
        let state = sheet.history.state();
        let asked = disputes(&sheet.history, &state);
        prop_assert_eq!(!asked.is_empty(), state.has_conflict());
        for one in &asked {
            prop_assert!(one.sides.len() > 1);
            for seen in &one.seen {
                let written = sheet.history.steps().any(|s| s.payload().is_some_and(|p| p.cells.get(&one.cell) == Some(seen)));
                prop_assert!(written);
            }
        }
        if state.lifecycle == Lifecycle::Deleted || asked.is_empty() {
            return Ok(());
        }
        let chosen = sheet.write(7, &state.heads, |draft, _| {
            for one in &asked {
                let side = if first { one.sides.first() } else { one.sides.last() };
                draft.assert(one.cell.clone(), side.unwrap().value.clone());
            }
        });
        let settled = sheet.history.state();
        prop_assert!(!settled.has_conflict());
        undone(&mut sheet, 7, chosen);
        prop_assert_eq!(said(&sheet.history.state()), said(&state));
    }

    #[test]
    fn undoing_the_latest_step_brings_back_what_it_was_written_over(mut sheet in any_sheet(), place in any::<prop::sample::Index>()) {
        let heads = sheet.history.heads();
        let head = heads[place.index(heads.len())];
        let parents = sheet.history.step(head).unwrap().parents.clone();
        let others: Vec<RevisionId> = heads.iter().copied().filter(|one| *one != head).collect();
        let before = up_to(&sheet.history, &parents);
        let now = sheet.history.state();
        undone(&mut sheet, 7, head);
        let after = sheet.history.state();
        if others.is_empty() && before.lifecycle == now.lifecycle {
            prop_assert_eq!(said(&after), said(&before));
        }
        // What this step did not say is as it was.
        let its = &sheet.history.step(head).unwrap().payload().unwrap().cells;
        for (cell, of) in now.cells.iter().filter(|(cell, _)| !its.contains_key(cell)) {
            prop_assert_eq!(after.cells.get(cell), Some(of));
        }
        // What another said stands.
        for (cell, of) in &now.cells {
            for side in of.candidates().iter().filter(|side| side.writers.iter().any(|writer| *writer != head)) {
                let stands = after.cells.get(cell).is_some_and(|of| of.candidates().contains(side));
                prop_assert!(stands);
            }
        }
    }

    #[test]
    fn what_is_carried_never_supersedes_what_was_not_seen(mut sheet in any_sheet(), more in any_sheet()) {
        let base = sheet.history.state();
        let mut draft = Draft::open(RECORD, CircleId::TERRAIN, &base, Default::default()).unwrap();
        for one in disputes(&sheet.history, &base) {
            draft.assert(one.cell, one.sides[0].value.clone());
        }
        let known: Vec<RevisionId> = sheet.history.steps().map(|step| step.id).collect();
        for step in more.history.steps() {
            // The other sheet's steps under other names, so that both are of one record.
            let rename = |id: &RevisionId| RevisionId::of(&[id.as_bytes(), &[9][..]].concat());
            let parents = step.parents.iter().map(rename).collect();
            sheet.history.insert(crate::history::Step { id: rename(&step.id), parents, ..step.clone() });
        }
        let now = sheet.history.state();
        if let Some(carried) = carry(&draft, &base, &now) {
            for cell in carried.draft.cells().keys().filter(|cell| !cell.is_reserved()) {
                let unseen = now.cells[cell].candidates().iter().flat_map(|side| &side.writers).any(|w| !known.contains(w));
                prop_assert!(!unseen);
            }
            prop_assert_eq!(carried.draft.cells().len() + carried.asked_again.len(), draft.cells().len());
        }
    }
}
