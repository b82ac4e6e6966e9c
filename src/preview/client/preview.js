// The preview's script: it is put into pages while they are edited, and never into a site that is built.
// One tab listens to the server and tells the others, because browsers allow few connections to a host.
(() => {
  "use strict";

  const own = "/.chancery/";
  const channel = new BroadcastChannel("chancery-preview");
  // By which the server tells this page from what it becomes; on the tag that loads this script.
  let page = document.currentScript?.dataset.page ?? null;
  let busy = false;
  let again = false;

  // ------------------------------------------------------------------ what scripts add

  // A theme's scripts add to the page what no answer of the server holds. It is known by when it came:
  // after the page was parsed, and before deferred scripts begin, a document becomes interactive.
  const added = new WeakSet();
  const note = (records) => {
    for (const record of records) for (const node of record.addedNodes) if (node.nodeType === 1) added.add(node);
  };
  const observer = new MutationObserver(note);
  const observe = () => observer.observe(document.body, { childList: true, subtree: true });

  // Takes out what scripts have added, and gives what puts it back.
  const setAside = () => {
    note(observer.takeRecords());
    observer.disconnect();
    const focused = document.activeElement;
    const aside = [...document.body.querySelectorAll("*")]
      .filter((node) => added.has(node) && !added.has(node.parentNode))
      .map((node) => ({ node, parent: node.parentNode, before: node.nextSibling }));
    for (const { node } of aside) node.remove();
    return () => {
      for (const { node, parent, before } of aside.reverse()) {
        if (!parent.isConnected) continue;
        parent.insertBefore(node, before?.parentNode === parent ? before : null);
        // What was typed into a filter holds for the new page too.
        for (const field of node.querySelectorAll("input")) if (field.value) field.dispatchEvent(new Event("input"));
      }
      if (focused.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
      observe();
    };
  };

  // ------------------------------------------------------------------ keeping up

  const state = async () => {
    const asked = await fetch(`${own}state?path=${encodeURIComponent(location.pathname)}`);
    return asked.json();
  };

  // Changes that come while one is being taken in are taken in together afterwards.
  const keepUp = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      do {
        again = false;
        const now = await state();
        if (now.page !== page) await takeIn();
        renew(now.files);
        show(now);
      } while (again);
    } catch {
      // The server is gone for the moment; whoever listens hears when it is back.
    } finally {
      busy = false;
    }
  };

  const takeIn = async () => {
    const asked = await fetch(location.href, { headers: { accept: "text/html" } });
    if (asked.redirected) {
      location.replace(asked.url);
      return;
    }
    const fresh = new DOMParser().parseFromString(await asked.text(), "text/html");
    const scripts = (from) => [...from.querySelectorAll("script[src]")].map((script) => script.getAttribute("src")).join();
    if (scripts(fresh) !== scripts(document)) {
      // What scripts have done cannot be undone.
      location.reload();
      return;
    }
    await style(fresh);
    // The same files as on the page, so that they do not count as changed.
    for (const [element, name, address] of shownFiles(fresh)) setFile(element, name, address);
    const { scrollX, scrollY } = window;
    attributes(document.documentElement, fresh.documentElement);
    describe(fresh);
    const putBack = setAside();
    Idiomorph.morph(document.body, fresh.body, {
      morphStyle: "outerHTML",
      restoreFocus: true,
      callbacks: {
        // What the reader has opened stays open, and what is being written stays.
        beforeAttributeUpdated: (name, node) =>
          !(name === "open" && (node.localName === "details" || node.localName === "dialog"))
          && !(name === "value" && node === document.activeElement),
      },
    });
    putBack();
    page = fresh.querySelector("script[data-page]")?.dataset.page ?? null;
    window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
    document.dispatchEvent(new CustomEvent("chancery:changed"));
  };

  // Scripts of a theme may have set more attributes: those stay.
  let known = [];
  const attributes = (to, from) => {
    const names = from.getAttributeNames();
    for (const name of names) to.setAttribute(name, from.getAttribute(name));
    for (const name of known) if (!names.includes(name)) to.removeAttribute(name);
    known = names;
  };

  // What the head says of the page.
  const describe = (fresh) => {
    const parts = (from) => [...from.head.querySelectorAll('title, meta, link:not([rel~="stylesheet"]), script:not([src])')];
    const wanted = new Map(parts(fresh).map((part) => [part.outerHTML, part]));
    for (const part of parts(document)) if (!wanted.delete(part.outerHTML)) part.remove();
    for (const part of wanted.values()) document.head.append(document.importNode(part, true));
  };

  // A style sheet is exchanged when the new one is there, so that the page is never without.
  const sheets = (from) => [...from.querySelectorAll('link[rel~="stylesheet"]')];
  const exchange = (old, href) => new Promise((done) => {
    const link = Object.assign(old.cloneNode(), { href });
    link.onload = link.onerror = () => {
      old.remove();
      done();
    };
    old.after(link);
  });
  const style = async (fresh) => {
    const old = sheets(document);
    const plain = (link) => link.dataset.chanceryPlain ?? link.getAttribute("href");
    const wanted = sheets(fresh);
    await Promise.all(wanted.map((sheet, i) => {
      const href = sheet.getAttribute("href");
      if (!old[i]) document.head.append(document.importNode(sheet, true));
      return old[i] && plain(old[i]) !== href ? exchange(old[i], href) : undefined;
    }));
    for (const extra of old.slice(wanted.length)) extra.remove();
  };

  // ------------------------------------------------------------------ files that are shown

  // Files have the same address when they hold something else, so the browser is given another.
  let renewed = null;
  const given = new Map();
  const path = (address) => new URL(address, location.href).pathname;
  const setFile = (element, name, address) => {
    const other = given.get(path(address));
    if (other) element.setAttribute(name, other);
  };
  const shownFiles = (from) => ["src", "srcset", "poster", "data"].flatMap((name) =>
    [...from.body.querySelectorAll(`[${name}]:not(script)`)]
      .map((element) => [element, name, element.getAttribute(name)])
      .filter(([, , address]) => !/[\s,]/.test(address)));
  const renew = (files) => {
    // What there was before this page was loaded, it was loaded with.
    const before = renewed ?? files;
    renewed = files;
    const changed = Object.keys(files).filter((path) => files[path] !== before[path]);
    if (changed.length === 0) return;
    for (const path of changed) given.set(path, `${path}?renewed=${files[path]}`);
    for (const [element, name, address] of shownFiles(document)) {
      if (changed.includes(path(address))) setFile(element, name, address);
    }
    for (const sheet of sheets(document)) {
      const address = sheet.getAttribute("href");
      // One whose address names its version has been exchanged.
      if (!changed.includes(path(address)) || new URL(address, location.href).searchParams.has("v")) continue;
      sheet.dataset.chanceryPlain ??= address;
      exchange(sheet, given.get(path(address)));
    }
  };

  const listen = () => new Promise(() => {
    const events = new EventSource(`${own}events`);
    events.onmessage = () => {
      keepUp();
      channel.postMessage("changed");
    };
  });

  // ------------------------------------------------------------------ what is wrong

  const panel = document.createElement("chancery-preview");
  const root = panel.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
    * { box-sizing: border-box; }
    a { color: inherit; }
    button { font: inherit; color: inherit; background: none; border: 1px solid currentcolor; border-radius: 4px; padding: 4px 10px; cursor: pointer; }
    :focus-visible { outline: 2px solid #4c8dff; outline-offset: 2px; }
    .bar { position: fixed; inset-block-end: 12px; inset-inline-end: 12px; z-index: 2147483646; max-inline-size: min(30rem, calc(100vw - 24px)); }
    .bar details { background: light-dark(#fffefb, #1d1b17); color: light-dark(#211d18, #e9e3d7); border: 1px solid light-dark(#8b8170, #857b6b); border-radius: 6px; box-shadow: 0 4px 18px rgb(0 0 0 / 18%); }
    .bar summary { padding: 8px 14px; cursor: pointer; list-style: none; min-block-size: 24px; }
    .bar summary::-webkit-details-marker { display: none; }
    .bar .in { padding: 0 14px 12px; max-block-size: 60vh; overflow: auto; }
    .bar h2 { font-size: 13px; margin: 10px 0 2px; }
    .bar ul { margin: 0; padding-inline-start: 18px; }
    .bar code, pre { font: 13px/1.45 ui-monospace, Menlo, Consolas, monospace; }
    .over { position: fixed; inset: 0; z-index: 2147483647; background: rgb(20 17 14 / 72%); padding: min(6vh, 48px) min(5vw, 48px); overflow: auto; }
    .sheet { margin: 0 auto; max-inline-size: 60rem; background: light-dark(#fffefb, #1d1b17); color: light-dark(#211d18, #e9e3d7); border-block-start: 6px solid #b3261e; border-radius: 6px; padding: 20px 26px; }
    .sheet h1 { font-size: 19px; margin: 0 0 4px; }
    .sheet p { margin: 0 0 12px; }
    .sheet pre { white-space: pre-wrap; overflow-wrap: anywhere; background: light-dark(#f3efe4, #24211c); padding: 12px; border-radius: 4px; margin: 6px 0; }
    .row { display: flex; gap: 12px; align-items: baseline; justify-content: space-between; }
  `);
  root.adoptedStyleSheets = [sheet];
  let dismissed = "";

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children.filter((child) => child !== null));
    return made;
  };

  const place = (at) => {
    const words = at.line ? `${at.file}:${at.line}:${at.column}` : at.file;
    return at.editor ? element("a", { href: at.editor, textContent: words }) : element("span", { textContent: words });
  };

  const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

  const show = (now) => {
    const errors = now.problems.filter((problem) => problem.severity === "error");
    const told = JSON.stringify(errors);
    const focused = root.activeElement !== null;
    root.querySelector(".over")?.remove();
    if (errors.length > 0 && told !== dismissed) {
      const close = element("button", { type: "button", textContent: "Hide" });
      close.onclick = () => {
        dismissed = told;
        root.querySelector(".over")?.remove();
      };
      const over = element("div", { className: "over" },
        element("div", { className: "sheet", role: "alertdialog", ariaLabel: "Problems" },
          element("div", { className: "row" },
            element("h1", { textContent: counted(now.errors, "error") }), close),
          element("p", { textContent: now.in_step
            ? "The site is shown as far as it can be made."
            : "You see the last version without errors; this goes when they do." }),
          ...errors.map((problem) => element("section", {},
            problem.place ? place(problem.place) : null,
            element("pre", { textContent: problem.text.trim() }))),
          now.more > 0 ? element("p", { textContent: `and ${now.more} more` }) : null));
      root.append(over);
    }
    if (errors.length === 0) dismissed = "";
    bar(now);
    if (focused) root.querySelector("button, summary")?.focus({ preventScroll: true });
  };

  // ------------------------------------------------------------------ the editor's view

  const bar = (now) => {
    const wasOpen = root.querySelector(".bar details")?.open ?? false;
    root.querySelector(".bar")?.remove();
    const list = (title, items) => (items.length === 0 ? [] : [
      element("h2", { textContent: title }),
      element("ul", {}, ...items.map((item) => element("li", {}, ...item))),
    ]);
    const here = now.source;
    const warnings = now.here.map((problem) => [
      problem.place ? place(problem.place) : "", element("br"), problem.message]);
    const hints = now.hints.map((hint) => [place(hint.place), element("br"), hint.text]);
    const words = [now.errors > 0 ? counted(now.errors, "error") : null,
      now.warnings > 0 ? counted(now.warnings, "warning") : null,
      hints.length > 0 ? counted(hints.length, "hint") : null].filter((word) => word !== null);
    const details = element("details", { open: wasOpen },
      element("summary", { textContent: `Preview${words.length > 0 ? `: ${words.join(", ")}` : ""}` }),
      element("div", { className: "in" },
        here ? element("p", {}, "Source: ", place(here)) : element("p", { textContent: "This page is made of several files." }),
        ...list("Warnings of this file", warnings),
        ...list("Hints for this account", hints)));
    root.append(element("div", { className: "bar" }, details));
  };

  const start = () => {
    // Beside the body, which belongs to the page.
    document.documentElement.append(panel);
    const load = document.createElement("script");
    load.src = `${own}idiomorph.js`;
    load.onload = () => {
      load.remove();
      channel.onmessage = keepUp;
      // A page that comes back as it was left.
      addEventListener("pageshow", (event) => event.persisted && keepUp());
      if (navigator.locks) navigator.locks.request("chancery-preview", listen);
      else listen();
      keepUp();
    };
    document.head.append(load);
  };

  if (document.readyState === "loading") {
    document.addEventListener("readystatechange", observe, { once: true });
    document.addEventListener("DOMContentLoaded", start, { once: true });
  } else {
    observe();
    start();
  }
})();
