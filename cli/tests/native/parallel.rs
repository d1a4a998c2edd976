//! Two phones, one cell, nobody online.

use crate::team::{Team, assert_same, nicknames};

#[tokio::test]
async fn parallel_edits_of_one_cell_stay_side_by_side_on_both_phones() {
    let mut team = Team::found().await;
    let mut ines = team.member("Inès").await;
    let record = team.record();
    team.note_by_sofia(record, "Lune");
    team.sofia.sync().await.unwrap();
    ines.sync().await.unwrap();

    let hers = team.note_by_sofia(record, "Lulu");
    let other = team.note(&mut ines, record, "Luna");
    team.sofia.sync().await.unwrap();
    ines.sync().await.unwrap();
    team.sofia.sync().await.unwrap();

    for device in [&team.sofia, &ines] {
        let mut both = nicknames(device, record);
        both.sort();
        assert_eq!(both, ["Lulu", "Luna"]);
        let mut heads = device.read(|book| book.replica.heads(record).to_vec());
        heads.sort();
        let mut expected = [hers, other];
        expected.sort();
        assert_eq!(heads, expected);
    }
    assert_same(&team.sofia, &ines);
    let heads = ines.api().heads(Vec::new()).await.unwrap();
    assert_eq!(heads.iter().map(|one| (one.record, one.heads.len())).collect::<Vec<_>>(), [(record, 2)]);

    // A person chooses: one revision above both.
    team.note(&mut ines, record, "Luna");
    ines.sync().await.unwrap();
    team.sofia.sync().await.unwrap();
    assert_eq!(nicknames(&team.sofia, record), ["Luna"]);
    assert_same(&team.sofia, &ines);
}
