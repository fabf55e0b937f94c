// How an article and each of its passages are cited, to be copied with one click. The references
// and all words are the page's own; without scripts they can be read and marked as any text.
(() => {
  const block = document.querySelector("#cite");
  if (!block) return;
  const words = block.dataset;
  const address = document.querySelector("link[rel=canonical]")?.href ?? location.href.split(/[?#]/)[0];

  const element = (name, className, ...content) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  };

  // As text, and with its italics for a word processor. A page opened from a disk has no clipboard:
  // then the text is marked and copied as by hand.
  const copy = async (shown) => {
    const forms = { "text/plain": shown.textContent, "text/html": shown.innerHTML };
    const blobs = Object.entries(forms).map(([type, said]) => [type, new Blob([said.trim()], { type })]);
    try {
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } catch {
      getSelection().selectAllChildren(shown);
      document.execCommand("copy");
    }
  };

  const copyButton = (shown) => {
    const button = element("button", "", words.copy);
    button.type = "button";
    const said = element("span", "k-copied");
    said.role = "status";
    button.addEventListener("click", async () => {
      await copy(shown);
      said.textContent = words.copied;
      setTimeout(() => said.replaceChildren(), 3000);
    });
    return element("span", "k-copy", button, said);
  };

  for (const reference of block.querySelectorAll("dd")) {
    const shown = element("span", "", ...reference.childNodes);
    reference.append(shown, " ", copyButton(shown));
  }

  // A paragraph's sign gives its words, or those of them that are marked, with reference and address.

  const close = () => document.querySelector(".k-passage")?.remove();

  const quoted = (paragraph) => {
    const selection = getSelection();
    const isInside = selection.rangeCount && paragraph.contains(selection.getRangeAt(0).commonAncestorContainer);
    const marked = isInside ? selection.toString() : "";
    return (marked.trim() || paragraph.textContent).replace(/[^\S\u00a0\u202f]+/g, " ").trim();
  };

  const open = (sign, quote) => {
    close();
    const reference = block.querySelector("dd > span").textContent.trim();
    const there = address + sign.hash;
    const cited = reference.includes(address) ? reference.replace(address, there) : `${reference} ${there}`;
    const text = element("span", "", words.quote.replace("{}", () => quote), " ", cited);
    const box = element("div", "k-passage", element("strong", "", words.passage), text, copyButton(text));
    box.role = "group";
    box.ariaLabel = words.passage;
    sign.parentNode.after(box);
    const button = box.querySelector("button");
    button.focus({ preventScroll: true });
    box.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape") return;
      close();
      sign.focus({ preventScroll: true });
    });
  };

  for (const sign of document.querySelectorAll(".k-article__text .k-p")) {
    // Before the click the marked words are still marked.
    let quote;
    sign.addEventListener("pointerdown", () => (quote = quoted(sign.parentNode)));
    sign.addEventListener("click", () => {
      const said = quote ?? quoted(sign.parentNode);
      quote = undefined;
      setTimeout(() => open(sign, said));
    });
  }
})();
