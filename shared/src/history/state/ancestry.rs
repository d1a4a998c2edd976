//! Who comes after whom, as bit sets over the steps of one record.

use crate::history::record::Step;
use crate::ids::RevisionId;

/// For each step, by its place in the order, the set of its ancestors.
pub(crate) struct Ancestry {
    words: usize,
    bits: Vec<u64>,
}

impl Ancestry {
    /// The ancestry of steps given in an order in which parents come first.
    pub(crate) fn of(steps: &[&Step]) -> Self {
        let words = steps.len().div_ceil(64);
        let mut ancestry = Self { words, bits: vec![0; words * steps.len()] };
        let mut places: Vec<(RevisionId, usize)> =
            steps.iter().enumerate().map(|(place, step)| (step.id, place)).collect();
        places.sort_unstable();
        let place_of = |id: &RevisionId| {
            let found = places.binary_search_by(|(known, _)| known.cmp(id)).ok()?;
            places.get(found).map(|(_, place)| *place)
        };
        for (place, step) in steps.iter().enumerate() {
            for parent in step.parents.iter().filter_map(place_of) {
                if parent < place {
                    let (before, row) = ancestry.bits.split_at_mut(place * words);
                    for (mine, theirs) in row.iter_mut().zip(&before[parent * words..][..words]) {
                        *mine |= theirs;
                    }
                    row[parent / 64] |= 1 << (parent % 64);
                }
            }
        }
        ancestry
    }

    /// Whether the step at `earlier` is an ancestor of the one at `later`.
    pub(crate) fn is_ancestor(&self, earlier: usize, later: usize) -> bool {
        self.bits[later * self.words + earlier / 64] & (1 << (earlier % 64)) != 0
    }

    /// Those of `writers` that none of the others has as an ancestor.
    pub(crate) fn maximal(&self, writers: &[usize]) -> Vec<usize> {
        let superseded = |&writer: &usize| writers.iter().any(|&other| self.is_ancestor(writer, other));
        writers.iter().copied().filter(|writer| !superseded(writer)).collect()
    }
}
