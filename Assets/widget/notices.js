// The calm states between: nothing here yet, sign in first, that failed.

import { element, icon } from "./dom.js";

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
