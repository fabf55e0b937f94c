// What an article's page does when scripts run: a value shows the sentence that gave it, and
// whoever came through a list of articles finds the neighbours in that list. All words are the
// page's own; without scripts "Comment le sait-on ?" and the archive's order hold the same.
(() => {
  const main = document.querySelector("article");
  const onward = main.querySelector(".k-article__onward");
  const LONG = 450; // characters of a sentence that is shown whole
  const CONTEXT = 200; // characters kept on each side of the quoted words in a longer one

  // The sentence that gave a value: on hover, focus or tap; Escape closes it (WCAG 1.4.13).

  const reasons = new Map();
  let heading;
  for (const row of main.querySelectorAll("#evidence tbody tr")) {
    heading = row.querySelector("th")?.textContent ?? heading;
    const reason = { quote: row.cells[row.cells.length - 2], rule: row.cells[row.cells.length - 1] };
    const link = reason.quote.querySelector("a");
    const known = reasons.get(heading);
    if (!known || (link && !known.quote.querySelector("a"))) reasons.set(heading, reason);
  }

  const element = (name, ...content) => {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  };

  const sentenceAround = (text, start, end) => {
    // A full stop behind a capital or "Mme" ends no sentence: M. Vitaly Busko.
    const ends = /(?<!\p{Lu}|\bM[mg][re]?|\bDr)[.!?…]["»”]?\s+(?=["«“]?\s?\p{Lu})/gu;
    let first = 0;
    let last = text.length;
    for (const { index, 0: { length } } of text.matchAll(ends)) {
      if (index + length <= start) first = index + length;
      else if (index >= end) {
        last = index + 1;
        break;
      }
    }
    const isLong = last - first > LONG;
    const from = isLong && start - first > CONTEXT ? text.indexOf(" ", start - CONTEXT) + 1 : first;
    const to = isLong && last - end > CONTEXT ? text.lastIndexOf(" ", end + CONTEXT) : last;
    return [from > first ? "…" + text.slice(from, start) : text.slice(first, start),
      text.slice(end, to) + (to < last ? "…" : "")];
  };

  const sentence = ({ quote }) => {
    const link = quote.querySelector("a");
    if (!link) return element("span", ...element("i", quote.textContent.split(" · ")[0]).childNodes);
    const words = link.textContent.replace(/^«\s|\s»$/g, "");
    const text = document.getElementById(link.hash.slice(1)).parentNode.textContent;
    const start = text.indexOf(words);
    const shown = element("a");
    shown.href = link.hash;
    if (start < 0) shown.append(words);
    else {
      const [before, after] = sentenceAround(text, start, start + words.length);
      shown.append(before, element("mark", words), after);
    }
    return shown;
  };

  const close = (item) => item.querySelector(".k-why")?.remove();

  const open = (item, link) => {
    if (item.querySelector(".k-why")) return;
    main.querySelectorAll(".k-why").forEach((other) => other.remove());
    const reason = reasons.get(link.textContent);
    const rule = element("small", reason.rule.textContent);
    const why = element("div", sentence(reason), rule);
    why.className = "k-why";
    why.firstChild.id = "k-why";
    link.setAttribute("aria-describedby", "k-why");
    item.append(why);
  };

  for (const link of main.querySelectorAll(".k-article__facts li li > a, h1 + p > a")) {
    if (!reasons.get(link.textContent)?.quote.textContent) continue;
    const item = link.parentNode;
    let timer;
    let wasOpen;
    item.addEventListener("pointerenter", ({ pointerType }) => {
      if (pointerType === "mouse") timer = setTimeout(open, 150, item, link);
    });
    item.addEventListener("pointerleave", ({ pointerType }) => {
      clearTimeout(timer);
      if (pointerType === "mouse" && !item.contains(document.activeElement)) close(item);
    });
    link.addEventListener("focus", () => open(item, link));
    item.addEventListener("focusout", ({ relatedTarget }) => {
      if (!item.contains(relatedTarget)) close(item);
    });
    // The first tap shows the sentence, the second follows the link.
    link.addEventListener("pointerdown", () => (wasOpen = Boolean(item.querySelector(".k-why"))));
    link.addEventListener("click", (event) => {
      if (event.pointerType === "touch" && !wasOpen) {
        event.preventDefault();
        open(item, link);
      }
    });
  }
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") main.querySelectorAll(".k-why").forEach((why) => why.remove());
  });
  addEventListener("pointerdown", ({ target }) => {
    for (const why of main.querySelectorAll(".k-why")) {
      if (!why.parentNode.contains(target)) why.remove();
    }
  });

  // The captured text, in its block, once that is opened; the link to it stays.

  const capture = main.querySelector("#captured");
  capture.addEventListener("toggle", async () => {
    const link = capture.querySelector("a[href$='.txt']");
    if (!link || capture.querySelector("pre") || location.protocol === "file:") return;
    const text = element("pre");
    text.lang = link.hreflang;
    link.parentNode.after(text);
    const answer = await fetch(link.href).catch(() => null);
    if (answer?.ok) text.textContent = await answer.text();
    else text.remove();
  });

  // The neighbours in the list that the reader came through: ?dans=pays/la-laos/ or the referrer.

  const root = new URL(document.querySelector(".k-brand").href);
  root.pathname = root.pathname.replace(/index\.html$/, "");

  // Lists run from the newest to the oldest; what has no year is in calendar order.
  const STEPS = { before: 1, after: -1, previous: -1, next: 1 };

  const cameThrough = () => {
    const said = new URLSearchParams(location.search).get("dans");
    if (said !== null) return said;
    return document.referrer.startsWith(root.href) ? document.referrer.slice(root.href.length) : "";
  };

  const place = async () => {
    const path = cameThrough().split(/[?#]/)[0];
    if (!/^[a-z0-9-]+(\/[a-z0-9-]+)+\/$/.test(path)) return;
    const address = new URL(path, root);
    const folder = location.pathname.replace(/[^/]+\/$/, "");
    if (address.pathname.startsWith(folder)) return; // from another article
    const answer = await fetch(address);
    if (!answer.ok) return;
    const list = new DOMParser().parseFromString(await answer.text(), "text/html");
    const listed = [...list.querySelectorAll(".k-facet__list li > a[href]")]
      .map((link) => ({
        title: link.textContent,
        href: new URL(link.getAttribute("href"), address),
        part: link.closest("ul"), // what has a place in time, or what has none
      }))
      .filter(({ href }) => href.pathname.startsWith(folder));
    const own = listed.find(({ href }) => href.pathname === location.pathname);
    const links = listed.filter(({ part }) => part === own?.part);
    const here = links.indexOf(own);
    if (links.length < 2) return;
    const name = element("a", list.querySelector("h1").textContent);
    name.href = address;
    for (const mark of onward.querySelectorAll("[data-to]")) {
      const item = mark.parentNode;
      const link = item.querySelector("a");
      const neighbour = links[here + STEPS[mark.dataset.to]];
      item.hidden = !neighbour;
      if (!neighbour) continue;
      neighbour.href.searchParams.set("dans", path);
      link.href = neighbour.href;
      link.textContent = neighbour.title;
      item.closest("ul").previousElementSibling.replaceChildren(name);
    }
  };
  if (location.protocol !== "file:") place().catch(() => {});
})();
