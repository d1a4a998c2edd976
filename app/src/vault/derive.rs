//! The slow key derivation, asked of the worker (`public/derive.js`).

use crate::script;
use js_sys::Uint8Array;
use shared::crypto::{Passphrase, Stretched};
use shared::wire::account::KdfParams;
use wasm_bindgen::{JsCast, JsValue};

/// How many bytes the derivation gives.
const LENGTH: u32 = 32;

/// The worker could not do it: most often there is too little memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DeriveFailed;

/// Stretches a passphrase without standing still.
///
/// # Errors
/// [`DeriveFailed`], also for parameters that are not acceptable, which are not even asked for.
pub(crate) async fn stretched(
    passphrase: &Passphrase,
    salt: &[u8; 16],
    kdf: KdfParams,
) -> Result<Stretched, DeriveFailed> {
    if !kdf.is_acceptable() {
        return Err(DeriveFailed);
    }
    // `globalThis.lanterne.derive(secret, salt, mKib, t, p, length)`; it empties `secret`.
    let secret = JsValue::from(Uint8Array::from(passphrase.as_bytes()));
    let numbers = [kdf.memory_kib, kdf.passes, kdf.lanes, LENGTH].map(JsValue::from);
    let arguments = [&[secret, Uint8Array::from(&salt[..]).into()][..], &numbers].concat();
    let answer = script::ask("derive", &arguments).await.and_then(Result::ok);
    let bytes = answer.and_then(|answer| answer.dyn_into::<Uint8Array>().ok());
    let bytes = bytes.ok_or(DeriveFailed)?;
    let taken: [u8; LENGTH as usize] = bytes.to_vec().try_into().map_err(|_| DeriveFailed)?;
    bytes.fill(0, 0, LENGTH);
    Ok(Stretched::from_bytes(taken))
}
