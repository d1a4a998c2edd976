//! What a member's own device does, without I/O: the app and the native client call the same functions.

pub mod sync;
