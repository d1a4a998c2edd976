//! Probable duplicates on a labelled set.
#![cfg(feature = "member")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::cast_possible_wrap)]

#[path = "alike/laws.rs"]
mod laws;
#[path = "alike/quality.rs"]
mod quality;
#[path = "alike/report.rs"]
mod report;
#[path = "alike/set.rs"]
mod set;

#[test]
fn one_seed_gives_one_set() {
    use set::{Set, Size};
    let one = Set::make(7, Size::SMALL);
    let again = Set::make(7, Size::SMALL);
    assert_eq!(one.states, again.states);
    assert_ne!(one.order, Set::make(8, Size::SMALL).order);
    let (persons, encounters) = one.counts();
    assert!((450..650).contains(&persons) && (3200..3800).contains(&encounters), "{persons} {encounters}");
    assert!(one.same_persons().len() > 40 && one.same_encounters().len() > 100);
}
