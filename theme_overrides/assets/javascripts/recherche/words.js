/**
 * Text and query to the words that are compared. Mirrors generator/search/normalise.py with the
 * same table, which the catalogue carries; both are tested on tests/search/cases.json.
 */

/** The words of a text: lower case, without accents, cut at apostrophes and hyphens. */
export function wordsOf(text, letters) {
  let plain = text.normalize("NFKD").replace(/[\u0300-\u036f]+/g, "").toLowerCase();
  for (const [letter, typed] of Object.entries(letters)) plain = plain.replaceAll(letter, typed);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * What a query asks for: { words: [{word, open}], phrases: [[word, …]], without: [{word, open}] }.
 * All words and phrases must be found. "quotes" make a phrase, -word excludes, word* is `open`:
 * any word that begins so. Elided and very frequent words count only where nothing else is asked.
 */
export function parseQuery(text, { letters, elisions, little }) {
  const query = { words: [], phrases: [], without: [] };
  const skipped = [];
  for (const [piece, quoted] of text.matchAll(/["“”«]([^"“”»]*)(?:["“”»]|$)|[^\s"“”«]+/g)) {
    const words = wordsOf(quoted ?? piece, letters);
    if (quoted !== undefined && words.length > 1) {
      query.phrases.push(words);
    } else if (words.length) {
      const open = quoted === undefined && piece.endsWith("*");
      const asked = words.map((word, place) => ({ word, open: open && place === words.length - 1 }));
      if (quoted === undefined && /^[-−]/.test(piece)) query.without.push(...asked);
      else if (quoted !== undefined) query.words.push(...asked);
      else {
        const kept = withoutElision(piece, asked, elisions);
        const isLittle = kept.length === 1 && little.includes(kept[0].word);
        (isLittle ? skipped : query.words).push(...kept);
      }
    }
  }
  if (!query.words.length && !query.phrases.length) query.words = skipped;
  return query;
}

function withoutElision(piece, asked, elisions) {
  const elided = /['’‘ʼ`´]/.test(piece) && asked.length > 1 && elisions.includes(asked[0].word);
  return elided ? asked.slice(1) : asked;
}

/** Whether a word of a text is what a word of a query asks for, its endings aside. */
export function isAkin(word, { word: asked, open }) {
  if (open) return word.startsWith(asked);
  const [short, long] = word.length < asked.length ? [word, asked] : [asked, word];
  if (short.length < 4) return short === long || long === `${short}s`;
  return long.length - short.length <= 3 && long.startsWith(short.replace(/(es|e|s|x)$/, ""));
}

/** The places [start, end] in a text of what a query asks for, in order. */
export function placesIn(text, { words, phrases }, letters) {
  const found = [...text.matchAll(/[\p{L}\p{N}\u0300-\u036f]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: wordsOf(match[0], letters).join(""),
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
