//! Whose snapshot it is, and what every seal of it is bound to.

use super::CODE;
use crate::crypto::StoreKey;
use crate::ids::{CircleId, DeviceId, MemberId, RecordId, TeamId};
use crate::member::sync::Position;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// The first word of what every seal is bound to; another way to write packs gets another one.
const FORMAT: &[u8] = b"snapshot 1";

/// One pack, as the index names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Named {
    pub(super) number: u32,
    /// All its records are of this circle.
    pub(super) circle: CircleId,
    /// Drawn for every pack that is written: a pack of another day does not open in its place.
    pub(super) stamp: [u8; 16],
}

/// What the snapshot covers, and which pack is which.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Index {
    /// Where the device stood towards the log.
    pub(super) position: Position,
    /// By ascending number.
    pub(super) packs: Vec<Named>,
}

/// Whose snapshot it is.
#[derive(Clone, Copy, Debug)]
pub struct Owner<'a> {
    /// The device's store key.
    pub key: &'a StoreKey,
    /// Her team.
    pub team: TeamId,
    /// Who.
    pub member: MemberId,
    /// On which device.
    pub device: DeviceId,
}

impl Owner<'_> {
    fn place(&self, what: &[u8]) -> Vec<u8> {
        let Self { team, member, device, .. } = self;
        [FORMAT, CODE.as_bytes(), team.as_bytes(), member.as_bytes(), device.as_bytes(), what].concat()
    }

    fn pack_place(&self, named: &Named) -> Vec<u8> {
        let Named { number, circle, stamp } = named;
        self.place(&[&b"pack"[..], &circle.0.to_le_bytes(), &number.to_le_bytes(), stamp].concat())
    }

    pub(super) fn seal_index(&self, rng: &mut impl CryptoRng, index: &Index) -> Vec<u8> {
        self.key.seal(rng, &self.place(b"index"), &postcard::to_allocvec(index).unwrap_or_default())
    }

    pub(super) fn open_index(&self, sealed: &[u8]) -> Option<Index> {
        let index: Index = postcard::from_bytes(&self.key.open(&self.place(b"index"), sealed).ok()?).ok()?;
        index.packs.is_sorted_by(|one, next| one.number < next.number).then_some(index)
    }

    pub(super) fn seal_pack(
        &self,
        rng: &mut impl CryptoRng,
        number: u32,
        circle: CircleId,
        plain: &[u8],
    ) -> (Named, Vec<u8>) {
        let named = Named { number, circle, stamp: *RecordId::random(rng).as_bytes() };
        let sealed = self.key.seal(rng, &self.pack_place(&named), plain);
        (named, sealed)
    }

    pub(super) fn open_pack(&self, named: &Named, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        self.key.open(&self.pack_place(named), sealed).ok().map(Zeroizing::new)
    }
}
