//! What a newer version writes, and what nobody would.

use super::*;
use crate::domain::{Encounter, Person, Round, missing};
use crate::history::{Draft, Payload, State};
use crate::ids::CircleId;
use proptest::prelude::*;

#[test]
fn a_newer_version_s_fields_kinds_and_lists_are_told_as_such() {
    let unknown = Described { field: FieldName::Unknown(900), key: None, value: Value::Newer };
    assert_eq!(describe(kind::PERSON, &Cell::register(900), &[1]), unknown);
    assert_eq!(describe(Kind(900), &Cell::register(900), &[1]), unknown);
    let other_shape = describe(kind::PERSON, &Cell::quantity(1, vec![1]), &[1]);
    assert_eq!(other_shape, Described { field: FieldName::Name, key: Some(Value::Newer), value: Value::Newer });
    let list = describe(kind::TEAM_SETTINGS, &Cell::member(2, bytes(&("moods", "calm"))), YES);
    assert_eq!(list.key, Some(Value::Newer));
    let nobody = describe(kind::FOLLOW_UP, &Cell::register(4), &bytes(&None::<MemberId>));
    assert_eq!(nobody.value, Value::Nothing);
}

fn any_cell() -> impl Strategy<Value = Cell> {
    let some_bytes = prop::collection::vec(any::<u8>(), 0..24);
    (0..6_u8, 0..30_u16, some_bytes).prop_map(|(shape, field, key)| Cell { shape: Shape(shape), field, key })
}

proptest! {
    #[test]
    fn strange_cells_and_kinds_never_panic_and_are_kept(
        kind in 0..16_u16,
        cells in prop::collection::btree_map(any_cell(), prop::collection::vec(any::<u8>(), 0..24), 0..12),
    ) {
        let (kind, stamp) = (Kind(kind), crate::clock::Stamp::default());
        let mut draft = Draft::create(record(1), kind, CircleId::TERRAIN, stamp);
        for (cell, value) in &cells {
            describe(kind, cell, value);
            draft.assert(cell.clone(), value.clone());
        }
        let state = draft.over(&State::empty());
        let round = Round::read(record(1), &state);
        let person = Person::read(record(1), &state);
        let met = Encounter::read(record(1), &state);
        let settings = crate::domain::TeamSettings::read(record(1), &state);
        let lists = crate::domain::Lists::of(Some(&state));
        round.place();
        person.shown_name();
        met.count();
        settings.duty_numbers();
        lists.values("sector");
        crate::domain::FollowUp::read(record(1), &state).is_open();
        crate::domain::Alert::read(record(1), &state).is_seen();
        crate::domain::Decision::read(record(1), &state).is_sent();
        crate::domain::Case::read(record(1), &state).is_open();
        crate::domain::Objective::read(record(1), &state).is_open();
        missing(kind, &state);
        crate::domain::book::Placed::of(record(1), &state);
        crate::domain::same::answers(&state).count();
        prop_assert_eq!(Payload::decode(&draft.payload(stamp).encode()).unwrap().cells, cells);
    }
}
