//! The machine's randomness.

use getrandom::SysRng;
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;

/// A generator that the operating system has seeded.
///
/// # Errors
/// When the operating system has no randomness to give.
pub fn fresh() -> Result<ChaCha20Rng, getrandom::Error> {
    ChaCha20Rng::try_from_rng(&mut SysRng)
}
