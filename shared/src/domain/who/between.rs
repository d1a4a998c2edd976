//! Which joins would make one of two that are said to be distinct.

/// For each join of a clump of `count`, whether it lies on a way between `ends` that passes nothing twice: were it not there, or the
/// two not distinct, there would be nothing to settle. All other joins of the clump stand.
///
/// Two edges lie on one ring exactly when no single node parts them; the missing edge between the ends closes every such way to a
/// ring.
pub(super) fn between(count: usize, joins: &[(usize, usize)], ends: (usize, usize)) -> Vec<bool> {
    let mut on_a_way = vec![true; joins.len()];
    for without in 0..count {
        let kept = joins.iter().copied().chain([ends]).filter(|(a, b)| *a != without && *b != without);
        let part = parts(count, kept);
        let side = |(a, b): (usize, usize)| if a == without { part.get(b) } else { part.get(a) }.copied();
        for (join, on) in joins.iter().zip(&mut on_a_way) {
            *on &= side(*join) == side(ends);
        }
    }
    on_a_way
}

/// For each node the least node that edges lead to from it.
pub(super) fn parts(count: usize, edges: impl Iterator<Item = (usize, usize)>) -> Vec<usize> {
    let mut part: Vec<usize> = (0..count).collect();
    for (a, b) in edges {
        let (a, b) = (least(&mut part, a), least(&mut part, b));
        part[a.max(b)] = a.min(b);
    }
    (0..count).map(|node| least(&mut part, node)).collect()
}

fn least(part: &mut [usize], mut node: usize) -> usize {
    while part[node] != node {
        part[node] = part[part[node]];
        node = part[node];
    }
    node
}
