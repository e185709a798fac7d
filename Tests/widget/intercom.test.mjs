import assert from "node:assert/strict";
import test from "node:test";
import { settle } from "./clock.mjs";

// The alias looks at the page's document and settings, as a browser has them.
globalThis.document = Object.assign(new EventTarget(), {
  querySelector: (selector) => {
    if (selector === "!") throw new SyntaxError("no selector");
  },
});
globalThis.window = globalThis;
const { intercom } = await import("../../Assets/widget/page/intercom.js");

const ada = { app_id: "wdg_1", intercom_user_jwt: "jwt of ada" };

// Usher, which only notes what it is asked.
const makePage = ({ settings, dataset = {} } = {}) => {
  const calls = [];
  const listeners = {};
  const complaints = [];
  globalThis.intercomSettings = settings;
  globalThis.console.error = (text) => complaints.push(text);
  const note = (name) => async (...values) => void calls.push([name, ...values]);
  const usher = Object.fromEntries(
    ["init", "identify", "logout", "update", "track", "open", "close", "showLauncher", "hideLauncher", "article",
      "requests", "search", "contact"].map((name) => [name, note(name)]),
  );
  usher.on = (name, listener) => (listeners[name] ??= []).push(listener);
  const emit = (name, detail) => (listeners[name] ?? []).forEach((listener) => listener(detail));
  return { Intercom: intercom(usher, dataset), calls, complaints, emit };
};

const namesOf = ({ calls }) => calls.map(([name]) => name);

test("Boot makes the widget and proves the person by their JWT", () => {
  const page = makePage();
  page.Intercom("boot", { ...ada, alignment: "left", language_override: "de", hide_default_launcher: true });
  assert.deepEqual(page.calls, [
    ["init", { widgetId: "wdg_1", hideLauncher: true, position: "left", locale: "de" }],
    ["identify", { token: "jwt of ada" }],
  ]);
});

test("intercomSettings boot by themselves, and boot's own values come first", () => {
  const page = makePage({ settings: { ...ada, alignment: "left" } });
  assert.deepEqual(namesOf(page), ["init", "identify"]);
  const other = makePage({ settings: { alignment: "left" } });
  other.Intercom("boot", { app_id: "wdg_2", alignment: "right" });
  assert.deepEqual(other.calls[0][1].position, "right");
});

test("The script's own widget id counts where the page keeps Intercom's app_id", () => {
  const page = makePage({ dataset: { widgetId: "wdg_9" } });
  page.Intercom("boot", { app_id: "abc12345" });
  assert.equal(page.calls[0][1].widgetId, "wdg_9");
});

test("A second boot, as frameworks do it, makes nothing twice", () => {
  const page = makePage();
  page.Intercom("boot", ada);
  page.Intercom("boot", ada);
  assert.deepEqual(namesOf(page), ["init", "identify"]);
});

for (const proofless of [{ user_id: "1" }, { email: "ada@acme.test" }, { user_id: "1", user_hash: "abcdef" }]) {
  test(`What isn't signed proves nobody and is no attribute: ${JSON.stringify(proofless)}`, () => {
    const page = makePage();
    page.Intercom("boot", { app_id: "wdg_1", name: "Ada", ...proofless });
    assert.deepEqual(namesOf(page), ["init"]);
    assert.match(page.complaints[0], /pass intercom_user_jwt/);
  });
}

test("Further values are attributes, without settings and without what must be signed", () => {
  const page = makePage();
  const company = { company_id: "7", name: "Acme" };
  const claimed = { name: "Ada", email: "a@b.c", user_id: "1", user_hash: "abcdef" };
  page.Intercom("boot", { ...ada, ...claimed, plan: "pro", company, created_at: 1, action_color: "red" });
  assert.deepEqual(page.calls.at(-1), ["update", { plan: "pro", company, created_at: 1 }]);
});

test("Update changes the launcher, the person's token and attributes", () => {
  const page = makePage();
  page.Intercom("boot", { app_id: "wdg_1" });
  page.Intercom("update", { hide_default_launcher: true });
  page.Intercom("update", { hide_default_launcher: false, intercom_user_jwt: "new", seats: 3 });
  page.Intercom("update", { intercom_user_jwt: "new" });
  assert.deepEqual(page.calls.slice(1), [
    ["hideLauncher"], ["showLauncher"], ["identify", { token: "new" }], ["update", { seats: 3 }],
  ]);
});

test("A bare update at a change of page asks for nothing twice", () => {
  const page = makePage({ settings: ada });
  page.Intercom("update");
  page.Intercom("reattach_activator");
  assert.deepEqual(namesOf(page), ["init", "identify"]);
});

test("After the session has ended the same token counts anew", () => {
  const page = makePage();
  page.Intercom("boot", ada);
  page.emit("signedOut", { reason: "expired" });
  page.Intercom("update", { intercom_user_jwt: "jwt of ada" });
  assert.deepEqual(namesOf(page), ["init", "identify", "identify"]);
});

test("After a shutdown settings that still name the person who left bring nobody back", () => {
  const page = makePage({ settings: ada });
  page.Intercom("shutdown");
  page.Intercom("update");
  page.Intercom("shutdown");
  assert.deepEqual(namesOf(page), ["init", "identify", "close", "hideLauncher", "logout"]);
  page.Intercom("boot", { app_id: "wdg_1", intercom_user_jwt: "jwt of grace" });
  assert.deepEqual(page.calls.at(-1), ["identify", { token: "jwt of grace" }]);
});

for (const [call, expected] of [
  [["show"], ["open"]], [["hide"], ["close"]], [["showMessages"], ["requests"]],
  [["showNewMessage", "Hi"], ["contact", { message: "Hi" }]], [["showNewMessage"], ["contact", { message: undefined }]],
  [["showArticle", 7], ["article", 7]], [["showConversation", "c1"], ["requests", "c1"]],
  [["showTicket", "c1"], ["requests", "c1"]], [["showSpace", "messages"], ["requests"]],
  [["showSpace", "help"], ["search", ""]], [["showSpace", "home"], ["open"]], [["showSpace", "tickets"], ["requests"]],
  [["trackEvent", "bought", { price: 3 }], ["track", "bought", { price: 3 }]],
]) {
  test(`Intercom(${call.map((value) => JSON.stringify(value)).join(", ")}) is ${expected[0]}`, () => {
    const page = makePage({ settings: ada });
    page.Intercom(...call);
    assert.deepEqual(page.calls.at(-1), expected);
    assert.deepEqual(page.complaints, []);
  });
}

test("What happens reaches the listeners in Intercom's form", () => {
  const page = makePage({ settings: ada });
  const heard = [];
  page.Intercom("onShow", () => heard.push("show"));
  page.Intercom("onHide", () => heard.push("hide"));
  page.Intercom("onUnreadCountChange", (count) => heard.push(count));
  page.Intercom("onUserEmailSupplied", () => heard.push("email"));
  page.emit("open");
  page.emit("close");
  page.emit("unread", { count: 2 });
  page.emit("emailSupplied");
  assert.deepEqual(heard, ["show", "hide", 2, "email"]);
});

test("Ready is called after the person is known, whether it is asked for before or after boot", async () => {
  const page = makePage();
  page.Intercom("ready", () => page.calls.push(["first"]));
  page.Intercom("boot", ada);
  page.Intercom("ready", () => page.calls.push(["second"]));
  await settle();
  assert.deepEqual(namesOf(page), ["init", "identify", "first", "second"]);
});

for (const call of [["startTour", 1], ["startSurvey", 1], ["startChecklist", 1], ["showNews", 1], ["getVisitorId"]]) {
  test(`What isn't here says so and changes nothing: ${call[0]}`, () => {
    const page = makePage({ settings: ada });
    page.Intercom(...call);
    assert.equal(page.calls.length, 2);
    assert.match(page.complaints[0], /does nothing here: /);
  });
}

for (const name of ["shout", "constructor", "toString", "__proto__", undefined, null, 7, "isBooted"]) {
  test(`A call that nobody has is told and never throws: ${String(name)}`, () => {
    const page = makePage({ settings: ada });
    page.Intercom(name);
    assert.match(page.complaints[0], /there is no call/);
  });
}

test("A selector that can't be read is told, and clicks go on", () => {
  const page = makePage();
  page.Intercom("boot", { ...ada, custom_launcher_selector: "!" });
  assert.match(page.complaints[0], /is no selector/);
});

test("A click on the page's own launcher opens help, and one elsewhere doesn't", () => {
  const page = makePage();
  page.Intercom("boot", { ...ada, custom_launcher_selector: ".help" });
  const click = (selector) => {
    const event = Object.assign(new Event("click", { cancelable: true }));
    Object.defineProperty(event, "target", { value: { closest: (asked) => asked === selector } });
    document.dispatchEvent(event);
    return event.defaultPrevented;
  };
  assert.equal(click(".other"), false);
  assert.equal(click(".help"), true);
  assert.deepEqual(page.calls.at(-1), ["open"]);
});
