//! A copy of the store while it is in use.

use super::SqliteStore;
use crate::store::{Result, StoreError};
use std::fs::{self, File};
use std::io;
use std::path::Path;

impl SqliteStore {
    /// Writes a consistent copy of everything to a new file: all that was committed before it began, and nothing half. Whoever reads or
    /// writes meanwhile goes on. When this answers, the copy is on disk; when it fails, there is none.
    ///
    /// # Errors
    /// When the file exists already, or cannot be written.
    pub async fn backup(&self, to: &Path) -> Result<()> {
        let failed = |error: io::Error| StoreError::Engine(Box::new(error));
        if to.try_exists().map_err(failed)? {
            return Err(failed(io::Error::new(io::ErrorKind::AlreadyExists, "the file exists already")));
        }
        // Under another name until it is whole: a file of the wanted name is always a good one.
        let mut partial = to.as_os_str().to_owned();
        partial.push(".part");
        let partial = Path::new(&partial);
        let copied = self.copy(partial).await.and_then(|()| {
            File::open(partial).and_then(|file| file.sync_all()).map_err(failed)?;
            // Refuses what appeared meanwhile, as a rename would not.
            fs::hard_link(partial, to).map_err(failed)?;
            let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed)
        });
        let _ = fs::remove_file(partial);
        copied
    }

    async fn copy(&self, partial: &Path) -> Result<()> {
        let name = partial.to_str().ok_or(StoreError::Unsafe("a backup's path must be UTF-8".into()))?;
        match fs::remove_file(partial) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(StoreError::Engine(Box::new(error))),
            _ => {}
        }
        sqlx::query("VACUUM INTO ?").bind(name).execute(&self.writer).await?;
        Ok(())
    }
}
