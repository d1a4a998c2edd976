//! The bytes of a file as text: UTF-8 with or without its mark, UTF-16 with it, else Windows-1252, which French Excel writes.

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// Why a file cannot be read as a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Nothing is in it.
    #[error("empty")]
    Empty,
    /// More than [`MAX_BYTES`].
    #[error("too large")]
    TooLarge,
    /// A workbook (XLSX, ODS) or another archive, not a table as text.
    #[error("a workbook")]
    Workbook,
    /// No text.
    #[error("no text")]
    Binary,
    /// A quotation mark that nothing closes: most likely the file is cut off.
    #[error("a quotation is not closed")]
    OpenQuote,
    /// A line of headings and nothing below.
    #[error("no rows")]
    NoRows,
    /// More rows than [`super::MAX_ROWS`].
    #[error("too many rows")]
    TooManyRows,
    /// More columns than [`super::MAX_COLUMNS`].
    #[error("too many columns")]
    TooManyColumns,
}

/// How the letters stood in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, of either order.
    Utf16,
    /// Windows-1252.
    Windows1252,
}

/// What 0x80 to 0x9F stand for in Windows-1252 (WHATWG's index; five of them are control characters there, and no text has those).
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file.
///
/// # Errors
/// [`Unreadable`], when it is no text.
pub fn text_of(bytes: &[u8]) -> Result<(String, Encoding), Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    // ZIP, and the older binary format of Excel.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Unreadable::Workbook);
    }
    let (text, encoding) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            (core::str::from_utf8(rest).map_err(|_| Unreadable::Binary)?.to_owned(), Encoding::Utf8)
        }
        [0xff, 0xfe, rest @ ..] => (wide(rest, u16::from_le_bytes)?, Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (wide(rest, u16::from_be_bytes)?, Encoding::Utf16),
        _ => match core::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            Err(_) => (bytes.iter().map(|byte| windows(*byte)).collect(), Encoding::Windows1252),
        },
    };
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if text.chars().any(control) {
        return Err(Unreadable::Binary);
    }
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok((text, encoding)) }
}

fn windows(byte: u8) -> char {
    let special = byte.checked_sub(0x80).and_then(|place| WINDOWS.get(usize::from(place)));
    special.copied().unwrap_or(char::from(byte))
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Unreadable> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text: Result<String, _> = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    text.ok().filter(|_| rest.is_empty()).ok_or(Unreadable::Binary)
}
