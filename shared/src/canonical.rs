//! Whether bytes are the one encoding of a value. Numbers have longer encodings too; only the shortest is canonical.

use postcard::ser_flavors::Flavor;
use serde::Serialize;

/// What is still expected of an encoding that is compared while it is made.
struct Expected<'a>(&'a [u8]);

impl Flavor for Expected<'_> {
    type Output = bool;

    fn try_push(&mut self, byte: u8) -> postcard::Result<()> {
        self.try_extend(&[byte])
    }

    fn try_extend(&mut self, bytes: &[u8]) -> postcard::Result<()> {
        // Any error stops the encoding; which, nobody sees.
        self.0 = self.0.strip_prefix(bytes).ok_or(postcard::Error::SerializeBufferFull)?;
        Ok(())
    }

    fn finalize(self) -> postcard::Result<bool> {
        Ok(self.0.is_empty())
    }
}

/// Whether `bytes` are what `value` is encoded to, without encoding it anywhere.
pub(crate) fn is_encoding(value: &impl Serialize, bytes: &[u8]) -> bool {
    postcard::serialize_with_flavor(value, Expected(bytes)).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_bytes() {
        let value = (300_u32, [1_u8, 2], "text");
        let bytes = postcard::to_allocvec(&value).unwrap();
        assert!(is_encoding(&value, &bytes));
        assert!(!is_encoding(&value, &[&bytes[..], &[0]].concat()), "longer");
        for end in 0..bytes.len() {
            assert!(!is_encoding(&value, &bytes[..end]), "cut at {end}");
        }
        for place in 0..bytes.len() {
            let mut other = bytes.clone();
            other[place] ^= 1;
            assert!(!is_encoding(&value, &other), "changed at {place}");
        }
    }
}
