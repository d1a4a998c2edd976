//! One thing to settle.

use crate::clock::Millis;
use crate::domain::describe::FieldName;
use crate::domain::value::{Month, ValueId};
use crate::ids::{DeviceId, MemberId, RecordId};

/// Why something is in the list; in the order in which it is to be settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// An alert that nobody acknowledged.
    Alert,
    /// An encounter rated as serious, or as immediate danger, without a recorded decision of the team.
    Vigilance {
        /// Whether somebody rated it as immediate danger.
        immediate: bool,
    },
    /// A record that several people wrote in without knowing of each other.
    Versions,
    /// Several records are one, or somebody is named twice in one, and they differ.
    Differing {
        /// Another of the records; none where somebody is named twice in one.
        other: Option<RecordId>,
    },
    /// One says that two are one, another that they are two; or joins make one of two that are said to be distinct.
    Disagreement {
        /// The other of the two.
        other: RecordId,
        /// Whether they are persons; else encounters.
        persons: bool,
    },
    /// One file was taken up twice, by people who did not know of each other.
    ImportedTwice {
        /// The import that was begun first.
        other: RecordId,
        /// How many of its rows are there twice.
        rows: usize,
    },
    /// Probably noted twice.
    SameEncounter {
        /// The other note.
        other: RecordId,
        /// How likely; only to be compared.
        score: i32,
    },
    /// Probably one person under two names.
    SamePerson {
        /// Her other record.
        other: RecordId,
        /// How likely; only to be compared.
        score: i32,
    },
    /// Something that must be said is not.
    Lacks(Vec<FieldName>),
    /// Somebody put a question to a member about this, and nothing else is open there.
    Asked,
    /// A draft on this device.
    Draft {
        /// Whether it was noted while the notebook was closed.
        noted: bool,
    },
    /// Drafts on somebody's phone.
    LeftOn {
        /// The device.
        device: DeviceId,
        /// How many.
        drafts: u32,
        /// How many of them were noted while it was closed.
        noted: u32,
    },
    /// An encounter that came after its round had been validated.
    Late,
    /// Her age was last estimated over a year ago.
    Estimate {
        /// The estimate.
        age_band: ValueId,
        /// Where she was met in the night: an estimate made there answers.
        encounter: RecordId,
    },
    /// By "majeure à partir de" she is of age, and nobody said so.
    Majority {
        /// From when on.
        from: Month,
        /// Where she was met in the night.
        encounter: RecordId,
    },
    /// A round that is to be ended, or validated.
    Round {
        /// Whether it was ended.
        ended: bool,
    },
}

impl Reason {
    /// Its place in the order.
    pub fn rank(&self) -> u8 {
        match self {
            Self::Alert => 0,
            Self::Vigilance { .. } => 1,
            Self::Versions | Self::Differing { .. } | Self::Disagreement { .. } | Self::ImportedTwice { .. } => 2,
            Self::SameEncounter { .. } => 3,
            Self::SamePerson { .. } => 4,
            Self::Lacks(_) | Self::Asked | Self::Draft { .. } | Self::LeftOn { .. } | Self::Late => 5,
            Self::Estimate { .. } | Self::Majority { .. } => 6,
            Self::Round { .. } => 7,
        }
    }

    /// Whether it is about somebody in danger.
    pub fn is_urgent(&self) -> bool {
        matches!(self, Self::Alert | Self::Vigilance { .. })
    }

    /// How likely a suggestion is; zero for the rest.
    pub(super) fn score(&self) -> i32 {
        match self {
            Self::SameEncounter { score, .. } | Self::SamePerson { score, .. } => *score,
            _ => 0,
        }
    }

    /// The other record of two.
    pub fn other(&self) -> Option<RecordId> {
        match self {
            Self::Differing { other } => *other,
            Self::Disagreement { other, .. }
            | Self::ImportedTwice { other, .. }
            | Self::SameEncounter { other, .. }
            | Self::SamePerson { other, .. } => Some(*other),
            _ => None,
        }
    }
}

/// Who an item waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// Whoever of the team is there.
    Team,
    /// Anybody but the one who wrote it.
    NotThe(MemberId),
    /// One member: who wrote it, or who was asked.
    Member(MemberId),
    /// A member's phone.
    Phone(MemberId, DeviceId),
}

/// One thing to settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Why it is here.
    pub reason: Reason,
    /// What it is about: the record that an encounter or person goes by, which for drafts may not be there yet.
    pub record: RecordId,
    /// The round it belongs to.
    pub round: Option<RecordId>,
    /// Since when; none when nothing dates it.
    pub at: Option<Millis>,
    /// Who it waits for.
    pub waits: Waits,
    /// Whether it is older than the night.
    pub older: bool,
    /// The questions to members about it that wait, by id.
    pub asks: Vec<RecordId>,
}

impl Item {
    /// What tells it from every other item, for as long as it is in the list.
    pub fn key(&self) -> (u8, RecordId, Option<RecordId>) {
        let which = match &self.reason {
            Reason::Versions => 20,
            Reason::Differing { .. } => 21,
            Reason::Disagreement { .. } => 22,
            Reason::ImportedTwice { .. } => 23,
            Reason::Lacks(_) => 50,
            Reason::Asked => 51,
            Reason::Draft { .. } => 52,
            Reason::LeftOn { .. } => 53,
            Reason::Late => 54,
            other => other.rank(),
        };
        (which, self.record, self.reason.other())
    }

    /// Whether a round can be validated while this is open: the round's own item, what only a phone holds that was excepted, and what
    /// is asked about a person, since perhaps nobody knows.
    pub fn lets_validate(&self, except: &[DeviceId]) -> bool {
        match &self.reason {
            Reason::Round { ended } => *ended,
            Reason::LeftOn { device, .. } => except.contains(device),
            Reason::Estimate { .. } | Reason::Majority { .. } => true,
            _ => false,
        }
    }
}
