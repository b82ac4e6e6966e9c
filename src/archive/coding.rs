//! What other coders found in the texts of readouts.

use std::collections::HashMap;
use std::sync::Arc;

use super::index::{Index, Target};
use super::readout::{repeated_statements, statements};
use super::{Readout, ReadoutIx, Statement, Vocabulary};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::id::{Id, Kind, Reference};
use crate::source::record::{SecondCodingRecord, StatementRecord};
use crate::source::{Document, SecondCoding};

/// The statements that another coder found in the text of a readout.
#[derive(Debug)]
pub struct Coding {
    /// The coder, by the name of the folder.
    pub coder: Id,
    /// The readout.
    pub readout: ReadoutIx,
    /// The file.
    pub document: Arc<Document<SecondCodingRecord>>,
    /// The statements, in the order of the file.
    pub statements: Vec<Statement>,
}

impl Coding {
    /// What the file says of a statement.
    pub fn record(&self, statement: &Statement) -> &StatementRecord {
        &self.document.record.statements[statement.position]
    }
}

/// Resolves the files of other coders, in the order of readouts and coders. Those of readouts that are drafts or
/// were withdrawn are left out with them.
pub(super) fn resolve(
    codings: Vec<SecondCoding>,
    readouts: &[Readout],
    index: &Index,
    vocabulary: &Vocabulary,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Coding> {
    let mut resolved = Vec::with_capacity(codings.len());
    let mut seen: HashMap<(Id, Id), String> = HashMap::new();
    for SecondCoding { coder, document } in codings {
        let at_file = |fault: Diagnostic| fault.at(&document.source, 0..0);
        let of = (coder.clone(), document.id.clone());
        if let Some(first) = seen.get(&of) {
            let message = format!("`{}` was coded twice by `{coder}`", document.id);
            let fault = Diagnostic::new(Code::DuplicateId, message)
                .help(format!("the other file is `{first}`; remove one of them"));
            diagnostics.push(at_file(fault));
            continue;
        }
        seen.insert(of, document.source.path.clone());
        let Ok(reference) = Reference::new(document.id.as_str()) else {
            continue;
        };
        let is_withdrawn = || index.withdrawn(&reference, &[Kind::Readout]).is_some();
        if index.is_draft(Kind::Readout, &document.id) || is_withdrawn() {
            continue;
        }
        let readout = match index.resolve(&reference, &[Kind::Readout]) {
            Ok(Target::Readout(ix)) => ix,
            Ok(_) | Err(None) => continue,
            Err(Some(fault)) => {
                diagnostics.push(at_file(*fault));
                continue;
            }
        };
        if let Some(fault) = not_another(&document.record, readout, readouts, &resolved) {
            diagnostics.push(document.fault(fault, &["by".into()]));
            continue;
        }
        let records = &document.record.statements;
        repeated_statements(&document, records, diagnostics);
        resolved.push(Coding {
            statements: statements(&document, records, index, vocabulary, diagnostics),
            coder,
            readout,
            document,
        });
    }
    resolved.sort_by(|a, b| {
        a.readout
            .cmp(&b.readout)
            .then_with(|| a.coder.cmp(&b.coder))
    });
    resolved
}

/// What is wrong with a coder who has annotated the same text before: nobody is independent of themselves.
fn not_another(
    record: &SecondCodingRecord,
    readout: ReadoutIx,
    readouts: &[Readout],
    others: &[Coding],
) -> Option<Diagnostic> {
    let coding = &readouts[readout.position()].coding;
    // Statements that an editor settled are no longer the work of those who found them.
    let own = coding.adjudicated_by.0.is_empty().then_some(&coding.by.0);
    let others = others.iter().filter(|other| other.readout == readout);
    let others = others.map(|other| &other.document.record.by.0);
    let before: Vec<&String> = own.into_iter().chain(others).flatten().collect();
    let again = record.by.0.iter().find(|name| before.contains(name))?;
    let message = format!("`{again}` has already annotated this text");
    Some(Diagnostic::new(Code::InvalidValue, message).help(
        "agreement is measured between different people; correct `by`, or remove the file. If an editor has settled the statements of the readout, write `coding: {adjudicated_by: NAME}` there",
    ))
}
