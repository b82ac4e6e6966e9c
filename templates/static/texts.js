// Two texts side by side: what one has on a point is lit together with what the other has, and a link from one to the
// other brings both to one height. Everything can be read and followed without it.
(() => {
  "use strict";

  const texts = document.querySelector(".texts");
  if (!texts) return;
  const element = (id) => document.getElementById(id);
  const notes = [...texts.querySelectorAll(".text-note")];
  const ids = (note, list) => note.dataset[list].split(" ").filter(Boolean);

  // By the id of a statement: the notes on it.
  const notesOf = new Map();
  for (const note of notes) {
    for (const id of ids(note, "of")) notesOf.set(id, [...(notesOf.get(id) || []), note]);
  }
  // The stretches of marked words of a statement: names in it and other marks cut it into several.
  const words = new Map();
  for (const mark of texts.querySelectorAll("mark[data-of]")) {
    for (const id of mark.dataset.of.split(" ")) words.set(id, [...(words.get(id) || []), mark]);
  }

  let lit = [];
  const light = (chosen) => {
    for (const part of lit) part.classList.remove("lit");
    const statements = chosen.flatMap((note) => [...ids(note, "of"), ...ids(note, "to")]);
    const marks = statements.flatMap((id) => words.get(id) || []);
    lit = [...chosen, ...marks, ...statements.flatMap((id) => notesOf.get(id) || []).filter((note) =>
      chosen.some((one) => one.dataset.n === note.dataset.n))];
    for (const part of lit) part.classList.add("lit");
  };
  const meant = (target) => {
    if (!(target instanceof Element)) return [];
    const note = target.closest(".text-note");
    if (note) return [note];
    const pointer = target.closest(".pointer");
    const mark = pointer ? pointer.previousElementSibling : target.closest("mark[data-of]");
    const of = mark?.dataset.of;
    return of ? of.split(" ").flatMap((id) => notesOf.get(id) || []) : [];
  };
  const addressed = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    return notesOf.get(id) || notes.filter((note) => note.id === id);
  };
  const follow = (event) => {
    const chosen = meant(event.target);
    light(chosen.length ? chosen : addressed());
  };
  texts.addEventListener("pointerover", follow);
  texts.addEventListener("focusin", follow);
  texts.addEventListener("pointerleave", () => light(addressed()));
  texts.addEventListener("focusout", () => light(addressed()));

  // On a wide screen the shorter way is to move one text down until both places have one height.
  const sides = [...texts.querySelectorAll(".text-side")];
  const beside = () => sides.length === 2 && sides[0].offsetTop === sides[1].offsetTop;
  const levelled = (side) => side.querySelector(".text-about");
  const reset = () => {
    for (const side of sides) levelled(side).style.marginBlockEnd = "";
  };
  const level = (here, there) => {
    reset();
    if (!beside() || !here || !there) return;
    const by = there.getBoundingClientRect().top - here.getBoundingClientRect().top;
    const higher = by > 0 ? here : there;
    const about = levelled(higher.closest(".text-side"));
    const gap = Number.parseFloat(getComputedStyle(about).marginBlockEnd) || 0;
    about.style.marginBlockEnd = `${gap + Math.abs(by)}px`;
  };
  texts.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(".text-to, .pointer");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const there = element(decodeURIComponent(link.hash.slice(1)));
    const [note] = meant(link);
    const here = link.matches(".pointer") ? link.previousElementSibling : note && element(ids(note, "of")[0]);
    if (!there || there.closest(".text-side") === link.closest(".text-side")) return;
    // The browser goes to the place once both are level.
    level(here, there);
  });
  // What was level in one width is not in another.
  let width = innerWidth;
  window.addEventListener("resize", () => {
    if (innerWidth !== width) reset();
    width = innerWidth;
  });
  window.addEventListener("hashchange", () => light(addressed()));
  light(addressed());
})();
