// Usher's loader: <script async src="https://help.example.com/usher.js"></script>
// Each call returns a promise that never rejects: null says that it failed, the console why.
(() => {
  "use strict";

  // From the prototype: <img name="currentScript"> would hide the document's own.
  const part = (name) => Reflect.get(Document.prototype, name, document);
  const script = part("currentScript");
  if (!script) return console.error("Usher: usher.js is a classic script, no module.");

  const { origin: help, hash } = new URL(script.src);
  const globalName = script.dataset.global || hash.slice(1) || "Usher";
  const former = window[globalName];
  if (typeof former === "function" && Object.hasOwn(former, "isLoaded")) return;

  // A polluted Object.prototype can't slip in an option.
  const own = (members) => ({ __proto__: null, ...members });
  const nothing = () => null;
  const silence = "the help centre could not be reached";

  const wordings = {
    __proto__: null,
    en: { help: "Help", open: "Open help", close: "Close help", unread: "unread" },
    de: { help: "Hilfe", open: "Hilfe öffnen", close: "Hilfe schließen", unread: "ungelesen" },
  };

  let settings = null;
  const nobody = own({ type: "person" });
  let known = nobody; // Who, with the session's token: in memory alone.
  let refresh; // The page's function that fetches another token.
  let keeping;
  let visitor; // Proves an anonymous thread, for identify to take over.
  let face = null;
  let turns = 0; // Counts who was named; an answer to an earlier turn is void.
  let channel = null;
  let queue = Promise.resolve();
  const listeners = { __proto__: null };

  const complain = (text) => console.error(`Usher: ${text}`);

  const inOrder = (work) => (queue = queue.then(work).catch((error) => (complain(error.message), null)));

  const emit = (name, detail) => {
    for (const listener of [...(listeners[name] ?? [])]) {
      try {
        listener(detail);
      } catch (error) {
        console.error(error);
      }
    }
  };

  // The server

  const send = (path, body, bearer) => {
    const headers = own({ "content-type": "application/json" });
    if (bearer) headers.authorization = `Bearer ${bearer}`;
    const request = { method: "POST", headers, credentials: "include", keepalive: path === "logout" };
    const rest = { body: JSON.stringify(own(body)), signal: AbortSignal.timeout(10000) };
    return fetch(`${help}/widget/v1/${path}`, own({ ...request, ...rest }));
  };

  const post = async (path, body) => {
    const response = await send(path, body, known.session);
    const answer = own(await response.json().catch(nothing));
    if (!response.ok) throw answer;
    return answer;
  };

  // The person

  const forget = (reason) => {
    const { session } = known;
    known = nobody;
    visitor = refresh = undefined;
    face?.tell({ type: "signedOut", reason });
    face?.showUnread(0);
    if (session || reason === "logout") emit("signedOut", { reason });
    watch();
    return session && send("logout", {}, session).catch(nothing);
  };

  // Without a bearer it ends the cookie's session, perhaps another tab's.
  const signOut = async (reason) => {
    channel?.postMessage({});
    const ends = [forget(reason), send("logout", {})];
    await Promise.all(ends).catch(() => complain(`logout failed - ${silence}`));
  };

  const listenToOtherTabs = () => {
    if (channel || !window.BroadcastChannel) return;
    channel = new BroadcastChannel(`usher ${help}`);
    channel.onmessage = ({ data }) => {
      const { session } = own(data);
      if (session) {
        // The same person goes on with the newer one; they sort by time.
        if (!known.session || session <= known.session) return;
        if (nameOf(data) === nameOf(known)) return know(data);
      }
      turns += 1;
      forget("elsewhere");
      inOrder(() => known.session && forget("elsewhere"));
    };
  };

  // No userId begins with a space.
  const nameOf = ({ contact }) => contact && (contact.userId ?? ` ${contact.email}`);

  // Answers whether this is who was known before.
  const know = (person) => {
    const isSame = nameOf(person) === nameOf(known);
    known = own(person);
    if (!isSame) face.showUnread(0);
    face.tell(known);
    watch();
    return isSame;
  };

  const identify = async (isLatest, token, next, isRenewal) => {
    if (typeof token !== "string" || !token.trim()) throw own({ code: "token_required" });
    const { widgetId, locale } = settings;
    const { session, contact } = await post("identify", { widgetId, token, visitor, locale });
    const person = own({ ...nobody, session: session.token, endsAt: Date.now() + session.expiresIn, contact });
    if (!isLatest()) return (known = person), null; // The next in the queue ends this session.
    visitor = undefined;
    refresh = next;
    const isSame = know(person);
    channel?.postMessage(person);
    if (!isRenewal || !isSame) emit("identified", contact);
    return contact;
  };

  const renew = async (token, person) => {
    const turn = turns;
    return person === known && identify(() => turn === turns, token, refresh, true);
  };

  const end = (person) => person === known && forget(person.endsAt > Date.now() ? "ended" : "expired");

  // The server takes a session no longer.
  const refused = async (session) => {
    const person = known;
    if (session !== person.session) return;
    if (refresh) await (await keeper())?.refused();
    end(person);
  };

  // Fetched for renewal, update and track, and for the reason of a failure.
  const keeper = () =>
    (keeping ??= import(`${help}/usher/person.js`).then(
      ({ Keeper }) => new Keeper({ post, renew, end, refused, nameOf, inOrder, emit, complain, script }),
      () => (keeping = complain(`usher/person.js - ${silence}`)),
    ));

  const watch = async () => {
    const isWanted = known.session && (refresh || listeners.tokenExpiring);
    if (keeping || isWanted) (await keeper())?.watch(known, refresh);
  };

  const report = async (path, body) => {
    if (!known.session) throw new Error("call identify before update and track");
    return (await keeper())?.report(path, body, known);
  };

  // The launcher and the panel

  const css = `
:host { all: initial !important; color-scheme: light dark !important;
  --accent: #1f5eff; --on-accent: #fff; --ground: #fff; }
@media (prefers-color-scheme: dark) {
  :host { --accent: #6d9bff; --on-accent: #0b0e11; --ground: #0f1216; }
}
button, iframe { position: fixed; z-index: 2147483000; right: 20px; }
.left > * { right: auto; left: 20px; }
button { bottom: max(20px, env(safe-area-inset-bottom)); width: 52px; height: 52px; padding: 0; cursor: pointer;
  border: 1px solid transparent; border-radius: 50%; background: var(--accent); color: var(--on-accent);
  box-shadow: 0 4px 16px rgb(0 0 0 / .24); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
svg { display: block; margin: auto; width: 26px; fill: none; stroke: currentColor;
  stroke-width: 2; stroke-linecap: round; }
path { transition: opacity 150ms ease-out; }
.cross, .open .question { opacity: 0; }
.open .cross { opacity: 1; }
.badge { position: absolute; top: -4px; right: -4px; min-width: 20px; padding: 0 5px; border-radius: 10px;
  box-sizing: border-box; background: #b3261e; color: #fff; font: 600 12px/20px system-ui, sans-serif; }
iframe { bottom: 84px; width: 380px; height: min(640px, 100dvh - 96px); border: 0; border-radius: 12px;
  background: var(--ground); box-shadow: 0 8px 30px rgb(0 0 0 / .24);
  transition: opacity 150ms ease-out, transform 150ms ease-out, visibility 150ms; }
:not(.open) > iframe { visibility: hidden; opacity: 0; transform: translateY(8px); }
@media (max-width: 480px) {
  .open > iframe { inset: 0; width: 100%; height: 100dvh; border-radius: 0; }
  .open > button { display: none; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }`;

  const create = (name, members) => Object.assign(part("createElement").call(document, name), members);

  const drawing = (name, members) => {
    const node = part("createElementNS").call(document, "http://www.w3.org/2000/svg", name);
    for (const key of Object.keys(members)) node.setAttribute(key, members[key]);
    return node;
  };

  const icon = () => {
    const svg = drawing("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" });
    const question = "M8.3 8.8C8.4 6.4 10 5 12 5s3.7 1.4 3.7 3.4c0 2.9-3.7 3-3.7 6M12 19v.01";
    const cross = "m6 6 12 12M18 6 6 18";
    svg.append(drawing("path", { class: "question", d: question }), drawing("path", { class: "cross", d: cross }));
    return svg;
  };

  const makeFace = ({ widgetId, locale, position, hideLauncher }) => {
    const spoken = speech(locale);
    const words = wordings[spoken];
    const host = create("usher-widget");
    const root = host.attachShadow(own({ mode: "open" }));
    const box = create("div", { className: position === "left" ? "left" : "" });
    const launcher = create("button", { type: "button", hidden: Boolean(hideLauncher) });
    const badge = create("span", { className: "badge", hidden: true });
    let isOpen = false;
    let unread = 0;
    let port = null;
    let frame = null;
    let focusedBefore = null;

    const label = () => {
      const count = unread ? `, ${unread} ${words.unread}` : "";
      launcher.setAttribute("aria-label", isOpen ? words.close : words.open + count);
      launcher.setAttribute("aria-expanded", String(isOpen));
      box.classList.toggle("open", isOpen);
    };

    // What is said before the frame has loaded waits in its port.
    const makeFrame = () => {
      const query = new URLSearchParams([["widgetId", widgetId], ["locale", locale]]);
      const { port1, port2 } = new MessageChannel();
      port = port1;
      port.onmessage = ({ data }) => hear(own(data));
      frame = create("iframe", { title: words.help, src: `${help}/widget/frame?${query}` });
      const hello = () => frame.contentWindow.postMessage({ usher: "hello" }, help, [port2]);
      frame.addEventListener("load", hello, own({ once: true }));
      box.append(frame);
      inOrder(() => tell(known));
    };

    const tell = (message) => port?.postMessage(message);

    const open = (takesFocus = true) => {
      if (isOpen) return;
      isOpen = true;
      focusedBefore = part("activeElement");
      if (!frame) makeFrame();
      label();
      tell({ type: "open", takesFocus, page: location.origin + location.pathname, title: part("title") });
      if (takesFocus) frame.focus();
      emit("open");
    };

    const close = () => {
      if (!isOpen) return;
      isOpen = false;
      label();
      tell({ type: "close" });
      (launcher.hidden ? focusedBefore : launcher)?.focus?.();
      emit("close");
    };

    const showUnread = (count) => {
      if (count === unread) return;
      unread = count;
      badge.textContent = count > 99 ? "99+" : count;
      badge.hidden = !count;
      label();
      emit("unread", { count });
    };

    const hear = (message) => {
      const { type, count, token, id } = message;
      if (type === "close") close();
      if (type === "unread") showUnread(Number(count) || 0);
      if (type === "message") emit("message", { conversation: id });
      if (type === "articleViewed") emit(type, { id });
      if (type === "emailSupplied") emit(type);
      if (type === "visitor") visitor = token;
      if (type === "expired") refused(token);
    };

    const toggle = () => (isOpen ? close() : open());

    launcher.addEventListener("click", toggle);
    box.addEventListener("keydown", ({ key }) => key === "Escape" && close());
    host.setAttribute("role", "region");
    host.setAttribute("aria-label", words.help);
    host.setAttribute("lang", spoken);
    launcher.append(icon(), badge);
    box.append(launcher);
    const sheet = new CSSStyleSheet(); // A constructed one is no inline style.
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    root.append(box);
    label();
    part("documentElement").append(host);

    return {
      tell,
      open,
      close,
      showUnread,
      toggle,
      showLauncher: (isShown) => void (launcher.hidden = !isShown),
      remove: () => (port?.close(), host.remove()),
    };
  };

  const show = (message) => (face.open(), face.tell(message), true);

  // To come last in the order of the tab key.
  const pageIsRead = () =>
    part("readyState") !== "loading" || new Promise((done) => window.addEventListener("DOMContentLoaded", done));

  const pickLocale = (wish) => String(wish || part("documentElement").lang || navigator.language || "en").slice(0, 35);

  const speech = (locale) => {
    const code = locale.split(/[-_]/)[0].toLowerCase();
    return code in wordings ? code : "en";
  };

  // The calls

  const calls = {
    __proto__: null,

    async init(isLatest, options) {
      const { widgetId, ...rest } = own(options);
      if (typeof widgetId !== "string" || !widgetId) throw new Error("init requires a widgetId");
      await pageIsRead();
      listenToOtherTabs();
      if (settings) {
        await signOut("logout");
        face.remove();
      }
      settings = own({ ...rest, widgetId, locale: pickLocale(rest.locale) });
      face = makeFace(settings);
      if (settings.open) face.open(false);
      emit("ready");
      return true;
    },

    async identify(isLatest, options) {
      const { token, jwt, refresh } = own(options);
      try {
        return await identify(isLatest, token ?? jwt, typeof refresh === "function" && refresh);
      } catch (problem) {
        if (known.session) await signOut("failed");
        const why = await (await keeper())?.explain(problem);
        const { code = "unavailable", reason, text = silence } = why ?? problem;
        complain(`identify failed - ${text}`);
        emit("identifyFailed", { code, reason });
        return null;
      }
    },

    logout: async () => (await signOut("logout"), true),
    update: (isLatest, attributes) => report("attributes", { attributes: own(attributes) }),
    track: (isLatest, name, data) => report("events", { name, data }),
    open: () => (face.open(), true),
    close: () => (face.close(), true),
    toggle: () => (face.toggle(), true),
    showLauncher: () => (face.showLauncher(true), true),
    hideLauncher: () => (face.showLauncher(false), true),
    article: (isLatest, id) => show({ type: "article", id }),
    requests: (isLatest, id) => show({ type: "requests", id }),
    search: (isLatest, text) => show({ type: "search", text }),
    contact: (isLatest, options) => show({ ...own(options), type: "contact" }),
  };

  const on = (name, listener) => {
    if (typeof listener !== "function") return complain("on requires a name and a function"), nothing;
    const all = (listeners[name] ??= new Set());
    all.add(listener);
    watch();
    return () => void all.delete(listener);
  };

  const namesSomeone = /^(init|identify|logout)$/;

  const Usher = (name, ...values) => {
    if (name === "on") return on(...values);
    if (namesSomeone.test(name)) turns += 1;
    const turn = turns;
    return inOrder(() => {
      if (!(name in calls)) throw new Error(`there is no call "${name}"`);
      if (!settings && name !== "init") throw new Error(`call init before ${name}`);
      return calls[name](() => turn === turns, ...values);
    }).then((answer) => (typeof answer === "function" ? answer() : answer ?? null));
  };

  for (const name of ["on", ...Object.keys(calls)]) Usher[name] = (...values) => Usher(name, ...values);

  const load = () => import(`${help}/usher/intercom.js`).then(({ intercom }) => intercom(Usher, script.dataset));
  const alias = globalName === "Intercom" && load();
  const answer = alias ? (...call) => alias.then((intercom) => intercom(...call)) : Usher;
  answer.isLoaded = true;
  window[globalName] = answer;
  if (typeof former === "function") for (const call of former.q ?? []) answer(...call);
})();
