//! From a passphrase to an open vault, and from an open vault to a session with the server. Knows no signal.

mod derive;
pub(crate) mod prf;
mod session;

pub(crate) use derive::stretched;
pub(crate) use session::{Credentials, keys_session, sign_in};
