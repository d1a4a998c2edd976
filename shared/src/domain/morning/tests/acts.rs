//! Everything that the list can hold, each thing with what puts it there and what settles it.

use super::*;

mod more;
pub(super) use more::MORE;

/// What opens one thing in the list, and what settles it.
pub(super) type Act = (&'static str, fn(&mut World), fn(&mut World));

pub(super) fn conflict(world: &mut World) {
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

pub(super) const ACTS: [Act; 9] = [
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
