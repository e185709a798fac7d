import os, time, jwt
from flask import abort, jsonify

@app.get("/api/usher-token")
def usher_token():
    person = current_user()  # however your application knows who is signed in
    if person is None:
        abort(401)

    now = int(time.time())
    token = jwt.encode(
        {"userId": str(person.id), "email": person.email, "name": person.name, "iat": now, "exp": now + 600},
        os.environ["USHER_SECRET"],
        algorithm="HS256",
    )
    response = jsonify(token=token)
    response.headers["Cache-Control"] = "no-store"
    return response
