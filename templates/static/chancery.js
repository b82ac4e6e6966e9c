// What scripts add to the pages; everything works without them.

// The key `/` leads to the search page from every other, unless the reader is writing.
(() => {
  "use strict";

  const link = document.querySelector("#_search");
  if (!link) return;
  link.setAttribute("aria-keyshortcuts", "/");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || event.isComposing) return;
    const at = event.target;
    if (at instanceof HTMLElement && (at.isContentEditable || at.matches("input, textarea, select"))) return;
    event.preventDefault();
    const field = document.querySelector("#_query");
    if (field) field.select();
    else location.assign(link.href);
  });
})();

// The menu closes by Escape, and when the reader turns to something else.
(() => {
  "use strict";

  const menu = () => document.querySelector(".masthead-more[open]");
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && menu();
    if (!open) return;
    if (open.contains(document.activeElement)) open.querySelector("summary").focus();
    open.open = false;
  });
  for (const kind of ["pointerdown", "focusin"]) {
    document.addEventListener(kind, (event) => {
      const open = menu();
      if (open && event.target instanceof Node && !open.contains(event.target)) open.open = false;
    });
  }
})();

// Shows together what belongs together: the words of a text, their pointers and their notes. Everything
// can be read, opened and followed without it.
(() => {
  "use strict";

  const text = document.querySelector(".prose-account");
  if (!text || !text.querySelector("[data-of], .note")) return;

  // By the name of an annotation, such as "s-3": all that shows it.
  const parts = new Map();
  const add = (name, part) => {
    if (!parts.has(name)) parts.set(name, []);
    parts.get(name).push(part);
  };
  for (const part of text.querySelectorAll("[data-of]")) {
    for (const name of part.dataset.of.split(" ")) add(name, part);
  }
  for (const pointer of text.querySelectorAll(".pointer")) {
    add(pointer.getAttribute("href").slice(2), pointer);
  }

  const named = (part) => {
    if (!part) return [];
    if (part.dataset.of) return part.dataset.of.split(" ");
    return [part.getAttribute("href").slice(2)];
  };
  const at = (target) =>
    target instanceof Element ? target.closest("[data-of], .pointer") : null;

  let lit = [];
  const light = (names) => {
    for (const part of lit) part.classList.remove("lit");
    lit = names.flatMap((name) => parts.get(name) || []);
    for (const part of lit) part.classList.add("lit");
  };
  // The annotation in the address stays lit as long as nothing else is.
  const addressed = () => {
    const name = decodeURIComponent(location.hash.slice(1)).replace(/^_/, "");
    return parts.has(name) ? [name] : [];
  };
  const follow = (event) => {
    const names = named(at(event.target));
    light(names.length ? names : addressed());
  };
  text.addEventListener("pointerover", follow);
  text.addEventListener("focusin", follow);
  text.addEventListener("pointerleave", () => light(addressed()));
  text.addEventListener("focusout", () => light(addressed()));

  const open = () => {
    light(addressed());
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const note = target && target.closest(".note-fold");
    if (note && !note.open) {
      note.open = true;
      target.scrollIntoView({ block: "nearest" });
    }
  };
  window.addEventListener("hashchange", open);
  // A second click on the same pointer changes no address.
  text.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) open();
  });
  open();
})();

// Citations: each gets a button that copies it, and each statement the styles and files that the page has
// for its account. The files say what `data/citations/` says.
(() => {
  "use strict";

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // A line of buttons, each of which copies something. What happened is said beside it.
  const copies = (...things) => {
    const line = make("p", { className: "copy-line" });
    if (!navigator.clipboard) return line;
    const told = make("span", { className: "copied" });
    told.setAttribute("role", "status");
    let forget;
    for (const [label, what] of things) {
      const button = make("button", { type: "button", className: "copy", textContent: label });
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(what());
          told.textContent = word("copied");
        } catch {
          told.textContent = word("copy-by-hand");
        }
        window.clearTimeout(forget);
        forget = window.setTimeout(() => (told.textContent = ""), 4000);
      });
      line.append(button);
    }
    line.append(told);
    return line;
  };

  const page = document.querySelector("[data-cites]");
  if (!page) return;
  const address = page.dataset.cites;
  const styles = [...page.querySelectorAll(".cite-style")];
  const citation = (style) => style.querySelector(".citation");
  for (const style of styles) {
    style.append(copies([word("copy"), () => citation(style).textContent.trim()]));
  }

  // What each format adds to an entry, or puts in the place of what the account's has.
  const LATEX = {
    "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
  };
  const latex = (text) => text.replace(/[\\{}~^]/g, (c) => LATEX[c]).replace(/[&%$#_]/g, "\\$&");
  const added = (text, start, remark, end) => {
    const at = text.lastIndexOf(start);
    return at < 0 ? start + remark : `${text.slice(at, text.indexOf(end, at))}; ${remark}`;
  };
  const formats = {
    bib: (text, id, key, url, remark) => {
      const note = added(text, "  note = {", latex(remark), "},\n");
      return `${text.slice(0, text.indexOf("  url = {"))}  url = {${url}},\n${note}},\n}\n`
        .replace(`{${id},`, () => `{${key},`);
    },
    ris: (text, id, key, url, remark) => {
      const note = added(text, "N1  - ", remark, "\r\n");
      return `${text.slice(0, text.indexOf("UR  - "))}UR  - ${url}\r\n${note}\r\nER  - \r\n`
        .replace(`ID  - ${id}\r\n`, () => `ID  - ${key}\r\n`);
    },
    json: (text, id, key, url, remark) => {
      const [item] = JSON.parse(text);
      const note = item.note ? `${item.note}; ${remark}` : remark;
      return `[${JSON.stringify({ ...item, id: key, URL: url, note })}]\n`;
    },
  };

  // Made when a reader opens them: a page may have very many.
  const complete = (box) => {
    const anchor = box.closest("[data-of]").dataset.of;
    const url = `${address}#${anchor}`;
    const own = box.querySelector(".citation");
    const words = own.querySelector("span").textContent;
    const named = (style) => make("p", { className: "cite-name", textContent: style.querySelector(".cite-name").textContent });
    own.before(named(styles[0]));
    own.after(
      copies([word("copy"), () => own.textContent.trim()], [word("copy-link"), () => url]),
      ...styles.slice(1).map((style) => {
        const copy = style.cloneNode(true);
        copy.querySelector(".copy-line").remove();
        copy.querySelector(".cite-name").replaceWith(named(style));
        // The address is the last of what is not set in italics.
        for (const part of citation(copy).childNodes) {
          if (part.nodeType === Node.TEXT_NODE) {
            part.data = part.data.replace(address, () => url);
          }
        }
        copy.append(copies([word("copy"), () => citation(copy).textContent.trim()]));
        return copy;
      }),
    );
    const files = make("p", { className: "cite-files" });
    for (const link of page.querySelectorAll("a[download]")) {
      const [id, ending] = link.download.split(".");
      const [head, body] = [link.href.slice(0, link.href.indexOf(",")), link.href.slice(link.href.indexOf(",") + 1)];
      const remark = `${box.dataset.name}: ${words}`;
      const text = formats[ending](decodeURIComponent(body), id, `${id}:${anchor}`, url, remark);
      files.append(
        make("a", {
          href: `${head},${encodeURIComponent(text)}`,
          download: `${id}-${anchor}.${ending}`,
          textContent: link.textContent,
        }),
        " ",
      );
    }
    box.querySelector(":scope > a").replaceWith(files);
  };
  for (const box of document.querySelectorAll(".note-cite")) {
    box.addEventListener("toggle", () => complete(box), { once: true });
  }
})();

// The address of a sentence: whoever selects words of a text gets a button behind its passage, which copies it.
(() => {
  "use strict";

  const text = document.querySelector(".prose-account");
  const page = document.querySelector("[data-cites]");
  if (!text || !page || !navigator.clipboard) return;
  const places = text.getElementsByClassName("place");
  const box = document.createElement("p");
  box.className = "copy-line copy-sentence";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = word("copy-sentence");
  const told = document.createElement("span");
  told.className = "copied";
  told.setAttribute("role", "status");
  box.append(button, told);

  // The last sentence that begins before a place of the document.
  const sentenceAt = (range) => {
    let found;
    for (const place of places) {
      if (range.comparePoint(place, 0) > 0) break;
      if (range.comparePoint(place, 0) <= 0) found = place;
    }
    return found;
  };
  let sentence;
  const follow = () => {
    // While the button is pressed, the words may no longer be selected.
    if (box.contains(document.activeElement)) return;
    const selected = document.getSelection();
    const range = selected && selected.rangeCount && !selected.isCollapsed ? selected.getRangeAt(0) : null;
    sentence = range && text.contains(range.startContainer) ? sentenceAt(range) : null;
    if (!sentence) {
      box.remove();
      return;
    }
    const passage = sentence.closest(".passage-text") || text;
    told.textContent = "";
    if (passage === text) text.append(box);
    else if (passage.nextSibling !== box) passage.append(box);
  };
  let waiting;
  document.addEventListener("selectionchange", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(follow, 150);
  });
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(`${page.dataset.cites}#${sentence.id}`);
      told.textContent = word("copied");
    } catch {
      told.textContent = word("copy-by-hand");
    }
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    box.remove();
    document.getSelection().removeAllRanges();
  });
})();

// Fetches the script of link previews when a mouse or the keyboard first comes to a link: readers who
// never need it never load it, and neither does a line on which data is dear.
(() => {
  "use strict";

  const address = document.currentScript?.dataset.previews;
  const dear = navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
  if (!address || dear) return;
  const begin = (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("main a[href]")) return;
    if (event.type === "pointerover" ? event.pointerType === "touch" : !event.target.matches(":focus-visible")) return;
    for (const type of ["pointerover", "focusin"]) document.removeEventListener(type, begin);
    const script = document.createElement("script");
    script.src = address;
    document.head.append(script);
    // It is on its way; a page that is compared with a newer one has the scripts that it came with.
    script.remove();
  };
  for (const type of ["pointerover", "focusin"]) document.addEventListener(type, begin);
})();
