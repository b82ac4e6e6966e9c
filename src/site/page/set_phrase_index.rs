//! The index of formulas: who used each, year by year.

use crate::site::index::changed_words::ChangedWords;
use crate::site::page::Page;
use std::collections::BTreeMap;

use crate::archive::{Archive, EntityIx, ReadoutIx};
use crate::site::frame::head;
use crate::site::index::facts::Facts;
use crate::site::index::paging::page_of;
use crate::site::index::set_phrase_history::{Issuer, Stance, issuer};
use crate::site::index::set_phrases::Formulas;
use crate::site::part::pages::Pages;
use crate::site::part::{pager, set_phrase};
use crate::site::route::routes::Route;
use crate::site::view::{FormulaCell, FormulaRow, FormulaRows, FormulasView, HeatColumn, PageView};
use crate::source::id::EntityKind;
use crate::words::Word;

/// A page of the index of set phrases.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct FormulasPage(pub(in crate::site) usize);

impl Page for FormulasPage {
    const TEMPLATE: &'static str = "formulas";
    const ADDRESSES: &'static str = "`/formulas/`, where the archive has formulas";
    type View = FormulasView;

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.renamed
    }

    fn make(self, pages: &Pages) -> (PageView, FormulasView) {
        (formulas_head(pages, self.0), formulas_view(pages, self.0))
    }
}

/// So many columns have room on a phone.
const COLUMNS: i32 = 12;

/// So many shades are told apart.
const SHADES: usize = 4;

/// So many issuers of a formula are shown; its own page has more.
const ISSUERS: usize = 12;

fn formulas_head(pages: &Pages, number: usize) -> PageView {
    let words = pages.words();
    let route = Route::Entities(EntityKind::Formula, number);
    let description = words.text(Word::AboutFormulas).to_owned();
    head::listing_head(pages, route, words.text(Word::Formulas), description)
}

fn formulas_view(pages: &Pages, number: usize) -> FormulasView {
    let shown = pages.shown.get(&EntityKind::Formula);
    let all = shown.map_or(&[][..], |formulas| formulas.items());
    let years = all.iter().flat_map(|ix| &pages.formulas.of(*ix).using);
    let columns = columns(years.filter_map(|ix| formula_year(pages, *ix)));
    FormulasView {
        formulas: page_of(all, number)
            .iter()
            .map(|ix| formula_rows(pages, *ix, &columns))
            .collect(),
        columns,
        pager: pager::pager(
            pages,
            Route::Entities(EntityKind::Formula, number),
            number,
            all.len(),
        ),
    }
}

/// The year of the meeting of an account.
fn formula_year(facts: &Facts, ix: ReadoutIx) -> Option<i32> {
    let meeting = facts.archive.readout(ix).meeting;
    facts.archive.meeting(meeting).date.year().map(i32::from)
}

fn formula_rows(pages: &Pages, formula: EntityIx, columns: &[HeatColumn]) -> FormulaRows {
    let uses = pages.formulas.of(formula);
    let mut issuers: Vec<Issuer> = Vec::new();
    let mut counts: BTreeMap<Issuer, usize> = BTreeMap::new();
    for ix in &uses.using {
        let issuer = issuer(&pages.archive, *ix);
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
            let (name, url) = set_phrase::issuer_name(pages, issuer);
            FormulaRow {
                issuer: name,
                url,
                cells: formula_cells(pages, formula, issuer, columns),
            }
        })
        .collect();
    let cells = rows.iter().flat_map(|row| &row.cells);
    let highest = cells.map(|cell| cell.using).max().unwrap_or_default();
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        cell.shade = shade(cell.using, highest);
    }
    FormulaRows {
        name: pages.name(formula).to_owned(),
        url: pages.url(Route::Entity(formula, 1)),
        accounts: uses.using.len(),
        retold: uses.retold.len(),
        issuers: rows,
        more,
    }
}

fn formula_cells(
    facts: &Facts,
    formula: EntityIx,
    issuer: Issuer,
    columns: &[HeatColumn],
) -> Vec<FormulaCell> {
    let uses = facts.formulas.of(formula);
    let mut cells = vec![FormulaCell::default(); columns.len()];
    for ix in facts.formulas.accounts_of(&facts.archive, issuer) {
        let Some(year) = formula_year(facts, *ix) else {
            continue;
        };
        let column = columns.partition_point(|column| column.from <= year);
        let Some(column) = column.checked_sub(1) else {
            continue;
        };
        let within = columns[column].to.unwrap_or(columns[column].from) >= year;
        let stance = facts
            .formulas
            .stance(&facts.archive, formula, &uses.using, *ix);
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

impl Formulas {
    /// The accounts of an issuer, in the archive's order, without translations of accounts that the
    /// archive has: they say nothing of their own.
    pub(in crate::site) fn accounts_of(&self, archive: &Archive, of: Issuer) -> &[ReadoutIx] {
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
