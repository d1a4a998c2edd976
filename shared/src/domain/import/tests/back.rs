use super::phones::{ENCOUNTERS, PERSONS, Phone, import_of};
use super::*;
use crate::domain::testing::written;
use crate::domain::{FieldName, Value, story};
use crate::history::Lifecycle;

fn brought(text: &str) -> (Phone, Import, Plan) {
    let (sheet, plan) = planned(text);
    let import = import_of(&sheet, &plan);
    let mut phone = Phone::new(1);
    phone.bring(&plan, usize::MAX);
    (phone, import, plan)
}

#[test]
fn an_import_says_what_it_was() {
    let (_, import, _) = brought(PERSONS);
    let state = written(kind::IMPORT, |draft, base| import.write(draft, base));
    assert_eq!(Import::read(IMPORT, &state), Some(import.clone()));
    let other = written(kind::PERSON, |draft, base| import.write(draft, base));
    assert_eq!(Import::read(IMPORT, &other), None);
}

#[test]
fn a_second_time_nothing_is_written() {
    let (mut phone, import, plan) = brought(ENCOUNTERS);
    let before = phone.replica.clone();
    phone.bring(&plan, usize::MAX);
    assert_eq!(phone.replica, before);
    assert_eq!(came(&phone.replica, &import).len(), 5, "three encounters, and Nour and Sam");
}

#[test]
fn what_was_begun_is_gone_on_with() {
    let (sheet, plan) = planned(ENCOUNTERS);
    let import = import_of(&sheet, &plan);
    let mut phone = Phone::new(1);
    phone.bring(&plan, 1);
    assert_eq!(came(&phone.replica, &import).len(), 2);
    phone.bring(&plan, usize::MAX);
    assert_eq!(came(&phone.replica, &import).len(), 5);
    assert_eq!(phone.log.len(), 5, "nothing twice");
}

#[test]
fn what_somebody_wrote_in_or_speaks_of_stays() {
    let (mut phone, import, _) = brought(PERSONS);
    let [lune, kiwi, zoe] = came(&phone.replica, &import)[..] else { panic!() };
    phone.edit(lune, 1);
    phone.meet(kiwi, 99);
    let done = phone.back(&import);
    assert_eq!(done, Back { back: vec![zoe], stays: vec![(lune, Kept::Changed), (kiwi, Kept::Named)], gone: vec![] });
    assert!(phone.is(zoe, &Lifecycle::Deleted) && phone.is(lune, &Lifecycle::Live));
    assert_eq!(phone.book.persons().count(), 2);
    assert_eq!(phone.again(&import), 1);
    assert!(phone.is(zoe, &Lifecycle::Live));
}

#[test]
fn an_encounter_that_stays_keeps_whom_it_names() {
    let (mut phone, import, _) = brought(ENCOUNTERS);
    let first = SEED.of_row(0);
    phone.edit(first, 1);
    let done = phone.back(&import);
    let (nour, sam) = (SEED.of_name("nour"), SEED.of_name("sam"));
    assert_eq!(done.stays, [(first, Kept::Changed), (nour, Kept::Named)]);
    assert!(phone.is(sam, &Lifecycle::Deleted) && phone.is(nour, &Lifecycle::Live));
}

#[test]
fn the_history_tells_where_it_comes_from() {
    let (mut phone, import, _) = brought(PERSONS);
    let lune = SEED.of_row(0);
    phone.back(&import);
    phone.again(&import);
    phone.edit(lune, 1);
    let moments = story(phone.replica.history(lune).unwrap());
    let told = moments.iter().map(|moment| {
        let changes = moment.changes.iter().map(|change| (change.field, change.to.clone()));
        (moment.import, changes.collect::<Vec<_>>())
    });
    let told: Vec<_> = told.collect();
    let female = Value::Item { list: "gender", id: ValueId::new("female") };
    assert_eq!(
        told,
        [
            (None, vec![(FieldName::Note, Value::Text("vue 1".to_owned()))]),
            (Some(IMPORT), vec![(FieldName::Deleted, Value::Bool(false))]),
            (Some(IMPORT), vec![(FieldName::Deleted, Value::Bool(true))]),
            (Some(IMPORT), vec![(FieldName::Name, Value::Text("Lune".to_owned())), (FieldName::Gender, female)]),
        ]
    );
}
