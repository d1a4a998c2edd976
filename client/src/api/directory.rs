//! The signed chain that says who is who.

use super::{Api, ApiError};
use shared::directory::SignedEntry;
use shared::wire::directory::{Append, Appended, DirectoryPage};

impl Api {
    /// `GET /directory`: the chain's entries from position `after` on.
    ///
    /// # Errors
    /// `not-signed-in`.
    pub async fn directory(&self, after: u64) -> Result<DirectoryPage, ApiError> {
        self.get(&format!("/directory?after={after}")).await
    }

    /// `POST /directory`: appends entries, all or none; those already there are passed over.
    ///
    /// # Errors
    /// `directory-moved` when somebody was first; `directory-refused`.
    pub async fn append(&self, entries: Vec<SignedEntry>) -> Result<Appended, ApiError> {
        self.post("/directory", &Append { entries }).await
    }
}
