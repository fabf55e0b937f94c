/**
 * The archive as the search page asks it: the engine's answers, with years as a range, and the files
 * that are loaded only when they are needed (names, spellings, references).
 */

import { loadEngine } from "./engine.js";
import { otherwise } from "./readings.js";
import { compared, parseQuery } from "./words.js";

/** Rejects when the index is missing or damaged. */
export async function openArchive(root) {
  return new SearchedArchive(await loadEngine(root));
}

class SearchedArchive {
  constructor(engine) {
    this.engine = engine;
    this.table = engine.table; // the words of the articles' language
    this.messages = engine.messages;
    this.yearFacet = engine.facets.find(({ name }) => name === "year");
    this.years = { key: this.yearFacet.key, unknown: engine.unknown };
    this.keys = engine.facets.map(({ key }) => key).filter((key) => key !== this.years.key);
  }

  /** Answers a search (see address.js): { query, places, counts }; see `counted`. */
  async search({ text, chosen, from, to, undated, order }) {
    const all = new Map(chosen).set(this.years.key, this.yearsAsked(from, to, undated));
    const sorted = order || (text.trim() ? "pertinence" : "recent");
    const found = await this.find(text, all, sorted);
    return { ...found, counts: async () => this.counted(await found.counts()) };
  }

  /** What was found by filter and by year: { facets, years, undated }. */
  counted({ facets, years }) {
    const { key, unknown } = this.years;
    const known = years.filter(({ value, count }) => value !== unknown && count);
    return {
      facets: facets.filter((facet) => facet.key !== key),
      years: known.map(({ value, count }) => ({ year: value, count })),
      undated: years.find(({ value }) => value === unknown)?.count ?? 0,
    };
  }

  /** What is found as it is typed, or else in the query's other reading. */
  async find(text, chosen, order) {
    const found = await this.engine.find(text, chosen, order);
    if (found.places.length) return found;
    const other = otherwise(text, this.table);
    return other === text ? found : this.engine.find(other, chosen, order);
  }

  yearsAsked(from, to, undated) {
    const { unknown } = this.years;
    const isAsked = ({ value }) =>
      value === unknown ? undated : (from || to) && value >= from && (!to || value <= to);
    const asked = this.yearFacet.values.filter(isAsked).map(({ value }) => value);
    const isNever = (from || to || undated) && !asked.length;
    return isNever ? [""] : asked; // a year that no article has
  }

  /** Loads a filter that is not there yet. */
  open(key) {
    return this.engine.open(key);
  }

  article(place) {
    return this.engine.article(place);
  }

  /**
   * What can be chosen as a filter, by name, and how many articles have it: facets with values, of
   * the filters that are loaded by now.
   */
  async names() {
    const isNamed = ({ one, isLoaded }) => !one && isLoaded;
    const loaded = this.engine.facets.filter(isNamed);
    if (loaded.length && this.named?.length !== loaded.length) {
      const found = await this.engine.find("", new Map(), "recent");
      this.named = (await found.counts()).facets.filter(isNamed);
    }
    return this.named ?? [];
  }

  /** The words that a query asks for, those of phrases too. */
  asked(text) {
    const { words, phrases } = parseQuery(text, this.table);
    return [...new Set([...words.map(({ word }) => word), ...phrases.flat()])];
  }

  /** Whether any article is found by a word. */
  async knows(word) {
    const { places } = await this.engine.find(word, new Map(), "recent");
    return places.length > 0;
  }

  /**
   * The words of the archive as they are compared: in how many articles each one is, how it is
   * spelled most often, and which are those of names: { known, spelled, names }; and `labels`, the
   * names of several words, the most frequent first.
   */
  async spellings() {
    const [blocks] = await Promise.all([this.engine.spellings(), ...this.keys.map((key) => this.open(key))]);
    const facets = await this.names();
    const known = new Map();
    const spelled = new Map();
    const most = new Map();
    const add = (spelling, count) => {
      const word = compared(spelling, this.table).join("");
      known.set(word, (known.get(word) ?? 0) + count);
      if (count > (most.get(word) ?? 0)) spelled.set(word, spelling);
      most.set(word, Math.max(count, most.get(word) ?? 0));
    };
    for (const [count, words] of blocks.flatMap(Object.entries)) {
      for (const word of words) add(word, Number(count));
    }
    const own = facets.filter(({ name }) => name !== "relation"); // which say countries again
    const named = own.flatMap(({ values }) => values).sort((a, b) => b.count - a.count);
    const labels = named.map(({ label }) => label);
    const pieces = labels.join(" ").match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
    const names = new Set(pieces.map((piece) => compared(piece, this.table).join("")));
    for (const piece of pieces) add(piece, Infinity); // a name keeps its capital
    return { known, spelled, names, labels: labels.filter((label) => label.includes(" ")) };
  }

  /** What articles are saved as: { head, references: [{ csv, ris, bib }] }. */
  async references(places) {
    const references = await Promise.all(places.map((place) => this.engine.reference(place)));
    return { head: this.engine.columns, references };
  }
}
