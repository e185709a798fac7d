// Elements from plain calls. Strings become text nodes, so no person's words are ever read as markup.

export const element = (name, members = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(members)) {
    if (value === undefined || value === null) continue;
    if (key in node) node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
};

export const icon = (path) => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
};

// A person's or a team's own words, kept from turning the direction of the text around them.
export const isolated = (text) => element("bdi", {}, text);

// What takes longer than a blink shows where it will be; what doesn't, never flickers.
export const whileWaiting = async (place, promise) => {
  const members = { className: "skeleton", "aria-hidden": "true" };
  const lines = element("div", members, element("i"), element("i"), element("i"));
  const timer = setTimeout(() => place.append(lines), 150);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    lines.remove();
  }
};

let count = 0;

// A labelled field with its hint and its problem, each tied to it for a screen reader.
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
