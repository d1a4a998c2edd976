//! The figures: what each is called in files, by what it is divided, and which figure its cells add up to.

/// By what a figure is divided. The keys stand in files and never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // Each is what its key says.
pub enum Dim {
    Channel,
    Sector,
    Month,
    Naming,
    Acquaintance,
    Reading,
    Minority,
    Prostitution,
    AgeBand,
    Gender,
    Act,
    Topic,
    Material,
    Outcome,
    Target,
    Dimension,
    State,
}

impl Dim {
    /// Every one, in the order of the columns of a file.
    pub const ALL: [Self; 17] = [
        Self::Reading,
        Self::Channel,
        Self::Sector,
        Self::Month,
        Self::Naming,
        Self::Acquaintance,
        Self::Minority,
        Self::Prostitution,
        Self::AgeBand,
        Self::Gender,
        Self::Act,
        Self::Topic,
        Self::Material,
        Self::Outcome,
        Self::Target,
        Self::Dimension,
        Self::State,
    ];

    /// Its name in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Channel => "channel",
            Self::Sector => "sector",
            Self::Month => "month",
            Self::Naming => "naming",
            Self::Acquaintance => "acquaintance",
            Self::Reading => "reading",
            Self::Minority => "minority",
            Self::Prostitution => "prostitution",
            Self::AgeBand => "age_band",
            Self::Gender => "gender",
            Self::Act => "act",
            Self::Topic => "topic",
            Self::Material => "material",
            Self::Outcome => "outcome",
            Self::Target => "target",
            Self::Dimension => "dimension",
            Self::State => "state",
        }
    }

    /// The list whose values it has; none where the counting has words of its own, or for months.
    pub fn list(self) -> Option<&'static str> {
        Some(match self {
            Self::Target => "referral_target",
            Self::State => "objective_state",
            Self::Month | Self::Naming | Self::Acquaintance | Self::Reading | Self::Outcome => return None,
            other => other.key(),
        })
    }
}

/// Declares the figures: name, key in files, by what it is divided, and the figure whose cells it divides further.
macro_rules! figures {
    ($($(#[$doc:meta])* $name:ident $key:literal [$($dim:ident),*] $(of $parent:ident)?;)*) => {
        /// One figure of the report. Its counting rule stands beside it; the key stands in files and never changes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Figure { $($(#[$doc])* $name,)* }

        impl Figure {
            /// Every figure, in the order of the report.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name in files.
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// By what it is divided; nothing for a single number.
            pub fn dims(self) -> &'static [Dim] {
                match self { $(Self::$name => &[$(Dim::$dim),*],)* }
            }

            /// The figure that its cells add up to. Those of each reading do for themselves.
            pub fn parent(self) -> Option<Self> {
                match self { $(Self::$name => figures!(@parent $($parent)?),)* }
            }
        }
    };
    (@parent) => { None };
    (@parent $parent:ident) => { Some(Self::$parent) };
}

figures! {
    /// Rounds that began on a day of the period.
    Rounds "rounds" [];
    /// The same by how the team went out.
    RoundsByChannel "rounds_by_channel" [Channel] of Rounds;
    /// Encounters that took place on a day of the period, in Paris. What was noted twice is one.
    Encounters "encounters" [];
    /// The same by channel; the round's where the note has none.
    EncountersByChannel "encounters_by_channel" [Channel] of Encounters;
    /// The same by sector; `elsewhere` at any other place.
    EncountersBySector "encounters_by_sector" [Sector] of Encounters;
    /// The same by month.
    EncountersByMonth "encounters_by_month" [Month] of Encounters;
    /// How often somebody was met: each participant of each encounter, an unknown one or a group as many as it stands for.
    Contacts "contacts" [];
    /// The same: persons with a page, and those whom nobody could name.
    ContactsByNaming "contacts_by_naming" [Naming] of Contacts;
    /// Persons with a page who were met. Nicknames that are one count once.
    Persons "persons" [];
    /// The same: new where the first contact ever falls in the period.
    PersonsByAcquaintance "persons_by_acquaintance" [Acquaintance] of Persons;
    /// The same by age as estimated at the first encounter of the period.
    PersonsByAgeBand "persons_by_age_band" [AgeBand] of Persons;
    /// The same by gender, as best known.
    PersonsByGender "persons_by_gender" [Gender] of Persons;
    /// The same by minority, in both readings; verified and supposed minors are never added.
    PersonsByMinority "persons_by_minority" [Reading, Minority] of Persons;
    /// Met: the same by minority and prostitution.
    PersonsByStatus "persons_by_status" [Reading, Minority, Prostitution] of PersonsByMinority;
    /// The same by age and gender too.
    PersonsCrossed "persons_crossed" [Reading, Minority, Prostitution, AgeBand, Gender] of PersonsByStatus;
    /// Persons of whom the two readings differ.
    PersonsDiffering "persons_differing" [];
    /// Persons of whom a case was open on a day of the period, met in it or not.
    Accompanied "accompanied" [];
    /// The same by minority and prostitution.
    AccompaniedByStatus "accompanied_by_status" [Reading, Minority, Prostitution] of Accompanied;
    /// What was done, each as often as it was.
    Acts "acts" [];
    /// The same by act.
    ActsByAct "acts_by_act" [Act] of Acts;
    /// Encounters in which something was talked about; one can have several topics.
    EncountersByTopic "encounters_by_topic" [Topic];
    /// What was handed out; of an encounter noted twice once, of two numbers the smaller.
    MaterialGiven "material" [Material];
    /// Referrals: all were proposed.
    Referrals "referrals" [];
    /// The same: done or not.
    ReferralsByOutcome "referrals_by_outcome" [Outcome] of Referrals;
    /// The same by where to.
    ReferralsByTarget "referrals_by_target" [Outcome, Target] of ReferralsByOutcome;
    /// Decisions of the period for an information préoccupante.
    Ip "ip" [];
    /// Informations préoccupantes that somebody noted as sent in the period.
    IpSent "ip_sent" [];
    /// Decisions of the period for a signalement to the prosecutor.
    Signalements "signalements" [];
    /// Signalements noted as sent in the period.
    SignalementsSent "signalements_sent" [];
    /// Cases that were open on at least one day of the period. One closed as a duplicate is none.
    CasesFollowed "cases_followed" [];
    /// Cases whose first opening falls in the period.
    CasesOpened "cases_opened" [];
    /// Cases that were opened again in the period.
    CasesReopened "cases_reopened" [];
    /// Cases that were closed in the period, whether or not they were opened again.
    CasesClosed "cases_closed" [];
    /// Cases that were open on the last day of the period; that on which it was closed counts.
    CasesActive "cases_active" [];
    /// Objectives of the cases followed.
    Objectives "objectives" [];
    /// The same by what they are about and how far they got.
    ObjectivesByState "objectives_by_state" [Dimension, State] of Objectives;
}

/// The most dimensions of a figure.
pub(super) const DEPTH: usize = 5;
