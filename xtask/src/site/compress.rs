//! Compressed copies, made once at build time and kept by content.

use super::{Mode, hash};
use crate::paths;
use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;

/// What a browser may accept instead of the plain bytes.
pub struct Copies {
    /// Brotli.
    pub br: Vec<u8>,
    /// Gzip.
    pub gz: Vec<u8>,
}

/// Both copies; `None` for what is compressed already.
pub fn compress(mode: Mode, path: &str, bytes: &[u8]) -> Result<Option<Copies>> {
    if [".png", ".ico"].iter().any(|extension| path.ends_with(extension)) {
        return Ok(None);
    }
    let level = if mode == Mode::Release { 11 } else { 4 };
    let kept = paths::cache().join("compressed").join(format!("{}.{level}", hash::of(bytes)));
    let (br_path, gz_path) = (kept.with_extension(format!("{level}.br")), kept.with_extension(format!("{level}.gz")));
    if let (Ok(br), Ok(gz)) = (fs::read(&br_path), fs::read(&gz_path)) {
        return Ok(Some(Copies { br, gz }));
    }
    let copies = Copies { br: brotli(bytes, level)?, gz: gzip(bytes)? };
    fs::create_dir_all(paths::cache().join("compressed"))?;
    fs::write(br_path, &copies.br)?;
    fs::write(gz_path, &copies.gz)?;
    Ok(Some(copies))
}

fn brotli(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
