//! What the directory says of revisions: [`SealedRevision::verify`] is what the server and every reader check.

use crate::chain::*;
use shared::directory::*;
use shared::history::{Context, FORMAT, Header, SealedRevision};
use shared::ids::*;
use shared::wire::RefusalReason;

fn context(counter: u64) -> Context {
    Context {
        format: FORMAT,
        team: TEAM,
        circle: TERRAIN,
        record: RecordId::from_bytes([4; 16]),
        parents: Vec::new(),
        author: member(2).id,
        device: device(102).id,
        counter,
        previous: (counter > 1).then(|| RevisionId::of(b"before")),
        epoch: 1,
        key_id: KeyId::of(b"record key"),
    }
}

fn sealed(context: Context, key: u8) -> SealedRevision {
    let ciphertext = vec![7; 1100];
    let header = Header { context, ciphertext: CiphertextHash::of(&ciphertext) }.encode();
    SealedRevision { signature: Key(key).sign(&SealedRevision::signed_bytes(&header)), header, ciphertext }
}

fn refusal(chain: &Chain, revision: SealedRevision) -> Option<RefusalReason> {
    revision.verify(&chain.0).err()
}

#[test]
fn a_members_revision_is_accepted_and_named_by_its_header() {
    let revision = sealed(context(1), 102);
    let verified = revision.clone().verify(&Chain::of_three().0).unwrap();
    assert_eq!((verified.id, &verified.header.context), (RevisionId::of(&revision.header), &context(1)));
    assert_eq!(verified.sealed, revision);
}

#[test]
fn whatever_does_not_match_the_directory_is_refused() {
    let chain = Chain::of_three();
    let changed = |change: &dyn Fn(&mut Context)| {
        let mut context = context(1);
        change(&mut context);
        refusal(&chain, sealed(context, 102))
    };
    assert_eq!(changed(&|c| c.team = TeamId::from_bytes([1; 16])), Some(RefusalReason::WrongTeam));
    assert_eq!(changed(&|c| c.device = device(150).id), Some(RefusalReason::UnknownDevice));
    assert_eq!(changed(&|c| c.author = member(3).id), Some(RefusalReason::AuthorMismatch));
    assert_eq!(changed(&|c| c.circle = SANTE), Some(RefusalReason::NotInCircle));
    assert_eq!(changed(&|c| c.circle = CircleId::DOSSIER), Some(RefusalReason::NotInCircle));
    assert_eq!(changed(&|c| c.epoch = 2), Some(RefusalReason::UnknownEpoch));
    assert_eq!(changed(&|c| c.counter = 0), Some(RefusalReason::MalformedHeader));
    assert_eq!(changed(&|c| c.format = 2), Some(RefusalReason::UnknownFormat));
    assert_eq!(refusal(&chain, sealed(context(1), 103)), Some(RefusalReason::BadSignature));
    assert_eq!(
        refusal(&chain, sealed(context(1), 2)),
        Some(RefusalReason::BadSignature),
        "the member's key is not the device's"
    );
}

#[test]
fn the_payload_is_the_one_the_header_names_and_has_a_measure() {
    let chain = Chain::of_three();
    let mut other = sealed(context(1), 102);
    other.ciphertext[0] ^= 1;
    assert_eq!(refusal(&chain, other), Some(RefusalReason::HashMismatch));
    let mut large = sealed(context(1), 102);
    large.ciphertext = vec![0; 64 * 1024 + 1];
    assert_eq!(refusal(&chain, large), Some(RefusalReason::TooLarge));
}

#[test]
fn no_byte_of_a_revision_can_be_changed() {
    let chain = Chain::of_three();
    let whole = sealed(context(2), 102);
    for byte in 0..whole.header.len() + 64 {
        let mut changed = whole.clone();
        match changed.header.get_mut(byte) {
            Some(at) => *at ^= 1 << (byte % 8),
            None => changed.signature.0[byte - whole.header.len()] ^= 1 << (byte % 8),
        }
        assert!(refusal(&chain, changed).is_some(), "byte {byte}");
    }
}

#[test]
fn a_revocation_bounds_what_is_accepted_and_keeps_what_came_before() {
    let mut chain = Chain::of_three();
    chain.go(revocation(102, 17));
    assert_eq!(refusal(&chain, sealed(context(17), 102)), None);
    assert_eq!(refusal(&chain, sealed(context(18), 102)), Some(RefusalReason::DeviceRevoked));
    chain.go(Action::RemoveMember { member: member(2).id });
    assert_eq!(refusal(&chain, sealed(context(3), 102)), None, "what she wrote stays after she left");
}

#[test]
fn what_was_written_under_an_old_epoch_stays_acceptable() {
    let mut chain = Chain::of_three();
    chain.go(Action::NewEpoch { key: circle_key(TERRAIN, 2), grants: grants(TERRAIN, 2, &[1, 2, 3]) });
    assert_eq!(refusal(&chain, sealed(context(1), 102)), None);
}
