// "Did this help?" below an article, and after a no a word about what was missing.

import { element } from "./dom.js";
import { failure } from "./notices.js";
import { isAbort } from "./api.js";
import { Visitor } from "./visitor.js";

// What makes a stranger's second vote replace the first. It stays in this tab, and comes with the first vote.
const voter = new Visitor(() => sessionStorage, "usher-voter");

export class Verdict {
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
