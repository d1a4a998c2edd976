//! Hides lengths: a length, the content, zeros up to a least size and then to the next Padmé size, which leaks little and costs at
//! most 12 % (Nikitin et al., "Reducing metadata leakage from encrypted files and communication with PURBs", 2019).

use zeroize::Zeroizing;

/// Notes and whatever looks like one take at least this many bytes before encryption.
pub(super) const NOTE: usize = 1024;
/// Names and labels take at least this many.
pub(super) const SHORT: usize = 128;

const LENGTH: usize = 4;

/// Pads `content` to at least `least` bytes.
pub(super) fn pad(content: &[u8], least: usize) -> Zeroizing<Vec<u8>> {
    let mut padded = Zeroizing::new(Vec::with_capacity(padme((LENGTH + content.len()).max(least))));
    // Nothing near 4 GiB comes here; were it cut, unpad would refuse it.
    padded.extend_from_slice(&u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    padded.extend_from_slice(content);
    let whole = padded.capacity();
    padded.resize(whole, 0);
    padded
}

/// The content; `None` when the length is a lie or anything but zeros follows.
pub(super) fn unpad(padded: &[u8]) -> Option<&[u8]> {
    let (length, rest) = padded.split_first_chunk::<LENGTH>()?;
    let (content, zeros) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    zeros.iter().all(|&byte| byte == 0).then_some(content)
}

/// The next size of which only the highest bits, as many as the exponent has itself, are not zero.
fn padme(size: usize) -> usize {
    let Some(exponent) = size.checked_ilog2() else { return size };
    let kept = exponent.checked_ilog2().map_or(0, |bits| bits + 1);
    let mask = (1_usize << exponent.saturating_sub(kept)) - 1;
    (size + mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_those_of_the_paper() {
        let sizes = [(1024, 1024), (1025, 1088), (1088, 1088), (1089, 1152), (9, 10), (4096, 4096), (4097, 4352)];
        for (size, padded) in sizes {
            assert_eq!(padme(size), padded, "{size}");
        }
        for size in 1..5000 {
            assert!(padme(size) >= size && padme(size) * 100 <= size * 112, "{size}");
        }
    }

    #[test]
    fn what_was_padded_comes_back_and_short_notes_look_alike() {
        for size in [0, 1, 500, 1020, 1021, 5000] {
            let content = vec![7; size];
            let padded = pad(&content, NOTE);
            assert_eq!(padded.len(), padme((size + 4).max(NOTE)));
            assert_eq!(unpad(&padded), Some(&content[..]));
        }
        assert_eq!(pad(b"a", NOTE).len(), pad(&[0; 900], NOTE).len());
    }

    #[test]
    fn lies_are_refused() {
        assert_eq!(unpad(&[]), None);
        assert_eq!(unpad(&[1, 0, 0]), None);
        assert_eq!(unpad(&[2, 0, 0, 0, 9]), None);
        assert_eq!(unpad(&[255, 255, 255, 255, 9]), None);
        assert_eq!(unpad(&[1, 0, 0, 0, 9, 0, 1]), None);
        assert_eq!(unpad(&[1, 0, 0, 0, 9, 0, 0]), Some(&[9][..]));
    }
}
