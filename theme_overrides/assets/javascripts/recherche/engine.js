/**
 * The search: a query and filters to articles. Its interface, which the page and the offline copy
 * rely on:
 *
 *   engine = await loadEngine(root)      rejects when the index is missing or damaged
 *   engine.find(text, chosen, order, range) → { query, places, counts }
 *       `chosen` is a Map of a facet's key → values; `order` is "pertinence", "recent", "ancien";
 *       `range` is null or { from, to }, days as YYYY-MM-DD of which one may be missing.
 *       `places` are the articles, for `article` and `facts`.
 *   await found.counts()                 → { facets, years }
 *       `facets` are { key, label, one, order, isLoaded, values: [{ value, label, count }] }: of a
 *       facet that is not loaded there are no values until `open`. `years` are counted without the
 *       range. What is found does not wait for what is counted, which needs more files.
 *   engine.open(key)                     loads a facet; then `find` again
 *   engine.article(place)                → { title, url, date, lang, parts, more }
 *   engine.facts(place)                  → { first, last }: the days between which its date lies
 *   engine.reference(place)              → { csv, ris, bib }: what the article is saved as
 *   engine.spellings()                   → a list of { count: [words that so many articles have] }
 *   engine.facets, .messages, .table     the facets; what the page says; the words of the language
 *   engine.columns, .unknown             the head of a CSV; the year of articles without a known one
 *
 * `load.js` is the only module that loads anything. Answers do not depend on how the archive is cut
 * into shards and blocks.
 */

import { once, openBlock } from "./block.js";
import { Facts } from "./facts.js";
import { load, unpacked } from "./load.js";
import { Matches } from "./matches.js";
import { openPagefind } from "./pagefind.js";
import { parseQuery } from "./words.js";

const FOLDER = "pagefind/";

/** Loads the index from `root`, the site's address. Rejects when it is missing or damaged. */
export async function loadEngine(root) {
  const fetchFile = (path) => load(FOLDER + path, root);
  const catalogue = JSON.parse(new TextDecoder().decode(await fetchFile("catalogue.json")));
  const [pagefind, ...blocks] = await Promise.all([
    catalogue.program && fetchFile(catalogue.program).then(unpacked).then(openPagefind),
    ...catalogue.blocks.map((path) => openBlock(path, fetchFile)),
  ]);
  return new Engine(catalogue, pagefind, blocks);
}

class Engine {
  constructor(catalogue, pagefind, blocks) {
    this.table = catalogue.words;
    this.messages = catalogue.messages;
    this.columns = catalogue.columns;
    this.unknown = catalogue.unknown[0];
    this.known = new Facts(catalogue, blocks);
    this.facets = this.known.facets;
    this.shown = new Map();
    this.matches = new Matches(pagefind, this.known, this.table.letters, (place) =>
      this.article(place),
    );
  }

  async find(text, chosen, order, range = null) {
    const query = parseQuery(text, this.table);
    const asked = this.facets.filter(({ key }) => chosen.get(key)?.length).map(({ key }) => key);
    const [scores] = await Promise.all([this.matching(query), ...asked.map((key) => this.open(key))]);
    const { byDate } = this.known;
    const found = scores ? byDate.filter((place) => scores[place] > 0) : byDate;
    const inRange = this.known.within(found, range);
    const places = this.known.filtered(inRange, chosen, null);
    return {
      query,
      places: this.sorted(places, scores, order),
      counts: () => this.counts(places, { found, inRange, chosen }),
    };
  }

  /** What a search found, by filter: where one choice widens, as if nothing was chosen there. */
  async counts(places, { found, inRange, chosen }) {
    const { known } = this;
    await Promise.all(known.cheap().map((key) => this.open(key)));
    const facets = this.facets.map((facet) => {
      const counted = facet.one && chosen.get(facet.key)?.length ? known.filtered(inRange, chosen, facet.key) : places;
      return { ...facet, values: known.counted(facet, counted) };
    });
    const year = known.facet("year");
    return { facets, years: known.counted(year, known.filtered(found, chosen, year.key)) };
  }

  open(key) {
    return this.known.open(key);
  }

  article(place) {
    return once(this.shown, place, () => {
      const [block, own] = this.known.locate(place);
      return block.text(own);
    });
  }

  reference(place) {
    const [block, own] = this.known.locate(place);
    return block.reference(own);
  }

  spellings() {
    return Promise.all(this.known.blocks.map((block) => block.spelled()));
  }

  facts(place) {
    return this.known.days(place);
  }

  /** The scores of the articles that hold all that a query asks for, 0 for all others; null where it asks nothing. */
  async matching({ words, phrases, without }) {
    if (!words.length && !phrases.length && !without.length) return null;
    const inPhrases = phrases.flat().map((word) => ({ word, open: false }));
    const [asked, quoted, ranking, excluded] = await Promise.all([
      Promise.all(words.map((word) => this.matches.word(word))),
      Promise.all(phrases.map((phrase) => this.matches.phrase(phrase))),
      Promise.all(inPhrases.map((word) => this.matches.word(word))),
      Promise.all(without.map((word) => this.matches.word(word))),
    ]);
    const needed = [...asked, ...quoted];
    const weighed = [...asked, ...ranking];
    return Float32Array.from({ length: this.known.size }, (_, place) => {
      const isFound = needed.every(({ of }) => of[place]) && !excluded.some(({ of }) => of[place]);
      return isFound ? weighed.reduce((sum, { of }) => sum + of[place], weighed.length ? 0 : 1) : 0;
    });
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
    return recent.sort((a, b) => scores[b] - scores[a]); // stable: equal ones by date
  }
}
