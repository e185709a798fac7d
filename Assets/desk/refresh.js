// What others do appears without a reload: while the page is visible it hears that something has changed, fetches itself
// again, and exchanges the parts marked data-live="name" where they differ. The header tells the server that nobody is
// working here, so that an open window alone keeps no agent signed in.

import { listen } from "../shared/live.js";
import { exchange } from "./exchange.js";
import { listsOf } from "./quiet-line.js";

const headers = { "Usher-Refresh": "1" };
const PAUSE = 500; // A busy inbox is fetched no more often than that.
const COMPANY_LASTS = 45_000; // Nobody tells of a colleague whose window has just gone.

export function refreshWhileVisible(document, afterwards) {
  if (!document.querySelector("[data-live]")) return;
  const lists = listsOf(document);
  const company = document.querySelector('[data-live="company"]');
  let timer = null;
  const look = inTurn(async () => {
    await refresh(document, lists, afterwards);
    clearTimeout(timer);
    if (stop && company?.textContent) timer = setTimeout(look, COMPANY_LASTS);
  });
  let stop = null;
  const show = (isShown) => {
    if (isShown) stop ??= listen(openStream, look);
    else stop = stop?.();
  };
  document.addEventListener("visibilitychange", () => show(document.visibilityState === "visible"));
  // A page with an open stream isn't kept for the way back.
  addEventListener("pagehide", () => show(false));
  addEventListener("pageshow", () => show(document.visibilityState === "visible"));
}

async function openStream() {
  const response = await fetch("/desk/stream", { headers });
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

async function refresh(document, lists, afterwards) {
  const response = await fetch(location.href, { headers }).catch(() => null);
  if (!response?.ok || response.redirected) return;
  const fresh = new DOMParser().parseFromString(await response.text().catch(() => ""), "text/html");
  exchange(document, fresh, lists);
  afterwards(document);
}
