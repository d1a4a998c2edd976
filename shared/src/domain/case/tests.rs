use super::*;
use crate::domain::testing::{Notes, member, record, written};
use crate::domain::{Book, FieldName, kind, missing};
use crate::history::Draft;
use proptest::prelude::*;

/// The year from day 100 to day 199.
const YEAR: (Day, Day) = (Day(100), Day(199));

fn case(write: impl FnOnce(&mut Draft, &State)) -> Case {
    Case::read(record(1), &written(kind::CASE, write))
}

fn opened(draft: &mut Draft, base: &State, day: i32) {
    open(draft, base, 1, Some(Day(day)));
    open_for(draft, base, 1, Some(&"youth".into()));
}

fn closed(draft: &mut Draft, base: &State, day: i32) {
    close(draft, base, Some(Day(day)));
    close_for(draft, base, Some(&"reached".into()));
}

fn in_the_year(case: &Case) -> bool {
    case.was_open(YEAR.0, YEAR.1)
}

#[test]
fn a_year_counts_what_was_open_on_one_of_its_days() {
    let rows = [
        (90, None, true),
        (90, Some(99), false),
        (90, Some(100), true),
        (199, Some(250), true),
        (199, None, true),
        (200, None, false),
        (120, Some(130), true),
        (120, Some(110), true),
        (99, Some(90), false),
    ];
    for (from, to, counts) in rows {
        let case = case(|draft, base| {
            opened(draft, base, from);
            if let Some(to) = to {
                closed(draft, base, to);
            }
        });
        assert_eq!(in_the_year(&case), counts, "from {from} to {to:?}");
        assert_eq!(case.is_open(), to.is_none());
    }
}

#[test]
fn reopening_begins_a_new_period_and_keeps_the_one_before() {
    let mut notes = Notes::default();
    let write = |notes: &mut Notes, edit: &dyn Fn(&mut Draft, &State)| {
        notes.write(record(1), kind::CASE, edit);
        Case::read(record(1), notes.replica.state(record(1)).unwrap())
    };
    write(&mut notes, &|draft, base| opened(draft, base, 10));
    write(&mut notes, &|draft, base| closed(draft, base, 50));
    let again = write(&mut notes, &|draft, base| reopen(draft, base, Day(300), Some(&"peer".into())));
    assert!(again.is_open());
    let days: Vec<_> = again.periods.iter().map(|p| (p.number, p.begin(), p.end())).collect();
    assert_eq!(days, [(1, Some(Day(10)), Some(Day(50))), (2, Some(Day(300)), None)]);
    assert_eq!(again.periods[0].closing_reason.settled().map(ValueId::as_str), Some("reached"));
    assert!(!in_the_year(&again), "between the two nobody accompanied her");
    let twice = write(&mut notes, &|draft, base| reopen(draft, base, Day(400), Some(&"peer".into())));
    assert_eq!(twice.periods.len(), 2, "it is open already");
    let undone = write(&mut notes, &|draft, base| {
        open(draft, base, 2, None);
    });
    assert!(!undone.is_open() && undone.periods.len() == 1, "an opening taken back was none");
    assert_eq!(undone.latest().map(|period| period.number), Some(1));
    let still = write(&mut notes, &|draft, base| close(draft, base, None));
    assert!(still.is_open() && still.periods[0].closing_reason.is_unset(), "a closing taken back was none");
}

#[test]
fn two_phones_that_open_it_again_mean_one_period() {
    let mut notes = Notes::default();
    notes.write(record(1), kind::CASE, |draft, base| opened(draft, base, 10));
    notes.write(record(1), kind::CASE, |draft, base| closed(draft, base, 50));
    let seen = notes.replica.state(record(1)).unwrap().clone();
    for day in [120, 130] {
        notes.write_over(record(1), kind::CASE, &seen, |draft, base| {
            reopen(draft, base, Day(day), Some(&"peer".into()))
        });
    }
    let case = Case::read(record(1), notes.replica.state(record(1)).unwrap());
    assert_eq!(case.periods.len(), 2);
    assert!(case.periods[1].opened.is_conflict(), "the day is asked");
    assert!(case.periods[1].opening_reason.settled().is_some(), "the reason is the same");
    assert!(case.is_open() && in_the_year(&case));
    assert_eq!(case.periods[1].begin(), Some(Day(120)));
}

#[test]
fn closed_on_one_phone_and_left_open_on_another_is_open_while_it_is_asked() {
    let mut notes = Notes::default();
    notes.write(record(1), kind::CASE, |draft, base| opened(draft, base, 10));
    notes.write(record(1), kind::CASE, |draft, base| closed(draft, base, 50));
    let seen = notes.replica.state(record(1)).unwrap().clone();
    notes.write_over(record(1), kind::CASE, &seen, |draft, base| close(draft, base, None));
    notes.write_over(record(1), kind::CASE, &seen, |draft, base| closed(draft, base, 60));
    let case = Case::read(record(1), notes.replica.state(record(1)).unwrap());
    assert!(case.periods[0].closed.is_conflict() && case.is_open() && in_the_year(&case));
}

#[test]
fn the_stage_goes_back_and_lost_sight_of_is_beside_it() {
    let mut notes = Notes::default();
    notes.write(record(1), kind::CASE, |draft, base| {
        opened(draft, base, 10);
        STAGE.set(draft, base, &"project".into());
        REFERENT.set(draft, base, &Some(member(1)));
    });
    notes.write(record(1), kind::CASE, |draft, base| {
        STAGE.set(draft, base, &"bonding".into());
        LOST.set(draft, base, &Day(40));
    });
    let history = notes.replica.history(record(1)).map(crate::domain::story).unwrap();
    let stage = history[0].changes.iter().find(|change| change.field == FieldName::Stage).unwrap();
    let item = |id: &str| crate::domain::Value::Item { list: "stage", id: id.into() };
    assert_eq!((&stage.from[..], &stage.to), (&[item("project")][..], &item("bonding")));
    let case = Case::read(record(1), notes.replica.state(record(1)).unwrap());
    assert_eq!(case.stage.settled().map(ValueId::as_str), Some("bonding"));
    assert!(case.is_open() && case.is_of(member(1)) && !case.is_of(member(2)));
    notes.write(record(1), kind::CASE, |draft, base| closed(draft, base, 50));
    notes.write(record(1), kind::CASE, |draft, base| reopen(draft, base, Day(60), Some(&"youth".into())));
    let case = Case::read(record(1), notes.replica.state(record(1)).unwrap());
    assert!(case.lost.is_unset(), "she is there again");
}

#[test]
fn a_case_needs_somebody_a_day_and_reasons() {
    use FieldName as F;
    let lacks = |write: &dyn Fn(&mut Draft, &State)| missing(kind::CASE, &written(kind::CASE, write));
    assert_eq!(lacks(&|_, _| {}), [F::Person, F::Opened]);
    let begun = |draft: &mut Draft, base: &State| {
        PERSON.set(draft, base, &Some(record(2)));
        open(draft, base, 1, Some(Day(5)));
    };
    assert_eq!(lacks(&begun), [F::OpeningReason]);
    let ended = |draft: &mut Draft, base: &State| {
        begun(draft, base);
        open_for(draft, base, 1, Some(&"youth".into()));
        close(draft, base, Some(Day(6)));
    };
    assert_eq!(lacks(&ended), [F::ClosingReason]);
    assert_eq!(missing(kind::OBJECTIVE, &State::empty()), [F::Case, F::Dimension, F::NextStep]);
}

/// What one of several people does, by what she saw some steps ago.
fn act(what: u8, day: i32, draft: &mut Draft, base: &State) {
    match what {
        0 => opened(draft, base, day),
        1 | 2 => closed(draft, base, day),
        3 => close(draft, base, None),
        _ => reopen(draft, base, Day(day), Some(&"peer".into())),
    }
}

proptest! {
    /// The figures of a year are those of its days, whatever was written in whatever order.
    #[test]
    fn open_in_a_year_is_open_on_one_of_its_days(
        steps in prop::collection::vec((0..6_u8, 90..210_i32, any::<bool>()), 1..12),
        from in 100..150_i32,
        length in 0..40_i32,
    ) {
        let mut notes = Notes::default();
        let mut before = State::empty();
        for (what, day, late) in steps {
            let now = notes.replica.state(record(1)).cloned().unwrap_or_else(State::empty);
            let base = if late { before } else { now.clone() };
            before = now;
            notes.write_over(record(1), kind::CASE, &base, |draft, base| act(what, day, draft, base));
        }
        let case = Case::read(record(1), notes.replica.state(record(1)).unwrap());
        let (from, to) = (Day(from), Day(from + length));
        let some_day = (from.0..=to.0).any(|day| case.was_open(Day(day), Day(day)));
        prop_assert_eq!(case.was_open(from, to), some_day);
        let open = Book::of(&notes.replica).open_cases().next().is_some();
        prop_assert_eq!(open, case.is_open());
        prop_assert!(!case.is_open() || case.was_open(Day(10_000), Day(10_000)));
    }
}
