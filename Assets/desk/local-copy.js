// What somebody types and the server hasn't got yet, kept in this browser under the agent's id: offered back to the
// same agent only, for a week, and forgotten when anybody signs out here.

const PREFIX = "usher-text:";
const A_WEEK = 7 * 24 * 3_600_000;

export class LocalCopy {
  constructor(name) {
    this.key = PREFIX + name;
  }

  keep(copy) {
    this.#try((storage) => storage.setItem(this.key, JSON.stringify({ ...copy, at: Date.now() })));
  }

  read() {
    const copy = this.#try((storage) => JSON.parse(storage.getItem(this.key)));
    const isWhole = copy && ["title", "description", "body", "revision"].every((name) => typeof copy[name] === "string");
    return isWhole && Date.now() - copy.at < A_WEEK ? copy : null;
  }

  forget() {
    this.#try((storage) => storage.removeItem(this.key));
  }

  // A browser that keeps nothing, or is full, is no reason to disturb who writes.
  #try(act) {
    try {
      return act(localStorage);
    } catch {
      return null;
    }
  }
}

/** On a shared computer, the next person finds nothing of the last one's. */
export function forgetCopies(storage) {
  for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
}

export function forgetCopiesAtSignOut(document) {
  document.querySelector('form[action="/desk/logout"]')?.addEventListener("submit", () => {
    try {
      forgetCopies(localStorage);
    } catch {
      // Nothing is kept where nothing may be.
    }
  });
}
