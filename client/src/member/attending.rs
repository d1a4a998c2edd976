//! A coordinator's device that stays on.

use super::{Client, ClientError};
use crate::api::Event;
use rand_core::CryptoRng;
use shared::clock::Millis;

impl Client {
    /// Lets in whoever waits, as soon as the server hints that somebody does, until the session ends or the server stops.
    ///
    /// # Errors
    /// [`ClientError`]: the connection broke, or something that [`Client::admit_all`] cannot do.
    pub async fn attend(&mut self, rng: &mut impl CryptoRng, now: impl Fn() -> Millis) -> Result<(), ClientError> {
        let mut events = self.api.events().await?;
        while let Some(event) = events.next().await? {
            if let Event::Admissions(_) = event {
                self.admit_all(rng, now()).await?;
            }
        }
        Ok(())
    }
}
