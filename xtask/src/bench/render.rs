//! `docs/performance.md` from the figures.

use super::figure::{Area, Better, Figure};
use super::machine;
use crate::paths;
use anyhow::{Context, Result};
use std::fmt::Write;
use std::fs;

/// What stands before the tables.
const PREAMBLE: &str = include_str!("notes/preamble.md");

/// Writes the document; `quick` numbers say of themselves that they are no more than a trial.
pub fn write(figures: &[Figure], quick: bool) -> Result<()> {
    let path = paths::root().join("docs/performance.md");
    fs::write(&path, document(figures, quick)?).with_context(|| path.display().to_string())
}

fn document(figures: &[Figure], quick: bool) -> Result<String> {
    let mut text = format!("{PREAMBLE}\n## Measured on\n\n{}\n", machine::describe()?);
    if quick {
        text.push_str(
            "\nThese numbers are of a short trial (`--quick`): few runs, on a machine that did other things too.\n",
        );
    }
    for (area, title) in [(Area::Server, "The server"), (Area::Browser, "In the browser"), (Area::Core, "The core")] {
        let of: Vec<&Figure> = figures.iter().filter(|figure| figure.area == area).collect();
        if of.is_empty() {
            continue;
        }
        write!(
            text,
            "\n## {title}\n\n| | median | lowest to highest | runs | aim | baseline | ratio |\n|---|---|---|---|---|---|---|\n"
        )?;
        for figure in &of {
            writeln!(text, "{}", line(figure))?;
        }
        for figure in &of {
            if let Some(note) = note(figure) {
                write!(text, "\n**{}.** {note}\n", capital(&figure.what))?;
            }
        }
    }
    write!(text, "\n## Default limits\n\nOn in every run above.\n\n{}", limits()?)?;
    Ok(text)
}

fn line(figure: &Figure) -> String {
    let Figure { what, unit, median, low, high, runs, aim, better, baseline, ratio, .. } = figure;
    let aim = aim.map_or_else(
        || "–".to_owned(),
        |aim| {
            let sign = if *better == Better::Less { "≤" } else { "≥" };
            let verdict =
                figure.missed().map_or_else(|| "reached".to_owned(), |by| format!("**missed by {:.0} %**", by * 100.0));
            format!("{sign} {} {unit}, {verdict}", number(aim))
        },
    );
    let (baseline, ratio) = match (baseline, ratio) {
        (Some(baseline), Some(ratio)) => {
            (format!("{}: {} {unit}", baseline.what, number(baseline.median)), format!("{ratio:.2}"))
        }
        _ => ("–".to_owned(), "–".to_owned()),
    };
    format!(
        "| {what} | {} {unit} | {}–{} | {runs} | {aim} | {baseline} | {ratio} |",
        number(*median),
        number(*low),
        number(*high)
    )
}

/// Why an aim is missed, or what else is to be known; always shown when there is one, and asked for when an aim is missed.
fn note(figure: &Figure) -> Option<String> {
    let path = paths::root().join("xtask/src/bench/notes").join(format!("{}.md", figure.id));
    match fs::read_to_string(path) {
        Ok(note) => Some(note.trim().to_owned()),
        Err(_) => figure.missed().map(|by| format!("Misses its aim by {:.0} %; why is not known yet.", by * 100.0)),
    }
}

/// The table of limits as the protocol's page has it: one source, held to the code by a test there.
fn limits() -> Result<String> {
    let page = fs::read_to_string(paths::root().join("docs/sync-protocol.md"))?;
    let section = page.split("\n## Limits\n").nth(1).context("the protocol's page lists no limits")?;
    let table: Vec<&str> =
        section.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|')).collect();
    Ok(format!("{}\n", table.join("\n")))
}

/// Three figures that count, thousands apart.
fn number(value: f64) -> String {
    if value.abs() < 10.0 {
        let text = format!("{value:.2}");
        return text.trim_end_matches('0').trim_end_matches('.').to_owned();
    }
    if value.abs() < 100.0 {
        let text = format!("{value:.1}");
        return text.trim_end_matches(".0").to_owned();
    }
    let whole = format!("{value:.0}");
    let mut text = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_readable() {
        let table =
            [(0.5, "0.5"), (2.0, "2"), (12.34, "12.3"), (25_000.0, "25,000"), (119_000.4, "119,000"), (433.0, "433")];
        for (value, text) in table {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn a_missed_aim_stands_in_its_line() {
        let figure = Figure::of("x", Area::Server, "push", "/s", Better::More, &[20_000.0]).unwrap();
        let text = line(&figure.aiming(25_000.0).against("raw", &[40_000.0]));
        assert_eq!(
            text,
            "| push | 20,000 /s | 20,000–20,000 | 1 | ≥ 25,000 /s, **missed by 20 %** | raw: 40,000 /s | 0.50 |"
        );
    }
}
