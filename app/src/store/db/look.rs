//! Looking at many things at one moment.

use super::{Db, Key, bytes, trouble};
use crate::store::trouble::StorageTrouble;
use futures_util::future::{try_join_all, try_join3};
use rexie::TransactionMode;

/// What one transaction saw.
pub(in crate::store) struct Looked {
    /// Every row of some stores, store by store, ordered by key.
    pub(in crate::store) all: Vec<Vec<Vec<u8>>>,
    /// Some rows.
    pub(in crate::store) rows: Vec<Option<Vec<u8>>>,
    /// How many rows a store has.
    pub(in crate::store) count: u64,
}

impl Db {
    /// Looks at everything at one moment: all rows of some stores, some rows, and how many a store has.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub(in crate::store) async fn look(
        &self,
        all: &[&'static str],
        rows: &[(&'static str, Key)],
        count: Option<&'static str>,
    ) -> Result<Looked, StorageTrouble> {
        match self.look_once(all, rows, count).await {
            Err(StorageTrouble::Lost) => {
                self.forget();
                self.look_once(all, rows, count).await
            }
            other => other,
        }
    }

    async fn look_once(
        &self,
        all: &[&'static str],
        rows: &[(&'static str, Key)],
        count: Option<&'static str>,
    ) -> Result<Looked, StorageTrouble> {
        let mut stores: Vec<&str> =
            all.iter().copied().chain(rows.iter().map(|(store, _)| *store)).chain(count).collect();
        stores.sort_unstable();
        stores.dedup();
        if stores.is_empty() {
            return Ok(Looked { all: Vec::new(), rows: Vec::new(), count: 0 });
        }
        let connection = self.connection().await?;
        let transaction = connection.transaction(&stores, TransactionMode::ReadOnly).map_err(trouble)?;
        let store = |name: &str| transaction.store(name).map_err(trouble);
        // Everything is asked for before anything is waited for.
        let whole = all.iter().map(|name| async {
            let rows = store(name)?.get_all(None, None).await.map_err(trouble)?;
            Ok::<Vec<Vec<u8>>, StorageTrouble>(rows.into_iter().map(bytes).collect())
        });
        let single = rows.iter().map(|(name, key)| async {
            let row = store(name)?.get(key.js()).await.map_err(trouble)?;
            Ok::<_, StorageTrouble>(row.map(bytes))
        });
        let counted = async {
            match count {
                Some(name) => store(name)?.count(None).await.map_err(trouble),
                None => Ok(0),
            }
        };
        let (all, rows, count) = try_join3(try_join_all(whole), try_join_all(single), counted).await?;
        Ok(Looked { all, rows, count: count.into() })
    }
}
