//! Kept up to date is counted anew, whatever people write; and every week is what the report says of its days.

use super::*;
use crate::domain::year::table::Row;
use crate::domain::year::tests::laws::{KINDS, Written, edit, steps};
use crate::history::State;
use proptest::prelude::*;

/// Every number of every week or month.
fn rows(trend: &Trend) -> Vec<(Day, Vec<Row>)> {
    let of = |(day, sum): (&Day, &Sum)| {
        let row = |(key, cell): (&crate::domain::year::tally::Key, &crate::domain::year::tally::Cell)| {
            let at = key.at.iter().take(key.figure.dims().len()).map(|name| trend.names.word(*name).to_owned());
            Row { figure: key.figure, at: at.collect(), count: cell.number }
        };
        let mut rows: Vec<Row> = sum.tally.cells().map(row).collect();
        rows.sort_unstable();
        (*day, rows)
    };
    trend.sums.iter().map(of).collect()
}

fn charts(trend: &Trend) -> Vec<Vec<Chart>> {
    Shown::ALL.into_iter().map(|shown| trend.charts(shown)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn incremental_is_from_scratch(steps in steps()) {
        let (mut notes, mut book, lists) = (Notes::default(), Book::default(), Lists::default());
        let weeks = TrendAsked::all(Grain::Week, Span::Year(2026), day("2026-12-31"));
        let months = TrendAsked::all(Grain::Month, Span::Months(12), day("2027-01-02"));
        let part = TrendAsked { sector: Some("two".into()), channel: Some("street".into()), ..months.clone() };
        let mut trends = [weeks, months, part].map(|asked| Trend::of(&notes.replica, &book, &lists, asked));
        let mut seen: Vec<Option<State>> = vec![None; KINDS.len()];
        for Written { record: number, what, value, late } in steps {
            let (place, record) = (usize::from(number), record(number));
            let now = notes.replica.state(record).cloned();
            let base = if late { seen[place].clone() } else { now.clone() }.unwrap_or_else(State::empty);
            seen[place] = now;
            notes.write_over(record, KINDS[place], &base, |draft, base| edit(KINDS[place], what, value, draft, base));
            let changed = book.update(&notes.replica, &[record]);
            for trend in &mut trends {
                trend.update(&notes.replica, &book, &changed);
            }
        }
        for trend in &trends {
            let anew = Trend::of(&notes.replica, &book, &lists, trend.asked().clone());
            prop_assert_eq!(rows(trend), rows(&anew));
            prop_assert_eq!(charts(trend), charts(&anew));
            prop_assert_eq!(trend.undated(), anew.undated());
            for (from, rows) in rows(trend) {
                let year = Year::of(&notes.replica, &book, &lists, trend.sums[&from].asked.clone());
                let said = year.figures(&[], &[]).rows.into_iter();
                let said: Vec<Row> = said.filter(|row| KEPT.contains(&row.figure) && row.count > 0).collect();
                prop_assert_eq!(said, rows);
            }
        }
    }
}
