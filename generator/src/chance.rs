//! Numbers that look random and are the same for a seed on every machine and for ever. A crate may change
//! what it draws from version to version, and figures of different years could not be compared then.

/// The generator SplitMix64 (Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, 2014).
#[derive(Debug, Clone)]
pub(crate) struct Chance {
    state: u64,
}

impl Chance {
    pub(crate) fn new(seed: u64) -> Chance {
        Chance { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to and without `end`; 0 if there is none.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        // The high half of the product: as even as 64 bits allow, and without a division.
        let product = u128::from(self.next()) * (end as u128);
        (product >> 64) as usize
    }

    /// A number of a range, both ends included.
    pub(crate) fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    /// Whether something happens that does so in so many cases out of a hundred.
    pub(crate) fn percent(&mut self, cases: usize) -> bool {
        self.below(100) < cases
    }

    /// One of a list that is not empty.
    pub(crate) fn one<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }

    /// So many different ones of a list, or all of it, in any order.
    pub(crate) fn some<'l, T>(&mut self, list: &'l [T], count: usize) -> Vec<&'l T> {
        let count = count.min(list.len());
        let mut places: Vec<usize> = Vec::with_capacity(count);
        while places.len() < count {
            let place = self.below(list.len());
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places.into_iter().map(|place| &list[place]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_reference() {
        // Of the reference implementation for the seed 1234567.
        let mut chance = Chance::new(1_234_567);
        let numbers = [chance.next(), chance.next(), chance.next()];
        assert_eq!(
            numbers,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn draws_keep_to_their_bounds() {
        let mut chance = Chance::new(7);
        let list = [1, 2, 3, 4, 5];
        for _ in 0..1_000 {
            assert!(chance.below(3) < 3);
            assert!((2..=4).contains(&chance.between(2, 4)));
            let mut some = chance.some(&list, 3);
            some.sort_unstable();
            some.dedup();
            assert_eq!(some.len(), 3);
        }
        assert_eq!(chance.some(&list, 9).len(), 5);
        let often = (0..1_000).filter(|_| chance.percent(85)).count();
        assert!((800..900).contains(&often), "{often}");
    }
}
