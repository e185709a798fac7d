// The help centre's answers, asked for as one person, by token and never by cookie: who asks is what the page said, not
// what another tab left.

export class Problem extends Error {
  constructor({ status = 0, code = "unknown", detail = "", field = null }) {
    super(detail);
    this.status = status;
    this.code = code;
    this.field = field;
  }
}

export class Api {
  #config;
  #bearer;
  #fetch;
  #onRefusedBearer;
  #stopping = new AbortController();

  // `bearer` answers the token of the moment; `onRefusedBearer` hears of one that is no longer taken, and
  // answers, perhaps later, whether there is another (or none) to ask again with.
  constructor({ config, bearer, onRefusedBearer, fetch = globalThis.fetch.bind(globalThis) }) {
    this.#config = config;
    this.#bearer = bearer;
    this.#onRefusedBearer = onRefusedBearer;
    this.#fetch = fetch;
  }

  home = (page) => this.#post("home", page);
  search = (q, more) => this.#get("search", { q, ...more });
  article = (id) => this.#get(`articles/${encodeURIComponent(id)}`);
  vote = (id, vote) => this.#post(`articles/${encodeURIComponent(id)}/feedback`, vote);
  conversations = () => this.#get("conversations");
  messages = (id, after) => this.#get(`conversations/${encodeURIComponent(id)}/messages`, { after });
  ask = (request) => this.#post("conversations", { spoken: this.#config.locale, ...request });
  reply = (id, reply) => this.#post(`conversations/${encodeURIComponent(id)}/messages`, reply);
  stream = () => this.#get("stream");
  read = (id, seq) => this.#post(`conversations/${encodeURIComponent(id)}/read`, { seq });

  // Another person: nothing of the former may arrive.
  stop() {
    this.#stopping.abort();
  }

  #get(path, query = {}) {
    return this.#send(path, query, {});
  }

  #post(path, members) {
    const body = JSON.stringify({ widgetId: this.#config.widgetId, ...members });
    return this.#send(path, {}, { method: "POST", body });
  }

  async #send(path, query, request, isAgain = false) {
    const bearer = this.#bearer();
    const response = await this.#ask(path, query, request, bearer);
    if (response.ok && path === "stream") return response.body.getReader();
    const answer = await response.json().catch(() => ({}));
    this.#stopping.signal.throwIfAborted();
    if (response.ok) return answer;
    const isOver = answer.code === "session_ended" && bearer && !isAgain;
    if (isOver && (await this.#onRefusedBearer(bearer))) return this.#send(path, query, request, true);
    throw new Problem({ ...answer, status: response.status });
  }

  async #ask(path, query, request, bearer) {
    const { widgetId, content: locale } = this.#config;
    const parameters = new URLSearchParams({ widgetId, locale, ...query });
    const headers = { ...(request.body && { "content-type": "application/json" }) };
    if (bearer) headers.authorization = `Bearer ${bearer}`;
    const options = { ...request, headers, credentials: "omit", signal: this.#stopping.signal };
    return this.#fetch(`/widget/v1/${path}?${parameters}`, options).catch((error) => {
      throw error.name === "AbortError" ? error : new Problem({ code: "unreachable" });
    });
  }
}

export const isAbort = (error) => error.name === "AbortError";
