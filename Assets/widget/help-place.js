// Help: suggestions for this page, answers while one types, and the article itself.

import { element, whileWaiting } from "./dom.js";
import { emptyState, failure } from "./notices.js";
import { ArticleView } from "./article-view.js";
import { isAbort } from "./api.js";

const shortestQuery = 2;
const typingPause = 180;
const settlingPause = 1_500;

export class HelpPlace {
  #context;
  #list;
  #article;
  #field;
  #results;
  #suggestions;
  #opener = null;
  #typing = null;
  #settling = null;
  #settled = "";
  #asked = 0;

  constructor(panel, context) {
    this.#context = context;
    this.#results = element("div", { hidden: true });
    this.#suggestions = element("div");
    this.#list = element("div", { className: "view" }, this.#makeSearch(), this.#results, this.#suggestions);
    this.#article = new ArticleView(context);
    panel.append(this.#list, this.#article.root);
    this.#suggest();
  }

  get isInside() {
    return !this.#article.root.hidden;
  }

  get title() {
    return this.#context.texts.text("places.help");
  }

  focus() {
    if (this.isInside) this.#article.focus();
    else this.#field.focus();
  }

  back() {
    this.#article.root.hidden = true;
    this.#list.hidden = false;
    if (this.#opener?.isConnected) this.#opener.focus();
    else this.#field.focus();
  }

  async openArticle(id, opener = null) {
    if (opener) this.#settle();
    this.#opener = opener;
    this.#list.hidden = true;
    this.#article.root.hidden = false;
    this.#context.update();
    await this.#article.open(id);
  }

  find(text) {
    if (this.isInside) this.back();
    this.#context.update();
    this.#field.value = text;
    this.#settle();
    return this.#search();
  }

  #makeSearch() {
    const label = this.#context.texts.text("search.label");
    const placeholder = this.#context.texts.text("search.placeholder");
    const members = { type: "search", placeholder, maxLength: 200, autocomplete: "off", "aria-label": label };
    this.#field = element("input", { ...members, enterKeyHint: "search" });
    this.#field.addEventListener("input", () => this.#afterTyping());
    const form = element("form", { className: "search", role: "search" }, this.#field);
    form.addEventListener("submit", (event) => (event.preventDefault(), this.#settle(), this.#search()));
    form.addEventListener("keydown", (event) => this.#onArrow(event));
    return form;
  }

  // The arrow leads from the field into the answers.
  #onArrow(event) {
    if (event.key !== "ArrowDown") return;
    const first = this.#list.querySelector(".item");
    if (!first) return;
    event.preventDefault();
    first.focus();
  }

  #afterTyping() {
    clearTimeout(this.#typing);
    clearTimeout(this.#settling);
    this.#typing = setTimeout(() => this.#search(), typingPause);
    this.#settling = setTimeout(() => this.#settle(), settlingPause);
  }

  // Half a word on its way to a whole one is no question. Analytics count what stayed, was sent, or led to an answer.
  #settle() {
    clearTimeout(this.#settling);
    const query = this.#field.value.trim();
    if (query.length < shortestQuery || query === this.#settled) return;
    this.#settled = query;
    this.#context.api.search(query, { settled: 1 }).catch(() => null);
  }

  async #search() {
    clearTimeout(this.#typing);
    const turn = ++this.#asked; // An answer to words that have changed since is void.
    const query = this.#field.value.trim();
    const isAsking = query.length >= shortestQuery;
    this.#suggestions.hidden = isAsking;
    this.#results.hidden = !isAsking;
    if (!isAsking) return this.#context.announce("");
    try {
      const { results } = await whileWaiting(this.#results, this.#context.api.search(query));
      if (turn === this.#asked) this.#showResults(query, results);
    } catch (problem) {
      if (turn !== this.#asked || isAbort(problem)) return;
      this.#results.replaceChildren(failure(problem, this.#context.texts, () => this.#search()));
    }
  }

  #showResults(query, results) {
    const { texts } = this.#context;
    const none = texts.text("search.none", { query });
    const empty = () => emptyState(none, texts.text("suggestions.ask"), () => this.#context.ask(query));
    this.#context.announce(results.length ? texts.count("search.count", results.length) : none);
    this.#results.replaceChildren(results.length ? this.#listOf(results, marked) : empty());
  }

  async #suggest() {
    const { texts, home } = this.#context;
    try {
      const { articles } = await whileWaiting(this.#suggestions, home());
      const title = element("h2", { className: "label" }, texts.text("suggestions.title"));
      const [none, ask] = [texts.text("suggestions.none"), texts.text("suggestions.ask")];
      const empty = () => emptyState(none, ask, () => this.#context.ask());
      this.#suggestions.replaceChildren(...(articles.length ? [title, this.#listOf(articles, plain)] : [empty()]));
    } catch (problem) {
      if (!isAbort(problem)) this.#suggestions.replaceChildren(failure(problem, texts, () => this.#suggest()));
    }
  }

  #listOf(articles, piecesOf) {
    const items = articles.map((article) => element("li", {}, this.#item(article, piecesOf)));
    return element("ul", { className: "list" }, items);
  }

  #item(article, piecesOf) {
    const [title, below] = piecesOf(article);
    const open = ({ currentTarget }) => this.openArticle(article.id, currentTarget);
    const members = { type: "button", className: "item", lang: article.locale, dir: "auto", onclick: open };
    return element(
      "button",
      members,
      element("span", { className: "item-title" }, title),
      below.length ? element("span", { className: "item-text" }, below) : null,
    );
  }
}

const plain = ({ title, description }) => [title, description ? [description] : []];

const marked = ({ title, snippet }) => [pieces(title), pieces(snippet)];

const pieces = (parts = []) => parts.map(({ text, isMatch }) => (isMatch ? element("mark", {}, text) : text));
