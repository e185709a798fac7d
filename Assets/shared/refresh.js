// What others do appears without a reload: while the page is visible it hears that something has changed, fetches itself
// again, and exchanges the parts marked data-live="name" where they differ. The header tells the server that nobody has
// opened the page: no agent is kept signed in and no visit is counted by an open window alone.

import { exchange } from "./exchange.js";
import { listen } from "./live.js";

const headers = { "Usher-Refresh": "1" };
const PAUSE = 500; // A busy page is fetched no more often than that.

/** `stream` is the address of the hints. `lists` know when theirs may change. `afterwards` may want another `look`. */
export function refreshWhileVisible(document, { stream, lists, afterwards }) {
  if (!document.querySelector("[data-live]")) return;
  const look = inTurn(async () => {
    await refresh(document, lists);
    afterwards(look);
  });
  let stop = null;
  const show = (isShown) => {
    if (isShown) stop ??= listen(() => openStream(stream), look);
    else stop = stop?.();
  };
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

async function refresh(document, lists) {
  const response = await fetch(location.href, { headers }).catch(() => null);
  if (!response?.ok || response.redirected) return;
  const fresh = new DOMParser().parseFromString(await response.text().catch(() => ""), "text/html");
  exchange(document, fresh, lists);
}
