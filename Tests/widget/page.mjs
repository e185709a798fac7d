// A page just large enough for the loader: its own window, document and network, all in memory.

import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { Keeper } from "../../Assets/widget/page/person.js";
import { Clock } from "./clock.mjs";

const loader = readFileSync(new URL("../../Assets/widget/loader.js", import.meta.url), "utf8");
// A script in a context of its own can't import: the page does it.
const source = loader.replaceAll("import(", "importModule(");
const help = "https://help.example.test";

class Element {
  children = [];
  attributes = {};
  handlers = {};
  classList = { toggle: () => {} };

  constructor(name) {
    this.name = name;
  }

  setAttribute(key, value) {
    this.attributes[key] = value;
  }

  append(...nodes) {
    this.children.push(...nodes);
    for (const node of nodes) node.parent = this;
  }

  addEventListener(name, handler) {
    this.handlers[name] = handler;
  }

  attachShadow() {
    return (this.shadow = Object.assign(new Element("shadow"), { adoptedStyleSheets: [] }));
  }

  remove() {
    this.parent.children = this.parent.children.filter((node) => node !== this);
  }

  focus() {}

  find(name) {
    const below = [...this.children, ...(this.shadow ? [this.shadow] : [])];
    return below.flatMap((node) => [...(node.name === name ? [node] : []), ...node.find(name)]);
  }
}

const documentOf = (root, script) => {
  class Document extends EventTarget {
    get currentScript() {
      return script;
    }

    get documentElement() {
      return root;
    }

    get title() {
      return "Invoices";
    }

    get readyState() {
      return "complete";
    }

    get activeElement() {
      return null;
    }

    querySelector(selector) {
      if (selector.includes("!")) throw new SyntaxError("no selector");
      return null;
    }

    createElement(name) {
      return new Element(name);
    }

    createElementNS(namespace, name) {
      return new Element(name);
    }
  }
  return Document;
};

// `answer` gets each request and gives {status, body}, a promise of it, or throws. `tabs` is shared by pages that
// belong to one browser; `modules` gives what the loader imports, by address.
export const openPage = (answer, options = {}) => {
  const { tabs = new Set(), before = {}, clock = new Clock(), random = () => 0, dataset = {}, hash = "" } = options;
  const root = Object.assign(new Element("html"), { lang: "en" });
  const Document = documentOf(root, { src: `${help}/usher.js${hash}`, dataset });
  const requests = [];
  const imports = [];
  const complaints = [];

  const fetch = async (address, { method, headers, body }) => {
    const request = { method, path: address.replace(`${help}/`, ""), bearer: headers?.authorization?.slice(7) ?? null };
    requests.push({ ...request, body: body && JSON.parse(body) });
    const { status = 200, body: answered } = await answer(requests.at(-1));
    return { ok: status < 300, status, json: async () => structuredClone(answered) };
  };

  class BroadcastChannel {
    constructor() {
      tabs.add(this);
    }

    postMessage(data) {
      for (const tab of tabs) if (tab !== this) tab.onmessage({ data });
    }
  }

  const targets = { document: new Document(), window: new EventTarget() };

  class PageKeeper extends Keeper {
    constructor(lent) {
      super(lent, { clock, random, targets, fetch });
    }
  }

  const importModule = async (address) => {
    const path = address.replace(`${help}/usher/`, "");
    imports.push(path);
    if (options.isOffline) throw new TypeError("Failed to fetch dynamically imported module");
    return path === "person.js" ? { Keeper: PageKeeper } : import(`../../Assets/widget/page/${path}`);
  };

  const window = {
    Document, document: targets.document, importModule, Date: clock.Date, fetch, BroadcastChannel, URL,
    URLSearchParams, AbortSignal, MessageChannel: PageChannel,
    CSSStyleSheet: class { replaceSync() {} }, console: { error: (text) => void complaints.push(text) },
    navigator: { language: "en" }, location: { origin: "https://app.example.test", pathname: "/" }, ...before,
  };
  window.window = window;
  runInContext(source, createContext(window));
  return { Usher: window.Usher, window, root, requests, imports, complaints, clock, targets };
};

// Both ends in one place: what the page posts is kept, and the test speaks as the frame.
export class PageChannel {
  static last = null;

  constructor() {
    this.heard = [];
    this.port1 = { postMessage: (message) => this.heard.push(structuredClone(message)), close() {}, onmessage: null };
    this.port2 = {};
    PageChannel.last = this;
  }

  say(message) {
    this.port1.onmessage({ data: message });
  }
}
