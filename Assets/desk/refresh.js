// New messages without a reload: while the page is visible it is fetched again now and then, and the parts
// marked data-live="name" are exchanged where they differ. The header tells the server that nobody is
// working here, so that an open window alone keeps no agent signed in.

export function refreshWhileVisible(document, { everyMilliseconds, afterwards }) {
  if (!document.querySelector("[data-live]")) return;
  setInterval(() => {
    if (document.visibilityState === "visible") refresh(document, afterwards);
  }, everyMilliseconds);
}

async function refresh(document, afterwards) {
  const response = await fetch(location.href, { headers: { "Usher-Refresh": "1" } }).catch(() => null);
  if (!response?.ok || response.redirected) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) exchange(part, fresh);
  afterwards(document);
}

/**
 * Exchanges a part. Where its pane showed the end it goes on showing the end, and only then the form below takes over
 * up to which message the agent has read: what came in out of sight still counts as unread.
 */
function exchange(part, fresh) {
  const pane = part.closest("[data-starts-at-end]");
  const showsEnd = pane !== null && pane.scrollHeight - pane.scrollTop - pane.clientHeight < 48;
  exchangeWords(part, fresh);
  if (!showsEnd) return;
  pane.scrollTop = pane.scrollHeight;
  for (const field of part.ownerDocument.querySelectorAll("[data-live-value]")) {
    field.value = fresh.querySelector(`[data-live-value="${field.dataset.liveValue}"]`)?.value ?? field.value;
  }
}

const shown = new WeakMap();

function exchangeWords(part, fresh) {
  const newer = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
  if (!newer) return;
  const isFirst = !shown.has(part);
  if (shown.get(part) === newer.innerHTML) return;
  shown.set(part, newer.innerHTML);
  if (isFirst && textOf(part) === textOf(newer)) return;
  replace(part, newer);
}

function replace(part, newer) {
  const hasNamedChildren = newer.children.length > 0 && [...newer.children].every((child) => child.id);
  if (hasNamedChildren) return exchangeChildren(part, newer);
  const focusedAddress = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  part.replaceChildren(...newer.childNodes);
  if (focusedAddress) part.querySelector(`[href="${CSS.escape(focusedAddress)}"]`)?.focus();
}

/** Leaves what is already there alone, so that a screen reader announces the new message and not the whole thread. */
function exchangeChildren(part, newer) {
  for (const child of [...part.children]) if (!newer.querySelector(`#${CSS.escape(child.id)}`)) child.remove();
  for (const child of [...newer.children]) if (!part.querySelector(`#${CSS.escape(child.id)}`)) part.append(child);
}

/** The words of a part without its times, which this page shows in its own way. */
function textOf(part) {
  const copy = part.cloneNode(true);
  for (const time of copy.querySelectorAll("time")) time.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}
