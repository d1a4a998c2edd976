//! Phone numbers as they are written in France: `06 12 34 56 78`, `0612345678`, `06.12.34.56.78`, `+33 6 12…`, `0033 6…`; and
//! numbers of other countries where they begin with a plus.

/// Whether the text has a phone number in it.
pub(super) fn has_phone(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len()).any(|start| {
        let within = start > 0 && (chars[start - 1].is_ascii_digit() || chars[start - 1] == '+');
        let begins = chars[start] == '0' || chars[start] == '+';
        begins && !within && is_phone(&chars[start..])
    })
}

/// Groups of digits with at most two separating characters between them, from the start of `chars`.
fn groups(chars: &[char]) -> Vec<String> {
    let mut groups = vec![String::new()];
    let mut gap = 0;
    for &c in chars {
        if c.is_ascii_digit() {
            if gap > 0 {
                groups.push(String::new());
                gap = 0;
            }
            if let Some(last) = groups.last_mut() {
                last.push(c);
            }
        } else if gap < 2 && (c.is_whitespace() && c != '\n' || matches!(c, '.' | '-' | '–' | '/' | '(' | ')' | '_'))
        {
            gap += 1;
        } else {
            break;
        }
    }
    groups
}

fn is_phone(chars: &[char]) -> bool {
    let plus = chars[0] == '+';
    let groups = groups(if plus { &chars[1..] } else { chars });
    if plus {
        return groups.iter().map(String::len).sum::<usize>() >= 8;
    }
    // 01.02.2024 12:30 is a date.
    if let [day, month, year, ..] = &groups[..]
        && (day.len(), month.len(), year.len()) == (2, 2, 4)
        && (year.starts_with("19") || year.starts_with("20"))
    {
        return false;
    }
    // A number ends where a group does, so that a longer row of digits is none, and what follows may be digits again.
    let mut digits = String::new();
    groups.iter().any(|group| {
        digits.push_str(group);
        let national = digits.strip_prefix("0033").map_or_else(
            || digits.strip_prefix('0').unwrap_or_default(),
            |abroad| abroad.strip_prefix('0').unwrap_or(abroad),
        );
        national.len() == 9 && !national.starts_with('0')
    })
}
