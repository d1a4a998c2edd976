//! This device's clocks, and what was heard of the server's.

use super::curtain::Clocks;
use shared::clock::{Millis, Stamp};
use std::cell::Cell;

pub(crate) use crate::device::{now, rng};

/// Both clocks.
pub(crate) fn clocks() -> Clocks {
    let steady = web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now());
    Clocks { wall: now().0, steady: steady as i64 }
}

/// The last server time that was heard, and when by the steady clock.
#[derive(Default)]
pub(crate) struct Heard(Cell<Option<(Millis, i64)>>);

impl Heard {
    /// The server said that it is `server` now.
    pub(crate) fn hear(&self, server: Millis) {
        self.0.set(Some((server, clocks().steady)));
    }

    /// What this device knows about time now.
    pub(crate) fn stamp(&self) -> Stamp {
        let heard = self.0.get();
        let since = |(_, at): (Millis, i64)| u64::try_from(clocks().steady.saturating_sub(at)).ok();
        Stamp { device: now(), server: heard.map(|(server, _)| server), since_server: heard.and_then(since) }
    }
}
