//! The log in SQLite.

mod commit;
mod facts;
mod insert;
mod page;

pub(super) use commit::Writer;
pub(super) use page::read;

use super::SqliteStore;
use crate::store::Result;
use crate::store::log::{Log, NewRevision, Page, PageSize, Position, Pushed};
use crate::store::row::Columns;
use shared::ids::{LogEpoch, RecordId, RevisionId, TeamId};
use shared::wire::pull::{Cursor, Heads};
use sqlx::{QueryBuilder, Sqlite, SqliteExecutor};

pub(super) async fn position(executor: impl SqliteExecutor<'_>, team: TeamId) -> Result<Option<Position>> {
    let row = sqlx::query(
        "SELECT log_epoch, last_seq, (SELECT coalesce(max(seq) + 1, 0) FROM directory_entries d WHERE d.team = t.team) \
         AS directory_len FROM teams t WHERE team = ?",
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

/// `prefix (?, ?, …)` for a list of blobs.
fn among<'a>(query: &mut QueryBuilder<Sqlite>, blobs: impl IntoIterator<Item = &'a [u8]>) {
    query.push("(");
    let mut list = query.separated(", ");
    for blob in blobs {
        list.push_bind(blob.to_vec());
    }
    query.push(")");
}

#[async_trait::async_trait]
impl Log for SqliteStore {
    async fn position(&self, team: TeamId) -> Result<Option<Position>> {
        position(&self.readers, team).await
    }

    async fn push(&self, team: TeamId, revisions: Vec<NewRevision>) -> Result<Pushed> {
        self.pushes.push(team, revisions).await
    }

    async fn pull(&self, team: TeamId, after: Option<Cursor>, size: PageSize) -> Result<Page> {
        let mut tx = self.read().await?;
        page::read(&mut tx, team, after, size).await
    }

    async fn heads(&self, team: TeamId, records: &[RecordId], most: u32) -> Result<Vec<Heads>> {
        let mut query = QueryBuilder::new("SELECT record, revision FROM revisions WHERE is_head = 1 AND team = ");
        query.push_bind(team.as_bytes().to_vec()).push(" AND record IN ");
        if records.is_empty() {
            query.push("(SELECT record FROM records WHERE heads > 1 AND team = ").push_bind(team.as_bytes().to_vec());
            query.push(" ORDER BY record LIMIT ").push_bind(i64::from(most)).push(")");
        } else {
            among(&mut query, records.iter().map(|record| &record.as_bytes()[..]));
        }
        query.push(" ORDER BY record, revision");
        let rows = query.build().persistent(false).fetch_all(&self.readers).await?;
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
        sqlx::query("UPDATE teams SET log_epoch = ? WHERE team = ? AND log_epoch = ?")
            .bind(&fresh.as_bytes()[..])
            .bind(&team.as_bytes()[..])
            .bind(&old.as_bytes()[..])
            .execute(&self.writer)
            .await?;
        Ok(())
    }
}
