/**
 * The search: a query and filters to articles. Its interface, which the page and the offline copy
 * rely on:
 *
 *   engine = await loadEngine(root)      rejects when the index is missing or damaged
 *   engine.find(text, chosen, order, range) → { query, places, facets, years }
 *       `chosen` is a Map of a facet's key → values; `order` is "pertinence", "recent", "ancien";
 *       `range` is null or { from, to }, days as YYYY-MM-DD of which one may be missing.
 *       `places` are the articles, for `article` and `facts`. `facets` are { key, label, one,
 *       order, isLoaded, values: [{ value, label, count }] }: of a facet that is not loaded there
 *       are no values until `open`. `years` are counted without the range.
 *   engine.open(key)                     loads a facet; then `find` again
 *   engine.article(place)                → { title, url, date, lang, parts, more }
 *   engine.facts(place)                  → { first, last }: the days between which its date lies
 *   engine.reference(place)              → { csv, ris, bib }: what the article is saved as
 *   engine.spellings()                   → a list of { count: [words that so many articles have] }
 *   engine.facets, .messages, .table     the facets; what the page says; the words of the language
 *   engine.columns, .unknown             the head of a CSV; the year of articles without a known one
 *
 * `load.js` is the only module that loads anything. Counts and results do not depend on how the
 * archive is cut into shards, and the order of results does so only where scores are all but equal.
 */

import { Facts } from "./facts.js";
import { load, unpacked } from "./load.js";
import { Matches } from "./matches.js";
import { openPagefind } from "./pagefind.js";
import { once, openShard } from "./shard.js";
import { parseQuery } from "./words.js";

const FOLDER = "pagefind/";

/** Loads the index from `root`, the site's address. Rejects when it is missing or damaged. */
export async function loadEngine(root) {
  const fetchFile = (path) => load(FOLDER + path, root);
  const catalogue = JSON.parse(new TextDecoder().decode(await fetchFile("catalogue.json")));
  const [pagefind, ...shards] = await Promise.all([
    catalogue.program && fetchFile(catalogue.program).then(unpacked).then(openPagefind),
    ...catalogue.shards.map((path) => openShard(path, fetchFile)),
  ]);
  return new Engine(catalogue, pagefind, shards);
}

class Engine {
  constructor(catalogue, pagefind, shards) {
    this.table = catalogue.words;
    this.messages = catalogue.messages;
    this.columns = catalogue.columns;
    this.unknown = catalogue.unknown[0];
    this.known = new Facts(catalogue, shards);
    this.facets = this.known.facets;
    this.shown = new Map();
    this.matches = new Matches(pagefind, this.known, this.table.letters, (place) =>
      this.article(place),
    );
  }

  async find(text, chosen, order, range = null) {
    const query = parseQuery(text, this.table);
    const asked = this.facets.filter(({ key }) => chosen.get(key)?.length).map(({ key }) => key);
    const loading = [...asked, ...this.known.cheap()].map((key) => this.open(key));
    const [scores] = await Promise.all([this.matching(query), ...loading]);
    const { known } = this;
    const found = scores ? known.byDate.filter((place) => scores.has(place)) : known.byDate;
    const inRange = known.within(found, range);
    const places = known.filtered(inRange, chosen, null);
    const facets = this.facets.map((facet) => ({
      ...facet,
      values: known.counted(facet, facet.one ? known.filtered(inRange, chosen, facet.key) : places),
    }));
    const year = this.facets.find(({ name }) => name === "year");
    const years = known.counted(year, known.filtered(found, chosen, year.key));
    return { query, places: this.sorted(places, scores, order), facets, years };
  }

  open(key) {
    return this.known.open(key);
  }

  article(place) {
    return once(this.shown, place, () => {
      const [shard, page] = this.known.locate(place);
      return shard.text(page);
    });
  }

  reference(place) {
    const [shard, page] = this.known.locate(place);
    return shard.reference(page);
  }

  spellings() {
    return Promise.all(this.known.shards.map((shard) => shard.spelled()));
  }

  facts(place) {
    return this.known.days(place);
  }

  /** The scores of the articles that hold all that a query asks for; null where it asks nothing. */
  async matching({ words, phrases, without }) {
    if (!words.length && !phrases.length && !without.length) return null;
    const inPhrases = phrases.flat().map((word) => ({ word, open: false }));
    const [asked, quoted, ranking, excluded] = await Promise.all([
      Promise.all(words.map((word) => this.matches.word(word))),
      Promise.all(phrases.map((phrase) => this.matches.phrase(phrase))),
      Promise.all(inPhrases.map((word) => this.matches.word(word))),
      Promise.all(without.map((word) => this.matches.word(word))),
    ]);
    const needed = [...asked, ...quoted].sort((a, b) => a.size - b.size);
    const candidates = needed.length ? [...needed[0].keys()] : this.known.byDate;
    const left = candidates.filter(
      (place) =>
        needed.every((found) => found.has(place)) && !excluded.some((found) => found.has(place)),
    );
    const score = (place) => [...asked, ...ranking].reduce((sum, one) => sum + (one.get(place) ?? 0), 0);
    return new Map(left.map((place) => [place, score(place)]));
  }

  /** `places` come by date, oldest first, without a known year last. */
  sorted(places, scores, order) {
    if (order === "ancien") return places;
    const { first } = this.known;
    const recent = [
      ...places.filter((place) => first[place] !== null).reverse(),
      ...places.filter((place) => first[place] === null),
    ];
    if (order === "recent" || !scores) return recent;
    return recent.sort((a, b) => scores.get(b) - scores.get(a)); // stable: equal ones by date
  }
}
