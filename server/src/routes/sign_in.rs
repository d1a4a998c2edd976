//! Signing in: first the parameters of the derivation and a challenge, then the proof.

pub mod open;
pub mod params;
