//! What unlocks a member's notebook on this device: made when she founds or joins a team or signs in, kept sealed under her
//! passphrase. Public pages call the three ways in; each leaves a vault on the device, after which `/app` asks for the passphrase.

mod trouble;
mod ways_in;

pub use trouble::VaultError;
pub use ways_in::{Entered, create_team, join, read_link, sign_in};
