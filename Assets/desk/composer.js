// The composer: Ctrl+Enter sends what the visible button would send, a sent form can't be sent twice,
// and leaving with an unsent text asks first. Colleagues see that somebody is writing.

import { tellOfAnswering } from "./answering.js";

export function bindComposer(document) {
  const form = document.querySelector("form[data-composer]");
  if (!form) return;
  const field = form.elements.message;
  let isSent = false;
  tellOfAnswering(form);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(visibleButton(form));
  });
  form.addEventListener("submit", (event) => {
    if (isSent) event.preventDefault();
    isSent = true;
  });
  addEventListener("pageshow", () => (isSent = false));
  addEventListener("beforeunload", (event) => {
    if (!isSent && field.value !== field.defaultValue) event.preventDefault();
  });
}

function visibleButton(form) {
  return [...form.querySelectorAll("button[data-sends]")].find((button) => button.checkVisibility());
}
