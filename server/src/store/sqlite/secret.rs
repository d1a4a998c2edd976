//! The server's secret in SQLite.

use super::SqliteStore;
use crate::store::Result;
use crate::store::row::Columns;
use crate::store::secret::ServerSecret;
use shared::sensitive::Secret32;

#[async_trait::async_trait]
impl ServerSecret for SqliteStore {
    async fn server_secret(&self, fresh: Secret32) -> Result<Secret32> {
        let mut tx = self.write().await?;
        sqlx::query("INSERT INTO server (only_row, secret) VALUES (1, ?) ON CONFLICT DO NOTHING")
            .bind(&fresh.reveal()[..])
            .execute(&mut *tx)
            .await?;
        let row = sqlx::query("SELECT secret FROM server").fetch_one(&mut *tx).await?;
        let secret = Secret32::new(row.bytes("secret")?);
        tx.commit().await?;
        Ok(secret)
    }
}
