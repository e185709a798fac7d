import assert from "node:assert/strict";
import test from "node:test";
import * as commands from "../../Assets/desk/editor-commands.js";

/** A text with its selection between ‹ and ›, a caret as |. */
function state(marked) {
  const start = marked.search(/[‹|]/);
  const bare = marked.replace(/[‹|]/, "");
  const close = bare.indexOf("›");
  return { text: bare.replace("›", ""), start, end: close < 0 ? start : close };
}

function shown({ text }, { from, to, insert, select: [start, end] }) {
  const whole = text.slice(0, from) + insert + text.slice(to);
  if (start === end) return `${whole.slice(0, start)}|${whole.slice(start)}`;
  return `${whole.slice(0, start)}‹${whole.slice(start, end)}›${whole.slice(end)}`;
}

const after = (marked, run) => shown(state(marked), run(state(marked)));

const bold = (at) => commands.wrap(at, "**", "text");
const italic = (at) => commands.wrap(at, "*", "text");

function place(at) {
  const { start, end } = commands.behindPicture(at);
  return { from: start, to: start, insert: "", select: [start, end] };
}

const CASES = [
  ["a ‹b› c", bold, "a **‹b›** c"],
  ["a **‹b›** c", bold, "a ‹b› c"],
  ["a ‹**b**› c", bold, "a ‹b› c"],
  ["a |", bold, "a **‹text›**"],
  ["a ‹ b › c", bold, "a  **‹b›**  c"],
  ["**‹b›**", italic, "***‹b›***"],
  ["***‹b›***", italic, "**‹b›**"],
  ["***‹b›***", bold, "*‹b›*"],
  ["one\ntw|o", (at) => commands.heading(at, 2), "one\n## two|"],
  ["## tw|o", (at) => commands.heading(at, 2), "two|"],
  ["- tw|o", (at) => commands.heading(at, 3), "### two|"],
  ["|", commands.list, "- |"],
  ["‹a\n\nb›", commands.list, "‹- a\n\n- b›"],
  ["‹- a\n- b›", commands.list, "‹a\nb›"],
  ["‹- a\n- b\n›c", commands.numbered, "‹1. a\n2. b›\nc"],
  ["a ![|](/b.png) c", place, "a ![](/b.png)| c"],
  ["![b|](/b.png) ![](/c.png)", place, "![b](/b.png)| ![](/c.png)"],
  ["a | ![](/b.png)", place, "a | ![](/b.png)"],
  ["a |![](/b.png)", place, "a |![](/b.png)"],
  ["a ‹b›", (at) => commands.link(at, "text"), "a [b](‹https://›)"],
  ["|", (at) => commands.link(at, "text"), "[‹text›](https://)"],
  ["‹https://a.test/b›", (at) => commands.link(at, "text"), "[|](https://a.test/b)"],
  ["a ‹b›", (at) => commands.articleLink(at, "01x"), "a [b](article:01x)|"],
  ["a |", (at) => commands.articleLink(at, "01x"), "a [](article:01x)|"],
  ["a ‹b› c", commands.code, "a `‹b›` c"],
  ["a|", commands.code, "a\n\n```|\n\n```"],
  ["‹a\nb›", commands.code, "```|\na\nb\n```"],
  ["‹```\nb›", commands.code, "````|\n```\nb\n````"],
  ["|", (at) => commands.table(at, "Column", "Text"),
    "| ‹Column 1› | Column 2 |\n| --- | --- |\n| Text 1 | Text 2 |"],
  ["a\n‹b\n\nc›", (at) => commands.callout(at, "TIP", "text"), "a\n\n> [!TIP]\n> |b\n>\n> c"],
  ["a|", (at) => commands.callout(at, "NOTE", "text"), "a\n\n> [!NOTE]\n> ‹text›"],
  ["- a|", commands.nextEntry, "- a\n- |"],
  ["  9. a|", commands.nextEntry, "  9. a\n  10. |"],
  ["- [x] a|", commands.nextEntry, "- [x] a\n- [ ] |"],
  ["- a\n- |", commands.nextEntry, "- a\n|"],
];

for (const [before, run, expected] of CASES) {
  test(`${JSON.stringify(before)} becomes ${JSON.stringify(expected)}`, () => assert.equal(after(before, run), expected));
}

for (const text of ["a|", "- ‹a›", "-a|", "1x a|"]) {
  test(`Enter stays Enter in ${JSON.stringify(text)}`, () => assert.equal(commands.nextEntry(state(text)), null));
}
