//! What charts rest on although coders do not agree on it sufficiently.

use crate::agreement::{Aspect, TENTATIVE, in_figures};
use crate::site::index::facts;
use crate::site::part::label;
use crate::site::part::pages::Pages;
use crate::site::route::routes::Route;
use crate::site::view::{DoubtView, Label};
use crate::words::Word;

/// What coders who annotated the same texts do not agree on sufficiently.
pub(in crate::site) fn doubts(pages: &Pages) -> Vec<DoubtView> {
    let measures = facts::agreement(pages).measures.iter();
    let doubts = measures.filter_map(|measure| {
        let alpha = measure.alpha.filter(|alpha| *alpha < TENTATIVE)?;
        Some(DoubtView {
            what: aspect(pages, measure.aspect),
            alpha: in_figures(alpha),
            url: pages.url(Route::Method),
        })
    });
    doubts.collect()
}

/// What coders agree on, in words.
pub(in crate::site) fn aspect(pages: &Pages, aspect: Aspect) -> Label {
    let word = match aspect {
        Aspect::Act => Word::AspectAct,
        Aspect::Direction => Word::AspectDirection,
        Aspect::Force => Word::AspectForce,
        Aspect::Topics => Word::AspectTopics,
        Aspect::Place => Word::AspectPlace,
    };
    label::label_of(pages, aspect.name(), word)
}
