//! From a push to the pixels of an open dashboard, with fifty that watch: 49 native ones, which listen and fetch, and one in Chromium.

use super::{browser, server};
use crate::setup;
use anyhow::Result;

/// `end2end/bench/live.bench.ts` measures.
pub fn run(quick: bool) -> Result<()> {
    server::build()?;
    setup::for_browser_tests()?;
    browser::one(&mut browser::playwright("live"), quick)
}
