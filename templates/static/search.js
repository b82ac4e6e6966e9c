// The search page: asks Pagefind's index, and shows what it finds. All that is found is put in as text,
// never as HTML.

const finder = document.querySelector("#_finder");
const { index: folder, base } = finder.dataset;
const { parse, resolve, statementOf, fitting, isWithin, FACETS, OF_STATEMENT } = await import(finder.dataset.query);
const by = (id) => document.getElementById(id);
const form = finder.querySelector("form");
const field = by("_query");
const status = by("_status");
const body = by("_found");
const hits = by("_hits");
const more = by("_more");
const file = by("_file");
const order = by("_order");
const chosen = by("_chosen");
const facets = [...finder.querySelectorAll("[data-facet]")];
const names = facets.map((facet) => facet.dataset.facet);

// So many are shown first, which a first answer has to load, and so many more each time.
const FIRST = 6;
const PAGE = 10;
// An excerpt has so many words.
const EXCERPT = 32;
// So many passages of one record are shown.
const PASSAGES = 3;
// So many values of a facet are shown, first and at the most.
const VALUES = [12, 100];
// Facets are loaded at once if they are no more bytes than this together, otherwise when they are opened.
const LIGHT = 48_000;

const language = document.documentElement.lang;
const number = (n) => new Intl.NumberFormat(language).format(n);
const MISSING = word("search-no-index");
const FAILED = word("search-unreadable");

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// the index

// The parts of the index that can be asked: one for each language.
let parts;
// The tables by which words are folded, as compiled for use here.
let folding;
// The facets whose values are loaded.
const loaded = new Set();

async function open() {
  const answer = await fetch(`${folder}catalogue.json`, { cache: "no-cache" });
  if (answer.status === 404) throw new Error(MISSING);
  if (!answer.ok) throw new Error(FAILED);
  const catalogue = await answer.json();
  const { ignored, letters, elided } = catalogue.folding;
  folding = { ignored: new RegExp(`[${ignored}]`, "gu"), letters, elided: new Set(elided) };
  const opened = catalogue.parts.map((part) => ({ ...part, lists: new Map() }));
  // The catalogue names all that comes before the words of the index: it is asked for at once, and not file by file.
  const address = { wasm: folder + catalogue.reader.wasm, meta: (part) => `${folder}${part.folder}/pagefind.${part.meta}.pf_meta` };
  const early = new Map();
  for (const one of [address.wasm, ...opened.map(address.meta)]) {
    early.set(one, download(one));
    early.get(one).catch(() => {});
  }
  for (const phrase of phrasesOf(parse(wanted.query, folded), false) ?? []) {
    for (const part of opened) keys(part, phrase).catch(() => {});
  }
  const { PagefindInstance } = await import(folder + catalogue.reader.script);
  for (const part of opened) {
    const index = new PagefindInstance({ basePath: `${folder}${part.folder}/` });
    index.loadEntry = async () => {
      index.languages = { unknown: { hash: part.meta, page_count: part.records } };
      index.includeCharacters = [];
    };
    index.throttledFetch = (name) => {
      const one = name.endsWith("/wasm.unknown.pagefind") ? address.wasm : name;
      return (early.get(one) ?? download(one)).catch((fault) => {
        // The reader goes on without a file that it cannot have, and would find nothing.
        part.fault = fault;
        throw fault;
      });
    };
    part.index = index;
  }
  // One WebAssembly reads all parts. It must be there before a second one begins.
  const [first, ...others] = opened;
  await first?.index.init("unknown", { load_wasm: true });
  await Promise.all(others.map(({ index }) => index.init("unknown", { load_wasm: false })));
  return opened;
}

async function download(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(FAILED);
  return answer;
}

// Asks every part; gives what was found in each, with the part.
async function ask(wanted, without) {
  const chosen = Object.entries(wanted.filters).filter(([name, values]) => name !== "language" && name !== without && values.length);
  const languages = without === "language" ? [] : (wanted.filters.language ?? []);
  const { terms } = await read(wanted.query);
  const asksNothing = wanted.query && ![phrasesOf(terms, false), phrasesOf(terms, true)].some(Boolean) && !terms.some(({ kind }) => kind === "field");
  if (asksNothing) return [];
  const tongues = terms.filter(({ field }) => field === "language");
  const spoken = (part) => tongues.every(({ not, found }) => found.some(([tag]) => isTongue(part.language, tag)) !== not);
  const asked = parts.filter((part) => (!languages.length || languages.includes(part.language)) && spoken(part));
  return Promise.all(
    asked.map(async (part) => {
      const conditions = chosen.map(([name, values]) => ({ [name]: { any: values } }));
      conditions.push(...(await conditionsOf(part, terms)));
      const filters = conditions.length ? { all: conditions } : {};
      const found = await excluding(part, terms, await findings(part, phrasesOf(terms, false), filters));
      if (part.fault) throw part.fault;
      const order = orderOf(wanted);
      const results = order ? await timely(part, found.results, order) : found.results;
      return { part, ...found, results };
    }),
  );
}

// A language is also that of its regions: `zh` of `zh-hant`.
const isTongue = (language, tag) => language === tag || language.startsWith(`${tag}-`);

// What a query asks for, with the values of its fields; read again only when it changes.
let reading = {};

async function read(query) {
  if (reading.query === query) return reading.made;
  const terms = parse(query, folded);
  const named = terms.some(({ field }) => field in FACETS || OF_STATEMENT.includes(field));
  const table = named ? await (tabled ??= fields()) : undefined;
  const tags = parts.flatMap(({ language }) => [language, language.split("-")[0]]);
  const tongues = [...new Set(tags)].map((tag) => [tag, shown("language", tag)]);
  const made = resolve(terms, { table, languages: tongues, fold: folded });
  reading = { query, made: { ...made, fits: statementOf(made.terms) } };
  return reading.made;
}

let tabled;

async function fields() {
  const answer = await fetch(finder.dataset.fields, { cache: "no-cache" });
  if (!answer.ok) throw new Error(FAILED);
  return answer.json();
}

// What the fields of a query ask of the facets of a part.
async function conditionsOf(part, terms) {
  const conditions = [];
  const add = (not, name, values) => {
    // No record has a facet without a name: so nothing is found where nothing fits.
    const any = { [name]: { any: values.length ? values : [""] } };
    conditions.push(not ? { none: [any] } : any);
  };
  const fits = statementOf(terms);
  if (fits) add(false, "statement", (await valuesOf(part, "statement")).filter(fits));
  for (const term of terms.filter(({ kind, found }) => kind === "field" && found)) {
    const { field, not, found } = term;
    if (field === "date" || field === "year") {
      const years = found.every(({ from, to }) => from.length <= 4 && to.length <= 4);
      const known = await valuesOf(part, years ? "year" : "date");
      add(not, years ? "year" : "date", known.filter((date) => found.some((range) => isWithin(date, range))));
    } else if (OF_STATEMENT.includes(field)) {
      if (not) add(true, "statement", (await valuesOf(part, "statement")).filter(fitting([term])));
    } else if (field !== "language" && !(field === "topic" && fits && !not)) {
      add(not, FACETS[field], found.map(([, name, facet]) => facet ?? name));
    }
  }
  return conditions;
}

// All values of a facet in a part.
async function valuesOf(part, name) {
  part.values ??= new Map();
  if (!part.values.has(name)) part.values.set(name, loadedValues(part, name));
  return part.values.get(name);
}

async function loadedValues(part, name) {
  await part.index.preload(null, { filters: { [name]: { any: [""] } } });
  const { filters } = await part.index.search(null);
  return Object.keys(filters[name] ?? {});
}

// What was found without the records that have what must not be in them.
async function excluding(part, terms, found) {
  const phrases = phrasesOf(terms, true);
  if (!phrases?.length || !found.results.length) return found;
  const looked = await Promise.all(phrases.map((phrase) => keys(part, phrase)));
  const ways = looked.flatMap(({ ways }) => ways);
  if (!ways.length) return found;
  const answers = await Promise.all(ways.map((way) => part.index.search(exactly(way))));
  const out = new Set(answers.flatMap(({ results }) => results.map(({ id }) => id)));
  const results = found.results.filter(({ id }) => !out.has(id));
  return results.length === found.results.length ? found : { ...found, results, filters: await tallied(results) };
}

// What a part holds of all phrases together. `absent` has the words that no record of it has.
async function findings(part, phrases, filters) {
  if (!phrases) return { ...(await part.index.search(null, { filters })), absent: [] };
  const looked = await Promise.all(phrases.map((phrase) => keys(part, phrase)));
  const absent = looked.flatMap(({ absent }) => absent);
  if (absent.length) return { results: [], filters: {}, absent };
  // Words that stand alone and have one key are asked together; the rest one by one.
  const single = ({ ways }) => ways.length === 1 && ways[0].length === 1;
  const together = looked.filter(single).map(({ ways }) => ways[0][0]);
  const questions = looked.filter((one) => !single(one)).map(({ ways }) => ways.map(exactly));
  if (together.length) questions.unshift([together.map(token).join(" ")]);
  const answers = await Promise.all(
    questions.map(async (ways) => {
      const found = await Promise.all(ways.map((way) => part.index.search(way, { filters })));
      return { results: united(found.map(({ results }) => results)), filters: found[0].filters, ways };
    }),
  );
  const results = answers.map(({ results }) => results).reduce(shared);
  const one = answers.length === 1 && answers[0].ways.length === 1;
  return { results, filters: one ? answers[0].filters : await tallied(results), absent };
}

const token = (key) => {
  let word = "";
  for (const byte of new TextEncoder().encode(key)) {
    const plain = byte >= 97 && byte <= 121;
    word += plain ? String.fromCharCode(byte) : `z${"abcdefghijklmnop"[byte >> 4]}${"abcdefghijklmnop"[byte & 15]}`;
  }
  return `${word}zz`;
};

const exactly = (keys) => (keys.length === 1 ? token(keys[0]) : `"${keys.map(token).join(" ")}"`);

// Results that are in any of several lists.
function united(lists) {
  if (lists.length === 1) return lists[0];
  const all = new Map();
  for (const result of lists.flat()) all.set(result.id, all.has(result.id) ? both(all.get(result.id), result) : result);
  return ranked([...all.values()]);
}

// Results that are in both of two lists.
function shared(some, others) {
  const known = new Map(others.map((result) => [result.id, result]));
  return ranked(some.filter(({ id }) => known.has(id)).map((result) => both(result, known.get(result.id))));
}

const both = (a, b) => ({ ...a, score: a.score + b.score, words: [...a.words, ...b.words] });

const ranked = (results) => results.sort((a, b) => b.score - a.score);

// More records than this are not loaded to count the values of their facets.
const COUNTED = 400;

// How many of some results have each value of each facet; nothing if there are too many to tell.
async function tallied(results) {
  const counts = {};
  if (results.length > COUNTED) return counts;
  for (const { filters } of await Promise.all(results.map((result) => result.data()))) {
    for (const [name, values] of Object.entries(filters)) {
      counts[name] ??= {};
      for (const value of values) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return counts;
}

// The order of time that is wanted; without words to go by, the newest first.
const orderOf = ({ order, query }) => order || (phrasesOf(parse(query, folded), false) ? "" : "newest");

// Puts results into the order of time, those without a date last. The index holds its records without a date first,
// and then the others from the oldest to the newest; asked for everything, it tells that order.
async function timely(part, results, order) {
  part.ranks ??= part.index
    .search(null)
    .then((all) => new Map(all.results.map((result, i) => [result.id, i])));
  const ranks = await part.ranks;
  const place = ({ id }) => {
    const rank = ranks.get(id);
    if (rank < part.undated) return part.records + rank;
    return order === "oldest" ? rank : part.records - 1 - rank;
  };
  return [...results].sort((a, b) => place(a) - place(b));
}

// what is asked, cut and folded as the index is (`src/search/token.rs`, `fold.rs` and `vocabulary.rs`)

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Yi}]/u;
const LETTERED = /[\p{Alphabetic}\p{N}\p{M}]/u;
const LETTER = /[\p{Alphabetic}\p{N}]/u;
const APOSTROPHE = /['\u2018\u2019\u201b\u02bc\uff07]/u;
const HYPHEN = /^[-\u2010\u2011]$/u;
const isIgnored = (c) => c.replace(folding.ignored, "") === "";

function folded(word) {
  // The breve makes another letter of Cyrillic и.
  const kept = (c, at, all) => (c === "\u0306" && all[at - 1] === "и" ? c : "");
  const lower = word.normalize("NFKD").toLowerCase().normalize("NFKD").replace(folding.ignored, kept);
  return [...lower].map((c) => folding.letters[c] ?? c).join("").normalize("NFC");
}

// The form of a word as the vocabulary has it.
function formOf(word) {
  const apart = word.split(/['\u2018\u2019\u201b\u02bc\uff07]/u);
  const bare = apart.length > 1 && /^s$/i.test(apart.at(-1)) ? apart.slice(0, -1).join("") : apart.join("");
  return folded((/[0-9]/.test(bare) ? bare : bare.replaceAll(".", "")).replaceAll(",", ""));
}

function connects(word, before, c, next) {
  if (!LETTER.test(next) || !LETTER.test(before)) return false;
  if (APOSTROPHE.test(c)) return !folding.elided.has(word.toLowerCase());
  const digits = /[0-9]/.test(before) && /[0-9]/.test(next);
  if (c === ".") return digits || (/\p{Alphabetic}/u.test(before) && /\p{Alphabetic}/u.test(next) && [...word.split(".").at(-1)].length === 1);
  return c === "," && digits;
}

function isCut(before, c) {
  const whole = /[\p{M}\u0e33\u0eb3]/u.test(c) || /[\u17D2\u1039]/u.test(before) || isIgnored(c);
  return !whole && (UNSPACED.test(c) || (UNSPACED.test(before) && LETTER.test(c)));
}

// The words of a stretch without spaces, each with what comes before it.
function words(chunk) {
  const found = [];
  let word = "";
  let gap = "";
  let before = " ";
  const end = () => {
    if (word) found.push({ word, gap });
    [word, gap] = ["", ""];
  };
  const chars = [...chunk];
  chars.forEach((c, i) => {
    const ignored = isIgnored(c);
    const lettered = LETTERED.test(c) && !ignored;
    const belongs = lettered || (word && ignored && c !== "\u200b");
    if (word && belongs && isCut(before, c)) end();
    if (belongs || (word && connects(word, before, c, chars[i + 1] ?? " "))) {
      word += c;
    } else {
      end();
      gap += c;
    }
    if (!ignored) before = c;
  });
  end();
  return found;
}

// A text with each sign as it is usually typed: letters of another width, and the vowels of Thai and Lao that can be
// typed in several parts (`src/search/typed.rs`).
function typed(text) {
  return text
    .replace(/[\uff01-\uffee]+/gu, (wide) => wide.normalize("NFKC"))
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/gu, "$1\u0e33")
    .replace(/\u0e33([\u0e48-\u0e4b])/gu, "$1\u0e33")
    .replace(/\u0ecd([\u0ec8-\u0ecb]?)\u0eb2/gu, "$1\u0eb3")
    .replace(/\u0eb3([\u0ec8-\u0ecb])/gu, "$1\u0eb3")
    .replace(/\u0e40\u0e40/gu, "\u0e41")
    .replace(/\u0ec0\u0ec0/gu, "\u0ec1");
}

// What is asked, or must not be there, as phrases of words that must follow each other; null if that is nothing. What
// stands in quotation marks is one phrase, and so are words that no space separates.
function phrasesOf(terms, not) {
  const asked = terms.filter((term) => term.kind !== "field" && term.not === not);
  const phrases = asked.map(({ kind, text }) => {
    const chunks = typed(text).split(/\s+/u).filter(Boolean).map(words);
    if (kind === "phrase") return { words: chunks.flat().map(({ word }) => word) };
    const [chunk] = chunks;
    const bare = chunk.filter(({ word }, i) => i === chunk.length - 1 || !folding.elided.has(word.toLowerCase()));
    const hyphened = bare.length > 1 && bare.slice(1).every(({ gap }) => HYPHEN.test(gap));
    const all = bare.map(({ word }) => word);
    return { words: all, joined: hyphened ? all.join("") : undefined };
  });
  const some = phrases.filter(({ words }) => words.length);
  return some.length ? some : null;
}

// The ways in which a part has a phrase, each a list of keys; and its words that no record of the part has.
async function keys(part, { words, joined }) {
  const known = await Promise.all(words.map((word) => lookedUp(part, formOf(word))));
  const absent = words.filter((_, i) => !known[i]);
  const whole = joined ? ((await lookedUp(part, formOf(joined))) ?? []) : [];
  let ways = absent.length ? [] : [[]];
  // Within a phrase each word has one place.
  for (const keys of known) {
    if (!keys) continue;
    const fitting = words.length > 1 ? keys.filter((key) => key.length === 1).slice(0, 2) : keys;
    ways = ways.flatMap((way) => fitting.map((key) => [...way, ...key])).slice(0, MOST_WAYS);
  }
  ways = [...ways, ...whole];
  return { ways, absent: ways.length ? [] : absent.length ? absent : words };
}

// A phrase is asked in so many ways at most.
const MOST_WAYS = 8;

// The keys of a form, each a list of words; undefined if no record of the part has it.
async function lookedUp(part, form) {
  return (await list(part, form))?.get(form);
}

// The file of the vocabulary that has a form, if it has it.
async function list(part, form) {
  const at = part.words.findLastIndex(([first]) => !isBefore(form, first));
  if (at < 0) return undefined;
  const name = part.words[at][1];
  if (!part.lists.has(name)) part.lists.set(name, fetched(`${folder}${part.folder}/${name}`));
  return part.lists.get(name);
}

async function fetched(address) {
  const answer = await download(address);
  const lines = (await answer.text()).split("\n").filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [form, keys, unwritten] = line.split("\t");
      const known = (keys ?? form).split("|").map((key) => key.split(" "));
      // A form that no text has, of a word that some text has.
      return [form, Object.assign(known, { unwritten: unwritten !== undefined })];
    }),
  );
}

// Forms are sorted by their code points, which is not the order in which JavaScript compares strings.
function isBefore(a, b) {
  const [x, y] = [[...a], [...b]];
  const at = x.findIndex((c, i) => c !== y[i]);
  if (at < 0) return x.length < y.length;
  return at < y.length && x[at].codePointAt(0) < y[at].codePointAt(0);
}

// Words of the archive that resemble one that no record has.
async function similar(word) {
  const sought = formOf(word);
  const found = new Map();
  for (const part of parts) {
    for (const [other, { unwritten }] of (await list(part, sought)) ?? []) {
      if (unwritten) continue;
      const same = [...sought].findIndex((c, i) => c !== other[i]);
      const length = same < 0 ? sought.length : same;
      if (length >= Math.max(3, sought.length / 2)) found.set(other, length - Math.abs(other.length - sought.length) / 4);
    }
  }
  return [...found].sort(([, a], [, b]) => b - a).slice(0, SIMILAR).map(([other]) => other);
}

const SIMILAR = 5;

// Loads the values of a facet.
async function load(name) {
  if (loaded.has(name)) return;
  loaded.add(name);
  if (name === "language") return;
  await Promise.all(parts.map((part) => part.index.preload(null, { filters: { [name]: { any: [""] } } })));
}

// what is wanted

// What the address asks for.
function addressed() {
  const parameters = new URLSearchParams(location.search);
  const filters = {};
  for (const name of names) {
    const values = parameters.getAll(name);
    if (values.length) filters[name] = values;
  }
  const wish = parameters.get("order");
  return {
    query: (parameters.get("q") ?? "").trim(),
    filters,
    order: ["newest", "oldest"].includes(wish) ? wish : "",
  };
}

function address(wanted) {
  const parameters = new URLSearchParams();
  if (wanted.query) parameters.set("q", wanted.query);
  for (const name of names) {
    for (const value of wanted.filters[name] ?? []) parameters.append(name, value);
  }
  if (wanted.order) parameters.set("order", wanted.order);
  const asked = parameters.toString();
  return location.pathname + (asked ? `?${asked}` : "");
}

let wanted = addressed();

// Wants something else. What is typed replaces the address; what is chosen can be taken back.
function want(changed, keep) {
  wanted = { ...wanted, ...changed };
  const to = address(wanted);
  if (to !== location.pathname + location.search) {
    history[keep ? "pushState" : "replaceState"](null, "", to);
  }
  return look();
}

function toggled(name, value) {
  const values = wanted.filters[name] ?? [];
  const others = values.filter((one) => one !== value);
  const next = others.length < values.length ? others : [...values, value];
  return { ...wanted.filters, [name]: next };
}

// looking

let turn = 0;
let queue;

async function look(again = false) {
  const mine = ++turn;
  const some = wanted.query || Object.values(wanted.filters).some((values) => values.length);
  by("_without").hidden = Boolean(some);
  if (!some) {
    body.hidden = true;
    status.textContent = "";
    return;
  }
  const slow = setTimeout(() => (status.textContent = word("search-busy")), 400);
  try {
    parts ??= await (opening ??= open());
    const light = parts.reduce((sum, part) => sum + part.facets, 0) <= LIGHT;
    const now = names.filter((name, i) => light || facets[i].open || wanted.filters[name]?.length);
    if (mine !== turn) return;
    const { faults } = await read(wanted.query);
    if (mine !== turn) return;
    if (faults.length) {
      body.hidden = true;
      status.replaceChildren(...faults.flatMap(faultSaid));
      return;
    }
    const first = await ask(wanted);
    clearTimeout(slow);
    if (mine !== turn) return;
    await show(first, mine);
    await Promise.all(now.map(load));
    if (mine === turn) await narrow(mine);
  } catch (fault) {
    if (mine !== turn) return;
    opening = undefined;
    parts = undefined;
    tabled = undefined;
    loaded.clear();
    const missing = fault instanceof Error && fault.message === MISSING;
    // A new index may have taken the place of the one whose catalogue was at hand.
    if (!again && !missing) return look(true);
    body.hidden = true;
    by("_without").hidden = false;
    status.textContent = missing ? MISSING : FAILED;
  } finally {
    clearTimeout(slow);
  }
}

let opening;

async function show(found, mine) {
  const count = found.reduce((sum, one) => sum + one.results.length, 0);
  queue = found.map((one) => ({ part: one.part, results: one.results, at: 0 }));
  const next = await take(FIRST);
  if (mine !== turn) return;
  const told = word("search-found", { count, number: number(count) });
  const none = count === 0 ? await missed(found) : [];
  if (mine !== turn) return;
  status.replaceChildren(...(count === 0 ? none : [told]));
  hits.replaceChildren(...next.map(hit));
  body.hidden = false;
  more.hidden = left() === 0;
  file.hidden = count === 0;
}

// Says what of a query cannot be asked, with what may be meant instead.
function faultSaid({ fault, name, value, start, end, near }) {
  const said = {
    field: () => word("search-no-field", { field: name }),
    value: () => word("search-no-value", { field: name, value }),
    date: () => word("search-no-date", { value }),
  }[fault]();
  if (!near.length) return [`${said} `];
  const links = near.map((other) => {
    const query = wanted.query.slice(0, start) + other + wanted.query.slice(end);
    return element("a", { href: address({ ...wanted, query }), textContent: other });
  });
  const list = element("span", {}, ...links.flatMap((link, i) => (i ? [" · ", link] : [link])));
  return [said, " ", element("span", {}, `${word("search-known")} `, list), " "];
}

// Says why nothing was found: which words are in no record, and which resemble them.
async function missed(found) {
  const [first = [], ...others] = found.map(({ absent }) => absent);
  const absent = [...new Set(first)].filter((word) => others.every((some) => some.includes(word)));
  if (!absent.length) return [word("search-none")];
  const list = new Intl.ListFormat(language, { type: "disjunction" });
  const said = element("span", { textContent: word("search-absent", { words: list.format(absent.map((one) => `“${one}”`)) }) });
  const near = [...new Set((await Promise.all(absent.map(similar))).flat())].slice(0, SIMILAR);
  if (!near.length) return [said];
  const links = near.flatMap((other) => [" ", element("a", { href: address({ ...wanted, query: other }), textContent: other })]);
  return [said, " ", element("span", {}, word("search-similar"), ...links)];
}

const left = (queues = queue) => queues.reduce((sum, one) => sum + one.results.length - one.at, 0);

// The next results of all parts together.
const take = (count) => taken(queue, count);

async function taken(queues, count) {
  const taken = [];
  const sought = orderOf(wanted);
  while (taken.length < count && left(queues) > 0) {
    const open = queues.filter((one) => one.at < one.results.length);
    let first = open[0];
    if (open.length > 1 && sought) {
      const dates = await Promise.all(open.map(async (one) => (await one.results[one.at].data()).filters.date?.[0]));
      // What has no date comes last.
      const before = (a, b) => (a && b ? (sought === "newest" ? a > b : a < b) : Boolean(a));
      first = open[dates.reduce((best, date, i) => (before(date, dates[best]) ? i : best), 0)];
    } else {
      for (const one of open) {
        if (one.results[one.at].score > first.results[first.at].score) first = one;
      }
    }
    taken.push([first.part, first.results[first.at++]]);
  }
  return Promise.all(taken.map(async ([part, result]) => ({ part, result, data: await result.data() })));
}

// showing

const JOINER = "\u2060";

// Words with those that were looked for marked; pieces that no space parted are put together again.
function marked(all, from, to, found) {
  const nodes = [];
  const add = (text, mark) => {
    const last = nodes[nodes.length - 1];
    if (last && last.mark === mark) last.text += text;
    else nodes.push({ mark, text });
  };
  if (from > 0) add("… ", false);
  for (let i = from; i < to; i++) {
    const joined = all[i].endsWith(JOINER);
    const word = joined ? all[i].slice(0, -1) : all[i];
    // A comma behind a word was not looked for.
    const [, before, core, after] = word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/u);
    const through = !after && found.has(i) && found.has(i + 1);
    if (before) add(before, false);
    add(core, found.has(i));
    if (after) add(after, false);
    if (!joined && i + 1 < to) add(" ", through);
  }
  if (to < all.length) add(" …", false);
  return nodes.map(({ mark, text }) => (mark ? element("mark", { textContent: text }) : text));
}

// So many words of a stretch that hold the most of what was found.
function densest(found, from, to) {
  const inside = [...found].filter((i) => i >= from && i < to).sort((a, b) => a - b);
  let best = inside[0] ?? from;
  let most = 0;
  inside.forEach((start, i) => {
    const count = inside.slice(i).findIndex((at) => at >= start + EXCERPT);
    const held = count < 0 ? inside.length - i : count;
    if (held > most) [best, most] = [start, held];
  });
  const start = Math.max(from, Math.min(best - 6, to - EXCERPT));
  return [start, Math.min(to, start + EXCERPT)];
}

// The passages with an address that hold what was found, or are statements that were asked for: these first, then
// the shortest of those that hold as much.
function passages(data, found) {
  const { fits } = reading.made ?? {};
  const stated = fits ? (data.filters.statement ?? []).filter(fits) : [];
  const asked = new Set(stated.map((statement) => statement.split(" ")[0]));
  const open = new Map();
  const held = new Map();
  for (const { element: edge, id, location: at } of data.anchors) {
    if (edge === "from") open.set(id, at);
    if (edge !== "to" || !open.has(id)) continue;
    const [from, to] = [open.get(id), at];
    const count = [...found].filter((i) => i >= from && i < to).length;
    const before = held.get(id);
    if ((count > 0 || asked.has(id)) && (!before || before.count < count)) held.set(id, { id, from, to, count });
  }
  const first = ({ id }) => Number(asked.has(id));
  return [...held.values()].sort((a, b) => first(b) - first(a) || b.count - a.count || a.to - a.from - (b.to - b.from));
}

// An address that browsers which know it scroll to and light up: https://wicg.github.io/scroll-to-text-fragment/
function lit(all, found, from, to) {
  const first = [...found].filter((i) => i >= from && i < to).sort((a, b) => a - b)[0];
  if (first === undefined) return "";
  const some = all.slice(first, Math.min(to, first + 4));
  const text = some.map((word) => (word.endsWith(JOINER) ? word.slice(0, -1) : `${word} `)).join("").trim();
  return `#:~:text=${encodeURIComponent(text).replaceAll("-", "%2D")}`;
}

// A record that was found: its address, its words, which of them were looked for, and its passages.
function told({ result, data }) {
  const address = base + data.raw_url.replace(/^\//, "");
  const all = data.content.split(/[^\S\uFEFF]+/g);
  const found = new Set(result.words.filter((i) => i < all.length));
  return { address, all, found, held: passages(data, found) };
}

function hit({ part, result, data }) {
  const { address, all, found, held } = told({ result, data });
  const item = element("li", { className: "hit" });
  // Titles that the program composes run as the page does; those of accounts as their own language.
  const own = part.language === language.toLowerCase();
  const title = element("h3", own ? {} : { lang: part.language, dir: "auto" });
  title.append(element("a", { href: address, textContent: data.meta.title }));
  const about = element("p", { className: "row-meta" });
  const side = data.filters.side?.[0];
  const facts = [data.filters.kind?.[0], side && word("search-account", { name: side }), data.meta.date];
  for (const fact of facts.filter(Boolean)) about.append(about.childNodes.length ? " · " : "", element("bdi", { textContent: fact }));
  item.append(title, about);
  const covered = (i) => held.some((one) => i >= one.from && i < one.to);
  const list = element("ul", { className: "hit-passages" });
  if (!held.length || ![...found].every(covered)) {
    const loose = new Set([...found].filter((i) => !covered(i)));
    const [from, to] = densest(loose.size ? loose : found, 0, all.length);
    const link = element("a", { href: address + lit(all, found, from, to), lang: part.language, dir: "auto" });
    link.append(...marked(all, from, to, found));
    list.append(element("li", {}, link));
  }
  for (const one of held.slice(0, PASSAGES)) {
    const [from, to] = densest(found, one.from, one.to);
    const link = element("a", { href: `${address}#${one.id}`, lang: part.language, dir: "auto" });
    link.append(...marked(all, from, to, found));
    list.append(element("li", { className: "hit-statement" }, link));
  }
  item.append(list);
  return item;
}

// All results as a table, in the order in which they are shown.
async function rows() {
  const head = [
    word("search-column-title"),
    word("search-column-address"),
    word("search-column-passage"),
    word("search-column-date"),
    word("search-column-kind"),
    word("search-column-language"),
    word("search-column-parties"),
    word("search-column-excerpt"),
  ];
  const all = await taken(queue.map(({ part, results }) => ({ part, results, at: 0 })), Infinity);
  const lines = all.map(({ part, result, data }) => {
    const { address, all, found, held } = told({ result, data });
    const [first] = held;
    const [from, to] = first ? densest(found, first.from, first.to) : densest(found, 0, all.length);
    const excerpt = marked(all, from, to, new Set()).join("");
    const whole = new URL(address, location.href).href;
    const { kind, party, date } = data.filters;
    return [data.meta.title, whole, first ? `${whole}#${first.id}` : "", date?.[0] ?? "", kind?.[0], part.language, (party ?? []).join("; "), excerpt];
  });
  return [head, ...lines];
}

file.addEventListener("click", async () => {
  const mine = turn;
  const label = file.textContent;
  file.disabled = true;
  file.textContent = word("search-file-busy");
  try {
    const [{ save }, all] = await Promise.all([import(finder.dataset.table), rows()]);
    const name = wanted.query.normalize("NFC").replace(/[^\p{L}\p{N}\p{M}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60);
    if (mine === turn) save(`${["search", name].filter(Boolean).join("-")}.csv`, all);
  } catch {
    status.textContent = FAILED;
  } finally {
    file.textContent = label;
    file.disabled = false;
  }
});

// Shows the values of the facets that are loaded, with how many records have each.
async function narrow(mine) {
  const counts = {};
  // What a facet itself leaves out must not be missing from it, or nothing could be added.
  const own = names.filter((name) => wanted.filters[name]?.length);
  const [all, ...apart] = await Promise.all([ask(wanted), ...own.map((name) => ask(wanted, name))]);
  if (mine !== turn) return;
  for (const name of names) counts[name] = counted(name, apart[own.indexOf(name)] ?? all);
  for (const facet of facets) fill(facet, counts[facet.dataset.facet]);
  chosen.replaceChildren(...own.flatMap((name) => wanted.filters[name].map((value) => chip(name, value))));
}

function counted(name, answers) {
  const sums = new Map();
  for (const answer of answers) {
    const values = name === "language" ? { [answer.part.language]: answer.results.length } : (answer.filters[name] ?? {});
    for (const [value, count] of Object.entries(values)) {
      if (count > 0) sums.set(value, (sums.get(value) ?? 0) + count);
    }
  }
  return sums;
}

const languages = new Intl.DisplayNames([language], { type: "language", fallback: "code" });

function shown(name, value) {
  if (name !== "language") return value;
  try {
    return languages.of(value);
  } catch {
    return value;
  }
}

function fill(facet, counts) {
  const name = facet.dataset.facet;
  if (!loaded.has(name)) return;
  const picked = wanted.filters[name] ?? [];
  for (const value of picked) if (!counts.has(value)) counts.set(value, 0);
  const collator = new Intl.Collator(language, { numeric: true });
  const sorted = [...counts].sort(([a, m], [b, n]) =>
    name === "year"
      ? collator.compare(b, a)
      : picked.includes(b) - picked.includes(a) || n - m || collator.compare(a, b),
  );
  facet.hidden = name === "language" ? sorted.length < 2 : sorted.length === 0;
  const few = name === "year" ? VALUES[1] : VALUES[0];
  const most = facet.dataset.all ? VALUES[1] : few;
  const list = element("ul");
  for (const [value, count] of sorted.slice(0, most)) {
    const box = element("input", { type: "checkbox", checked: picked.includes(value), value });
    box.addEventListener("change", () => want({ filters: toggled(name, value) }, true));
    const label = element("label", {}, box, " ", element("bdi", { textContent: shown(name, value) }), " ");
    label.append(element("span", { className: "count", textContent: number(count) }));
    list.append(element("li", {}, label));
  }
  const focused = facet.contains(document.activeElement) ? document.activeElement.value : undefined;
  facet.querySelectorAll("ul, button, p").forEach((old) => old.remove());
  facet.append(list);
  const rest = sorted.length - most;
  if (rest > 0 && !facet.dataset.all) {
    const button = element("button", { type: "button", textContent: word("search-more-values", { number: number(rest) }) });
    button.addEventListener("click", () => {
      facet.dataset.all = "yes";
      fill(facet, counts);
      facet.querySelectorAll("input")[most]?.focus();
    });
    facet.append(button);
  } else if (rest > 0) {
    facet.append(element("p", { className: "heading-note", textContent: word("search-rest", { number: number(rest) }) }));
  }
  if (focused !== undefined) {
    [...facet.querySelectorAll("input")].find((box) => box.value === focused)?.focus();
  }
}

function chip(name, value) {
  const facet = facets[names.indexOf(name)].querySelector("summary").textContent;
  const choice = shown(name, value);
  const full = word("search-chosen", { facet, name: choice });
  const button = element("button", { type: "button" }, full, " ");
  button.append(element("span", { ariaHidden: "true", textContent: "×" }));
  button.setAttribute("aria-label", word("search-take-away", { name: full }));
  button.addEventListener("click", () => {
    want({ filters: toggled(name, value) }, true);
    field.focus();
  });
  return element("li", {}, button);
}

// the reader's hand

let pause;

field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => want({ query: field.value.trim() }), 60);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  want({ query: field.value.trim() }, true);
});

order.addEventListener("change", () => want({ order: order.value }, true));

for (const facet of facets) {
  facet.addEventListener("toggle", async () => {
    if (!facet.open || !parts || loaded.has(facet.dataset.facet)) return;
    await load(facet.dataset.facet);
    await narrow(turn);
  });
}

more.addEventListener("click", async () => {
  const mine = turn;
  const next = await take(PAGE);
  if (mine !== turn) return;
  const items = next.map(hit);
  hits.append(...items);
  more.hidden = left() === 0;
  items[0]?.querySelector("a").focus();
});

finder.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const links = [...hits.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  const inField = event.target === field;
  if (event.key === "ArrowDown" && (inField || at >= 0)) {
    (links[at + 1] ?? links[at])?.focus();
  } else if (event.key === "ArrowUp" && at >= 0) {
    (at === 0 ? field : links[at - 1]).focus();
  } else if (event.key === "Escape" && !inField) {
    field.focus();
    field.select();
  } else if (event.key === "Escape" && field.value) {
    field.value = "";
    want({ query: "" });
  } else {
    return;
  }
  event.preventDefault();
});

function back() {
  wanted = addressed();
  field.value = wanted.query;
  order.value = wanted.order;
  return look();
}

addEventListener("popstate", back);
form.hidden = false;
// What a reader typed before this ran counts.
if (!wanted.query && field.value) {
  want({ query: field.value.trim() });
} else {
  back();
}
if (!wanted.query) {
  field.focus();
  // Whoever comes here will ask: the index is opened while they think of what.
  opening ??= open();
  opening.catch(() => (opening = undefined));
}
