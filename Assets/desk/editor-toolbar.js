// The tools above the text: a toolbar of the ARIA kind, one stop for the Tab key and arrows within, and shortcuts.
import { articleLink, callout, code, heading, isAddress, link, list, nextEntry, numbered, table, wrap } from "./editor-commands.js";

const SHORTCUTS = { b: "bold", i: "italic", k: "link" };

export class Toolbar {
  constructor(root, field, { openPicker, choosePicture }) {
    this.field = field;
    this.words = root.dataset;
    this.stops = [...root.querySelectorAll(".tool")];
    this.extra = { article: openPicker, picture: choosePicture };
    this.#rove(this.stops[0]);
    root.addEventListener("click", (event) => this.#click(event));
    root.querySelector("[role=toolbar]").addEventListener("keydown", (event) => this.#move(event));
    field.element.addEventListener("keydown", (event) => this.#key(event));
    field.element.addEventListener("paste", (event) => this.#paste(event));
  }

  run(tool) {
    if (this.extra[tool]) return this.extra[tool]();
    this.field.apply(this.#change(tool, this.field.state));
  }

  insertArticle(id) {
    this.field.apply(articleLink(this.field.state, id));
  }

  #change(tool, state) {
    const { word, column, cell } = this.words;
    switch (tool) {
      case "bold": return wrap(state, "**", word);
      case "italic": return wrap(state, "*", word);
      case "heading": return heading(state, 2);
      case "subheading": return heading(state, 3);
      case "list": return list(state);
      case "numbered": return numbered(state);
      case "link": return link(state, word);
      case "code": return code(state);
      case "table": return table(state, column, cell);
    }
  }

  #click({ target }) {
    const tool = target.closest("[data-tool]");
    const kind = target.closest("[data-callout]");
    if (tool) this.run(tool.dataset.tool);
    if (!kind) return;
    kind.closest("details").open = false;
    this.field.apply(callout(this.field.state, kind.dataset.callout, this.words.word));
  }

  #move(event) {
    const place = this.stops.indexOf(document.activeElement);
    if (place < 0) return;
    const last = this.stops.length - 1;
    const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#rove(this.stops[(next + last + 1) % (last + 1)]).focus();
  }

  #rove(stop) {
    for (const other of this.stops) other.tabIndex = other === stop ? 0 : -1;
    return stop;
  }

  #key(event) {
    if (event.isComposing) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const tool = isCommand && SHORTCUTS[event.key.toLowerCase()];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const entry = isPlain && event.key === "Enter" ? nextEntry(this.field.state) : null;
    if (!tool && !entry) return;
    event.preventDefault();
    if (tool) this.run(tool);
    else this.field.apply(entry);
  }

  // An address that is pasted over words becomes their link.
  #paste(event) {
    const pasted = event.clipboardData?.getData("text/plain").trim() ?? "";
    const { text, start, end } = this.field.state;
    const words = text.slice(start, end);
    if (!isAddress(pasted) || !words.trim() || isAddress(words.trim()) || words.includes("\n")) return;
    event.preventDefault();
    const made = link({ text, start, end }, "", pasted);
    this.field.apply({ ...made, select: [made.from + made.insert.length, made.from + made.insert.length] });
  }
}
