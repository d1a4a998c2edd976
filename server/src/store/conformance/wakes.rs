use super::team;
use crate::store::Store;
use crate::store::wakes::Wake;
use shared::clock::Millis;
use shared::ids::DeviceId;

fn wake(device: u8, endpoint: &str) -> Wake {
    Wake { device: DeviceId::from_bytes([device; 16]), endpoint: endpoint.to_owned(), created: Millis(5) }
}

pub(crate) async fn a_device_is_woken_at_one_address_and_each_team_has_its_own(store: &dyn Store) {
    let (a, b) = (team(store, 1).await, team(store, 2).await);
    store.keep_wake(a, wake(2, "https://push.example.org/2")).await.unwrap();
    store.keep_wake(a, wake(1, "https://push.example.org/old")).await.unwrap();
    store.keep_wake(a, wake(1, "https://push.example.org/1")).await.unwrap();
    store.keep_wake(b, wake(3, "https://push.example.org/3")).await.unwrap();
    let both = [wake(1, "https://push.example.org/1"), wake(2, "https://push.example.org/2")];
    assert_eq!(store.wakes(a).await.unwrap(), both);
    // Another team's device is none of this one's; a former address ends nothing.
    store.forget_wake(b, both[0].device, None).await.unwrap();
    store.forget_wake(a, both[0].device, Some("https://push.example.org/old")).await.unwrap();
    assert_eq!(store.wakes(a).await.unwrap(), both);
    // The same browser, used by somebody else now.
    store.keep_wake(b, wake(4, "https://push.example.org/2")).await.unwrap();
    assert_eq!(store.wakes(a).await.unwrap(), both[..1]);
    store.forget_wake(a, both[0].device, Some("https://push.example.org/1")).await.unwrap();
    assert_eq!(store.wakes(a).await.unwrap(), []);
    assert_eq!(store.wakes(b).await.unwrap().len(), 2);
}
