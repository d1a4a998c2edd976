//! The log in PostgreSQL.

mod commit;
mod facts;
mod insert;
mod page;

pub(super) use commit::Writer;

use super::PostgresStore;
use crate::store::Result;
use crate::store::log::{Log, NewRevision, Page, PageSize, Position, Pushed};
use crate::store::row::Columns;
use shared::ids::{LogEpoch, RecordId, RevisionId, TeamId};
use shared::wire::pull::{Cursor, Heads};
use sqlx::PgExecutor;

pub(super) async fn position(executor: impl PgExecutor<'_>, team: TeamId) -> Result<Option<Position>> {
    let row = sqlx::query(
        "SELECT log_epoch, last_seq, (SELECT coalesce(max(seq) + 1, 0) FROM directory_entries d WHERE d.team = t.team) \
         AS directory_len FROM teams t WHERE team = $1",
    )
    .bind(&team.as_bytes()[..])
    .fetch_optional(executor)
    .await?;
    row.map(|row| {
        Ok(Position {
            log_epoch: LogEpoch::from_bytes(row.bytes("log_epoch")?),
            last_seq: row.unsigned("last_seq")?,
            directory_len: row.unsigned("directory_len")?,
        })
    })
    .transpose()
}

#[async_trait::async_trait]
impl Log for PostgresStore {
    async fn position(&self, team: TeamId) -> Result<Option<Position>> {
        position(&self.pool, team).await
    }

    async fn push(&self, team: TeamId, revisions: Vec<NewRevision>) -> Result<Pushed> {
        self.pushes.push(team, revisions).await
    }

    async fn pull(&self, team: TeamId, after: Option<Cursor>, size: PageSize) -> Result<Page> {
        let mut tx = self.read().await?;
        page::read(&mut tx, team, after, size).await
    }

    async fn heads(&self, team: TeamId, records: &[RecordId], most: u32) -> Result<Vec<Heads>> {
        let named: Vec<&[u8]> = records.iter().map(|record| &record.as_bytes()[..]).collect();
        let query = if records.is_empty() {
            sqlx::query(
                "SELECT record, revision FROM revisions WHERE is_head AND team = $1 AND record IN \
                 (SELECT record FROM records WHERE heads > 1 AND team = $1 ORDER BY record LIMIT $2) \
                 ORDER BY record, revision",
            )
            .bind(&team.as_bytes()[..])
            .bind(i64::from(most))
        } else {
            sqlx::query(
                "SELECT record, revision FROM revisions WHERE is_head AND team = $1 AND record = ANY($2) \
                 ORDER BY record, revision",
            )
            .bind(&team.as_bytes()[..])
            .bind(named)
        };
        let rows = query.fetch_all(&self.pool).await?;
        let mut all: Vec<Heads> = Vec::new();
        for row in rows {
            let record = RecordId::from_bytes(row.bytes("record")?);
            let head = RevisionId::from_bytes(row.bytes("revision")?);
            match all.last_mut() {
                Some(last) if last.record == record => last.heads.push(head),
                _ => all.push(Heads { record, heads: vec![head] }),
            }
        }
        Ok(all)
    }

    async fn restart_log(&self, team: TeamId, old: LogEpoch, fresh: LogEpoch) -> Result<()> {
        sqlx::query("UPDATE teams SET log_epoch = $1 WHERE team = $2 AND log_epoch = $3")
            .bind(&fresh.as_bytes()[..])
            .bind(&team.as_bytes()[..])
            .bind(&old.as_bytes()[..])
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
