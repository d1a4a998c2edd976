//! One connection: its requests, one after the other.

use super::LoadError;
use crate::api::Api;
use bytes::Bytes;
use shared::wire;
use shared::wire::push::{Push, PushItem, PushResult};
use std::time::{Duration, Instant};

/// What one connection sends.
#[derive(Clone, Debug)]
pub(super) struct Lane {
    api: Api,
    /// Encoded requests, and how many revisions stand in each.
    bodies: Vec<(Bytes, usize)>,
}

impl Lane {
    /// These items in requests of `batch`, encoded.
    pub fn new(api: Api, items: Vec<PushItem>, batch: usize) -> Self {
        let mut bodies = Vec::with_capacity(items.len().div_ceil(batch));
        let mut items = items.into_iter().peekable();
        while items.peek().is_some() {
            let items: Vec<PushItem> = items.by_ref().take(batch).collect();
            let count = items.len();
            bodies.push((Bytes::from(wire::encode(&Push { items })), count));
        }
        Self { api, bodies }
    }

    /// How many bytes its bodies have.
    pub fn bytes(&self) -> usize {
        self.bodies.iter().map(|(body, _)| body.len()).sum()
    }

    /// How many revisions it sends.
    pub fn revisions(&self) -> usize {
        self.bodies.iter().map(|(_, count)| count).sum()
    }

    /// The same requests to another address.
    pub fn moved_to(mut self, url: &str) -> Self {
        self.api = self.api.moved_to(url);
        self
    }

    /// Pushes; answers how long each request waited.
    pub async fn push(self) -> Result<Vec<Duration>, LoadError> {
        let mut waits = Vec::with_capacity(self.bodies.len());
        for (body, count) in self.bodies {
            let began = Instant::now();
            let answer = self.api.push_encoded(body).await?;
            waits.push(began.elapsed());
            let stored = answer.results.iter().filter(|(_, result)| was_new(*result)).count();
            if stored != count {
                return Err(LoadError::NotStored(count.saturating_sub(stored)));
            }
        }
        Ok(waits)
    }

    /// Sends; answers how long each request waited.
    pub async fn send(self) -> Result<Vec<Duration>, LoadError> {
        let mut waits = Vec::with_capacity(self.bodies.len());
        for (body, _) in self.bodies {
            let began = Instant::now();
            self.api.push_to_anything(body).await?;
            waits.push(began.elapsed());
        }
        Ok(waits)
    }
}

/// A change may arrive before what it changes, over another connection.
fn was_new(result: PushResult) -> bool {
    matches!(result, PushResult::Stored(_) | PushResult::ParentsUnknown(_))
}
