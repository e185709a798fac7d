// A link to an article: typed words find it by its title; arrows choose, Enter takes.

const PAUSE = 150;

export class ArticlePicker {
  #found = [];
  #current = -1;

  constructor(dialog) {
    this.dialog = dialog;
    this.input = dialog.querySelector("input");
    this.list = dialog.querySelector("[role=listbox]");
    this.status = dialog.querySelector("[data-status]");
    this.input.addEventListener("input", () => this.#ask());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.list.addEventListener("click", (event) => this.#take(event.target.closest("[role=option]")));
  }

  /** Calls back with the id of the article that is chosen. */
  open(chosen) {
    this.chosen = chosen;
    this.input.value = "";
    this.dialog.showModal();
    this.#search();
  }

  #ask() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#search(), PAUSE);
  }

  // Only the newest question's answer is shown.
  async #search() {
    this.question?.abort();
    this.question = new AbortController();
    try {
      const answer = await fetch(`/desk/articles/titles?${new URLSearchParams({ q: this.input.value })}`, {
        headers: { Accept: "application/json" },
        signal: this.question.signal,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      this.#show((await answer.json()).articles);
    } catch (error) {
      if (error.name === "AbortError") return;
      this.#show([]);
      this.status.textContent = this.dialog.dataset.failed;
    }
  }

  #show(articles) {
    this.#found = articles;
    this.list.replaceChildren(...articles.map(option));
    this.status.textContent = articles.length ? "" : this.dialog.dataset.none;
    this.#mark(articles.length ? 0 : -1);
  }

  #mark(place) {
    this.#current = place;
    [...this.list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === place)));
    const item = this.list.children[place];
    if (item) this.input.setAttribute("aria-activedescendant", item.id);
    else this.input.removeAttribute("aria-activedescendant");
    item?.scrollIntoView({ block: "nearest" });
  }

  #key(event) {
    const count = this.#found.length;
    if (event.key === "Enter") {
      event.preventDefault();
      this.#take(this.list.children[this.#current]);
    } else if (count && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      this.#mark((this.#current + (event.key === "ArrowDown" ? 1 : -1) + count) % count);
    }
  }

  #take(item) {
    const article = this.#found[[...this.list.children].indexOf(item)];
    if (!article) return;
    this.dialog.close();
    this.chosen(article.id);
  }
}

function option({ title, locale, state }, index) {
  const item = document.createElement("li");
  item.id = `picker-${index}`;
  item.setAttribute("role", "option");
  const name = document.createElement("span");
  name.lang = locale;
  name.textContent = title;
  const note = document.createElement("span");
  note.className = "hint";
  note.textContent = state;
  item.append(name, note);
  return item;
}
