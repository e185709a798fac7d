// The texts of one language, found by a path such as "ask.send", with their {places} filled.

export class Texts {
  #texts;
  #plural;

  constructor(texts, locale) {
    this.#texts = texts;
    this.#plural = new Intl.PluralRules(locale);
  }

  text(path, values = {}) {
    return this.pieces(path, values).join("");
  }

  // The same as a list, so that a value may also be an element: a person's name in <bdi>, say.
  pieces(path, values = {}) {
    return this.#find(path)
      .split(/\{(\w+)\}/)
      .map((piece, index) => (index % 2 ? (Object.hasOwn(values, piece) ? values[piece] : "") : piece));
  }

  count(path, count) {
    const form = this.#plural.select(count);
    return this.text(`${path}.${this.#has(`${path}.${form}`) ? form : "other"}`, { count: String(count) });
  }

  #walk(path) {
    const step = (texts, key) => (Object.hasOwn(Object(texts), key) ? texts[key] : undefined);
    return path.split(".").reduce(step, this.#texts);
  }

  #has(path) {
    return typeof this.#walk(path) === "string";
  }

  #find(path) {
    const found = this.#walk(path);
    return typeof found === "string" ? found : path;
  }
}
