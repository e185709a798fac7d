// "Did this help?" below an article, and after a no a word about what was missing.

import { element } from "./dom.js";
import { failure } from "./notices.js";
import { isAbort } from "./api.js";
import { Visitor } from "./visitor.js";

// What makes a stranger's second vote replace the first. It stays in this tab, and comes with the first vote.
const voter = new Visitor(() => sessionStorage, "usher-voter");

export class Verdict {
  #context;
  #id;
  #word = element("div", { role: "status" });
  #buttons;

  constructor(context, id) {
    this.#context = context;
    this.#id = id;
    this.#buttons = [this.#choice("yes", true), this.#choice("no", false)];
    const question = element("strong", {}, this.#text("question"));
    const row = element("div", { className: "row" }, question, ...this.#buttons);
    this.root = element("div", { className: "verdict" }, row, this.#word);
  }

  #text = (key) => this.#context.texts.text(`helped.${key}`);

  #choice(name, helped) {
    const onclick = () => this.#send({ helped }, () => (helped ? this.#thank("thanksYes") : this.#askWhy()));
    const members = { type: "button", className: "button quiet", "aria-pressed": "false", onclick };
    return element("button", members, this.#text(name));
  }

  async #send(vote, then) {
    try {
      const answer = await this.#context.api.vote(this.#id, { ...vote, voter: voter.token });
      if (answer.voter) voter.keep(answer.voter);
      this.#buttons.forEach((button, index) => button.setAttribute("aria-pressed", String(vote.helped === !index)));
      then();
    } catch (problem) {
      if (isAbort(problem)) return;
      this.#word.replaceChildren(failure(problem, this.#context.texts, () => this.#send(vote, then)));
    }
  }

  #thank(key) {
    this.#word.replaceChildren(element("p", {}, this.#text(key)));
  }

  #askWhy() {
    const field = element("textarea", { id: "why", rows: 3, maxLength: 2000 });
    const onsubmit = (event) => {
      event.preventDefault();
      if (field.value.trim()) this.#send({ helped: false, comment: field.value }, () => this.#thank("thanksWord"));
    };
    const label = element("label", { htmlFor: "why" }, `${this.#text("thanksNo")} ${this.#text("why")}`);
    const send = element("button", { className: "button quiet" }, this.#text("send"));
    this.#word.replaceChildren(element("form", { className: "field", onsubmit }, label, field, send));
    field.focus();
  }
}
