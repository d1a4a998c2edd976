//! Problem bodies and logs contain nothing of what was sent.

use super::support::server::Server;
use super::support::signer::{Member, random};
use data_encoding::{BASE64, HEXLOWER};
use reqwest::Method;
use server::logging::{self, Format};
use shared::ids::RecordId;
use shared::wire::account::CreateTeam;
use shared::wire::{self, MEDIA_TYPE};
use std::io::{self, Write};
use std::sync::{Arc, Mutex};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn neither_problems_nor_logs_quote_a_request() {
    let lines = Lines::default();
    let writer = lines.clone();
    logging::start_to(Format::Json, "debug,hyper=info,hyper_util=info,reqwest=info", false, move || writer.clone());
    let server = Server::start().await;
    let (team, mut founder, api) = server.team().await;
    let record = RecordId::from_bytes(random());
    let word = "Lune-secteur-2-préservatifs";
    let mut item = team.revision(founder.id, &mut founder.device, record, &[]);
    item.revision.ciphertext = word.as_bytes().to_vec();
    api.push(vec![item, team.revision(founder.id, &mut founder.device, record, &[])]).await.unwrap();
    let invitation = server.invite(&api).await;
    api.tell(Method::DELETE, &format!("/invitations/{invitation}"), None).await.unwrap();

    let mut bodies = Vec::new();
    let forged = CreateTeam {
        setup_code: word.into(),
        founding: team.directory.entries()[0].clone(),
        account: founder.creation(),
    };
    let mut message = wire::encode(&forged);
    bodies.push(api.raw(Method::POST, "/teams", Some(message.clone())).await.text().await.unwrap());
    message.extend(word.as_bytes());
    for path in ["/teams", "/push", "/join", "/sign-in", &format!("/{word}"), &format!("/directory?after={word}")] {
        bodies.push(api.raw(Method::POST, path, Some(message.clone())).await.text().await.unwrap());
        bodies.push(api.raw(Method::GET, path, None).await.text().await.unwrap());
    }
    let odd =
        api.client.post(format!("{}/api/v1/push", api.url)).header("content-type", MEDIA_TYPE).header("origin", word);
    bodies.push(odd.body(word).send().await.unwrap().text().await.unwrap());
    let _ = server.api().sign_in(&Member { authenticator: random(), ..founder.clone() }, None).await;
    server.running.stop().await;

    let log = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    assert!(
        log.contains("\"route\":\"/api/v1/invitations/{id}\"") && log.contains("\"status\":403"),
        "the log was captured"
    );
    let ids: [(&str, &[u8]); 6] = [
        ("team", team.id.as_bytes()),
        ("member", founder.id.as_bytes()),
        ("device", founder.device.id.as_bytes()),
        ("account", founder.account.as_bytes()),
        ("record", record.as_bytes()),
        ("authenticator", &founder.authenticator),
    ];
    for text in bodies.iter().chain([&log]) {
        for part in [word, "Lune", "secteur", &BASE64.encode(word.as_bytes()), &HEXLOWER.encode(word.as_bytes())] {
            assert!(!text.contains(part), "{part} in {text}");
        }
        for (what, bytes) in ids {
            assert!(!text.contains(&HEXLOWER.encode(bytes)), "{what} in hex");
            assert!(!text.contains(&BASE64.encode(bytes)), "{what} in base64");
        }
        for id in [team.id.to_string(), founder.id.to_string(), invitation.to_string(), record.to_string()] {
            assert!(!text.contains(&id), "{id} in {text}");
        }
        assert!(!text.contains("127.0.0.1"), "an address in {text}");
    }
}
