import assert from "node:assert/strict";
import test from "node:test";
import { MessageLog } from "../../Assets/widget/message-log.js";
import { Attempt, problemsOf, randomID, requestOf } from "../../Assets/widget/request-draft.js";

const message = (seq) => ({ seq, body: `${seq}` });

test("A message that arrives twice is shown once", () => {
  const log = new MessageLog();
  assert.equal(log.addList([message(1), message(2)]).length, 2);
  assert.equal(log.addList([message(2), message(3)]).length, 1);
});

test("The person's own reply doesn't hide an answer that came just before it", () => {
  const log = new MessageLog();
  log.addList([message(1)]);
  log.add(message(3));
  assert.equal(log.after, 1);
  assert.deepEqual(log.addList([message(2), message(3)]).map(({ seq }) => seq), [2]);
  assert.equal(log.following(2), 3);
  assert.equal(log.following(3), null);
});

test("An empty list leaves everything as it was", () => {
  const log = new MessageLog();
  log.addList([message(4)]);
  assert.deepEqual(log.addList([]), []);
  assert.equal(log.after, 4);
});

for (const broken of [undefined, null, {}, { seq: "1" }, { seq: 1.5 }, { seq: NaN }]) {
  test(`A message without a number is left out: ${JSON.stringify(broken)}`, () => {
    assert.equal(new MessageLog().add(broken), false);
  });
}

test("Without a message there is nothing to send", () => {
  assert.deepEqual(problemsOf({ message: " \n" }, { needsEmail: false }), { message: "message" });
});

test("A request that is too long says which part", () => {
  const problems = problemsOf({ subject: "x".repeat(201), message: "x".repeat(10_001) }, { needsEmail: false });
  assert.deepEqual(problems, { subject: "subjectLong", message: "messageLong" });
});

test("Who isn't known is asked for an address, who is known is not", () => {
  assert.deepEqual(problemsOf({ message: "Hi" }, { needsEmail: true }), { email: "emailMissing" });
  assert.deepEqual(problemsOf({ message: "Hi" }, { needsEmail: false }), {});
});

for (const email of ["ada", "ada@", "@acme.test", "ada@acme", "ada@acme.", "a b@acme.test", "<a@b.c>"]) {
  test(`This is no complete address: ${email}`, () => {
    assert.deepEqual(problemsOf({ message: "Hi", email }, { needsEmail: true }), { email: "email" });
  });
}

test("A plain address is taken, with a tag and with spaces around it", () => {
  for (const email of ["ada@acme.test", " ada+help@mail.acme.test "]) {
    assert.deepEqual(problemsOf({ message: "Hi", email }, { needsEmail: true }), {});
  }
});

test("What is empty isn't sent", () => {
  assert.deepEqual(requestOf({ subject: " ", message: " Hi ", name: "" }), { message: "Hi" });
});

test("The same words carry the same id, so that a retry is no second request", () => {
  const attempt = new Attempt();
  const first = attempt.idFor({ message: "Hi" });
  assert.equal(attempt.idFor({ message: "Hi" }), first);
});

test("Changed words carry another id, since the server would answer the old one with the old words", () => {
  const attempt = new Attempt();
  assert.notEqual(attempt.idFor({ message: "Hi" }), attempt.idFor({ message: "Hello" }));
});

test("After success the same words are a new request", () => {
  const attempt = new Attempt();
  const first = attempt.idFor({ message: "Hi" });
  attempt.succeeded();
  assert.notEqual(attempt.idFor({ message: "Hi" }), first);
});

test("An id has 128 bits", () => assert.match(randomID(), /^[0-9a-f]{32}$/));
