import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { Texts } from "../../Assets/widget/texts.js";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const languages = { en: JSON.parse(read("Locales/en/widget.json")), de: JSON.parse(read("Locales/de/widget.json")) };

const leaves = (texts, path = "") =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );

const placesIn = (text) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test("Both languages have the same texts with the same places to fill", () => {
  const german = new Map(leaves(languages.de));
  assert.deepEqual([...german.keys()], leaves(languages.en).map(([path]) => path));
  for (const [path, text] of leaves(languages.en)) assert.deepEqual(placesIn(german.get(path)), placesIn(text), path);
});

test("Every text that the frame asks for is there", () => {
  const known = new Set(leaves(languages.en).map(([path]) => path));
  const scripts = readdirSync(new URL("Assets/widget/", root)).filter((name) => name.endsWith(".js"));
  for (const name of scripts) {
    for (const [, , path] of read(`Assets/widget/${name}`).matchAll(/\b(text|pieces)\("([\w.]+)"/g)) {
      assert.ok(known.has(path), `${path} in ${name}`);
    }
  }
  for (const [, path] of read("Assets/pages/widget/frame.mustache").matchAll(/\{\{t\.widget\.([\w.]+)\}\}/g)) {
    assert.ok(known.has(path), `${path} in the template`);
  }
});

test("A place is filled with its value, and one without a value stays empty", () => {
  const texts = new Texts({ greeting: "Hello {name}, {other}." }, "en");
  assert.equal(texts.text("greeting", { name: "Ada" }), "Hello Ada, .");
});

test("A value with braces in it isn't filled again", () => {
  const texts = new Texts({ greeting: "Hello {name}" }, "en");
  assert.equal(texts.text("greeting", { name: "{name}" }), "Hello {name}");
});

test("A value may be an element, so that a name can be isolated", () => {
  const name = { isElement: true };
  assert.deepEqual(new Texts({ greeting: "Hello {name}" }, "en").pieces("greeting", { name }), ["Hello ", name, ""]);
});

for (const path of ["missing", "greeting.deeper", "constructor.name", "__proto__.toString", "toString"]) {
  test(`A text that is missing shows its path, so that the gap is seen: ${path}`, () => {
    assert.equal(new Texts({ greeting: "Hello" }, "en").text(path), path);
  });
}

test("A number picks the form of its language", () => {
  const texts = new Texts(languages.de, "de");
  assert.equal(texts.count("requests.unread", 1), "1 neue Antwort");
  assert.equal(texts.count("requests.unread", 0), "0 neue Antworten");
  assert.equal(texts.count("requests.unread", 2), "2 neue Antworten");
});
