//! The phone's own screen lock, asked of the page's script (`public/prf.js`).

use crate::script;
use js_sys::{Reflect, Uint8Array};
use shared::crypto::PrfOutput;
use wasm_bindgen::{JsCast, JsValue};

/// Why the screen lock gave nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PrfTrouble {
    /// Cancelled, not recognised, or too slow.
    Refused,
    /// This phone or this browser cannot do it.
    Unable,
}

/// A credential that was just made.
pub(crate) struct Credential {
    pub(crate) id: Vec<u8>,
    /// What it answered at once, where it does.
    pub(crate) first: Option<PrfOutput>,
}

/// Whether this device has a screen lock that a page may ask.
pub(crate) async fn available() -> bool {
    call("prfAvailable", &[]).await.is_ok_and(|answer| answer.is_truthy())
}

/// Makes a credential.
///
/// # Errors
/// [`PrfTrouble`].
pub(crate) async fn create(salt: &[u8; 32]) -> Result<Credential, PrfTrouble> {
    let made = call("prfCreate", &[Uint8Array::from(&salt[..]).into()]).await?;
    let get = |name: &str| Reflect::get(&made, &JsValue::from_str(name)).ok();
    let id = get("id").and_then(|id| id.dyn_into::<Uint8Array>().ok()).ok_or(PrfTrouble::Unable)?.to_vec();
    Ok(Credential { id, first: get("first").and_then(output) })
}

/// Asks a credential.
///
/// # Errors
/// [`PrfTrouble`].
pub(crate) async fn ask(id: &[u8], salt: &[u8; 32]) -> Result<PrfOutput, PrfTrouble> {
    let answer = call("prfAsk", &[Uint8Array::from(id).into(), Uint8Array::from(&salt[..]).into()]).await?;
    output(answer).ok_or(PrfTrouble::Unable)
}

/// Tells the phone that a credential is of no use any more.
pub(crate) async fn forget(id: &[u8]) {
    let _ = call("prfForget", &[Uint8Array::from(id).into()]).await;
}

fn output(value: JsValue) -> Option<PrfOutput> {
    let bytes = value.dyn_into::<Uint8Array>().ok()?;
    let copy = zeroize::Zeroizing::new(bytes.to_vec());
    bytes.fill(0, 0, bytes.length());
    PrfOutput::from_bytes(&copy)
}

async fn call(name: &str, arguments: &[JsValue]) -> Result<JsValue, PrfTrouble> {
    script::ask(name, arguments).await.ok_or(PrfTrouble::Unable)?.map_err(|error| {
        let kind = Reflect::get(&error, &JsValue::from_str("message")).ok().and_then(|kind| kind.as_string());
        if kind.as_deref() == Some("refused") { PrfTrouble::Refused } else { PrfTrouble::Unable }
    })
}
