// One article, to be read here or in the help centre.

import { element, whileWaiting } from "./dom.js";
import { failure } from "./notices.js";
import { isAbort } from "./api.js";
import { longTime } from "./times.js";
import { Verdict } from "./verdict.js";

export class ArticleView {
  #context;
  #asked = 0;

  constructor(context) {
    this.#context = context;
    this.root = element("div", { className: "view", hidden: true });
  }

  focus() {
    this.root.querySelector("h2")?.focus({ preventScroll: true });
  }

  async open(id) {
    const turn = ++this.#asked;
    this.root.replaceChildren();
    this.root.scrollTop = 0;
    try {
      const article = await whileWaiting(this.root, this.#context.api.article(id));
      if (turn !== this.#asked) return;
      this.#show(article);
      this.#context.tell({ type: "articleViewed", id: article.id });
    } catch (problem) {
      if (turn !== this.#asked || isAbort(problem)) return;
      this.root.replaceChildren(failure(problem, this.#context.texts, () => this.open(id)));
    }
  }

  #show(article) {
    const { texts, locale } = this.#context;
    const updated = texts.text("article.updated", { date: longTime(article.updatedAt, locale) });
    this.root.replaceChildren(
      element("h2", { className: "article-title", tabIndex: -1, lang: article.locale, dir: article.dir }, article.title),
      element("p", { className: "meta" }, updated),
      this.#body(article),
      new Verdict(this.#context, article.id).root,
      this.#after(article),
    );
    this.focus();
  }

  // The server made this HTML from Markdown with raw HTML switched off.
  #body({ html, locale, dir }) {
    const body = element("article", { className: "prose", lang: locale, dir, innerHTML: html });
    for (const link of body.querySelectorAll("a[href]")) this.#leadOut(link);
    for (const table of body.querySelectorAll("table")) wrapWide(table);
    for (const code of body.querySelectorAll("pre")) code.tabIndex = 0; // It scrolls, also with the keyboard.
    return body;
  }

  // A link opens a tab of its own: in here it would replace the help that one is reading.
  #leadOut(link) {
    link.target = "_blank";
    link.rel = "noopener";
    link.addEventListener("click", (event) => this.#context.follow(event));
    link.append(element("span", { className: "visually-hidden" }, ` (${this.#context.texts.text("article.newTab")})`));
  }

  #after({ address }) {
    const { texts } = this.#context;
    const link = address ? element("a", { href: address }, texts.text("article.open")) : null;
    if (link) this.#leadOut(link);
    const ask = { type: "button", className: "button quiet", onclick: () => this.#context.ask() };
    return element(
      "footer",
      { className: "after" },
      element("p", {}, element("strong", {}, texts.text("article.stuck"))),
      element("div", { className: "row" }, element("button", ask, texts.text("article.ask")), link),
    );
  }
}

const wrapWide = (table) => {
  const box = element("div", { className: "wide", tabIndex: 0, role: "group" });
  table.replaceWith(box);
  box.append(table);
};
