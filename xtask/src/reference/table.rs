//! Tables of Markdown.

/// A table with a head and rows of as many cells.
pub(super) fn table<const N: usize>(
    head: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let mut text = row(head.map(str::to_owned));
    text.push_str(&row([(); N].map(|()| "---".to_owned())));
    text.extend(rows.into_iter().map(row));
    text
}

fn row<const N: usize>(cells: [String; N]) -> String {
    // A bar ends a cell even within code.
    let cells = cells.map(|cell| cell.replace('|', "\\|").replace('\n', " "));
    format!("| {} |\n", cells.join(" | "))
}

/// A word as code.
pub(super) fn code(word: &str) -> String {
    format!("`{word}`")
}
