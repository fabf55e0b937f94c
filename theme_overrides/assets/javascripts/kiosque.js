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
