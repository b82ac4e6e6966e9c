//! The index of formulas: who used each, year by year.

use std::collections::BTreeMap;

use super::view::{FormulaCell, FormulaRow, FormulaRows, FormulasView};
use super::{Formulas, Issuer, Stance, issuer};
use crate::archive::{Archive, EntityIx, ReadoutIx};
use crate::site::Site;
use crate::site::chart::HeatColumn;
use crate::site::describe::page_of;
use crate::site::route::Route;
use crate::site::view::PageView;
use crate::source::id::EntityKind;
use crate::words::Word;

/// So many columns have room on a phone.
const COLUMNS: i32 = 12;
/// So many shades are told apart.
const SHADES: usize = 4;
/// So many issuers of a formula are shown; its own page has more.
const ISSUERS: usize = 12;

impl Site {
    pub(in crate::site) fn formulas_head(&self, number: usize) -> PageView {
        let words = self.words();
        let route = Route::Entities(EntityKind::Formula, number);
        let description = words.text(Word::AboutFormulas).to_owned();
        self.listing_head(route, words.text(Word::Formulas), description)
    }

    pub(in crate::site) fn formulas_view(&self, number: usize) -> FormulasView {
        let shown = self.shown.get(&EntityKind::Formula);
        let all = shown.map_or(&[][..], |formulas| formulas.items());
        let years = all.iter().flat_map(|ix| &self.formulas.of(*ix).using);
        let columns = columns(years.filter_map(|ix| self.formula_year(*ix)));
        FormulasView {
            formulas: page_of(all, number)
                .iter()
                .map(|ix| self.formula_rows(*ix, &columns))
                .collect(),
            columns,
            pager: self.pager(
                Route::Entities(EntityKind::Formula, number),
                number,
                all.len(),
            ),
        }
    }

    /// The year of the meeting of an account.
    fn formula_year(&self, ix: ReadoutIx) -> Option<i32> {
        let meeting = self.archive.readout(ix).meeting;
        self.archive.meeting(meeting).date.year().map(i32::from)
    }

    fn formula_rows(&self, formula: EntityIx, columns: &[HeatColumn]) -> FormulaRows {
        let uses = self.formulas.of(formula);
        let mut issuers: Vec<Issuer> = Vec::new();
        let mut counts: BTreeMap<Issuer, usize> = BTreeMap::new();
        for ix in &uses.using {
            let issuer = issuer(&self.archive, *ix);
            let count = counts.entry(issuer).or_default();
            if *count == 0 {
                issuers.push(issuer);
            }
            *count += 1;
        }
        let more = issuers.len().saturating_sub(ISSUERS);
        issuers.truncate(ISSUERS);
        let mut rows: Vec<FormulaRow> = issuers
            .into_iter()
            .map(|issuer| {
                let (name, url) = self.issuer_name(issuer);
                FormulaRow {
                    issuer: name,
                    url,
                    cells: self.formula_cells(formula, issuer, columns),
                }
            })
            .collect();
        let cells = rows.iter().flat_map(|row| &row.cells);
        let highest = cells.map(|cell| cell.using).max().unwrap_or_default();
        for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
            cell.shade = shade(cell.using, highest);
        }
        FormulaRows {
            name: self.name(formula).to_owned(),
            url: self.url(Route::Entity(formula, 1)),
            accounts: uses.using.len(),
            retold: uses.retold.len(),
            issuers: rows,
            more,
        }
    }

    fn formula_cells(
        &self,
        formula: EntityIx,
        issuer: Issuer,
        columns: &[HeatColumn],
    ) -> Vec<FormulaCell> {
        let uses = self.formulas.of(formula);
        let mut cells = vec![FormulaCell::default(); columns.len()];
        for ix in self.formulas.accounts_of(&self.archive, issuer) {
            let Some(year) = self.formula_year(*ix) else {
                continue;
            };
            let column = columns.partition_point(|column| column.from <= year);
            let Some(column) = column.checked_sub(1) else {
                continue;
            };
            let within = columns[column].to.unwrap_or(columns[column].from) >= year;
            let stance = self
                .formulas
                .stance(&self.archive, formula, &uses.using, *ix);
            let cell = &mut cells[column];
            match stance {
                _ if !within => {}
                Stance::Used => cell.using += 1,
                Stance::Absent => cell.without += 1,
                Stance::Unknown => cell.unknown += 1,
            }
        }
        cells
    }
}

impl Formulas {
    /// The accounts of an issuer, in the archive's order, without translations of accounts that the
    /// archive has: they say nothing of their own.
    pub(super) fn accounts_of(&self, archive: &Archive, of: Issuer) -> &[ReadoutIx] {
        self.by_issuer
            .get_or_init(|| {
                let mut accounts: BTreeMap<Issuer, Vec<ReadoutIx>> = BTreeMap::new();
                for (ix, readout) in archive.current_readouts() {
                    if readout.translation_of.is_none() {
                        accounts.entry(issuer(archive, ix)).or_default().push(ix);
                    }
                }
                accounts
            })
            .get(&of)
            .map_or(&[][..], Vec::as_slice)
    }
}

/// Columns for some years: each of one year, or of the least round number of years for which there are
/// not too many.
fn columns(years: impl Iterator<Item = i32>) -> Vec<HeatColumn> {
    let (mut first, mut last) = (i32::MAX, i32::MIN);
    for year in years {
        first = first.min(year);
        last = last.max(year);
    }
    if first > last {
        return Vec::new();
    }
    let mut lengths = (0..5).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_i32.pow(power)));
    let count = |length: i32| last.div_euclid(length) - first.div_euclid(length) + 1;
    let length = lengths
        .find(|length| count(*length) <= COLUMNS)
        .unwrap_or(100_000);
    (first.div_euclid(length)..=last.div_euclid(length))
        .map(|i| HeatColumn {
            from: i * length,
            to: (length > 1).then_some(i * length + length - 1),
        })
        .collect()
}

/// The shade of a number among numbers up to the highest.
fn shade(number: usize, highest: usize) -> usize {
    match highest <= SHADES {
        true => number,
        false => (number * SHADES).div_ceil(highest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Every year has its column, and there are never too many.
        #[test]
        fn years_have_columns(years in prop::collection::vec(-3000i32..3000, 1..20)) {
            let columns = columns(years.iter().copied());
            prop_assert!(columns.len() <= 12);
            for year in years {
                let holds = |c: &&HeatColumn| c.from <= year && year <= c.to.unwrap_or(c.from);
                prop_assert_eq!(columns.iter().filter(holds).count(), 1);
            }
        }
    }
}
