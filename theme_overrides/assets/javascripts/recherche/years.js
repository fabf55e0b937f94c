/**
 * The range of years: two lists, and above them a bar for each year that can be pressed, or dragged
 * over. The bars are for the eye and the pointer; the lists tell the same to everybody.
 */

import { count, element, fill } from "./dom.js";

/** Works in the fieldset `place`; `changed({ from, to, undated })` is told what is chosen. */
export class Years {
  constructor(place, messages, changed) {
    this.place = place;
    this.messages = messages;
    this.bars = place.querySelector(".recherche__barres");
    this.from = place.querySelector("[name=de]");
    this.to = place.querySelector("[name=a]");
    this.box = place.querySelector("[name=sans]");
    this.changed = changed;
    for (const control of [this.from, this.to, this.box]) {
      control.addEventListener("change", () => this.choose(this.from.value, this.to.value));
    }
    this.bars.addEventListener("pointerdown", (event) => this.press(event));
    this.bars.addEventListener("pointermove", (event) => this.start && this.drag(event));
    this.bars.addEventListener("pointerup", () => this.release());
    this.bars.addEventListener("pointercancel", () => this.release());
  }

  /** `years` are [{year, count}], `undated` counts the articles without a known year. */
  show(years, undated, search) {
    this.shown = filled(years);
    this.search = search;
    const options = this.shown.filter((one) => one.count || [search.from, search.to].includes(one.year));
    for (const [list, value] of [[this.from, search.from], [this.to, search.to]]) {
      const known = options.some(({ year }) => year === value) || !value;
      const all = known ? options : [...options, { year: value, count: 0 }];
      list.replaceChildren(list.options[0], ...all.map(({ year }) => new Option(year)));
      list.value = value;
    }
    this.box.checked = search.undated;
    const row = this.box.closest("label");
    row.hidden = !undated && !search.undated;
    row.querySelector(".recherche__nombre").textContent = fill("{undated}", { undated });
    this.draw();
    this.place.hidden = this.shown.length < 2 && row.hidden && !search.from && !search.to;
    return !this.place.hidden;
  }

  draw() {
    const most = Math.max(1, ...this.shown.map((one) => one.count));
    const { from, to } = this.search;
    const isChosen = ({ year }) => (!from || year >= from) && (!to || year <= to);
    this.bars.replaceChildren(
      ...this.shown.map((one) => {
        const bar = element("span", { title: `${one.year} – ${count(this.messages, "articles", one.count)}` });
        bar.style.setProperty("--part", one.count / most);
        bar.classList.toggle("est-hors", !isChosen(one));
        return bar;
      }),
    );
    this.bars.hidden = this.shown.length < 2;
  }

  choose(from, to) {
    const [first, last] = from && to && from > to ? [to, from] : [from, to];
    this.changed({ from: first, to: last, undated: this.box.checked });
  }

  at({ clientX }) {
    const { left, width } = this.bars.getBoundingClientRect();
    const place = Math.floor(((clientX - left) / width) * this.shown.length);
    return this.shown[Math.min(this.shown.length - 1, Math.max(0, place))].year;
  }

  press(event) {
    if (event.button) return;
    this.start = this.at(event);
    this.before = this.search;
    this.bars.setPointerCapture(event.pointerId);
    this.drag(event);
  }

  drag(event) {
    const [from, to] = [this.start, this.at(event)].sort();
    this.search = { ...this.before, from, to };
    this.draw();
  }

  /** A second press on the year that is chosen takes the choice back. */
  release() {
    if (!this.start) return;
    this.start = null;
    const { from, to } = this.search;
    const isSame = from === this.before.from && to === this.before.to;
    this.choose(isSame ? "" : from, isSame ? "" : to);
  }
}

/** Every year from the first to the last: a gap in time is a gap in the bars. */
function filled(years) {
  const counts = new Map(years.map(({ year, count: n }) => [Number(year), n]));
  if (!counts.size) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, step) => ({
    year: String(first + step).padStart(4, "0"),
    count: counts.get(first + step) ?? 0,
  }));
}
