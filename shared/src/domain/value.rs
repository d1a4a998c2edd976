//! The types of value that fields hold. Their encoding is part of the format: variants and members are only ever added at the end
//! of enums, never reordered.

use crate::ids::RecordId;
use chrono::{Datelike, NaiveDate};
use core::fmt;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

/// One value of a list, by its stable identifier: an English word for those every team starts with, drawn for a team's own.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ValueId(pub String);

impl ValueId {
    /// The value with this identifier.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// A value of the team's own.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; 10];
        rng.fill_bytes(&mut bytes);
        Self(<base32ct::Base32Unpadded as base32ct::Encoding>::encode_string(&bytes))
    }

    /// The identifier.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for ValueId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl PartialEq<str> for ValueId {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for ValueId {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Debug for ValueId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ValueId({})", self.0)
    }
}

/// Who took part in an encounter. The numbers are drawn at random, so that two phones never mean two people by one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Participant {
    /// Somebody who has a record.
    Person(RecordId),
    /// Somebody (or several alike) whom nobody could name.
    Unknown(u64),
    /// A group met together, with one status for all of them.
    Group(u64),
}

impl Participant {
    /// One more unknown person.
    pub fn unknown(rng: &mut impl CryptoRng) -> Self {
        Self::Unknown(rng.next_u64())
    }

    /// One more group.
    pub fn group(rng: &mut impl CryptoRng) -> Self {
        Self::Group(rng.next_u64())
    }

    /// The person's record, when there is one.
    pub fn person(&self) -> Option<RecordId> {
        if let Self::Person(record) = self { Some(*record) } else { None }
    }
}

/// The name of a place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PlaceName {
    /// A value of the list that goes with the place's kind.
    Listed(ValueId),
    /// In somebody's own words.
    Free(String),
}

/// Where an encounter took place: a kind of place, and which one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// A value of the list `place_kind`.
    pub kind: ValueId,
    /// Which one.
    pub value: PlaceName,
}

impl Place {
    /// A sector of the team's.
    pub fn sector(sector: ValueId) -> Self {
        Self { kind: ValueId::new("sector"), value: PlaceName::Listed(sector) }
    }

    /// A site or application.
    pub fn platform(platform: ValueId) -> Self {
        Self { kind: ValueId::new("platform"), value: PlaceName::Listed(platform) }
    }

    /// One of a list's places.
    pub fn listed(kind: impl Into<ValueId>, value: ValueId) -> Self {
        Self { kind: kind.into(), value: PlaceName::Listed(value) }
    }

    /// A place that is in no list.
    pub fn free(kind: impl Into<ValueId>, name: impl Into<String>) -> Self {
        Self { kind: kind.into(), value: PlaceName::Free(name.into()) }
    }

    /// The list from which a place of this kind is chosen; none for kinds that are only ever written.
    pub fn list(&self) -> Option<&'static str> {
        ["sector", "platform", "hospital", "office", "shelter"].into_iter().find(|list| self.kind == **list)
    }

    /// The kinds of place (values of `place_kind`, the usual first) that make sense for a channel.
    pub fn kinds_for(channel: &ValueId) -> &'static [&'static str] {
        match channel.as_str() {
            "street" | "bus" => &["sector", "other"],
            "online" => &["platform", "other"],
            "office" => &["office", "other"],
            "hospital" => &["hospital", "other"],
            "shelter" => &["shelter", "other"],
            "phone" => &["sector", "platform", "office", "other"],
            _ => &["sector", "platform", "hospital", "office", "shelter", "other"],
        }
    }
}

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(i16, u8)", into = "(i16, u8)")]
pub struct Month {
    /// The year, as 2026.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: u8,
}

/// No such month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such month")]
pub struct NoSuchMonth;

impl Month {
    /// The month, when there is one of that number.
    pub fn new(year: i16, month: u8) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self { year, month })
    }
}

impl TryFrom<(i16, u8)> for Month {
    type Error = NoSuchMonth;
    fn try_from((year, month): (i16, u8)) -> Result<Self, NoSuchMonth> {
        Self::new(year, month).ok_or(NoSuchMonth)
    }
}

impl From<Month> for (i16, u8) {
    fn from(month: Month) -> Self {
        (month.year, month.month)
    }
}

/// A calendar day, as the number of days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(pub i32);

/// 1970-01-01 by chrono's count of days.
const EPOCH: i32 = 719_163;

impl Day {
    /// The day of a date.
    pub fn from_date(date: NaiveDate) -> Self {
        Self(date.num_days_from_ce() - EPOCH)
    }

    /// The day of a date as `2026-12-31`.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self::from_date)
    }

    /// The date of a day; none some 260,000 years from now.
    pub fn date(self) -> Option<NaiveDate> {
        NaiveDate::from_num_days_from_ce_opt(self.0.checked_add(EPOCH)?)
    }
}

/// What a value of a list is called, in both languages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Label {
    /// French.
    pub fr: String,
    /// English; empty where nobody translated it, and then the French is shown.
    pub en: String,
}

/// A number to call.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Phone {
    /// Whose it is: `astreinte`, `cheffe de service`.
    pub label: String,
    /// The number as it was typed.
    pub number: String,
}
