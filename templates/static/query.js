// Reads what is asked on the search page: words, phrases, fields and dates, each perhaps with a minus before it.
// `src/query/` reads the searches that an archive keeps by the same rules, and `tests/queries/` holds both to them.

const QUOTE = /["“”„«»「」『』]/u;
const SPACE = /\s/u;
const MINUS = /[-\u2212]/u;
const NAMED = /^([\p{L}\p{M}_-]+):(?!\/\/)/u;
const DATE = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?";
const RANGE = new RegExp(`^(${DATE})?\\.{2,3}(${DATE})?$`);
const ONE = new RegExp(`^${DATE}$`);

// Fields of one statement: a query that has several of them asks for a statement that fits them all.
export const OF_STATEMENT = ["act", "by", "to"];
// The facet of each field whose values are chosen from a list.
export const FACETS = { topic: "topic", party: "party", side: "side", person: "person", named: "named", place: "place", form: "rendition", kind: "kind" };
export const FIELDS = [...OF_STATEMENT, ...Object.keys(FACETS), "language", "date", "year"];

// The terms of a query: words that follow each other, fields with the values of which they ask one, and dates.
// Each value knows where it is in the query.
export function parse(query, fold) {
  const terms = [];
  let at = 0;
  const until = (end) => {
    const start = at;
    while (at < query.length && !end.test(query[at])) at += 1;
    return { text: query.slice(start, at), start, end: at };
  };
  const quoted = () => {
    at += 1;
    const part = until(QUOTE);
    at += 1;
    return part;
  };
  while (at < query.length) {
    if (SPACE.test(query[at])) {
      at += 1;
      continue;
    }
    const not = MINUS.test(query[at]) && at + 1 < query.length && !SPACE.test(query[at + 1]);
    if (not) at += 1;
    if (QUOTE.test(query[at])) {
      terms.push({ kind: "phrase", not, text: quoted().text });
      continue;
    }
    const start = at;
    const chunk = until(/["“”„«»「」『』\s]/u);
    const named = chunk.text.match(NAMED);
    const valued = named && (named[0].length < chunk.text.length || QUOTE.test(query[at] ?? ""));
    if (valued) {
      at = start + named[0].length;
      const values = [];
      do {
        if (query[at] === ",") at += 1;
        const value = QUOTE.test(query[at] ?? "") ? quoted() : until(/["“”„«»「」『』\s,]/u);
        if (value.text.trim()) values.push(value);
      } while (query[at] === ",");
      terms.push({ kind: "field", not, field: fold(named[1]), name: named[1], values, start, end: start + named[1].length });
    } else if (RANGE.test(fold(chunk.text)) && /\d/.test(fold(chunk.text))) {
      terms.push({ kind: "field", not, field: "date", name: "date", values: [chunk], start, end: at });
    } else {
      terms.push({ kind: "words", not, text: chunk.text });
    }
  }
  return terms;
}

// From when to when a value asks, as far as dates are known; undefined if it is no date.
export function dates(text, fold) {
  const value = fold(text);
  if (ONE.test(value)) return { from: value, to: value };
  const found = value.match(RANGE);
  if (!found || !(found[1] || found[2])) return undefined;
  return { from: found[1] ?? "", to: found[2] ?? "" };
}

// Whether a date is within a range. What is not known of a date is not within a range that asks for it.
export function isWithin(date, { from, to }) {
  const known = (bound) => date.length >= bound.length || date !== bound.slice(0, date.length);
  const cut = (bound) => date.slice(0, bound.length);
  return known(from) && known(to) && (!from || cut(from) >= from) && (!to || cut(to) <= to);
}

// What fields name: `table` has ids and names, `languages` the tags and names of languages. Gives the terms with the
// values of the index, or what is wrong with them.
export function resolve(terms, { table, languages, fold }) {
  const faults = [];
  const plain = (text) => fold(text).trim().replace(/\s+/gu, " ");
  const lists = { ...table?.fields, language: ["languages"] };
  const rows = (field) => lists[field].flatMap((list) => (list === "languages" ? languages : table.values[list]));
  const made = terms.map((term) => {
    if (term.kind !== "field") return term;
    const { field } = term;
    if (!FIELDS.includes(field)) {
      faults.push({ fault: "field", name: term.name, start: term.start, end: term.end, near: resembling(field, FIELDS.map((name) => [name])) });
      return term;
    }
    const found = term.values.map((value) => {
      const asked = plain(value.text);
      if (field === "date" || field === "year") {
        const range = dates(value.text, fold);
        if (!range || (range.from && range.to && range.from.slice(0, range.to.length) > range.to)) {
          faults.push({ fault: "date", value: value.text, near: [] });
        }
        return range ? [range] : [];
      }
      const all = rows(field);
      const fits = ([id, name, facet]) => [id, name, facet].some((one) => one !== undefined && plain(one) === asked);
      const some = all.filter(fits);
      const near = () => resembling(asked, all, plain);
      if (!some.length) faults.push({ fault: "value", name: term.name, value: value.text, start: value.start, end: value.end, near: near(), quote: true });
      return some;
    });
    return { ...term, found: found.flat() };
  });
  return { terms: made, faults };
}

const RESEMBLING = 5;
// So few values are all offered.
const FEW = 15;

// The known values that resemble one that is not known, by their ids: all, if they are few.
function resembling(asked, rows, plain = (text) => text) {
  const likeness = ([id, name = id]) => {
    const forms = [id, plain(name)];
    return Math.min(
      ...forms.map((form) => {
        if (form.includes(asked) || (form.length > 2 && asked.includes(form))) return 0.25;
        return distance(asked, form) / Math.max(form.length, asked.length, 1);
      }),
    );
  };
  const known = new Map(rows.map((row) => [row[0], likeness(row)]));
  const near = [...known].filter(([, far]) => far <= 0.4).sort(([, a], [, b]) => a - b);
  if (!near.length && known.size <= FEW) return [...known.keys()];
  return near.slice(0, RESEMBLING).map(([id]) => id);
}

// How many letters must be put in, taken out or exchanged to make one word of another.
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      next.push(Math.min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}

// Tells whether a statement of the index fits the fields of a query that ask for one statement; undefined, if none
// does. With the act, the speaker or the addressee, the topic is that of the statement.
export function statementOf(terms) {
  const fields = terms.filter(({ kind, not, field }) => kind === "field" && !not && OF_STATEMENT.includes(field));
  if (!fields.length) return undefined;
  const topics = terms.filter(({ kind, not, field }) => kind === "field" && !not && field === "topic");
  return fitting([...fields, ...topics]);
}

// Tells whether a statement fits all of some terms.
export function fitting(terms) {
  const places = { act: 1, by: 2, to: 3, topic: 4 };
  const wanted = terms.map(({ field, found }) => [places[field], new Set(found.map(([id]) => id))]);
  return (statement) => {
    const parts = statement.split(" ");
    return wanted.every(([place, ids]) => parts[place].split(",").some((id) => ids.has(id)));
  };
}
