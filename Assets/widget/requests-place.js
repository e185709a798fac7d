// Requests: what this person has asked, and each thread with its answers.

import { element, isolated, whileWaiting } from "./dom.js";
import { emptyState, failure, signInFirst } from "./notices.js";
import { ThreadView } from "./thread-view.js";
import { isAbort } from "./api.js";
import { exactTime, shortTime } from "./times.js";

// A request without a subject goes by its first line, which needn't stand there twice.
const tellsMore = (subject, excerpt) => Boolean(subject && excerpt) && !excerpt.startsWith(subject.replace(/…$/, ""));

export class RequestsPlace {
  #context;
  #list;
  #thread;
  #opener = null;
  #hasLoaded = false;

  constructor(panel, context) {
    this.#context = context;
    this.#list = element("div", { className: "view" });
    this.#thread = new ThreadView(context);
    panel.append(this.#list, this.#thread.root);
  }

  get isInside() {
    return !this.#thread.root.hidden;
  }

  get title() {
    return this.isInside ? this.#thread.title : this.#context.texts.text("requests.title");
  }

  shown() {
    return this.isInside ? this.#thread.refresh() : this.refresh();
  }

  focus() {
    if (this.isInside) this.#thread.focus();
    else this.#list.querySelector("button")?.focus();
  }

  setVisible(isVisible) {
    this.#thread.setVisible(isVisible);
  }

  back() {
    this.#thread.close();
    this.#list.hidden = false;
    this.#list.querySelector(`[data-id="${CSS.escape(this.#opener)}"]`)?.focus();
    this.refresh();
  }

  async open(id) {
    this.#opener = id;
    this.#list.hidden = true;
    await this.#thread.open(id);
    this.#context.update();
  }

  async refresh() {
    const { texts } = this.#context;
    try {
      if (await this.#context.mustSignIn()) return this.#list.replaceChildren(signInFirst(texts));
      const asked = this.#context.conversations();
      const conversations = await (this.#hasLoaded ? asked : whileWaiting(this.#list, asked));
      this.#hasLoaded = true;
      this.#show(conversations);
    } catch (problem) {
      if (isAbort(problem) || this.#hasLoaded) return;
      this.#list.replaceChildren(failure(problem, texts, () => this.refresh()));
    }
  }

  #show(conversations) {
    const { texts } = this.#context;
    const focused = document.activeElement?.dataset?.id;
    const none = () => emptyState(texts.text("requests.none"), texts.text("requests.ask"), () => this.#context.ask());
    const items = conversations.map((conversation) => element("li", {}, this.#item(conversation)));
    this.#list.replaceChildren(items.length ? element("ul", { className: "list" }, items) : none());
    if (focused) this.#list.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  }

  #item({ id, subject, state, updatedAt, unread, excerpt }) {
    const { texts, locale } = this.#context;
    const now = Date.now();
    const time = { dateTime: new Date(updatedAt).toISOString(), title: exactTime(updatedAt, locale) };
    const members = { type: "button", className: "item", "data-id": id, onclick: () => this.open(id) };
    return element(
      "button",
      members,
      element("span", { className: "item-title" }, isolated(subject || excerpt || texts.text("requests.untitled"))),
      unread ? element("span", { className: "unread" }, texts.count("requests.unread", unread)) : null,
      tellsMore(subject, excerpt) ? element("span", { className: "item-text" }, isolated(excerpt)) : null,
      element(
        "span",
        { className: "meta" },
        texts.text(`requests.state.${state}`),
        " · ",
        element("time", time, shortTime(updatedAt, now, locale)),
      ),
    );
  }
}
