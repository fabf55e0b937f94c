// What an address that nothing answers at may have meant: its words to search for, and the nearest
// addresses of the archive. Without scripts the page offers the search and the lists alone.
(async () => {
  const MOST = 6;
  const LEAST = 0.3; // of the words of an address, weighed by their length
  const ID = /^[0-9a-f]{8}$/;

  const page = document.querySelector("[data-root]");
  const root = new URL(page.dataset.root, location.href);
  const wordsOf = (path) => path.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);

  let path = location.pathname;
  if (path.startsWith(root.pathname)) path = path.slice(root.pathname.length);
  try {
    path = decodeURIComponent(path);
  } catch {
    // Not UTF-8: its plain letters will do.
  }
  path = path.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").replace(/(index)?\.html?$/, "");
  const asked = wordsOf(path);
  if (!asked.length || asked.join() === "404") return; // the page itself was asked for

  // The last part says what was meant; the folder and the article's number say nothing to a search.
  const parts = path.split("/").filter(Boolean);
  const told = wordsOf(parts.at(-1)).filter((word) => !ID.test(word));
  if (told.length) {
    const words = told.join(" ");
    const link = page.querySelector(".k-missing__words a");
    link.textContent = words;
    link.href += `?q=${encodeURIComponent(words)}`;
    link.closest("[hidden]").hidden = false;
    page.querySelector("input").value = words;
  }

  const near = page.querySelector(".k-missing__near");
  try {
    const response = await fetch(new URL(near.dataset.index, root));
    if (!response.ok) return;
    const lines = (await response.text()).split("\n").filter(Boolean);
    const best = nearest(lines.map((line) => line.split("\t")));
    const items = await Promise.all(best.map(([address, name]) => item(address, name)));
    near.querySelector("ul").append(...items);
    near.hidden = !items.length;
  } catch {
    // No index: the search and the lists stay.
  }

  function nearest(known) {
    const folders = new Set(known.map(([address]) => address.split("/")[0]));
    const scored = known.map(([address, name]) => ({
      found: [address, name],
      worth: worth(wordsOf(address), folders),
    }));
    return scored
      .filter((one) => one.worth >= LEAST)
      .sort((a, b) => b.worth - a.worth || a.found[0].length - b.found[0].length)
      .slice(0, MOST)
      .map((one) => one.found);
  }

  /** How much two addresses have in common, 0 to 1; an article's number settles it. */
  function worth(words, folders) {
    if (words.some((word) => ID.test(word) && asked.includes(word))) return 2;
    const weigh = (list) => list.reduce((sum, word) => sum + (folders.has(word) ? 1 : word.length), 0);
    const shared = weigh(words.filter((word) => asked.some((one) => alike(one, word))));
    return shared / Math.max(weigh(words), weigh(asked));
  }

  /** The same word, one that the other begins with, or one that is a slip apart. */
  function alike(one, other) {
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    if (short === long) return true;
    if (short.length > 3 && long.startsWith(short)) return long.length - short.length <= 3;
    if (short.length < 5 || long.length - short.length > 1) return false;
    let same = 0;
    while (same < short.length && short[same] === long[same]) same += 1;
    let end = 0;
    while (end < short.length - same && short.at(-1 - end) === long.at(-1 - end)) end += 1;
    return same + end >= short.length - 1;
  }

  async function item(address, name) {
    const link = document.createElement("a");
    link.href = new URL(address, root).href;
    link.textContent = name ?? (await title(link.href)) ?? wordsOf(address).join(" ");
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  }

  async function title(url) {
    const response = await fetch(url);
    if (!response.ok) return null;
    const found = new DOMParser().parseFromString(await response.text(), "text/html");
    return found.querySelector("h1")?.textContent.trim() ?? null;
  }
})();
