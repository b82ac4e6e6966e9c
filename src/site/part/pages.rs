//! What every page is made from: facts, addresses, the theme and the parts that are made once.

use std::ops::{Deref, DerefMut};

use crate::site::part::memo::Parts;
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::theme::Theme;
use crate::words::Words;

/// What every page is made from.
///
/// It dereferences to the addresses below it, and these to the facts.
#[derive(Debug)]
pub(in crate::site) struct Pages {
    addresses: Addresses,
    pub(in crate::site) theme: Theme,
    /// Parts that many pages show.
    pub(in crate::site) parts: Parts,
}

impl Pages {
    /// What the pages of a site are made from.
    pub(in crate::site) fn new(addresses: Addresses, theme: Theme) -> Pages {
        Pages {
            parts: Parts::of(&addresses.archive),
            addresses,
            theme,
        }
    }

    /// The words of the interface.
    pub(in crate::site) fn words(&self) -> &Words {
        &self.archive.words
    }
}

impl Deref for Pages {
    type Target = Addresses;

    fn deref(&self) -> &Addresses {
        &self.addresses
    }
}

impl DerefMut for Pages {
    fn deref_mut(&mut self) -> &mut Addresses {
        &mut self.addresses
    }
}

/// The address of a theme file; it changes with the file, so that browsers may keep it long.
pub(in crate::site) fn asset_url(pages: &Pages, name: &str) -> String {
    let Some(i) = pages.theme.asset(name) else {
        return format!("{}static/{name}", pages.base_path);
    };
    let url = pages.url(Route::Asset(i));
    match pages.theme.assets[i].version() {
        Some(version) => format!("{url}?v={version}"),
        None => url,
    }
}
