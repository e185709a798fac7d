// The calm states between: nothing here yet, sign in first, that failed, that has arrived. And who is writing.

import { element, icon, isolated } from "./dom.js";

const lock = "M7 11V8.5a5 5 0 0 1 10 0V11M5.5 11h13v8.5h-13z";

export const sentenceFor = (problem, texts) => {
  if (problem.code === "unreachable") return texts.text("problem.unreachable");
  if (problem.status === 404) return texts.text("problem.gone");
  return problem.status && problem.message ? problem.message : texts.text("problem.unknown");
};

export const emptyState = (sentence, action, onAction) =>
  element(
    "div",
    { className: "empty" },
    element("p", {}, sentence),
    action ? element("button", { type: "button", className: "button", onclick: onAction }, action) : null,
  );

export const signInFirst = (texts) =>
  element(
    "div",
    { className: "empty" },
    icon(lock),
    element("h2", {}, texts.text("signIn.title")),
    element("p", {}, texts.text("signIn.text")),
  );

export const failure = (problem, texts, onRetry) =>
  element(
    "div",
    { className: "empty", role: "alert" },
    element("p", {}, sentenceFor(problem, texts)),
    element("button", { type: "button", className: "button quiet", onclick: onRetry }, texts.text("problem.retry")),
  );

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
