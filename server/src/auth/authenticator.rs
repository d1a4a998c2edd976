//! The authenticator that a device derives, hashed with Argon2id again before it is kept.
//!
//! It comes from the passphrase and a random 128-bit secret, so a stolen database gives nothing to guess at even without this; the
//! second hash keeps a leaked row from being replayed as a sign-in.

use crate::problem::{Answer, Problem};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use shared::wire::ProblemKind;
use std::sync::Arc;
use subtle::ConstantTimeEq;
use tokio::sync::Semaphore;

/// Memory in KiB and passes of a new hash: OWASP's smaller choice, since the input cannot be guessed.
const COST: (u32, u32) = (19 * 1024, 2);

/// What is kept of an authenticator.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Kept {
    memory_kib: u32,
    passes: u32,
    salt: [u8; 16],
    hash: [u8; 32],
}

/// Hashes authenticators, a few at a time and off the threads that serve.
#[derive(Clone, Debug)]
pub struct Authenticators {
    turns: Arc<Semaphore>,
}

impl Default for Authenticators {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(4)) }
    }
}

impl Authenticators {
    /// What to keep of a new authenticator.
    ///
    /// # Errors
    /// Only by a defect.
    pub async fn keep(&self, authenticator: [u8; 32], salt: [u8; 16]) -> Answer<Vec<u8>> {
        let (memory_kib, passes) = COST;
        let hash = self.hash(authenticator, memory_kib, passes, salt).await?;
        postcard::to_allocvec(&Kept { memory_kib, passes, salt, hash }).map_err(Problem::internal)
    }

    /// Whether the authenticator is the kept one. With nothing kept the same work is done for nothing, so that the time taken does
    /// not tell whether an account exists.
    ///
    /// # Errors
    /// Only by a defect.
    pub async fn matches(&self, authenticator: [u8; 32], kept: Option<&[u8]>) -> Answer<bool> {
        let nobody = Kept { memory_kib: COST.0, passes: COST.1, salt: [0; 16], hash: [0; 32] };
        let known = kept.map(postcard::from_bytes::<Kept>).transpose().map_err(Problem::internal)?;
        let kept = known.unwrap_or(nobody);
        let hash = self.hash(authenticator, kept.memory_kib, kept.passes, kept.salt).await?;
        Ok(bool::from(hash.ct_eq(&kept.hash)) && known.is_some())
    }

    async fn hash(&self, authenticator: [u8; 32], memory_kib: u32, passes: u32, salt: [u8; 16]) -> Answer<[u8; 32]> {
        let _turn = self.turns.acquire().await.map_err(Problem::internal)?;
        tokio::task::spawn_blocking(move || {
            let params = Params::new(memory_kib, passes, 1, Some(32)).map_err(|_| ProblemKind::Internal)?;
            let mut hash = [0; 32];
            Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
                .hash_password_into(&authenticator, &salt, &mut hash)
                .map_err(|_| ProblemKind::Internal)?;
            Ok(hash)
        })
        .await?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_kept_authenticator_matches() {
        let all = Authenticators::default();
        let kept = all.keep([1; 32], [2; 16]).await.unwrap();
        assert!(all.matches([1; 32], Some(&kept)).await.unwrap());
        assert!(!all.matches([3; 32], Some(&kept)).await.unwrap());
        assert!(!all.matches([1; 32], None).await.unwrap());
        assert!(!kept.windows(32).any(|window| window == [1; 32]), "the authenticator itself is not kept");
    }
}
