//! Cutting what there is to send into requests that a server takes.

use crate::wire::push::{MAX_ITEMS, PushItem};
use crate::wire::{MAX_BODY, directory};
use core::ops::Range;

/// Version byte and number of items, at most.
const ENVELOPE: usize = 6;

/// What one request may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Items.
    pub items: usize,
    /// Bytes of the whole body.
    pub bytes: usize,
}

impl Limits {
    /// Revisions in a push.
    pub const PUSH: Self = Self { items: MAX_ITEMS, bytes: MAX_BODY };
    /// Entries in an append to the directory.
    pub const DIRECTORY: Self = Self { items: directory::MAX_ENTRIES, bytes: MAX_BODY };

    /// Half as much, after `too-large`: an operator may allow less than the usual. None when one item alone was too large.
    pub fn halved(self) -> Option<Self> {
        (self.items > 1).then_some(Self { items: self.items / 2, bytes: (self.bytes / 2).max(1) })
    }
}

/// The bytes that an item takes in a body, at most.
pub fn item_size(item: &PushItem) -> usize {
    // The signature, and three lengths of at most five bytes.
    item.revision.header.len() + item.revision.ciphertext.len() + item.key.0.len() + 64 + 3 * 5
}

/// Consecutive ranges that together cover every item, each within the limits. An item that alone exceeds the bytes goes alone, so
/// that it blocks no other.
pub fn batches(sizes: &[usize], limits: Limits) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let (mut start, mut bytes) = (0, ENVELOPE);
    for (place, size) in sizes.iter().enumerate() {
        let full = place - start >= limits.items || bytes.saturating_add(*size) > limits.bytes;
        if full && place > start {
            ranges.push(start..place);
            (start, bytes) = (place, ENVELOPE);
        }
        bytes = bytes.saturating_add(*size);
    }
    if start < sizes.len() {
        ranges.push(start..sizes.len());
    }
    ranges
}
