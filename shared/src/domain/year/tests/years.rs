//! Clocks, and periods that are no years.

use super::*;
use crate::clock::Stamp;
use crate::history::{Content, Step};
use crate::ids::{CircleId, DeviceId, MemberId, RevisionId};

#[test]
fn a_time_from_a_clock_that_ran_wrong_is_told() {
    let mut notes = Notes::default();
    let right = note(&mut notes, 1, winter("2026-03-03", 23, 0), &[]);
    // The device heard the server an hour ago and says that it is a day later.
    let stamp = Stamp {
        device: winter("2026-03-05", 0, 0),
        server: Some(winter("2026-03-03", 23, 0)),
        since_server: Some(3_600_000),
    };
    let wrong = record(2);
    let mut draft = Draft::create(wrong, kind::ENCOUNTER, CircleId::TERRAIN, stamp);
    met(&mut draft, &State::empty(), stamp.device, &[]);
    let content = Content::Open(draft.payload(stamp));
    let (author, device) = (MemberId::from_bytes([1; 16]), DeviceId::from_bytes([1; 16]));
    let id = RevisionId::of(b"wrong");
    let step = Step { id, parents: Vec::new(), author, device, counter: 900, epoch: 1, content };
    notes.replica.insert(wrong, CircleId::TERRAIN, step);
    let figures = figures(&notes, 2026);
    assert_eq!(warned(&figures, Doubt::Clock), [wrong]);
    assert_eq!(figures.count(Figure::Encounters, &[]), 2);
    let _ = right;
}

#[test]
fn a_period_is_any_days_both_included() {
    let mut notes = Notes::default();
    for (number, date) in [(1, "2026-08-31"), (2, "2026-09-01"), (3, "2027-08-31"), (4, "2027-09-01")] {
        note(&mut notes, number, winter(date, 22, 0), &[record(10)]);
    }
    let school_year = Asked::period(day("2026-09-01"), day("2027-08-31"));
    let figures = figures_by(&notes, school_year);
    assert_eq!(figures.count(Figure::Encounters, &[]), 2);
    assert_eq!(figures.count(Figure::PersonsByAcquaintance, &["met_before"]), 1);
    let none = figures_by(&notes, Asked::period(day("2026-10-01"), day("2026-09-01")));
    assert_eq!(none.count(Figure::Encounters, &[]), 0, "a period that ends before it begins has no day");
}
