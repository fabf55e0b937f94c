/**
 * A query in other words, for where nothing is found as it is typed: days in figures as the archive
 * writes them, `O.N.U.` without its dots, hyphens taken for blanks.
 */

const QUOTED = /(["“«][^"“”»]*(?:["”»]|$))/;
const DAY = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/g; // 26/7/2010
const ISO = /(?<!\d)(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![\d-])/g; // 2010-07-26, 2010-07
const MONTH = /(?<![\d/.-])(\d{1,2})[/.-](\d{4})(?!\d|[/.-]\d)/g; // 07/2010
const ACRONYM = /^(?:\p{L}\.){3,}$/u;

/** The other reading of a query; the query itself where there is none. Phrases stay as they are. */
export function otherwise(text, table) {
  const parts = text.split(QUOTED);
  return parts.map((part, place) => (place % 2 ? part : reread(part, table))).join("");
}

function reread(text, table) {
  const inWords = text
    .replace(DAY, (typed, day, _, month, year) => dayInWords(day, month, year, table) ?? typed)
    .replace(ISO, (typed, year, month, day) => dayInWords(day, month, year, table) ?? typed)
    .replace(MONTH, (typed, month, year) => dayInWords(null, month, year, table) ?? typed);
  const pieces = inWords.split(/(\s+)/).map((piece) => (ACRONYM.test(piece) ? piece.replaceAll(".", "") : piece));
  return pieces.join("").replace(/(?<=[\p{L}\p{N}])[-‐‑–/](?=[\p{L}\p{N}])/gu, " ");
}

/** `26 juillet 2010`; null where there is no such month. */
function dayInWords(day, month, year, { months, first }) {
  const name = months[Number(month) - 1];
  if (!name || (day && (Number(day) < 1 || Number(day) > 31))) return null;
  return [day && (Number(day) === 1 ? first : Number(day)), name, year].filter(Boolean).join(" ");
}
