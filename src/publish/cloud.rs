//! Publishes to object stores: S3 and what speaks its language, Azure Blob Storage, Google Cloud Storage.
//!
//! Credentials come from the environment variables that the tools of each store use. They never appear in messages.

use std::collections::BTreeSet;
use std::error::Error as _;
use std::future::Future;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use object_store::aws::AmazonS3Builder;
use object_store::azure::MicrosoftAzureBuilder;
use object_store::gcp::GoogleCloudStorageBuilder;
use object_store::path::Path as Key;
use object_store::{
    Attribute, Attributes, Error, ObjectStore, ObjectStoreExt as _, PutMode, PutOptions,
    RetryConfig, UpdateVersion,
};
use tokio::runtime::Runtime;
use url::Url;

use super::headers::{cache_control, content_type};
use super::store::{Expect, Store, StoreError, Version};
use crate::output::Sha256;

/// Requests at a time.
const AT_ONCE: usize = 32;

/// Environment variables whose values must not be shown.
const SECRETS: [&str; 3] = ["AWS_", "AZURE_", "GOOGLE_"];

/// A bucket or container, or a part of it.
pub struct Cloud {
    store: Arc<dyn ObjectStore>,
    /// With a slash at the end, unless it is empty.
    prefix: String,
    name: String,
    runtime: Runtime,
}

impl Cloud {
    /// Opens the store that an address names. Nothing is sent yet.
    ///
    /// # Errors
    /// The environment has no settings for such a store, or wrong ones.
    pub fn open(url: &Url) -> Result<Cloud, StoreError> {
        crate::fixity::choose_cryptography();
        let bucket = url.host_str().unwrap_or_default();
        let retry = RetryConfig {
            max_retries: 6,
            retry_timeout: Duration::from_secs(60),
            ..RetryConfig::default()
        };
        let store: Result<Arc<dyn ObjectStore>, Error> = match url.scheme() {
            "s3" => AmazonS3Builder::from_env()
                .with_bucket_name(bucket)
                .with_retry(retry)
                .build()
                .map(|store| Arc::new(store) as _),
            "az" => MicrosoftAzureBuilder::from_env()
                .with_container_name(bucket)
                .with_retry(retry)
                .build()
                .map(|store| Arc::new(store) as _),
            _ => GoogleCloudStorageBuilder::from_env()
                .with_bucket_name(bucket)
                .with_retry(retry)
                .build()
                .map(|store| Arc::new(store) as _),
        };
        let store = store.map_err(|error| failed(url.as_str(), &error))?;
        let path = percent_encoding::percent_decode_str(url.path()).decode_utf8_lossy();
        Cloud::of(store, path.trim_matches('/'), url.to_string())
    }

    /// A store that is open, and the part of it that the site is in.
    pub(super) fn of(
        store: Arc<dyn ObjectStore>,
        prefix: &str,
        name: String,
    ) -> Result<Cloud, StoreError> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(|error| StoreError::failed(error.to_string()))?;
        let prefix = match prefix {
            "" => String::new(),
            prefix => format!("{prefix}/"),
        };
        Ok(Cloud {
            store,
            prefix,
            name,
            runtime,
        })
    }

    fn key(&self, path: &str) -> Result<Key, StoreError> {
        Key::parse(format!("{}{path}", self.prefix))
            .map_err(|error| StoreError::failed(format!("`{path}`: {error}")))
    }

    fn failed(&self, error: &Error) -> StoreError {
        failed(&self.name, error)
    }

    /// Does something with many files, some at a time; the first failure ends it.
    fn each<'a, T, R, F>(
        &self,
        all: &'a [T],
        act: impl Fn(&'a T) -> F,
    ) -> Result<Vec<R>, StoreError>
    where
        F: Future<Output = Result<R, StoreError>>,
    {
        let acts = stream::iter(all.iter().map(act)).buffered(AT_ONCE);
        self.runtime.block_on(acts.try_collect())
    }

    async fn get(&self, path: &str) -> Result<Option<(Vec<u8>, Version)>, StoreError> {
        let got = match self.store.get(&self.key(path)?).await {
            Ok(got) => got,
            Err(error @ Error::NotFound { .. }) if !is_bucket_missing(&error) => return Ok(None),
            Err(error) => return Err(self.failed(&error)),
        };
        let version = Version {
            tag: got.meta.e_tag.clone(),
            number: got.meta.version.clone(),
        };
        let bytes = got.bytes().await.map_err(|error| self.failed(&error))?;
        Ok(Some((bytes.to_vec(), version)))
    }
}

impl Store for Cloud {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn read(&self, path: &str) -> Result<Option<(Vec<u8>, Version)>, StoreError> {
        self.runtime.block_on(self.get(path))
    }

    fn write(&self, path: &str, bytes: &[u8], expect: Expect<'_>) -> Result<(), StoreError> {
        let mode = match expect {
            Expect::Anything => PutMode::Overwrite,
            Expect::Nothing => PutMode::Create,
            Expect::Version(version) => PutMode::Update(UpdateVersion {
                e_tag: version.tag.clone(),
                version: version.number.clone(),
            }),
        };
        let mut attributes = Attributes::new();
        attributes.insert(Attribute::CacheControl, "no-store".into());
        let options = PutOptions {
            mode,
            attributes,
            ..PutOptions::default()
        };
        let key = self.key(path)?;
        let put = self.store.put_opts(&key, bytes.to_vec().into(), options);
        match self.runtime.block_on(put) {
            Ok(_) => Ok(()),
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => {
                Err(StoreError::Conflict {
                    path: path.to_owned(),
                })
            }
            Err(error) => Err(self.failed(&error)),
        }
    }

    fn list(&self, prefix: &str) -> Result<BTreeSet<String>, StoreError> {
        let below = format!("{}{}", self.prefix, prefix);
        let below = match below.trim_end_matches('/') {
            "" => None,
            below => {
                Some(Key::parse(below).map_err(|error| StoreError::failed(error.to_string()))?)
            }
        };
        let listed = self.store.list(below.as_ref()).map_ok(|meta| meta.location);
        let keys: Result<Vec<Key>, Error> = self.runtime.block_on(listed.try_collect());
        let keys = keys.map_err(|error| self.failed(&error))?;
        let paths = keys
            .iter()
            .filter_map(|key| key.as_ref().strip_prefix(&self.prefix));
        Ok(paths.map(str::to_owned).collect())
    }

    fn upload(&self, site: &Path, files: &[(String, Sha256)]) -> Result<(), StoreError> {
        self.each(files, async |(path, expected)| {
            let bytes = super::read_file(site, path, expected)?;
            let mut attributes = Attributes::new();
            attributes.insert(Attribute::ContentType, content_type(path).into());
            attributes.insert(Attribute::CacheControl, cache_control(path).into());
            let key = self.key(path)?;
            let put = self.store.put_opts(&key, bytes.into(), attributes.into());
            put.await.map(|_| ()).map_err(|error| self.failed(&error))
        })
        .map(|_| ())
    }

    fn copy(&self, pairs: &[(String, String)]) -> Result<(), StoreError> {
        self.each(pairs, async |(from, to)| {
            let copied = self.store.copy(&self.key(from)?, &self.key(to)?).await;
            copied.map_err(|error| self.failed(&error))
        })
        .map(|_| ())
    }

    fn remove(&self, paths: &[String]) -> Result<(), StoreError> {
        self.each(paths, async |path| {
            match self.store.delete(&self.key(path)?).await {
                Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
                Err(error) => Err(self.failed(&error)),
            }
        })
        .map(|_| ())
    }

    fn hashes(&self, paths: &[String]) -> Result<Vec<Option<Sha256>>, StoreError> {
        self.each(paths, async |path| {
            Ok(self.get(path).await?.map(|(bytes, _)| Sha256::of(&bytes)))
        })
    }
}

fn is_bucket_missing(error: &Error) -> bool {
    let text = causes(error);
    ["NoSuchBucket", "ContainerNotFound", "bucket does not exist"]
        .iter()
        .any(|sign| text.contains(sign))
}

/// An error and all of its causes, as one text.
fn causes(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text.push_str(": ");
            text.push_str(&inner_text);
        }
        cause = inner.source();
    }
    text
}

/// Says what went wrong with a store and what to do about it.
fn failed(name: &str, error: &Error) -> StoreError {
    let text = causes(error);
    let has = |signs: &[&str]| signs.iter().any(|sign| text.contains(sign));
    let (message, help) = if has(&["RequestTimeTooSkewed", "RequestExpired"]) {
        (
            "refuses requests because this computer's clock is wrong",
            "set the clock",
        )
    } else if is_bucket_missing(error) {
        ("does not exist", "create the bucket or container first")
    } else if has(&[
        "QuotaExceeded",
        "StorageFull",
        "507 ",
        "InsufficientCapacity",
        "InsufficientStorage",
    ]) {
        (
            "is full",
            "free some space and publish again; what was sent stays",
        )
    } else if has(&[
        "InvalidAccessKeyId",
        "SignatureDoesNotMatch",
        "InvalidToken",
        "ExpiredToken",
        "AuthenticationFailed",
    ]) || matches!(error, Error::Unauthenticated { .. })
    {
        (
            "does not accept the credentials",
            "check the environment variables with the credentials of the store",
        )
    } else if matches!(error, Error::PermissionDenied { .. }) || has(&["AccessDenied", "403 "]) {
        (
            "refuses access",
            "the credentials must be allowed to list, read, write and delete objects",
        )
    } else if has(&[
        "169.254.169.254",
        "metadata.google.internal",
        "metadata endpoint",
        "instance metadata",
    ]) {
        (
            "needs credentials, and none were found",
            "set the environment variables with the credentials of the store",
        )
    } else if has(&["URL scheme is not allowed"]) {
        (
            "is at an address without encryption",
            "set `AWS_ALLOW_HTTP=true` if that is intended",
        )
    } else if has(&[
        "error sending request",
        "HTTP error",
        "timed out",
        "503 ",
        "SlowDown",
        "ServiceUnavailable",
    ]) {
        (
            "cannot be reached or is overloaded",
            "publish again later; it continues where this publish ended",
        )
    } else {
        ("answers with an error", "")
    };
    StoreError::Failed {
        message: format!("{name} {message}: {}", redacted(&text)),
        help: (!help.is_empty()).then(|| help.to_owned()),
    }
}

/// A message without what may be secret: values of the variables with credentials, and queries of addresses, in which
/// signatures are.
fn redacted(message: &str) -> String {
    let mut text = message.to_owned();
    for (name, value) in std::env::vars() {
        let is_secret = SECRETS.iter().any(|start| name.starts_with(start))
            && ["KEY", "SECRET", "TOKEN", "SAS", "PASSWORD"]
                .iter()
                .any(|part| name.contains(part));
        if is_secret && value.len() >= 4 {
            text = text.replace(&value, "…");
        }
    }
    let mut shown = String::with_capacity(text.len());
    for (number, word) in text.split(' ').enumerate() {
        if number > 0 {
            shown.push(' ');
        }
        match word.split_once('?') {
            Some((address, _)) if address.contains("://") => {
                shown.push_str(address);
                shown.push_str("?…");
            }
            _ => shown.push_str(word),
        }
    }
    shown
}

#[cfg(test)]
mod tests;
