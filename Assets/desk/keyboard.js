// Keys: an element with data-shortcut="e" (or a sequence, "g i") is pressed or focused by typing it;
// j and k move through the links with data-row, x ticks the box beside one; ? shows the list.

const SEQUENCE_LASTS = 1200;

export function bindShortcuts(document) {
  let typed = "";
  let typedAt = 0;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return leaveField(document);
    if (!isShortcut(event)) return;
    if (event.timeStamp - typedAt > SEQUENCE_LASTS) typed = "";
    typedAt = event.timeStamp;
    typed = typed ? `${typed} ${event.key}` : event.key;
    const handled = carryOut(document, typed) || (typed !== event.key && carryOut(document, event.key));
    if (handled) event.preventDefault();
    if (handled || !beginsSequence(document, typed)) typed = "";
  });
}

function isShortcut(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (document.querySelector("dialog[open]")) return false;
  return !event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
}

function leaveField(document) {
  const field = document.activeElement;
  if (field?.matches("input, textarea, select")) field.blur();
}

function carryOut(document, keys) {
  if (keys === "j") return move(document, 1);
  if (keys === "k") return move(document, -1);
  if (keys === "x") return tick(document);
  if (keys === "?") return showKeys(document);
  const element = document.querySelector(`[data-shortcut="${CSS.escape(keys)}"]`);
  if (!element) return false;
  use(document, element);
  return true;
}

function beginsSequence(document, keys) {
  return document.querySelector(`[data-shortcut^="${CSS.escape(`${keys} `)}"]`) !== null;
}

function use(document, element) {
  if (element.matches("input:not([type=radio]), textarea, select")) {
    element.focus();
    element.select?.();
  } else {
    element.click();
  }
  document.getElementById(element.dataset.focuses)?.focus();
}

function move(document, step) {
  const rows = [...document.querySelectorAll("[data-row]")];
  if (rows.length === 0) return false;
  const focused = rows.indexOf(document.activeElement);
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute("aria-current"));
  const next = from < 0 ? 0 : Math.min(Math.max(from + step, 0), rows.length - 1);
  rows[next].focus();
  return true;
}

function tick(document) {
  const box = document.activeElement?.closest("tr")?.querySelector("[type=checkbox]");
  box?.click();
  return Boolean(box);
}

function showKeys(document) {
  document.getElementById("keys")?.showModal();
  return true;
}
