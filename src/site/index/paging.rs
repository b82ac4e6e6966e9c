//! How a long list is divided into pages.

/// The number of items on one page of a list.
pub const PAGE_LENGTH: usize = 100;

/// How many pages a list of so many items has; an empty list has one.
pub(in crate::site) fn page_count(items: usize) -> usize {
    items.div_ceil(PAGE_LENGTH).max(1)
}

/// The items of one page of a list.
pub(in crate::site) fn page_of<T>(list: &[T], number: usize) -> &[T] {
    let start = number
        .saturating_sub(1)
        .saturating_mul(PAGE_LENGTH)
        .min(list.len());
    let end = start.saturating_add(PAGE_LENGTH).min(list.len());
    &list[start..end]
}

/// The positions, last first, of the items of one page of a list that is shown last first.
pub(in crate::site) fn newest_first(items: usize, number: usize) -> impl Iterator<Item = usize> {
    let end = items.saturating_sub(number.saturating_sub(1).saturating_mul(PAGE_LENGTH));
    (end.saturating_sub(PAGE_LENGTH)..end).rev()
}
