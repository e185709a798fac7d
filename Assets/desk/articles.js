// The editor's comforts: a preview as one types, a warning before text is lost, and Ctrl+S. All of it works without.

const PAUSE = 300;

class Editor {
  constructor(form) {
    this.form = form;
    this.body = form.elements.body;
    this.state = form.querySelector("[data-state]");
    this.preview = form.querySelector("[data-preview-target]");
    this.saved = this.text();
    if (this.body.value) this.showPreview();
    form.addEventListener("input", () => this.changed());
    form.addEventListener("change", () => this.showState());
    form.addEventListener("submit", () => (this.isLeaving = true));
    addEventListener("beforeunload", (event) => this.warn(event));
    addEventListener("pageshow", () => (this.isLeaving = false));
    document.addEventListener("keydown", (event) => this.save(event));
  }

  text() {
    return new URLSearchParams(new FormData(this.form)).toString();
  }

  get isChanged() {
    return this.text() !== this.saved;
  }

  changed() {
    this.showState();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.showPreview(), PAUSE);
  }

  showState() {
    const isChanged = this.isChanged;
    this.state.classList.toggle("is-changed", isChanged);
    this.state.querySelector("[data-written]").hidden = isChanged;
    this.state.querySelector("[data-changed]").hidden = !isChanged;
  }

  // Each keystroke may overtake the answer to the one before: only the newest question's answer is shown.
  async showPreview() {
    this.question?.abort();
    this.question = new AbortController();
    const panel = this.preview.closest(".preview");
    try {
      const answer = await fetch(this.form.dataset.preview, {
        method: "POST",
        body: new URLSearchParams({ body: this.body.value, translation: this.form.elements.translation.value }),
        signal: this.question.signal,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      // The server's renderer leaves no raw HTML in it; parsed apart from the page, nothing in it could run anyway.
      const { html, remarks } = await answer.json();
      this.preview.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
      this.form.dispatchEvent(new CustomEvent("previewed", { detail: { remarks } }));
      panel.classList.remove("is-stale");
      panel.querySelector(".field-error")?.remove();
    } catch (error) {
      if (error.name !== "AbortError") this.showFailure(panel);
    }
  }

  showFailure(panel) {
    panel.classList.add("is-stale");
    if (panel.querySelector(".field-error")) return;
    const sentence = document.createElement("p");
    sentence.className = "field-error";
    sentence.setAttribute("role", "status");
    sentence.textContent = this.preview.dataset.failed;
    panel.append(sentence);
  }

  warn(event) {
    if (this.isChanged && !this.isLeaving) event.preventDefault();
  }

  save(event) {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    this.form.requestSubmit(this.form.querySelector("button[type=submit]:not([formaction])"));
  }
}

const form = document.querySelector("form[data-preview]");
if (form) new Editor(form);
