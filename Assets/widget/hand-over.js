// A link from the widget to a page of the help centre: the page knows the person too, also where the browser has kept the
// help centre's cookie from this frame. The session goes in a form, never in an address.

import { element } from "./dom.js";

const isPage = /^\/([a-z]{2}|articles)(\/[\w.~-]+)*$/;

const hidden = (name, value) => element("input", { type: "hidden", name, value });

export const handOver = (event, session) => {
  const { origin, pathname, search, hash } = event.currentTarget;
  if (!session || origin !== location.origin || !isPage.test(pathname)) return;
  event.preventDefault();
  const fields = [hidden("session", session), hidden("return_to", pathname + search)];
  const members = { method: "post", action: `/sso/handover${hash}`, target: "_blank", rel: "noopener", hidden: true };
  const form = element("form", members, fields);
  document.body.append(form);
  form.submit();
  form.remove();
};
