/**
 * Names of the archive that fit what is being typed, to be chosen as filters: a combobox with a
 * list (ARIA 1.2). The search goes on below it; whoever ignores the list loses nothing.
 */

import { element } from "./dom.js";
import { wordsOf } from "./words.js";

const MOST = 5;
const LEAST = 2; // letters before names are offered
const WORDS = 4; // words at the end of what is typed that may be the beginning of a name

/** `chosen(key, value, rest)` is told which name is chosen, and what was typed before it. */
export class Names {
  constructor(field, list, engine, chosen) {
    this.field = field;
    this.list = list;
    this.engine = engine;
    this.chosen = chosen;
    this.active = -1;
    field.addEventListener("input", () => this.offer());
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => this.close());
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener("click", ({ target }) => this.take([...list.children].indexOf(target.closest("li"))));
  }

  async offer() {
    const typed = this.field.value;
    const facets = await this.engine.names();
    if (typed !== this.field.value || document.activeElement !== this.field) return;
    this.offered = matching(facets, typed, this.engine.table);
    this.list.replaceChildren(...this.offered.map((name, place) => this.option(name, place)));
    this.list.hidden = !this.offered.length;
    this.field.setAttribute("aria-expanded", String(!this.list.hidden));
    this.point(-1);
  }

  option({ label, kind, count }, place) {
    const option = element("li", { id: `recherche-nom-${place}` });
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const small = (textContent) => element("small", { textContent });
    option.append(element("span", { textContent: label }), " ", small(kind), " ", small(count));
    return option;
  }

  key(event) {
    if (this.list.hidden) {
      if (event.key === "ArrowDown" && this.field.value) {
        event.preventDefault();
        this.offer();
      }
      return;
    }
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      const all = this.offered.length + 1; // one step is the field itself
      this.point(((this.active + 1 + steps[event.key] + all) % all) - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter") {
      if (this.active >= 0) {
        event.preventDefault();
        this.take(this.active);
      } else this.close();
    }
  }

  point(place) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = place;
    const option = this.list.children[place];
    option?.setAttribute("aria-selected", "true");
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
  }

  take(place) {
    const name = this.offered?.[place];
    if (!name) return;
    this.close();
    this.chosen(name.key, name.value, name.rest);
  }

  close() {
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.point(-1);
  }
}

/** The names whose words begin as the last words typed do, the longest match first. */
export function matching(facets, typed, { letters, little }) {
  const pieces = [...typed.matchAll(/\S+/g)];
  if (!pieces.length || /["“«][^"”»]*$/.test(typed)) return [];
  const found = new Map();
  for (let size = Math.min(WORDS, pieces.length); size; size--) {
    const start = pieces.at(-size).index;
    const asked = wordsOf(typed.slice(start), letters);
    const isTooLittle = asked.join("").length < LEAST || (asked.length === 1 && little.includes(asked[0]));
    if (/^[-−]/.test(typed.slice(start)) || isTooLittle) continue;
    for (const { key, label: kind, values } of facets) {
      for (const one of values) {
        one.orders ??= orders(one.label, letters);
        const place = Math.max(...one.orders.map((order) => where(order, asked)));
        if (place < 0 || found.has(`${key} ${one.value}`)) continue;
        found.set(`${key} ${one.value}`, { ...one, key, kind, rest: typed.slice(0, start), rank: size * 2 - Math.sign(place) });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.rank - a.rank || b.count - a.count).slice(0, MOST);
}

/**
 * How a name is typed, { words, first }. A pair, `Laos – Vietnam`, is typed in both orders, and from
 * its beginning on past the `first` of the two: who types one country does not ask for all its pairs.
 */
function orders(label, letters) {
  const pair = label.split(" – ").map((text) => wordsOf(text, letters));
  if (pair.length < 2) return [{ words: pair[0], first: 0 }];
  return [pair, [...pair].reverse()].map((both) => ({ words: both.flat(), first: both[0].length }));
}

/** Where in a name the words asked for stand, the last of them perhaps unfinished; or -1. */
function where({ words, first }, asked) {
  const last = asked.length - 1;
  if (first && last < first) return -1;
  return words.findIndex((_, place) =>
    (!first || !place) &&
    asked.every((one, step) => {
      const word = words[place + step] ?? "";
      return step === last ? word.startsWith(one) : word === one;
    }),
  );
}
