//! What docs/interchange.md says of CSV holds: every column is described, and the examples beside it are read.

use super::*;

const DOCUMENT: &str = include_str!("../../../../../docs/interchange.md");
const PERSONS: &[u8] = include_bytes!("../../../../../docs/import.persons.csv");
const ENCOUNTERS: &[u8] = include_bytes!("../../../../../docs/import.encounters.csv");

fn read(bytes: &[u8]) -> (Sheet, Plan) {
    let sheet = Sheet::read(bytes).unwrap();
    let setting = Setting::guessed(&sheet, today());
    let mut vocabulary = vocabulary();
    // As the screens call them.
    for (list, id, words) in [
        ("topic", "listening", "écoute"),
        ("topic", "sexual_health", "santé sexuelle et affective"),
        ("topic", "harm_reduction", "réduction des risques"),
        ("channel", "street", "rue"),
        ("channel", "online", "en ligne"),
    ] {
        vocabulary.add(list, &ValueId::new(id), false, [words]);
    }
    let beside = Beside { vocabulary: &vocabulary, known: &|_| Vec::new(), met: &|_, _| false };
    let plan = plan(&sheet, &setting, &beside, (IMPORT, SEED), Stamp::unheard(Millis(0)));
    (sheet, plan)
}

#[test]
fn every_column_is_described() {
    for of in [Of::Persons, Of::Encounters] {
        for column in Column::all(of) {
            assert!(DOCUMENT.contains(&format!("| `{}` |", column.key())), "{column:?}");
        }
    }
}

#[test]
fn the_examples_are_read_as_the_document_says() {
    let (sheet, plan) = read(PERSONS);
    assert_eq!((sheet.encoding, sheet.separator), (Encoding::Utf8, ';'));
    assert!(Setting::guessed(&sheet, today()).columns.iter().all(Option::is_some), "every heading is known");
    assert_eq!((plan.refused(), plan.count(kind::PERSON)), (0, 3), "{:?}", plan.rows);
    let (sheet, plan) = read(ENCOUNTERS);
    assert_eq!((sheet.encoding, sheet.separator), (Encoding::Windows1252, ';'));
    assert!(Setting::guessed(&sheet, today()).columns.iter().all(Option::is_some), "every heading is known");
    assert_eq!((plan.refused(), plan.count(kind::ENCOUNTER), plan.count(kind::PERSON)), (1, 3, 2), "{:?}", plan.rows);
    let Outcome::Refused(faults) = &plan.rows[3].outcome else { panic!() };
    assert_eq!(faults[..], [Fault { column: Some(0), reason: Reason::NoDay }]);
    for line in [&PERSONS[3..], ENCOUNTERS].map(|bytes| bytes.split(|byte| *byte == b'\r').next().unwrap()) {
        let head = crate::domain::import::decode::text_of(line).unwrap().0;
        assert!(DOCUMENT.contains(&head), "{head} stands in the document");
    }
}
