//! What must be known before a batch can be judged, in three queries whatever its size.

use crate::store::Result;
use crate::store::log::NewRevision;
use crate::store::log::plan::Facts;
use crate::store::row::Columns;
use shared::ids::{CircleId, DeviceId, RecordId, RevisionId, TeamId};
use sqlx::{PgConnection, Row};
use std::collections::BTreeSet;

pub(super) async fn load(
    connection: &mut PgConnection,
    team: TeamId,
    last_seq: u64,
    batch: &[NewRevision],
) -> Result<Facts> {
    let mut facts = Facts { last_seq, ..Facts::default() };
    held(connection, team, batch, &mut facts).await?;
    records(connection, team, batch, &mut facts).await?;
    counters(connection, team, batch, &mut facts).await?;
    Ok(facts)
}

async fn held(connection: &mut PgConnection, team: TeamId, batch: &[NewRevision], facts: &mut Facts) -> Result<()> {
    let named: BTreeSet<RevisionId> = batch
        .iter()
        .flat_map(|new| [new.revision.id].into_iter().chain(new.revision.header.context.parents.iter().copied()))
        .collect();
    let ids: Vec<&[u8]> = named.iter().map(|id| &id.as_bytes()[..]).collect();
    let rows = sqlx::query("SELECT revision, seq FROM revisions WHERE team = $1 AND revision = ANY($2)")
        .bind(&team.as_bytes()[..])
        .bind(ids)
        .fetch_all(connection)
        .await?;
    for row in rows {
        facts.held.insert(RevisionId::from_bytes(row.bytes("revision")?), row.unsigned("seq")?);
    }
    Ok(())
}

async fn records(connection: &mut PgConnection, team: TeamId, batch: &[NewRevision], facts: &mut Facts) -> Result<()> {
    let named: BTreeSet<RecordId> = batch.iter().map(|new| new.revision.header.context.record).collect();
    let ids: Vec<&[u8]> = named.iter().map(|id| &id.as_bytes()[..]).collect();
    let rows = sqlx::query("SELECT record, circle, erased FROM records WHERE team = $1 AND record = ANY($2)")
        .bind(&team.as_bytes()[..])
        .bind(ids)
        .fetch_all(connection)
        .await?;
    for row in rows {
        let record = RecordId::from_bytes(row.bytes("record")?);
        facts.circles.insert(record, CircleId(row.small("circle")?));
        if row.try_get::<Option<i64>, _>("erased")?.is_some() {
            facts.erased.insert(record);
        }
    }
    Ok(())
}

async fn counters(connection: &mut PgConnection, team: TeamId, batch: &[NewRevision], facts: &mut Facts) -> Result<()> {
    let contexts = || batch.iter().map(|new| &new.revision.header.context);
    let devices: Vec<&[u8]> = contexts().map(|context| &context.device.as_bytes()[..]).collect();
    let counters: Vec<i64> = contexts().map(|context| context.counter.cast_signed()).collect();
    let rows = sqlx::query(
        "SELECT r.device, r.counter, r.revision FROM unnest($2::bytea[], $3::bigint[]) AS asked (device, counter) \
         JOIN revisions r ON r.team = $1 AND r.device = asked.device AND r.counter = asked.counter",
    )
    .bind(&team.as_bytes()[..])
    .bind(devices)
    .bind(counters)
    .fetch_all(connection)
    .await?;
    for row in rows {
        let (device, id) = (DeviceId::from_bytes(row.bytes("device")?), RevisionId::from_bytes(row.bytes("revision")?));
        facts.counters.insert((device, row.unsigned("counter")?), id);
    }
    Ok(())
}
