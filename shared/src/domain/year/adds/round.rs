//! What a round adds.

use super::Sources;
use crate::domain::year::figure::Figure;
use crate::domain::year::names::Name;
use crate::domain::year::paris::day_of;
use crate::domain::year::tally::Adds;
use crate::domain::{Records, Round};
use crate::ids::RecordId;

impl<R: Records> Sources<'_, R> {
    /// What a round adds: by the day on which it began. Its encounters count by their own days.
    pub(in crate::domain::year) fn round(&mut self, record: RecordId) -> Adds {
        let mut adds = Adds::default();
        let began = self.book.time_of(record).map(day_of);
        let Some(state) = self.records.state(record).filter(|_| began.is_some_and(|day| self.asked.has(day))) else {
            return adds;
        };
        let round = Round::read(record, state);
        let mut named =
            |id: Option<&crate::domain::ValueId>| id.map_or(Name::UNKNOWN, |id| self.names.number(id.as_str()));
        let (channel, sector) = (named(round.channel.settled()), named(round.sector.settled()));
        if self.filter.has(channel, sector) {
            adds.one(Figure::Rounds, &[]);
            adds.one(Figure::RoundsByChannel, &[channel]);
        }
        adds
    }
}
