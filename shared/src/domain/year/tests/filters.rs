//! Only some of the encounters.

use super::*;
use crate::domain::value::ValueId;
use crate::domain::{case as c, decision as d, round as r, team_settings as t};

fn town() -> Notes {
    let mut notes = Notes::default();
    notes.write(record(99), kind::TEAM_SETTINGS, |draft, base| {
        for (sector, antenne) in [("two", "north"), ("three", "north"), ("four", "south")] {
            t::VALUES.set(draft, base, &("sector".into(), sector.into()), true);
            t::SECTOR_ANTENNE.set(draft, base, &sector.into(), &antenne.into());
        }
    });
    let places = [(1, "two", "street"), (2, "three", "bus"), (3, "four", "street"), (4, "two", "phone")];
    for (number, sector, channel) in places {
        let encounter = note(&mut notes, number, winter("2026-03-03", 22, i64::from(number)), &[record(10 + number)]);
        notes.write(encounter, kind::ENCOUNTER, |draft, base| {
            e::PLACE.set(draft, base, &Place::sector(sector.into()));
            e::CHANNEL.set(draft, base, &channel.into());
        });
        notes.write(record(30 + number), kind::ROUND, |draft, base| {
            r::STARTED.set(draft, base, &winter("2026-03-03", 21, 0));
            r::SECTOR.set(draft, base, &sector.into());
            r::CHANNEL.set(draft, base, &channel.into());
        });
        notes.write(record(50 + number), kind::CASE, |draft, base| {
            c::PERSON.set(draft, base, &Some(record(10 + number)));
            c::open(draft, base, 1, Some(day("2026-02-02")));
        });
        notes.write(record(70 + number), kind::DECISION, |draft, base| {
            d::ABOUT.set(draft, base, &encounter, true);
            d::DECISION.set(draft, base, &"ip".into());
            d::AT.set(draft, base, &winter("2026-03-04", 18, 0));
        });
    }
    notes
}

#[test]
fn filters_narrow_every_figure_alike() {
    let notes = town();
    let all = Asked::year(2026).unwrap();
    let id = |word: &str| Some(ValueId::new(word));
    for (asked, count) in [
        (all.clone(), 4),
        (Asked { antenne: id("north"), ..all.clone() }, 3),
        (Asked { sector: id("two"), ..all.clone() }, 2),
        (Asked { channel: id("street"), ..all.clone() }, 2),
        (Asked { antenne: id("north"), channel: id("street"), ..all.clone() }, 1),
        (Asked { antenne: id("south"), sector: id("two"), ..all.clone() }, 0),
        (Asked { sector: id("no such"), ..all }, 0),
    ] {
        let figures = figures_by(&notes, asked.clone());
        for figure in [
            Figure::Rounds,
            Figure::Encounters,
            Figure::Contacts,
            Figure::Persons,
            Figure::Accompanied,
            Figure::CasesFollowed,
            Figure::Ip,
        ] {
            assert_eq!(figures.count(figure, &[]), count, "{figure:?} {asked:?}");
        }
    }
}

#[test]
fn asking_for_something_else_is_counting_anew() {
    let notes = town();
    let (book, lists) = (Book::of(&notes.replica), Lists::of(notes.replica.state(record(99))));
    let mut year = year_by(&notes, Asked::year(2025).unwrap());
    let all = Asked::year(2026).unwrap();
    for asked in [all.clone(), Asked { sector: Some("two".into()), ..all.clone() }, all] {
        year.ask(&notes.replica, &book, &lists, asked.clone());
        assert_eq!(year.figures(&[], &[]), figures_by(&notes, asked));
    }
}
