// The reply under a thread. What was typed for one request waits here while another one is open.

import { element } from "./dom.js";
import { sentenceFor } from "./notices.js";
import { isAbort } from "./api.js";
import { Attempt, limits } from "./request-draft.js";

export class ReplyForm {
  #context;
  #onSent;
  #id = null;
  #replies = new Map();
  #closedNote;
  #field;
  #button;
  #error;

  // `onSent` hears of each message that has arrived.
  constructor(context, onSent) {
    const { texts } = context;
    this.#context = context;
    this.#onSent = onSent;
    this.#closedNote = element("p", { className: "meta", hidden: true }, texts.text("thread.closed"));
    this.#field = element("textarea", { rows: 2, maxLength: limits.message, "aria-label": texts.text("thread.reply") });
    this.#field.placeholder = texts.text("thread.reply");
    this.#button = element("button", { className: "button" }, texts.text("thread.send"));
    this.#error = element("p", { className: "field-problem", role: "alert", hidden: true });
    this.root = element("form", { className: "reply" }, this.#closedNote, this.#field, this.#error, this.#button);
    this.root.addEventListener("submit", (event) => (event.preventDefault(), this.#send()));
    this.#field.addEventListener("keydown", (event) => this.#onKey(event));
  }

  focus() {
    this.#field.focus({ preventScroll: true });
  }

  // A null leaves the request that was open.
  open(id) {
    if (this.#id) this.#replyTo(this.#id).text = this.#field.value;
    this.#id = id;
    this.#field.value = id ? this.#replyTo(id).text : "";
    this.#setSending(false);
    this.#showError("");
  }

  showState(state) {
    this.#closedNote.hidden = state !== "closed";
  }

  async #send() {
    if (this.#field.readOnly) return; // It is being sent.
    const { texts, api } = this.#context;
    const id = this.#id;
    const message = this.#field.value.trim();
    if (!message) return this.#showError(texts.text("ask.problem.message"));
    this.#setSending(true);
    try {
      const clientId = this.#replyTo(id).attempt.idFor(message);
      const answer = await api.reply(id, { clientId, message });
      this.#replies.delete(id);
      if (this.#id === id) this.#wasSent(answer.message);
    } catch (problem) {
      if (!isAbort(problem) && this.#id === id) this.#showError(sentenceFor(problem, texts));
    } finally {
      if (this.#id === id) this.#setSending(false);
    }
  }

  #wasSent(message) {
    this.#field.value = "";
    this.#showError("");
    this.showState("open");
    this.#onSent(message);
    this.focus();
  }

  #setSending(isSending) {
    this.#button.setAttribute("aria-disabled", String(isSending));
    this.#field.readOnly = isSending;
    this.#button.textContent = this.#context.texts.text(isSending ? "thread.sending" : "thread.send");
  }

  #showError(text) {
    this.#error.textContent = text;
    this.#error.hidden = !text;
    this.#field.setAttribute("aria-invalid", String(Boolean(text)));
  }

  // Enter is a new line, as in a letter; with Control or Command it sends.
  #onKey(event) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.root.requestSubmit();
  }

  #replyTo(id) {
    if (!this.#replies.has(id)) this.#replies.set(id, { text: "", attempt: new Attempt() });
    return this.#replies.get(id);
  }
}
