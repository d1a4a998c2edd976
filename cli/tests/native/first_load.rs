//! A new phone in a team that has written a lot.

use crate::team::{Team, assert_same, nicknames};

#[tokio::test]
async fn a_first_load_comes_page_by_page_and_whole() {
    let mut team = Team::found().await;
    let records: Vec<_> = (0..1_100).map(|_| team.record()).collect();
    for (number, &record) in records.iter().enumerate() {
        team.note_by_sofia(record, &format!("Personne {number}"));
    }
    assert_eq!(team.sofia.sync().await.unwrap().pushed, 1_100);

    let mut ines = team.admitted("Inès").await;
    let loaded = ines.sync().await.unwrap();
    assert_eq!((loaded.pulled, loaded.pages), (1_100, 2), "a thousand notes a page");
    assert_eq!(nicknames(&ines, records[1_099]), ["Personne 1099"]);
    assert_same(&team.sofia, &ines);
    assert!(ines.read(|book| book.distrusted.is_empty() && book.replica.incomplete().next().is_none()));
    let empty = ines.sync().await.unwrap();
    assert_eq!((empty.pulled, empty.pages, empty.pushed), (0, 1, 0), "an empty synchronisation is one request");
}
