//! What has gathered goes in with one transaction.

use super::{facts, insert, position};
use crate::store::log::group::{Batch, Commit};
use crate::store::log::plan::plan;
use crate::store::log::{NewRevision, Pushed};
use crate::store::{Result, StoreError};
use shared::ids::TeamId;
use sqlx::SqliteConnection;
use sqlx::sqlite::SqlitePool;

/// The one connection that writes.
pub(in crate::store::sqlite) struct Writer(pub(in crate::store::sqlite) SqlitePool);

#[async_trait::async_trait]
impl Commit for Writer {
    async fn commit(&self, batches: &[Batch]) -> Result<Vec<Pushed>> {
        // Holds the write lock from its start, so that it can never fail for having read too early.
        let mut tx = self.0.begin_with("BEGIN IMMEDIATE").await?;
        let (mut all, mut changed) = (Vec::with_capacity(batches.len()), false);
        for Batch { team, revisions, .. } in batches {
            let (pushed, inserted) = apply(&mut tx, *team, revisions).await?;
            all.push(pushed);
            changed |= inserted;
        }
        if changed {
            tx.commit().await?
        } else {
            tx.rollback().await?
        }
        Ok(all)
    }
}

async fn apply(connection: &mut SqliteConnection, team: TeamId, batch: &[NewRevision]) -> Result<(Pushed, bool)> {
    let before = position(&mut *connection, team).await?.ok_or(StoreError::Unreadable("team"))?;
    let facts = facts::load(connection, team, before.last_seq, batch).await?;
    let plan = plan(batch, facts);
    let inserted = !plan.insert.is_empty();
    if inserted {
        insert::apply(connection, team, batch, &plan).await?;
    }
    Ok((Pushed { log_epoch: before.log_epoch, last_seq: plan.last_seq, results: plan.results }, inserted))
}
