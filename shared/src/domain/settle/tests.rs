use super::*;
use crate::domain::field::bytes;
use crate::domain::person::{LANGUAGES, MINORITY, NAME, NOTE};
use crate::domain::testing::{RECORD, Sheet};
use crate::domain::{Reading, ValueId, encounter, story};
use crate::history::cell::{NO, YES};
use crate::history::{Cell, Draft, History, Lifecycle, State};
use crate::ids::{CircleId, RevisionId};
use proptest::prelude::*;

mod laws;

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
