// Saves the text while somebody writes: after a pause, when the page is hidden, and again when the server is back. What
// can't be saved stays in the page and in this browser, and the line above says so. Collection and readers are never
// saved by themselves: they count at once.
import { LocalCopy } from "./local-copy.js";

const PAUSE = 1_500;
const RETRIES = [3_000, 10_000, 30_000];
const LONGEST = 20_000; // A connection that is dead without saying so is given up, and tried anew.
const LEAVING_LASTS = 10_000;

export class Saving {
  constructor(form) {
    this.form = form;
    this.state = form.querySelector("[data-state]");
    this.copy = new LocalCopy(form.dataset.copy);
    // What the server wrote into the page: somebody may have typed before this module came.
    this.saved = form.dataset.typed ? null : this.text("defaultValue");
    // The page itself asks for the decision.
    this.isConflict = form.dataset.typed === "conflict";
    this.placed = this.placing();
    this.failures = 0;
    form.addEventListener("input", () => this.changed());
    form.addEventListener("change", () => this.changed());
    form.addEventListener("submit", (event) => this.submit(event));
    addEventListener("beforeunload", (event) => this.warn(event));
    addEventListener("pageshow", () => (this.isLeaving = false));
    addEventListener("online", () => this.save());
    document.addEventListener("visibilitychange", () => document.hidden && this.save());
    document.addEventListener("keydown", (event) => this.shortcut(event));
    form.querySelector("[data-keep-mine]").addEventListener("click", () => this.keepMine());
    form.querySelector("[data-take-theirs]").addEventListener("click", () => this.leave());
    form.querySelector("[data-begin-anew]").addEventListener("click", () => this.beginAnew());
    this.forgetNewArticle();
    this.offerCopy();
    if (this.isChanged) this.changed();
  }

  get fields() {
    return this.read("value");
  }

  read(property) {
    const { title, description, body } = this.form.elements;
    return { title: title[property], description: description[property], body: body[property] };
  }

  text(property = "value") {
    return JSON.stringify(this.read(property));
  }

  placing() {
    const data = new FormData(this.form);
    return JSON.stringify(["collection", "newCollection", "audience"].map((name) => data.get(name)));
  }

  get isChanged() {
    return this.text() !== this.saved;
  }

  changed() {
    clearTimeout(this.timer);
    if (!this.isChanged) return this.show(this.placing() === this.placed ? "written" : "placing");
    this.copy.keep({ ...this.fields, revision: this.form.elements.revision.value });
    // Leaving the field tells of its change again: the line stays as it is, or the button that is pressed would move away.
    if (!this.isStuck && !this.theirs) this.show("unsaved");
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  async save() {
    clearTimeout(this.timer);
    const address = this.form.dataset.autosave;
    if (!address || !this.isChanged || this.isSaving || this.isConflict || this.isLeaving) return;
    this.isSaving = true;
    if (!this.isStuck) this.show("saving");
    const text = this.text();
    const former = this.sent;
    this.sent = text;
    try {
      const headers = { Accept: "application/json" };
      const request = { method: "POST", body: this.body(), headers, redirect: "error", signal: AbortSignal.timeout(LONGEST) };
      await this.take(await fetch(address, request), text, former);
    } catch {
      this.fail("failed");
    }
    this.isSaving = false;
    if (this.waiting) return this.sendWaiting();
    if (this.isChanged && !this.isStuck && !this.isConflict) this.changed();
  }

  body() {
    const { translation, revision } = this.form.elements;
    return new URLSearchParams({ ...this.fields, translation: translation.value, revision: revision.value });
  }

  async take(answer, text, former) {
    if (answer.status === 401) return this.fail("signedOut");
    if (answer.status === 404) return this.fail("gone");
    const content = await answer.json().catch(() => ({}));
    if (answer.ok) return this.succeed(content, text);
    if (answer.status === 409 && content.code === "conflict") return this.compare(content, former);
    this.fail(answer.status >= 500 ? "failed" : "refused", content.sentence ?? content.detail);
  }

  succeed({ revision, savedAt, state }, text) {
    this.failures = 0;
    this.isStuck = false;
    this.form.elements.revision.value = revision;
    this.saved = text;
    if (!this.isChanged) this.copy.forget();
    const time = new Date(savedAt).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    this.show("saved", { time, state });
  }

  // What was refused is not sent again before it is changed; what didn't arrive is.
  fail(reason, sentence) {
    this.isStuck = true;
    this.show(reason, { sentence: sentence ?? "" });
    if (reason === "failed") {
      const pause = RETRIES[Math.min(this.failures++, RETRIES.length - 1)];
      this.timer = setTimeout(() => this.save(), pause);
    }
  }

  // What was sent before may have arrived without its answer coming back: that is no other person's text.
  compare(content, former) {
    if (!former || !isSame(content, JSON.parse(former))) return this.conflict(content);
    this.form.elements.revision.value = content.revision;
    this.saved = former;
    this.isStuck = false;
    if (this.isChanged) return (this.timer = setTimeout(() => this.save(), 0));
    this.copy.forget();
    this.show("written");
  }

  /** Somebody else has saved: nothing is written before a decision. */
  conflict({ revision, sentence }) {
    if (this.isConflict) return;
    this.isConflict = true;
    this.theirs = revision;
    this.copy.keep({ ...this.fields, revision: this.form.elements.revision.value });
    const section = this.form.querySelector("[data-conflict]");
    section.querySelector("[data-conflict-by]").textContent = sentence ?? "";
    section.hidden = false;
    this.show("conflict");
  }

  keepMine() {
    this.form.elements.revision.value = this.theirs;
    this.theirs = null;
    this.isConflict = false;
    this.isStuck = false;
    this.form.querySelector("[data-conflict]").hidden = true;
    this.saved = null;
    this.save();
  }

  // What was kept while this article was a new one is saved by now, and nothing to offer where the next one begins.
  forgetNewArticle() {
    const begun = this.newArticle;
    const copy = this.form.dataset.autosave && begun.read();
    if (copy && isSame(this.read("defaultValue"), copy)) begun.forget();
  }

  // The article is gone: its text is offered where the next one begins.
  beginAnew() {
    this.newArticle.keep({ ...this.fields, revision: "0" });
    this.copy.forget();
    this.leave();
  }

  get newArticle() {
    const [agent, , language] = this.form.dataset.copy.split(" ");
    return new LocalCopy(`${agent} /desk/articles/new ${language}`);
  }

  offerCopy() {
    const copy = this.copy.read();
    if (!copy) return;
    const { title, description, body } = copy;
    if (JSON.stringify({ title, description, body }) === this.text()) {
      if (this.saved !== null) this.copy.forget();
      return;
    }
    const section = this.form.querySelector("[data-copy-offer]");
    const time = section.querySelector("time");
    time.dateTime = new Date(copy.at).toISOString();
    time.textContent = new Date(copy.at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
    section.hidden = false;
    section.querySelector("[data-copy-use]").addEventListener("click", () => this.use(copy, section));
    section.querySelector("[data-copy-drop]").addEventListener("click", () => {
      this.copy.forget();
      section.hidden = true;
    });
  }

  // With the revision that it was written on: what was saved since is then a conflict, and not overwritten.
  use({ title, description, body, revision }, section) {
    const { elements } = this.form;
    [elements.title.value, elements.description.value, elements.body.value] = [title, description, body];
    if (elements.revision.value !== "0") elements.revision.value = revision;
    section.hidden = true;
    elements.body.dispatchEvent(new Event("input", { bubbles: true }));
    elements.body.focus();
  }

  show(name, values = {}) {
    for (const part of this.state.querySelectorAll("[data-says]")) {
      const isShown = part.dataset.says === name;
      part.hidden = !isShown;
      if (!isShown || !part.dataset.words) continue;
      part.textContent = part.dataset.words.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
    }
    const isWarning = ["failed", "signedOut", "refused", "conflict", "gone"].includes(name);
    this.state.classList.toggle("is-changed", isWarning || name === "unsaved" || name === "placing");
  }

  // What is being saved comes first: it would be newer than what the button sends, and look like somebody else's.
  submit(event) {
    this.leave();
    if (!this.isSaving) return;
    event.preventDefault();
    this.waiting = { button: event.submitter };
  }

  sendWaiting() {
    const { button } = this.waiting;
    this.waiting = null;
    this.form.requestSubmit(button);
  }

  // Whoever is still here after a while has stopped the page, or got no answer: saving goes on.
  leave() {
    this.isLeaving = true;
    setTimeout(() => (this.isLeaving = false), LEAVING_LASTS);
    clearTimeout(this.timer);
  }

  warn(event) {
    const isPlaced = this.placing() !== this.placed;
    if ((this.isChanged || isPlaced) && !this.isLeaving) event.preventDefault();
  }

  shortcut(event) {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    this.form.requestSubmit(this.form.querySelector("button[type=submit]:not([formaction])"));
  }
}

// The server takes blanks off the ends of a line.
function isSame(saved, sent) {
  return ["title", "description"].every((name) => saved[name] === sent[name].trim()) && saved.body === sent.body;
}
