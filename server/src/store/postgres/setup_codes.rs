//! Set-up codes in PostgreSQL.

use super::PostgresStore;
use crate::store::Result;
use crate::store::row::Columns;
use crate::store::setup_codes::{SetupCodeHash, SetupCodes};
use shared::clock::Millis;

#[async_trait::async_trait]
impl SetupCodes for PostgresStore {
    async fn add_setup_code(&self, code: SetupCodeHash, now: Millis) -> Result<()> {
        sqlx::query("INSERT INTO setup_codes (hash, created) VALUES ($1, $2)")
            .bind(&code.0[..])
            .bind(now.0)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    async fn unused_setup_codes(&self) -> Result<Vec<SetupCodeHash>> {
        let rows = sqlx::query("SELECT hash FROM setup_codes WHERE used IS NULL").fetch_all(&self.pool).await?;
        rows.iter().map(|row| row.bytes("hash").map(SetupCodeHash)).collect()
    }
}
