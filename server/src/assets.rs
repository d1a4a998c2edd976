//! The front end's files, wherever they are kept.

mod directory;
mod encoding;
mod former;
mod manifest;
pub mod serve;

pub use directory::Directory;
pub use former::WithFormer;
pub use manifest::{Entries, Manifest};

use std::borrow::Cow;

/// Where the front end's files come from. The binary embeds them; tests and development read a folder.
pub trait Assets: Send + Sync + 'static {
    /// The bytes at a path below the site, without a leading slash.
    fn get(&self, path: &str) -> Option<Cow<'static, [u8]>>;

    /// The bytes of a hashed file that a former version of the front end had, checked against its name.
    fn former(&self, _path: &str) -> Option<Vec<u8>> {
        Option::None
    }
}

/// No front end at all: the API alone.
#[derive(Clone, Copy, Debug, Default)]
pub struct None;

impl Assets for None {
    fn get(&self, _path: &str) -> Option<Cow<'static, [u8]>> {
        Option::None
    }
}
