//! Logs: structured, and without personal data.

use std::io::IsTerminal;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// How log lines look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people.
    #[default]
    Pretty,
    /// One JSON object a line, for machines.
    Json,
}

/// Starts logging to stderr; `filter` is a tracing filter such as `info` or `server=debug`.
pub fn start(format: Format, filter: &str) {
    start_to(format, filter, std::io::stderr().is_terminal(), std::io::stderr);
    // A panic's message may quote data; its place cannot.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a defect: the server panicked");
    }));
}

/// Starts logging to any writer. A second start in one process changes nothing.
pub fn start_to<W>(format: Format, filter: &str, colours: bool, writer: W)
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(writer).with_ansi(colours);
    let _ = match format {
        Format::Pretty => builder.compact().try_init(),
        Format::Json => builder.json().try_init(),
    };
}
