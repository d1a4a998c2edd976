use super::*;
use crate::domain::testing::{member, record};
use crate::ids::RevisionId;
use serde::Serialize;

mod newer;

#[rustfmt::skip]
const KINDS: [Kind; 17] = [
    kind::ROUND, kind::ENCOUNTER, kind::PERSON, kind::FOLLOW_UP, kind::ALERT, kind::TEAM_SETTINGS, kind::SAME_PERSON,
    kind::SAME_ENCOUNTER, kind::SPLIT, kind::DECISION, kind::CASE, kind::OBJECTIVE, kind::ASK, kind::DEVICE,
    kind::REPORT, kind::AUDIT, kind::IMPORT,
];

fn bytes(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).unwrap()
}

/// An example of what some bytes hold, with the way it is told.
fn example(of: As) -> (Vec<u8>, Value) {
    let item = ValueId::new("bus");
    match of {
        As::Item(list) => (bytes(&item), Value::Item { list, id: item }),
        As::Words => (bytes(&"mots"), Value::Text("mots".to_owned())),
        As::Number => (bytes(&300_u32), Value::Number(300)),
        As::Rank => (bytes(&200_u8), Value::Number(200)),
        As::At => (bytes(&Millis(5)), Value::At(Millis(5))),
        As::Date => (bytes(&Day(9)), Value::Day(Day(9))),
        As::Month => (bytes(&(2026_i16, 2_u8)), Value::Month(Month { year: 2026, month: 2 })),
        As::Member => (bytes(&member(1)), Value::Member(member(1))),
        As::MaybeMember => (bytes(&Some(member(1))), Value::Member(member(1))),
        As::MaybeRecord => (bytes(&Some(record(1))), Value::Record(record(1))),
        As::Record => (bytes(&record(1)), Value::Record(record(1))),
        As::Device => {
            let phone = crate::ids::DeviceId::from_bytes([4; 16]);
            (bytes(&phone), Value::Device(phone))
        }
        As::Participant => {
            let someone = Participant::Unknown(3);
            (bytes(&someone), Value::Participant(someone))
        }
        As::Place => {
            let quay = Place::free("other", "quai");
            (bytes(&quay), Value::Place(quay))
        }
        As::InList => (bytes(&("channel", "bus")), Value::Item { list: "channel", id: item }),
        As::Label => {
            let label = Label { fr: "Bus".to_owned(), en: "Bus".to_owned() };
            (bytes(&label), Value::Label(label))
        }
        As::Phone => {
            let phone = Phone { label: "astreinte".to_owned(), number: "06".to_owned() };
            (bytes(&phone), Value::Phone(phone))
        }
        As::InImport => (vec![9; 3], Value::Newer),
        As::InKind => {
            let age = (kind::PERSON, crate::domain::person::AGE_BAND.cell());
            (bytes(&age), Value::Field { field: FieldName::AgeBand, key: None })
        }
    }
}

/// The bytes of a value as they are written back.
fn written_back(form: Form, told: &Value) -> Option<Vec<u8>> {
    match form {
        Form::Register(of) | Form::Keyed(_, of) => encode(of, told),
        Form::Text => encode(As::Words, told),
        Form::Quantities(_) => encode(As::Number, told),
        Form::Set(_) => None,
    }
}

#[test]
fn every_field_of_every_kind_is_told_with_its_key_and_value() {
    for kind in KINDS {
        assert!(!fields_of(kind).is_empty());
        for field in fields_of(kind) {
            let number = field.number;
            let keyed = |of| {
                let (bytes, told) = example(of);
                (bytes, Some(told))
            };
            let (cell, key, (value, told)) = match field.form {
                Form::Register(of) => (Cell::register(number), None, example(of)),
                Form::Text => (Cell::text(number), None, example(As::Words)),
                Form::Set(of) => {
                    let (key, named) = keyed(of);
                    (Cell::member(number, key), named, (YES.to_vec(), Value::Bool(true)))
                }
                Form::Quantities(of) => {
                    let (key, named) = keyed(of);
                    (Cell::quantity(number, key), named, example(As::Number))
                }
                Form::Keyed(of, to) => {
                    let (key, named) = keyed(of);
                    (Cell { key, ..Cell::register(number) }, named, example(to))
                }
            };
            assert!(
                matches!(field.form, Form::Set(_) | Form::Register(As::InKind | As::InImport))
                    || written_back(field.form, &told) == Some(value.clone())
            );
            let expected = Described { field: field.name, key: key.clone(), value: told };
            assert_eq!(describe(kind, &cell, &value), expected, "{kind:?} {field:?}");
            let strange = describe(kind, &cell, &[0xff; 11]);
            assert_eq!(strange, Described { field: field.name, key: key.clone(), value: Value::Newer }, "{field:?}");
            if matches!(field.form, Form::Register(_) | Form::Text | Form::Keyed(..)) {
                assert_eq!(describe(kind, &cell, &[]), Described { field: field.name, key, value: Value::Nothing });
            }
        }
    }
}

/// The tables of the kinds, as they were first written. A number that changes its meaning misreads every note there is: this list
/// may only grow.
#[test]
fn numbers_are_frozen() {
    use FieldName as F;
    let frozen: [&[FieldName]; 16] = [
        &[
            F::Started,
            F::Ended,
            F::Channel,
            F::Sector,
            F::Platform,
            F::Teammates,
            F::Others,
            F::Debrief,
            F::CheckIn,
            F::Validated,
            F::Except,
            F::Covers,
        ],
        &[
            F::At,
            F::Round,
            F::Channel,
            F::Place,
            F::Authors,
            F::Others,
            F::Participants,
            F::Size,
            F::Contact,
            F::Minority,
            F::MinoritySource,
            F::Prostitution,
            F::AgeBand,
            F::Gender,
            F::Form,
            F::Topics,
            F::Acts,
            F::Material,
            F::Referrals,
            F::Languages,
            F::Mediator,
            F::Situation,
            F::Vigilance,
            F::Note,
        ],
        &[
            F::Name,
            F::OtherNames,
            F::Minority,
            F::MinoritySource,
            F::AdultFrom,
            F::AgeBand,
            F::Gender,
            F::Origin,
            F::Languages,
            F::Situation,
            F::Prostitution,
            F::Informed,
            F::Note,
            F::FirstContact,
        ],
        &[F::Person, F::Encounter, F::Action, F::Who, F::Due, F::State],
        &[F::Encounter, F::Person, F::At, F::Level, F::Note, F::Called, F::SeenBy, F::SeenAt, F::Lifted],
        &[F::Labels, F::Values, F::Retired, F::SectorAntenne, F::Duty],
        &[F::Two, F::Said],
        &[F::Two, F::Said],
        &[F::Person, F::Moved],
        &[
            F::About,
            F::Decision,
            F::SeenFacts,
            F::Quoted,
            F::Opinion,
            F::DecidedBy,
            F::DecidedWith,
            F::DecidedAt,
            F::Reason,
            F::Review,
            F::YouthTold,
            F::YouthWhyNot,
            F::ParentsTold,
            F::ParentsWhyNot,
            F::Sent,
            F::SentHow,
            F::SentTo,
            F::Reply,
            F::Replied,
        ],
        &[
            F::Person,
            F::Opened,
            F::OpeningReason,
            F::Closed,
            F::ClosingReason,
            F::Stage,
            F::LostSince,
            F::Referent,
            F::CoReferent,
            F::Note,
        ],
        &[F::Case, F::Dimension, F::InHerWords, F::NextStep, F::Who, F::Due, F::State],
        &[F::About, F::Whom, F::Note, F::Answer, F::Answered, F::Withdrawn, F::AskedField],
        &[F::Drafts, F::Noted, F::At],
        &[F::Started, F::Ended, F::Closed, F::At, F::Who, F::SectorAntenne, F::Sector, F::Channel],
        &[F::Action, F::At, F::Who, F::Note],
    ];
    for (kind, frozen) in KINDS.into_iter().zip(frozen) {
        let table: Vec<(u16, FieldName)> = fields_of(kind).iter().map(|field| (field.number, field.name)).collect();
        let frozen: Vec<(u16, FieldName)> = (1..).zip(frozen.iter().copied()).collect();
        assert_eq!(table, frozen, "{kind:?}");
    }
}

#[test]
fn an_answer_is_told_as_what_it_settles() {
    use crate::domain::{Answer, encounter, person, same};
    let answer = |value| bytes(&Answer { value, over: vec![RevisionId::of(b"x")], of: vec![record(1)] });
    let settled = person::MINORITY.cell();
    let told = describe(kind::SAME_PERSON, &same::ANSWERS.cell(&settled), &answer(bytes(&ValueId::new("minor"))));
    let minor = Value::Item { list: "minority", id: "minor".into() };
    assert_eq!(told, Described { field: FieldName::Minority, key: None, value: minor });
    let settled = encounter::MATERIAL.cell(&"condom".into());
    let told = describe(kind::SAME_ENCOUNTER, &same::ANSWERS.cell(&settled), &answer(bytes(&4_u32)));
    assert_eq!((told.field, told.value), (FieldName::Material, Value::Number(4)));
    let taken_back = describe(kind::SAME_PERSON, &same::ANSWERS.cell(&person::NAME.cell()), &[]);
    assert_eq!((taken_back.field, taken_back.value), (FieldName::Name, Value::Nothing));
    let strange = describe(kind::SAME_PERSON, &same::ANSWERS.cell(&person::NAME.cell()), &[9]);
    assert_eq!((strange.field, strange.value), (FieldName::Unknown(3), Value::Newer));
    // The number of the answers is taken, in the table of both kinds.
    assert!(fields_of(kind::SAME_PERSON).iter().all(|field| field.number != 3));
}

#[test]
fn what_history_itself_says_is_told_too() {
    let told = |cell: &Cell, value: &[u8]| {
        let Described { field, key, value } = describe(kind::PERSON, cell, value);
        (field, key, value)
    };
    assert_eq!(told(&Cell::lifecycle(), YES), (FieldName::Deleted, None, Value::Bool(true)));
    assert_eq!(told(&Cell::lifecycle(), NO), (FieldName::Deleted, None, Value::Bool(false)));
    let aside = Cell::set_aside(RevisionId::of(b"x"));
    assert_eq!(told(&aside, YES), (FieldName::SetAside, None, Value::Bool(true)));
    assert_eq!(told(&Cell::text(0), &[7]), (FieldName::Unknown(0), None, Value::Newer));
}
