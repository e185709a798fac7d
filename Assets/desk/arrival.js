// The line that turns green: asks whether a first person has been identified, while somebody is looking.

const INTERVAL = 3000;

export class Arrival {
  constructor(line) {
    this.line = line;
    this.text = line.querySelector("[data-arrival-text]");
    document.addEventListener("visibilitychange", () => this.next(0));
    this.next(INTERVAL);
  }

  get isHere() {
    return this.line.classList.contains("is-here");
  }

  next(pause) {
    clearTimeout(this.timer);
    if (document.hidden || this.isHere) return;
    this.timer = setTimeout(() => this.ask(), pause);
  }

  async ask() {
    try {
      const answer = await fetch(this.line.dataset.arrival, { headers: { accept: "application/json" } });
      if (answer.ok) this.show(await answer.json());
    } catch {
      // The network is away: the next question is a moment off anyway.
    }
    this.next(INTERVAL);
  }

  show({ isIdentified, sentence }) {
    if (!isIdentified) return;
    this.text.textContent = sentence;
    this.line.classList.add("is-here");
  }
}
