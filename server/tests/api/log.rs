use super::support::server::Server;
use super::support::signer::{Device, random, seal};
use server::limits::Limits;
use shared::directory::{Action, Role};
use shared::history::Header;
use shared::ids::{CircleId, KeyId, LogEpoch, RecordId, RevisionId, TeamId};
use shared::wire::pull::{Cursor, PulledRevision};
use shared::wire::push::{MAX_ITEMS, PushItem, PushResult, WrappedRecordKey};
use shared::wire::{ProblemKind, RefusalReason};
use std::collections::BTreeSet;

fn record() -> RecordId {
    RecordId::from_bytes(random())
}

fn results(answer: shared::wire::push::PushAnswer) -> Vec<PushResult> {
    answer.results.into_iter().map(|(_, result)| result).collect()
}

#[tokio::test]
async fn what_is_pushed_is_pulled_page_by_page_with_its_keys() {
    let server = Server::start().await;
    let (team, mut founder, api) = server.team().await;
    let records: Vec<RecordId> = (0..7).map(|_| record()).collect();
    let items: Vec<PushItem> =
        (0..25).map(|n| team.revision(founder.id, &mut founder.device, records[n % 7], &[])).collect();
    let answer = api.push(items.clone()).await.unwrap();
    let ids: Vec<RevisionId> = answer.results.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, items.iter().map(|item| item.revision.id()).collect::<Vec<_>>());
    assert_eq!(results(answer), (1..=25).map(PushResult::Stored).collect::<Vec<_>>());

    let (mut after, mut pulled) = (None, Vec::new());
    loop {
        let page = api.pull(after, 10).await.unwrap();
        assert!(!page.restarted && page.total == 25 && page.directory_len == 1 && page.items.len() <= 10);
        let named: BTreeSet<KeyId> = page.keys.iter().map(|key| key.key_id).collect();
        assert_eq!(named.len(), page.keys.len(), "each key once");
        for item in page.items {
            let PulledRevision::Whole(sealed) = item.revision else { panic!("nothing was erased") };
            assert!(named.contains(&Header::decode(&sealed.header).unwrap().context.key_id));
            pulled.push((item.seq, sealed));
        }
        after = Some(page.cursor);
        if !page.more {
            break;
        }
    }
    let pushed: Vec<_> = (1..).zip(items.into_iter().map(|item| item.revision)).collect();
    assert_eq!(pulled, pushed);
    let idle = api.pull(after, 1000).await.unwrap();
    assert!(idle.items.is_empty() && idle.keys.is_empty() && !idle.more && Some(idle.cursor) == after);
}

#[tokio::test]
async fn each_revision_is_answered_for_itself() {
    let server = Server::start().await;
    let (mut team, mut founder, api) = server.team().await;
    let (mut ines, ines_api) = server.member(&mut team, &founder, &api, Role::Educator).await;
    let lune = record();
    let good = team.revision(founder.id, &mut founder.device, lune, &[]);
    let good_id = good.revision.id();
    let orphan = team.revision(founder.id, &mut founder.device, lune, &[RevisionId::of(b"never seen")]);
    let child = team.revision(founder.id, &mut founder.device, lune, &[good_id]);
    let context = |item: &PushItem| Header::decode(&item.revision.header).unwrap().context;

    let mut tampered = team.revision(founder.id, &mut founder.device, lune, &[]);
    tampered.revision.ciphertext[5] ^= 1;
    let mut forged = team.revision(founder.id, &mut founder.device, lune, &[]);
    forged.revision.signature.0[5] ^= 1;
    let mut keyless = team.revision(founder.id, &mut founder.device, lune, &[]);
    keyless.key = WrappedRecordKey(Vec::new());
    let mut fat_key = team.revision(founder.id, &mut founder.device, lune, &[]);
    fat_key.key = WrappedRecordKey(vec![0; 257]);
    let large = team.sized_revision(founder.id, &mut founder.device, lune, &[], 64 * 1024 + 1);
    let mut cut = team.revision(founder.id, &mut founder.device, lune, &[]);
    cut.revision.header.pop();
    let mut future = team.revision(founder.id, &mut founder.device, lune, &[]);
    future.revision.header[0] = 2;
    let mut device = founder.device.clone();
    let template = context(&team.revision(founder.id, &mut device, lune, &[]));
    let seal = |change: &dyn Fn(&mut shared::history::Context)| {
        let mut context = template.clone();
        change(&mut context);
        seal(context, vec![1; 1064], &device)
    };
    let table = [
        (tampered, RefusalReason::HashMismatch),
        (forged, RefusalReason::BadSignature),
        (keyless, RefusalReason::MissingRecordKey),
        (fat_key, RefusalReason::MissingRecordKey),
        (large, RefusalReason::TooLarge),
        (cut, RefusalReason::MalformedHeader),
        (future, RefusalReason::UnknownFormat),
        (seal(&|c| c.team = TeamId::from_bytes([1; 16])), RefusalReason::WrongTeam),
        (seal(&|c| c.device = Device::new().id), RefusalReason::UnknownDevice),
        (seal(&|c| c.author = ines.id), RefusalReason::AuthorMismatch),
        (seal(&|c| c.circle = CircleId::SANTE), RefusalReason::NotInCircle),
        (seal(&|c| c.epoch = 2), RefusalReason::UnknownEpoch),
        (seal(&|c| c.counter = context(&good).counter + 1), RefusalReason::CounterReused),
    ];
    let mut items = vec![good.clone(), orphan];
    items.extend(table.iter().map(|(item, _)| item.clone()));
    items.extend([good, child]);
    let mut expected = vec![PushResult::Stored(1), PushResult::ParentsUnknown(2)];
    expected.extend(table.iter().map(|(_, reason)| PushResult::Refused(*reason)));
    expected.extend([PushResult::AlreadyThere(1), PushResult::Stored(3)]);
    assert_eq!(results(api.push(items).await.unwrap()), expected);
    assert_eq!(api.pull(None, 1000).await.unwrap().items.len(), 3);

    // A colleague's phone may bring what the author's could not.
    let hers = team.revision(ines.id, &mut ines.device, lune, &[good_id]);
    assert_eq!(results(api.push(vec![hers.clone()]).await.unwrap()), [PushResult::Stored(4)]);
    assert_eq!(results(ines_api.push(vec![hers]).await.unwrap()), [PushResult::AlreadyThere(4)]);
}

#[tokio::test]
async fn a_record_stays_in_the_circle_of_its_first_revision_and_an_erased_one_away() {
    let server = Server::start().await;
    let (team, mut founder, api) = server.team().await;
    let (lune, kiwi) = (record(), record());
    let first = team.revision(founder.id, &mut founder.device, lune, &[]);
    let other = team.revision(founder.id, &mut founder.device, kiwi, &[]);
    api.push(vec![first.clone(), other]).await.unwrap();
    server.store.erase_record(team.id, lune, shared::clock::Millis(5)).await.unwrap();

    let next = team.revision(founder.id, &mut founder.device, lune, &[first.revision.id()]);
    let refused = PushResult::Refused(RefusalReason::Erased);
    assert_eq!(results(api.push(vec![next, first.clone()]).await.unwrap()), [refused, refused]);
    let page = api.pull(None, 10).await.unwrap();
    let skeleton = PulledRevision::Erased { header: first.revision.header, signature: first.revision.signature };
    assert_eq!(page.items[0].revision, skeleton);
    assert!(matches!(page.items[1].revision, PulledRevision::Whole(_)));
    assert_eq!(page.keys.iter().map(|key| key.record).collect::<Vec<_>>(), [kiwi]);
}

#[tokio::test]
async fn parallel_pushers_fill_the_log_without_a_gap_and_no_reader_skips_a_revision() {
    let server = Server::start().await;
    let (mut team, founder, api) = server.team().await;
    let mut pushers = vec![(founder.clone(), api.clone())];
    for _ in 0..3 {
        pushers.push(server.member(&mut team, &founder, &api, Role::Educator).await);
    }
    let total = 4 * 30 * 3;
    let reader = tokio::spawn(async move {
        let (mut after, mut seen) = (None, Vec::new());
        while seen.len() < total {
            let page = api.pull(after, 7).await.unwrap();
            seen.extend(page.items.iter().map(|item| item.seq));
            after = Some(page.cursor);
        }
        seen
    });
    let tasks: Vec<_> = pushers
        .into_iter()
        .map(|(mut member, api)| {
            let team = team.clone();
            tokio::spawn(async move {
                for _ in 0..30 {
                    let items = (0..3).map(|_| team.revision(member.id, &mut member.device, record(), &[])).collect();
                    let answer = api.push(items).await.unwrap();
                    assert!(answer.results.iter().all(|(_, result)| matches!(result, PushResult::Stored(_))));
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(reader.await.unwrap(), (1..=total as u64).collect::<Vec<_>>());
}

#[tokio::test]
async fn heads_are_known_whatever_order_revisions_arrive_in() {
    let server = Server::start().await;
    let (team, mut founder, api) = server.team().await;
    let (lune, kiwi) = (record(), record());
    let revision =
        |device: &mut Device, record, parents: &[RevisionId]| team.revision(founder.id, device, record, parents);
    let root = revision(&mut founder.device, lune, &[]);
    let left = revision(&mut founder.device, lune, &[root.revision.id()]);
    let right = revision(&mut founder.device, lune, &[root.revision.id()]);
    let stranger = revision(&mut founder.device, kiwi, &[root.revision.id()]);
    let joined = revision(&mut founder.device, lune, &[left.revision.id(), right.revision.id()]);
    let heads =
        async |records| api.heads(records).await.unwrap().into_iter().map(|h| (h.record, h.heads)).collect::<Vec<_>>();

    api.push(vec![left.clone(), stranger.clone()]).await.unwrap();
    api.push(vec![root.clone()]).await.unwrap();
    assert_eq!(
        heads(vec![lune]).await,
        [(lune, vec![left.revision.id()])],
        "another record's child takes no head away"
    );
    assert_eq!(heads(vec![]).await, []);
    api.push(vec![right.clone()]).await.unwrap();
    let mut two = vec![left.revision.id(), right.revision.id()];
    two.sort();
    assert_eq!(heads(vec![]).await, [(lune, two)]);
    api.push(vec![joined.clone()]).await.unwrap();
    assert_eq!(heads(vec![]).await, []);
    let mut both = vec![(lune, vec![joined.revision.id()]), (kiwi, vec![stranger.revision.id()])];
    both.sort();
    assert_eq!(heads(vec![lune, kiwi, record()]).await, both);
    assert_eq!(api.heads(vec![lune; 1001]).await.err(), Some(ProblemKind::TooLarge));
}

#[tokio::test]
async fn after_a_restored_backup_the_log_lives_anew_and_phones_bring_the_rest() {
    let server = Server::start().await;
    let (team, mut founder, api) = server.team().await;
    let items: Vec<_> = (0..5).map(|_| team.revision(founder.id, &mut founder.device, record(), &[])).collect();
    let before = api.push(items.clone()).await.unwrap().log_epoch;
    let cursor = api.pull(None, 100).await.unwrap().cursor;

    assert_eq!(server::run::restart_logs(&*server.store, &server.clock).await.unwrap(), 1);
    let page = api.pull(Some(cursor), 3).await.unwrap();
    assert!(page.restarted && page.more && page.cursor.log_epoch != before);
    assert_eq!(page.items.iter().map(|item| item.seq).collect::<Vec<_>>(), [1, 2, 3]);
    let rest = api.pull(Some(page.cursor), 3).await.unwrap();
    assert!(!rest.restarted && !rest.more && rest.items.len() == 2);
    let answer = api.push(items).await.unwrap();
    assert_eq!(answer.log_epoch, page.cursor.log_epoch);
    assert_eq!(results(answer), (1..=5).map(PushResult::AlreadyThere).collect::<Vec<_>>());

    // Nobody said so, but a cursor beyond the end shows that something was put back.
    let beyond = Cursor { seq: 900, ..page.cursor };
    let page = api.pull(Some(beyond), 100).await.unwrap();
    assert!(page.restarted && page.items.len() == 5 && page.cursor.log_epoch != beyond.log_epoch);
    let other = Cursor { log_epoch: LogEpoch::from_bytes(random()), seq: u64::MAX };
    let page = api.pull(Some(other), 100).await.unwrap();
    assert!(page.restarted && page.items.len() == 5);
}

#[tokio::test]
async fn a_page_ends_at_its_bytes_and_a_batch_at_its_items() {
    let server =
        Server::with(Limits { page_bytes: 40_000, revisions_per_minute: 500, ..Limits::default() }, None).await;
    let (team, mut founder, api) = server.team().await;
    let many: Vec<_> =
        (0..=MAX_ITEMS).map(|_| team.sized_revision(founder.id, &mut founder.device, record(), &[], 10)).collect();
    assert_eq!(api.push(many).await.err(), Some(ProblemKind::TooLarge));
    let items = (0..100).map(|_| team.sized_revision(founder.id, &mut founder.device, record(), &[], 20_000)).collect();
    founder.device.counter += 1;
    // Signed before the first push: while a slow machine works, the allowance grows again, by eight a second.
    let rest =
        (0..MAX_ITEMS).map(|_| team.sized_revision(founder.id, &mut founder.device, record(), &[], 10)).collect();
    let _ = api.push(items).await.unwrap();
    let page = api.pull(None, 1000).await.unwrap();
    assert!(page.more && page.items.len() == 2);
    // The device has its minute's revisions used up; the whole batch waits.
    assert_eq!(api.push(rest).await.err(), Some(ProblemKind::TooManyRequests));
}

#[tokio::test]
async fn a_revoked_device_is_refused_at_once_and_what_it_wrote_before_stays_acceptable() {
    let server = Server::start().await;
    let (mut team, founder, api) = server.team().await;
    let (mut ines, ines_api) = server.member(&mut team, &founder, &api, Role::Educator).await;
    let early = team.revision(ines.id, &mut ines.device, record(), &[]);
    let unsent = team.revision(ines.id, &mut ines.device, record(), &[]);
    let late = team.revision(ines.id, &mut ines.device, record(), &[]);
    ines_api.push(vec![early]).await.unwrap();
    let entry = team.entry(&founder.device, Action::RevokeDevice { device: ines.device.id, last_counter: 2 });
    api.append(&mut team, entry).await.unwrap();

    assert_eq!(ines_api.pull(None, 1).await.err(), Some(ProblemKind::Revoked));
    assert_eq!(ines_api.push(vec![unsent.clone()]).await.err(), Some(ProblemKind::Revoked));
    let expected = [PushResult::Stored(2), PushResult::Refused(RefusalReason::DeviceRevoked)];
    assert_eq!(results(api.push(vec![unsent, late]).await.unwrap()), expected);
}
