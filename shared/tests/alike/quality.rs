//! How much of what is double is suggested, and how much of what is suggested is double. The figures are those of seeds that nobody
//! looked at while the rules were made.

use crate::report::{self, Quality};
use crate::set::{HELD_OUT, Set, Size};
use shared::domain::Alike;

/// Three small sets taken together: one alone has too few duplicates for a figure.
fn measured() -> [Quality; 4] {
    let mut sums = [Quality { suggested: 0, right: 0, truly: 0 }; 4];
    for seed in HELD_OUT..HELD_OUT + 3 {
        let set = Set::make(seed, Size::SMALL);
        for (sum, (_, one)) in sums.iter_mut().zip(report::measure(&set, &Alike::of(&set))) {
            *sum = Quality {
                suggested: sum.suggested + one.suggested,
                right: sum.right + one.right,
                truly: sum.truly + one.truly,
            };
        }
    }
    sums
}

#[test]
fn suggestions_reach_their_aims_on_seeds_kept_out_of_tuning() {
    let [encounters, encounters_plainly, persons, persons_plainly] = measured();
    assert!(encounters.truly > 400 && persons.truly > 150, "enough to be a figure: {encounters:?} {persons:?}");
    assert!(encounters.recall() >= 950 && encounters.precision() >= 850, "{encounters:?}");
    assert!(persons.recall() >= 900 && persons.precision() >= 700, "{persons:?}");
    // What one would do without rules: the same name, on the same day.
    assert!(encounters_plainly.precision() < 300 && encounters_plainly.recall() < 850, "{encounters_plainly:?}");
    assert!(persons_plainly.precision() < 300 && persons_plainly.recall() < 500, "{persons_plainly:?}");
}
