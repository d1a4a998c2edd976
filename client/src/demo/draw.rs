//! Drawing lots, the same ones for the same seed.

use rand_core::Rng;

/// A number below `end` (0 when that is 0). The bias is far below anything a demonstration shows.
pub fn below(rng: &mut impl Rng, end: usize) -> usize {
    usize::try_from(rng.next_u64() >> 11).unwrap_or(0) % end.max(1)
}

/// A number from `least` to `most`.
pub fn between(rng: &mut impl Rng, least: usize, most: usize) -> usize {
    least + below(rng, most.saturating_sub(least) + 1)
}

/// True this many times in a hundred.
pub fn chance(rng: &mut impl Rng, percent: usize) -> bool {
    below(rng, 100) < percent
}

/// One of a constant list, which is never empty.
pub fn pick<T: Copy>(rng: &mut impl Rng, from: &[T]) -> T {
    from[below(rng, from.len())]
}

/// Several of a list, each at most once, in the list's order.
pub fn some<T: Copy>(rng: &mut impl Rng, from: &[T], how_many: usize) -> Vec<T> {
    let mut left = how_many.min(from.len());
    let mut taken = Vec::with_capacity(left);
    for (index, &one) in from.iter().enumerate() {
        if below(rng, from.len() - index) < left {
            taken.push(one);
            left -= 1;
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::ChaCha20Rng;
    use rand_core::SeedableRng;

    #[test]
    fn some_takes_exactly_as_many_and_none_twice() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        for how_many in 0..=6 {
            let taken = some(&mut rng, &[1, 2, 3, 4, 5], how_many);
            assert_eq!(taken.len(), how_many.min(5));
            assert!(taken.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
