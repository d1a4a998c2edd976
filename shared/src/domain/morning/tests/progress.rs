//! "7 of 12": what is settled is counted from the records, and one thing settled is one more.

use super::*;

type Act = (&'static str, fn(&mut World), fn(&mut World));

fn conflict(world: &mut World) {
    let met = world.met(10);
    let before = world.notes.replica.state(met).cloned().unwrap();
    for channel in ["bus", "online"] {
        world.notes.write_over(met, kind::ENCOUNTER, &before, |d, b| e::CHANNEL.set(d, b, &channel.into()));
    }
}

fn twice(world: &mut World) {
    let (one, other) = (world.met(11), world.met(12));
    world.encounters.push(pair(one, other, 70));
}

fn ruled(world: &mut World, of: Kind, two: [u8; 2], said: &str) {
    let said = crate::domain::ValueId::from(said);
    world.notes.write(record(30 + two[0]), of, |d, b| {
        two.iter().for_each(|one| crate::domain::same::TWO.set(d, b, &record(*one), true));
        crate::domain::same::SAID.set(d, b, &said);
    });
}

const ACTS: [Act; 9] = [
    (
        "an alert",
        |w| {
            _ = w.notes.write(record(20), kind::ALERT, |d, b| alert::Raise { at: AT, ..Default::default() }.write(d, b))
        },
        |w| _ = w.notes.write(record(20), kind::ALERT, |d, b| alert::see(d, b, member(2), AT)),
    ),
    (
        "a serious encounter",
        |w| {
            let met = w.met(13);
            w.notes.write(met, kind::ENCOUNTER, |d, b| e::VIGILANCE.set(d, b, &"serious".into()));
        },
        |w| w.decided.push(record(13)),
    ),
    ("several versions", conflict, |w| {
        w.notes.encounter(10, |d, b| e::CHANNEL.set(d, b, &"bus".into()));
    }),
    ("noted twice, and one", twice, |w| ruled(w, kind::SAME_ENCOUNTER, [11, 12], "joined")),
    (
        "alike, and two",
        |w| {
            w.met(16);
            [1, 2].iter().for_each(|n| _ = w.notes.person(*n, |d, b| p::NAME.set(d, b, &format!("nom {n}"))));
            w.persons.push(pair(record(1), record(2), 30));
        },
        |w| ruled(w, kind::SAME_PERSON, [1, 2], "distinct"),
    ),
    (
        "a note that lacks its place",
        |w| {
            w.notes.encounter(14, |d, b| {
                whole(d, b);
                e::PLACE.clear(d, b);
            });
        },
        |w| _ = w.met(14),
    ),
    (
        "drafts on a phone",
        |w| {
            w.notes.by = 2;
            let of = drafts_left::record_of(TEAM, phone(2));
            w.notes.write(of, kind::DEVICE, |d, b| drafts_left::write(d, b, 2, 0, AT));
            w.notes.by = 1;
        },
        |w| {
            w.notes.by = 2;
            w.met(17);
            let of = drafts_left::record_of(TEAM, phone(2));
            w.notes.write(of, kind::DEVICE, |d, b| drafts_left::write(d, b, 0, 0, AT));
            w.notes.by = 1;
        },
    ),
    (
        "an estimate older than a year",
        |w| {
            met_of(w, 18, 3, AT.plus(-crate::domain::alike::asked::STALE - 20_000), Some("15_17"));
            met_of(w, 19, 3, AT, None);
            w.notes.person(3, |d, b| p::NAME.set(d, b, &"Kiwi".to_owned()));
        },
        |w| _ = w.notes.encounter(19, |d, b| e::AGE_BAND.set(d, b, &Participant::Person(record(3)), &"18_21".into())),
    ),
    (
        "a majority reached",
        |w| {
            w.notes.person(4, |d, b| {
                p::NAME.set(d, b, &"Echo".to_owned());
                p::ADULT_FROM.set(d, b, &Month::new(1970, 1).unwrap());
            });
            met_of(w, 21, 4, AT, None);
        },
        |w| {
            let who = Participant::Person(record(4));
            w.notes.encounter(21, |d, b| e::MINORITY.set(d, b, &who, &"adult_supposed".into()));
        },
    ),
];

/// An encounter with somebody, at this instant, with an estimate of her age.
fn met_of(world: &mut World, number: u8, person: u8, at: Millis, age: Option<&str>) {
    let who = Participant::Person(record(person));
    world.notes.encounter(number, |draft, base| {
        whole(draft, base);
        e::PARTICIPANTS.set(draft, base, &Participant::Person(LUNE), false);
        e::PARTICIPANTS.set(draft, base, &who, true);
        e::PROSTITUTION.set(draft, base, &who, &"unknown".into());
        e::AT.set(draft, base, &at);
        age.iter().for_each(|age| e::AGE_BAND.set(draft, base, &who, &(*age).into()));
    });
}

#[test]
fn a_draft_that_was_thrown_away_was_no_work_and_whatever_was_said_at_once_was_never_asked() {
    let mut world = World::default();
    world.notes.by = 2;
    let of = drafts_left::record_of(TEAM, phone(2));
    for (drafts, total) in [(1, 1), (2, 1), (0, 0)] {
        world.notes.write(of, kind::DEVICE, |d, b| drafts_left::write(d, b, drafts, 0, AT));
        assert_eq!((world.queue().settled, world.queue().total()), (0, total));
    }
    world.notes.person(4, |d, b| {
        p::NAME.set(d, b, &"Echo".to_owned());
        p::ADULT_FROM.set(d, b, &Month::new(1970, 1).unwrap());
    });
    let who = Participant::Person(record(4));
    world.notes.encounter(21, |draft, base| {
        whole(draft, base);
        e::PARTICIPANTS.set(draft, base, &who, true);
        e::PROSTITUTION.set(draft, base, &who, &"unknown".into());
        e::MINORITY.set(draft, base, &who, &"adult_verified".into());
    });
    world.notes.encounter(21, |d, b| e::NOTE.set(d, b, "un mot de plus"));
    world.notes.person(4, |d, b| p::NOTE.set(d, b, "un mot"));
    assert_eq!((world.queue().settled, world.queue().total()), (0, 0));
}

#[test]
fn each_thing_settled_is_counted_once_and_the_sum_stays() {
    for (what, open, settle) in ACTS {
        let mut world = World::default();
        open(&mut world);
        assert_eq!((world.queue().settled, world.queue().total()), (0, 1), "{what}: {:?}", world.items());
        settle(&mut world);
        assert_eq!((world.queue().settled, world.queue().total()), (1, 1), "{what}: {:?}", world.items());
    }
}

#[test]
fn all_of_a_night_together() {
    let mut world = World::default();
    world.round();
    ACTS.iter().for_each(|(_, open, _)| open(&mut world));
    let all = ACTS.len() + 1;
    assert_eq!((world.queue().settled, world.queue().total()), (0, all));
    for (done, (what, _, settle)) in ACTS.iter().enumerate() {
        settle(&mut world);
        assert_eq!((world.queue().settled, world.queue().total()), (done + 1, all), "{what}: {:?}", world.items());
    }
    world.validate(&(10..=21).map(record).collect::<Vec<_>>(), &[]);
    assert_eq!((world.queue().settled, world.queue().total(), world.items()), (all, all, vec![]));
}

#[test]
fn what_is_older_is_told_apart_and_counts_neither_way() {
    let mut world = World::default();
    conflict(&mut world);
    world.from = AT.0 + 1;
    let queue = world.queue();
    assert_eq!(queue.groups[0].whose, Whose::Older);
    assert_eq!((queue.settled, queue.total()), (0, 0));
}

#[test]
fn danger_stands_first_however_old_it_is() {
    let mut world = World::default();
    world.round();
    conflict(&mut world);
    let long_ago = alert::Raise { at: AT.plus(-1_000), ..Default::default() };
    world.notes.write(record(20), kind::ALERT, |d, b| long_ago.write(d, b));
    world.from = AT.0 - 500;
    let parts: Vec<_> = world.queue().groups.iter().map(|group| (group.whose, group.items.len())).collect();
    assert_eq!(
        parts,
        [(Whose::Older, 1), (Whose::Round(ROUND), 1), (Whose::Older, 1)],
        "the versions are old too, and last"
    );
}
