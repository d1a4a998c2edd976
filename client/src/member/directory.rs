//! Keeping the chain: fetching what others signed, offering what a restored server lacks.

use super::{Client, ClientError, open};
use shared::directory::SignedEntry;
use shared::member::sync::{Limits, batches};
use shared::wire::ProblemKind;

impl Client {
    /// Fetches, checks and takes the entries that came since.
    ///
    /// # Errors
    /// [`ClientError::Directory`] when they do not follow from those that this device has: nobody may rewrite the chain.
    pub async fn fetch_directory(&mut self) -> Result<(), ClientError> {
        loop {
            let known = self.read(|notebook| notebook.directory.len());
            let page = self.api.directory(known).await?;
            let came = page.entries.len() as u64;
            open(&self.notebook).learn(page.entries)?;
            if came == 0 || known + came >= page.len {
                return Ok(());
            }
        }
    }

    /// Offers every entry that this device holds. A fork after a restore is for people to see, and does not stop the rest.
    pub(super) async fn offer_directory(&mut self) -> Result<(), ClientError> {
        let entries = self.read(|notebook| notebook.directory.entries().to_vec());
        let sizes: Vec<usize> = entries.iter().map(|entry| entry.bytes.len() + ENTRY_ENVELOPE).collect();
        for range in batches(&sizes, Limits::DIRECTORY) {
            match self.api.append(entries[range].to_vec()).await {
                Ok(_) => {}
                Err(error) if error.kind() == Some(ProblemKind::DirectoryMoved) => return Ok(()),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Signs an entry over the chain's end and appends it; when somebody else was first, fetches, and signs again.
    pub(super) async fn append(
        &mut self,
        mut sign: impl FnMut(&mut Self) -> Result<SignedEntry, ClientError>,
    ) -> Result<(), ClientError> {
        let mut tries = TRIES;
        loop {
            let entry = sign(self)?;
            match self.api.append(vec![entry.clone()]).await {
                Ok(_) => return Ok(open(&self.notebook).learn(vec![entry])?),
                Err(error) if error.kind() == Some(ProblemKind::DirectoryMoved) && tries > 0 => {
                    tries -= 1;
                    self.fetch_directory().await?;
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
}

/// Signature and length of an entry in a body, at most.
const ENTRY_ENVELOPE: usize = 64 + 5;

/// So often somebody else may be first.
const TRIES: usize = 5;
