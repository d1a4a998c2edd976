//! `/api/v1/wake`: waking a coordinator's closed notebook by Web Push (RFC 8030), without a word of why. `docs/adr/0032-*` tells what that
//! leaks and to whom.

use serde::{Deserialize, Serialize};

/// No endpoint is longer than this, in bytes.
pub const MAX_ENDPOINT: usize = 1024;

/// What a browser needs to subscribe, and whether this device has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waking {
    /// The server's VAPID key (RFC 8292): a point of P-256, uncompressed, 65 bytes.
    #[serde(with = "serde_bytes")]
    pub server_key: Vec<u8>,
    /// Whether this device is woken.
    pub here: bool,
}

/// Where a browser's push service takes what is for this device. It says nothing of keys: what is sent has no content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WakeAt {
    /// The address, https.
    pub endpoint: String,
}
