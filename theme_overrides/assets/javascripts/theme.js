// Runs before the page is painted: a reader's choice of theme overrules the system's.
(() => {
  const root = document.documentElement;
  try {
    const choice = localStorage.getItem("kiosque-theme");
    if (choice === "light" || choice === "dark") root.dataset.theme = choice;
  } catch {
    // Storage may be refused (file://, private window): the system's theme stays.
  }
})();
