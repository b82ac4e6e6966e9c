//! What surrounds a page: its head, its masthead, and what every template knows of the site.

pub(in crate::site) mod head;
pub(in crate::site) mod linked_data;
pub(in crate::site) mod masthead;
pub(in crate::site) mod metadata;
pub(in crate::site) mod site;
