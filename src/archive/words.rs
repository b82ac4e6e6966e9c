//! Lists in words.

/// All of them: `Cambodia`, `Cambodia and Japan`, `Cambodia, China and Japan`.
pub(crate) fn listed(names: &[&str]) -> String {
    joined(names, "and")
}

/// One of them: `country`, `country or organization`, `organization, country or person`.
pub(super) fn either(names: &[&str]) -> String {
    joined(names, "or")
}

/// A phrase as it begins a line: `The United States`.
pub(crate) fn capitalized(phrase: &str) -> String {
    let mut chars = phrase.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

fn joined(names: &[&str], last_by: &str) -> String {
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} {last_by} {last}", rest.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_people_write_them() {
        assert_eq!(listed(&[]), "");
        assert_eq!(listed(&["a"]), "a");
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
        assert_eq!(either(&["a", "b"]), "a or b");
    }
}
