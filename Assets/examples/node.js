import jwt from "jsonwebtoken";

app.get("/api/usher-token", (request, response) => {
  const person = request.user; // however your application knows who is signed in
  if (!person) return response.sendStatus(401);

  const token = jwt.sign(
    { userId: String(person.id), email: person.email, name: person.name },
    process.env.USHER_SECRET,
    { algorithm: "HS256", expiresIn: "10m" },
  );
  response.set("Cache-Control", "no-store").json({ token });
});
