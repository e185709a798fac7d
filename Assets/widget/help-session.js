// Everything in this frame that belongs to one person. When somebody else comes (or nobody), it is stopped and left,
// and a new one begins: nothing of the former person can be left over in a corner.

import { Api } from "./api.js";
import { AskPlace } from "./ask-place.js";
import { HelpPlace } from "./help-place.js";
import { handOver } from "./hand-over.js";
import { isolated } from "./dom.js";
import { listen } from "../shared/live.js";
import { RequestsPlace } from "./requests-place.js";

export class HelpSession {
  #shell;
  #visitor;
  #tell;
  #home = null;
  #isOpen = false;
  #isInView = false;
  #isWaiting = false; // For an answer.
  #onRenewal = [];
  #stopListening = null;

  constructor({ config, texts, shell, visitor, tell, person }) {
    this.texts = texts;
    this.locale = config.locale;
    this.person = person;
    this.#shell = shell;
    this.#visitor = visitor;
    this.#tell = tell;
    const bearer = () => this.person.session ?? visitor.token;
    this.api = new Api({ config, bearer, onRefusedBearer: (token) => this.#refused(token) });
    shell.greet(this.#greeting(person.contact?.name));
    shell.promise(null);
    shell.attach((panels) => this.#makePlaces(panels));
    this.#welcome();
  }

  // The same person with a fresh session: drafts, open articles and requests under way stay.
  renew(person) {
    if (person.contact?.name !== this.person.contact?.name) this.#shell.greet(this.#greeting(person.contact?.name));
    const isFresh = person.session !== this.person.session;
    this.person = person;
    if (isFresh) for (const goOn of this.#onRenewal.splice(0)) goOn();
  }

  // Whether the panel is open, and whether anybody can see this tab.
  show(isOpen, isInView) {
    this.#isOpen = isOpen;
    this.#isInView = isInView;
    this.requests.setVisible(isOpen && isInView);
    this.#listen();
  }

  stop() {
    this.show(false, false);
    this.api.stop();
    for (const goOn of this.#onRenewal.splice(0)) goOn();
  }

  // What the places need of each other.

  home = () =>
    (this.#home ??= this.api.home(this.person.page).catch((problem) => {
      this.#home = null;
      throw problem;
    }));

  mustSignIn = async () => {
    if (this.person.session) return false;
    const { enforcement, contact } = await this.home();
    return enforcement === "enforced" && !contact;
  };

  // A browser that has never asked has no requests, and needn't ask for them.
  conversations = async () => {
    const { conversations } = this.#isSomeone ? await this.api.conversations() : { conversations: [] };
    this.#showUnread(conversations.reduce((sum, { unread }) => sum + unread, 0));
    this.#isWaiting = conversations.some(({ state }) => state !== "closed");
    this.#listen();
    return conversations;
  };

  ask = (subject = "", message = "") => {
    this.#shell.go("ask");
    return this.askPlace.fill({ subject, message });
  };

  openRequest = (id) => {
    this.#shell.go("requests");
    return this.requests.open(id);
  };

  openRequests = (id) => {
    if (id) return this.openRequest(String(id));
    this.#shell.go("requests");
    if (this.requests.isInside) this.#shell.back();
  };

  openArticle = (id) => {
    this.#shell.go("help");
    return this.help.openArticle(id);
  };

  find = (text) => {
    this.#shell.go("help");
    return this.help.find(text);
  };

  keepVisitor = (token) => {
    this.#visitor.keep(token);
    this.#tell({ type: "visitor", token });
    this.#listen();
  };

  follow = (event) => handOver(event, this.person.session);

  tell = (message) => this.#tell(message);
  announce = (text) => this.#shell.announce(text);
  update = () => this.#shell.update();

  #makePlaces(panels) {
    this.help = new HelpPlace(panels.help, this);
    this.requests = new RequestsPlace(panels.requests, this);
    this.askPlace = new AskPlace(panels.ask, this);
    return { help: this.help, requests: this.requests, ask: this.askPlace };
  }

  async #welcome() {
    const home = await this.home().catch(() => null);
    if (!home) return;
    this.#shell.greet(this.#greeting(home.contact?.name ?? this.person.contact?.name));
    this.#shell.promise(home.answerTime);
    this.#showUnread(home.unread);
  }

  #greeting(name) {
    const first = firstNameOf(name);
    return first ? this.texts.pieces("greeting", { name: isolated(first) }) : [this.texts.text("greetingAnyone")];
  }

  get #isSomeone() {
    return Boolean(this.person.session || this.#visitor.token);
  }

  // A closed panel listens for a known person who waits for an answer, and for nobody else.
  #listen() {
    const isWanted = this.#isSomeone && (this.#isOpen || (this.person.session && this.#isWaiting));
    if (isWanted && this.#isInView) this.#stopListening ??= listen(this.api.stream, () => this.#look());
    else this.#stopListening = this.#stopListening?.();
  }

  async #look() {
    if (this.#isOpen) await this.requests.shown();
    if (!this.#isOpen || this.requests.isInside) await this.conversations().catch(() => null);
  }

  #showUnread(count) {
    this.#shell.showUnread(count, this.texts.count("requests.unread", count));
    this.#tell({ type: "unread", count });
  }

  // A refused visitor's token is worthless. A refused session is the page's to renew: what was asked waits until it has,
  // or until this person is stopped.
  async #refused(token) {
    if (token === this.#visitor.token) this.#visitor.forget();
    this.#listen();
    if (token !== this.person.session) return true;
    this.#tell({ type: "expired", token });
    await new Promise((goOn) => this.#onRenewal.push(goOn));
    return true;
  }
}

// "Ada" of "Ada Lovelace"; all of "Dr. Lovelace".
export const firstNameOf = (name) => {
  const whole = (name ?? "").trim();
  const first = whole.split(/\s+/)[0];
  return first.endsWith(".") ? whole : first;
};
