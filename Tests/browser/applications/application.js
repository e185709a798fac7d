// What the page of an application does: the third of the contract's three steps. Both sample applications serve it.
const { widgetId } = document.body.dataset;

// For the tests: what the widget told the page, in order.
window.heard = [];
for (const name of ["ready", "identified", "identifyFailed", "signedOut", "open", "close", "unread", "articleViewed"]) {
  Usher("on", name, (detail) => window.heard.push([name, detail ?? null]));
}

if (widgetId) {
  Usher("init", { widgetId });
  const answer = await fetch("/api/usher-token");
  if (answer.ok) Usher("identify", { token: (await answer.json()).token });
}

const signOut = document.querySelector("form[action='/sign-out']");
signOut?.addEventListener("submit", async (event) => {
  event.preventDefault();
  await Usher("logout");
  signOut.submit();
});
