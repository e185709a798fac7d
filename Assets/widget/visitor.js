// The token of a browser that nobody knows, so that it finds its own requests again. It stays in this tab alone
// (sessionStorage, not localStorage): the next person at a shared computer must not meet the last one's requests.

export class Visitor {
  #token = null;
  #storage;
  #key;

  // `findStorage` throws where the browser blocks storage in frames; the token then lives in memory.
  constructor(findStorage, key = "usher-visitor") {
    this.#key = key;
    this.#storage = attempt(findStorage);
    this.#token = attempt(() => this.#storage.getItem(key));
  }

  get token() {
    return this.#token;
  }

  keep(token) {
    this.#token = token;
    attempt(() => this.#storage.setItem(this.#key, token));
  }

  forget() {
    this.#token = null;
    attempt(() => this.#storage.removeItem(this.#key));
  }
}

const attempt = (work) => {
  try {
    return work() ?? null;
  } catch {
    return null;
  }
};
