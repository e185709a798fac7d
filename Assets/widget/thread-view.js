// One request: its messages as they come, and the reply.

import { element, isolated, whileWaiting } from "./dom.js";
import { failure } from "./notices.js";
import { isAbort } from "./api.js";
import { linkedText } from "../shared/linked-text.js";
import { MessageLog } from "./message-log.js";
import { ReplyForm } from "./reply-form.js";
import { exactTime, shortTime } from "./times.js";

export class ThreadView {
  #context;
  #id = null;
  #conversation = null;
  #log = null;
  #messages;
  #scroller;
  #reply;
  #isVisible = true;

  constructor(context) {
    this.#context = context;
    this.#messages = element("ol", { className: "messages" });
    this.#scroller = element("div", { className: "scroller", tabIndex: 0, role: "group" }, this.#messages);
    this.#reply = new ReplyForm(context, (message) => this.#wasSent(message));
    this.root = element("div", { className: "view thread", hidden: true }, this.#scroller, this.#reply.root);
  }

  get title() {
    return this.#conversation?.subject || this.#context.texts.text("requests.untitled");
  }

  focus() {
    this.#reply.focus();
  }

  setVisible(isVisible) {
    this.#isVisible = isVisible;
    this.refresh();
  }

  // What nobody sees isn't read.
  refresh() {
    return this.#isVisible && this.#conversation ? this.#fetch().catch(() => null) : null;
  }

  close() {
    this.#reply.open(null);
    this.#id = null;
    this.root.hidden = true;
  }

  async open(id) {
    this.close();
    this.#id = id;
    this.#conversation = null;
    this.#log = new MessageLog();
    this.#messages.replaceChildren();
    this.#reply.open(id);
    this.#reply.root.hidden = true;
    this.root.hidden = false;
    this.#context.update();
    await this.#load(id);
  }

  async #load(id) {
    try {
      await whileWaiting(this.#messages, this.#fetch({ isFirst: true }));
      if (this.#id !== id) return;
      this.#reply.root.hidden = false;
      this.#context.update();
      this.focus();
      this.#toEnd();
    } catch (problem) {
      if (isAbort(problem) || this.#id !== id) return;
      this.#messages.replaceChildren(element("li", {}, failure(problem, this.#context.texts, () => this.open(id))));
    }
  }

  async #fetch({ isFirst = false } = {}) {
    const id = this.#id;
    const { conversation, messages } = await this.#context.api.messages(id, this.#log.after);
    if (this.#id !== id) return;
    this.#conversation = conversation;
    this.#reply.showState(conversation.state);
    const added = this.#log.addList(messages);
    for (const message of added) this.#show(message);
    const answers = added.filter(({ author }) => author === "agent");
    if (answers.length) await this.#wasRead(id);
    if (!isFirst && answers.length) this.#sayArrived(id, answers.at(-1));
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

  #wasSent(message) {
    if (this.#log.add(message)) this.#show(message);
    this.#context.announce(this.#context.texts.text("thread.sent"));
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

  #toEnd() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }
}

const asNode = ({ text, link }) =>
  link ? element("a", { href: link, target: "_blank", rel: "noopener nofollow" }, text) : text;
