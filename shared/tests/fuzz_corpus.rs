//! The bodies of the fuzz targets over their committed corpus.
#![cfg(feature = "fuzzing")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "fuzz_corpus/seeds.rs"]
mod seeds;

use shared::fuzz::TARGETS;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

fn folder(target: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "fuzz", "corpus", target].iter().collect()
}

fn corpus(target: &str) -> BTreeMap<String, Vec<u8>> {
    let files = fs::read_dir(folder(target)).unwrap().map(|file| file.unwrap());
    files.map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap())).collect()
}

#[test]
fn every_target_stands_its_corpus() {
    for (target, body) in TARGETS {
        let corpus = corpus(target);
        assert!(corpus.len() >= 24, "{target} has {} seeds", corpus.len());
        for (name, data) in corpus {
            assert!(std::panic::catch_unwind(|| body(&data)).is_ok(), "{target}/{name}");
        }
    }
}

#[test]
fn every_valid_seed_cut_anywhere_is_stood_too() {
    for (target, body) in TARGETS {
        for data in corpus(target).into_iter().filter(|(name, _)| name.starts_with("valid-")).map(|(_, data)| data) {
            let step = data.len().div_ceil(200).max(1);
            (0..data.len()).step_by(step).for_each(|end| body(&data[..end]));
        }
    }
}

#[test]
fn the_committed_seeds_are_those_that_the_code_makes() {
    for (target, seeds) in seeds::all() {
        if std::env::var_os("LANTERNE_WRITE_CORPUS").is_some() {
            fs::create_dir_all(folder(target)).unwrap();
            seeds.iter().for_each(|(name, data)| fs::write(folder(target).join(name), data).unwrap());
        }
        let made = |name: &str| ["valid-", "cut-", "flip-"].iter().any(|prefix| name.starts_with(prefix));
        let committed: BTreeMap<_, _> = corpus(target).into_iter().filter(|(name, _)| made(name)).collect();
        assert_eq!(committed.keys().collect::<Vec<_>>(), seeds.keys().collect::<Vec<_>>(), "{target}");
        assert!(committed == seeds, "the format changed: see fuzz/README.md on writing the seeds of {target} anew");
    }
}

#[test]
fn every_target_has_a_binary() {
    let manifest = include_str!("../../fuzz/Cargo.toml");
    for (target, _) in TARGETS {
        let source = folder(target).join("../../fuzz_targets").join(format!("{target}.rs"));
        assert!(fs::read_to_string(source).unwrap().contains(&format!("shared::fuzz::{target}(data)")));
        assert!(manifest.contains(&format!("name = \"{target}\"")));
    }
}
