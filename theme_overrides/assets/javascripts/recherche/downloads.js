/**
 * All articles of an answer as a file, for a spreadsheet or a citation manager. What stands in it
 * was written when the archive was built, by the same code that writes the files beside the
 * articles: no date is stated here that they leave open.
 */

const TYPES = {
  csv: ["text/csv", "\r\n"],
  ris: ["application/x-research-info-systems", "\r\n"],
  bib: ["application/x-bibtex", "\n"],
};

/** Saves `references` ({ csv, ris, bib } each) as a file of one of these kinds. */
export function save(references, kind, head, name) {
  const [type, end] = TYPES[kind];
  const texts = references.map((one) => one[kind]);
  // The mark at the beginning tells spreadsheets that the file is UTF-8.
  const content = kind === "csv" ? ["\ufeff", ...[head, ...texts].map((line) => line + end)] : [texts.join(end)];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(content, { type: `${type};charset=utf-8` }));
  link.download = `${name}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** An article in an empty element from which Zotero offers a list to choose (COinS). */
export function coins({ title, url, lang, issued }, { publication, author }) {
  const fields = {
    ctx_ver: "Z39.88-2004",
    rft_val_fmt: "info:ofi/fmt:kev:mtx:dc",
    "rft.type": "newspaperArticle",
    "rft.title": title,
    "rft.source": publication,
    "rft.aucorp": author,
    "rft.date": issued,
    "rft.identifier": url,
    "rft.language": lang,
  };
  const span = document.createElement("span");
  span.className = "Z3988";
  span.title = Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  return span;
}

/** Zotero looks at a page once; this makes it look again. */
export function tellZotero() {
  document.dispatchEvent(new Event("ZoteroItemUpdated", { bubbles: true, cancelable: true }));
}
