//! The command line over TLS: a server whose certificate nobody vouches for is refused, and believed when its file is named.

use crate::process::lanterne;
use crate::team::{PASSPHRASE, Team};
use shared::ids::DeviceId;
use std::path::Path;
use std::process::{Output, Stdio};
use std::sync::Arc;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// Signed by itself, for 127.0.0.1, good for a hundred years; its key stands beside it and opens nothing.
const CERTIFICATE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native/tls/certificate.pem");
const KEY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native/tls/key.pem");

/// What stands before a server in most places: it speaks TLS and hands on what is said. Answers where.
async fn proxy(to: &str) -> String {
    let to = to.strip_prefix("http://").unwrap().to_owned();
    let certificates = CertificateDer::pem_file_iter(CERTIFICATE).unwrap().collect::<Result<_, _>>().unwrap();
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = config.with_no_client_auth();
    let config = config.with_single_cert(certificates, PrivateKeyDer::from_pem_file(KEY).unwrap()).unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, to) = (acceptor.clone(), to.clone());
            tokio::spawn(async move {
                // Whoever does not believe the certificate hangs up.
                let Ok(mut stream) = acceptor.accept(stream).await else { return };
                let mut server = TcpStream::connect(to).await.unwrap();
                let _ = copy_bidirectional(&mut stream, &mut server).await;
            });
        }
    });
    format!("https://{address}")
}

async fn report(url: &str, words: String, folder: &Path, more: &[&str]) -> Output {
    let file = folder.join("sign-in");
    std::fs::write(&file, format!("{words}\n{PASSPHRASE}\n")).unwrap();
    let mut command = lanterne();
    command.args(["report", "--year", "2026", "--server", url]).arg("--sign-in").arg(&file).args(more);
    tokio::task::spawn_blocking(move || command.stdin(Stdio::null()).output().unwrap()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_certificate_that_nobody_vouches_for_is_refused_and_believed_when_it_is_named() {
    let mut team = Team::found().await;
    let url = proxy(&team.process.url).await;
    let words = team.sofia.account_words();
    let folder = team.folder.path().to_owned();

    let refused = report(&url, words.clone(), &folder, &[]).await;
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && refused.stdout.is_empty());
    assert!(said.contains("certificate"), "it says why: {said}");

    let no_certificate = folder.join("sign-in").display().to_string();
    let wrong = report(&url, words.clone(), &folder, &["--ca", &no_certificate]).await;
    assert!(!wrong.status.success() && String::from_utf8_lossy(&wrong.stderr).contains("no certificate"));

    let done = report(&url, words, &folder, &["--ca", CERTIFICATE]).await;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(String::from_utf8_lossy(&done.stdout).contains("lanterne-report"));

    // None of the three left a device that can still be used.
    team.sofia.sync().await.unwrap();
    let own = team.sofia.device();
    let usable: Vec<DeviceId> = team.sofia.read(|book| {
        let devices = book.directory.devices();
        devices.filter(|device| device.last_accepted.is_none()).map(|device| device.card.id).collect()
    });
    assert_eq!(usable, [own]);
}
