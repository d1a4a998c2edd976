//! Subscriptions in PostgreSQL.

use super::PostgresStore;
use crate::store::Result;
use crate::store::row::Columns;
use crate::store::wakes::{Wake, Wakes};
use shared::ids::{DeviceId, TeamId};
use sqlx::Row;

#[async_trait::async_trait]
impl Wakes for PostgresStore {
    async fn keep_wake(&self, team: TeamId, wake: Wake) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("DELETE FROM wakes WHERE endpoint = $1").bind(&wake.endpoint).execute(&mut *tx).await?;
        sqlx::query(
            "INSERT INTO wakes (team, device, endpoint, created) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (team, device) DO UPDATE SET endpoint = excluded.endpoint, created = excluded.created",
        )
        .bind(&team.as_bytes()[..])
        .bind(&wake.device.as_bytes()[..])
        .bind(&wake.endpoint)
        .bind(wake.created.0)
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    async fn wakes(&self, team: TeamId) -> Result<Vec<Wake>> {
        let rows = sqlx::query("SELECT device, endpoint, created FROM wakes WHERE team = $1 ORDER BY device")
            .bind(&team.as_bytes()[..])
            .fetch_all(&self.pool)
            .await?;
        let wake = |row: &sqlx::postgres::PgRow| {
            Ok(Wake {
                device: DeviceId::from_bytes(row.bytes("device")?),
                endpoint: row.try_get("endpoint")?,
                created: row.millis("created")?,
            })
        };
        rows.iter().map(wake).collect()
    }

    async fn forget_wake(&self, team: TeamId, device: DeviceId, endpoint: Option<&str>) -> Result<()> {
        sqlx::query("DELETE FROM wakes WHERE team = $1 AND device = $2 AND endpoint = coalesce($3, endpoint)")
            .bind(&team.as_bytes()[..])
            .bind(&device.as_bytes()[..])
            .bind(endpoint)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
