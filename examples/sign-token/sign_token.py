# Signs who is signed in to your application, for Usher. Python 3.8 or newer, nothing to install.
#
# In your application, with Flask:
#   @app.get("/api/usher-token")
#   def answer():
#       if not current_user: abort(401)
#       token = usher_token(current_user.id, current_user.email, current_user.name)
#       return {"token": token}, 200, {"Cache-Control": "no-store"}
# With PyJWT: jwt.encode(claims, os.environ["USHER_SECRET"], algorithm="HS256")
#
# To try it: USHER_SECRET=… USHER_KEY_ID=YOUR_KEY_ID python3 sign_token.py 42 ada@example.com "Ada Lovelace"

import base64
import hashlib
import hmac
import json
import os
import sys
import time
import uuid


def encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=")


def usher_token(user_id, email, name):
    now = int(time.time())
    header = {"alg": "HS256", "typ": "JWT"}
    if "USHER_KEY_ID" in os.environ:
        header["kid"] = os.environ["USHER_KEY_ID"]
    claims = {"userId": str(user_id), "email": email, "name": name, "iat": now, "exp": now + 600, "jti": uuid.uuid4().hex}
    signed = b".".join(encode(json.dumps(part).encode()) for part in (header, claims))
    code = hmac.new(os.environ["USHER_SECRET"].encode(), signed, hashlib.sha256).digest()
    return (signed + b"." + encode(code)).decode()


if __name__ == "__main__":
    print(usher_token(*sys.argv[1:4]))
