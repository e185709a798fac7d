import assert from "node:assert/strict";
import test from "node:test";
import { Api } from "../../Assets/widget/api.js";
import { Visitor } from "../../Assets/widget/visitor.js";

const config = { widgetId: "wdg_1", locale: "en", content: "de" };

const make = (answers, { bearer = () => null, onRefusedBearer = () => false } = {}) => {
  const asked = [];
  const fetch = async (address, options) => {
    asked.push({ address, options });
    options.signal.throwIfAborted();
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (answer instanceof Error) throw answer;
    const { body, status = 200 } = answer;
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  };
  return { api: new Api({ config, bearer, onRefusedBearer, fetch }), asked };
};

test("A request names widget and language, carries the bearer token and never the cookie", async () => {
  const { api, asked } = make([{ body: { results: [] } }], { bearer: () => "secret" });
  await api.search("a&b=c");
  assert.equal(asked[0].address, "/widget/v1/search?widgetId=wdg_1&locale=de&q=a%26b%3Dc");
  assert.equal(asked[0].options.headers.authorization, "Bearer secret");
  assert.equal(asked[0].options.credentials, "omit");
});

test("Nobody's request carries no bearer token", async () => {
  const { api, asked } = make([{ body: {} }]);
  await api.search("help");
  assert.equal("authorization" in asked[0].options.headers, false);
});

test("A question says in which language the widget speaks, which need not be that of any article", async () => {
  const { api, asked } = make([{ body: {} }]);
  await api.ask({ message: "How?" });
  const { widgetId, spoken, message } = JSON.parse(asked[0].options.body);
  assert.deepEqual([widgetId, spoken, message], ["wdg_1", "en", "How?"]);
});

test("What the page is called goes in a body, never in an address", async () => {
  const { api, asked } = make([{ body: {} }, { body: {} }]);
  await api.home({ url: "https://app.example.com/x", title: "Ada Lovelace" });
  const [{ address, options }] = asked;
  assert.equal(address, "/widget/v1/home?widgetId=wdg_1&locale=de");
  assert.deepEqual([options.method, options.headers["content-type"]], ["POST", "application/json"]);
  assert.deepEqual(JSON.parse(options.body), { widgetId: "wdg_1", url: "https://app.example.com/x", title: "Ada Lovelace" });
  await api.home();
  assert.deepEqual(JSON.parse(asked[1].options.body), { widgetId: "wdg_1" });
});

test("An id can't leave its place in the address", async () => {
  const { api, asked } = make([{ body: {} }]);
  await api.article("../../logout?x=#");
  assert.match(asked[0].address, /^\/widget\/v1\/articles\/\.\.%2F\.\.%2Flogout%3Fx%3D%23\?/);
});

test("A problem keeps its code, its field and its sentence", async () => {
  const { api } = make([{ status: 422, body: { code: "invalid", field: "email", detail: "Please check it." } }]);
  const problem = { status: 422, code: "invalid", field: "email", message: "Please check it." };
  await assert.rejects(api.ask({ message: "Hi" }), problem);
});

test("An answer that isn't JSON is still a problem with its status", async () => {
  const { api } = make([{ status: 502 }]);
  await assert.rejects(api.conversations(), { status: 502, code: "unknown" });
});

test("A help centre that can't be reached is told apart", async () => {
  const { api } = make([new TypeError("Failed to fetch")]);
  await assert.rejects(api.conversations(), { status: 0, code: "unreachable" });
});

test("A refused visitor's token is given up and the question asked again as nobody", async () => {
  let token = "old";
  const given = { bearer: () => token, onRefusedBearer: (refused) => ((token = null), refused === "old") };
  const { api, asked } = make([{ status: 401, body: { code: "session_ended" } }, { body: { articles: [] } }], given);
  assert.deepEqual(await api.home(), { articles: [] });
  assert.equal(asked.length, 2);
  assert.equal("authorization" in asked[1].options.headers, false);
});

test("A refused session isn't asked again in a circle", async () => {
  const ended = { status: 401, body: { code: "session_ended" } };
  const { api, asked } = make([ended], { bearer: () => "ended", onRefusedBearer: () => true });
  await assert.rejects(api.conversations(), { status: 401 });
  assert.equal(asked.length, 2);
});

test("What a session was refused waits for the next one and is asked again with it, words and id unchanged", async () => {
  let token = "old";
  let goOn;
  const onRefusedBearer = () => new Promise((done) => (goOn = () => done(((token = "new"), true))));
  const ended = { status: 401, body: { code: "session_ended" } };
  const { api, asked } = make([ended, { body: { conversation: { id: "1" } } }], { bearer: () => token, onRefusedBearer });
  const answer = api.ask({ message: "Hi", clientId: "c" });
  while (!goOn) await null;
  assert.equal(asked.length, 1);
  goOn();
  assert.equal((await answer).conversation.id, "1");
  assert.equal(asked[1].options.headers.authorization, "Bearer new");
  assert.equal(asked[1].options.body, asked[0].options.body);
});

test("Where the person goes while a question waits for a new session, it isn't asked as the next one", async () => {
  let goOn;
  const onRefusedBearer = () => new Promise((done) => (goOn = () => done(true)));
  const ended = { status: 401, body: { code: "session_ended" } };
  const { api, asked } = make([ended, { body: {} }], { bearer: () => "of Ada", onRefusedBearer });
  const answer = api.ask({ message: "Only Ada's", clientId: "c" });
  while (!goOn) await null;
  api.stop();
  goOn();
  await assert.rejects(answer, { name: "AbortError" });
  assert.equal(asked.filter(({ options }) => !options.signal.aborted).length, 0);
});

test("An article that needs somebody known doesn't cost a visitor the key to their own requests", async () => {
  const onRefusedBearer = () => assert.fail("the visitor's token still holds");
  const { api } = make([{ status: 401, body: { code: "session_required" } }], { bearer: () => "visitor", onRefusedBearer });
  await assert.rejects(api.article("1"), { code: "session_required" });
});

test("A stream is read as it comes, by the same bearer, and a refused one is a problem like any other", async () => {
  const { api, asked } = make([{ body: "hint" }, { status: 429, body: { code: "rate_limited" } }], { bearer: () => "b" });
  const { value } = await (await api.stream()).read();
  assert.equal(new TextDecoder().decode(value), '"hint"');
  assert.match(asked[0].address, /^\/widget\/v1\/stream\?/);
  assert.equal(asked[0].options.headers.authorization, "Bearer b");
  await assert.rejects(api.stream(), { status: 429, code: "rate_limited" });
});

test("After the person has gone nothing of them arrives, not even what was under way", async () => {
  let answer;
  const fetch = () => new Promise((resolve) => (answer = resolve));
  const api = new Api({ config, bearer: () => "a", onRefusedBearer: () => false, fetch });
  const asked = api.conversations();
  api.stop();
  answer(new Response(JSON.stringify({ conversations: ["Ada's"] })));
  await assert.rejects(asked, { name: "AbortError" });
});

test("A visitor's token is kept for the tab and gone after sign-out", () => {
  const kept = new Map();
  const storage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  new Visitor(() => storage).keep("token");
  const visitor = new Visitor(() => storage);
  assert.equal(visitor.token, "token");
  visitor.forget();
  assert.equal(visitor.token, null);
  assert.equal(kept.size, 0);
});

test("Where the browser blocks storage, a visitor's token lives in memory", () => {
  const visitor = new Visitor(() => {
    throw new DOMException("denied", "SecurityError");
  });
  assert.equal(visitor.token, null);
  visitor.keep("token");
  assert.equal(visitor.token, "token");
  visitor.forget();
  assert.equal(visitor.token, null);
});
