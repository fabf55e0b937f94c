/**
 * What is known of each article without loading it: its days and its values in each filter. An
 * article is a number, its "place": blocks one after the other, and in each the order of its head.
 */

const DAY = 86_400_000; // milliseconds
const SOON = 60_000; // bytes of filters with files of their own that are loaded unasked
const FEW = 2000; // articles whose relations are worked out unasked
const SHOWN = "shown"; // the file of the filters that are always shown

const byName = (one, other) => one.localeCompare(other, document.documentElement.lang);

export class Facts {
  constructor(catalogue, blocks) {
    this.blocks = blocks;
    this.unknown = catalogue.unknown;
    this.starts = blocks.map((_, n) => blocks.slice(0, n).reduce((sum, one) => sum + one.size, 0));
    this.size = blocks.reduce((sum, one) => sum + one.size, 0);
    this.lengths = blocks.flatMap((block) => block.sizes); // how many words each article has
    this.first = blocks.flatMap((block) => block.first);
    this.span = blocks.flatMap((block) => block.span);
    this.byDate = this.inOrder();
    this.facets = catalogue.facets.map((facet) => ({ ...facet, isLoaded: false, values: [], of: [] }));
    fill(this.facet("year"), this.years());
  }

  facet(name) {
    return this.facets.find((one) => one.name === name);
  }

  /** Oldest first; articles without a known year last. Ties keep the order of the ledger. */
  inOrder() {
    const days = Float64Array.from(this.first, (first) => first ?? Infinity);
    const spans = Float64Array.from(this.span, (span) => span ?? 0);
    const later = (a, b) => (days[a] === days[b] ? spans[a] - spans[b] || a - b : days[a] < days[b] ? -1 : 1);
    return [...days.keys()].sort(later);
  }

  /** The block of an article, and where it stands there. */
  locate(place) {
    const block = this.starts.findLastIndex((start) => start <= place);
    return [this.blocks[block], place - this.starts[block]];
  }

  /** Loads a filter that is not there yet. */
  async open(key) {
    const facet = this.facets.find((one) => one.key === key);
    if (!facet || facet.isLoaded) return;
    if (facet.file) {
      const columns = await Promise.all(this.blocks.map((block) => block.column(facet.name, facet.file)));
      if (!facet.isLoaded) fill(facet, columns);
    } else {
      await this.open(this.facet("country").key);
      if (!facet.isLoaded) fill(facet, this.relations());
    }
  }

  /** The keys of filters that are not loaded, and cost so little that they may be unasked. */
  cheap() {
    const bytes = (file) => this.blocks.reduce((sum, { files }) => sum + files[file][1], 0);
    const isCheap = ({ file }) => (file ? file === SHOWN || bytes(file) <= SOON : this.size <= FEW);
    return this.facets.filter((facet) => !facet.isLoaded && isCheap(facet)).map(({ key }) => key);
  }

  years() {
    const [unknown, label] = this.unknown;
    const known = new Map();
    const of = this.first.map((_, place) => {
      const year = this.year(place) ?? unknown;
      if (!known.has(year)) known.set(year, known.size);
      return [known.get(year)];
    });
    const values = [...known.keys()];
    return [{ values, labels: values.map((year) => (year === unknown ? label : year)), of }];
  }

  /** Two countries that an article names together: `LA-VN`. */
  relations() {
    const { values, of } = this.facet("country");
    const ranks = values.map((_, n) => n).sort((a, b) => (values[a].value < values[b].value ? -1 : 1));
    const place = new Map(ranks.map((number, rank) => [number, rank]));
    const known = new Map();
    const pairs = Array.from({ length: this.size }, (_, article) => {
      const own = [...of[article]].sort((a, b) => place.get(a) - place.get(b));
      return own.flatMap((one, n) => own.slice(n + 1).map((other) => {
        const pair = one * values.length + other;
        if (!known.has(pair)) known.set(pair, known.size);
        return known.get(pair);
      }));
    });
    const two = [...known.keys()].map((pair) => [values[Math.floor(pair / values.length)], values[pair % values.length]]);
    return [
      {
        values: two.map(([one, other]) => `${one.value}-${other.value}`),
        labels: two.map((pair) => pair.map(({ label }) => label).sort(byName).join(" – ")),
        of: pairs,
      },
    ];
  }

  /** The year that an article's date lies in, or null. */
  year(place) {
    const [first, span] = [this.first[place], this.span[place]];
    if (first === null || span === null) return null;
    const year = yearOf(first);
    return year === yearOf(first + span) ? String(year).padStart(4, "0") : null;
  }

  /** The first and the last day that an article's date allows, `YYYY-MM-DD`; null if unknown. */
  days(place) {
    const [first, span] = [this.first[place], this.span[place]];
    if (first === null) return { first: null, last: null };
    return { first: iso(first), last: iso(first + (span ?? 0)) };
  }

  /** The articles among `places` whose date may lie in a range { from, to } of such days. */
  within(places, range) {
    if (!range?.from && !range?.to) return places;
    const from = range.from ? Date.parse(range.from) / DAY : -Infinity;
    const to = range.to ? Date.parse(range.to) / DAY : Infinity;
    return places.filter((place) => {
      const first = this.first[place];
      return first !== null && first <= to && first + (this.span[place] ?? 0) >= from;
    });
  }

  /**
   * The articles among `places` that have the values chosen, `chosen` being a Map of key → values;
   * the choice in the filter `exceptKey` does not count.
   */
  filtered(places, chosen, exceptKey) {
    return this.facets.reduce((left, { key, one, values, of }) => {
      const asked = chosen.get(key) ?? [];
      if (!asked.length || key === exceptKey) return left;
      const numbers = asked.map((value) => values.findIndex((known) => known.value === value));
      return left.filter((place) => {
        const has = (number) => of[place].includes(number);
        return one ? numbers.some(has) : numbers.every(has);
      });
    }, places);
  }

  /** The values of a filter, each with how many of these articles have it. */
  counted({ values, of }, places) {
    const counts = new Uint32Array(values.length);
    if (of.length) for (const place of places) for (const number of of[place]) counts[number] += 1;
    return values.map((value, number) => ({ ...value, count: counts[number] }));
  }
}

/**
 * Puts the columns of blocks together: the same value may have another number in each. The facet
 * has `values` then, and in `of` the numbers of those that each article has.
 */
function fill(facet, columns) {
  const known = new Map();
  facet.of = columns.flatMap(({ values, labels, of }) => {
    const numbers = values.map((value, n) => {
      if (!known.has(value)) known.set(value, { number: known.size, label: labels[n] });
      return known.get(value).number;
    });
    return of.map((one) => one.map((number) => numbers[number]));
  });
  facet.values = [...known].map(([value, { label }]) => ({ value, label }));
  facet.isLoaded = true;
}

function yearOf(day) {
  return new Date(day * DAY).getUTCFullYear();
}

function iso(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
