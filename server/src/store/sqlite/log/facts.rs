//! What must be known before a batch can be judged, in four queries whatever its size.

use super::among;
use crate::store::Result;
use crate::store::log::NewRevision;
use crate::store::log::plan::Facts;
use crate::store::row::Columns;
use shared::ids::{CircleId, DeviceId, RecordId, RevisionId, TeamId};
use sqlx::{QueryBuilder, Row, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet};

/// How many values one statement binds at most; SQLite's own limit is 32,766.
const CHUNK: usize = 4000;

pub(super) async fn load(
    connection: &mut SqliteConnection,
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

async fn held(connection: &mut SqliteConnection, team: TeamId, batch: &[NewRevision], facts: &mut Facts) -> Result<()> {
    let named: BTreeSet<RevisionId> = batch
        .iter()
        .flat_map(|new| [new.revision.id].into_iter().chain(new.revision.header.context.parents.iter().copied()))
        .collect();
    for chunk in named.into_iter().collect::<Vec<_>>().chunks(CHUNK) {
        let mut query = QueryBuilder::new("SELECT revision, seq FROM revisions WHERE team = ");
        query.push_bind(team.as_bytes().to_vec()).push(" AND revision IN ");
        among(&mut query, chunk.iter().map(|id| &id.as_bytes()[..]));
        for row in query.build().persistent(false).fetch_all(&mut *connection).await? {
            facts.held.insert(RevisionId::from_bytes(row.bytes("revision")?), row.unsigned("seq")?);
        }
    }
    Ok(())
}

async fn records(
    connection: &mut SqliteConnection,
    team: TeamId,
    batch: &[NewRevision],
    facts: &mut Facts,
) -> Result<()> {
    let named: BTreeSet<RecordId> = batch.iter().map(|new| new.revision.header.context.record).collect();
    for chunk in named.into_iter().collect::<Vec<_>>().chunks(CHUNK) {
        let mut query = QueryBuilder::new("SELECT record, circle, erased FROM records WHERE team = ");
        query.push_bind(team.as_bytes().to_vec()).push(" AND record IN ");
        among(&mut query, chunk.iter().map(|id| &id.as_bytes()[..]));
        for row in query.build().persistent(false).fetch_all(&mut *connection).await? {
            let record = RecordId::from_bytes(row.bytes("record")?);
            facts.circles.insert(record, CircleId(row.small("circle")?));
            if row.try_get::<Option<i64>, _>("erased")?.is_some() {
                facts.erased.insert(record);
            }
        }
    }
    Ok(())
}

async fn counters(
    connection: &mut SqliteConnection,
    team: TeamId,
    batch: &[NewRevision],
    facts: &mut Facts,
) -> Result<()> {
    let mut named: BTreeMap<DeviceId, Vec<u64>> = BTreeMap::new();
    for new in batch {
        let context = &new.revision.header.context;
        named.entry(context.device).or_default().push(context.counter);
    }
    for (device, counters) in named {
        for chunk in counters.chunks(CHUNK) {
            let mut query = QueryBuilder::new("SELECT counter, revision FROM revisions WHERE team = ");
            query.push_bind(team.as_bytes().to_vec()).push(" AND device = ");
            query.push_bind(device.as_bytes().to_vec()).push(" AND counter IN (");
            let mut list = query.separated(", ");
            for counter in chunk {
                list.push_bind(counter.cast_signed());
            }
            query.push(")");
            for row in query.build().persistent(false).fetch_all(&mut *connection).await? {
                let id = RevisionId::from_bytes(row.bytes("revision")?);
                facts.counters.insert((device, row.unsigned("counter")?), id);
            }
        }
    }
    Ok(())
}
