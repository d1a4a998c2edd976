//! Live hints that there is more to fetch.

use super::{Api, ApiError, send};
use reqwest::{Method, Response};

/// What moved. Only a hint: it may be lost or merged with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The log's last sequence number.
    Log(u64),
    /// The directory's length.
    Directory(u64),
    /// Somebody waits for a coordinator, or waits no longer.
    Admissions(u64),
}

/// An open stream of hints.
#[derive(Debug)]
pub struct Events {
    response: Response,
    unread: Vec<u8>,
    name: String,
}

impl Api {
    /// `GET /events`: listens until the session ends or the server stops.
    ///
    /// # Errors
    /// `not-signed-in`, `too-many-requests`.
    pub async fn events(&self) -> Result<Events, ApiError> {
        let response = send(self.request(Method::GET, "/events")).await?;
        Ok(Events { response, unread: Vec::new(), name: String::new() })
    }
}

impl Events {
    /// The next hint; none once the stream has ended. Events of a kind that this client does not know are passed over.
    ///
    /// # Errors
    /// [`ApiError::Unreachable`] when the connection broke.
    pub async fn next(&mut self) -> Result<Option<Event>, ApiError> {
        loop {
            while let Some(line) = self.line() {
                if let Some(event) = self.event(&line) {
                    return Ok(Some(event));
                }
            }
            match self.response.chunk().await? {
                Some(chunk) => self.unread.extend_from_slice(&chunk),
                None => return Ok(None),
            }
        }
    }

    /// Takes one whole line, without its end.
    fn line(&mut self) -> Option<String> {
        let end = self.unread.iter().position(|&byte| byte == b'\n')?;
        let line: Vec<u8> = self.unread.drain(..=end).collect();
        Some(String::from_utf8_lossy(&line).trim_end().to_owned())
    }

    fn event(&mut self, line: &str) -> Option<Event> {
        if let Some(name) = line.strip_prefix("event:") {
            name.trim().clone_into(&mut self.name);
        }
        let number = line.strip_prefix("data:")?.trim().parse().ok()?;
        match self.name.as_str() {
            "log" => Some(Event::Log(number)),
            "directory" => Some(Event::Directory(number)),
            "admissions" => Some(Event::Admissions(number)),
            _ => None,
        }
    }
}
