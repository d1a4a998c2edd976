//! Stands between a device and the real server, and changes answers.

use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What the device gets to hear.
pub enum Answer {
    /// This body, with the status of the real answer.
    Body(Vec<u8>),
    /// Nothing: the connection ends.
    Nothing,
    /// This body, after so long.
    Late(Duration, Vec<u8>),
}

type Deed = Arc<dyn Fn(&str, Vec<u8>) -> Answer + Send + Sync>;

pub struct Proxy {
    pub url: String,
    deed: Arc<Mutex<Option<Deed>>>,
}

impl Proxy {
    /// Honest at first.
    pub async fn before(server: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let deed: Arc<Mutex<Option<Deed>>> = Arc::default();
        let (shared, server) = (deed.clone(), server.trim_start_matches("http://").to_owned());
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let (deed, server) = (shared.clone(), server.clone());
                tokio::spawn(async move { pass_on(socket, &server, &deed).await });
            }
        });
        Self { url, deed }
    }

    pub fn turn(&self, deed: impl Fn(&str, Vec<u8>) -> Answer + Send + Sync + 'static) {
        *self.deed.lock().unwrap() = Some(Arc::new(deed));
    }

    pub fn be_honest(&self) {
        *self.deed.lock().unwrap() = None;
    }
}

/// One request and its answer; the connection ends with it.
async fn pass_on(mut device: TcpStream, server: &str, deed: &Mutex<Option<Deed>>) -> Option<()> {
    let (head, body) = read(&mut device).await?;
    let path = head.split(' ').nth(1)?.to_owned();
    let mut real = TcpStream::connect(server).await.ok()?;
    let head = format!("{}\r\nconnection: close\r\n\r\n", head.trim_end());
    real.write_all(head.as_bytes()).await.ok()?;
    real.write_all(&body).await.ok()?;
    let (head, body) = read(&mut real).await?;
    let deed = deed.lock().unwrap().clone();
    let body = match deed.map_or_else(|| Answer::Body(body.clone()), |deed| deed(&path, body.clone())) {
        Answer::Body(body) => body,
        Answer::Nothing => return None,
        Answer::Late(after, body) => {
            tokio::time::sleep(after).await;
            body
        }
    };
    let kept = |line: &&str| {
        let line = line.to_ascii_lowercase();
        !["content-length", "transfer-encoding", "connection"].iter().any(|name| line.starts_with(name))
    };
    let mut head = head.trim_end().split("\r\n").filter(kept).collect::<Vec<_>>().join("\r\n");
    head.push_str(&format!("\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len()));
    device.write_all(head.as_bytes()).await.ok()?;
    device.write_all(&body).await.ok()?;
    device.shutdown().await.ok()
}

/// A message's head, and its body by its length.
async fn read(from: &mut TcpStream) -> Option<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
        if from.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8(bytes[..end].to_vec()).ok()?;
    let length = head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
    let mut body = bytes.split_off(end);
    while body.len() < length.unwrap_or(0_usize) {
        if from.read_buf(&mut body).await.ok()? == 0 {
            return None;
        }
    }
    Some((head, body))
}
