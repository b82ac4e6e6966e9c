//! A message: text with placeholders for values.

use icu_plurals::{PluralCategory, PluralRules};

use crate::bidi::Direction;

/// A value for a placeholder.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// A number, which also selects the plural form.
    Number(usize),
    /// Words.
    Text(&'a str),
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Value::Number(number)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(text)
    }
}

/// A compiled message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its pieces, in their order.
    pub pieces: Vec<Piece>,
    /// The names of its variables; pieces name them by position.
    pub variables: Vec<String>,
}

/// A piece of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A placeholder for a variable.
    Variable(usize),
    /// One of several wordings, by a variable.
    Select {
        /// The variable.
        on: usize,
        /// The wordings in their order, each with what it is for.
        cases: Vec<(Case, Vec<Piece>)>,
        /// The wording if none of them fits.
        otherwise: Vec<Piece>,
    },
}

/// The case that a variant is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Case {
    /// This number.
    Number(usize),
    /// A number of this plural category of the language, or this very word.
    Word(String, Option<PluralCategory>),
}

impl Case {
    fn fits(&self, value: Value<'_>, rules: Option<&PluralRules>) -> bool {
        match (self, value) {
            (Case::Number(number), Value::Number(value)) => *number == value,
            (Case::Word(_, Some(category)), Value::Number(value)) => {
                rules.map(|rules| rules.category_for(value)) == Some(*category)
            }
            (Case::Word(word, _), Value::Text(value)) => word == value,
            (Case::Number(_), Value::Text(_)) | (Case::Word(_, None), Value::Number(_)) => false,
        }
    }
}

impl Message {
    /// Returns the text of the message, if it has no variables.
    pub fn fixed(&self) -> Option<String> {
        let texts = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            Piece::Variable(_) | Piece::Select { .. } => None,
        });
        texts.collect()
    }

    /// Writes the message with the values of its variables, in the order of the variables. What has no
    /// value leaves nothing.
    pub(super) fn write(
        &self,
        values: &[Value<'_>],
        rules: Option<&PluralRules>,
        direction: Direction,
        out: &mut String,
    ) {
        write(&self.pieces, values, rules, direction, out);
    }
}

fn write(
    pieces: &[Piece],
    values: &[Value<'_>],
    rules: Option<&PluralRules>,
    direction: Direction,
    out: &mut String,
) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Variable(variable) => match values.get(*variable) {
                // A name of the other direction would reorder the text beside it.
                Some(Value::Text(text)) => out.push_str(&direction.isolated(text)),
                Some(Value::Number(number)) => push_number(*number, out),
                None => {}
            },
            Piece::Select {
                on,
                cases,
                otherwise,
            } => {
                let value = values.get(*on);
                let case = value.and_then(|value| {
                    let mut cases = cases.iter();
                    cases.find(|(case, _)| case.fits(*value, rules))
                });
                let pieces = case.map_or(otherwise, |(_, pieces)| pieces);
                write(pieces, values, rules, direction, out);
            }
        }
    }
}

/// Writes the digits of a number without the formatting machinery, which costs more than the rest of a short message.
fn push_number(mut number: usize, out: &mut String) {
    let mut digits = [0_u8; 20];
    let mut start = digits.len();
    loop {
        start -= 1;
        digits[start] = b'0' + u8::try_from(number % 10).unwrap_or_default();
        number /= 10;
        if number == 0 {
            break;
        }
    }
    out.extend(digits[start..].iter().map(|digit| char::from(*digit)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_with_all_their_digits() {
        for number in [0, 7, 10, 909, usize::MAX] {
            let mut text = String::new();
            push_number(number, &mut text);
            assert_eq!(text, number.to_string());
        }
    }
}
