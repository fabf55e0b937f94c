/** What to show when nothing is found: the answer to what was perhaps meant, and what else to ask. */

import { fill } from "./dom.js";
import { corrected, withName } from "./spelling.js";

const MOST = 3;

/** Returns { text, answer, others }: a corrected query with its answer, other searches to offer. */
export async function hints(engine, search) {
  const loose = await withoutFilters(engine, search);
  if (!search.text.trim()) return { others: loose };
  const respellings = await respelled(engine, search);
  for (const text of respellings) {
    const answer = await engine.search({ ...search, text });
    if (answer.places.length) return { text, answer };
  }
  const fewer = await fewerWords(engine, { ...search, text: respellings.at(-1) ?? search.text });
  return { others: [...loose, ...fewer].slice(0, MOST) };
}

async function withoutFilters(engine, search) {
  const chosen = new Map([...search.chosen].map(([key]) => [key, []]));
  const wider = { ...search, chosen, from: "", to: "", undated: false };
  const isNarrowed = search.from || search.to || search.undated || [...search.chosen.values()].some((one) => one.length);
  if (!isNarrowed) return [];
  const { places } = await engine.search(wider);
  return places.length ? [{ search: wider, label: fill(engine.messages.try_unfiltered, { n: places.length }) }] : [];
}

/** The query in the archive's spelling: with a whole name put right, with each unknown word. */
async function respelled(engine, search) {
  const unknown = [];
  for (const word of engine.asked(search.text)) {
    if (!(await engine.knows(word))) unknown.push(word);
  }
  if (!unknown.length && !/\S\s+\S/.test(search.text)) return [];
  const spellings = await engine.spellings();
  const named = withName(search.text, spellings.labels, engine.table);
  const worded = unknown.length ? corrected(search.text, unknown, spellings, engine.table) : null;
  return [named, worded].filter(Boolean);
}

/** What a part of the query finds: all but one of its words, or each on its own. */
async function fewerWords(engine, search) {
  const pieces = search.text.match(/-?["“«][^"“”«»]*["”»]?|\S+/g) ?? [];
  if (pieces.length < 2 || pieces.length > 6) return [];
  const without = pieces.map((one) => pieces.filter((other) => other !== one).join(" "));
  const found = await finding(engine, search, without);
  return found.length || pieces.length === 2 ? found : finding(engine, search, pieces);
}

async function finding(engine, search, texts) {
  const found = [];
  for (const text of new Set(texts)) {
    const other = { ...search, text };
    const { query, places } = await engine.search(other);
    const isAsking = query.words.length || query.phrases.length;
    const label = fill(engine.messages.try_other, { q: text, n: places.length });
    if (isAsking && places.length) found.push({ n: places.length, search: other, label });
  }
  return found.sort((a, b) => a.n - b.n);
}
