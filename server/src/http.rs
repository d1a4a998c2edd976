//! What surrounds every request: its id, its log line, its limits, what is left of its body, the headers of its answer; and the listening itself.

pub mod drain;
pub mod headers;
pub mod observe;
pub mod origin;
pub mod serve;
