// The frame begins: it shakes hands with the page that holds it, then shows help to whoever that page names.

import { admits } from "./parents.js";
import { HelpSession } from "./help-session.js";
import { Shell } from "./shell.js";
import { Texts } from "./texts.js";
import { Visitor } from "./visitor.js";

const config = JSON.parse(document.body.dataset.config);
const texts = new Texts(config.texts, config.locale);
const visitor = new Visitor(() => window.sessionStorage);
let port = null;
let session = null;
let page; // That the panel was opened on: address and title.
let isOpen = false;

const tell = (message) => port?.postMessage(message);
const shell = new Shell({ workspace: config.workspace.name, onClose: () => tell({ type: "close" }) });

// Who has no id goes by the email; no id begins with a space.
const nameOf = (person) => person?.session && (person.contact.userId ?? ` ${person.contact.email}`);

// A person, or nobody without a `session`.
const begin = (person) => {
  const name = nameOf(person);
  if (name && name === nameOf(session?.person)) return session.renew({ ...session.person, ...person });
  if (person.session) visitor.forget(); // The thread is the person's now, or nobody's.
  session?.stop();
  shell.notify("");
  session = new HelpSession({ config, texts, shell, visitor, tell, person: { ...person, page } });
  show();
  if (isOpen && document.hasFocus()) shell.focus();
  if (visitor.token) tell({ type: "visitor", token: visitor.token });
};

// Who signs out knows it; a session that has ended by itself is explained.
const signOut = ({ reason }) => {
  visitor.forget();
  if (session) begin({ session: null, contact: null });
  shell.notify(/^(ended|expired)$/.test(reason) ? texts.text("sessionEnded") : "");
};

const show = () => session?.show(isOpen, document.visibilityState === "visible");

const open = (message) => {
  page = { url: message.page, title: message.title };
  session?.renew({ ...session.person, page });
  isOpen = true;
  show();
  if (message.takesFocus) session ? shell.focus() : document.getElementById("close").focus();
};

const close = () => {
  isOpen = false;
  show();
};

const messages = {
  person: begin,
  signedOut: signOut,
  open,
  close,
  article: ({ id }) => session.openArticle(String(id)),
  requests: ({ id }) => session.openRequests(id),
  search: ({ text }) => session.find(String(text ?? "")),
  contact: ({ subject, message }) => session.ask(String(subject ?? ""), String(message ?? "")),
};

// What is to be shown waits until it is known to whom.
let waiting = [];
const hear = ({ data }) => {
  const needsSession = ["article", "requests", "search", "contact"].includes(data.type);
  if (needsSession && !session) return waiting.push(data);
  if (Object.hasOwn(messages, data.type)) messages[data.type](data);
  if (!session) return;
  const held = waiting;
  waiting = [];
  for (const message of held) messages[message.type](message);
};

// Only the first greeting counts, only from the window that holds this one, only from a page that may.
const shakeHands = (event) => {
  if (event.source !== window.parent || event.data?.usher !== "hello" || !event.ports[0]) return;
  if (!admits(event.origin, location.origin, config.parents)) return;
  window.removeEventListener("message", shakeHands);
  port = event.ports[0];
  port.onmessage = hear;
};

document.addEventListener("visibilitychange", show);
window.addEventListener("message", shakeHands);
