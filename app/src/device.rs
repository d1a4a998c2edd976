//! This device's wall clock and its random numbers: the one place that asks the browser for them.

use rand_core::UnwrapErr;
use shared::clock::Millis;

/// The browser's random numbers. A browser without them cannot run the notebook at all.
pub fn rng() -> impl rand_core::CryptoRng {
    UnwrapErr(getrandom::SysRng)
}

/// The device's wall clock.
pub(crate) fn now() -> Millis {
    Millis(js_sys::Date::now() as i64)
}
