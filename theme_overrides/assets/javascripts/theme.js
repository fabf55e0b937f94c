// Runs before the page is painted.
(() => {
  document.documentElement.className = "js";
  // A reader's choice of theme overrules the system's.
  try {
    const choice = localStorage.getItem("kiosque-theme");
    if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
  } catch {
    // Storage may be refused (file://, private window): the system's theme stays.
  }
  // The two fonts of every page are asked for before the stylesheet does, and that of a heading with
  // Vietnamese letters: one that comes late is not used, and the name would mix two faces. Not from
  // file://, where a browser takes this for a request to another origin.
  if (location.protocol === "file:") return;
  const fonts = ["latin-400", "latin-600"];
  if (/[ăđĩũơư\u1ea0-\u1ef9]/i.test(document.title.normalize())) fonts.push("vietnamese-600");
  for (const cut of fonts) {
    const font = document.createElement("link");
    font.rel = "preload";
    font.as = "font";
    font.type = "font/woff2";
    font.crossOrigin = "anonymous";
    const name = `../fonts/source-serif-4-${cut}-normal.woff2`;
    font.href = new URL(name, document.currentScript.src).href;
    document.head.append(font);
  }
})();
