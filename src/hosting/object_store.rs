//! Object stores: what each object is uploaded with, what a delivery network in front of them adds, and the settings of
//! the website, as JSON for scripts.

use serde_json::{Map, Value, json};

use super::{DAY, FEED_TYPES, IMMUTABLE, SHORT, Setup, TYPES};

pub(super) fn written(setup: &Setup) -> String {
    let folder = setup.base().trim_start_matches('/');
    let headers = |policy: String| {
        let mut headers = Map::new();
        headers.insert("Content-Security-Policy".to_owned(), policy.into());
        for (name, value) in setup.common() {
            headers.insert(name.to_owned(), value.into());
        }
        headers
    };
    let cached = |pattern: &str, value: &str| json!({ "pattern": format!("{folder}{pattern}"), "cache_control": value });
    let mut objects = vec![cached("*", SHORT), cached("static/*", DAY)];
    objects.extend(
        ["fragment", "index", "filter", "words"]
            .map(|kind| cached(&format!("search/index/*/{kind}/*"), IMMUTABLE)),
    );
    let typed = |pattern: String, of: &str, is_text: bool| {
        let of = if is_text {
            format!("{of}; charset=utf-8")
        } else {
            of.to_owned()
        };
        json!({ "pattern": format!("{folder}{pattern}"), "content_type": of })
    };
    objects.push(typed("*.html".to_owned(), "text/html", true));
    objects.push(typed("*.css".to_owned(), "text/css", true));
    objects.extend(TYPES.map(|(ending, of, is_text)| typed(format!("*.{ending}"), of, is_text)));
    objects.extend(FEED_TYPES.map(|(ending, of)| typed(format!("feeds/*.{ending}"), of, true)));
    let redirects = setup.redirects.iter().map(|(from, to)| {
        let key = from.trim_start_matches('/');
        let key = if key.ends_with('/') {
            format!("{key}index.html")
        } else {
            key.to_owned()
        };
        (key, Value::from(to.as_str()))
    });
    let all = json!({
        "about": format!("For {}, by `chancery headers --server s3-json`. Of the entries of `objects` that match a key, later ones count; `*` is any text. `headers` are set by the delivery network in front of the store, `files_headers` on keys that begin with `{folder}files/`. `redirects` are redirect locations of objects.", setup.base_url),
        "website": {
            "IndexDocument": { "Suffix": "index.html" },
            "ErrorDocument": { "Key": format!("{folder}404.html") },
        },
        "objects": objects,
        "headers": headers(setup.policy()),
        "files_headers": headers(setup.policy_of_files()),
        "redirects": redirects.collect::<Map<_, _>>(),
    });
    format!("{all:#}\n")
}
