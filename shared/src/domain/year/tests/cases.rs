//! Cases, who was accompanied, objectives, decisions.

use super::*;
use crate::domain::{case as c, decision as d, objective as o};

/// A case of a person with these periods: opened, closed, why.
fn case(notes: &mut Notes, number: u8, person: RecordId, periods: &[(&str, Option<(&str, &str)>)]) -> RecordId {
    notes.write(record(number), kind::CASE, |draft, base| {
        c::PERSON.set(draft, base, &Some(person));
        for (place, (opened, closed)) in (1..).zip(periods) {
            c::OPENED.set(draft, base, &place, &day(opened));
            if let Some((closed, why)) = closed {
                c::CLOSED.set(draft, base, &place, &day(closed));
                c::CLOSING_REASON.set(draft, base, &place, &(*why).into());
            }
        }
    });
    record(number)
}

fn counts(figures: &Figures) -> [u64; 5] {
    let all =
        [Figure::CasesFollowed, Figure::CasesOpened, Figure::CasesReopened, Figure::CasesClosed, Figure::CasesActive];
    all.map(|figure| figures.count(figure, &[]))
}

#[test]
fn a_case_is_followed_in_every_year_that_it_touches() {
    for (periods, expected) in [
        (&[("2026-01-01", None)][..], [1, 1, 0, 0, 1]),
        (&[("2025-05-05", None)], [1, 0, 0, 0, 1]),
        (&[("2027-01-01", None)], [0, 0, 0, 0, 0]),
        (&[("2025-05-05", Some(("2025-12-31", "relay")))], [0, 0, 0, 0, 0]),
        (&[("2025-05-05", Some(("2026-01-01", "relay")))], [1, 0, 0, 1, 0]),
        (&[("2026-05-05", Some(("2026-12-31", "relay")))], [1, 1, 0, 1, 1]),
        (&[("2026-05-05", Some(("2027-01-01", "relay")))], [1, 1, 0, 0, 1]),
        // Closed and opened again within the year: one case.
        (&[("2026-02-02", Some(("2026-03-03", "lost"))), ("2026-09-09", None)], [1, 1, 1, 1, 1]),
        // Opened again in the year after.
        (&[("2025-02-02", Some(("2025-03-03", "lost"))), ("2026-09-09", None)], [1, 0, 1, 0, 1]),
        // Open before and after, not in the year.
        (&[("2025-02-02", Some(("2025-03-03", "lost"))), ("2027-09-09", None)], [0, 0, 0, 0, 0]),
        // Opened by mistake beside another.
        (&[("2026-02-02", Some(("2026-03-03", "duplicate")))], [0, 0, 0, 0, 0]),
    ] {
        let mut notes = Notes::default();
        case(&mut notes, 50, record(10), periods);
        let figures = figures(&notes, 2026);
        assert_eq!(counts(&figures), expected, "{periods:?}");
        assert_eq!(figures.count(Figure::Accompanied, &[]), expected[0], "{periods:?}");
        assert_eq!(figures.count(Figure::Persons, &[]), 0, "accompanied is not met");
    }
}

#[test]
fn met_and_accompanied_are_two_figures() {
    let mut notes = Notes::default();
    let (lune, kiwi) = (record(10), record(11));
    let old = note(&mut notes, 1, winter("2025-06-06", 23, 0), &[lune]);
    says(&mut notes, old, lune, "minor_verified", "confirmed");
    let now = note(&mut notes, 2, winter("2026-06-06", 23, 0), &[kiwi]);
    says(&mut notes, now, kiwi, "minor_supposed", "at_risk");
    case(&mut notes, 50, lune, &[("2025-06-07", None)]);
    // Two cases of one girl: she is accompanied once.
    case(&mut notes, 51, lune, &[("2025-07-07", None)]);
    let figures = figures(&notes, 2026);
    assert_eq!((figures.count(Figure::Persons, &[]), figures.count(Figure::Accompanied, &[])), (1, 1));
    assert_eq!(figures.count(Figure::CasesFollowed, &[]), 2);
    for reading in ["first_encounter", "closing"] {
        let count = |figure, minority, status| figures.count(figure, &[reading, minority, status]);
        assert_eq!(count(Figure::PersonsByStatus, "minor_supposed", "at_risk"), 1);
        assert_eq!(count(Figure::PersonsByStatus, "minor_verified", "confirmed"), 0);
        assert_eq!(count(Figure::AccompaniedByStatus, "minor_verified", "confirmed"), 1);
    }
}

#[test]
fn objectives_are_those_of_the_cases_followed() {
    let mut notes = Notes::default();
    let open = case(&mut notes, 50, record(10), &[("2026-02-02", None)]);
    let past = case(&mut notes, 51, record(11), &[("2024-02-02", Some(("2024-03-03", "left")))]);
    for (number, case, state) in [(60, open, Some("reached")), (61, open, None), (62, past, Some("doing"))] {
        notes.write(record(number), kind::OBJECTIVE, |draft, base| {
            o::CASE.set(draft, base, &Some(case));
            o::DIMENSION.set(draft, base, &"housing".into());
            if let Some(state) = state {
                o::STATE.set(draft, base, &state.into());
            }
        });
    }
    let figures = figures(&notes, 2026);
    assert_eq!(figures.count(Figure::Objectives, &[]), 2);
    assert_eq!(figures.count(Figure::ObjectivesByState, &["housing", "reached"]), 1);
    assert_eq!(figures.count(Figure::ObjectivesByState, &["housing", "planned"]), 1);
}

#[test]
fn decisions_count_by_their_own_days() {
    let mut notes = Notes::default();
    let rows = [
        ("ip", "2026-12-31", Some("2027-01-04")),
        ("signalement", "2026-05-05", Some("2026-05-05")),
        ("none", "2026-05-05", None),
        ("deferred", "2026-05-05", None),
    ];
    for (number, (what, decided, sent)) in (70..).zip(rows) {
        notes.write(record(number), kind::DECISION, |draft, base| {
            d::DECISION.set(draft, base, &what.into());
            d::AT.set(draft, base, &winter(decided, 18, 0));
            if let Some(sent) = sent {
                d::SENT.set(draft, base, &winter(sent, 9, 0));
            }
        });
    }
    let of = |figures: &Figures| {
        [Figure::Ip, Figure::IpSent, Figure::Signalements, Figure::SignalementsSent].map(|f| figures.count(f, &[]))
    };
    assert_eq!(of(&figures(&notes, 2026)), [1, 0, 1, 1]);
    assert_eq!(of(&figures(&notes, 2027)), [0, 1, 0, 0]);
    notes.write(record(71), kind::DECISION, |draft, _| draft.delete());
    assert_eq!(of(&figures(&notes, 2026)), [1, 0, 0, 0]);
}
