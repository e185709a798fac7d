// Everything that this application has of Usher. Calls made before its script has loaded wait in a queue.
window.Usher ||= function () {
  (window.Usher.q ||= []).push(arguments);
};

const usher = (...call) => window.Usher(...call);
const { widgetId, person } = document.body.dataset;

// The backend signs who is signed in; the secret stays there.
async function fetchToken() {
  const response = await fetch("/api/usher-token", { cache: "no-store" });
  if (!response.ok) throw new Error(`/api/usher-token answered ${response.status}`);
  const { token } = await response.json();
  return token;
}

async function identify() {
  try {
    const token = await fetchToken();
    usher("identify", { token });
    showClaims(token);
  } catch (error) {
    console.error(error);
    showCall("identify", "failed", error.message);
  }
}

// The page of a signed-in person tells what the two calls did.

function showCall(name, state, words) {
  const call = document.querySelector(`[data-call="${name}"]`);
  if (!call) return;
  call.dataset.state = state;
  for (const line of call.querySelectorAll("[data-when]")) line.hidden = line.dataset.when !== state;
  const place = call.querySelector(`[data-when="${state}"] :is([data-known], [data-why])`);
  if (place) place.textContent = words;
}

// A signed token can be read by anybody who holds it, this page included.
function showClaims(token) {
  const payload = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
  const claims = JSON.parse(new TextDecoder().decode(bytes));
  const details = document.querySelector("[data-claims]");
  details.querySelector("code").textContent = JSON.stringify(claims, null, 2);
  details.hidden = false;
}

// The help centre's session ends with the application's, also when the help centre is slow to answer.
async function signOut(event) {
  event.preventDefault();
  const patience = new Promise((resolve) => setTimeout(resolve, 2000));
  await Promise.race([usher("logout"), patience]);
  event.target.submit();
}

usher("on", "ready", () => showCall("init", "done"));
usher("on", "identified", ({ name, email, userId }) => showCall("identify", "done", name || email || userId));
usher("on", "identifyFailed", ({ code, reason }) => showCall("identify", "failed", reason || code));

usher("init", { widgetId });
if (person) identify();

for (const button of document.querySelectorAll("[data-help]")) {
  button.addEventListener("click", () => usher("open"));
}
document.querySelector("[data-sign-out]")?.addEventListener("submit", signOut);
