use super::*;
use crate::domain::kind::PERSON;
use crate::domain::testing::{record, written};
use crate::domain::value::{Day, Label, Month, Participant, Phone, Place, PlaceName, ValueId};
use proptest::prelude::*;

#[test]
fn what_a_newer_version_wrote_is_neither_lost_nor_taken_for_something_else() {
    const MONTH: Register<Month> = Register::new(5);
    const NAMES: Set<String> = Set::new(6);
    const SIZES: Quantities<Participant> = Quantities::new(7);
    let state = written(PERSON, |draft, _| {
        draft.assert(MONTH.cell(), bytes(&(2026_i16, 13_u8)));
        draft.assert(NAMES.cell(&"Lune".to_owned()), vec![2]);
        draft.assert(Cell::member(6, vec![255, 255]), vec![1]);
        draft.assert(SIZES.cell(&Participant::Group(1)), vec![0; 9]);
        draft.assert(Cell::register(600), vec![1, 2, 3]);
    });
    assert_eq!(MONTH.get(&state), Reading::Newer, "there is no thirteenth month");
    assert_eq!(NAMES.all(&state), [("Lune".to_owned(), Reading::Newer)]);
    assert!(NAMES.present(&state).is_empty());
    assert_eq!(SIZES.all(&state), [(Participant::Group(1), Reading::Newer)]);
    assert_eq!(state.cells.len(), 5);
}

#[test]
fn going_back_asserts_nothing_and_taking_back_what_stands_does() {
    const NAME: Register<String> = Register::new(1);
    const BY: Keyed<u8, ValueId> = Keyed::new(2);
    let base = written(PERSON, |draft, base| {
        NAME.set(draft, base, &"Lune".to_owned());
        BY.set(draft, base, &3, &"a".into());
    });
    let changed = |edit: &dyn Fn(&mut Draft)| {
        let stamp = crate::clock::Stamp::default();
        let mut draft = Draft::create(record(0), PERSON, crate::ids::CircleId::TERRAIN, stamp);
        edit(&mut draft);
        draft
    };
    let back = changed(&|draft| {
        NAME.set(draft, &base, &"Lulu".to_owned());
        NAME.set(draft, &base, &"Lune".to_owned());
        BY.set(draft, &base, &4, &"b".into());
        BY.clear(draft, &base, &4);
    });
    assert!(back.is_empty());
    let cleared = changed(&|draft| {
        NAME.clear(draft, &base);
        BY.clear(draft, &base, &3);
    });
    assert_eq!(cleared.cells().len(), 2);
    let seen = cleared.over(&base);
    assert!(NAME.get(&seen).is_unset() && BY.get(&seen, &3).is_unset());
}

/// Bytes of values are part of the format: these were written by version 1 and must be read for ever.
#[test]
fn frozen_values() {
    fn frozen<T: Serialize + DeserializeOwned + PartialEq + core::fmt::Debug>(value: &T, written: &[u8]) {
        assert_eq!(bytes(value), written);
        assert_eq!(read::<T>(written).as_ref(), Some(value));
    }
    frozen(&ValueId::new("bus"), b"\x03bus");
    frozen(&Participant::Person(record(7)), &[&[0][..], &[7; 16]].concat());
    frozen(&Participant::Unknown(300), &[1, 0xac, 0x02]);
    frozen(&Participant::Group(1), &[2, 1]);
    frozen(&Place::sector("s2".into()), b"\x06sector\x00\x02s2");
    frozen(&Place { kind: "other".into(), value: PlaceName::Free("quai".to_owned()) }, b"\x05other\x01\x04quai");
    frozen(&Month { year: 2026, month: 11 }, &[0xd4, 0x1f, 11]);
    frozen(&Day(20_781), &[0xda, 0xc4, 0x02]);
    frozen(&Label { fr: "Gare".to_owned(), en: String::new() }, b"\x04Gare\x00");
    frozen(&Phone { label: "a".to_owned(), number: "119".to_owned() }, b"\x01a\x03119");
    frozen(&("act".to_owned(), ValueId::new("x")), b"\x03act\x01x");
    frozen(&Some(record(1)), &[&[1][..], &[1; 16]].concat());
    frozen(&None::<crate::ids::RecordId>, &[0]);
}

proptest! {
    #[test]
    fn a_day_is_its_date(day in -800_000..800_000) {
        prop_assert_eq!(Day::from_date(Day(day).date().unwrap()), Day(day));
    }
}
