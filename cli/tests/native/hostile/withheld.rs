//! A server that leaves revisions out of its answers.

use super::between;
use super::proxy::{Answer, Proxy};
use crate::team::{Team, nicknames};
use client::member::Client;
use shared::history::Header;
use shared::ids::{DeviceId, RecordId, RevisionId};
use shared::wire;
use shared::wire::pull::{PullPage, PulledRevision};

/// How many revisions are missing of a device.
fn missing(client: &Client, device: DeviceId) -> u64 {
    client.read(|book| book.missing()).iter().filter(|gap| gap.device == device).map(|gap| gap.missing).sum()
}

/// The log without one revision; `renumbered` as if it had never been there.
fn without(proxy: &Proxy, left_out: RevisionId, renumbered: bool) {
    proxy.turn(move |path, body| {
        if !path.ends_with("/pull") {
            return Answer::Body(body);
        }
        let mut page: PullPage = wire::decode(&body).unwrap();
        let is_it = |revision: &PulledRevision| match revision {
            PulledRevision::Whole(sealed) => sealed.id() == left_out,
            PulledRevision::Erased { header, .. } => Header::id(header) == left_out,
        };
        page.items.retain(|item| !is_it(&item.revision));
        if renumbered {
            page.total -= 1;
        }
        Answer::Body(wire::encode(&page))
    });
}

/// Inès writes of three persons; what the second note is, and whom all are of.
async fn three_notes(team: &mut Team) -> (Client, [RecordId; 3], RevisionId) {
    let mut ines = team.member("Inès").await;
    ines.moved_to(&team.process.url);
    let records = [team.record(), team.record(), team.record()];
    team.note(&mut ines, records[0], "Kiwi");
    let middle = team.note(&mut ines, records[1], "Plume");
    team.note(&mut ines, records[2], "Brume");
    ines.sync().await.unwrap();
    (ines, records, middle)
}

#[tokio::test]
async fn a_note_left_out_of_the_log_is_missed_and_comes_when_the_server_is_honest() {
    for renumbered in [false, true] {
        let (mut team, proxy, own) = between().await;
        let (ines, records, middle) = three_notes(&mut team).await;
        without(&proxy, middle, renumbered);
        for _ in 0..2 {
            team.sofia.sync().await.unwrap();
            assert_eq!(missing(&team.sofia, ines.device()), 1, "told, each time");
            assert_eq!(nicknames(&team.sofia, records[0]), ["Kiwi"]);
            assert!(nicknames(&team.sofia, records[1]).is_empty());
            assert_eq!(nicknames(&team.sofia, records[2]), ["Brume"], "nothing else is lost");
        }
        assert_eq!(nicknames(&team.sofia, own), ["Lune"]);
        assert_eq!(missing(&ines, team.sofia.device()), 0);

        proxy.be_honest();
        assert!(team.sofia.sync().await.unwrap().pulled >= 4, "the log is asked again from before the gap");
        assert_eq!(nicknames(&team.sofia, records[1]), ["Plume"]);
        assert!(team.sofia.read(|book| book.missing()).is_empty());
        assert_eq!(team.sofia.sync().await.unwrap().pulled, 0, "and then no more");
    }
}

#[tokio::test]
async fn a_note_that_its_device_holds_back_is_missed_and_costs_no_asking() {
    let (mut team, proxy, _) = between().await;
    proxy.be_honest();
    team.sofia.sync().await.unwrap();
    let mut ines = team.member("Inès").await;
    // What the device has already taken out of its outbox: the server never had it.
    let records = [team.record(), team.record(), team.record()];
    team.note(&mut ines, records[0], "Kiwi");
    team.note(&mut ines, records[1], "Plume");
    team.note(&mut ines, records[2], "Brume");
    let items = ines.read(|book| book.outgoing());
    let sent = vec![items[0].clone(), items[2].clone()];
    ines.api().push(sent).await.unwrap();
    assert_eq!(team.sofia.sync().await.unwrap().pulled, 2, "the two, once");
    assert_eq!(missing(&team.sofia, ines.device()), 1);
    assert_eq!(team.sofia.sync().await.unwrap().pulled, 0, "the server has no more, and is not asked");
    ines.sync().await.unwrap();
    assert_eq!(team.sofia.sync().await.unwrap().pulled, 1);
    assert!(team.sofia.read(|book| book.missing()).is_empty());
}

#[tokio::test]
async fn the_last_notes_of_a_device_can_be_withheld_unseen() {
    // What no counter shows, written down so that nobody takes the gaps for more than they are.
    let (mut team, proxy, _) = between().await;
    let mut ines = team.member("Inès").await;
    ines.moved_to(&team.process.url);
    let record = team.record();
    team.note(&mut ines, record, "Kiwi");
    let last = team.note(&mut ines, record, "Plume");
    ines.sync().await.unwrap();
    without(&proxy, last, true);
    team.sofia.sync().await.unwrap();
    assert!(team.sofia.read(|book| book.missing()).is_empty());
    assert_eq!(nicknames(&team.sofia, record), ["Kiwi"]);
}
