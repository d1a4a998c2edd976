//! What surrounds every request: its id, its log line, its limits, the headers of its answer; and the listening itself.

pub mod headers;
pub mod observe;
pub mod origin;
pub mod serve;
