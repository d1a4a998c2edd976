//! Waking closed notebooks: when a member's device says that what it pushed is an alert, each coordinator's device that asked for it gets
//! an empty message by its browser's push service. The server knows no more of the alert than that somebody wants to be heard now.

mod endpoint;
mod key;
mod ring;
mod sender;

pub use endpoint::{Endpoint, is_public};
pub use key::VapidKey;
pub use ring::Rings;
pub use sender::Sender;
