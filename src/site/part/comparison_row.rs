//! What accounts say on some topics of a meeting, side by side.

use crate::archive::EntityIx;
use crate::site::index::accounts::{Account, Share};
use crate::site::part::account::{self, standing};
use crate::site::part::pages::Pages;
use crate::site::part::{label, link, statement};
use crate::site::view::{ComparisonCell, ComparisonRow};

/// What accounts say on some topics. `whole`: whether an account that says nothing has a cell as well.
pub(in crate::site) fn comparison_row(
    pages: &Pages,
    topics: &[EntityIx],
    shares: &[Share],
    accounts: &[Account<'_>],
    whole: bool,
) -> ComparisonRow {
    let cells = shares.iter().zip(accounts).enumerate();
    let cells = cells.filter(|(_, (share, _))| whole || share.is_any());
    let cells = cells.map(|(i, (share, account))| {
        let statement = |position: &usize| {
            let (statement, act) = account.acts[*position];
            statement::statement_view(pages, account.ix, statement, act)
        };
        ComparisonCell {
            column: i + 1,
            account: account::compared_link(pages, account.ix),
            rendition: label::label(pages, account.readout.document.record.rendition),
            speaks: share.speaks,
            named: share.named,
            standing: pages.words().text(standing(account.unknown)).to_owned(),
            statements: share.acts.iter().map(statement).collect(),
        }
    });
    ComparisonRow {
        topics: link::entity_refs(pages, topics),
        cells: cells.collect(),
    }
}
