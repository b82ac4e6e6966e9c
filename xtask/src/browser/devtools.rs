//! A client for the part of the DevTools protocol that the tests need: tabs, expressions, and errors of pages.

use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tempfile::TempDir;
use tungstenite::{Message, WebSocket};

use super::Program;
use super::host::SLOW_LINE;

/// A timeout that is long enough on a busy computer.
const DEADLINE: Duration = Duration::from_secs(40);

/// A running headless browser. Dropping this ends the browser.
pub(super) struct Browser {
    child: Child,
    socket: WebSocket<TcpStream>,
    last: u64,
    /// The context of the tabs: its storage and its cache are those of a browser that was just started.
    context: Option<String>,
    /// The errors of pages: of scripts, of the console, and of the content security policy.
    pub(super) complaints: Vec<String>,
    /// The addresses that pages requested since this was last cleared.
    pub(super) requests: Vec<String>,
    _profile: TempDir,
}

/// A tab, identified by its session.
#[derive(Debug, Clone)]
pub(super) struct Tab {
    session: String,
    target: String,
}

/// How a page is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// The width of the window in CSS pixels.
    pub(super) width: u32,
    /// `light` or `dark`.
    pub(super) scheme: &'static str,
}

impl Browser {
    pub(super) fn start(program: &Program) -> Result<Browser, String> {
        let profile = TempDir::new().map_err(said)?;
        let mut command = Command::new(&program.path);
        if let Some(fonts) = &program.fonts.configuration {
            command.env("FONTCONFIG_FILE", fonts);
        }
        let child = command
            .args([
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                // What a browser does besides showing pages takes a quarter of the CPU time of its start.
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-extensions",
                "--disable-sync",
                "--enable-precise-memory-info",
                "--js-flags=--expose-gc",
                "--remote-debugging-port=0",
                "--window-size=1000,700",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("cannot start `{}`: {error}", program.path.display()))?;
        let noted = profile.path().join("DevToolsActivePort");
        let mut child = Some(child);
        let connected = wait("the browser listens", || {
            let Ok(text) = std::fs::read_to_string(&noted) else {
                return Ok(None);
            };
            let mut lines = text.lines();
            let (Some(port), Some(path)) = (lines.next(), lines.next()) else {
                return Ok(None);
            };
            let stream = TcpStream::connect(format!("127.0.0.1:{port}")).map_err(said)?;
            stream.set_read_timeout(Some(DEADLINE)).map_err(said)?;
            let url = format!("ws://127.0.0.1:{port}{path}");
            let (socket, _) = tungstenite::client(url, stream).map_err(said)?;
            Ok(Some(socket))
        });
        let socket = connected.inspect_err(|_| {
            if let Some(child) = &mut child {
                end(child);
            }
        })?;
        let Some(child) = child else {
            return Err("the browser is gone".to_owned());
        };
        Ok(Browser {
            child,
            socket,
            last: 0,
            context: None,
            complaints: Vec::new(),
            requests: Vec::new(),
            _profile: profile,
        })
    }

    /// Calls a method of a tab or of the browser.
    fn call(&mut self, tab: Option<&Tab>, method: &str, params: Value) -> Result<Value, String> {
        self.last += 1;
        let id = self.last;
        let mut call = json!({ "id": id, "method": method, "params": params });
        if let Some(tab) = tab {
            call["sessionId"] = json!(tab.session);
        }
        let sent = self.socket.send(Message::text(call.to_string()));
        sent.map_err(said)?;
        loop {
            let message = self.socket.read().map_err(said)?;
            let Message::Text(text) = message else {
                continue;
            };
            let answer: Value = serde_json::from_str(text.as_str()).map_err(said)?;
            if answer["id"] == id {
                return match answer.get("error") {
                    Some(error) => Err(format!("{method}: {error}")),
                    None => Ok(answer["result"].clone()),
                };
            }
            self.hear(&answer);
        }
    }

    fn hear(&mut self, event: &Value) {
        let params = &event["params"];
        let complaint = match event["method"].as_str() {
            Some("Runtime.exceptionThrown") => params["exceptionDetails"].to_string(),
            Some("Runtime.consoleAPICalled") if params["type"] == "error" => {
                params["args"].to_string()
            }
            // The browser reports violations of the security policy here, and servers that do not answer.
            Some("Log.entryAdded") if params["entry"]["level"] == "error" => {
                params["entry"].to_string()
            }
            Some("Network.requestWillBeSent") => {
                self.requests.push(text(&params["request"]["url"]));
                return;
            }
            _ => return,
        };
        self.complaints.push(complaint);
    }

    /// Opens an address in a new tab, and waits until the script of the preview is connected.
    pub(super) fn open(&mut self, url: &str) -> Result<Tab, String> {
        let tab = self.tab()?;
        self.call(Some(&tab), "Page.navigate", json!({ "url": url }))?;
        self.until(
            &tab,
            "the preview's panel is there",
            "!!document.querySelector('chancery-preview')?.shadowRoot.querySelector('.bar')",
        )?;
        Ok(tab)
    }

    /// Closes all tabs and forgets all that pages stored. A browser is started in more than a second of CPU
    /// time, so cases share one, and each begins with this.
    pub(super) fn begin(&mut self) -> Result<(), String> {
        if let Some(context) = self.context.take() {
            let context = json!({ "browserContextId": context });
            self.call(None, "Target.disposeBrowserContext", context)?;
        }
        let made = self.call(None, "Target.createBrowserContext", json!({}))?;
        self.context = Some(text(&made["browserContextId"]));
        self.complaints.clear();
        self.requests.clear();
        Ok(())
    }

    /// A new, empty tab.
    pub(super) fn tab(&mut self) -> Result<Tab, String> {
        let mut target = json!({ "url": "about:blank" });
        if let Some(context) = &self.context {
            target["browserContextId"] = json!(context);
        }
        let made = self.call(None, "Target.createTarget", target)?;
        let target = text(&made["targetId"]);
        let attach = json!({ "targetId": target, "flatten": true });
        let attached = self.call(None, "Target.attachToTarget", attach)?;
        let tab = Tab {
            session: text(&attached["sessionId"]),
            target,
        };
        for domain in ["Page", "Runtime", "Log", "Network"] {
            self.call(Some(&tab), &format!("{domain}.enable"), json!({}))?;
        }
        Ok(tab)
    }

    /// Opens an address in a tab, and waits until the page and everything that belongs to it is loaded.
    pub(super) fn go(&mut self, tab: &Tab, url: &str) -> Result<(), String> {
        self.call(Some(tab), "Page.navigate", json!({ "url": url }))?;
        self.until(
            tab,
            "the page is loaded",
            "document.readyState === 'complete' && location.href !== 'about:blank'",
        )
    }

    /// Sets the width of a tab and the preferences of its reader.
    pub(super) fn look(&mut self, tab: &Tab, look: Look) -> Result<(), String> {
        let metrics = json!({
            "width": look.width, "height": 900, "deviceScaleFactor": 1, "mobile": look.width < 600,
        });
        self.call(Some(tab), "Emulation.setDeviceMetricsOverride", metrics)?;
        let scheme = json!({ "name": "prefers-color-scheme", "value": look.scheme });
        // Otherwise, an animation would be looked at while it runs.
        let motion = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
        let media = json!({ "media": "", "features": [scheme, motion] });
        self.call(Some(tab), "Emulation.setEmulatedMedia", media)
            .map(drop)
    }

    /// Shows the pages of a tab as to readers who have chosen a few colours for everything.
    pub(super) fn forced_colours(&mut self, tab: &Tab) -> Result<(), String> {
        let forced = json!({ "name": "forced-colors", "value": "active" });
        let media = json!({ "features": [forced] });
        self.call(Some(tab), "Emulation.setEmulatedMedia", media)
            .map(drop)
    }

    /// Shows the page of a tab as it is printed.
    pub(super) fn printed(&mut self, tab: &Tab) -> Result<(), String> {
        let media = json!({ "media": "print", "features": [] });
        self.call(Some(tab), "Emulation.setEmulatedMedia", media)
            .map(drop)
    }

    /// Disables the cache of a tab, as for a reader who visits the site for the first time.
    pub(super) fn without_cache(&mut self, tab: &Tab) -> Result<(), String> {
        let params = json!({ "cacheDisabled": true });
        self.call(Some(tab), "Network.setCacheDisabled", params)
            .map(drop)
    }

    /// Lets the pages of a tab come in pieces and their scripts late.
    pub(super) fn over_a_slow_line(&mut self, tab: &Tab) -> Result<(), String> {
        let params = json!({ "headers": { SLOW_LINE: "yes" } });
        self.call(Some(tab), "Network.setExtraHTTPHeaders", params)
            .map(drop)
    }

    /// Sets whether the pages of a tab may run scripts.
    pub(super) fn scripting(&mut self, tab: &Tab, allowed: bool) -> Result<(), String> {
        let params = json!({ "value": !allowed });
        self.call(Some(tab), "Emulation.setScriptExecutionDisabled", params)
            .map(drop)
    }

    /// Presses a key, given by its name: `Tab`, `Escape`, `Enter`, `/`.
    pub(super) fn press(&mut self, tab: &Tab, key: &str) -> Result<(), String> {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "ArrowUp" => 38,
            "ArrowDown" => 40,
            _ => 0,
        };
        let mut down = json!({
            "type": "keyDown", "key": key, "code": key, "windowsVirtualKeyCode": code,
        });
        match key {
            "Enter" => down["text"] = json!("\r"),
            key if key.chars().count() == 1 => down["text"] = json!(key),
            _ => {}
        }
        self.call(Some(tab), "Input.dispatchKeyEvent", down)?;
        let up = json!({ "type": "keyUp", "key": key, "code": key, "windowsVirtualKeyCode": code });
        self.call(Some(tab), "Input.dispatchKeyEvent", up).map(drop)
    }

    /// Moves the mouse pointer to the middle of the first line of an element.
    pub(super) fn point(&mut self, tab: &Tab, selector: &str) -> Result<(), String> {
        let (x, y) = self.place(tab, selector, 0.5)?;
        let params = json!({ "type": "mouseMoved", "x": x, "y": y });
        self.call(Some(tab), "Input.dispatchMouseEvent", params)
            .map(drop)
    }

    /// Clicks in the middle of the first line of an element.
    pub(super) fn click(&mut self, tab: &Tab, selector: &str) -> Result<(), String> {
        self.click_at(tab, selector, 0.5)
    }

    /// Clicks in the first line of an element, at a fraction of its width from the left.
    pub(super) fn click_at(&mut self, tab: &Tab, selector: &str, share: f64) -> Result<(), String> {
        let (x, y) = self.place(tab, selector, share)?;
        for step in ["mousePressed", "mouseReleased"] {
            let params = json!({ "type": step, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.call(Some(tab), "Input.dispatchMouseEvent", params)?;
        }
        Ok(())
    }

    fn place(&mut self, tab: &Tab, selector: &str, share: f64) -> Result<(f64, f64), String> {
        let place = self.value(
            tab,
            &format!(
                "(() => {{ const e = document.querySelector({selector:?}); if (!e) return null; \
                 e.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
                 const r = e.getClientRects()[0]; return [r.x + r.width * {share}, r.y + r.height / 2]; }})()"
            ),
        )?;
        match (place[0].as_f64(), place[1].as_f64()) {
            (Some(x), Some(y)) => Ok((x, y)),
            _ => Err(format!("there is no `{selector}`")),
        }
    }

    /// Waits for a time during which something must not happen.
    pub(super) fn rest(&self) {
        std::thread::sleep(Duration::from_millis(900));
    }

    /// Takes a picture of a whole page, as PNG.
    pub(super) fn picture(&mut self, tab: &Tab) -> Result<Vec<u8>, String> {
        let params =
            json!({ "format": "png", "captureBeyondViewport": true, "optimizeForSpeed": true });
        let shot = self.call(Some(tab), "Page.captureScreenshot", params)?;
        STANDARD.decode(text(&shot["data"])).map_err(said)
    }

    pub(super) fn close(&mut self, tab: &Tab) -> Result<(), String> {
        let close = json!({ "targetId": tab.target });
        self.call(None, "Target.closeTarget", close).map(drop)
    }

    /// Evaluates an expression, and waits for it if it is a promise.
    pub(super) fn value(&mut self, tab: &Tab, expression: &str) -> Result<Value, String> {
        let params =
            json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let result = self.call(Some(tab), "Runtime.evaluate", params)?;
        match result.get("exceptionDetails") {
            Some(details) => Err(format!("{expression}: {details}")),
            None => Ok(result["result"]["value"].clone()),
        }
    }

    /// Waits until an expression is true.
    pub(super) fn until(&mut self, tab: &Tab, what: &str, expression: &str) -> Result<(), String> {
        wait(what, || {
            let value = self.value(tab, expression)?;
            Ok((value == true).then_some(()))
        })
    }

    /// Fails if an expression is not true now.
    pub(super) fn demand(&mut self, tab: &Tab, what: &str, expression: &str) -> Result<(), String> {
        match self.value(tab, expression)? {
            Value::Bool(true) => Ok(()),
            other => Err(format!("not so: {what} (`{expression}` is {other})")),
        }
    }

    /// Returns the heap size of the scripts of a page in bytes, after garbage collection.
    pub(super) fn heap(&mut self, tab: &Tab) -> Result<u64, String> {
        for _ in 0..3 {
            self.call(Some(tab), "HeapProfiler.collectGarbage", json!({}))?;
        }
        let usage = self.call(Some(tab), "Runtime.getHeapUsage", json!({}))?;
        Ok(usage["usedSize"].as_f64().map_or(0, |size| size as u64))
    }

    /// Returns the numbers of nodes and event listeners of a page, whether they are attached or not.
    pub(super) fn nodes(&mut self, tab: &Tab) -> Result<(u64, u64), String> {
        let counters = self.call(Some(tab), "Memory.getDOMCounters", json!({}))?;
        let count = |name: &str| counters[name].as_u64().unwrap_or_default();
        Ok((count("nodes"), count("jsEventListeners")))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The program may be a script that starts the browser, so the browser must end itself.
        let _ = self.call(None, "Browser.close", json!({}));
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(5) {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        end(&mut self.child);
    }
}

fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

pub(super) fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// Waits until a function finds something.
pub(super) fn wait<T>(
    what: &str,
    mut found: impl FnMut() -> Result<Option<T>, String>,
) -> Result<T, String> {
    let started = Instant::now();
    loop {
        let outcome = found();
        match outcome {
            Ok(Some(found)) => return Ok(found),
            Ok(None) if started.elapsed() < DEADLINE => {}
            // While a page is loading, expressions in it fail.
            Err(_) if started.elapsed() < DEADLINE => {}
            Ok(None) => return Err(format!("never: {what}")),
            Err(error) => return Err(format!("never: {what}: {error}")),
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}
