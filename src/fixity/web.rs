//! Checks a published site against a manifest, over HTTP. Files that the manifest does not list cannot be found so.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use reqwest::{Client, StatusCode};
use sha2::{Digest as _, Sha256 as Hasher};
use url::Url;

use super::{Findings, FixityError, Found, HashManifest, MANIFEST, MOST, compare, parse};
use crate::output::Sha256;

/// Requests at a time.
const AT_ONCE: usize = 8;
/// Attempts for each file; servers that are busy get a second's rest, then two.
const ATTEMPTS: u32 = 3;
/// Without an answer or more bytes for so long, a request is given up.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Checks the site at an address against the manifest that it has, or against another one.
///
/// # Errors
/// The site cannot be read, or has no sound manifest.
pub fn verify_url(site: &Url, manifest: Option<HashManifest>) -> Result<Findings, FixityError> {
    let failed = |reason: String| FixityError::Web {
        url: site.to_string(),
        reason,
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| failed(error.to_string()))?;
    choose_cryptography();
    let client = Client::builder()
        .read_timeout(TIMEOUT)
        .connect_timeout(TIMEOUT)
        .user_agent(concat!("chancery/", env!("CARGO_PKG_VERSION")))
        .build()
        .map_err(|error| failed(reason(&error)))?;
    let mut base = site.clone();
    base.set_query(None);
    base.set_fragment(None);
    if !base.path().ends_with('/') {
        base.set_path(&format!("{}/", base.path()));
    }
    runtime.block_on(async {
        let manifest = match manifest {
            Some(manifest) => manifest,
            None => read_manifest(&client, &base).await?,
        };
        let found = read_all(client, base, &manifest).await?;
        Ok(compare(&manifest, &found))
    })
}

/// Names the provider of cryptography for TLS, once for the whole program.
pub(crate) fn choose_cryptography() {
    // Another one is there only if it was named before.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

async fn read_manifest(client: &Client, base: &Url) -> Result<HashManifest, FixityError> {
    let mut bytes = Vec::new();
    let mut too_long = false;
    let url = address(base, MANIFEST);
    let got = get(client, &url, |chunk| {
        match chunk {
            Some(chunk) => bytes.extend_from_slice(chunk),
            None => bytes.clear(),
        }
        too_long = bytes.len() as u64 > MOST;
        !too_long
    });
    let place = base.to_string();
    match got.await? {
        false => Err(FixityError::NoManifest { place }),
        true if too_long => Err(FixityError::TooLong { place }),
        true => parse(&place, &bytes),
    }
}

/// Reads every file of a manifest; those that do not exist are left out.
async fn read_all(
    client: Client,
    base: Url,
    manifest: &HashManifest,
) -> Result<BTreeMap<String, Found>, FixityError> {
    let places = Arc::new(tokio::sync::Semaphore::new(AT_ONCE));
    let mut tasks = tokio::task::JoinSet::new();
    for (path, _) in manifest.files() {
        let (client, path) = (client.clone(), path.clone());
        let (url, places) = (address(&base, &path), Arc::clone(&places));
        tasks.spawn(async move {
            // It is never closed.
            let _place = places.acquire().await;
            let mut hasher = Hasher::new();
            let found = get(&client, &url, |chunk| {
                match chunk {
                    Some(chunk) => hasher.update(chunk),
                    None => hasher = Hasher::new(),
                }
                true
            });
            let found = found.await?;
            Ok((path, found.then(|| Found::File(Sha256::from(hasher)))))
        });
    }
    let mut found = BTreeMap::new();
    while let Some(done) = tasks.join_next().await {
        let done = done.map_err(|error| FixityError::Web {
            url: base.to_string(),
            reason: error.to_string(),
        })?;
        let (path, file): (String, Option<Found>) = done?;
        if let Some(file) = file {
            found.insert(path, file);
        }
    }
    Ok(found)
}

/// The address of a file. Each part of its path is encoded, so that `?` and `#` stay in it.
fn address(base: &Url, path: &str) -> Url {
    let mut url = base.clone();
    if let Ok(mut parts) = url.path_segments_mut() {
        parts.pop_if_empty().extend(path.split('/'));
    }
    url
}

/// Reads what an address holds, piece by piece; before each new attempt, `take` gets nothing, and it can end the
/// reading. Returns whether there is something at the address.
async fn get(
    client: &Client,
    url: &Url,
    mut take: impl FnMut(Option<&[u8]>) -> bool,
) -> Result<bool, FixityError> {
    let mut attempt = 0;
    loop {
        attempt += 1;
        take(None);
        let (reason, may_pass) = match read(client, url, &mut take).await {
            Ok(StatusCode::NOT_FOUND | StatusCode::GONE) => return Ok(false),
            Ok(status) if status.is_success() => return Ok(true),
            Ok(status) => (
                format!("the server answers `{status}`"),
                status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS,
            ),
            Err(error) => (reason(&error), !error.is_builder() && !error.is_redirect()),
        };
        if !may_pass || attempt == ATTEMPTS {
            return Err(FixityError::Web {
                url: url.to_string(),
                reason,
            });
        }
        tokio::time::sleep(Duration::from_secs(u64::from(attempt))).await;
    }
}

async fn read(
    client: &Client,
    url: &Url,
    take: &mut impl FnMut(Option<&[u8]>) -> bool,
) -> reqwest::Result<StatusCode> {
    let mut response = client.get(url.clone()).send().await?;
    if response.status().is_success() {
        while let Some(chunk) = response.chunk().await? {
            if !take(Some(&chunk)) {
                break;
            }
        }
    }
    Ok(response.status())
}

/// The innermost cause, which says more than that a request failed.
fn reason(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}
