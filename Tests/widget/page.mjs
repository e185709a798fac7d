// A page just large enough for the loader: its own window, document and network, all in memory.

import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

const source = readFileSync(new URL("../../Assets/widget/loader.js", import.meta.url), "utf8");
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

const documentOf = (root) => {
  class Document {
    get currentScript() {
      return { src: `${help}/usher.js`, dataset: {} };
    }

    get documentElement() {
      return root;
    }

    get readyState() {
      return "complete";
    }

    get activeElement() {
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
// belong to one browser.
export const openPage = (answer, { tabs = new Set(), before = {} } = {}) => {
  const root = Object.assign(new Element("html"), { lang: "en" });
  const Document = documentOf(root);
  const requests = [];
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

  const window = {
    Document, document: new Document(), fetch, BroadcastChannel, URL, URLSearchParams, AbortSignal, MessageChannel,
    CSSStyleSheet: class { replaceSync() {} }, console: { error: (text) => complaints.push(text) },
    navigator: { language: "en" }, location: { origin: "https://app.example.test", pathname: "/" }, ...before,
  };
  window.window = window;
  runInContext(source, createContext(window));
  return { Usher: window.Usher, window, root, requests, complaints };
};
