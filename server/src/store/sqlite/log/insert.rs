//! A planned batch goes in: rows in bulk, then the heads of the records that it touches.

use super::among;
use crate::store::Result;
use crate::store::log::NewRevision;
use crate::store::log::plan::Plan;
use shared::ids::{RecordId, RevisionId, TeamId};
use sqlx::{QueryBuilder, SqliteConnection};
use std::collections::BTreeMap;

/// How many rows one statement inserts.
const ROWS: usize = 500;

pub(super) async fn apply(
    connection: &mut SqliteConnection,
    team: TeamId,
    batch: &[NewRevision],
    plan: &Plan,
) -> Result<()> {
    let rows: Vec<(u64, &NewRevision)> =
        plan.insert.iter().filter_map(|&(index, seq)| Some((seq, batch.get(index)?))).collect();
    let circles: BTreeMap<RecordId, u16> = rows
        .iter()
        .map(|(_, new)| (new.revision.header.context.record, new.revision.header.context.circle.0))
        .collect();
    records(connection, team, &circles).await?;
    for chunk in rows.chunks(ROWS) {
        revisions(connection, team, chunk).await?;
        keys(connection, team, chunk).await?;
    }
    edges(connection, team, &rows).await?;
    heads(connection, team, &circles.into_keys().collect::<Vec<_>>()).await?;
    sqlx::query("UPDATE teams SET last_seq = ? WHERE team = ?")
        .bind(plan.last_seq.cast_signed())
        .bind(&team.as_bytes()[..])
        .execute(connection)
        .await?;
    Ok(())
}

async fn records(connection: &mut SqliteConnection, team: TeamId, circles: &BTreeMap<RecordId, u16>) -> Result<()> {
    for chunk in circles.iter().collect::<Vec<_>>().chunks(ROWS) {
        let mut query = QueryBuilder::new("INSERT INTO records (team, record, circle) ");
        query.push_values(chunk, |mut row, (record, circle)| {
            row.push_bind(team.as_bytes().to_vec());
            row.push_bind(record.as_bytes().to_vec());
            row.push_bind(i64::from(**circle));
        });
        query.push(" ON CONFLICT DO NOTHING").build().persistent(false).execute(&mut *connection).await?;
    }
    Ok(())
}

async fn revisions(connection: &mut SqliteConnection, team: TeamId, rows: &[(u64, &NewRevision)]) -> Result<()> {
    let mut query = QueryBuilder::new(
        "INSERT INTO revisions \
         (team, seq, revision, record, device, counter, epoch, key_id, header, signature, ciphertext) ",
    );
    query.push_values(rows, |mut row, (seq, new)| {
        let (sealed, context) = (&new.revision.sealed, &new.revision.header.context);
        row.push_bind(team.as_bytes().to_vec());
        row.push_bind(seq.cast_signed());
        row.push_bind(new.revision.id.as_bytes().to_vec());
        row.push_bind(context.record.as_bytes().to_vec());
        row.push_bind(context.device.as_bytes().to_vec());
        row.push_bind(context.counter.cast_signed());
        row.push_bind(i64::from(context.epoch));
        row.push_bind(context.key_id.as_bytes().to_vec());
        row.push_bind(sealed.header.clone());
        row.push_bind(sealed.signature.0.to_vec());
        row.push_bind(sealed.ciphertext.clone());
    });
    query.build().persistent(false).execute(connection).await?;
    Ok(())
}

async fn keys(connection: &mut SqliteConnection, team: TeamId, rows: &[(u64, &NewRevision)]) -> Result<()> {
    let mut query = QueryBuilder::new("INSERT INTO record_keys (team, record, key_id, epoch, wrapped) ");
    query.push_values(rows, |mut row, (_, new)| {
        let context = &new.revision.header.context;
        row.push_bind(team.as_bytes().to_vec());
        row.push_bind(context.record.as_bytes().to_vec());
        row.push_bind(context.key_id.as_bytes().to_vec());
        row.push_bind(i64::from(context.epoch));
        row.push_bind(new.key.0.clone());
    });
    // The first wrapping stays: it came with a revision, and nobody may replace it afterwards.
    query.push(" ON CONFLICT DO NOTHING").build().persistent(false).execute(connection).await?;
    Ok(())
}

async fn edges(connection: &mut SqliteConnection, team: TeamId, rows: &[(u64, &NewRevision)]) -> Result<()> {
    let edges: Vec<(RevisionId, RecordId, RevisionId)> = rows
        .iter()
        .flat_map(|(_, new)| {
            let context = &new.revision.header.context;
            context.parents.iter().map(|parent| (*parent, context.record, new.revision.id))
        })
        .collect();
    for chunk in edges.chunks(ROWS) {
        let mut query = QueryBuilder::new("INSERT INTO edges (team, parent, record, child) ");
        query.push_values(chunk, |mut row, (parent, record, child)| {
            row.push_bind(team.as_bytes().to_vec());
            row.push_bind(parent.as_bytes().to_vec());
            row.push_bind(record.as_bytes().to_vec());
            row.push_bind(child.as_bytes().to_vec());
        });
        query.push(" ON CONFLICT DO NOTHING").build().persistent(false).execute(&mut *connection).await?;
    }
    Ok(())
}

/// A stored revision is a head until a stored revision of the same record names it; children may arrive before parents.
async fn heads(connection: &mut SqliteConnection, team: TeamId, touched: &[RecordId]) -> Result<()> {
    for chunk in touched.chunks(ROWS) {
        let mut query = QueryBuilder::new("UPDATE revisions SET is_head = 0 WHERE is_head = 1 AND team = ");
        query.push_bind(team.as_bytes().to_vec()).push(" AND record IN ");
        among(&mut query, chunk.iter().map(|record| &record.as_bytes()[..]));
        query.push(
            " AND EXISTS (SELECT 1 FROM edges e WHERE e.team = revisions.team AND e.parent = revisions.revision \
             AND e.record = revisions.record)",
        );
        query.build().persistent(false).execute(&mut *connection).await?;

        let mut query = QueryBuilder::new(
            "UPDATE records SET heads = (SELECT count(*) FROM revisions r WHERE r.team = records.team \
             AND r.record = records.record AND r.is_head = 1) WHERE team = ",
        );
        query.push_bind(team.as_bytes().to_vec()).push(" AND record IN ");
        among(&mut query, chunk.iter().map(|record| &record.as_bytes()[..]));
        query.build().persistent(false).execute(&mut *connection).await?;
    }
    Ok(())
}
