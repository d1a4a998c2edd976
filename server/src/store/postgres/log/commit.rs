//! What has gathered goes in with one transaction.

use super::{facts, insert, position};
use crate::store::log::group::{Batch, Commit};
use crate::store::log::plan::plan;
use crate::store::log::{NewRevision, Pushed};
use crate::store::postgres::elsewhere::tell;
use crate::store::postgres::{Process, lock};
use crate::store::{Moved, Result, StoreError};
use shared::ids::TeamId;
use sqlx::PgConnection;
use sqlx::postgres::PgPool;

/// Where this process writes.
pub(in crate::store::postgres) struct Writer {
    pub(in crate::store::postgres) pool: PgPool,
    pub(in crate::store::postgres) process: Process,
}

#[async_trait::async_trait]
impl Commit for Writer {
    async fn commit(&self, batches: &[Batch]) -> Result<Vec<Pushed>> {
        let mut tx = self.pool.begin().await?;
        let (mut all, mut changed) = (Vec::with_capacity(batches.len()), false);
        // In the order of the teams' ids, so that two processes never wait for each other.
        for Batch { team, revisions, .. } in batches {
            let (pushed, inserted) = apply(&mut tx, *team, revisions).await?;
            if inserted {
                tell(&mut tx, self.process, *team, Moved::Log).await?;
            }
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

async fn apply(connection: &mut PgConnection, team: TeamId, batch: &[NewRevision]) -> Result<(Pushed, bool)> {
    // First of all: what was read before it could change until it is held.
    lock(connection, team).await?;
    let before = position(&mut *connection, team).await?.ok_or(StoreError::Unreadable("team"))?;
    let facts = facts::load(connection, team, before.last_seq, batch).await?;
    let plan = plan(batch, facts);
    let inserted = !plan.insert.is_empty();
    if inserted {
        insert::apply(connection, team, batch, &plan).await?;
    }
    Ok((Pushed { log_epoch: before.log_epoch, last_seq: plan.last_seq, results: plan.results }, inserted))
}
