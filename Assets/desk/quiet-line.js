// The lists of a page: requests, and the messages of the open one. Where something new would move what an agent looks at,
// a quiet line says so, and they go there when they like.

const A_MOMENT = 3_000;
const NEAR = 48;

/** The list of requests: it isn't put in another order under a moving pointer, or while it is scrolled. */
class Inbox {
  #pane;
  #line;
  #movedAt = -A_MOMENT;
  #change = null;

  constructor(list) {
    this.list = list;
    this.#pane = list.closest(".pane-body");
    this.#line = this.#pane.querySelector("[data-news]");
    this.#line.addEventListener("click", () => this.#show());
    this.#pane.addEventListener("pointermove", ({ timeStamp }) => (this.#movedAt = timeStamp));
    this.#pane.addEventListener("pointerleave", () => this.#carryOut());
    this.#pane.addEventListener("scroll", () => this.#pane.scrollTop || this.#carryOut());
  }

  take(newer, change) {
    const order = (list) => [...list.children].map(({ id }) => id).join();
    this.#change = change;
    const isWatched = this.#pane.scrollTop > 0 || performance.now() - this.#movedAt < A_MOMENT;
    if (isWatched && order(newer) !== order(this.list)) this.#line.hidden = false;
    else this.#carryOut();
  }

  #carryOut() {
    this.#line.hidden = true;
    this.#change?.();
    this.#change = null;
  }

  #show() {
    this.#carryOut();
    this.#pane.scrollTop = 0;
    this.list.querySelector("[data-row]")?.focus({ preventScroll: true });
  }
}

/**
 * The open thread. Where it showed its end it goes on showing the end, and only then the form below takes over up to which
 * message the agent has read: what came in out of sight still counts as unread.
 */
class Thread {
  #pane;
  #line;
  #seq;
  #read; // What the form says once the end has been seen.

  constructor(list) {
    this.list = list;
    this.#pane = list.closest(".pane-body");
    this.#line = this.#pane.querySelector("[data-news]");
    this.#seq = this.list.ownerDocument.querySelector("form[data-composer]").elements.seq;
    this.#line.addEventListener("click", () => this.#toEnd());
    this.#pane.addEventListener("scroll", () => this.#showsEnd && this.#wasRead());
  }

  take(newer, change) {
    const showedEnd = this.#showsEnd;
    const before = this.list.children.length;
    change();
    this.#read = newer.dataset.lastSeq;
    if (showedEnd) this.#toEnd();
    else if (this.list.children.length > before) this.#line.hidden = false;
  }

  get #showsEnd() {
    return this.#pane.scrollHeight - this.#pane.scrollTop - this.#pane.clientHeight < NEAR;
  }

  #toEnd() {
    this.#pane.scrollTop = this.#pane.scrollHeight;
    this.#wasRead();
  }

  #wasRead() {
    this.#line.hidden = true;
    this.#seq.value = this.#read ?? this.#seq.value;
  }
}

const kinds = { rows: Inbox, messages: Thread };

export const listsOf = (document) =>
  Object.entries(kinds).flatMap(([name, List]) => {
    const list = document.querySelector(`[data-live="${name}"]`);
    return list ? [new List(list)] : [];
  });
