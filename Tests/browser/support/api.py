"""Keys for the API, made at the desk as an administrator does, without a browser."""

import re
import uuid

import requests

from .addresses import HELP
from .people import OWNER_EMAIL, OWNER_PASSWORD

SCOPES = ("articles:read", "articles:write", "collections:read", "collections:write", "search:read")


def make_keys(server, count=1, scopes=SCOPES):
    http = requests.Session()

    def post(path, fields):
        return server.request("POST", path, session=http, data=fields, headers={"Origin": HELP})

    signed_in = post("/desk/login", {"email": OWNER_EMAIL, "password": OWNER_PASSWORD})
    assert signed_in.status_code == 303, signed_in.text
    return [_key(post("/desk/settings/api-keys", {"name": str(uuid.uuid4()), "scopes": scopes})) for _ in range(count)]


def _key(page):
    shown = re.search(r'id="new-api-key">(usher_api_[\w-]+)<', page.text)
    assert page.status_code == 200 and shown, page.text
    return shown[1]
