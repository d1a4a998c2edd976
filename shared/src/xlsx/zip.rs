//! The container: a ZIP archive (PKWARE APPNOTE 6.3) whose files stand as they are. A report's sheets are some ten kilobytes; what
//! packing would save weighs less than the code that packs.

/// Every file is dated 1 January 1980, the first day of the format: the same workbook is the same bytes.
const DAY: u16 = 0x0021;

/// What reads must know: version 2.0 of the format.
const VERSION: u16 = 20;

/// Names are UTF-8.
const UTF8: u16 = 0x0800;

/// An archive that is being written.
#[derive(Default)]
pub struct Archive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    files: u16,
}

impl Archive {
    /// Puts a file in. Names are ours: short, and with slashes.
    pub fn add(&mut self, name: &str, content: &[u8]) {
        let place = self.bytes.len();
        let mut about = Vec::new();
        for word in [VERSION, UTF8, 0, 0, DAY] {
            about.extend(word.to_le_bytes());
        }
        about.extend(crc32(content).to_le_bytes());
        for size in [content.len(), content.len()] {
            about.extend(long(size));
        }
        about.extend(short(name.len()));
        // No extra field.
        about.extend(short(0));

        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&about);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(content);

        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&about);
        // No comment, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(long(place));
        self.directory.extend(name.as_bytes());
        self.files = self.files.saturating_add(1);
    }

    /// The archive.
    pub fn finish(mut self) -> Vec<u8> {
        let (place, size) = (self.bytes.len(), self.directory.len());
        self.bytes.extend(self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        for files in [self.files, self.files] {
            self.bytes.extend(files.to_le_bytes());
        }
        self.bytes.extend(long(size));
        self.bytes.extend(long(place));
        self.bytes.extend(short(0));
        self.bytes
    }
}

fn short(size: usize) -> [u8; 2] {
    u16::try_from(size).unwrap_or(u16::MAX).to_le_bytes()
}

fn long(size: usize) -> [u8; 4] {
    u32::try_from(size).unwrap_or(u32::MAX).to_le_bytes()
}

/// CRC-32 as in ISO 3309, bit by bit: a table would be larger than what it speeds up.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
        }
    }
    !crc
}
