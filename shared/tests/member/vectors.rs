//! Bytes that were made once. These tests only open and recompute: a version that fails one would lock people out of their notes.

use data_encoding::HEXLOWER;
use shared::clock::{Millis, Stamp};
use shared::crypto::*;
use shared::directory::{Directory, KeyGrant, Recipient, Role, SignedEntry};
use shared::history::{Cell, Context, Header, Kind, Payload};
use shared::ids::*;
use shared::member::Keyring;
use shared::sensitive::Secret32;
use shared::wire::Signature;
use shared::wire::account::KdfParams;
use shared::wire::invitation::JoinRequest;
use shared::wire::push::WrappedRecordKey;

const FORMAT_1: &str = include_str!("../vectors/format-1.txt");

const TEAM: TeamId = TeamId::from_bytes([1; 16]);
const RECORD: RecordId = RecordId::from_bytes([2; 16]);
const MEMBER: MemberId = MemberId::from_bytes([3; 16]);
const DEVICE: DeviceId = DeviceId::from_bytes([4; 16]);
const TYPED: &str = "  E\u{301}cole\u{a0}LUNE  nuit\tﬁn ";

fn text(name: &str) -> &'static str {
    let mut lines = FORMAT_1.lines().filter(|line| !line.starts_with('#'));
    let found = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
    found.unwrap_or_else(|| panic!("no vector {name}"))
}

fn bytes(name: &str) -> Vec<u8> {
    let found = FORMAT_1.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    HEXLOWER.decode(found.unwrap_or_else(|| panic!("no vector {name}")).as_bytes()).unwrap()
}

fn array<const N: usize>(name: &str) -> [u8; N] {
    bytes(name).try_into().unwrap()
}

fn circle() -> CircleSecret {
    CircleSecret::from_secret(Secret32::new(array("circle-secret")))
}

fn record() -> RecordSecret {
    RecordSecret::from_secret(Secret32::new(array("record-secret")))
}

fn member() -> MemberSecrets {
    let (signing, receiving) = (array("signing-seed"), array("receiving-private"));
    let signing = SigningSecret::from_seed(signing);
    MemberSecrets { id: MEMBER, signing, receiving: ReceivingSecret::from_seed(receiving) }
}

fn device() -> DeviceSecrets {
    DeviceSecrets::decode(&bytes("device")).unwrap()
}

fn context(key_id: KeyId) -> Context {
    Context {
        format: 1,
        team: TEAM,
        circle: CircleId::TERRAIN,
        record: RECORD,
        parents: vec![RevisionId::from_bytes([5; 32]), RevisionId::from_bytes([6; 32])],
        author: MEMBER,
        device: DEVICE,
        counter: 300,
        previous: Some(RevisionId::from_bytes([7; 32])),
        epoch: 3,
        key_id,
    }
}

fn payload() -> Payload {
    let stamp = Stamp {
        device: Millis(1_800_000_000_000),
        server: Some(Millis(1_799_999_000_000)),
        since_server: Some(1_000_123),
    };
    let cells = [
        (Cell::register(3), vec![1, 2, 3]),
        (Cell::text(9), "Lune, gare du Nord".as_bytes().to_vec()),
        (Cell::member(4, vec![8]), vec![1]),
        (Cell::quantity(5, vec![8]), vec![12]),
    ];
    Payload { kind: Kind(2), stamp, cells: cells.into() }
}

#[test]
fn keys_are_named_as_ever() {
    assert_eq!(circle().key_id().as_bytes(), &array("circle-key-id"));
    assert_eq!(record().key_id().as_bytes(), &array("record-key-id"));
}

#[test]
fn a_revision_opens() {
    let header = Header::decode(&bytes("header")).unwrap();
    assert_eq!(header.context, context(record().key_id()));
    assert_eq!(header.encode(), bytes("header"));
    assert_eq!(Payload::decode(&bytes("payload")), Ok(payload()));
    assert_eq!(payload().encode(), bytes("payload"));
    assert_eq!(open(&record(), &header, &bytes("ciphertext")), Ok(payload()));
}

#[test]
fn a_record_key_unwraps() {
    let wrapped = WrappedRecordKey(bytes("wrapped-record-key"));
    let key_id = record().key_id();
    let unwrapped = unwrap_record_key(&circle(), TEAM, CircleId::TERRAIN, RECORD, 3, key_id, &wrapped);
    assert_eq!(unwrapped, Ok(record()));
}

#[test]
fn grants_open() {
    for (name, to) in [("grant-member", Recipient::Member(MEMBER)), ("grant-recovery", Recipient::Recovery)] {
        let grant = KeyGrant { circle: CircleId::TERRAIN, epoch: 3, to, wrapped: bytes(name) };
        assert_eq!(open_grant(TEAM, &grant, &member().receiving), Ok(circle()), "{name}");
    }
}

#[test]
fn names_open() {
    assert_eq!(open_member_name(&circle(), TEAM, MEMBER, &bytes("member-name")).as_deref(), Ok("Léa"));
    assert_eq!(open_team_name(&circle(), TEAM, &bytes("team-name")).as_deref(), Ok("Équipe de nuit"));
    assert_eq!(name::name_epoch(&bytes("team-name")), Some(3));
}

#[test]
fn identities_are_the_same_and_sign_the_same() {
    assert_eq!(MemberSecrets::decode(&bytes("member")), Ok(member()));
    assert_eq!(member().encode()[..], bytes("member"));
    assert_eq!(device().encode()[..], bytes("device"));
    assert_eq!(member().card().signing, array("signing-public"));
    assert_eq!(member().card().receiving, array("receiving-public"));
    assert_eq!(member().signing.sign(b"lanterne"), Signature(array("signature")));
    assert_eq!(member().consent(TEAM, &device().card()), Signature(array("consent")));
    let proof = device().proof(AccountId::from_bytes([7; 16]), &[8; 32]);
    assert_eq!(proof.signature, Signature(array("sign-in-proof")));
}

#[test]
fn an_invitation_is_answered_and_checked() {
    let link = InvitationLink::parse(text("invitation-link")).unwrap();
    assert_eq!((link.root, link.team), (EntryHash::from_bytes([5; 32]), TEAM));
    assert_eq!(text("invitation-link").rsplit('#').next(), Some(link.fragment().as_str()));
    assert_eq!(link.secret.id().as_bytes(), &array("invitation-id"));
    let device = device().card();
    let consent = Signature(array("consent"));
    let request = JoinRequest {
        invitation: link.secret.id(),
        member: member().card(),
        device,
        consent,
        sealed_name: vec![9; 60],
    };
    assert_eq!(mac(&link.secret, &request), array("join-mac"));
    assert!(check_mac(&link.secret, &request, &array("join-mac")));
    assert_eq!(open_joining_name(&link.secret, &bytes("joining-name")).as_deref(), Ok("Léa"));
    let receiving = member().receiving;
    let note = InvitationNote::open(TEAM, link.secret.id(), &receiving, &bytes("invitation-note")).unwrap();
    assert_eq!(
        note,
        InvitationNote { secret: link.secret, role: Role::Coordinator, label: "Léa, stage".to_owned(), renews: None }
    );
}

#[test]
fn a_passphrase_is_normalised_and_stretched() {
    assert_eq!(Passphrase::new(TYPED).as_bytes(), bytes("passphrase"));
    let stretched = stretch(&Passphrase::new(TYPED), &array("salt"), KdfParams::MINIMUM);
    assert_eq!(stretched, Ok(Stretched::from_bytes(array("stretched"))));
}

#[test]
fn an_account_opens() {
    let secret = AccountSecret::from_bytes(array("account-secret"));
    assert_eq!(AccountSecret::from_words(text("account-words")), Ok(secret.clone()));
    assert_eq!(secret.words(), text("account-words"));
    assert_eq!(secret.account_id().as_bytes(), &array("account-id"));
    let keys = AccountKeys::derive(&Stretched::from_bytes(array("stretched")), &secret);
    assert_eq!(keys.authenticator, array("authenticator"));
    assert_eq!(open_account(&keys, secret.account_id(), &bytes("wrapped-member")), Ok(member()));
}

#[test]
fn a_vault_unlocks_and_its_store_opens() {
    let vault = Vault::decode(&bytes("vault")).unwrap();
    assert_eq!((vault.team, vault.member, vault.device, vault.name.as_str()), (TEAM, MEMBER, DEVICE, "Léa"));
    assert_eq!(vault.encode(), bytes("vault"));
    let unlocked = vault.unlock(&Stretched::from_bytes(array("stretched"))).unwrap();
    assert_eq!((unlocked.member, unlocked.device), (member(), device()));
    assert_eq!(unlocked.account_secret.reveal(), &array("account-secret"));
    assert_eq!(unlocked.account.authenticator, array("authenticator"));
    assert_eq!(unlocked.store.open(b"draft 1", &bytes("stored")).as_deref(), Ok(&b"half a word"[..]));
}

#[test]
fn what_was_noted_without_opening_opens() {
    let owner = InboxOwner { team: TEAM, member: MEMBER, device: DEVICE };
    let note = InboxNote {
        kind: InboxKind::Alert,
        at: payload().stamp,
        text: "Attend devant la gare.".to_owned(),
        who: "Lune".to_owned(),
        place: "gare du Nord".to_owned(),
    };
    assert_eq!(open_inbox(&owner, &device().receiving, &bytes("inbox-note")), Ok(note));
}

#[test]
fn a_printed_recovery_sheet_still_works() {
    let recovery = RecoverySecret::from_words(text("recovery-words")).unwrap();
    assert_eq!(recovery.words(), text("recovery-words"));
    assert_eq!(recovery.card().signing, array("recovery-signing"));
    assert_eq!(recovery.card().receiving, array("recovery-receiving"));
}

#[test]
fn a_team_that_was_founded_is_still_one() {
    let signature = Signature(array("founding-signature"));
    let directory = Directory::found(SignedEntry { bytes: bytes("founding-entry"), signature }).unwrap();
    let founder = MemberSecrets::decode(&bytes("founder")).unwrap();
    let keyring = Keyring::open(&directory, &founder);
    assert_eq!(keyring.unopened().count(), 0);
    assert_eq!(keyring.member_name(&directory, founder.id).as_deref(), Some("Amina"));
    assert_eq!(keyring.team_name(&directory).as_deref(), Some("Équipe de nuit"));
}
