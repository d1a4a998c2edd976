use crate::wire::account::*;
use crate::wire::directory::{Append, Appended, DirectoryPage};
use crate::wire::invitation::{CreateInvitation, Invitation, Join};
use crate::wire::pull::{Heads, HeadsQuery, Pull, PullPage};
use crate::wire::push::{Push, PushAnswer};
use crate::wire::{decode, encode};
use core::fmt::Debug;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// How many kinds of message the first byte chooses among.
pub const MESSAGES: u8 = 17;

/// The first byte chooses a message, the rest is a body. Whatever is read must be written and read back alike.
pub fn wire_decode(data: &[u8]) {
    let Some((message, body)) = data.split_first() else { return };
    match message % MESSAGES {
        0 => reads_back::<Push>(body),
        1 => reads_back::<PushAnswer>(body),
        2 => reads_back::<Pull>(body),
        3 => reads_back::<PullPage>(body),
        4 => reads_back::<HeadsQuery>(body),
        5 => reads_back::<Vec<Heads>>(body),
        6 => reads_back::<DirectoryPage>(body),
        7 => reads_back::<Append>(body),
        8 => reads_back::<Appended>(body),
        9 => reads_back::<CreateTeam>(body),
        10 => reads_back::<Join>(body),
        11 => reads_back::<Vec<Invitation>>(body),
        12 => reads_back::<CreateInvitation>(body),
        13 => reads_back::<SignIn>(body),
        14 => reads_back::<SignInParams>(body),
        15 => reads_back::<SessionOpened>(body),
        _ => reads_back::<Vec<PendingEnrollment>>(body),
    }
}

fn reads_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(body: &[u8]) {
    if let Ok(message) = decode::<T>(body) {
        let bytes = encode(&message);
        assert!(bytes.len() <= body.len(), "what is written is never longer than what was read");
        assert_eq!(decode::<T>(&bytes).as_ref(), Ok(&message));
    }
}
