// Renewal: before a session ends another one follows it, and the person notices nothing.

export const spans = {
  lead: 90_000, // So long before the end a new token is asked for: timers of hidden tabs come up to a minute late.
  heartbeat: 30_000,
  patience: 15_000, // With one answer of `refresh`.
  grace: 15_000, // A computer that wakes has no network at once.
  firstPause: 1_000,
  longestPause: 30_000,
};

const comingBack = { document: ["visibilitychange", "resume"], window: ["pageshow", "focus", "online"] };

export class Renewal {
  #page;
  #clock;
  #random;
  #person = null; // Whom the page knows.
  #refresh = null;
  #due = 0;
  #deadline = 0; // From here on a failure is the last one.
  #isAnnounced = false;
  #timer = null;
  #underWay = null;
  #wake = () => {};

  // `page` has `renew(token, person)`, which lets the token count if that person is still the one, `end(person)`, which
  // signs out, and `emit` and `complain`.
  constructor(page, { clock = globalThis, random = Math.random, targets = globalThis } = {}) {
    this.#page = page;
    this.#clock = clock;
    this.#random = random;
    for (const [name, events] of Object.entries(comingBack)) {
      for (const event of events) targets[name].addEventListener(event, () => this.look());
    }
  }

  // From now on this session counts. A token that was asked for on behalf of the one before is void.
  watch(person, refresh) {
    const isRenewed = Boolean(this.#underWay);
    this.#person = person.session ? person : null;
    this.#refresh = refresh;
    this.#isAnnounced = false;
    this.#wake();
    this.#clock.clearTimeout(this.#timer);
    if (!this.#person) return;
    const life = person.endsAt - this.#now;
    // In strict mode a token that is just over gives a session that is over: no reason to ask again and again.
    if (life <= 0 && isRenewed) return this.#page.end(person);
    const lead = Math.min(spans.lead, life / 2) * (0.8 + 0.2 * this.#random());
    // While servers are exchanged one may not say how long: then the session counts until it is refused.
    this.#due = Number.isNaN(life) ? Infinity : person.endsAt - lead;
    this.#wait();
  }

  // Is it time? Asked by the timer, and whenever somebody comes back to the page.
  look() {
    if (!this.#person) return;
    this.#wake();
    if (this.#now < this.#due) return this.#wait();
    const { endsAt } = this.#person;
    const isOver = this.#now >= endsAt;
    if (!this.#isAnnounced) this.#page.emit("tokenExpiring", { expiresAt: endsAt });
    this.#isAnnounced = true;
    this.#renew(isOver && this.#refresh ? this.#now + spans.grace : endsAt);
  }

  // The server takes this session no longer: one attempt, or the one that is under way, decides.
  refused() {
    this.#deadline = 0;
    this.#wake();
    return this.#renew(0);
  }

  get #now() {
    return this.#clock.Date.now();
  }

  // Timers stand still while a computer sleeps, and can't be set further than 25 days: a heartbeat looks in between.
  #wait() {
    this.#clock.clearTimeout(this.#timer);
    const pause = Math.min(Math.max(this.#due - this.#now, spans.firstPause), spans.heartbeat);
    this.#timer = this.#clock.setTimeout(() => this.look(), pause);
  }

  // One at a time.
  #renew(deadline) {
    if (this.#underWay || !this.#person) return this.#underWay;
    this.#deadline = deadline;
    this.#underWay = this.#persist(this.#person).finally(() => (this.#underWay = null));
    return this.#underWay;
  }

  // Until this person's session is another one: renewed, or by another tab or call of the page, or ended.
  async #persist(person) {
    const isVoid = () => this.#person !== person;
    for (let pause = spans.firstPause; ; pause = Math.min(pause * 2, spans.longestPause)) {
      const token = this.#refresh && (await this.#ask());
      if (isVoid()) return;
      if (token) await this.#page.renew(token, person);
      if (isVoid()) return;
      if (this.#now >= this.#deadline) return this.#page.end(person);
      await this.#pause(Math.min(pause * (0.8 + 0.4 * this.#random()), this.#deadline - this.#now));
      if (isVoid()) return;
    }
  }

  // Null for whatever is no token. An answer that never comes is given up; one that comes too late is void.
  async #ask() {
    const refresh = this.#refresh;
    let timer;
    const tooLate = new Promise((done) => (timer = this.#clock.setTimeout(done, spans.patience)));
    try {
      const answer = await Promise.race([refresh(), tooLate]);
      const token = answer?.token ?? answer?.jwt ?? answer;
      if (typeof token === "string" && token.trim()) return token;
      this.#page.complain("refresh gave no token");
    } catch (error) {
      this.#page.complain(`refresh failed - ${error?.message ?? error}`);
    } finally {
      this.#clock.clearTimeout(timer);
    }
    return null;
  }

  #pause(milliseconds) {
    return new Promise((done) => {
      const timer = this.#clock.setTimeout(done, milliseconds);
      this.#wake = () => (this.#clock.clearTimeout(timer), done());
    });
  }
}
