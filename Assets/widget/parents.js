// Which pages may hold this frame: the same rule that the server has for identify (an origin rule, not a suffix match,
// so that evil-example.com and example.com.evil.net stay out). `postMessage` states the origin, so it can be believed.

const isLoopback = ({ hostname }) => /^(([^:]+\.)?localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

// No host name has more than 253 characters.
const longest = 300;

const isHostOf = (hostname, domain) => {
  if (hostname === domain) return true;
  const below = hostname.endsWith(`.${domain}`) && hostname.slice(0, -domain.length - 1);
  return Boolean(below) && !below.includes(".");
};

const read = (origin) => {
  if (typeof origin !== "string" || origin.length > longest || !URL.canParse(origin)) return null;
  const address = new URL(origin);
  // What isn't byte for byte an origin is none.
  return address.origin === origin && /^https?:$/.test(address.protocol) ? address : null;
};

export const admits = (origin, help, { exact = [], domain = null, development = false }) => {
  if (origin === help || exact.includes(origin)) return true;
  const [page, center] = [read(origin), read(help)];
  if (!page || !center) return false;
  if (isLoopback(center)) return isLoopback(page);
  const hasScheme = page.protocol === "https:" || development;
  const hasPort = page.port === "" || page.port === center.port || development;
  return hasScheme && hasPort && (domain ? isHostOf(page.hostname, domain) : page.hostname === center.hostname);
};
