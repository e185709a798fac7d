// Intercom('boot', …) and the other calls that pages make of Intercom, answered by Usher, for sites that switch by
// changing an address. The loader fetches this file when the page's script asks for data-global="Intercom".

const own = (members) => ({ __proto__: null, ...members });
const complain = (text) => console.error(`Usher: ${text}`);

// What says how the messenger looks and behaves, or who somebody is: no attribute of a person. A name or an email that
// nobody has signed changes nothing.
const settingNames = new Set([
  "app_id", "api_base", "user_id", "user_hash", "intercom_user_jwt", "auth_tokens", "email", "name", "anonymous_id",
  "hide_default_launcher", "custom_launcher_selector", "alignment", "vertical_padding", "horizontal_padding",
  "z_index", "session_duration", "action_color", "background_color", "language_override", "theme_mode", "link_color",
  "messenger_style_id", "hide_notifications", "page_title", "last_request_at", "avatar", "unsubscribed_from_emails",
]);

const spaces = {
  __proto__: null,
  home: (usher) => usher.open(),
  help: (usher) => usher.search(""),
  messages: (usher) => usher.requests(),
  tickets: (usher) => usher.requests(),
};

const missing = {
  __proto__: null,
  showNews: "there are no news",
  startTour: "there are no product tours",
  startSurvey: "there are no surveys",
  startChecklist: "there are no checklists",
  getVisitorId: "a visitor who hasn't written has no id",
};

const names = new Set([
  "boot", "update", "shutdown", "show", "hide", "showSpace", "showMessages", "showNewMessage", "showArticle",
  "showConversation", "showTicket", "trackEvent", "ready", "onShow", "onHide", "onUnreadCountChange",
  "onUserEmailSupplied", "hideNotifications", "reattach_activator",
]);

class Messenger {
  #usher;
  #widgetId; // The script's own, where the page keeps Intercom's app_id.
  #booted = null;
  #mayBoot = true; // By itself: not any more after a shutdown, when intercomSettings still name who has left.
  #jwt = null;
  #selector = null;
  #lastCall = Promise.resolve();
  #whenReady = [];

  constructor(usher, { widgetId }) {
    this.#usher = usher;
    this.#widgetId = widgetId;
    usher.on("signedOut", ({ reason }) => reason !== "logout" && (this.#jwt = null));
    document.addEventListener("click", (event) => this.#onClick(event));
    if (this.#idOf(this.#settings()) && window.intercomSettings) this.boot();
  }

  boot(options) {
    const settings = this.#settings(options);
    const widgetId = this.#idOf(settings);
    if (this.#booted && this.#booted === widgetId) return this.update(options);
    this.#booted = widgetId;
    this.#mayBoot = false;
    this.#jwt = null;
    this.#lastCall = this.#usher.init({
      widgetId,
      hideLauncher: settings.hide_default_launcher,
      position: settings.alignment,
      locale: settings.language_override,
    });
    this.#apply(settings);
    for (const listener of this.#whenReady.splice(0)) this.ready(listener);
  }

  // Without values it is the word of a page whose address has changed: intercomSettings count again.
  update(options) {
    const settings = options ? own(options) : this.#settings();
    if (!this.#booted && this.#mayBoot && this.#idOf(settings)) return this.boot(options);
    if (!this.#booted) return complain("Intercom('update') does nothing before Intercom('boot')");
    const { hide_default_launcher: isHidden } = settings;
    if (typeof isHidden === "boolean") isHidden ? this.#usher.hideLauncher() : this.#usher.showLauncher();
    this.#apply(settings);
  }

  shutdown() {
    if (!this.#booted) return;
    this.#booted = this.#jwt = this.#selector = null;
    this.#usher.close();
    this.#usher.hideLauncher();
    this.#usher.logout();
  }

  show = () => this.#usher.open();
  hide = () => this.#usher.close();
  showMessages = () => this.#usher.requests();
  showNewMessage = (message) => this.#usher.contact({ message });
  showArticle = (id) => this.#usher.article(id);
  showConversation = (id) => this.#usher.requests(id);
  showTicket = (id) => this.#usher.requests(id);
  trackEvent = (name, metadata) => this.#usher.track(name, metadata);

  showSpace(name) {
    if (!(name in spaces)) complain(`Intercom('showSpace', '${name}') - there is no such space, help opens instead`);
    (spaces[name] ?? spaces.home)(this.#usher);
  }

  onShow = (listener) => this.#usher.on("open", () => listener());
  onHide = (listener) => this.#usher.on("close", () => listener());
  onUnreadCountChange = (listener) => this.#usher.on("unread", ({ count }) => listener(count));
  onUserEmailSupplied = (listener) => this.#usher.on("emailSupplied", () => listener());

  ready(listener) {
    if (this.#booted) this.#lastCall.then(() => listener());
    else this.#whenReady.push(listener);
  }

  hideNotifications() {} // Nothing pops up here.
  reattach_activator() {} // The selector is asked at each click, so that no element must be found again.

  #settings(options) {
    return own({ ...window.intercomSettings, ...options });
  }

  #idOf(settings) {
    return this.#widgetId ?? settings.app_id;
  }

  #apply(settings) {
    const { intercom_user_jwt: jwt, custom_launcher_selector: selector } = settings;
    if (selector !== undefined) this.#selector = readable(selector);
    if (jwt && jwt !== this.#jwt) {
      this.#jwt = jwt;
      this.#lastCall = this.#usher.identify({ token: jwt });
    }
    if (!this.#jwt && (settings.user_id || settings.email)) {
      complain("Intercom - user_id, email and user_hash prove nothing here: pass intercom_user_jwt");
    }
    const attributes = Object.entries(settings).filter(([name]) => !settingNames.has(name));
    if (attributes.length && this.#jwt) this.#usher.update(Object.fromEntries(attributes));
  }

  #onClick(event) {
    if (!this.#selector || !this.#booted) return;
    if (!event.target.closest?.(this.#selector)) return;
    event.preventDefault();
    this.#usher.open();
  }
}

const readable = (selector) => {
  try {
    document.querySelector(selector);
    return selector;
  } catch {
    return complain(`custom_launcher_selector "${selector}" is no selector`), null;
  }
};

// What the page has as `Intercom`.
export const intercom = (usher, dataset) => {
  const messenger = new Messenger(usher, dataset);
  return (name, ...values) => {
    if (name in missing) return complain(`Intercom('${name}') does nothing here: ${missing[name]}`);
    if (!names.has(name)) return complain(`there is no call Intercom('${name}')`);
    messenger[name](...values);
  };
};
