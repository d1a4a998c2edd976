//! `docs/merge-rules.md` tells the rows of the table in prose, under the same names and in the same order.

use crate::table::rows;

#[test]
fn the_document_tells_every_row_by_its_name() {
    let document = include_str!("../../../docs/merge-rules.md");
    let told: Vec<&str> = document
        .lines()
        .filter_map(|line| line.strip_prefix("- **")?.split_once(".** ").map(|(name, _)| name))
        .collect();
    let names: Vec<&str> = rows().map(|row| row.name).collect();
    assert_eq!(told, names);
}
