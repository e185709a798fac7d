import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { brotliCompressSync } from "node:zlib";

const root = new URL("../../Assets/", import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const weigh = (path) => brotliCompressSync(read(path)).length;
const scriptsIn = (folder) => readdirSync(new URL(folder, root)).filter((name) => name.endsWith(".js"));
const scripts = scriptsIn("widget/");
const later = scriptsIn("widget/page/").map((name) => `page/${name}`);

test("The loader weighs at most 5 KB", () => {
  assert.ok(weigh("widget/loader.js") <= 5_000, `${weigh("widget/loader.js")} bytes`);
});

test("What the loader fetches later weighs little: 3 KB for a person, 2.5 KB for pages written for Intercom", () => {
  const person = weigh("widget/page/person.js") + weigh("widget/page/renewal.js");
  assert.ok(person <= 3_000, `${person} bytes`);
  assert.ok(weigh("widget/page/intercom.js") <= 2_500, `${weigh("widget/page/intercom.js")} bytes`);
});

test("The frame weighs at most 25 KB altogether", () => {
  const files = scripts.filter((name) => name !== "loader.js").map((name) => `widget/${name}`);
  const shared = ["shared/live.js", "shared/linked-text.js", "shared/tokens.css"];
  const paths = [...files, ...shared, "widget/frame.css", "pages/widget/frame.mustache"];
  const total = paths.reduce((sum, path) => sum + weigh(path), 0);
  // Of 25,600 in all: the template leaves the server with its texts in it, in German 1,610 more.
  assert.ok(total <= 23_990, `${total} bytes`);
});

test("No message goes to whoever happens to listen, and no text becomes markup", () => {
  for (const name of [...scripts, ...later]) {
    const text = read(`widget/${name}`).toString();
    assert.doesNotMatch(text, /postMessage\([^)]*["']\*["']/, name);
    assert.doesNotMatch(text, /insertAdjacentHTML|outerHTML|document\.write|\beval\(/, name);
    assert.doesNotMatch(text, /\.style\b.*=|setAttribute\("style/, name);
    if (name !== "article-view.js") assert.doesNotMatch(text, /innerHTML/, name);
  }
});

test("The template holds no inline script and no inline style", () => {
  const text = read("pages/widget/frame.mustache").toString();
  assert.doesNotMatch(text, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
});
