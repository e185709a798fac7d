import assert from "node:assert/strict";
import test from "node:test";
import { listen } from "../../Assets/shared/live.js";
import { Clock, settle } from "./clock.mjs";

const heartbeat = ":\n\n";
const hint = 'event: conversation\ndata: {"id":"1"}\n\n';

// A stream by hand, read as a browser's is.
class Stream {
  #waiting = [];
  #done = null;
  isCancelled = false;

  say(text) {
    this.#give({ value: new TextEncoder().encode(text), done: false });
  }

  end() {
    this.#give({ value: undefined, done: true });
  }

  #give(part) {
    if (this.#done) this.#done(part);
    else this.#waiting.push(part);
    this.#done = null;
  }

  read() {
    if (this.#waiting.length) return Promise.resolve(this.#waiting.shift());
    return new Promise((done) => (this.#done = done));
  }

  async cancel() {
    this.isCancelled = true;
    this.end();
  }
}

const make = ({ refuses = () => false, random = () => 0.5, look = async () => {} } = {}) => {
  const clock = new Clock();
  const made = { clock, streams: [], asked: 0, looks: 0 };
  const open = async () => {
    made.asked += 1;
    if (refuses(made.asked)) throw new Error("429");
    made.streams.push(new Stream());
    return made.streams.at(-1);
  };
  const count = () => ((made.looks += 1), look());
  made.stop = listen(open, count, { clock, random });
  return made;
};

test("It looks when the stream is there, and at each hint, and at no heartbeat", async () => {
  const live = make();
  await settle();
  assert.equal(live.looks, 1);
  live.streams[0].say(heartbeat);
  await settle();
  live.streams[0].say(heartbeat);
  await settle();
  assert.equal(live.looks, 1);
  live.streams[0].say(hint);
  await settle();
  assert.equal(live.looks, 2);
  live.stop();
});

test("Where no stream is to be had, it looks by itself, ever more seldom", async () => {
  const live = make({ refuses: () => true });
  await settle();
  assert.equal(live.looks, 1);
  await live.clock.advance(3_000);
  assert.equal(live.looks, 2);
  await live.clock.advance(4_500);
  assert.equal(live.looks, 3);
  await live.clock.advance(120_000);
  const looks = live.looks;
  await live.clock.advance(60_000);
  assert.equal(live.looks, looks + 2);
  live.stop();
});

test("A stream that has lasted is followed soon by the next one, which makes good what was missed", async () => {
  const live = make();
  await settle();
  for (const text of [heartbeat, heartbeat]) live.streams[0].say(text);
  live.streams[0].end();
  await settle();
  assert.equal(live.looks, 1);
  await live.clock.advance(2_000);
  assert.equal(live.streams.length, 2);
  assert.equal(live.looks, 2);
  live.stop();
});

test("A stream that ends at once, again and again, is asked for ever more seldom", async () => {
  const live = make();
  for (let time = 0; time < 600; time += 1) {
    await live.clock.advance(1_000);
    live.streams.at(-1).say(heartbeat);
    live.streams.at(-1).end();
  }
  assert.ok(live.asked < 40, `${live.asked}`);
  live.stop();
});

test("Not everybody comes back in the same moment", async () => {
  const pauses = [];
  for (const random of [0, 0.999]) {
    const live = make({ random: () => random, refuses: () => true });
    await settle();
    pauses.push(live.clock.pending[0]);
    live.stop();
  }
  assert.deepEqual(pauses, [1_500, 4_497]);
});

test("What holds the first bytes back is given up after five seconds, what falls silent after a minute", async () => {
  const live = make();
  await settle();
  await live.clock.advance(4_999);
  assert.equal(live.streams[0].isCancelled, false);
  await live.clock.advance(1);
  assert.equal(live.streams[0].isCancelled, true);
  await live.clock.advance(3_000);
  live.streams[1].say(heartbeat);
  await live.clock.advance(59_000);
  assert.equal(live.streams[1].isCancelled, false);
  await live.clock.advance(2_000);
  assert.equal(live.streams[1].isCancelled, true);
  live.stop();
});

test("Stopped, it lets go of the stream, waits for nothing and asks no more", async () => {
  const live = make();
  await settle();
  live.stop();
  await live.clock.advance(300_000);
  assert.equal(live.streams[0].isCancelled, true);
  assert.deepEqual([live.asked, live.looks, live.clock.pending.length], [1, 1, 0]);
});

test("Stopped while a stream is on its way, it lets go of that one, too, and doesn't look", async () => {
  const live = make();
  live.stop();
  await live.clock.advance(300_000);
  assert.equal(live.streams[0].isCancelled, true);
  assert.equal(live.looks, 0);
});

test("A stream that breaks is one that has ended", async () => {
  const live = make();
  await settle();
  live.streams[0].read = () => Promise.reject(new TypeError("network error"));
  live.streams[0].say(heartbeat);
  await live.clock.advance(3_000);
  assert.equal(live.streams.length, 2);
  live.stop();
});
