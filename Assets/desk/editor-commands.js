// What each tool does to a text: pure functions of { text, start, end } (the selection) that say what is replaced by
// what, and what is selected afterwards: { from, to, insert, select: [start, end] }.

const change = (from, to, insert, select) => ({ from, to, insert, select });

/** Puts a sign around the selection, or takes it away again. */
export function wrap({ text, start, end }, sign, word) {
  const size = sign.length;
  const inside = text.slice(start, end);
  if (inside.length >= 2 * size && inside.startsWith(sign) && inside.endsWith(sign)) {
    const bare = inside.slice(size, -size);
    return change(start, end, bare, [start, start + bare.length]);
  }
  if (isWrapped(text, start, end, sign)) {
    return change(start - size, end + size, inside, [start - size, end - size]);
  }
  const core = inside.trim() || word;
  const lead = inside.trim() ? inside.slice(0, inside.indexOf(core)) : "";
  const tail = inside.trim() ? inside.slice(lead.length + core.length) : "";
  const begin = start + lead.length + size;
  return change(start, end, lead + sign + core + sign + tail, [begin, begin + core.length]);
}

// `*` stands around a word that is bold, too; that doesn't make it italic.
function isWrapped(text, start, end, sign) {
  const before = /[*`~]*$/.exec(text.slice(0, start))[0];
  const after = /^[*`~]*/.exec(text.slice(end))[0];
  const fits = (run) => (sign === "*" ? run === "*" || run === "***" : run.startsWith(sign) || run.endsWith(sign));
  return fits(before) && fits(after);
}

/** Begins the selection's lines with a sign, or takes it away where all of them have it. */
export function prefix(state, make, pattern) {
  const { from, to, lines } = wholeLines(state);
  const has = lines.every((line) => !line.trim() || pattern.test(line));
  const isEmpty = lines.every((line) => !line.trim());
  let number = 0;
  const changed = lines.map((line) => {
    if (!line.trim() && !isEmpty) return line;
    const bare = line.replace(ANY_PREFIX, "");
    return has && !isEmpty ? bare : make(++number) + bare;
  });
  const insert = changed.join("\n");
  const isCaret = state.start === state.end;
  return change(from, to, insert, isCaret ? [from + insert.length, from + insert.length] : [from, from + insert.length]);
}

const ANY_PREFIX = /^\s*(#{1,6} |[-*+] |\d+[.)] )/;

export const heading = (state, level) => prefix(state, () => "#".repeat(level) + " ", new RegExp(`^#{${level}} `));
export const list = (state) => prefix(state, () => "- ", /^\s*[-*+] /);
export const numbered = (state) => prefix(state, (number) => `${number}. `, /^\s*\d+[.)] /);

function wholeLines({ text, start, end }) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  const next = text.indexOf("\n", last);
  const to = next < 0 ? text.length : next;
  return { from, to, lines: text.slice(from, to).split("\n") };
}

/** A link whose address, or whose text, is what comes next. */
export function link({ text, start, end }, word, address = "https://") {
  const inside = text.slice(start, end).trim();
  if (isAddress(inside)) return change(start, end, `[](${inside})`, [start + 1, start + 1]);
  const name = inside || word;
  const insert = `[${name}](${address})`;
  const begin = start + name.length + 3;
  const select = inside ? [begin, begin + address.length] : [start + 1, start + 1 + name.length];
  return change(start, end, insert, select);
}

export const isAddress = (text) => /^https?:\/\/\S+$/.test(text);

/** A link that is made whole; without a selection it is called what the article is called, also after a rename. */
export function articleLink({ text, start, end }, id) {
  const insert = `[${text.slice(start, end).trim()}](article:${id})`;
  return change(start, end, insert, [start + insert.length, start + insert.length]);
}

/** In a line a word of code; otherwise a block, with its language to be written next. */
export function code(state) {
  const inside = state.text.slice(state.start, state.end);
  if (inside && !inside.includes("\n")) return wrap(state, "`", "");
  const fence = inside.includes("```") ? "````" : "```";
  return block(state, `${fence}\n${inside}\n${fence}`, fence.length, 0);
}

export function table(state, column, cell) {
  const row = (word) => `| ${word} 1 | ${word} 2 |`;
  return block(state, `${row(column)}\n| --- | --- |\n${row(cell)}`, 2, column.length + 2);
}

export function callout(state, kind, word) {
  const inside = state.text.slice(state.start, state.end) || word;
  const lines = inside.split("\n").map((line) => (line ? `> ${line}` : ">"));
  const head = `> [!${kind}]\n`;
  return block(state, head + lines.join("\n"), head.length + 2, inside.includes("\n") ? 0 : inside.length);
}

/** Lines of their own, with an empty one before and after. `skip` and `length` say what is selected in them. */
export function block({ text, start, end }, lines, skip, length) {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const lead = !before || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const tail = !after || after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  const begin = start + lead.length + skip;
  return change(start, end, lead + lines + tail, [begin, begin + length]);
}

/** Behind the picture whose description is to be written at the caret: whatever comes there would take it apart. */
export function behindPicture(state) {
  const { from, to } = wholeLines({ ...state, end: state.start });
  for (const { index, 0: picture } of state.text.slice(from, to).matchAll(/!\[[^\]]*\]\([^)]*\)/g)) {
    const [first, last] = [from + index, from + index + picture.length];
    if (first < state.start && state.start < last) return { text: state.text, start: last, end: last };
  }
  return state;
}

/** Enter in a list begins its next entry, and on an empty entry ends the list. Nil where it is no list. */
export function nextEntry({ text, start, end }) {
  if (start !== end) return null;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const entry = /^(\s*)(?:([-*+])|(\d{1,6})([.)])) (\[[ x]\] )?(.*)$/.exec(text.slice(from, start));
  if (!entry) return null;
  const [, indent, bullet, number, dot, box, words] = entry;
  if (!words) return change(from, start, "", [from, from]);
  const sign = bullet ?? `${Number(number) + 1}${dot}`;
  const insert = `\n${indent}${sign} ${box ? "[ ] " : ""}`;
  return change(start, end, insert, [start + insert.length, start + insert.length]);
}
