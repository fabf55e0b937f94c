// Leads from a moved page to where it is now, with the anchor that the reader came for. The address
// is that of the page's own link; going back does not lead here again.
(() => {
  const there = document.querySelector("main article a[href]");
  if (!there) return;
  const target = new URL(there.href);
  if (location.hash) target.hash = location.hash;
  location.replace(target.href);
})();
