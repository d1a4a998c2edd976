//! The version for outside the team: numbers from 1 to 4 are masked, and as many others as it takes that none of them follows from the
//! totals.
//!
//! The published figures form trees: a number is the sum of the numbers that divide it further, and stands in one such sum only. Who
//! reads them knows of a masked number that it is at least 1 and no less than what is published below it; so it is safe exactly when
//! the sum that it stands in leaves room for another value. See docs/adr/0033.

use super::figure::{Dim, Figure};
use super::table::{Figures, Row};
use std::collections::BTreeMap;

/// The highest number that is masked for itself.
pub const SMALL: u64 = 4;

/// A number of the version for outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The figure and which part of it.
    pub row: Row,
    /// Whether the number is not told.
    pub masked: bool,
}

/// Whether a figure is told outside. The fourfold cross is nearly all small numbers, and how many readings differ would tie the two
/// readings together.
pub fn is_published(figure: Figure) -> bool {
    !matches!(figure, Figure::PersonsCrossed | Figure::PersonsDiffering)
}

/// The version for outside.
pub fn published(figures: &Figures) -> Vec<Published> {
    let rows: Vec<Row> = figures.rows.iter().filter(|row| is_published(row.figure)).cloned().collect();
    let mut tree = Tree::of(&rows);
    while tree.mask_more() {}
    let masked = tree.masked;
    rows.into_iter().zip(masked).map(|(row, masked)| Published { row, masked }).collect()
}

/// A number and numbers that add up to it.
struct Sum {
    total: usize,
    parts: Vec<usize>,
}

struct Tree {
    counts: Vec<u64>,
    masked: Vec<bool>,
    /// Those of a figure come before those that divide it further.
    sums: Vec<Sum>,
}

impl Tree {
    fn of(rows: &[Row]) -> Self {
        let places: BTreeMap<(Figure, &[String]), usize> =
            rows.iter().enumerate().map(|(place, row)| ((row.figure, row.at.as_slice()), place)).collect();
        let mut sums: BTreeMap<(usize, Figure, Option<&str>), Vec<usize>> = BTreeMap::new();
        for (place, row) in rows.iter().enumerate() {
            let Some(parent) = row.figure.parent() else { continue };
            let shared: Vec<String> =
                parent.dims().iter().filter_map(|dim| row.value(*dim)).map(str::to_owned).collect();
            // Each reading adds up for itself.
            let reading = row.value(Dim::Reading);
            if let Some(total) = places.get(&(parent, shared.as_slice())) {
                sums.entry((*total, row.figure, reading)).or_default().push(place);
            }
        }
        let counts: Vec<u64> = rows.iter().map(|row| row.count).collect();
        let masked = counts.iter().map(|count| (1..=SMALL).contains(count)).collect();
        let sums = sums.into_iter().map(|((total, ..), parts)| Sum { total, parts }).collect();
        Self { counts, masked, sums }
    }

    /// Masks one more number where one could be worked out; tells whether it did.
    fn mask_more(&mut self) -> bool {
        let least = self.least();
        let next = self.sums.iter().find_map(|sum| self.next(sum, &least));
        if let Some(masked) = next.and_then(|place| self.masked.get_mut(place)) {
            *masked = true;
        }
        next.is_some()
    }

    /// The number to mask next, for the sake of one sum.
    fn next(&self, sum: &Sum, least: &[u64]) -> Option<usize> {
        let is_masked = |place: &usize| self.masked.get(*place) == Some(&true);
        let hidden = sum.parts.iter().filter(|place| is_masked(place)).count();
        let open = sum.parts.iter().filter(|place| !is_masked(place) && self.count(**place) > 0);
        let smallest = open.min_by_key(|place| (self.count(**place), **place)).copied();
        let total = self.count(sum.total);
        if is_masked(&sum.total) {
            // Something below it must be unknown too, or it is their sum.
            return if hidden == 0 { smallest } else { None };
        }
        let known: u64 = sum.parts.iter().map(|place| least.get(*place).copied().unwrap_or(0)).sum();
        let safe = hidden == 0 || (hidden >= 2 && total > known);
        if safe { None } else { smallest.or(Some(sum.total)) }
    }

    /// The least that each number can be for who reads only what is published.
    fn least(&self) -> Vec<u64> {
        let counts = self.counts.iter().zip(&self.masked);
        let mut least: Vec<u64> = counts.map(|(count, masked)| if *masked { 1 } else { *count }).collect();
        for sum in self.sums.iter().rev() {
            let below: u64 = sum.parts.iter().map(|place| least.get(*place).copied().unwrap_or(0)).sum();
            if self.masked.get(sum.total) == Some(&true)
                && let Some(least) = least.get_mut(sum.total)
            {
                *least = below.max(*least);
            }
        }
        least
    }

    fn count(&self, place: usize) -> u64 {
        self.counts.get(place).copied().unwrap_or(0)
    }
}
