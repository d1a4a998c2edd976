//! What drafts assert.

use crate::laws::written;
use crate::notation::{Told, id};
use shared::clock::{Millis, Stamp};
use shared::history::cell::{NO, YES};
use shared::history::{Cell, Draft, Kind, Lifecycle, MAX_PARENTS, State, Step};
use shared::ids::{CircleId, RecordId};

const RECORD: RecordId = RecordId::from_bytes([1; 16]);

fn state(history: &str) -> State {
    let told = Told::read(history);
    told.arriving(&told.steps).state()
}

fn open(state: &State) -> Draft {
    Draft::open(RECORD, CircleId::TERRAIN, state, Stamp::unheard(Millis(5))).unwrap()
}

#[test]
fn a_new_record_has_no_parents_and_asserts_what_was_written() {
    let mut draft = Draft::create(RECORD, Kind(7), CircleId::DOSSIER, Stamp::default());
    assert!(draft.is_empty());
    draft.change(&State::empty(), Cell::register(1), vec![1]);
    let payload = draft.payload(Stamp::unheard(Millis(9)));
    assert_eq!((payload.kind, payload.cells.len(), draft.parents.len()), (Kind(7), 1, 0));
    assert_eq!(payload.stamp, Stamp::unheard(Millis(9)));
}

#[test]
fn going_back_to_what_was_settled_asserts_nothing() {
    let base = state("a: sector=bastille");
    let mut draft = open(&base);
    let sector = Cell::register(1);
    draft.change(&base, sector.clone(), b"nation".to_vec());
    assert_eq!(draft.cells().len(), 1);
    draft.change(&base, sector, b"bastille".to_vec());
    assert!(draft.is_empty());
    assert!(draft.payload(Stamp::default()).cells.is_empty());
}

#[test]
fn choosing_in_a_conflict_asserts_the_choice() {
    let base = state("a: sector=bastille\n b < a: sector=nation\n c < a: sector=picpus");
    let mut draft = open(&base);
    draft.change(&base, Cell::register(1), b"nation".to_vec());
    assert_eq!(draft.cells().len(), 1, "the value is not new, the choice is");
    let mut parents = vec![id("b"), id("c")];
    parents.sort();
    assert_eq!(draft.parents, parents);
}

#[test]
fn writing_in_a_deleted_record_brings_it_back_and_opening_it_does_not() {
    for history in ["a: sector=bastille\n b < a: delete", "a: sector=bastille\n b < a: delete\n c < a: topics+prep"] {
        let base = state(history);
        let mut draft = open(&base);
        assert!(draft.restores && draft.is_empty());
        assert!(draft.payload(Stamp::default()).cells.is_empty(), "nothing was written, nothing comes back");
        draft.assert(Cell::text(2), b"seen again".to_vec());
        assert_eq!(draft.payload(Stamp::default()).cells.get(&Cell::lifecycle()).map(Vec::as_slice), Some(NO));
        assert_eq!(draft.cells().len(), 1, "shown as one change");
    }
}

#[test]
fn deleting_forgets_what_was_being_written() {
    let base = state("a: sector=bastille\n b < a: delete\n c < a: topics+prep");
    let mut draft = open(&base);
    draft.assert(Cell::text(2), b"half a sentence".to_vec());
    draft.delete();
    let payload = draft.payload(Stamp::default());
    assert_eq!(payload.cells.into_iter().collect::<Vec<_>>(), [(Cell::lifecycle(), YES.to_vec())]);
}

#[test]
fn restoring_alone_is_a_revision() {
    let told = Told::read("a: sector=bastille\n b < a: delete");
    let base = told.arriving(&told.steps).state();
    let mut draft = open(&base);
    draft.restore();
    let restored = written(&draft, b"c");
    assert_eq!(told.arriving(told.steps.iter().chain([&restored])).state().lifecycle, Lifecycle::Live);
}

#[test]
fn a_draft_shows_its_cells_over_the_base() {
    let base = state("a: sector=bastille topics+prep\n b < a: delete");
    let mut draft = open(&base);
    draft.assert(Cell::register(1), b"nation".to_vec());
    draft.restore();
    let seen = draft.over(&base);
    assert_eq!(seen.cells[&Cell::register(1)].value(), Some(&b"nation"[..]));
    assert_eq!(seen.cells[&Cell::member(3, b"prep".to_vec())], base.cells[&Cell::member(3, b"prep".to_vec())]);
    assert!(seen.cells.keys().all(|cell| !cell.is_reserved()));
}

#[test]
fn a_record_of_unknown_kind_cannot_be_drafted_over() {
    for history in ["a: (no key)", "a: sector=bastille\n b < a: (kind 9: topics+prep)", "a: (erased)"] {
        assert_eq!(Draft::open(RECORD, CircleId::TERRAIN, &state(history), Stamp::default()), None, "{history}");
    }
}

#[test]
fn setting_aside_waits_for_what_may_still_come() {
    let missing = state("x: (absent)\n a < x: sector=bastille\n b < a: (no key)");
    assert!(!open(&missing).set_aside(&missing));
    let not_held = state("a: sector=bastille\n b < a: (no key)\n c < a: (not held)");
    assert!(!open(&not_held).set_aside(&not_held));
    let whole = state("a: sector=bastille");
    assert!(!open(&whole).set_aside(&whole), "there is nothing to set aside");
}

#[test]
fn more_heads_than_a_revision_may_name_are_resolved_in_turns_and_none_is_lost() {
    let told = Told::read("a: sector=bastille");
    let mut steps: Vec<Step> = told.steps.clone();
    for n in 0..MAX_PARENTS + 6 {
        let base = told.arriving(&told.steps).state();
        let mut draft = open(&base);
        draft.assert(Cell::register(1), n.to_le_bytes().to_vec());
        steps.push(written(&draft, &n.to_le_bytes()));
    }
    let base = told.arriving(&steps).state();
    assert_eq!(base.heads.len(), MAX_PARENTS + 6);
    let mut draft = open(&base);
    draft.assert(Cell::register(1), b"chosen".to_vec());
    assert_eq!(draft.parents.len(), MAX_PARENTS);
    steps.push(written(&draft, b"first resolution"));
    let after = told.arriving(&steps).state();
    assert_eq!(after.cells[&Cell::register(1)].candidates().len(), 7, "the choice, and six nobody has seen");
    let mut draft = open(&after);
    draft.assert(Cell::register(1), b"chosen".to_vec());
    steps.push(written(&draft, b"second resolution"));
    assert!(told.arriving(&steps).state().is_settled());
}

#[test]
fn two_people_who_take_turns_a_thousand_times_never_conflict() {
    // Counters are per device, so their order is nothing like the order of turns.
    let told = Told::read("a: sector=bastille");
    let mut steps = told.steps.clone();
    for turn in 0..1000_u64 {
        let mut step = Step { id: shared::ids::RevisionId::of(&turn.to_le_bytes()), ..steps[0].clone() };
        step.parents = vec![steps.last().unwrap().id];
        step.counter = if turn % 2 == 0 { 1 + turn / 2 } else { 100_000 + turn / 2 };
        steps.push(step);
    }
    let history = told.arriving(&steps);
    let state = history.state();
    assert_eq!(state.cells[&Cell::register(1)].candidates()[0].writers, [steps.last().unwrap().id]);
    assert!(state.is_settled());
}
