//! One file, begun with by two who do not know of each other, or by one a second time.

use super::laws::config;
use super::phones::{ENCOUNTERS, PERSONS, Phone, import_of};
use super::*;
use crate::domain::{kind, same};
use crate::history::Lifecycle;
use proptest::prelude::*;

const FIRST: RecordId = RecordId::from_bytes([0xe1; 16]);
const SECOND: RecordId = RecordId::from_bytes([0xe2; 16]);

/// An import of a list, with its plan, as somebody begins it who knows of no other.
fn begun(text: &str, record: RecordId, seed: u8, at: i64) -> (Import, Plan) {
    let sheet = sheet(text);
    let (vocabulary, seed) = (vocabulary(), Seed::from_bytes([seed; 16]));
    let beside = Beside { vocabulary: &vocabulary, known: &|_| Vec::new(), met: &|_, _| false };
    let setting = Setting::guessed(&sheet, today());
    let plan = plan(&sheet, &setting, &beside, (record, seed), Stamp::unheard(Millis(0)));
    (Import { record, seed, at: Millis(at), ..import_of(&sheet, &plan) }, plan)
}

fn take(phone: &mut Phone, (import, plan): &(Import, Plan), rows: usize) {
    phone.write(import.record, kind::IMPORT, |draft, base| import.write(draft, base));
    phone.bring(plan, rows);
}

/// Two phones that took one list up and have heard of each other since.
fn both(text: &str) -> (Phone, [(Import, Plan); 2]) {
    let imports = [begun(text, FIRST, 1, 5), begun(text, SECOND, 2, 9)];
    let (mut one, mut other) = (Phone::new(1), Phone::new(2));
    take(&mut one, &imports[0], usize::MAX);
    take(&mut other, &imports[1], usize::MAX);
    one.hear(&other.log);
    (one, imports)
}

fn digest(text: &str) -> [u8; 32] {
    sheet(text).digest
}

fn known(phone: &Phone, text: &str) -> Before {
    before(&phone.replica, &phone.book, &digest(text))
}

#[test]
fn a_file_that_is_here_is_known_before_anything_is_written() {
    let import = begun(PERSONS, FIRST, 1, 5);
    let mut phone = Phone::new(1);
    assert_eq!(known(&phone, PERSONS), Before::Never);
    take(&mut phone, &import, 0);
    assert_eq!(known(&phone, PERSONS), Before::Begun(import.0.clone()), "begun, and nothing is written yet");
    phone.bring(&import.1, 2);
    assert_eq!(known(&phone, PERSONS), Before::Begun(import.0.clone()));
    phone.bring(&import.1, usize::MAX);
    assert_eq!(known(&phone, PERSONS), Before::Taken(vec![import.0.clone()]));
    assert_eq!(known(&phone, "surnom;sexe\nLune;F\n"), Before::Never, "a changed file is another");
    phone.back(&import.0);
    assert_eq!(known(&phone, PERSONS), Before::Undone(import.0.clone()));
    phone.again(&import.0);
    assert_eq!(known(&phone, PERSONS), Before::Taken(vec![import.0]));
}

#[test]
fn what_was_stopped_halfway_and_taken_back_is_not_gone_on_with() {
    let import = begun(PERSONS, FIRST, 1, 5);
    let mut phone = Phone::new(1);
    take(&mut phone, &import, 2);
    phone.back(&import.0);
    assert_eq!(known(&phone, PERSONS), Before::Undone(import.0), "going on would write the third alone");
}

#[test]
fn one_that_stands_is_told_before_one_that_was_only_begun() {
    let (whole, half) = (begun(PERSONS, FIRST, 1, 5), begun(PERSONS, SECOND, 2, 9));
    let mut phone = Phone::new(1);
    take(&mut phone, &whole, usize::MAX);
    take(&mut phone, &half, 1);
    assert_eq!(known(&phone, PERSONS), Before::Taken(vec![whole.0.clone()]));
    phone.back(&whole.0);
    assert_eq!(known(&phone, PERSONS), Before::Begun(half.0));
}

#[test]
fn two_imports_of_one_file_are_told_on_both_sides_and_one_is_undone() {
    for (text, records) in [(PERSONS, 3), (ENCOUNTERS, 5)] {
        let (mut phone, [one, other]) = both(text);
        let told = Twice { first: one.0.clone(), second: other.0.clone(), rows: 3 };
        assert_eq!(twice(&phone.replica, &phone.book), [told]);
        assert_eq!(phone.back(&other.0).back.len(), records);
        assert_eq!(twice(&phone.replica, &phone.book), []);
        assert!(came(&phone.replica, &one.0).iter().all(|record| phone.is(*record, &Lifecycle::Live)));
        assert!(came(&phone.replica, &other.0).iter().all(|record| phone.is(*record, &Lifecycle::Deleted)));
        assert_eq!(stand(&phone.replica, &phone.book, &other.0), Stand::Undone);
    }
}

#[test]
fn what_somebody_wrote_in_stays_and_the_undone_one_is_not_told_any_more() {
    let (mut phone, [one, other]) = both(PERSONS);
    phone.edit(other.0.seed.of_row(0), 1);
    phone.back(&other.0);
    assert_eq!(twice(&phone.replica, &phone.book), [], "the two of the first row are a probable duplicate like any");
    assert_eq!(known(&phone, PERSONS), Before::Taken(vec![one.0]));
}

#[test]
fn rows_that_were_joined_by_hand_or_deleted_by_hand_are_there_once() {
    let (mut phone, [one, other]) = both(PERSONS);
    let row = |row| (one.0.seed.of_row(row), other.0.seed.of_row(row));
    let (lune, again) = row(0);
    phone.write(RecordId::from_bytes([77; 16]), kind::SAME_PERSON, |draft, base| {
        [lune, again].iter().for_each(|one| same::TWO.set(draft, base, one, true));
        same::SAID.set(draft, base, &"joined".into());
    });
    phone.write(row(1).1, kind::PERSON, |draft, _| draft.delete());
    let told = twice(&phone.replica, &phone.book);
    assert_eq!(told.iter().map(|pair| pair.rows).collect::<Vec<_>>(), [1]);
}

#[test]
fn a_second_import_of_the_rows_that_the_first_left_out_is_no_double() {
    let mut phone = Phone::new(1);
    take(&mut phone, &begun(PERSONS, FIRST, 1, 5), 2);
    let (import, mut plan) = begun(PERSONS, SECOND, 2, 9);
    plan.rows.drain(..2);
    take(&mut phone, &(import, plan), usize::MAX);
    assert_eq!(twice(&phone.replica, &phone.book), []);
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn two_imports_of_one_file_come_to_one_once_one_is_undone(
        encounters in any::<bool>(),
        rows in (0..4_usize, 0..4_usize),
        undone in any::<bool>(),
        edited in prop::option::of(0..3_u32),
        early in any::<bool>(),
    ) {
        let text = if encounters { ENCOUNTERS } else { PERSONS };
        let imports = [begun(text, FIRST, 1, 5), begun(text, SECOND, 2, 9)];
        let (mut one, mut other) = (Phone::new(1), Phone::new(2));
        take(&mut one, &imports[0], rows.0);
        take(&mut other, &imports[1], rows.1);
        let (kept, gone) = if undone { (&imports[0], &imports[1]) } else { (&imports[1], &imports[0]) };
        // Somebody writes in a row of the one that is undone, perhaps before the other is heard of, on the phone that brought it.
        let whose = if undone { &mut other } else { &mut one };
        edited.into_iter().for_each(|row| whose.edit(gone.0.seed.of_row(row), 1));
        if early {
            whose.back(&gone.0);
        }
        one.hear(&other.log);
        other.hear(&one.log);
        prop_assert_eq!(&one.replica, &other.replica);
        let told = twice(&one.replica, &one.book);
        prop_assert_eq!(&told, &twice(&other.replica, &other.book), "told alike on both");

        one.back(&gone.0);
        other.hear(&one.log);
        prop_assert_eq!(&one.book, &other.book);
        prop_assert!(came(&one.replica, &kept.0).iter().all(|record| one.is(*record, &Lifecycle::Live)));
        for row in 0..3 {
            let live = [kept, gone].into_iter().filter(|one_of| one.is(one_of.0.seed.of_row(row), &Lifecycle::Live));
            let touched = edited == Some(row) && one.replica.circle(gone.0.seed.of_row(row)).is_some();
            prop_assert!(live.count() <= 1 + usize::from(touched), "there once, but for what somebody wrote in");
        }
        let brought = if undone { rows.1 } else { rows.0 };
        let all_touched = brought == 1 && edited == Some(0);
        prop_assert!(all_touched || twice(&one.replica, &one.book).is_empty());
    }
}
