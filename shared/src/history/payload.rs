//! What is inside the seal: the record's kind, when it was written, and the cells it asserts.

use super::cell::Cell;
use crate::canonical::is_encoding;
use crate::clock::Stamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The first byte of every payload this version writes.
const FORMAT: u8 = 1;

/// What kind of record this is, by the domain's numbering; unknown kinds are kept and passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Kind(pub u16);

/// The content of a revision. Values are bytes of their own length, each decoded alone, so that a newer version's cells survive.
/// What travels is [`Payload::encode`]; serde writes only what a device keeps for itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// The record's kind.
    pub kind: Kind,
    /// When it was written, as far as the device could know.
    pub stamp: Stamp,
    /// The asserted cells.
    pub cells: BTreeMap<Cell, Vec<u8>>,
}

/// Why bytes are not a payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PayloadError {
    /// Written by a version that this one does not know.
    #[error("unknown payload format {0}")]
    UnknownFormat(u8),
    /// Damaged, or not canonical.
    #[error("malformed payload")]
    Malformed,
}

#[derive(Serialize, Deserialize)]
struct Written<C> {
    kind: Kind,
    stamp: Stamp,
    cells: C,
}

type Asserted = Vec<(Cell, Vec<u8>)>;

impl Payload {
    /// The canonical bytes.
    pub fn encode(&self) -> Vec<u8> {
        let cells: Vec<_> = self.cells.iter().collect();
        let written = Written { kind: self.kind, stamp: self.stamp, cells };
        postcard::to_extend(&written, vec![FORMAT]).unwrap_or_default()
    }

    /// Reads a payload; cells must be strictly ascending, so none comes twice.
    ///
    /// # Errors
    /// [`PayloadError`], without any part of the content.
    pub fn decode(bytes: &[u8]) -> Result<Self, PayloadError> {
        let body = match bytes.split_first() {
            Some((&FORMAT, body)) => body,
            Some((&format, _)) => return Err(PayloadError::UnknownFormat(format)),
            None => return Err(PayloadError::Malformed),
        };
        let (written, rest) =
            postcard::take_from_bytes::<Written<Asserted>>(body).map_err(|_| PayloadError::Malformed)?;
        let ascending = written.cells.windows(2).all(|pair| pair[0].0 < pair[1].0);
        if !rest.is_empty() || !ascending {
            return Err(PayloadError::Malformed);
        }
        if !is_encoding(&written, body) {
            return Err(PayloadError::Malformed);
        }
        Ok(Self { kind: written.kind, stamp: written.stamp, cells: written.cells.into_iter().collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Millis;
    use crate::history::Shape;

    fn payload() -> Payload {
        let unknown = Cell { shape: Shape(77), field: 900, key: b"from the future".to_vec() };
        let cells = [(Cell::register(3), vec![1, 2]), (Cell::quantity(4, vec![9]), vec![]), (unknown, vec![0; 300])];
        Payload { kind: Kind(4000), stamp: Stamp::unheard(Millis(-5)), cells: cells.into() }
    }

    #[test]
    fn unknown_kinds_shapes_and_fields_survive() {
        assert_eq!(Payload::decode(&payload().encode()), Ok(payload()));
    }

    #[test]
    fn damage_is_refused() {
        let bytes = payload().encode();
        for end in 0..bytes.len() {
            assert_eq!(Payload::decode(&bytes[..end]), Err(PayloadError::Malformed), "cut at {end}");
        }
        assert_eq!(Payload::decode(&[&bytes[..], &[0]].concat()), Err(PayloadError::Malformed));
        // The kind, 4000, as a longer varint: 0xa0 0x9f 0x00.
        assert_eq!(bytes[1..3], [0xa0, 0x1f]);
        assert_eq!(Payload::decode(&[&[1, 0xa0, 0x9f, 0], &bytes[3..]].concat()), Err(PayloadError::Malformed));
        assert_eq!(Payload::decode(&[&[8], &bytes[1..]].concat()), Err(PayloadError::UnknownFormat(8)));
        let twice = Written {
            kind: Kind(1),
            stamp: Stamp::default(),
            cells: vec![(Cell::text(1), vec![1]), (Cell::text(1), vec![2])],
        };
        let twice = postcard::to_extend(&twice, vec![FORMAT]).unwrap();
        assert_eq!(Payload::decode(&twice), Err(PayloadError::Malformed));
    }
}
