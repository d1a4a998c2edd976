//! A note that was written while the notebook was closed, taken up: what was said becomes drafts, at the time it was written.

use super::value::{Place, ValueId};
use super::{alert, encounter, kind};
use crate::crypto::{InboxKind, InboxNote};
use crate::history::{Draft, State};
use crate::ids::{CircleId, MemberId, RecordId};

/// What the writer's notebook says about that night.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// Who wrote it.
    pub me: Option<MemberId>,
    /// Her round that was open then.
    pub round: Option<RecordId>,
    /// How one went out in it.
    pub channel: Option<ValueId>,
    /// Where it went.
    pub place: Option<Place>,
}

/// The drafts of one note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The encounter.
    pub encounter: Draft,
    /// The alert that goes with it, when it is one.
    pub alert: Option<Draft>,
}

/// Makes the drafts. The records are new: whoever can write into a closed notebook must not reach a note that is there. Who it was
/// stays a word in the note; which record that is, the writer says when she goes on with the draft.
pub fn take_up(note: &InboxNote, around: &Around, mut fresh: impl FnMut() -> RecordId) -> Noted {
    let base = State::empty();
    let at = note.at.device;
    let facts = note_of(note);
    let mut met = Draft::create(fresh(), kind::ENCOUNTER, CircleId::TERRAIN, note.at);
    encounter::AT.set(&mut met, &base, &at);
    if let Some(me) = &around.me {
        encounter::AUTHORS.set(&mut met, &base, me, true);
    }
    if around.round.is_some() {
        encounter::ROUND.set(&mut met, &base, &around.round);
    }
    if let Some(channel) = &around.channel {
        encounter::CHANNEL.set(&mut met, &base, channel);
    }
    let said = note.place.trim();
    let place = if said.is_empty() { around.place.clone() } else { Some(Place::free("other", said)) };
    if let Some(place) = &place {
        encounter::PLACE.set(&mut met, &base, place);
    }
    if !facts.is_empty() {
        encounter::NOTE.set(&mut met, &base, &facts);
    }
    let alert = (note.kind == InboxKind::Alert).then(|| {
        encounter::VIGILANCE.set(&mut met, &base, &ValueId::new(alert::IMMEDIATE));
        let mut raised = Draft::create(fresh(), kind::ALERT, CircleId::TERRAIN, note.at);
        let note = if said.is_empty() { facts.clone() } else { joined(&facts, said) };
        alert::Raise { encounter: Some(met.record), person: None, note, at }.write(&mut raised, &base);
        raised
    });
    Noted { encounter: met, alert }
}

/// The free note: who, then what happened.
pub fn note_of(note: &InboxNote) -> String {
    joined(note.who.trim(), note.text.trim())
}

fn joined(first: &str, then: &str) -> String {
    let said = [first, then].into_iter().filter(|words| !words.is_empty());
    said.collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{Millis, Stamp};
    use crate::domain::{Encounter, missing};

    const ME: MemberId = MemberId::from_bytes([3; 16]);
    const ROUND: RecordId = RecordId::from_bytes([8; 16]);

    fn note(kind: InboxKind) -> InboxNote {
        let at = Stamp::unheard(Millis(1_800_000_000_000));
        InboxNote { kind, at, text: " attend devant la gare ".into(), who: "Lune".into(), place: String::new() }
    }

    fn fresh() -> impl FnMut() -> RecordId {
        let mut next = 40;
        move || {
            next += 1;
            RecordId::from_bytes([next; 16])
        }
    }

    #[test]
    fn a_note_keeps_the_time_it_was_written_at_and_invents_nothing() {
        let noted = take_up(&note(InboxKind::Note), &Around::default(), fresh());
        let seen = noted.encounter.over(&State::empty());
        assert_eq!(encounter::AT.get(&seen).settled(), Some(&Millis(1_800_000_000_000)));
        assert_eq!(noted.encounter.begun, note(InboxKind::Note).at);
        assert_eq!(encounter::NOTE.get(&seen).into_settled().as_deref(), Some("Lune · attend devant la gare"));
        assert!(encounter::VIGILANCE.get(&seen).is_unset() && encounter::PLACE.get(&seen).is_unset());
        assert_eq!(missing(kind::ENCOUNTER, &seen).len(), 3, "who, how and where are still asked");
        assert_eq!(noted.alert, None);
    }

    #[test]
    fn it_belongs_to_the_round_that_was_open() {
        let (channel, place) = (Some("street".into()), Some(Place::sector("two".into())));
        let around = Around { me: Some(ME), round: Some(ROUND), channel, place: place.clone() };
        let seen = take_up(&note(InboxKind::Note), &around, fresh()).encounter.over(&State::empty());
        assert_eq!(encounter::ROUND.get(&seen).settled(), Some(&Some(ROUND)));
        assert_eq!(encounter::AUTHORS.present(&seen), [ME]);
        assert_eq!(encounter::PLACE.get(&seen).into_settled(), place);
        let elsewhere = InboxNote { place: "parking Nord".into(), ..note(InboxKind::Note) };
        let seen = take_up(&elsewhere, &around, fresh()).encounter.over(&State::empty());
        assert_eq!(encounter::PLACE.get(&seen).into_settled(), Some(Place::free("other", "parking Nord")));
    }

    #[test]
    fn an_alert_stands_beside_its_encounter() {
        let noted =
            take_up(&InboxNote { place: "parking".into(), ..note(InboxKind::Alert) }, &Around::default(), fresh());
        let (met, raised) = (&noted.encounter, noted.alert.as_ref().unwrap());
        let (seen, alarm) = (met.over(&State::empty()), raised.over(&State::empty()));
        assert!(Encounter::read(met.record, &seen).is_danger());
        let read = alert::Alert::read(raised.record, &alarm);
        assert_eq!(read.encounter.into_settled(), Some(Some(met.record)));
        assert_eq!(read.at.into_settled(), Some(Millis(1_800_000_000_000)));
        assert_eq!(read.level.into_settled(), Some("immediate_danger".into()));
        assert_eq!(read.note.into_settled().as_deref(), Some("Lune · attend devant la gare · parking"));
        assert!(!read.seen_by.iter().any(|_| true));
    }
}
