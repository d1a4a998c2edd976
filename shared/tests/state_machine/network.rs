//! The network between a device and the server: it loses, doubles and delays.

use crate::server::Server;
use shared::ids::DeviceId;
use shared::wire::directory::{Append, Appended, DirectoryPage};
use shared::wire::pull::{Pull, PullPage};
use shared::wire::push::{Push, PushAnswer};
use shared::wire::{ProblemKind, decode, encode};
use std::collections::VecDeque;

/// What happens to one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It arrives, and so does the answer.
    Arrives,
    /// It never arrives.
    Lost,
    /// It arrives and is carried out; the answer is lost.
    Unanswered,
    /// It arrives twice.
    Doubled,
    /// It seems lost, and arrives some time later.
    Late,
}

/// Why a request brought nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No answer.
    Silence,
    /// The server says no to the whole request.
    Problem(ProblemKind),
}

/// The server and the way to it.
pub struct Network {
    pub server: Server,
    /// The fates of the next requests; then all is well.
    pub fates: VecDeque<Fate>,
    late: Vec<(DeviceId, Vec<u8>, bool)>,
    lives: u8,
}

impl Network {
    pub fn new(server: Server) -> Self {
        Self { server, fates: VecDeque::new(), late: Vec::new(), lives: 1 }
    }

    /// A number for another life of the log.
    pub fn next_life(&mut self) -> u8 {
        self.lives += 1;
        self.lives
    }

    /// One late request arrives after all. Nobody hears the answer.
    pub fn deliver_late(&mut self) {
        if let Some((by, body, is_push)) = self.late.pop() {
            // What the server answers to it, nobody hears.
            if is_push {
                let _ = self.server.push(by, decode(&body).unwrap());
            } else {
                let _ = self.server.append(by, decode(&body).unwrap());
            }
        }
    }

    pub fn push(&mut self, by: DeviceId, push: &Push) -> Result<PushAnswer, Trouble> {
        let body = encode(push);
        self.write(by, body, true, |server, body| server.push(by, decode(body).unwrap()))
    }

    pub fn append(&mut self, by: DeviceId, append: &Append) -> Result<Appended, Trouble> {
        let body = encode(append);
        self.write(by, body, false, |server, body| server.append(by, decode(body).unwrap()))
    }

    pub fn pull(&mut self, by: DeviceId, pull: Pull) -> Result<PullPage, Trouble> {
        match self.fate() {
            Fate::Arrives | Fate::Doubled => {
                let life = self.next_life();
                let page = self.server.pull(by, pull, life).map_err(Trouble::Problem)?;
                Ok(decode(&encode(&page)).unwrap())
            }
            Fate::Lost | Fate::Unanswered | Fate::Late => Err(Trouble::Silence),
        }
    }

    pub fn entries(&mut self, after: u64) -> Result<DirectoryPage, Trouble> {
        match self.fate() {
            Fate::Arrives | Fate::Doubled => Ok(decode(&encode(&self.server.entries(after))).unwrap()),
            Fate::Lost | Fate::Unanswered | Fate::Late => Err(Trouble::Silence),
        }
    }

    fn fate(&mut self) -> Fate {
        self.fates.pop_front().unwrap_or(Fate::Arrives)
    }

    fn write<T>(
        &mut self,
        by: DeviceId,
        body: Vec<u8>,
        is_push: bool,
        mut act: impl FnMut(&mut Server, &[u8]) -> Result<T, ProblemKind>,
    ) -> Result<T, Trouble> {
        match self.fate() {
            Fate::Arrives => act(&mut self.server, &body).map_err(Trouble::Problem),
            Fate::Lost => Err(Trouble::Silence),
            Fate::Unanswered => {
                let _ = act(&mut self.server, &body);
                Err(Trouble::Silence)
            }
            Fate::Doubled => {
                let _ = act(&mut self.server, &body);
                act(&mut self.server, &body).map_err(Trouble::Problem)
            }
            Fate::Late => {
                self.late.push((by, body, is_push));
                Err(Trouble::Silence)
            }
        }
    }
}
