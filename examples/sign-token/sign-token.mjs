// Signs who is signed in to your application, for Usher. Node 18 or newer, nothing to install.
//
// In your application, with Express:
//   app.get("/api/usher-token", (request, response) => {
//     if (!request.user) return response.sendStatus(401);
//     response.set("Cache-Control", "no-store").json({ token: usherToken(request.user) });
//   });
// With the package jsonwebtoken: jwt.sign(claims, process.env.USHER_SECRET, { algorithm: "HS256" })
//
// To try it: USHER_SECRET=… USHER_KEY_ID=YOUR_KEY_ID node sign-token.mjs 42 ada@example.com "Ada Lovelace"

import { createHmac, randomUUID } from "node:crypto";

const encode = (part) => Buffer.from(JSON.stringify(part)).toString("base64url");

export function usherToken({ id, email, name }) {
  const now = Math.floor(Date.now() / 1000); // Seconds, not milliseconds.
  const header = { alg: "HS256", typ: "JWT", kid: process.env.USHER_KEY_ID };
  const claims = { userId: String(id), email, name, iat: now, exp: now + 600, jti: randomUUID() };
  const signed = `${encode(header)}.${encode(claims)}`;
  const code = createHmac("sha256", process.env.USHER_SECRET).update(signed).digest("base64url");
  return `${signed}.${code}`;
}

const [id, email, name] = process.argv.slice(2);
console.log(usherToken({ id, email, name }));
