// Panes: fold with data-folds="list|side", keep the place of a scrolled list, start a thread at its end.

const FOLDED = "usher-desk-folded";
const isWide = matchMedia("(width >= 1100px)");

export function bindPanes(document) {
  for (const control of document.querySelectorAll("[data-folds]")) bindFold(document, control);
  for (const pane of document.querySelectorAll("[data-keeps-scroll]")) keepScroll(pane);
  for (const pane of document.querySelectorAll("[data-starts-at-end]")) pane.scrollTop = pane.scrollHeight;
}

function bindFold(document, control) {
  control.hidden = false;
  control.setAttribute("aria-expanded", String(!folded(document).has(control.dataset.folds)));
  control.addEventListener("click", (event) => {
    if (!isWide.matches) return;
    event.preventDefault();
    const panes = folded(document);
    const name = control.dataset.folds;
    if (!panes.delete(name)) panes.add(name);
    control.setAttribute("aria-expanded", String(!panes.has(name)));
    remember(document, [...panes].join(" "));
  });
}

function folded(document) {
  return new Set(document.documentElement.dataset.folded.split(" ").filter(Boolean));
}

function remember(document, panes) {
  document.documentElement.dataset.folded = panes;
  try {
    localStorage.setItem(FOLDED, panes);
  } catch {
    // A browser without storage folds for this page alone.
  }
}

function keepScroll(pane) {
  const key = `usher-desk-scroll-${pane.dataset.keepsScroll}-${location.search}`;
  try {
    pane.scrollTop = Number(sessionStorage.getItem(key) ?? 0);
    addEventListener("pagehide", () => sessionStorage.setItem(key, String(pane.scrollTop)));
  } catch {
    // Without storage the list starts at its top.
  }
  pane.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
}
