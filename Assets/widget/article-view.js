// One article, to be read here or in the help centre, and "Did this help?" below it.

import { element, whileWaiting } from "./dom.js";
import { failure } from "./notices.js";
import { isAbort } from "./api.js";
import { longTime } from "./times.js";
import { Visitor } from "./visitor.js";

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
      element("h2", { className: "article-title", tabIndex: -1, lang: article.locale, dir: "auto" }, article.title),
      element("p", { className: "meta" }, updated),
      this.#body(article),
      new Verdict(this.#context, article.id).root,
      this.#after(article),
    );
    this.focus();
  }

  // The server made this HTML from Markdown with raw HTML switched off.
  #body({ html, locale }) {
    const body = element("article", { className: "prose", lang: locale, innerHTML: html });
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

// What makes a stranger's second vote replace the first. It stays in this tab, and comes with the first vote.
const voter = new Visitor(() => sessionStorage, "usher-voter");

// After a no: what was missing?
class Verdict {
  #context;
  #texts;
  #id;
  #word = element("div", { role: "status" });
  #buttons;

  constructor(context, id) {
    this.#context = context;
    this.#texts = context.texts;
    this.#id = id;
    this.#buttons = [this.#choice(true), this.#choice(false)];
    const question = element("strong", {}, this.#texts.text("helped.question"));
    const row = element("div", { className: "row" }, question, ...this.#buttons);
    this.root = element("div", { className: "verdict" }, row, this.#word);
  }

  #choice(helped) {
    const texts = this.#texts;
    const name = helped ? texts.text("helped.yes") : texts.text("helped.no");
    const then = () => (helped ? this.#thank(texts.text("helped.thanksYes")) : this.#askWhy());
    const onclick = () => this.#send({ helped }, then);
    return element("button", { type: "button", className: "button quiet", "aria-pressed": "false", onclick }, name);
  }

  async #send(vote, then) {
    try {
      const answer = await this.#context.api.vote(this.#id, { ...vote, voter: voter.token });
      if (answer.voter) voter.keep(answer.voter);
      this.#buttons.forEach((button, index) => button.setAttribute("aria-pressed", String(vote.helped === !index)));
      then();
    } catch (problem) {
      if (isAbort(problem)) return;
      this.#word.replaceChildren(failure(problem, this.#texts, () => this.#send(vote, then)));
    }
  }

  #thank(text) {
    this.#word.replaceChildren(element("p", {}, text));
  }

  #askWhy() {
    const texts = this.#texts;
    const field = element("textarea", { id: "why", rows: 3, maxLength: 2000 });
    const onsubmit = (event) => {
      event.preventDefault();
      const vote = { helped: false, comment: field.value };
      if (field.value.trim()) this.#send(vote, () => this.#thank(texts.text("helped.thanksWord")));
    };
    const question = `${texts.text("helped.thanksNo")} ${texts.text("helped.why")}`;
    const label = element("label", { htmlFor: field.id }, question);
    const send = element("button", { className: "button quiet" }, texts.text("helped.send"));
    this.#word.replaceChildren(element("form", { className: "field", onsubmit }, label, field, send));
    this.#word.scrollIntoView({ block: "nearest" });
    field.focus({ preventScroll: true });
  }
}
