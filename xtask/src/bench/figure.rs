//! One figure: what was measured, how often, and against what.
//!
//! Every bench, in whatever language, prints its figures as JSON, one to a line; `cargo xtask bench` keeps each as
//! `target/bench/ID.json`, and nothing else decides what `docs/performance.md` says:
//!
//! ```json
//! {
//!   "id": "unlock-20000",                 // the file's name; notes stand in xtask/src/bench/notes/ID.md
//!   "area": "browser",                    // browser | server | core: the table it stands in
//!   "what": "unlock with 20,000 notes",   // a line of the table
//!   "unit": "ms",
//!   "better": "less",                     // less | more
//!   "median": 412.0, "low": 398.0, "high": 455.0, "runs": 7,
//!   "aim": 500.0,                         // or null: only told
//!   "baseline": { "what": "the same without the notebook", "median": 180.0 },  // or null; from the same run
//!   "ratio": 2.29                         // median / baseline.median; or null
//! }
//! ```
//!
//! `median`, `low` and `high` are of whatever was repeated `runs` times; a figure that is a percentile says so in `what`. A count
//! (requests, bytes) is a figure like any other, with `low` and `high` equal to the median.

use crate::paths;
use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::PathBuf;

/// Which table a figure stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Area {
    /// Measured in Chromium.
    Browser,
    /// Measured over HTTP against the release binary.
    Server,
    /// Measured in `shared` alone.
    Core,
}

/// Which way an aim is missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Better {
    /// Times, sizes, counts of requests.
    Less,
    /// Throughput.
    More,
}

/// What the figure is held against, measured in the same run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    /// What it is.
    pub what: String,
    /// Its median, in the figure's unit.
    pub median: f64,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Names the file, and the note.
    pub id: String,
    /// The table.
    pub area: Area,
    /// The line.
    pub what: String,
    /// Of all numbers here but the ratio.
    pub unit: String,
    /// Which way is better.
    pub better: Better,
    /// The middle run.
    pub median: f64,
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
    /// How many runs.
    pub runs: usize,
    /// What it should reach.
    pub aim: Option<f64>,
    /// What it is held against.
    pub baseline: Option<Baseline>,
    /// Median by baseline's median.
    pub ratio: Option<f64>,
}

impl Figure {
    /// A figure of these samples.
    pub fn of(id: &str, area: Area, what: &str, unit: &str, better: Better, samples: &[f64]) -> Result<Self> {
        let [low, median, high] = spread(samples).with_context(|| format!("{id} was not measured"))?;
        let (id, what, unit) = (id.to_owned(), what.to_owned(), unit.to_owned());
        let (runs, aim, baseline, ratio) = (samples.len(), None, None, None);
        Ok(Self { id, area, what, unit, better, median, low, high, runs, aim, baseline, ratio })
    }

    /// With an aim.
    #[must_use]
    pub fn aiming(mut self, aim: f64) -> Self {
        self.aim = Some(aim);
        self
    }

    /// Against a baseline.
    #[must_use]
    pub fn against(mut self, what: &str, samples: &[f64]) -> Self {
        if let Some([_, median, _]) = spread(samples).filter(|[_, median, _]| *median > 0.0) {
            self.ratio = Some(self.median / median);
            self.baseline = Some(Baseline { what: what.to_owned(), median });
        }
        self
    }

    /// By how much the aim is missed, as a share of it; none when it is reached, or there is none.
    pub fn missed(&self) -> Option<f64> {
        let aim = self.aim?;
        let short = match self.better {
            Better::Less => self.median - aim,
            Better::More => aim - self.median,
        };
        (short > 0.0).then(|| short / aim)
    }

    /// The figure that a line of a program's output is, if it is one.
    pub fn printed(line: &str) -> Option<Self> {
        let line = line.trim();
        if line.starts_with('{') { serde_json::from_str(line).ok() } else { None }
    }

    /// Writes the file.
    pub fn write(&self) -> Result<()> {
        fs::create_dir_all(folder())?;
        let path = folder().join(format!("{}.json", self.id));
        fs::write(&path, serde_json::to_vec_pretty(self)?).with_context(|| path.display().to_string())
    }
}

/// Where the files stand.
pub fn folder() -> PathBuf {
    paths::root().join("target/bench")
}

/// Every figure that was measured, by table and id.
pub fn all() -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    for entry in fs::read_dir(folder()).context("nothing was measured yet")? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let shown = || path.display().to_string();
            let figure: Figure = serde_json::from_slice(&fs::read(&path)?).with_context(shown)?;
            ensure!(path.file_stem().is_some_and(|stem| *stem == *figure.id), "{} holds {}", shown(), figure.id);
            figures.push(figure);
        }
    }
    figures.sort_by(|a, b| (a.area, &a.id).cmp(&(b.area, &b.id)));
    Ok(figures)
}

/// Lowest, middle and highest.
fn spread(samples: &[f64]) -> Option<[f64; 3]> {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (low, high) = (*sorted.first()?, *sorted.last()?);
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get((sorted.len() - 1) / 2)?;
    Some([low, f64::midpoint(lower, upper), high])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_and_misses() {
        let fast = Figure::of("x", Area::Core, "x", "ms", Better::Less, &[3.0, 1.0, 2.0]).unwrap();
        assert_eq!((fast.low, fast.median, fast.high, fast.runs), (1.0, 2.0, 3.0, 3));
        assert_eq!(fast.missed(), None);
        assert_eq!(fast.clone().aiming(2.0).missed(), None);
        assert_eq!(fast.clone().aiming(1.0).missed(), Some(1.0));
        let slow = Figure::of("x", Area::Core, "x", "/s", Better::More, &[80.0, 40.0]).unwrap().aiming(100.0);
        assert_eq!((slow.median, slow.missed()), (60.0, Some(0.4)));
        assert_eq!(slow.against("y", &[120.0]).ratio, Some(0.5));
        assert!(Figure::of("x", Area::Core, "x", "ms", Better::Less, &[]).is_err());
    }

    #[test]
    fn a_printed_figure_is_told_from_other_lines() {
        let figure = Figure::of("x", Area::Browser, "x", "ms", Better::Less, &[3.0]).unwrap();
        let line = serde_json::to_string(&figure).unwrap();
        assert_eq!(Figure::printed(&format!("  {line}\n")), Some(figure));
        assert_eq!(Figure::printed("{\"id\":\"x\"}"), None);
        assert_eq!(Figure::printed("[1/3] unlock"), None);
    }
}
