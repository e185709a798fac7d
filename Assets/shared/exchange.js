// Exchanges the parts of a page marked data-live for those of a fresh copy. What is the same is left alone, so that what
// is typed, focused and scrolled stays, and a screen reader hears the new message and not the whole thread.

const shown = new WeakMap(); // What the server last said of a part: this page shows times in its own way.

/** `lists` know when theirs may change; everything else changes at once. */
export function exchange(document, fresh, lists) {
  for (const part of document.querySelectorAll("[data-live]")) {
    const newer = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    const keeper = lists.find(({ list }) => list === part);
    if (!newer || part === document.activeElement) continue;
    if (keeper) keeper.take(newer, () => merge(part, newer));
    else if (!isSame(part, newer)) keepingFocus(part, () => part.replaceChildren(...newer.childNodes));
  }
}

/** Brings a list to the newer one's entries and order. Each entry has an id. */
function merge(list, newer) {
  keepingFocus(list, () => {
    for (const child of [...list.children]) if (!find(newer, child.id)) child.remove();
    let place = list.firstElementChild;
    for (const child of [...newer.children]) {
      const known = find(list, child.id);
      if (known && isSame(known, child)) {
        if (known === place) place = place.nextElementSibling;
        else list.insertBefore(known, place);
        continue;
      }
      list.insertBefore(child, place);
      if (known && known === place) place = place.nextElementSibling;
      known?.remove();
    }
  });
}

const find = (list, id) => list.querySelector(`:scope > #${CSS.escape(id)}`);

function isSame(part, newer) {
  const before = shown.get(part) ?? (part.querySelector("time") ? null : part.innerHTML);
  const isEqual = before === null ? textOf(part) === textOf(newer) : before === newer.innerHTML;
  shown.set(isEqual || part.dataset.live ? part : newer, newer.innerHTML);
  return isEqual;
}

/** What had the focus has it again, or what now stands for it. */
function keepingFocus(part, change) {
  const focused = part.contains(document.activeElement) ? document.activeElement : null;
  change();
  if (!focused || document.activeElement === focused) return;
  const address = focused.getAttribute("href");
  const heir = address ? part.querySelector(`[href="${CSS.escape(address)}"]`) : part.querySelector(focused.localName);
  (focused.isConnected ? focused : heir)?.focus({ preventScroll: true });
}

/** The words of a part without its times. */
function textOf(part) {
  const copy = part.cloneNode(true);
  for (const time of copy.querySelectorAll("time")) time.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}
