//! What the server keeps, searched byte by byte for what people typed.

use crate::team::{PASSPHRASE, Team, named, now};
use data_encoding::{BASE64_NOPAD, BASE64URL_NOPAD, HEXLOWER};
use shared::domain::person;
use shared::history::{Header, SealedRevision, State};
use shared::ids::CiphertextHash;
use std::fs;
use std::path::Path;

const NICKNAME: &str = "Mirabelle-du-quai";
const NOTE: &str = "Dort chez une amie, préfère qu’on vienne à deux";

#[tokio::test]
async fn the_servers_files_hold_no_word_that_anybody_typed() {
    let mut team = Team::with(&["--log-filter", "debug"]).await;
    let mut ines = team.member("Inès-Fictive").await;
    let record = team.record();
    let mut draft = named(&ines, record, NICKNAME);
    person::NOTE.set(&mut draft, &State::empty(), NOTE);
    ines.write(&mut team.rng, &draft, now()).unwrap();
    ines.sync().await.unwrap();
    team.sofia.sync().await.unwrap();
    let (account, link) = (
        ines.account_words(),
        team.sofia.invite(&mut team.rng, shared::directory::Role::Educator, "Malik-Fictif", now()),
    );
    let link = link.await.unwrap().fragment();
    let words = [
        NICKNAME,
        "Mirabelle",
        NOTE,
        "préfère",
        "Inès-Fictive",
        "Malik-Fictif",
        "Équipe fictive",
        PASSPHRASE,
        "taquiner",
        &account,
        &link,
    ];
    let folder = team.folder.path().to_owned();

    assert!(fs::metadata(folder.join("lanterne.db-wal")).is_ok_and(|wal| wal.len() > 0), "the log is searched too");
    for word in words {
        assert_eq!(found(&folder, word), None);
    }

    // The search itself: what a device pushes without sealing it is found, however it was written down.
    let (directory, mut keyring, mut pen) =
        ines.read(|book| (book.directory.clone(), book.keyring.clone(), book.pen.clone()));
    let plant: [(&str, Write); 4] = [
        ("Kiwi-en-clair", |word| word.as_bytes().to_vec()),
        ("Kiwi-en-large", wide),
        ("Kiwi-en-base64", |word| BASE64_NOPAD.encode(format!("x{word}y").as_bytes()).into_bytes()),
        ("Kiwi-en-hexa", |word| HEXLOWER.encode(word.as_bytes()).into_bytes()),
    ];
    for (word, written) in plant {
        assert_eq!(found(&folder, word), None);
        let draft = named(&ines, team.record(), "Kiwi");
        let stamp = ines.stamp(now());
        let mut item = pen.write(&mut team.rng, &mut keyring, &directory, &draft, stamp).unwrap().item;
        let sealed = &mut item.revision;
        sealed.ciphertext = written(word);
        let mut header = Header::decode(&sealed.header).unwrap();
        header.ciphertext = CiphertextHash::of(&sealed.ciphertext);
        sealed.header = header.encode();
        sealed.signature = pen.device.signing.sign(&SealedRevision::signed_bytes(&sealed.header));
        pen.previous = Some(sealed.id());
        let answer = ines.api().push(vec![item]).await.unwrap();
        assert!(answer.results[0].1.is_held());
        assert!(found(&folder, word).is_some(), "{word}");
    }

    // Again once everything has moved from the write-ahead log into the database.
    team.process.stop();
    for (word, _) in plant {
        assert!(found(&folder, word).is_some_and(|file| file == "lanterne.db"), "{word}");
    }
    for word in words {
        assert_eq!(found(&folder, word), None);
    }
}

/// A way of writing words down.
type Write = fn(&str) -> Vec<u8>;

/// The file in which a word stands: in UTF-8, Latin-1, UTF-16, in hex or, at any of the three positions, in base64.
fn found(folder: &Path, word: &str) -> Option<String> {
    let latin: Vec<u8> = word.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    let mut forms = vec![word.as_bytes().to_vec(), latin, wide(word), HEXLOWER.encode(word.as_bytes()).into_bytes()];
    for skipped in 0..3 {
        let bytes = [&vec![0; skipped][..], word.as_bytes()].concat();
        for text in [BASE64_NOPAD.encode(&bytes), BASE64URL_NOPAD.encode(&bytes)] {
            // The first and the last characters also depend on what stands beside the word.
            let inner = &text[[0, 2, 3][skipped]..text.len() - usize::from(bytes.len() % 3 != 0)];
            forms.push(inner.as_bytes().to_vec());
        }
    }
    // What stands in folders (`former-assets`) is the app itself as it is served: the word list is in it, nothing typed.
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.is_file());
    files.sort();
    files.into_iter().find_map(|path| {
        let bytes = fs::read(&path).unwrap();
        let stands = forms.iter().any(|form| bytes.windows(form.len()).any(|window| window == &form[..]));
        stands.then(|| path.file_name().unwrap().to_string_lossy().into_owned())
    })
}

fn wide(word: &str) -> Vec<u8> {
    word.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
