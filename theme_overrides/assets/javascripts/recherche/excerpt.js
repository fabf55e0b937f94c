/** Which words of an article to show under its title, and what to mark in them. */

import { element } from "./dom.js";
import { placesIn } from "./words.js";

const LENGTH = 260;
const BEFORE = 80;

/** A text as DOM nodes, with what the query asks for in <mark>. */
export function marked(text, query, table) {
  return withMarks(text, placesIn(text, query, table));
}

/** The passage of an article that answers the query best, or its beginning, as DOM nodes. */
export function excerpt(parts, query, table) {
  let best = { text: parts[0] ?? "", places: [], worth: 0 };
  for (const text of parts) {
    const places = placesIn(text, query, table);
    const worth = new Set(places.map(([start, end]) => text.slice(start, end).toLowerCase())).size;
    if (worth > best.worth) best = { text, places, worth };
  }
  const { text, places } = best;
  const start = cutBefore(text, fullest(text, places) - BEFORE);
  const end = cutAfter(text, start + LENGTH);
  const inside = places.filter(([from, to]) => from >= start && to <= end);
  const nodes = withMarks(
    text.slice(start, end),
    inside.map(([from, to]) => [from - start, to - start]),
  );
  return [...(start ? ["…\u00a0"] : []), ...nodes, ...(end < text.length ? ["\u00a0…"] : [])]; // never alone on a line
}

/** The same nodes; spaces that the language narrows beside a sign stay with it, as on the pages. */
export function spaced(nodes, before, after) {
  const either = [before && ` [${before}]`, after && `[${after}] `].filter(Boolean).join("|");
  if (!either) return nodes;
  const signs = new RegExp(`(${either})`);
  return nodes.flatMap((node) =>
    typeof node === "string" ? node.split(signs).map((piece, n) => (n % 2 ? narrow(piece) : piece)) : node,
  );
}

function narrow(textContent) {
  return element("span", { className: "k-n", textContent });
}

/** Where in a passage to begin, so that most of what was asked is seen. */
function fullest(text, places) {
  let best = { from: 0, worth: 0 };
  for (const [from] of places) {
    const seen = places.filter(([start, end]) => start >= from && end <= from - BEFORE + LENGTH);
    const worth = new Set(seen.map(([start, end]) => text.slice(start, end).toLowerCase())).size;
    if (worth > best.worth) best = { from, worth };
  }
  return best.from;
}

function cutBefore(text, place) {
  return place <= 0 ? 0 : text.lastIndexOf(" ", place) + 1;
}

function cutAfter(text, place) {
  if (place >= text.length) return text.length;
  const space = text.lastIndexOf(" ", place);
  return space > 0 ? space : place;
}

function withMarks(text, places) {
  const nodes = [];
  let done = 0;
  for (const [start, end] of places) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(done, start), mark);
    done = end;
  }
  nodes.push(text.slice(done));
  return nodes;
}
