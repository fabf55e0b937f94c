/**
 * How well articles answer a word: what Pagefind 1.5 reckons (BM25, and more for words of a title),
 * over the whole archive at once instead of shard by shard, so that a word counts as much as it is
 * rare among all articles. tests/browser/test_search_scores.py compares it with Pagefind's program.
 */

import { eachPage } from "./postings.js";

const SATURATION = 1.4; // Pagefind's default weights: RankingWeights in its pagefind_web/src/lib.rs
const LENGTH = 0.75;
const TITLE = 5;
const AS_TYPED = 1.8;
const WHOLE = 24; // what a place in a text weighs

/** What articles are worth by a word: `of` has a number for each, 0 for those that lack it. */
export class Scores {
  constructor(size) {
    this.of = new Float32Array(size);
    this.size = 0; // articles that have it
  }

  /** The places of the articles that have it. */
  places() {
    const places = [];
    this.of.forEach((score, place) => score && places.push(place));
    return places;
  }
}

/**
 * The scores of articles by words of the index, as block.js lists them, which answer `typed`, a word
 * of a query whose stem is `stem`. `lengths` are those of all articles, `average` is theirs.
 */
export function scored(words, { typed, stem }, { lengths, average }) {
  const scores = new Scores(lengths.length);
  const titles = new Uint16Array(lengths.length);
  const isFound = new Uint8Array(lengths.length);
  for (const { word, parts } of words) {
    const likeness = likenessOf(word, stem);
    const isAsTyped = word.startsWith(typed) || typed.startsWith(word);
    for (const { start, bytes } of parts) {
      eachPage(bytes, (page, text, title) => {
        const place = start + page;
        if (place >= lengths.length) throw new Error("a word stands in no article");
        const often = (text.weight / WHOLE) * likeness;
        const length = 1 - LENGTH + LENGTH * (lengths[place] / average);
        const worth = ((SATURATION + 1) * often) / (SATURATION * length + often);
        scores.of[place] += worth * (isAsTyped ? AS_TYPED : 1);
        if (title.count) titles[place] += 1;
        if (!isFound[place]) scores.size += 1;
        isFound[place] = 1;
      });
    }
  }
  const rarity = Math.log(1 + (lengths.length - scores.size + 0.5) / (scores.size + 0.5));
  scores.of.forEach((score, place) => {
    if (isFound[place]) scores.of[place] = (score + TITLE * titles[place] ** 3) * rarity;
  });
  return scores;
}

/** How near a word of the index is in length to the one that is looked for. */
function likenessOf(word, stem) {
  const apart = Math.min(255, Math.abs(size(word) - size(stem)) + 1);
  return Math.exp(Math.exp(-(apart ** 2) / 8) - 1);
}

function size(word) {
  return new TextEncoder().encode(word).length;
}

/**
 * The articles, of so many, in which words stand one after the other; of each word there are the
 * parts of the index. They have the score 1.
 */
export function inOrder(words, size) {
  const bytes = ({ parts }) => parts.reduce((sum, part) => sum + part.bytes.length, 0);
  const asked = words.map((parts, step) => ({ parts, step })).sort((a, b) => bytes(a) - bytes(b));
  let begun = null; // by article, where the words would begin as far as they were looked at
  for (const { parts, step } of asked) begun = standing(parts, step, begun);
  const scores = new Scores(size);
  for (const place of begun.keys()) scores.of[place] = 1;
  scores.size = begun.size;
  return scores;
}

function standing(parts, step, begun) {
  const left = new Map();
  for (const { start, bytes } of parts) {
    eachPage(bytes, (page, text, title) => {
      const place = start + page;
      const before = begun?.get(place);
      if (begun && !before) return;
      const begins = [...text.all(), ...title.all()].map((one) => one - step);
      const kept = before ? begins.filter((one) => before.includes(one)) : begins;
      if (kept.length) left.set(place, kept);
    });
  }
  return left;
}
