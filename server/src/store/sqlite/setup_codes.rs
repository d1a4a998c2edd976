//! Set-up codes in SQLite.

use super::SqliteStore;
use crate::store::Result;
use crate::store::row::Columns;
use crate::store::setup_codes::{SetupCodeHash, SetupCodes};
use shared::clock::Millis;

#[async_trait::async_trait]
impl SetupCodes for SqliteStore {
    async fn add_setup_code(&self, code: SetupCodeHash, now: Millis) -> Result<()> {
        sqlx::query("INSERT INTO setup_codes (hash, created) VALUES (?, ?)")
            .bind(&code.0[..])
            .bind(now.0)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn unused_setup_codes(&self) -> Result<Vec<SetupCodeHash>> {
        let rows = sqlx::query("SELECT hash FROM setup_codes WHERE used IS NULL").fetch_all(&self.readers).await?;
        rows.iter().map(|row| row.bytes("hash").map(SetupCodeHash)).collect()
    }
}
