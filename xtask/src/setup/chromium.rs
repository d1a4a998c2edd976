//! The browser of the tests: Debian's Chromium; and what reads the PDF files that it prints and the workbooks that it saves.

use super::apt;
use crate::process;
use anyhow::Result;

/// Installs Chromium and a font when there is none, and the other tools when those are not there.
pub fn ensure() -> Result<()> {
    if !process::answers("unzip", &["-v"]) {
        apt::install(&["unzip"])?;
    }
    if !process::answers("pdftotext", &["-v"]) {
        apt::install(&["poppler-utils"])?;
    }
    if std::env::var_os("CHROMIUM").is_some() || process::answers("chromium", &["--version"]) {
        return Ok(());
    }
    apt::install(&["chromium", "fonts-dejavu-core"])
}
