/**
 * The search page: reads the form and the address, asks the engine, shows the answer. Texts come
 * from the catalogue and the template; nothing is ever written as HTML.
 */

import { loadEngine } from "./recherche/engine.js";
import { excerpt, marked } from "./recherche/excerpt.js";

const PAUSE = 120; // milliseconds without a keystroke before a search
const STEP = 20; // results shown at once
const VALUES = 8; // values of a filter shown at once

const page = document.querySelector("[data-recherche]");
const form = page.querySelector("form");
const field = form.elements.q;
const sort = form.elements.tri;
const status = page.querySelector("[role=status]");
const results = page.querySelector(".recherche__liste");
const list = page.querySelector(".recherche__resultats");
const more = page.querySelector(".recherche__plus");
const filters = page.querySelector(".recherche__filtres");
const clear = page.querySelector(".recherche__effacer");
const wide = matchMedia("(min-width: 60em)"); // as in recherche.css
const root = new URL(page.dataset.racine, location.href);

let engine;
let chosen = new Map(); // the values chosen in each filter
let turn = 0; // the latest search: an answer to an earlier one is dropped
let limit = STEP;
const unfolded = new Set(); // filters whose values are all shown

start();

async function start() {
  page.querySelector(".recherche__sans").hidden = true;
  form.hidden = false;
  filters.open = wide.matches;
  wide.addEventListener("change", () => (filters.open = wide.matches));
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  try {
    engine = await loadEngine(root);
    readAddress();
    await search();
  } catch {
    fail();
    return;
  }
  let timer;
  field.addEventListener("input", () => {
    results.setAttribute("aria-busy", "true");
    clearTimeout(timer);
    timer = setTimeout(changed, PAUSE);
  });
  form.addEventListener("change", (event) => event.target !== field && changed(event));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed();
  });
  more.addEventListener("click", showMore);
  clear.addEventListener("click", clearFilters);
  addEventListener("popstate", () => {
    readAddress();
    run();
  });
}

function readAddress() {
  const address = new URLSearchParams(location.search);
  field.value = address.get("q") ?? "";
  sort.value = address.get("tri") ?? "";
  if (sort.selectedIndex < 0) sort.value = "";
  chosen = new Map(engine.facets.map(({ key }) => [key, [...new Set(address.getAll(key))]]));
}

/** A filter or the order makes a new step in the history; typing does not. */
function writeAddress(isStep) {
  const address = new URLSearchParams();
  if (field.value.trim()) address.set("q", field.value.trim());
  for (const [key, values] of chosen) for (const value of values) address.append(key, value);
  if (sort.value) address.set("tri", sort.value);
  const query = address.toString();
  const url = location.pathname + (query ? `?${query}` : "");
  if (url === location.pathname + location.search) return;
  history[isStep ? "pushState" : "replaceState"](null, "", url);
}

function changed(event) {
  const box = event?.target;
  if (box?.type === "checkbox") {
    const others = chosen.get(box.name).filter((value) => value !== box.value);
    chosen.set(box.name, box.checked ? [...others, box.value] : others);
  }
  limit = STEP;
  writeAddress(Boolean(box));
  run();
}

function clearFilters() {
  for (const key of chosen.keys()) chosen.set(key, []);
  limit = STEP;
  writeAddress(true);
  run();
  field.focus();
}

async function run() {
  try {
    await search();
  } catch {
    fail();
  }
}

async function search() {
  const mine = ++turn;
  results.setAttribute("aria-busy", "true");
  const asksWords = Boolean(field.value.trim());
  const order = sort.value || (asksWords ? "pertinence" : "recent");
  const answer = await engine.find(field.value, chosen, order);
  const articles = await Promise.all(
    answer.places.slice(0, limit).map((place) => engine.article(place)),
  );
  if (mine !== turn) return;
  status.textContent = sentence(answer.places.length, asksWords);
  list.replaceChildren(...articles.map((article) => resultItem(article, answer.query)));
  more.hidden = answer.places.length <= limit;
  more.textContent = engine.messages.more_results;
  showFilters(answer.facets);
  results.setAttribute("aria-busy", "false");
}

async function showMore() {
  const first = list.children.length;
  limit += STEP;
  await run();
  list.children[first]?.querySelector("a").focus();
}

function sentence(count, asksWords) {
  const isNarrowed = [...chosen.values()].some((values) => values.length);
  const { messages } = engine;
  if (count) {
    const kind = asksWords || isNarrowed ? "found" : "all";
    return fill(messages[`${kind}_${count === 1 ? "one" : "many"}`], { n: count });
  }
  if (!asksWords) return isNarrowed ? messages.nothing_filtered : messages.empty;
  return fill(messages.nothing, { q: field.value.trim() });
}

function fill(message, values) {
  return message.replace(/\{(\w+)\}/g, (_, name) =>
    typeof values[name] === "number" ? values[name].toLocaleString(document.documentElement.lang) : values[name],
  );
}

function resultItem(article, query) {
  const { letters } = engine.table;
  const { lang } = article; // which may be another than the page's
  const link = element("a", { href: new URL(article.url, root).href, lang });
  link.append(...marked(article.title || engine.messages.untitled, query, letters));
  const heading = element("h2", { className: "recherche__titre" });
  heading.append(link);
  const date = element("p", { className: "recherche__date", textContent: article.date });
  const words = element("p", { className: "recherche__extrait", lang });
  words.append(...excerpt(article.parts, query, letters));
  const item = element("li", {});
  item.append(heading, date, words);
  return item;
}

function showFilters(facets) {
  const focused = document.activeElement;
  const groups = facets.filter(({ key, values }) => values.length > 1 || chosen.get(key).length);
  filters.querySelector(".recherche__groupes").replaceChildren(...groups.map(facetGroup));
  filters.hidden = !groups.length;
  clear.hidden = ![...chosen.values()].some((values) => values.length);
  // The boxes are new ones: whoever works by keyboard must not be thrown to the top of the page.
  if (focused?.name && !focused.isConnected) {
    const boxes = [...filters.querySelectorAll("input, button")];
    boxes.find((box) => box.name === focused.name && box.value === focused.value)?.focus();
  }
}

function facetGroup(facet) {
  const values = facet.values
    .map((value) => ({ ...value, isChosen: chosen.get(facet.key).includes(value.value) }))
    .filter(({ count, isChosen }) => count || isChosen)
    .sort(facet.order === "value" ? latestValue : mostFrequent);
  const isCut = values.length > VALUES + 1 && !unfolded.has(facet.key);
  const group = element("fieldset", { className: "recherche__groupe" });
  const boxes = element("ul", {});
  boxes.append(...(isCut ? values.slice(0, VALUES) : values).map((one) => valueItem(facet, one)));
  group.append(element("legend", { textContent: facet.label }), boxes);
  if (isCut) {
    const textContent = fill(engine.messages.more_values, { n: values.length });
    const button = element("button", { type: "button", className: "recherche__tout", textContent });
    button.addEventListener("click", () => unfold(facet.key));
    group.append(button);
  }
  return group;
}

function valueItem(facet, { value, label, count, isChosen }) {
  const box = element("input", { type: "checkbox", name: facet.key, value, checked: isChosen });
  const text = element("span", { className: "recherche__valeur", textContent: label });
  const number = element("span", { className: "recherche__nombre", textContent: count });
  const row = element("label", {});
  row.append(box, text, number);
  const item = element("li", {});
  item.append(row);
  return item;
}

async function unfold(key) {
  unfolded.add(key);
  await run();
  filters.querySelectorAll(`input[name="${key}"]`)[VALUES]?.focus();
}

function mostFrequent(a, b) {
  return b.isChosen - a.isChosen || b.count - a.count || a.label.localeCompare(b.label, document.documentElement.lang);
}

function latestValue(a, b) {
  return /^\d/.test(b.value) - /^\d/.test(a.value) || b.value.localeCompare(a.value, document.documentElement.lang);
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

function fail() {
  form.hidden = true;
  status.textContent = "";
  list.replaceChildren();
  more.hidden = true;
  page.querySelector(".recherche__panne").hidden = false;
}
