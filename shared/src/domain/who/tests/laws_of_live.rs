//! *En direct* kept up to date is *En direct* made anew, whatever phones say, undo and split.

use super::acts::{Act, ENCOUNTERS, FIRST, PHONES, act, begin, carry_out};
use super::laws::config;
use super::*;
use crate::domain::live::{Asked, Filter, Live, out, unanswered};
use crate::domain::testing::member;
use crate::domain::{alert, round as r};
use crate::ids::{DeviceId, TeamId};
use proptest::prelude::*;

/// What somebody does beside: writes in a round or an alert, or how and where she met somebody. On what was heard in two versions it is
/// a resolution.
#[derive(Clone, Debug)]
enum Beside {
    Act(Act),
    Round(u8, u8),
    Alert(u8, u8),
    Met(u8, u8),
}

fn beside() -> impl Strategy<Value = Beside> {
    prop_oneof![
        4 => act().prop_map(Beside::Act),
        1 => (0..2_u8, 0..4_u8).prop_map(|(which, what)| Beside::Round(which, what)),
        1 => (0..2_u8, 0..6_u8).prop_map(|(which, what)| Beside::Alert(which, what)),
        2 => (0..ENCOUNTERS, 0..5_u8).prop_map(|(which, what)| Beside::Met(which, what)),
    ]
}

fn write(phone: &mut Phone, what: &Beside) {
    match *what {
        Beside::Round(which, what) => phone.write(record(100 + which), kind::ROUND, |draft, base| match what {
            0 => r::STARTED.set(draft, base, &Millis(i64::from(which))),
            1 => r::ENDED.set(draft, base, &Millis(9)),
            2 => r::ENDED.clear(draft, base),
            _ => draft.delete(),
        }),
        Beside::Alert(which, what) => phone.write(record(110 + which), kind::ALERT, |draft, base| match what {
            0 => alert::Raise { at: Millis(5), ..Default::default() }.write(draft, base),
            1 | 2 => alert::see(draft, base, member(what), Millis(6)),
            3 => alert::LIFTED.set(draft, base, &member(2), &Millis(7)),
            4 => draft.restore(),
            _ => draft.delete(),
        }),
        Beside::Met(which, what) => phone.write(record(FIRST + which), kind::ENCOUNTER, |draft, base| match what {
            0 => e::CHANNEL.set(draft, base, &value("street")),
            1 => e::VIGILANCE.set(draft, base, &value("serious")),
            2 => e::AT.clear(draft, base),
            3 => e::CONTACT.set(draft, base, &Participant::Person(record(which)), &value("known")),
            _ => draft.restore(),
        }),
        Beside::Act(_) => {}
    }
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn kept_up_to_date_is_made_anew(acts in prop::collection::vec((0..PHONES, beside()), 1..32)) {
        // In the middle of the times at which people are met.
        let from = Millis(30 * 60_000);
        let mut phones = begin();
        let mut lives: Vec<(usize, Live)> =
            phones.iter().map(|phone| (phone.log.len(), Live::of(&phone.replica, &phone.book, from))).collect();
        for (on, what) in &acts {
            let on = usize::from(*on);
            match what {
                Beside::Act(act) => carry_out(&mut phones, on, act),
                other => write(&mut phones[on], other),
            }
            let (phone, (known, live)) = (&phones[on], &mut lives[on]);
            let touched: Vec<RecordId> = phone.log[*known..].iter().map(|(record, _)| *record).collect();
            *known = phone.log.len();
            live.update(&phone.replica, &phone.book, &touched);
            let book = Book::of(&phone.replica);
            let anew = Live::of(&phone.replica, &book, from);
            prop_assert_eq!(&*live, &anew, "after {:?}", what);
            prop_assert_eq!(live.tonight(&phone.book, &Filter::default()), anew.tonight(&book, &Filter::default()));
            prop_assert_eq!(unanswered(&phone.replica, &phone.book), unanswered(&phone.replica, &book));
            let devices: Vec<_> = (0..PHONES).map(|n| (DeviceId::from_bytes([n; 16]), member(n))).collect();
            let (replica, devices) = (&phone.replica, &devices[..]);
            let asked = |book| Asked { replica, book, team: TeamId::from_bytes([9; 16]), devices, now: Millis(9) };
            prop_assert_eq!(out(live, &asked(&phone.book)), out(&anew, &asked(&book)));
        }
    }
}
