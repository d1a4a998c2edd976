//! A device that was only for one errand goes.

use super::{Client, ClientError};
use shared::clock::Millis;

/// What became of the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// It is revoked: nobody can use it again, and what it wrote stays.
    Revoked,
    /// It only signed out: it is not a coordinator's, and no other may take a device away. A coordinator can.
    SignedOut,
}

impl Client {
    /// Ends this device. A coordinator's revokes itself; what it has written, sent or not, stays accepted, for it is not lost.
    ///
    /// # Errors
    /// [`ClientError`]; the chain keeps one device of a coordinator, so the last one cannot go.
    pub async fn leave(&mut self, now: Millis) -> Result<Left, ClientError> {
        let (device, written, coordinates) = self.read(|book| {
            let enrolled = book.directory.device(book.pen.device.id).is_some();
            (book.pen.device.id, book.pen.counter, enrolled && book.directory.is_coordinator(book.pen.member))
        });
        if coordinates {
            self.revoke(device, written, now).await?;
            return Ok(Left::Revoked);
        }
        self.api.sign_out().await?;
        Ok(Left::SignedOut)
    }
}
