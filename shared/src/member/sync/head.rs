//! What goes first.

use core::ops::Range;

/// Puts what cannot wait at the head, each part in the order it was in, and answers how many there are.
///
/// A device's counters then reach the server out of order. That is no matter: the server takes each revision by itself, refuses
/// only a counter that was used twice, and keeps what names parents that have not arrived. Readers see a gap for as long as the rest
/// is on its way, as they do for every phone in the dark.
pub fn head<T>(rows: &mut [T], urgent: impl Fn(&T) -> bool) -> usize {
    // Stable: what follows something else in its record's history goes after it.
    rows.sort_by_key(|row| !urgent(row));
    rows.iter().take_while(|row| urgent(row)).count()
}

/// The next rows to send, of those that [`head`] put in order: what cannot wait has a request of its own, so that a weak link
/// carries little before the answer; then the rest.
pub fn first_part(urgent: usize, rows: usize) -> Range<usize> {
    0..if urgent > 0 { urgent.min(rows) } else { rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_alert_goes_before_a_backlog_in_a_request_of_its_own() {
        let mut rows = [(1, false), (2, true), (3, false), (4, true)];
        let urgent = head(&mut rows, |row| row.1);
        assert_eq!(rows.map(|row| row.0), [2, 4, 1, 3]);
        assert_eq!(first_part(urgent, rows.len()), 0..2);
        assert_eq!(first_part(0, 3), 0..3);
        assert_eq!(first_part(0, 0), 0..0);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_each_part_keeps_its_order(flags in prop::collection::vec(any::<bool>(), 0..40)) {
            let mut rows: Vec<(usize, bool)> = flags.iter().copied().enumerate().collect();
            let urgent = head(&mut rows, |row| row.1);
            prop_assert_eq!(urgent, flags.iter().filter(|flag| **flag).count());
            prop_assert!(rows[..urgent].iter().all(|row| row.1) && rows[urgent..].iter().all(|row| !row.1));
            prop_assert!(rows[..urgent].is_sorted() && rows[urgent..].is_sorted());
            prop_assert_eq!(rows.len(), flags.len());
        }
    }
}
