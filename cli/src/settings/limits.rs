//! The limits as settings; what each means is told in `server::limits` and by `lanterne serve --help`.

use super::SettingsError;
use clap::Args;
use serde::Deserialize;
use server::limits::Limits;

macro_rules! limits {
    ($($(#[doc = $doc:literal])* $name:ident: $type:ty, $flag:literal, $env:literal;)*) => {
        /// Limits that somebody set.
        #[derive(Args, Clone, Debug, Default, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        #[command(next_help_heading = "Limits")]
        pub struct LimitSettings {
            $($(#[doc = $doc])* #[arg(long = $flag, env = $env, value_name = "N")] $name: Option<$type>,)*
        }

        impl LimitSettings {
            /// These limits, and where they are silent, the others.
            pub fn or(self, other: Self) -> Self {
                Self { $($name: self.$name.or(other.$name),)* }
            }

            /// These limits, and where they are silent, the defaults.
            pub fn resolve(self) -> Result<Limits, SettingsError> {
                let default = Limits::default();
                let limits = Limits { $($name: self.$name.unwrap_or(default.$name),)* };
                checked(limits)
            }
        }
    };
}

limits! {
    /// The largest request body, in bytes [default: 4194304].
    body_bytes: usize, "limit-body-bytes", "LANTERNE_LIMIT_BODY_BYTES";
    /// A page of revisions ends with the one that reaches this many bytes [default: 4194304].
    page_bytes: usize, "limit-page-bytes", "LANTERNE_LIMIT_PAGE_BYTES";
    /// The largest set of request headers, in bytes [default: 16384].
    header_bytes: usize, "limit-header-bytes", "LANTERNE_LIMIT_HEADER_BYTES";
    /// A request that takes longer, in seconds, is given up [default: 30].
    request_seconds: u64, "limit-request-seconds", "LANTERNE_LIMIT_REQUEST_SECONDS";
    /// Connections served at the same time [default: 4096].
    connections: usize, "limit-connections", "LANTERNE_LIMIT_CONNECTIONS";
    /// Revisions that one device may push in a minute [default: 20000].
    revisions_per_minute: u32, "limit-revisions-per-minute", "LANTERNE_LIMIT_REVISIONS_PER_MINUTE";
    /// Sign-ins tried in a row for one account; one more every three minutes [default: 10].
    sign_ins_per_account: u32, "limit-sign-ins-per-account", "LANTERNE_LIMIT_SIGN_INS_PER_ACCOUNT";
    /// Sign-ins tried in a row from one address; refilled within ten minutes [default: 60].
    sign_ins_per_address: u32, "limit-sign-ins-per-address", "LANTERNE_LIMIT_SIGN_INS_PER_ADDRESS";
    /// Team creations and joins tried in a row from one address; refilled within ten minutes [default: 30].
    admissions_per_address: u32, "limit-admissions-per-address", "LANTERNE_LIMIT_ADMISSIONS_PER_ADDRESS";
    /// Live event streams of one session at the same time [default: 8].
    streams_per_session: usize, "limit-streams-per-session", "LANTERNE_LIMIT_STREAMS_PER_SESSION";
    /// Devices of one member that may wait for a coordinator [default: 10].
    pending_devices: u64, "limit-pending-devices", "LANTERNE_LIMIT_PENDING_DEVICES";
    /// Invitations of one team that nobody has been admitted by [default: 500].
    open_invitations: u64, "limit-open-invitations", "LANTERNE_LIMIT_OPEN_INVITATIONS";
}

/// Refuses what could not work.
fn checked(limits: Limits) -> Result<Limits, SettingsError> {
    let wrong = [
        (limits.body_bytes < 128 * 1024, "body_bytes must leave room for the largest revision: at least 131072"),
        (limits.header_bytes < 8192, "header_bytes must be at least 8192"),
        (limits.request_seconds == 0, "request_seconds must be at least 1"),
        (limits.connections == 0, "connections must be at least 1"),
    ];
    match wrong.iter().find(|(wrong, _)| *wrong) {
        Some((_, why)) => Err(SettingsError::Limit(why)),
        None => Ok(limits),
    }
}
