/**
 * Which articles have a word of a query, and how well: words of the same stem, or that begin as it
 * does. Every method answers with Scores.
 */

import { once } from "./block.js";
import { inOrder, scored, Scores } from "./scores.js";
import { wordsOf } from "./words.js";

const COMPLETED = 3; // letters from which a word that nothing has is taken for a beginning
const CUT = 6; // letters that a word's ending may have which its stem has not
const LONG = 5; // a longer word may have two letters too many at its end
const KEPT = 100; // answers that are remembered

export class Matches {
  constructor(pagefind, facts, letters, article) {
    this.pagefind = pagefind;
    this.facts = facts;
    this.letters = letters;
    this.article = article;
    this.known = new Map();
    const total = facts.lengths.reduce((sum, one) => sum + one, 0);
    this.measures = { lengths: facts.lengths, average: total / facts.size || 1 };
  }

  /** Articles with a word of the same stem, or else with words that begin as this one does. */
  async word({ word, open }) {
    const same = await this.same(word);
    if (open) return either(await this.beginning(word), same);
    if (same.size || word.length < COMPLETED) return same;
    const completed = await this.beginning(word);
    return completed.size ? completed : this.shortened(word);
  }

  /** Articles with these words in this order. */
  phrase(words) {
    return this.once(`"${words.join(" ")}"`, async () => {
      const stems = this.pagefind.stems(words);
      const listed = await Promise.all(stems.map((stem) => this.listed((block) => block.places(stem))));
      return inOrder(listed.map(([one]) => one?.parts ?? []), this.facts.size);
    });
  }

  same(word) {
    return this.once(`=${word}`, () => {
      const [stem] = this.pagefind.stems([word]);
      return this.search({ typed: word, stem }, (block) => block.word(stem));
    });
  }

  beginning(word) {
    return this.once(`${word}*`, () => {
      const [stem] = this.pagefind.stems([word]);
      return this.search({ typed: word, stem }, (block) => block.beginning(word));
    });
  }

  /**
   * Articles with the longest word that is a beginning of this one, if it stands there as it was
   * typed: a stem may be shorter than the beginning of a word (`cooper`, `coopérati…`). One or two
   * letters too many at the end of a long word are forgiven.
   */
  async shortened(word) {
    const least = Math.max(COMPLETED, word.length - CUT);
    for (let length = word.length - 1; length >= least; length -= 1) {
      const stem = word.slice(0, length);
      const found = await this.once(`|${stem}`, () =>
        this.search({ typed: stem, stem }, (block) => block.word(stem)),
      );
      if (found.size) return (await this.beginsSo(word, found)) ? found : this.none();
    }
    return this.none();
  }

  async beginsSo(word, found) {
    const best = found.places().sort((a, b) => found.of[b] - found.of[a]).slice(0, 3);
    const articles = await Promise.all(best.map((place) => this.article(place)));
    const beginning = word.length > LONG ? word.slice(0, -2) : word;
    return articles.some(({ title, parts, more }) =>
      [title, ...parts, ...more].some((text) =>
        wordsOf(text, this.letters).some((one) => one.startsWith(beginning)),
      ),
    );
  }

  async search(asked, wordsIn) {
    return scored(await this.listed(wordsIn), asked, this.measures);
  }

  /** The words that `wordsIn` finds in each block, with the places of articles in the archive. */
  async listed(wordsIn) {
    const { blocks, starts } = this.facts;
    const lists = await Promise.all(blocks.map(wordsIn));
    const words = new Map();
    lists.forEach((list, n) => {
      for (const { word, parts } of list) {
        const moved = parts.map(({ start, bytes }) => ({ start: start + starts[n], bytes }));
        words.set(word, [...(words.get(word) ?? []), ...moved]);
      }
    });
    return [...words].map(([word, parts]) => ({ word, parts }));
  }

  none() {
    return new Scores(this.facts.size);
  }

  once(key, make) {
    if (this.known.size >= KEPT) this.known.delete(this.known.keys().next().value);
    return once(this.known, key, make);
  }
}

/** The scores of articles that are in the first or the second; those of the second count. */
function either(one, other) {
  const both = new Scores(one.of.length);
  both.of.forEach((_, place) => {
    both.of[place] = other.of[place] || one.of[place];
    both.size += Number(both.of[place] > 0);
  });
  return both;
}
