use crate::clock::Stamp;
use crate::domain;
use crate::history::{Cell, Content, Draft, Payload, Step};
use crate::ids::{CircleId, DeviceId, MemberId, RecordId, RevisionId};
use crate::member::Replica;

const RECORD: RecordId = RecordId::from_bytes([7; 16]);

/// A payload has one encoding; and whatever cells a colleague's newer (or broken) app wrote, this one's history, merge and domain
/// take them: alone, and against a second revision that says something else of every cell.
pub fn payload_decode(data: &[u8]) {
    let Ok(payload) = Payload::decode(data) else { return };
    assert_eq!(payload.encode(), data, "another encoding of the same payload was accepted");
    let other = Payload {
        cells: payload.cells.iter().map(|(cell, value)| (cell.clone(), [&value[..], &[1]].concat())).collect(),
        ..payload.clone()
    };
    let mut replica = Replica::default();
    replica.insert(RECORD, CircleId::TERRAIN, step(b"one", &payload));
    shown(&replica);
    replica.insert(RECORD, CircleId::TERRAIN, step(b"other", &other));
    shown(&replica);
    let Some(state) = replica.state(RECORD) else { unreachable!("it was just inserted") };
    for (cell, value) in payload.cells.iter().filter(|(cell, _)| !cell.is_reserved()) {
        let surfaced = state.cells[cell].candidates().iter().any(|candidate| candidate.value == *value);
        assert!(surfaced && state.cells[cell].is_conflict(), "a value did not surface");
    }
}

fn step(name: &[u8], payload: &Payload) -> Step {
    Step {
        id: RevisionId::of(name),
        parents: Vec::new(),
        author: MemberId::from_bytes([1; 16]),
        device: DeviceId::from_bytes([2; 16]),
        counter: 1,
        epoch: 1,
        content: Content::Open(payload.clone()),
    }
}

/// Everything that a screen asks of a record.
fn shown(replica: &Replica) {
    let (Some(state), Some(history)) = (replica.state(RECORD), replica.history(RECORD)) else { return };
    let Some(kind) = state.kind else { unreachable!("all payloads are of one kind") };
    for (cell, cell_state) in &state.cells {
        for candidate in cell_state.candidates() {
            let _ = domain::describe(kind, cell, &candidate.value);
        }
    }
    let _ = domain::story(history);
    let _ = domain::missing(kind, state);
    let _ = domain::Lists::of(Some(state));
    let _ = domain::EncounterView::read(RECORD, state);
    let _ = domain::PersonView::read(RECORD, state);
    let _ = domain::RoundView::read(RECORD, state);
    let _ = domain::FollowUpView::read(RECORD, state);
    let _ = domain::AlertView::read(RECORD, state);
    let _ = domain::TeamSettingsView::read(RECORD, state);
    let _ = domain::Book::of(replica);
    let draft = Draft::open(RECORD, CircleId::TERRAIN, state, Stamp::default());
    let Some(mut draft) = draft else { unreachable!("the kind is known") };
    draft.change(state, Cell::text(1), b"more".to_vec());
    let _ = draft.over(state);
    assert_eq!(Payload::decode(&draft.payload(Stamp::default()).encode()), Ok(draft.payload(Stamp::default())));
}
