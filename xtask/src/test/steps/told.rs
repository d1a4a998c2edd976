//! What failed in a browser, in Playwright's own words, for the end of a log: what stands further up may have been cut off.

use serde_json::Value;

/// So many failures are told, each in at most [`LINES`] lines.
const FEW: usize = 5;
const LINES: usize = 24;

/// Where each test stands that failed, and why.
pub fn failures(report: &Value) -> String {
    let mut specs = Vec::new();
    each(report.get("suites")).for_each(|suite| collect(suite, &mut specs));
    let told: Vec<String> = specs.into_iter().filter_map(failure).collect();
    told.iter().take(FEW).map(String::as_str).collect::<Vec<_>>().join("\n\n")
}

fn collect<'a>(suite: &'a Value, specs: &mut Vec<&'a Value>) {
    specs.extend(each(suite.get("specs")));
    each(suite.get("suites")).for_each(|inner| collect(inner, specs));
}

fn failure(spec: &Value) -> Option<String> {
    let results = each(spec.get("tests")).flat_map(|test| each(test.get("results")));
    let errors: Vec<&str> = results
        .flat_map(|result| each(result.get("errors")))
        .filter_map(|error| error.get("message")?.as_str())
        .collect();
    let title = format!("{}:{} {}", spec.get("file")?.as_str()?, spec.get("line")?, spec.get("title")?.as_str()?);
    let why = without_colours(&errors.join("\n"));
    let lines: Vec<&str> = why.lines().filter(|line| !line.trim().is_empty()).take(LINES).collect();
    (!lines.is_empty()).then(|| format!("{title}\n  {}", lines.join("\n  ")))
}

fn each(list: Option<&Value>) -> impl Iterator<Item = &Value> {
    list.and_then(Value::as_array).into_iter().flatten()
}

/// Without what colours a terminal: an escape, up to its `m`.
fn without_colours(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once('m').map_or(part, |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_failure_is_told_with_its_place_and_without_colours() {
        let result = json!({ "errors": [{ "message": "\u{1b}[31mTimed out\u{1b}[39m\n\nwaiting for the room" }] });
        let spec = |title: &str, results| json!({ "file": "full.spec.ts", "line": 40, "title": title, "tests": [{ "results": results }] });
        let specs = json!([spec("there is room", json!([result])), spec("fine", json!([{ "errors": [] }]))]);
        let report = json!({ "suites": [{ "specs": [], "suites": [{ "specs": specs }] }] });
        assert_eq!(failures(&report), "full.spec.ts:40 there is room\n  Timed out\n  waiting for the room");
    }
}
