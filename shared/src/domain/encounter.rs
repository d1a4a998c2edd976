//! An encounter: one meeting, of one person or several. Statuses are held per participant: five girls together are five statuses.

use super::field::{Keyed, Quantities, Reading, Register, Set, Text};
use super::fields::fields;
use super::value::{Participant, Place, ValueId};
use crate::clock::Millis;
use crate::ids::{MemberId, RecordId};

mod view;
pub use view::{Encounter, EncounterView, Met};

fields! {
    /// When they met.
    1 AT: Register<Millis> = At, Register(At);
    /// The round it belongs to, if to one.
    2 ROUND: Register<Option<RecordId>> = Round, Register(MaybeRecord);
    /// How they met.
    3 CHANNEL: Register<ValueId> = Channel, Register(Item("channel"));
    /// Where they met.
    4 PLACE: Register<Place> = Place, Register(Place);
    /// The members who were there, the writer first among them.
    5 AUTHORS: Set<MemberId> = Authors, Set(Member);
    /// Team-mates without an account, by first name.
    6 OTHERS: Set<String> = Others, Set(Words);
    /// Who was met.
    7 PARTICIPANTS: Set<Participant> = Participants, Set(Participant);
    /// How many an unknown participant or a group stands for; 1 when nobody says.
    8 SIZE: Quantities<Participant> = Size, Quantities(Participant);
    /// First contact, known, after a gap.
    9 CONTACT: Keyed<Participant, ValueId> = Contact, Keyed(Participant, Item("contact"));
    /// Minor or adult, verified or supposed, as known that night.
    10 MINORITY: Keyed<Participant, ValueId> = Minority, Keyed(Participant, Item("minority"));
    /// By what minority was verified.
    11 MINORITY_SOURCE: Keyed<Participant, ValueId> = MinoritySource, Keyed(Participant, Item("minority_source"));
    /// Confirmed, suspected, at risk…, as known that night.
    12 PROSTITUTION: Keyed<Participant, ValueId> = Prostitution, Keyed(Participant, Item("prostitution"));
    /// The estimated age, as seen that night.
    13 AGE_BAND: Keyed<Participant, ValueId> = AgeBand, Keyed(Participant, Item("age_band"));
    /// The gender, as seen that night.
    14 GENDER: Keyed<Participant, ValueId> = Gender, Keyed(Participant, Item("gender"));
    /// One to one, or in a group.
    15 FORM: Register<ValueId> = Form, Register(Item("form"));
    /// What they talked about.
    16 TOPICS: Set<ValueId> = Topics, Set(Item("topic"));
    /// What was done, and how often.
    17 ACTS: Quantities<ValueId> = Acts, Quantities(Item("act"));
    /// What was handed out.
    18 MATERIAL: Quantities<ValueId> = Material, Quantities(Item("material"));
    /// Where they were referred to, and how far that got.
    19 REFERRALS: Keyed<ValueId, ValueId> = Referrals, Keyed(Item("referral_target"), Item("referral_state"));
    /// What was spoken.
    20 LANGUAGES: Set<ValueId> = Languages, Set(Item("language"));
    /// Whether a cultural mediator was there or is to be planned.
    21 MEDIATOR: Register<ValueId> = Mediator, Register(Item("mediator"));
    /// Runaway, under a measure, controller present.
    22 SITUATION: Set<ValueId> = Situation, Set(Item("situation"));
    /// How worrying it was.
    23 VIGILANCE: Register<ValueId> = Vigilance, Register(Item("vigilance"));
    /// Facts, at most [`super::NOTE_MAX`] characters.
    24 NOTE: Text = Note, Text;
}
