/**
 * The search page: reads the form and the address, asks the engine, shows the answer. Texts come
 * from the catalogue and the template; nothing is ever written as HTML.
 */

import { readSearch, writeSearch } from "./recherche/address.js";
import { openArchive } from "./recherche/archive.js";
import { count, element, fill } from "./recherche/dom.js";
import { coins, save, tellZotero } from "./recherche/downloads.js";
import { excerpt, marked, spaced } from "./recherche/excerpt.js";
import { Filters } from "./recherche/filters.js";
import { hints } from "./recherche/hints.js";
import { Names } from "./recherche/names.js";
import { Years } from "./recherche/years.js";

const STEP = 20; // results shown at once
const FIRST = 5; // of them, those that are shown before the others are there
const QUOTED = 200; // letters of a query that a sentence repeats

const page = document.querySelector("[data-recherche]");
const form = page.querySelector("form");
const field = form.elements.q;
const sort = form.elements.tri;
const status = page.querySelector("[role=status]");
const results = page.querySelector(".recherche__liste");
const list = page.querySelector(".recherche__resultats");
const more = page.querySelector(".recherche__plus");
const fold = page.querySelector(".recherche__filtres");
const clear = page.querySelector(".recherche__effacer");
const choices = page.querySelector(".recherche__choix");
const others = page.querySelector(".recherche__pistes");
const downloads = page.querySelector(".recherche__exports");
const wide = matchMedia("(min-width: 60em)"); // as in recherche.css
const root = new URL(page.dataset.racine, location.href);

let engine, filters, names, years;
let search; // what is asked: see address.js
let answer; // and what was found
let turn = 0; // the latest search: an answer to an earlier one is dropped
let limit = STEP;

start();

async function start() {
  page.querySelector(".recherche__sans").hidden = true;
  form.hidden = false;
  fold.open = wide.matches;
  wide.addEventListener("change", () => (fold.open = wide.matches));
  const asked = new URLSearchParams(location.search).get("q") ?? "";
  field.value = asked;
  try {
    engine = await openArchive(root);
    filters = new Filters(page.querySelector(".recherche__groupes"), engine, choose, async (key) => {
      await engine.open(key);
      await run();
    });
    years = new Years(page.querySelector(".recherche__annees"), engine.messages, (range) => step(range));
    names = new Names(field, page.querySelector("[role=listbox]"), engine, (key, value, rest) => {
      step({ text: rest.trim(), chosen: chosenWith(key, value, true) });
    });
    const early = field.value; // typed while the archive was loading
    readAddress();
    if (early !== asked) {
      field.value = early;
      search = { ...search, text: early };
      writeAddress(false);
    }
  } catch {
    fail();
    return;
  }
  listen();
  await run();
  names.offer(); // of what was typed before there were names
  if (!scrollY) scrollTo({ top: history.state?.top ?? 0, behavior: "instant" });
}

function listen() {
  field.addEventListener("input", typed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typed();
  });
  sort.addEventListener("change", () => step({ order: sort.value }));
  clear.addEventListener("click", () => {
    step({ chosen: new Map([...search.chosen].map(([key]) => [key, []])), from: "", to: "", undated: false });
    field.focus();
  });
  more.addEventListener("click", showMore);
  list.addEventListener("click", keepPlace);
  downloads.addEventListener("click", ({ target }) => target.value && download(target));
  rememberSlash(form.elements.barre);
  addEventListener("popstate", () => {
    readAddress();
    run();
  });
}

/** Whether the single key / leads here from other pages: kiosque.js asks. */
function rememberSlash(box) {
  const NAME = "kiosque-slash";
  try {
    box.checked = localStorage.getItem(NAME) !== "off";
    box.addEventListener("change", () =>
      box.checked ? localStorage.removeItem(NAME) : localStorage.setItem(NAME, "off"),
    );
  } catch {
    box.closest("p").hidden = true; // storage is refused: the choice could not be kept
  }
}

function readAddress() {
  search = readSearch(location.search, engine.keys, engine.years);
  limit = history.state?.limit ?? STEP;
  field.value = search.text;
  sort.value = search.order;
}

/** For whoever comes back: how many results were shown, and where the page stood. */
function keepPlace() {
  history.replaceState({ limit, top: scrollY }, "");
}

function writeAddress(isStep) {
  const query = writeSearch(search, engine.years);
  const url = location.pathname + (query ? `?${query}` : "");
  if (url === location.pathname + location.search) return;
  history[isStep ? "pushState" : "replaceState"](null, "", url);
}

/** A filter or the order makes a new step in the history; typing does not. */
function step(changes) {
  search = { ...search, ...changes };
  field.value = search.text;
  limit = STEP;
  writeAddress(true);
  return run();
}

function typed() {
  search = { ...search, text: field.value };
  limit = STEP;
  writeAddress(false);
  return run();
}

function choose(key, value, isChosen) {
  return step({ chosen: chosenWith(key, value, isChosen) });
}

function chosenWith(key, value, isChosen) {
  const rest = search.chosen.get(key).filter((one) => one !== value);
  return new Map(search.chosen).set(key, isChosen ? [...rest, value] : rest);
}

async function run() {
  try {
    await show();
  } catch {
    fail();
  }
}

/** Shows the answer step by step: how many, the first results, what can be chosen, the others. */
async function show() {
  const mine = ++turn;
  const isLate = () => mine !== turn;
  results.setAttribute("aria-busy", "true");
  const asked = { ...search };
  const found = await engine.search(asked);
  const help = found.places.length || isLate() ? null : await hints(engine, asked);
  if (isLate()) return;
  const shown = help?.answer ?? found;
  const items = resultItems(shown, 0, limit);
  const first = await Promise.all(items.slice(0, FIRST));
  if (isLate()) return;
  showFirst(shown, first);
  showHelp(help);
  status.textContent = sentence(found.places.length, help);
  const counts = await shown.counts();
  if (isLate()) return;
  showFilters(counts);
  const others = await Promise.all(items.slice(FIRST));
  if (isLate()) return;
  list.append(...others);
  finish();
}

function showFirst(shown, items) {
  if (scrollY) list.style.minHeight = `${list.offsetHeight}px`; // what is looked at stays where it is
  answer = shown;
  list.replaceChildren(...items);
  downloads.hidden = !shown.places.length;
  sort.parentNode.hidden = shown.places.length < 2;
  more.hidden = true;
}

function finish() {
  list.style.minHeight = "";
  more.hidden = answer.places.length <= limit;
  more.textContent = engine.messages.more_results;
  results.setAttribute("aria-busy", "false");
  tellZotero();
}

async function showMore() {
  const mine = turn;
  const [from, to] = [limit, limit + STEP];
  results.setAttribute("aria-busy", "true");
  try {
    const items = await Promise.all(resultItems(answer, from, to));
    if (mine !== turn) return;
    limit = to;
    list.append(...items);
    finish();
    keepPlace();
    items[0]?.querySelector("a").focus();
  } catch {
    fail();
  }
}

/** The results from one to another, each as soon as its article is there. */
function resultItems({ places, query }, from, to) {
  const items = places.slice(from, to).map(async (place) => resultItem(await engine.article(place), query));
  for (const item of items) item.catch(() => {}); // what fails is told where it is shown, if it still is
  return items;
}

function isNarrowed() {
  return Boolean(search.from || search.to || search.undated) || [...search.chosen.values()].some((one) => one.length);
}

function sentence(n, help) {
  const { messages } = engine;
  const asks = /[\p{L}\p{N}]/u.test(search.text); // signs alone ask for nothing
  const text = asks ? shortened(search.text.trim()) : "";
  if (n) return count(messages, text || isNarrowed() ? "found" : "all", n);
  if (!text) return isNarrowed() ? messages.nothing_filtered : messages.empty;
  if (!help?.answer) return fill(isNarrowed() ? messages.nothing_narrowed : messages.nothing, { q: text });
  const instead = count(messages, "found", help.answer.places.length);
  return `${fill(messages.corrected, { q: text, other: help.text })} ${instead}.`;
}

/** A text as a sentence quotes it. */
function shortened(text) {
  return text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text;
}

/** What else could be asked, when nothing was found. */
function showHelp(help) {
  const buttons = (help?.others ?? []).map(({ search: other, label }) => {
    const button = element("button", { type: "button", textContent: label });
    button.addEventListener("click", () => step(other).then(() => field.focus()));
    return element("li", {}, button);
  });
  others.querySelector("ul").replaceChildren(...buttons);
  others.hidden = !buttons.length;
}

function resultItem(article, query) {
  const { lang } = article; // which may be another than the page's
  const url = new URL(article.url, root).href;
  const { messages, table } = engine;
  const title = article.title || messages.untitled;
  const isOurs = lang === document.documentElement.lang;
  const typeset = (nodes) =>
    isOurs ? spaced(nodes, messages.no_break_before, messages.no_break_after) : nodes;
  const link = element("a", { href: url, lang }, ...typeset(marked(title, query, table)));
  const words = typeset(excerpt(article.parts, query, table));
  const { publication, author } = page.dataset;
  return element(
    "li",
    {},
    element("h2", { className: "recherche__titre" }, link),
    element("p", { className: "recherche__date", textContent: article.date }),
    element("p", { className: "recherche__extrait", lang }, ...words),
    coins({ ...article, title, url }, { publication, author }),
  );
}

function showFilters(shown) {
  const hasYears = years.show(shown.years, shown.undated, search);
  const hasFilters = filters.show(shown.facets, search.chosen);
  fold.hidden = !hasYears && !hasFilters;
  clear.hidden = !isNarrowed();
  showChoices(shown.facets);
}

/** The filters that are on, each with a button that takes it off. */
function showChoices(facets) {
  const { messages } = engine;
  const { from, to, undated } = search;
  const on = facets.flatMap(({ key, values }) =>
    search.chosen.get(key).map((value) => {
      const label = values.find((one) => one.value === value)?.label ?? value;
      return [label, () => choose(key, value, false)];
    }),
  );
  const range = from === to ? from : fill(messages[`range${from ? "_from" : ""}${to ? "_to" : ""}`] ?? "", { from, to });
  if (from || to) on.push([range, () => step({ from: "", to: "" })]);
  if (undated) on.push([messages.unknown_year, () => step({ undated: false })]);
  choices.hidden = !on.length;
  choices.replaceChildren(
    ...on.map(([label, off]) => {
      const button = element("button", { type: "button", textContent: label });
      button.setAttribute("aria-label", fill(messages.remove, { name: label }));
      button.addEventListener("click", () => off().then(() => field.focus()));
      return element("li", {}, button);
    }),
  );
}

async function download(button) {
  button.setAttribute("aria-disabled", "true");
  try {
    const { head, references } = await engine.references(answer.places);
    save(references, button.value, head, page.dataset.fichier);
  } catch {
    fail();
  }
  button.removeAttribute("aria-disabled");
}

function fail() {
  form.hidden = true;
  status.textContent = "";
  list.replaceChildren();
  more.hidden = true;
  page.querySelector(".recherche__panne").hidden = false;
}
