//! What every engine must do, as functions over an open, empty store. An engine runs them all by
//! `conformance_suite!(async_function_that_opens_one)`, with an attribute before it where every test of it needs one; the function
//! answers the store and whatever must outlive it.

pub(super) mod accounts;
pub(super) mod admission;
pub(super) mod directory;
pub(super) mod erasures;
pub(super) mod log;
pub(super) mod returning;
pub(super) mod teams;
pub(super) mod wakes;

use super::Store;
use super::accounts::Account;
use super::log::NewRevision;
use super::sessions::{NewSession, TokenHash};
use super::setup_codes::SetupCodeHash;
use super::teams::{NewTeam, TeamCreated};
use shared::clock::Millis;
use shared::directory::SignedEntry;
use shared::history::{Context, FORMAT, Header, SealedRevision, Verified};
use shared::ids::*;
use shared::wire::Signature;
use shared::wire::account::KdfParams;
use shared::wire::push::WrappedRecordKey;

macro_rules! conformance_suite {
    ($(#[$attribute:meta])* $open:path) => {
        conformance_suite! { [$(#[$attribute])*] $open;
            teams: a_code_pays_for_one_team, a_team_comes_whole_or_not_at_all, the_server_secret_stays;
            accounts: sessions_live_until_they_are_closed_or_old, a_challenge_is_spent_once;
            admission: an_invitation_is_answered_once, a_withdrawn_invitation_takes_its_account_along,
                a_device_waits_once, admission_settles_what_waited;
            directory: entries_follow_only_the_length_they_were_checked_at;
            log: sequence_numbers_have_no_gap_and_are_each_teams_own, a_batch_is_judged_item_by_item,
                a_page_is_one_instant_with_its_keys, heads_do_not_depend_on_the_order_of_arrival,
                another_life_of_the_log_starts_once, parallel_pushes_are_serialised,
                pushes_at_the_same_time_get_their_own_answers;
            returning: the_recovery_sheet_brings_all_or_nothing, a_forgotten_account_comes_back_once,
                a_renewal_ends_every_account_but_the_one_that_answered;
            erasures: an_erased_record_keeps_its_skeleton_and_takes_nothing_back;
            wakes: a_device_is_woken_at_one_address_and_each_team_has_its_own;
        }
    };
    ($attributes:tt $open:path; $($module:ident: $($name:ident),+;)+) => {
        $($(conformance_suite! { @one $attributes $open, $module, $name })+)+
    };
    (@one [$(#[$attribute:meta])*] $open:path, $module:ident, $name:ident) => {
        $(#[$attribute])*
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $name() {
            let (store, _kept) = $open().await;
            $crate::store::conformance::$module::$name(&store).await;
        }
    };
}
pub(super) use conformance_suite;

pub(super) fn account(team: TeamId, byte: u8) -> Account {
    Account {
        id: AccountId::from_bytes([byte; 16]),
        team,
        member: MemberId::from_bytes([byte; 16]),
        salt: [byte; 16],
        kdf: KdfParams::MINIMUM,
        authenticator: vec![byte; 70],
        wrapped_member: vec![byte; 100],
        created: Millis(1000),
    }
}

pub(super) fn session(account: AccountId, byte: u8) -> NewSession {
    NewSession { token: TokenHash([byte; 32]), account, device: None, now: Millis(1000) }
}

pub(super) fn entry(byte: u8) -> SignedEntry {
    SignedEntry { bytes: vec![byte; 50], signature: Signature([byte; 64]) }
}

pub(super) fn new_team(byte: u8) -> NewTeam {
    let team = TeamId::from_bytes([byte; 16]);
    let account = account(team, byte);
    NewTeam {
        team,
        code: SetupCodeHash([byte; 32]),
        founding: entry(byte),
        log_epoch: LogEpoch::from_bytes([byte; 16]),
        session: session(account.id, byte),
        account,
        now: Millis(1000),
    }
}

/// A team that exists.
pub(super) async fn team(store: &dyn Store, byte: u8) -> TeamId {
    let new = new_team(byte);
    let team = new.team;
    store.add_setup_code(new.code, new.now).await.unwrap();
    assert_eq!(store.create_team(new).await.unwrap(), TeamCreated::Done);
    team
}

/// A revision as it looks once it has been verified; stores check no signature.
pub(super) fn revision(team: TeamId, record: u8, device: u8, counter: u64, parents: &[RevisionId]) -> NewRevision {
    let ciphertext = vec![record; 1064];
    let record = RecordId::from_bytes([record; 16]);
    let mut parents = parents.to_vec();
    parents.sort();
    let context = Context {
        format: FORMAT,
        team,
        circle: CircleId::TERRAIN,
        record,
        parents,
        author: MemberId::from_bytes([device; 16]),
        device: DeviceId::from_bytes([device; 16]),
        counter,
        previous: (counter > 1).then(|| RevisionId::of(&counter.to_be_bytes())),
        epoch: 1,
        key_id: KeyId::of(record.as_bytes()),
    };
    rewritten(context, ciphertext)
}

/// A revision of any context.
pub(super) fn rewritten(context: Context, ciphertext: Vec<u8>) -> NewRevision {
    let header = Header { context, ciphertext: CiphertextHash::of(&ciphertext) };
    let sealed = SealedRevision { header: header.encode(), signature: Signature([9; 64]), ciphertext };
    NewRevision { revision: Verified { id: sealed.id(), header, sealed }, key: WrappedRecordKey(vec![7; 72]) }
}
