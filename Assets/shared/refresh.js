// What others do appears without a reload: while the page is visible it hears that something has changed, fetches itself
// again, and exchanges the parts marked data-live="name" where they differ. The header tells the server that nobody has
// opened the page: no agent is kept signed in and no visit is counted by an open window alone.
// A page whose person is signed out, or somebody else by now, is left.

import { exchange } from "./exchange.js";
import { listen } from "./live.js";
import { hearOfSignOut } from "./sign-out.js";

const headers = { "Usher-Refresh": "1" };
const PAUSE = 500; // A busy page is fetched no more often than that.
const NOT_FOR_US = [401, 403, 404];

/** `stream` is the address of the hints. `lists` know when theirs may change. `afterwards` may want another `look`. */
export function refreshWhileVisible(document, { stream, lists, afterwards }) {
  if (!document.querySelector("[data-live]")) return;
  let isOver = false;
  let stop = null;
  const look = inTurn(async () => {
    if (!isOver) settle(await refresh(document, lists));
  });
  const settle = (isOurs) => {
    if (isOurs) return afterwards(look);
    isOver = true;
    show(false);
    leave(document);
  };
  const show = (isShown) => {
    if (isShown && !isOver) stop ??= listen(() => openStream(stream), look);
    else stop = stop?.();
  };
  // A window that nobody looks at hears no hints, and must show nothing to whoever looks at it next.
  hearOfSignOut(async (isDeed) => {
    if (isOver && !isDeed) return;
    const isOurs = await refresh(document, lists);
    if (isDeed && !isOurs) giveUp(document);
    settle(isOurs);
  });
  document.addEventListener("visibilitychange", () => show(document.visibilityState === "visible"));
  // A page with an open stream isn't kept for the way back.
  addEventListener("pagehide", () => show(false));
  addEventListener("pageshow", () => show(document.visibilityState === "visible"));
}

async function openStream(address) {
  const response = await fetch(address, { headers });
  if (!response.ok) throw new Error(response.status);
  return response.body.getReader();
}

/** One after the other; whatever is asked for meanwhile is one more. */
function inTurn(work) {
  let isBusy = false;
  let isWanted = false;
  return async () => {
    isWanted = true;
    if (isBusy) return;
    for (isBusy = true; isWanted; await new Promise((done) => setTimeout(done, PAUSE))) {
      isWanted = false;
      await work();
    }
    isBusy = false;
  };
}

/** Answers whether the page is still its person's. What can't be had now says nothing about that. */
async function refresh(document, lists) {
  const response = await fetch(location.href, { headers }).catch(() => null);
  if (NOT_FOR_US.includes(response?.status)) return false;
  const text = response?.ok && !response.redirected ? await response.text().catch(() => "") : "";
  if (!text) return true;
  const fresh = new DOMParser().parseFromString(text, "text/html");
  const isOurs = whose(fresh) === whose(document);
  if (isOurs) exchange(document, fresh, lists);
  else giveUp(document);
  return isOurs;
}

const whose = (page) => page.querySelector("[data-whose]")?.textContent;

/** Whoever has gone leaves nothing behind for the next one, and nobody is there to be asked about a text. */
function giveUp(document) {
  for (const form of document.forms) form.reset();
}

/** The server says what is shown instead. What others wrote goes before, since a text of one's own may hold the page. */
function leave(document) {
  for (const part of document.querySelectorAll("[data-live]")) part.replaceChildren();
  location.replace(location.pathname + location.search);
}
