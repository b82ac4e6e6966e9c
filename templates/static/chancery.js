// What scripts add to the pages; everything works without them. First, a filter box on index pages.
(() => {
  "use strict";

  const list = document.querySelector("[data-filter]");
  if (!list) return;
  const groups = [...list.querySelectorAll(".index-group")];
  const entries = [...list.querySelectorAll("li")];
  if (entries.length < 8) return;

  // Compared without accents and case, so that "viet" finds "Việt Nam".
  const plain = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
  const words = entries.map((entry) => plain(entry.textContent));

  const box = document.createElement("div");
  box.className = "filter";
  box.setAttribute("role", "search");
  const label = document.createElement("label");
  label.htmlFor = "filter";
  label.className = "label";
  label.textContent = word("filter");
  const input = document.createElement("input");
  input.id = "filter";
  input.type = "search";
  input.autocomplete = "off";
  input.spellcheck = false;
  const found = document.createElement("p");
  found.className = "filter-found";
  found.setAttribute("role", "status");
  box.append(label, input, found);
  list.before(box);

  const letters = document.querySelector(".letters");
  const apply = () => {
    const wanted = plain(input.value).split(" ").filter(Boolean);
    let count = 0;
    entries.forEach((entry, i) => {
      const fits = wanted.every((word) => words[i].includes(word));
      entry.hidden = !fits;
      if (fits) count += 1;
    });
    for (const group of groups) {
      group.hidden = !group.querySelector("li:not([hidden])");
    }
    if (letters) letters.hidden = wanted.length > 0;
    found.textContent = wanted.length ? word("filter-found", { count, total: entries.length }) : "";
  };
  input.addEventListener("input", apply);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && input.value) {
      input.value = "";
      apply();
    }
  });
  // Browsers put back what was typed when a reader comes back to the page.
  if (input.value) apply();
  window.addEventListener("pageshow", apply);
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
    const note = target && target.closest(".note");
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

  // In the margin notes are open by the style sheet, or by this where it cannot.
  if (!CSS.supports("selector(::details-content)")) {
    const margin = window.matchMedia("(min-width: 68.75em)");
    const show = () => {
      for (const note of text.querySelectorAll(".note")) note.open = margin.matches;
    };
    margin.addEventListener("change", show);
    if (margin.matches) show();
  }
})();

// Adds a button that copies a citation, where the browser lets pages copy.
(() => {
  "use strict";

  if (!navigator.clipboard) return;
  for (const box of document.querySelectorAll("[data-copy]")) {
    const words = box.querySelector(".citation");
    const line = document.createElement("p");
    line.className = "copy-line";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = word("copy");
    const told = document.createElement("span");
    told.className = "copied";
    told.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(words.textContent.trim());
        told.textContent = word("copied");
      } catch {
        told.textContent = word("copy-by-hand");
      }
      window.setTimeout(() => (told.textContent = ""), 4000);
    });
    line.append(button, told);
    box.append(line);
  }
})();
