//! The teams' directories, checked once and kept in memory. What the store holds decides: a longer chain there is read on, so that
//! several servers can serve one team.

use crate::problem::{Answer, Problem};
use crate::store::Store;
use shared::directory::{Directory, DirectoryError};
use shared::ids::TeamId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The directories that were asked for so far.
#[derive(Debug, Default)]
pub struct Directories {
    known: Mutex<HashMap<TeamId, Arc<Directory>>>,
}

impl Directories {
    /// A team's directory as the store has it now.
    ///
    /// # Errors
    /// When the store fails or holds a chain that does not check.
    pub async fn get(&self, store: &dyn Store, team: TeamId) -> Answer<Arc<Directory>> {
        let len = store.directory_len(team).await?;
        let known = self.lock().get(&team).cloned();
        match known {
            Some(directory) if directory.len() == len => Ok(directory),
            Some(directory) if directory.len() < len => {
                let more = store.directory_entries(team, directory.len()).await?;
                self.keep(move || {
                    let mut directory = Directory::clone(&directory);
                    more.into_iter().try_for_each(|entry| directory.append(entry))?;
                    Ok(directory)
                })
                .await
            }
            _ => {
                let entries = store.directory_entries(team, 0).await?;
                self.keep(move || Directory::replay(entries, None)).await
            }
        }
    }

    /// Keeps a directory that the store has accepted, unless a longer one is known.
    pub fn put(&self, directory: Arc<Directory>) {
        let mut known = self.lock();
        let longer = known.get(&directory.team()).is_some_and(|other| other.len() > directory.len());
        if !longer {
            known.insert(directory.team(), directory);
        }
    }

    /// Signatures take their time: they are checked where they hold nobody up.
    async fn keep(
        &self,
        check: impl FnOnce() -> Result<Directory, DirectoryError> + Send + 'static,
    ) -> Answer<Arc<Directory>> {
        let directory = Arc::new(tokio::task::spawn_blocking(check).await?.map_err(Problem::internal)?);
        self.put(directory.clone());
        Ok(directory)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<TeamId, Arc<Directory>>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
