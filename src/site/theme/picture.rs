//! How large a picture is shown, so that a page keeps its place free.

use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::Event;

/// Returns the width and the height of a picture in CSS pixels, if its file says so.
pub(in crate::site) fn size(path: &Path) -> Option<(u32, u32)> {
    let bytes = crate::source::read_regular(path).ok()?;
    if path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("svg"))
    {
        return drawn(std::str::from_utf8(&bytes).ok()?);
    }
    let size = imagesize::blob_size(&bytes).ok()?;
    Some((
        u32::try_from(size.width).ok()?,
        u32::try_from(size.height).ok()?,
    ))
}

/// Returns the size of an SVG drawing: its width and height, or those of its `viewBox`
/// (<https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS>).
fn drawn(text: &str) -> Option<(u32, u32)> {
    let mut reader = Reader::from_str(text);
    let root = loop {
        match reader.read_event().ok()? {
            Event::Start(root) | Event::Empty(root) => break root,
            Event::Eof => return None,
            _ => {}
        }
    };
    let value = |name: &str| {
        let attribute = root.try_get_attribute(name).ok()??;
        Some(attribute.value.into_owned())
    };
    let given = |name: &str| pixels(&value(name)?);
    if let (Some(width), Some(height)) = (given("width"), given("height")) {
        return Some((width, height));
    }
    let view = value("viewBox")?;
    let numbers = view
        .split([' ', ',', '\n', '\t'])
        .filter(|part| !part.is_empty());
    let numbers: Vec<&str> = numbers.collect();
    let [_, _, width, height] = numbers[..] else {
        return None;
    };
    Some((pixels(width)?, pixels(height)?))
}

/// Reads a length in pixels; any other unit is none.
fn pixels(text: &str) -> Option<u32> {
    let number: f32 = text.trim().trim_end_matches("px").parse().ok()?;
    let is_length = number.is_finite() && (1.0..100_000.0).contains(&number);
    // Rounded, and known to fit.
    is_length.then_some(number.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_have_a_size() {
        for (text, size) in [
            (
                "<?xml version=\"1.0\"?><!-- logo --><svg width=\"120\" height=\"40px\"/>",
                Some((120, 40)),
            ),
            ("<svg viewBox=\"0 0 24.4 12\"><path/></svg>", Some((24, 12))),
            (
                "<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,30,20\"/>",
                Some((30, 20)),
            ),
            ("<svg width=\"10em\"/>", None),
            ("<svg viewBox=\"0 0 0 0\"/>", None),
            ("", None),
            ("<svg", None),
        ] {
            assert_eq!(drawn(text), size, "{text}");
        }
    }
}
