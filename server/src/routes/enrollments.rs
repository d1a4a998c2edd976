//! Further devices of members.

pub mod ask;
pub mod list;
