//! What this device keeps, in IndexedDB. Knows bytes and rows; no signal, no key.

mod trouble;

pub use trouble::StorageTrouble;
