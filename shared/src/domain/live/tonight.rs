//! What the night has given, added up.

use super::Live;
use super::line::Line;
use crate::domain::{Book, Reading, ValueId};
use crate::ids::RecordId;
use std::collections::BTreeMap;

/// Something that was said, or was not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of<T> {
    /// This.
    Value(T),
    /// Two people said different things, or a newer version of Lanterne wrote it.
    Unsure,
    /// Nobody said.
    Unsaid,
}

impl<T: Clone> Of<T> {
    pub(super) fn read(reading: &Reading<T>) -> Self {
        match reading {
            Reading::Settled(value) => Self::Value(value.clone()),
            Reading::Unset => Self::Unsaid,
            Reading::Newer | Reading::Several(_) => Self::Unsure,
        }
    }
}

/// Where an encounter was, as far as sectors go.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In a sector of the team's.
    Sector(ValueId),
    /// Somewhere that is no sector: on line, in a hospital.
    Elsewhere,
    /// Two people said different things.
    Unsure,
    /// Nobody said.
    Unsaid,
}

/// Which encounters are asked for; all of them by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only of this channel.
    pub channel: Option<ValueId>,
    /// Only in these sectors.
    pub sectors: Option<Vec<ValueId>>,
}

impl Filter {
    fn keeps(&self, line: &Line) -> bool {
        let channel = self.channel.as_ref().is_none_or(|only| line.channel == Of::Value(only.clone()));
        let sector = self.sectors.as_ref().is_none_or(|only| match &line.place {
            Place::Sector(sector) => only.contains(sector),
            _ => false,
        });
        channel && sector
    }
}

/// The night's figures. Each list is ascending and without zeros.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tonight {
    /// How many encounters; several notes of one count once.
    pub encounters: u32,
    /// By channel.
    pub channels: Vec<(Of<ValueId>, u32)>,
    /// By sector.
    pub sectors: Vec<(Place, u32)>,
    /// By vigilance.
    pub vigilance: Vec<(Of<ValueId>, u32)>,
    /// What was given.
    pub given: Vec<(ValueId, u32)>,
    /// How many numbers of what was given have several versions, and are in no total.
    pub unsettled: u32,
    /// Distinct persons whom the team met for the first time ever in this night.
    pub new: u32,
    /// Distinct persons whom it knew before.
    pub known: u32,
    /// Contacts of whom there is no record: unknown persons and groups, by their number. One may have been met twice.
    pub unnamed: u32,
    /// Contacts of whom it is not settled that they were there; in no other number.
    pub doubtful: u32,
    /// Referrals, by where to and how far they got.
    pub referrals: Vec<((ValueId, Of<ValueId>), u32)>,
}

impl Live {
    /// The night's figures, of the encounters that `filter` keeps.
    ///
    /// A person is new when the team's first contact with her falls in this night and nobody said that she was known: the book may
    /// be younger than the team.
    pub fn tonight(&self, book: &Book, filter: &Filter) -> Tonight {
        let mut night = Tonight::default();
        let (mut channels, mut sectors, mut vigilance) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let (mut given, mut referrals) = (BTreeMap::new(), BTreeMap::new());
        let mut persons: BTreeMap<RecordId, bool> = BTreeMap::new();
        for line in self.lines.values().filter(|line| filter.keeps(line)) {
            night.encounters += 1;
            add(&mut channels, line.channel.clone(), 1);
            add(&mut sectors, line.place.clone(), 1);
            add(&mut vigilance, line.vigilance.clone(), 1);
            line.given.iter().for_each(|(what, number)| add(&mut given, what.clone(), *number));
            line.referrals.iter().for_each(|referral| add(&mut referrals, referral.clone(), 1));
            line.persons.iter().for_each(|(person, known)| *persons.entry(*person).or_default() |= known);
            night.unsettled = night.unsettled.saturating_add(line.unsettled);
            night.unnamed = night.unnamed.saturating_add(line.unnamed);
            night.doubtful = night.doubtful.saturating_add(line.doubtful);
        }
        for (person, known) in persons {
            let before = book.first_contact(person).is_some_and(|first| first < self.from());
            if known || before { night.known += 1 } else { night.new += 1 }
        }
        night.channels = channels.into_iter().collect();
        night.sectors = sectors.into_iter().collect();
        night.vigilance = vigilance.into_iter().collect();
        night.given = given.into_iter().filter(|(_, number)| *number > 0).collect();
        night.referrals = referrals.into_iter().collect();
        night
    }

    /// The encounters of the night that `filter` keeps, by the records they go by.
    pub fn encounters(&self, filter: &Filter) -> impl Iterator<Item = RecordId> + '_ {
        let filter = filter.clone();
        self.lines.iter().filter(move |(_, line)| filter.keeps(line)).map(|(lead, _)| *lead)
    }
}

fn add<K: Ord>(to: &mut BTreeMap<K, u32>, key: K, number: u32) {
    let sum = to.entry(key).or_default();
    *sum = sum.saturating_add(number);
}
