//! The bodies of the fuzz targets (`/fuzz`). Each takes any bytes and panics when something that must hold of any bytes does not.
//! They are ordinary functions, so that the corpus runs among the stable tests (`shared/tests/fuzz_corpus.rs`) too.

mod directory_entry;
mod header_decode;
mod open_revision;
mod payload_decode;
mod wire_decode;
pub mod world;

pub use directory_entry::directory_entry;
pub use header_decode::header_decode;
pub use open_revision::open_revision;
pub use payload_decode::payload_decode;
pub use wire_decode::{MESSAGES, wire_decode};

/// A target: its name, which is its corpus's folder, and its body.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 5] = [
    ("wire_decode", wire_decode),
    ("header_decode", header_decode),
    ("directory_entry", directory_entry),
    ("payload_decode", payload_decode),
    ("open_revision", open_revision),
];
