use super::*;

fn header() -> Header {
    let parents = vec![RevisionId::from_bytes([1; 32]), RevisionId::from_bytes([2; 32])];
    let context = Context {
        format: FORMAT,
        team: TeamId::from_bytes([3; 16]),
        circle: CircleId::TERRAIN,
        record: RecordId::from_bytes([4; 16]),
        parents,
        author: MemberId::from_bytes([5; 16]),
        device: DeviceId::from_bytes([6; 16]),
        counter: 300,
        previous: Some(RevisionId::from_bytes([7; 32])),
        epoch: 2,
        key_id: KeyId::from_bytes([8; 32]),
    };
    Header { context, ciphertext: CiphertextHash::from_bytes([9; 32]) }
}

#[test]
fn reads_back_what_it_writes() {
    let bytes = header().encode();
    assert_eq!(Header::decode(&bytes), Ok(header()));
    assert_eq!(
        &bytes[..bytes.len() - 32],
        &header().context.encode()[..],
        "associated data is the header without the hash"
    );
}

#[test]
fn another_format_is_named() {
    let mut bytes = header().encode();
    bytes[0] = 9;
    assert_eq!(Header::decode(&bytes), Err(HeaderError::UnknownFormat(9)));
    assert_eq!(Header::decode(&[]), Err(HeaderError::Malformed));
}

#[test]
fn every_truncation_is_malformed() {
    let bytes = header().encode();
    for end in 1..bytes.len() {
        assert_eq!(Header::decode(&bytes[..end]), Err(HeaderError::Malformed), "cut at {end}");
    }
}

#[test]
fn only_one_encoding_is_accepted() {
    let mut trailing = header().encode();
    trailing.push(0);
    assert_eq!(Header::decode(&trailing), Err(HeaderError::NotCanonical));

    let mut unsorted = header();
    unsorted.context.parents.reverse();
    assert_eq!(Header::decode(&unsorted.encode()), Err(HeaderError::NotCanonical));

    let mut twice = header();
    twice.context.parents[1] = twice.context.parents[0];
    assert_eq!(Header::decode(&twice.encode()), Err(HeaderError::NotCanonical));

    let mut uncounted = header();
    uncounted.context.counter = 0;
    assert_eq!(Header::decode(&uncounted.encode()), Err(HeaderError::NotCanonical));

    let mut unchained = header();
    unchained.context.previous = None;
    assert_eq!(Header::decode(&unchained.encode()), Err(HeaderError::NotCanonical));

    // An overlong varint for the circle (1 as 0x81 0x00) decodes to the same header and is refused.
    let bytes = header().encode();
    let mut overlong = bytes[..17].to_vec();
    overlong.extend([0x81, 0x00]);
    overlong.extend(&bytes[18..]);
    assert_eq!(bytes[17], 1);
    assert_eq!(Header::decode(&overlong), Err(HeaderError::NotCanonical));
}

#[test]
fn too_many_parents_are_refused() {
    let mut many = header();
    many.context.parents = (0..=MAX_PARENTS).map(|n| RevisionId::of(&n.to_le_bytes())).collect();
    many.context.parents.sort();
    assert_eq!(Header::decode(&many.encode()), Err(HeaderError::TooManyParents));
}
