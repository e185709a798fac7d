import assert from "node:assert/strict";
import test from "node:test";
import { handOver } from "../../Assets/widget/hand-over.js";

const help = "https://help.example.test";

// Follows a link, and tells which form was sent instead, if one was.
const follow = (address, session = "usher_s_1") => {
  let form = null;
  const append = function (...children) {
    this.children.push(...children);
  };
  const node = (name) => ({ name, children: [], append, remove: () => {}, submit() { form = this; }, setAttribute(key, value) { this[key] = value; } });
  globalThis.document = { createElement: node, body: node("body") };
  globalThis.location = { origin: help };
  let isFollowed = true;
  handOver({ currentTarget: new URL(address, help), preventDefault: () => (isFollowed = false) }, session);
  assert.equal(isFollowed, form === null);
  return form && Object.fromEntries([["action", form.action], ...form.children.map(({ name, value }) => [name, value])]);
};

test("A page of the help centre opens with the session in a form, its place in the page kept", () => {
  assert.deepEqual(follow("/en/articles/how-to-01jd?x=1#last"), {
    action: "/sso/handover#last",
    session: "usher_s_1",
    return_to: "/en/articles/how-to-01jd?x=1",
  });
});

test("What is no page of the help centre, or nobody's link, is followed plainly", () => {
  const addresses = ["https://elsewhere.example/en", "http://help.example.test/en", "/assets/help/icon.svg", "/desk", "/en/%2e%2e/x", "/usher.js"];
  for (const address of addresses) assert.equal(follow(address), null, address);
  assert.equal(follow("/en/contact", null), null);
});
