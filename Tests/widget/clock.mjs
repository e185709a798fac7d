// A clock that only tests turn. Timers run in their order, and after each one whatever it has set going may finish.

export const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await null;
};

export class Clock {
  #now;
  #timers = new Map();
  #count = 0;

  constructor(now = 1_800_000_000_000) {
    this.#now = now;
    const clock = this;
    this.Date = { now: () => clock.#now };
    this.setTimeout = (work, delay) => {
      this.#timers.set((this.#count += 1), { work, at: this.#now + Math.max(0, delay) });
      return this.#count;
    };
    this.clearTimeout = (id) => void this.#timers.delete(id);
  }

  get now() {
    return this.#now;
  }

  get pending() {
    return [...this.#timers.values()].map(({ at }) => at - this.#now);
  }

  async advance(milliseconds) {
    const end = this.#now + milliseconds;
    await settle();
    for (;;) {
      const [id, next] = [...this.#timers].sort(([, one], [, other]) => one.at - other.at)[0] ?? [];
      if (!next || next.at > end) break;
      this.#timers.delete(id);
      this.#now = Math.max(this.#now, next.at);
      next.work();
      await settle();
    }
    this.#now = end;
  }

  // The computer sleeps: time goes by, timers stand still.
  sleep(milliseconds) {
    this.#now += milliseconds;
    for (const timer of this.#timers.values()) timer.at += milliseconds;
  }
}
