/**
 * What was perhaps meant: the nearest words of the archive to one that no article holds. Two letters
 * swapped, one too many, one missing or one wrong is one slip; long words are forgiven two.
 */

import { compared, wordsOf } from "./words.js";

const LONG = 7; // letters from which two slips are forgiven
const SHORT = 4; // letters below which none is
const LONG_NAME = 10; // letters of a whole name from which two slips are forgiven
const PIECES = 5; // of a name

/**
 * The text of a query with each word of `unknown` replaced by its nearest in the archive, or null
 * where one has none. `known` maps folded words to the number of articles with them, `spelled`
 * some of them to how they are spelled, `names` are those of names.
 */
export function corrected(text, unknown, { known, spelled, names }, table) {
  const nearest = new Map();
  for (const word of unknown) {
    const found = nearestTo(word, known, names);
    if (!found) return null;
    nearest.set(word, spelled.get(found) ?? found);
  }
  return text.replace(/[\p{L}\p{N}\p{M}]+/gu, (piece) => nearest.get(compared(piece, table).join("")) ?? piece);
}

/** The nearest of `known` to a word, names first, then frequent words; or null. */
export function nearestTo(word, known, names = new Set()) {
  if (word.length < SHORT || /^\d+$/.test(word)) return null;
  const most = word.length < LONG ? 1 : 2;
  let best = null;
  for (const [other, count] of known) {
    if (Math.abs(other.length - word.length) > most || /\d/.test(other)) continue;
    const slips = slipsBetween(word, other, most);
    if (slips > most) continue;
    const rank = [slips, Number(other[0] !== word[0]), Number(!names.has(other)), -count];
    if (!best || isBefore(rank, best.rank)) best = { other, rank };
  }
  return best?.other ?? null;
}

/**
 * The text of a query with a whole name put right, or null: the words of `to lan` are each too short
 * to be forgiven a slip. `labels` are the names of several words.
 */
export function withName(text, labels, { letters }) {
  if (/["“«]/.test(text)) return null;
  const pieces = [...text.matchAll(/\S+/g)];
  const plain = labels.map((label) => wordsOf(label, letters).join(" "));
  for (let size = Math.min(PIECES, pieces.length); size > 1; size--) {
    for (let at = 0; at + size <= pieces.length; at++) {
      const end = pieces[at + size - 1].index + pieces[at + size - 1][0].length;
      const place = likest(wordsOf(text.slice(pieces[at].index, end), letters).join(" "), plain);
      if (place >= 0) return text.slice(0, pieces[at].index) + labels[place] + text.slice(end);
    }
  }
  return null;
}

/** Where in `names` the one with the fewest slips stands, the first of several; or -1. */
function likest(asked, names) {
  const most = asked.length < LONG_NAME ? 1 : 2;
  if (asked.length < SHORT || /\d/.test(asked) || names.includes(asked)) return -1;
  let [place, least] = [-1, most + 1];
  names.forEach((name, at) => {
    const isFar = Math.abs(name.length - asked.length) >= least;
    const slips = isFar ? least : slipsBetween(asked, name, least - 1);
    if (slips < least) [place, least] = [at, slips];
  });
  return place;
}

function isBefore(a, b) {
  const place = a.findIndex((value, step) => value !== b[step]);
  return place >= 0 && a[place] < b[place];
}

/** How many slips lead from one word to another (optimal string alignment), or more than `most`. */
export function slipsBetween(one, other, most) {
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let place = 1; place <= other.length; place++) {
      const isSame = one[row - 1] === other[place - 1];
      let slips = Math.min(above[place] + 1, line[place - 1] + 1, above[place - 1] + (isSame ? 0 : 1));
      const isSwap = row > 1 && place > 1 && one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1];
      if (isSwap) slips = Math.min(slips, before[place - 2] + 1);
      line.push(slips);
    }
    if (Math.min(...line) > most) return most + 1;
    [before, above] = [above, line];
  }
  return above[other.length];
}
