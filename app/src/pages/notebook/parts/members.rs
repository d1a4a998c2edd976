//! Members by name.

use crate::i18n::{Lang, list};
use crate::state::OpenBook;
use shared::domain::round;
use shared::history::State;
use shared::ids::MemberId;

/// Everyone in the team but the reader, by name.
pub fn colleagues(open: &OpenBook) -> Vec<(MemberId, String)> {
    let others = open.directory.members().filter(|member| !member.removed && member.card.id != open.me);
    let mut named: Vec<_> = others.map(|member| (member.card.id, open.member_name(member.card.id))).collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    named
}

/// Who goes on a round besides the reader, by first name, members and others: `Malik et Sofia`. Empty when nobody does.
pub fn crew(open: &OpenBook, lang: Lang, round: &State) -> String {
    let members = round::TEAMMATES.present(round).into_iter().filter(|id| *id != open.me);
    let mut names: Vec<String> = members.map(|id| open.member_name(id)).chain(round::OTHERS.present(round)).collect();
    names.sort();
    list(lang, &names)
}
