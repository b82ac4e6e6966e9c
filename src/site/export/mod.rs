//! What programs read: feeds, the calendar of due dates, the sitemap, search records and citation files.

pub(in crate::site) mod calendar;
pub(in crate::site) mod citation_file;
pub(in crate::site) mod corrections_feed;
pub(in crate::site) mod feed;
pub(in crate::site) mod open_search;
pub(in crate::site) mod search_fields;
pub(in crate::site) mod search_records;
pub(in crate::site) mod sitemap;
