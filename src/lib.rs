//! Chancery turns a folder of Markdown readouts into a public, cross-linked archive of meetings.
//!
//! Data walks one street: `source` → `archive` → `annotate` → `site` → `output`; each room knows only
//! those before it, and `diagnostics` and `words` are known to all. Beside it, `suggest` looks at what
//! `annotate` found, and `search` makes the index that the search page of the written site reads. The core
//! is pure: files are read by `source` (and the archive's own theme files, once, by `site`), written by
//! `output`, and only `cli` speaks to the terminal.
//!
//! # Examples
//!
//! The way from a folder to a page:
//!
//! ```
//! use chancery::annotate::Links;
//! use chancery::archive::Archive;
//! use chancery::site::{Content, RenderBuffer, Route, Site, ThemeSources};
//! use chancery::source;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let folder = tempfile::tempdir()?;
//! let content = folder.path().join("content");
//! std::fs::create_dir_all(content.join("pages"))?;
//! std::fs::write(content.join("site.yaml"), "title: Talks\nbase_url: https://example.org/\n")?;
//! std::fs::write(content.join("pages/about.md"), "---\ntitle: About\n---\n\nAn archive.\n")?;
//!
//! let (sources, mut problems) = source::load(folder.path());
//! let (archive, found) = Archive::build(sources, false);
//! problems.extend(found);
//! let archive = archive.ok_or("there is no `site.yaml`")?;
//! let (links, found) = Links::find(&archive);
//! problems.extend(found);
//! let (site, found) = Site::new(archive, links, ThemeSources::default(), None);
//! problems.extend(found);
//! assert!(problems.is_empty());
//!
//! let about = site.routes().into_iter().find(|route| matches!(route, Route::Page(_)));
//! let about = about.ok_or("there is no page")?;
//! assert_eq!(site.address(about), "pages/about/");
//! let mut room = RenderBuffer::default();
//! let page = site.render(about, &mut room).map_err(|problem| problem.message)?;
//! let Content::Bytes(page) = page else {
//!     return Err("a page is no file".into());
//! };
//! assert!(String::from_utf8_lossy(&page).contains("An archive."));
//! # Ok(())
//! # }
//! ```
//!
//! A date of a record, in EDTF:
//!
//! ```
//! use chancery::source::edtf::Edtf;
//!
//! let date = Edtf::parse("2022-05-13?").expect("this is a date");
//! assert_eq!(date.year(), Some(2022));
//! assert!(Edtf::parse("2022-02-30").is_err_and(|message| message.contains("2022-02-30")));
//! ```

pub mod agreement;
pub mod annotate;
pub mod archive;
pub mod bidi;
pub mod cli;
pub mod diagnostics;
pub mod fixity;
#[doc(hidden)]
pub mod fuzzing;
pub mod hosting;
pub mod output;
pub mod preview;
pub mod publish;
pub mod query;
pub mod schema;
pub mod search;
pub mod site;
pub mod source;
pub mod suggest;
pub mod words;

/// A part of the build script. It is here for its unit tests, which cargo does not run in a build script.
#[cfg(test)]
#[path = "../build/minify.rs"]
mod minify;
