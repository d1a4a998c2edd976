//! The sync server: it keeps and orders sealed revisions, knows who may push, and can read none of them.
//!
//! Bottom-up: [`store`] keeps, by noun; [`auth`] tells who asks; [`routes`] is the public API, one operation one file; [`http`]
//! surrounds every request; [`start`](run::start) puts it together. Only `routes` knows all of them, and nothing imports `routes`.

pub mod assets;
pub mod auth;
pub mod config;
pub mod directories;
pub mod http;
pub mod hub;
pub mod limits;
pub mod logging;
pub mod message;
pub mod pages;
pub mod problem;
mod relay;
pub mod routes;
pub mod run;
pub mod state;
pub mod store;
pub mod wake;
pub mod world;
