//! Which prepared copy of a file a browser gets.

use axum::http::{HeaderMap, header};

/// How a file travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Brotli, the smallest.
    Brotli,
    /// Gzip.
    Gzip,
    /// As it is.
    Identity,
}

impl Encoding {
    /// The token in HTTP's headers; none for plain bytes.
    pub fn token(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }

    /// What the prepared copy's name ends with.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
            Self::Identity => "",
        }
    }
}

/// The acceptable copy with the highest weight; between equals the smaller. Plain bytes are the answer to everything else.
pub fn negotiate(headers: &HeaderMap, copies: &[Encoding]) -> Encoding {
    let fields: Vec<&str> =
        headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).collect();
    let accepted: Vec<(&str, u16)> = fields.iter().flat_map(|field| field.split(',')).filter_map(weighted).collect();
    let weight = |token: &str| {
        let named = accepted.iter().find(|(name, _)| name.eq_ignore_ascii_case(token));
        named.or_else(|| accepted.iter().find(|(name, _)| *name == "*")).map_or(0, |(_, weight)| *weight)
    };
    // Identity is acceptable unless it is refused by name, and is then the answer all the same: there is no other.
    let identity =
        accepted.iter().find(|(name, _)| name.eq_ignore_ascii_case("identity")).map_or(1, |(_, weight)| *weight);
    let mut best = (Encoding::Identity, identity);
    for encoding in [Encoding::Gzip, Encoding::Brotli] {
        let offered = encoding.token().filter(|_| copies.contains(&encoding)).map_or(0, weight);
        if offered > 0 && offered >= best.1 {
            best = (encoding, offered);
        }
    }
    best.0
}

/// `br;q=0.8` as a name and thousandths; nothing when it is no weight.
fn weighted(part: &str) -> Option<(&str, u16)> {
    let mut parameters = part.split(';').map(str::trim);
    let name = parameters.next().filter(|name| !name.is_empty())?;
    let Some(parameter) = parameters.next() else { return Some((name, 1000)) };
    let (key, value) = parameter.split_once('=')?;
    let q: f32 = value.trim().parse().ok().filter(|q| (0.0..=1.0).contains(q))?;
    // Within 0..=1000 by the line above.
    key.trim().eq_ignore_ascii_case("q").then_some((name, (q * 1000.0) as u16))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_heeded() {
        use Encoding::*;
        let table = [
            ("", Identity),
            ("br", Brotli),
            ("gzip, deflate, br, zstd", Brotli),
            ("gzip", Gzip),
            ("GZIP", Gzip),
            ("br;q=0, gzip", Gzip),
            ("br;q=0.5, gzip;q=0.8", Gzip),
            ("br;q=0.8, gzip;q=0.8", Brotli),
            ("gzip;q=0, br;q=0.000", Identity),
            ("*", Brotli),
            ("*;q=0", Identity),
            ("br;q=0, *", Gzip),
            ("identity, gzip;q=0.5", Identity),
            ("identity;q=0, gzip;q=0.5", Gzip),
            ("gzip;q=2, br;q=x", Identity),
            ("deflate", Identity),
        ];
        for (accept, expected) in table {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, accept.parse().unwrap());
            assert_eq!(negotiate(&headers, &[Brotli, Gzip]), expected, "{accept}");
        }
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, "br".parse().unwrap());
        assert_eq!(negotiate(&headers, &[Gzip]), Identity, "no such copy");
        assert_eq!(negotiate(&HeaderMap::new(), &[Brotli, Gzip]), Identity);
    }
}
