//! Hints to those who listen: "there is more". They carry positions, never content; the truth is fetched.

use crate::store::sessions::TokenHash;
use shared::ids::TeamId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// How far things have come in one team, as far as this process has heard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tide {
    /// The log's last sequence number.
    pub seq: u64,
    /// The directory's length.
    pub directory_len: u64,
    /// Raised when somebody joins or asks for a device, or such a request is settled.
    pub admissions: u64,
    /// Raised when a session may have ended.
    pub sessions: u64,
}

/// Where hints are given and heard.
#[derive(Debug, Default)]
pub struct Hub {
    teams: Mutex<HashMap<TeamId, watch::Sender<Tide>>>,
    streams: Mutex<HashMap<TokenHash, usize>>,
}

impl Hub {
    /// Tells a team's listeners that something moved.
    pub fn tell(&self, team: TeamId, change: impl FnOnce(&mut Tide)) {
        if let Some(sender) = self.lock_teams().get(&team) {
            sender.send_modify(change);
        }
    }

    /// The teams that somebody has listened to.
    pub fn listened(&self) -> Vec<TeamId> {
        self.lock_teams().keys().copied().collect()
    }

    /// Listens to a team.
    pub fn listen(&self, team: TeamId) -> watch::Receiver<Tide> {
        self.lock_teams().entry(team).or_default().subscribe()
    }

    /// Counts a session's stream, unless it has `most` already; dropping the answer counts it off.
    pub fn open_stream(self: &Arc<Self>, session: TokenHash, most: usize) -> Option<OpenStream> {
        let mut streams = self.lock_streams();
        let open = streams.entry(session).or_default();
        if *open >= most {
            return None;
        }
        *open += 1;
        Some(OpenStream { hub: self.clone(), session })
    }

    fn lock_teams(&self) -> MutexGuard<'_, HashMap<TeamId, watch::Sender<Tide>>> {
        self.teams.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock_streams(&self) -> MutexGuard<'_, HashMap<TokenHash, usize>> {
        self.streams.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A counted stream.
#[derive(Debug)]
pub struct OpenStream {
    hub: Arc<Hub>,
    session: TokenHash,
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        let mut streams = self.hub.lock_streams();
        if let Some(open) = streams.get_mut(&self.session) {
            *open -= 1;
            if *open == 0 {
                streams.remove(&self.session);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_stream_gives_its_place_back() {
        let (hub, session) = (Arc::new(Hub::default()), TokenHash([1; 32]));
        let first = hub.open_stream(session, 2);
        let second = hub.open_stream(session, 2);
        assert!(first.is_some() && second.is_some() && hub.open_stream(session, 2).is_none());
        assert!(hub.open_stream(TokenHash([2; 32]), 2).is_some());
        drop(first);
        assert!(hub.open_stream(session, 2).is_some());
        drop(second);
        assert!(hub.lock_streams().is_empty());
    }

    #[test]
    fn hints_are_heard_in_one_team_only() {
        let hub = Hub::default();
        let (mine, other) = (TeamId::from_bytes([1; 16]), TeamId::from_bytes([2; 16]));
        let (heard, quiet) = (hub.listen(mine), hub.listen(other));
        hub.tell(mine, |tide| tide.seq = 7);
        assert_eq!(heard.borrow().seq, 7);
        assert!(heard.has_changed().unwrap() && !quiet.has_changed().unwrap());
    }
}
