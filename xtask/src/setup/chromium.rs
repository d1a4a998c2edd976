//! The browser of the tests: Debian's Chromium.

use super::apt;
use crate::process;
use anyhow::Result;

/// Installs Chromium and a font when there is none.
pub fn ensure() -> Result<()> {
    if std::env::var_os("CHROMIUM").is_some() || process::answers("chromium", &["--version"]) {
        return Ok(());
    }
    apt::install(&["chromium", "fonts-dejavu-core"])
}
