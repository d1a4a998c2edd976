use super::support::server::Server;
use super::support::signer::{random, seal};
use shared::history::Header;
use shared::ids::RecordId;
use shared::wire::RefusalReason;
use shared::wire::push::{PushItem, PushResult};

/// An alert goes before a backlog, and a refused revision is sent again later: a device's counters may come in any order. Only one that
/// was used for something else is refused.
#[tokio::test]
async fn counters_of_a_device_may_come_in_any_order_and_each_once() {
    let server = Server::start().await;
    let (team, mut founder, api) = server.team().await;
    let record = RecordId::from_bytes(random());
    let items: Vec<PushItem> = (0..4).map(|_| team.revision(founder.id, &mut founder.device, record, &[])).collect();
    let push = async |places: &[usize]| {
        let some = places.iter().map(|&place| items[place].clone()).collect();
        api.push(some).await.unwrap().results.into_iter().map(|(_, result)| result).collect::<Vec<_>>()
    };
    // The last first, alone; then two the other way round in one batch; then what was left out.
    assert_eq!(push(&[3]).await, [PushResult::Stored(1)]);
    assert_eq!(push(&[2, 0]).await, [PushResult::Stored(2), PushResult::Stored(3)]);
    assert_eq!(
        push(&[0, 1, 2, 3]).await,
        [PushResult::AlreadyThere(3), PushResult::Stored(4), PushResult::AlreadyThere(2), PushResult::AlreadyThere(1)]
    );
    assert_eq!(api.pull(None, 10).await.unwrap().total, 4);

    // Each of the four counters again, over other bytes.
    for item in &items {
        let context = Header::decode(&item.revision.header).unwrap().context;
        let other = seal(context, vec![7; 1064], &founder.device);
        let answer = api.push(vec![other]).await.unwrap();
        assert_eq!(answer.results[0].1, PushResult::Refused(RefusalReason::CounterReused));
    }
    assert_eq!(api.pull(None, 10).await.unwrap().total, 4);
}
