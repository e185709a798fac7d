import assert from "node:assert/strict";
import test from "node:test";
import { firstNameOf } from "../../Assets/widget/help-session.js";
import { linkedText } from "../../Assets/shared/linked-text.js";
import { shortTime } from "../../Assets/widget/times.js";

const links = (text) => linkedText(text).flatMap(({ link }) => link ?? []);

test("An address in a message becomes a link, and what ends the sentence stays outside", () => {
  assert.deepEqual(links("See https://acme.test/a?b=1#c. Then (https://acme.test/d)!"), [
    "https://acme.test/a?b=1#c",
    "https://acme.test/d",
  ]);
});

for (const text of ["javascript:alert(1)", "data:text/html,x", "acme.test", "https://", "http://?", "", "<a href=x>"]) {
  test(`No link comes of ${JSON.stringify(text)}`, () => assert.deepEqual(links(text), []));
}

for (const text of ["a https://acme.test/x, b", "https://acme.test", "no link\nat all", "https://a.test https://b.c"]) {
  test(`Nothing of a message is lost: ${JSON.stringify(text)}`, () => {
    assert.equal(linkedText(text).map((piece) => piece.text).join(""), text);
  });
}

for (const [name, first] of [
  ["Ada Lovelace", "Ada"], ["  Ada  ", "Ada"], ["Dr. Lovelace", "Dr. Lovelace"], ["山田太郎", "山田太郎"],
  ["", ""], [null, ""], [undefined, ""],
]) {
  test(`The greeting of ${JSON.stringify(name)} says ${JSON.stringify(first)}`, () => {
    assert.equal(firstNameOf(name), first);
  });
}

const minute = 60_000;
for (const [age, german] of [
  [0, "jetzt"], [-5 * minute, "jetzt"], [3 * minute, "vor 3 Min."], [59 * minute, "vor 59 Min."],
  [60 * minute, "vor 1 Std."], [25 * 60 * minute, "gestern"], [6 * 1440 * minute, "vor 6 Tagen"],
]) {
  test(`A message of ${age / minute} minutes ago says ${german}`, () => {
    assert.equal(shortTime(1_800_000_000_000 - age, 1_800_000_000_000, "de"), german);
  });
}

test("After a week a message says its date", () => {
  assert.match(shortTime(1_700_000_000_000, 1_800_000_000_000, "en"), /2023/);
});
