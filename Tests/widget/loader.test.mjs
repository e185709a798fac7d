import assert from "node:assert/strict";
import test from "node:test";
import { settle } from "./clock.mjs";
import { openPage, PageChannel } from "./page.mjs";

const people = {
  ada: { userId: "1", name: "Ada" }, grace: { userId: "2", name: "Grace" },
  ida: { userId: null, email: "ida@acme.test", name: "Ida" }, eve: { userId: null, email: "eve@acme.test", name: "Eve" },
};
const hour = 3_600_000;
const init = { widgetId: "wdg_1" };

// A help centre that knows Ada and Grace, and counts which sessions live.
const helpCenter = (lasts = hour) => {
  const live = new Set();
  let count = 0;
  let cookie;
  const answer = ({ path, body, bearer }) => {
    if (path === "widget/v1/logout") return live.delete(bearer ?? cookie), { status: 204 };
    if (path !== "widget/v1/identify") {
      return live.has(bearer) ? { status: 202 } : { status: 401, body: { code: "session_ended", detail: "It has ended." } };
    }
    const contact = people[body.token];
    if (!contact) return { status: 401, body: { code: "invalid_token", reason: "expired" } };
    live.delete(bearer ?? cookie);
    cookie = `session-${String.fromCharCode("0".charCodeAt(0) + (count += 1))}`; // They sort by time, as real ones do.
    live.add(cookie);
    return { body: { session: { token: cookie, expiresIn: lasts }, contact } };
  };
  return { answer, live };
};

const paths = ({ requests }) => requests.map(({ path }) => path.replace("widget/v1/", ""));

const listen = ({ Usher }) => {
  const heard = [];
  for (const name of ["ready", "identified", "identifyFailed", "signedOut", "open", "close"]) {
    Usher.on(name, (detail) => heard.push(detail?.name ?? detail?.code ?? name));
  }
  return heard;
};

test("Effects that run twice end identified, once, with one live session", async () => {
  const center = helpCenter();
  const page = openPage(center.answer);
  const heard = listen(page);
  page.Usher("init", init);
  page.Usher("identify", { token: "ada" });
  page.Usher("init", init);
  assert.deepEqual(await page.Usher("identify", { token: "ada" }), people.ada);
  assert.deepEqual(heard, ["ready", "signedOut", "ready", "Ada"]);
  assert.equal(center.live.size, 1);
  assert.equal(page.root.find("usher-widget").length, 1);
});

test("Init alone asks nothing, makes no frame and ends nobody's session", async () => {
  const page = openPage(helpCenter().answer);
  await page.Usher("init", init);
  assert.deepEqual(page.requests, []);
  assert.equal(page.root.find("iframe").length, 0);
  assert.equal(page.root.find("button").length, 1);
});

test("Calls that were made before the script had loaded are carried out in order", async () => {
  const stub = () => {};
  stub.q = [["init", init], ["identify", { token: "ada" }], ["close"]];
  const page = openPage(helpCenter().answer, { before: { Usher: stub } });
  await page.Usher("close");
  assert.deepEqual(paths(page), ["identify"]);
  assert.deepEqual(page.complaints, []);
});

for (const before of [{ Usher: { id: "Usher" } }, { Usher: undefined }]) {
  test(`An element that is named Usher doesn't keep the script from loading: ${JSON.stringify(before)}`, async () => {
    assert.equal(await openPage(helpCenter().answer, { before }).Usher("init", init), true);
  });
}

test("A later identify wins over an earlier one whose answer is still under way", async () => {
  const center = helpCenter();
  const page = openPage(center.answer);
  const heard = listen(page);
  page.Usher("init", init);
  const first = page.Usher("identify", { token: "ada" });
  const second = page.Usher("identify", { token: "grace" });
  assert.deepEqual([await first, await second], [null, people.grace]);
  assert.deepEqual(heard, ["ready", "Grace"]);
  assert.equal(center.live.size, 1);
});

test("An answer that is still under way at sign-out brings no session back", async () => {
  const center = helpCenter();
  const page = openPage(center.answer);
  const heard = listen(page);
  page.Usher("init", init);
  const identified = page.Usher("identify", { token: "ada" });
  await page.Usher("logout");
  assert.equal(await identified, null);
  assert.deepEqual(heard, ["ready", "signedOut"]);
  assert.equal(center.live.size, 0);
});

test("Sign-out ends this page's session and the cookie's, which another tab may have opened", async () => {
  const page = openPage(helpCenter().answer);
  page.Usher("init", init);
  await page.Usher("identify", { token: "ada" });
  await page.Usher("logout");
  const bearers = page.requests.filter(({ path }) => path.endsWith("logout")).map(({ bearer }) => bearer);
  assert.deepEqual(bearers, ["session-1", null]);
});

test("Other tabs of the browser hear of a sign-out and end their sessions, also those still under way", async () => {
  const center = helpCenter();
  const tabs = new Set();
  const [leaving, known, asking] = [1, 2, 3].map(() => openPage(center.answer, { tabs }));
  const heard = listen(known);
  for (const page of [leaving, known, asking]) await page.Usher("init", init);
  await known.Usher("identify", { token: "ada" });
  const late = asking.Usher("identify", { token: "ada" });
  await leaving.Usher("logout");
  assert.equal(await late, null);
  await asking.Usher("close");
  await known.Usher("close");
  assert.deepEqual(heard, ["ready", "Ada", "signedOut"]);
  assert.equal(center.live.size, 0);
});

// Two tabs of one browser, in which Ada is known in the first.
const twoTabs = async () => {
  const center = helpCenter();
  const tabs = new Set();
  const [first, second] = [1, 2].map(() => openPage(center.answer, { tabs }));
  const heard = listen(first);
  for (const page of [first, second]) await page.Usher("init", init);
  await first.Usher("identify", { token: "ada" });
  return { first, second, heard };
};

test("When another tab identifies the same person, this tab goes on with the newer session", async () => {
  const { first, second, heard } = await twoTabs();
  await second.Usher("identify", { token: "ada" });
  await first.Usher("track", "exported");
  assert.equal(first.requests.at(-1).bearer, "session-2");
  assert.deepEqual(heard, ["ready", "Ada"]);
});

test("When another tab identifies someone else, this tab knows nobody any more", async () => {
  const { first, second, heard } = await twoTabs();
  await second.Usher("identify", { token: "grace" });
  assert.deepEqual(heard, ["ready", "Ada", "signedOut"]);
  assert.equal(await first.Usher("track", "exported"), null);
});

test("A tab in which nobody was named stays anonymous when another one identifies", async () => {
  const { second } = await twoTabs();
  assert.equal(await second.Usher("track", "exported"), null);
});

test("A session that is older than this tab's own changes nothing", async () => {
  const { first, second } = await twoTabs();
  const newest = first.Usher("identify", { token: "ada" });
  await second.Usher("identify", { token: "ada" });
  await newest;
  await second.Usher("track", "exported");
  assert.equal(second.requests.at(-1).bearer, "session-3");
});

test("A person who can't be proved takes the place of nobody: the one before is signed out", async () => {
  const center = helpCenter();
  const page = openPage(center.answer);
  const heard = listen(page);
  page.Usher("init", init);
  await page.Usher("identify", { token: "ada" });
  assert.equal(await page.Usher("identify", { token: "stale" }), null);
  assert.deepEqual(heard, ["ready", "Ada", "signedOut", "invalid_token"]);
  assert.equal(center.live.size, 0);
});

for (const options of [undefined, null, {}, { token: "" }, { token: "  " }, { token: 5 }, { token: {} }, "token", 7]) {
  test(`Without a token nothing is asked: ${JSON.stringify(options)}`, async () => {
    const page = openPage(helpCenter().answer);
    page.Usher("init", init);
    assert.equal(await page.Usher("identify", options), null);
    assert.deepEqual(page.complaints, ["Usher: identify failed - identify requires a token"]);
    assert.deepEqual(page.requests, []);
  });
}

const refusals = [
  [{ code: "invalid_token", reason: "expired" }, "invalid token (expired)"],
  [{ code: "token_required" }, "identify requires a token"],
  [{ code: "origin_not_allowed" }, "must be called from same domain or 1-level subdomain"],
  [{ code: "rate_limited", detail: "Too many attempts. Wait a minute." }, "Too many attempts. Wait a minute."],
  [{ code: "unknown_widget", title: "Unknown widget" }, "Unknown widget"],
  [null, "the help centre could not be reached"],
];
for (const [body, words] of refusals) {
  test(`A refusal says in the console: ${words}`, async () => {
    const page = openPage(() => ({ status: 400, body }));
    page.Usher("init", init);
    await page.Usher("identify", { token: "ada" });
    assert.deepEqual(page.complaints, [`Usher: identify failed - ${words}`]);
  });
}

test("A hidden answer of a help centre that is there means that the origin was refused", async () => {
  const page = openPage(({ method }) => {
    if (method === "HEAD") return {};
    throw new TypeError("Failed to fetch");
  });
  page.Usher("init", init);
  await page.Usher("identify", { token: "ada" });
  assert.match(page.complaints[0], /must be called from same domain or 1-level subdomain$/);
});

test("A help centre that answers nothing at all isn't blamed on the origin", async () => {
  const page = openPage(() => {
    throw new TypeError("Failed to fetch");
  });
  page.Usher("init", init);
  await page.Usher("identify", { token: "ada" });
  assert.match(page.complaints[0], /could not be reached$/);
});

const mistakes = [
  ["open", undefined, "call init before open"],
  ["init", {}, "init requires a widgetId"],
  ["init", { widgetId: 5 }, "init requires a widgetId"],
  ["shout", undefined, 'there is no call "shout"'],
  ["toString", undefined, 'there is no call "toString"'],
  ["__proto__", undefined, 'there is no call "__proto__"'],
  [undefined, undefined, 'there is no call "undefined"'],
];
for (const [name, options, words] of mistakes) {
  test(`A mistake is told in a sentence and never throws: ${name}`, async () => {
    const page = openPage(helpCenter().answer);
    assert.equal(await page.Usher(name, options), null);
    assert.deepEqual(page.complaints, [`Usher: ${words}`]);
  });
}

test("One listener's error keeps neither the others nor the call from going on", async () => {
  const page = openPage(helpCenter().answer);
  const heard = [];
  page.Usher.on("ready", () => {
    throw new Error("the page's own mistake");
  });
  const stop = page.Usher.on("ready", () => heard.push("second"));
  page.Usher.on("ready", () => heard.push("third"));
  stop();
  assert.equal(await page.Usher("init", init), true);
  assert.deepEqual(heard, ["third"]);
});

test("What is tracked and updated goes out as the person, in the order of the calls", async () => {
  const page = openPage(helpCenter().answer);
  page.Usher("init", init);
  page.Usher("identify", { token: "ada" });
  page.Usher("track", "exported", { rows: 3 });
  await page.Usher("update", { plan: "Free" });
  assert.deepEqual(paths(page), ["identify", "events", "attributes"]);
  assert.deepEqual(page.requests[1].body, { name: "exported", data: { rows: 3 } });
  assert.deepEqual(page.requests[2].body, { attributes: { plan: "Free" } });
  assert.deepEqual([page.requests[1].bearer, page.requests[2].bearer], ["session-1", "session-1"]);
});

// Renewal

// A page whose panel is open, in which Ada is known; `next` says whose token `refresh` gives.
const renewedPage = async ({ center = helpCenter(), next = () => "ada", ...options } = {}) => {
  const page = openPage(center.answer, options);
  page.heard = listen(page);
  page.asked = 0;
  page.Usher("init", { ...init, open: true });
  await page.Usher("identify", { token: "ada", refresh: async () => ((page.asked += 1), next(page)) });
  await settle();
  page.channel = PageChannel.last;
  page.center = center;
  return page;
};

const toldPeople = ({ channel }) => channel.heard.filter(({ type }) => type === "person" || type === "signedOut");

test("A renewal is silent: the frame gets the new session for the same person, and no event is heard", async () => {
  const page = await renewedPage();
  await page.clock.advance(hour);
  assert.deepEqual(page.heard, ["open", "ready", "Ada"]);
  const [, last] = toldPeople(page).slice(-2);
  assert.deepEqual([last.type, last.session, last.contact.userId], ["person", "session-2", "1"]);
  assert.deepEqual([...page.center.live], ["session-2"]);
  assert.deepEqual(page.complaints, []);
});

test("A renewal that brings another person is a new identify: the badge falls, the event is heard", async () => {
  const page = await renewedPage({ next: () => "grace" });
  const unread = [];
  page.Usher.on("unread", ({ count }) => unread.push(count));
  page.channel.say({ type: "unread", count: 3 });
  await page.clock.advance(hour);
  assert.deepEqual(page.heard, ["open", "ready", "Ada", "Grace"]);
  assert.deepEqual(unread, [3, 0]);
  assert.deepEqual(toldPeople(page).at(-1).contact, people.grace);
});

test("People who are identified by email alone are not one person because neither has an id", async () => {
  const page = openPage(helpCenter().answer);
  const unread = [];
  page.Usher("init", { ...init, open: true });
  await page.Usher("identify", { token: "ida" });
  page.Usher.on("unread", ({ count }) => unread.push(count));
  PageChannel.last.say({ type: "unread", count: 2 });
  await page.Usher("identify", { token: "eve" });
  assert.deepEqual(unread, [2, 0]);
});

test("When the frame says that the server has ended the session, refresh is asked once and the person stays", async () => {
  const page = await renewedPage();
  page.center.live.clear();
  for (let count = 0; count < 3; count += 1) page.channel.say({ type: "expired", token: "session-1" });
  await settle();
  assert.equal(page.asked, 1);
  assert.deepEqual([...page.center.live], ["session-2"]);
  assert.deepEqual(page.heard, ["open", "ready", "Ada"]);
});

test("When the application knows nobody any more, a session that has ended signs out, with its reason", async () => {
  const page = await renewedPage({ next: () => undefined });
  const reasons = [];
  page.Usher.on("signedOut", ({ reason }) => reasons.push(reason));
  page.channel.say({ type: "expired", token: "session-1" });
  await settle();
  assert.deepEqual(reasons, ["ended"]);
  assert.deepEqual(toldPeople(page).at(-1), { type: "signedOut", reason: "ended" });
});

test("Without refresh a session that has ended signs out at once", async () => {
  const page = openPage(helpCenter().answer);
  const reasons = [];
  page.Usher.on("signedOut", ({ reason }) => reasons.push(reason));
  page.Usher("init", { ...init, open: true });
  await page.Usher("identify", { token: "ada" });
  PageChannel.last.say({ type: "expired", token: "session-1" });
  await settle();
  assert.deepEqual(reasons, ["ended"]);
  assert.deepEqual(page.imports, []);
});

test("A word about a session that is no longer this page's changes nothing", async () => {
  const page = await renewedPage();
  for (const token of ["session-0", null, undefined, {}]) page.channel.say({ type: "expired", token });
  await settle();
  assert.equal(page.asked, 0);
  assert.deepEqual(page.heard, ["open", "ready", "Ada"]);
});

test("A session that can't be renewed signs out when it is over", async () => {
  const page = await renewedPage({ next: () => { throw new Error("HTTP 503"); } });
  const reasons = [];
  page.Usher.on("signedOut", ({ reason }) => reasons.push(reason));
  await page.clock.advance(hour + 60_000);
  assert.deepEqual(reasons, ["expired"]);
  assert.equal(page.center.live.size, 0);
});

test("A renewal that is under way when the person signs out brings nobody back", async () => {
  const center = helpCenter();
  let release;
  const slow = (request) => {
    if (request.body?.token !== "slow") return center.answer(request);
    return new Promise((done) => (release = () => done(center.answer({ ...request, body: { token: "ada" } }))));
  };
  const page = await renewedPage({ center: { ...center, answer: slow }, next: () => "slow" });
  await page.clock.advance(hour - 60_000);
  const told = toldPeople(page).length;
  const left = page.Usher("logout");
  release();
  await left;
  assert.deepEqual(toldPeople(page).slice(told), [{ type: "signedOut", reason: "logout" }]);
  await page.clock.advance(3 * hour);
  assert.equal(center.live.size, 0);
  assert.deepEqual(page.heard, ["open", "ready", "Ada", "signedOut"]);
});

test("A token that comes while another person is being identified names nobody afterwards", async () => {
  const center = helpCenter();
  let release;
  const slow = (request) => {
    if (request.body?.token !== "grace") return center.answer(request);
    return new Promise((done) => (release = () => done(center.answer(request))));
  };
  const page = await renewedPage({ center: { ...center, answer: slow } });
  const identified = page.Usher("identify", { token: "grace" });
  await page.clock.advance(hour - 60_000);
  assert.equal(page.asked, 1);
  release();
  await identified;
  await settle();
  assert.deepEqual(toldPeople(page).at(-1).contact, people.grace);
  assert.equal(page.requests.filter(({ path }) => path.endsWith("identify")).length, 2);
});

test("An older session of the same person, told late by another tab, changes nothing", async () => {
  const tabs = new Set();
  const page = openPage(helpCenter().answer, { tabs });
  page.Usher("init", init);
  await page.Usher("identify", { token: "ada" });
  for (const tab of tabs) tab.onmessage({ data: { type: "person", session: "session-0", contact: people.ada } });
  await page.Usher("track", "exported");
  assert.equal(page.requests.at(-1).bearer, "session-1");
});

test("What is tracked while the session has ended waits for the renewal and goes out as the same person", async () => {
  const page = await renewedPage();
  page.center.live.clear();
  assert.equal(await page.Usher("track", "exported"), true);
  const { path, bearer } = page.requests.at(-1);
  assert.deepEqual([path, bearer], ["widget/v1/events", "session-2"]);
});

test("What was tracked for one person never goes out as the next one's", async () => {
  const page = await renewedPage({ next: () => "grace" });
  page.center.live.clear();
  assert.equal(await page.Usher("track", "exported"), null);
  assert.equal(page.requests.filter(({ path }) => path.endsWith("events")).length, 1);
});

test("A call that fails after the renewal too is told once and asked no third time", async () => {
  const center = helpCenter();
  const answer = (request) =>
    request.path.endsWith("events") ? { status: 401, body: { code: "session_ended", detail: "No." } } : center.answer(request);
  const page = await renewedPage({ center: { ...center, answer } });
  assert.equal(await page.Usher("track", "exported"), null);
  assert.equal(page.requests.filter(({ path }) => path.endsWith("events")).length, 2);
  assert.deepEqual(page.complaints, ["Usher: events failed - No."]);
});

test("tokenExpiring is heard by a page that gives no refresh", async () => {
  const page = openPage(helpCenter().answer);
  const heard = [];
  page.Usher("init", init);
  await page.Usher("identify", { token: "ada" });
  assert.deepEqual(page.imports, []);
  page.Usher.on("tokenExpiring", ({ expiresAt }) => heard.push(expiresAt - page.clock.now));
  await settle();
  await page.clock.advance(hour - 60_000);
  assert.deepEqual(heard, [72_000]);
});

test("What a page doesn't use is not fetched: neither to open nor to identify", async () => {
  const page = openPage(helpCenter().answer);
  page.Usher("init", init);
  page.Usher("open");
  page.Usher("identify", { token: "ada" });
  await page.Usher("logout");
  assert.deepEqual(page.imports, []);
});

test("What the page is called is said when the panel opens, to the frame alone, and to no server", async () => {
  const page = openPage(helpCenter().answer);
  PageChannel.last = null;
  page.Usher("init", init);
  await page.Usher("identify", { token: "ada" });
  assert.equal(PageChannel.last, null);
  await page.Usher("open");
  const [opened] = PageChannel.last.heard.filter(({ type }) => type === "open");
  assert.deepEqual([opened.page, opened.title], ["https://app.example.test/", "Invoices"]);
  assert.doesNotMatch(JSON.stringify(page.requests), /Invoices/);
});

test("Where the rest can't be fetched, identify works all the same and the console says what is missing", async () => {
  const page = openPage(helpCenter().answer, { isOffline: true });
  page.Usher("init", init);
  assert.deepEqual(await page.Usher("identify", { token: "ada", refresh: async () => "ada" }), people.ada);
  await settle();
  assert.match(page.complaints[0], /person\.js - the help centre could not be reached/);
});

test("A browser without BroadcastChannel has no other tabs to tell, and everything else works", async () => {
  const page = openPage(helpCenter().answer, { before: { BroadcastChannel: undefined } });
  page.Usher("init", init);
  assert.deepEqual(await page.Usher("identify", { token: "ada" }), people.ada);
  assert.equal(await page.Usher("logout"), true);
  assert.deepEqual(page.complaints, []);
});

test("Two tabs renew their one session one after the other, and both go on", async () => {
  const center = helpCenter();
  const tabs = new Set();
  const first = await renewedPage({ center, tabs });
  const second = await renewedPage({ center, tabs, clock: first.clock, random: () => 0.9 });
  await first.clock.advance(10 * hour);
  assert.deepEqual([first.heard.includes("signedOut"), second.heard.includes("signedOut")], [false, false]);
  assert.equal(center.live.size, 1);
  assert.ok(first.asked + second.asked <= 11, `${first.asked} and ${second.asked}`);
});

test("A tab in which nobody is known hears once that somebody has signed out elsewhere", async () => {
  const tabs = new Set();
  const [leaving, anonymous] = [1, 2].map(() => openPage(helpCenter().answer, { tabs }));
  await leaving.Usher("init", init);
  await anonymous.Usher("init", { ...init, open: true });
  const channel = PageChannel.last;
  await leaving.Usher("logout");
  await anonymous.Usher("close");
  assert.equal(channel.heard.filter(({ type }) => type === "signedOut").length, 1);
});
