//! Where everything stands in a chart. Whole numbers only: the same picture everywhere, and little code.

/// How wide a chart is, in its own units.
pub const WIDTH: usize = 3600;
/// How high.
pub const HEIGHT: usize = 1800;
const LEFT: usize = 60;
const RIGHT: usize = 3540;
const TOP: usize = 280;
const BASE: usize = 1460;
/// Under the line of zero, for what stands there in words.
const UNDER: usize = 1690;

/// Numbers in the order of time; none where there is none.
pub type Numbers = Vec<Option<u64>>;

/// A chart's lines as paths, and where its words go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// A line for each of `ticks`.
    pub grid: String,
    /// Numbers at the axis: where, and what.
    pub ticks: Vec<(usize, u64)>,
    /// The line of this time, and its dots.
    pub this: [String; 2],
    /// The line of the year before, and its squares.
    pub last: [String; 2],
    /// The way to what is not over, and its ring.
    pub running: [String; 2],
    /// A cross at the foot of each place without a round.
    pub gaps: String,
}

/// Draws. `running` is the place that is not over, `gaps` are those without a round.
pub fn draw(this: &Numbers, last: &Numbers, running: Option<usize>, gaps: &[usize]) -> Drawn {
    let most = this.iter().chain(last).flatten().copied().max().unwrap_or(0);
    let ticks = ticks(most);
    let top = ticks.last().copied().unwrap_or(1).max(1);
    let places = this.len().max(last.len()).max(1);
    let at = |place: usize, number: u64| (across(place, places), up(number, top));
    let points = |numbers: &Numbers, skip: Option<usize>| -> Vec<Option<(usize, usize)>> {
        let one = |(place, number): (usize, &Option<u64>)| number.filter(|_| Some(place) != skip).map(|n| at(place, n));
        numbers.iter().enumerate().map(one).collect()
    };
    let size = if places > 14 { 26 } else { 44 };
    let (now, then) = (points(this, running), points(last, None));
    let end = running.and_then(|place| Some((place, at(place, this.get(place).copied().flatten()?))));
    let run = end.map(|(place, end)| {
        let before = place.checked_sub(1).and_then(|before| now.get(before).copied().flatten());
        [before.map(|before| line(&[Some(before), Some(end)])).unwrap_or_default(), dot(end, size + 20)]
    });
    let cross = |place: &usize| {
        let (x, size) = (across(*place, places), size - 8);
        format!("M{} {}l{} {}m0 -{}l-{} {}", x - size, BASE - size, 2 * size, 2 * size, 2 * size, 2 * size, 2 * size)
    };
    Drawn {
        grid: ticks.iter().map(|tick| format!("M{LEFT} {}H{RIGHT}", up(*tick, top))).collect(),
        ticks: ticks.iter().map(|tick| (up(*tick, top), *tick)).collect(),
        this: [line(&now), now.iter().flatten().map(|point| dot(*point, size)).collect()],
        last: [line(&then), then.iter().flatten().map(|point| square(*point, size)).collect()],
        running: run.unwrap_or_default(),
        gaps: gaps.iter().map(cross).collect(),
    }
}

/// The middle of a place.
pub fn across(place: usize, places: usize) -> usize {
    LEFT + (2 * place + 1) * (RIGHT - LEFT) / (2 * places.max(1))
}

/// Where words under the axis stand.
pub const fn under() -> usize {
    UNDER
}

/// How high a number is.
fn up(number: u64, top: u64) -> usize {
    let height = u64::try_from(BASE - TOP).unwrap_or(0);
    BASE - usize::try_from(number.saturating_mul(height) / top.max(1)).unwrap_or(0).min(BASE - TOP)
}

/// At most five numbers from zero to one that is not less than the greatest: steps of 1, 2 or 5 and their tens.
fn ticks(most: u64) -> Vec<u64> {
    let (mut step, mut turn) = (1_u64, 0);
    while most.div_ceil(step) > 4 {
        // 1, 2, 5, 10, 20, 50 …
        step = if turn % 3 == 1 { step / 2 * 5 } else { step.saturating_mul(2) };
        turn += 1;
    }
    (0..=most.div_ceil(step).max(1)).map(|n| n * step).collect()
}

/// A line that breaks where there is nothing.
fn line(points: &[Option<(usize, usize)>]) -> String {
    let (mut path, mut goes) = (String::new(), false);
    for point in points {
        if let Some((x, y)) = point {
            path.push_str(&format!("{}{x} {y}", if goes { 'L' } else { 'M' }));
        }
        goes = point.is_some();
    }
    path
}

fn dot((x, y): (usize, usize), size: usize) -> String {
    let (left, wide) = (x.saturating_sub(size), 2 * size);
    format!("M{left} {y}a{size} {size} 0 1 0 {wide} 0a{size} {size} 0 1 0 -{wide} 0z")
}

fn square((x, y): (usize, usize), size: usize) -> String {
    let wide = 2 * size;
    format!("M{} {}h{wide}v{wide}h-{wide}z", x.saturating_sub(size), y.saturating_sub(size))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_has_few_round_numbers_and_holds_the_greatest() {
        for (most, said) in [
            (0, vec![0, 1]),
            (1, vec![0, 1]),
            (4, vec![0, 1, 2, 3, 4]),
            (5, vec![0, 2, 4, 6]),
            (9, vec![0, 5, 10]),
            (38, vec![0, 10, 20, 30, 40]),
            (41, vec![0, 20, 40, 60]),
            (1_234, vec![0, 500, 1_000, 1_500]),
        ] {
            assert_eq!(ticks(most), said, "{most}");
        }
        for most in (0..3_000).chain([u64::from(u32::MAX)]) {
            let ticks = ticks(most);
            assert!(ticks.len() <= 5 && ticks.last().is_some_and(|last| *last >= most), "{most}");
        }
    }

    #[test]
    fn a_gap_breaks_the_line_and_a_number_alone_still_has_its_dot() {
        let drawn = draw(&vec![Some(1), None, Some(2), Some(4)], &vec![None; 4], Some(3), &[1]);
        assert_eq!(drawn.this[0].matches('M').count(), 2, "{}", drawn.this[0]);
        assert_eq!(drawn.this[0].matches('L').count(), 0, "what is not over is no part of the line");
        assert_eq!((drawn.this[1].matches('M').count(), drawn.running[1].matches('M').count()), (2, 1));
        assert_eq!((drawn.running[0].matches('L').count(), drawn.gaps.matches('M').count()), (1, 1));
        assert_eq!(drawn.last, [String::new(), String::new()]);
    }

    #[test]
    fn nothing_stands_outside() {
        for numbers in [vec![], vec![Some(0)], vec![None], vec![Some(u64::from(u32::MAX)); 53]] {
            let drawn = draw(&numbers, &vec![Some(3); 53], Some(0), &[0, 52]);
            for path in drawn.this.iter().chain(&drawn.last).filter(|path| path.contains('L')) {
                let numbers = path.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse::<usize>().ok());
                assert!(numbers.collect::<Vec<_>>().iter().all(|n| *n <= WIDTH), "{path}");
            }
        }
        assert_eq!((across(0, 1), up(0, 10), up(10, 10)), ((LEFT + RIGHT) / 2, BASE, TOP));
    }
}
