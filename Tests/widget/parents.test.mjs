import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";
import { admits } from "../../Assets/widget/parents.js";

const help = "https://help.example.com";
const parents = { exact: ["https://partner.example.org"], domain: "example.com", development: false };

for (const origin of ["https://example.com", "https://www.example.com", "https://app.example.com", help]) {
  test(`A page of the help centre's own site may hold the frame: ${origin}`, () => {
    assert.equal(admits(origin, help, parents), true);
  });
}

test("An origin that settings name may hold the frame, and only exactly that one", () => {
  assert.equal(admits("https://partner.example.org", help, parents), true);
  assert.equal(admits("https://a.partner.example.org", help, parents), false);
  assert.equal(admits("http://partner.example.org", help, parents), false);
});

const strangers = [
  "https://a.b.example.com", "https://evil-example.com", "https://example.com.evil.org", "https://notexample.com",
  "http://app.example.com", "https://app.example.com:8443", "https://com", "https://.example.com", "null", "",
  "file://",
  "https://app.example.com/", "https://APP.example.com", "https://app.example.com.", "https://app.example.com@evil.org",
  "chrome-extension://abcdefghijklmnop", undefined, null, 7, {},
];
for (const origin of strangers) {
  test(`A stranger's page may not hold the frame: ${JSON.stringify(origin)}`, () => {
    assert.equal(admits(origin, help, parents), false);
  });
}

test("On one machine any port of the loopback is one site, and nothing else is", () => {
  const local = { exact: [], domain: null, development: true };
  assert.equal(admits("http://localhost:8081", "http://localhost:8080", local), true);
  assert.equal(admits("http://app.localhost:8081", "http://localhost:8080", local), true);
  assert.equal(admits("http://127.0.0.1:8081", "http://localhost:8080", local), true);
  assert.equal(admits("https://example.com", "http://localhost:8080", local), false);
  assert.equal(admits("http://localhost:8081", help, parents), false);
});

test("Without a registrable domain only the help centre's own host may hold the frame", () => {
  const none = { exact: [], domain: null, development: false };
  assert.equal(admits("https://192.0.2.1", "https://192.0.2.1", none), true);
  assert.equal(admits("https://192.0.2.2", "https://192.0.2.1", none), false);
});

const vectors = new URL("../../../shared/vectors/origins.json", import.meta.url);
const skip = existsSync(vectors) ? false : "the shared vectors are not beside this repository";
test("The shared vectors of origins get the verdict that they state", { skip }, () => {
  // What the Public Suffix List says about their hosts; nothing for those that are public suffixes or addresses.
  const domains = {
    "https://help.example.com": "example.com", "https://example.com": "example.com",
    "https://help.example.co.uk": "example.co.uk", "https://help.foo.github.io": "foo.github.io",
    "https://foo.github.io": "foo.github.io", "https://hilfe.xn--mnchen-3ya.de": "xn--mnchen-3ya.de",
  };
  for (const { help: center, origin, allow } of JSON.parse(readFileSync(vectors, "utf8"))) {
    assert.equal(admits(origin, center, { domain: domains[center] ?? null }), allow, `${origin} at ${center}`);
  }
});
