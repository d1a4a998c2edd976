//! A small team that is the same at every run, for targets that need keys.

use crate::clock::{Millis, Stamp};
use crate::crypto::{DeviceSecrets, MemberSecrets, RecoverySecret};
use crate::directory::Directory;
use crate::history::{Cell, Draft, Kind};
use crate::ids::{CircleId, RecordId};
use crate::member::{Keyring, Pen, Written, found};
use core::convert::Infallible;
use rand_core::{TryCryptoRng, TryRng};
use sha2::{Digest, Sha256};

/// A stream of hashes: every run draws the same.
pub struct Drawn(u64);

impl TryRng for Drawn {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::try_from(self.try_next_u64()? >> 32).unwrap_or_default())
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Infallible> {
        for chunk in into.chunks_mut(32) {
            self.0 += 1;
            chunk.copy_from_slice(&Sha256::digest(self.0.to_le_bytes())[..chunk.len()]);
        }
        Ok(())
    }
}

impl TryCryptoRng for Drawn {}

/// A team of one, her keys and her pen.
pub struct World {
    /// Goes on drawing.
    pub rng: Drawn,
    /// The chain: a founding.
    pub directory: Directory,
    /// The founder.
    pub member: MemberSecrets,
    /// Her device.
    pub device: DeviceSecrets,
    /// The recovery sheet.
    pub recovery: RecoverySecret,
    /// Her keys.
    pub keyring: Keyring,
    /// Her hand.
    pub pen: Pen,
}

impl World {
    /// The team.
    pub fn new() -> Self {
        let mut rng = Drawn(0);
        let founding = found(&mut rng, Millis(1), "Lune", "Nord", &[CircleId::TERRAIN, CircleId::SANTE]);
        let Ok(directory) = Directory::found(founding.entry) else { unreachable!("an honest founding") };
        let (member, device, recovery) = (founding.member, founding.device, founding.recovery);
        let keyring = Keyring::open(&directory, &member);
        let pen = Pen { team: founding.team, member: member.id, device: device.clone(), counter: 0, previous: None };
        Self { rng, directory, member, device, recovery, keyring, pen }
    }

    /// A revision over `parents`' record, asserting one text.
    pub fn write(&mut self, record: RecordId, text: &[u8]) -> Written {
        let mut draft = Draft::create(record, Kind(2), CircleId::TERRAIN, Stamp::default());
        draft.assert(Cell::text(1), text.to_vec());
        let Self { rng, keyring, directory, pen, .. } = self;
        let Ok(written) = pen.write(rng, keyring, directory, &draft, Stamp::default()) else {
            unreachable!("an honest draft")
        };
        written
    }
}

impl Default for World {
    fn default() -> Self {
        Self::new()
    }
}
