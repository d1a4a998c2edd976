//! The binary as an operator meets it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a whole program of tests; clippy exempts only its #[test] functions"
)]

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

fn lanterne() -> Command {
    Command::new(env!("CARGO_BIN_EXE_lanterne"))
}

fn output(command: &mut Command) -> (bool, String, String) {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.success(), text(output.stdout), text(output.stderr))
}

/// Reads lines until the server listens; answers its address and the other lines.
fn until_listening(stdout: &mut impl BufRead) -> (String, Vec<String>) {
    let mut before = Vec::new();
    loop {
        let mut line = String::new();
        assert_ne!(stdout.read_line(&mut line).unwrap(), 0, "the server did not start: {before:?}");
        match line.trim_end().strip_prefix("listening on ") {
            Some(address) => return (address.to_owned(), before),
            None => before.push(line.trim_end().to_owned()),
        }
    }
}

#[test]
fn the_code_is_printed_once_and_team_code_prints_another() {
    let folder = tempfile::TempDir::new().unwrap();
    let database = format!("sqlite:{}", folder.path().join("data/lanterne.db").display());
    let serve = || {
        let mut child = lanterne()
            .args(["serve", "--listen", "127.0.0.1:0", "--log-format", "json", "--database", &database])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let (_, lines) = until_listening(&mut stdout);
        let stopped = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
        assert!(stopped.success());
        assert!(child.wait().unwrap().success(), "SIGTERM ends it well");
        let mut log = String::new();
        child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        (lines, log)
    };
    let (first, log) = serve();
    assert!(first[0].starts_with("set-up code: "), "{first:?}");
    let code = first[0].strip_prefix("set-up code: ").unwrap();
    assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [4; 4]);
    assert!(!log.contains(code) && log.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    let (second, _) = serve();
    assert!(second[0].contains("lanterne team-code") && !second[0].contains(code));
    let (ok, out, _) = output(lanterne().args(["team-code", "--database", &database]));
    assert!(ok && out.starts_with("set-up code: ") && !out.contains(code));
    let (ok, out, _) = output(lanterne().args(["restored", "--database", &database]));
    assert!(ok && out.starts_with("0 team(s)"));
}

#[test]
fn mistakes_are_told_before_anything_starts() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("lanterne.toml");
    std::fs::write(&file, "databse = 'sqlite:x'").unwrap();
    let (ok, _, err) = output(lanterne().arg("serve").arg("--config").arg(&file));
    assert!(!ok && err.contains("databse"), "{err}");
    let (ok, _, err) = output(lanterne().args(["serve", "--public-url", "notes.example.org"]));
    assert!(!ok && err.contains("https://notes.example.org"), "{err}");
    let (ok, _, err) = output(lanterne().args(["serve", "--database", "sqlite::memory:"]));
    assert!(!ok && err.contains("name a file"), "{err}");
    let (ok, out, _) = output(lanterne().args(["serve", "--help"]));
    assert!(ok && out.contains("LANTERNE_DATABASE") && out.contains("--trusted-proxies"));
}

#[test]
fn a_running_server_is_backed_up_and_nothing_is_overwritten_or_made_up() {
    let folder = tempfile::TempDir::new().unwrap();
    let database = format!("sqlite:{}", folder.path().join("lanterne.db").display());
    let copy = folder.path().join("copy.db");
    let backup = || output(lanterne().arg("backup").arg(&copy).args(["--database", &database]));
    let (ok, _, err) = backup();
    assert!(!ok && err.contains("no database"), "{err}");
    assert!(!folder.path().join("lanterne.db").exists(), "asking made none");
    let mut child = lanterne()
        .args(["serve", "--listen", "127.0.0.1:0", "--database", &database])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    until_listening(&mut BufReader::new(child.stdout.take().unwrap()));
    let (ok, out, err) = backup();
    let again = backup();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(ok && out.contains("bytes, 0 team(s)"), "{out} {err}");
    assert!(!again.0 && again.2.contains("exists already"), "{}", again.2);
}

#[test]
fn a_backup_is_put_in_place_only_where_nobody_is_and_nothing_is_lost_by_it() {
    let folder = tempfile::TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name);
    let database = format!("sqlite:{}", at("lanterne.db").display());
    let (copy, other) = (at("copy.db"), format!("sqlite:{}", at("new/lanterne.db").display()));
    let restore = |more: &[&str]| output(lanterne().arg("restore").arg(&copy).args(more));
    let start = || {
        let mut child = lanterne()
            .args(["serve", "--listen", "127.0.0.1:0", "--database", &database])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        until_listening(&mut BufReader::new(child.stdout.take().unwrap()));
        child
    };
    let mut child = start();
    assert!(output(lanterne().arg("backup").arg(&copy).args(["--database", &database])).0);
    let (running, unasked) = (restore(&["--replace", "--database", &database]), restore(&["--database", &database]));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!running.0 && running.2.contains("in use"), "{}", running.2);
    assert!(!unasked.0 && unasked.2.contains("--replace"), "{}", unasked.2);

    let before = std::fs::read(&copy).unwrap();
    let (ok, out, err) = restore(&["--replace", "--database", &database]);
    assert!(ok && out.contains("before-restore") && out.contains("0 team(s)"), "{out} {err}");
    assert_eq!(std::fs::read(&copy).unwrap(), before, "the backup is only read");
    let names: Vec<String> =
        std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.iter().any(|name| name.starts_with("lanterne.db.before-restore-")), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("restoring") || name.ends_with("-wal")), "{names:?}");
    let (ok, out, err) = restore(&["--database", &other]);
    assert!(ok && !out.contains("before-restore"), "{out} {err}");
    start().kill().unwrap();

    // A database that cannot be opened any more is kept as well.
    std::fs::write(at("lanterne.db"), "no database").unwrap();
    assert!(restore(&["--replace", "--database", &database]).0);
    start().kill().unwrap();
    std::fs::write(at("copy.db-wal"), "x").unwrap();
    let (ok, _, err) = restore(&["--replace", "--database", &database]);
    assert!(!ok && err.contains("copy.db-wal"), "{err}");
    std::fs::remove_file(at("copy.db-wal")).unwrap();
    std::fs::write(&copy, &before[..before.len() / 2]).unwrap();
    assert!(!restore(&["--replace", "--database", &other]).0, "half a backup is refused");
}
