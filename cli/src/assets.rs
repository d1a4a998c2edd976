//! The front end, embedded into the binary.

use rust_embed::RustEmbed;
use server::assets::Assets;
use std::borrow::Cow;

#[derive(RustEmbed)]
#[folder = "../target/site"]
struct Files;

/// The files that `cargo xtask build` left in target/site when this binary was built.
pub struct Embedded;

impl Assets for Embedded {
    fn get(&self, path: &str) -> Option<Cow<'static, [u8]>> {
        Files::get(path).map(|file| file.data)
    }
}
