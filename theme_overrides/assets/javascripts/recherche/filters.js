/** The filters beside the results: boxes with counts, most frequent first, several a filter. */

import { element, fill } from "./dom.js";
import { wordsOf } from "./words.js";

const SHOWN = 8; // values of a filter shown at once
const UNFOLDED = 100; // and once all are asked for; the others are found by typing

/**
 * Shows filters in `place`; `changed(key, value, isChosen)` is told what the reader chooses, and
 * `opened(key)` which filter is asked for that is not loaded yet.
 */
export class Filters {
  constructor(place, engine, changed, opened) {
    this.place = place;
    this.engine = engine;
    this.changed = changed;
    this.opened = opened;
    this.unfolded = new Set(); // filters whose values are all shown
    this.sought = new Map(); // what is typed into a filter's own field
  }

  /** `facets` with their counts as `engine.find` gives them. */
  show(facets, chosen) {
    this.facets = facets;
    this.chosen = chosen;
    const focused = document.activeElement;
    const groups = facets.map((facet) => this.group(facet)).filter(Boolean);
    this.place.replaceChildren(...groups);
    this.keepFocus(focused);
    return groups.length > 0;
  }

  /** The boxes are new ones: whoever works by keyboard must not be thrown to the top of the page. */
  keepFocus(focused) {
    if (!focused?.name || focused.isConnected) return;
    const controls = [...this.place.querySelectorAll("input, button")];
    const same = (one) => one.name === focused.name && one.type === focused.type;
    const isBox = focused.type === "checkbox";
    controls.find((one) => same(one) && (!isBox || one.value === focused.value))?.focus();
  }

  /** Null for a filter that has nothing to choose. */
  group(facet) {
    if (!facet.isLoaded) return this.closed(facet);
    if (facet.values.length < 2 && !this.chosen.get(facet.key).length) return null;
    const all = facet.values
      .map((value) => ({ ...value, isChosen: this.chosen.get(facet.key).includes(value.value) }))
      .filter(({ count, isChosen }) => count || isChosen)
      .sort(mostFrequent);
    if (!all.length) return null;
    const isLong = all.length > SHOWN + 1;
    const values = isLong ? all.filter((value) => this.isSought(facet.key, value)) : all;
    const isUnfolded = this.unfolded.has(facet.key) || this.sought.get(facet.key);
    const list = element("ul", {}, ...this.boxes(facet.key, values, isLong, isUnfolded));
    const group = this.fieldset(facet);
    if (isLong) group.append(this.field(facet));
    group.append(list);
    if (isLong && !isUnfolded) group.append(this.unfolder(facet.key, all.length));
    return group;
  }

  fieldset({ label }, ...children) {
    const legend = element("legend", { textContent: label });
    return element("fieldset", { className: "recherche__groupe" }, legend, ...children);
  }

  closed(facet) {
    const { key } = facet;
    const textContent = this.engine.messages.open_values;
    const button = element("button", { type: "button", className: "recherche__tout", textContent });
    button.addEventListener("click", async () => {
      await this.opened(key);
      this.place.querySelector(`input[name="${key}"]`)?.focus();
    });
    return this.fieldset(facet, button);
  }

  boxes(key, values, isLong, isUnfolded) {
    const most = isUnfolded ? UNFOLDED : SHOWN;
    return (isLong ? values.slice(0, most) : values).map((value) => this.box(key, value));
  }

  box(name, { value, label, count, isChosen }) {
    const box = element("input", { type: "checkbox", name, value, checked: isChosen });
    box.addEventListener("change", () => this.changed(name, value, box.checked));
    const text = element("span", { className: "recherche__valeur", textContent: label });
    const number = element("span", { className: "recherche__nombre", textContent: fill("{count}", { count }) });
    return element("li", {}, element("label", {}, box, text, number));
  }

  /** Ten thousand names are no list to scroll: those that begin as typed are shown. */
  field(facet) {
    const name = `dans-${facet.key}`;
    const label = fill(this.engine.messages.find_value, { name: facet.label });
    const value = this.sought.get(facet.key) ?? "";
    const field = element("input", { type: "text", className: "recherche__dans", name, value });
    field.placeholder = label;
    field.setAttribute("aria-label", label);
    field.autocomplete = "off";
    field.addEventListener("input", (event) => {
      event.stopPropagation();
      this.sought.set(facet.key, field.value);
      const place = field.selectionStart;
      this.show(this.facets, this.chosen);
      document.activeElement.setSelectionRange?.(place, place);
    });
    field.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
    return field;
  }

  isSought(key, { label, isChosen }) {
    const { letters } = this.engine.table;
    const sought = wordsOf(this.sought.get(key) ?? "", letters);
    if (!sought.length || isChosen) return true;
    const words = wordsOf(label, letters);
    return sought.every((one) => words.some((word) => word.startsWith(one)));
  }

  unfolder(key, n) {
    const textContent = fill(this.engine.messages.more_values, { n });
    const button = element("button", { type: "button", className: "recherche__tout", textContent });
    button.addEventListener("click", () => {
      this.unfolded.add(key);
      this.show(this.facets, this.chosen);
      this.place.querySelectorAll(`input[type=checkbox][name="${key}"]`)[SHOWN]?.focus();
    });
    return button;
  }
}

function mostFrequent(a, b) {
  const { lang } = document.documentElement;
  return b.isChosen - a.isChosen || b.count - a.count || a.label.localeCompare(b.label, lang);
}
