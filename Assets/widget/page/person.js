// What the loader fetches when a page does more with a person than to identify: the session is kept alive, attributes
// and events go out, and a failure gets its reason.

import { Renewal } from "./renewal.js";

const silence = "the help centre could not be reached";

const sentences = {
  __proto__: null,
  token_required: () => "identify requires a token",
  invalid_token: ({ reason }) => `invalid token (${reason})`,
  origin_not_allowed: () => "must be called from same domain or 1-level subdomain",
};

export class Keeper {
  #loader;
  #renewal;
  #fetch;
  #person = { session: null, contact: null };

  constructor(loader, options = {}) {
    const { emit, complain, end } = loader;
    const renew = (token, person) => this.#renew(token, person);
    this.#loader = loader;
    this.#fetch = options.fetch ?? ((...request) => fetch(...request));
    this.#renewal = new Renewal({ emit, complain, end, renew }, options);
  }

  watch(person, refresh) {
    this.#person = person;
    this.#renewal.watch(person, refresh);
  }

  refused() {
    return this.#renewal.refused();
  }

  // Answers true or null, or a function where the session has ended: the loader's queue must be free for the renewal.
  async report(path, body, person, isAgain = false) {
    const { post, complain } = this.#loader;
    try {
      await post(path, body);
      return true;
    } catch (problem) {
      if (problem.code === "session_ended" && !isAgain) return () => this.#reportAgain(path, body, person);
      complain(`${path} failed - ${(await this.explain(problem)).text}`);
      return null;
    }
  }

  // What was meant for one person never goes out as another one's.
  async #reportAgain(path, body, person) {
    const { refused, inOrder, nameOf } = this.#loader;
    await refused(person.session);
    const isSame = () => this.#person.session && nameOf(this.#person) === nameOf(person);
    return inOrder(() => (isSame() ? this.report(path, body, person, true) : null));
  }

  // A failed renewal is silent to the page: it is tried again, and in the end the person is signed out.
  #renew(token, person) {
    const { renew, inOrder, complain } = this.#loader;
    const failed = async (problem) => complain(`renewal failed - ${(await this.explain(problem)).text}`);
    return inOrder(() => renew(token, person).catch(failed));
  }

  // `problem` is what the server answered, or the error of a request without an answer.
  async explain(problem) {
    const isAnswer = typeof problem.code === "string";
    const { code, reason, detail, title } = isAnswer ? problem : await this.#reasonOfSilence(problem);
    return { code, reason, text: sentences[code]?.({ reason }) ?? detail ?? title ?? silence };
  }

  // The browser hides why there was no answer. A help centre that does answer has refused the origin.
  async #reasonOfSilence({ name }) {
    const probe = { method: "HEAD", mode: "no-cors", cache: "no-store", credentials: "omit" };
    const isThere = name === "TypeError" && (await this.#fetch(this.#loader.script.src, probe).catch(() => null));
    return { code: isThere ? "origin_not_allowed" : "unavailable" };
  }
}
