// A customer's application in Node, which signs with Node's own crypto in the form that the jsonwebtoken package has.
// Started by the tests with PORT, CERTIFICATE, KEY, WIDGET_ID, USHER_SECRET and PEOPLE (JSON) in its environment.
import { createHmac, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";

const { PORT, CERTIFICATE, KEY, WIDGET_ID, USHER_SECRET, PEOPLE } = process.env;
const people = JSON.parse(PEOPLE);
const sessions = new Map();

const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

export const signToken = (claims) => {
  const now = Math.floor(Date.now() / 1000);
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ ...claims, iat: now, exp: now + 3600 })}`;
  return `${signed}.${createHmac("sha256", USHER_SECRET).update(signed).digest("base64url")}`;
};

const own = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const cookie = (request) => /(?:^|; )session=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1];

const form = (person) =>
  person
    ? `<form method="post" action="/sign-out"><button>Sign out</button></form>`
    : `<form method="post" action="/sign-in">${Object.values(people)
        .map(({ userId, name }) => `<button name="person" value="${userId}">Sign in as ${name.split(" ")[0]}</button>`)
        .join("")}</form>`;

const page = (person) =>
  own("page.html")
    .replaceAll("NONCE", randomUUID())
    .replace("WIDGET_ID", WIDGET_ID)
    .replace("WHO", person ? `Signed in as ${person.name}` : "Not signed in")
    .replace("FORM", form(person));

const body = async (request) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
};

const routes = {
  "GET /": (request, response, person) => response.setHeader("content-type", "text/html").end(page(person)),
  "GET /application.js": (request, response) =>
    response.setHeader("content-type", "text/javascript").end(own("application.js")),
  "GET /api/usher-token": (request, response, person) =>
    person
      ? response.setHeader("content-type", "application/json").end(JSON.stringify({ token: signToken(person) }))
      : response.writeHead(401).end(),
  "POST /sign-in": async (request, response) => {
    const id = randomUUID();
    sessions.set(id, (await body(request)).get("person"));
    response.writeHead(303, { location: "/", "set-cookie": `session=${id}; Secure; HttpOnly; SameSite=Lax` }).end();
  },
  "POST /sign-out": (request, response) => {
    sessions.delete(cookie(request));
    response.writeHead(303, { location: "/" }).end();
  },
};

createServer({ cert: readFileSync(CERTIFICATE), key: readFileSync(KEY) }, (request, response) => {
  const person = people[sessions.get(cookie(request))];
  const route = routes[`${request.method} ${request.url}`];
  return route ? route(request, response, person) : response.writeHead(404).end();
}).listen(Number(PORT), "127.0.0.1", () => console.log("ready"));
