//! Several devices and one server under everything that goes wrong at night: requests and answers lost, doubled or late, devices
//! that die between storing and hearing of it, a server put back to an old backup, clocks off by a year, parallel edits of the same
//! cells, new keys in between. Devices are real ones (pen, keyring, reception, replica, the plans of `member::sync`), only their
//! disks and the network are in memory; the server is a model of `docs/sync-protocol.md`. Once the network is well again, all
//! replicas say the same and nothing that anybody asserted is lost.
#![cfg(feature = "member")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "state_machine/device.rs"]
mod device;
#[path = "state_machine/network.rs"]
mod network;
#[path = "state_machine/nights.rs"]
mod nights;
#[path = "state_machine/server.rs"]
mod server;
#[path = "state_machine/shelf.rs"]
mod shelf;
#[path = "state_machine/team.rs"]
mod team;
