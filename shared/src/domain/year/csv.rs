//! The lines as one tidy table in CSV: UTF-8, a column for each variable, RFC 4180 quoting.

use super::asked::Asked;
use super::figure::Dim;
use super::lines::Line;
use crate::domain::value::{Day, ValueId};

/// The table. Every line says of which period and of which encounters it is.
pub fn csv(asked: &Asked, lines: &[Line]) -> String {
    let word = |id: &Option<ValueId>| id.as_ref().map_or_else(String::new, |id| id.as_str().to_owned());
    let days = [asked.from, asked.to, asked.closing].map(date);
    let only = [&asked.antenne, &asked.sector, &asked.channel].map(word);
    let head = ["from", "to", "closing", "only_antenne", "only_sector", "only_channel", "figure"];
    let columns = head.into_iter().chain(Dim::ALL.map(Dim::key)).chain(["count", "masked", "warnings"]);
    let mut out = record(columns.map(str::to_owned));
    for line in lines {
        let of = Dim::ALL.map(|dim| line.at.get(dim.key()).cloned().unwrap_or_default());
        let count = line.count.map_or_else(String::new, |count| count.to_string());
        let end = [count, line.masked.to_string(), line.warnings.join(" ")];
        let fields = days.iter().chain(&only).cloned().chain([line.figure.to_owned()]).chain(of).chain(end);
        out.push_str(&record(fields));
    }
    out
}

/// `2026-12-31`.
pub fn date(day: Day) -> String {
    day.date().map_or_else(String::new, |date| date.to_string())
}

/// One record of a CSV file.
pub fn record(fields: impl IntoIterator<Item = String>) -> String {
    let fields: Vec<String> = fields.into_iter().map(|field| quoted(&harmless(&field))).collect();
    format!("{}\r\n", fields.join(","))
}

/// What a spreadsheet would take for a formula begins with an apostrophe, which makes it words.
fn harmless(field: &str) -> String {
    let formula = field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if formula { format!("'{field}") } else { field.to_owned() }
}

fn quoted(field: &str) -> String {
    if field.contains([',', ';', '"', '\r', '\n', '\t']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}
