/**
 * Query and filters to articles. Pagefind finds each word and phrase; what all of them, and all
 * filters, have in common is worked out here, because Pagefind ignores a word that it does not
 * know and matches the beginning of one that it cannot complete.
 */

import { parseQuery, wordsOf } from "./words.js";

/** Loads the index from `root`, the site's address. Rejects when it is missing or damaged. */
export async function loadEngine(root) {
  const folder = new URL("pagefind/", root);
  // The one file whose name stays when its content changes: a copy must not be trusted unasked.
  const catalogue = await getJson(new URL("catalogue.json", folder), { cache: "no-cache" });
  const pagefind = catalogue.articles.length ? await import(new URL("pagefind.js", folder)) : null;
  return new Engine(folder, catalogue, pagefind);
}

async function getJson(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

class Engine {
  constructor(folder, catalogue, pagefind) {
    this.folder = folder;
    this.pagefind = pagefind;
    this.keys = catalogue.articles;
    this.dated = catalogue.dated;
    this.facets = catalogue.facets;
    this.table = catalogue.words;
    this.messages = catalogue.messages;
    this.place = new Map(this.keys.map((key, place) => [key, place]));
    this.members = new Map(
      this.facets.map((facet) => [
        facet.key,
        new Map(facet.values.map(({ value, articles }) => [value, new Set(articles)])),
      ]),
    );
    this.shown = new Map();
  }

  /**
   * Answers a search: { query, places, facets }. `chosen` maps a facet's key to a list of values,
   * `order` is "pertinence", "recent" or "ancien". `places` are articles, to be given to `article`.
   */
  async find(text, chosen, order) {
    const query = parseQuery(text, this.table);
    const found = await this.matching(query);
    const places = this.filtered(found, chosen, null);
    const facets = this.facets.map((facet) => ({
      ...facet,
      values: this.counted(facet, facet.one ? this.filtered(found, chosen, facet.key) : places),
    }));
    const sorted = order === "pertinence" ? places : this.byDate(places, order === "recent");
    return { query, places: sorted, facets };
  }

  /** What is shown of an article: { title, url, date, parts }. */
  article(place) {
    if (!this.shown.has(place)) {
      this.shown.set(place, getJson(new URL(`shown/${this.keys[place]}.json`, this.folder)));
    }
    return this.shown.get(place);
  }

  /** The places of the articles that hold all that a query asks for, best first. */
  async matching({ words, phrases, without }) {
    const everything = this.byDate([...this.keys.keys()], true);
    if (!words.length && !phrases.length && !without.length) return everything;
    const [ranked, excluded, ...sets] = await Promise.all([
      this.ranked([...words.map(({ word }) => word), ...phrases.flat()], everything),
      Promise.all(without.map((asked) => this.withWord(asked))),
      ...words.map((asked) => this.withWord(asked)),
      ...phrases.map((phrase) => this.withPhrase(phrase)),
    ]);
    return ranked.filter(
      (place) =>
        sets.every((set) => set.has(place)) && !excluded.some((set) => set.has(place)),
    );
  }

  async ranked(words, everything) {
    return words.length ? this.ask(words.join(" ")) : everything;
  }

  async withPhrase(words) {
    return new Set(await this.ask(`"${words.join(" ")}"`));
  }

  /** Articles with a word of the same stem, or else with words that begin as this one does. */
  async withWord({ word, open }) {
    const same = open ? [] : await this.ask(`"${word}"`);
    if (same.length) return new Set(same);
    const likely = await this.ask(word);
    return new Set((await this.beginsSo(word, likely)) ? likely : []);
  }

  /**
   * Whether Pagefind completed a word or fell back to a shorter one: all its results share the
   * reason, so the first tells. One or two letters too many at the end of a long word are forgiven.
   */
  async beginsSo(word, places) {
    if (!places.length) return false;
    const { title, parts, more } = await this.article(places[0]);
    const beginning = word.length > 5 ? word.slice(0, -2) : word;
    return [title, ...parts, ...more].some((text) =>
      wordsOf(text, this.table.letters).some((one) => one.startsWith(beginning)),
    );
  }

  async ask(term) {
    if (!this.pagefind) return [];
    const { results } = await this.pagefind.search(term);
    return results.map(({ id }) => this.place.get(id)).filter((place) => place !== undefined);
  }

  filtered(places, chosen, exceptKey) {
    return this.facets.reduce((left, { key, one }) => {
      const values = chosen.get(key) ?? [];
      if (!values.length || key === exceptKey) return left;
      const sets = values.map((value) => this.members.get(key).get(value) ?? new Set());
      const has = one
        ? (place) => sets.some((set) => set.has(place))
        : (place) => sets.every((set) => set.has(place));
      return left.filter(has);
    }, places);
  }

  counted({ values }, places) {
    const among = new Set(places);
    return values.map(({ value, label, articles }) => ({
      value,
      label,
      count: articles.reduce((sum, place) => sum + among.has(place), 0),
    }));
  }

  /** Articles are numbered from the oldest; those without a known year come last either way. */
  byDate(places, latestFirst) {
    const sorted = [...places].sort((a, b) => a - b);
    if (!latestFirst) return sorted;
    const dated = sorted.filter((place) => place < this.dated).reverse();
    return [...dated, ...sorted.filter((place) => place >= this.dated)];
  }
}
