// Asks again and again, at first soon, then ever later while there is nothing new or nobody answers.

export class Poll {
  #work;
  #shortest;
  #longest;
  #delay;
  #timer = null;
  #isRunning = false;
  #clock;

  // `work` answers whether there was something new.
  constructor(work, { shortest = 3_000, longest = 30_000, clock = globalThis } = {}) {
    this.#work = work;
    this.#shortest = shortest;
    this.#longest = longest;
    this.#delay = shortest;
    this.#clock = clock;
  }

  get delay() {
    return this.#delay;
  }

  start() {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.soon();
  }

  stop() {
    this.#isRunning = false;
    this.#clock.clearTimeout(this.#timer);
  }

  // Somebody is active: the next question comes early again.
  soon() {
    this.#delay = this.#shortest;
    if (this.#isRunning) this.#wait();
  }

  #wait() {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = this.#clock.setTimeout(() => this.ask(), this.#delay);
  }

  async ask() {
    const isNew = await this.#work().catch(() => false);
    this.#delay = isNew ? this.#shortest : Math.min(this.#longest, this.#delay * 1.5);
    if (this.#isRunning) this.#wait();
  }
}
