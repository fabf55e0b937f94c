/**
 * Which articles have a word, and how well. Pagefind searches each shard on its own; here its
 * answers become one: a word counts as much as it is rare among all articles, not in one shard.
 *
 * Every method answers with a Map of articles' places and scores.
 */

import { description } from "./pagefind.js";
import { once } from "./shard.js";
import { wordsOf } from "./words.js";

const COMPLETED = 3; // letters from which a word that nothing has is taken for a beginning
const CUT = 6; // letters that a word's ending may have which its stem has not
const LONG = 5; // a longer word may have two letters too many at its end

export class Matches {
  constructor(pagefind, facts, letters, article) {
    this.pagefind = pagefind;
    this.facts = facts;
    this.letters = letters;
    this.article = article;
    this.known = new Map();
    const words = facts.shards.flatMap(({ sizes }) => sizes).reduce((sum, one) => sum + one, 0);
    this.described = facts.shards.map(({ sizes }) => description(sizes, words / facts.size || 1));
  }

  /** Articles with a word of the same stem, or else with words that begin as this one does. */
  async word({ word, open }) {
    const same = await this.same(word);
    if (open) return new Map([...(await this.beginning(word)), ...same]);
    if (same.size || word.length < COMPLETED) return same;
    const completed = await this.beginning(word);
    return completed.size ? completed : this.shortened(word);
  }

  /** Articles with these words in this order. */
  phrase(words) {
    return once(this.known, `"${words.join(" ")}"`, async () => {
      const stems = await this.pagefind.stems(words);
      return this.search(words, stems.map((stem) => [stem, (one) => one === stem]), true);
    });
  }

  same(word) {
    return once(this.known, `=${word}`, async () => {
      const [stem = word] = await this.pagefind.stems([word]);
      return this.search([word], [[stem, (one) => one === stem]], false);
    });
  }

  beginning(word) {
    return once(this.known, `${word}*`, () => this.search([word], [[word]], false));
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
      const found = await once(this.known, `|${stem}`, () =>
        this.search([stem], [[stem, (one) => one === stem]], false),
      );
      if (found.size) return (await this.beginsSo(word, found)) ? found : new Map();
    }
    return new Map();
  }

  async beginsSo(word, found) {
    const best = [...found].sort(([, a], [, b]) => b - a).slice(0, 3);
    const articles = await Promise.all(best.map(([place]) => this.article(place)));
    const beginning = word.length > LONG ? word.slice(0, -2) : word;
    return articles.some(({ title, parts, more }) =>
      [title, ...parts, ...more].some((text) =>
        wordsOf(text, this.letters).some((one) => one.startsWith(beginning)),
      ),
    );
  }

  /** Searches every shard for words; `asked` are [beginning, isAsked]: see Shard.wordsOf. */
  async search(words, asked, isPhrase) {
    const { shards, starts } = this.facts;
    const indexes = await Promise.all(
      shards.map(async (shard, n) => {
        const lists = await Promise.all(asked.map((one) => shard.wordsOf(...one)));
        const listed = new Map(lists.flat().map((one) => [one.word, one.listed]));
        return { described: this.described[n].bytes, words: [...listed.values()] };
      }),
    );
    if (!indexes.some((index) => index.words.length)) return new Map();
    const answers = await this.pagefind.search(indexes, words, isPhrase);
    const total = answers.reduce((sum, { length }) => sum + length, 0);
    const everywhere = rarity(total, this.facts.size);
    return new Map(
      answers.flatMap((found, n) => {
        const weight = everywhere / rarity(found.length, this.described[n].pages);
        return found.map(([page, score]) => [starts[n] + page, score * weight]);
      }),
    );
  }
}

/** How much a word tells that so many of all articles have: Pagefind's own measure (BM25). */
function rarity(count, all) {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}
