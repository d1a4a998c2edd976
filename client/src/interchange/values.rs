//! Single values as JSON, and back.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use serde_json::{Value as Json, json};
use shared::clock::Millis;
use shared::domain::Value;
use shared::domain::describe::As;
use shared::domain::lists::list_ids;
use shared::domain::value::{Day, Label, Month, Participant, Phone, Place, PlaceName, ValueId};

/// A value; null for nothing and for what only a newer version reads.
pub(super) fn to_json(of: As, value: &Value) -> Json {
    match value {
        Value::Text(words) => json!(words),
        Value::Item { list, id } if of == As::InList => json!({ "list": list, "value": id.as_str() }),
        Value::Item { id, .. } => json!(id.as_str()),
        Value::Number(number) => json!(number),
        Value::Bool(yes) => json!(yes),
        Value::At(at) => {
            DateTime::from_timestamp_millis(at.0).map_or(Json::Null, |at| json!(format!("{:?}Z", at.naive_utc())))
        }
        Value::Day(day) => day.date().map_or(Json::Null, |date| json!(date.to_string())),
        Value::Month(month) => json!(format!("{:04}-{:02}", month.year, month.month)),
        Value::Member(id) => json!(id.to_string()),
        Value::Device(id) => json!(id.to_string()),
        Value::Record(id) => json!(id.to_string()),
        // Numbers as words: many readers of JSON keep only 53 bits.
        Value::Participant(Participant::Person(id)) => json!({ "person": id.to_string() }),
        Value::Participant(Participant::Unknown(number)) => json!({ "unknown": number.to_string() }),
        Value::Participant(Participant::Group(number)) => json!({ "group": number.to_string() }),
        Value::Place(Place { kind, value: PlaceName::Listed(id) }) => {
            json!({ "kind": kind.as_str(), "value": id.as_str() })
        }
        Value::Place(Place { kind, value: PlaceName::Free(name) }) => json!({ "kind": kind.as_str(), "name": name }),
        Value::Label(Label { fr, en }) => json!({ "fr": fr, "en": en }),
        Value::Phone(Phone { label, number }) => json!({ "label": label, "number": number }),
        // Kept as bytes: it stands in no table.
        Value::Field { .. } | Value::Nothing | Value::Newer => Json::Null,
    }
}

/// A value of this type; none when the JSON is of another form.
pub(super) fn from_json(of: As, json: &Json) -> Option<Value> {
    let words = || json.as_str();
    let member = |name: &str| json.get(name)?.as_str().map(str::to_owned);
    let id = |name: &str| member(name).map(ValueId);
    Some(match of {
        As::Item(list) => Value::Item { list, id: ValueId::new(words()?) },
        As::Words => Value::Text(words()?.to_owned()),
        As::Number | As::Rank => Value::Number(u32::try_from(json.as_u64()?).ok()?),
        As::At => {
            let utc: NaiveDateTime = words()?.strip_suffix('Z')?.parse().ok()?;
            Value::At(Millis(utc.and_utc().timestamp_millis()))
        }
        As::Date => Value::Day(Day::parse(words()?)?),
        As::Month => {
            let first: NaiveDate = format!("{}-01", words()?).parse().ok()?;
            let (year, month) = (chrono::Datelike::year(&first), chrono::Datelike::month(&first));
            Value::Month(Month::new(i16::try_from(year).ok()?, u8::try_from(month).ok()?)?)
        }
        As::Member | As::MaybeMember => Value::Member(words()?.parse().ok()?),
        As::Record | As::MaybeRecord => Value::Record(words()?.parse().ok()?),
        As::Device => Value::Device(words()?.parse().ok()?),
        As::Participant => {
            let number = |name: &str| member(name)?.parse().ok();
            let person = member("person").and_then(|id| id.parse().ok()).map(Participant::Person);
            let unknown = || number("unknown").map(Participant::Unknown);
            Value::Participant(person.or_else(unknown).or_else(|| number("group").map(Participant::Group))?)
        }
        As::Place => {
            let value = id("value").map(PlaceName::Listed).or_else(|| member("name").map(PlaceName::Free))?;
            Value::Place(Place { kind: id("kind")?, value })
        }
        As::InList => {
            let list = member("list")?;
            Value::Item { list: list_ids().find(|known| *known == list)?, id: id("value")? }
        }
        As::Label => Value::Label(Label { fr: member("fr")?, en: member("en").unwrap_or_default() }),
        As::Phone => Value::Phone(Phone { label: member("label")?, number: member("number")? }),
        As::InKind | As::InImport => return None,
    })
}
