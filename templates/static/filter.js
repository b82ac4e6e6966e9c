// A filter box on long indexes and lists, which are whole without it; lists of statements and points can be sorted too.
(() => {
  "use strict";

  const list = document.querySelector("[data-filter]");
  if (!list) return;
  const groups = [...list.querySelectorAll(".index-group")];
  const entries = [...list.querySelectorAll(list.dataset.entries || "li")];

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
  // The rows know by what they can be sorted; of equals the order of the page stays.
  const sorted = (key) => {
    const value = (entry) => Number(entry.dataset[key]);
    const rows = entries.map((entry, i) => [entry, i]);
    if (key === "old") rows.reverse();
    else if (key) rows.sort(([a, i], [b, j]) => value(b) - value(a) || i - j);
    for (const [entry] of rows) entry.parentElement.append(entry);
  };
  if (list.dataset.sort) {
    const name = document.createElement("label");
    name.htmlFor = "_sort";
    name.className = "label";
    name.textContent = word("sort-by");
    const select = document.createElement("select");
    select.id = "_sort";
    select.autocomplete = "off";
    select.append(new Option(word("sort-newest"), ""), new Option(word("sort-oldest"), "old"));
    if (list.dataset.sort === "force") select.append(new Option(word("sort-strongest"), "force"));
    select.addEventListener("change", () => sorted(select.value));
    box.append(name, select);
  }
  // The page keeps a place for it, so that nothing moves when it comes.
  const place = document.querySelector(".filter-place");
  if (place) place.append(box);
  else list.before(box);

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
