// A button that is pressed twice sends its form once: a second article, or a key whose secret is never seen, helps nobody.
// After a moment it may be sent again: the server may not have answered, or somebody has stopped the page.

const A_MOMENT = 3_000;

export function sendOnce(document) {
  let sent = new WeakMap();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const method = event.submitter?.formMethod || form.method;
    if (event.defaultPrevented || method !== "post") return;
    if (event.timeStamp - (sent.get(form) ?? -A_MOMENT) < A_MOMENT) return event.preventDefault();
    sent.set(form, event.timeStamp);
  });
  addEventListener("pageshow", () => (sent = new WeakMap()));
}
