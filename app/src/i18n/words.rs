//! Every sentence, by screen.

pub mod alerts;
pub mod camera;
pub mod case_fields;
pub mod cases;
pub mod common;
pub mod decisions;
pub mod encounter;
pub mod governing;
pub mod history;
pub mod joining;
pub mod live;
pub mod morning;
pub mod noting;
pub mod opening;
pub mod person;
pub mod problems;
pub mod public;
pub mod report;
pub mod returning;
pub mod same;
pub mod sending;
pub mod settle;
pub mod story;
pub mod team;
pub mod team_setup;
pub mod tonight;
