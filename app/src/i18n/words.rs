//! Every sentence, by screen.

pub mod alerts;
pub mod common;
pub mod encounter;
pub mod history;
pub mod joining;
pub mod opening;
pub mod person;
pub mod problems;
pub mod public;
pub mod sending;
pub mod team;
pub mod team_setup;
pub mod tonight;
