//! A team of three, each with one device, and what they do.

use crate::device::Device;
use crate::network::{Fate, Network};
use crate::server::Server;
use proptest::collection::vec;
use proptest::prelude::*;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use shared::clock::Millis;
use shared::crypto::{InvitationLink, MemberSecrets, Stretched};
use shared::directory::{Directory, Role};
use shared::history::{Cell, Kind};
use shared::ids::{CircleId, RecordId};
use shared::member::{Keyring, Written, admit, found, invite, join};
use shared::wire::invitation::{Invitation, WaitingJoin};

/// How many devices there are; the first is the coordinator's.
pub const DEVICES: usize = 3;

const KIND: Kind = Kind(2);

/// A year in milliseconds.
const YEAR: i64 = 365 * 86_400_000;

/// What happens next.
#[derive(Clone, Debug)]
pub enum Event {
    /// Somebody writes in a record as she sees it, at once.
    Write { device: usize, record: u8, cell: u8, value: u8 },
    /// Somebody opens a draft, and leaves it open.
    Open { device: usize, record: u8 },
    /// And finishes it, whatever came meanwhile.
    Finish { device: usize, cell: u8, value: u8 },
    /// Somebody deletes a record.
    Delete { device: usize, record: u8 },
    /// A device synchronises; its requests have these fates. When one fails, it may die on top.
    Sync { device: usize, fates: Vec<Fate>, dies: bool },
    /// A device dies and starts again.
    Reboot { device: usize },
    /// The server's disk is copied.
    Backup,
    /// The server is put back to the copy; the operator says so.
    Restore,
    /// A late request arrives.
    Late,
    /// The coordinator changes the circle's key.
    NewEpoch,
    /// Somebody's clock is off by this many years.
    Clock { device: usize, years: i64 },
}

/// Any event.
pub fn event() -> impl Strategy<Value = Event> {
    let (device, record, cell, value) = (0..DEVICES, 0..2_u8, 0..3_u8, 0..3_u8);
    let fate = prop_oneof![
        6 => Just(Fate::Arrives),
        1 => Just(Fate::Lost),
        2 => Just(Fate::Unanswered),
        1 => Just(Fate::Doubled),
        1 => Just(Fate::Late),
    ];
    let write = (device.clone(), record.clone(), cell.clone(), value.clone());
    prop_oneof![
        8 => write.prop_map(|(device, record, cell, value)| Event::Write { device, record, cell, value }),
        2 => (device.clone(), record.clone()).prop_map(|(device, record)| Event::Open { device, record }),
        2 => (device.clone(), cell, value).prop_map(|(device, cell, value)| Event::Finish { device, cell, value }),
        1 => (device.clone(), record).prop_map(|(device, record)| Event::Delete { device, record }),
        8 => (device.clone(), vec(fate, 0..8), any::<bool>())
            .prop_map(|(device, fates, dies)| Event::Sync { device, fates, dies }),
        1 => device.clone().prop_map(|device| Event::Reboot { device }),
        1 => Just(Event::Backup),
        1 => Just(Event::Restore),
        1 => Just(Event::Late),
        1 => Just(Event::NewEpoch),
        1 => (device, -1..2_i64).prop_map(|(device, years)| Event::Clock { device, years }),
    ]
}

/// The team, its server, and everything it ever wrote.
pub struct Team {
    pub rng: ChaCha20Rng,
    pub devices: Vec<Device>,
    pub network: Network,
    pub backup: Server,
    pub written: Vec<Written>,
}

impl Team {
    /// A team of three. The first backup is older than the admission of two of them.
    pub fn new() -> Self {
        let mut rng = ChaCha20Rng::from_seed([5; 32]);
        let founding = found(&mut rng, Millis(1), "Lune", "Nord", &[CircleId::TERRAIN]);
        let mut directory = Directory::found(founding.entry).unwrap();
        let backup = Server::new(directory.clone());
        let mut members: Vec<(MemberSecrets, _)> = vec![(founding.member, founding.device)];
        for name in ["Ortie", "Merle"] {
            let (me, device) = members[0].clone();
            let (secret, created) = invite(&mut rng, founding.team, &me, Role::Educator, name, Millis(9));
            let link = InvitationLink { secret, root: directory.root(), team: founding.team, renews: None };
            let joining = join(&mut rng, &link, name, &Stretched::from_bytes([1; 32]), [2; 16]);
            let waiting = WaitingJoin { request: joining.message.request, mac: joining.message.mac };
            let invitation = Invitation { created, join: Some(waiting), admitted: false };
            let keyring = Keyring::open(&directory, &me);
            directory
                .append(admit(&mut rng, Millis(2), &directory, &keyring, &me, &device, &invitation).unwrap())
                .unwrap();
            members.push((joining.member, joining.device));
        }
        let devices =
            members.into_iter().map(|(member, device)| Device::new(member, device, directory.clone())).collect();
        Self { rng, devices, network: Network::new(Server::new(directory)), backup, written: Vec::new() }
    }

    /// Lets something happen.
    pub fn happens(&mut self, event: &Event) {
        let cell_of =
            |cell: u8| [Cell::register(1), Cell::text(2), Cell::member(3, vec![1])][usize::from(cell)].clone();
        let record_of = |n: u8| RecordId::from_bytes([n + 1; 16]);
        match *event {
            Event::Write { device, record, cell, value } => {
                let mut draft = self.devices[device].open(record_of(record), KIND);
                draft.assert(cell_of(cell), vec![value]);
                self.written.extend(self.devices[device].write(&mut self.rng, &draft));
            }
            Event::Open { device, record } => {
                let draft = self.devices[device].open(record_of(record), KIND);
                self.devices[device].disk.draft = Some(draft);
            }
            Event::Finish { device, cell, value } => {
                if let Some(mut draft) = self.devices[device].disk.draft.take() {
                    draft.assert(cell_of(cell), vec![value]);
                    self.written.extend(self.devices[device].write(&mut self.rng, &draft));
                }
            }
            Event::Delete { device, record } => {
                let mut draft = self.devices[device].open(record_of(record), KIND);
                if !draft.parents.is_empty() {
                    draft.delete();
                    self.written.extend(self.devices[device].write(&mut self.rng, &draft));
                }
            }
            Event::Sync { device, ref fates, dies } => {
                self.network.fates = fates.iter().copied().collect();
                let failed = self.devices[device].sync(&mut self.network).is_err();
                self.network.fates.clear();
                if failed && dies {
                    self.devices[device].reboot();
                }
            }
            Event::Reboot { device } => self.devices[device].reboot(),
            Event::Backup => self.backup = self.network.server.clone(),
            Event::Restore => self.restore(true),
            Event::Late => self.network.deliver_late(),
            Event::NewEpoch => {
                let Self { devices, rng, .. } = self;
                devices[0].new_epoch(rng);
            }
            Event::Clock { device, years } => self.devices[device].skew = years * YEAR,
        }
    }

    /// Puts the server back to the backup.
    pub fn restore(&mut self, said: bool) {
        let life = self.network.next_life();
        self.network.server.restore(&self.backup.clone(), life, said);
    }

    /// The network is well again, and everybody synchronises a few times.
    pub fn heal(&mut self) {
        self.network.fates.clear();
        for _ in 0..3 {
            for device in &mut self.devices {
                // One whom a restored server does not know yet is told to wait until a colleague has healed it.
                let _ = device.sync(&mut self.network);
            }
        }
        for device in &mut self.devices {
            assert_eq!(device.sync(&mut self.network), Ok(()));
        }
    }
}
