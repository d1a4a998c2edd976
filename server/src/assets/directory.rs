//! Files in a folder.

use super::Assets;
use std::borrow::Cow;
use std::path::{Component, Path, PathBuf};

/// A folder as `cargo xtask build` leaves it.
#[derive(Clone, Debug)]
pub struct Directory(pub PathBuf);

impl Assets for Directory {
    fn get(&self, path: &str) -> Option<Cow<'static, [u8]>> {
        let path = Path::new(path);
        let plain = path.components().all(|part| matches!(part, Component::Normal(_)));
        if !plain {
            return None;
        }
        std::fs::read(self.0.join(path)).ok().map(Cow::Owned)
    }
}
