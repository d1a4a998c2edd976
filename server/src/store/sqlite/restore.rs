//! Putting a copy in the place of a database that nobody uses.

use super::SqliteStore;
use crate::store::{Lifecycle, Result, StoreError};
use sqlx::sqlite::{SqliteConnectOptions, SqliteLockingMode};
use sqlx::{ConnectOptions, Connection};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What SQLite keeps beside a database.
const BESIDE: [&str; 2] = ["-wal", "-shm"];

/// A copy that was made ready beside the database's place.
#[derive(Debug)]
pub struct Prepared {
    ready: PathBuf,
    place: PathBuf,
}

/// Copies the backup to beside the database's place, flushed to the disk; the backup itself is only read. Answers the copy, opened, so
/// that its logs can begin another life before it is in place.
///
/// # Errors
/// When the backup has a journal beside it, when somebody uses the database, or when a file cannot be read or written.
pub async fn prepare(backup: &Path, place: &Path) -> Result<(Prepared, SqliteStore)> {
    let journal = beside(backup, "-wal");
    if fs::metadata(&journal).is_ok_and(|journal| journal.len() > 0) {
        let journal = journal.display();
        return Err(StoreError::Unsafe(format!(
            "{journal} holds a part of it: this is no copy made by `lanterne backup`"
        )));
    }
    unused(place).await?;
    let ready = beside(place, ".restoring");
    for leftover in [ready.clone(), beside(&ready, "-wal"), beside(&ready, "-shm")] {
        gone(&leftover)?;
    }
    if let Some(folder) = place.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::copy(backup, &ready).map_err(failed)?;
    File::open(&ready).and_then(|file| file.sync_all()).map_err(failed)?;
    let store = SqliteStore::open(&format!("sqlite:{}", ready.display())).await?;
    Ok((Prepared { ready, place: place.to_owned() }, store))
}

impl Prepared {
    /// Closes the copy and puts it in place. What stood there is kept beside it under the given ending; answers where.
    ///
    /// # Errors
    /// When a file cannot be moved; the database is then as it was.
    pub async fn put(self, store: SqliteStore, ending: &str) -> Result<Option<PathBuf>> {
        store.close().await;
        if fs::metadata(beside(&self.ready, "-wal")).is_ok_and(|journal| journal.len() > 0) {
            return Err(StoreError::Unsafe("the copy could not be closed".into()));
        }
        File::open(&self.ready).and_then(|file| file.sync_all()).map_err(failed)?;
        let former = self.place.try_exists().map_err(failed)?.then(|| beside(&self.place, ending));
        if let Some(former) = &former {
            // A journal is left only by a database that could not be opened any more. Under the copy it would be read as the copy's own.
            for part in BESIDE {
                match fs::rename(beside(&self.place, part), beside(former, part)) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
                    _ => {}
                }
            }
            // A second name for the former file first: at no instant is the place empty, where a server would begin anew.
            fs::hard_link(&self.place, former).map_err(failed)?;
        }
        fs::rename(&self.ready, &self.place).map_err(failed)?;
        for part in BESIDE {
            gone(&beside(&self.ready, part))?;
        }
        let folder = self.place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed)?;
        Ok(former)
    }
}

/// Refuses a database that a server, or anyone else, has open: it would go on writing into the file that was moved away. One that is
/// too damaged to be opened is used by nobody. Its journal is written into it on the way.
async fn unused(place: &Path) -> Result<()> {
    if !place.try_exists().map_err(failed)? {
        return Ok(());
    }
    let options = SqliteConnectOptions::new()
        .filename(place)
        .locking_mode(SqliteLockingMode::Exclusive)
        .busy_timeout(Duration::from_millis(200))
        .disable_statement_logging();
    let tried = async {
        let mut connection = options.connect().await?;
        // Alone, or not at all: in this mode the first transaction locks the whole file.
        let alone = sqlx::raw_sql("BEGIN EXCLUSIVE; COMMIT").execute(&mut connection).await.map(drop);
        connection.close().await?;
        alone
    };
    match tried.await {
        // SQLITE_BUSY and SQLITE_LOCKED.
        Err(sqlx::Error::Database(error)) if matches!(error.code().as_deref(), Some("5" | "6" | "261" | "517")) => {
            Err(StoreError::Unsafe(format!("{} is in use: stop the server first", place.display())))
        }
        _ => Ok(()),
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn gone(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed(error)),
        _ => Ok(()),
    }
}

fn failed(error: io::Error) -> StoreError {
    StoreError::Engine(Box::new(error))
}
