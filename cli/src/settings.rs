//! Every setting, once: the same names as flag, environment variable and TOML key.

mod limits;

use clap::{Args, ValueEnum};
use ipnet::IpNet;
use limits::LimitSettings;
use serde::Deserialize;
use server::config::{Config, PublicUrl, PublicUrlError};
use server::logging;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

/// Where the database is when nobody says otherwise.
pub const DATABASE: &str = "sqlite:data/lanterne.db";

/// How log lines look.
#[derive(Clone, Copy, Debug, Deserialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum LogFormat {
    /// For people.
    Pretty,
    /// One JSON object a line.
    Json,
}

/// What somebody set; the rest is left to the next source.
#[derive(Args, Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The database: sqlite:FILE, created when it is not there, or postgres://… for one that is [default: sqlite:data/lanterne.db].
    #[arg(long, env = "LANTERNE_DATABASE", value_name = "URL")]
    database: Option<String>,

    /// Where to listen; port 0 takes a free one [default: 127.0.0.1:8080].
    #[arg(long, env = "LANTERNE_LISTEN", value_name = "ADDR")]
    listen: Option<SocketAddr>,

    /// The address that people type; https there makes cookies secure and adds HSTS [default: http:// and the address listened on].
    #[arg(long, env = "LANTERNE_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,

    /// Proxies, as addresses or networks separated by commas, whose X-Forwarded-For is believed [default: none].
    #[arg(long, env = "LANTERNE_TRUSTED_PROXIES", value_name = "NETS", value_delimiter = ',', value_parser = net)]
    #[serde(deserialize_with = "nets")]
    trusted_proxies: Option<Vec<IpNet>>,

    /// How log lines look [default: pretty].
    #[arg(long, env = "LANTERNE_LOG_FORMAT")]
    log_format: Option<LogFormat>,

    /// Which log lines are written, as a tracing filter [default: info].
    #[arg(long, env = "LANTERNE_LOG_FILTER", value_name = "FILTER")]
    log_filter: Option<String>,

    /// A folder with the front end, instead of the one in this binary.
    #[arg(long, env = "LANTERNE_SITE", value_name = "FOLDER")]
    site: Option<PathBuf>,

    /// Wakes devices by push services at private addresses too, and without TLS: for tests only [default: false].
    #[arg(long, env = "LANTERNE_PUSH_ANYWHERE", hide = true, num_args = 0..=1, default_missing_value = "true")]
    push_anywhere: Option<bool>,

    #[command(flatten)]
    limits: LimitSettings,
}

/// Everything settled.
#[derive(Debug)]
pub struct Resolved {
    /// The database.
    pub database: String,
    /// The front end's folder, when it is not the embedded one.
    pub site: Option<PathBuf>,
    /// How log lines look.
    pub log_format: logging::Format,
    /// Which are written.
    pub log_filter: String,
    /// The server's configuration.
    pub config: Config,
}

/// Why settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file cannot be read.
    #[error("the settings file cannot be read")]
    Unreadable(#[source] io::Error),
    /// The file is not TOML, or sets something that does not exist.
    #[error("the settings file: {0}")]
    File(#[from] toml::de::Error),
    /// The public URL.
    #[error(transparent)]
    PublicUrl(#[from] PublicUrlError),
    /// A limit too small to work with.
    #[error("{0}")]
    Limit(&'static str),
}

impl Settings {
    /// Reads a TOML file.
    pub fn read(path: &Path) -> Result<Self, SettingsError> {
        Ok(toml::from_str(&std::fs::read_to_string(path).map_err(SettingsError::Unreadable)?)?)
    }

    /// These settings, and where they are silent, the others.
    pub fn or(self, other: Self) -> Self {
        Self {
            database: self.database.or(other.database),
            listen: self.listen.or(other.listen),
            public_url: self.public_url.or(other.public_url),
            trusted_proxies: self.trusted_proxies.or(other.trusted_proxies),
            log_format: self.log_format.or(other.log_format),
            log_filter: self.log_filter.or(other.log_filter),
            site: self.site.or(other.site),
            push_anywhere: self.push_anywhere.or(other.push_anywhere),
            limits: self.limits.or(other.limits),
        }
    }

    /// These settings, and where they are silent, the defaults.
    pub fn resolve(self) -> Result<Resolved, SettingsError> {
        let listen = self.listen.unwrap_or(SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)));
        let public_url = self.public_url.map(|url| url.parse::<PublicUrl>()).transpose()?;
        Ok(Resolved {
            database: self.database.unwrap_or_else(|| DATABASE.into()),
            site: self.site,
            log_format: match self.log_format {
                Some(LogFormat::Json) => logging::Format::Json,
                Some(LogFormat::Pretty) | None => logging::Format::Pretty,
            },
            log_filter: self.log_filter.unwrap_or_else(|| "info".into()),
            config: Config {
                listen,
                public_url,
                trusted_proxies: self.trusted_proxies.unwrap_or_default(),
                limits: self.limits.resolve()?,
                push_anywhere: self.push_anywhere.unwrap_or_default(),
            },
        })
    }
}

/// A network, or one address.
fn net(text: &str) -> Result<IpNet, ipnet::AddrParseError> {
    text.parse().or_else(|error| text.parse::<std::net::IpAddr>().map(IpNet::from).map_err(|_| error))
}

fn nets<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<IpNet>>, D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    let nets = texts.iter().map(|text| net(text)).collect::<Result<_, _>>();
    nets.map(Some).map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests;
