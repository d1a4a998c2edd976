//! The kinds of record. A number is part of the format: never reuse one.

use crate::history::Kind;

/// One outing.
pub const ROUND: Kind = Kind(1);
/// One meeting.
pub const ENCOUNTER: Kind = Kind(2);
/// Who was met.
pub const PERSON: Kind = Kind(3);
/// Something to do after an encounter.
pub const FOLLOW_UP: Kind = Kind(4);
/// Somebody is in danger.
pub const ALERT: Kind = Kind(5);
/// The team's lists, labels and duty numbers.
pub const TEAM_SETTINGS: Kind = Kind(6);
/// What the team decided about something that was seen.
pub const DECISION: Kind = Kind(7);
/// What is said of two persons: one, or two.
pub const SAME_PERSON: Kind = Kind(8);
/// What is said of two encounters: one, or two.
pub const SAME_ENCOUNTER: Kind = Kind(9);
/// Whose some encounters of a person are said to be.
pub const SPLIT: Kind = Kind(10);
/// The team accompanies somebody.
pub const CASE: Kind = Kind(11);
/// What she wants, and the next step towards it.
pub const OBJECTIVE: Kind = Kind(12);
/// A report as it was closed.
pub const REPORT: Kind = Kind(13);
/// Something put to a member.
pub const ASK: Kind = Kind(14);
/// How many drafts a device holds.
pub const DEVICE: Kind = Kind(15);
/// Something that was taken out of the notebook.
pub const AUDIT: Kind = Kind(16);
/// A list that was brought in from a file.
pub const IMPORT: Kind = Kind(17);
