//! What readers load with a page.

use crate::support::archive;

#[test]
fn pages_of_readouts_load_a_style_sheet_of_their_own() {
    let archive = archive! {};
    archive.write(
        "content/readouts/a.md",
        "---\ntitle: A\nmeeting: a\nside: cambodia\nrendition: summary\ndate: 2020\n\
         parties: [cambodia, china]\n---\n\nWords.\n",
    );
    archive.build();
    assert!(
        archive
            .read("public/readouts/a/index.html")
            .contains("/static/readout.css?v=")
    );
    assert!(
        archive
            .read("public/meetings/a/index.html")
            .contains("/static/chancery.css?v=")
    );
    let size = |name: &str| {
        let file = archive.path(&format!("public/static/{name}"));
        std::fs::metadata(file).map_or(0, |file| file.len())
    };
    assert!(size("readout.css") > 0 && size("readout.css") < size("chancery.css"));

    // An archive's own is for all pages, and is published as it is.
    let own = "p {\n  color: tan; /* as sand */\n}\n";
    archive.write("templates/static/chancery.css", own);
    archive.build();
    assert!(
        archive
            .read("public/readouts/a/index.html")
            .contains("/static/chancery.css?v=")
    );
    assert!(!archive.has("public/static/readout.css"));
    assert_eq!(archive.read("public/static/chancery.css"), own);
}
