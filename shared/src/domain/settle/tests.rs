use super::*;
use crate::domain::field::bytes;
use crate::domain::person::{LANGUAGES, MINORITY, NAME, NOTE};
use crate::domain::testing::{RECORD, Sheet};
use crate::domain::{Reading, ValueId, encounter, story};
use crate::history::cell::{NO, YES};
use crate::history::{Cell, Draft, History, Lifecycle, State};
use crate::ids::{CircleId, RevisionId};
use proptest::prelude::*;

/// Writes what an undo asks for, as somebody who sees all.
fn undone(sheet: &mut Sheet, author: u8, revision: RevisionId) -> Vec<RevisionId> {
    let state = sheet.history.state();
    let plan = undo(&sheet.history, &state, revision);
    plan.into_iter()
        .map(|cells| {
            sheet.write(author, &state.heads, |draft, _| {
                cells.into_iter().for_each(|(cell, value)| draft.assert(cell, value))
            })
        })
        .collect()
}

fn choose(sheet: &mut Sheet, author: u8, parents: &[RevisionId], name: &str) -> RevisionId {
    sheet.write(author, parents, |draft, _| draft.assert(NAME.cell(), bytes(&name)))
}

fn names(state: &State) -> Vec<String> {
    NAME.get(state).values().into_iter().cloned().collect()
}

#[test]
fn a_dispute_tells_what_everybody_had_seen() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let b = sheet.name(1, &[a], "Lulu");
    let c = sheet.name(2, &[a], "Luna");
    let found = disputes(&sheet.history, &sheet.history.state());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].seen, [bytes(&"Lune")]);
    let writers: Vec<_> = found[0].sides.iter().map(|side| side.writers.clone()).collect();
    assert!(writers.contains(&vec![b]) && writers.contains(&vec![c]));

    // A third who had seen nothing of it: nothing is common to all any more.
    sheet.name(3, &[], "Lola");
    assert!(disputes(&sheet.history, &sheet.history.state())[0].seen.is_empty());
}

#[test]
fn after_a_criss_cross_everybody_had_seen_both() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let b = sheet.name(1, &[a], "Lulu");
    let c = sheet.name(2, &[a], "Luna");
    choose(&mut sheet, 1, &[b, c], "Lulu");
    choose(&mut sheet, 2, &[b, c], "Lune");
    let state = sheet.history.state();
    let found = disputes(&sheet.history, &state);
    assert_eq!(found.len(), 1, "two people who choose differently have two versions again");
    let mut seen = vec![bytes(&"Luna"), bytes(&"Lulu")];
    seen.sort();
    assert_eq!(found[0].seen, seen);
}

#[test]
fn a_set_asks_only_where_adding_meets_removing() {
    let mut sheet = Sheet::new();
    let (fr, en, ar) = (ValueId::from("fr"), ValueId::from("en"), ValueId::from("ar"));
    let add = |id: &ValueId, yes: bool| {
        let id = id.clone();
        move |draft: &mut Draft, _: &State| draft.assert(LANGUAGES.cell(&id), if yes { YES } else { NO }.to_vec())
    };
    let a = sheet.write(1, &[], add(&fr, true));
    let b = sheet.write(1, &[a], |draft, base| {
        add(&fr, false)(draft, base);
        add(&en, true)(draft, base);
    });
    sheet.write(2, &[a], |draft, base| {
        add(&fr, true)(draft, base);
        add(&ar, true)(draft, base);
    });
    let state = sheet.history.state();
    let found = disputes(&sheet.history, &state);
    assert_eq!(found.iter().map(|one| one.cell.clone()).collect::<Vec<_>>(), [LANGUAGES.cell(&fr)]);
    assert_eq!(found[0].seen, [YES]);
    let mut together: Vec<&Cell> = joined(&state, &found[0].cell).collect();
    together.sort();
    let mut wanted = [LANGUAGES.cell(&ar), LANGUAGES.cell(&en)];
    wanted.sort();
    assert_eq!(together, wanted.iter().collect::<Vec<_>>());
    assert_ne!(b, a);
}

#[test]
fn delete_against_edit_is_asked_first_with_what_the_delete_had_not_seen() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let gone = sheet.write(2, &[a], |draft, _| draft.delete());
    let edit = sheet.write(1, &[a], |draft, base| NOTE.set(draft, base, "vue hier"));
    let found = disputes(&sheet.history, &sheet.history.state());
    assert_eq!((&found[0].cell, found.len()), (&Cell::lifecycle(), 1));
    assert_eq!((&found[0].sides[0].writers[..], &found[0].sides[1].writers[..]), (&[gone][..], &[edit][..]));
    assert_eq!(unseen_edits(&sheet.history, &[edit]), [NOTE.cell()]);
}

#[test]
fn choices_survive_what_comes_in_between_and_new_values_are_asked_again() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let say = |name: &'static str, minority: &'static str| {
        move |draft: &mut Draft, base: &State| {
            NAME.set(draft, base, &name.to_owned());
            MINORITY.set(draft, base, &minority.into());
        }
    };
    sheet.write(1, &[a], say("Lulu", "minor"));
    sheet.write(2, &[a], say("Luna", "adult"));
    let base = sheet.history.state();
    let mut draft = Draft::open(RECORD, CircleId::TERRAIN, &base, Default::default()).unwrap();
    assert!(!is_ready(&draft, &base));
    draft.assert(NAME.cell(), bytes(&"Lulu"));
    draft.assert(MINORITY.cell(), bytes(&"minor"));
    assert!(is_ready(&draft, &base));
    assert_eq!(carry(&draft, &base, &base), None);

    let third = sheet.name(3, &[a], "Lola");
    let now = sheet.history.state();
    let carried = carry(&draft, &base, &now).unwrap();
    assert_eq!(carried.asked_again, [NAME.cell()]);
    assert_eq!(carried.draft.cells().keys().collect::<Vec<_>>(), [&MINORITY.cell()]);
    assert!(carried.draft.parents.contains(&third));

    // Somebody deletes it meanwhile, not having seen all: that is to be chosen first.
    sheet.write(4, &[a], |draft, _| draft.delete());
    let now = sheet.history.state();
    let carried = carry(&carried.draft, &base, &now).unwrap();
    assert_eq!(carried.draft.cells().len(), 1);
    assert!(!is_ready(&carried.draft, &now));
    // Deleted by somebody who had seen all: nothing is left to choose.
    let heads = now.heads.clone();
    sheet.write(4, &heads, |draft, _| draft.delete());
    let gone = sheet.history.state();
    assert!(carry(&carried.draft, &now, &gone).unwrap().draft.is_empty());
}

#[test]
fn undoing_a_change_brings_the_former_value_back_and_what_was_new_is_emptied() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let b = sheet.write(2, &[a], |draft, base| {
        NAME.set(draft, base, &"Lulu".to_owned());
        NOTE.set(draft, base, "vue hier");
        LANGUAGES.set(draft, base, &"fr".into(), true);
    });
    let back = undone(&mut sheet, 1, b);
    assert_eq!(back.len(), 1);
    let state = sheet.history.state();
    assert_eq!(names(&state), ["Lune"]);
    assert!(NOTE.get(&state).is_unset() && LANGUAGES.present(&state).is_empty());
    let told = story(&sheet.history);
    assert_eq!((told[0].undoes, told[0].resolves), (Some(b), false));
    assert_eq!(told[0].changes.len(), 3);
    // Undoing that as well.
    undone(&mut sheet, 1, back[0]);
    assert_eq!(names(&sheet.history.state()), ["Lulu"]);
    assert!(undo(&sheet.history, &sheet.history.state(), a).is_empty(), "a record's beginning is deleted, not undone");
}

#[test]
fn undoing_a_choice_puts_the_versions_beside_each_other_again_said_by_those_who_said_them() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let b = sheet.name(1, &[a], "Lulu");
    let c = sheet.name(2, &[a], "Luna");
    let chosen = choose(&mut sheet, 3, &[b, c], "Lulu");
    let back = undone(&mut sheet, 3, chosen);
    assert_eq!(back.len(), 2);
    let state = sheet.history.state();
    let mut found = names(&state);
    found.sort();
    assert_eq!(found, ["Lulu", "Luna"]);
    let sides = disputes(&sheet.history, &state).remove(0).sides;
    let said: Vec<_> =
        sides.iter().flat_map(|side| voices(&sheet.history, &NAME.cell(), side)).map(|v| v.said).collect();
    assert!(said.contains(&b) && said.contains(&c) && said.len() == 2);
    assert_eq!(story(&sheet.history)[0].undoes, Some(chosen), "told as one moment");
    assert_eq!(story(&sheet.history)[0].changes.len(), 2);
    // And can be chosen again, and undone again.
    let again = choose(&mut sheet, 2, &back, "Luna");
    undone(&mut sheet, 2, again);
    let state = sheet.history.state();
    let sides = disputes(&sheet.history, &state).remove(0).sides;
    let mut said: Vec<_> =
        sides.iter().flat_map(|side| voices(&sheet.history, &NAME.cell(), side)).map(|v| v.said).collect();
    said.sort();
    let mut first = vec![b, c];
    first.sort();
    assert_eq!(said, first);
}

#[test]
fn nobody_else_s_word_is_undone() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let b = sheet.name(1, &[a], "Lulu");
    let c = sheet.name(2, &[a], "Luna");
    let d = choose(&mut sheet, 1, &[b, c], "Lulu");
    let e = choose(&mut sheet, 2, &[b, c], "Luna");
    let state = sheet.history.state();
    assert!(undo(&sheet.history, &state, d).is_empty(), "two versions: that is chosen, not undone");
    let f = choose(&mut sheet, 3, &[d, e], "Lulu");
    let state = sheet.history.state();
    assert!(undo(&sheet.history, &state, d).is_empty(), "somebody chose since");
    assert_eq!(undo(&sheet.history, &state, f).len(), 2);
    // Two who said the same at once: the other one's word stays.
    sheet.name(1, &[f], "Lola");
    let g = sheet.name(2, &[f], "Lola");
    assert!(undo(&sheet.history, &sheet.history.state(), g).is_empty());
}

#[test]
fn undoing_what_was_said_of_a_delete() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let gone = sheet.write(2, &[a], |draft, _| draft.delete());
    undone(&mut sheet, 2, gone);
    assert_eq!(sheet.history.state().lifecycle, Lifecycle::Live);
    let heads = sheet.history.heads();
    sheet.name(1, &heads, "Lulu");
    sheet.write(2, &heads, |draft, _| draft.delete());
    for choice in [YES, NO] {
        let state = sheet.history.state();
        assert!(matches!(state.lifecycle, Lifecycle::Contested { .. }));
        let kept = sheet.write(3, &state.heads, |draft, _| draft.assert(Cell::lifecycle(), choice.to_vec()));
        assert!(!sheet.history.state().has_conflict());
        assert_eq!(undone(&mut sheet, 3, kept).len(), 2);
        let state = sheet.history.state();
        assert!(matches!(state.lifecycle, Lifecycle::Contested { .. }), "asked again after {choice:?}");
        assert_eq!(names(&state), ["Lulu"]);
    }
}

#[test]
fn bringing_back_is_not_undone_over_what_was_written_since() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let gone = sheet.write(2, &[a], |draft, _| draft.delete());
    let back = sheet.write(1, &[gone], |draft, _| draft.restore());
    assert_eq!(undo(&sheet.history, &sheet.history.state(), back).len(), 1);
    sheet.name(2, &[back], "Lulu");
    assert!(undo(&sheet.history, &sheet.history.state(), back).is_empty());
}

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

#[test]
fn an_unset_reading_is_what_an_emptied_cell_gives() {
    let mut sheet = Sheet::new();
    let a = sheet.name(1, &[], "Lune");
    let b = sheet.write(1, &[a], |draft, base| MINORITY.set(draft, base, &"minor".into()));
    undone(&mut sheet, 1, b);
    assert_eq!(MINORITY.get(&sheet.history.state()), Reading::Unset);
}

#[test]
fn another_value_is_written_as_the_field_holds_it() {
    use crate::domain::{Day, Month, Place, Value, describe, follow_up, kind, round};
    use crate::ids::{MemberId, RecordId};
    let member = Value::Member(MemberId::from_bytes([1; 16]));
    let item = Value::Item { list: "minority", id: "minor".into() };
    let words = Value::Text("vue hier".to_owned());
    for (kind, cell, what, value) in [
        (kind::PERSON, MINORITY.cell(), Other::Item("minority"), item),
        (kind::PERSON, NOTE.cell(), Other::Words, words),
        (kind::ENCOUNTER, encounter::MATERIAL.cell(&"condom".into()), Other::Number, Value::Number(4)),
        (kind::FOLLOW_UP, follow_up::WHO.cell(), Other::Member, member),
        (kind::FOLLOW_UP, follow_up::DUE.cell(), Other::Day, Value::Day(Day(20_000))),
        (kind::ROUND, round::STARTED.cell(), Other::At, Value::At(crate::clock::Millis(5))),
        (kind::ENCOUNTER, encounter::PLACE.cell(), Other::Place, Value::Place(Place::sector("two".into()))),
        (kind::ENCOUNTER, encounter::PLACE.cell(), Other::Place, Value::Place(Place::free("other", "gare"))),
        (
            kind::PERSON,
            crate::domain::person::ADULT_FROM.cell(),
            Other::Month,
            Value::Month(Month::new(2027, 2).unwrap()),
        ),
        (kind::FOLLOW_UP, follow_up::PERSON.cell(), Other::Person, Value::Record(RecordId::from_bytes([4; 16]))),
    ] {
        assert_eq!(other(kind, &cell), Some(what));
        assert_eq!(describe(kind, &cell, &encode(kind, &cell, &value).unwrap()).value, value);
        assert_eq!(encode(kind, &cell, &Value::Newer), None);
    }
    assert_eq!(encode(kind::PERSON, &NOTE.cell(), &Value::Text(String::new())), Some(Vec::new()));
    assert_eq!(other(kind::PERSON, &LANGUAGES.cell(&"fr".into())), None, "a language belongs or does not");
    assert_eq!(
        other(kind::ENCOUNTER, &encounter::ROUND.cell()),
        None,
        "a round is chosen where the encounter is written"
    );
    assert_eq!(other(kind::PERSON, &Cell::register(900)), None);
}
