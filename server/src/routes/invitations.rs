//! Invitations, for coordinators.

pub mod create;
pub mod list;
pub mod withdraw;
