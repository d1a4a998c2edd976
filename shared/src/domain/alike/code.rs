//! Values as numbers, so that records are compared without their strings.

/// A number for these bytes within a class of values: FNV-1a. The same everywhere and for ever, as nothing of it is kept. Two values
/// with one number would only make a suggestion better or worse than it is.
pub(super) fn code(class: u8, bytes: &[u8]) -> u32 {
    let step = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    bytes.iter().fold(step(0x811c_9dc5, &class), step)
}
