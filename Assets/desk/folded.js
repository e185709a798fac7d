// Runs before the first paint, so that a pane that was folded away does not flash up on each page.
try {
  document.documentElement.dataset.folded = localStorage.getItem("usher-desk-folded") ?? "";
} catch {
  document.documentElement.dataset.folded = "";
}
