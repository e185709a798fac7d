// What stays while places and persons change: the head, the three tabs, and where the focus goes.

const names = ["help", "requests", "ask"];
const byID = (id) => document.getElementById(id);

export class Shell {
  #places = null;
  #current = "help";

  constructor({ workspace, onClose }) {
    this.workspace = workspace;
    byID("close").addEventListener("click", onClose);
    byID("back").addEventListener("click", () => this.back());
    document.addEventListener("keydown", (event) => this.#onKey(event, onClose));
    for (const name of names) byID(`tab-${name}`).addEventListener("click", () => this.go(name));
    byID("tab-help").parentElement.addEventListener("keydown", (event) => this.#onTabKey(event));
    document.querySelector("nav").inert = false; // A press before anybody listens would be lost.
  }

  // The places of a person; those of the person before are gone with all they held.
  attach(makePlaces) {
    const wished = this.#places ? "help" : this.#current; // A tab may be chosen before it is known who is there.
    for (const name of names) byID(`panel-${name}`).replaceChildren();
    this.#places = makePlaces(Object.fromEntries(names.map((name) => [name, byID(`panel-${name}`)])));
    this.announce("");
    this.showUnread(0);
    this.go(wished);
  }

  get place() {
    return this.#places[this.#current];
  }

  go(name) {
    this.#current = name;
    for (const other of names) {
      const tab = byID(`tab-${other}`);
      tab.setAttribute("aria-selected", String(other === name));
      tab.tabIndex = other === name ? 0 : -1;
      byID(`panel-${other}`).hidden = other !== name;
    }
    if (!this.#places) return;
    this.place.shown?.();
    this.update();
  }

  // A place calls this when it shows something else.
  update() {
    const { title, isInside } = this.place;
    const isHome = this.#current === "help" && !isInside;
    document.body.classList.toggle("is-home", isHome);
    byID("place").textContent = isHome ? this.workspace : title;
    byID("back").hidden = !isInside;
  }

  back() {
    this.place.back();
    this.update();
  }

  // Where a person begins who has just opened the panel.
  focus() {
    if (this.place.focus) this.place.focus();
    else byID("close").focus();
  }

  greet(pieces) {
    byID("greeting").replaceChildren(...pieces);
  }

  promise(answerTime) {
    byID("answer-time").textContent = answerTime ?? "";
  }

  // `words` for a screen reader: "2 new answers".
  showUnread(count, words = "") {
    const badge = byID("unread");
    badge.hidden = !count;
    badge.replaceChildren(String(count));
    byID("tab-requests").setAttribute("aria-description", count ? words : "");
  }

  // Stands above everything until somebody is known again.
  notify(text) {
    byID("notice").textContent = text;
    byID("notice").hidden = !text;
    if (text) this.announce(text);
  }

  announce(text) {
    byID("announcer").textContent = text;
  }

  #onKey(event, onClose) {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    // In a search field that holds something, Escape empties the field.
    if (event.target.type === "search" && event.target.value) return;
    onClose();
  }

  #onTabKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    const direction = getComputedStyle(document.body).direction === "rtl" ? -1 : 1;
    const index = { Home: 0, End: names.length - 1 }[event.key] ?? names.indexOf(this.#current) + step * direction;
    if (!step && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    const name = names.at(index % names.length);
    this.go(name);
    byID(`tab-${name}`).focus();
  }
}
