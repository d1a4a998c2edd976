use super::{revision, rewritten, team};
use crate::store::Store;
use crate::store::log::PageSize;
use shared::ids::{CircleId, LogEpoch, RecordId, RevisionId};
use shared::wire::RefusalReason;
use shared::wire::pull::{Cursor, Heads, PulledRevision};
use shared::wire::push::{PushResult, WrappedRecordKey};

const ALL: PageSize = PageSize { revisions: 1000, bytes: usize::MAX };

pub(crate) async fn sequence_numbers_have_no_gap_and_are_each_teams_own(store: &dyn Store) {
    let (a, b) = (team(store, 1).await, team(store, 2).await);
    let first = revision(a, 20, 1, 1, &[]);
    let pushed = store.push(a, vec![first.clone(), revision(a, 20, 1, 2, &[])]).await.unwrap();
    assert_eq!(pushed.results, [PushResult::Stored(1), PushResult::Stored(2)]);
    assert_eq!((pushed.log_epoch, pushed.last_seq), (LogEpoch::from_bytes([1; 16]), 2));
    let other = store.push(b, vec![revision(b, 20, 1, 1, &[])]).await.unwrap();
    assert_eq!(other.results, [PushResult::Stored(1)]);
    let refused = revision(a, 21, 1, 2, &[]);
    let again = store.push(a, vec![first, refused, revision(a, 21, 1, 3, &[])]).await.unwrap();
    let reused = PushResult::Refused(RefusalReason::CounterReused);
    assert_eq!(again.results, [PushResult::AlreadyThere(1), reused, PushResult::Stored(3)]);
    assert_eq!(store.push(a, vec![]).await.unwrap().last_seq, 3);
    assert_eq!(store.position(a).await.unwrap().unwrap().last_seq, 3);
    assert!(store.position(shared::ids::TeamId::from_bytes([9; 16])).await.unwrap().is_none());
}

pub(crate) async fn a_batch_is_judged_item_by_item(store: &dyn Store) {
    let a = team(store, 1).await;
    let root = revision(a, 20, 1, 1, &[]);
    let child = revision(a, 20, 1, 2, &[root.revision.id]);
    let orphan = revision(a, 20, 1, 3, &[RevisionId::of(b"elsewhere")]);
    let mut moved = revision(a, 20, 1, 4, &[]).revision.header.context;
    moved.circle = CircleId::SANTE;
    let mut keyless = revision(a, 20, 1, 5, &[]);
    keyless.key = WrappedRecordKey(Vec::new());
    let batch = vec![root.clone(), root, child, orphan, rewritten(moved, vec![1; 30]), keyless];
    let expected = [
        PushResult::Stored(1),
        PushResult::AlreadyThere(1),
        PushResult::Stored(2),
        PushResult::ParentsUnknown(3),
        PushResult::Refused(RefusalReason::WrongCircle),
        PushResult::Refused(RefusalReason::MissingRecordKey),
    ];
    assert_eq!(store.push(a, batch).await.unwrap().results, expected);
}

pub(crate) async fn a_page_is_one_instant_with_its_keys(store: &dyn Store) {
    let a = team(store, 1).await;
    let epoch = LogEpoch::from_bytes([1; 16]);
    let batch: Vec<_> = (1..=6).map(|n| revision(a, 20 + u8::try_from(n).unwrap() % 2, 1, n, &[])).collect();
    let other_wrapping = {
        let mut again = batch[0].clone();
        again.key = WrappedRecordKey(vec![8; 72]);
        again
    };
    store.push(a, batch.clone()).await.unwrap();
    store.push(a, vec![other_wrapping]).await.unwrap();

    let page = store.pull(a, None, PageSize { revisions: 4, ..ALL }).await.unwrap();
    let expected: Vec<_> = batch[..4].iter().map(|new| PulledRevision::Whole(new.revision.sealed.clone())).collect();
    assert_eq!(page.items.iter().map(|item| item.revision.clone()).collect::<Vec<_>>(), expected);
    assert_eq!((page.up_to, page.restarted, page.rewound, page.position.last_seq), (4, false, false, 6));
    assert_eq!(page.keys.len(), 2, "each key once");
    assert!(page.keys.iter().all(|key| key.wrapped == WrappedRecordKey(vec![7; 72])), "the first wrapping stays");

    let after = |seq| Some(Cursor { log_epoch: epoch, seq });
    let rest = store.pull(a, after(4), ALL).await.unwrap();
    assert_eq!(rest.items.iter().map(|item| item.seq).collect::<Vec<_>>(), [5, 6]);
    let small = store.pull(a, after(0), PageSize { revisions: 9, bytes: 1500 }).await.unwrap();
    assert_eq!(small.up_to, 2, "the page ends with the revision that reaches its bytes");
    let end = store.pull(a, after(6), ALL).await.unwrap();
    assert!(end.items.is_empty() && end.keys.is_empty() && end.up_to == 6 && !end.rewound);
    assert!(store.pull(a, after(7), ALL).await.unwrap().rewound);
    assert!(store.pull(a, after(u64::MAX), ALL).await.unwrap().rewound);
    assert_eq!(store.pull(a, after(2), PageSize { revisions: 0, ..ALL }).await.unwrap().up_to, 2);
}

pub(crate) async fn heads_do_not_depend_on_the_order_of_arrival(store: &dyn Store) {
    // The same six revisions in three orders, each in a team of its own: a fork, a join of it, and a lone second head.
    for (byte, order) in [(1, [0, 1, 2, 3, 4, 5]), (2, [5, 4, 3, 2, 1, 0]), (3, [3, 0, 5, 2, 4, 1])] {
        let a = team(store, byte).await;
        let root = revision(a, 20, 1, 1, &[]);
        let left = revision(a, 20, 1, 2, &[root.revision.id]);
        let right = revision(a, 20, 1, 3, &[root.revision.id]);
        let joined = revision(a, 20, 1, 4, &[left.revision.id, right.revision.id]);
        let lone = revision(a, 20, 1, 5, &[right.revision.id]);
        let elsewhere = revision(a, 21, 1, 6, &[lone.revision.id]);
        let all = [&root, &left, &right, &joined, &lone, &elsewhere];
        for index in order {
            store.push(a, vec![all[index].clone()]).await.unwrap();
        }
        let mut heads = vec![joined.revision.id, lone.revision.id];
        heads.sort();
        let several = [Heads { record: RecordId::from_bytes([20; 16]), heads }];
        assert_eq!(store.heads(a, &[], 100).await.unwrap(), several, "{order:?}");
        let one = [Heads { record: RecordId::from_bytes([21; 16]), heads: vec![elsewhere.revision.id] }];
        assert_eq!(store.heads(a, &[one[0].record, RecordId::from_bytes([99; 16])], 100).await.unwrap(), one);
        assert!(store.heads(a, &[], 0).await.unwrap().is_empty());
    }
}

pub(crate) async fn another_life_of_the_log_starts_once(store: &dyn Store) {
    let (a, b) = (team(store, 1).await, team(store, 2).await);
    store.push(a, vec![revision(a, 20, 1, 1, &[])]).await.unwrap();
    let life = |byte| LogEpoch::from_bytes([byte; 16]);
    store.restart_log(a, life(1), life(30)).await.unwrap();
    store.restart_log(a, life(1), life(31)).await.unwrap();
    assert_eq!(store.position(a).await.unwrap().unwrap().log_epoch, life(30), "who comes second changes nothing");
    assert_eq!(store.position(b).await.unwrap().unwrap().log_epoch, life(2));
    let page = store.pull(a, Some(Cursor { log_epoch: life(1), seq: 1 }), ALL).await.unwrap();
    assert!(page.restarted && !page.rewound && page.items.len() == 1);
}

pub(crate) async fn parallel_pushes_are_serialised(store: &dyn Store) {
    let a = team(store, 1).await;
    let push = async |device: u8| {
        for n in 1..=20 {
            let pushed = store.push(a, vec![revision(a, device, device, n, &[])]).await.unwrap();
            assert!(matches!(pushed.results[0], PushResult::Stored(_)));
        }
    };
    let read = async {
        let (mut seen, mut after) = (Vec::new(), None);
        while seen.len() < 60 {
            let page = store.pull(a, after, PageSize { revisions: 3, ..ALL }).await.unwrap();
            seen.extend(page.items.iter().map(|item| item.seq));
            after = Some(Cursor { log_epoch: page.position.log_epoch, seq: page.up_to });
        }
        seen
    };
    let ((), (), (), seen) = tokio::join!(push(40), push(41), push(42), read);
    assert_eq!(seen, (1..=60).collect::<Vec<_>>());
}

pub(crate) async fn pushes_at_the_same_time_get_their_own_answers(store: &dyn Store) {
    // One of each three repeats a counter, one names a team that does not exist: neither touches the others.
    let (a, b) = (team(store, 1).await, team(store, 2).await);
    let nobody = shared::ids::TeamId::from_bytes([9; 16]);
    store.push(a, vec![revision(a, 19, 200, 1, &[])]).await.unwrap();
    let push = async |team, record: u8, device: u8, counter: u64| {
        store.push(team, vec![revision(team, record, device, counter, &[])]).await
    };
    let mut seqs = Vec::new();
    for round in 0..10 {
        let device = 40 + round;
        let (one, two, reused, lost, other) = tokio::join!(
            push(a, 20, device, 1),
            push(a, 21, device, 2),
            push(a, 22, 200, 1),
            push(nobody, 23, device, 1),
            push(b, 24, device, 1),
        );
        assert_eq!(reused.unwrap().results, [PushResult::Refused(RefusalReason::CounterReused)]);
        assert!(lost.is_err());
        assert_eq!(other.unwrap().results, [PushResult::Stored(u64::from(round) + 1)]);
        for pushed in [one.unwrap(), two.unwrap()] {
            assert_eq!(pushed.log_epoch, LogEpoch::from_bytes([1; 16]));
            let [PushResult::Stored(seq)] = pushed.results[..] else { panic!("{:?}", pushed.results) };
            seqs.push(seq);
        }
    }
    seqs.sort_unstable();
    assert_eq!(seqs, (2..=21).collect::<Vec<_>>(), "no number is given twice or left out");
}
