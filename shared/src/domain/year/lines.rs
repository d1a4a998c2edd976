//! The lines of a report as they stand in files, on the command line and in a frozen report: one line for each number.

use super::figure::{Dim, Figure};
use super::mask::published;
use super::table::{Figures, Row};
use crate::domain::Lists;
use crate::domain::lists::default_values;
use crate::domain::value::ValueId;
use serde::Serialize;
use std::collections::BTreeMap;

/// One number with what it is of. The keys are English and never change; a value of the team's own, a sector for instance, is told by
/// the French name that the team gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// [`Figure::key`].
    pub figure: &'static str,
    /// Of which part, by [`Dim::key`].
    #[serde(flatten)]
    pub at: BTreeMap<&'static str, String>,
    /// How many; none when it is masked.
    pub count: Option<u64>,
    /// Whether it is masked.
    pub masked: bool,
    /// What speaks against it, by [`super::Doubt::key`]; nothing in the version for outside.
    pub warnings: Vec<&'static str>,
}

/// The lines of the team's own version.
pub fn internal(figures: &Figures, lists: &Lists) -> Vec<Line> {
    let warnings = |figure: Figure| figures.warnings_of(figure).map(|warning| warning.doubt.key()).collect();
    figures.rows.iter().map(|row| line(row, lists, false, warnings(row.figure))).collect()
}

/// The lines of the version for outside.
pub fn external(figures: &Figures, lists: &Lists) -> Vec<Line> {
    let line = |published: &super::Published| line(&published.row, lists, published.masked, Vec::new());
    published(figures).iter().map(line).collect()
}

fn line(row: &Row, lists: &Lists, masked: bool, warnings: Vec<&'static str>) -> Line {
    let dims = row.figure.dims().iter().zip(&row.at);
    let at = dims.map(|(dim, value)| (dim.key(), called(*dim, value, lists))).collect();
    Line { figure: row.figure.key(), at, count: (!masked).then_some(row.count), masked, warnings }
}

/// A value by its stable key, or by the team's name where it is the team's own.
fn called(dim: Dim, value: &str, lists: &Lists) -> String {
    let own = dim.list().filter(|list| !default_values(list).contains(&value));
    let label = own.and_then(|list| lists.label(list, &ValueId::new(value)));
    label.map_or(value, |label| label.fr.as_str()).to_owned()
}
