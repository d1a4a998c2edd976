//! What a server is told when it starts.

use crate::limits::Limits;
use axum::http::Uri;
use ipnet::IpNet;
use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

/// A server's configuration.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The address that people type; without one, the address listened on.
    pub public_url: Option<PublicUrl>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// The limits.
    pub limits: Limits,
    /// Whether a coordinator's device may be woken by a push service at a private address, or without TLS: for tests.
    pub push_anywhere: bool,
}

/// The origin under which browsers reach this server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    origin: String,
    secure: bool,
}

/// The text is no address of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a public URL looks like https://notes.example.org or http://127.0.0.1:8080, without a path")]
pub struct PublicUrlError;

impl PublicUrl {
    /// The address listened on, for a server that only its own machine reaches.
    pub fn local(listening: SocketAddr) -> Self {
        let loopback = if listening.is_ipv6() { Ipv6Addr::LOCALHOST.into() } else { Ipv4Addr::LOCALHOST.into() };
        let host = if listening.ip().is_unspecified() { loopback } else { listening.ip() };
        Self { origin: format!("http://{}", SocketAddr::new(host, listening.port())), secure: false }
    }

    /// The origin as browsers write it: scheme, host and, unless it is the usual one, port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Whether browsers reach the server by https.
    pub fn is_secure(&self) -> bool {
        self.secure
    }
}

impl FromStr for PublicUrl {
    type Err = PublicUrlError;

    fn from_str(text: &str) -> Result<Self, PublicUrlError> {
        let uri: Uri = text.parse().map_err(|_| PublicUrlError)?;
        let (Some(scheme), Some(host)) = (uri.scheme_str(), uri.host()) else { return Err(PublicUrlError) };
        let usual = match scheme {
            "https" => 443,
            "http" => 80,
            _ => return Err(PublicUrlError),
        };
        let plain = uri.path() == "/" && uri.query().is_none() && !text.contains(['@', '#']);
        if !plain {
            return Err(PublicUrlError);
        }
        let port = uri.port_u16().filter(|port| *port != usual).map(|port| format!(":{port}")).unwrap_or_default();
        let origin = format!("{scheme}://{}{port}", host.to_ascii_lowercase());
        Ok(Self { origin, secure: scheme == "https" })
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_url_is_an_origin_and_nothing_more() {
        let origin = |text: &str| text.parse::<PublicUrl>().map(|url| url.to_string());
        assert_eq!(origin("https://Notes.Example.org/"), Ok("https://notes.example.org".into()));
        assert_eq!(origin("https://notes.example.org:443"), Ok("https://notes.example.org".into()));
        assert_eq!(origin("http://127.0.0.1:8080"), Ok("http://127.0.0.1:8080".into()));
        for wrong in
            ["notes.example.org", "ftp://x.org", "https://x.org/notes", "https://a@x.org", "https://x.org?y", ""]
        {
            assert_eq!(origin(wrong), Err(PublicUrlError), "{wrong}");
        }
    }
}
