//! Bytes that nobody made: whatever reads them says no, and never panics.

use crate::team::*;
use proptest::prelude::*;
use shared::crypto::*;
use shared::directory::{KeyGrant, Recipient};
use shared::history::{Content, Header, SealedRevision};
use shared::ids::*;
use shared::member::{Keyring, read_back};
use shared::wire::Signature;
use shared::wire::pull::{PulledRevision, RecordKey};
use shared::wire::push::WrappedRecordKey;

const TEAM: TeamId = TeamId::from_bytes([1; 16]);

proptest! {
    #[test]
    fn no_bytes_open(mut bytes in prop::collection::vec(any::<u8>(), 0..400), formatted in any::<bool>()) {
        if let (true, Some(format)) = (formatted, bytes.first_mut()) {
            *format = 1;
        }
        let rng = &mut rng(100);
        let (circle, receiving, store) = (CircleSecret::random(rng), ReceivingSecret::random(rng), StoreKey::random(rng));
        let (member, record) = (MemberId::from_bytes([3; 16]), RecordId::from_bytes([2; 16]));
        let invitation = InvitationSecret::random(rng);
        prop_assert!(store.open(b"", &bytes).is_err());
        prop_assert!(open_member_name(&circle, TEAM, member, &bytes).is_err());
        prop_assert!(open_joining_name(&invitation, &bytes).is_err());
        prop_assert!(InvitationNote::open(TEAM, invitation.id(), &receiving, &bytes).is_err());
        let owner = InboxOwner { team: TEAM, member, device: DeviceId::from_bytes([4; 16]) };
        prop_assert!(open_inbox(&owner, &receiving, &bytes).is_err());
        let keys = AccountKeys::derive(&stretched(), &AccountSecret::random(rng));
        prop_assert!(open_account(&keys, AccountId::from_bytes([5; 16]), &bytes).is_err());
        let grant = KeyGrant { circle: CircleId::TERRAIN, epoch: 1, to: Recipient::Recovery, wrapped: bytes.clone() };
        prop_assert!(open_grant(TEAM, &grant, &receiving).is_err());
        let key = KeyId::of(&bytes);
        let wrapped = WrappedRecordKey(bytes.clone());
        prop_assert!(unwrap_record_key(&circle, TEAM, CircleId::TERRAIN, record, 1, key, &wrapped).is_err());
        if let Ok(vault) = Vault::decode(&bytes) {
            prop_assert!(vault.unlock(&stretched()).is_err());
        }
        if let Ok(identity) = MemberSecrets::decode(&bytes) {
            prop_assert_eq!(&identity.encode()[..], &bytes[..]);
        }
    }

    #[test]
    fn no_text_is_a_link_or_a_sheet(text in "\\PC{0,120}") {
        prop_assert!(InvitationLink::parse(&text).is_err());
        prop_assert!(AccountSecret::from_words(&text).is_err());
        prop_assert!(RecoverySecret::from_words(&text).is_err());
        let once = Passphrase::new(&text);
        let again = Passphrase::new(core::str::from_utf8(once.as_bytes()).unwrap());
        prop_assert_eq!(again, once);
    }

    #[test]
    fn any_label_and_name_come_back_up_to_their_limit(text in "\\PC{0,120}") {
        let rng = &mut rng(101);
        let circle = CircleSecret::random(rng);
        let sealed = seal_team_name(rng, &circle, 1, TEAM, &text);
        prop_assert!(sealed.len() <= 512);
        let name = open_team_name(&circle, TEAM, &sealed).unwrap();
        prop_assert!(text.starts_with(&name) && (name == text || name.len() > 196));
    }

    #[test]
    fn a_page_of_rubbish_is_refused_item_by_item(
        items in prop::collection::vec((prop::collection::vec(any::<u8>(), 0..300), prop::collection::vec(any::<u8>(), 0..100)), 0..6),
    ) {
        let (founder, _) = founder(&mut rng(102));
        let mut keyring = Keyring::open(&founder.directory, &founder.secrets);
        let mut revisions = Vec::new();
        let mut keys = Vec::new();
        for (header, ciphertext) in &items {
            let mut header = header.clone();
            if let Some(format) = header.first_mut() {
                *format = 1;
            }
            let wrapped = WrappedRecordKey(ciphertext.clone());
            keys.push(RecordKey { record: RecordId::from_bytes([1; 16]), key_id: KeyId::of(&header), epoch: 1, wrapped });
            let sealed = SealedRevision { header, signature: Signature([7; 64]), ciphertext: ciphertext.clone() };
            if let Some((.., step)) = read_back(&keyring, &sealed) {
                prop_assert!(matches!(step.content, Content::Unreadable(_)));
                prop_assert!(Header::decode(&sealed.header).is_ok());
            }
            revisions.push(PulledRevision::Whole(sealed));
        }
        let received = shared::member::receive(&founder.directory, &mut keyring, page_of(revisions, keys));
        prop_assert_eq!((received.steps.len(), received.refused.len()), (0, items.len()));
    }
}
