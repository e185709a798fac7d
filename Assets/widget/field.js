// A labelled field with its hint and its problem, each tied to it for a screen reader.

import { element } from "./dom.js";

let count = 0;

export class Field {
  #problem;
  #hint;

  constructor(control, { label, mark = "", hint = "" }) {
    const id = `field-${(count += 1)}`;
    this.control = control;
    control.id = id;
    this.#hint = hint ? element("p", { className: "hint", id: `${id}-hint` }, hint) : null;
    this.#problem = element("p", { className: "field-problem", id: `${id}-problem`, hidden: true });
    const after = mark ? element("span", { className: "mark" }, ` ${mark}`) : null;
    const name = element("label", { htmlFor: id }, label, after);
    this.root = element("div", { className: "field" }, name, this.#hint, control, this.#problem);
    this.#describe();
  }

  get value() {
    return this.control.value;
  }

  set value(text) {
    this.control.value = text;
  }

  // An empty text takes the problem away.
  show(problem) {
    this.#problem.textContent = problem;
    this.#problem.hidden = !problem;
    if (problem) this.control.setAttribute("aria-invalid", "true");
    else this.control.removeAttribute("aria-invalid");
    this.#describe();
  }

  #describe() {
    const shown = [this.#hint, this.#problem].filter((node) => node && !node.hidden);
    this.control.setAttribute("aria-describedby", shown.map(({ id }) => id).join(" "));
  }
}
