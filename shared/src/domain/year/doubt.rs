//! What speaks against taking a figure as it is.

use super::figure::{Dim, Figure};

/// A reason to look before believing a figure. None changes a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// An encounter or a person is in several versions, or notes that are one differ: what is contested counts as unknown.
    Versions,
    /// Two numbers stand side by side for what was handed out; the smaller is counted.
    Material,
    /// The clock of the device that noted the time ran wrong.
    Clock,
    /// Encounters without a time: they count in no period.
    Undated,
    /// Persons of whom nobody ever said whether they are minors.
    NoMinority,
    /// Encounters that may have been noted twice.
    TwiceNoted,
    /// Persons who may be one.
    TwoNames,
}

impl Doubt {
    /// Every one.
    pub const ALL: [Self; 7] = [
        Self::Versions,
        Self::Material,
        Self::Clock,
        Self::Undated,
        Self::NoMinority,
        Self::TwiceNoted,
        Self::TwoNames,
    ];

    /// Its name in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Versions => "versions",
            Self::Material => "material_differs",
            Self::Clock => "clock",
            Self::Undated => "undated",
            Self::NoMinority => "no_minority",
            Self::TwiceNoted => "suspected_encounters",
            Self::TwoNames => "suspected_persons",
        }
    }

    /// Whether it may change this figure.
    pub fn touches(self, figure: Figure) -> bool {
        let of_persons = matches!(
            figure,
            Figure::Persons
                | Figure::PersonsByAcquaintance
                | Figure::PersonsByAgeBand
                | Figure::PersonsByGender
                | Figure::PersonsByMinority
                | Figure::PersonsByStatus
                | Figure::PersonsCrossed
                | Figure::PersonsDiffering
        );
        let accompanied = matches!(figure, Figure::Accompanied | Figure::AccompaniedByStatus);
        let of_encounters = matches!(
            figure,
            Figure::Encounters
                | Figure::EncountersByChannel
                | Figure::EncountersBySector
                | Figure::EncountersByMonth
                | Figure::Contacts
                | Figure::ContactsByNaming
                | Figure::Acts
                | Figure::ActsByAct
                | Figure::EncountersByTopic
                | Figure::MaterialGiven
                | Figure::Referrals
                | Figure::ReferralsByOutcome
                | Figure::ReferralsByTarget
        );
        match self {
            Self::Versions => of_persons || of_encounters || accompanied,
            Self::Material => figure == Figure::MaterialGiven,
            Self::Clock | Self::Undated => of_persons || of_encounters,
            Self::NoMinority => figure.dims().contains(&Dim::Minority),
            Self::TwiceNoted => of_encounters,
            Self::TwoNames => of_persons || accompanied,
        }
    }
}
