// The desk's pages show what colleagues and customers do.

import { refreshWhileVisible } from "../shared/refresh.js";
import { listsOf } from "./quiet-line.js";

const COMPANY_LASTS = 45_000; // Nobody tells of a colleague whose window has just gone.

export function showOthersWork(document, afterwards) {
  const company = document.querySelector('[data-live="company"]');
  let timer = null;
  const then = (look) => {
    afterwards(document);
    clearTimeout(timer);
    const isInCompany = company?.textContent && document.visibilityState === "visible";
    if (isInCompany) timer = setTimeout(look, COMPANY_LASTS);
  };
  refreshWhileVisible(document, { stream: "/desk/stream", lists: listsOf(document), afterwards: then });
}
