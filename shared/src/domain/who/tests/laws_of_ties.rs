//! What must hold of the classes of any set of statements about pairs, whatever they contradict.

use super::super::between::between;
use super::*;
use crate::domain::same::{Voice, read_statement};
use crate::domain::testing::written;
use proptest::prelude::*;

const RECORDS: u8 = 7;

type Statement = (u8, [u8; 2], Said);

fn statements() -> impl Strategy<Value = Vec<Statement>> {
    let says = prop_oneof![4 => Just(Said::Joined), 1 => Just(Said::Distinct), 1 => Just(Said::Undone)];
    let two = (0..RECORDS, 1..RECORDS).prop_map(|(one, by)| [one, (one + by) % RECORDS]);
    let all = prop::collection::vec((two, says), 0..14);
    all.prop_map(|all| (100..).zip(all).map(|(id, (two, said))| (id, two, said)).collect())
}

fn voice([one, other]: [u8; 2], said: Said) -> ([RecordId; 2], Voice) {
    let state = written(kind::SAME_PERSON, |draft, base| {
        use crate::domain::same::{SAID, TWO};
        TWO.set(draft, base, &record(one), true);
        TWO.set(draft, base, &record(other), true);
        SAID.set(draft, base, &said.value().unwrap());
    });
    read_statement(&state).unwrap()
}

fn put(ties: &mut Ties, (id, two, said): Statement) {
    let (two, voice) = voice(two, said);
    ties.set(two, record(id), Some(voice));
}

fn ties(statements: &[Statement]) -> Ties {
    let mut ties = Ties::default();
    statements.iter().for_each(|one| put(&mut ties, *one));
    ties
}

fn is_one(ties: &Ties, one: RecordId, other: RecordId) -> bool {
    ties.members(&one).contains(&other)
}

/// Every join on some way between the ends that passes nothing twice, by walking all of them.
fn walked(
    joins: &[(usize, usize)],
    at: usize,
    end: usize,
    way: &mut Vec<usize>,
    on: &mut [bool],
    seen: &mut Vec<usize>,
) {
    if at == end {
        way.iter().for_each(|join| on[*join] = true);
        return;
    }
    seen.push(at);
    for (place, (a, b)) in joins.iter().enumerate() {
        let next = if *a == at {
            *b
        } else if *b == at {
            *a
        } else {
            continue;
        };
        if !seen.contains(&next) {
            way.push(place);
            walked(joins, next, end, way, on, seen);
            way.pop();
        }
    }
    seen.pop();
}

proptest! {
    #![proptest_config(laws::config(512))]

    #[test]
    fn the_classes_are_a_function_of_the_set_of_statements(
        statements in statements().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        changed in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..6),
    ) {
        let (mut all, shuffled) = statements;
        let mut kept = ties(&shuffled);
        prop_assert_eq!(&kept, &ties(&all));
        // What a statement says now replaces what it said, or goes.
        for (which, gone) in changed {
            if all.is_empty() {
                break;
            }
            let place = which.index(all.len());
            let (id, two, _) = all[place];
            if gone {
                all.remove(place);
                kept.set(voice(two, Said::Undone).0, record(id), None);
            } else {
                all[place].2 = Said::Undone;
                put(&mut kept, all[place]);
            }
            prop_assert_eq!(&kept, &ties(&all));
        }
    }

    #[test]
    fn chains_and_rings_of_joins_are_one_class(statements in statements()) {
        let joins: Vec<_> = statements.into_iter().map(|(id, two, _)| (id, two, Said::Joined)).collect();
        let ties = ties(&joins);
        let edges = joins.iter().map(|(_, [one, other], _)| (usize::from(*one), usize::from(*other)));
        let parts = super::super::between::parts(usize::from(RECORDS), edges);
        for one in 0..RECORDS {
            for other in 0..RECORDS {
                let together = parts[usize::from(one)] == parts[usize::from(other)];
                prop_assert_eq!(is_one(&ties, record(one), record(other)), together);
            }
        }
    }

    #[test]
    fn who_is_said_to_be_distinct_is_never_one_and_every_other_join_counts(statements in statements()) {
        let ties = ties(&statements);
        for ([one, other], said) in ties.pairs() {
            let denied = statements.iter().any(|(_, two, s)| {
                *s == Said::Distinct && two.map(record).contains(&one) && two.map(record).contains(&other)
            });
            prop_assert!(!(denied && is_one(&ties, one, other)));
            let asked = ties.clashes().any(|(_, joins)| joins.contains(&[one, other]));
            match said {
                Said::Joined if !asked => prop_assert!(is_one(&ties, one, other)),
                // Nothing is lost without a question: a join that does not count is asked about.
                Said::Joined => prop_assert!(ties.clashes().count() > 0),
                Said::Disputed => prop_assert!(statements.len() > 1),
                Said::Distinct | Said::Undone => {}
            }
        }
        for class in ties.classes() {
            prop_assert!(class.len() > 1 && class.is_sorted());
            prop_assert!(class.iter().all(|one| ties.members(one) == class));
        }
    }

    #[test]
    fn the_joins_in_question_are_those_on_the_ways_between_the_two(
        joins in prop::collection::btree_set((0..6_usize, 0..6_usize).prop_filter("two", |(a, b)| a < b), 0..12),
        ends in (0..6_usize, 0..6_usize).prop_filter("two", |(a, b)| a < b),
    ) {
        let joins: Vec<_> = joins.into_iter().filter(|join| *join != ends).collect();
        let mut on = vec![false; joins.len()];
        walked(&joins, ends.0, ends.1, &mut Vec::new(), &mut on, &mut Vec::new());
        // Only joins of the ends' own clump are ever asked about.
        let parts = super::super::between::parts(6, joins.iter().copied());
        if parts[ends.0] == parts[ends.1] {
            let clump = |join: &(usize, usize)| parts[join.0] == parts[ends.0];
            let found = between(6, &joins, ends);
            for ((join, found), walked) in joins.iter().zip(found).zip(on) {
                prop_assert_eq!(found && clump(join), walked, "{:?}", join);
            }
        }
    }
}
