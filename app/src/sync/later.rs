//! Asking the browser to wake the service worker once there is a network (`public/update.js`, `public/outbox.js`): the outbox is
//! sealed, so it can leave without this page and without a key.

/// Asks. Where the browser cannot do that, nothing happens, and the notes leave with the next opening.
pub(crate) fn send_later() {
    // Its promise never fails.
    let _ = crate::script::call("sendLater", &[]);
}
