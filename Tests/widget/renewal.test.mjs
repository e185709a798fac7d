import assert from "node:assert/strict";
import test from "node:test";
import { Renewal, spans } from "../../Assets/widget/page/renewal.js";
import { Clock, settle } from "./clock.mjs";

const minute = 60_000;
const hour = 60 * minute;

// A page whose session lasts `life`, and its application, which answers `refresh`.
const makePage = ({ life = hour, refresh = async () => "token", random = () => 0, renew } = {}) => {
  const clock = new Clock();
  const targets = { document: new EventTarget(), window: new EventTarget() };
  const page = { clock, targets, asked: [], renewed: [], announced: [], complaints: [], ended: null, person: null };
  const person = (userId = "1", lasts = life) => ({
    session: `session-${clock.now}-${page.renewed.length}`, endsAt: clock.now + lasts, contact: { userId },
  });
  const renewal = new Renewal(
    {
      emit: (name, detail) => page.announced.push([name, clock.now, detail]),
      complain: (text) => page.complaints.push(text),
      end: (who) => {
        page.ended = { at: clock.now, who };
        renewal.watch({ session: null });
      },
      renew: async (token, who) => {
        page.renewed.push({ token, who, at: clock.now });
        if (renew) return renew(page, person);
        return page.know(person());
      },
    },
    { clock, random, targets },
  );
  const ask = refresh && (() => (page.asked.push(clock.now), refresh(page)));
  page.know = (who) => ((page.person = who), renewal.watch(who, ask));
  page.start = clock.now;
  page.renewal = renewal;
  page.personOf = person;
  page.know(person());
  return page;
};

const sinceStart = (page) => page.asked.map((moment) => moment - page.start);

for (const [random, lead] of [[0, 72_000], [0.999, 89_982]]) {
  test(`A new token is asked for ${lead} ms before the end`, async () => {
    const page = makePage({ random: () => random });
    await page.clock.advance(hour - lead - 2);
    assert.deepEqual(page.asked, []);
    await page.clock.advance(1_004);
    assert.equal(page.asked.length, 1);
    assert.equal(page.renewed.length, 1);
    assert.equal(page.renewed[0].token, "token");
  });
}

for (const [life, earliest, latest] of [[2 * minute, 60_000, 72_000], [minute, 30_000, 36_000], [10_000, 5_000, 6_000]]) {
  test(`A session of ${life / 1000} s is renewed at about half of it`, async () => {
    for (const random of [0, 0.999]) {
      const page = makePage({ life, random: () => random });
      await page.clock.advance(latest);
      const [first] = sinceStart(page);
      assert.ok(first >= earliest && first <= latest, `${first}`);
    }
  });
}

test("Through a whole day no session of five minutes ends before it has been renewed", async () => {
  let earliest = Infinity;
  const page = makePage({ life: 5 * minute, random: () => 0.5, renew: (it, person) => {
    earliest = Math.min(earliest, it.person.endsAt - it.clock.now);
    it.know(person());
  } });
  await page.clock.advance(24 * hour);
  assert.ok(earliest > 60_000, `${earliest}`);
  assert.ok(page.renewed.length > 300 && page.renewed.length < 450, `${page.renewed.length}`);
  assert.equal(page.ended, null);
});

test("A session of thirty days sets no timer that a browser would carry out at once", async () => {
  const page = makePage({ life: 720 * hour });
  assert.ok(Math.max(...page.clock.pending) <= spans.heartbeat);
  await page.clock.advance(720 * hour - 3 * minute);
  assert.deepEqual(page.asked, []);
  await page.clock.advance(2 * minute);
  assert.equal(page.asked.length, 1);
});

test("Only one renewal is under way, however often somebody comes back", async () => {
  const page = makePage({ refresh: () => new Promise(() => {}) });
  await page.clock.advance(hour - minute);
  for (let count = 0; count < 5; count += 1) {
    page.targets.document.dispatchEvent(new Event("visibilitychange"));
    page.targets.window.dispatchEvent(new Event("focus"));
    page.renewal.refused();
  }
  assert.equal(page.asked.length, 1);
});

test("A refresh that fails is tried again ever later until the session is over, then the person is signed out", async () => {
  const page = makePage({ refresh: async () => { throw new Error("HTTP 500"); }, random: () => 0.5 });
  await page.clock.advance(hour + minute);
  const gaps = page.asked.slice(1).map((moment, index) => moment - page.asked[index]);
  assert.deepEqual(gaps.slice(0, 5), [1_000, 2_000, 4_000, 8_000, 16_000]);
  assert.ok(page.asked.length < 10);
  assert.ok(page.ended.at >= page.start + hour && page.ended.at < page.start + hour + 1_000);
  assert.equal(page.complaints[0], "refresh failed - HTTP 500");
  assert.equal(page.clock.pending.length, 0);
});

test("A refresh that works again in time keeps the person", async () => {
  const page = makePage({ refresh: async ({ asked }) => {
    if (asked.length < 4) throw new Error("offline");
    return "token";
  } });
  await page.clock.advance(hour + minute);
  assert.equal(page.ended, null);
  assert.equal(page.asked.length, 4);
});

test("A refresh that throws at once is a failure like any other", async () => {
  const page = makePage({ refresh: () => { throw new Error("not signed in"); } });
  await page.clock.advance(hour - minute);
  assert.deepEqual(page.complaints[0], "refresh failed - not signed in");
});

for (const rubbish of [undefined, null, "", "  ", 0, 7, true, [], {}, { token: "" }, { token: 5 }, () => "token"]) {
  test(`What is no token is not sent: ${typeof rubbish === "function" ? "function" : JSON.stringify(rubbish)}`, async () => {
    const page = makePage({ refresh: async () => rubbish });
    await page.clock.advance(hour + minute);
    assert.deepEqual(page.renewed, []);
    assert.ok(page.ended);
    assert.equal(page.complaints[0], "refresh gave no token");
  });
}

for (const answer of ["token", { token: "token" }, { jwt: "token" }]) {
  test(`A refresh may hand on what its backend answered: ${JSON.stringify(answer)}`, async () => {
    const page = makePage({ refresh: async () => answer });
    await page.clock.advance(hour - minute);
    assert.equal(page.renewed[0].token, "token");
  });
}

test("A refresh that hangs is given up, asked again, and its late answer is void", async () => {
  const late = [];
  const page = makePage({ refresh: () => new Promise((done) => late.push(done)) });
  await page.clock.advance(hour - 50_000);
  assert.equal(page.asked.length, 2);
  late[0]("late");
  await settle();
  assert.deepEqual(page.renewed, []);
  late[1]("token");
  await settle();
  assert.deepEqual(page.renewed.map(({ token }) => token), ["token"]);
});

test("A refresh that hangs for ever ends in a sign-out", async () => {
  const page = makePage({ refresh: () => new Promise(() => {}) });
  await page.clock.advance(hour + 30_000);
  assert.ok(page.ended.at >= page.start + hour && page.ended.at <= page.start + hour + spans.patience);
});

for (const [target, event] of [
  ["document", "visibilitychange"], ["document", "resume"], ["window", "pageshow"], ["window", "focus"],
  ["window", "online"],
]) {
  test(`After a sleep "${event}" renews at once`, async () => {
    const page = makePage();
    page.clock.sleep(hour - minute);
    page.targets[target].dispatchEvent(new Event(event));
    await settle();
    assert.equal(page.renewed.length, 1);
  });
}

test("A laptop that wakes without any event renews at the next heartbeat", async () => {
  const page = makePage();
  await page.clock.advance(5_000);
  page.clock.sleep(hour - minute);
  await page.clock.advance(spans.heartbeat);
  assert.equal(page.renewed.length, 1);
});

test("Who comes back early changes nothing", async () => {
  const page = makePage();
  await page.clock.advance(10 * minute);
  page.targets.window.dispatchEvent(new Event("focus"));
  await settle();
  assert.deepEqual(page.asked, []);
});

test("A computer that wakes after the end has some seconds to find its network", async () => {
  const page = makePage({ refresh: async ({ asked }) => {
    if (asked.length < 3) throw new TypeError("Failed to fetch");
    return "token";
  } });
  page.clock.sleep(3 * hour);
  page.targets.window.dispatchEvent(new Event("online"));
  await page.clock.advance(10_000);
  assert.equal(page.ended, null);
  assert.equal(page.renewed.length, 1);
});

test("A computer that wakes after the end and can't renew signs the person out soon", async () => {
  const page = makePage({ refresh: async () => { throw new TypeError("Failed to fetch"); } });
  page.clock.sleep(3 * hour);
  page.targets.window.dispatchEvent(new Event("pageshow"));
  await page.clock.advance(spans.grace + 2_000);
  assert.ok(page.ended);
});

test("Coming back wakes a renewal that waits for its next attempt", async () => {
  const page = makePage({ refresh: async ({ asked }) => {
    if (asked.length < 2) throw new Error("offline");
    return "token";
  } });
  await page.clock.advance(hour - 72_000);
  assert.equal(page.asked.length, 1);
  page.targets.window.dispatchEvent(new Event("online"));
  await settle();
  assert.equal(page.renewed.length, 1);
});

test("tokenExpiring is said once for a session, before refresh is asked", async () => {
  const order = [];
  const page = makePage({ refresh: async () => { order.push("refresh"); throw new Error("no"); } });
  page.announced.push = (entry) => order.push(entry[0]);
  await page.clock.advance(hour - minute);
  page.targets.window.dispatchEvent(new Event("focus"));
  await page.clock.advance(minute);
  assert.deepEqual(order.slice(0, 2), ["tokenExpiring", "refresh"]);
  assert.equal(order.filter((name) => name === "tokenExpiring").length, 1);
});

test("Without refresh tokenExpiring is said, and the person is signed out when the session is over", async () => {
  const page = makePage({ refresh: null });
  await page.clock.advance(hour - minute);
  assert.deepEqual(page.announced, [["tokenExpiring", page.start + hour - 72_000, { expiresAt: page.start + hour }]]);
  assert.equal(page.ended, null);
  await page.clock.advance(minute);
  assert.equal(page.ended.at, page.start + hour);
  assert.deepEqual(page.complaints, []);
});

test("A page that identifies anew at tokenExpiring goes on, and is told again in time", async () => {
  const page = makePage({ refresh: null });
  await page.clock.advance(hour - minute);
  page.know(page.personOf());
  await page.clock.advance(hour - 75_000);
  assert.equal(page.announced.length, 1);
  await page.clock.advance(15_000);
  assert.equal(page.announced.length, 2);
  assert.equal(page.ended, null);
});

test("A session that the server has ended is renewed once", async () => {
  const page = makePage();
  await page.renewal.refused();
  assert.equal(page.asked.length, 1);
  assert.equal(page.renewed.length, 1);
  assert.equal(page.ended, null);
});

test("When that one attempt fails the person is signed out at once", async () => {
  const page = makePage({ refresh: async () => undefined });
  await page.renewal.refused();
  assert.equal(page.asked.length, 1);
  assert.equal(page.ended.at, page.start);
});

test("When the server has ended the session, an attempt that waits for its turn becomes the last one", async () => {
  const page = makePage({ refresh: async () => { throw new Error("no"); } });
  await page.clock.advance(hour - 72_000);
  assert.equal(page.asked.length, 1);
  await page.renewal.refused();
  assert.equal(page.asked.length, 2);
  assert.ok(page.ended);
});

test("A token that the server refuses is no renewal: it is tried again", async () => {
  const page = makePage({ renew: async (it, person) => it.renewed.length > 2 && it.know(person()) });
  await page.clock.advance(hour + minute);
  assert.equal(page.renewed.length, 3);
  assert.equal(page.ended, null);
});

test("A token that was asked for on behalf of the person before is never used", async () => {
  let answer;
  const page = makePage({ refresh: () => new Promise((done) => (answer = done)) });
  await page.clock.advance(hour - minute);
  page.know(page.personOf("2"));
  answer("token of 1");
  await settle();
  assert.deepEqual(page.renewed, []);
});

test("After sign-out nothing is asked, and a refresh under way is void", async () => {
  let answer;
  const page = makePage({ refresh: () => new Promise((done) => (answer = done)) });
  await page.clock.advance(hour - minute);
  page.renewal.watch({ session: null });
  answer("token");
  await page.clock.advance(3 * hour);
  assert.deepEqual(page.renewed, []);
  assert.equal(page.asked.length, 1);
  assert.equal(page.renewal.refused(), null);
});

test("Another tab's newer session puts the renewal off", async () => {
  const page = makePage();
  await page.clock.advance(hour - 75_000);
  page.know(page.personOf());
  await page.clock.advance(30_000);
  assert.deepEqual(page.asked, []);
});

test("Renewals that only give sessions that are over end, instead of asking for ever", async () => {
  const page = makePage({ life: minute, renew: async (it, person) => it.know(person("1", -1_000)) });
  await page.clock.advance(hour);
  assert.ok(page.ended);
  assert.equal(page.renewed.length, 1);
});

for (const endsAt of [NaN, undefined]) {
  test(`A session whose end nobody knows is left alone until it is refused: ${endsAt}`, async () => {
    const page = makePage();
    page.know({ session: "s", endsAt, contact: { userId: "1" } });
    await page.clock.advance(48 * hour);
    page.targets.window.dispatchEvent(new Event("focus"));
    await settle();
    assert.deepEqual(page.asked, []);
    assert.equal(page.ended, null);
    await page.renewal.refused();
    assert.equal(page.renewed.length, 1);
  });
}
