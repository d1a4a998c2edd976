//! A planned batch goes in: each table's rows in one statement, then the heads of the records that it touches.

use crate::store::Result;
use crate::store::log::NewRevision;
use crate::store::log::plan::Plan;
use shared::ids::{RecordId, TeamId};
use sqlx::PgConnection;
use std::collections::BTreeMap;

type Bytes<'a> = Vec<&'a [u8]>;

pub(super) async fn apply(
    connection: &mut PgConnection,
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
    revisions(connection, team, &rows).await?;
    keys(connection, team, &rows).await?;
    edges(connection, team, &rows).await?;
    heads(connection, team, &circles.keys().map(|record| &record.as_bytes()[..]).collect::<Bytes<'_>>()).await?;
    sqlx::query("UPDATE teams SET last_seq = $1 WHERE team = $2")
        .bind(plan.last_seq.cast_signed())
        .bind(&team.as_bytes()[..])
        .execute(connection)
        .await?;
    Ok(())
}

async fn records(connection: &mut PgConnection, team: TeamId, circles: &BTreeMap<RecordId, u16>) -> Result<()> {
    sqlx::query(
        "INSERT INTO records (team, record, circle) SELECT $1, * FROM unnest($2::bytea[], $3::bigint[]) \
         ON CONFLICT DO NOTHING",
    )
    .bind(&team.as_bytes()[..])
    .bind(circles.keys().map(|record| &record.as_bytes()[..]).collect::<Bytes<'_>>())
    .bind(circles.values().map(|circle| i64::from(*circle)).collect::<Vec<_>>())
    .execute(connection)
    .await?;
    Ok(())
}

async fn revisions(connection: &mut PgConnection, team: TeamId, rows: &[(u64, &NewRevision)]) -> Result<()> {
    let contexts = || rows.iter().map(|(_, new)| &new.revision.header.context);
    let sealed = || rows.iter().map(|(_, new)| &new.revision.sealed);
    sqlx::query(
        "INSERT INTO revisions \
         (team, seq, revision, record, device, counter, epoch, key_id, header, signature, ciphertext) \
         SELECT $1, * FROM unnest($2::bigint[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bigint[], $7::bigint[], \
         $8::bytea[], $9::bytea[], $10::bytea[], $11::bytea[])",
    )
    .bind(&team.as_bytes()[..])
    .bind(rows.iter().map(|(seq, _)| seq.cast_signed()).collect::<Vec<_>>())
    .bind(rows.iter().map(|(_, new)| &new.revision.id.as_bytes()[..]).collect::<Bytes<'_>>())
    .bind(contexts().map(|context| &context.record.as_bytes()[..]).collect::<Bytes<'_>>())
    .bind(contexts().map(|context| &context.device.as_bytes()[..]).collect::<Bytes<'_>>())
    .bind(contexts().map(|context| context.counter.cast_signed()).collect::<Vec<_>>())
    .bind(contexts().map(|context| i64::from(context.epoch)).collect::<Vec<_>>())
    .bind(contexts().map(|context| &context.key_id.as_bytes()[..]).collect::<Bytes<'_>>())
    .bind(sealed().map(|sealed| &sealed.header[..]).collect::<Bytes<'_>>())
    .bind(sealed().map(|sealed| &sealed.signature.0[..]).collect::<Bytes<'_>>())
    .bind(sealed().map(|sealed| &sealed.ciphertext[..]).collect::<Bytes<'_>>())
    .execute(connection)
    .await?;
    Ok(())
}

async fn keys(connection: &mut PgConnection, team: TeamId, rows: &[(u64, &NewRevision)]) -> Result<()> {
    let contexts = || rows.iter().map(|(_, new)| &new.revision.header.context);
    // The first wrapping stays: it came with a revision, and nobody may replace it afterwards.
    sqlx::query(
        "INSERT INTO record_keys (team, record, key_id, epoch, wrapped) \
         SELECT $1, * FROM unnest($2::bytea[], $3::bytea[], $4::bigint[], $5::bytea[]) ON CONFLICT DO NOTHING",
    )
    .bind(&team.as_bytes()[..])
    .bind(contexts().map(|context| &context.record.as_bytes()[..]).collect::<Bytes<'_>>())
    .bind(contexts().map(|context| &context.key_id.as_bytes()[..]).collect::<Bytes<'_>>())
    .bind(contexts().map(|context| i64::from(context.epoch)).collect::<Vec<_>>())
    .bind(rows.iter().map(|(_, new)| &new.key.0[..]).collect::<Bytes<'_>>())
    .execute(connection)
    .await?;
    Ok(())
}

async fn edges(connection: &mut PgConnection, team: TeamId, rows: &[(u64, &NewRevision)]) -> Result<()> {
    let (mut parents, mut records, mut children) = (Bytes::new(), Bytes::new(), Bytes::new());
    for (_, new) in rows {
        let context = &new.revision.header.context;
        for parent in &context.parents {
            parents.push(parent.as_bytes());
            records.push(context.record.as_bytes());
            children.push(new.revision.id.as_bytes());
        }
    }
    sqlx::query(
        "INSERT INTO edges (team, parent, record, child) \
         SELECT $1, * FROM unnest($2::bytea[], $3::bytea[], $4::bytea[]) ON CONFLICT DO NOTHING",
    )
    .bind(&team.as_bytes()[..])
    .bind(parents)
    .bind(records)
    .bind(children)
    .execute(connection)
    .await?;
    Ok(())
}

/// A stored revision is a head until a stored revision of the same record names it; children may arrive before parents.
async fn heads(connection: &mut PgConnection, team: TeamId, touched: &[&[u8]]) -> Result<()> {
    for statement in [
        "UPDATE revisions SET is_head = FALSE WHERE is_head AND team = $1 AND record = ANY($2) \
         AND EXISTS (SELECT 1 FROM edges e WHERE e.team = revisions.team AND e.parent = revisions.revision \
         AND e.record = revisions.record)",
        "UPDATE records SET heads = (SELECT count(*) FROM revisions r WHERE r.team = records.team \
         AND r.record = records.record AND r.is_head) WHERE team = $1 AND record = ANY($2)",
    ] {
        sqlx::query(statement).bind(&team.as_bytes()[..]).bind(touched).execute(&mut *connection).await?;
    }
    Ok(())
}
