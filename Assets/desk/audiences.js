// Says whom a rule matches while it is written. Without this, the button "Check" does.

const PAUSE = 300;

class RuleField {
  constructor(form) {
    this.form = form;
    this.rule = form.elements.rule;
    this.place = form.querySelector("[data-preview]");
    form.querySelector("[data-check]").hidden = true;
    this.rule.addEventListener("input", () => this.changed());
    if (this.rule.value.trim()) this.check();
  }

  changed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.check(), PAUSE);
  }

  // Each keystroke may overtake the answer to the one before: only the newest question's answer is shown.
  async check() {
    this.question?.abort();
    this.question = new AbortController();
    if (!this.rule.value.trim()) return this.show({ sentence: "", people: [] });
    try {
      const answer = await fetch("/desk/audiences/preview", {
        method: "POST",
        headers: { accept: "application/json" },
        body: new URLSearchParams({ rule: this.rule.value }),
        signal: this.question.signal,
      });
      if (answer.ok) this.show(await answer.json());
    } catch {
      // What was shown stays: saving says what is wrong.
    }
  }

  show({ sentence, isWrong, people, hasMore }) {
    const line = document.createElement("p");
    line.textContent = sentence;
    line.className = isWrong ? "field-error" : "";
    if (isWrong) this.rule.setAttribute("aria-invalid", "true");
    else this.rule.removeAttribute("aria-invalid");
    const list = document.createElement("ul");
    list.className = "rule-people";
    list.append(...people.map((person) => this.person(person)));
    if (hasMore) list.append(Object.assign(document.createElement("li"), { textContent: "…" }));
    this.place.replaceChildren(line, ...(people.length ? [list] : []));
  }

  person({ label, address }) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const name = document.createElement("bdi");
    name.textContent = label;
    link.href = address;
    link.append(name);
    item.append(link);
    return item;
  }
}

for (const form of document.querySelectorAll("[data-audience]")) new RuleField(form);
