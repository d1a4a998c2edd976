//! The team's log of sealed revisions.

use super::{Api, ApiError, read, send};
use bytes::Bytes;
use shared::ids::RecordId;
use shared::wire::pull::{Cursor, Heads, HeadsQuery, Pull, PullPage};
use shared::wire::push::{Push, PushAnswer, PushItem};

impl Api {
    /// `POST /push`: offers revisions, oldest first; each is judged alone.
    ///
    /// # Errors
    /// `too-large`, `too-many-requests`, `unavailable`. Without an answer push the same again.
    pub async fn push(&self, items: Vec<PushItem>) -> Result<PushAnswer, ApiError> {
        self.post("/push", &Push { items }).await
    }

    /// The same with a [`Push`] that was encoded beforehand.
    pub(crate) async fn push_encoded(&self, body: Bytes) -> Result<PushAnswer, ApiError> {
        read(self.carrying("/push", body)).await
    }

    /// The same to whatever stands at this server's place and answers anything; its answer is only read.
    pub(crate) async fn push_to_anything(&self, body: Bytes) -> Result<(), ApiError> {
        send(self.carrying("/push", body)).await?.bytes().await?;
        Ok(())
    }

    /// `POST /pull`: a page of the log after `after`.
    ///
    /// # Errors
    /// `pending`, `revoked`, `not-signed-in`.
    pub async fn pull(&self, after: Option<Cursor>, limit: u32) -> Result<PullPage, ApiError> {
        self.post("/pull", &Pull { after, limit }).await
    }

    /// `POST /heads`: the heads of some records, or of every record that has several.
    ///
    /// # Errors
    /// `pending`, `revoked`, `not-signed-in`.
    pub async fn heads(&self, records: Vec<RecordId>) -> Result<Vec<Heads>, ApiError> {
        self.post("/heads", &HeadsQuery { records }).await
    }
}
