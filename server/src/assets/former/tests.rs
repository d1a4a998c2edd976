use super::*;
use std::collections::HashMap;
use tempfile::TempDir;

const DAY: i64 = 24 * 3600 * 1000;

/// A front end of the given files below `pkg/`, each named by its content.
struct Site(HashMap<String, Vec<u8>>);

fn named(text: &str) -> String {
    format!("app.{}.js", &HEXLOWER.encode(&Sha256::digest(text))[..IN_NAME])
}

fn site(build: &str, texts: &[&str]) -> Arc<dyn Assets> {
    let mut files: HashMap<String, Vec<u8>> = HashMap::new();
    let mut listed = vec![serde_json::json!({ "path": "sw.js", "sha256": "00" })];
    for text in texts {
        let path = format!("pkg/{}", named(text));
        listed.push(serde_json::json!({ "path": path, "sha256": HEXLOWER.encode(&Sha256::digest(text)) }));
        files.insert(path, text.as_bytes().to_vec());
    }
    let json = serde_json::json!({
        "build": build, "boot": "", "js": "", "wasm": "", "css": "", "worker_js": "", "worker_wasm": "", "files": listed,
    });
    files.insert("manifest.json".into(), json.to_string().into_bytes());
    Arc::new(Site(files))
}

impl Assets for Site {
    fn get(&self, path: &str) -> Option<Cow<'static, [u8]>> {
        self.0.get(path).cloned().map(Cow::Owned)
    }
}

fn served(assets: &WithFormer, text: &str) -> bool {
    assets.former(&format!("pkg/{}", named(text))).is_some_and(|bytes| bytes == text.as_bytes())
}

fn open(folder: &TempDir, day: i64, build: &str, texts: &[&str]) -> WithFormer {
    WithFormer::open(site(build, texts), folder.path(), Millis(day * DAY)).unwrap()
}

#[test]
fn three_former_versions_stay_and_the_fourth_goes() {
    let folder = TempDir::new().unwrap();
    for (day, build) in (0..).zip(["one", "two", "three", "four"]) {
        open(&folder, day, build, &["shared", build]);
    }
    let fifth = open(&folder, 4, "five", &["five"]);
    for (text, there) in [("one", false), ("two", true), ("three", true), ("four", true), ("shared", true)] {
        assert_eq!(served(&fifth, text), there, "{text}");
    }
    assert!(!folder.path().join(named("one")).exists());
}

#[test]
fn thirty_days_are_counted_from_the_end_of_a_version() {
    let folder = TempDir::new().unwrap();
    open(&folder, 0, "one", &["one"]);
    // It was served for a hundred days, over a start or two.
    open(&folder, 60, "one", &["one"]);
    assert!(served(&open(&folder, 100, "two", &["two"]), "one"));
    assert!(served(&open(&folder, 130, "two", &["two"]), "one"));
    assert!(!served(&open(&folder, 131, "two", &["two"]), "one"));
}

#[test]
fn going_back_to_the_version_before_ends_the_newer_one() {
    let folder = TempDir::new().unwrap();
    open(&folder, 0, "one", &["one"]);
    open(&folder, 1, "two", &["two"]);
    let back = open(&folder, 2, "one", &["one"]);
    assert!(served(&back, "two") && served(&back, "one"));
}

#[test]
fn what_was_changed_on_the_disk_is_not_served_and_comes_back_with_its_version() {
    let folder = TempDir::new().unwrap();
    open(&folder, 0, "one", &["one"]);
    let second = open(&folder, 1, "two", &["two"]);
    std::fs::write(folder.path().join(named("one")), "One").unwrap();
    assert!(!served(&second, "one"));
    assert!(served(&open(&folder, 2, "one", &["one"]), "one"));
}

#[test]
fn a_list_that_names_other_files_opens_no_way_to_them() {
    let folder = TempDir::new().unwrap();
    let secret = named("secret");
    std::fs::write(folder.path().join(&secret), "secret").unwrap();
    let outside = format!("../{}/{secret}", folder.path().file_name().unwrap().to_string_lossy());
    let list = serde_json::json!([{ "build": "x", "ended": 0, "files": [outside, "versions.json", "a.js"] }]);
    std::fs::write(folder.path().join(LIST), list.to_string()).unwrap();
    std::fs::write(folder.path().join("a.js"), "no hash").unwrap();
    let opened = open(&folder, 0, "one", &["one"]);
    for path in [format!("pkg/{outside}"), "pkg/versions.json".into(), "pkg/a.js".into(), format!("other/{secret}")] {
        assert!(opened.former(&path).is_none(), "{path}");
    }
    // A list that is no list is forgotten.
    std::fs::write(folder.path().join(LIST), "{").unwrap();
    assert!(served(&open(&folder, 1, "two", &["two"]), "two"));
}

#[test]
fn only_what_bears_its_own_hash_is_kept() {
    let folder = TempDir::new().unwrap();
    let mut files = HashMap::new();
    let path = format!("pkg/{}", named("other"));
    let listed = serde_json::json!([{ "path": path, "sha256": "00" }, { "path": "pkg/../x.js", "sha256": "00" }]);
    let json = serde_json::json!({
        "build": "one", "boot": "", "js": "", "wasm": "", "css": "", "worker_js": "", "worker_wasm": "", "files": listed,
    });
    files.insert(path, b"not it".to_vec());
    files.insert("manifest.json".to_owned(), json.to_string().into_bytes());
    WithFormer::open(Arc::new(Site(files)), folder.path(), Millis(0)).unwrap();
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, [LIST]);
}
