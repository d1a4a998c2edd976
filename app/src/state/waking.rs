//! Having this device woken while the notebook is closed (`public/wake.js`). The wish stands on this device; whether it comes true, the
//! server and the browser say, and each may forget: so it is renewed at each opening (`public/renew.js`).

use super::inner::Inner;
use super::{Notebook, OpenBook};
use crate::script;
use crate::store::MemberStore;
use crate::sync::{Trouble, api};
use js_sys::Uint8Array;
use leptos::task::spawn_local;
use shared::wire::wake::WakeAt;
use std::rc::Rc;

/// Why it was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WakeError {
    /// The person, or the browser, refused.
    Refused,
    /// The server.
    Server(Trouble),
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woken {
    /// Nobody asked for it here.
    No,
    /// The server wakes this device.
    Yes,
    /// It was asked for, and the browser or its push service ended it.
    Lost,
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

    /// How it stands, after what had ended was renewed.
    ///
    /// # Errors
    /// [`WakeError::Server`]: without a network it is not known.
    pub async fn is_woken(&self) -> Result<Woken, WakeError> {
        let wanted = is_wanted(&self.inner()).await;
        if wanted && still().await {
            return Ok(Woken::Yes);
        }
        let here = api::waking().await.map_err(|failure| WakeError::Server(failure.trouble))?.here;
        if here && !wanted {
            // It was taken back while the server could not hear it.
            let _ = api::wake_no_more().await;
        }
        Ok(match (wanted, here) {
            (false, _) => Woken::No,
            (true, true) if !self.refuses_waking() => Woken::Yes,
            (true, _) => Woken::Lost,
        })
    }

    /// Has it woken from now on, or no more.
    ///
    /// # Errors
    /// [`WakeError`].
    pub async fn be_woken(&self, woken: bool) -> Result<(), WakeError> {
        let server = |failure: crate::sync::Failure| WakeError::Server(failure.trouble);
        let kept = |trouble| WakeError::Server(Trouble::Storage(trouble));
        let store = store(&self.inner()).ok_or(WakeError::Server(Trouble::Locked))?;
        if !woken {
            // Here first: a server that does not hear it finds nobody at that address any more.
            store.set_waking(None).await.map_err(kept)?;
            let off = script::ask("wakeOff", &[]).await.is_some_and(|off| off.is_ok());
            let told = api::wake_no_more().await.map_err(server);
            return if off { Ok(()) } else { told };
        }
        let key = api::waking().await.map_err(server)?.server_key;
        let asked = script::ask("wakeOn", &[Uint8Array::from(&key[..]).into()]).await;
        let endpoint = asked.and_then(Result::ok).and_then(|endpoint| endpoint.as_string());
        let at = WakeAt { endpoint: endpoint.ok_or(WakeError::Refused)? };
        api::wake(&at).await.map_err(server)?;
        store.set_waking(Some(&at.endpoint)).await.map_err(kept)
    }
}

/// After an opening: a coordinator's device that is to be woken is renewed, beside everything else. Whoever never asked for it asks the
/// server nothing.
pub(super) fn renew(inner: &Rc<Inner>, ticket: u64) {
    if !inner.with(ticket, |session| session.open.as_ref().is_some_and(OpenBook::is_coordinator)).unwrap_or_default() {
        return;
    }
    let inner = inner.clone();
    spawn_local(async move {
        if is_wanted(&inner).await {
            still().await;
        }
    });
}

fn store(inner: &Inner) -> Option<Rc<MemberStore>> {
    inner.session.borrow().as_ref().map(|session| session.store.clone())
}

async fn is_wanted(inner: &Inner) -> bool {
    match store(inner) {
        Some(store) => store.waking().await.is_ok_and(|endpoint| endpoint.is_some()),
        None => false,
    }
}

async fn still() -> bool {
    script::ask("wakeStill", &[]).await.is_some_and(|woken| woken.is_ok_and(|woken| woken.is_truthy()))
}
