//! A member's device without a browser: the public API, and above it what a phone does with it.
//!
//! [`api`] has a method for each endpoint of `docs/sync-protocol.md` that a member's device needs. [`member`] is a device that holds its notes in memory and
//! synchronises them. [`interchange`] and [`list`] bring notes in. [`report`] counts from them. [`demo`] is a fictional team that six such devices push to a server, [`load`] is as much work as a server can
//! take.

pub mod api;
pub mod demo;
pub mod interchange;
pub mod list;
pub mod load;
pub mod member;
pub mod random;
pub mod report;
