// Light or dark, as the reader chose: remembered for every page, and shown as early as it can be. This
// file is small and loaded without waiting for the page, so that it is there before the first paint
// whenever the browser holds it, and the first paint never waits for it.
(() => {
  "use strict";

  const KEY = "chancery-scheme";
  const root = document.documentElement;
  let chosen = "";

  // A browser may forbid a page to remember anything; then the choice holds for the page.
  const remembered = () => {
    try {
      return localStorage.getItem(KEY) ?? "";
    } catch {
      return chosen;
    }
  };
  const remember = () => {
    try {
      if (chosen) localStorage.setItem(KEY, chosen);
      else localStorage.removeItem(KEY);
    } catch {
      // It is shown all the same.
    }
  };
  const show = () => {
    if (chosen) root.dataset.scheme = chosen;
    else delete root.dataset.scheme;
    const choice = document.getElementById("_scheme");
    if (choice) choice.value = chosen;
  };
  const recall = () => {
    const found = remembered();
    chosen = ["light", "dark"].includes(found) ? found : "";
    show();
  };
  const ready = () => {
    show();
    document.addEventListener("change", (event) => {
      if (event.target.id !== "_scheme") return;
      chosen = event.target.value;
      remember();
      show();
    });
  };

  recall();
  performance.mark(KEY);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
  // Another tab chose otherwise; a page is shown again as it was left; an edit came to a preview.
  window.addEventListener("storage", recall);
  window.addEventListener("pageshow", recall);
  document.addEventListener("chancery:changed", show);
})();
