// What stands around the form: who is writing, and what happens next.

import { element, icon, isolated } from "./dom.js";

const check = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16m-3.4 8.3 2.3 2.3 4.5-4.8";

// A line of text, not fields that are locked.
export const identityLine = ({ name, email, verified = true }, texts) => {
  const hint = texts.text("ask.verifiedHint");
  const parts = [name ? element("strong", {}, isolated(name)) : null, email ? isolated(email) : null];
  return element(
    "p",
    { className: "identity" },
    element("span", { className: "meta" }, texts.text("ask.as")),
    ...parts.filter(Boolean),
    verified ? element("span", { className: "verified", title: hint }, icon(check), texts.text("ask.verified")) : null,
  );
};

export const confirmation = ({ answerTime, texts, onView, onAnother }) =>
  element(
    "div",
    { className: "empty done" },
    icon(check),
    element("h2", { tabIndex: -1 }, texts.text("ask.doneTitle")),
    element("p", {}, texts.text("ask.done")),
    answerTime ? element("p", { className: "meta" }, answerTime) : null,
    element("button", { type: "button", className: "button", onclick: onView }, texts.text("ask.view")),
    element("button", { type: "button", className: "button quiet", onclick: onAnother }, texts.text("ask.another")),
  );
