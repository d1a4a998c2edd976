//! Where things stand in the checkout.

use std::path::{Path, PathBuf};

/// The checkout's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Cargo's target directory.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The finished front end, which the server embeds.
pub fn site() -> PathBuf {
    root().join("target/site")
}

/// Results kept between two builds, named by the hash of what they were made from.
pub fn cache() -> PathBuf {
    root().join("target/xtask-cache")
}

/// The release binary.
pub fn lanterne() -> PathBuf {
    target().join("release/lanterne")
}

/// The directory of the browser tests.
pub fn end2end() -> PathBuf {
    root().join("end2end")
}
