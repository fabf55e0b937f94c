// What a page does when scripts run. Without them it only lacks the theme switch.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const button = document.querySelector(".k-icon--theme");

  const current = () => root.dataset.theme ?? (system.matches ? "dark" : "light");

  const show = () => button.setAttribute("aria-pressed", String(current() === "dark"));

  const choose = (theme) => {
    const asSystem = theme === (system.matches ? "dark" : "light");
    if (asSystem) delete root.dataset.theme;
    else root.dataset.theme = theme;
    try {
      if (asSystem) localStorage.removeItem("kiosque-theme");
      else localStorage.setItem("kiosque-theme", theme);
    } catch {
      // The choice then lasts for this page.
    }
    show();
  };

  if (button) {
    button.addEventListener("click", () => choose(current() === "dark" ? "light" : "dark"));
    system.addEventListener("change", show);
    show();
  }

  // Ctrl-K, or / where nobody is typing, leads to the search box: to the page's own where it has
  // one. Who speaks to a machine can turn the single key off on the search page (WCAG 2.1.4).
  const isTyping = ({ target }) => target.closest?.("input, select, textarea, [contenteditable]");
  const isSlashOff = () => {
    try {
      return localStorage.getItem("kiosque-slash") === "off";
    } catch {
      return false;
    }
  };
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isPlain = !ctrlKey && !metaKey && !altKey;
    const isSlash = key === "/" && isPlain && !isTyping(event) && !isSlashOff();
    if (!isSlash && !(key === "k" && (ctrlKey || metaKey) && !altKey)) return;
    const boxes = [...document.querySelectorAll("main input[name=q], .k-search input")];
    const box = boxes.find((one) => one.checkVisibility({ visibilityProperty: true }));
    const form = document.querySelector(".k-search");
    event.preventDefault();
    if (box) box.select();
    else if (form) location.assign(form.action); // a narrow screen has the box on a page of its own
  });

  // A link to something inside a folded block opens the block.
  const unfold = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const block = id && document.getElementById(id)?.closest("details");
    if (block && !block.open) {
      block.open = true;
      block.scrollIntoView();
    }
  };
  addEventListener("hashchange", unfold);
  unfold();
})();
