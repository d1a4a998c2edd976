//! Time and randomness, handed in from outside so that tests can move the clock.

use getrandom::SysRng;
use rand_core::{Rng, UnwrapErr};
use shared::clock::Millis;
use std::time::{SystemTime, UNIX_EPOCH};

/// Where the server's time and randomness come from.
pub trait World: Send + Sync + 'static {
    /// The time.
    fn now(&self) -> Millis;

    /// Fills a buffer with random bytes.
    fn fill(&self, bytes: &mut [u8]);
}

impl dyn World {
    /// Random bytes.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }
}

/// The machine's clock and random generator.
#[derive(Clone, Copy, Debug, Default)]
pub struct Machine;

impl World for Machine {
    fn now(&self) -> Millis {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    fn fill(&self, bytes: &mut [u8]) {
        UnwrapErr(SysRng).fill_bytes(bytes);
    }
}
