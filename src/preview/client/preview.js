// The preview's script: it is put into pages while they are edited, and never into a site that is built.
// One tab listens to the server and tells the others, because browsers allow few connections to a host.
(() => {
  "use strict";

  const own = "/.chancery/";
  const channel = new BroadcastChannel("chancery-preview");
  let page = null;
  let busy = false;
  let again = false;

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
        if (page !== null && now.page !== page) await takeIn();
        page = now.page;
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
    const fresh = new DOMParser().parseFromString(await asked.text(), "text/html");
    await style(fresh);
    const open = new Set([...document.querySelectorAll("details[id][open]")].map((note) => note.id));
    const { scrollX, scrollY } = window;
    for (const attribute of ["lang", "dir"]) {
      document.documentElement.setAttribute(attribute, fresh.documentElement.getAttribute(attribute) ?? "");
    }
    document.title = fresh.title;
    Idiomorph.morph(document.body, fresh.body, {
      morphStyle: "outerHTML",
      ignoreActiveValue: true,
      restoreFocus: true,
      callbacks: {
        // What the reader has opened stays open, and the preview's own parts stay.
        beforeAttributeUpdated: (name, node) => !(name === "open" && node.localName === "details" && open.has(node.id)),
        beforeNodeRemoved: (node) => node !== panel,
        beforeNodeMorphed: (node) => node !== panel,
      },
    });
    document.body.append(panel);
    window.scrollTo(scrollX, scrollY);
    document.dispatchEvent(new CustomEvent("chancery:changed"));
  };

  // A style sheet is exchanged when the new one is there, so that the page is never without.
  const style = async (fresh) => {
    const sheets = (from) => [...from.querySelectorAll('link[rel="stylesheet"]')];
    const old = sheets(document);
    await Promise.all(sheets(fresh).map((sheet, i) => {
      const href = sheet.getAttribute("href");
      if (old[i]?.getAttribute("href") === href) return undefined;
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
      return new Promise((done) => {
        link.onload = link.onerror = () => {
          old[i]?.remove();
          done();
        };
        if (old[i]) old[i].after(link);
        else document.head.append(link);
      });
    }));
  };

  const listen = () => new Promise(() => {
    const events = new EventSource(`${own}events`);
    events.onmessage = () => {
      keepUp();
      channel.postMessage("changed");
    };
  });

  channel.onmessage = keepUp;
  if (navigator.locks) navigator.locks.request("chancery-preview", listen);
  else listen();

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

  document.body.append(panel);
  const load = document.createElement("script");
  load.src = `${own}idiomorph.js`;
  load.onload = keepUp;
  document.head.append(load);
})();
