//! One database. The only file that knows IndexedDB.
//!
//! Migrations: rexie has no upgrade callback. It creates the stores that are listed and missing, and **deletes those that are there
//! and not listed**. So the list of a database only ever grows, its version is raised when it does, and rows change by a new
//! first byte or in a new store, never by a rewrite at opening: outbox and drafts cannot be lost by a migration.

mod at_once;
mod change;
mod look;

pub(super) use change::{Change, Key};
pub(super) use look::Looked;

use super::bridge;
use super::trouble::StorageTrouble;
use change::stores_of;
use futures_util::future::try_join_all;
use js_sys::Uint8Array;
use rexie::{ObjectStore, Rexie, Transaction, TransactionMode};
use std::cell::RefCell;
use std::error::Error;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// What a row must hold for the changes to happen: another tab may have written since.
pub(super) struct Expect {
    /// Which store.
    pub(super) store: &'static str,
    /// Which row.
    pub(super) key: Key,
    /// Its value; none when it must not exist.
    pub(super) value: Option<Vec<u8>>,
}

/// A database, opened when it is needed.
pub(super) struct Db {
    name: String,
    version: u32,
    stores: &'static [&'static str],
    connection: RefCell<Option<Rc<Rexie>>>,
}

impl Db {
    pub(super) fn new(name: String, version: u32, stores: &'static [&'static str]) -> Self {
        Self { name, version, stores, connection: RefCell::new(None) }
    }

    async fn connection(&self) -> Result<Rc<Rexie>, StorageTrouble> {
        if let Some(open) = self.connection.borrow().clone() {
            return Ok(open);
        }
        let builder = Rexie::builder(&self.name).version(self.version);
        let builder =
            self.stores.iter().fold(builder, |builder, store| builder.add_object_store(ObjectStore::new(store)));
        let open = builder.build().await.map_err(trouble)?;
        let mut connection = self.connection.borrow_mut();
        match &*connection {
            // Opened twice at once: one is enough, and a forgotten one would keep a newer version waiting for ever.
            Some(first) => {
                open.close();
                Ok(first.clone())
            }
            None => Ok(connection.insert(Rc::new(open)).clone()),
        }
    }

    /// Lets go of a connection that died.
    fn forget(&self) {
        if let Some(Ok(dead)) = self.connection.borrow_mut().take().map(Rc::try_unwrap) {
            dead.close();
        }
    }

    /// Applies the changes as one transaction and returns once it is complete, on disk.
    ///
    /// # Errors
    /// [`StorageTrouble`]: nothing was changed. `Raced` when the row of `expect` holds something else.
    pub(super) async fn write(&self, changes: &[Change], expect: Option<&Expect>) -> Result<(), StorageTrouble> {
        if changes.is_empty() {
            return Ok(());
        }
        match self.write_once(changes, expect).await {
            Err(StorageTrouble::Lost) => {
                self.forget();
                match self.write_once(changes, expect).await {
                    // Every request of an aborted transaction only says that it was aborted.
                    Err(StorageTrouble::Lost) if StorageTrouble::of(&bridge::last_abort()) == StorageTrouble::Full => {
                        Err(StorageTrouble::Full)
                    }
                    other => other,
                }
            }
            other => other,
        }
    }

    async fn write_once(&self, changes: &[Change], expect: Option<&Expect>) -> Result<(), StorageTrouble> {
        let connection = self.connection().await?;
        let mut stores = stores_of(changes);
        stores.extend(expect.map(|e| e.store).filter(|store| !stores.contains(store)));
        let transaction = connection.transaction(&stores, TransactionMode::ReadWrite).map_err(trouble)?;
        if expect.is_none() && at_once::possible(changes) {
            return at_once::write(transaction, changes).await;
        }
        if let Some(expect) = expect {
            let found =
                transaction.store(expect.store).map_err(trouble)?.get(expect.key.js()).await.map_err(trouble)?;
            if found.map(bytes) != expect.value {
                let _ = transaction.abort().await;
                return Err(StorageTrouble::Raced);
            }
        }
        if let Err(why) = apply(&transaction, changes).await {
            let _ = transaction.abort().await;
            return Err(why);
        }
        // `done` listens from here on: nothing was awaited since the last request, so `complete` cannot have come before. A full disk
        // aborts at this point without an error of any request.
        match transaction.done().await {
            Ok(result) if result.is_committed() => Ok(()),
            Ok(_) => Err(StorageTrouble::of(&bridge::last_abort())),
            Err(error) => Err(trouble(error)),
        }
    }

    /// Every row of some stores, all at one moment.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub(super) async fn read(&self, stores: &[&str]) -> Result<Vec<Vec<Vec<u8>>>, StorageTrouble> {
        match self.read_once(stores).await {
            Err(StorageTrouble::Lost) => {
                self.forget();
                self.read_once(stores).await
            }
            other => other,
        }
    }

    async fn read_once(&self, stores: &[&str]) -> Result<Vec<Vec<Vec<u8>>>, StorageTrouble> {
        let connection = self.connection().await?;
        let transaction = connection.transaction(stores, TransactionMode::ReadOnly).map_err(trouble)?;
        let mut all = Vec::with_capacity(stores.len());
        for store in stores {
            let rows = transaction.store(store).map_err(trouble)?.get_all(None, None).await.map_err(trouble)?;
            all.push(rows.into_iter().map(bytes).collect());
        }
        Ok(all)
    }

    /// How many rows some stores have, all at one moment.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub(super) async fn count(&self, stores: &[&str]) -> Result<Vec<usize>, StorageTrouble> {
        match self.count_once(stores).await {
            Err(StorageTrouble::Lost) => {
                self.forget();
                self.count_once(stores).await
            }
            other => other,
        }
    }

    async fn count_once(&self, stores: &[&str]) -> Result<Vec<usize>, StorageTrouble> {
        let connection = self.connection().await?;
        let transaction = connection.transaction(stores, TransactionMode::ReadOnly).map_err(trouble)?;
        let mut all = Vec::with_capacity(stores.len());
        for store in stores {
            let rows = transaction.store(store).map_err(trouble)?.count(None).await.map_err(trouble)?;
            all.push(usize::try_from(rows).unwrap_or(usize::MAX));
        }
        Ok(all)
    }

    /// Closes the connection; the next use opens another.
    pub(super) fn close(&self) {
        self.forget();
    }

    /// One row.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub(super) async fn get(&self, store: &'static str, key: &Key) -> Result<Option<Vec<u8>>, StorageTrouble> {
        match self.get_once(store, key).await {
            Err(StorageTrouble::Lost) => {
                self.forget();
                self.get_once(store, key).await
            }
            other => other,
        }
    }

    async fn get_once(&self, store: &'static str, key: &Key) -> Result<Option<Vec<u8>>, StorageTrouble> {
        let connection = self.connection().await?;
        let transaction = connection.transaction(&[store], TransactionMode::ReadOnly).map_err(trouble)?;
        let found = transaction.store(store).map_err(trouble)?.get(key.js()).await.map_err(trouble)?;
        Ok(found.map(bytes))
    }
}

/// Clears, then puts, store by store; then deletions, all asked at once. Rows of one transaction never collide, so their order does not matter.
async fn apply(transaction: &Transaction, changes: &[Change]) -> Result<(), StorageTrouble> {
    for name in stores_of(changes) {
        let store = transaction.store(name).map_err(trouble)?;
        if changes.iter().any(|change| matches!(change, Change::Clear(of) if *of == name)) {
            store.clear().await.map_err(trouble)?;
        }
        let mut remade = Vec::new();
        for change in changes {
            if let Change::Remake(of, key, remake) = change
                && *of == name
            {
                let kept = store.get(key.js()).await.map_err(trouble)?.map(bytes);
                remade.extend(remake(kept).map(|value| (key, value)));
            }
        }
        let remade = remade.iter().map(|(key, value)| (*key, value));
        let puts = changes.iter().filter_map(|change| match change {
            Change::Put(of, key, value) if *of == name => Some((key, value)),
            _ => None,
        });
        let row = |(key, value): (&Key, &Vec<u8>)| (JsValue::from(Uint8Array::from(value.as_slice())), Some(key.js()));
        let puts = puts.chain(remade).map(row);
        // Waits for the last request only: a thousand rows are not a thousand turns.
        store.put_all(puts).await.map_err(trouble)?;
        let deletes = changes.iter().filter_map(|change| match change {
            Change::Delete(of, key) if *of == name => Some(store.delete(key.js())),
            _ => None,
        });
        try_join_all(deletes).await.map_err(trouble)?;
    }
    Ok(())
}

/// A value of ours is always bytes; anything else reads as an empty row, which its reader refuses.
fn bytes(value: JsValue) -> Vec<u8> {
    value.dyn_into::<Uint8Array>().map(|array| array.to_vec()).unwrap_or_default()
}

/// The name of the browser's error stands somewhere in the chain of causes.
fn trouble(error: rexie::Error) -> StorageTrouble {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(&error.to_string());
        cause = error.source();
    }
    StorageTrouble::of(&text)
}
