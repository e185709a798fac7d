// The messages of one conversation in order, each once, however often and in whatever order they arrive.

export class MessageLog {
  #messages = new Map();
  #after = 0;

  // From here on the server is asked. Only its lists move it: before the person's own reply (which arrives alone) an
  // answer may lie that hasn't been fetched yet.
  get after() {
    return this.#after;
  }

  get last() {
    return Math.max(0, ...this.#messages.keys());
  }

  addList(messages) {
    const added = messages.filter((message) => this.add(message));
    this.#after = Math.max(this.#after, ...messages.map(({ seq }) => seq));
    return added;
  }

  add(message) {
    if (!Number.isSafeInteger(message?.seq) || this.#messages.has(message.seq)) return false;
    this.#messages.set(message.seq, message);
    return true;
  }

  // Before which of the shown messages a new one belongs; null at the end.
  following(seq) {
    const later = [...this.#messages.keys()].filter((other) => other > seq);
    return later.length ? Math.min(...later) : null;
  }
}
