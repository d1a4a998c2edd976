//! Having this device woken while the notebook is closed (`public/wake.js`).

use super::Notebook;
use crate::script;
use crate::sync::{Trouble, api};
use js_sys::Uint8Array;
use shared::wire::wake::WakeAt;

/// Why it was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WakeError {
    /// The person, or the browser, refused.
    Refused,
    /// The server.
    Server(Trouble),
}

impl Notebook {
    /// Whether this browser can be woken at all.
    pub fn can_be_woken(&self) -> bool {
        script::call("wakeAble", &[]).is_some_and(|able| able.is_truthy())
    }

    /// Whether notifications are refused in the browser's settings.
    pub fn refuses_waking(&self) -> bool {
        script::call("wakeRefused", &[]).is_some_and(|refused| refused.is_truthy())
    }

    /// Whether the server wakes this device.
    ///
    /// # Errors
    /// [`WakeError`].
    pub async fn is_woken(&self) -> Result<bool, WakeError> {
        Ok(api::waking().await.map_err(|failure| WakeError::Server(failure.trouble))?.here)
    }

    /// Has it woken from now on, or no more.
    ///
    /// # Errors
    /// [`WakeError`].
    pub async fn be_woken(&self, woken: bool) -> Result<(), WakeError> {
        let server = |failure: crate::sync::Failure| WakeError::Server(failure.trouble);
        if !woken {
            api::wake_no_more().await.map_err(server)?;
            let _ = script::ask("wakeOff", &[]).await;
            return Ok(());
        }
        let key = api::waking().await.map_err(server)?.server_key;
        let asked = script::ask("wakeOn", &[Uint8Array::from(&key[..]).into()]).await;
        let endpoint = asked.and_then(Result::ok).and_then(|endpoint| endpoint.as_string());
        let endpoint = endpoint.ok_or(WakeError::Refused)?;
        api::wake(&WakeAt { endpoint }).await.map_err(server)
    }
}
