/**
 * What is known of each article without loading it: its days and its values in each filter. An
 * article is a number, its "place": shards one after the other, and in each the order of its index.
 */

const DAY = 86_400_000; // milliseconds
const SOON = 60_000; // bytes of filters with files of their own that are loaded unasked
const FEW = 2000; // articles whose relations are worked out unasked

export class Facts {
  constructor(catalogue, shards) {
    this.shards = shards;
    this.unknown = catalogue.unknown;
    this.starts = shards.map((_, n) => shards.slice(0, n).reduce((sum, one) => sum + one.size, 0));
    this.size = shards.reduce((sum, one) => sum + one.size, 0);
    this.first = shards.flatMap((shard) => shard.first);
    this.span = shards.flatMap((shard) => shard.span);
    this.byDate = [...this.first.keys()].sort((a, b) => this.compare(a, b));
    this.facets = catalogue.facets.map((facet) => ({ ...facet, isLoaded: false, values: [], of: [] }));
    for (const facet of this.facets) if (!this.isLate(facet)) this.fill(facet);
  }

  isLate({ name, later }) {
    return later || name === "relation";
  }

  /** Oldest first; articles without a known year last. Ties keep the order of the ledger. */
  compare(a, b) {
    const [one, other] = [this.first[a] ?? Infinity, this.first[b] ?? Infinity];
    if (one !== other) return one - other;
    return (this.span[a] ?? 0) - (this.span[b] ?? 0) || a - b;
  }

  /** The shard of an article, and where it stands there. */
  locate(place) {
    const shard = this.starts.findLastIndex((start) => start <= place);
    return [this.shards[shard], place - this.starts[shard]];
  }

  /** Loads a filter that is not there yet. */
  async open(key) {
    const facet = this.facets.find((one) => one.key === key);
    if (!facet || facet.isLoaded) return;
    if (facet.later) {
      const columns = await Promise.all(this.shards.map((shard) => shard.column(facet.name)));
      if (!facet.isLoaded) join(facet, columns);
    } else this.fill(facet);
  }

  /** The keys of filters that are not loaded, and cost so little that they may be at once. */
  cheap() {
    const bytes = ({ name }) => this.shards.reduce((sum, { later }) => sum + later[name][1], 0);
    const isCheap = (facet) => (facet.later ? bytes(facet) <= SOON : this.size <= FEW);
    return this.facets.filter((facet) => !facet.isLoaded && isCheap(facet)).map(({ key }) => key);
  }

  fill(facet) {
    if (facet.name === "year") this.fillYears(facet);
    else if (facet.name === "relation") this.fillRelations(facet);
    else join(facet, this.shards.map(({ facets }) => facets[facet.name]));
  }

  fillYears(facet) {
    const [unknown, label] = this.unknown;
    const years = this.first.map((_, place) => this.year(place) ?? unknown);
    join(facet, [coded(years.map((year) => [[year, year === unknown ? label : year]]))]);
  }

  /** Two countries that an article names together: `LA-VN`. */
  fillRelations(facet) {
    const { values, of } = this.facets.find(({ name }) => name === "country");
    const known = new Map();
    facet.of = of.map((numbers) => {
      const codes = numbers.map((number) => values[number]).sort((a, b) => (a.value < b.value ? -1 : 1));
      const pairs = codes.flatMap((one, n) => codes.slice(n + 1).map((other) => [one, other]));
      return pairs.map(([one, other]) => {
        const value = `${one.value}-${other.value}`;
        if (!known.has(value)) known.set(value, { number: known.size, label: `${one.label} – ${other.label}` });
        return known.get(value).number;
      });
    });
    facet.values = [...known].map(([value, { label }]) => ({ value, label }));
    facet.isLoaded = true;
  }

  /** The year that an article's date lies in, or null. */
  year(place) {
    const { first, last } = this.days(place);
    return first && this.span[place] !== null && first.slice(0, 4) === last.slice(0, 4)
      ? first.slice(0, 4)
      : null;
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
      const has = (place) => (number) => of[place].includes(number);
      return left.filter((place) => (one ? numbers.some(has(place)) : numbers.every(has(place))));
    }, places);
  }

  /** The values of a filter, each with how many of these articles have it. */
  counted({ values, of }, places) {
    const counts = new Uint32Array(values.length);
    for (const place of places) for (const number of of[place] ?? []) counts[number] += 1;
    return values.map((value, number) => ({ ...value, count: counts[number] }));
  }
}

/** Puts the columns of the shards together: the same value may have another number in each. */
function join(facet, columns) {
  const known = new Map();
  facet.of = columns.flatMap(({ values, labels, of }) => {
    const numbers = values.map((value, n) => {
      if (!known.has(value)) known.set(value, { number: known.size, label: labels[n] });
      return known.get(value).number;
    });
    return of.map((own) => own.map((number) => numbers[number]));
  });
  facet.values = [...known].map(([value, { label }]) => ({ value, label }));
  facet.isLoaded = true;
}

function coded(articles) {
  const labels = new Map(articles.flat());
  const values = [...labels.keys()];
  const numbers = new Map(values.map((value, number) => [value, number]));
  return {
    values,
    labels: [...labels.values()],
    of: articles.map((own) => own.map(([value]) => numbers.get(value))),
  };
}

function iso(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
