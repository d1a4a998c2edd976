use crate::history::{Header, MAX_PARENTS};

/// A header has one encoding: what is read is what was written, byte by byte.
pub fn header_decode(data: &[u8]) {
    let Ok(header) = Header::decode(data) else { return };
    assert_eq!(header.encode(), data, "another encoding of the same header was accepted");
    let context = &header.context;
    assert_eq!(context.encode(), data[..data.len() - 32], "associated data is the header without the hash");
    assert!(context.parents.len() <= MAX_PARENTS && context.parents.is_sorted());
    assert_eq!(context.counter == 1, context.previous.is_none());
}
