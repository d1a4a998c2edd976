//! Where a push may go: the address comes from a browser, and the server must not be talked into calling its own neighbours.

use axum::http::Uri;
use shared::wire::wake::MAX_ENDPOINT;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// An address that is fit to be called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    uri: Uri,
    /// Scheme and host, for the token that is good for this push service only.
    origin: String,
}

impl Endpoint {
    /// Reads one: https, a name or a public address, the usual port, nothing of a user. Of names it is looked again, at what they
    /// resolve to, when they are called. `anywhere` takes http, any port and any address as well: for tests.
    pub fn parse(text: &str, anywhere: bool) -> Option<Self> {
        if text.len() > MAX_ENDPOINT || text.contains(['@', '#', '\\']) {
            return None;
        }
        let uri: Uri = text.parse().ok()?;
        let (scheme, host) = (uri.scheme_str()?, uri.host()?);
        let address: Option<IpAddr> = host.trim_matches(['[', ']']).parse().ok();
        let public = address.is_none_or(is_public) && host != "localhost" && host.contains(['.', ':']);
        let fits = scheme == "https" && public && uri.port_u16().is_none_or(|port| port == 443);
        if !(fits || anywhere && matches!(scheme, "http" | "https")) {
            return None;
        }
        let origin = format!("{scheme}://{}", uri.authority()?);
        Some(Self { uri, origin })
    }

    /// The whole address.
    pub fn uri(&self) -> &Uri {
        &self.uri
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

/// Whether an address is one of the public internet, by IANA's registries of special ones.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => match address.to_ipv4_mapped() {
            Some(mapped) => is_public_v4(mapped),
            None => is_public_v6(address),
        },
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || matches!((a, b, c), (0, ..) | (100, 64..=127, _) | (192, 0, 0) | (198, 18..=19, _))
        || a >= 224;
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    // Only what is given out as global unicast, without documentation, and without ways into the world of version 4.
    let [a, b, ..] = address.segments();
    (0x2000..0x4000).contains(&a) && !matches!((a, b), (0x2001, 0xdb8 | 0..=0x1ff) | (0x2002, _) | (0x3fff, 0..=0xfff))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_to_the_public_internet_is_called() {
        let fits =
            ["https://push.example.org/a/b?c=d", "https://9.9.9.9/x", "https://[2620:fe::fe]/x", "https://x.org:443/"];
        for text in fits {
            assert!(Endpoint::parse(text, false).is_some(), "{text}");
        }
        assert_eq!(Endpoint::parse("https://push.example.org/a", false).unwrap().origin(), "https://push.example.org");
        let long = format!("https://x.org/{}", "a".repeat(MAX_ENDPOINT));
        let wrong = [
            "http://push.example.org/a",
            "https://push.example.org:8443/a",
            "https://user@push.example.org/a",
            "https://localhost/a",
            "https://intranet/a",
            "https://127.0.0.1/a",
            "https://10.0.0.8/a",
            "https://169.254.169.254/latest",
            "https://100.64.0.1/",
            "https://0.0.0.0/",
            "https://224.0.0.1/",
            "https://[::1]/a",
            "https://[fd00::1]/a",
            "https://[fe80::1]/a",
            "https://[::ffff:192.168.0.1]/a",
            "https://[2002:7f00:1::]/a",
            "file:///etc/passwd",
            "/a",
            "",
            &long,
        ];
        for text in wrong {
            assert_eq!(Endpoint::parse(text, false), None, "{text}");
        }
        assert!(
            Endpoint::parse("http://127.0.0.1:9/a", true).is_some() && Endpoint::parse("ftp://x.org", true).is_none()
        );
    }
}
