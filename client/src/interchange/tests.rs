use super::values::{from_json, to_json};
use super::*;
use serde_json::json;
use shared::clock::Millis;
use shared::domain::Value;
use shared::domain::describe::{As, Field, Form, fields_of};
use shared::domain::value::{Day, Participant};
use shared::history::Kind;
use std::collections::BTreeSet;

const SCHEMA: &str = include_str!("../../../docs/interchange.schema.json");
const DOCUMENT: &str = include_str!("../../../docs/interchange.md");
const EXAMPLE: &str = include_str!("../../../docs/interchange.example.json");

#[test]
fn values_go_out_and_come_back() {
    for (of, value, written) in [
        (As::At, Value::At(Millis(1_772_577_480_123)), json!("2026-03-03T22:38:00.123Z")),
        (As::At, Value::At(Millis(-1)), json!("1969-12-31T23:59:59.999Z")),
        (As::Date, Value::Day(Day(20_454)), json!("2026-01-01")),
        (As::Number, Value::Number(4), json!(4)),
        (
            As::Participant,
            Value::Participant(Participant::Unknown(u64::MAX)),
            json!({ "unknown": u64::MAX.to_string() }),
        ),
        (As::Words, Value::Text("Lune".to_owned()), json!("Lune")),
    ] {
        assert_eq!(to_json(of, &value), written);
        assert_eq!(from_json(of, &written), Some(value));
    }
    for (of, nonsense) in [(As::At, json!("yesterday")), (As::Date, json!(3)), (As::Participant, json!({ "who": "1" }))]
    {
        assert_eq!(from_json(of, &nonsense), None);
    }
}

/// What stands in a field, as the document's tables say it.
fn form(form: Form) -> String {
    match form {
        Form::Register(of) => value(of),
        Form::Text => "text".to_owned(),
        Form::Set(of) => format!("list of {}", value(of)),
        Form::Quantities(of) => format!("list of `of`: {}, `is`: number", value(of)),
        Form::Keyed(of, to) => format!("list of `of`: {}, `is`: {}", value(of), value(to)),
    }
}

fn value(of: As) -> String {
    match of {
        As::Item(list) => format!("value of `{list}`"),
        As::Words => "text".to_owned(),
        As::Number | As::Rank => "number".to_owned(),
        As::At => "instant".to_owned(),
        As::Date => "day".to_owned(),
        As::Month => "month".to_owned(),
        As::Member | As::MaybeMember => "member".to_owned(),
        As::Record | As::MaybeRecord => "record".to_owned(),
        As::Device => "device".to_owned(),
        As::Participant => "participant".to_owned(),
        As::Place => "place".to_owned(),
        As::InList => "value in a list".to_owned(),
        As::Label => "label".to_owned(),
        As::Phone => "telephone".to_owned(),
        As::InKind | As::InImport => "bytes".to_owned(),
    }
}

/// The fields of a kind that stand in tables: the cell of another record has no words of its own and stands as bytes.
fn told(kind: Kind) -> impl Iterator<Item = &'static Field> {
    fields_of(kind).iter().filter(|field| field.form != Form::Register(As::InKind))
}

/// The tables of the document, as they are to stand there.
fn tables() -> String {
    let mut text = String::new();
    for (kind, name) in KINDS {
        text.push_str(&format!("### `{name}`\n\n| field | holds |\n|---|---|\n"));
        for field in told(*kind) {
            text.push_str(&format!("| `{}` | {} |\n", field_key(field.name), form(field.form)));
        }
        text.push('\n');
    }
    text
}

#[test]
fn the_document_has_every_field_of_every_kind() {
    let tables = tables();
    assert!(DOCUMENT.contains(tables.trim_end()), "docs/interchange.md is to say:\n{tables}");
}

#[test]
fn the_schema_has_every_field_of_every_kind_and_no_other() {
    let schema: Json = serde_json::from_str(SCHEMA).unwrap();
    for (kind, name) in KINDS {
        let properties = &schema["$defs"][*name]["properties"];
        let said: BTreeSet<String> = properties.as_object().unwrap().keys().cloned().collect();
        let fields: BTreeSet<String> = told(*kind).map(|field| field_key(field.name)).collect();
        assert_eq!(said, fields, "{name}");
        for field in told(*kind) {
            let said = properties[&field_key(field.name)].to_string();
            let list = !matches!(field.form, Form::Register(_) | Form::Text);
            assert_eq!(said.contains("\"array\""), list, "{name} {:?}", field.name);
        }
    }
}

#[test]
fn the_example_is_a_document_of_some_twenty_records() {
    let document = Document::parse(EXAMPLE).unwrap();
    assert!((18..=24).contains(&document.records.len()), "{}", document.records.len());
    let again = serde_json::to_value(&document).unwrap();
    assert_eq!(again, serde_json::from_str::<Json>(EXAMPLE).unwrap(), "nothing in it is passed over");
    assert!(Document::parse(&EXAMPLE.replace("\"version\": 1", "\"version\": 9")).is_err());
}
