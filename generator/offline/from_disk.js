// Stands before the search's modules where pages are opened from a disk: what they fetch comes as
// scripts, because nothing else may be read from file://. Each is named as the file it holds, and .js.
const fetch = (address) =>
  new Promise((resolve, reject) => {
    const url = new URL(address, location.href);
    url.search = url.hash = "";
    const script = document.createElement("script");
    script.onload = () => {
      script.remove();
      // A damaged script loads and holds nothing.
      if (script.content === undefined) reject(new TypeError(`${url}: damaged`));
      else resolve(new Response(Uint8Array.from(atob(script.content), (sign) => sign.charCodeAt(0))));
    };
    script.onerror = () => {
      script.remove();
      reject(new TypeError(`${url}: missing`));
    };
    script.src = `${url.href}.js`;
    document.head.append(script);
  });
globalThis.kiosqueFile = (content) => (document.currentScript.content = content);

// A folder opened from a disk shows its files: links that scripts make lead to the page in it.
const toPage = (link) => {
  if (link.protocol === location.protocol && link.pathname.endsWith("/")) link.pathname += "index.html";
};
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (node.matches?.("a[href]")) toPage(node);
      node.querySelectorAll?.("a[href]").forEach(toPage);
    }
  }
}).observe(document.body, { childList: true, subtree: true });

