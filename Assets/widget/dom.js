// Elements from plain calls. Strings become text nodes, so no person's words are ever read as markup.

export const element = (name, members = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(members)) {
    if (value === undefined || value === null) continue;
    if (key in node) node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
};

export const icon = (path) => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
};

// A person's or a team's own words, kept from turning the direction of the text around them.
export const isolated = (text) => element("bdi", {}, text);

// What takes longer than a blink shows where it will be; what doesn't, never flickers.
export const whileWaiting = async (place, promise) => {
  const members = { className: "skeleton", "aria-hidden": "true" };
  const lines = element("div", members, element("i"), element("i"), element("i"));
  const timer = setTimeout(() => place.append(lines), 150);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    lines.remove();
  }
};
