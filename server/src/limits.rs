//! Every limit in one place. Each can be set in the configuration's `[limits]` table; the defaults suit a team of thirty on a small
//! machine, and let a phone through that offers everything again after a restored backup.

/// The server's limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The largest request body, in bytes.
    pub body_bytes: usize,
    /// A page of revisions ends with the one that reaches this many bytes.
    pub page_bytes: usize,
    /// The largest set of request headers, in bytes; at least 8,192.
    pub header_bytes: usize,
    /// A request that takes longer, in seconds, is given up; live events excepted.
    pub request_seconds: u64,
    /// Connections served at the same time.
    pub connections: usize,
    /// Revisions that one device may push in a minute; at least a full batch.
    pub revisions_per_minute: u32,
    /// Sign-ins tried in a row for one account; one more every three minutes.
    pub sign_ins_per_account: u32,
    /// Sign-ins tried in a row from one address; refilled within ten minutes.
    pub sign_ins_per_address: u32,
    /// Team creations and joins tried in a row from one address; refilled within ten minutes.
    pub admissions_per_address: u32,
    /// Live event streams of one session at the same time.
    pub streams_per_session: usize,
    /// Devices of one member that may wait for a coordinator.
    pub pending_devices: u64,
    /// Invitations of one team that nobody has been admitted by.
    pub open_invitations: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body_bytes: shared::wire::MAX_BODY,
            page_bytes: 4 * 1024 * 1024,
            header_bytes: 16 * 1024,
            request_seconds: 30,
            connections: 4096,
            revisions_per_minute: 20_000,
            sign_ins_per_account: 10,
            sign_ins_per_address: 60,
            admissions_per_address: 30,
            streams_per_session: 8,
            pending_devices: 10,
            open_invitations: 500,
        }
    }
}
