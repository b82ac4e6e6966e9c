//! Which accounts of a meeting can be read side by side.

use crate::annotate::Linked;
use crate::archive::{Meeting, MeetingIx, ReadoutIx};
use crate::site::index::facts::Facts;
use crate::site::index::findings::{findings, heaviest};
use crate::site::index::large_meeting::State;

/// Accounts of one meeting beyond this number are shown beside the first of them only: pages of all pairs would be more
/// than anybody reads.
const MOST: usize = 8;

/// Whether the archive has words of a readout.
pub(in crate::site) fn has_text(facts: &Facts, ix: ReadoutIx) -> bool {
    is_text(&facts.links.readouts[ix.position()])
}

/// Whether a text has words.
pub(in crate::site) fn is_text(linked: &Linked) -> bool {
    !linked.text.trim().is_empty()
}

/// The accounts of a meeting with words in the archive, in the meeting's order.
pub(in crate::site) fn with_text(facts: &Facts, meeting: &Meeting) -> Vec<ReadoutIx> {
    let readouts = meeting.readouts.iter().copied();
    readouts.filter(|ix| has_text(facts, *ix)).collect()
}

/// The pairs of accounts that have a page, in the meeting's order.
pub(in crate::site) fn pairs(texts: &[ReadoutIx]) -> Vec<(ReadoutIx, ReadoutIx)> {
    let firsts = match texts.len() > MOST {
        true => &texts[..1],
        false => texts,
    };
    let pairs = firsts.iter().enumerate().flat_map(|(i, left)| {
        let others = texts[i + 1..].iter();
        others.map(move |right| (*left, *right))
    });
    pairs.collect()
}

/// The pairs with one account that have a page, each with the other account.
pub(in crate::site) fn pairs_with(
    texts: &[ReadoutIx],
    one: ReadoutIx,
) -> impl Iterator<Item = (ReadoutIx, (ReadoutIx, ReadoutIx))> {
    let place = texts.iter().position(|text| *text == one);
    let others = texts.iter().copied().enumerate();
    others.filter_map(move |(i, other)| {
        let (left, right) = (place?.min(i), place?.max(i));
        let has_page = left != right && (left == 0 || texts.len() <= MOST);
        has_page.then(|| (other, (texts[left], texts[right])))
    })
}

/// The two accounts that a meeting shows first: those that differ most, by the measure of its brief. None if fewer than
/// two have words in the archive.
pub(in crate::site) fn first_pair(facts: &Facts, ix: MeetingIx) -> Option<(ReadoutIx, ReadoutIx)> {
    match facts.large.get(&ix) {
        Some(large) => *large.first_pair.get_or_init(|| find_first_pair(facts, ix)),
        None => find_first_pair(facts, ix),
    }
}

fn find_first_pair(facts: &Facts, ix: MeetingIx) -> Option<(ReadoutIx, ReadoutIx)> {
    let meeting = facts.archive.meeting(ix);
    let texts = with_text(facts, meeting);
    let pairs = pairs(&texts);
    let first = pairs.first().copied()?;
    if pairs.len() == 1 {
        return Some(first);
    }
    let findings = findings(facts, meeting);
    let Some((most, _)) = heaviest(&facts.archive, &findings) else {
        return Some(first);
    };
    // Those that tell it come before those that do not.
    let mut shares: Vec<_> = findings[most].shares.iter().collect();
    shares.sort_by_key(|share| share.state != State::Told);
    let mut ranked = shares.iter().map(|share| share.account);
    let mut next = || ranked.find(|account| texts.contains(account));
    let (Some(a), Some(b)) = (next(), next()) else {
        return Some(first);
    };
    let either = [(a, b), (b, a)];
    let pair = either.into_iter().find(|pair| pairs.contains(pair));
    Some(pair.unwrap_or(first))
}

#[cfg(test)]
mod tests {
    use super::pairs;
    use crate::archive::ReadoutIx;

    #[test]
    fn every_account_of_a_large_meeting_is_shown_beside_another() {
        let texts = |count: usize| (0..count).map(ReadoutIx::at).collect::<Vec<_>>();
        assert!(pairs(&texts(1)).is_empty());
        assert_eq!(pairs(&texts(3)).len(), 3);
        assert_eq!(pairs(&texts(8)).len(), 28);
        assert_eq!(pairs(&texts(30)).len(), 29);
    }
}
