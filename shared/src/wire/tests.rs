use super::pull::{Cursor, Pull};
use super::*;
use crate::ids::LogEpoch;

#[test]
fn reads_back_what_it_writes_and_nothing_else() {
    let pull = Pull { after: Some(Cursor { log_epoch: LogEpoch::from_bytes([1; 16]), seq: 700 }), limit: 10 };
    let bytes = encode(&pull);
    assert_eq!(decode(&bytes), Ok(pull));
    for end in 1..bytes.len() {
        assert_eq!(decode::<Pull>(&bytes[..end]), Err(WireError::Malformed), "cut at {end}");
    }
    let longer = [&bytes[..], &[0]].concat();
    assert_eq!(decode::<Pull>(&longer), Err(WireError::Malformed));
    let future = [&[2], &bytes[1..]].concat();
    assert_eq!(decode::<Pull>(&future), Err(WireError::UnknownVersion(2)));
    assert_eq!(decode::<Pull>(&[]), Err(WireError::Malformed));
}

#[test]
fn every_problem_kind_parses_back() {
    for &kind in ProblemKind::ALL {
        assert_eq!(ProblemKind::parse(kind.as_str()), Some(kind));
        assert!((400..600).contains(&kind.status()));
    }
    assert_eq!(ProblemKind::parse("teapot"), None);
}

#[test]
fn weaker_derivation_than_the_minimum_is_a_downgrade() {
    use super::account::KdfParams;
    assert!(KdfParams::MINIMUM.is_acceptable());
    for weaker in [
        KdfParams { memory_kib: KdfParams::MINIMUM.memory_kib - 1, ..KdfParams::MINIMUM },
        KdfParams { passes: 2, ..KdfParams::MINIMUM },
        KdfParams { memory_kib: u32::MAX, ..KdfParams::MINIMUM },
    ] {
        assert!(!weaker.is_acceptable());
    }
}
