//! Reading columns into ids and numbers, of whichever engine.

use crate::store::{Result, StoreError};
use shared::clock::Millis;
use shared::wire::Signature;
use sqlx::Row;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;

/// Typed access to a row's columns, by name.
pub(super) trait Columns {
    /// A blob of a known length.
    fn bytes<const N: usize>(&self, column: &'static str) -> Result<[u8; N]>;
    /// A blob of a known length, or nothing.
    fn maybe_bytes<const N: usize>(&self, column: &'static str) -> Result<Option<[u8; N]>>;
    /// A blob.
    fn blob(&self, column: &'static str) -> Result<Vec<u8>>;
    /// A number that was stored from an unsigned one.
    fn unsigned(&self, column: &'static str) -> Result<u64>;
    /// A number that was stored from a smaller one.
    fn small<T: TryFrom<i64>>(&self, column: &'static str) -> Result<T>;
    /// An instant.
    fn millis(&self, column: &'static str) -> Result<Millis>;
    /// A signature.
    fn signature(&self, column: &'static str) -> Result<Signature>;
}

macro_rules! columns {
    ($row:ty) => {
        impl Columns for $row {
            fn bytes<const N: usize>(&self, column: &'static str) -> Result<[u8; N]> {
                let bytes: &[u8] = self.try_get(column)?;
                bytes.try_into().map_err(|_| StoreError::Unreadable(column))
            }

            fn maybe_bytes<const N: usize>(&self, column: &'static str) -> Result<Option<[u8; N]>> {
                let bytes: Option<&[u8]> = self.try_get(column)?;
                bytes.map(|bytes| bytes.try_into().map_err(|_| StoreError::Unreadable(column))).transpose()
            }

            fn blob(&self, column: &'static str) -> Result<Vec<u8>> {
                Ok(self.try_get(column)?)
            }

            fn unsigned(&self, column: &'static str) -> Result<u64> {
                Ok(self.try_get::<i64, _>(column)?.cast_unsigned())
            }

            fn small<T: TryFrom<i64>>(&self, column: &'static str) -> Result<T> {
                T::try_from(self.try_get(column)?).map_err(|_| StoreError::Unreadable(column))
            }

            fn millis(&self, column: &'static str) -> Result<Millis> {
                Ok(Millis(self.try_get(column)?))
            }

            fn signature(&self, column: &'static str) -> Result<Signature> {
                Ok(Signature(self.bytes(column)?))
            }
        }
    };
}

columns!(SqliteRow);
columns!(PgRow);
