// One request: its messages as they come, and the reply. What was typed waits here when another one is opened.

import { element, isolated, whileWaiting } from "./dom.js";
import { failure, sentenceFor } from "./notices.js";
import { isAbort } from "./api.js";
import { linkedText } from "./linked-text.js";
import { MessageLog } from "./message-log.js";
import { Poll } from "./poll.js";
import { Attempt, limits } from "./request-draft.js";
import { exactTime, shortTime } from "./times.js";

export class ThreadView {
  #context;
  #id = null;
  #conversation = null;
  #log = null;
  #messages;
  #closedNote;
  #form;
  #field;
  #button;
  #error;
  #replies = new Map();
  #poll = new Poll(() => this.#fetch());
  #isVisible = true;

  constructor(context) {
    const { texts } = context;
    this.#context = context;
    this.#messages = element("ol", { className: "messages" });
    this.#closedNote = element("p", { className: "meta note", hidden: true }, texts.text("thread.closed"));
    this.#field = element("textarea", { rows: 2, maxLength: limits.message, "aria-label": texts.text("thread.reply") });
    this.#field.placeholder = texts.text("thread.reply");
    this.#button = element("button", { className: "button" }, texts.text("thread.send"));
    this.#error = element("p", { className: "field-problem", role: "alert", hidden: true });
    this.#form = element("form", { className: "reply" }, this.#closedNote, this.#field, this.#error, this.#button);
    this.#form.addEventListener("submit", (event) => (event.preventDefault(), this.#send()));
    this.#field.addEventListener("keydown", (event) => this.#onKey(event));
    this.scroller = element("div", { className: "scroller", tabIndex: 0, role: "group" }, this.#messages);
    this.root = element("div", { className: "view thread", hidden: true }, this.scroller, this.#form);
  }

  get title() {
    return this.#conversation?.subject || this.#context.texts.text("requests.untitled");
  }

  focus() {
    this.#field.focus({ preventScroll: true });
  }

  setVisible(isVisible) {
    this.#isVisible = isVisible;
    if (isVisible && this.#id) this.refresh();
    else this.#poll.stop();
  }

  refresh() {
    if (!this.#id || !this.#isVisible) return;
    this.#poll.start();
    this.#poll.ask();
  }

  close() {
    this.#keepReply();
    this.#poll.stop();
    this.#id = null;
    this.root.hidden = true;
  }

  async open(id) {
    this.#keepReply();
    this.#poll.stop();
    this.#id = id;
    this.#conversation = null;
    this.#log = new MessageLog();
    this.#messages.replaceChildren();
    this.#form.hidden = true;
    this.#showError("");
    this.#field.value = this.#replyOf(id).text;
    this.root.hidden = false;
    this.#context.update();
    await this.#load(id);
  }

  async #load(id) {
    try {
      await whileWaiting(this.#messages, this.#fetch({ isFirst: true }));
      if (this.#id !== id) return;
      this.#form.hidden = false;
      this.#context.update();
      this.focus();
      this.#toEnd();
      if (this.#isVisible) this.#poll.start();
    } catch (problem) {
      if (isAbort(problem) || this.#id !== id) return;
      this.#messages.replaceChildren(element("li", {}, failure(problem, this.#context.texts, () => this.open(id))));
    }
  }

  // Answers whether something new has come.
  async #fetch({ isFirst = false } = {}) {
    const id = this.#id;
    if (!id) return false;
    const { conversation, messages } = await this.#context.api.messages(id, this.#log.after);
    if (this.#id !== id) return false;
    this.#conversation = conversation;
    this.#closedNote.hidden = conversation.state !== "closed";
    const added = this.#log.addList(messages);
    for (const message of added) this.#show(message);
    const answers = added.filter(({ author }) => author === "agent");
    if (answers.length) await this.#wasRead(id);
    if (!isFirst && answers.length) this.#sayArrived(id, answers.at(-1));
    return added.length > 0;
  }

  async #wasRead(id) {
    await this.#context.api.read(id, this.#log.last).catch(() => null);
    await this.#context.conversations().catch(() => null);
  }

  #sayArrived(id, { name }) {
    const { texts } = this.#context;
    this.#context.announce(texts.text("thread.arrived", { name: name || texts.text("thread.team") }));
    this.#context.tell({ type: "message", id });
    this.#toEnd();
  }

  #show(message) {
    const following = this.#log.following(message.seq);
    const before = following && this.#messages.querySelector(`[data-seq="${following}"]`);
    this.#messages.insertBefore(this.#bubble(message), before);
  }

  #bubble({ seq, author, name, body, createdAt }) {
    const { texts, locale } = this.#context;
    const isOwn = author === "contact";
    const who = isOwn ? texts.text("thread.you") : name || texts.text("thread.team");
    const time = { dateTime: new Date(createdAt).toISOString(), title: exactTime(createdAt, locale) };
    const stamp = element("time", time, shortTime(createdAt, Date.now(), locale));
    return element(
      "li",
      { className: `message ${isOwn ? "own" : "theirs"}`, "data-seq": seq },
      element("p", { className: "meta" }, isolated(who), " · ", stamp),
      element("p", { className: "bubble", dir: "auto" }, linkedText(body).map(asNode)),
    );
  }

  async #send() {
    const { texts, api } = this.#context;
    const id = this.#id;
    const message = this.#field.value.trim();
    if (this.#field.readOnly) return; // It is being sent.
    if (!message) return this.#showError(texts.text("ask.problem.message"));
    const { attempt } = this.#replyOf(id);
    this.#setSending(true);
    try {
      const answer = await api.reply(id, { clientId: attempt.idFor(message), message });
      this.#replies.delete(id);
      if (this.#id === id) this.#wasSent(answer.message);
    } catch (problem) {
      if (!isAbort(problem) && this.#id === id) this.#showError(sentenceFor(problem, texts));
    } finally {
      this.#setSending(false);
    }
  }

  #wasSent(message) {
    this.#field.value = "";
    this.#showError("");
    if (this.#log.add(message)) this.#show(message);
    this.#context.announce(this.#context.texts.text("thread.sent"));
    this.#toEnd();
    this.focus();
    this.#closedNote.hidden = true;
    this.#poll.soon();
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
    this.#form.requestSubmit();
  }

  #replyOf(id) {
    if (!this.#replies.has(id)) this.#replies.set(id, { text: "", attempt: new Attempt() });
    return this.#replies.get(id);
  }

  #keepReply() {
    if (this.#id) this.#replyOf(this.#id).text = this.#field.value;
  }

  #toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }
}

const asNode = ({ text, link }) =>
  link ? element("a", { href: link, target: "_blank", rel: "noopener nofollow" }, text) : text;
