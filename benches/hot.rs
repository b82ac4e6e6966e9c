//! The hot parts of a build, one by one: `cargo bench`, or `cargo bench -- mentions` for some of them.
//!
//! They work on a synthetic archive of 1,000 readouts with statements, which makes lists long enough to
//! fill a page. Whole builds are measured by `cargo xtask bench`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    reason = "a benchmark that cannot go on has failed; its functions say what they measure by their names"
)]

use std::sync::LazyLock;

use archive_generator::Shape;
use chancery::annotate::{Haystack, Links};
use chancery::archive::{Archive, ReadoutIx, Target};
use chancery::site::{Content, Follows, PAGE_LENGTH, RenderBuffer, Route, Site, ThemeSources};
use chancery::source::record::{ReadoutRecord, Selector};
use chancery::source::{SourceCache, yaml};
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};

/// The allocator of the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

const SHAPE: Shape = Shape {
    readouts: 1_000,
    statements: true,
    seed: 7,
};

/// The archive's files, read and parsed.
static HOLDINGS: LazyLock<SourceCache> = LazyLock::new(|| {
    let folder = tempfile::TempDir::new().unwrap();
    SHAPE.write(folder.path()).unwrap();
    SourceCache::read_once(folder.path())
});

/// The archive, made anew.
fn archive() -> Archive {
    let (sources, faults) = HOLDINGS.sources();
    assert!(faults.is_empty(), "{faults:?}");
    let (archive, faults) = Archive::build(sources, false);
    assert!(faults.is_empty(), "{faults:?}");
    archive.unwrap()
}

static SITE: LazyLock<Site> = LazyLock::new(|| {
    let archive = archive();
    let (links, _) = Links::find(&archive);
    let (site, faults) = Site::new(archive, links, ThemeSources::default(), None);
    assert!(faults.is_empty(), "{faults:?}");
    site
});

/// A readout from the middle of the archive.
fn account() -> ReadoutIx {
    let mut readouts = SITE.archive().readouts();
    readouts.nth(SHAPE.readouts / 2).map(|(ix, _)| ix).unwrap()
}

/// The first page of the entity that appears in most meetings.
fn busiest() -> Route {
    let firsts = SITE.routes().into_iter().filter_map(|route| match route {
        Route::Entity(ix, number) => Some((number, ix)),
        _ => None,
    });
    let (pages, ix) = firsts.max().unwrap();
    assert!(pages > 1, "its first page has all of {PAGE_LENGTH} rows");
    Route::Entity(ix, 1)
}

/// The first route that fits.
fn route(fits: impl Fn(&Route) -> bool) -> Route {
    SITE.routes().into_iter().find(fits).unwrap()
}

/// Renders a route again and again. What many pages share was made by then, as in a build.
fn render(bencher: Bencher<'_, '_>, route: Route) {
    let mut room = RenderBuffer::default();
    let mut render = || match SITE.render(black_box(route), &mut room).unwrap() {
        Content::Bytes(bytes) => black_box(&bytes).len(),
        Content::File(path) => panic!("{} is not rendered", path.display()),
    };
    let size = render();
    bencher.counter(BytesCount::new(size)).bench_local(render);
}

#[divan::bench]
fn front_matter(bencher: Bencher<'_, '_>) {
    let document = &SITE.archive().readout(account()).document;
    let yaml = &document.source.text[document.front.clone()];
    bencher
        .counter(BytesCount::of_str(yaml))
        .bench(|| yaml::parse::<ReadoutRecord>(black_box(yaml)));
}

/// References of all records to each other.
#[divan::bench(sample_count = 20)]
fn linking(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(|| HOLDINGS.sources().0)
        .bench_values(|sources| Archive::build(sources, false));
}

/// All texts of the archive: every name, every statement. On one core, so that items a second are of one.
#[divan::bench(sample_count = 20)]
fn mentions(bencher: Bencher<'_, '_>) {
    let archive = SITE.archive();
    let texts = archive.readouts.len() + archive.entities.len();
    let alone = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    bencher
        .counter(ItemsCount::new(texts))
        .bench(|| alone.install(|| Links::find(black_box(archive))));
}

/// The two quotes of one account.
#[divan::bench]
fn anchoring(bencher: Bencher<'_, '_>) {
    let ix = account();
    let text = &SITE.links().of(Target::Readout(ix)).text;
    let record = &SITE.archive().readout(ix).document.record;
    let quotes: Vec<Selector<'_>> = record
        .statements
        .iter()
        .map(|statement| statement.selector())
        .collect();
    assert_eq!(quotes.len(), 2);
    bencher.bench(|| Haystack::new(black_box(text)).find(quotes.iter().copied()));
}

/// The Markdown of one account as HTML, with its links and annotations.
#[divan::bench]
fn markdown(bencher: Bencher<'_, '_>) {
    let ix = account();
    let markdown = SITE.archive().readout(ix).document.body();
    bencher
        .counter(BytesCount::of_str(markdown))
        .bench(|| SITE.annotated(black_box(ix)));
}

/// What all pages need to know of the whole archive.
#[divan::bench(sample_count = 20)]
fn preparing(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(|| {
            let archive = archive();
            let (links, _) = Links::find(&archive);
            (archive, links)
        })
        .bench_values(|(archive, links)| Site::new(archive, links, ThemeSources::default(), None));
}

#[divan::bench]
fn readout_page(bencher: Bencher<'_, '_>) {
    render(bencher, Route::Readout(account()));
}

#[divan::bench]
fn meeting_page(bencher: Bencher<'_, '_>) {
    let meeting = SITE.archive().readout(account()).meeting;
    render(bencher, Route::Meeting(meeting));
}

/// A hundred rows.
#[divan::bench]
fn entity_page(bencher: Bencher<'_, '_>) {
    render(bencher, busiest());
}

#[divan::bench]
fn mentions_page(bencher: Bencher<'_, '_>) {
    render(bencher, route(|route| matches!(route, Route::Mentions(..))));
}

#[divan::bench]
fn list_page(bencher: Bencher<'_, '_>) {
    render(bencher, Route::Meetings(1));
}

#[divan::bench]
fn statements_page(bencher: Bencher<'_, '_>) {
    let fits = |route: &Route| matches!(route, Route::StatementsOf(_, 1));
    render(bencher, route(fits));
}

#[divan::bench]
fn feed(bencher: Bencher<'_, '_>) {
    render(bencher, Route::Feed(Follows::Archive));
}

#[divan::bench]
fn sitemap(bencher: Bencher<'_, '_>) {
    render(bencher, Route::Sitemap);
}
