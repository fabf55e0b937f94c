// What Zotero offers a list to choose from: an empty element for each article of a list (COinS),
// made of the list's titles and addresses and of what stands hidden behind it. Without scripts the
// same articles are in the files to download, and each is cited from its own page.
(() => {
  const hidden = document.querySelector(".k-cited");
  if (!hidden) return;
  const opening = "ctx_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:dc&rft.type=newspaperArticle";
  const canonical = document.querySelector("link[rel=canonical]")?.href;
  const rows = [...hidden.children].flatMap(({ dataset }) =>
    dataset.dates.split(" ").map((date) => [dataset.alike, date]),
  );
  const links = document.querySelectorAll(".k-facet__list > ul > li > a");

  // On one line, and without what would turn the direction of whatever is written behind.
  const title = (link) => link.textContent.replace(/[\u202a-\u202e\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();

  // An address is stated where the archive has one for ever, wherever this copy of it is.
  const address = (link) =>
    canonical && new URL(link.getAttribute("href").replace(/index\.html$/, ""), canonical).href;

  const span = (link, [alike, date]) => {
    const fields = { title: title(link), date: date === "-" ? "" : date, identifier: address(link) };
    const made = document.createElement("span");
    made.className = "Z3988";
    made.title = [opening, alike]
      .concat(Object.entries(fields).map(([name, text]) => text && `rft.${name}=${encodeURIComponent(text)}`))
      .filter(Boolean)
      .join("&");
    return made;
  };

  if (links.length !== rows.length) return;
  hidden.append(...rows.map((row, place) => span(links[place], row)));
  document.dispatchEvent(new Event("ZoteroItemUpdated", { bubbles: true, cancelable: true }));
})();
