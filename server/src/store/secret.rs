//! The server's own secret: false salts and sign-in challenges come from it.

use super::Result;
use shared::sensitive::Secret32;

/// The server's secret.
#[async_trait::async_trait]
pub trait ServerSecret {
    /// The secret; the first time ever, `fresh` becomes it.
    async fn server_secret(&self, fresh: Secret32) -> Result<Secret32>;
}
