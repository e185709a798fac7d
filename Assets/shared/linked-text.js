// Finds the addresses in a message, so that they can be links while everything stays text.

const address = /https?:\/\/[^\s<>"'„“”]+/g;

// A full stop or a bracket behind an address belongs to the sentence.
const withoutTail = (found) => {
  const bare = found.replace(/[.,;:!?…]+$/, "");
  return bare.endsWith(")") && !bare.includes("(") ? bare.slice(0, -1) : bare;
};

export const linkedText = (text) => {
  const pieces = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const link = withoutTail(found);
    if (!URL.canParse(link)) continue;
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ text: link, link });
    end = index + link.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
};
