// Tells who else has the article open, and notices when one of them has saved. Asking says that somebody is here; it
// keeps no one signed in.

const EVERY = 15_000;

export class Company {
  constructor(form, saving) {
    this.form = form;
    this.saving = saving;
    this.line = form.querySelector("[data-company]");
    this.ask();
    setInterval(() => document.visibilityState === "visible" && this.ask(), EVERY);
    document.addEventListener("visibilitychange", () => document.hidden || this.ask());
    addEventListener("pagehide", () => navigator.sendBeacon(form.dataset.presence, this.body({ leaving: "on" })));
  }

  body(more) {
    return new URLSearchParams({ translation: this.form.elements.translation.value, ...more });
  }

  async ask() {
    const known = this.form.elements.revision.value;
    const headers = { Accept: "application/json", "Usher-Refresh": "1" };
    const answer = await fetch(this.form.dataset.presence, { method: "POST", body: this.body({ revision: known }), headers, redirect: "error" })
      .then((answer) => (answer.ok ? answer.json() : null))
      .catch(() => null);
    if (!answer) return;
    if (this.line.textContent !== answer.company) this.line.textContent = answer.company;
    this.line.hidden = !answer.company;
    // While something is unsaved, saving it finds out by itself.
    const { isSaving, isLeaving, isChanged } = this.saving;
    const isQuiet = !isSaving && !isLeaving && !isChanged && this.form.elements.revision.value === known;
    // A page that shows a text which was refused has a section of its own for that.
    if (isQuiet && answer.revision !== known && !this.form.dataset.typed) this.saving.conflict(answer);
  }
}
