/**
 * Text and query to the words that are compared. Mirrors generator/search/normalise.py with the
 * same table, which the catalogue carries; both are tested on tests/search/cases.json.
 */

const JOINED = /[\p{L}\p{N}][-‐‑–][\p{L}\p{N}]|\p{N}[/.]\p{N}/u; // sud-coréen, 26/07/2010
const INITIALS = /^\p{L}\.(?:-?\p{L}\.)?$/u; // J.-M.
const NAME = 6; // pieces of a query that may be one name

/** The words of a text: lower case, without accents, cut at apostrophes and hyphens. */
export function wordsOf(text, letters) {
  let plain = text.normalize("NFKD").replace(/[\u0300-\u036f]+/g, "").toLowerCase();
  if (/[^\x00-\x7f]/.test(plain)) {
    for (const [letter, typed] of Object.entries(letters)) plain = plain.replaceAll(letter, typed);
  }
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a text as the index has them: with one ending for several forms. */
export function compared(text, table) {
  return wordsOf(text, table.letters).map((word) => levelled(word, table));
}

const folded = new Map(); // texts repeat their words: each is folded once

/** A word of a text as it is compared, its pieces joined. */
function comparedWord(word, table) {
  if (folded.size > 20_000) folded.clear();
  if (!folded.has(word)) folded.set(word, compared(word, table).join(""));
  return folded.get(word);
}

function levelled(word, { endings, stem, little }) {
  for (const [ending, other] of Object.entries(endings)) {
    const isWhole = word === ending;
    if (!word.endsWith(ending) || (!isWhole && word.length < ending.length + stem)) continue;
    const made = word.slice(0, -ending.length) + other;
    return little.includes(made) ? word : made;
  }
  return word;
}

/**
 * What a query asks for: { words: [{word, open}], phrases: [[word, …]], without: [{word, open}] }.
 * All words and phrases must be found. "quotes" make a phrase, and so do hyphens, figures that a
 * stroke joins, and names that are known to have several words; -word excludes, word* is `open`: any
 * word that begins so. Elided and very frequent words, forms of address and initials count only where nothing else is asked.
 */
export function parseQuery(text, table) {
  const query = { words: [], phrases: [], without: [] };
  const plain = []; // { words, isLittle } for each piece, to be looked through for names
  for (const [piece, quoted] of text.matchAll(/["“”«]([^"“”»]*)(?:["“”»]|$)|[^\s"“”«]+/g)) {
    const words = compared(quoted ?? inFull(piece, table), table);
    if (!words.length) continue;
    if (quoted !== undefined) {
      if (words.length > 1) query.phrases.push(words);
      else query.words.push({ word: words[0], open: false });
      plain.push(null);
    } else if (/^[-−]/.test(piece)) {
      query.without.push(...opened(words, piece));
    } else plain.push(piecePlain(piece, words, table));
  }
  addPlain(query, plain, table);
  return query;
}

/** `septembre` for `sept.`; any other piece as it is. */
function inFull(piece, { letters, months }) {
  if (!/^\p{L}{3,}\.$/u.test(piece)) return piece;
  const [typed] = wordsOf(piece, letters);
  const meant = months.filter((month) => wordsOf(month, letters)[0].startsWith(typed));
  return meant.length === 1 ? meant[0] : piece;
}

/** A piece without quotes: what it asks for, and all its words, by which names are known. */
function piecePlain(piece, words, { elisions, little, titles }) {
  const elided = /['’‘ʼ`´]/.test(piece) && words.length > 1 && elisions.includes(words[0]);
  const kept = elided ? words.slice(1) : words;
  const isAddress = titles.includes(kept[0]) || INITIALS.test(piece);
  const isLittle = kept.length === 1 ? isAddress || little.includes(kept[0]) : INITIALS.test(piece);
  const isCompound = kept.length > 1 && JOINED.test(piece) && !piece.endsWith("*");
  return { piece, words, kept, isLittle, isCompound };
}

function addPlain(query, pieces, { names }) {
  const skipped = [];
  for (let place = 0; place < pieces.length; place++) {
    const one = pieces[place];
    if (!one) continue;
    const [name, length] = nameAt(pieces.slice(place), names);
    if (name) {
      query.phrases.push(name);
      place += length - 1;
    } else if (one.isCompound) query.phrases.push(one.kept);
    else (one.isLittle ? skipped : query.words).push(...opened(one.kept, one.piece));
  }
  if (!query.words.length && !query.phrases.length) query.words = skipped;
}

/** The longest known name that these pieces begin with, as words, and how many pieces it takes. */
function nameAt(pieces, names) {
  const end = pieces.findIndex((one) => !one || one.piece.endsWith("*"));
  const most = Math.min(end < 0 ? pieces.length : end, NAME);
  for (let length = most; length; length--) {
    const [first, ...rest] = pieces.slice(0, length);
    const words = [...first.kept, ...rest.flatMap((one) => one.words)];
    if (words.length > 1 && names.includes(words.join(" "))) return [words, length];
  }
  return [null, 0];
}

function opened(words, piece) {
  const isOpen = piece.endsWith("*");
  return words.map((word, place) => ({ word, open: isOpen && place === words.length - 1 }));
}

/** Whether a word of a text is what a word of a query asks for, its endings aside. */
export function isAkin(word, { word: asked, open }) {
  if (open) return word.startsWith(asked);
  const [short, long] = word.length < asked.length ? [word, asked] : [asked, word];
  if (short.length < 4) return short === long || long === `${short}s`;
  return long.length - short.length <= 3 && long.startsWith(short.replace(/(es|e|s|x)$/, ""));
}

/** The places [start, end] in a text of what a query asks for, in order. */
export function placesIn(text, { words, phrases }, table) {
  const found = [...text.matchAll(/[\p{L}\p{N}\u0300-\u036f]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: comparedWord(match[0], table),
  }));
  const asked = [...words, ...joinedPairs(words)];
  const hit = new Set();
  found.forEach(({ word }, place) => {
    const pair = word + (found[place + 1]?.word ?? " ");
    if (asked.some((one) => isAkin(word, one))) hit.add(place);
    if (words.some((one) => one.word === pair)) hit.add(place).add(place + 1);
    for (const phrase of phrases) {
      const stands = phrase.every((one, step) =>
        isAkin(found[place + step]?.word ?? "", { word: one, open: false }),
      );
      if (stands) phrase.forEach((_, step) => hit.add(place + step));
    }
  });
  return [...hit].sort((a, b) => a - b).map((place) => [found[place].start, found[place].end]);
}

/** What two words of a query are when written in one: `ha noi` is also marked in « Hanoï ». */
function joinedPairs(words) {
  return words.slice(1).map(({ word, open }, place) => ({ word: words[place].word + word, open }));
}
