//! What is asked for: a period, and of which encounters.

use super::fact::Meeting;
use super::names::{Name, Names};
use crate::domain::Lists;
use crate::domain::value::{Day, ValueId};

/// Which figures.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asked {
    /// The first day of the period, in Paris.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// The closing date: until the end of that day what is known of a person counts as best known.
    pub closing: Day,
    /// Only encounters in sectors of this branch.
    pub antenne: Option<ValueId>,
    /// Only encounters in this sector.
    pub sector: Option<ValueId>,
    /// Only encounters by this channel.
    pub channel: Option<ValueId>,
}

impl Asked {
    /// All that was noted from one day to another, both included.
    pub fn period(from: Day, to: Day) -> Self {
        Self { from, to, closing: to, antenne: None, sector: None, channel: None }
    }

    /// A whole year.
    pub fn year(year: i16) -> Option<Self> {
        super::paris::year_of(year).map(|(from, to)| Self::period(from, to))
    }

    /// Whether only some of the encounters are asked for.
    pub fn is_filtered(&self) -> bool {
        self.antenne.is_some() || self.sector.is_some() || self.channel.is_some()
    }

    /// Whether a day is of the period.
    pub fn has(&self, day: Day) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// The filters, as the counting compares them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    sectors: Option<Vec<Name>>,
    channel: Option<Name>,
}

impl Filter {
    pub(super) fn of(asked: &Asked, lists: &Lists, names: &mut Names) -> Self {
        let channel = asked.channel.as_ref().map(|id| names.number(id.as_str()));
        if asked.antenne.is_none() && asked.sector.is_none() {
            return Self { sectors: None, channel };
        }
        let listed = lists.values("sector").into_iter().map(|value| value.id);
        let all = listed.chain(asked.sector.clone());
        let asked_for = |sector: &ValueId| {
            asked.sector.as_ref().is_none_or(|one| one == sector)
                && asked.antenne.as_ref().is_none_or(|antenne| lists.antenne_of(sector) == Some(antenne))
        };
        let sectors = all.filter(asked_for).map(|sector| names.number(sector.as_str())).collect();
        Self { sectors: Some(sectors), channel }
    }

    /// Whether what took place there, in that way, is asked for.
    pub(super) fn has(&self, channel: Name, sector: Name) -> bool {
        self.channel.is_none_or(|asked| asked == channel)
            && self.sectors.as_ref().is_none_or(|asked| asked.contains(&sector))
    }

    /// Whether an encounter is asked for.
    pub(super) fn meets(&self, meeting: &Meeting) -> bool {
        self.has(meeting.channel, meeting.sector)
    }
}
