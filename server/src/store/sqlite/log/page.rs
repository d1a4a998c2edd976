//! One page of the log, read at one instant.

use super::position;
use crate::store::log::{Page, PageSize};
use crate::store::row::Columns;
use crate::store::{Result, StoreError};
use futures_util::TryStreamExt;
use shared::history::SealedRevision;
use shared::ids::{KeyId, RecordId, TeamId};
use shared::wire::pull::{Cursor, PulledItem, PulledRevision, RecordKey};
use shared::wire::push::WrappedRecordKey;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

pub(in crate::store::sqlite) async fn read(
    connection: &mut SqliteConnection,
    team: TeamId,
    after: Option<Cursor>,
    size: PageSize,
) -> Result<Page> {
    let position = position(&mut *connection, team).await?.ok_or(StoreError::Unreadable("team"))?;
    let restarted = after.is_some_and(|cursor| cursor.log_epoch != position.log_epoch);
    let start = if restarted { 0 } else { after.map_or(0, |cursor| cursor.seq) };
    let mut page = Page {
        position,
        restarted,
        rewound: start > position.last_seq,
        up_to: start,
        items: Vec::new(),
        keys: Vec::new(),
    };
    if !page.rewound && start < position.last_seq && size.revisions > 0 {
        page.items = items(connection, team, start, size).await?;
        page.up_to = page.items.last().map_or(start, |item| item.seq);
        page.keys = keys(connection, team, start, page.up_to).await?;
    }
    Ok(page)
}

async fn items(connection: &mut SqliteConnection, team: TeamId, start: u64, size: PageSize) -> Result<Vec<PulledItem>> {
    let mut rows = sqlx::query(
        "SELECT seq, header, signature, ciphertext FROM revisions WHERE team = ? AND seq > ? ORDER BY seq LIMIT ?",
    )
    .bind(team.as_bytes().to_vec())
    .bind(start.cast_signed())
    .bind(i64::from(size.revisions))
    .fetch(connection);
    let (mut items, mut bytes) = (Vec::new(), 0_usize);
    while let Some(row) = rows.try_next().await? {
        let item = item(&row)?;
        bytes = bytes.saturating_add(weight(&item));
        items.push(item);
        if bytes >= size.bytes {
            break;
        }
    }
    Ok(items)
}

fn item(row: &SqliteRow) -> Result<PulledItem> {
    let (header, signature) = (row.blob("header")?, row.signature("signature")?);
    let revision = match row.try_get::<Option<Vec<u8>>, _>("ciphertext")? {
        Some(ciphertext) => PulledRevision::Whole(SealedRevision { header, signature, ciphertext }),
        None => PulledRevision::Erased { header, signature },
    };
    Ok(PulledItem { seq: row.unsigned("seq")?, revision })
}

fn weight(item: &PulledItem) -> usize {
    match &item.revision {
        PulledRevision::Whole(sealed) => sealed.header.len() + sealed.ciphertext.len(),
        PulledRevision::Erased { header, .. } => header.len(),
    }
}

async fn keys(connection: &mut SqliteConnection, team: TeamId, after: u64, up_to: u64) -> Result<Vec<RecordKey>> {
    let rows = sqlx::query(
        "SELECT DISTINCT record, key_id, epoch, wrapped FROM revisions JOIN record_keys USING (team, record, key_id, epoch) \
         WHERE team = ? AND seq > ? AND seq <= ? ORDER BY record, key_id, epoch",
    )
    .bind(&team.as_bytes()[..])
    .bind(after.cast_signed())
    .bind(up_to.cast_signed())
    .fetch_all(connection)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(RecordKey {
                record: RecordId::from_bytes(row.bytes("record")?),
                key_id: KeyId::from_bytes(row.bytes("key_id")?),
                epoch: row.small("epoch")?,
                wrapped: WrappedRecordKey(row.blob("wrapped")?),
            })
        })
        .collect()
}
