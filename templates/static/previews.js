// Shows what is behind a link of the text when a mouse or the keyboard stays on it for a moment: the kind,
// the name and a sentence, read from the head of the page itself. Nothing is fetched before, each page
// at most once, and of a long page only its beginning.
//
// After success criterion 1.4.13 of WCAG (https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus): the
// key Escape puts a card away, the mouse may go into it, and it stays until mouse and focus are gone.
(() => {
  "use strict";

  const SHOW = 350;
  const HIDE = 250;
  const base = new URL("..", document.currentScript.src).href;
  // Where the list itself says what is behind a link, or links lead through the site.
  const plain = "nav, .leaf, .row-title, .kwic, .pager, .steps, .feeds, .front-ways, .note-number, .pointer";

  const card = document.createElement("div");
  card.className = "preview";
  card.id = "_preview";
  card.setAttribute("role", "tooltip");
  const inTopLayer = "popover" in card;
  if (inTopLayer) card.popover = "manual";
  else card.hidden = true;

  // The link on which mouse or keyboard is, the one whose card is shown, and where the mouse is.
  let wanted = null;
  let shown = null;
  let point = null;
  let timer = 0;

  const told = new Map();
  const tell = (address) => {
    if (!told.has(address)) {
      const answer = read(address);
      told.set(address, answer);
      // A line that broke may hold the next time.
      answer.catch(() => told.delete(address));
    }
    return told.get(address);
  };

  const read = async (address) => {
    const answer = await fetch(address, { headers: { accept: "text/html" } });
    if (!answer.ok || !answer.headers.get("content-type")?.startsWith("text/html")) return null;
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    while (!text.includes("</h1>")) {
      const { done, value } = await reader.read();
      if (done) break;
      text += value;
    }
    reader.cancel().catch(() => {});
    const page = new DOMParser().parseFromString(text, "text/html");
    const words = (selector) => page.querySelector(selector)?.textContent.trim() ?? "";
    const sentence = page.querySelector('meta[name="description"]')?.content ?? "";
    const name = words("main h1");
    if (!name || !sentence) return null;
    const { lang, dir } = page.documentElement;
    const kind = page.querySelector("main [data-kind]")?.dataset.kind || words("main .eyebrow > span");
    return { kind, name, sentence, lang, dir };
  };

  // The page that a link leads to, if a card can tell anything of it: a record's own, `people/ID/`.
  const target = (link) => {
    if (!link || link.origin !== location.origin || link.closest(plain)) return null;
    const address = link.href.split(/[?#]/)[0];
    if (!address.startsWith(base) || address === location.href.split(/[?#]/)[0]) return null;
    return /^(?!static\/|files\/|feeds\/)[^/]+\/[^/]+\/$/.test(address.slice(base.length)) ? address : null;
  };
  const linkAt = (node) => (node instanceof Element ? node.closest("main a[href]") : null);

  const fill = ({ kind, name, sentence, lang, dir }) => {
    const line = (style, words) => {
      const part = document.createElement("p");
      part.className = style;
      part.textContent = words;
      return part;
    };
    card.lang = lang;
    card.dir = dir;
    card.replaceChildren(...(kind ? [line("label", kind)] : []), line("preview-name", name), Object.assign(line("preview-words", sentence), { dir: "auto" }));
  };

  // Below the line of the link on which the mouse is, or above it where there is more room.
  const place = () => {
    if (!shown) return;
    const lines = [...shown.getClientRects()];
    const near = (line) => (point ? Math.abs(point.y - (line.top + line.bottom) / 2) : 0);
    const line = lines.sort((a, b) => near(a) - near(b))[0];
    if (!line || line.bottom < 0 || line.top > innerHeight) {
      hide();
      return;
    }
    const { offsetWidth: width, offsetHeight: height } = card;
    const edge = 8;
    const room = document.documentElement.clientWidth;
    const start = getComputedStyle(shown).direction === "rtl" ? line.right - width : line.left;
    const below = line.bottom + height + edge < innerHeight || line.top - height < edge;
    const x = Math.max(edge, Math.min(start, room - width - edge));
    const y = below ? line.bottom + 4 : line.top - height - 4;
    card.style.translate = `${x}px ${y}px`;
  };

  const hide = () => {
    clearTimeout(timer);
    if (!shown) return;
    if (shown.dataset.describedBefore) shown.setAttribute("aria-describedby", shown.dataset.describedBefore);
    else shown.removeAttribute("aria-describedby");
    delete shown.dataset.describedBefore;
    shown = null;
    if (inTopLayer) card.hidePopover();
    else card.hidden = true;
  };

  const show = async (link, address) => {
    let page = null;
    try {
      page = await tell(address);
    } catch {
      // The page cannot be read now: a link without a card.
    }
    if (!page || wanted !== link || !link.isConnected) return;
    hide();
    fill(page);
    if (!card.isConnected) document.body.append(card);
    if (inTopLayer) card.showPopover();
    else card.hidden = false;
    shown = link;
    const before = link.getAttribute("aria-describedby");
    if (before) link.dataset.describedBefore = before;
    link.setAttribute("aria-describedby", card.id);
    place();
  };

  const come = (link) => {
    const address = target(link);
    if (!address) return;
    clearTimeout(timer);
    wanted = link;
    if (shown !== link) timer = setTimeout(show, SHOW, link, address);
  };
  const leave = () => {
    clearTimeout(timer);
    wanted = null;
    timer = setTimeout(hide, HIDE);
  };
  const dismiss = () => {
    wanted = null;
    hide();
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    if (card.contains(event.target)) {
      clearTimeout(timer);
      wanted = shown;
      return;
    }
    point = { y: event.clientY };
    const link = linkAt(event.target);
    if (link && target(link)) come(link);
    // The keyboard may still be on the link.
    else if (wanted && wanted !== document.activeElement) leave();
  });
  document.addEventListener("pointerleave", () => wanted && leave());
  document.addEventListener("focusin", (event) => {
    if (!event.target.matches(":focus-visible")) return;
    point = null;
    come(linkAt(event.target));
  });
  document.addEventListener("focusout", (event) => {
    if (event.target === wanted) leave();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && (shown || wanted)) dismiss();
  });
  document.addEventListener("click", dismiss);
  document.addEventListener("scroll", place, { passive: true, capture: true });
  window.addEventListener("resize", place);
  window.addEventListener("pagehide", dismiss);

  // This script came because of a link: that one is the first.
  const first = document.querySelector("main a[href]:hover") ?? document.activeElement.closest("main a[href]:focus-visible");
  if (first) come(first);
})();
