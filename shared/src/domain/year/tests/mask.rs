//! No masked number can be worked out from what is published: whoever tries is given every sum there is.

use super::*;
use crate::domain::year::mask::{Published, SMALL, published};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Figures that add up, as the counting makes them: a leaf each for so many encounters or persons.
fn made(encounters: &[(u8, u8, u8)], persons: &[[u8; 7]]) -> Figures {
    let mut cells: BTreeMap<(Figure, Vec<String>), u64> = BTreeMap::new();
    let mut add = |figure: Figure, at: &[String], number: u64| {
        *cells.entry((figure, at.to_vec())).or_default() += number;
    };
    let word = |letter: char, number: u8| format!("{letter}{number}");
    for (channel, sector, month) in encounters {
        add(Figure::Encounters, &[], 1);
        add(Figure::EncountersByChannel, &[word('c', *channel)], 1);
        add(Figure::EncountersBySector, &[word('s', *sector)], 1);
        add(Figure::EncountersByMonth, &[word('m', *month)], 1);
        add(Figure::Referrals, &[], 1);
        add(Figure::ReferralsByOutcome, &[word('o', channel % 2)], 1);
        add(Figure::ReferralsByTarget, &[word('o', channel % 2), word('t', *sector)], 1);
    }
    for [age, gender, new, m1, p1, m2, p2] in persons {
        add(Figure::Persons, &[], 1);
        add(Figure::PersonsByAgeBand, &[word('a', *age)], 1);
        add(Figure::PersonsByGender, &[word('g', *gender)], 1);
        add(Figure::PersonsByAcquaintance, &[word('n', *new)], 1);
        for (reading, m, p) in [("first_encounter", m1, p1), ("closing", m2, p2)] {
            let reading = reading.to_owned();
            add(Figure::PersonsByMinority, &[reading.clone(), word('m', *m)], 1);
            add(Figure::PersonsByStatus, &[reading.clone(), word('m', *m), word('p', *p)], 1);
            add(Figure::Accompanied, &[], u64::from(reading == "closing"));
            add(Figure::AccompaniedByStatus, &[reading, word('m', *m), word('p', *p)], 1);
        }
    }
    let rows = cells.into_iter().map(|((figure, at), count)| Row { figure, at, count });
    Figures { rows: rows.collect(), warnings: Vec::new() }
}

/// Every sum that a reader can write down: of a number and of the numbers of another table that divide it, in either reading.
fn sums(rows: &[Published]) -> Vec<(usize, Vec<usize>)> {
    let families: [&[Figure]; 4] = [
        &[Figure::Encounters, Figure::EncountersByChannel, Figure::EncountersBySector, Figure::EncountersByMonth],
        &[Figure::Referrals, Figure::ReferralsByOutcome, Figure::ReferralsByTarget],
        &[
            Figure::Persons,
            Figure::PersonsByAgeBand,
            Figure::PersonsByGender,
            Figure::PersonsByAcquaintance,
            Figure::PersonsByMinority,
            Figure::PersonsByStatus,
        ],
        &[Figure::Accompanied, Figure::AccompaniedByStatus],
    ];
    let mut sums = Vec::new();
    for family in families {
        for (whole, finer) in family.iter().flat_map(|whole| family.iter().map(move |finer| (whole, finer))) {
            let divides = whole != finer && whole.dims().iter().all(|dim| finer.dims().contains(dim));
            for (total, one) in rows.iter().enumerate().filter(|(_, one)| divides && one.row.figure == *whole) {
                let mut parts: BTreeMap<Option<&str>, Vec<usize>> = BTreeMap::new();
                for (place, part) in rows.iter().enumerate().filter(|(_, part)| part.row.figure == *finer) {
                    if whole.dims().iter().all(|dim| part.row.value(*dim) == one.row.value(*dim)) {
                        parts.entry(part.row.value(Dim::Reading)).or_default().push(place);
                    }
                }
                sums.extend(parts.into_values().map(|parts| (total, parts)));
            }
        }
    }
    sums
}

/// The least and the most that each number can be, by all sums at once: bounds are narrowed until nothing moves any more.
fn solved(rows: &[Published]) -> Vec<(u64, u64)> {
    const MOST: u64 = 1_000_000;
    let bounds = |one: &Published| if one.masked { (1, MOST) } else { (one.row.count, one.row.count) };
    let mut known: Vec<(u64, u64)> = rows.iter().map(bounds).collect();
    let sums = sums(rows);
    loop {
        let before = known.clone();
        for (total, parts) in &sums {
            let (low, high) =
                parts.iter().fold((0, 0), |(low, high), place| (low + known[*place].0, high + known[*place].1));
            known[*total] = (known[*total].0.max(low), known[*total].1.min(high));
            let (least, most) = known[*total];
            for place in parts {
                let (mine_low, mine_high) = known[*place];
                let (others_low, others_high) = (low - mine_low, high - mine_high);
                let narrowed =
                    (mine_low.max(least.saturating_sub(others_high)), mine_high.min(most.saturating_sub(others_low)));
                known[*place] = narrowed;
                // One at a time: the sums of the others are those of before, which is only wider.
            }
        }
        if known == before {
            return known;
        }
    }
}

fn check(figures: &Figures) {
    let rows = published(figures);
    for (one, (low, high)) in rows.iter().zip(solved(&rows)) {
        if (1..=SMALL).contains(&one.row.count) {
            assert!(one.masked, "{:?}", one.row);
        }
        assert!((low..=high).contains(&one.row.count), "the truth is among what can be: {:?} {low} {high}", one.row);
        assert!(!one.masked || low < high, "{:?} can only be {low}", one.row);
    }
}

#[test]
fn a_small_number_alone_in_its_sum_takes_another_with_it() {
    let encounters: Vec<(u8, u8, u8)> = (0..20).map(|n| (u8::from(n < 3), n % 2, 0)).collect();
    let rows = published(&made(&encounters, &[]));
    let shown = |figure, at: &str| {
        rows.iter()
            .find(|one| one.row.figure == figure && one.row.at.first().map_or("", |word| word) == at)
            .unwrap()
            .masked
    };
    assert!(shown(Figure::EncountersByChannel, "c1") && shown(Figure::EncountersByChannel, "c0"));
    assert!(!shown(Figure::Encounters, "") && !shown(Figure::EncountersBySector, "s0"));
    check(&made(&encounters, &[]));
}

#[test]
fn two_ones_in_a_sum_of_two_take_their_sum_with_them() {
    // Five of one channel, and one each of two others: the two could only be one each.
    let encounters: Vec<(u8, u8, u8)> = [0, 0, 0, 0, 0, 1, 2].map(|channel| (channel, 0, 0)).to_vec();
    let rows = published(&made(&encounters, &[]));
    assert!(rows.iter().filter(|one| one.row.figure == Figure::EncountersByChannel).all(|one| one.masked));
    check(&made(&encounters, &[]));
}

#[test]
fn nothing_is_masked_where_nothing_is_small_and_zero_is_told() {
    let encounters: Vec<(u8, u8, u8)> = (0..60).map(|n| (n % 3, n % 2, n % 4)).collect();
    let mut figures = made(&encounters, &[]);
    figures.rows.push(Row { figure: Figure::Ip, at: Vec::new(), count: 0 });
    assert!(published(&figures).iter().all(|one| !one.masked));
    assert!(published(&figures).iter().any(|one| one.row.figure == Figure::Ip));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn no_masked_number_can_be_worked_out(
        encounters in prop::collection::vec((0..5_u8, 0..4_u8, 0..6_u8), 0..60),
        persons in prop::collection::vec([0..4_u8, 0..3, 0..2, 0..4, 0..4, 0..4, 0..4], 0..60),
    ) {
        check(&made(&encounters, &persons));
    }
}
