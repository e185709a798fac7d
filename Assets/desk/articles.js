// A preview as one types. The page works without.

const PAUSE = 300;

class Preview {
  constructor(form) {
    this.form = form;
    this.body = form.elements.body;
    this.preview = form.querySelector("[data-preview-target]");
    if (this.body.value) this.showPreview();
    form.addEventListener("input", () => this.changed());
  }

  changed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.showPreview(), PAUSE);
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
}

const form = document.querySelector("form[data-preview]");
if (form) new Preview(form);
