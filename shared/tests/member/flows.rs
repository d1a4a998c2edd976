use crate::team::*;
use shared::clock::Stamp;
use shared::crypto::DeviceSecrets;
use shared::directory::{Action, Directory, DirectoryError, Signer};
use shared::history::{Cell, Content, Unreadable};
use shared::ids::{CircleId, RecordId};
use shared::member::*;
use shared::wire::RefusalReason;
use shared::wire::account::PendingEnrollment;
use shared::wire::pull::PulledRevision;

#[test]
fn two_members_read_each_other_and_everybody_by_name() {
    let rng = &mut rng(1);
    let Pair { mut amina, mut bintou, .. } = pair(rng);
    assert_eq!(bintou.keyring.unopened().count(), 0);
    for person in [&amina, &bintou] {
        let name = |who| person.keyring.member_name(&person.directory, who);
        assert_eq!(name(amina.secrets.id).as_deref(), Some("Amina"));
        assert_eq!(name(bintou.secrets.id).as_deref(), Some("Bintou"));
        assert_eq!(person.keyring.team_name(&person.directory).as_deref(), Some("Équipe de nuit"));
    }
    let record = RecordId::random(rng);
    let first = amina.write(rng, record, "Lune, gare du Nord");
    assert_eq!(bintou.receive(page([&first])).refused, []);
    assert_eq!(bintou.text(record).as_deref(), Some("Lune, gare du Nord"));
    let second = bintou.write(rng, record, "Lune, métro");
    assert_eq!(second.step.parents, [first.id]);
    assert_eq!(second.record_key, first.record_key, "a record keeps its key within an epoch");
    assert_eq!(amina.receive(page([&first, &second])).refused, []);
    assert_eq!(amina.text(record).as_deref(), Some("Lune, métro"));
    assert!(amina.replica == bintou.replica);
    assert!(amina.replica.state(record).unwrap().is_settled());
}

#[test]
fn the_pen_chains_counts_and_binds() {
    let rng = &mut rng(2);
    let Pair { mut amina, .. } = pair(rng);
    let (one, two) = (RecordId::random(rng), RecordId::random(rng));
    let first = amina.write(rng, one, "a");
    let second = amina.write(rng, two, "b");
    assert_eq!((amina.pen.counter, amina.pen.previous), (2, Some(second.id)));
    let header = second.item.revision.clone().verify(&amina.directory).unwrap().header.context;
    assert_eq!((header.counter, header.previous, header.author), (2, Some(first.id), amina.secrets.id));
    assert_ne!(first.record_key.key_id, second.record_key.key_id, "each record has a key of its own");
    assert_eq!(first.item.revision.ciphertext.len(), 24 + 1024 + 16);
    let kept = read_back(&amina.keyring, &second.item.revision).unwrap();
    assert_eq!(kept, (two, CircleId::TERRAIN, second.step));
}

#[test]
fn a_draft_that_cannot_be_written_changes_nothing() {
    let rng = &mut rng(3);
    let Pair { mut amina, .. } = pair(rng);
    let record = RecordId::random(rng);
    let stamp = Stamp::unheard(NOW);
    let mut draft = amina.draft(record);
    let mut write = |draft: &_| amina.pen.write(rng, &mut amina.keyring, &amina.directory, draft, stamp).err();
    assert_eq!(write(&draft), Some(PenError::Empty));
    draft.assert(Cell::text(9), vec![b'x'; 70_000]);
    assert_eq!(write(&draft), Some(PenError::TooLarge));
    draft.assert(Cell::text(9), b"short".to_vec());
    draft.circle = CircleId::SANTE;
    assert_eq!(write(&draft), Some(PenError::NoKey));
    assert_eq!((amina.pen.counter, amina.pen.previous), (0, None));
    assert!(amina.keyring.current_record_key(record, CircleId::TERRAIN, &amina.directory).is_none());
}

#[test]
fn a_revision_whose_key_comes_later_is_read_then() {
    let rng = &mut rng(4);
    let Pair { mut amina, mut bintou, .. } = pair(rng);
    let record = RecordId::random(rng);
    let written = amina.write(rng, record, "later");
    let revision = written.item.revision.clone();
    bintou.receive(page_of(vec![PulledRevision::Whole(revision.clone())], vec![]));
    let unreadable = Content::Unreadable(Unreadable::NoKey);
    assert_eq!(bintou.replica.history(record).unwrap().step(written.id).unwrap().content, unreadable);
    assert_eq!(bintou.replica.without_key().collect::<Vec<_>>(), [(record, written.id)]);
    assert_eq!(bintou.replica.incomplete().collect::<Vec<_>>(), [record]);
    assert!(bintou.keyring.learn(&written.record_key));
    let (record, circle, step) = read_back(&bintou.keyring, &revision).unwrap();
    assert!(bintou.replica.insert(record, circle, step));
    assert_eq!(bintou.text(record).as_deref(), Some("later"));
    assert_eq!(bintou.replica.incomplete().count(), 0);
}

#[test]
fn after_a_new_epoch_the_next_revision_has_a_new_key_and_who_left_cannot_open_it() {
    let rng = &mut rng(5);
    let Pair { mut amina, mut bintou, .. } = pair(rng);
    let record = RecordId::random(rng);
    let before = amina.write(rng, record, "before");
    bintou.receive(page([&before]));
    let leaves = Action::RemoveMember { member: bintou.secrets.id };
    let signer = Signer::Device(amina.pen.device.id);
    let removed = next_entry(NOW, &amina.directory, signer, &amina.pen.device.signing, leaves).unwrap();
    amina.append(&removed);
    let epoch = new_epoch(rng, NOW, &amina.directory, &amina.pen.device, CircleId::TERRAIN).unwrap();
    amina.append(&epoch);
    let after = amina.write(rng, record, "after");
    assert_eq!((before.record_key.epoch, after.record_key.epoch), (1, 2));
    assert_ne!(before.record_key.key_id, after.record_key.key_id);
    assert_eq!(amina.text(record).as_deref(), Some("after"), "both keys stay usable");
    // Bintou keeps what she had; even with the directory and the wrapped key, the new revision stays closed.
    for entry in [&removed, &epoch] {
        bintou.append(entry);
    }
    bintou.receive(page([&after]));
    let state = bintou.replica.state(record).unwrap();
    assert_eq!(state.unreadable.get(&after.id), Some(&Unreadable::NoKey));
    assert_eq!(text(state).as_deref(), Some("before"));
}

#[test]
fn what_was_written_under_the_old_epoch_is_read_after_it_ended() {
    let rng = &mut rng(6);
    let Pair { mut amina, mut bintou, .. } = pair(rng);
    let record = RecordId::random(rng);
    amina.append(&new_epoch(rng, NOW, &amina.directory, &amina.pen.device, CircleId::TERRAIN).unwrap());
    let offline = bintou.write(rng, record, "offline");
    assert_eq!(offline.step.epoch, 1);
    assert_eq!(amina.receive(page([&offline])).refused, []);
    assert_eq!(amina.text(record).as_deref(), Some("offline"));
    let answer = amina.write(rng, record, "online");
    assert_eq!(answer.step.epoch, 2);
    // Bintou pulls the revision before the entry that tells of the epoch: refused now, accepted and read after.
    assert_eq!(bintou.receive(page([&answer])).refused, [(answer.id, RefusalReason::UnknownEpoch)]);
    let entry = amina.directory.entries().last().unwrap().clone();
    bintou.directory.append(entry).unwrap();
    assert_eq!(bintou.keyring.refresh(&bintou.directory).into_iter().collect::<Vec<_>>(), [record]);
    assert_eq!(bintou.receive(page([&answer])).refused, []);
    assert_eq!(bintou.text(record).as_deref(), Some("online"));
}

#[test]
fn an_erased_revision_is_checked_and_counts_as_known() {
    let rng = &mut rng(7);
    let Pair { mut amina, mut bintou, .. } = pair(rng);
    let record = RecordId::random(rng);
    let (first, second) = (amina.write(rng, record, "a"), amina.write(rng, record, "b"));
    let erased = |written: &Written| {
        let revision = &written.item.revision;
        PulledRevision::Erased { header: revision.header.clone(), signature: revision.signature }
    };
    // Without an entry it is the server's word alone: withheld, and what is known of it stays.
    bintou.receive(page([&first]));
    let received = bintou.receive(page_of(vec![erased(&first), erased(&second)], vec![]));
    let withheld = Content::Unreadable(Unreadable::Withheld);
    assert!(received.steps.iter().all(|arrived| arrived.step.content == withheld && arrived.sealed.is_none()));
    assert_eq!(bintou.replica.history(record).unwrap().step(first.id).unwrap(), &first.step);
    assert!(bintou.replica.state(record).unwrap().is_incomplete());
    assert_eq!(erase(NOW, &bintou.directory, &bintou.pen.device, vec![record]), Err(DirectoryError::NotAllowed));
    assert_eq!(erase(NOW, &amina.directory, &amina.pen.device, vec![]), Err(DirectoryError::Malformed));
    let entry = erase(NOW, &amina.directory, &amina.pen.device, vec![record, record]).unwrap();
    bintou.append(&entry);
    assert!(bintou.replica.erase(record) && !bintou.replica.erase(record));
    let again = bintou.receive(page([&first])).refused;
    assert_eq!(again, [(first.id, RefusalReason::Erased)], "its bytes are taken from nobody");
    let received = bintou.receive(page_of(vec![erased(&first), erased(&second)], vec![]));
    assert_eq!(received.refused, []);
    assert!(received.steps.iter().all(|arrived| arrived.sealed.is_none()));
    let state = bintou.replica.state(record).unwrap();
    assert!(state.is_settled() && state.cells.is_empty() && state.heads == [second.id]);
    let mut forged = second.item.revision.header.clone();
    *forged.last_mut().unwrap() ^= 1;
    let forged = PulledRevision::Erased { header: forged, signature: second.item.revision.signature };
    let received = bintou.receive(page_of(vec![forged], vec![]));
    assert_eq!(received.refused.first().map(|(_, reason)| *reason), Some(RefusalReason::BadSignature));
}

#[test]
fn a_member_gets_a_second_device() {
    let rng = &mut rng(8);
    let Pair { team, mut amina, bintou, .. } = pair(rng);
    let desk = DeviceSecrets::random(rng);
    let request = enrollment_request(team, &bintou.secrets, &desk);
    let mut pending = PendingEnrollment { member: bintou.secrets.id, request, at: NOW };
    // Only a coordinator's device can, and only with the member's own consent.
    let refused = |error| Err(AdmitError::Refused(error));
    let by_bintou = enroll(NOW, &amina.directory, &bintou.pen.device, &pending);
    assert_eq!(by_bintou, refused(DirectoryError::NotAllowed));
    pending.member = amina.secrets.id;
    assert_eq!(enroll(NOW, &amina.directory, &amina.pen.device, &pending), refused(DirectoryError::BadSignature));
    pending.member = bintou.secrets.id;
    let entry = enroll(NOW, &amina.directory, &amina.pen.device, &pending).unwrap();
    amina.append(&entry);
    assert_eq!(enroll(NOW, &amina.directory, &amina.pen.device, &pending), Err(AdmitError::Already));
    let mut at_desk = Person::new(amina.directory.clone(), bintou.secrets.clone(), desk);
    let record = RecordId::random(rng);
    let written = at_desk.write(rng, record, "from the desk");
    assert_eq!(amina.receive(page([&written])).refused, []);
}

#[test]
fn a_coordinator_enrols_her_own_new_phone_and_an_educator_cannot() {
    let rng = &mut rng(9);
    let Pair { mut amina, bintou, chain, .. } = pair(rng);
    let phone = DeviceSecrets::random(rng);
    let refused = enroll_own(NOW, &bintou.directory, &bintou.secrets, &phone.card());
    assert_eq!(refused, Err(AdmitError::Refused(DirectoryError::NotAllowed)));
    let entry = enroll_own(NOW, &amina.directory, &amina.secrets, &phone.card()).unwrap();
    amina.append(&entry);
    assert_eq!(amina.directory.device(phone.id).unwrap().member, amina.secrets.id);
    let replayed = Directory::replay([&chain[..], &[entry]].concat(), Some(amina.directory.root()));
    assert_eq!(replayed.unwrap(), amina.directory);
}
